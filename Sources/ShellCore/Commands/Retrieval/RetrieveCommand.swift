import ArgumentParser
import PACSClient

/// `retrieve`: C-GET where the PACS offers it, else C-MOVE to this computer.
struct RetrieveCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieve",
        abstract: "Retrieve studies, series or objects: by C-GET where the PACS offers it, else by C-MOVE.",
        discussion: """
            C-GET needs no way back to this computer. Where the PACS has no C-GET, or not for some kinds of objects, those \
            are asked for by C-MOVE; what was chosen and why is said. What is here already is skipped.

            \(ListOptions.discussion)

            \(SearchOptions.discussion)
            """
    )

    static let examples = [
        "retrieve 3", "retrieve all --max-studies 100 --modality NM", "retrieve 1-9 --parallel 2 --retry 3",
        "retrieve --find nm --since 2020-01-01 --yes=many --parallel 2",
    ]

    @OptionGroup var options: RetrieveOptions

    @OptionGroup var formatOptions: OutputOptions

    var format: OutputFormat? { self.formatOptions.format }

    init() {}

    func run(in session: Session) async throws -> Report {
        try await Retrieval(session: session, options: self.options, method: .either).run()
    }
}
