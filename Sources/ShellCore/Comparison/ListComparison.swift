import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// Two lists, compared by the unique keys of their rows and by the attributes that both have.
///
/// The first stands in memory as an index of 32 bytes a row, the second is gone through; a row of the first is read again
/// only where the two may differ.
struct ListComparison: Sendable {
    let first: any ComparedList
    let second: any ComparedList
    /// The attributes that are compared.
    let tags: [Tag]

    /// Compares two lists of one level by some attributes; without any by all of which some row of each has a value, but
    /// for those that tell of the system that answered.
    init(_ first: any ComparedList, _ second: any ComparedList, keys: [Tag]) {
        (self.first, self.second) = (first, second)
        let own = first.level.uniqueKey
        let common = first.tags.intersection(second.tags).subtracting(ComparedValue.leftOut).subtracting([own])
        self.tags = keys.isEmpty ? common.sorted() : keys
    }

    /// Compares them, until nobody waits for it any more.
    func run(isCancelled: () -> Bool) throws -> ListDifferences {
        var found = ListDifferences(level: self.first.level, tags: self.tags)
        var index = RowIndex()
        var count = 0
        func step() throws {
            count += 1
            if count % 4096 == 0, isCancelled() { throw CancellationError() }
        }
        try self.first.forEach { row in
            try step()
            if row.uid.isEmpty { found.keyless += 1 } else { index.add(row, digest: self.digest(of: row)) }
        }
        index.sort()
        var unmatched: Set<String> = []
        try self.second.forEach { row in
            try step()
            guard !row.uid.isEmpty else {
                found.keyless += 1
                return
            }
            let match = try index.match(row, digest: self.digest(of: row)) {
                try self.first.row(at: $0).differences(from: row, in: self.tags).isEmpty
            }
            switch match {
            case .known: break
            case .absent:
                if unmatched.count < ListDifferences.kept, !unmatched.insert(row.uid).inserted { return }
                found.onlySecond.add(row)
            case .different(let place):
                let other = try self.first.row(at: place)
                found.different.add(.init(first: other, second: row, tags: other.differences(from: row, in: self.tags)))
            }
        }
        let (only, same) = index.rest()
        found.same = same
        found.onlyFirst.count = only.count
        for place in only.prefix(ListDifferences.kept) { found.onlyFirst.rows.append(try self.first.row(at: place)) }
        return found
    }

    private func digest(of row: ComparedRow) -> UInt64 {
        var hasher = Hasher()
        for tag in self.tags { hasher.combine(ComparedValue.normalized(row.values[tag] ?? "", of: tag)) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

/// What differs between two lists.
struct ListDifferences: Sendable {
    /// Rows of one kind: as many as anybody reads, and how many there are.
    struct Rows<Row: Sendable>: Sendable {
        var rows: [Row] = []
        var count = 0

        /// Adds one, and keeps it unless there are very many.
        mutating func add(_ row: Row) {
            self.count += 1
            if self.rows.count < ListDifferences.kept { self.rows.append(row) }
        }
    }

    /// A row of each list with one unique key.
    struct Pair: Sendable {
        var first: ComparedRow
        var second: ComparedRow
        /// The attributes whose values differ.
        var tags: [Tag]
        /// What of it only one PACS lists, as far as that was asked.
        var below = ContentDifference()
    }

    /// So many rows of a kind are kept: a list has no more at the prompt, and of more the memory would fill.
    static let kept = 10_000

    /// What the rows are.
    var level: QueryLevel
    /// The attributes that were compared.
    var tags: [Tag]
    var onlyFirst = Rows<ComparedRow>()
    var onlySecond = Rows<ComparedRow>()
    var different = Rows<Pair>()
    /// How many rows are the same.
    var same = 0
    /// How many rows came without the unique key, and can't be compared.
    var keyless = 0

    var isSame: Bool { self.onlyFirst.count + self.onlySecond.count + self.different.count == 0 }
    /// Whether there are more of a kind than are kept.
    var isTruncated: Bool {
        self.onlyFirst.count > Self.kept || self.onlySecond.count > Self.kept || self.different.count > Self.kept
    }
}
