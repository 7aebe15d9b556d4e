import ArgumentParser
import ShellLanguage

/// `source FILE [ARG…]`: runs a batch file; its text is read and checked with the statement itself.
package struct SourceCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Run the commands of a file.",
        discussion: """
            A relative FILE is looked up beside the file that sources it. The arguments are $1, $2 … in it, in place of \
            those of the batch.
            """
    )

    /// Examples for `help source`.
    package static let examples = ["source nm-retrieve.pacsh", "source by-patient.pacsh 12345 7d"]

    @Argument(help: "The file.")
    package var file: String
    @Argument(parsing: .captureForPassthrough, help: "Arguments for it.")
    var arguments: [String] = []

    /// What its own options and arguments take.
    package static let valueKinds: [String: ValueKind] = ["<arguments>": .free("ARG")]

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The interpreter runs the file's commands itself; there is nothing more to report.
    package func run(in session: Session) async throws -> Report { Report(command: "source") }
}
