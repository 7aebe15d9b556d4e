import Testing

@testable import SystemIO

@Suite struct ClockTests {
    @Test func utc() {
        let time = CalendarTime(utc: 1_767_225_599)
        #expect(time.iso8601 == "2025-12-31T23:59:59Z")
        #expect(time.date == "2025-12-31")
        #expect(time.time == "23:59:59")
        #expect(CalendarTime(utc: 0).iso8601 == "1970-01-01T00:00:00Z")
    }

    @Test func noonComesBack() {
        // Whatever the time zone: a day of each month, the end of February, and a day beyond a month's end.
        for (month, day) in [(1, 1), (2, 29), (3, 31), (6, 15), (10, 25), (12, 31)] {
            let time = CalendarTime(local: CalendarTime.noon(year: 2028, month: month, day: day))
            #expect((time.year, time.month, time.day, time.hour) == (2028, month, day, 12))
        }
        let later = CalendarTime(local: CalendarTime.noon(year: 2026, month: 12, day: 32))
        #expect((later.year, later.month, later.day) == (2027, 1, 1))
    }

    @Test func theClockRuns() {
        let first = WallClock.microseconds
        #expect(first > 1_700_000_000_000_000)
        #expect(WallClock.now >= Double(first / 1_000_000))
        #expect(CalendarTime.digits(7, 3) == "007")
    }

    @Test func aThreadRunsAndAPipeWakes() throws {
        let pipe = try #require(WakePipe())
        #expect(Readiness.wait(for: [pipe.number], milliseconds: 0).isTimeOver)
        #expect(CurrentProcess.startThread { pipe.wake() })
        #expect(Readiness.wait(for: [pipe.number], milliseconds: 10_000).ready == [pipe.number])
        pipe.drain()
        #expect(Readiness.wait(for: [pipe.number], milliseconds: 0).ready.isEmpty)
    }
}
