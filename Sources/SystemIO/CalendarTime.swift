#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A moment as calendar and clock show it.
package struct CalendarTime: Sendable {
    /// The year, as 2026.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31.
    package let day: Int
    /// The hour, 0 to 23.
    package let hour: Int
    /// The minute, 0 to 59.
    package let minute: Int
    /// The second, 0 to 60.
    package let second: Int
    /// How far the local time is before UTC, in seconds; nil for UTC itself.
    package let offset: Int?

    private init(_ parts: tm, isUTC: Bool) {
        self.year = Int(parts.tm_year) + 1900
        self.month = Int(parts.tm_mon) + 1
        self.day = Int(parts.tm_mday)
        self.hour = Int(parts.tm_hour)
        self.minute = Int(parts.tm_min)
        self.second = Int(parts.tm_sec)
        self.offset = isUTC ? nil : Int(parts.tm_gmtoff)
    }

    /// A moment, in seconds since 1970, in local time.
    package init(local moment: Int) {
        var (clock, parts) = (time_t(moment), tm())
        localtime_r(&clock, &parts)
        self.init(parts, isUTC: false)
    }

    /// A moment, in seconds since 1970, in UTC.
    package init(utc moment: Int) {
        var (clock, parts) = (time_t(moment), tm())
        gmtime_r(&clock, &parts)
        self.init(parts, isUTC: true)
    }

    /// The moment of noon on a day in local time, in seconds since 1970; a day beyond the month's end counts on.
    ///
    /// At noon no change of the clocks moves the day.
    package static func noon(year: Int, month: Int, day: Int) -> Int {
        var parts = tm()
        parts.tm_year = Int32(clamping: year - 1900)
        parts.tm_mon = Int32(clamping: month - 1)
        parts.tm_mday = Int32(clamping: day)
        parts.tm_hour = 12
        parts.tm_isdst = -1
        return Int(mktime(&parts))
    }

    /// The date as `YYYY-MM-DD`.
    package var date: String {
        "\(Self.digits(self.year, 4))-\(Self.digits(self.month, 2))-\(Self.digits(self.day, 2))"
    }

    /// The time as `HH:MM:SS`.
    package var time: String {
        [self.hour, self.minute, self.second].map { Self.digits($0, 2) }.joined(separator: ":")
    }

    /// The local time now as `HH:MM:SS.mmm`.
    package static var timeOfDay: String {
        let now = WallClock.microseconds
        return "\(CalendarTime(local: now / 1_000_000).time).\(Self.digits(now / 1000 % 1000, 3))"
    }

    /// Both as ISO 8601, with `Z` or the distance from UTC.
    package var iso8601: String {
        guard let offset = self.offset else { return "\(self.date)T\(self.time)Z" }
        let minutes = abs(offset) / 60
        let zone = "\(Self.digits(minutes / 60, 2)):\(Self.digits(minutes % 60, 2))"
        return "\(self.date)T\(self.time)\(offset < 0 ? "-" : "+")\(zone)"
    }

    /// A number with zeros before it.
    package static func digits(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
