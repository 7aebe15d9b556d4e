/// A number as DICOM writes it in text, exactly (PS3.5 §6.2, VRs DS and IS).
///
/// The text is kept; numbers are compared digit by digit, so that 0.10 equals 1e-1 and 9007199254740993 doesn't equal its
/// neighbour, as it would as a binary number.
public struct DecimalNumber: Sendable, CustomStringConvertible {
    /// The number as it is written, without padding.
    public let description: String
    private let isNegative: Bool
    /// The significant digits, 0 to 9, without zeros at either end; none for zero.
    private let digits: [UInt8]
    /// The power of ten of a point in front of the digits.
    private let exponent: Int

    /// Larger exponents are nonsense, and would only cost time.
    private static let largestExponent = 9_999

    /// Reads `[+|-]digits[.digits][E[+|-]digits]`, with a digit before or behind the point; nil for anything else.
    public init?(parsing text: some StringProtocol) {
        let text = TextPadding.trim(text, vr: .DS)
        var bytes = Array(text.utf8)[...]
        func digits(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
            let taken = bytes.prefix { (48...57).contains($0) }
            bytes = bytes.dropFirst(taken.count)
            return taken.map { $0 - 48 }
        }
        func sign(_ bytes: inout ArraySlice<UInt8>) -> Bool {
            guard let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
                return false
            }
            bytes = bytes.dropFirst()
            return first == UInt8(ascii: "-")
        }
        let isNegative = sign(&bytes)
        let whole = digits(&bytes)
        var fraction: [UInt8] = []
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            fraction = digits(&bytes)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        var exponent = 0
        if bytes.first == UInt8(ascii: "E") || bytes.first == UInt8(ascii: "e") {
            bytes = bytes.dropFirst()
            let isBelowOne = sign(&bytes)
            let power = digits(&bytes)
            guard !power.isEmpty else { return nil }
            let value = power.reduce(0) { min(Self.largestExponent + 1, $0 * 10 + Int($1)) }
            guard value <= Self.largestExponent else { return nil }
            exponent = isBelowOne ? -value : value
        }
        guard bytes.isEmpty else { return nil }
        let all = whole + fraction
        let significant = all.drop { $0 == 0 }
        self.description = text
        self.digits = Array(significant.reversed().drop { $0 == 0 }.reversed())
        self.exponent = self.digits.isEmpty ? 0 : whole.count + exponent - (all.count - significant.count)
        self.isNegative = isNegative && !self.digits.isEmpty
    }

    /// The nearest binary number.
    public var double: Double { Double(self.description) ?? .nan }

    /// The number as a whole one; nil where it has a fraction or is beyond 64 bits.
    public var integer: Int? {
        guard self.digits.count <= self.exponent || self.digits.isEmpty, self.exponent <= 19 else { return nil }
        var value = 0
        for index in 0..<max(0, self.exponent) {
            let digit = index < self.digits.count ? Int(self.digits[index]) : 0
            let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = shifted.subtractingReportingOverflow(digit)
            // Counted below zero, where there is room for one more.
            guard !overflows, !overflowsToo else { return nil }
            value = sum
        }
        if self.isNegative { return value }
        return value == .min ? nil : -value
    }

    /// Whether the text is one that a VR allows: DS of at most 16 bytes, IS a whole number of 32 bits in at most 12.
    public func conforms(to vr: VR) -> Bool {
        switch vr {
        case .DS: self.description.utf8.count <= 16
        case .IS:
            self.description.utf8.count <= 12 && Int32(self.description) != nil
        default: false
        }
    }
}

extension DecimalNumber: Hashable, Comparable {
    /// Whether both are the same number, however they are written.
    public static func == (left: Self, right: Self) -> Bool {
        left.isNegative == right.isNegative && left.exponent == right.exponent && left.digits == right.digits
    }

    /// Makes the same of the same number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.isNegative)
        hasher.combine(self.exponent)
        hasher.combine(self.digits)
    }

    /// Whether the left one is smaller.
    public static func < (left: Self, right: Self) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? Self.isCloserToZero(right, left) : Self.isCloserToZero(left, right)
    }

    private static func isCloserToZero(_ left: Self, _ right: Self) -> Bool {
        if left.digits.isEmpty || right.digits.isEmpty { return left.digits.count < right.digits.count }
        if left.exponent != right.exponent { return left.exponent < right.exponent }
        return left.digits.lexicographicallyPrecedes(right.digits)
    }
}
