import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `show [SEL] [KEY…]`: the list last shown again, or all that is known of some rows.
struct ShowCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the list again, or the attributes of selected rows.",
        discussion: "Nothing is sent. With KEYs only these attributes are shown."
    )

    /// Examples for `help show`.
    static let examples = ["show", "show 3", "show 1-5 PatientName StudyDate"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .selectorOrKeyword]

    @Argument(help: "A selector, then keywords or tags.")
    var words: [String] = []
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions

    /// Rows and files have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the selector and the keys.
    mutating func validate() throws {
        if !self.words.contains(where: \.isUnexpanded) { _ = try self.parsed() }
    }

    /// Shows them.
    func run(in session: Session) async throws -> Report {
        var (selector, keys) = try self.parsed()
        guard let selector else {
            let list = try session.requireResults()
            if list.level == .worklist { keys = keys.map { WorklistKeys.path($0) } }
            return QueryReport(
                result: list.again,
                command: "show",
                extraKeys: keys,
                columnKeys: keys.isEmpty ? session.columns(of: list.level) : []
            )
            .report
        }
        let selection = try await Selector(parsing: selector, allowsOddUIDs: true)
            .resolve(in: session, self.rowOptions.scope.showing, quietly: true)
        if selection.rows.isEmpty { session.notice("show: \(selection.emptiness)") }
        let rows = selection.rows.compactMap(\.row)
        guard rows.count == selection.rows.count else {
            throw UsageError(
                "nothing is known of '\(selector)' but its UIDs",
                hint: "'find', 'series' or 'images' asks the PACS"
            )
        }
        let level = selection.rows.first?.level ?? .study
        if level == .worklist { keys = keys.map { WorklistKeys.path($0) } }
        return Self.report(rows, keys: keys, level: level)
    }

    /// The selector and the keys; eight hex digits are a tag.
    private func parsed() throws -> (selector: String?, keys: [TagPath]) {
        var keys = self.words[...]
        var selector: String?
        if let first = keys.first, !Self.isTag(first), Selector.isSelector(first) || Self.isOddUIDs(first) {
            selector = first
            keys.removeFirst()
        } else if let first = keys.first, TagPath(parsing: first) == nil, first.first.map(Self.beginsSelector) == true {
            // No key begins like this, so the selector's own error says more.
            _ = try Selector(parsing: first)
        }
        do throws(QueryError) {
            var paths: [TagPath] = []
            for key in keys { paths.append(try QueryKey.path(key)) }
            return (selector, paths)
        } catch {
            throw UsageError(error)
        }
    }

    private static func beginsSelector(_ character: Character) -> Bool {
        character.isWholeNumber || character == "@" || character == ","
    }

    /// Whether a word is a path of odd UIDs, as no key is.
    private static func isOddUIDs(_ word: String) -> Bool {
        let isCandidate = word.contains("/") || word.first?.isWholeNumber == true
        return isCandidate && word.contains(".") && TagPath(parsing: word) == nil
            && (try? Selector(parsing: word, allowsOddUIDs: true)) != nil
    }

    /// Whether a word is eight hex digits.
    static func isTag(_ word: String) -> Bool { word.count == 8 && Tag(parsing: word) != nil }

    /// The report on all that is known of some rows, or on some attributes of theirs.
    static func report(_ rows: [QueryRow], keys: [TagPath], level: QueryLevel) -> Report {
        var table = Table(columns: [
            .init(key: "n", title: "#", importance: 9, alignment: .right),
            .init(key: "tag", title: "Tag", importance: 7),
            .init(key: "keyword", title: "Attribute", importance: 8),
            .init(key: "value", title: "Value", importance: 4),
        ])
        for row in rows {
            let attributes = row.attributes
            let paths = keys.isEmpty ? Self.paths(of: attributes) : keys.map { row.place(of: $0) }
            for path in paths {
                let element = path.element(in: attributes)
                let value: String
                switch element?.content {
                case nil: value = "(not returned)"
                case .items(let items): value = items.count == 1 ? "1 item" : "\(items.count) items"
                default: value = path.string(in: attributes) ?? ""
                }
                table.rows.append([String(row.n), "\(path.lastTag)", path.text, value])
                if row.mismatch.contains(path.text)
                    || (path.steps.count > 1 && row.step == path.steps[0].item
                        && row.mismatch.contains(DataDictionary.keyword(for: path.lastTag)))
                {
                    table.marked.insert(table.rows.count - 1)
                }
            }
        }
        let documents = rows.map { row -> JSONValue in keys.isEmpty ? QueryDocument.row(row) : Self.document(row, keys)
        }
        var report = Report(
            command: "show",
            table: table,
            document: [
                "command": "show", "level": .string(level.rawValue), "count": .integer(rows.count),
                "results": .array(documents),
            ],
            uids: rows.compactMap { row in row.text(level.uniqueKey).flatMap { $0.isEmpty ? nil : $0 } }
        )
        report.count = rows.count
        if !keys.isEmpty {
            report.ownValues = rows.flatMap { row in keys.compactMap { row.place(of: $0).string(in: row.attributes) } }
        }
        report.dataSets = .init(count: rows.count) { DICOMJSON.encode(rows[$0].attributes.part(keys)) }
        return report
    }

    /// Every element, those in items behind their sequence.
    private static func paths(of dataSet: DataSet, in steps: [TagPath.Step] = []) -> [TagPath] {
        dataSet.elements.flatMap { element -> [TagPath] in
            let own = TagPath(steps: steps + [TagPath.Step(element.tag)]).map { [$0] } ?? []
            let items = dataSet.items(element.tag).enumerated()
            return own
                + items.flatMap { Self.paths(of: $1, in: steps + [TagPath.Step(element.tag, item: $0)]) }
        }
    }

    private static func document(_ row: QueryRow, _ keys: [TagPath]) -> JSONValue {
        let attributes = row.attributes
        let members = keys.compactMap { path -> JSONValue.Member? in
            let name = WorklistKeys.flatName(path)
            let path = row.place(of: path)
            guard let element = path.element(in: attributes) else { return nil }
            if path.steps.count == 1, let value = DataSet([element]).attributes()[path.text],
                !element.vr.usesCharacterSet
            {
                return .init(path.text, value)
            }
            if path.steps.count == 1 { return attributes.attributes()[path.text].map { .init(path.text, $0) } }
            return .init(name, .string(path.string(in: attributes) ?? ""))
        }
        return ["n": .integer(row.n), "attributes": .object(members)]
    }
}
