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
    private let lines: LineWriter?
    private let isOnTerminal: Bool

    /// Makes a log that writes nothing.
    init() {
        self.level = .error
        self.lines = nil
        self.isOnTerminal = false
    }

    /// Makes a log into a file, or onto standard error where none is named.
    init(level: Level, file path: String?, terminal: any Terminal) throws(PACSError) {
        self.level = level
        self.isOnTerminal = path == nil
        guard let path else {
            self.lines = LineWriter(
                stamped: { Self.line(.warning, $0) },
                write: { text, _ in terminal.write(error: text) }
            )
            return
        }
        let file = try PrivateTextFile(path, appends: true)
        // A full disk must not end a transfer because of its log.
        self.lines = LineWriter(stamped: { Self.line(.warning, $0) }, write: { text, _ in try? file.write(text) })
    }

    /// Logs a line.
    func log(_ level: Level, _ text: @autoclosure () -> String) {
        guard let lines = self.lines, level <= self.level else { return }
        lines.write(Self.line(level, text()))
    }

    private static func line(_ level: Level, _ text: String) -> String {
        "\(CalendarTime(local: WallClock.seconds).iso8601) \(level.rawValue) \(printableLine(text))\n"
    }

    /// Waits a moment until what was logged is written.
    func settle() { self.lines?.settle() }

    /// Logs what was said on standard error, unless it would stand there twice.
    func log(notice text: @autoclosure () -> String, isDetail: Bool = false) {
        if !self.isOnTerminal { self.log(isDetail ? .debug : .info, text()) }
    }

    /// Logs a command that ended.
    func note(_ statement: Statement, _ outcome: CommandOutcome) {
        guard self.lines != nil else { return }
        let line = MaskedLine.text(of: statement.source)
        let time = "\(Int(outcome.elapsed.milliseconds.rounded())) ms"
        let counts = Self.counts(outcome)
        if outcome.code == 0 {
            self.log(.info, "\(line)\(counts.map { ": " + $0 } ?? "") (\(time))")
        } else {
            let status = outcome.status.map { " " + PACSError.hex($0) } ?? ""
            let failure = "\(outcome.error)\(status), exit status \(outcome.code)"
            let details = [counts, outcome.assertion].compactMap(\.self).map { "; " + $0 }.joined()
            self.log(.error, "\(line): \(failure)\(details) (\(time))")
        }
    }

    /// What a retrieval came to, or how many rows or answers a command had before it failed; nil for nothing to tell.
    private static func counts(_ outcome: CommandOutcome) -> String? {
        guard let transfer = outcome.transfer, let verdict = outcome.verdict else {
            return outcome.code != 0 && outcome.count > 0 ? "count \(outcome.count)" : nil
        }
        let numbers = [
            ("received", transfer.received), ("expected", transfer.expected), ("skipped", transfer.skipped),
            ("failed", transfer.failed), ("duplicates", transfer.duplicates), ("bytes", transfer.bytes),
        ]
        let words = numbers.map { "\($0.0) \($0.1.map(String.init) ?? "unknown")" }
        return ([verdict] + words).joined(separator: ", ")
    }
}
