import ArgumentParser
import DICOMQuery
import PACSClient
import ShellLanguage

/// `series SEL`: the series of studies.
package struct SeriesCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "List the series of the selected studies."
    )

    /// Examples for `help series`.
    package static let examples = ["series 3", "series 1-2"]

    @Argument(help: "Studies: 3, 1-5,8, end, all, last, or UIDs.")
    var selector: String
    @Flag(name: .long, help: "Take rows that contradict the query, and lists of another profile.")
    var force = false
    @Option(name: .customLong("as"), help: "Save the list under a name; @NAME:2-4 names rows of it.")
    var savedName: String?
    @OptionGroup var outputOptions: OutputOptions

    /// Rows and files have data sets.
    package static let hasDataSets = true

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The format asked for.
    package var format: OutputFormat? { self.outputOptions.format }

    /// Checks the selector.
    package mutating func validate() throws {
        if let name = self.savedName { try FindCommand.check(savedName: name) }
        if !self.selector.isUnexpanded { _ = try Selector(parsing: self.selector) }
    }

    /// Asks the PACS.
    package func run(in session: Session) async throws -> Report {
        try await session.showChildren(
            of: self.selector,
            level: .series,
            command: "series",
            savedName: self.savedName,
            force: self.force
        )
    }
}
