/// Turns the bytes of text values into strings, by Specific Character Set (PS3.5 §6.1).
///
/// What the bytes say outranks a wrong label: first the declared character set, then UTF-8 where the bytes are strictly
/// that, then what vendors write under the declared name, then the fallback if there is one, then Latin-1. Whatever isn't
/// the declared set is a guess, which says what was used. A fallback that is overriding comes before the declared set, if
/// the text isn't UTF-8.
public struct TextDecoder: Sendable {
    static let escape: UInt8 = 0x1B

    /// The declared sets; nil for one that isn't known.
    let sets: [CharacterSet?]
    /// The names of the sets, as they are declared or as the fallback has them.
    private let terms: [String]
    private let isDeclared: Bool
    private let fallback: FallbackCharacterSet?
    /// The set for text that is in none that is declared.
    private let fallbackSet: CharacterSet?

    /// Makes a decoder from the values of (0008,0005), none for ASCII.
    public init(specificCharacterSet: [String]) { self.init(specificCharacterSet: specificCharacterSet, fallback: nil) }

    init(specificCharacterSet: [String], fallback: FallbackCharacterSet?) {
        self.isDeclared = specificCharacterSet.contains { !$0.isEmpty }
        // Escapes need the sets that they bring in.
        self.terms = self.isDeclared ? specificCharacterSet : fallback?.terms ?? specificCharacterSet
        self.sets = self.terms.isEmpty ? [.ascii] : self.terms.map { CharacterSet(term: $0) }
        self.fallback = fallback
        self.fallbackSet = fallback?.terms.lazy.compactMap { CharacterSet(term: $0) }.first { $0 != .ascii }
    }

    /// The text of a value, separators and padding included.
    public func decode(_ bytes: [UInt8], vr: VR) -> String { self.read(bytes, vr: vr).text }

    /// The text of a value, and whether its character set had to be guessed.
    public func decodeMarking(_ bytes: [UInt8], vr: VR) -> (text: String, isGuess: Bool) {
        let read = self.read(bytes, vr: vr)
        return (read.text, read.guess != nil)
    }

    /// The text of a value, and what had to be guessed to read it; nil where it is as declared.
    package func read(_ bytes: [UInt8], vr: VR) -> (text: String, guess: TextGuess?) {
        // Comparing whole bytes is much faster than anything else, and nearly all text is ASCII.
        guard Self.isForeign(bytes) else { return (String(decoding: bytes, as: UTF8.self), nil) }
        guard vr.usesCharacterSet else { return self.guessed(bytes, .unfit) }
        let hasEscapes = Self.hasEscapes(bytes)
        if hasEscapes, !self.isUTF8First(bytes), !self.standsAlone || self.strictText(of: bytes) == nil {
            var extended = ExtendedText(sets: self.sets, vr: vr)
            let text = extended.decode(bytes)
            if extended.isGuess { return (text, self.guess(.unfit, .escapes)) }
            return (
                text, self.isDeclared ? nil : self.guess(.undeclared, self.fallback.map { .fallback($0) } ?? .escapes)
            )
        }
        let isOverridden = self.fallback?.isOverriding ?? false
        if !self.isDeclared || isOverridden, let fallback = self.fallback, let set = self.fallbackSet {
            let isDeclaredSet = self.isDeclared && self.sets[0] == set
            if set != .utf8, Self.isBeyondASCII(bytes), let text = String(validating: bytes, as: UTF8.self) {
                return (text, self.sets[0] == .utf8 && self.isDeclared ? nil : self.guess(.overridden, .utf8))
            }
            if !isDeclaredSet, let text = Self.text(of: bytes, in: set) {
                return (text, self.guess(.overridden, .fallback(fallback)))
            }
        }
        guard self.isDeclared, let declared = self.sets[0] else { return self.guessed(bytes, .unfit) }
        if declared.isTellableFromUTF8, let text = String(validating: bytes, as: UTF8.self), Self.isBeyondASCII(bytes) {
            return (text, self.guess(.unfit, .utf8))
        }
        if let text = self.strictText(of: bytes) {
            // What an unknown escape would bring in is read as if it weren't there.
            return (
                text,
                bytes.contains(Self.escape) && !hasEscapes && !self.standsAlone
                    ? self.guess(.unfit, .unknownEscapes) : nil
            )
        }
        return self.guessed(bytes, .unfit)
    }

    /// Whether there is anything in bytes but ASCII without escapes.
    static func isForeign(_ bytes: [UInt8]) -> Bool {
        for byte in bytes where byte >= 0x80 || byte == Self.escape { return true }
        return false
    }

