import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// One thing that a selector named.
struct SelectedRow: Sendable {
    /// What it is: a patient, a study, a series or an image.
    var level: QueryLevel
    /// The row of a list, where it came from one.
    var row: QueryRow?
    /// Its number in that list.
    var number: Int?
    /// Patient ID, where the list has it.
    var patientID: String?
    /// Study Instance UID; nil for a patient.
    var study: UID?
    /// Series Instance UID, for a series or an image.
    var series: UID?
    /// SOP Instance UID, for an image.
    var sop: UID?

    /// The identifiers as they can be typed: `STUDY[/SERIES[/SOP]]`; a patient's ID is not shown.
    var reference: String {
        let parts = [self.study, self.series, self.sop].compactMap(\.self).map(\.string)
        return parts.isEmpty ? "patient" : parts.joined(separator: "/")
    }
}

extension SelectedRow {
    /// The query for what is below: the series of a study, or the images of a series or of a study.
    func below(_ level: QueryLevel, model: QueryModel) throws(UsageError) -> QueryRequest {
        guard let study = self.study else {
            throw UsageError(
                "a patient has no Study Instance UID",
                hint: "'find PatientID=…' lists the studies of a patient"
            )
        }
        if model == .patientRoot, self.patientID?.isEmpty ?? true {
            throw UsageError(
                "under the patient root the Patient ID must be known",
                hint: "'find StudyInstanceUID=\(study)' makes a list to select from"
            )
        }
        let series = level == .image ? self.series : nil
        let keys = model.uniqueKeys(patientID: self.patientID, study: study, series: series)
        return QueryRequest(level: level, model: model, keys: keys)
    }
}

/// Which rows a selector takes besides those that fit.
struct RowScope: Sendable {
    /// Whether lists of another profile are taken.
    var otherProfiles = false
    /// Whether `all`, ranges and `end` take rows that contradict the query.
    var mismatched = false
}

/// What a selector named, in the order of the list.
struct Selection: Sendable {
    /// The rows; empty for `all` of an empty list.
    var rows: [SelectedRow]
    /// Numbers that a range or `all` left out because the row contradicts the query.
    var leftOut: [Int] = []

    /// What was selected, one line for each of the first rows, without patient data.
    var lines: [String] {
        var lines = self.rows.prefix(Self.linesShown).map { row in
            (row.number.map { "\($0): " } ?? "")
                + (row.study == nil ? "a patient, with all studies" : "\(row.level.rawValue) \(row.reference)")
        }
        if self.rows.count > Self.linesShown { lines.append("… and \(self.rows.count - Self.linesShown) more") }
        if !self.leftOut.isEmpty {
            lines.append(
                "left out because they contradict the query: \(self.leftOut.map(String.init).joined(separator: ", ")) "
                    + "(--mismatched takes them)"
            )
        }
        return lines
    }

    /// Why nothing is selected.
    var emptiness: String {
        self.leftOut.isEmpty ? "the list is empty" : "every row there contradicts the query; --mismatched takes them"
    }

    /// How many rows are named one by one before the rest is counted.
    private static let linesShown = 20
}
