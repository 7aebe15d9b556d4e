/// A day as DICOM writes it, `YYYYMMDD` (PS3.5 §6.2, VR DA).
public struct DICOMDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYYMMDD`, `YYYY-MM-DD` or ACR-NEMA's `YYYY.MM.DD`; nil where it is no day of the calendar.
    public init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let digits: [UInt8]
        switch bytes.count {
        case 8: digits = bytes
        case 10:
            let separator = bytes[4]
            guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "."), bytes[7] == separator else {
                return nil
            }
            digits = Array(bytes[0..<4]) + Array(bytes[5..<7]) + Array(bytes[8..<10])
        default: return nil
        }
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let numbers = digits.map { Int($0) - 48 }
        let year = numbers[0...3].reduce(0) { $0 * 10 + $1 }
        let month = numbers[4] * 10 + numbers[5]
        let day = numbers[6] * 10 + numbers[7]
        guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The days of a month in the Gregorian calendar.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A number with leading zeros.
    static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(max(0, number))
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// `YYYYMMDD`.
    public var description: String { Self.digits(self.year, 4) + Self.digits(self.month, 2) + Self.digits(self.day, 2) }

    /// Order in time.
    public static func < (left: DICOMDate, right: DICOMDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
