import DICOMCore
import DICOMQuery

/// A synthetic study.
package struct DemoStudy: Hashable, Sendable {
    /// Whose study it is.
    package let patient: DemoPatient
    /// Study Instance UID (0020,000D).
    package let uid: UID
    /// Study ID (0020,0010).
    package let id: String
    /// Study Date (0008,0020).
    package let date: DICOMDate
    /// Study Time (0008,0030).
    package let time: String
    /// Accession Number (0008,0050); empty where the study had none.
    package let accessionNumber: String
    /// Study Description (0008,1030).
    package let description: String
    /// Referring Physician's Name (0008,0090).
    package let referringPhysician: String
    /// Its series.
    package internal(set) var series: [DemoSeries]

    /// The number of its objects.
    package var objectCount: Int { self.series.reduce(0) { $0 + $1.kind.objectCount } }
    /// Its modalities, each once, sorted.
    package var modalities: [String] { Array(Set(self.series.map(\.modality))).sorted() }
    /// Its SOP classes, each once, sorted.
    package var sopClasses: [UID] { Array(Set(self.series.map(\.kind.sopClass))).sorted() }

    /// The attributes of the study level and of the patient.
    var attributes: DataSet {
        var dataSet = self.patient.attributes
        dataSet.set([
            .studyDate: "\(self.date)", .studyTime: self.time, .accessionNumber: self.accessionNumber,
            .studyInstanceUID: self.uid.string, .studyID: self.id, .studyDescription: self.description,
            .referringPhysicianName: self.referringPhysician,
        ])
        return dataSet
    }
}
