import TestSupport
import Testing

@testable import ShellCore

/// Remedies typed into the situation that they are meant for: what failed works afterwards.
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
            before: "demo start --port 0; find nm --limit 1; set scp.accept NOBODY",
            failing: "move 1",
            remedy: "set scp.accept "
        ),
        Situation(
            before: "demo start --port 0 --fault move-destination-unknown; find nm --limit 1",
            failing: "move 1",
            remedy: "get",
            rest: " 1",
            then: "assert $received == 3"
        ),
        Situation(
            before: "demo start --port 0 --fault reject-calling",
            failing: "echo",
            remedy: "whoami",
            then: "status"
        ),
        Situation(
            before: "set scp.bind 192.0.2.1",
            failing: "scp start --port 0",
            remedy: "set scp.bind \"\""
        ),
        Situation(before: "set scp.port PORT", failing: "scp start", remedy: "scp start --port 0", then: "scp status"),
        Situation(
            before: "set model study",
            failing: "demo start --port PORT",
            remedy: "demo start --port 0",
            then: "echo"
        ),
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
        Situation(failing: "connect nobody", remedy: "profile list", then: "status"),
        Situation(
            before: "demo start --port 0 --fault slow; set timeout.dimse 0.05",
            failing: "find nm --limit 1",
            remedy: "set timeout.dimse "
        ),
        Situation(
            before: "demo start --port 0 --fault slow; set timeout.dimse 0.05",
            failing: "echo",
            remedy: "set timeout.dimse "
        ),
        Situation(
            before: "demo start --port 0 --fault slow; find nm --limit 1; set timeout.retrieve 0.05",
            failing: "move 1",
            remedy: "set timeout.retrieve "
        ),
        Situation(
            before: "demo start --port 0 --fault silent; set timeout.acse 0.2",
            failing: "echo",
            remedy: "set timeout.acse ",
            then: "status"
        ),
        Situation(
            before: "demo start --port 0 --fault callback-blocked; find nm --limit 1",
            failing: "move 1",
            remedy: "whoami",
            then: "status"
        ),
        Situation(
            before: "demo start --port 0; find nm --limit 1; set output /proc/nowhere",
            failing: "move 1",
            remedy: "set output "
        ),
        Situation(failing: "find PatientID=NOSUCH --require", remedy: "find --explain", then: "find nm --require"),
        Situation(failing: "find PatientID=NOSUCH --require", remedy: "find --patient ", then: "find nm --require"),
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
