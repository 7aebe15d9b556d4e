import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// What the shell remembers of failures and says about them, and the commands that tell what is there.
@Suite(.timeLimit(.minutes(1))) struct FailureSessionTests {
    private func prompt(_ lines: [String], _ options: [String] = []) async -> (output: String, error: String) {
        let terminal = RecordingTerminal(answers: (lines + ["quit"]).map { .line($0) }, isInteractive: true, width: 200)
        _ = await Shell.main(
            arguments: ["--no-rc", "--no-color"] + options,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (terminal.output, terminal.error)
    }

    private func batch(_ commands: String...) async throws -> (code: Int32, documents: [JSONValue], error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--format", "jsonl", "--scp-port", "0"] + commands.flatMap { ["-c", $0] },
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let documents = try terminal.output.split(separator: "\n").map { line in
            try #require(JSONValue(parsing: String(line)))
        }
        return (code, documents, terminal.error)
    }

    @Test func showsTheLastFailureAgainAndExplainsIt() async throws {
        let port = try Loopback.freePort()
        let (output, error) = await self.prompt(
            ["error", "explain last", "echo", "error", "error -v", "explain last", "status"],
            ["-p", "ANY@127.0.0.1:\(port)"]
        )
        #expect(output.contains("no command has failed in this session"))
        #expect(error.contains("explain: no command has failed in this session"))
        let sentence = "echo: 127.0.0.1:\(port) refused the TCP connection"
        #expect(error.contains(sentence) && output.contains(sentence))
        #expect(output.contains("cause: The computer at 127.0.0.1:\(port) is there"))
        for fact in ["code", "connect-refused", "exit", "while", "echo", "errno", "ECONNREFUSED", "called", "ANY"] {
            #expect(output.contains(fact), "\(fact) is missing in \(output)")
        }
        #expect(output.contains("a firewall rejects"), "explain last: \(output)")
        #expect(output.contains("Last failure"))
    }

    @Test func aFailureOfTheUserIsOneToo() async throws {
        let (output, _) = await self.prompt(["echo", "error -v"])
        #expect(output.contains("echo: no PACS is selected"))
        #expect(output.contains("cause: "))
    }

    @Test func aLineThatCannotBeReadIsAFailureToo() async throws {
        let (output, error) = await self.prompt(["frobnicate", "error -v", "find --bogus", "explain last"])
        #expect(output.contains("frobnicate: there is no command 'frobnicate'"), "\(output)")
        #expect(output.contains("find: unknown option '--bogus'"), "\(output)")
        #expect(!output.contains("no command has failed") && !error.contains("no command has failed"))
    }

    @Test func everyErrorHasCauseAndRemedy() async throws {
        let port = try Loopback.freePort()
        for command in [
            "echo", "find --limit 1", "move 1.2.3", "get 1.2.3", "open", "contexts", "show 1", "frobnicate",
        ] {
            let (code, documents, error) = try await self.batch("connect ANY@127.0.0.1:\(port)", command)
            #expect(code != 0)
            let failure = documents.last?["error"] ?? .null
            for key in ["code", "message", "remedy", "cause"] {
                guard case .string(let text)? = failure[key], !text.isEmpty else {
                    Issue.record("\(command) has no \(key): \(failure)")
                    continue
                }
            }
            #expect(error.contains("hint: "), "\(command): \(error)")
        }
    }

    @Test func explainsCodesWithoutAPACS() async throws {
        let (code, documents, _) = try await self.batch(
            "explain 0xA801",
            "explain 1/1/7",
            "explain 1 / 1 / 7",
            "explain connect-refused",
            "explain ECONNREFUSED",
            "explain unknown_ca"
        )
        #expect(code == 0)
        #expect(documents.count == 6)
        #expect(documents[0]["explanations"]?.first?["service"] == "move")
        #expect(documents[1]["explanations"] == documents[2]["explanations"])
        let (unknown, faults, error) = try await self.batch("explain connect-refuse")
        #expect(unknown == 2 && faults.last?["error"]?["code"] == "usage")
        #expect(error.contains("did you mean connect-refused?"))
    }

    @Test func whatNobodyWasAskedIsSaidSo() async throws {
        let terminal = RecordingTerminal()
        let directory = try TemporaryDirectory("nobody")
        _ = await Shell.main(
            arguments: [
                "--no-rc", "--keep-going", "-o", directory.path, "-c", "scp log",
                "-c", "demo start --port 0 --fault callback-blocked",
                "-c", "set timeout.grace 0; set scp.port 0", "-c", "move 1.2.9 --to X --yes=to", "-c", "scp log",
                "-c", "find nm --limit 1; series 1; move 2-3", "-c", "scp log",
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let output = terminal.output
        #expect(output.contains("failed: the PACS lists no study 1.2.9, so nothing was asked for"), "\(output)")
        #expect(output.contains("failed: nothing was asked for\n"), "\(output)")
        #expect(!output.contains("not observed"), "\(output)")
        #expect(output.contains("nobody connected to the last SCP, PACSH at 127.0.0.1:"), "\(output)")
        #expect(output.contains("\n2-3  "), "the rows of series are numbered: \(output)")
    }

    @Test func whatEndedAPartialStudyIsSaidOnce() async throws {
        let directory = try TemporaryDirectory("partial")
        let (output, _) = await self.prompt(
            [
                "demo start --port 0 --fault move-partial", "set scp.port 0", "find nm --limit 1", "move 1", "error -v",
                "demo stop",
            ],
            ["-o", directory.path]
        )
        #expect(output.contains("1 missing (the PACS reported 0xB000"), "\(output)")
        #expect(output.contains("ended by") && output.count(of: "the C-MOVE ended with 0xB000") == 1, "\(output)")
        #expect(!output.contains("doesn't run"), "what has been stopped isn't said to be missing: \(output)")
    }

    @Test func aUsageFaultWasDoneToNobody() async {
        let (output, _) = await self.prompt(["find --id ''", "error -v"], [])
        #expect(output.contains("usage") && !output.contains("while"), "\(output)")
    }

    @Test func aProbeIsOneRowForEachClassInShort() async {
        func run(_ command: String) async -> [String] {
            let terminal = RecordingTerminal()
            _ = await Shell.main(
                arguments: ["--no-rc", "-c", "demo start --port 0", "-c", command],
                environment: ["XDG_CONFIG_HOME": "/nonexistent"],
                terminal: terminal,
                interrupts: Interrupts()
            )
            return terminal.output.split(separator: "\n").map(String.init)
        }
        let lines = await run("contexts --probe CTImageStorage").filter { $0.contains("CT Image Storage") }
        let table = lines.filter { !$0.hasPrefix("role of") }
        #expect(table.count == 1 && table.first?.contains("explicit") == true, "\(lines)")
        let verbose = await run("contexts --probe CTImageStorage -v")
        #expect(verbose.count { $0.contains("CT Image Storage") && $0.contains("Endian") } > 1, "\(verbose)")
    }

    @Test func diagnosesTheDemonstration() async throws {
        let (code, documents, error) = try await self.batch(
            "demo start --port 0",
            "diagnose --callback --probe",
            "contexts --probe NM",
            "whoami",
            "set scp.advertise gw.example.org:104",
            "whoami"
        )
        #expect(code == 0, "\(error)")
        #expect(documents[1]["verdict"] == "ok" && documents[1]["failedAt"] == .null)
        #expect(error.contains("callback: ok"))
        #expect(documents[2]["contexts"]?.first?["accepted"] == true)
        #expect(documents[3]["aet"] == "PACSH" && documents[3]["address"] == "127.0.0.1")
        #expect(documents[3]["advertised"] == false && documents[3]["doubt"] == .null)
        #expect(documents[5]["address"] == "gw.example.org" && documents[5]["port"] == 104)
        #expect(documents[5]["advertised"] == true)
        let refused = try await self.batch("demo start --port 0 --fault reject-calling", "diagnose")
        #expect(refused.code == 4)
        #expect(refused.documents.last?["failedAt"] == "association")
        #expect(refused.documents.last?["error"]?["reason"] == 3)
    }

    @Test func asksBeforeTheCallbackAtAPromptOnly() async throws {
        let (_, error) = await self.prompt(["demo start --port 0", "diagnose --callback", "n"], ["--scp-port", "0"])
        #expect(error.contains("not confirmed"), "\(error)")
    }

    @Test func saysWhyNothingMatches() async throws {
        let (code, documents, error) = try await self.batch(
            "demo start --port 0",
            "find --id NOSUCH",
            "find --id NOSUCH --explain",
            "find nm --since 2099-01-01",
            "find --date 1980-01-01 --explain --require"
        )
        #expect(code == 1)
        #expect(documents[1]["looserQueries"] == 0)
        #expect(documents[2]["explanation"]?.first?["finding"] == "key-excludes")
        #expect(documents[2]["explanation"]?.first?["established"] == true)
        #expect(documents[3]["explanation"]?.first?["finding"] == "date-outside")
        #expect(documents[4]["error"]?["code"] == "no-match")
        #expect(documents[4]["explanation"]?.first?["finding"] == "date-outside")
        #expect(error.contains("asking again more loosely") && !error.contains("NOSUCH"))
    }

    @Test(arguments: [
        "diagnose --keep", "diagnose --report page.pdf", "contexts NM", "contexts --probe NoSuchThing",
        "diagnose --called ''",
    ])
    func refusesWhatCannotBeMeant(_ command: String) async throws {
        let (code, documents, _) = try await self.batch("demo start --port 0", command)
        #expect(code == 2 && documents.last?["error"]?["code"] == "usage")
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func count(of text: String) -> Int { self.ranges(of: text).count }
}

extension JSONValue {
    /// The first element of an array.
    fileprivate var first: JSONValue? {
        if case .array(let elements) = self { elements.first } else { nil }
    }
}
