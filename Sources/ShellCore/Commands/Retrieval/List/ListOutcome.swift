import DICOMCore
import PACSClient

/// What became of a list: its lines beside the verdicts on their studies.
struct ListOutcome: Sendable {
    let list: RetrievalList
    /// Whether it was only planned.
    let isDryRun: Bool
    private let verdicts: [UID: StudyVerdict]

    init(_ list: RetrievalList, _ outcome: RetrievalOutcome) {
        self.list = list
        self.isDryRun = outcome.word == .dryRun
        self.verdicts = Dictionary(outcome.studies.map { ($0.study, $0) }) { first, _ in first }
    }

    /// What became of one line.
    struct Line: Sendable {
        /// The outcome in one word, as that of a retrieval; `not-retrieved` where nothing was asked for.
        var outcome: String
        /// The objects of its studies, all together.
        var totals: RetrievalTotals
        /// The outcome in a sentence.
        var verdict: String
    }

    /// What became of a line.
    func line(_ line: RetrievalList.Line) -> Line {
        let known = line.refusal == nil ? line.studies.compactMap { self.verdicts[$0] } : []
        let totals = RetrievalTotals(of: known)
        guard !known.isEmpty else {
            let reason = line.refusal ?? Self.reason(line)
            return Line(outcome: "not-retrieved", totals: totals, verdict: "not retrieved: \(reason)")
        }
        if self.isDryRun {
            return Line(outcome: RetrievalOutcome.Word.dryRun.rawValue, totals: totals, verdict: "planned")
        }
        let word = known.count < line.studies.count ? .partial : RetrievalOutcome.word(of: known)
        let complete = known.count(where: \.isComplete)
        let verdict =
            line.studies.count == 1 && known.count == 1
            ? known[0].sentence
            : "\(word.rawValue): \(complete) of \(Magnitude.count(line.studies.count, "study")) complete"
        return Line(outcome: word.rawValue, totals: totals, verdict: verdict)
    }

    private static func reason(_ line: RetrievalList.Line) -> String {
        switch line.match {
        case .noMatch: "the PACS lists no such study"
        case .contradicts: "the studies that the PACS lists have another value"
        case .found, .several: "the retrieval ended before, or left it out"
        case .invalid, .failed, nil: "it wasn't asked for"
        }
    }

    /// The value of the key `list` in a retrieval's document.
    var json: JSONValue {
        let keyword = DataDictionary.keyword(for: self.list.column.key)
        let lines = self.list.lines.map { line -> JSONValue in
            let ending = self.line(line)
            return .object([
                .init("line", .integer(line.number)), .init(keyword, .string(line.value)),
                .init("status", line.match.map { .string($0.rawValue) } ?? .null),
                .init("studies", .array(line.studies.map { .string($0.string) })),
                .init("outcome", .string(ending.outcome)), .init("verdict", .string(ending.verdict)),
            ])
        }
        return [
            "file": .string(self.list.file.path), "key": .string(keyword),
            "column": .integer(self.list.column.index + 1), "count": .integer(self.list.count), "lines": .array(lines),
        ]
    }
}

extension [RetrievalList.Line] {
    /// Takes out of a plan the studies named by their UIDs that the PACS doesn't list; their lines match nothing.
    mutating func note(_ plan: inout RetrievalPlan) {
        let absent = Set(
            plan.studies.filter { $0.absence?.kind == .noMatch && $0.expected?.isEmpty == true }.map(\.study)
        )
        guard !absent.isEmpty else { return }
        for index in self.indices where self[index].match == .found {
            guard self[index].studies.allSatisfy(absent.contains) else { continue }
            self[index].match = .noMatch
            self[index].studies = []
        }
        plan.studies.removeAll { absent.contains($0.study) }
    }
}
