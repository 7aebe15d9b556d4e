import PACSClient
import ShellLanguage
import Testing

@testable import ShellCore

@Suite struct ShellOptionsTests {
    @Test func endsAtTheCommand() throws {
        let options = try ShellOptions(parsing: ["-p", "ward", "find", "nm", "--format", "json", "-p", "x"])
        #expect(options.profile == "ward")
        #expect(options.format == nil)
        #expect(options.source == .words(["find", "nm", "--format", "json", "-p", "x"]))
    }

    @Test func takesTheWordAfterCWhateverItLooksLike() throws {
        let options = try ShellOptions(parsing: ["-c", "-echo", "-c", "--help"])
        #expect(options.source == .texts(["-echo", "--help"]))
    }

    @Test(arguments: [["-f", "a"], ["./a"], ["x.pacsh"], ["--check", "dir/a"]])
    func knowsABatchFile(_ words: [String]) throws {
        let options = try ShellOptions(parsing: words)
        #expect(options.source == .file(words.last ?? ""))
    }

    @Test func readsEveryOption() throws {
        let options = try ShellOptions(parsing: [
            "--profile=A@h:1", "--config", "c", "--set", "a=b=c", "--format=uid", "--check", "--yes", "--no-rc",
            "--calling", "ME", "--scp-port", "0", "-o", "d", "--no-color", "--no-edit", "-aet", "X", "-aec", "Y", "-to",
            "1", "-ta", "2", "-td", "3", "-pdu", "16384", "--let", "a=b=c", "--let=d=", "--keep-going", "--echo",
            "--full", "--no-shell", "--log-level", "debug", "--log-file", "l",
        ])
        #expect(options.profile == "A@h:1")
        #expect(options.config == "c")
        #expect(options.format == .uid)
        #expect(options.called == "Y")
        #expect(options.lets.map { "\($0.key)=\($0.text)" } == ["a=b=c", "d="])
        #expect(options.keepGoing && options.echo && options.full && options.noShell)
        #expect(options.logLevel == .debug && options.logFile == "l")
        #expect(options.check && options.consent == .usual && options.noRC && options.noColor && options.noEdit)
        #expect(
            options.settings.map { "\($0.key)=\($0.text)" } == [
                "a=b=c", "calling=ME", "scp.port=0", "output=d", "color=off", "calling=X", "timeout.connect=1",
                "timeout.acse=2", "timeout.dimse=3", "pdu.max=16384",
            ]
        )
        #expect(options.source == .standardInput)
    }

    @Test(arguments: [
        ["--frob"], ["-p"], ["--set", "x"], ["--format", "broad"], ["--check=yes"], ["-c"], ["-c", "a", "b"],
        ["--let", "a"], ["--let", "=b"], ["--let", "1=b"], ["--let", "status=b"], ["--keep-going=1"], ["-z"],
        ["--log-level", "loud"], ["--log-file"],
    ])
    func refuses(_ words: [String]) { #expect(throws: UsageError.self) { try ShellOptions(parsing: words) } }

    @Test(arguments: [["-f", "a", "b", "-c", "--yes"], ["./a", "b", "-c", "--yes"]])
    func handsTheBatchItsArguments(_ words: [String]) throws {
        #expect(try ShellOptions(parsing: words).arguments == ["b", "-c", "--yes"])
    }

    @Test func opensThePromptForAnAddress() throws {
        let options = try ShellOptions(parsing: ["--calling", "ME", "MAIN@h:104"])
        #expect(options.profile == "MAIN@h:104" && options.source == .standardInput)
        #expect(try ShellOptions(parsing: ["@echo"]).source == .words(["@echo"]))
        #expect(try ShellOptions(parsing: ["connect", "MAIN@h:104"]).source == .words(["connect", "MAIN@h:104"]))
    }

    @Test(
        arguments: [
            (["-v"], .info, true), (["--verbose"], .info, true), (["-d"], .debug, true),
            (["--debug", "-v"], .debug, true),
            (["-v", "--log-level", "error"], .info, true), (["--log-level", "debug", "-v"], .debug, true),
            ([], nil, false),
        ] as [([String], SessionLog.Level?, Bool)]
    )
    func tracesAsDCMTKDoes(_ words: [String], _ level: SessionLog.Level?, _ traces: Bool) throws {
        let options = try ShellOptions(parsing: words)
        #expect(options.logLevel == level && options.traces == traces)
    }

    @Test func takesDCMTKsSpellings() throws {
        let options = try ShellOptions(parsing: ["-od", "d", "-aet", "X"])
        #expect(options.settings.map { "\($0.key)=\($0.text)" } == ["output=d", "calling=X"])
    }

    @Test func leavesDemoPACSItsWords() throws {
        let options = try ShellOptions(parsing: ["--format", "jsonl", "demo-pacs", "--port", "0"])
        #expect(options.source == .demoPACS(["--port", "0"]))
        #expect(options.format == .jsonl)
    }
}
