import DICOMCore
import PACSClient

/// A retrieval as a table for a spreadsheet: a line for each study, or the lines of the list with what became of them.
struct RetrievalSheet: Sendable {
    let record: RetrievalRecord

    /// The whole text.
    var text: String {
        guard let list = self.record.list else { return self.studies }
        return self.lines(of: list)
    }

    private static func count(_ count: Int?) -> String { count.map(String.init) ?? "" }

    private var studies: String {
        let counted = ["expected", "received", "skipped", "failed", "duplicates"]
        let isOfSeveral = self.record.targets.count > 1
        let head =
            ["StudyInstanceUID"] + RowLabel.columns(ofPatients: true).dropFirst().map(\.key) + ["outcome"] + counted
            + ["missing", "cause", "verdict"] + (isOfSeveral ? ["pacs"] : [])
        let rows = self.record.outcome.studies.map { study -> [String] in
            let label = self.record.labels[study.study] ?? RowLabel()
            let counts = [study.expected, study.received, study.skipped, study.failed, study.duplicates]
            let missing = study.missing.map(\.string).joined(separator: " ")
            let cause = self.record.outcome.word == .dryRun ? "" : study.ended?.code ?? ""
            return [study.study.string] + label.cells(ofPatients: true).dropFirst() + [self.record.word(study)]
                + counts.map(Self.count) + [missing, cause, self.record.sentence(study)]
                + (isOfSeveral ? [study.pacs ?? ""] : [])
        }
        return ([head] + rows).map { DelimitedText.spreadsheetLine($0.map { printable($0) }, separator: ",") + "\n" }
            .joined()
    }

    /// The columns that are added to those of a list.
    private static let added = [
        "pacsh_status", "pacsh_outcome", "pacsh_studies", "pacsh_expected", "pacsh_received", "pacsh_skipped",
        "pacsh_failed", "pacsh_verdict",
    ]

    /// The list as it was, with its separator and its line ends, and the columns that are added.
    private func lines(of list: RetrievalList) -> String {
        let file = list.file
        let ending = ListOutcome(list, self.record.outcome)
        let width = file.rows.map(\.cells.count).max() ?? 0
        let line = { (cells: [String], added: [String]) in
            let filled = cells + Array(repeating: "", count: width - cells.count)
            return DelimitedText.spreadsheetLine(filled + added, separator: file.separator)
                + (file.hasReturns ? "\r\n" : "\n")
        }
        var text = file.hasByteOrderMark ? "\u{FEFF}" : ""
        if list.column.hasHeader { text += line(file.rows[0].cells, Self.added) }
        for item in list.lines {
            let end = ending.line(item)
            let totals = end.totals
            let counts =
                item.studies.isEmpty || end.outcome == "not-retrieved"
                ? ["", "", "", ""]
                : [totals.expected, totals.received, totals.skipped, totals.failed].map(Self.count)
            let studies = item.studies.map { printable($0.string) }.joined(separator: " ")
            text += line(
                file.rows[item.row].cells,
                [item.match?.rawValue ?? "not-asked", end.outcome, studies] + counts + [printable(end.verdict)]
            )
        }
        return text
    }
}
