import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// One thing that a selector named.
struct SelectedRow: Sendable {
    /// What it is: a patient, a study, a series, an image or a scheduled step.
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
    /// The system whose list it is of; nil where it was given by UIDs.
    var profileKey: String?

    /// The row that `{}` stands for in the command of an `each`.
    @TaskLocal static var ofEach: SelectedRow?

    /// The identifiers as they can be typed: `STUDY[/SERIES[/SOP]]`; a patient's ID is not shown.
    var reference: String {
        let parts = [self.study, self.series, self.sop].compactMap(\.self).map(\.string)
        return parts.isEmpty ? "patient" : parts.joined(separator: "/")
    }
}

extension SelectedRow {
    /// The unique key of its level, or of one above, without which it can be shown and nothing else; nil where all are
    /// there.
    var missingKey: Tag? { self.row?.missingKey(at: self.level) }

    /// Why nothing can be asked of a row without a key.
    func withoutKey(_ key: Tag) -> UsageError {
        let name = DataDictionary.keyword(for: key)
        return UsageError(
            "\(self.number.map { "row \($0)" } ?? "the row") came without \(name): it can be shown, and nothing else",
            hint:
                "the PACS must return \(name) in every match at this level (PS3.4 C.2.2.1.1); its administrator can tell why it doesn't"
        )
    }

    /// Why nothing but showing can be done with a scheduled step.
    var isScheduledOnly: UsageError {
        let study = self.row?.studyInstanceUID.flatMap { $0.isValid ? "StudyInstanceUID=\($0)" : nil }
        return UsageError(
            "\(self.number.map { "row \($0)" } ?? "the row") is of the worklist, a step that is scheduled: "
                + "it can be shown, and nothing else",
            hint: "'find study \(study ?? "--accession NO")' finds its study, once it has been made"
        )
    }

    /// What is to be retrieved; a row without a key of its level is none.
    func target(patientID: String?) throws(UsageError) -> RetrievalTarget {
        let patientID = patientID ?? self.patientID
        if let key = self.missingKey { throw self.withoutKey(key) }
        switch (self.level, patientID, self.study, self.series, self.sop) {
        case (.patient, let patient?, _, _, _): return RetrievalTarget(allStudiesOf: patient)
        case (.study, _, let study?, _, _): return RetrievalTarget(patientID: patientID, study: study)
        case (.series, _, let study?, let series?, _):
            return RetrievalTarget(patientID: patientID, study: study, series: series)
        case (.image, _, let study?, let series?, let sop?):
            return RetrievalTarget(patientID: patientID, study: study, series: series, sop: sop)
        default: throw self.withoutKey(self.level.uniqueKey)
        }
    }

    /// What is to be retrieved, with what the row says of its kind.
    func listedTarget(patientID: String?) throws(UsageError) -> RetrievalTarget {
        var target = try self.target(patientID: patientID)
        guard let attributes = self.row?.attributes else { return target }
        target.isListed = true
        target.date = attributes.string(.studyDate)
        target.modalities = attributes.strings(.modalitiesInStudy)
        target.sopClasses = attributes.strings(.sopClassesInStudy).map { UID($0) }
        if let modality = attributes.string(.modality), !modality.isEmpty { target.modalities.append(modality) }
        return target
    }

    /// The query for what is below: the series of a study, or the images of a series or of a study.
    func below(_ level: QueryLevel, model: QueryModel) throws(UsageError) -> QueryRequest {
        if let key = self.missingKey { throw self.withoutKey(key) }
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
    /// Whether rows of any system are taken as if they were of the one selected.
    var otherProfiles = false
    /// Whether `all`, ranges and `end` take rows that contradict the query.
    var mismatched = false
    /// Whether rows without the unique key of their level are taken, which can be shown and nothing else.
    var keyless = false

    /// The same rows and those that can only be shown.
    var showing: RowScope {
        var scope = self
        scope.keyless = true
        return scope
    }
}

/// What a selector named, in the order of the list.
struct Selection: Sendable {
    /// The rows; empty for `all` of an empty list.
    var rows: [SelectedRow]
    /// Numbers that a range or `all` left out because the row contradicts the query.
    var leftOut: [Int] = []
    /// Numbers that a range or `all` left out because the row came without a unique key.
    var keyless: [Int] = []

    /// The system whose list the rows are of; nil where they were given by UIDs.
    var profileKey: String? { self.rows.first?.profileKey }

    /// What was selected, one line for each of the first rows; rows are told by what people know them by where
    /// `labels` is set, else by UIDs without patient data.
    func lines(labels: Bool) -> [String] {
        var lines = self.rows.prefix(Self.linesShown).map { row in
            let label = RowLabel(row)
            let number = row.number.map { "\($0): " } ?? ""
            if row.level == .patient {
                return number + "a patient, with all studies" + (labels && label.isKnown ? ": \(label.text)" : "")
            }
            return number + "\(row.level.rawValue) " + (labels && label.isKnown ? label.text : row.reference)
        }
        if self.rows.count > Self.linesShown { lines.append("… and \(self.rows.count - Self.linesShown) more") }
        if !self.leftOut.isEmpty {
            lines.append(
                "left out because they contradict the query: \(self.leftOut.map(String.init).joined(separator: ", ")) "
                    + "(--mismatched takes them)"
            )
        }
        if !self.keyless.isEmpty {
            lines.append(
                "left out because the PACS gave no unique key of theirs, so that they can only be shown: "
                    + self.keyless.map(String.init).joined(separator: ", ")
            )
        }
        return lines
    }

    /// Why nothing is selected.
    var emptiness: String {
        if !self.leftOut.isEmpty { return "every row there contradicts the query; --mismatched takes them" }
        return self.keyless.isEmpty ? "the list is empty" : "every row there came without its unique key"
    }

    /// How many rows are named one by one before the rest is counted.
    private static let linesShown = 20
}
