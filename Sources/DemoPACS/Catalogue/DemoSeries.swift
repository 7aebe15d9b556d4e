import DICOMCore

/// A synthetic series.
package struct DemoSeries: Hashable, Sendable {
    /// Series Instance UID (0020,000E).
    package let uid: UID
    /// Series Number (0020,0011).
    package let number: Int
    /// Modality (0008,0060).
    package let modality: String
    /// Series Description (0008,103E).
    package let description: String
    /// Body Part Examined (0018,0015).
    package let bodyPart: String
    /// What its images are.
    package let kind: ImageKind

    /// The SOP Instance UID of its object with this number, counted from 1.
    package func objectUID(_ number: Int) -> UID { UID("\(self.uid.string).\(number)") }

    /// The attributes of the series level, and those of the study that it belongs to.
    func attributes(of study: DemoStudy) -> DataSet {
        var dataSet = study.attributes
        dataSet.set([
            .seriesInstanceUID: self.uid.string, .seriesNumber: "\(self.number)", .modality: self.modality,
            .seriesDescription: self.description, .bodyPartExamined: self.bodyPart, .protocolName: self.description,
            .seriesDate: "\(study.date)", .seriesTime: study.time, .manufacturer: "pacsh",
            .stationName: "DEMO\(self.modality)",
        ])
        return dataSet
    }
}
