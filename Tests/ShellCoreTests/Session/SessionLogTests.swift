import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// The log's lines, as programs and the journal read them.
@Suite struct SessionLogTests {
    /// The keys that stay.
    private static let noticeKeys = ["time", "level", "event", "message", "job"]
    private static let commandKeys = [
        "time", "level", "event", "command", "exit", "code", "status", "elapsedMs", "count", "outcome", "received",
        "expected", "skipped", "failed", "duplicates", "bytes", "message", "job",
    ]

    private func keys(_ document: JSONValue) -> [String] {
        if case .object(let members) = document { members.map(\.key) } else { [] }
    }

    private func run(_ words: [String], environment: [String: String] = [:]) async -> Batch.Run {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--config", "/dev/null", "--no-rc"] + words,
            environment: environment,
            terminal: terminal,
            interrupts: Interrupts()
        )
        return Batch.Run(code: code, output: terminal.output, error: terminal.error)
    }

    @Test func eachLineIsAnObjectWithTheSameKeys() async throws {
        let directory = try TemporaryDirectory("log")
        let path = directory.path("log")
        let batch = "demo start --port 0; find PatientName=DOE*; find --id NOBODY --require; assert 1 == 2"
        let run = await self.run(["--keep-going", "--log-file", path, "--log-format", "json", "-c", batch])
        #expect(run.code == 1, "\(run)")
        let text = String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self)
        let lines = text.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
        #expect(!text.contains("DOE") && !text.contains("NOBODY"), "\(text)")
        for line in lines {
            let isCommand = line["event"]?.text == "command"
            #expect(self.keys(line) == (isCommand ? Self.commandKeys : Self.noticeKeys), "\(line)")
            // 2026-11-30T21:20:16+01:00
            #expect(line["time"]?.text?.utf8.count == 25, "\(line)")
        }
        let commands = lines.filter { $0["event"]?.text == "command" }
        #expect(commands.map { $0["exit"]?.whole } == [0, 0, 1, 3])
        #expect(commands.map { $0["code"]?.text } == [nil, nil, "no-match", "assertion"])
        #expect(commands[1]["command"]?.text == "find PatientName=***" && commands[1]["status"]?.text == "0x0000")
        #expect(commands.map { $0["level"]?.text } == ["info", "info", "error", "error"])
        #expect(lines.contains { $0["event"]?.text == "notice" && $0["message"]?.text?.isEmpty == false })
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        // What help promises is what stands there.
        let help = try #require(HelpTopic.named("logging")).text
        for key in Self.noticeKeys + Self.commandKeys { #expect(help.contains(key), "\(key)") }
    }

    @Test func onStandardErrorTheLinesStandInPlaceOfNotices() async {
        let run = await self.run(["--log-format", "json", "-c", "demo start --port 0; echo; find --id NOBODY"])
        #expect(run.code == 0, "\(run)")
        let lines = run.error.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("{\"time\":") && $0.contains("\"notice\"") } > 0)
        #expect(lines.allSatisfy { $0.hasPrefix("{") || !$0.contains("association") }, "\(run.error)")
    }

    @Test func theJournalIsToldEachLinesPriority() async {
        let failing = "demo start --port 0; find --id NOBODY --require"
        let run = await self.run(["-c", failing], environment: ["JOURNAL_STREAM": "1:2"])
        let lines = run.error.split(separator: "\n")
        #expect(run.code == 1 && lines.allSatisfy { $0.hasPrefix("<") }, "\(run.error)")
        #expect(lines.contains { $0.hasPrefix("<3>-c:1:") && $0.contains("find: ") }, "\(run.error)")
        #expect(lines.contains { $0.hasPrefix("<6>") }, "\(run.error)")
        // What is wrong with the process's own words too, and nothing where no journal reads.
        #expect(await self.run(["--frob"], environment: ["JOURNAL_STREAM": "1:2"]).error.hasPrefix("<3>pacsh: "))
        #expect(await self.run(["-c", failing]).error.contains("<") == false)
        let logged = await self.run(
            ["--log-level", "info", "-c", failing],
            environment: ["JOURNAL_STREAM": "1:2"]
        )
        #expect(logged.error.split(separator: "\n").contains { $0.hasPrefix("<3>2") && $0.contains(" error find") })
    }

    @Test func aFormatThatIsNoneIsRefused() async {
        #expect(await self.run(["--log-format", "xml", "help"]).code == 2)
        #expect(await self.run(["--log-file", "/nonexistent/log", "help"]).code == 5)
    }
}
