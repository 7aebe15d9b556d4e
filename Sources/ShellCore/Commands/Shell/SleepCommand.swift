import ArgumentParser
import DICOMCore
import ShellLanguage

/// `sleep TIME`: does nothing for a while.
struct SleepCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "sleep",
        abstract: "Wait for a span of time."
    )

    /// Examples for `help sleep`.
    static let examples = ["sleep 2s", "sleep 500ms"]

    @Argument(help: "How long: 2s, 500ms, 1m, 2h.", transform: TimeSpan.parsing)
    var time: Duration

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<time>": .free("TIME")]

    /// Waits; Ctrl-C ends it.
    func run(in session: Session) async throws -> Report {
        try await Task.sleep(for: self.time)
        return Report(command: "sleep")
    }
}
