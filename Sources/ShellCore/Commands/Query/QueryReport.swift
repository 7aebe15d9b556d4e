import DICOMCore
import DICOMQuery
import PACSClient

/// Makes the report of `find`, `series`, `images` and `show` from a list.
package struct QueryReport: Sendable {
    /// The list.
    var result: QueryResult
    /// The command's name in its document.
    var command: String
    /// Attributes shown besides the usual ones.
    var extraKeys: [TagPath] = []
    /// The columns that were chosen; none for the usual ones.
    var columnKeys: [TagPath] = []
    /// Whether the requests are shown.
    var showsRequest = false
    /// Why nothing was found.
    var explanation: QueryExplanation?

    /// Describes a list for a command.
    package init(
        result: QueryResult,
        command: String,
        extraKeys: [TagPath] = [],
        columnKeys: [TagPath] = [],
        showsRequest: Bool = false
    ) {
        self.result = result
        self.command = command
        self.extraKeys = extraKeys
        self.columnKeys = columnKeys
        self.showsRequest = showsRequest
    }

    /// The report.
    package var report: Report {
        var report = Report(
            command: self.command,
            head: self.showsRequest ? Self.lines(of: self.result.identifiers) : [],
            summary: (self.isEmptyFailure ? [] : [self.summary]) + self.reasons,
            failure: self.result.failure,
            warnings: self.result.notes
        )
        if self.showsRequest { report.maskedHead = Self.lines(of: self.result.identifiers, isMasked: true) }
        report.makeLater(
            table: { self.isEmptyFailure ? nil : self.table },
            document: { self.document },
            uids: { self.uids }
        )
        report.status = self.result.failure == nil ? self.result.status : self.result.failure?.status
        report.count = self.result.rows.count
        let rows = self.result.rows
        report.documentRows = .init(count: rows.count) { rows[$0].json }
        if !self.isEmptyFailure {
            // As with identifiers: the rows that contradict the query can't be marked there.
            let satisfying = rows.filter(\.mismatch.isEmpty)
            report.dataSets = .init(count: satisfying.count) { DICOMJSON.encode(satisfying[$0].attributes) }
        }
        return report
    }

    /// Whether nothing came but the failure; an empty list would say that nothing matches.
    private var isEmptyFailure: Bool {
        self.result.rows.isEmpty && self.result.failure.map { $0.kind != .noMatch } ?? false
    }

    /// The unique keys of the rows; a script must not act on rows that contradict the query.
    private var uids: [String] {
        let key = self.result.level.uniqueKey
        return self.result.rows.compactMap { $0.mismatch.isEmpty ? $0.text(key) : nil }
    }

    /// Requests as lines for people.
    static func lines(of identifiers: [DataSet], isMasked: Bool = false) -> [String] {
        identifiers.enumerated().flatMap { number, identifier -> [String] in
            ["C-FIND request \(number + 1):"] + Self.lines(of: identifier, depth: 1, isMasked: isMasked)
        }
    }

    private static func lines(of dataSet: DataSet, depth: Int, isMasked: Bool) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return dataSet.elements.flatMap { element -> [String] in
            let name = "\(indent)\(element.tag) \(DataDictionary.keyword(for: element.tag))"
            if case .items = element.content {
                return [name]
                    + dataSet.items(element.tag).flatMap {
                        Self.lines(of: $0, depth: depth + 1, isMasked: isMasked)
                    }
            }
            let value = dataSet.string(element.tag) ?? ""
            let isHidden = isMasked && !value.isEmpty && IdentifyingAttributes.contains(element.tag)
            return ["\(name) = \(isHidden ? IdentifyingAttributes.mask : value)"]
        }
    }

    // MARK: - JSON

    private var document: JSONValue {
        let result = self.result
        // Without a final response there is no status to show.
        let hasStatus = result.failure == nil || result.failure?.status != nil
        var members: [JSONValue.Member] = [
            .init("command", .string(self.command)),
            .init("status", hasStatus ? .string(PACSError.hex(result.status)) : .null),
            .init("level", .string(result.level.rawValue)), .init("count", .integer(result.rows.count)),
            .init("truncated", .bool(result.truncated)), .init("model", .string(result.model.rawValue)),
            .init("results", []), .init("notes", .array(result.notes.map { .string($0) })),
        ]
        if let dates = result.request.dates {
            members.append(.init("dates", .string(dates.description)))
        }
        if let explanation = self.explanation {
            members.append(.init("explanation", .array(explanation.findings.map(\.json))))
            members.append(.init("looserQueries", .integer(explanation.queries)))
        }
        if self.showsRequest {
            members.append(.init("requests", .array(result.identifiers.map { $0.attributes() })))
        }
        return .object(members)
    }

    // MARK: - Table

    private struct Column {
        var column: Table.Column
        var cell: (QueryRow) -> String
    }

    private var table: Table {
        let columns = self.columns
        var table = Table(columns: columns.map(\.column))
        for (index, row) in self.result.rows.enumerated() {
            table.rows.append(columns.map { $0.cell(row) })
            if !row.mismatch.isEmpty || row.conflicting { table.marked.insert(index) }
        }
        return table
    }

    private var columns: [Column] {
        var columns = [
            Column(column: .init(key: "n", title: "#", importance: 9, alignment: .right)) { String($0.n) }
        ]
        guard self.columnKeys.isEmpty else { return columns + self.columnKeys.map(Self.column) + self.flagColumns }
        var shown: Set<Tag> = []
        for (tag, column) in Self.usualColumns(self.result.level) {
            shown.insert(tag)
            columns.append(Column(column: column) { row in Self.cell(row, tag) })
        }
        for path in self.extraColumnKeys where !(path.steps.count == 1 && shown.contains(path.tag)) {
            columns.append(Self.column(path))
        }
        return columns + self.flagColumns
    }

    private static func column(_ path: TagPath) -> Column {
        Column(column: .init(key: path.text, title: path.text, importance: 6)) { row in
            path.strings(in: row.attributes).joined(separator: "\\")
        }
    }

    private var flagColumns: [Column] {
        guard self.result.rows.contains(where: { !Self.flags($0).isEmpty }) else { return [] }
        return [Column(column: .init(key: "flags", title: "Flags", importance: 8), cell: Self.flags)]
    }

    /// What was asked for by name, and the keys of the query that came back; what all rows are under only where it
    /// differs between them.
    private var extraColumnKeys: [TagPath] {
        let parents = QueryLevel.allCases.filter { $0 < self.result.level }.map { TagPath($0.uniqueKey) }
        let sent = self.result.request.keys.map(\.path).filter { path in
            guard !self.extraKeys.contains(path) else { return false }
            if parents.contains(path) {
                guard let first = self.result.rows.first?.text(path.tag) else { return false }
                return self.result.rows.contains { $0.text(path.tag) != first }
            }
            return self.result.rows.contains { path.element(in: $0.attributes) != nil }
        }
        return self.extraKeys + sent
    }

    /// A list of a level without any row.
    static func emptyTable(_ level: QueryLevel) -> Table {
        Table(
            columns: [.init(key: "n", title: "#", importance: 9, alignment: .right)]
                + self.usualColumns(level).map(\.column)
        )
    }

    private static func usualColumns(_ level: QueryLevel) -> [(tag: Tag, column: Table.Column)] {
        Self.usual(level).map { tag, title, importance, isNumber in
            let column = Table.Column(
                key: DataDictionary.keyword(for: tag),
                title: title,
                importance: importance,
                alignment: isNumber ? .right : .left,
                role: tag == .modality || tag == .modalitiesInStudy ? .modality : .plain
            )
            return (tag, column)
        }
    }

    /// The usual columns: attribute, heading, importance, whether it is a number.
    private static func usual(_ level: QueryLevel) -> [(Tag, String, Int, Bool)] {
        switch level {
        case .patient:
            [
                (.patientName, "Patient", 6, false), (.patientID, "Patient ID", 7, false),
                (.patientBirthDate, "Born", 5, false), (.patientSex, "Sex", 4, false),
                (.numberOfPatientRelatedStudies, "Studies", 5, true),
            ]
        case .study:
            [
                (.studyDate, "Date", 8, false), (.modalitiesInStudy, "Mod", 8, false),
                (.patientName, "Patient", 6, false), (.patientID, "Patient ID", 6, false),
                (.studyDescription, "Description", 4, false), (.accessionNumber, "Accession", 3, false),
                (.numberOfStudyRelatedSeries, "Series", 5, true), (.numberOfStudyRelatedInstances, "Images", 5, true),
                (.studyInstanceUID, "Study Instance UID", 1, false),
            ]
        case .series:
            [
                (.seriesNumber, "No", 7, true), (.modality, "Mod", 8, false),
                (.seriesDescription, "Description", 6, false),
                (.bodyPartExamined, "Body part", 3, false), (.seriesDate, "Date", 5, false),
                (.numberOfSeriesRelatedInstances, "Images", 6, true),
                (.seriesInstanceUID, "Series Instance UID", 1, false),
            ]
        case .image:
            [
                (.instanceNumber, "No", 7, true), (.sopClassUID, "SOP class", 4, false),
                (.numberOfFrames, "Frames", 6, true), (.sopInstanceUID, "SOP Instance UID", 2, false),
            ]
        }
    }

    private static func cell(_ row: QueryRow, _ tag: Tag) -> String {
        if tag == .modalitiesInStudy, !row.modalities.isEmpty { return row.modalities.joined(separator: "\\") }
        if tag == .sopClassUID, let uid = row.uid(tag) { return UIDRegistry.name(of: uid) ?? uid.string }
        return row.text(tag) ?? ""
    }

    private static func flags(_ row: QueryRow) -> String {
        var flags = row.mismatch.map { "not \($0)" } + row.unverified.map { "\($0)?" }
        if row.conflicting { flags.append("same UID, other values") }
        if row.duplicates > 0 { flags.append("\(row.duplicates + 1) times") }
        return flags.joined(separator: ", ")
    }

    private var summary: String {
        var text = self.result.level.text(self.result.rows.count)
        if self.result.truncated { text += ", more exist (the limit was reached)" }
        let bad = self.result.rows.count { !$0.mismatch.isEmpty }
        if bad > 0 { text += ", \(bad) of them contradict the query" }
        return text
    }
}

extension QueryResult {
    /// The list without what was said when it was made.
    var again: QueryResult {
        var list = self
        list.failure = nil
        list.notes = []
        return list
    }
}
