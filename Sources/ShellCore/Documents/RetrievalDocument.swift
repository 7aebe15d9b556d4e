import DICOMCore
import PACSClient

/// What a `move` or `get` achieved, as a table with its summary and as the document of commands.md.
struct RetrievalDocument {
    /// What it achieved, or under a dry run what is planned.
    var outcome: RetrievalOutcome
    /// What each of several PACS brought; none where one was asked.
    var systems: [RetrievalSystem] = []
    /// Lines before the table.
    var head: [String] = []
    /// Warnings that were said before.
    var saidWarnings: [String] = []
    /// What people know the studies by.
    var labels: [UID: RowLabel] = [:]
    /// The list that named the studies, where one did.
    var list: RetrievalList?
    /// How the program ended that was run for the studies; nil where there was none.
    var runs: [StudyProgram.Run]?
    /// Whether the table may name patients.
    var namesPatients = false

    private var isDryRun: Bool { self.outcome.word == .dryRun }
    /// Whether the destination was asked what has come to it.
    private var isChecked: Bool { self.outcome.studies.contains(where: \.isChecked) }

    var report: Report {
        // How the program ended is said at once.
        let said = Set(self.saidWarnings + (self.runs?.compactMap(\.warning) ?? []))
        var report = Report(
            command: self.outcome.command,
            head: self.head,
            table: self.table,
            document: self.json,
            uids: self.outcome.studies.map(\.study.string),
            summary: self.isDryRun || self.outcome.studies.isEmpty ? [] : [self.summary],
            failure: self.failure,
            warnings: self.outcome.warnings.filter { !said.contains($0) }
        )
        report.status = self.outcome.status
        report.count = self.outcome.studies.count
        report.transfer = self.outcome.totals
        report.verdict = self.outcome.word.rawValue
        return report
    }

    private func verdict(_ study: StudyVerdict) -> String {
        guard self.isDryRun else { return study.sentence }
        if study.planned == 0, case .failed(let absence)? = study.cause { return "not planned: \(absence.message)" }
        return "planned: " + (study.planned.map { Magnitude.count($0, "object") } ?? "number unknown")
    }

    /// The failure; where one study alone is incomplete its message is that study's verdict.
    private var failure: PACSError? {
        guard let error = self.outcome.error else { return nil }
        let isOne = error.kind == .partial && self.outcome.studies.count == 1 && !self.outcome.studies[0].isComplete
        return PACSError(
            error.facts,
            isOne ? "\(self.verdict(self.outcome.studies[0])); \(self.outcome.totals)" : error.message,
            remedy: self.remedy(error)
        )
    }

