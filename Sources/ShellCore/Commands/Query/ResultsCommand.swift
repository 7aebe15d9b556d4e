import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `results [NAME]`: the lists kept under names, or one of them made the list last shown.
struct ResultsCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "results",
        abstract: "List the saved results, or take one up again.",
        discussion: """
            'find … --as NAME' saves a list. @NAME names its rows in selectors, @NAME:2-4 some of them. With NAME that list \
            becomes the one last shown.
            """
    )

    /// Examples for `help results`.
    static let examples = ["results", "results monday"]

    @Argument(help: "A saved result.")
    var name: String?
    @OptionGroup var outputOptions: OutputOptions

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<name>": .savedResult]

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Lists them, or shows one.
    func run(in session: Session) async throws -> Report {
        if let name = self.name {
            let list = try session.savedResult(named: name, word: name)
            session.show(list)
            return QueryReport(result: list.again, command: "results").report
        }
        var table = Table(columns: [
            .init(key: "name", title: "Name", importance: 9), .init(key: "level", title: "Level", importance: 8),
            .init(key: "count", title: "Rows", importance: 9, alignment: .right),
            .init(key: "profile", title: "PACS", importance: 5),
        ])
        var lists = session.savedResults.sorted { $0.key < $1.key }.map { (name: "@" + $0.key, list: $0.value) }
        if let last = session.results { lists.insert((name: "(last shown)", list: last), at: 0) }
        for (name, list) in lists {
            table.rows.append([name, list.level.rawValue, String(list.rows.count), list.systems])
        }
        let documents = session.savedResults.sorted { $0.key < $1.key }.map { name, list -> JSONValue in
            [
                "name": .string(name), "level": .string(list.level.rawValue), "count": .integer(list.rows.count),
                "profile": .string(list.systems),
            ]
        }
        var report = Report(
            command: "results",
            table: lists.isEmpty ? nil : table,
            document: ["command": "results", "results": .array(documents)],
            remarks: lists.isEmpty ? ["there are no results yet; 'find … --as NAME' saves one"] : []
        )
        report.count = documents.count
        return report
    }
}

extension QueryResult {
    /// The systems that its rows are of, as a list of lists names them.
    fileprivate var systems: String { self.origins.map(\.key).joined(separator: ", ") }
}

extension Session {
    /// The list saved under a name.
    func savedResult(named name: String, word: String) throws(UsageError) -> QueryResult {
        if let list = self.savedResults[name] { return list }
        let near = Spelling.nearest(name, in: self.savedResults.keys.sorted()).first
        throw UsageError(
            "there is no saved result '\(name)'",
            hint: near.map { "did you mean @\($0)?" } ?? "'find … --as \(name)' saves one, 'results' lists them",
            word: word
        )
    }
}
