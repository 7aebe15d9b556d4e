import DICOMCore
import Testing

@testable import DICOMQuery

@Suite("Dates")
struct DateWordsTests {
    private static func words(_ today: String) throws -> DateWords {
        DateWords(today: try #require(DICOMDate(parsing: today)))
    }

    @Test(
        arguments: [
            ("today", "20260331"), ("yesterday", "20260330"), ("7d", "20260324-20260331"), ("0d", "20260331"),
            ("3w", "20260310-20260331"), ("1m", "20260228-20260331"), ("13m", "20250228-20260331"),
            ("1y", "20250331-20260331"),
            ("2026-05-01", "20260501"), ("20260501", "20260501"), ("2026-05-01..2026-05-03", "20260501-20260503"),
            ("7d..", "20260324-"), ("..yesterday", "-20260330"), ("7d..2d", "20260324-20260329"),
            ("2024-02-29", "20240229"), ("2y..1y", "20240331-20250331"),
        ]
    )
    func ranges(_ text: String, _ expected: String) throws {
        #expect("\(try Self.words("20260331").range(text))" == expected)
    }

    @Test(arguments: [
        "", "..", "2026-02-29", "2026-5-1", "20261301", "d", "7x", "3000y", "7 d", "-7d", "2026-05-03..2026-05-01",
        "99999999d",
        "1..2..3",
    ])
    func faults(_ text: String) throws {
        let words = try Self.words("20260331")
        #expect(throws: QueryError(.notADate, "")) { try words.range(text) }
    }

    @Test("--since and --until take one day; a span is its first day")
    func ends() throws {
        let words = try Self.words("20260331")
        #expect("\(try words.since("7d"))" == "20260324")
        #expect("\(try words.until("7d"))" == "20260324")
        #expect("\(try words.until("today"))" == "20260331")
        #expect(throws: QueryError(.notADate, "")) { try words.since("7d..today") }
    }
}
