import DICOMCore
import DICOMQuery
import PACSClient

/// What one of several PACS answered to a query.
struct QueriedSystem: Sendable {
    /// What people know it by.
    let name: String
    /// Its rows, or why there are none.
    let result: QueryResult
    /// Why it found nothing; nil where there is nothing to say.
    let explanation: QueryExplanation?

    /// Its entry in the document.
    var json: JSONValue {
        let hasStatus = self.result.failure == nil || self.result.failure?.status != nil
        return [
            "name": .string(self.name), "ok": .bool(self.result.failure == nil),
            "status": hasStatus ? .string(PACSError.hex(self.result.status)) : .null,
            "count": .integer(self.result.rows.count),
            "truncated": .bool(self.result.truncated || self.result.isCutShort),
            "error": self.result.failure.map { Failure($0).json } ?? .null,
        ]
    }

    /// The row of a table about one that failed: its code and its sentence.
    var line: String? { self.result.failure.map { "\($0.code): \($0.message)" } }

    /// The rows of all, those of one behind those of another unless they are in an order.
    ///
    /// Rows of different PACS are never the same. The failure is that of the first that failed, unless the user ended it.
    static func list(of systems: [QueriedSystem], order: QueryRequest.Order?) -> QueryResult {
        guard let first = systems.first?.result else { return QueryResult(QueryRequest(), origin: .unknown) }
        var list = systems.dropFirst().reduce(first.named(systems[0].name)) {
            $0.appending($1.result.named($1.name))
        }
        let failures = systems.compactMap { system in system.result.failure.map { (system.name, $0) } }
        let failed = failures.first { $0.1.kind == .interrupted } ?? failures.first
        list.failure = failed.map { PACSError($1.facts, "\($0): \($1.message)", remedy: $1.remedy) }
        if let order { list.rows = order.applied(to: list.rows) }
        return list
    }

    /// Why those found nothing that didn't, each finding with the name of its PACS; nil where nothing is to be said.
    static func explanation(of systems: [QueriedSystem]) -> QueryExplanation? {
        let found = systems.compactMap { system in system.explanation.map { ($0, system.name) } }
        guard var whole = found.first?.0.naming(found[0].1) else { return nil }
        for (explanation, name) in found.dropFirst() { whole.add(explanation.naming(name)) }
        return whole
    }
}

extension QueryResult {
    /// The list with the name of its PACS before what is said of it.
    fileprivate func named(_ name: String) -> QueryResult {
        var list = self
        list.notes = self.notes.map { "\(name): \($0)" }
        return list
    }
}
