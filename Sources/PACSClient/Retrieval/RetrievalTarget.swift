import DICOMCore
import DICOMQuery

/// One thing to retrieve: a patient's studies, a study, one of its series, or one object.
///
/// It has all the unique keys of its level: what is missing from a row never makes it something larger.
package struct RetrievalTarget: Hashable, Sendable {
    /// What it is.
    package let level: QueryLevel
    /// Patient ID of the selected row, with which that of each object is compared; needed under the patient root.
    package var patientID: String?
    /// Study Instance UID; nil for a patient.
    package let study: UID?
    /// Series Instance UID, for a series or an object.
    package let series: UID?
    /// SOP Instance UID, for an object.
    package let sop: UID?
    /// Study Date of the selected row, as the PACS returned it; nil where unknown.
    package var date: String?
    /// Whether it is a row of a list of the PACS, and not only UIDs that were typed.
    package var isListed = false
    /// Modalities the row named, a hint for C-GET where the PACS tells no SOP classes.
    package var modalities: [String]
    /// SOP Classes in Study (0008,0062) of the row, the better hint.
    package var sopClasses: [UID]

    /// Makes a target of a study, of one of its series, or of an object in that.
    package init(
        patientID: String? = nil,
        study: UID,
        series: UID? = nil,
        sop: UID? = nil,
        modalities: [String] = [],
        sopClasses: [UID] = []
    ) {
        self.level = series == nil ? .study : sop == nil ? .series : .image
        self.patientID = patientID
        self.study = study
        self.series = series
        self.sop = series == nil ? nil : sop
        self.modalities = modalities
        self.sopClasses = sopClasses
    }

    /// Makes a target of all studies of a patient.
    package init(allStudiesOf patientID: String) {
        self.level = .patient
        self.patientID = patientID
        self.study = nil
        self.series = nil
        self.sop = nil
        self.modalities = []
        self.sopClasses = []
    }
}
