import DICOMCore
import PACSClient
import SystemIO

/// A retrieval as a page to hand to the PACS administrator, without patient data unless it shall have them.
struct RetrievalPage: Sendable {
    let record: RetrievalRecord
    /// Whether it names patients and the values of a list.
    let namesPatients: Bool

    private static let heading = "DICOM retrieval report"
    /// How many missing objects of a study are named.
    private static let missingShown = 200

    private var outcome: RetrievalOutcome { self.record.outcome }

    /// The whole page.
    var html: String {
        var page = HTMLPage(
            title: "\(Self.heading): \(printable(self.record.targets.first?.called ?? self.outcome.command))"
        )
        page.add(heading: Self.heading, verdict: self.record.sentence, self.tone)
        page.add(facts: self.facts)
        if let error = self.outcome.error {
            var lines = [(name: "What happened", text: self.shareable(error.message))]
            if !error.remedy.isEmpty { lines.append((name: "What helps", text: self.shareable(error.remedy))) }
            page.add(list: lines, under: "To be done")
        }
        if !self.outcome.studies.isEmpty { page.add(table: self.studies, under: "Studies") }
        page.add(list: self.missing, under: "Missing objects")
        if let list = self.record.list { page.add(table: self.lines(of: list), under: "Lines of the list") }
        page.add(list: self.outcome.warnings.map { (name: "", text: self.shareable($0)) }, under: "Warnings")
        page.add(footer: self.note)
        return page.html
    }

    private var tone: HTMLPage.Tone {
        switch self.outcome.word {
        case .complete: self.outcome.error == nil ? (self.outcome.warnings.isEmpty ? .ok : .warning) : .failed
        case .unknown: .warning
        case .dryRun: self.outcome.error == nil ? .skipped : .failed
        default: .failed
        }
    }

    private var note: String {
        let made = "Made by pacsh's '\(self.outcome.command)'. "
        return made
            + (self.namesPatients
                ? "This page names patients: hand it only to those who may know them."
                : "This page has no patient data in it: texts that the PACS sends with a failure are left out, because such texts may quote what was asked for.")
    }

    private var facts: [(name: String, value: String)] {
        let totals = self.outcome.totals
        func objects(_ count: Int?) -> String { count.map { Magnitude.count($0, "object") } ?? "unknown" }
        var facts: [(name: String, value: String)] = []
        for target in self.record.targets {
            facts.append(("PACS", "\(printable(target.called)) at \(printable(target.peer))"))
            facts.append(("Our AE title", printable(target.calling)))
        }
        if let list = self.record.list {
            let keyword = DataDictionary.keyword(for: list.column.key)
            facts.append(("Asked for", "\(Magnitude.count(list.lines.count, "line")) of a list, by \(keyword)"))
        }
        facts += [
            ("Expected", objects(totals.expected)),
            (
                "Received",
                totals.received == nil
                    ? "not observed" : "\(objects(totals.received)), \(Magnitude.bytes(totals.bytes))"
            ),
            ("Here before", objects(totals.skipped)), ("Missing", objects(totals.failed)),
            ("Begun", CalendarTime(local: Int(self.record.startedAt)).iso8601),
            ("Took", "\((self.outcome.elapsed.milliseconds / 100).rounded() / 10) s"),
        ]
        if let left = self.outcome.leftOut { facts.append(("Left out by the command's cap", left.text)) }
        if let directory = self.outcome.directory { facts.append(("Stored in", printable(directory))) }
        facts.append(("Program", "\(Implementation.versionName) (\(Implementation.classUID.string))"))
        return facts
    }

    // MARK: - Study by study

    private var studies: HTMLTable {
        var table = HTMLTable(
            columns: ["Study", "Outcome", "Expected", "Received", "Here before", "Missing", "Verdict"],
            numbers: [2, 3, 4, 5]
        )
        func number(_ count: Int?) -> HTMLTable.Cell { .number(count.map(String.init) ?? "?") }
        table.rows = self.outcome.studies.map { study in
            [
                self.name(of: study), .mark(self.record.word(study), self.tone(of: study)), number(study.expected),
                number(study.received), number(study.skipped), number(study.failed),
                .text(self.shareable(self.record.sentence(study))),
            ]
        }
        return table
    }

    private func name(of study: StudyVerdict) -> HTMLTable.Cell {
        let uid = printable(study.study.string)
        guard let label = self.record.labels[study.study], label.isKnown else { return .text(uid) }
        let cells = label.cells(ofPatients: self.namesPatients).dropFirst().filter { !$0.isEmpty }
        return cells.isEmpty ? .text(uid) : .lines(printable(cells.joined(separator: " ")), small: uid)
    }

    private func tone(of study: StudyVerdict) -> HTMLPage.Tone {
        if self.outcome.word == .dryRun { return .skipped }
        return !study.isComplete ? .failed : study.warnings.isEmpty ? .ok : .warning
    }

    private var missing: [(name: String, text: String)] {
        self.outcome.studies.filter { !$0.missing.isEmpty }.map { study in
            let shown = study.missing.prefix(Self.missingShown).map { printable($0.string) }.joined(separator: ", ")
            let more = study.missing.count - Self.missingShown
            return (printable(study.study.string), shown + (more > 0 ? " and \(more) more" : ""))
        }
    }

    private func lines(of list: RetrievalList) -> HTMLTable {
        let ending = ListOutcome(list, self.outcome)
        let keyword = DataDictionary.keyword(for: list.column.key)
        var table = HTMLTable(
            columns: ["Line"] + (self.namesPatients ? [keyword] : []) + ["Matched", "Outcome", "Verdict"],
            numbers: [0]
        )
        table.rows = list.lines.map { line in
            let end = ending.line(line)
            let isFound = line.match == .found || (line.match == .several && line.refusal == nil)
            return [.number(String(line.number))] + (self.namesPatients ? [.text(printable(line.value))] : [])
                + [
                    .mark(line.match?.rawValue ?? "not asked", isFound ? .ok : .warning), .text(end.outcome),
                    .text(self.shareable(end.verdict)),
                ]
        }
        return table
    }

    /// A text without what the PACS wrote into its Error Comments.
    private func shareable(_ text: String) -> String {
        var text = printable(text)
        if self.namesPatients { return text }
        let comments =
            self.outcome.studies.compactMap(\.claim.comment)
            + [self.outcome.error?.facts.errorComment].compactMap(\.self)
        for comment in comments where !comment.isEmpty {
            text = text.replacing(printable(comment), with: "(text left out)")
        }
        return text
    }
}
