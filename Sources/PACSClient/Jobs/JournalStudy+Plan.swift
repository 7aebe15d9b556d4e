import DICOMArchive
import DICOMCore

/// A plan as a journal keeps it, and back.
extension JournalStudy {
    /// What is planned of a study.
    package init(_ planned: PlannedStudy) {
        self.init(planned.hints)
        self.patientID = planned.patientID
        self.isListed = planned.absence == nil && !planned.content.isEmpty
        self.isWhole = planned.isContentWhole
        self.expected = self.isListed ? planned.expected?.count : nil
        // What needs nothing keeps being so, whatever becomes of this run.
        if self.isListed, planned.requests().isEmpty { self.state = .complete }
        if self.isListed {
            self.series = planned.content.map { series in
                Series(
                    uid: series.uid,
                    modality: series.modality,
                    isWhole: series.isWhole,
                    objects: series.wanted?.map { Object(uid: $0.uid, sopClass: $0.sopClass) }
                )
            }
        }
    }

    /// What was selected of a study, for whoever plans it.
    init(_ selection: StudySelection) {
        self.init(uid: selection.study)
        self.patientID = selection.patientID
        self.isRow = selection.isListed
        self.modalities = selection.modalities
        self.sopClasses = selection.sopClasses
        self.series = (selection.series ?? []).map { series in
            Series(
                uid: series.uid,
                modality: nil,
                isWhole: series.instances == nil,
                objects: series.instances?.map { Object(uid: $0, sopClass: nil) }
            )
        }
    }

    /// What is wanted of the study, so that nothing else is asked for.
    var selection: StudySelection {
        var selection = StudySelection(study: self.uid, patientID: self.patientID)
        selection.isListed = self.isRow
        selection.modalities = self.modalities
        selection.sopClasses = self.sopClasses
        if !self.isWhole, !self.series.isEmpty {
            selection.series = self.series.map { series in
                StudySelection.Series(
                    uid: series.uid,
                    instances: series.isWhole ? nil : series.objects?.map(\.uid)
                )
            }
        }
        return selection
    }

    /// What the PACS has of the study, as far as the journal knows; nil where it has to be asked.
    var listing: StudyListing? {
        guard self.isListed, self.series.allSatisfy({ $0.objects != nil }) else { return nil }
        let series = self.series.map { series in
            StudyListing.Series(
                uid: series.uid,
                modality: series.modality,
                instances: series.objects?.map { .init(uid: $0.uid, sopClass: $0.sopClass) }
            )
        }
        return StudyListing(series: series, isComplete: self.isWhole)
    }
}
