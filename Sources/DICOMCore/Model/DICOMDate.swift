/// A day of the Gregorian calendar as DICOM writes it, `YYYYMMDD` (PS3.5 §6.2, VR DA).
public struct DICOMDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Takes a day that is one.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYYMMDD`, `YYYY-MM-DD` or ACR-NEMA's `YYYY.MM.DD`; nil where it is no day of the calendar.
    public init?(parsing text: some StringProtocol) {
        var digits = Array(text.utf8)
        if digits.count == 10, digits[4] == digits[7], digits[4] == UInt8(ascii: "-") || digits[4] == UInt8(ascii: ".")
        {
            digits.remove(at: 7)
            digits.remove(at: 4)
        }
        guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        guard (1...12).contains(self.month), self.day >= 1, self.day <= Self.days(inMonth: self.month, of: self.year)
        else { return nil }
    }

    /// Makes a day from its distance to 1970-01-01.
    init(daysSince1970 days: Int) {
        // Years start in March here, so that the leap day is the last one (H. Hinnant, civil_from_days).
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// Days since 1970-01-01, by Hinnant's days_from_civil.
    var daysSince1970: Int {
        let year = self.month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (self.month > 2 ? self.month - 3 : self.month + 9) + 2) / 5 + self.day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days later, or earlier where the number is negative.
    public func adding(days: Int) -> DICOMDate { DICOMDate(daysSince1970: self.daysSince1970 + days) }

    /// How many days later this is than another day; negative where it is earlier.
    public func days(since other: DICOMDate) -> Int { self.daysSince1970 - other.daysSince1970 }

    /// The day of the week, from 0 for Monday (ISO 8601).
    public var weekday: Int {
        let remainder = (self.daysSince1970 + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    /// The same day of the month some months earlier, the last day of that month where it is shorter.
    public func minus(months: Int) -> DICOMDate {
        let count = self.year * 12 + (self.month - 1) - months
        let year = count >= 0 ? count / 12 : (count - 11) / 12
        let month = count - year * 12 + 1
        return DICOMDate(year: year, month: month, day: min(self.day, Self.days(inMonth: month, of: year)))
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `YYYYMMDD`.
    public var description: String {
        let digits = String(max(0, (self.year * 100 + self.month) * 100 + self.day))
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }

    /// Order in time.
    public static func < (left: DICOMDate, right: DICOMDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
