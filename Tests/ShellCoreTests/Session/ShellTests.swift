import DICOMCore
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Whole runs of the shell without any network.
@Suite struct ShellTests {
    private func run(
        _ arguments: [String],
        terminal: RecordingTerminal = RecordingTerminal(),
        home: String = "/nonexistent"
    ) async -> Int32 {
        await Shell.main(
            arguments: arguments,
            environment: ["XDG_CONFIG_HOME": home],
            terminal: terminal,
            interrupts: Interrupts()
        )
    }

    @Test func runsTheCommandInTheProcessesWords() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["set", "timeout.dimse", "5"], terminal: terminal) == 0)
        #expect(terminal.error == "")
    }

    @Test func checksTheWholeBatchFirst() async {
        let terminal = RecordingTerminal()
        let code = await self.run(["-c", "set -a; nonsense\nset calling 'A\\B'\nset x"], terminal: terminal)
        #expect(code == 2)
        #expect(terminal.output == "")
        let places = terminal.error.split(separator: "\n").filter { $0.hasPrefix("-c:") }
            .map { $0.split(separator: ":").prefix(4).joined(separator: ":") }
        #expect(places == ["-c:1:9: nonsense", "-c:2:13: set", "-c:3:5: set"])
    }

    @Test func suggestsCommands() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["hlep"], terminal: terminal) == 2)
        #expect(terminal.error == "hlep: there is no command 'hlep'\nhint: did you mean help?\n")
    }

    @Test func reportsParseFaultsAsADocumentToo() async throws {
        let terminal = RecordingTerminal()
        #expect(await self.run(["--format", "jsonl", "-c", "nonsense; more nonsense"], terminal: terminal) == 2)
        let document = try #require(JSONValue(parsing: terminal.output))
        #expect(document["command"] == "nonsense")
        #expect(document["error"]?["exit"] == 2)
        #expect(await self.run(["--format", "json", "--frob"], terminal: RecordingTerminal()) == 2)
    }

    @Test func stopsABatchAtItsFirstFailure() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["-c", "demo stop; set -a"], terminal: terminal) == 2)
        #expect(terminal.output == "")
        #expect(terminal.error.hasPrefix("-c:1:1: demo: the demonstration PACS doesn't run"))
    }

    @Test(arguments: [("quit", 0), ("quit 7; nonsense-free", 2), ("quit 7; help", 7)] as [(String, Int32)])
    func quits(_ text: String, _ code: Int32) async { #expect(await self.run(["-c", text]) == code) }

    @Test func checkRunsNothing() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["--check", "-c", "set -a; quit 9"], terminal: terminal) == 0)
        #expect(await self.run(["--check", "-c", "bad"], terminal: terminal) == 2)
        #expect(terminal.output == "")
    }

    @Test func sourcesRelativeToTheSourcingFileAndRefusesCycles() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("source sub/a.pacsh\nquit 4\n", to: "main.pacsh")
        try directory.makeFolder("sub")
        try directory.write("source b.pacsh\n", to: "sub/a.pacsh")
        try directory.write("set calling ME\n", to: "sub/b.pacsh")
        try directory.write("help\nsource loop2.pacsh\n", to: "loop.pacsh")
        try directory.write("source ./loop.pacsh\n", to: "loop2.pacsh")
        try directory.write("source sub/c.pacsh\n", to: "bad.pacsh")
        try directory.write("help\nhelp; set nothing\n", to: "sub/c.pacsh")
        #expect(await self.run(["-f", directory.path + "/main.pacsh"]) == 4)
        let loop = RecordingTerminal()
        #expect(await self.run([directory.path + "/loop.pacsh"], terminal: loop) == 2)
        #expect(loop.error.contains("loop2.pacsh:1:8: source: ./loop.pacsh sources itself"))
        let bad = RecordingTerminal()
        #expect(await self.run([directory.path + "/bad.pacsh"], terminal: bad) == 2)
        #expect(bad.error.contains("sub/c.pacsh:2:11: set: there is no setting 'nothing'"))
        #expect(bad.output == "")
    }

    @Test func promptGoesOnAfterFailures() async {
        let terminal = RecordingTerminal(
            answers: [
                .line("nonsense"), .interrupted, .line("demo stop"), .line("set \\"), .line("calling"), .line("quit 3"),
            ],
            isInteractive: true
        )
        #expect(await self.run(["--no-color"], terminal: terminal) == 3)
        #expect(terminal.prompts == ["pacsh> ", "pacsh> ", "pacsh> ", "pacsh> ", "> ", "pacsh> "])
        #expect(terminal.error.contains("nonsense: there is no command"))
        #expect(terminal.output.contains("PACSH"))
        #expect(terminal.output.hasPrefix("No PACS is selected"))
    }

    @Test func promptEndsWithZeroAtTheEndOfInput() async {
        #expect(await self.run([], terminal: RecordingTerminal(isInteractive: true)) == 0)
    }

    @Test(arguments: [
        ("show 5-2", "the range '5-2' runs backwards"), ("show 0", "'0' isn't a selector"),
        ("find StudyDate=20260101 --since 7d", "StudyDate is given twice"),
        ("find StudyDate=7d", "'7d' is not a date for StudyDate"),
        ("find StudyDate=2026-05-01", "-c:1:6: find: '2026-05-01' is not a date for StudyDate"),
        ("find StudyDate=2026x", "-c:1:6: find: '2026x' is not a date for StudyDate"),
        ("find --limit 1 --return PatientName,Foo", "-c:1:25: find: 'Foo' is neither a keyword nor a tag"),
        ("connect A@h:1 --secure", "-c:1:15: connect: unknown option '--secure'"),
    ])
    func namesWhatIsWrong(_ command: String, _ sentence: String) async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["-c", command], terminal: terminal) == 2)
        #expect(terminal.error.contains("-c:1:"))
        #expect(terminal.error.contains(sentence), "\(terminal.error)")
    }

    @Test func helpOfTheDemonstrationPACSNamesItAsItIsStarted() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["demo-pacs", "--help"], terminal: terminal) == 0)
        #expect(terminal.output.contains("USAGE: pacsh demo-pacs "))
    }

    @Test func theVersionNamesTheLibrariesItIsBuiltWith() async throws {
        let short = RecordingTerminal()
        #expect(await self.run(["--version"], terminal: short) == 0)
        #expect(short.output == "pacsh \(Implementation.version)\n")
        let long = RecordingTerminal()
        #expect(await self.run(["--version", "-v"], terminal: long) == 0)
        let pins = try #require(TemporaryDirectory.bytes(of: "\(Programs.checkout)/Package.resolved"))
        let resolved = try #require(JSONValue(parsing: String(decoding: pins, as: UTF8.self)))
        guard case .array(let libraries)? = resolved["pins"] else { return #expect(Bool(false), "no pins") }
        let licences = RecordingTerminal()
        #expect(await self.run(["--licenses"], terminal: licences) == 0)
        let lines = libraries.compactMap { library -> String? in
            guard case .string(let name)? = library["identity"],
                case .string(let version)? = library["state"]?["version"]
            else { return nil }
            return "  \(name) \(version)"
        }
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(long.output.contains(line + "\n"), "--version -v doesn't name\(line)")
            #expect(licences.output.contains(line + ": "), "--licenses doesn't name\(line)")
        }
        for name in ["BoringSSL", "SQLite 3.", "zlib 1.", "commit "] { #expect(long.output.contains(name)) }
        for line in licences.output.split(separator: "\n") where line.hasPrefix("  ") {
            let words = line.split(separator: ": ", maxSplits: 1)
            #expect(words.count == 2 && words[1].contains("; https://"), "\(line)")
        }
    }

    @Test func profileAddMakesTheFileThatConfigNames() async throws {
        let directory = try TemporaryDirectory("shell")
        let path = directory.path + "/new.toml"
        #expect(await self.run(["--config", path, "profile", "list"]) == 2)
        #expect(await self.run(["--config", path, "profile", "add", "a", "A@127.0.0.1:104"]) == 0)
        let terminal = RecordingTerminal()
        #expect(await self.run(["--config", path, "--format", "csv", "profile", "list"], terminal: terminal) == 0)
        #expect(terminal.output.contains("A@127.0.0.1:104"))
    }

    @Test func helpKnowsEveryCommandUnderItsOwnName() async {
        for entry in CommandTable.entries {
            #expect(entry.declaredName == entry.name)
            #expect(!entry.abstract.isEmpty)
            let terminal = RecordingTerminal()
            #expect(await self.run(["help", entry.name], terminal: terminal) == 0)
            #expect(terminal.output.contains("USAGE: \(entry.name)"))
            #expect(await self.run([entry.name, "--help"], terminal: RecordingTerminal()) == 0)
        }
    }

    @Test func everyExampleParses() {
        for entry in CommandTable.entries where entry.name != "source" {
            for example in entry.type.examples {
                var reader = ProgramReader(showsPlaces: false)
                _ = reader.read(bytes: Array(example.utf8), named: "example")
                #expect(reader.faults.isEmpty, "\(example): \(reader.faults.first?.error.message ?? "")")
            }
        }
    }

    @Test func refusesUnknownSettingsOfTheProcess() async {
        let terminal = RecordingTerminal()
        #expect(await self.run(["--set", "timeout.dmse=3", "help"], terminal: terminal) == 2)
        #expect(terminal.error.hasPrefix("pacsh: "))
        #expect(await self.run(["-p", "nobody", "help"], terminal: terminal) == 2)
    }
}
