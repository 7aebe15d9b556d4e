/// Turns the bytes of text values into strings, by Specific Character Set (PS3.5 §6.1).
///
/// What the bytes say outranks a wrong label: first the declared character set, then UTF-8 where the bytes are strictly
/// that, then what vendors write under the declared name, then the fallback if there is one, then Latin-1. Whatever isn't the declared set is marked as a guess. A fallback
/// that is overriding comes before the declared set, if the text isn't UTF-8.
public struct TextDecoder: Sendable {
    static let escape: UInt8 = 0x1B

    /// The declared sets; nil for one that isn't known.
    let sets: [CharacterSet?]
    /// The set for text that is in none that is declared.
    private let fallback: CharacterSet?
    private let isOverriding: Bool

    /// Makes a decoder from the values of (0008,0005), none for ASCII.
    public init(specificCharacterSet: [String]) { self.init(specificCharacterSet: specificCharacterSet, fallback: nil) }

    init(specificCharacterSet: [String], fallback: FallbackCharacterSet?) {
        let isDeclared = specificCharacterSet.contains { !$0.isEmpty }
        // Escapes need the sets that they bring in.
        let terms = isDeclared ? specificCharacterSet : fallback?.terms ?? specificCharacterSet
        self.sets = terms.isEmpty ? [.ascii] : terms.map { CharacterSet(term: $0) }
        self.fallback = fallback?.terms.lazy.compactMap { CharacterSet(term: $0) }.first { $0 != .ascii }
        self.isOverriding = fallback.map { $0.isOverriding || !isDeclared } ?? false
    }

    /// The text of a value, separators and padding included.
    public func decode(_ bytes: [UInt8], vr: VR) -> String { self.decodeMarking(bytes, vr: vr).text }

    /// The text of a value, and whether its character set had to be guessed.
    public func decodeMarking(_ bytes: [UInt8], vr: VR) -> (text: String, isGuess: Bool) {
        // Comparing whole bytes is much faster than anything else, and nearly all text is ASCII.
        var isPlain = true
        for byte in bytes where byte >= 0x80 || byte == Self.escape {
            isPlain = false
            break
        }
        if isPlain { return (String(decoding: bytes, as: UTF8.self), false) }
        guard vr.usesCharacterSet else { return (self.guess(bytes), true) }
        let standsAlone = self.sets[0]?.standsAlone ?? false
        if bytes.contains(Self.escape), !standsAlone || self.strictText(of: bytes) == nil {
            var extended = ExtendedText(sets: self.sets, vr: vr)
            let text = extended.decode(bytes)
            return (text, extended.isGuess)
        }
        if self.isOverriding, let fallback = self.fallback {
            let text = String(validating: bytes, as: UTF8.self) ?? Self.text(of: bytes, in: fallback)
            if let text { return (text, true) }
        }
        guard let declared = self.sets[0] else { return (self.guess(bytes), true) }
        if declared.isTellableFromUTF8, let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
        if let text = self.strictText(of: bytes) { return (text, false) }
        return (self.guess(bytes), true)
    }

    /// The text in the first declared set; nil where that can't be right.
    private func strictText(of bytes: [UInt8]) -> String? { self.sets[0].flatMap { Self.text(of: bytes, in: $0) } }

    /// What the bytes most likely are when the declared set can't be right.
    private func guess(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // Further declared sets should have been announced by an escape.
        for (index, set) in self.sets.enumerated() {
            guard let set else { continue }
            if index > 0, let text = Self.text(of: bytes, in: set) { return text }
            if let vendors = set.vendorBytes, let text = Self.text(of: bytes, in: [set.doubleBytes, vendors]) {
                return text
            }
        }
        if let fallback = self.fallback, let text = Self.text(of: bytes, in: fallback) { return text }
        return Self.text(of: bytes, in: .latin1) ?? Self.lossyLatin1(bytes)
    }

    /// Latin-1 with its undefined control positions, which `printable` shows.
    private static func lossyLatin1(_ bytes: [UInt8]) -> String {
        var text = ""
        for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return text
    }

    /// The text in one set; nil where a byte isn't in it.
    private static func text(of bytes: [UInt8], in set: CharacterSet) -> String? {
        if set == .utf8 { return String(validating: bytes, as: UTF8.self) }
        if set == .gb18030 { return GB18030.text(of: bytes) }
        if let table = set.doubleBytes { return Self.text(of: bytes, in: [table]) }
        let upper = set.upperHalf
        var text = ""
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            guard let scalar = Self.scalar(byte, upper) else { return nil }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// ASCII mixed with pairs of bytes whose upper bits are set, each looked for in one table after the other.
    private static func text(of bytes: [UInt8], in tables: [DoubleByteTable?]) -> String? {
        var text = ""
        var lead: UInt8?
        for byte in bytes {
            if let first = lead {
                guard let scalar = tables.lazy.compactMap({ $0?.scalar(first, byte) }).first else { return nil }
                text.unicodeScalars.append(scalar)
                lead = nil
            } else if byte < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                lead = byte
            }
        }
        return lead == nil ? text : nil
    }

    static func scalar(_ byte: UInt8, _ upper: [UInt16]?) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        guard let upper else { return nil }
        let value = upper[Int(byte) - 0x80]
        return value == 0xFFFD ? nil : Unicode.Scalar(value)
    }
}

extension TextDecoder {
    /// Code pages of computers: text is kept in them, though no defined term names them.
    package static let codePages: [String] =
        (1250...1258).map { "windows-\($0)" } + ["koi8-r", "koi8-u", "cp866"]

    /// Whether a text names a code page, in any of its spellings.
    package static func isCodePage(_ text: String) -> Bool { CharacterSet(term: text)?.isCodePage ?? false }

    /// The defined terms of Specific Character Set that are decoded (PS3.3 Tables C.12-2 to C.12-5), and `ISO_IR 6`.
    package static let definedTerms: [String] =
        [6, 100, 101, 109, 110, 144, 127, 126, 138, 148, 203, 13, 166, 192].map { "ISO_IR \($0)" } + ["GB18030", "GBK"]
        + [6, 100, 101, 109, 110, 144, 127, 126, 138, 148, 203, 13, 166, 87, 159, 149, 58].map { "ISO 2022 IR \($0)" }
}
