/// Something that a reader forgave: which leniency it used, where first, and how often.
public struct ReadingNote: Hashable, Sendable, CustomStringConvertible {
    /// The leniency that was used.
    public let leniency: Leniency
    /// What was found, in words.
    public let sentence: String
    /// Where it was first found; nil where it isn't in an element.
    public let path: TagPath?
    /// Where it was first found, in bytes from the beginning of the file or data set.
    public let offset: Int
    /// How often it was found.
    public internal(set) var count = 1

    /// What was found, where, and how often.
    public var description: String {
        let place = self.path.map { " in \($0)" } ?? ""
        let times = self.count > 1 ? ", \(self.count) times" : ""
        return "\(self.sentence)\(place) (at byte \(self.offset)\(times))"
    }
}

/// What a reader forgave so far; of the same sentence only the first place is kept.
struct ReadingNotes: Sendable {
    private(set) var all: [ReadingNote] = []

    /// Counts a leniency that there is a note of already; false where there is none yet.
    mutating func repeats(_ leniency: Leniency, _ sentence: String) -> Bool {
        guard let index = self.all.firstIndex(where: { $0.leniency == leniency && $0.sentence == sentence }) else {
            return false
        }
        self.all[index].count += 1
        return true
    }

    /// Adds a note of what wasn't met before.
    mutating func add(_ note: ReadingNote) { self.all.append(note) }

    /// What matters beyond details, one sentence each.
    var sentences: [String] { self.all.filter { !$0.leniency.isDetail }.map(\.sentence) }
}
