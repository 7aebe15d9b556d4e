import DICOMCore

/// All that was selected of one study, however many rows named it.
package struct StudySelection: Hashable, Sendable {
    /// What was selected of one series.
    package struct Series: Hashable, Sendable {
        /// Series Instance UID.
        package var uid: UID
        /// The objects named one by one; nil means the whole series.
        package var instances: [UID]?
    }

    /// Study Instance UID.
    package var study: UID
    /// Patient ID of the selected row, where there was one.
    package var patientID: String?
    /// Study Date of the selected row, as the PACS returned it; nil where unknown.
    package var date: String?
    /// Whether a row of a list of the PACS named it.
    package var isListed = false
    /// The series selected one by one; nil means the whole study.
    package var series: [Series]?
    /// Modalities that the row named.
    package var modalities: [String] = []
    /// SOP classes that the row named.
    package var sopClasses: [UID] = []

    /// Puts targets of the same study together, in the order in which the studies first appear.
    ///
    /// A whole study takes in its series, a whole series its objects. Targets without a study are left out; the caller
    /// has resolved them before.
    package static func merging(_ targets: [RetrievalTarget]) -> [StudySelection] {
        var order: [UID] = []
        var selections: [UID: StudySelection] = [:]
        for target in targets {
            guard let study = target.study else { continue }
            if selections[study] == nil { order.append(study) }
            let nothing = StudySelection(study: study, series: target.series.map { _ in [] })
            selections[study, default: nothing].add(target)
        }
        return order.compactMap { selections[$0] }
    }

    private mutating func add(_ target: RetrievalTarget) {
        if self.patientID == nil { self.patientID = target.patientID }
        if self.date == nil { self.date = target.date }
        self.isListed = self.isListed || target.isListed
        for modality in target.modalities where !self.modalities.contains(modality) { self.modalities.append(modality) }
        for uid in target.sopClasses where !self.sopClasses.contains(uid) { self.sopClasses.append(uid) }
        guard let uid = target.series else {
            self.series = nil
            return
        }
        guard var series = self.series else { return }
        if let index = series.firstIndex(where: { $0.uid == uid }) {
            if let sop = target.sop {
                if series[index].instances?.contains(sop) == false { series[index].instances?.append(sop) }
            } else {
                series[index].instances = nil
            }
        } else {
            series.append(Series(uid: uid, instances: target.sop.map { [$0] }))
        }
        self.series = series
    }
}
