import DICOMCore

/// "Did you mean": the known word nearest to a mistyped one.
package enum Suggestion {
    /// The nearest of the known words, if it is near enough to be meant.
    package static func nearest(to word: String, among known: [String]) -> String? {
        Spelling.nearest(word, in: known, limit: 1).first
    }

    /// Edits from one word to the other: insertions, deletions, replacements and swaps of neighbours.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        Spelling.distance(left, right, limit: max(left.count, right.count))
    }
}
