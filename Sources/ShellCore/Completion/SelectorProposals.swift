import DICOMCore
import DICOMQuery
import PACSClient

/// The rows that a selector can name, each with what tells it from the others.
struct SelectorProposals {
    /// More rows are counted, not listed.
    static let limit = 200

    private let session: Session

    /// Proposes rows of a session's lists.
    init(session: Session) { self.session = session }

    /// What a selector may become of which a part is typed; only its last part between commas is completed.
    func proposals(_ typed: String) -> Proposals {
        ValueProposals.list(typed) { part in
            if let slash = part.lastIndex(of: "/") { return self.below(part, slash) }
            if let dash = part.firstIndex(of: "-") { return self.rangeEnds(part, dash) }
            return ValueProposals.matching(self.words(isFirst: part == typed) + self.rows(self.list), part)
        }
    }

    /// The list last shown, unless it belongs to another system and would be refused.
    private var list: QueryResult? { self.usable(self.session.results) }

    private func usable(_ list: QueryResult?) -> QueryResult? {
        list?.profileKey == self.session.target?.key ? list : nil
    }

    private func words(isFirst: Bool) -> [Proposal] {
        var words: [Proposal] = []
        if let list = self.list, let last = list.rows.last {
            if isFirst { words.append(Proposal("all", detail: list.level.text(list.rows.count))) }
            words.append(Proposal("end", detail: "row \(last.n)"))
        }
        let used = self.session.lastUsed.count
        if isFirst, used > 0 {
            words.append(Proposal("last", detail: used == 1 ? "1 row used last" : "\(used) rows used last"))
        }
        if isFirst {
            for (name, list) in self.session.savedResults.sorted(by: { $0.key < $1.key }) where self.usable(list) != nil
            {
                words.append(Proposal("@" + name, detail: list.level.text(list.rows.count)))
            }
        }
        return words
    }

    /// `3-`: the rows from there on.
    private func rangeEnds(_ part: String, _ dash: String.Index) -> Proposals {
        guard let first = Int(part[..<dash]), let list = self.list, let last = list.rows.last else {
            return Proposals([])
        }
        let next = part.index(after: dash)
        let ends = [Proposal("end", detail: "row \(last.n)")] + self.rows(list, from: first)
        return ValueProposals.matching(ends, String(part[next...]))
            .shifted(by: part[..<next].unicodeScalars.count)
    }

    /// `3/` and `3/2/`: series and images, where they have been shown.
    private func below(_ part: String, _ slash: String.Index) -> Proposals {
        let numbers = part[..<slash].split(separator: "/").map { Int($0) }
        var list = self.usable(self.session.studyResults)
        for (depth, number) in numbers.enumerated() {
            guard let number, let rows = list?.rows, rows.indices.contains(number - 1) else { return Proposals([]) }
            let uid = depth == 0 ? rows[number - 1].studyInstanceUID : rows[number - 1].seriesInstanceUID
            list = uid.flatMap { self.session.list(under: $0.string) }
        }
        let next = part.index(after: slash)
        return ValueProposals.matching(self.rows(list), String(part[next...]))
            .shifted(by: part[..<next].unicodeScalars.count)
    }

    private func rows(_ list: QueryResult?, from first: Int = 1) -> [Proposal] {
        guard let list else { return [] }
        let showsNames = self.session.settings.showsNames
        return list.rows.lazy.filter { $0.n >= first }.prefix(Self.limit).map { row in
            Proposal(String(row.n), detail: Self.description(of: row, level: list.level, showsNames: showsNames))
        }
    }

    /// Date, modality, name and description of a row, on one line.
    static func description(of row: QueryRow, level: QueryLevel, showsNames: Bool) -> String {
        let name =
            (row.text(.patientName) ?? "").isEmpty
            ? "" : showsNames ? row.text(.patientName) ?? "" : IdentifyingAttributes.mask
        var parts: [String]
        switch level {
        case .patient:
            parts = [name, row.text(.patientSex) ?? ""]
            if let count = row.text(.numberOfPatientRelatedStudies), !count.isEmpty { parts.append("\(count) studies") }
        case .study:
            let modalities =
                row.modalities.isEmpty ? row.text(.modalitiesInStudy) ?? "" : row.modalities.joined(separator: "\\")
            parts = [Self.day(row.text(.studyDate)), modalities, name, row.text(.studyDescription) ?? ""]
        case .series:
            parts = [row.text(.modality) ?? "", row.text(.seriesDescription) ?? ""]
            if let count = row.text(.numberOfSeriesRelatedInstances), !count.isEmpty { parts.append("\(count) images") }
        case .image:
            parts = [row.uid(.sopClassUID).map { UIDRegistry.name(of: $0) ?? $0.string } ?? ""]
            if let number = row.text(.instanceNumber), !number.isEmpty { parts.append("number \(number)") }
        case .worklist:
            let value = { (tag: Tag) in row.values(WorklistKeys.inStep(tag))?.first ?? "" }
            parts = [
                Self.day(value(.scheduledProcedureStepStartDate)), value(.modality), name,
                value(.scheduledProcedureStepDescription),
            ]
        }
        if !row.mismatch.isEmpty { parts.append("contradicts the query") }
        return printableLine(parts.filter { !$0.isEmpty }.joined(separator: "  "))
    }

    /// `2026-05-01`, or the value as it came where it is no date.
    private static func day(_ text: String?) -> String {
        guard let text, let day = DICOMDate(parsing: text) else { return text ?? "" }
        let digits = "\(day)"
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }
}
