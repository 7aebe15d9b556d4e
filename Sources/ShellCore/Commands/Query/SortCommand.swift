import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `sort KEY`: the list last shown in another order, as a new list.
struct SortCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "sort",
        abstract: "Sort the list last shown; nothing is sent.",
        discussion: """
            The rows are numbered anew from 1, and selectors count in the new list; 'back' returns to the one before. \
            Dates, times and numbers are sorted by what they mean.
            """
    )

    /// Examples for `help sort`.
    static let examples = ["sort StudyDate --descending", "sort date", "sort PatientName"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<key>": .keyword(descends: false)]

    @Argument(help: "A keyword, a tag, or the head of a column.")
    var key: String
    @Flag(name: .long, help: "Put the largest first.")
    var descending = false
    @OptionGroup var outputOptions: OutputOptions

    /// Rows have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the key; a column's head may be one of any level.
    mutating func validate() throws {
        if !self.key.isUnexpanded { _ = try ColumnHead.path(self.key, level: nil) }
    }

    /// Sorts.
    func run(in session: Session) async throws -> Report {
        let list = try session.requireResults()
        let path = try ColumnHead.path(self.key, level: list.level)
        let sorted = list.sorted(by: .init(path: path, isDescending: self.descending))
        session.show(sorted)
        return QueryReport(result: sorted, command: "sort", columnKeys: session.columns(of: list.level)).report
    }
}
