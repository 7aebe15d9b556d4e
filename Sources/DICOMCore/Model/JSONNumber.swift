/// Number text of data sets as JSON.
enum JSONNumber {
    /// The largest whole number that every JSON reader takes exactly.
    private static let largestExact = 1 << 53

    /// The number that a text stands for, as it is written where that is valid JSON; else the text as a string.
    static func value(of text: String, vr: VR) -> JSONValue {
        // A number without its sign would be another one.
        if text == "-0" { return .literal(text) }
        if let whole = Int(text), text.utf8.first != UInt8(ascii: "+") || vr == .IS {
            return abs(whole.clampedMagnitude) <= Self.largestExact ? .integer(whole) : .string(text)
        }
        if vr == .IS || vr == .UV || vr == .SV { return .string(text) }
        // What is beyond all binary numbers is infinite to most readers.
        if Self.isValid(text), Double(text)?.isFinite == true { return .literal(text) }
        // Decimal strings may begin with a plus sign or a point (PS3.5 §6.2), which JSON doesn't allow.
        let isDecimal = text.utf8.allSatisfy { "+-.0123456789Ee".utf8.contains($0) }
        if isDecimal, let number = Double(text), number.isFinite { return .number(number) }
        return .string(text)
    }

    /// Whether a text is a number by the grammar of JSON (RFC 8259 §6).
    static func isValid(_ text: some StringProtocol) -> Bool {
        var bytes = Array(text.utf8)[...]
        func digits(_ bytes: inout ArraySlice<UInt8>) -> Int {
            let count = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            bytes = bytes.dropFirst(count)
            return count
        }
        if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
        let startsWithZero = bytes.first == UInt8(ascii: "0")
        let whole = digits(&bytes)
        guard whole == 1 || whole > 1 && !startsWithZero else { return false }
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            guard digits(&bytes) > 0 else { return false }
        }
        if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
            bytes = bytes.dropFirst()
            if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
            guard digits(&bytes) > 0 else { return false }
        }
        return bytes.isEmpty
    }
}

extension Int {
    /// The distance from zero, at most `Int.max`.
    fileprivate var clampedMagnitude: Int { Int(clamping: self.magnitude) }
}
