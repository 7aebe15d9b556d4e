/// Reads text with escape sequences (PS3.5 §6.1.2.4-5).
///
/// Each escape brings a set into place until the next one, or until a separator brings the first set back.
struct ExtendedText {
    private let vr: VR
    private let declared: [CharacterSet]
    /// The upper half of the first declared set.
    private let initial: [UInt16]?
    /// The Japanese double-byte set in the place of ASCII, if any.
    private var lowerPairs: CharacterSet?
    /// The double-byte set in the upper half, if any.
    private var upperPairs: CharacterSet?
    private var upper: [UInt16]?
    /// Whether the set in the upper half should have ended at a separator.
    private var isOverdue = false
    private var text = UTF8Text(capacity: 64)
    /// Whether something had to be guessed or couldn't be read.
    private(set) var isGuess: Bool

    /// Makes a reader for text in declared sets.
    init(sets: [CharacterSet?], vr: VR) {
        self.vr = vr
        self.declared = sets.compactMap(\.self)
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
        return self.text.string
    }

    /// Obeys an escape and returns its length; one that isn't known stays visible.
    private mutating func follow(_ rest: ArraySlice<UInt8>) -> Int {
        if rest.starts(with: CharacterSet.romajiEscape) {
            self.lowerPairs = nil
            return 3
        }
        guard let (escape, set) = CharacterSet.escapes.first(where: { rest.starts(with: $0.escape) }) else {
            self.text.append(Unicode.Scalar(TextDecoder.escape))
            self.isGuess = true
            return 1
        }
        // What isn't declared is understood all the same.
        if set != .ascii && !self.declared.contains(set) { self.isGuess = true }
        self.isOverdue = false
        if set == .ascii {
            self.lowerPairs = nil
        } else if set.isLower {
            self.lowerPairs = set
        } else {
            self.upperPairs = set.doubleBytes == nil ? nil : set
            self.upper = set.upperHalf
        }
        return escape.count + 1
    }

    /// Takes a character of one byte or two, and returns how many it took.
    private mutating func take(_ byte: UInt8, _ next: UInt8?) -> Int {
        let isControl = byte < 0x21
        // No character of two bytes has an escape as its second one: the writer forgot to switch back to ASCII.
        let isDelimiter = next == TextDecoder.escape && self.vr.isSeparator(byte)
        if byte < 0x80, !isControl, !isDelimiter, let set = self.lowerPairs {
            return self.take(byte | 0x80, next.map { $0 | 0x80 }, of: set)
        }
        if byte >= 0x80, let set = self.upperPairs {
            if self.isOverdue { self.isGuess = true }
            return self.take(byte, next, of: set)
        }
        if self.vr.isSeparator(byte) { self.endSets() }
        guard let scalar = TextDecoder.scalar(byte, self.upper) else { return self.fail() }
        self.text.append(scalar)
        return 1
    }

    /// Takes a character of two bytes, one that vendors added as a guess.
    private mutating func take(_ lead: UInt8, _ trail: UInt8?, of set: CharacterSet) -> Int {
        guard let trail else { return self.fail() }
        if let scalar = set.doubleBytes?.scalar(lead, trail) {
            self.text.append(scalar)
            return 2
        }
        guard let scalar = set.vendorBytes?.scalar(lead, trail) else { return self.fail() }
        self.text.append(scalar)
        self.isGuess = true
        return 2
    }

    private mutating func fail() -> Int {
        self.text.append("\u{FFFD}")
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
}
