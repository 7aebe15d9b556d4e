/// Turns strings into the bytes of text values, by Specific Character Set (PS3.5 §6.1).
public struct TextEncoder: Sendable {
    /// The sets in the order declared; one that can't be written is left out.
    private let sets: [CharacterSet]

    /// Makes an encoder from the values of (0008,0005), none for ASCII.
    public init(specificCharacterSet: [String]) {
        self.sets = specificCharacterSet.isEmpty ? [.ascii] : specificCharacterSet.compactMap { CharacterSet(term: $0) }
    }

    /// The bytes of a text; nil where a character isn't in the declared sets.
    ///
    /// Sets after the first are used with escape sequences.
    public func encode(_ text: String) -> [UInt8]? {
        guard let first = self.sets.first else { return nil }
        if first == .utf8 { return Array(text.utf8) }
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
        var bytes: [UInt8] = []
        var current = first
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                // Separators bring the first set back (PS3.5 §6.1.2.5.3).
                if ["\\", "^", "=", "\r", "\n", "\t", "\u{0C}"].contains(scalar) { current = first }
                continue
            }
            if let byte = Self.byte(of: scalar, in: current) {
                bytes.append(byte)
                continue
            }
            var found = false
            for set in self.sets {
                guard let byte = Self.byte(of: scalar, in: set), let escape = set.escape else { continue }
                bytes.append(0x1B)
                bytes.append(contentsOf: escape)
                bytes.append(byte)
                current = set
                found = true
                break
            }
            if !found { return nil }
        }
        return bytes
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

    private static func byte(of scalar: Unicode.Scalar, in set: CharacterSet) -> UInt8? {
        guard let upper = set.upperHalf, let index = upper.firstIndex(where: { UInt32($0) == scalar.value }),
            scalar.value != 0xFFFD
        else { return nil }
        return UInt8(index + 0x80)
    }
}
