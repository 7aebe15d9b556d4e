import DICOMCore
import DICOMQuery
import PACSClient

/// What `compare` found: as the list that is shown, as its document, and in words.
struct CompareReport: Sendable {
    /// What differs.
    let differences: ListDifferences
    /// The lists that were compared.
    let first: any ComparedList
    let second: any ComparedList
    /// The rows that are shown.
    let list: QueryResult
    /// Why it couldn't be compared to its end.
    var failure: PACSError?

    var report: Report {
        var report = Report(
            command: "compare",
            summary: [self.sentence],
            failure: self.failure,
            warnings: self.warnings
        )
        let table = QueryTable(result: self.list, extraKeys: [], columnKeys: [])
        let level = self.list.level
        let rows = self.list.rows
        report.makeLater(
            table: { table.frame },
            rows: { table.rows },
            document: { self.json },
            uids: { rows.compactMap { $0.missingKey(at: level) == nil ? $0.text(level.uniqueKey) : nil } }
        )
        report.count = self.list.rows.count
        if report.failure == nil, !self.differences.isSame {
            report.failure = PACSError(
                FailureFacts(.differs, service: .local),
                self.sentence,
                remedy:
                    "'move all' brings what only one has, each row from its own PACS; --only different shows what differs"
            )
            report.summary = []
        }
        return report
    }

    private var sentence: String {
        let found = self.differences
        let same = found.level.text(found.same)
        if found.isSame { return "\(same), no differences" }
        return "\(Magnitude.count(found.onlyFirst.count)) only in \(self.first.name), "
            + "\(Magnitude.count(found.onlySecond.count)) only in \(self.second.name), "
            + "\(Magnitude.count(found.different.count)) different, \(Magnitude.count(found.same)) the same"
    }

    private var warnings: [String] {
        var warnings: [String] = []
        for list in [self.first, self.second] {
            if let gap = list.gap { warnings.append("\(list.name) \(gap): what it lacks may be there all the same") }
            if list.contradicting > 0 {
                let rows = Magnitude.count(list.contradicting, "row")
                warnings.append(
                    "\(rows) of \(list.name) contradict\(list.contradicting == 1 ? "s" : "") the query, not compared"
                )
            }
        }
        warnings += self.uncounted
        let keyless = self.differences.keyless
        if keyless > 0 {
            let name = DataDictionary.keyword(for: self.differences.level.uniqueKey)
            warnings.append("\(Magnitude.count(keyless, "row")) without \(name) can't be compared")
        }
        if self.differences.isTruncated {
            warnings.append(
                "of each kind \(Magnitude.count(ListDifferences.kept)) are listed; the numbers count all of them"
            )
        }
        return warnings
    }

    /// Numbers of objects that only one list tells: that nothing differs says nothing of these.
    private var uncounted: [String] {
        let numbers: [Tag] = [.numberOfStudyRelatedInstances, .numberOfSeriesRelatedInstances]
        return numbers.flatMap { tag in
            zip([self.first, self.second], [self.second, self.first]).compactMap { list, other -> String? in
                guard list.count > 0, !list.tags.contains(tag), other.tags.contains(tag) else { return nil }
                return
                    "no row of \(list.name) tells \(DataDictionary.keyword(for: tag)), so that numbers of objects weren't compared; "
                    + "'compare' with --deep asks for the objects themselves"
            }
        }
    }

    private var json: JSONValue {
        let found = self.differences
        return [
            "command": "compare", "level": .string(found.level.rawValue),
            "first": Self.json(self.first), "second": Self.json(self.second),
            "keys": .array(found.tags.map { .string(DataDictionary.keyword(for: $0)) }),
            "onlyFirst": .array(found.onlyFirst.rows.map(self.json)),
            "onlySecond": .array(found.onlySecond.rows.map(self.json)),
            "different": .array(found.different.rows.map(Self.json)), "same": .integer(found.same),
            "counts": [
                "onlyFirst": .integer(found.onlyFirst.count), "onlySecond": .integer(found.onlySecond.count),
                "different": .integer(found.different.count),
            ],
            "truncated": .bool(found.isTruncated), "notes": .array(self.warnings.map { .string($0) }),
        ]
    }

    private static func json(_ list: any ComparedList) -> JSONValue {
        ["name": .string(list.name), "count": .integer(list.count), "whole": .bool(list.gap == nil)]
    }

    private func json(_ row: ComparedRow) -> JSONValue {
        let attributes = row.row.map { $0.attributes.attributes() } ?? Self.attributes(row, row.values.keys.sorted())
        return [
            "uid": .string(row.uid), "pacs": row.pacs.isEmpty ? .null : .string(row.pacs), "attributes": attributes,
        ]
    }

    private static func json(_ pair: ListDifferences.Pair) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("uid", .string(pair.second.uid)),
            .init("keys", .array((pair.tags + pair.below.tags).map { .string(DataDictionary.keyword(for: $0)) })),
            .init("first", self.attributes(pair.first, pair.tags)),
            .init("second", self.attributes(pair.second, pair.tags)),
            .init("pacs", .array([pair.first, pair.second].map { $0.pacs.isEmpty ? .null : .string($0.pacs) })),
        ]
        if !pair.below.isEmpty {
            let uids = { (uids: [UID]) in JSONValue.array(uids.map { .string($0.string) }) }
            members += [
                .init("seriesOnlyFirst", uids(pair.below.seriesOnlyFirst)),
                .init("seriesOnlySecond", uids(pair.below.seriesOnlySecond)),
                .init("objectsOnlyFirst", uids(pair.below.objectsOnlyFirst)),
                .init("objectsOnlySecond", uids(pair.below.objectsOnlySecond)),
            ]
        }
        return .object(members)
    }

    private static func attributes(_ row: ComparedRow, _ tags: [Tag]) -> JSONValue {
        .object(tags.map { .init(DataDictionary.keyword(for: $0), .string(row.values[$0] ?? "")) })
    }
}
