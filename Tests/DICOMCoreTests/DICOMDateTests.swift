import Testing

@testable import DICOMCore

@Suite("Days of the calendar")
struct DICOMDateTests {
    @Test(
        "Days are counted over month, year and leap day",
        arguments: [
            ("20260301", -1, "20260228"), ("20240301", -1, "20240229"), ("20000301", -1, "20000229"),
            ("19000301", -1, "19000228"), ("20260301", -400, "20250125"), ("20251231", 1, "20260101"),
            ("19700101", -1, "19691231"), ("20260329", 365, "20270329"), ("20260520", 0, "20260520"),
        ]
    )
    func adding(_ day: String, _ days: Int, _ expected: String) throws {
        #expect("\(try #require(DICOMDate(parsing: day)).adding(days: days))" == expected)
    }

    @Test("Every day of four centuries follows the one before it")
    func counting() {
        #expect(DICOMDate(year: 1970, month: 1, day: 1).daysSince1970 == 0)
        var before = DICOMDate(year: 1899, month: 12, day: 31)
        for _ in 0..<146_097 {
            let day = before.adding(days: 1)
            #expect(before < day && day.daysSince1970 == before.daysSince1970 + 1)
            #expect(DICOMDate(parsing: "\(day)") == day)
            before = day
        }
        #expect("\(before)" == "22991231")
    }

    @Test(
        "Months back keep the day, or take the month's last",
        arguments: [
            ("20260331", 1, "20260228"), ("20260331", 13, "20250228"), ("20240331", 1, "20240229"),
            ("20260115", 1, "20251215"), ("20260115", 0, "20260115"),
        ]
    )
    func months(_ day: String, _ months: Int, _ expected: String) throws {
        #expect("\(try #require(DICOMDate(parsing: day)).minus(months: months))" == expected)
    }

    @Test(
        "A day is eight digits, or ten characters with two dots or dashes",
        arguments: [
            ("20260501", true), ("2026-05-01", true), ("2026.05.01", true), ("2026-05.01", false),
            ("2026/05/01", false), ("20260230", false), ("20260001", false), ("20260500", false), ("2026051", false),
            ("", false), ("2026٠501", false),
        ]
    )
    func reading(_ text: String, _ isDay: Bool) { #expect((DICOMDate(parsing: text) != nil) == isDay) }
}
