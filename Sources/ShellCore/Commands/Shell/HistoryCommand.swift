import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `history [-o FILE] [RANGE|clear]`: the lines typed at the prompt, in this session and before.
struct HistoryCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the lines typed at the prompt, write some to a batch file, or forget them.",
        discussion: """
            RANGE is 3, 3-9, 3-end, or end. 'set history full|redact|off' says what the file of the history gets; by \
            default names and IDs stand there as ***. Lines that begin with a blank and lines with a password are \
            never kept.
            """
    )

    /// Examples for `help history`.
    static let examples = ["history", "history 3-9", "history -o fetch.pacsh 3-9", "history clear"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<range>": .historyRange, "--output": .file]

    @Argument(help: "The lines: 3, 3-9, 3-end, end; or clear, which forgets all of them.")
    var range: String?
    @Option(name: [.customShort("o"), .long], help: "Write the lines that can be run again to this file.")
    var output: String?
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the range.
    mutating func validate() throws {
        if let output = self.output, output.isEmpty { throw UsageError("-o takes a file, not nothing") }
        guard let range = self.range, !range.contains("$") else { return }
        if range == "clear" {
            guard self.output == nil else { throw UsageError("'history clear' writes no file") }
            return
        }
        _ = try Self.numbers(range, count: Int.max)
    }

    /// Lists, writes or forgets.
    func run(in session: Session) async throws -> Report {
        if self.range == "clear" {
            try session.history.clear()
            session.terminal.setHistory([])
            return Report(command: "history", document: Self.document([]), remarks: ["the history is empty"])
        }
        let all = try session.history.entries()
        var lines = Array(zip(1..., all))
        if let range = self.range {
            let numbers = try Self.numbers(range, count: all.count)
            guard numbers.upperBound <= all.count else {
                throw UsageError(
                    "there is no line \(numbers.upperBound): the history has \(all.count)",
                    hint: "'history' lists them",
                    word: range
                )
            }
            lines = Array(lines[(numbers.lowerBound - 1)..<numbers.upperBound])
        }
        return try self.output.map { try Self.write(lines, to: $0) } ?? Self.list(lines)
    }

    /// The line numbers of a range.
    private static func numbers(_ text: String, count: Int) throws(UsageError) -> ClosedRange<Int> {
        func number(_ part: Substring) -> Int? {
            if part == "end" { return max(1, count) }
            guard part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part), number >= 1 else {
                return nil
            }
            return number
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first.flatMap(number), let last = parts.last.flatMap(number),
            first <= last
        else {
            throw UsageError(
                "'\(text)' isn't a range of lines",
                hint: "write 3, 3-9, 3-end or end; 'history clear' forgets all lines",
                word: text
            )
        }
        return first...last
    }

    // MARK: - Reports

    private static func list(_ lines: [(Int, HistoryEntry)]) -> Report {
        var table = Table(columns: [
            .init(key: "n", title: "#", importance: 9, alignment: .right),
            .init(key: "time", title: "Time (UTC)", importance: 3),
            .init(key: "profile", title: "Profile", importance: 4),
            .init(key: "exit", title: "Exit", importance: 6, alignment: .right),
            .init(key: "line", title: "Line", importance: 8),
        ])
        for (number, entry) in lines {
            table.rows.append([String(number), entry.time, entry.profile ?? "", String(entry.exit), entry.line])
        }
        return Report(
            command: "history",
            table: lines.isEmpty ? nil : table,
            document: Self.document(lines),
            remarks: lines.isEmpty ? ["the history is empty"] : []
        )
    }

    private static func document(_ lines: [(Int, HistoryEntry)], file: String? = nil) -> JSONValue {
        [
            "command": "history", "file": file.map { .string($0) } ?? .null,
            "lines": .array(
                lines.map { number, entry in
                    guard case .object(let members) = entry.json else { return .null }
                    return .object([.init("n", .integer(number))] + members)
                }
            ),
        ]
    }

    private static func write(_ lines: [(Int, HistoryEntry)], to file: String) throws -> Report {
        let kept = lines.filter { Self.isReplayable($0.1) }
        try PACSError.writing(file, Array(kept.map { $0.1.line + "\n" }.joined().utf8))
        let left = lines.count - kept.count
        let count = kept.count == 1 ? "1 line" : "\(kept.count) lines"
        return Report(
            command: "history",
            document: Self.document(kept, file: file),
            remarks: [
                "\(count) written to \(file)"
                    + (left == 0
                        ? "" : "; left out: \(left) that can't be run again (masked, faulty, or for the prompt only)")
            ]
        )
    }

    /// Whether a line does in a batch what it did at the prompt: it was understood, nothing in it is masked, and it isn't
    /// about the prompt itself.
    private static func isReplayable(_ entry: HistoryEntry) -> Bool {
        guard entry.exit != 2, entry.line.firstRange(of: IdentifyingAttributes.mask) == nil else { return false }
        var lexer = Lexer(SourceText(entry.line))
        let commands = lexer.statements().compactMap { $0.words.first?.text }
        return !commands.isEmpty
            && !commands.contains { ["history", "help", "quit"].contains(CommandTable.synonyms[$0] ?? $0) }
    }
}