    /// What to do; a job whose rest can be fetched later is named.
    private func remedy(_ error: PACSError) -> String {
        let outcomes = self.systems.isEmpty ? [self.outcome] : self.systems.map(\.outcome)
        let goOn = outcomes.filter { [.partial, .cancelled, .paused, .failed, .unknown].contains($0.word) }
            .compactMap(\.job).map { "'resume \($0)' goes on with it" }
        return ([error.remedy] + goOn).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    // MARK: For people

    private var table: Table {
        let labels = self.outcome.studies.map { self.labels[$0.study] ?? RowLabel() }
        let isNamed = labels.contains(where: \.isKnown)
        let known = isNamed ? RowLabel.columns(ofPatients: self.namesPatients) : []
        let uid = Table.Column(
            key: "StudyInstanceUID",
            title: isNamed ? "Study Instance UID" : "Study",
            importance: isNamed ? 1 : 5
        )
        let isOfSeveral = !self.systems.isEmpty
        let counted: [Table.Column] =
            (isOfSeveral ? [.init(key: "pacs", title: "PACS", importance: 8)] : []) + [
                .init(key: "expected", title: "Expected", importance: 7, alignment: .right),
                .init(key: "received", title: "Received", importance: 8, alignment: .right),
                .init(key: "skipped", title: "Skipped", importance: 3, alignment: .right),
                .init(key: "failed", title: "Failed", importance: 6, alignment: .right),
                .init(key: "verdict", title: "Verdict", importance: 8, role: .verdict, wraps: true),
            ]
        var table = Table(columns: isNamed ? known + counted + [uid] : [uid] + counted)
        for (index, study) in self.outcome.studies.enumerated() {
            let counts = [study.expected, study.received, study.skipped, study.failed]
            let cells =
                (isOfSeveral ? [study.pacs ?? ""] : []) + counts.map { $0.map(String.init) ?? "?" }
                + [self.verdict(study)]
            let names = isNamed ? labels[index].cells(ofPatients: self.namesPatients) : []
            table.rows.append(isNamed ? names + cells + [study.study.string] : [study.study.string] + cells)
            table.tones[index] = !study.isComplete ? .bad : study.warnings.isEmpty ? .good : .warning
        }
        return table
    }

    private var summary: String {
        let totals = self.outcome.totals
        if totals.received == nil, totals.found != nil { return "\(self.outcome.word.rawValue): \(totals)" }
        guard let received = totals.received else {
            let isReported = self.outcome.word == .complete || self.outcome.studies.contains(where: \.isReported)
            let isAsked = self.outcome.studies.contains { $0.ended?.kind != .noMatch }
            return "\(self.outcome.word.rawValue): "
                + (isReported
                    ? "as the PACS reported, not observed"
                    : isAsked ? "the PACS answered no request" : "nothing was asked for")
        }
        var text = "\(self.outcome.word.rawValue): \(received) received"
        // What came besides is no part of what was expected.
        if totals.unexpected + totals.versions == 0 {
            text += totals.expected.map { " of \($0)" } ?? ""
        } else {
            let kept = totals.versions == 0 ? nil : "\(totals.versions) with other bytes kept beside"
            let others = totals.unexpected == 0 ? nil : "\(totals.unexpected) not expected"
            let parts = [totals.expected.map { "\($0) expected" }, kept, others].compactMap(\.self)
            text += " (\(parts.joined(separator: ", ")))"
        }
        if totals.skipped > 0 { text += ", \(Magnitude.already(totals.skipped))" }
        if totals.known > 0 { text += ", \(totals.known) known from before" }
        if totals.duplicates > 0 { text += ", \(totals.duplicates) came again" }
        let seconds = (self.outcome.elapsed.milliseconds / 100).rounded() / 10
        text += ", \(Magnitude.bytes(totals.bytes)) in \(seconds) s"
        text += self.outcome.directory.map { ", in \($0)" } ?? ""
        guard let left = self.outcome.leftOut else { return text }
        return text + "; left out by the command's cap: \(left.text)"
    }

    // MARK: For programs

    /// The document; the error is added by whoever prints it.
    var json: JSONValue {
        let outcome = self.outcome
        let totals = outcome.totals
        var members: [JSONValue.Member] = [
            .init("command", .string(outcome.command)), .init("outcome", .string(outcome.word.rawValue)),
            .init("status", outcome.status.map { .string(PACSError.hex($0)) } ?? .null),
            .init("directory", outcome.directory.map { .string($0) } ?? .null),
            .init("studies", .array(outcome.studies.map(self.json))),
            .init("expected", JSONValue(count: totals.expected)), .init("received", JSONValue(count: totals.received)),
            .init("skipped", .integer(totals.skipped)), .init("failed", JSONValue(count: totals.failed)),
            .init("duplicates", .integer(totals.duplicates)),
            .init("unexpected", .integer(outcome.unexpected + totals.unexpected)),
        ]
        // Of very many studies not all are listed; the sums count them.
        if outcome.unlisted > 0 { members.append(.init("unlisted", .integer(outcome.unlisted))) }
        if self.isChecked { members.append(.init("found", JSONValue(count: totals.found))) }
        if self.isDryRun { members.append(.init("planned", JSONValue(count: totals.planned))) }
        if totals.known > 0 { members.append(.init("known", .integer(totals.known))) }
        if let left = outcome.leftOut {
            members.append(
                .init("leftOut", ["studies": JSONValue(count: left.studies), "objects": .integer(left.objects)])
            )
        }
        members.append(.init("plannedBytes", JSONValue(count: outcome.plannedBytes)))
        if let job = outcome.job { members.append(.init("job", .string(job))) }
        if !self.systems.isEmpty { members.append(.init("systems", .array(self.systems.map(\.json)))) }
        members += [
            .init("bytes", .integer(totals.bytes)),
            .init("elapsedMs", .number((outcome.elapsed.milliseconds * 10).rounded() / 10)),
            .init("files", .array(outcome.files.map { .string($0) })),
            .init("warnings", .array(outcome.warnings.map { .string($0) })),
        ]
        if let list = self.list { members.append(.init("list", ListOutcome(list, outcome).json)) }
        if let runs = self.runs { members.append(.init("onStudy", .array(runs.map(\.json)))) }
        return .object(members)
    }

    private func json(_ study: StudyVerdict) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("StudyInstanceUID", .string(study.study.string)),
            .init("expected", JSONValue(count: study.expected)), .init("received", JSONValue(count: study.received)),
            .init("skipped", .integer(study.skipped)), .init("failed", JSONValue(count: study.failed)),
            .init("duplicates", .integer(study.duplicates)),
        ]
        if let pacs = study.pacs { members.insert(.init("pacs", .string(pacs)), at: 1) }
        if self.isChecked { members.append(.init("found", JSONValue(count: study.found))) }
        if self.isDryRun, let planned = study.planned { members.append(.init("planned", .integer(planned))) }
        if !study.unexpected.isEmpty {
            members.append(.init("unexpected", .array(study.unexpected.map { .string($0.string) })))
        }
        members += [
            .init("missing", .array(study.missing.map { .string($0.string) })),
            .init("damaged", .array(study.damaged.map { .string($0.string) })),
            .init("identityMismatch", .array(study.identityMismatch.map { .string($0.string) })),
            .init("notes", .array(study.notes.map { .string($0) })),
            .init("cause", self.cause(study)),
            .init("verdict", .string(self.verdict(study))),
        ]
        return .object(members)
    }
}

extension RetrievalDocument {
    /// What ended a study that isn't complete.
    private func cause(_ study: StudyVerdict) -> JSONValue {
        guard !self.isDryRun, let ended = study.ended else { return .null }
        return ["code": .string(ended.code), "message": .string(ended.message)]
    }
}

extension StudyVerdict {
    /// How many objects a dry run would ask for; nil when unknown.
    fileprivate var planned: Int? { self.expected.map { $0 - self.skipped } }
}

extension RetrievalTotals {
    /// How many objects a dry run would ask for; nil when unknown.
    fileprivate var planned: Int? { self.expected.map { $0 - self.skipped } }
}

extension JSONValue {
    /// A count; null when unknown.
    init(count: Int?) { self = count.map { .integer($0) } ?? .null }
}

extension RetrievalOutcome.LeftOut {
    /// What was left out, in words.
    var text: String {
        var parts = self.studies.map { $0 > 0 ? [Magnitude.count($0, "study")] : [] } ?? ["further studies"]
        if self.objects > 0 { parts.append(Magnitude.count(self.objects, "object")) }
        return parts.joined(separator: ", ")
    }
}
