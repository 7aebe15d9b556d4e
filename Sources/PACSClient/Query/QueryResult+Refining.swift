import DICOMCore
import DICOMQuery

extension QueryResult {
    /// The rows in another order, numbered from 1; nothing is sent.
    package func sorted(by order: QueryRequest.Order) -> QueryResult {
        var list = self.again
        list.rows = order.applied(to: self.rows)
        return list
    }

    /// The rows that satisfy all keys and have any of the modalities, numbered from 1; nothing is sent.
    ///
    /// Rows of which nobody can tell stay. Throws where a key can't be one, and where no row has its attribute.
    package func filtered(by keys: [QueryKey], modalities: [String]) throws(QueryError) -> QueryResult {
        var keys = keys
        if !modalities.isEmpty {
            guard [.study, .series, .worklist].contains(self.level) else {
                throw QueryError(
                    .contradiction,
                    "a modality applies to studies, series and scheduled steps, not to rows of \(self.level.rawValue) level",
                    remedy: "give a key: 'columns' shows what the rows have"
                )
            }
            let path =
                switch self.level {
                case .study: TagPath(.modalitiesInStudy)
                case .worklist: WorklistKeys.inStep(.modality)
                case .patient, .series, .image: TagPath(.modality)
                }
            keys.append(QueryKey(path: path, value: modalities.joined(separator: "\\")))
        }
        for key in keys {
            try key.validate()
            guard self.rows.contains(where: { $0.values(key.path) != nil }) || self.rows.isEmpty else {
                throw QueryError(
                    .unknownKey,
                    "no row of the list has \(WorklistKeys.flatName(key.path))",
                    remedy:
                        "'columns' shows what the rows have; 'find … --return \(WorklistKeys.flatName(key.path))' asks for it"
                )
            }
        }
        let checks = keys.map { KeyCheck($0) }
        var list = self.again
        list.rows = self.rows.filter { row in checks.allSatisfy { $0.match(row) != .no } }
        for index in list.rows.indices { list.rows[index].n = index + 1 }
        return list
    }
}
