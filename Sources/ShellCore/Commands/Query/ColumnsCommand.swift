import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `columns [KEY…|default]`: which attributes the tables of lists show.
struct ColumnsCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract: "Show or choose the columns of lists.",
        discussion: """
            Without KEYs: the attributes that the rows of the list last shown have. With KEYs: lists of that level show these \
            from now on, and the next queries ask for them. 'default' goes back to the usual ones.
            """
    )

    /// Examples for `help columns`.
    static let examples = ["columns", "columns StudyDate PatientName BodyPartExamined", "columns default"]

    @Argument(help: "Keywords, tags or heads of columns, or default.")
    var keys: [String] = []
    @Option(name: .long, help: "patient, study, series, image or worklist; that of the list last shown without it.")
    var level: String?
    @OptionGroup var outputOptions: OutputOptions

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["--level": .words(QueryLevel.allCases.map(\.rawValue))]

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks level and keys.
    mutating func validate() throws {
        if let level = self.level, !level.isUnexpanded, QueryLevel(rawValue: level) == nil {
            throw UsageError(
                "'\(level)' isn't a level",
                hint: "levels are patient, study, series, image, worklist",
                word: level
            )
        }
        if self.keys != ["default"], !self.keys.contains(where: \.isUnexpanded) { _ = try self.paths(of: nil) }
    }

    private func paths(of level: QueryLevel?) throws -> [TagPath] {
        try self.keys.map { try ColumnHead.path($0, level: level) }
    }

    /// Chooses, or tells what there is.
    func run(in session: Session) async throws -> Report {
        let level = self.level.flatMap { QueryLevel(rawValue: $0) } ?? session.results?.level ?? .study
        if !self.keys.isEmpty {
            session.setColumns(self.keys == ["default"] ? [] : try self.paths(of: level), of: level)
        }
        let chosen = session.columns(of: level)
        let usual = QueryTable.heads(of: level).map(\.tag)
        let rows = session.results.map { $0.level == level ? $0.rows : [] } ?? []
        var counts: [Tag: Int] = [:]
        for row in rows {
            let attributes = row.attributes
            let step = row.step.map { attributes.items(.scheduledProcedureStepSequence)[$0] }
            for dataSet in [attributes, step].compactMap(\.self) {
                for element in dataSet.elements where !(dataSet.string(element.tag) ?? "").isEmpty {
                    counts[element.tag, default: 0] += 1
                }
            }
        }
        let shown = chosen.isEmpty ? usual : chosen.map { level == .worklist ? $0.lastTag : $0.tag }
        let tags = rows.isEmpty && chosen.isEmpty ? [] : counts.keys.sorted() + shown.filter { counts[$0] == nil }
        var table = Table(columns: [
            .init(key: "keyword", title: "Attribute", importance: 9), .init(key: "tag", title: "Tag", importance: 6),
            .init(key: "filled", title: "Rows with it", importance: 7, alignment: .right),
            .init(key: "chosen", title: "Shown", importance: 8),
        ])
        for tag in tags {
            let isShown = shown.contains(tag)
            table.rows.append([
                DataDictionary.keyword(for: tag), "\(tag)", String(counts[tag] ?? 0), isShown ? "yes" : "",
            ])
        }
        let quiet = !self.keys.isEmpty
        return Report(
            command: "columns",
            table: quiet || tags.isEmpty ? nil : table,
            document: [
                "command": "columns", "level": .string(level.rawValue),
                "columns": .array(chosen.map { .string(WorklistKeys.flatName($0)) }),
                "available": .array(tags.map { .string(DataDictionary.keyword(for: $0)) }),
            ],
            summary: quiet
                ? []
                : [
                    chosen.isEmpty
                        ? "lists of \(level.rawValue) level show the usual columns: "
                            + QueryTable.heads(of: level).map(\.title).joined(separator: ", ")
                        : "lists of \(level.rawValue) level show \(chosen.map(WorklistKeys.flatName).joined(separator: ", "))"
                ]
        )
    }
}
