import ArgumentParser
import DICOMQuery
import PACSClient
import ShellLanguage

/// `images SEL`: the images of series or studies.
package struct ImagesCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "images",
        abstract: "List the images of the selected series or studies."
    )

    /// Examples for `help images`.
    package static let examples = ["images 3", "images 2/1"]

    @Argument(help: "Series or studies: 3, 1-5,8, end, all, last, or UIDs.")
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
            level: .image,
            command: "images",
            savedName: self.savedName,
            force: self.force
        )
    }
}
