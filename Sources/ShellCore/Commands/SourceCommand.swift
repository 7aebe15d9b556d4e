import ArgumentParser

/// `source FILE`: runs a batch file; its text is read and checked with the statement itself.
package struct SourceCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Run the commands of a file.",
        discussion: "A relative FILE is looked up beside the file that sources it."
    )

    /// Examples for `help source`.
    package static let examples = ["source nm-retrieve.pacsh"]

    @Argument(help: "The file.")
    package var file: String

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The interpreter runs the file's commands itself; there is nothing more to report.
    package func run(in session: Session) async throws -> Report { Report(command: "source") }
}
