import ArgumentParser
import DICOMCore
import ShellLanguage

/// `sleep TIME`: does nothing for a while.
package struct SleepCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "sleep",
        abstract: "Wait for a span of time."
    )

    /// Examples for `help sleep`.
    package static let examples = ["sleep 2s", "sleep 500ms"]

    @Argument(help: "How long: 2s, 500ms, 1m, 2h.", transform: TimeSpan.parsing)
    var time: Duration

    /// What its own options and arguments take.
    package static let valueKinds: [String: ValueKind] = ["<time>": .free("TIME")]

    /// Makes the command for ArgumentParser.
    package init() {}

    /// Waits; Ctrl-C ends it.
    package func run(in session: Session) async throws -> Report {
        try await Task.sleep(for: self.time)
        return Report(command: "sleep")
    }
}
