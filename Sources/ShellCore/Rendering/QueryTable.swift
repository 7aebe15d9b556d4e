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
        var cell: (QueryRow) -> String
    }

    var table: Table {
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
        var shown: Set<TagPath> = []
        for (tag, column) in Self.usualColumns(self.result.level) {
            shown.insert(TagPath(tag))
            columns.append(Column(column: column) { row in Self.cell(row, tag) })
        }
        for path in self.extraColumnKeys where shown.insert(path).inserted {
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
        guard self.result.rows.contains(where: { !self.flags($0).isEmpty }) else { return [] }
        return [Column(column: .init(key: "flags", title: "Flags", importance: 8), cell: self.flags)]
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
        }
    }

    private static func cell(_ row: QueryRow, _ tag: Tag) -> String {
        if tag == .modalitiesInStudy, !row.modalities.isEmpty { return row.modalities.joined(separator: "\\") }
        if tag == .sopClassUID, let uid = row.uid(tag) { return UIDRegistry.name(of: uid) ?? uid.string }
        return row.text(tag) ?? ""
    }

    private func flags(_ row: QueryRow) -> String {
        let missing = row.missingKey(at: self.result.level).map { ["without \(DataDictionary.keyword(for: $0))"] } ?? []
        var flags = missing + row.mismatch.map { "not \($0)" } + row.unverified.map { "\($0)?" }
        if row.conflicting { flags.append("same UID, other values") }
        if row.duplicates > 0 { flags.append("\(row.duplicates + 1) times") }
        return flags.joined(separator: ", ")
    }
}
