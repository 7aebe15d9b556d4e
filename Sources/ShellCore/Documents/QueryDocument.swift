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
        // Without a final response there is no status to show.
        let hasStatus = result.failure == nil || result.failure?.status != nil
        var members: [JSONValue.Member] = [
            .init("command", .string(command)),
            .init("status", hasStatus ? .string(PACSError.hex(result.status)) : .null),
            .init("level", .string(result.level.rawValue)), .init("count", .integer(result.rows.count)),
            .init("truncated", .bool(result.truncated || result.isCutShort)),
            .init("model", .string(result.level == .worklist ? "worklist" : result.model.rawValue)),
            .init("results", []), .init("notes", Self.strings(result.notes)),
        ]
        if result.origins.count == 1, let pacs = result.origins.first?.name, !pacs.isEmpty {
            members.append(.init("pacs", .string(pacs)))
        }
        if !systems.isEmpty { members.append(.init("systems", .array(systems.map(\.json)))) }
        if let dates = result.request.dates { members.append(.init("dates", .string(dates.description))) }
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
        return .object(members)
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
        if !row.mismatch.isEmpty { members.append(.init("mismatch", Self.strings(row.mismatch))) }
        if !row.unverified.isEmpty { members.append(.init("unverified", Self.strings(row.unverified))) }
        if row.duplicates > 0 { members.append(.init("duplicates", .integer(row.duplicates))) }
        if row.conflicting { members.append(.init("conflicting", true)) }
        if !row.modalities.isEmpty { members.append(.init("modalities", Self.strings(row.modalities))) }
        return .object(members)
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
