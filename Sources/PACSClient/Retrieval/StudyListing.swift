import DICOMCore

/// What the PACS says a study consists of, as the image-level walk found it.
package struct StudyListing: Sendable {
    /// One object.
    package struct Instance: Hashable, Sendable {
        /// SOP Instance UID.
        package var uid: UID
        /// SOP Class UID, where the PACS returned it.
        package var sopClass: UID?
        /// About how many bytes its pixels take, where the PACS returned their size.
        package var bytes: Int?
    }

    /// One series.
    package struct Series: Hashable, Sendable {
        /// Series Instance UID.
        package var uid: UID
        /// Modality, where the PACS returned it.
        package var modality: String?
        /// The objects; nil when they were not asked for or the PACS wouldn't say.
        package var instances: [Instance]?
    }

    /// The series; nil when the PACS wouldn't say.
    package var series: [Series]?
    /// Whether `series` are all of the study, not only those that were selected one by one.
    package var isComplete = true
    /// What was named and isn't in the PACS's lists.
    package var absences: [Absence] = []
    /// Why the PACS wouldn't say.
    package var refusal: PACSError?
    /// Why something is unknown, for the user.
    package var note: String?
}
