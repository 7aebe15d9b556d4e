import DICOMCore
import DICOMQuery
import PACSClient

/// Lists of matches as JSON documents; `find.schema.json` and its like say what they hold.
enum QueryDocument {
    /// The document of a list; its rows come behind it.
    static func document(
        of result: QueryResult,
        command: String,
        explanation: QueryExplanation? = nil,
        systems: [QueriedSystem] = [],
        showsRequest: Bool = false
    ) -> JSONValue {
        .object(
            Self.head(of: result, command: command) + [.init("results", [])]
                + Self.tail(of: result, explanation: explanation, systems: systems, showsRequest: showsRequest)
        )
    }

    /// What stands before the rows: all that is known before they come.
    static func head(of result: QueryResult, command: String) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("command", .string(command)), .init("level", .string(result.level.rawValue)),
            .init("model", .string(result.level == .worklist ? "worklist" : result.model.rawValue)),
        ]
        if result.origins.count == 1, let pacs = result.origins.first?.name, !pacs.isEmpty {
            members.append(.init("pacs", .string(pacs)))
        }
        if let dates = result.request.dates { members.append(.init("dates", .string(dates.description))) }
        return members
    }

    /// What stands behind the rows: what is known once all are there.
    static func tail(
        of result: QueryResult,
        explanation: QueryExplanation? = nil,
        systems: [QueriedSystem] = [],
        showsRequest: Bool = false
    ) -> [JSONValue.Member] {
        // Without a final response there is no status to show.
        let hasStatus = result.failure == nil || result.failure?.status != nil
        var members: [JSONValue.Member] = [
            .init("status", hasStatus ? .string(PACSError.hex(result.status)) : .null),
            .init("count", .integer(result.rows.count)),
            .init("truncated", .bool(result.truncated || result.isCutShort)),
            .init("notes", Self.strings(result.notes)),
        ]
        if !result.amended.isEmpty {
            let rows = result.rows.filter { result.amended.contains($0.n) }
            let amended = rows.map { JSONValue.object([.init("n", .integer($0.n))] + Self.remarks($0)) }
            members.append(.init("amended", .array(amended)))
        }
        if !systems.isEmpty { members.append(.init("systems", .array(systems.map(\.json)))) }
        if let split = result.split {
            let figures: [JSONValue.Member] = [
                .init("by", .string(split.split.rawValue)), .init("queries", .integer(split.queries)),
                .init("most", split.most.map { .integer($0) } ?? .null),
                .init("unfinished", Self.strings(split.unfinished)),
            ]
            members.append(.init("split", .object(figures)))
        }
        if let explanation {
            members.append(.init("explanation", .array(explanation.findings.map(Self.finding))))
            members.append(.init("looserQueries", .integer(explanation.queries)))
        }
        if showsRequest {
            members.append(.init("requests", .array(result.identifiers.map { $0.attributes() })))
        }
        return members
    }

    /// A row in the `results`; of lists of several PACS each row names its own.
    static func row(_ row: QueryRow, namesPACS: Bool = false) -> JSONValue {
        var members: [JSONValue.Member] = [.init("n", .integer(row.n))]
        if let side = row.side {
            members.append(.init("side", .string(side.rawValue)))
            if !row.differences.isEmpty { members.append(.init("differs", Self.strings(row.differences))) }
        }
        if namesPACS { members.append(.init("pacs", .string(row.origin.name))) }
        members.append(.init("attributes", Self.attributes(row)))
        if row.hasRemarks { members += Self.remarks(row) }
        return .object(members)
    }

    /// What is out of the ordinary about a row.
    private static func remarks(_ row: QueryRow) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if !row.mismatch.isEmpty { members.append(.init("mismatch", Self.strings(row.mismatch))) }
        if !row.unverified.isEmpty { members.append(.init("unverified", Self.strings(row.unverified))) }
        if row.duplicates > 0 { members.append(.init("duplicates", .integer(row.duplicates))) }
        if row.conflicting { members.append(.init("conflicting", true)) }
        if !row.modalities.isEmpty { members.append(.init("modalities", Self.strings(row.modalities))) }
        return members
    }

    /// The attributes of a row; those of its scheduled step stand beside those around it, too.
    private static func attributes(_ row: QueryRow) -> JSONValue {
        let attributes = row.attributes
        guard let step = row.step, case .object(var members) = attributes.attributes(),
            case .object(let own) = attributes.items(.scheduledProcedureStepSequence)[step].attributes()
        else { return attributes.attributes() }
        members += own.filter { one in !members.contains { $0.key == one.key } }
        return .object(members)
    }

    private static func finding(_ finding: QueryExplanation.Finding) -> JSONValue {
        [
            "finding": .string(finding.kind.rawValue), "established": .bool(finding.isEstablished),
            "detail": .string(finding.text), "remedy": .string(finding.advice),
        ]
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
