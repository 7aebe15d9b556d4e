import DICOMCore
import PACSClient
import ShellLanguage

/// What `diff` found: of two data sets, or of the objects of two studies.
struct DiffReport: Sendable {
    /// Two data sets that were compared.
    struct Pair: Sendable {
        /// SOP Instance UID of what was compared, where it has one.
        var uid: String?
        /// What differs.
        var differences: [DataSetComparison.Difference] = []
        /// Why it couldn't be compared, or not to its end.
        var failure: PACSError?
    }

    /// What was compared.
    var pairs: [Pair]
    /// The objects that only the first has.
    var onlyFirst: [UID] = []
    /// The objects that only the second has.
    var onlySecond: [UID] = []
    /// What of the directories can't be read.
    var unread: [PACSError] = []
    /// Whether objects of studies were compared.
    var isOfFiles = false
    /// Whether people read it; for programs an absent value is an empty cell, and a column says which side has it.
    var isForPeople = true

    /// Whether both are the same.
    private var isSame: Bool {
        self.onlyFirst.isEmpty && self.onlySecond.isEmpty && self.pairs.allSatisfy(\.differences.isEmpty)
    }

    var report: Report {
        let differing = self.pairs.filter { !$0.differences.isEmpty }.compactMap(\.uid)
        var report = Report(
            command: "diff",
            table: self.table,
            document: self.json,
            uids: differing + self.unpaired,
            summary: [self.sentence]
        )
        let failures = self.unread + self.pairs.compactMap(\.failure)
        report.failure = failures.first
        report.warnings = failures.dropFirst().map(\.message)
        if report.failure == nil, !self.isSame {
            report.failure = PACSError(FailureFacts(.differs, service: .local), self.sentence)
            report.summary = []
        }
        report.count = self.pairs.reduce(0) { $0 + $1.differences.count } + self.unpaired.count
        return report
    }

    private var unpaired: [String] { (self.onlyFirst + self.onlySecond).map(\.string) }

    private var sentence: String {
        if self.isSame {
            return self.isOfFiles ? "\(Magnitude.count(self.pairs.count, "object")), no differences" : "no differences"
        }
        let count = self.pairs.reduce(0) { $0 + $1.differences.count }
        let attributes = count == 1 ? "1 attribute differs" : "\(count) attributes differ"
        guard self.isOfFiles else { return attributes }
        let differing = self.pairs.count { !$0.differences.isEmpty }
        var parts = ["\(differing) of \(Magnitude.count(self.pairs.count, "object")) differ"]
        if !self.onlyFirst.isEmpty { parts.append("\(self.onlyFirst.count) only in the first") }
        if !self.onlySecond.isEmpty { parts.append("\(self.onlySecond.count) only in the second") }
        return parts.joined(separator: ", ")
    }

    private var table: Table {
        let uid: [Table.Column] = self.isOfFiles ? [.init(key: "uid", title: "Object", importance: 4)] : []
        var table = Table(
            columns: uid + [
                .init(key: "path", title: "Tag", importance: 8),
                .init(key: "keyword", title: "Attribute", importance: 5),
                .init(key: "a", title: "A", importance: 6), .init(key: "b", title: "B", importance: 6),
            ] + (self.isForPeople ? [] : [.init(key: "in", title: "In", importance: 5)])
        )
        let absent = self.isForPeople ? "(absent)" : ""
        let here = self.isForPeople ? "(here)" : ""
        let side = { (a: Bool, b: Bool) in self.isForPeople ? [] : [a && b ? "both" : a ? "a" : "b"] }
        for pair in self.pairs {
            for difference in pair.differences {
                table.rows.append(
                    (self.isOfFiles ? [pair.uid ?? ""] : []) + [
                        difference.path.numbers, difference.path.text, difference.a ?? absent,
                        difference.b ?? absent,
                    ] + side(difference.a != nil, difference.b != nil)
                )
            }
        }
        for uid in self.onlyFirst { table.rows.append([uid.string, "", "", here, absent] + side(true, false)) }
        for uid in self.onlySecond { table.rows.append([uid.string, "", "", absent, here] + side(false, true)) }
        return table
    }

    private var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("command", "diff"),
            .init(
                "differences",
                .array(
                    self.pairs.flatMap { pair in
                        pair.differences.map { difference in
                            .object(
                                (self.isOfFiles ? [.init("uid", pair.uid.map { .string($0) } ?? .null)] : []) + [
                                    .init("path", .string(difference.path.numbers)),
                                    .init("keyword", .string(difference.path.text)),
                                    .init("a", difference.a.map { .string($0) } ?? .null),
                                    .init("b", difference.b.map { .string($0) } ?? .null),
                                ]
                            )
                        }
                    }
                )
            ),
            .init("unpaired", .array(self.unpaired.map { .string($0) })),
        ]
        if self.isOfFiles {
            members += [
                .init("onlyFirst", .array(self.onlyFirst.map { .string($0.string) })),
                .init("onlySecond", .array(self.onlySecond.map { .string($0.string) })),
                .init("compared", .integer(self.pairs.count)),
                .init("same", .integer(self.pairs.count { $0.differences.isEmpty && $0.failure == nil })),
            ]
            let failed = self.pairs.compactMap { pair in
                pair.failure.map { failure -> JSONValue in
                    ["uid": pair.uid.map { .string($0) } ?? .null, "error": Failure(failure).json]
                }
            }
            if !failed.isEmpty { members.append(.init("failed", .array(failed))) }
        }
        return .object(members)
    }
}
