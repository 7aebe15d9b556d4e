import DICOMCore
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// What the system's file locks: nobody says otherwise, by whatever way.
@Suite struct LockedSettingsTests {
    private let directory: TemporaryDirectory
    private let place: SystemConfiguration.Place

    init() throws {
        self.directory = try TemporaryDirectory("locked")
        let text = """
            timeout.acse = 7
            [profiles.main]
            host = "127.0.0.1"
            port = 104
            called = "MAIN"
            [locked]
            tls.verify = true
            output.mode = "private"
            output = "/data"
            history = "redact"
            parallel = 2
            format = "table"
            scp.accept = "configured"
            """
        self.place = .init(path: try self.directory.write(text, to: "system.toml"), mayBeOurs: true)
        try self.directory.makeFolder("pacsh")
    }

    private func run(_ words: [String], at place: SystemConfiguration.Place? = nil) async -> Batch.Run {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--no-rc"] + words,
            environment: ["XDG_CONFIG_HOME": self.directory.path],
            terminal: terminal,
            interrupts: Interrupts(),
            system: place ?? self.place
        )
        return Batch.Run(code: code, output: terminal.output, error: terminal.error)
    }

    @Test(arguments: [
        ["set", "tls.verify", "off"], ["set", "output.mode", "group"], ["unset", "history"], ["set", "history", "off"],
        ["connect", "A@127.0.0.1:104", "--tls-insecure"], ["--set", "tls.verify=off", "help"], ["-o", "/tmp", "help"],
        ["--no-history", "help"], ["--format", "json", "help"], ["help", "--format", "json"],
        ["-p", "MAIN@127.0.0.1:1", "move", "1.2", "--parallel", "4"],
        ["-p", "MAIN@127.0.0.1:1", "get", "1.2", "--parallel=4"], ["-p", "MAIN@127.0.0.1:1", "get", "1.2", "-o", "x"],
        ["scp", "run", "--accept", "any", "--port", "0"], ["scp", "run", "--port", "0", "-o", "x"],
        ["-c", "let where = elsewhere; get 1.2 -o $where"],
        ["-c", "profile add bad A@127.0.0.1:104 --tls-insecure; connect bad"],
        ["-c", "alias elsewhere = set output {1}; elsewhere /tmp"],
    ])
    func isRefused(_ words: [String]) async {
        let run = await self.run(words)
        #expect(run.code == 2, "\(run)")
        #expect(run.error.contains("system.toml locks it"), "\(run)")
        #expect(run.error.contains("hint: whoever administers this computer can change [locked] there"), "\(run)")
    }

    @Test(arguments: [
        ["set", "tls.verify", "on"], ["--set", "parallel=2", "help"], ["connect", "A@127.0.0.1:104", "--tls"],
        ["help", "--format", "table"], ["-o", "/data", "help"], ["set", "timeout.acse", "9"],
    ])
    func theSameValueAndOtherSettingsAreTaken(_ words: [String]) async {
        let run = await self.run(words)
        #expect(run.code == 0, "\(run)")
    }

    @Test(arguments: ["tls.verify = false\n", "output = \"elsewhere\"\n"])
    func theUsersFileCannotSayOtherwise(_ text: String) async throws {
        try self.directory.write(text, to: "pacsh/config.toml")
        let run = await self.run(["help"])
        #expect(run.code == 2 && run.error.contains("system.toml locks it"), "\(run)")
        // Nor does another one.
        let other = await self.run(["--config", self.directory.path("pacsh/config.toml"), "help"])
        #expect(other.code == 2 && other.error.contains("system.toml locks it"), "\(other)")
        #expect(await self.run(["--config", "/dev/null", "set", "tls.verify", "off"]).code == 2)
    }

    @Test func aProfileCannotSayOtherwise() async throws {
        let text = "[profiles.bad]\nhost = \"h\"\nport = 104\ncalled = \"BAD\"\ntls.verify = false\n"
        try self.directory.write(text, to: "pacsh/config.toml")
        let run = await self.run(["connect", "bad"])
        #expect(run.code == 2 && run.error.contains("tls.verify can't be off (from the profile)"), "\(run)")
        #expect(await self.run(["profile", "list"]).code == 0)
    }

    @Test func itIsSaidWhereEachComesFrom() async throws {
        let terminal = RecordingTerminal()
        // The format is locked here.
        let text =
            "timeout.acse = 7\n[locked]\naudit.log = \"\"\ntls.verify = true\n"
            + "[profiles.main]\nhost = \"127.0.0.1\"\nport = 104\ncalled = \"MAIN\"\n"
        let place = SystemConfiguration.Place(path: try self.directory.write(text, to: "open.toml"), mayBeOurs: true)
        let own = "timeout.dimse = 8\n[profiles.own]\nhost = \"h\"\nport = 104\ncalled = \"OWN\"\n"
        try self.directory.write(own, to: "pacsh/config.toml")
        let code = await Shell.main(
            arguments: ["--no-rc", "--format", "jsonl", "-c", "set timeout.grace 1; set -a; profile list"],
            environment: ["XDG_CONFIG_HOME": self.directory.path],
            terminal: terminal,
            interrupts: Interrupts(),
            system: place
        )
        #expect(code == 0, "\(terminal.error)")
        let documents = terminal.output.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
        let origins = Dictionary(
            uniqueKeysWithValues: (documents[1]["settings"]?.elements ?? []).map {
                ($0["key"]?.text ?? "", $0["origin"]?.text ?? "")
            }
        )
        let wanted = ["timeout.acse": "system", "timeout.dimse": "config", "timeout.grace": "set"]
        for (key, origin) in wanted { #expect(origins[key] == origin) }
        #expect(
            origins["tls.verify"] == "locked" && origins["audit.log"] == "locked" && origins["pdu.max"] == "default"
        )
        let profiles = documents[2]["profiles"]?.elements ?? []
        #expect(profiles.map { $0["name"]?.text } == ["main", "own"])
        #expect(profiles.map { $0["origin"]?.text } == ["system", "user"])
        #expect(documents[2]["systemFile"]?.text == place.path)
    }

    /// Where TLS is locked on, our Storage SCP doesn't listen in the clear either.
    @Test func lockedTLSIsThatOfTheSCPToo() async throws {
        for (locked, words, sentence) in [
            ("true", ["scp", "run", "--port", "0"], "so our Storage SCP speaks TLS only, and has no certificate"),
            ("true", ["scp", "start", "--port", "0"], "so our Storage SCP speaks TLS only, and has no certificate"),
            ("false", ["scp", "run", "--port", "0", "--tls"], "tls can't be on"),
            ("false", ["scp", "run", "--port", "0", "--tls-cert", "x", "--tls-key", "y"], "tls can't be on"),
        ] {
            let text = "[locked]\ntls = \(locked)\n"
            let place = SystemConfiguration.Place(path: try self.directory.write(text, to: "tls.toml"), mayBeOurs: true)
            let run = await self.run(["--set", "scp.bind=127.0.0.1"] + words, at: place)
            #expect(run.code == 2 && run.error.contains(sentence), "\(run)")
        }
    }

    /// The hint of a PACS without TLS doesn't send the user against the lock.
    @Test func theHintGoesByTheLock() async throws {
        for (locked, isAllowed) in [("tls = true", false), ("tls.verify = true", true)] {
            let path = try self.directory.write("[locked]\n\(locked)\n", to: "tls.toml")
            let run = await self.run(
                ["-c", "demo start --port 0; set tls on; echo"],
                at: SystemConfiguration.Place(path: path, mayBeOurs: true)
            )
            #expect(run.code == 4 && run.error.contains("doesn't speak TLS on this port"), "\(run)")
            #expect(run.error.contains("--tls=off") == isAllowed, "\(run)")
        }
    }

    /// Who mends the file needs help most.
    @Test func helpWorksWhileTheFileIsWrong() async throws {
        let path = try self.directory.write("[locked\n", to: "wrong.toml")
        let place = SystemConfiguration.Place(path: path, mayBeOurs: true)
        for words in [["help"], ["help", "administration"], ["completion", "bash"], ["version"]] {
            let run = await self.run(words, at: place)
            #expect(run.code == 0 && !run.output.isEmpty, "\(run)")
            // A shell that sources the completion reads no configuration.
            guard words[0] != "completion" else { continue }
            #expect(run.error.contains("warning: ") && run.error.contains("wrong.toml"), "\(run)")
        }
        #expect(await self.run(["-c", "help"], at: place).code == 2)
        #expect(await self.run(["echo"], at: place).code == 2)
    }

    @Test func whatIsLockedIsNotKeptInAProfile() async throws {
        #expect(await self.run(["-c", "connect A@127.0.0.1:104 --tls; profile save a"]).code == 0)
        let bytes = TemporaryDirectory.bytes(of: self.directory.path("pacsh/config.toml")) ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("tls = \"on\"") && !text.contains("verify") && !text.contains("parallel"), "\(text)")
    }

    @Test func everyLockedOptionNamesASettingAndStandsInACommand() {
        for rule in LockedOptions.rules {
            #expect(Setting.named(rule.key) != nil, "\(rule.key)")
            for name in rule.names {
                let commands = CommandTable.entries.filter { entry in
                    rule.commands?.contains(entry.name) != false
                        && CommandDeclaration.of(entry.type).option(named: name) != nil
                }
                #expect(!commands.isEmpty, "no command has \(name)")
            }
        }
    }
}
