import ArgumentParser
import PACSClient
import ShellLanguage

/// One command of the shell: its options by ArgumentParser, its work against a session.
///
/// A command doesn't print. It returns a report, or throws a `UsageError` or a `PACSError`; what it has to say while it
/// works goes through `Session.notice` and `Session.progress`. The name is `configuration.commandName`.
package protocol ShellCommand: ParsableCommand, Sendable {
    /// The output format asked for in the command's own words; it wins over the process's and the setting.
    var format: OutputFormat? { get }

    /// Whether it has data sets to print as `dicomjson`.
    static var hasDataSets: Bool { get }

    /// Examples for `help COMMAND`, each a line that can be typed as it stands.
    static var examples: [String] { get }

    /// What options and arguments take, by their names as usage shows them (`--since`, `<words>`).
    ///
    /// Names that mean the same in every command needn't be listed; `ValueKind` knows them.
    static var valueKinds: [String: ValueKind] { get }

    /// Does the command's work.
    ///
    /// It is cancelled (`Task.isCancelled`) by the first interrupt.
    func run(in session: Session) async throws -> Report
}

extension ShellCommand {
    /// No format of its own.
    package var format: OutputFormat? { nil }

    /// No data sets.
    package static var hasDataSets: Bool { false }

    /// No examples.
    package static var examples: [String] { [] }

    /// No kinds but the usual ones.
    package static var valueKinds: [String: ValueKind] { [:] }
}

/// The options of every command that has data output; taken in by `@OptionGroup`.
package struct OutputOptions: ParsableArguments, Sendable {
    @Option(name: .customLong("format"), help: "How to print: \(OutputFormat.names).")
    package var format: OutputFormat?

    /// Makes the options for ArgumentParser.
    package init() {}

    /// Makes the options of a command that nobody typed.
    init(format: OutputFormat?) { self.format = format }
}
