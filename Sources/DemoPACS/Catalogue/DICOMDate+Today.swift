import DICOMCore
import SystemIO

extension DICOMDate {
    /// Today by the system's clock and time zone.
    static var today: DICOMDate {
        let now = CalendarTime(local: WallClock.seconds)
        return DICOMDate(year: now.year, month: now.month, day: now.day)
    }
}
