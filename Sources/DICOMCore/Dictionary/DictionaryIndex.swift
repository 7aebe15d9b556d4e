/// Where each line of the generated dictionary begins, found by tag.
///
/// Made at first use, in a third of a millisecond.
struct DictionaryIndex: Sendable {
    static let shared = DictionaryIndex()

    /// The repeating groups: the bits of the tag that count, their value, and the line.
    private struct Mask {
        let bits: UInt32
        let value: UInt32
        let line: Int
    }

    /// One slot of the hash table: the tag, the line's offset plus one (0: free), and the VR.
    private struct Slot {
        var tag: UInt32 = 0
        var line: UInt32 = 0
        var vr: VR = .UN
    }

    private static let slotBits: UInt32 = 14
    private var slots: [Slot]
    private var masks: [Mask] = []
    /// The offsets of all lines.
    private var lines: [Int] = []

    private init() {
        self.slots = Array(repeating: Slot(), count: 1 << Int(Self.slotBits))
        self.lines.reserveCapacity(5_300)
        let table = generatedDictionary.bytes
        var start = 0
        while start + 11 < table.count {
            self.add(line: start, of: table)
            var end = start + 11
            while end < table.count, table[end] != UInt8(ascii: "\n") { end += 1 }
            start = end + 1
        }
    }

    private mutating func add(line: Int, of table: UnsafeBufferPointer<UInt8>) {
        var value: UInt32 = 0
        var bits: UInt32 = 0
        for position in line..<(line + 8) {
            value <<= 4
            bits <<= 4
            guard let digit = Hexadecimal.value(table[position]) else { continue }
            value |= UInt32(digit)
            bits |= 0xF
        }
        self.lines.append(line)
        guard bits == .max else {
            self.masks.append(Mask(bits: bits, value: value, line: line))
            return
        }
        var index = Self.slot(of: value)
        while self.slots[index].line != 0 { index = (index + 1) & (self.slots.count - 1) }
        let vr = VR(table[line + 8], table[line + 9]) ?? .UN
        self.slots[index] = Slot(tag: value, line: UInt32(line) + 1, vr: vr)
    }

    private static func slot(of tag: UInt32) -> Int { Int((tag &* 0x9E37_79B1) >> (32 - Self.slotBits)) }

    private func find(_ tag: UInt32) -> Slot? {
        var index = Self.slot(of: tag)
        while self.slots[index].line != 0 {
            if self.slots[index].tag == tag { return self.slots[index] }
            index = (index + 1) & (self.slots.count - 1)
        }
        return nil
    }

    /// The VR of a tag, nil when the dictionary doesn't know it.
    func vr(of tag: Tag) -> VR? {
        if let slot = self.find(tag.rawValue) { return slot.vr }
        guard let line = self.repeatingLine(of: tag) else { return nil }
        return VR(generatedDictionary.bytes[line + 8], generatedDictionary.bytes[line + 9])
    }

    /// The offset of the line of a tag, nil when the dictionary doesn't know it.
    func line(of tag: Tag) -> Int? {
        if let slot = self.find(tag.rawValue) { return Int(slot.line) - 1 }
        return self.repeatingLine(of: tag)
    }

    private func repeatingLine(of tag: Tag) -> Int? {
        // An odd group is private, whatever a repeating group's mask would let pass.
        guard !tag.isPrivate, tag.element != 0 else { return nil }
        return self.masks.first { tag.rawValue & $0.bits == $0.value }?.line
    }

    /// The entry that begins at an offset.
    func entry(at line: Int, tag: Tag) -> DataDictionary.Entry {
        let table = generatedDictionary.bytes
        return DataDictionary.Entry(
            tag: tag,
            keyword: self.keyword(at: line),
            name: self.field(2, at: line),
            vr: VR(table[line + 8], table[line + 9]) ?? .UN,
            vm: self.field(0, at: line),
            isRetired: table[line + 10] == UInt8(ascii: "R")
        )
    }

    /// The keyword of the entry that begins at an offset; empty where it has none.
    func keyword(at line: Int) -> String { self.field(1, at: line) }

    /// One of the texts of an entry: value multiplicity, keyword, name.
    private func field(_ number: Int, at line: Int) -> String {
        let bar = UInt8(ascii: "|")
        var rest = generatedDictionary.bytes[(line + 11)...]
        for _ in 0..<number { rest = rest.drop { $0 != bar }.dropFirst() }
        return String(decoding: rest.prefix { $0 != bar && $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Every entry in the order of the table: by tag, repeating groups last with zeros where any digit may stand.
    var allEntries: some Sequence<DataDictionary.Entry> { self.allLines.lazy.map(\.entry) }

    /// Every entry with the digits of its tag as the table has them, `x` where any may stand.
    var allLines: some Sequence<(digits: String, entry: DataDictionary.Entry)> {
        self.lines.lazy.map { line in
            let digits = generatedDictionary.bytes[line..<(line + 8)]
            let tag = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(Hexadecimal.value($1) ?? 0) }
            return (String(decoding: digits, as: UTF8.self), self.entry(at: line, tag: Tag(rawValue: tag)))
        }
    }
}

/// The tags by keyword; apart from the index by tag because receiving images never needs it.
struct KeywordIndex: Sendable {
    static let shared = KeywordIndex()

    let tags: [String: Tag]

    private init() {
        var tags: [String: Tag] = Dictionary(minimumCapacity: 5_300)
        for entry in DictionaryIndex.shared.allEntries where !entry.keyword.isEmpty && tags[entry.keyword] == nil {
            tags[entry.keyword] = entry.tag
        }
        self.tags = tags
    }
}

extension StaticString {
    /// The bytes of a generated table.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: self.utf8Start, count: self.utf8CodeUnitCount) }
}
