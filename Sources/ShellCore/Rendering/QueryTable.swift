import DICOMCore
import DICOMQuery
import PACSClient

/// The table of a list: the usual columns of its level or those that were chosen, and what is wrong with rows.
struct QueryTable {
    /// The list.
    let result: QueryResult
    /// Attributes shown besides the usual ones.
    let extraKeys: [TagPath]
    /// The columns that were chosen; none for the usual ones.
    let columnKeys: [TagPath]
    /// What each of several systems answered that were asked at once; one that failed is a row of its own.
    var systems: [QueriedSystem] = []
    /// Whether the columns are those that any row may need that the query can bring; people don't see those of them that
    /// no row has anything in.
    var isOpenEnded = false
    /// Attributes shown besides those in a table that is open-ended, where a row has them.
    var moreKeys: [TagPath] = []

    private struct Column {
        var column: Table.Column
        /// The attribute that stands in it; nil where the cell is made of the row in another way.
        var tag: Tag?
        /// Makes the cell of a row, given the text of the attribute; nil where it is that text.
        var cell: (@Sendable (QueryRow, String) -> String)?
    }

    /// The table without its rows.
    var frame: Table {
        var table = Table(columns: self.columns.map(\.column))
        table.marked = Self.marked(self.result.rows)
        for index in self.failed.indices { table.tones[self.result.rows.count + index] = .bad }
        return table
    }

    /// The rows that stand out, by index.
    static func marked(_ rows: [QueryRow]) -> Set<Int> {
        Set(rows.indices.filter { rows[$0].hasRemarks && (!rows[$0].mismatch.isEmpty || rows[$0].conflicting) })
    }

    /// The systems that failed.
    private var failed: [(name: String, line: String)] {
        self.systems.compactMap { system in system.line.map { (system.name, $0) } }
    }

    /// The cells of each row.
    var rows: Report.Elements<[String]> {
        let cells = self.cells
        let rows = self.result.rows
        let failed = self.failed
        let heads = self.columns.map(\.column.key)
        return .init(count: rows.count + failed.count) { index in
            guard index < rows.count else {
                let (name, line) = failed[index - rows.count]
                return heads.map { $0 == Self.pacs.key ? name : $0 == Self.fault.key ? line : "" }
            }
            return cells.cells(of: rows[index])
        }
    }

    /// What makes the cells of a row.
    var cells: RowCells { RowCells(self.columns.map { ($0.tag, $0.cell) }) }

    private var columns: [Column] {
        var columns = [
            Column(column: .init(key: "n", title: "#", importance: 9, alignment: .right)) { row, _ in String(row.n) }
        ]
        let isCompared = self.isCompared
        if isCompared { columns.append(Column(column: Self.side) { row, _ in row.side?.rawValue ?? "" }) }
        if !self.systems.isEmpty || self.result.origins.count > 1 {
            columns.append(Column(column: Self.pacs) { row, _ in row.origin.name })
        }
        guard self.columnKeys.isEmpty else { return columns + self.columnKeys.map(Self.column) + self.flagColumns }
        var shown: Set<TagPath> = []
        for (tag, column) in Self.usualColumns(self.result.level) {
            let path = self.result.level == .worklist ? WorklistKeys.path(TagPath(tag)) : TagPath(tag)
            shown.insert(path)
            columns.append(
                path.steps.count > 1
                    ? Self.column(path, as: column) : Column(column: column, tag: tag, cell: Self.cell(tag))
            )
        }
        for path in self.extraColumnKeys where shown.insert(path).inserted {
            columns.append(Self.column(path))
        }
        for path in self.optionalColumnKeys where shown.insert(path).inserted {
            var column = Self.column(path)
            column.column.hidesWhenEmpty = true
            columns.append(column)
        }
        return columns + self.flagColumns
    }

    private static func column(_ path: TagPath) -> Column {
        let name = WorklistKeys.flatName(path)
        return Self.column(path, as: .init(key: name, title: name, importance: 6))
    }

    private static func column(_ path: TagPath, as column: Table.Column) -> Column {
        Column(column: column) { row, _ in row.place(of: path).strings(in: row.attributes).joined(separator: "\\") }
    }

