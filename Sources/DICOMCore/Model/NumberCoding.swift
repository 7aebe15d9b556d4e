/// Binary numbers in little endian order, as decimal text and back.
package enum NumberCoding {
    /// The decimal text of one number; of a tag its eight digits.
    static func text(of bytes: ArraySlice<UInt8>, vr: VR) -> String {
        if vr == .AT {
            let halves = Self.value(of: bytes)
            return Tag(UInt16(truncatingIfNeeded: halves), UInt16(truncatingIfNeeded: halves >> 16)).digits
        }
        let value = Self.value(of: bytes)
        return switch vr {
        case .SS: String(Int16(truncatingIfNeeded: value))
        case .SL: String(Int32(truncatingIfNeeded: value))
        case .SV: String(Int64(truncatingIfNeeded: value))
        case .FL: Self.text(of: Float(bitPattern: UInt32(truncatingIfNeeded: value)))
        case .FD: Self.text(of: Double(bitPattern: value))
        default: String(value)
        }
    }

    /// The bytes of one number written in decimal; none where the text is no number of that VR.
    static func bytes(of text: String, vr: VR) -> [UInt8] {
        switch vr {
        case .US: UInt16(text).map { Self.bytes(UInt64($0), 2) } ?? []
        case .UL: UInt32(text).map { Self.bytes(UInt64($0), 4) } ?? []
        case .UV: UInt64(text).map { Self.bytes($0, 8) } ?? []
        case .SS: Int16(text).map { Self.bytes(UInt64(UInt16(bitPattern: $0)), 2) } ?? []
        case .SL: Int32(text).map { Self.bytes(UInt64(UInt32(bitPattern: $0)), 4) } ?? []
        case .SV: Int64(text).map { Self.bytes(UInt64(bitPattern: $0), 8) } ?? []
        case .FL: Float(text).map { Self.bytes(UInt64($0.bitPattern), 4) } ?? []
        case .FD: Double(text).map { Self.bytes($0.bitPattern, 8) } ?? []
        case .AT:
            Tag(parsing: text).map { Self.bytes(UInt64($0.group), 2) + Self.bytes(UInt64($0.element), 2) } ?? []
        default: []
        }
    }

    private static func text<Number: BinaryFloatingPoint & CustomStringConvertible>(of number: Number) -> String {
        let isNegativeZero = number == 0 && number.sign == .minus
        if let whole = Int(exactly: number), abs(whole) < 1 << 53, !isNegativeZero { return String(whole) }
        return number.description
    }

    /// The number that at most eight bytes are, the least significant one first.
    package static func value(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The number of two bytes at an index, the least significant one first.
    package static func number16(_ bytes: [UInt8], at index: Int) -> UInt16 {
        UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }

    /// The lowest `width` bytes of a number, the least significant one first.
    package static func bytes(_ value: UInt64, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }
}
