/// A time of day as DICOM writes it, `HH[MM[SS[.F…]]]`, or with ACR-NEMA's colons (PS3.5 §6.2, VR TM).
///
/// What isn't given isn't known: 14 is some time from two o'clock on, not two o'clock sharp.
public struct DICOMTime: Sendable, Hashable, CustomStringConvertible {
    /// The hour, 0 to 23.
    public var hour: Int { self.number(0) ?? 0 }
    /// The minute, 0 to 59; nil where it isn't given.
    public var minute: Int? { self.number(2) }
    /// The second, 0 to 60, which is a leap second; nil where it isn't given.
    public var second: Int? { self.number(4) }
    /// The digits of the fraction of a second; empty where it isn't given.
    public var fraction: String { String(self.digits.dropFirst(7)) }

    /// Its digits without colons, as far as they go: their order is that of time.
    package let digits: String

    /// The time as it is sent: `HH[MM[SS[.F…]]]`.
    public var description: String { self.digits }

    /// Reads a time; nil where it is none.
    public init?(parsing text: some StringProtocol) {
        let text = String(text)
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isColoned = parts[0].contains(":")
        var fields = isColoned ? parts[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init) : []
        // 9:30 is half past nine.
        if isColoned, fields[0].utf8.count == 1 { fields[0] = "0" + fields[0] }
        if !isColoned {
            var rest = parts[0]
            while !rest.isEmpty {
                fields.append(String(rest.prefix(2)))
                rest = rest.dropFirst(2)
            }
        }
        guard (1...3).contains(fields.count), fields.allSatisfy({ $0.utf8.count == 2 && Self.isNumber($0) }) else {
            return nil
        }
        for (field, limit) in zip(fields, [24, 60, 61]) where Int(field) ?? limit >= limit { return nil }
        guard parts.count > 1 else {
            self.digits = fields.joined()
            return
        }
        guard fields.count == 3, Self.isNumber(parts[1]) else { return nil }
        self.digits = fields.joined() + "." + parts[1]
    }

    private func number(_ start: Int) -> Int? { Int(self.digits.dropFirst(start).prefix(2)) }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
