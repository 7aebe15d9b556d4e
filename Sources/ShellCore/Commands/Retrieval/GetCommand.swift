import ArgumentParser
import PACSClient

/// `get`: retrieves by C-GET, over an association that we open.
struct GetCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Retrieve studies, series or objects by C-GET, over our own association.",
        discussion: """
            The PACS needs no entry for this computer and no way back to it. Not every PACS offers C-GET; `move` is the \
            other way. What is here already is skipped.

            \(ListOptions.discussion)

            \(SearchOptions.discussion)
            """
    )

    static let examples = ["get 3", "get 3/2/1", "get 1.2.840.113619.2.1 -o ./study", "get --from list.csv"]

    @OptionGroup var options: RetrieveOptions

    @OptionGroup var formatOptions: OutputOptions

    var format: OutputFormat? { self.formatOptions.format }

    init() {}

    func run(in session: Session) async throws -> Report {
        try await Retrieval(session: session, options: self.options, method: .get).run()
    }
}
