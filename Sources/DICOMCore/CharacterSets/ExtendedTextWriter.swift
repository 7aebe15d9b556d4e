/// Writes text with escape sequences (PS3.5 §6.1.2.4-5), the counterpart of `ExtendedText`.
struct ExtendedTextWriter {
    private let sets: [CharacterSet]
    private let vr: VR
    /// The first declared set: it holds from the start of each value and component.
    private let initial: CharacterSet
    /// The Japanese double-byte set in the place of ASCII, if any.
    private var lower: CharacterSet?
    /// The set in the upper half, if any.
    private var upper: CharacterSet?
    private var bytes: [UInt8] = []

    /// Makes a writer for text in declared sets.
    init(sets: [CharacterSet], vr: VR) {
        self.sets = sets
        self.vr = vr
        self.initial = sets.first ?? .ascii
        self.upper = Self.initialUpper(self.initial)
    }

    /// The bytes of a text; nil where a character isn't in the sets.
    mutating func encode(_ text: String) -> [UInt8]? {
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                self.endLower()
                if self.vr.isSeparator(byte) { self.endUpper() }
                self.bytes.append(byte)
            } else {
                guard self.append(scalar) else { return nil }
            }
        }
        self.endLower()
        self.endUpper()
        return self.bytes
    }

    /// Writes a character, in the set that holds already if that has it; false where no set has it.
    private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        for set in [self.lower, self.upper].compactMap(\.self) + self.sets {
            guard let code = set.code(of: scalar), self.invoke(set) else { continue }
            if code > 0xFF {
                let mask: UInt16 = set.isLower ? 0x7F7F : 0xFFFF
                self.bytes += [UInt8(truncatingIfNeeded: (code & mask) >> 8), UInt8(truncatingIfNeeded: code & mask)]
            } else {
                self.bytes.append(UInt8(truncatingIfNeeded: code))
            }
            return true
        }
        return false
    }

    /// Brings a set into its place unless it is there; false for a set that no escape brings in.
    private mutating func invoke(_ set: CharacterSet) -> Bool {
        if set == self.lower || set == self.upper { return true }
        guard let escape = set.escape else { return false }
        self.bytes += [TextDecoder.escape] + escape
        if set.isLower { self.lower = set } else { self.upper = set }
        return true
    }

    /// Brings ASCII back, or the Roman letters of the Japanese set where that is the first one.
    private mutating func endLower() {
        if self.lower == nil { return }
        self.bytes += [TextDecoder.escape] + Array((self.initial == .katakana ? "(J" : "(B").utf8)
        self.lower = nil
    }

    /// Brings the first set's upper half back; where it has none there is nothing to announce.
    private mutating func endUpper() {
        let initialUpper = Self.initialUpper(self.initial)
        if let initialUpper, initialUpper != self.upper { _ = self.invoke(initialUpper) }
        self.upper = initialUpper
    }

    /// What a first set has in the upper half from the start; a double-byte set has to be announced even so.
    private static func initialUpper(_ set: CharacterSet) -> CharacterSet? {
        set.upperHalf != nil || set == .gbk ? set : nil
    }
}

extension VR {
    /// Whether a byte ends what escapes have brought in (PS3.5 §6.1.2.5.3): ends of lines and pages, tabs, and what
    /// separates values, or the components of a person's name.
    func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: true
        case UInt8(ascii: "\\"): !self.isSingleText
        case UInt8(ascii: "^"), UInt8(ascii: "="): self == .PN
        default: false
        }
    }
}
