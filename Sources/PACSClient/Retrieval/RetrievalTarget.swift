import DICOMCore

/// One thing to retrieve: a patient's studies, a study, one of its series, or one object.
package struct RetrievalTarget: Hashable, Sendable {
    /// Patient ID of the selected row, with which that of each object is compared; needed under the patient root.
    package var patientID: String?
    /// Study Instance UID; nil means all studies of the patient.
    package var study: UID?
    /// Series Instance UID; nil means the whole study.
    package var series: UID?
    /// SOP Instance UID; nil means the whole series.
    package var sop: UID?
    /// Whether it is a row of a list of the PACS, and not only UIDs that were typed.
    package var isListed = false
    /// Modalities the row named, a hint for C-GET where the PACS tells no SOP classes.
    package var modalities: [String] = []
    /// SOP Classes in Study (0008,0062) of the row, the better hint.
    package var sopClasses: [UID] = []
}

extension RetrievalTarget {
    /// Makes a target of the unique keys that are known.
    package init(patientID: String?, study: UID?, series: UID?, sop: UID?) {
        self.init(patientID: patientID, study: study, series: series, sop: sop, modalities: [])
    }
}
