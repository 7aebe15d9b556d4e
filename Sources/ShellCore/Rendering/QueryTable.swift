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
        for (index, row) in self.result.rows.enumerated() where row.hasRemarks {
            if !row.mismatch.isEmpty || row.conflicting { table.marked.insert(index) }
        }
        return table
    }

    /// The cells of each row.
    var rows: Report.Elements<[String]> {
        // Made for each row of a list that may have a hundred thousand: nothing is looked up or copied there.
        let columns = self.columns
        let makes = columns.map(\.cell)
        let byTag = columns.indices.compactMap { index in columns[index].tag.map { (tag: $0, index: index) } }
            .sorted { $0.tag < $1.tag }
        let tags = byTag.map(\.tag)
        let places = byTag.map(\.index)
        let areText = tags.map { DataDictionary.vr(of: $0).isText }
        let rows = self.result.rows
        return .init(count: rows.count) { index in
            let row = rows[index]
            var cells = [String](repeating: "", count: makes.count)
            row.texts(tags, areText: areText) { cells[places[$0]] = $1 }
            for (place, make) in makes.enumerated() {
                if let make { cells[place] = make(row, cells[place]) }
            }
            return cells
        }
    }

    private var columns: [Column] {
        var columns = [
            Column(column: .init(key: "n", title: "#", importance: 9, alignment: .right)) { row, _ in String(row.n) }
        ]
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
        guard self.result.rows.contains(where: { !Self.flags($0, level).isEmpty }) else { return [] }
        let column = Table.Column(key: "flags", title: "Flags", importance: 8)
        return [Column(column: column) { row, _ in Self.flags(row, level) }]
    }

    /// What was asked for by name, and the keys of the query that came back; what all rows are under only where it
    /// differs between them.
    private var extraColumnKeys: [TagPath] {
        let parents = QueryLevel.hierarchy.filter { $0 < self.result.level }.map { TagPath($0.uniqueKey) }
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
