import ArgumentParser
import DICOMCore
import PACSClient
import SystemIO

/// `error`: the last failure again, with `-v` all that is known of it.
struct ErrorCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "error",
        abstract: "Show the last failure again; with -v all that is known of it."
    )

    static let examples = ["error", "error -v", "explain last"]

    @Flag(name: .shortAndLong, help: "Show every fact, and what the numbers mean.")
    var verbose = false
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Shows it.
    func run(in session: Session) async throws -> Report {
        guard let last = session.lastFailure else {
            return Report(
                command: "error",
                document: ["command": "error", "failed": nil, "error": nil],
                remarks: ["no command has failed in this session"]
            )
        }
        let when = CalendarTime(local: last.time).iso8601
        var document: [JSONValue.Member] = [
            .init("command", "error"), .init("failed", .string(last.command)), .init("time", .string(when)),
            .init("error", last.failure.json),
        ]
        var lines = last.failure.lines(command: last.command)
        if self.verbose {
            let facts = last.facts.lines
            document.append(.init("facts", .object(facts.map { .init($0.name, .string($0.value)) })))
            document.append(.init("explanations", .array(Explanation.of(last.facts).map(\.document))))
            lines.insert("cause: \(Diagnosis.of(last.facts).cause)", at: min(1, lines.count))
            let width = (facts.map(\.name.count).max() ?? 0) + 2
            lines += ["when".padded(to: width) + when] + facts.map { $0.name.padded(to: width) + $0.value }
            lines += ExplainCommand.lines(Explanation.of(last.facts).filter { $0.kind != .error })
        }
        return Report(command: "error", head: lines, document: .object(document))
    }
}

extension String {
    /// The text with spaces behind it up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - self.count))
    }
}
