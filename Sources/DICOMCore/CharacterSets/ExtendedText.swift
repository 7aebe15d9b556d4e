/// Reads text with escape sequences (PS3.5 §6.1.2.4-5).
///
/// Each escape brings a set into place until the next one, or until a separator brings the first set back.
struct ExtendedText {
    private let vr: VR
    /// The upper half of the first declared set.
    private let initial: [UInt16]?
    /// The Japanese double-byte set in the place of ASCII, if any.
    private var lowerPairs: DoubleByteTable?
    /// The double-byte set in the upper half, if any.
    private var upperPairs: DoubleByteTable?
    private var upper: [UInt16]?
    /// Whether the set in the upper half should have ended at a separator.
    private var isOverdue = false
    private var text = ""
    /// Whether something had to be guessed or couldn't be read.
    private(set) var isGuess: Bool

    /// Makes a reader for text in declared sets.
    init(sets: [CharacterSet?], vr: VR) {
        self.vr = vr
        let first = sets.first.flatMap { $0 }
        self.initial = first?.upperHalf
        self.upper = self.initial
        self.isGuess = first == nil
    }

    /// The text of bytes, with U+FFFD for what can't be read.
    mutating func decode(_ bytes: [UInt8]) -> String {
        var position = 0
        while position < bytes.count {
            if bytes[position] == TextDecoder.escape {
                position += self.follow(bytes[(position + 1)...])
            } else {
                position += self.take(bytes[position], position + 1 < bytes.count ? bytes[position + 1] : nil)
            }
        }
        return self.text
    }

    /// Obeys an escape and returns its length; one that isn't known stays visible.
    private mutating func follow(_ rest: ArraySlice<UInt8>) -> Int {
        // Romaji differs from ASCII in two signs that nobody means; the older JIS set is part of the newer one.
        if rest.starts(with: Array("(J".utf8)) {
            self.lowerPairs = nil
            return 3
        }
        let isOldJIS = rest.starts(with: Array("$@".utf8))
        let set = isOldJIS ? .jisX0208 : CharacterSet.allCases.first { $0.escape.map(rest.starts(with:)) ?? false }
        guard let set, let escape = set.escape else {
            self.text.unicodeScalars.append(Unicode.Scalar(TextDecoder.escape))
            self.isGuess = true
            return 1
        }
        self.isOverdue = false
        switch set {
        case .ascii: self.lowerPairs = nil
        case .jisX0208, .jisX0212: self.lowerPairs = set.doubleBytes
        default:
            self.upperPairs = set.doubleBytes
            self.upper = set.upperHalf
        }
        return escape.count + 1
    }

    /// Takes a character of one byte or two, and returns how many it took.
    private mutating func take(_ byte: UInt8, _ next: UInt8?) -> Int {
        let isControl = byte < 0x21
        if byte < 0x80, !isControl, let table = self.lowerPairs {
            guard let next, let scalar = table.scalar(byte | 0x80, next | 0x80) else { return self.fail() }
            self.text.unicodeScalars.append(scalar)
            return 2
        }
        if byte >= 0x80, let table = self.upperPairs {
            if self.isOverdue { self.isGuess = true }
            guard let next, let scalar = table.scalar(byte, next) else { return self.fail() }
            self.text.unicodeScalars.append(scalar)
            return 2
        }
        if self.isSeparator(byte) { self.endSets() }
        guard let scalar = TextDecoder.scalar(byte, self.upper) else { return self.fail() }
        self.text.unicodeScalars.append(scalar)
        return 1
    }

    private mutating func fail() -> Int {
        self.text.unicodeScalars.append("\u{FFFD}")
        self.isGuess = true
        return 1
    }

    /// Brings the first set back.
    ///
    /// A double-byte set stays where the first one has no upper half, because writers forget to announce it again.
    private mutating func endSets() {
        self.lowerPairs = nil
        self.upper = self.initial
        if self.initial != nil { self.upperPairs = nil }
        self.isOverdue = self.upperPairs != nil
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: true
        case UInt8(ascii: "\\"): !self.vr.isSingleText
        case UInt8(ascii: "^"), UInt8(ascii: "="): self.vr == .PN
        default: false
        }
    }
}
