import DICOMCore
import DICOMQuery
import PACSClient

/// What people know a row by: its number in the list, date, modality, description and patient.
struct RowLabel: Sendable, Equatable {
    /// The numbers of the rows that it stands for, in their list.
    var numbers: [Int] = []
    private var date = ""
    private var modality = ""
    private var description = ""
    private var patient = ""

    /// Makes a label of what nothing is known of.
    init() {}

    /// Takes what a list says of a row.
    init(_ row: QueryRow, at level: QueryLevel, number: Int?) {
        self.numbers = number.map { [$0] } ?? []
        let text = { (tag: Tag) in row.text(tag) ?? "" }
        self.patient = text(.patientName)
        switch level {
        case .patient: break
        case .study:
            self.date = text(.studyDate)
            self.modality = (row.modalities.isEmpty ? row.attributes.strings(.modalitiesInStudy) : row.modalities)
                .joined(separator: "+")
            self.description = text(.studyDescription)
        case .series:
            self.date = text(.seriesDate)
            self.modality = text(.modality)
            self.description = text(.seriesDescription)
        case .image: self.description = text(.instanceNumber)
        case .worklist:
            let value = { (tag: Tag) in row.values(WorklistKeys.inStep(tag))?.first ?? "" }
            self.date = value(.scheduledProcedureStepStartDate)
            self.modality = value(.modality)
            self.description = value(.scheduledProcedureStepDescription)
        }
    }

    /// Takes what is known of a selected row.
    init(_ row: SelectedRow) {
        self.init()
        if let listed = row.row { self = RowLabel(listed, at: row.level, number: row.number) }
    }

    /// Whether there is more to say than a number.
    var isKnown: Bool { !self.text.isEmpty }

    /// Date, modality and description, and the patient: `20260501 NM Bone scan, DOE^JOHN`.
    var text: String {
        let what = [self.date, self.modality, self.description].filter { !$0.isEmpty }.joined(separator: " ")
        return [what, self.patient].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The text behind the row's number.
    var numbered: String { (self.numbers.isEmpty ? "" : "\(self.numberText): ") + self.text }

    /// The numbers as a selector has them: `1-3,7`.
    private var numberText: String { Self.selector(of: self.numbers) }

    /// Numbers of rows as a selector has them: `1-3,7`.
    static func selector(of numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }

    // MARK: In tables

    /// The columns of a table about studies.
    static func columns(ofPatients: Bool) -> [Table.Column] {
        [
            .init(key: "n", title: "#", importance: 9, alignment: .right),
            .init(key: "StudyDate", title: "Date", importance: 7),
            .init(key: "ModalitiesInStudy", title: "Mod", importance: 7, role: .modality),
            .init(key: "StudyDescription", title: "Description", importance: 4),
        ] + (ofPatients ? [.init(key: "PatientName", title: "Patient", importance: 2)] : [])
    }

    /// The cells for these columns.
    func cells(ofPatients: Bool) -> [String] {
        [self.numberText, self.date, self.modality, self.description]
            + (ofPatients ? [self.patient] : [])
    }
}

extension Session {
    /// What people know the studies by that were selected, or that selected series and images are of.
    func labels(of selection: Selection) -> [UID: RowLabel] {
        var labels: [UID: RowLabel] = [:]
        for row in selection.rows where row.level == .study {
            guard let study = row.study else { continue }
            var label = RowLabel(row)
            // Several PACS may have the same study.
            label.numbers = (labels[study]?.numbers ?? []) + label.numbers
            labels[study] = label
        }
        for study in Set(selection.rows.compactMap(\.study)) where labels[study] == nil {
            var label = self.studyLabel(study)
            // Its own number is none here; those of the rows selected are.
            label?.numbers = selection.rows.filter { $0.study == study }.compactMap(\.number)
            labels[study] = label
        }
        return labels
    }

    /// What a list of studies says of one of them; its number is none that a selector could name here.
    private func studyLabel(_ study: UID) -> RowLabel? {
        let rows = self.lists.lazy.filter { $0.level == .study }.flatMap(\.rows)
        return rows.first { $0.studyInstanceUID == study }.map { RowLabel($0, at: .study, number: nil) }
    }

    /// The line above a list of what is below one row: the study it is of and its patient.
    func heading(of rows: [SelectedRow]) -> [String] {
        guard rows.count == 1, !self.masksErrors, let row = rows.first, let study = row.study else { return [] }
        let label = row.level == .study ? RowLabel(row) : self.studyLabel(study) ?? RowLabel()
        guard label.isKnown else { return [] }
        let series = row.level == .series ? RowLabel(row) : RowLabel()
        return ["study \(label.text)" + (series.isKnown ? "; series \(series.text)" : "")]
    }
}
