import ArgumentParser
import PACSClient
import ShellLanguage

/// `back`: the list before the one last shown.
struct BackCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "back",
        abstract: "Return to the list before; nothing is sent.",
        discussion:
            "After 'series 3', 'sort' or 'filter' it shows the list that these began with; \(ResultLists.stepsKept) steps are kept."
    )

    /// Examples for `help back`.
    static let examples = ["back"]

    @OptionGroup var outputOptions: OutputOptions

    /// Rows have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Goes back.
    func run(in session: Session) async throws -> Report {
        guard let list = session.withLists({ $0.back() }) else {
            throw UsageError(
                "there is no list before this one",
                hint: "'find', 'series', 'sort' and the like make lists"
            )
        }
        return QueryReport(result: list.again, command: "back", columnKeys: session.columns(of: list.level)).report
    }
}
