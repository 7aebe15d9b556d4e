import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// What the system's shell completes behind `pacsh`.
@Suite struct ProcessCompletionTests {
    private func candidates(_ words: [String], profiles: String = "") async throws -> [String] {
        let directory = try TemporaryDirectory("completion")
        try directory.makeFolder("pacsh")
        _ = try directory.write(profiles, to: "pacsh/config.toml")
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["completion", "--candidates"] + words,
            environment: ["XDG_CONFIG_HOME": directory.path, "HOME": directory.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 0 && terminal.error.isEmpty, "\(terminal.error)")
        return terminal.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    @Test(
        arguments: [
            (["fin"], ["find", ":files"]), (["whoa"], ["whoami", ":files"]), (["demo-p"], ["demo-pacs", ":files"]),
            (["--form"], ["--format"]), (["--format", "json"], ["json", "jsonl"]), (["--format=csv"], ["--format=csv"]),
            (["find", "--sin"], ["--since"]), (["find", "nm", "--lim"], ["--limit"]),
            (["find", "--since", "yes"], ["yesterday"]), (["find", "PatientNa"], ["PatientName="]),
            (["move", "1", "--modality", "NM,S"], ["NM,SC", "NM,SR", "NM,SEG", "NM,SM"]),
            (["-o", ""], [":directories"]), (["--log-file", "x"], [":files"]), (["--log-level", "w"], ["warning"]),
            (["-f", "night.pacsh", ""], [":files"]), (["./a", ""], [":files"]), (["scripts/"], [":files"]),
            (["--check", "-f", ""], [":files"]), (["move", "1", "--output", "x"], [":directories"]),
            (["move", "1", "--report=x"], [":files"]), (["set", "model", "p"], ["patient"]),
            (["--set", "timeout.di"], ["timeout.dimse="]), (["--set", "model=p"], ["model=patient"]),
            (["repeat", "3", "ech"], ["echo"]), (["completion", "z"], ["zsh"]), (["demo-pacs", "--por"], ["--port"]),
            (["demo-pacs", "--fault", "reject-calli"], ["reject-calling"]), (["nonsense", "fi"], []),
            (["--frob", "fin"], ["find", ":files"]), (["-c", "fin"], []),
        ] as [([String], [String])]
    )
    func completes(_ words: [String], _ wanted: [String]) async throws {
        #expect(try await self.candidates(words) == wanted, "\(words)")
    }

    @Test func knowsTheProfilesOfTheConfigurationFile() async throws {
        let profiles = """
            [profiles.workplace]
            host = "127.0.0.1"
            port = 104
            called = "WORKPLACE"
            """
        #expect(try await self.candidates(["-p", "wor"], profiles: profiles) == ["workplace"])
        #expect(try await self.candidates(["connect", "wor"], profiles: profiles) == ["workplace"])
        #expect(
            try await self.candidates(["WORKPLACE@"], profiles: profiles) == ["WORKPLACE@127.0.0.1:104"]
        )
        // A file that can't be read has nothing to propose, and nothing is said of it.
        #expect(try await self.candidates(["-p", "wor"], profiles: "[profiles.\n").isEmpty)
        let directory = try TemporaryDirectory("completion")
        let path = try directory.write(profiles, to: "other.toml")
        #expect(try await self.candidates(["--config", path, "--profile=wor"]) == ["--profile=workplace"])
    }

    /// Everything that help says of the process's options is taken by the reader of these options.
    @Test func everyDeclaredOptionIsRead() {
        for option in ProcessOption.all {
            for name in option.names {
                let value: String? =
                    switch option.value {
                    case nil: nil
                    case .words(let words)?: words.first
                    case .settingPair?: "model=study"
                    case .free("name=value")?: "a=b"
                    default: "1"
                    }
                let words = [name] + (option.standsAlone ? [] : [value].compactMap(\.self))
                #expect(throws: Never.self, "\(words)") { try ShellOptions(parsing: words) }
                #expect(ProcessHelp.text.contains(option.usage), "\(name)")
            }
        }
    }

    @Test(arguments: CompletionScript.allCases)
    func printsAScriptForEachShell(_ script: CompletionScript) async throws {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["completion", script.rawValue],
            environment: [:],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 0 && terminal.output == script.text)
    }

    @Test(arguments: [["completion"], ["completion", "csh"], ["completion", "bash", "zsh"]])
    func refusesWhatIsNoShell(_ words: [String]) async {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: words,
            environment: [:],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 2 && terminal.output.isEmpty && terminal.error.contains("hint: "), "\(terminal.error)")
    }
}
