/// Turns strings into the bytes of text values, by Specific Character Set (PS3.5 §6.1).
public struct TextEncoder: Sendable {
    /// The sets in the order declared; nil for one that isn't known.
    private let sets: [CharacterSet?]

    /// Makes an encoder from the values of (0008,0005), none for ASCII.
    public init(specificCharacterSet: [String]) {
        self.sets = specificCharacterSet.isEmpty ? [.ascii] : specificCharacterSet.map { CharacterSet(term: $0) }
    }

    /// The bytes of a text; nil where a character isn't in the declared sets.
    ///
    /// Sets after the first are brought in by escapes, and the first one is back before each separator that the VR has and
    /// at the end (PS3.5 §6.1.2.5.3). UTF-8, GB18030 and GBK stand alone: what is declared behind them is never used.
    public func encode(_ text: String, vr: VR) -> [UInt8]? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
        guard let first = self.sets.first ?? nil else { return nil }
        if first == .utf8 { return Array(text.utf8) }
        if first == .gb18030 { return GB18030.bytes(of: text) }
        var writer = ExtendedTextWriter(sets: first.standsAlone ? [first] : self.sets.compactMap(\.self), vr: vr)
        return writer.encode(text)
    }

    /// The smallest set that holds a text: nil for ASCII, else `ISO_IR 100` (Latin-1) or `ISO_IR 192` (UTF-8).
    public static func smallestCharacterSet(for text: String) -> String? {
        var term: String?
        for scalar in text.unicodeScalars where !scalar.isASCII {
            guard (0xA0...0xFF).contains(scalar.value) else { return "ISO_IR 192" }
            term = "ISO_IR 100"
        }
        return term
    }
}
