import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// A log of what the session does, for whoever looks into it afterwards; it has no patient data.
struct SessionLog: Sendable {
    /// How much is logged; each level takes in those before it.
    enum Level: String, CaseIterable, Sendable, Comparable {
        case error, warning, info, debug

        static func < (left: Level, right: Level) -> Bool {
            (self.allCases.firstIndex(of: left) ?? 0) < (self.allCases.firstIndex(of: right) ?? 0)
        }
    }

    private let level: Level
    private let format: LogRecord.Format
    private let lines: LineWriter?
    private let file: PrivateTextFile?

    /// Makes a log that writes nothing.
    init() {
        self.level = .error
        self.format = .text
        self.lines = nil
        self.file = nil
    }

    /// Makes a log into a file, or onto standard error where none is named.
    init(
        level: Level,
        format: LogRecord.Format = .text,
        file path: String?,
        terminal: any Terminal,
        journal: JournalMark = JournalMark(isOn: false)
    ) throws(PACSError) {
        self.level = level
        self.format = format
        let stamped: @Sendable (String) -> String = {
            LogRecord(level: .warning, event: .log, text: $0).line(format)
        }
        guard let path else {
            self.file = nil
            self.lines = LineWriter(stamped: { journal.marking(stamped($0), .warning) }) { text, _ in
                terminal.write(error: text)
            }
            self.journal = journal
            return
        }
        let file = try PrivateTextFile(path, appends: true)
        self.file = file
        self.journal = JournalMark(isOn: false)
        // A full disk must not end a transfer because of its log.
        self.lines = LineWriter(stamped: stamped, write: { text, _ in try? file.write(text) })
    }

    private var journal = JournalMark(isOn: false)

    /// Whether it goes to standard error.
    private var isOnTerminal: Bool { self.lines != nil && self.file == nil }

    /// Whether its lines stand on standard error in place of what is said there.
    var takesNotices: Bool { self.isOnTerminal && self.format == .json }

    /// Goes on in a new file of the same name where the one at hand was renamed or removed; who can't keeps the old one
    /// and says so in it.
    func reopen() {
        do {
            try self.file?.reopen()
        } catch {
            self.write(LogRecord(level: .warning, event: .log, text: "the log goes on where it was: \(error.message)"))
        }
    }

    /// Writes a line, unless its level is left out.
    private func write(_ record: @autoclosure () -> LogRecord) {
        guard let lines = self.lines else { return }
        let record = record()
        guard record.level <= self.level else { return }
        lines.write(self.journal.marking(record.line(self.format), record.level))
    }

    /// Waits a moment until what was logged is written.
    func settle() { self.lines?.settle() }

    /// Logs what was said on standard error, unless it would stand there twice.
    func log(notice text: @autoclosure () -> String, isDetail: Bool = false) {
        guard self.lines != nil, !self.isOnTerminal || self.takesNotices else { return }
        let text = text()
        let level: Level = isDetail ? .debug : text.hasPrefix("warning: ") ? .warning : .info
        self.write(LogRecord(level: level, event: .notice, text: text))
    }

    /// Logs a command that ended.
    func note(_ statement: Statement, _ outcome: CommandOutcome) {
        guard self.lines != nil else { return }
        let line = MaskedLine.text(of: statement.source)
        let isFailure = outcome.code != 0
        self.write(
            LogRecord(
                level: isFailure ? .error : .info,
                event: .command,
                text: self.format == .text ? Self.text(line, outcome) : line,
                members: self.format == .json ? Self.members(line, outcome) : nil
            )
        )
    }

    // MARK: - What a command's line says

    private static func text(_ line: String, _ outcome: CommandOutcome) -> String {
        let time = "\(Int(outcome.elapsed.milliseconds.rounded())) ms"
        let counts = Self.counts(outcome)
        if outcome.code == 0 { return "\(line)\(counts.map { ": " + $0 } ?? "") (\(time))" }
        let status = outcome.status.map { " " + PACSError.hex($0) } ?? ""
        let failure = "\(outcome.error)\(status), exit status \(outcome.code)"
        let details = [counts, outcome.assertion].compactMap(\.self).map { "; " + $0 }.joined()
        return "\(line): \(failure)\(details) (\(time))"
    }

    /// The keys of a JSON line; they are the same in every line of a command, and unknown numbers null.
    private static func members(_ line: String, _ outcome: CommandOutcome) -> [JSONValue.Member] {
        let counts = Self.numbers(outcome.transfer).map { name, number in
            JSONValue.Member(name, number.map { .integer($0) } ?? .null)
        }
        return [
            .init("command", .string(line)), .init("exit", .integer(Int(outcome.code))),
            .init("code", outcome.error.isEmpty ? .null : .string(outcome.error)),
            .init("status", outcome.status.map { .string(PACSError.hex($0)) } ?? .null),
            .init("elapsedMs", .integer(Int(outcome.elapsed.milliseconds.rounded()))),
            .init("count", .integer(outcome.count)),
            .init("outcome", outcome.verdict.map { .string($0) } ?? .null),
        ] + counts + [.init("message", outcome.assertion.map { .string($0) } ?? .null)]
    }

    private static func numbers(_ transfer: RetrievalTotals?) -> [(String, Int?)] {
        [
            ("received", transfer?.received), ("expected", transfer?.expected), ("skipped", transfer?.skipped),
            ("failed", transfer?.failed), ("duplicates", transfer?.duplicates), ("bytes", transfer?.bytes),
        ]
    }

    /// What a retrieval came to, or how many rows or answers a command had before it failed; nil for nothing to tell.
    private static func counts(_ outcome: CommandOutcome) -> String? {
        guard let transfer = outcome.transfer, let verdict = outcome.verdict else {
            return outcome.code != 0 && outcome.count > 0 ? "count \(outcome.count)" : nil
        }
        let words = Self.numbers(transfer).map { "\($0.0) \($0.1.map(String.init) ?? "unknown")" }
        return ([verdict] + words).joined(separator: ", ")
    }
}
