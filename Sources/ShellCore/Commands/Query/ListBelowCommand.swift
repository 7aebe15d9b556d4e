import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// A command that lists what is below rows of a list: the series of studies, or the images of series.
protocol ListedLevel: Sendable {
    /// The command's name.
    static var commandName: String { get }
    static var level: QueryLevel { get }
    /// What the command does.
    static var abstract: String { get }
    /// What its selector takes.
    static var selectorHelp: ArgumentHelp { get }
    /// Examples for its page of help.
    static var examples: [String] { get }
}

/// `series SEL` and `images SEL`: asks for what is below the selected rows and shows it as one list.
struct ListBelowCommand<Listed: ListedLevel>: ShellCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Listed.commandName, abstract: Listed.abstract)
    }
    static var examples: [String] { Listed.examples }
    /// Rows have data sets.
    static var hasDataSets: Bool { true }

    @Argument(help: Listed.selectorHelp)
    var selector: String
    @OptionGroup var rowOptions: RowOptions
    @Option(name: .customLong("as"), help: "Save the list under a name; @NAME:2-4 names rows of it.")
    var savedName: String?
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the selector.
    mutating func validate() throws {
        if let name = self.savedName { try FindCommand.check(savedName: name) }
        if !self.selector.isUnexpanded { _ = try Selector(parsing: self.selector, allowsOddUIDs: true) }
    }

    /// Asks the PACS.
    func run(in session: Session) async throws -> Report {
        let command = Listed.commandName
        let selection = try await Selector(parsing: self.selector, allowsOddUIDs: true).resolve(
            in: session,
            self.rowOptions.scope
        )
        let key = self.rowOptions.force ? nil : selection.profileKey
        let lists = try await session.asking(systemOf: key) { try await Self.lists(below: selection, in: session) }
        guard let first = lists.first else {
            session.notice("\(command): \(selection.emptiness)")
            var report = Report(
                command: command,
                table: QueryTable.empty(Listed.level),
                document: [
                    "command": .string(command), "level": .string(Listed.level.rawValue), "count": 0, "results": [],
                ]
            )
            report.dataSets = .init(count: 0) { _ in .null }
            return report
        }
        let whole = lists.dropFirst().reduce(first) { $0.appending($1) }
        let row = selection.rows.count == 1 ? selection.rows.first : nil
        let parent = Listed.level == .image ? row?.series : row?.study
        if whole.failure == nil || !whole.rows.isEmpty { session.show(whole, under: parent?.string) }
        if let savedName = self.savedName { session.save(whole, as: savedName) }
        var report = QueryReport(result: whole, command: command, columnKeys: session.columns(of: Listed.level)).report
        report.head = session.heading(of: selection.rows)
        report.maskedHead = []
        return report
    }

    /// What is below each row; the last one is that which failed.
    private static func lists(below selection: Selection, in session: Session) async throws -> [QueryResult] {
        let connection = try await session.requireAssociation()
        var lists: [QueryResult] = []
        for row in selection.rows {
            var request = try row.below(Listed.level, model: session.settings.model)
            request.returnKeys += session.columns(of: Listed.level)
            let list = try await connection.query(request)
            lists.append(list)
            if list.failure != nil { break }
        }
        return lists
    }
}
