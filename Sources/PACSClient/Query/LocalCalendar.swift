#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Days in local time.
///
/// Everything that depends on the time zone is here.
package enum LocalCalendar {
    /// Seconds since 1970 now.
    package static var now: Int { Int(time(nil)) }

    /// The local day at a moment.
    package static func day(at moment: Int) -> DICOMDate {
        var clock = time_t(moment)
        var parts = tm()
        localtime_r(&clock, &parts)
        return DICOMDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The day some days later, or earlier where the number is negative.
    ///
    /// Noon is taken, so that no change of the clocks moves the day.
    package static func day(_ day: DICOMDate, plus days: Int) -> DICOMDate {
        var parts = tm()
        parts.tm_year = Int32(clamping: day.year - 1900)
        parts.tm_mon = Int32(day.month - 1)
        parts.tm_mday = Int32(clamping: day.day + days)
        parts.tm_hour = 12
        parts.tm_isdst = -1
        return self.day(at: Int(mktime(&parts)))
    }

    /// The same day of the month some months earlier, the last day of that month where it is shorter.
    package static func day(_ day: DICOMDate, minusMonths months: Int) -> DICOMDate {
        let count = day.year * 12 + (day.month - 1) - months
        let year = count >= 0 ? count / 12 : (count - 11) / 12
        let month = count - year * 12 + 1
        return DICOMDate(year: year, month: month, day: min(day.day, DICOMDate.days(inMonth: month, of: year)))
    }

    /// A moment as ISO 8601 in local time, with its distance from UTC.
    package static func timestamp(at moment: Double) -> String {
        var clock = time_t(moment)
        var parts = tm()
        localtime_r(&clock, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { DICOMDate.digits(Int($0), 2) }
        let minutes = abs(Int(parts.tm_gmtoff)) / 60
        let zone =
            "\(parts.tm_gmtoff < 0 ? "-" : "+")\(DICOMDate.digits(minutes / 60, 2)):\(DICOMDate.digits(minutes % 60, 2))"
        return "\(DICOMDate.digits(date[0], 4))-\(DICOMDate.digits(date[1], 2))-\(DICOMDate.digits(date[2], 2))T"
            + time.joined(separator: ":") + zone
    }

    /// The local time of day as `HHMMSS`.
    package static func timeOfDay(at moment: Int) -> String {
        var clock = time_t(moment)
        var parts = tm()
        localtime_r(&clock, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { DICOMDate.digits(Int($0), 2) }.joined()
    }
}
