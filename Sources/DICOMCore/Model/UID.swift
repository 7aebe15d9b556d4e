/// A unique identifier (PS3.5 §9), compared without the padding that peers add (trailing NUL and spaces).
public struct UID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The identifier without padding.
    ///
    /// It may break the rules of PS3.5 §9.1 when a peer sent it so.
    public let string: String

    /// Makes an identifier from text, cutting it at the first NUL and trimming spaces.
    public init(_ text: some StringProtocol) {
        let space = UInt8(ascii: " ")
        var bytes = String(text).utf8.prefix { $0 != 0 }
        while bytes.last == space { bytes.removeLast() }
        while bytes.first == space { bytes.removeFirst() }
        self.string = String(decoding: bytes, as: UTF8.self)
    }

    /// Makes an identifier from text as the generic initializer does, at once where there is nothing to cut.
    public init(_ text: String) {
        let space = UInt8(ascii: " ")
        let isClean = text.utf8.first != space && text.utf8.last != space && !text.utf8.contains(0)
        self.string = isClean ? text : UID(text[...]).string
    }

    /// Makes an identifier from a literal.
    public init(stringLiteral value: String) { self.init(value) }

    /// Whether the identifier keeps the rules: 1 to 64 characters, digits and dots, no empty component.
    ///
    /// Leading zeros are let pass because systems in the field send them.
    public var isValid: Bool {
        let bytes = self.string.utf8
        guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: ".") else {
            return false
        }
        var previousWasDot = false
        for byte in bytes {
            let isDot = byte == UInt8(ascii: ".")
            guard isDot || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), !(isDot && previousWasDot) else {
                return false
            }
            previousWasDot = isDot
        }
        return true
    }

    /// The identifier itself.
    public var description: String { self.string }

    /// Order by text, for stable listings.
    public static func < (left: UID, right: UID) -> Bool { left.string < right.string }
}
