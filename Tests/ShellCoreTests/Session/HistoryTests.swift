import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO
import TestSupport
import Testing

@testable import ShellCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The history: its file, its command, and what the prompt puts in it.
@Suite(.timeLimit(.minutes(1))) struct HistoryTests {
    private let directory: TemporaryDirectory
    private var path: String { self.directory.path("pacsh/history") }
    private var file: HistoryFile { HistoryFile(path: self.path) }

    init() throws { self.directory = try TemporaryDirectory("history") }

    private func entry(_ line: String, exit: Int = 0) -> HistoryEntry {
        HistoryEntry(time: "2026-05-01T12:00:00Z", profile: "main", line: line, exit: exit)
    }

    private func text() throws -> String {
        String(decoding: try #require(TemporaryDirectory.bytes(of: self.path)), as: UTF8.self)
    }

    // MARK: - The file

    @Test func writesOneObjectALineThatNobodyElseMayRead() throws {
        try self.file.append(self.entry("find nm"))
        try self.file.append(self.entry("echo 'a\tb'", exit: 4))
        #expect(
            try self.text() == """
                {"time":"2026-05-01T12:00:00Z","profile":"main","line":"find nm","exit":0}
                {"time":"2026-05-01T12:00:00Z","profile":"main","line":"echo 'a\\tb'","exit":4}

                """
        )
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)
        #expect(TemporaryDirectory.permissions(of: self.directory.path("pacsh")) == 0o700)
        #expect(try self.file.entries() == [self.entry("find nm"), self.entry("echo 'a\tb'", exit: 4)])
    }

    @Test func closesWhatIsOpenToOthers() throws {
        try self.file.append(self.entry("one"))
        chmod(self.path, 0o666)
        chmod(self.directory.path("pacsh"), 0o755)
        try self.file.append(self.entry("two"))
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)
        #expect(TemporaryDirectory.permissions(of: self.directory.path("pacsh")) == 0o700)
        #expect(try self.file.entries().map(\.line) == ["one", "two"])
    }

    @Test func passesOverDamagedLines() throws {
        try self.directory.makeFolder("pacsh")
        try self.directory.write("nonsense\n{\"line\":\"one\"}\n{\"line\":7}\n\n{\"time\":\"", to: "pacsh/history")
        try self.file.append(self.entry("two"))
        #expect(try self.file.entries().map(\.line) == ["one", "two"])
        #expect(try self.text().hasSuffix("{\"time\":\"\n" + self.entry("two").json.serialized() + "\n"))
    }

    @Test func keepsTheNewestLinesOnly() throws {
        let file = HistoryFile(path: self.path, limit: 5)
        for number in 1...8 { try file.append(self.entry("\(number)")) }
        #expect(try file.newestEntries(2).map(\.line) == ["7", "8"])
        try file.shorten()
        #expect(try file.entries().map(\.line) == ["4", "5", "6", "7", "8"])
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)
        try file.append(self.entry("9"))
        #expect(try file.entries().count == 6)
    }

    @Test func mixesTheLinesOfSessionsThatWriteAtOnce() async throws {
        let file = HistoryFile(path: self.path, limit: 300)
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<100 {
                        try? file.append(self.entry("\(writer) \(number)"))
                        // While others write, the file is replaced.
                        if number % 25 == 24 { try? file.shorten() }
                    }
                }
            }
        }
        try file.shorten()
        let lines = try file.entries().map(\.line)
        #expect(lines.count == 300)
        #expect(Set(lines).count == 300)
        for writer in 0..<4 {
            let numbers = lines.compactMap { line -> Int? in
                line.hasPrefix("\(writer) ") ? Int(line.dropFirst(2)) : nil
            }
            #expect(numbers == numbers.sorted())
        }
    }

    @Test func timesAreInUTC() {
        #expect(CalendarTime(utc: 0).iso8601 == "1970-01-01T00:00:00Z")
        #expect(CalendarTime(utc: 1_777_636_805).iso8601 == "2026-05-01T12:00:05Z")
    }

    @Test func namesTheFileByTheEnvironment() {
        #expect(HistoryFile(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])?.path == "/s/pacsh/history")
        #expect(
            HistoryFile(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"])?.path == "/h/.local/state/pacsh/history"
        )
        #expect(HistoryFile(environment: [:]) == nil)
    }

    // MARK: - At the prompt

    private func prompt(_ lines: [String], _ options: [String] = []) async -> RecordingTerminal {
        let terminal = RecordingTerminal(answers: lines.map { .line($0) }, isInteractive: true)
        _ = await Shell.main(
            arguments: ["--no-rc"] + options,
            environment: ["XDG_CONFIG_HOME": "/nonexistent", "XDG_STATE_HOME": self.directory.path],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return terminal
    }

    @Test func keepsWhatWasTypedWithoutNamesAndSecrets() async throws {
        let terminal = await self.prompt([
            "set calling ME", " set calling SECRETLY", "find --patient 'DOE JOHN'", "nonsense PatientName=DOE^JOHN",
            "let password = hunter2", "set \\", "model", "set format \\", "table", "", "quit 3",
        ])
        let entries = try self.file.entries()
        #expect(
            entries.map(\.line) == [
                "set calling ME", "find --patient ***", "nonsense PatientName=***", "set model", "set format table",
                "quit 3",
            ]
        )
        #expect(entries.map(\.exit) == [0, 2, 2, 0, 0, 3])
        #expect(entries.allSatisfy { $0.profile == nil && $0.time.hasSuffix("Z") })
        #expect(try !self.text().contains("DOE") && !self.text().contains("hunter2"))
        // The arrow keys bring back the whole line.
        #expect(
            terminal.remembered == [
                "set calling ME", "find --patient 'DOE JOHN'", "nonsense PatientName=DOE^JOHN", "set model",
                "set format table", "quit 3",
            ]
        )
        let next = await self.prompt(["history --format jsonl"])
        #expect(next.recalled.count == 6)
        let document = try #require(JSONValue(parsing: next.output.split(separator: "\n").last.map(String.init) ?? ""))
        guard case .array(let lines)? = document["lines"] else { throw TestFailure("\(next.output)") }
        #expect(lines.count == 6)
        #expect(lines.last?["n"] == 6 && lines.last?["line"] == "quit 3" && lines.last?["exit"] == 3)
    }

    @Test(
        arguments: [
            (["--set", "history=full"], ["find --id 1"]), (["--set", "history=off"], nil), (["--no-history"], nil),
        ] as [([String], [String]?)]
    )
    func keepsAsMuchAsIsAskedFor(_ options: [String], _ lines: [String]?) async throws {
        let terminal = await self.prompt(["find --id 1"], options)
        #expect(terminal.remembered == ["find --id 1"])
        if let lines {
            #expect(try self.file.entries().map(\.line) == lines)
        } else {
            #expect(!TemporaryDirectory.exists(self.path))
        }
    }

    @Test func writesABatchOfWhatCanBeRunAgain() async throws {
        try self.file.append(self.entry("find --patient ***"))
        let batch = self.directory.path("batch.pacsh")
        let terminal = await self.prompt([
            "set calling ME", "set nothing", "help", "profile list # PatientID=1", "history",
            "history -o \(batch) 1-end",
            "history -o \(batch).2 2", "history 99", "history 3-2",
        ])
        #expect(
            String(decoding: TemporaryDirectory.bytes(of: batch) ?? [], as: UTF8.self)
                == "set calling ME\nprofile list # PatientID=1\n"
        )
        #expect(TemporaryDirectory.permissions(of: batch) == 0o600)
        #expect(String(decoding: TemporaryDirectory.bytes(of: batch + ".2") ?? [], as: UTF8.self) == "set calling ME\n")
        let said = terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("2 lines written to \(batch); left out: 4 that can't be run again"))
        #expect(terminal.error.contains("there is no line 99: the history has 8"))
        #expect(terminal.error.contains("'3-2' isn't a range of lines"))
    }

    @Test func forgetsEverything() async throws {
        let terminal = await self.prompt(["set calling ME", "history clear", "history"])
        #expect(try self.file.entries().map(\.line) == ["history"])
        #expect(terminal.recalled == [])
        #expect(terminal.output.hasSuffix("the history is empty\n"))
    }

    @Test func goesOnWhereTheDirectoryCannotBeWritten() async throws {
        try self.directory.write("", to: "pacsh")
        let terminal = await self.prompt(["set calling ME", "set calling YOU", "set calling"])
        #expect(terminal.output.contains("YOU"))
        let warnings = terminal.error.split(separator: "\n").filter { $0.contains("history") }
        #expect(warnings.count == 1)
        #expect(warnings.first?.hasPrefix("lines are not kept in the history's file: cannot write ") == true)
    }
}
