import DICOMCore

/// What the PACS says a study consists of, as the image-level walk found it.
package struct StudyListing: Hashable, Sendable {
    /// One object.
    package struct Instance: Hashable, Sendable {
        /// SOP Instance UID.
        package var uid: UID
        /// SOP Class UID, where the PACS returned it.
        package var sopClass: UID?

        /// Makes an object.
        package init(uid: UID, sopClass: UID? = nil) {
            self.uid = uid
            self.sopClass = sopClass
        }
    }

    /// One series.
    package struct Series: Hashable, Sendable {
        /// Series Instance UID.
        package var uid: UID
        /// Modality, where the PACS returned it.
        package var modality: String?
        /// The objects; nil when they were not asked for or the PACS wouldn't say.
        package var instances: [Instance]?

        /// Makes a series.
        package init(uid: UID, modality: String? = nil, instances: [Instance]? = nil) {
            self.uid = uid
            self.modality = modality
            self.instances = instances
        }
    }

    /// The series; nil when the PACS wouldn't say.
    package var series: [Series]?
    /// Whether `series` are all of the study, not only those that were selected one by one.
    package var isComplete: Bool
    /// Why something is unknown, for the user.
    package var note: String?

    /// Makes a listing.
    package init(series: [Series]?, isComplete: Bool = true, note: String? = nil) {
        self.series = series
        self.isComplete = isComplete
        self.note = note
    }
}
