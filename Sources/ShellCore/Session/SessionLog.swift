import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// A log of what the session does, for whoever looks into it afterwards; it has no patient data.
package struct SessionLog: Sendable {
    /// How much is logged; each level takes in those before it.
    package enum Level: String, CaseIterable, Sendable, Comparable {
        case error, warning, info, debug

        package static func < (left: Level, right: Level) -> Bool {
            (self.allCases.firstIndex(of: left) ?? 0) < (self.allCases.firstIndex(of: right) ?? 0)
        }
    }

    private let level: Level
    private let write: (@Sendable (String) -> Void)?

    /// Makes a log that writes nothing.
    init() {
        self.level = .error
        self.write = nil
    }

    /// Makes a log into a file, or onto standard error where none is named.
    init(level: Level, file path: String?, terminal: any Terminal) throws(PACSError) {
        self.level = level
        guard let path else {
            self.write = { terminal.write(error: $0) }
            return
        }
        let file = try PrivateTextFile(path, appends: true)
        // A full disk must not end a transfer because of its log.
        self.write = { try? file.write($0) }
    }

    /// Logs a line.
    package func log(_ level: Level, _ text: @autoclosure () -> String) {
        guard let write = self.write, level <= self.level else { return }
        write("\(CalendarTime(local: WallClock.seconds).iso8601) \(level.rawValue) \(printableLine(text()))\n")
    }

    /// Logs a command that ended.
    func note(_ statement: Statement, _ outcome: CommandOutcome) {
        guard self.write != nil else { return }
        let line = MaskedLine.text(of: statement.source)
        let time = "\(Int(outcome.elapsed.milliseconds.rounded())) ms"
        if outcome.code == 0 {
            self.log(.info, "\(line) (\(time))")
        } else {
            let status = outcome.status.map { " " + PACSError.hex($0) } ?? ""
            self.log(.error, "\(line): \(outcome.error)\(status), exit status \(outcome.code) (\(time))")
        }
    }
}