    private var flagColumns: [Column] {
        let level = self.result.level
        var columns: [Column] = []
        if self.isCompared {
            columns.append(Column(column: Self.differs) { row, _ in row.differences.joined(separator: "; ") })
        }
        if self.isOpenEnded || self.result.rows.contains(where: { !Self.flags($0, level).isEmpty }) {
            let column = Table.Column(key: "flags", title: "Flags", importance: 8, hidesWhenEmpty: self.isOpenEnded)
            columns.append(Column(column: column) { row, _ in Self.flags(row, level) })
        }
        if !self.failed.isEmpty { columns.append(Column(column: Self.fault) { _, _ in "" }) }
        return columns
    }

    /// Whether the rows are those of a comparison.
    private var isCompared: Bool { self.result.rows.contains { $0.side != nil } }

    private static let side = Table.Column(key: "side", title: "Side", importance: 9)
    private static let differs = Table.Column(
        key: "differs",
        title: "Differs (first / second)",
        importance: 8,
        wraps: true
    )
    private static let pacs = Table.Column(key: "pacs", title: "PACS", importance: 8)
    private static let fault = Table.Column(
        key: "error",
        title: "What is wrong",
        importance: 8,
        role: .verdict,
        wraps: true
    )

    /// What was asked for by name, and the keys of the query that came back; what all rows are under only where it
    /// differs between them.
    private var extraColumnKeys: [TagPath] {
        if self.isOpenEnded { return self.extraKeys }
        let parents = self.parentKeys
        let sent = self.result.request.keys.map(\.path).filter { path in
            guard !self.extraKeys.contains(path) else { return false }
            if parents.contains(path) {
                guard let first = self.result.rows.first?.text(path.tag) else { return false }
                return self.result.rows.contains { $0.text(path.tag) != first }
            }
            return self.result.rows.contains { $0.place(of: path).element(in: $0.attributes) != nil }
        }
        return self.extraKeys + sent
    }

    /// The same where no row is known yet: what all rows are under is one thing where one value was given for it.
    private var optionalColumnKeys: [TagPath] {
        guard self.isOpenEnded else { return [] }
        let parents = self.parentKeys
        let sent = self.result.request.keys.filter { !parents.contains($0.path) || !$0.isSingleValue }.map(\.path)
        return self.moreKeys + sent
    }

    private var parentKeys: [TagPath] {
        QueryLevel.hierarchy.filter { $0 < self.result.level }.map { TagPath($0.uniqueKey) }
    }

    /// A list of a level without any row.
    static func empty(_ level: QueryLevel) -> Table {
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

    /// The usual columns of a level, by attribute and heading.
    static func heads(of level: QueryLevel) -> [(tag: Tag, title: String)] {
        self.usual(level).map { ($0.0, $0.1) }
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
        case .worklist:
            [
                (.scheduledProcedureStepStartDate, "Date", 8, false),
                (.scheduledProcedureStepStartTime, "Time", 8, false), (.modality, "Mod", 8, false),
                (.scheduledStationAETitle, "Station AET", 7, false), (.patientName, "Patient", 6, false),
                (.patientID, "Patient ID", 6, false), (.accessionNumber, "Accession", 5, false),
                (.scheduledProcedureStepDescription, "Step", 4, false),
                (.requestedProcedureDescription, "Procedure", 4, false),
                (.studyInstanceUID, "Study Instance UID", 1, false),
            ]
        }
    }

    /// Makes the cells of an attribute that has more to say than its text.
    private static func cell(_ tag: Tag) -> (@Sendable (QueryRow, String) -> String)? {
        switch tag {
        case .modalitiesInStudy:
            { row, text in
                row.hasRemarks && !row.modalities.isEmpty ? row.modalities.joined(separator: "\\") : text
            }
        case .sopClassUID: { _, text in text.isEmpty ? "" : UIDRegistry.name(of: UID(text)) ?? text }
        default: nil
        }
    }

    private static func flags(_ row: QueryRow, _ level: QueryLevel) -> String {
        let missing = row.missingKey(at: level).map { ["without \(DataDictionary.keyword(for: $0))"] } ?? []
        if !row.hasRemarks { return missing.first ?? "" }
        var flags = missing + row.mismatch.map { "not \($0)" } + row.unverified.map { "\($0)?" }
        if row.conflicting { flags.append("same UID, other values") }
        if row.duplicates > 0 { flags.append("\(row.duplicates + 1) times") }
        return flags.joined(separator: ", ")
    }
}
