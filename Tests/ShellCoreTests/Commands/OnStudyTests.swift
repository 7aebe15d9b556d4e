import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `--on-study` of a retrieval: a program is run for each study that has come.
@Suite(.timeLimit(.minutes(1))) struct OnStudyTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("hook") }

    private func run(
        _ commands: String,
        options: [String] = []
    ) async -> (code: Int32, document: JSONValue, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: [
                "--format", "jsonl", "--scp-port", "0", "-o", self.folder.path("out"), "--set", "timeout.grace=0.1",
            ] + options + ["-c", "demo start --port 0; " + commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let last = terminal.output.split(separator: "\n").last.map(String.init) ?? ""
        return (code, JSONValue(parsing: last) ?? .null, terminal.error)
    }

    /// Writes a program.
    private func program(_ text: String) throws -> String {
        let path = try self.folder.write("#!/bin/sh\n\(text)\n", to: "program")
        try TemporaryDirectory.makeExecutable(path)
        return path
    }

    private func lines(_ name: String) -> [String] {
        let bytes = TemporaryDirectory.bytes(of: self.folder.path(name)) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("It gets the study in a clean environment, its arguments as they are, and nothing on standard input")
    func runsForEachStudy() async throws {
        let program = try self.program(
            "{ env; echo \"args=$#:$1:$2\"; echo \"input=$(cat)\"; } >> '\(self.folder.path("log"))'"
        )
        let run = await self.run("find nm; move 1-2 --on-study \(program) --on-study-arg -x --on-study-arg '$(id) y'")
        #expect(run.code == 0, "\(run)")
        let lines = self.lines("log")
        let uid = "2.25.183610238264218309817446018342213409601.1"
        #expect(
            lines.filter { $0.hasPrefix("PACSH_STUDY_UID=") } == [
                "PACSH_STUDY_UID=\(uid).1", "PACSH_STUDY_UID=\(uid).2",
            ]
        )
        #expect(lines.filter { $0.hasPrefix("PACSH_RECEIVED=") } == ["PACSH_RECEIVED=3", "PACSH_RECEIVED=1"])
        #expect(lines.filter { $0.hasPrefix("PACSH_EXPECTED=") } == ["PACSH_EXPECTED=3", "PACSH_EXPECTED=1"])
        #expect(
            lines.contains("PACSH_OUTCOME=complete") && lines.contains("PACSH_RUN=1")
                && lines.contains("PACSH_FAILED=0")
        )
        let folders = lines.filter { $0.hasPrefix("PACSH_STUDY_DIR=") }
        #expect(folders.first?.hasSuffix("/out/DEMO-001/\(uid).1") == true, "\(folders)")
        #expect(lines.filter { $0.hasPrefix("args=") } == ["args=2:-x:$(id) y", "args=2:-x:$(id) y"])
        #expect(lines.filter { $0.hasPrefix("input=") } == ["input=", "input="])
        let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
        #expect(
            names.subtracting(["PATH", "HOME", "PWD", "OLDPWD", "SHLVL", "_", "args", "input"]).allSatisfy {
                $0.hasPrefix("PACSH_")
            },
            "\(names)"
        )
        guard case .array(let runs) = run.document["onStudy"] else { return #expect(Bool(false), "\(run)") }
        #expect(runs.count == 2 && runs.allSatisfy { $0["error"] == .null && $0["run"] == 1 })

        // What is here already is no news.
        let again = await self.run("find nm; move 1-2 --on-study \(program)")
        #expect(again.code == 0 && self.lines("log").count == lines.count, "\(again)")
    }

    @Test("A failure stands in document and report; the objects are safe all the same")
    func tellsFailures() async throws {
        let program = try self.program("exit 7")
        let report = self.folder.path("r.html")
        let run = await self.run("find nm; get 2 --on-study \(program) --report \(report)")
        #expect(run.code == 0 && run.document["outcome"] == "complete", "\(run)")
        #expect(run.error.contains("it ended with exit status 7"))
        #expect(run.document["warnings"]?.serialized().contains("exit status 7") == true)
        #expect(
            String(decoding: try #require(TemporaryDirectory.bytes(of: report)), as: UTF8.self).contains(
                "exit status 7"
            )
        )
    }

    @Test func endsWhatTakesTooLong() async throws {
        let program = try self.program("sleep 30 & echo $! > '\(self.folder.path("pid"))'; wait")
        let run = await self.run("find nm; get 2 --on-study \(program)", options: ["--set", "hook.timeout=0.5"])
        #expect(run.code == 0 && run.error.contains("longer than hook.timeout"), "\(run)")
        let child = try #require(self.lines("pid").first)
        let isGone = await eventually { !TemporaryDirectory.exists("/proc/\(child)/fd") }
        #expect(isGone, "what it had started still runs")
    }

    @Test("What can't be run is found before anything is sent")
    func refusesWhatIsNoProgram() async throws {
        let plain = try self.folder.write("no program", to: "plain")
        for program in [plain, self.folder.path("none"), "pacsh-no-such-program"] {
            let run = await self.run("get 1.2.3 --on-study \(program)")
            #expect(run.code == 2 && run.error.contains("is no program that can be run"), "\(run)")
            #expect(!run.error.contains("opened as"))
        }
        let off = await self.run("get 1.2.3 --on-study /bin/true", options: ["--no-shell"])
        #expect(off.code == 2 && off.error.contains("--no-shell turns programs off"), "\(off)")
        #expect(await self.run("move 1.2.3 --to OTHER --on-study /bin/true").code == 2)
        #expect(await self.run("get 1.2.3 --on-study-arg x").code == 2)
        #expect(await self.run("scp start --on-study /bin/true").code == 2)
    }
}
