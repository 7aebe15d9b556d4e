/// A look at IDs that end alike: few of them, and of every kind, in whatever order the PACS answers.
struct IDSample: Sendable {
    private let id: [Character]
    private let count: Int

    /// So many characters at most.
    private static let longest = 4

    /// Takes the middle one of the IDs found; nil where its end can't be asked for.
    init?(of found: [[Character]: Int]) {
        let ids = found.keys.sorted { $0.lexicographicallyPrecedes($1) }
        guard !ids.isEmpty else { return nil }
        self.init(ids[ids.count / 2], count: 1)
    }

    private init?(_ id: [Character], count: Int) {
        guard count <= Self.longest, count < id.count, id.suffix(count).allSatisfy(IDPattern.isAskable) else {
            return nil
        }
        (self.id, self.count) = (id, count)
    }

    /// The value of the key.
    var value: String { "*" + String(self.id.suffix(self.count)) }

    /// One of fewer IDs.
    var longer: IDSample? { IDSample(self.id, count: self.count + 1) }
}
