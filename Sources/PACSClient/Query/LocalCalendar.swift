import DICOMQuery

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

    /// The local day now.
    package static var today: DICOMDate { self.day(at: self.now) }

    /// The local day at a moment.
    package static func day(at moment: Int) -> DICOMDate {
        var clock = time_t(moment)
        var parts = tm()
        localtime_r(&clock, &parts)
        return DICOMDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// A moment as ISO 8601 in local time, with its distance from UTC.
    package static func timestamp(at moment: Double) -> String {
        var clock = time_t(moment)
        var parts = tm()
        localtime_r(&clock, &parts)
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map(digits)
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits(Int($0)) }
        let minutes = abs(Int(parts.tm_gmtoff)) / 60
        let zone = "\(parts.tm_gmtoff < 0 ? "-" : "+")\(digits(minutes / 60)):\(digits(minutes % 60))"
        return date.joined(separator: "-") + "T" + time.joined(separator: ":") + zone
    }
}
