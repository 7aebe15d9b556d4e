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
}
