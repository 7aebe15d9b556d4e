import TestSupport
import Testing

@testable import ShellCore

/// Remedies that the place that failed knows better than the table of rules, typed: what failed works afterwards.
@Suite(.timeLimit(.minutes(2))) struct TypedRemedyTests {
    struct Situation: Sendable, CustomTestStringConvertible {
        /// What is there before.
        var before = "demo start --port 0; find nm --limit 1"
        /// The command that fails.
        let failing: String
        /// What the remedy's command begins with.
        let remedy: String
        /// What is typed behind the remedy's command.
        var rest = ""
        /// What works then; nil: the command that failed.
        var then: String?

        var testDescription: String { "\(self.failing): \(self.remedy)" }
    }

    private static let study = "2.25.183610238264218309817446018342213409601.1.1"

    /// `PORT` is one that is taken.
    static let situations: [Situation] = [
        Situation(
            before: "set model study",
            failing: "demo start --port PORT",
            remedy: "demo start --port 0",
            then: "echo"
        ),
        Situation(before: "set scp.port PORT", failing: "scp start", remedy: "scp start --port 0", then: "scp status"),
        Situation(before: "set model study", failing: "echo", remedy: "demo start", rest: " --port 0"),
        Situation(before: "demo start --port 0", failing: "move 1", remedy: "find"),
        Situation(before: "demo start --port 0; find nm --limit 1", failing: "show 9", remedy: "show", then: "show 1"),
        Situation(
            failing: "move \(Self.study).1",
            remedy: "find series SeriesInstanceUID=",
            then: "move 1"
        ),
        Situation(failing: "move \(Self.study)/1.2.9", remedy: "series ", then: "move 1"),
        Situation(
            before: "demo start --port 0; profile save kept; connect kept; find nm --limit 1; connect demo; "
                + "profile set kept timeout.dimse=50",
            failing: "series 1",
            remedy: "connect kept",
            then: "find nm --limit 1; series 1"
        ),
    ]

    @Test(arguments: Self.situations)
    func whatFailedWorksAfterwards(_ situation: Situation) async throws {
        let busy = try await AnsweringPACS.start { _ in [] }
        let port = busy.address.split(separator: ":").last.map(String.init) ?? ""
        func text(_ command: String) -> String { command.replacing("PORT", with: port) }
        let start = text(situation.before)
        let (code, error) = await self.run([start, text(situation.failing)])
        #expect(code != 0)
        let hint = try #require(error.split(separator: "\n").first { $0.hasPrefix("hint: ") }, "\(error)")
        let folder = try TemporaryDirectory("typed")
        let typed = try #require(Self.command(situation.remedy, in: String(hint)), "\(hint)")
            .replacing("DIR", with: folder.path("dicom"))
        let again = situation.then ?? text(situation.failing)
        let commands = [start, "-" + text(situation.failing), typed + situation.rest, again]
        let (after, said) = await self.run(commands)
        #expect(after == 0, "\(commands): \(said)")
        await busy.stop()
    }

    /// The command in quotes that begins so.
    private static func command(_ beginning: String, in hint: String) -> String? {
        guard let start = hint.firstRange(of: "'" + beginning) else { return nil }
        let rest = hint[hint.index(after: start.lowerBound)...]
        return rest.firstIndex(of: "'").map { String(rest[..<$0]) }
    }

    private func run(_ commands: [String]) async -> (code: Int32, error: String) {
        let terminal = RecordingTerminal()
        guard let folder = try? TemporaryDirectory("remedies") else { return (-1, "no folder") }
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--yes", "-o", folder.path("dicom"), "--set", "timeout.grace=0.3", "--scp-port", "0",
            ] + commands.flatMap { ["-c", $0] },
            environment: ["XDG_CONFIG_HOME": folder.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.error)
    }
}
