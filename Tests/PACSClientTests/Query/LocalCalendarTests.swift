import DICOMCore
import SystemIO
import Testing

@testable import PACSClient

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite("The local calendar")
struct LocalCalendarTests {
    // The zone is the process's, so each is tried in a process of its own.

    @Test("The local day is Berlin's, and days are counted over the night in which its clocks go forward")
    func berlin() async {
        await #expect(processExitsWith: .success) {
            LocalCalendarTests.expectDays("Europe/Berlin", "20260329", "20260328", "20260330")
        }
    }

    @Test("The local day is Los Angeles's, behind universal time")
    func losAngeles() async {
        await #expect(processExitsWith: .success) {
            LocalCalendarTests.expectDays("America/Los_Angeles", "20260328", "20260327", "20260329")
        }
    }

    @Test("The local day is Kiritimati's, fourteen hours ahead of universal time")
    func kiritimati() async {
        await #expect(processExitsWith: .success) {
            LocalCalendarTests.expectDays("Pacific/Kiritimati", "20260329", "20260328", "20260330")
        }
    }

    /// The day at 2026-03-29T00:30:00Z in a time zone, and the days around it.
    private static func expectDays(_ zone: String, _ day: String, _ before: String, _ after: String) {
        setenv("TZ", zone, 1)
        tzset()
        let today = DICOMDate(local: 1_774_744_200)
        #expect("\(today)" == day)
        #expect("\(today.adding(days: -1))" == before)
        #expect("\(today.adding(days: 1))" == after)
        #expect("\(today.adding(days: 365))" == "2027" + day.dropFirst(4))
    }

    @Test("A moment is written as ISO 8601 in local time")
    func timestamps() async {
        await #expect(processExitsWith: .success) {
            for (zone, text) in [
                ("UTC0", "2026-01-01T00:00:00+00:00"), ("EST5", "2025-12-31T19:00:00-05:00"),
                ("IST-5:30", "2026-01-01T05:30:00+05:30"),
            ] {
                setenv("TZ", zone, 1)
                tzset()
                #expect(CalendarTime(local: 1_767_225_600).iso8601 == text)
            }
        }
    }
}
