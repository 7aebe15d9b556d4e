/// The mark before a line on standard error by which the system's journal knows its priority (sd-daemon(3)).
struct JournalMark: Sendable {
    /// Whether the journal reads standard error.
    let isOn: Bool

    /// A text of lines, each with its mark where the journal reads it.
    func marking(_ text: String, _ level: SessionLog.Level) -> String {
        guard self.isOn else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? "" : Self.mark(level) + $0 }.joined(separator: "\n")
    }

    /// The priorities of syslog (RFC 5424 §6.2.1).
    private static func mark(_ level: SessionLog.Level) -> String {
        switch level {
        case .error: "<3>"
        case .warning: "<4>"
        case .info: "<6>"
        case .debug: "<7>"
        }
    }
}
