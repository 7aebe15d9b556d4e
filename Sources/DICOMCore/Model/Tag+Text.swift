extension Tag: CustomStringConvertible {
    /// The tag as people write it: `(0010,0020)`.
    public var description: String {
        let digits = self.digits
        return "(\(digits.prefix(4)),\(digits.suffix(4)))"
    }

    /// Appends `(0010,0020)` in ASCII.
    package func appendDescription(to output: inout [UInt8]) {
        let alphabet: StaticString = "0123456789ABCDEF"
        output.append(UInt8(ascii: "("))
        for position in 0..<8 {
            if position == 4 { output.append(UInt8(ascii: ",")) }
            output.append(alphabet.utf8Start[Int(self.rawValue >> UInt32(28 - 4 * position)) & 0xF])
        }
        output.append(UInt8(ascii: ")"))
    }

    /// The eight hexadecimal digits, upper case: `00100020`.
    public var digits: String {
        let alphabet: StaticString = "0123456789ABCDEF"
        return String(unsafeUninitializedCapacity: 8) { buffer in
            for position in 0..<8 {
                buffer[position] = alphabet.utf8Start[Int(self.rawValue >> UInt32(28 - 4 * position)) & 0xF]
            }
            return 8
        }
    }

    /// Whether the tag reserves a block of private elements (PS3.5 §7.8.1).
    public var isPrivateCreator: Bool { self.isPrivate && (0x10...0xFF).contains(self.element) }

    /// The element that reserves the block of a private element (PS3.5 §7.8.1); nil for any other tag.
    public var privateCreator: Tag? {
        self.isPrivate && self.element >= 0x1000 ? Tag(self.group, self.element >> 8) : nil
    }

    /// Reads `gggg,eeee`, `(gggg,eeee)` or `ggggeeee`, in either case; nil for anything else.
    public init?(parsing text: some StringProtocol) {
        var bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count == 11 {
            bytes = Array(bytes[1..<10])
        } else if bytes.count == 11 {
            return nil
        }
        if bytes.count == 9 {
            guard bytes[4] == UInt8(ascii: ",") else { return nil }
            bytes.remove(at: 4)
        }
        guard bytes.count == 8 else { return nil }
        var value: UInt32 = 0
        for byte in bytes {
            guard let digit = Hexadecimal.value(byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        self.init(rawValue: value)
    }
}
