import DICOMCore

/// The folder of a series below the output directory: `PatientID/StudyInstanceUID/SeriesInstanceUID`.
struct SeriesFolder: Hashable, Sendable {
    /// The patient's component.
    let patient: String
    /// The study's component.
    let study: String
    /// The series' component.
    let series: String

    init(_ identity: ObjectIdentity) {
        self.patient = PathComponent.patient(identity.patientID)
        self.study = PathComponent.study(identity.studyInstanceUID)
        self.series = PathComponent.series(identity.seriesInstanceUID)
    }

    /// The path below the output directory; it has the Patient ID, which must not be printed.
    var path: String { "\(self.patient)/\(self.pathBelowPatient)" }
    /// The path below the patient's folder.
    var pathBelowPatient: String { "\(self.study)/\(self.series)" }
}
