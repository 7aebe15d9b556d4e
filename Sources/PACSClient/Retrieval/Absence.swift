import DICOMCore

/// What was named by its UIDs and isn't among what the PACS lists.
package enum Absence: Hashable, Sendable {
    /// No study has this UID.
    case study(UID)
    /// The study has no such series.
    case series(UID, study: UID)
    /// The series has no such object.
    case instance(UID, series: UID, study: UID)

    /// The failure to retrieve it.
    private var error: PACSError {
        let facts = FailureFacts(.noMatch, service: .find, status: 0x0000)
        switch self {
        case .study(let uid):
            return PACSError(
                facts,
                "the PACS lists no study \(uid), so nothing was asked for",
                remedy: "it may be a series or an object: 'find series SeriesInstanceUID=\(uid)' and "
                    + "'find image SOPInstanceUID=\(uid)' look for it study by study, which --date keeps short, and with "
                    + "--relational at once where the PACS takes that; a PACS needs the levels above it too, as "
                    + "STUDY/SERIES or STUDY/SERIES/SOP"
            )
        case .series(let uid, let study):
            return PACSError(
                facts,
                "the PACS lists no series \(uid) in study \(study), so it wasn't asked for",
                remedy: "'series \(study)' lists the series that the study has"
            )
        case .instance(let uid, let series, let study):
            return PACSError(
                facts,
                "the PACS lists no object \(uid) in series \(series) of study \(study), so it wasn't asked for",
                remedy: "'images \(study)/\(series)' lists the objects that the series has"
            )
        }
    }

    /// The failure to retrieve all of these; nil where there are none.
    package static func error(of absences: [Absence]) -> PACSError? {
        guard let first = absences.first?.error else { return nil }
        guard absences.count > 1 else { return first }
        return PACSError(first.facts, "\(first.message) (and \(absences.count - 1) more)", remedy: first.remedy)
    }
}

extension StudySelection {
    /// The selection without what the PACS doesn't have.
    func without(_ absences: [Absence]) -> StudySelection {
        var selection = self
        selection.series = self.series?.compactMap { series in
            guard !absences.contains(.series(series.uid, study: self.study)) else { return nil }
            var series = series
            let (uid, study) = (series.uid, self.study)
            series.instances?.removeAll { absences.contains(.instance($0, series: uid, study: study)) }
            return series.instances?.isEmpty == true ? nil : series
        }
        if absences.contains(.study(self.study)) { selection.series = [] }
        return selection
    }
}
