import DICOMCore

/// What was odd about objects that arrived: each sentence once, with the number of objects that it is about.
package struct ObjectNotes: Hashable, Sendable {
    /// So many different sentences are kept: a peer must not fill the memory with them.
    private static let capacity = 20

    private var counts: [String: Int] = [:]

    package init() {}

    /// Takes the notes on one object.
    package mutating func add(_ notes: [String]) {
        for note in notes where self.counts[note] != nil || self.counts.count < Self.capacity {
            self.counts[note, default: 0] += 1
        }
    }

    /// Whether nothing was odd.
    package var isEmpty: Bool { self.counts.isEmpty }

    /// A sentence each, with the number of objects in front.
    package var lines: [String] {
        self.counts.sorted { $0.key < $1.key }.map { "\(Magnitude.count($0.value, "object")): \(printable($0.key))" }
    }
}
