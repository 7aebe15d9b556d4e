import DICOMCore
import DICOMQuery

/// The level and the unique keys of one C-MOVE or C-GET request (PS3.4 §C.4.2.1.4), and what it is to bring.
package struct RetrieveIdentifier: Hashable, Sendable {
    /// The level of the request.
    package var level: QueryLevel
    /// Patient ID, a key of every identifier under the patient root.
    package var patientID: String?
    /// Study Instance UID.
    package var study: UID
    /// Series Instance UID, at series and image level.
    package var series: UID?
    /// The list of SOP Instance UIDs, at image level.
    package var instances: [UID] = []
    /// What the request is to bring; nil when the PACS wouldn't say.
    package var expected: [UID]?
    /// The storage classes that a C-GET proposes for it.
    package var storageClasses: [UID] = []

    /// The largest number of UIDs in one request: 500 of 65 bytes stay below the 64 KiB that a value of VR UI may
    /// have in an explicit VR syntax, and below what PACS databases take in one statement.
    package static let maximumInstances = 500

    /// A request for each object of the list.
    var singles: [RetrieveIdentifier] {
        self.instances.map { instance in
            var single = self
            single.instances = [instance]
            single.expected = [instance]
            return single
        }
    }

    /// The data set that is sent.
    package func dataSet(model: QueryModel) -> DataSet {
        var dataSet = DataSet(level: self.level, patientID: model == .patientRoot ? self.patientID : nil)
        dataSet.set(.studyInstanceUID, self.study.string)
        if let series = self.series { dataSet.set(.seriesInstanceUID, series.string) }
        if !self.instances.isEmpty {
            dataSet.set(.sopInstanceUID, self.instances.map(\.string).joined(separator: "\\"))
        }
        return dataSet
    }
}

extension DataSet {
    /// The beginning of an identifier: the level, and the Patient ID in a character set that has its characters.
    init(level: QueryLevel, patientID: String?) {
        self.init()
        self.set(.queryRetrieveLevel, level.keyValue)
        guard let patientID else { return }
        if let charset = TextEncoder.smallestCharacterSet(for: patientID) { self.set(.specificCharacterSet, charset) }
        self.set(.patientID, patientID)
    }
}
