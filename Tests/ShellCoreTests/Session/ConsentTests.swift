import DICOMCore
import DICOMQuery
import ShellLanguage
import Testing

@testable import PACSClient
@testable import ShellCore

/// Which questions `--yes` answers, and which rows a selector takes.
@Suite(.timeLimit(.minutes(1))) struct ConsentTests {
    /// Runs commands behind `demo start`, with process options before them.
    private func run(
        _ commands: String,
        options: [String] = [],
        answers: [TerminalInput] = []
    ) async throws -> (code: Int32, error: String) {
        let terminal = RecordingTerminal(answers: answers)
        let code = await Shell.main(
            arguments: options + ["--scp-port", "0", "-c", "demo start --port 0; " + commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.error)
    }

    @Test("--yes by itself answers everything but the question of --to")
    func usual() throws {
        #expect(Consent.usual.answers(.many) && Consent.usual.answers(.patient) && Consent.usual.answers(.all))
        #expect(Consent.usual.answers(.callback) && !Consent.usual.answers(.to))
        let some = try Consent(parsing: "many,to")
        #expect(some.questions == [.many, .to])
        #expect(some.union(.usual).questions == Set(Consent.Question.allCases))
    }

    @Test("A list with anything else is refused", arguments: ["", ",", "xyz", "many,xyz", "yes", "Many"])
    func refused(_ list: String) {
        #expect(throws: UsageError.self) { try Consent(parsing: list) }
        #expect(throws: UsageError.self) { try ShellOptions(parsing: ["--yes=" + list]) }
    }

    @Test("Sending elsewhere takes --yes=to, of the command or of the process", arguments: [[], ["--yes"]])
    func sending(_ options: [String]) async throws {
        let move = "find nm --limit 1; move 1 --to NOBODY"
        for command in [move, move + " --yes", move + " --yes=many,patient,all"] {
            let refused = try await self.run(command, options: options)
            #expect(refused.code == 2 && refused.error.contains("add --yes=to"), "\(refused)")
        }
        // The demo PACS doesn't know that destination, so it was asked.
        #expect(try await self.run(move + " --yes=to", options: options).code == 1)
        #expect(try await self.run(move, options: options + ["--yes=to"]).code == 1)
    }

    @Test("A list answers only what it names, and stands by itself: the next word belongs to the command")
    func lists() async throws {
        #expect(try await self.run("find --yes=many").code == 2)
        #expect(try await self.run("find --yes=all").code == 0)
        #expect(try await self.run("find --yes").code == 0)
        #expect(try await self.run("find --yes nm").code == 0)
        #expect(try await self.run("find nm", options: ["--yes", "--keep-going"]).code == 0)
        let unknown = try await self.run("find --yes=everything")
        #expect(unknown.code == 2 && unknown.error.contains("no question 'everything'"), "\(unknown)")
    }

    @Test("What was sent before a question that is answered no is said")
    func refusal() async throws {
        var options = ShellOptions()
        options.isPrompt = true
        let terminal = RecordingTerminal(answers: [.line("n"), .line("y")], isInteractive: true)
        let session = Session(options: options, profiles: ProfileStore(path: ""), terminal: terminal)
        let error = await #expect(throws: UsageError.self) {
            try await session.confirm("This retrieves 30 studies", as: .many, soFar: "only queries were sent")
        }
        #expect(error?.message == "not confirmed, only queries were sent")
        try await session.confirm("This retrieves 30 studies", as: .many)
        try await session.confirm("This retrieves 30 studies", as: .many, given: .usual)
        #expect(terminal.prompts.count == 2)
    }

    @Test("--mismatched takes rows that contradict the query, --force does not")
    func mismatched() async throws {
        let session = try TypedSession().session
        var result = ScreenSamples.result(
            .study,
            [ScreenSamples.study(1), ScreenSamples.study(2), ScreenSamples.study(3)]
        )
        result.rows[1].mismatch = ["PatientID"]
        session.show(result)
        let count = result.rows.count
        for selector in ["all", "1-\(count)"] {
            // The list was made with another profile than the session's, which has none.
            var scope = RowScope(otherProfiles: true)
            let fitting = try await Selector(parsing: selector).resolve(in: session, scope)
            #expect(fitting.rows.count == count - 1 && fitting.leftOut == [2])
            #expect(fitting.lines(labels: false).contains { $0.contains("--mismatched takes them") })
            scope.mismatched = true
            #expect(try await Selector(parsing: selector).resolve(in: session, scope).rows.count == count)
            scope.otherProfiles = false
            await #expect(throws: UsageError.self) {
                try await Selector(parsing: selector).resolve(in: session, scope)
            }
        }
    }
}
