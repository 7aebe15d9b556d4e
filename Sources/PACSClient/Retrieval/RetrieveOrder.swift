import DICOMCore
import DICOMQuery

/// One C-MOVE or C-GET request: the level and the unique keys of its identifier (PS3.4 §C.4.2.1.4).
package struct RetrieveOrder: Hashable, Sendable {
    /// The level of the request.
    package var level: QueryLevel
    /// Patient ID, a key of every identifier under the patient root.
    package var patientID: String?
    /// Study Instance UID.
    package var study: UID
    /// Series Instance UID, at series and image level.
    package var series: UID?
    /// The list of SOP Instance UIDs, at image level.
    package var instances: [UID]
    /// What the request is to bring; nil when the PACS wouldn't say.
    package var expected: [UID]?

    /// The largest number of UIDs in one request: 500 of 65 bytes stay below the 64 KiB that a value of VR UI may
    /// have in an explicit VR syntax, and below what PACS databases take in one statement.
    package static let maximumInstances = 500

    /// Makes a request.
    package init(
        level: QueryLevel,
        patientID: String? = nil,
        study: UID,
        series: UID? = nil,
        instances: [UID] = [],
        expected: [UID]?
    ) {
        self.level = level
        self.patientID = patientID
        self.study = study
        self.series = series
        self.instances = instances
        self.expected = expected
    }

    /// The identifier that is sent.
    package func identifier(model: QueryModel) -> DataSet {
        var identifier = DataSet()
        identifier.set(.queryRetrieveLevel, self.level.keyValue)
        if model == .patientRoot, let patientID = self.patientID {
            if let charset = TextEncoder.smallestCharacterSet(for: patientID) {
                identifier.set(.specificCharacterSet, charset)
            }
            identifier.set(.patientID, patientID)
        }
        identifier.set(.studyInstanceUID, self.study.string)
        if let series = self.series { identifier.set(.seriesInstanceUID, series.string) }
        if !self.instances.isEmpty {
            identifier.set(.sopInstanceUID, self.instances.map(\.string).joined(separator: "\\"))
        }
        return identifier
    }
}
