import DICOMCore
import PACSClient
import Testing

/// The pieces that charts cut the calendar into.
@Suite struct DatePeriodTests {
    private static func day(_ text: String) throws -> DICOMDate { try #require(DICOMDate(parsing: text)) }

    @Test(
        "A piece begins where it does, and the next follows it",
        arguments: [
            ("20261130", DatePeriod.day, "20261130", "20261201"), ("20261129", .week, "20261123", "20261130"),
            ("20261130", .week, "20261130", "20261207"), ("20270101", .week, "20261228", "20270104"),
            ("20240229", .month, "20240201", "20240301"), ("20261231", .month, "20261201", "20270101"),
            ("20261231", .year, "20260101", "20270101"), ("00010101", .week, "00010101", "00010108"),
        ]
    )
    func starts(_ text: String, _ period: DatePeriod, _ start: String, _ next: String) throws {
        let first = period.start(of: try Self.day(text))
        let (wanted, behind) = (try Self.day(start), try Self.day(next))
        #expect(first == wanted && period.next(after: first) == behind)
    }

    @Test("The number of pieces is that of going from one to the next", arguments: DatePeriod.allCases)
    func counts(_ period: DatePeriod) throws {
        for (from, through) in [("20231231", "20240301"), ("20260101", "20260101"), ("19991231", "20010102")] {
            let (first, last) = (try Self.day(from), try Self.day(through))
            var count = 0
            var start = period.start(of: first)
            while start <= last {
                count += 1
                start = period.next(after: start)
            }
            #expect(period.count(from: first, through: last) == count, "\(period) \(from)")
        }
    }

    @Test("Short spans are cut into days, long ones into years") func fitting() throws {
        let first = try Self.day("20260101")
        func fitting(_ text: String) throws -> DatePeriod {
            DatePeriod.fitting(from: first, through: try Self.day(text))
        }
        let wanted: KeyValuePairs<String, DatePeriod> = [
            "20260101": .day, "20260131": .day, "20260201": .week, "20260628": .week, "20260701": .month,
            "20301231": .month, "20310101": .year,
        ]
        for (through, period) in wanted {
            let found = try fitting(through)
            #expect(found == period, "\(through)")
        }
    }
}
