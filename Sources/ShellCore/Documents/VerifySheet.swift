import DICOMCore
import PACSClient

/// What `verify` found as a table for a spreadsheet: a line for each thing there is to say.
struct VerifySheet {
    let document: VerifyDocument

    /// The whole text.
    var text: String {
        let lines = self.document.lines(mostRows: .max, mostUIDs: .max)
        let rows = [["kind", "subject", "sentence"]] + lines.map { [$0.kind, $0.subject, $0.sentence] }
        return rows.map { DelimitedText.spreadsheetLine($0.map { printable($0) }, separator: ",") + "\n" }.joined()
    }
}
