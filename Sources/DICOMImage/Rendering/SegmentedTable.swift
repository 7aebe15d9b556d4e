/// The short form of a palette: stretches of entries instead of each of them (PS3.3 §C.7.9.2).
enum SegmentedTable {
    /// The entries that segments stand for; throws where a segment breaks off or refers to none.
    ///
    /// No more are made than `limit`.
    static func expand(_ words: [UInt16], limit: Int) throws(ImageError) -> [UInt16] {
        var entries: [UInt16] = []
        var index = 0
        while index < words.count, entries.count < limit {
            // A byte that makes an odd number of them even.
            if index == words.count - 1, words[index] == 0 { break }
            index = try Self.segment(words, at: index, limit: limit, &entries, isIndirect: false)
        }
        return entries
    }

    /// Adds one segment; returns where the next one begins.
    private static func segment(
        _ words: [UInt16],
        at start: Int,
        limit: Int,
        _ entries: inout [UInt16],
        isIndirect: Bool
    ) throws(ImageError) -> Int {
        guard words.count - start >= 3 else { throw Self.damaged(start) }
        let count = Int(words[start + 1])
        let room = max(0, limit - entries.count)
        switch words[start] {
        case 0:
            guard words.count - start - 2 >= count else { throw Self.damaged(start) }
            entries += words[(start + 2)..<(start + 2 + min(count, room))]
            return start + 2 + count
        case 1:
            let last = Int(words[start + 2])
            guard let from = entries.last.map(Int.init), count > 0 else { throw Self.damaged(start) }
            for step in 1...max(1, min(count, room)) where room > 0 {
                let value = Double(from) + Double(last - from) * Double(step) / Double(count)
                entries.append(UInt16(clamping: Int(value.rounded())))
            }
            return start + 3
        case 2:
            // The segments meant are the data's own ones, from an offset on in bytes of two words.
            guard !isIndirect, words.count - start >= 4 else { throw Self.damaged(start) }
            var target = Int(words[start + 2]) | Int(words[start + 3]) << 16
            guard target < words.count else { throw Self.damaged(start) }
            for _ in 0..<count where entries.count < limit {
                target = try Self.segment(words, at: target, limit: limit, &entries, isIndirect: true)
            }
            return start + 4
        default: throw Self.damaged(start)
        }
    }

    private static func damaged(_ index: Int) -> ImageError {
        ImageError(.wrongDescription, "the segmented palette is damaged at its entry \(index)")
    }
}
