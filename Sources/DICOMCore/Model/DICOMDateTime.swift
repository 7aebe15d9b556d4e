/// A moment as DICOM writes it, `YYYY[MM[DD[HH[MM[SS[.F…]]]]]][&ZZXX]` (PS3.5 §6.2, VR DT).
public struct DICOMDateTime: Sendable, Hashable, CustomStringConvertible {
    /// The year.
    public let year: Int
    /// The month, from 1; nil where it isn't given.
    public let month: Int?
    /// The day of the month, from 1; nil where it isn't given.
    public let day: Int?
    /// The time of day, as far as it is given.
    public let time: DICOMTime?
    /// The offset from UTC in minutes, -720 to 840; nil where the data set's own holds (0008,0201).
    public let offset: Int?
    /// The digits without the offset: among moments of one offset their order is that of time.
    package let digits: String
    /// The offset as it is written, with its sign.
    private let offsetText: String

    /// The moment as it is sent.
    public var description: String { self.digits + self.offsetText }

    /// Reads a moment; nil where it is none of the calendar.
    public init?(parsing text: some StringProtocol) {
        let (moment, offset) = Self.splittingOffset(String(text))
        let parts = moment.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts[0]
        guard (4...14).contains(digits.utf8.count), digits.utf8.count % 2 == 0,
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        func number(_ start: Int, _ length: Int) -> Int? { Int(digits.dropFirst(start).prefix(length)) }
        self.year = number(0, 4) ?? 0
        self.month = number(4, 2)
        self.day = number(6, 2)
        let date = String(digits.prefix(8))
        guard DICOMDate(parsing: date + "00000101".dropFirst(date.utf8.count)) != nil else { return nil }
        if digits.utf8.count > 8 {
            guard let time = DICOMTime(parsing: moment.dropFirst(8)), time.fraction.utf8.count <= 6 else { return nil }
            self.time = time
        } else {
            guard parts.count == 1 else { return nil }
            self.time = nil
        }
        self.digits = moment
        self.offsetText = offset
        self.offset = Int(offset).map { $0 / 100 * 60 + $0 % 100 }
    }

    /// Cuts the offset from UTC off, with its sign; empty where there is none.
    package static func splittingOffset(_ text: String) -> (moment: String, offset: String) {
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), sign != text.startIndex,
            self.isOffset(text[text.index(after: sign)...])
        else { return (text, "") }
        return (String(text[..<sign]), String(text[sign...]))
    }

    /// Whether this is HHMM as an offset has it, -1200 to +1400.
    package static func isOffset(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
            && Int(text).map { $0 <= 1400 && $0 % 100 < 60 } ?? false
    }
}
