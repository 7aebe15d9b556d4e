/// The short form of a palette: stretches of entries instead of each of them (PS3.3 §C.7.9.2).
struct SegmentedTable {
    private let words: [UInt16]
    private let limit: Int
    /// Whether an entry has one byte, so that an offset takes four of them instead of two.
    private let isInBytes: Bool
    private var entries: [UInt16] = []

    /// The entries that segments stand for; throws where a segment breaks off or refers to none.
    ///
    /// No more are made than `limit`.
    static func expand(_ words: [UInt16], isInBytes: Bool, limit: Int) throws(ImageError) -> [UInt16] {
        var table = SegmentedTable(words: words, limit: limit, isInBytes: isInBytes)
        var index = 0
        // A byte may make an odd number of them even.
        while words.count - index >= 2, table.entries.count < limit {
            index = try table.segment(at: index, isIndirect: false)
        }
        return table.entries
    }

    private init(words: [UInt16], limit: Int, isInBytes: Bool) {
        self.words = words
        self.limit = limit
        self.isInBytes = isInBytes
    }

    /// Adds one segment; returns where the next one begins.
    private mutating func segment(at start: Int, isIndirect: Bool) throws(ImageError) -> Int {
        guard self.words.count - start >= 3 else { throw Self.damaged(start) }
        let count = Int(self.words[start + 1])
        let added = min(count, max(0, self.limit - self.entries.count))
        switch self.words[start] {
        case 0:
            guard self.words.count - start - 2 >= count else { throw Self.damaged(start) }
            self.entries += self.words[(start + 2)..<(start + 2 + added)]
            return start + 2 + count
        case 1:
            let last = Double(self.words[start + 2])
            guard let from = self.entries.last.map(Double.init) else { throw Self.damaged(start) }
            for step in 0..<added {
                let value = from + (last - from) * Double(step + 1) / Double(count)
                self.entries.append(UInt16(clamping: Int(value.rounded())))
            }
            return start + 3
        case 2:
            // Other segments once more, from an offset in bytes on; not those that refer to others themselves.
            let length = self.isInBytes ? 4 : 2
            guard !isIndirect, self.words.count - start - 2 >= length else { throw Self.damaged(start) }
            let parts = self.words[(start + 2)..<(start + 2 + length)]
            let offset = parts.reversed().reduce(0) { $0 << (self.isInBytes ? 8 : 16) | Int($1) }
            var target = self.isInBytes ? offset : offset / 2
            for _ in 0..<count where self.entries.count < self.limit {
                guard target < start else { throw Self.damaged(start) }
                target = try self.segment(at: target, isIndirect: true)
            }
            return start + 2 + length
        default: throw Self.damaged(start)
        }
    }

    private static func damaged(_ index: Int) -> ImageError {
        ImageError(.wrongDescription, "the segmented palette is damaged at its entry \(index)")
    }
}
