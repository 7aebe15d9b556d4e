import ArgumentParser
import PACSClient

/// `get`: retrieves by C-GET, over an association that we open.
package struct GetCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Retrieve studies, series or objects by C-GET, over our own association.",
        discussion: """
            The PACS needs no entry for this computer and no way back to it. Not every PACS offers C-GET; `move` is the \
            other way. What is here already is skipped.
            """
    )

    package static let examples = ["get 3", "get 3/2/1", "get 1.2.840.113619.2.1 -o ./study"]

    @OptionGroup package var options: RetrieveOptions

    @OptionGroup package var formatOptions: OutputOptions

    package var format: OutputFormat? { self.formatOptions.format }

    package init() {}

    package func run(in session: Session) async throws -> Report {
        try await Retrieval(session: session, options: self.options, method: .get).run()
    }
}
