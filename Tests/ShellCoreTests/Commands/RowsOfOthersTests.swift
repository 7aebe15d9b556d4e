import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// Rows are asked of the PACS that they came from, whatever is selected now.
@Suite(.timeLimit(.minutes(1))) struct RowsOfOthersTests {
    private typealias Tag = DICOMCore.Tag

    private static func answer(_ identifier: DataSet) -> [DataSet] {
        var row = DataSet()
        row.set(.studyInstanceUID, "2.25.1")
        if identifier.string(.queryRetrieveLevel) == "SERIES" { row.set(.seriesInstanceUID, "2.25.1.1") }
        return [row]
    }

    /// What came of some commands, and how many requests each PACS has had.
    private struct Run {
        var code: Int32
        var output: String
        var error: String
        var first: (finds: Int, moves: Int)
        var second: Int
        var secondMoves: Int

        var documents: [JSONValue] { self.output.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) } }
    }

    /// Runs commands with two PACS named A and B in them.
    private func run(_ commands: String) async throws -> Run {
        let (first, second) = (
            try await AnsweringPACS.start { Self.answer($0) }, try await AnsweringPACS.start { Self.answer($0) }
        )
        let terminal = RecordingTerminal()
        let folder = try TemporaryDirectory("others")
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--yes", "--config", try folder.write("", to: "config.toml"), "-o", folder.path("dicom"),
                "--set", "timeout.grace=0", "--set", "scp.port=0", "--format", "jsonl", "-c",
                commands.replacing("A@", with: first.address).replacing("B@", with: second.address),
            ],
            environment: ["XDG_CONFIG_HOME": folder.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let counts = (first.finds.count, first.moves.count)
        let (finds, moves) = (second.finds.count, second.moves.count)
        await first.stop()
        await second.stop()
        return Run(
            code: code,
            output: terminal.output,
            error: terminal.error,
            first: counts,
            second: finds + moves,
            secondMoves: moves
        )
    }

    @Test func seriesAndPathsAreAskedOfThePACSThatTheRowIsOf() async throws {
        let run = try await self.run(
            "connect A@ --calling FIRST; find; connect B@ --calling SECOND; series 1; show 1/1"
        )
        #expect(run.code == 0, "\(run.error)")
        #expect(run.first.finds == 2 && run.second == 0, "\(run.error)")
        #expect(run.error.contains(", asked as FIRST"), "\(run.error)")
        let forced = try await self.run("connect A@; find; connect B@; series 1 --force")
        #expect(forced.code == 0 && forced.second == 1, "\(forced.error)")
    }

    @Test func aMoveGoesToThePACSThatTheRowIsOf() async throws {
        let run = try await self.run("connect A@ --calling FIRST; find; connect B@; -move 1; status")
        #expect(run.first.moves == 1 && run.second == 0, "\(run.error)")
        #expect(run.error.contains("opened as FIRST") && run.error.contains("asked as FIRST"), "\(run.error)")
    }

    @Test func aProfileThatWasChangedMeanwhileIsRefused() async throws {
        let start = "profile add one A@; connect one; find; connect B@; "
        #expect(try await self.run(start + "series 1").code == 0)
        let changed = try await self.run(start + "profile set one calling=OTHER; series 1")
        #expect(changed.code == 2 && changed.error.contains("the profile 'one' was changed since"), "\(changed.error)")
        let saved =
            "profile add one A@; connect one; find; set timeout.dimse 30; profile save one; connect B@; series 1"
        #expect(try await self.run(saved).code == 0, "what was saved is what the list was made with")
        let removed = try await self.run(start + "profile remove one; move 1")
        #expect(removed.code == 2 && removed.first.moves == 0, "\(removed.error)")
    }

    @Test func rowsOfSeveralSystemsAreAskedOfEach() async throws {
        let run = try await self.run(
            "connect A@ --calling FIRST; find --as a; connect B@; find; -move 1,@a:1; series 1,@a:1"
        )
        #expect(run.first.moves == 1 && run.secondMoves == 1, "\(run.error)")
        #expect(run.error.contains(", asked as FIRST") && run.error.contains(", asked as PACSH"), "\(run.error)")
        let document = try #require(run.documents.first { $0["command"] == "move" })
        let studies = try #require(document["studies"]).items
        #expect(studies.count == 2, "the same study of two systems is two rows")
        #expect(Set(studies.compactMap { $0["pacs"] }).count == 2)
        #expect(document["systems"]?.items.count == 2)
        let below = try #require(run.documents.last)
        #expect(below["count"] == 2 && run.code == 0, "\(run.output)")
    }

    @Test func capsAndQuestionsAreAboutAllSystemsTogether() async throws {
        let rows = "connect A@; find --as a; connect B@; find; "
        let capped = try await self.run(rows + "-move 1,@a:1 --max-studies 1")
        #expect(capped.secondMoves == 1 && capped.first.moves == 0, "\(capped.error)")
        let document = try #require(capped.documents.last)
        #expect(document["leftOut"] != nil, "\(capped.output)")
        let dry = try await self.run(rows + "move 1,@a:1 --dry-run")
        #expect(dry.code == 0 && dry.first.moves == 0 && dry.secondMoves == 0, "\(dry.error)")
        #expect(dry.documents.last?["outcome"] == "dry-run")
    }

    @Test func aSystemThatIsGoneEndsNeitherTheOthersNorItsEntry() async throws {
        let port = try Loopback.freePort()
        let run = try await self.run(
            "demo start --port \(port); connect DEMO@127.0.0.1:\(port); find nm --limit 1 --as gone; demo stop; "
                + "connect A@; find; move 1,@gone:1"
        )
        #expect(run.first.moves == 1, "\(run.error)")
        let document = try #require(run.documents.last)
        let studies = try #require(document["studies"]).items
        #expect(studies.count == 2 && studies[1]["cause"]?["code"] == "connect-refused", "\(run.output)")
        let systems = try #require(document["systems"]).items
        #expect(systems.count == 2 && systems[1]["error"]?["code"] == "connect-refused", "\(run.output)")
        #expect(document["expected"] == .null, "nobody knows how much that is")
        #expect(run.code != 0 && document["error"] != nil)
    }

    @Test func theDemonstrationDeliversThoughAnotherIsSelected() async throws {
        let run = try await self.run(
            "demo start --port 0; find nm --limit 1; connect B@; move 1; assert $received == 3"
        )
        #expect(run.code == 0 && run.second == 0, "\(run.error)")
    }
}

extension JSONValue {
    /// The values of an array.
    fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
