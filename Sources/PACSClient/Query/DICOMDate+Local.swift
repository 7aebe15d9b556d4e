import DICOMCore
import SystemIO

extension DICOMDate {
    /// The local day now.
    package static var today: DICOMDate { DICOMDate(local: WallClock.seconds) }

    /// The local day at a moment, in seconds since 1970.
    package init(local moment: Int) {
        let time = CalendarTime(local: moment)
        self.init(year: time.year, month: time.month, day: time.day)
    }
}
