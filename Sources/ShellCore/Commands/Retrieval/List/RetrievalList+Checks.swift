import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension RetrievalList {
    /// What tells patients and studies apart; free texts and counts are written, and change, in many ways.
    private static let checked: Set<Tag> = [
        .patientID, .patientName, .patientBirthDate, .studyInstanceUID, .accessionNumber, .studyID, .studyDate,
    ]

    /// The columns beside the one that counts whose values its studies must have.
    static func checks(of file: DelimitedFile, besides column: ListColumn) -> [(index: Int, key: Tag)] {
        guard column.hasHeader, let names = file.rows.first?.cells else { return [] }
        return names.indices.compactMap { index in
            guard index != column.index, let key = ListColumn.key(named: String(names[index].trimmingBlanks)),
                self.checked.contains(key)
            else { return nil }
            return (index, key)
        }
    }

    /// The key that a cell amounts to; nil where it can't be compared.
    ///
    /// People write days and names in ways of their own: what isn't written as DICOM does says nothing.
    static func check(_ cell: String, of key: Tag) -> QueryKey? {
        let value = self.value(of: cell)
        switch DataDictionary.vr(of: key) {
        case .DA: return DICOMDate(parsing: value).map { QueryKey(key, "\($0)") }
        case .PN where !value.contains("^"): return nil
        default: return self.fault(of: value, key: key) == nil ? QueryKey(key, value) : nil
        }
    }
}

extension RetrievalList.Line {
    /// Takes note that the studies which the PACS has are others than the line means, and by what.
    mutating func contradict(_ rows: [QueryRow]) {
        self.match = .contradicts
        self.studies = []
        let names = Set(rows.flatMap(self.contradictions)).sorted()
        if !names.isEmpty { self.refusal = "the PACS has another \(names.joined(separator: ", ")) than the line" }
    }

    /// The attributes by which a study is another one than the line means.
    ///
    /// One that came back empty says nothing: it was asked for and not matched (PS3.4 §C.2.2.2.3).
    func contradictions(_ row: QueryRow) -> [String] {
        self.checks.compactMap { key in
            guard row.text(key.path.tag)?.isEmpty == false, KeyCheck(key).match(row) == .no else { return nil }
            return key.path.text
        }
    }
}
