import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `--on`: several PACS are asked at once, and the one selected stays selected.
@Suite(.timeLimit(.minutes(1))) struct ManySystemsTests {
    private typealias Tag = DICOMCore.Tag

    private static func row(_ uid: String, _ date: String) -> DataSet {
        var row = DataSet()
        row.set(.studyInstanceUID, uid)
        row.set(.studyDate, date)
        return row
    }

    /// What came of some commands with the profiles one, two and gone, the last of which nobody answers for.
    private struct Run {
        var code: Int32
        var output: String
        var error: String
        var finds: [Int]
        var moves: [Int]

        var documents: [JSONValue] { self.output.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) } }
    }

    private func run(_ commands: String, format: String = "jsonl", options: [String] = []) async throws -> Run {
        let one = try await AnsweringPACS.start { _ in [Self.row("2.25.1", "20260102"), Self.row("2.25.2", "20260104")]
        }
        let two = try await AnsweringPACS.start { _ in [Self.row("2.25.1", "20260103")] }
        let terminal = RecordingTerminal()
        let folder = try TemporaryDirectory("many")
        let gone = try Loopback.freePort()
        func profile(_ name: String, _ address: String, _ more: String = "") -> String {
            let port = address.split(separator: ":").last ?? ""
            return "[profiles.\(name)]\nhost = \"127.0.0.1\"\nport = \(port)\ncalled = \"PACS\"\n\(more)\n"
        }
        let profiles =
            profile("one", one.address, "group = [\"site\"]\ncalling = \"FIRST\"")
            + profile("two", two.address, "group = [\"site\"]") + profile("gone", ":\(gone)")
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--yes", "--config", try folder.write(profiles, to: "config.toml"), "-o",
                folder.path("dicom"), "--set", "timeout.grace=0", "--set", "scp.port=0", "--format", format,
            ] + options + ["-c", commands.replacing("A@", with: one.address)],
            environment: ["XDG_CONFIG_HOME": folder.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let run = Run(
            code: code,
            output: terminal.output,
            error: terminal.error,
            finds: [one.finds.count, two.finds.count],
            moves: [one.moves.count, two.moves.count]
        )
        await one.stop()
        await two.stop()
        return run
    }

    @Test func findIsOneListInWhichRowsKeepTheirPACS() async throws {
        let run = try await self.run("find --on two,one --sort StudyDate --as both; -move all; status")
        let found = try #require(run.documents.first)
        #expect(found["count"] == 3, "\(run.error)\(run.output)")
        let rows = try #require(found["results"]).items
        #expect(rows.map { $0["pacs"] } == ["one", "two", "one"], "rows of different PACS are never duplicates")
        #expect(rows.map { $0["n"] } == [1, 2, 3])
        #expect(found["systems"]?.items.map { $0["name"] } == ["two", "one"])
        #expect(found["systems"]?.items.map { $0["count"] } == [1, 2])
        #expect(found["error"] == nil)
        #expect(run.moves == [2, 1], "each is retrieved from its own: \(run.error)")
        #expect(run.error.contains("asked as FIRST") && run.error.contains("asked as PACSH"), "\(run.error)")
        let status = try #require(run.documents.last)
        #expect(status["profile"] ?? .null == .null, "nothing is selected by it: \(run.output)")
    }

    @Test func aFailureIsARowOfItsOwnAndTheExitStatus() async throws {
        let run = try await self.run("find --on all")
        #expect(run.code == 4, "\(run.error)")
        let found = try #require(run.documents.first)
        #expect(found["count"] == 3 && found["error"]?["code"] == "connect-refused", "\(run.output)")
        let gone = try #require(found["systems"]?.items.first)
        #expect(gone["name"] == "gone" && gone["ok"] == false && gone["error"]?["code"] == "connect-refused")
        #expect(run.error.contains("find: gone: "), "\(run.error)")

        let table = try await self.run("find --on gone,@site", format: "csv")
        let lines = table.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("n,pacs,") == true && lines.count == 5, "\(table.output)")
        #expect(lines.last?.hasPrefix(",gone,") == true && lines.last?.contains("connect-refused: ") == true)
        // What failed can't be selected, and a list that isn't whole says so.
        let beyond = try await self.run("-find --on all; series 4")
        #expect(beyond.code == 2 && beyond.error.contains("there is no row 4"), "\(beyond.error)")
    }

    @Test func oneSystemUnderTwoNamesIsAskedOnce() async throws {
        let run = try await self.run("find --on two,A@,two,@site")
        #expect(run.finds == [2, 1], "A@ is asked under another title: \(run.error)")
        let same = try await self.run("profile add again A@ --calling FIRST; find --on one,again")
        #expect(same.finds == [1, 0], "\(same.error)")
    }

    @Test func theOneSelectedStays() async throws {
        let run = try await self.run("connect one; find --on two; find")
        #expect(run.code == 0 && run.finds == [1, 1], "\(run.error)")
        #expect(run.documents.last?["count"] == 2)
    }

    @Test func limitsAndEmptinessAreThoseOfEach() async throws {
        let limited = try await self.run("find --on one,two --limit 1")
        let found = try #require(limited.documents.first)
        #expect(found["count"] == 2 && found["truncated"] == true, "\(limited.output)")
        #expect(
            limited.error.contains("the limit of 1 rows is that of each PACS: more exist at one"),
            "\(limited.error)"
        )
        let required = try await self.run("find --on one,two --require PatientID=X")
        #expect(required.code == 0, "what came can't be told to contradict it: \(required.error)")
    }

    @Test func echoAndDiagnosisAndContextsAreAskedOfAllAlike() async throws {
        let echo = try await self.run("-echo --on all; -contexts --on all; -diagnose --on all; echo --on @site")
        #expect(echo.code == 0, "\(echo.error)")
        let documents = echo.documents
        try #require(documents.count == 4, "\(echo.output)\(echo.error)")
        for document in documents.prefix(3) {
            let systems = document["systems"]?.items ?? []
            #expect(systems.map { $0["name"] } == ["gone", "one", "two"], "\(document)")
            #expect(systems.map { $0["ok"] } == [false, true, true], "\(document)")
            #expect(systems.first?["error"]?["code"] == "connect-refused", "\(document)")
            #expect(document["error"]?["code"] == "connect-refused" && document["error"]?["exit"] == 4)
        }
        #expect(documents[0]["sent"] == 2 && documents[0]["ok"] == 2)
        #expect(Set(documents[1]["contexts"]?.items.compactMap { $0["pacs"] } ?? []).count == 2)
        #expect(documents[2]["verdict"] == "failed" && documents[2]["failedAt"] == "connect")
        #expect(documents[2]["stages"]?.items.contains { $0["pacs"] == "two" } == true)
        #expect(documents[3]["error"] == nil)
    }

    @Test func wordsThatNameNothingAreRefusedBeforeAnythingIsSent() async throws {
        for (words, sentence) in [
            ("two,nobody", "there is no profile 'nobody'"), ("@nowhere", "no profile is in the group '@nowhere'"),
            ("two,", "--on has no system to ask"),
        ] {
            let run = try await self.run("find --on \(words)")
            #expect(run.code == 2 && run.error.contains(sentence) && run.finds == [0, 0], "\(words): \(run.error)")
        }
        let report = try await self.run("diagnose --on all --report page.html")
        #expect(report.code == 2 && report.error.contains("--report is about one PACS"), "\(report.error)")
    }
}

extension JSONValue {
    /// The values of an array.
    fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
