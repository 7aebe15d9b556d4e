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

    /// Runs commands with two PACS named A and B in them; gives how many requests each has had.
    private func run(
        _ commands: String
    ) async throws -> (code: Int32, output: String, error: String, first: (finds: Int, moves: Int), second: Int) {
        let (first, second) = (
            try await AnsweringPACS.start { Self.answer($0) }, try await AnsweringPACS.start { Self.answer($0) }
        )
        let terminal = RecordingTerminal()
        let folder = try TemporaryDirectory("others")
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--yes", "--config", try folder.write("", to: "config.toml"), "-o", folder.path("dicom"),
                "--set", "timeout.grace=0", "--set", "scp.port=0", "--format", "json", "-c",
                commands.replacing("A@", with: first.address).replacing("B@", with: second.address),
            ],
            environment: ["XDG_CONFIG_HOME": folder.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let counts = (first.finds.count, first.moves.count)
        let others = second.finds.count + second.moves.count
        await first.stop()
        await second.stop()
        return (code, terminal.output, terminal.error, counts, others)
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

    @Test func rowsOfSeveralSystemsAreRefused() async throws {
        let run = try await self.run("connect A@; find --as a; connect B@; find; move 1,@a:1")
        #expect(run.code == 2 && run.error.contains("these rows are of several systems"), "\(run.error)")
        #expect(run.first.moves == 0)
    }

    @Test func theDemonstrationDeliversThoughAnotherIsSelected() async throws {
        let run = try await self.run(
            "demo start --port 0; find nm --limit 1; connect B@; move 1; assert $received == 3"
        )
        #expect(run.code == 0 && run.second == 0, "\(run.error)")
    }
}
