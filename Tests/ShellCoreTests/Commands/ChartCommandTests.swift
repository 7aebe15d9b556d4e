import DICOMCore
import Testing

@testable import ShellCore

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// `chart` counts the list shown, and sends nothing.
@Suite(.timeLimit(.minutes(1))) struct ChartCommandTests {
    /// Studies over three months, one without a date, one with a date that is none, one that isn't a P.
    private static let studies: [KeyValuePairs<Tag, String>] = [
        [
            .studyInstanceUID: "2.25.1", .studyDate: "20260130", .modalitiesInStudy: "NM", .patientID: "P1",
            .numberOfStudyRelatedInstances: "3",
        ],
        [.studyInstanceUID: "2.25.2", .studyDate: "2026.01.31", .modalitiesInStudy: "CT\\NM", .patientID: "P2"],
        [
            .studyInstanceUID: "2.25.3", .studyDate: "20260301", .modalitiesInStudy: "NM", .patientID: "P3",
            .numberOfStudyRelatedInstances: "40",
        ],
        [.studyInstanceUID: "2.25.4", .studyDate: "", .patientID: "P4"],
        [.studyInstanceUID: "2.25.5", .studyDate: "20261345", .patientID: "P5"],
        [.studyInstanceUID: "2.25.6", .studyDate: "20260303", .modalitiesInStudy: "PT", .patientID: "X6"],
    ]

    private func run(
        _ commands: String,
        format: String = "jsonl",
        isTerminal: Bool = false,
        studies: [KeyValuePairs<Tag, String>] = Self.studies
    ) async throws -> (code: Int32, terminal: RecordingTerminal, finds: Int) {
        let pacs = try await AnsweringPACS.start { identifier in
            let series = identifier.string(.queryRetrieveLevel) == "SERIES"
            return studies.map { values in
                var row = DataSet()
                for (tag, text) in values { row.set(tag, text) }
                if series {
                    row.set(.studyInstanceUID, "2.25.1")
                    row.set(
                        .seriesInstanceUID,
                        (row.string(.studyInstanceUID) ?? "") + "." + (row.string(.patientID) ?? "")
                    )
                    row.set(.modality, "NM")
                    row.set(.numberOfSeriesRelatedInstances, "2")
                }
                return row
            }
        }
        let terminal = RecordingTerminal(isInteractive: isTerminal, width: 60)
        let code = await Shell.main(
            arguments: ["-p", pacs.address, "--format", format, "--yes", "-c", commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent", "NO_COLOR": "1"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let finds = pacs.finds.count
        await pacs.stop()
        return (code, terminal, finds)
    }

    private func document(_ commands: String) async throws -> JSONValue {
        let (code, terminal, finds) = try await self.run(commands)
        #expect(code == 0 && finds == 1, "\(terminal.error)")
        let last = try #require(terminal.output.split(separator: "\n").last)
        return try #require(JSONValue(parsing: String(last)))
    }

    private static func bars(_ document: JSONValue) -> [String] {
        guard case .array(let bars)? = document["bars"] else { return ["?"] }
        return bars.map { $0.serialized() }
    }

    @Test("Months between have 0, and what has no date is counted apart")
    func months() async throws {
        let document = try await self.document("find; chart --by month")
        #expect(
            Self.bars(document) == [
                #"{"from":"20260101","to":"20260131","count":2}"#, #"{"from":"20260201","to":"20260228","count":0}"#,
                #"{"from":"20260301","to":"20260331","count":2}"#,
            ]
        )
        #expect(document["key"] == "StudyDate" && document["by"] == "month" && document["of"] == "studies")
        #expect(document["withoutValue"] == 2 && document["truncated"] == false)
    }

    @Test("Without --by the periods fit the dates; weeks begin on Monday")
    func weeks() async throws {
        let document = try await self.document("find; chart")
        // By day there would be 33.
        #expect(document["by"] == "week")
        let weeks = document
        #expect(
            Self.bars(weeks) == [
                #"{"from":"20260126","to":"20260201","count":2}"#, #"{"from":"20260202","to":"20260208","count":0}"#,
                #"{"from":"20260209","to":"20260215","count":0}"#, #"{"from":"20260216","to":"20260222","count":0}"#,
                #"{"from":"20260223","to":"20260301","count":1}"#, #"{"from":"20260302","to":"20260308","count":1}"#,
            ]
        )
        let years = try await self.document("find; chart date --by year")
        #expect(Self.bars(years) == [#"{"from":"20260101","to":"20261231","count":4}"#])
    }

    @Test("Images are added up, and rows that don't say how many are counted apart")
    func images() async throws {
        let document = try await self.document("find; chart --of images --by month")
        #expect(Self.bars(document).map { $0.contains(#""count":3}"#) } == [true, false, false])
        #expect(Self.bars(document).last == #"{"from":"20260301","to":"20260331","count":40}"#)
        #expect(document["withoutCount"] == 2 && document["withoutValue"] == 2)
    }

    @Test("A value of several counts for each, and the highest comes first")
    func values() async throws {
        let document = try await self.document("find; chart mod")
        #expect(
            Self.bars(document) == [
                #"{"value":"NM","count":3}"#, #"{"value":"CT","count":1}"#, #"{"value":"PT","count":1}"#,
            ]
        )
        #expect(document["key"] == "ModalitiesInStudy" && document["by"] == .null && document["withoutValue"] == 2)
    }

    @Test("Rows that contradict the query count only when they are asked for")
    func contradicting() async throws {
        let document = try await self.document("find 'PatientID=P*'; chart --by year")
        #expect(document["leftOut"] == 1 && Self.bars(document) == [#"{"from":"20260101","to":"20261231","count":3}"#])
        let all = try await self.document("find 'PatientID=P*'; chart --by year --mismatched")
        #expect(all["leftOut"] == 0 && Self.bars(all) == [#"{"from":"20260101","to":"20261231","count":4}"#])
    }

    @Test("Of a list of series the series count, their studies once, and the images that they tell")
    func series() async throws {
        for (of, count) in [("", 6), (" --of studies", 1), (" --of images", 12)] {
            let (code, terminal, _) = try await self.run("series 2.25.1; chart Modality\(of)")
            #expect(code == 0, "\(terminal.error)")
            #expect(terminal.output.contains(#""bars":[{"value":"NM","count":\#(count)}]"#), "\(terminal.output)")
        }
    }

    @Test("Numbers come as csv, bars as lines that fit")
    func texts() async throws {
        let (_, csv, _) = try await self.run("find; chart --by month", format: "csv")
        #expect(
            csv.output.hasSuffix("from,to,count\n20260101,20260131,2\n20260201,20260228,0\n20260301,20260331,2\n"),
            "\(csv.output)"
        )
        let (_, people, _) = try await self.run("find --limit 4; chart --by month", format: "table", isTerminal: true)
        let bar = String(repeating: "█", count: 48)
        let half = String(repeating: "█", count: 24)
        #expect(
            people.output.hasSuffix(
                "2026-01  2  \(bar)\n2026-02  0\n2026-03  1  \(half)\n3 studies by StudyDate, by month\n"
                    + "1 row without a date\nthe list isn't whole: more rows exist, or may exist\n"
            ),
            "\(people.output)"
        )
    }

    /// A study of each date.
    private static func studies(on dates: [String]) -> [KeyValuePairs<Tag, String>] {
        dates.enumerated().map { number, date in
            [.studyInstanceUID: "2.25.\(number + 1)", .studyDate: date, .studyTime: "\(date.suffix(2))3000"]
        }
    }

    @Test("Years that no examination is of make no bars, and are told of")
    func unlikelyYears() async throws {
        let studies = Self.studies(on: ["00010101", "20260102", "20260104", "99991231"])
        let (code, terminal, _) = try await self.run("find; chart", studies: studies)
        let last = try #require(terminal.output.split(separator: "\n").last.flatMap { JSONValue(parsing: String($0)) })
        #expect(code == 0 && last["by"] == "day" && last["withoutLikelyDate"] == 2 && last["withoutValue"] == 0)
        #expect(Self.bars(last).count == 3, "\(last)")
        let (_, people, _) = try await self.run("find; chart", format: "table", studies: studies)
        #expect(people.output.hasSuffix("2 rows with a date outside 1900–2200, not shown\n"), "\(people.output)")
    }

    @Test("For people a long run of empty periods is one line, for programs each is a row")
    func emptyPeriods() async throws {
        let studies = Self.studies(on: ["20260101", "20260107", "20260120"])
        let (_, people, _) = try await self.run("find; chart --by day", format: "table", studies: studies)
        #expect(people.output.contains("\n… 12 days without any\n2026-01-20  1"), "\(people.output)")
        #expect(people.output.contains("2026-01-02  0\n2026-01-03  0\n2026-01-04  0\n"), "\(people.output)")
        let (_, csv, _) = try await self.run("find; chart --by day", format: "csv", studies: studies)
        #expect(csv.output.contains("\n20260115,20260115,0\n"), "\(csv.output)")
    }

    @Test("Times are counted by the hour, and numbers of the same count stand in their order")
    func hoursAndNumbers() async throws {
        let studies = Self.studies(on: ["20260109", "20260110", "20260109", "20260130"])
        let (_, hours, _) = try await self.run("find; chart StudyTime", studies: studies)
        #expect(
            hours.output.contains(#""bars":[{"value":"09","count":2},{"value":"10","count":1}]"#),
            "\(hours.output)"
        )
        #expect(hours.output.contains(#""withoutValue":1"#), "\(hours.output)")
        let numbered: [KeyValuePairs<Tag, String>] = ["10", "2", "1", "11"].map { number in
            [.studyInstanceUID: "2.25.\(number)", .studyDate: "20260101", .numberOfStudyRelatedInstances: number]
        }
        let (_, numbers, _) = try await self.run("find; chart NumberOfStudyRelatedInstances", studies: numbered)
        let values = ["1", "2", "10", "11"].map { #"{"value":"\#($0)","count":1}"# }.joined(separator: ",")
        #expect(numbers.output.contains("\"bars\":[\(values)]"), "\(numbers.output)")
        let (_, one, _) = try await self.run("find; chart", format: "table", studies: Self.studies(on: ["20260101"]))
        #expect(one.output.contains("\n1 study by StudyDate"), "\(one.output)")
    }

    @Test("On a terminal a list over more than a month has its dates in two lines, elsewhere not")
    func sparkline() async throws {
        let (_, terminal, _) = try await self.run("find 'PatientID=P*'", format: "table", isTerminal: true)
        #expect(!terminal.output.contains("a week"), "\(terminal.output)")
        let (_, longer, _) = try await self.run("find", format: "table", isTerminal: true)
        #expect(longer.output.contains("\n█···▄▄\n20260130 to 20260303, at most 2 a week"), "\(longer.output)")
        let (_, piped, _) = try await self.run("find", format: "table")
        #expect(!piped.output.contains("a week"), "\(piped.output)")
    }

    @Test(
        "What can't be meant is a usage error",
        arguments: [
            "chart nonsense", "chart Rows", "chart mod --by month", "chart --by hour", "chart --of series",
            "chart PatientBirthDate",
        ]
    )
    func faults(_ command: String) async throws {
        let (code, terminal, _) = try await self.run("find; \(command)")
        #expect(code == 2 && terminal.output.contains(#""code":"usage""#), "\(terminal.output)")
    }

    @Test("Without a list there is nothing to count")
    func noList() async throws {
        let (code, terminal, _) = try await self.run("chart")
        #expect(code == 2 && terminal.error.contains("type 'find' first"), "\(terminal.error)")
    }
}
