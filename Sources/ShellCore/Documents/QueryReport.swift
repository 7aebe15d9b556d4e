import DICOMCore
import DICOMQuery
import PACSClient

/// Makes the report of `find`, `series`, `images` and `show` from a list: document, table and what is said about it.
struct QueryReport {
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
    /// How many rows the list has that these were taken from; nil where they are all.
    var total: Int?
    /// The dates of the rows as a chart of two lines; none where nobody sees it, or it says nothing.
    var sparkline: [String] = []
    /// What each of several systems answered that were asked at once; none where one was asked.
    var systems: [QueriedSystem] = []
    /// Why nothing was found.
    var explanation: QueryExplanation?
    /// Whether the table has all columns that any row may need, so that it has the same for every answer.
    var isOpenEnded = false

    var report: Report {
        // What was asked for is a result.
        let isAsked = self.explanation.map { $0.queries > 0 } ?? false
        var report = Report(
            command: self.command,
            head: self.showsRequest ? Self.lines(of: self.result.identifiers) : [],
            summary: (self.isEmptyFailure ? [] : [self.summary]) + self.sparkline + (isAsked ? self.reasons : []),
            remarks: isAsked ? [] : self.reasons + self.advice,
            failure: self.result.failure,
            warnings: self.result.notes
        )
        if self.showsRequest { report.maskedHead = Self.lines(of: self.result.identifiers, isMasked: true) }
        let table = self.isEmptyFailure ? nil : self.table
        report.makeLater(
            table: { table?.frame },
            rows: { table?.rows },
            document: { self.document },
            uids: { self.uids }
        )
        report.status = self.result.failure == nil ? self.result.status : self.result.failure?.status
        report.count = self.result.rows.count
        let rows = self.result.rows
        let namesPACS = !self.systems.isEmpty || self.result.origins.count > 1
        report.documentRows = .init(count: rows.count) { QueryDocument.row(rows[$0], namesPACS: namesPACS) }
        if !self.isEmptyFailure {
            // As with identifiers: the rows that contradict the query can't be marked there.
            let satisfying = rows.filter(\.mismatch.isEmpty)
            report.dataSets = .init(count: satisfying.count) { DICOMJSON.encode(satisfying[$0].attributes) }
        }
        return report
    }

    /// Whether nothing came but the failure; an empty list would say that nothing matches.
    private var isEmptyFailure: Bool {
        self.systems.isEmpty && self.result.rows.isEmpty && self.result.failure.map { $0.kind != .noMatch } ?? false
    }

    /// The unique keys of the rows; a script must not act on rows that contradict the query.
    private var uids: [String] {
        let level = self.result.level
        return self.result.rows.compactMap { Self.uid(of: $0, at: level) }
    }

    /// The unique key of a row that satisfies the query; nil where it came without.
    static func uid(of row: QueryRow, at level: QueryLevel) -> String? {
        guard row.mismatch.isEmpty, row.missingKey(at: level) == nil, let uid = row.text(level.uniqueKey), !uid.isEmpty
        else { return nil }
        return uid
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

    private var table: QueryTable {
        QueryTable(
            result: self.result,
            extraKeys: self.extraKeys,
            columnKeys: self.columnKeys,
            systems: self.systems,
            isOpenEnded: self.isOpenEnded
        )
    }

    /// The members of the document that stand behind the rows.
    var lastMembers: [JSONValue.Member] {
        QueryDocument.tail(
            of: self.result,
            explanation: self.explanation,
            systems: self.systems,
            showsRequest: self.showsRequest
        )
    }

    private var document: JSONValue {
        QueryDocument.document(
            of: self.result,
            command: self.command,
            explanation: self.explanation,
            systems: self.systems,
            showsRequest: self.showsRequest
        )
    }

    private var summary: String {
        var text = self.result.level.text(self.result.rows.count) + (self.total.map { " of \($0)" } ?? "")
        if self.result.truncated {
            text += ", more exist (the limit was reached)"
        } else if self.result.isCutShort {
            text += ", perhaps more exist (the query was cut short)"
        }
        if !self.systems.isEmpty {
            let answered = self.systems.count { $0.result.failure == nil }
            text += ", from \(answered) of \(self.systems.count) PACS"
        }
        let bad = self.result.rows.count { !$0.mismatch.isEmpty }
        if bad > 0 { text += ", \(bad) of them \(bad == 1 ? "contradicts" : "contradict") the query" }
        return text
    }

    /// The reasons as lines below an empty list.
    private var reasons: [String] {
        guard let explanation = self.explanation else { return [] }
        var lines = explanation.findings.map { finding in
            "why: \(finding.isEstablished ? "" : "perhaps: ")\(finding.text) (\(finding.advice))"
        }
        if explanation.queries > 0 {
            let count = explanation.queries
            lines.append(
                "\(count == 1 ? "1 looser query" : "\(count) looser queries") sent, each ended after a few matches"
            )
        }
        return lines
    }

    /// How to learn more of an empty list; a failure says that itself.
    private var advice: [String] {
        guard self.explanation.map({ $0.queries == 0 }) ?? false, self.result.rows.isEmpty else { return [] }
        return self.result.failure == nil ? ["'find … --explain' asks again more loosely and says why"] : []
    }
}
