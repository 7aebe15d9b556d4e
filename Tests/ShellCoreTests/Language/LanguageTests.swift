import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// What batches do, with commands that need no PACS.
@Suite struct LanguageTests {
    /// A finished run.
    private struct Run {
        let code: Int32
        let output: String
        let error: String
    }

    private func run(_ words: [String], terminal: RecordingTerminal = RecordingTerminal()) async -> Run {
        let code = await Shell.main(
            arguments: ["--config", "/dev/null", "--no-rc"] + words,
            environment: [:],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return Run(code: code, output: terminal.output, error: terminal.error)
    }

    private func batch(_ text: String, _ options: String...) async -> Run { await self.run(options + ["-c", text]) }

    // MARK: - Variables

    @Test(arguments: [
        ("let a = b\nassert $a == b", 0), ("let a=b\nassert ${a}c == bc", 0), ("let a = ''\nassert \"$a\" == ''", 0),
        ("let a = 'x y'\nassert $a == 'x y'", 0), ("let a = $b", 2), ("let a = 1\nassert '$a' == $a", 3),
        ("let a = 1; let b = $a$a; assert $b == 11", 0),
        ("let k = timeout.dimse\ncapture v = set $k\nassert $v == 60", 0),
        ("capture v = set", 2), ("assert a == b \"must be\"", 3), ("assert 007 == 7", 3), ("assert 0x10 == 16", 0),
        ("assert 3 in 1,2..4", 0), ("assert 5 in 1,2..4", 3), ("assert b in a,b", 0), ("assert abc matches ^a.c$", 0),
        ("assert abc matches ^b", 3), ("assert x > 1", 3), ("assert 10 > 9", 0), ("assert 2 != 2", 3),
        ("assert 12345678901234567 == 12345678901234568", 3), ("assert 1E3 == 1000", 3),
        ("assert 1.50 == 1.5", 0), ("assert -1 < 0", 0), ("assert 0x10 != 17", 0), ("capture x=set model", 0),
        ("let t = 1ms; repeat 2 --every=$t sleep 0", 0), ("-assert 1 == 2; assert $error == assertion", 0),
        ("-!false\nassert $error == shell-failed\n!true\nassert $error == ''", 0), ("!true; assert $count == 0", 2),
        ("alias chk = assert 2 > 1\nchk", 0), ("let n = abc\n-sleep $n\nassert $error == usage", 0),
        ("assert $status == 0x0000", 2), ("status\nassert $status == 0x0000\nassert $error == ''", 0),
        ("set\nassert $count == 0", 0), ("-set model both", 2), ("assert $env:HOME != ''", 0),
        ("assert \"$env:PACSH_NO_SUCH_VARIABLE\" == x", 2),
    ])
    func variablesAndAssertions(_ text: String, _ code: Int32) async {
        let run = await self.batch(text)
        #expect(run.code == code, "\(run.error)")
    }

    @Test func aFailedAssertionSaysWhatItFound() async {
        let own = await self.batch("set\nassert $count > 5")
        #expect(own.error == "-c:2:1: assert: $count is '0', not > 5\n")
        let run = await self.batch("let n = 3\nassert $n > 5 \"too few\"", "--full")
        #expect(run.error == "-c:2:1: assert: too few: $n is '3', not > 5\n")
        let json = await self.batch("assert 1 == 2", "--format", "jsonl")
        #expect(json.output.hasPrefix("{\"command\":\"assert\",\"error\":{\"code\":\"assertion\",\"exit\":3,"))
    }

    @Test func whatMayIdentifyAPatientIsInNoMessage() async throws {
        let directory = try TemporaryDirectory("language")
        let tee = directory.path("tee")
        let run = await self.batch(
            """
            tee '\(tee)'
            let id = 4711
            -assert $id == '4712'
            -assert 4713 == $id "other"
            let
            alias z = find --patient DOE^JOHN
            alias
            -!ls /nowhere at all
            """
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: tee)), as: UTF8.self)
        for secret in ["is '4711'", "not == 4712", "is '4713'", "JOHN"] {
            #expect(!run.error.contains(secret), "\(secret): \(run.error)")
            #expect(!text.contains(secret), "\(secret): \(text)")
        }
        #expect(run.error.contains("assert: $id is not == *** (ignored)"), "\(run.error)")
        #expect(run.error.contains("'ls …' ended with exit status 2"), "\(run.error)")
    }

    @Test func wordsOfTheProcessAreMaskedLikeALine() async {
        for name in ["#12 DOE^JOHN", "A;DOE JOHN", "O'DOE \"X", "a|DOE"] {
            let run = await self.run(["--echo", "find", "--patient", name])
            #expect(!run.error.contains("DOE"), "\(name): \(run.error)")
        }
    }

    @Test(arguments: [
        ("let a = b c\nassert $a == b", 1), ("alias z =\nz", 1),
        ("capture n = frob\nassert $n == 1\nassert $count > 0", 1),
        ("source missing.pacsh\nfind --id $x", 1), ("let a = $b\nassert $a == $b", 2),
        ("find --frob\nassert $count > 0", 1),
        ("move x\nassert $received == 1", 1),
    ])
    func aFaultCausesNoOthers(_ text: String, _ count: Int) async {
        let run = await self.run(["--check", "-c", text])
        #expect(run.code == 2)
        #expect(run.error.split(separator: "\n").count { $0.hasPrefix("-c:") } == count, "\(run.error)")
    }

    @Test func placesCountTheTextsOfC() async {
        let run = await self.run(["-c", "sleep 0", "-c", "frob", "-c", "sleep 0\n\nfrob", "-c", " frob"])
        let places = run.error.split(separator: "\n").filter { $0.hasPrefix("-c:") }.map { $0.prefix { $0 != " " } }
        #expect(places == ["-c:2:1:", "-c:5:1:", "-c:6:2:"], "\(run.error)")
        let later = await self.run(["-c", "sleep 0", "-c", "assert 1 == 2"])
        #expect(later.error.hasPrefix("-c:2:1: assert: "), "\(later.error)")
    }

    @Test(arguments: ["?", "help", "version", "? find", "-disconnect", "q", "\\q", "bye", "exit"])
    func firstWordsThatPeopleTypeWork(_ text: String) async {
        let run = await self.batch(text)
        #expect(run.code == 0, "\(run.error)")
    }

    @Test(arguments: [
        ("ls", "'find'"), ("cd /tmp", "set output"), ("clear", "Ctrl-L"), ("findscu -aec PACS h 104", "'find'"),
        ("echoscu h 104", "'echo'"), ("movescu", "'move'"), ("getscu", "'get'"), ("storescp 104", "scp start"),
        ("find --since 7", "write 7d"), ("find --since 01.11.2026", "write 2026-11-01"),
        ("find --date 11/30/2026", "write 2026-11-30"), ("find --date 1/2/2026", "write 2026-02-01 or 2026-01-02"),
        ("move 1 3", "move 1,3"), ("get 1 2-4", "get 1,2-4"), ("series 1 3", "series 1,3"),
        ("each 1 3 do echo", "each 1,3 do"),
        ("connect pacs:104", "write AET@pacs:104"), ("connect pacs 104", "write AET@pacs:104"),
        ("connect A@pacs 104 A", "connect AET@host:port"), ("connect ::1 104", "AET@[::1]:104"),
        ("ping", "connect AET@host:port"),
    ])
    func othersSayWhatToType(_ text: String, _ hint: String) async {
        let run = await self.batch(text)
        #expect(run.code == 2 && run.output == "")
        #expect(run.error.contains(hint), "\(run.error)")
    }

    @Test(arguments: [
        "connect pacs.example.org 104 MAIN", "connect pacs.example.org 104 -aec MAIN",
        "connect MAIN@pacs.example.org:104",
        "connect pacs.example.org:104 -aec MAIN", "let p = 104; connect pacs.example.org $p MAIN",
        "alias ls = connect MAIN@pacs.example.org:104; ls",
    ])
    func aSystemIsNamedInManyWays(_ text: String) async {
        let run = await self.batch(text)
        #expect(
            run.code == 0 && (run.output + run.error).contains("MAIN@pacs.example.org:104 is selected"),
            "\(run.error)"
        )
    }

    @Test(arguments: [
        ("find PatientName=***", 6), ("find nm --patient ***", 19), ("find --id='***'", 6), ("let id = ***", 10),
        ("alias z = find --id ***", 21), ("each 1 do find --accession ***", 28), ("connect ***", 9),
        ("-find --description \"***\"", 21), ("assert $error == ***", 18), ("frob ***", 6),
    ])
    func aMaskedValueIsNone(_ text: String, _ column: Int) async {
        for options in [[], ["--check"]] {
            let run = await self.run(options + ["-c", text])
            #expect(run.code == 2 && run.output == "")
            #expect(run.error.hasPrefix("-c:1:\(column): "), "\(run.error)")
            #expect(run.error.contains("type the value again"), "\(run.error)")
        }
    }

    @Test func aMaskedValueThatComesLaterIsNoneEither() async throws {
        let directory = try TemporaryDirectory("language")
        let list = try directory.write("***\n", to: "list")
        let words = await self.run(["find", "--patient", "***"])
        let option = await self.run(["--let", "id=***", "-c", "find --id $id"])
        let batch = await self.run(["-f", try directory.write("sleep 0\nfind --id $1\n", to: "b.pacsh"), "***"])
        let each = await self.batch("each --from '\(list)' do find --id {}")
        for run in [words, option, batch, each] {
            #expect(run.code == 2 && run.error.contains("type the value again"), "\(run.error)")
        }
        // A value that only has stars in it is the PACS's to match, and so is no mask.
        #expect(!(await self.batch("find PatientName=A***")).error.contains("type the value"))
    }

    @Test(arguments: [
        ("find --pateint X", "--pateint", "--patient"), ("find --pateint=DOE nm", "--pateint", "--patient"),
        ("move 1 --dryrun", "--dryrun", "--dry-run"), ("find nm -Q", "-Q", ""),
        ("find --snice 7d", "--snice", "--since"),
        ("let x = 1; find --pateint=$x", "--pateint", "--patient"),
        ("find --sort -StudyDate --lmit 3", "--lmit", "--limit"),
        ("each --form list do echo", "--form", "--from"), ("source x.pacsh --pateint X", "", ""),
    ])
    func aMistypedOptionIsNamed(_ text: String, _ option: String, _ right: String) async {
        let run = await self.batch(text)
        #expect(run.code == 2)
        #expect(run.error.contains("unknown option '\(option)'") == !option.isEmpty, "\(run.error)")
        #expect(right.isEmpty || run.error.contains("did you mean '\(right)'?"), "\(run.error)")
        #expect(!run.error.contains("DOE") && !run.error.contains("'X'"), "\(run.error)")
    }

    @Test(arguments: [
        ("a\r\nb\r\n\r\nc", ["a", "b", "c"]), ("\u{FEFF}a\nb\n", ["a", "b"]), ("a\rb\r", ["a", "b"]),
        ("  a  \nb 2\n\t\n#c\nd'e\nf$g\nh&i;j\n", ["a", "b 2", "#c", "d'e", "f$g", "h&i;j"]), ("", []),
    ])
    func valuesAreReadFromAnyEditorsFile(_ text: String, _ values: [String]) async throws {
        let directory = try TemporaryDirectory("language")
        let path = try directory.write(text, to: "values")
        #expect(try TextFile.lines(of: path) == values)
        let echoed = await self.run(["--echo", "--full", "-c", "each --from '\(path)' do assert {} != x"])
        #expect(echoed.code == 0, "\(echoed.error)")
        #expect(echoed.error.split(separator: "\n").count { $0.contains(": assert ") } == values.count)
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x4D, 0xFC, 0x6C], "2:2", "the text isn't UTF-8 here", "WINDOWS-1252"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1", "the text is UTF-16, not UTF-8", "UTF-16"),
            ([0x61, 0x0D, 0x0A, 0x62, 0x00], "2:2", "there is a NUL character here", "UTF-16LE"),
        ] as [([UInt8], String, String, String)]
    )
    func aWrongEncodingIsNamedWithPlaceAndRemedy(
        _ bytes: [UInt8],
        _ place: String,
        _ fault: String,
        _ encoding: String
    ) async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("values.pacsh")
        try TemporaryDirectory.write(bytes, to: path)
        let remedy = "hint: save it as UTF-8: iconv -f \(encoding) -t UTF-8 "
        for words in [["-f", path], ["-c", "source '\(path)'"], ["-c", "each --from '\(path)' do find --id {}"]] {
            let run = await self.run(words)
            #expect(run.code == 2)
            #expect(run.error.contains("\(path):\(place): ") && run.error.contains("\(fault)\n"), "\(run.error)")
            #expect(run.error.contains(remedy), "\(run.error)")
        }
    }

    @Test func nothingSourcesItselfForEver() async throws {
        let directory = try TemporaryDirectory("language")
        let file = try directory.write("let f = self.pacsh\nsource $f\n", to: "self.pacsh")
        let run = await self.run([file])
        #expect(run.code == 2 && run.error.contains("sources itself"), "\(run.error)")
        let list = try directory.write("each.pacsh\n", to: "list")
        let each = try directory.write("each --from '\(list)' do source {}\n", to: "each.pacsh")
        let second = await self.run([each])
        #expect(second.code == 2 && second.error.contains("sources itself"), "\(second.error)")
        let deep = await self.batch(String(repeating: "repeat 1 ", count: 2000) + "sleep 0")
        #expect(deep.code == 2 && deep.error.contains("nested"), "\(deep.error.prefix(300))")
    }

    @Test(arguments: [
        "let x = 1\nwatch 0s assert $x == 1", "repeat 1000000 assert 1 == 1", "sleep 99 && set", "sleep 99 || set",
        "-sleep 99\nset", "!sleep 99", "set model | sleep 99", "sleep 99 &", "sleep 99 &\nassert 1 == 2",
        "repeat 9 --every 99s sleep 0", "each --from /etc/passwd do sleep 99",
    ])
    func anInterruptEndsWhateverRuns(_ text: String) async throws {
        let interrupts = Interrupts()
        let terminal = RecordingTerminal()
        let begin = ContinuousClock.now
        let interrupting = Task {
            try await Task.sleep(for: .milliseconds(500))
            interrupts.deliver()
        }
        let code = await Shell.main(
            arguments: ["--config", "/dev/null", "--no-rc", "-c", text.hasPrefix("each") ? text : text + "\nset"],
            environment: [:],
            terminal: terminal,
            interrupts: interrupts
        )
        _ = await interrupting.result
        #expect(code == 130 || text.hasPrefix("sleep 99 &\nassert"), "\(code): \(terminal.error)")
        #expect(code != 0)
        #expect(terminal.output.contains(" times: ") || !text.hasPrefix("repeat"), "\(terminal.output)")
        #expect(.now - begin < .seconds(90))
    }

    @Test func takesVariablesAndArgumentsFromTheProcess() async throws {
        let directory = try TemporaryDirectory("language")
        let file = try directory.write("assert $1 == a\nassert \"$2\" == 'b c'\nassert $x == y=z\n", to: "t.pacsh")
        let good = await self.run(["--let", "x=y=z", "-f", file, "a", "b c"])
        #expect(good.code == 0, "\(good.error)")
        let missing = await self.run(["--let", "x=y=z", file, "a"])
        #expect(missing.code == 2)
        #expect(missing.error.contains("t.pacsh:2:9: assert: there is no argument 2: the batch has 1"))
    }

    @Test func sourcedFilesHaveArgumentsOfTheirOwnAndRelativeFiles() async throws {
        let directory = try TemporaryDirectory("language")
        try directory.makeFolder("sub")
        _ = try directory.write("assert $1 == one\nlet inner = $2\nsource third.pacsh", to: "sub/second.pacsh")
        _ = try directory.write("let third = 3\n", to: "sub/third.pacsh")
        let file = try directory.write(
            "let two = 2\nsource sub/second.pacsh one $two\nassert $1 == a\nassert $inner$third == 23\n",
            to: "first.pacsh"
        )
        let run = await self.run([file, "a"])
        #expect(run.code == 0, "\(run.error)")
        let dynamic = try directory.write("let f = sub/third.pacsh\nsource $f\nassert $f != ''\n", to: "dynamic.pacsh")
        let second = await self.run([dynamic])
        #expect(second.code == 0, "\(second.error)")
    }

    // MARK: - Chains, prefixes, going on

    @Test(arguments: [
        ("assert 1 == 1 && set", 0, true), ("assert 1 == 2 && set", 3, false), ("assert 1 == 2 || set", 0, true),
        ("assert 1 == 1 || set", 0, false), ("assert 1 == 2 && set || set", 0, true), ("assert 1 == 2\nset", 3, false),
        ("-assert 1 == 2\nset", 0, true), ("- assert 1 == 2 && set", 0, true), ("assert 1 == 2; set", 3, false),
        ("quit 7\nset", 7, false), ("quit\nset", 0, false), ("expect fail assert 1 == 2\nset", 0, true),
        ("expect fail assert 1 == 1\nset", 3, false), ("expect reject assert 1 == 2\nset", 3, false),
    ])
    func decidesWhatRuns(_ text: String, _ code: Int32, _ runsSet: Bool) async {
        let run = await self.batch(text)
        #expect(run.code == code, "\(run.error)")
        #expect(run.output.contains("defaults") == runsSet)
    }

    @Test func saysWhatDoesNotCount() async {
        let run = await self.batch("-assert 1 == 2\nexpect fail assert 3 == 4")
        #expect(run.error.contains("assert: 1 is '1', not == 2 (ignored)\n"))
        #expect(run.error.contains("assert: 3 is '3', not == 4 (expected)\n"))
    }

    @Test func keepsGoingToTheEndWithTheFirstFailure() async {
        let run = await self.batch("assert 1 == 2\nset\ndump nowhere.dcm\n", "--keep-going")
        #expect(run.code == 3)
        #expect(run.output.contains("defaults"))
        #expect(run.error.contains("nowhere.dcm"))
        #expect(await self.batch("assert 1 == 2\nquit\n", "--keep-going").code == 3)
        #expect(await self.batch("assert 1 == 2\nquit 9\n", "--keep-going").code == 9)
        #expect(await self.run(["--keep-going", "-c", "assert 1 == 2", "-c", "quit"]).code == 3)
        let quitting = await self.batch("quit 7 &\n-wait")
        #expect(
            quitting.code == 0 && quitting.error.contains("job 1 failed (exit status 7): quit 7"),
            "\(quitting.error)"
        )
        let several = await self.run(["--keep-going", "-c", "assert 1 == 2", "-c", "set"])
        #expect(several.code == 3 && several.output.contains("defaults"))
    }

    @Test func echoesCommandsWithTheirPlaces() async {
        let run = await self.batch("let a = 1\n@set\n-status\nrepeat 2 sleep 0\n", "--echo")
        #expect(run.error == "-c:1: let a = 1\n-c:3: -status\n-c:4: repeat 2 sleep 0\n")
    }

    @Test func checkSendsNothingAndFollowsAliasesAndFiles() async throws {
        let directory = try TemporaryDirectory("language")
        _ = try directory.write("let given = 1\nalias nn = set {1}\n", to: "lib.pacsh")
        let file = try directory.write("source lib.pacsh\nnn model\nassert $given == 2\nnn\n", to: "t.pacsh")
        let run = await self.run(["--check", file])
        #expect(run.code == 2)
        #expect(run.error.contains("t.pacsh:4:1: nn: the alias nn needs at least 1 argument\n"), "\(run.error)")
        #expect(run.output == "")
    }

    @Test func aWordWithAVariablePassesTypesUntilItRuns() async {
        let check = await self.batch("let n = x\nfind --limit $n\n", "--check")
        #expect(check.code == 0, "\(check.error)")
        let run = await self.batch("let n = x\nfind --limit $n\n")
        #expect(run.code == 2)
        #expect(run.error.contains("-c:2:14: find: the value 'x' is invalid for '--limit <limit>'"), "\(run.error)")
        let literal = await self.batch("find --model 'stud$y'\n", "--check")
        #expect(literal.code == 2)
    }

    // MARK: - Aliases, loops, jobs

    @Test func aliasesTakeArguments() async {
        let run = await self.batch(
            """
            alias show-it = set {1}
            alias both = 'set {1} && assert {2} == {*}'
            alias ending = assert 1 ==
            show-it model
            both model 'model x'
            """
        )
        #expect(run.code == 3)
        #expect(run.error.contains("'model x'"), "\(run.error)")
        #expect(await self.batch("alias ending = assert 1 ==\nending 1").code == 0)
        #expect(await self.batch("alias x = set\nalias", "--format", "csv").output == "name,value\nx,set\n")
    }

    @Test func eachGoesThroughLinesOfAFile() async throws {
        let directory = try TemporaryDirectory("language")
        let list = try directory.write("model\n\n  pdu.max  \nhi$x;there\n", to: "list")
        let run = await self.run([
            "--keep-going", "--format", "csv", "-c", "each --from '\(list)' do set {}",
        ])
        #expect(run.code == 2)
        #expect(run.output.contains("\nmodel,study,") && run.output.contains("\npdu.max,65536,"))
        #expect(run.error.contains("there is no setting 'hi$x;there'"), "\(run.error)")
        #expect(await self.batch("each --from '\(directory.path("none"))' do set {}").code == 2)
    }

    @Test func repeatCounts() async {
        let run = await self.batch("repeat 3 --every 10ms sleep 0\nassert $count == 3", "--format", "jsonl")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.output.contains("\"repeated\":\"sleep\",\"sent\":3,\"ok\":3,\"lost\":0,\"minMs\":"))
        let lost = await self.batch("repeat 3 assert 1 == 2")
        #expect(lost.code == 3)
        #expect(lost.output.contains("assert 3 times: 0 ok, 3 lost, min "))
        #expect(await self.batch("repeat 3 --while-ok assert 1 == 2").output.contains("assert 1 times"))
        #expect(await self.batch("repeat 3 --until-ok sleep 0").output.contains("sleep 1 times: 1 ok"))
    }

    @Test func jobsRunInTheBackgroundAndAreWaitedFor() async {
        let run = await self.batch("sleep 200ms && set &\nstatus\nwait\njobs --format csv")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.error.hasPrefix("job 1 started: sleep 200ms && set\n"))
        #expect(run.error.contains("job 1 is done: sleep 200ms && set\n"))
        let status = run.output.firstRange(of: "PACS")?.lowerBound
        let set = run.output.firstRange(of: "defaults")?.lowerBound
        #expect(status.flatMap { status in set.map { status < $0 } } == true, "the job didn't run in the background")
        #expect(run.output.contains("1,done,0,"))
    }

    @Test func aFailedJobIsTheExitStatusUnlessItWasWaitedFor() async {
        #expect(await self.batch("assert 1 == 2 &\nstatus").code == 3)
        #expect(await self.batch("assert 1 == 2 &\nwait").code == 3)
        #expect(await self.batch("assert 1 == 2 &\n-wait").code == 0)
        let timeout = await self.batch("sleep 30s &\nexpect fail wait 1 --timeout 50ms\ncancel 1\n-wait")
        #expect(timeout.code == 0, "\(timeout.error)")
        #expect(timeout.error.contains("a job still runs after --timeout (expected)"))
        #expect(timeout.error.contains("job 1 was cancelled"))
        #expect(await self.batch("wait 4").code == 2)
        #expect(await self.batch("cancel 4").code == 2)
    }

    // MARK: - Files and the system's shell

    @Test func redirectsIntoPrivateFiles() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("out put")
        let run = await self.batch("set model > '\(path)'\nset pdu.max >> '\(path)'", "--format", "csv")
        #expect(run.code == 0 && run.output == "", "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text.contains("model,study") && text.contains("pdu.max,65536"))
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        let refused = await self.batch("set model > '\(directory.path)/none/x'")
        #expect(refused.code == 5)
        #expect(refused.error.contains("cannot write") && !refused.error.contains("set output"))
        #expect(await self.batch("set > \(path)", "--no-shell").code == 2)
        let full = await self.batch("set > /dev/full", "--format", "jsonl")
        #expect(full.code == 5)
        #expect(full.output.contains("\"error\":{\"code\":\"disk-full\",\"exit\":5,"), "\(full.output)")
        let script = try directory.write("sleep 50ms && set model --format csv &\n", to: "background.pacsh")
        let background = await self.batch("source '\(script)' > '\(path)'")
        let late = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(background.code == 0 && late.contains("model,study"), "\(late)")
    }

    @Test func pipesAndShellTextsSucceedOrFailAsTheyDo() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("out")
        let run = await self.batch(
            "let name = 'a b'\nset | cat > '\(path)'; !printf '%s' \"$PACSH_name$1\" >> '\(path)'"
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text == "all settings have their defaults; 'set -a' shows them\na b")
        #expect(await self.batch("set | head -n 0").code == 0)
        let failed = await self.batch("set | false")
        #expect(failed.code == 5)
        #expect(failed.error == "-c:1:1: set: 'false' ended with exit status 1\n")
        #expect(await self.batch("!exit 3").code == 5)
        #expect(await self.batch("-!exit 3").code == 0)
        #expect(await self.batch("!exit 3 || set").output.contains("defaults"))
        for text in ["!true", "set | cat", "-!true"] { #expect(await self.batch(text, "--no-shell").code == 2) }
    }

    @Test func recordsWhatRanSoThatItCanRunAgain() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("rec.pacsh")
        let library = try directory.write("set model\n", to: "lib.pacsh")
        let run = await self.batch(
            """
            set
            record '\(path)'
            let a = 'x y'
            -assert 1 == 2
            assert $a == z || @set model \\
              patient # comment
            source '\(library)'
            repeat 2 sleep 0
            record off
            status
            """
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        let expected = """
            let a = 'x y'
            -assert 1 == 2
            -assert $a == z
            @set model \\
              patient
            source '\(library)'
            repeat 2 sleep 0

            """
        #expect(text == expected)
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        #expect(await self.run(["-f", path]).code == 0)
    }

    @Test func teeWritesAllThatIsShown() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("tee")
        let run = await self.batch("tee '\(path)'\nset\n-assert 1 == 2\ntee off\nstatus")
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text.contains("> set\nall settings have their defaults"), "\(text)")
        #expect(text.contains("assert: 1 is '1', not == 2"))
        #expect(!text.contains("Storage SCP"))
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
    }

    @Test func watchTellsItsTime() async {
        let run = await self.run(["-c", "watch 0s --times 2 set"])
        #expect(run.error.contains(#/watch: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*, round 2\n/#), "\(run.error)")
    }

    @Test func logsCommandsAndFailures() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("log")
        _ = await self.run(["--log-file", path, "-c", "set\n-assert 1 == 2"])
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2, "\(text)")
        #expect(lines.first?.contains(" info set (") == true)
        #expect(lines.last?.contains(" error -assert 1 == 2: assertion, exit status 3; 1 is '1', not == 2 (") == true)
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        let named = directory.path("named")
        _ = await self.run(["--log-file", named, "-c", "let who = DOE^JOHN", "-c", "assert 1 == 2 \"of $who\""])
        let message = String(decoding: try #require(TemporaryDirectory.bytes(of: named)), as: UTF8.self)
        #expect(message.contains("of $who: 1 is '1', not == 2"), "\(message)")
        let quiet = directory.path("quiet")
        _ = await self.run(["--log-file", quiet, "--log-level", "error", "-c", "set"])
        #expect(TemporaryDirectory.bytes(of: quiet)?.isEmpty == true)
    }
}
