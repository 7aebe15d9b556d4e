import DICOMCore
import DemoPACS
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// `setup` at a terminal that answers from a list.
@Suite struct SetupTests {
    private let directory: TemporaryDirectory

    init() throws {
        self.directory = try TemporaryDirectory("setup")
        try self.directory.makeFolder("pacsh")
    }

    private var config: String {
        String(decoding: TemporaryDirectory.bytes(of: self.directory.path("pacsh/config.toml")) ?? [], as: UTF8.self)
    }

    private func run(_ words: [String], _ answers: [TerminalInput]) async -> (code: Int32, terminal: RecordingTerminal)
    {
        let terminal = RecordingTerminal(answers: answers, isInteractive: true, width: 200)
        let code = await Shell.main(
            arguments: ["--no-rc", "--no-history"] + words,
            environment: ["XDG_CONFIG_HOME": self.directory.path, "NO_COLOR": "1"],
            terminal: terminal,
            interrupts: Interrupts(),
            system: .init(path: self.directory.path("none"), mayBeOurs: true)
        )
        return (code, terminal)
    }

    private func demo() async throws -> DemoPACS {
        try await DemoPACSProfile.start(port: 0, aeTitle: "ARCHIVE", destinations: [:], faults: [])
    }

    @Test func threeAnswersMakeAProfileThatWorks() async throws {
        let demo = try await self.demo()
        let answers = ["127.0.0.1", String(demo.port), "ARCHIVE", "WS1"].map { TerminalInput.line($0) }
        let (code, terminal) = await self.run(["setup"], answers)
        #expect(code == 0, "\(terminal.error)")
        for command in [
            "> connect ARCHIVE@127.0.0.1:\(demo.port) --calling WS1\n", "> diagnose\n", "> profile save archive\n",
            "> profile use archive\n", "> whoami\n",
        ] {
            #expect(terminal.output.contains(command), "\(command)\(terminal.output)")
        }
        #expect(
            self.config.contains("default = \"archive\"") && self.config.contains("calling = \"WS1\""),
            "\(self.config)"
        )
        // The next one doesn't take its place, neither its name nor its selection.
        let (again, other) = await self.run(["setup"], answers)
        #expect(again == 0 && other.output.contains("> profile save archive-2\n"), "\(other.output)")
        #expect(!other.output.contains("> profile use"))
        await demo.stop()
    }

    @Test func aWrongAnswerIsAskedAgainWithTheReason() async throws {
        let demo = try await self.demo()
        let answers = [
            "", "no host!", "127.0.0.1", "99999", String(demo.port), "A\\B", "", "ARCHIVE", "",
        ]
        let (code, terminal) = await self.run(["setup", "main"], answers.map { .line($0) })
        #expect(code == 0, "\(terminal.error)")
        for reason in ["an answer is needed", "'no host!' is not a host name", "'99999' is not a port", "AE title"] {
            #expect(terminal.error.contains(reason), "\(reason): \(terminal.error)")
        }
        #expect(terminal.prompts.count { $0.hasPrefix("2/3 Port [104]: ") } == 2)
        #expect(terminal.prompts.last == "    Our AE title, as the PACS knows us [PACSH]: ")
        #expect(self.config.contains("[profiles.main]") && !self.config.contains("calling"), "\(self.config)")
        await demo.stop()
    }

    @Test func theWholeAddressMayBeTyped() async throws {
        let demo = try await self.demo()
        let answers = ["ARCHIVE@127.0.0.1:\(demo.port)", "", "", ""].map { TerminalInput.line($0) }
        let (code, terminal) = await self.run(["setup"], answers)
        #expect(code == 0 && self.config.contains("port = \(demo.port)"), "\(terminal.error)")
        await demo.stop()
    }

    @Test(arguments: [0, 1, 2, 3])
    func ctrlCAndCtrlDLeaveNothingBehind(_ question: Int) async {
        let answers = ["127.0.0.1", "104", "ARCHIVE"].prefix(question).map { TerminalInput.line($0) }
        for end in [TerminalInput.interrupted, .endOfInput] {
            let (code, terminal) = await self.run(["setup"], answers + [end])
            #expect(code == 130 && terminal.error.hasSuffix("nothing was kept\n"), "\(terminal.error)")
            #expect(self.config.isEmpty && !terminal.output.contains("> connect"))
        }
    }

    @Test(arguments: [("n", 4), ("y", 0), (nil, 130)] as [(String?, Int32)])
    func whatDoesNotWorkIsKeptOnlyIfSomebodySaysSo(_ answer: String?, _ expected: Int32) async throws {
        let port = try Loopback.freePort()
        let answers = ["127.0.0.1", String(port), "GONE", "PACSH"].map { TerminalInput.line($0) }
        let (code, terminal) = await self.run(["setup"], answers + [answer.map { .line($0) } ?? .interrupted])
        #expect(code == expected, "\(terminal.error)")
        #expect(
            terminal.prompts.last
                == "It doesn't work yet. Keep it as profile gone all the same (y), or answer again (a)? [y/a/N] "
        )
        #expect((terminal.output + terminal.error).contains("connect"), "the remedy is shown")
        #expect(self.config.contains("[profiles.gone]") == (answer == "y"), "\(self.config)")
    }

    @Test func whatDoesNotWorkIsAskedAgainWithTheOldAnswers() async throws {
        let demo = try await self.demo()
        let gone = try Loopback.freePort()
        let first = ["127.0.0.1", String(gone), "ARCHIVE", "WS1"]
        let (code, terminal) = await self.run(
            ["setup"],
            (first + ["a", "", String(demo.port), "", ""]).map { .line($0) }
        )
        #expect(code == 0, "\(terminal.error)")
        #expect(
            Array(terminal.prompts.suffix(4)) == [
                "1/3 Host name or address of the PACS [127.0.0.1]: ", "2/3 Port [\(gone)]: ",
                "3/3 AE title of the PACS [ARCHIVE]: ", "    Our AE title, as the PACS knows us [WS1]: ",
            ]
        )
        #expect(
            self.config.contains("port = \(demo.port)") && self.config.contains("calling = \"WS1\""),
            "\(self.config)"
        )
        await demo.stop()
        let (left, end) = await self.run(["setup", "b"], (first + ["n"]).map { .line($0) })
        #expect(left == 4, "\(end.error)")
        let command = "'profile add b ARCHIVE@127.0.0.1:\(gone) --calling WS1'"
        #expect(
            end.error.filter { $0 != "\n" }.contains("'setup' asks again, \(command) keeps"),
            "\(end.error)"
        )
    }

    @Test func whereNobodyCanAnswerTheCommandsAreSaid() async {
        let run = await Batch.run(words: ["setup"])
        #expect(run.code == 2, "\(run)")
        #expect(run.error.contains("hint: type 'profile add NAME AET@host:port --calling AET'"), "\(run)")
        #expect(await Batch.run("setup").code == 2)
    }

    @Test func aPromptWithoutProfilesNamesIt() async throws {
        let (_, empty) = await self.run([], [.line("quit")])
        #expect(empty.output.contains("'setup' asks three questions"), "\(empty.output)")
        try self.directory.write("[profiles.a]\nhost = \"h\"\nport = 104\ncalled = \"A\"\n", to: "pacsh/config.toml")
        let (_, known) = await self.run([], [.line("quit")])
        #expect(!known.output.contains("setup") && known.output.contains("No PACS is selected"), "\(known.output)")
    }

    @Test func aRecordingHasTheCommandsAndNotTheQuestions() async throws {
        let demo = try await self.demo()
        let file = self.directory.path("again.pacsh")
        let answers = ["record \(file)", "setup", "127.0.0.1", String(demo.port), "ARCHIVE", "", "record off", "quit"]
        let (code, terminal) = await self.run([], answers.map { .line($0) })
        let text = String(decoding: TemporaryDirectory.bytes(of: file) ?? [], as: UTF8.self)
        #expect(code == 0, "\(terminal.error)")
        let lines = text.split(separator: "\n").map(String.init)
        let wanted = [
            "connect ARCHIVE@127.0.0.1:\(demo.port)", "diagnose", "profile save archive", "profile use archive",
            "whoami",
        ]
        #expect(lines == wanted, "\(text)")
        await demo.stop()
    }
}
