/// A value with `*` for any run of characters and `?` for any one (PS3.4 §C.2.2.2.4).
package struct WildcardPattern: Hashable, Sendable {
    private let pattern: [Unicode.Scalar]

    /// Takes the text of a key.
    package init(_ text: String) { self.pattern = Array(text.unicodeScalars) }

    /// Whether the text has any wildcard.
    package static func isWild(_ text: String) -> Bool { text.unicodeScalars.contains { $0 == "*" || $0 == "?" } }

    /// Whether the whole value fits; upper and lower case differ.
    package func matches(_ value: String) -> Bool {
        let value = Array(value.unicodeScalars)
        var place = 0
        var index = 0
        var star: (pattern: Int, value: Int)?
        while index < value.count {
            if place < self.pattern.count, self.pattern[place] == "*" {
                star = (place, index)
                place += 1
            } else if place < self.pattern.count, self.pattern[place] == "?" || self.pattern[place] == value[index] {
                place += 1
                index += 1
            } else if let last = star {
                // The last star takes one character more; earlier ones need not change.
                place = last.pattern + 1
                index = last.value + 1
                star = (last.pattern, index)
            } else {
                return false
            }
        }
        return self.pattern[place...].allSatisfy { $0 == "*" }
    }
}
