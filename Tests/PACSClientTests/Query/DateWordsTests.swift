import DICOMCore
import Testing

@testable import PACSClient

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("Dates")
struct DateWordsTests {
    private static func words(_ today: String) throws -> DateWords {
        DateWords(today: try #require(DICOMDate(parsing: today)))
    }

    @Test(
        arguments: [
            ("today", "20260331"), ("yesterday", "20260330"), ("7d", "20260324-20260331"), ("0d", "20260331"),
            ("3w", "20260310-20260331"), ("1m", "20260228-20260331"), ("13m", "20250228-20260331"),
            ("2026-05-01", "20260501"), ("20260501", "20260501"), ("2026-05-01..2026-05-03", "20260501-20260503"),
            ("7d..", "20260324-"), ("..yesterday", "-20260330"), ("7d..2d", "20260324-20260329"),
            ("2024-02-29", "20240229"),
        ]
    )
    func ranges(_ text: String, _ expected: String) throws {
        #expect("\(try Self.words("20260331").range(text))" == expected)
    }

    @Test(arguments: [
        "", "..", "2026-02-29", "2026-5-1", "20261301", "d", "7x", "7 d", "-7d", "2026-05-03..2026-05-01", "99999999d",
        "1..2..3",
    ])
    func faults(_ text: String) throws {
        let words = try Self.words("20260331")
        #expect(throws: PACSError(.usage, "")) { try words.range(text) }
    }

    @Test("--since and --until take one day; a span is its first day")
    func ends() throws {
        let words = try Self.words("20260331")
        #expect("\(try words.since("7d"))" == "20260324")
        #expect("\(try words.until("7d"))" == "20260324")
        #expect("\(try words.until("today"))" == "20260331")
        #expect(throws: PACSError(.usage, "")) { try words.since("7d..today") }
    }

    // The zone is the process's, so each is tried in a process of its own.

    @Test("The local day is Berlin's, and days are counted over the night in which its clocks go forward")
    func berlin() async {
        await #expect(processExitsWith: .success) {
            DateWordsTests.expectDays("Europe/Berlin", "20260329", "20260328", "20260330")
        }
    }

    @Test("The local day is Los Angeles's, behind universal time")
    func losAngeles() async {
        await #expect(processExitsWith: .success) {
            DateWordsTests.expectDays("America/Los_Angeles", "20260328", "20260327", "20260329")
        }
    }

    @Test("The local day is Kiritimati's, fourteen hours ahead of universal time")
    func kiritimati() async {
        await #expect(processExitsWith: .success) {
            DateWordsTests.expectDays("Pacific/Kiritimati", "20260329", "20260328", "20260330")
        }
    }

    /// The day at 2026-03-29T00:30:00Z in a time zone, and the days around it.
    private static func expectDays(_ zone: String, _ day: String, _ before: String, _ after: String) {
        setenv("TZ", zone, 1)
        tzset()
        let today = LocalCalendar.day(at: 1_774_744_200)
        #expect("\(today)" == day)
        #expect("\(LocalCalendar.day(today, plus: -1))" == before)
        #expect("\(LocalCalendar.day(today, plus: 1))" == after)
        #expect("\(LocalCalendar.day(today, plus: 365))" == "2027" + day.dropFirst(4))
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
                #expect(LocalCalendar.timestamp(at: 1_767_225_600.4) == text)
            }
        }
    }
}