    private static func isBeyondASCII(_ bytes: [UInt8]) -> Bool { bytes.contains { $0 >= 0x80 } }

    /// Whether an escape is there that names a set; a lone ESC is a letter like any other.
    private static func hasEscapes(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let place = rest.firstIndex(of: Self.escape) {
            rest = rest[(place + 1)...]
            if rest.starts(with: CharacterSet.romajiEscape) { return true }
            if CharacterSet.escapes.contains(where: { rest.starts(with: $0.escape) }) { return true }
        }
        return false
    }

    /// Whether bytes that declare nothing are UTF-8, whatever escapes are in them.
    private func isUTF8First(_ bytes: [UInt8]) -> Bool {
        !self.isDeclared && Self.isBeyondASCII(bytes) && String(validating: bytes, as: UTF8.self) != nil
    }

    private var standsAlone: Bool { self.sets[0]?.standsAlone ?? false }

    /// The text in the first declared set; nil where that can't be right.
    private func strictText(of bytes: [UInt8]) -> String? { self.sets[0].flatMap { Self.text(of: bytes, in: $0) } }

    /// What is said of text that was read in some other way than declared.
    private func guess(_ reason: TextGuess.Reason, _ source: TextGuess.Source) -> TextGuess {
        guard self.isDeclared else { return TextGuess(reason: .undeclared, declared: [], source: source) }
        // Where no term is known the bytes can't be blamed.
        let isUnknown = reason == .unfit && self.sets.contains { $0 == nil }
        return TextGuess(reason: isUnknown ? .unknown : reason, declared: self.terms, source: source)
    }

    /// What the bytes most likely are when the declared set can't be right.
    private func guessed(_ bytes: [UInt8], _ reason: TextGuess.Reason) -> (text: String, guess: TextGuess?) {
        if let text = String(validating: bytes, as: UTF8.self) {
            let isPlain = !Self.isBeyondASCII(bytes)
            return (text, self.guess(reason, isPlain ? .unknownEscapes : .utf8))
        }
        // Further declared sets should have been announced by an escape.
        for (index, set) in self.sets.enumerated() {
            guard let set else { continue }
            if index > 0, let text = Self.text(of: bytes, in: set) {
                return (text, self.guess(reason, self.source(of: index)))
            }
            guard let table = set.doubleBytes, let vendors = set.vendorBytes else { continue }
            if let text = Self.text(of: bytes, in: table, or: vendors) {
                return (text, self.guess(reason, self.source(of: index)))
            }
        }
        if let fallback = self.fallback, let set = self.fallbackSet, let text = Self.text(of: bytes, in: set) {
            return (text, self.guess(reason, .fallback(fallback)))
        }
        return (Self.text(of: bytes, in: .latin1) ?? Self.lossyLatin1(bytes), self.guess(reason, .latin1))
    }

    /// One of the sets that are declared, or that the fallback has, as what text was read in.
    private func source(of index: Int) -> TextGuess.Source {
        if !self.isDeclared, let fallback = self.fallback { return .fallback(fallback) }
        return .declared(self.terms[index])
    }

    /// Latin-1 with its undefined control positions, which `printable` shows.
    private static func lossyLatin1(_ bytes: [UInt8]) -> String {
        var text = UTF8Text(capacity: bytes.count * 2)
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return text.string
    }

    /// The text in one set; nil where a byte isn't in it.
    private static func text(of bytes: [UInt8], in set: CharacterSet) -> String? {
        if set == .utf8 { return String(validating: bytes, as: UTF8.self) }
        if set == .gb18030 { return GB18030.text(of: bytes) }
        if let table = set.doubleBytes { return Self.text(of: bytes, in: table) }
        guard let upper = set.upperHalf else { return nil }
        var text = UTF8Text(capacity: bytes.count * 2)
        for byte in bytes {
            guard let scalar = Self.scalar(byte, upper) else { return nil }
            text.append(scalar)
        }
        return text.string
    }

    /// ASCII mixed with pairs of bytes whose upper bits are set, looked for in one table and then in another.
    private static func text(
        of bytes: [UInt8],
        in table: DoubleByteTable,
        or vendors: DoubleByteTable? = nil
    ) -> String? {
        var text = UTF8Text(capacity: bytes.count * 2)
        var lead: UInt8?
        for byte in bytes {
            if let first = lead {
                guard let scalar = table.scalar(first, byte) ?? vendors?.scalar(first, byte) else { return nil }
                text.append(scalar)
                lead = nil
            } else if byte < 0x80 {
                text.append(ascii: byte)
            } else {
                lead = byte
            }
        }
        return lead == nil ? text.string : nil
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
