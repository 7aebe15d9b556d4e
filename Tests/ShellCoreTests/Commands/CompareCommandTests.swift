import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `compare`: two lists, saved or in files.
@Suite(.timeLimit(.minutes(1))) struct CompareCommandTests {
    private typealias Tag = DICOMCore.Tag

    private static func study(_ number: Int, _ values: [(Tag, String)] = []) -> DataSet {
        var row = DataSet()
        row.set(.studyInstanceUID, "2.25.\(number)")
        row.set(.studyDate, "20260101")
        row.set(.numberOfStudyRelatedInstances, "10")
        for (tag, value) in values { row.set(tag, value) }
        return row
    }

    private struct Run {
        var code: Int32
        var output: String
        var error: String
        var folder: TemporaryDirectory

        var documents: [JSONValue] { self.output.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) } }
        var last: JSONValue { self.documents.last ?? .null }

        func uids(_ key: String) -> [String] {
            (self.last[key]?.items ?? []).compactMap { if case .string(let uid)? = $0["uid"] { uid } else { nil } }
        }
    }

    /// Runs commands with the PACS A and B, and FOLDER in them.
    private func run(
        _ commands: String,
        _ first: [DataSet],
        _ second: [DataSet],
        files: [String: String] = [:],
        format: String = "jsonl"
    ) async throws -> Run {
        let one = try await AnsweringPACS.start { $0.string(.queryRetrieveLevel) == "STUDY" ? first : [] }
        let two = try await AnsweringPACS.start { $0.string(.queryRetrieveLevel) == "STUDY" ? second : [] }
        let terminal = RecordingTerminal()
        let folder = try TemporaryDirectory("compare")
        for (name, text) in files { _ = try folder.write(text, to: name) }
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--yes", "--config", try folder.write("", to: "config.toml"), "-o", folder.path("dicom"),
                "--format", format, "-c",
                commands.replacing("A@", with: one.address).replacing("B@", with: two.address)
                    .replacing("FOLDER", with: folder.path),
            ],
            environment: ["XDG_CONFIG_HOME": folder.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        await one.stop()
        await two.stop()
        return Run(code: code, output: terminal.output, error: terminal.error, folder: folder)
    }

    private static let lists = "find --on A@ --as a; find --on B@ --as b; "

    @Test func whatDiffersIsFoundAndWhatIsWrittenInAnotherWayIsNot() async throws {
        let name = Tag(0x0010, 0x0010)
        let first = [
            Self.study(1, [(name, "DOE^JOHN^^"), (.modalitiesInStudy, "SR\\CT"), (.studyTime, "0815")]),
            Self.study(2), Self.study(3, [(.numberOfStudyRelatedInstances, "12")]), Self.study(5, [(name, "A^B")]),
        ]
        let second = [
            Self.study(5, [(name, "a^b")]), Self.study(4), Self.study(3),
            Self.study(1, [(name, "DOE^JOHN"), (.modalitiesInStudy, "CT\\SR"), (.studyTime, "081500.000")]),
        ]
        let run = try await self.run(Self.lists + "compare @a @b", first, second)
        #expect(run.code == 1 && run.last["error"]?["code"] == "differs", "\(run.error)")
        #expect(run.uids("onlyFirst") == ["2.25.2"] && run.uids("onlySecond") == ["2.25.4"], "\(run.output)")
        #expect(run.uids("different") == ["2.25.5", "2.25.3"], "\(run.output)")
        #expect(run.last["same"] == 1 && run.last["level"] == "study")
        let different = run.last["different"]?.items ?? []
        #expect(different.map { $0["keys"] } == [["PatientName"], ["NumberOfStudyRelatedInstances"]])
        #expect(different.last?["first"]?["NumberOfStudyRelatedInstances"] == "12")
        #expect(run.error.contains("1 only in @a, 1 only in @b, 2 different, 1 the same"), "\(run.error)")
        let keyed = try await self.run(Self.lists + "compare @a @b StudyDate --only different", first, second)
        #expect(keyed.last["same"] == 3 && keyed.code == 1, "\(keyed.output)")
        let same = try await self.run(Self.lists + "compare @a @a", first, second)
        #expect(same.code == 0 && same.last["same"] == 4 && same.last["error"] == nil, "\(same.output)")
    }

    @Test func theResultIsAListWhoseRowsKeepTheirPACS() async throws {
        let (first, second) = (
            [Self.study(1), Self.study(3, [(.studyDate, "20250101")])], [Self.study(2), Self.study(3)]
        )
        let start = Self.lists + "-compare @a @b; "
        let shown = try await self.run(start + "show", first, second)
        let rows = shown.last["results"]?.items ?? []
        #expect(rows.map { $0["side"] } == ["first", "second", "different", "different"], "\(shown.output)")
        #expect(rows.first?["pacs"] == rows[2]["pacs"] && rows[1]["pacs"] == rows[3]["pacs"])
        let moved = try await self.run(start + "move all --dry-run", first, second)
        #expect(moved.last["studies"]?.items.count == 2, "\(moved.output)\(moved.error)")
        #expect(moved.error.contains("left out because they differ between the lists: 3-4"), "\(moved.error)")
        let named = try await self.run(start + "move 3 --dry-run", first, second)
        #expect(named.code == 2 && named.error.contains("row 3 differs between the two lists"), "\(named.error)")
        let only = try await self.run(Self.lists + "-compare @a @b --only different; move all --dry-run", first, second)
        #expect(only.last["studies"]?.items.count == 2, "\(only.output)\(only.error)")
        let table = try await self.run(Self.lists + "compare @a @b", first, second, format: "csv")
        #expect(table.output.contains("n,side,pacs,StudyDate"), "\(table.output)")
        #expect(table.output.contains("StudyDate 20250101 / 20260101"), "\(table.output)")
    }

    @Test func filesStandForLists() async throws {
        let (first, second) = (
            [Self.study(1, [(.studyDescription, "Kopf, \"nativ\"")]), Self.study(2), Self.study(3)],
            [Self.study(1, [(.studyDescription, "Kopf, \"nativ\"")]), Self.study(2, [(.accessionNumber, "007")])]
        )
        for format in ["csv", "tsv", "json", "jsonl"] {
            let run = try await self.run(
                "find --on A@ --format \(format) > FOLDER/a; find --on B@ --as b; -compare FOLDER/a @b; "
                    + "find --on B@ --format \(format) > FOLDER/b; compare FOLDER/a FOLDER/b",
                first,
                second
            )
            #expect(run.code == 1, "\(format): \(run.error)")
            let documents = run.documents.filter { $0["command"] == "compare" }
            #expect(documents.count == 2, "\(format): \(run.output)")
            for document in documents {
                #expect(document["onlyFirst"]?.items.map { $0["uid"] } == ["2.25.3"], "\(format): \(document)")
                #expect(
                    document["different"]?.items.isEmpty == true,
                    "only one list has accession numbers: \(document)"
                )
                #expect(document["same"] == 2, "\(format): \(document)")
            }
        }
        // A JSON file knows the PACS.
        let moved = try await self.run(
            "find --on A@ --format json > FOLDER/a; find --on B@ --as b; -compare FOLDER/a @b; move 1 --dry-run",
            first,
            second
        )
        #expect(moved.code == 0 || moved.last["command"] == "move", "\(moved.error)")
        #expect(moved.last["studies"]?.items.count == 1, "\(moved.output)\(moved.error)")
        let unknown = try await self.run(
            "connect A@; find --format csv > FOLDER/a; find --on B@ --as b; -compare FOLDER/a @b; move 1 --dry-run",
            first,
            second
        )
        let deep = try await self.run(
            "connect A@; find --format csv > FOLDER/a; find --on B@ --as b; compare FOLDER/a @b --deep",
            first,
            second
        )
        #expect(deep.code == 2 && deep.error.contains("doesn't say of which its rows are"), "\(deep.error)")
        #expect(unknown.code == 2 && unknown.error.contains("--force asks the PACS"), "\(unknown.error)")
    }

    @Test func listsThatAreNotWholeAndOfOtherLevelsAreRefused() async throws {
        let (first, second) = ([Self.study(1), Self.study(2)], [Self.study(1)])
        let cut = "find --on A@ --limit 1 --as a; find --on B@ --as b; "
        let refused = try await self.run(cut + "compare @a @b", first, second)
        #expect(refused.code == 2 && refused.error.contains("@a was cut at a limit"), "\(refused.error)")
        let forced = try await self.run(cut + "compare @a @b --force", first, second)
        #expect(forced.code == 0 && forced.error.contains("warning: @a was cut at a limit"), "\(forced.error)")
        let filtered = try await self.run(
            "find --on A@; filter StudyDate=20260101; compare FOLDER/a FOLDER/a",
            first,
            second,
            files: ["a": "{\"command\":\"filter\",\"level\":\"study\",\"results\":[]}"]
        )
        #expect(filtered.code == 2 && filtered.error.contains("is a part of another list"), "\(filtered.error)")
        for (text, sentence) in [
            ("hello\n", "no list of pacsh's"), ("{\"command\":\"find\"}", "no list of pacsh's"),
            ("n,SeriesInstanceUID\n1,2.25.1\n", "is a list of series, and"),
            ("{\"level\":\"study\",\"results\":[{\"n\":1}]}", "row 1 of the list can't be read"),
        ] {
            let run = try await self.run("find --on B@ --as b; compare FOLDER/a @b", first, second, files: ["a": text])
            #expect(run.code == 2 && run.error.contains(sentence), "\(text): \(run.error)")
        }
    }

    /// A hundredth of what must fit: 32 bytes a row stand in memory, and nothing of the rows themselves.
    @Test func longFilesAreComparedRowByRow() async throws {
        let count = 30_000
        func list(_ skipped: Int, _ changed: Int) -> String {
            var text = "n,StudyDate,PatientID,StudyInstanceUID\n"
            for number in 1...count where number != skipped {
                text += "\(number),2026010\(number == changed ? 2 : 1),P\(number),2.25.\(number)\n"
            }
            return text
        }
        let run = try await self.run(
            "compare FOLDER/a FOLDER/b",
            [],
            [],
            files: ["a": list(7, 0), "b": list(29_000, 15_000)]
        )
        #expect(run.uids("onlyFirst") == ["2.25.29000"] && run.uids("onlySecond") == ["2.25.7"], "\(run.error)")
        #expect(run.uids("different") == ["2.25.15000"])
        #expect(run.last["same"] == .integer(count - 3))
    }
}

extension JSONValue {
    /// The values of an array.
    fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
