import DICOMCore
import DICOMQuery
import PACSClient

/// The rows of a comparison as a list of the session, each with its side and its own PACS.
struct ComparedRows {
    /// The list.
    let list: QueryResult

    /// Takes all that differs, or one kind of it.
    ///
    /// What differs is a row of each PACS; where both are of the same one, only the second.
    init(_ found: ListDifferences, only: CompareCommand.Only?, in session: Session) {
        var rows: [QueryRow] = []
        var origins: [String: RowOrigin] = [:]
        func add(_ row: ComparedRow, _ side: RowSide, _ differences: [String] = []) {
            let origin = row.row?.origin ?? origins[row.pacs] ?? session.origin(named: row.pacs)
            origins[row.pacs] = origin
            rows.append(
                Self.row(row, origin).compared(
                    n: rows.count + 1,
                    side: side,
                    differences: differences,
                    isUndecided: side == .different && only != .different
                )
            )
        }
        if only ?? .first == .first { for row in found.onlyFirst.rows { add(row, .first) } }
        if only ?? .second == .second { for row in found.onlySecond.rows { add(row, .second) } }
        if only ?? .different == .different {
            for pair in found.different.rows {
                let differences = Self.differences(pair)
                if pair.first.pacs != pair.second.pacs { add(pair.first, .different, differences) }
                add(pair.second, .different, differences)
            }
        }
        var list = QueryResult(QueryRequest(level: found.level), origin: .unknown)
        list.rows = rows
        list.isRefined = true
        list.truncated = found.isTruncated
        let all = rows.map(\.origin)
        list.origins = all.isEmpty ? [.unknown] : Array(Set(all)).sorted { $0.name < $1.name }
        self.list = list
    }

    private static func row(_ row: ComparedRow, _ origin: RowOrigin) -> QueryRow {
        if let own = row.row { return own }
        var attributes = DataSet()
        attributes.set(.specificCharacterSet, "ISO_IR 192")
        for (tag, text) in row.values.sorted(by: { $0.key < $1.key }) where tag != .specificCharacterSet {
            attributes.set(tag, text)
        }
        return QueryRow(attributes: attributes, origin: origin)
    }

    /// What differs, with both values: `NumberOfStudyRelatedInstances 10 / 12`.
    private static func differences(_ pair: ListDifferences.Pair) -> [String] {
        let values = pair.tags.map { tag in
            let shown = [pair.first, pair.second].map { row in
                let value = row.values[tag] ?? ""
                return value.isEmpty ? "(none)" : value
            }
            return "\(DataDictionary.keyword(for: tag)) \(shown.joined(separator: " / "))"
        }
        let below = pair.below
        let contents = [
            ("series", below.seriesOnlyFirst.count, below.seriesOnlySecond.count),
            ("objects", below.objectsOnlyFirst.count, below.objectsOnlySecond.count),
        ]
        return values
            + contents.filter { $0.1 + $0.2 > 0 }.map { "\($0.0): \($0.1) only first, \($0.2) only second" }
    }
}

extension Session {
    /// The PACS that a file names, by its profile or its address; one that nobody knows keeps its name.
    func origin(named name: String) -> RowOrigin {
        guard !name.isEmpty else { return .file }
        let system = (try? self.systems(named: [name]))?.first
        return system.map { RowOrigin($0.connection.target) } ?? RowOrigin(key: name, name: name)
    }
}
