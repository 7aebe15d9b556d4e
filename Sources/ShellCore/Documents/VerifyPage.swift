import DICOMArchive
import DICOMCore
import PACSClient

/// What `verify` found as a page, without patient data unless it shall have them.
struct VerifyPage {
    let document: VerifyDocument
    /// Whether the folders of patients are named.
    let namesPatients: Bool

    private static let heading = "DICOM files verified"
    /// So many lines of a kind are on the page.
    private static let mostRows = 5000

    /// The whole page.
    var html: String {
        var page = HTMLPage(title: "\(Self.heading): \(printable(self.document.directory))")
        let error = self.document.error
        let summary = self.document.summary
        page.add(heading: Self.heading, verdict: summary.prefix(1).uppercased() + summary.dropFirst(), self.tone)
        page.add(facts: self.facts)
        if let error {
            var lines = [(name: "What happened", text: printable(error.message))]
            if !error.remedy.isEmpty { lines.append((name: "What helps", text: printable(error.remedy))) }
            page.add(list: lines, under: "To be done")
        }
        var table = HTMLTable(columns: ["File, series or object", "What was found"])
        let lines = self.document.lines(mostRows: Self.mostRows, mostUIDs: Self.mostRows)
        table.rows = lines.map { line in
            let subject = self.namesPatients ? line.subject : Masking.path(line.subject)
            return [.text(printable(subject)), .text(printable(line.sentence))]
        }
        if !table.rows.isEmpty { page.add(table: table, under: "Findings") }
        page.add(
            footer: "Made by pacsh's 'verify'. "
                + (self.namesPatients
                    ? "This page names patients: hand it only to those who may know them."
                    : "This page has no patient data in it: the folders of patients are left out.")
        )
        return page.html
    }

    private var tone: HTMLPage.Tone {
        guard self.document.error == nil else { return .failed }
        return self.document.result.notes.isEmpty ? .ok : .warning
    }

    private var facts: [(name: String, value: String)] {
        let result = self.document.result
        var facts = [
            (name: "Directory", value: printable(self.document.directory)),
            (name: "Files checked", value: String(result.checked)), (name: "Valid", value: String(result.valid)),
            (name: "Problems", value: String(result.problems.count)),
            (name: "Notes", value: String(result.notes.count)),
        ]
        if let comparison = self.document.comparison {
            facts.append((name: "Missing", value: String(comparison.missing.count)))
            facts.append((name: "Extra", value: String(comparison.extra.count)))
        }
        facts.append(("Program", "\(Implementation.versionName) (\(Implementation.classUID.string))"))
        return facts
    }
}
