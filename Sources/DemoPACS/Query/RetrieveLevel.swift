import DICOMCore

/// A level of the query/retrieve hierarchy, from the top.
package enum RetrieveLevel: String, CaseIterable, Comparable, Sendable {
    case patient = "PATIENT"
    case study = "STUDY"
    case series = "SERIES"
    case image = "IMAGE"

    /// The unique key of the level (PS3.4 §C.6.1.1).
    package var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }

    /// The order from the patient down.
    package static func < (left: RetrieveLevel, right: RetrieveLevel) -> Bool { left.depth < right.depth }

    private var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
