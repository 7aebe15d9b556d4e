import SystemIO

/// The hours of the day in which a retrieval may ask for objects, in local time: `20:00-06:00`.
///
/// It goes by what the clock on the wall shows: an hour that a change of the clocks repeats belongs to the window both
/// times, and one that is left out is missed.
package struct RetrievalWindow: Hashable, Sendable {
    /// The first minute of the day that belongs to it, 0 to 1439.
    package let start: Int
    /// The first minute of the day that doesn't any more, 0 to 1439.
    package let end: Int

    /// Makes a window; nil where a minute is out of range or start and end are the same.
    package init?(start: Int, end: Int) {
        guard (0..<1440).contains(start), (0..<1440).contains(end), start != end else { return nil }
        self.start = start
        self.end = end
    }

    /// Reads `HH:MM-HH:MM`, `24:00` as an end too; nil where that is no window.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Self.minute(parts[0]), let end = Self.minute(parts[1]) else { return nil }
        self.init(start: start % 1440, end: end % 1440)
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = UInt(parts[0]), let minute = UInt(parts[1]), minute < 60,
            hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return Int(hour * 60 + minute)
    }

    /// Whether a moment, in seconds since 1970, lies in it.
    package func contains(_ moment: Int) -> Bool {
        let time = CalendarTime(local: moment)
        let minute = time.hour * 60 + time.minute
        return self.start < self.end
            ? (self.start..<self.end).contains(minute) : minute >= self.start || minute < self.end
    }

    /// The first moment after this one at which it opens or closes, in seconds since 1970.
    ///
    /// Looked for minute by minute, as no calculation survives every change of the clocks.
    package func change(after moment: Int) -> Int {
        let isOpen = self.contains(moment)
        var next = moment - moment % 60 + 60
        // Two days hold a change whatever the clocks do.
        let last = next + 2 * 86_400
        while next < last, self.contains(next) == isOpen { next += 60 }
        return next
    }

    /// As it was typed: `20:00-06:00`.
    package var text: String {
        [self.start, self.end].map { "\(CalendarTime.digits($0 / 60, 2)):\(CalendarTime.digits($0 % 60, 2))" }
            .joined(separator: "-")
    }
}
