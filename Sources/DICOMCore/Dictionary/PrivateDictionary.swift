/// What is known of private elements (PS3.5 §7.8): each belongs to a creator, whose block may be any of its group.
public enum PrivateDictionary {
    /// What is known of one private element.
    public struct Entry: Sendable, Hashable {
        /// The creator as it stands in the element that reserves the block, such as `GEMS_IDEN_01`.
        public let creator: String
        /// The tag as it is published: eight hexadecimal digits, `x` where any may stand, as in `0009xx01`.
        public let pattern: String
        /// The name.
        public let name: String
        /// The value representation.
        public let vr: VR
        /// The value multiplicity, such as `1` or `1-n`.
        public let vm: String
    }

    /// What is known of an element in a block of a creator; nil for an unknown one, and for tags that aren't private.
    public static func entry(for tag: Tag, creator: String) -> Entry? {
        let index = PrivateDictionaryIndex.shared
        return index.line(of: tag, creator: creator).map { index.entry(at: $0, creator: creator) }
    }

    /// The value representation of an element in a block of a creator; nil where it isn't known.
    public static func vr(of tag: Tag, creator: String) -> VR? {
        let index = PrivateDictionaryIndex.shared
        return index.line(of: tag, creator: creator).flatMap { index.vr(at: $0) }
    }

    /// Every known element, by creator and tag.
    public static var entries: some Sequence<Entry> {
        let index = PrivateDictionaryIndex.shared
        return index.creators.sorted { $0.key < $1.key }.lazy.flatMap { creator, lines in
            lines.lazy.map { index.entry(at: index.lines[$0], creator: creator) }
        }
    }
}

/// Where each line of the generated private dictionary begins; made at first use.
struct PrivateDictionaryIndex: Sendable {
    static let shared = PrivateDictionaryIndex()

    /// The offsets of all lines with elements.
    private(set) var lines: [Int] = []
    /// The numbers of each creator's lines, which are in the order of their patterns.
    private(set) var creators: [String: Range<Int>] = [:]

    private init() {
        let table = generatedPrivateDictionary.bytes
        self.lines.reserveCapacity(11_000)
        self.creators.reserveCapacity(500)
        var creator = ""
        var first = 0
        var start = 0
        while start < table.count {
            var end = start
            while end < table.count, table[end] != UInt8(ascii: "\n") { end += 1 }
            if table[start] == UInt8(ascii: "=") {
                if first < self.lines.count { self.creators[creator] = first..<self.lines.count }
                creator = String(decoding: table[(start + 1)..<end], as: UTF8.self)
                first = self.lines.count
            } else if end - start > 10 {
                self.lines.append(start)
            }
            start = end + 1
        }
        if first < self.lines.count { self.creators[creator] = first..<self.lines.count }
    }

    /// The offset of the line of an element: by its whole tag, else with any block, else with any group of its kind too.
    func line(of tag: Tag, creator: String) -> Int? {
        guard tag.isPrivate, tag.element >= 0x1000, let range = self.creators[creator] else { return nil }
        let unknown = UInt8(ascii: "x")
        var pattern = Array(tag.digits.utf8)
        if let line = self.line(pattern, in: range) { return line }
        pattern[4] = unknown
        pattern[5] = unknown
        if let line = self.line(pattern, in: range) { return line }
        pattern[2] = unknown
        pattern[3] = unknown
        return self.line(pattern, in: range)
    }

    private func line(_ pattern: [UInt8], in range: Range<Int>) -> Int? {
        let table = generatedPrivateDictionary.bytes
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            let start = self.lines[middle]
            let candidate = table[start..<(start + 8)]
            if candidate.elementsEqual(pattern) { return start }
            if candidate.lexicographicallyPrecedes(pattern) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return nil
    }

    /// The VR of the line that begins at an offset.
    func vr(at line: Int) -> VR? {
        VR(generatedPrivateDictionary.bytes[line + 8], generatedPrivateDictionary.bytes[line + 9])
    }

    /// The entry that begins at an offset.
    func entry(at line: Int, creator: String) -> PrivateDictionary.Entry {
        let table = generatedPrivateDictionary.bytes
        let text = table[(line + 10)...].prefix { $0 != UInt8(ascii: "\n") }
        let vm = text.prefix { $0 != UInt8(ascii: "|") }
        return PrivateDictionary.Entry(
            creator: creator,
            pattern: String(decoding: table[line..<(line + 8)], as: UTF8.self),
            name: String(decoding: text.dropFirst(vm.count + 1), as: UTF8.self),
            vr: self.vr(at: line) ?? .UN,
            vm: String(decoding: vm, as: UTF8.self)
        )
    }
}
