import DICOMQuery

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension DICOMDate {
    /// Today by the system's clock and time zone.
    static var today: DICOMDate {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return DICOMDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
