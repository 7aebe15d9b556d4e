import DICOMCore

/// What the rows of a query are: a level of the information models of query/retrieve, from the top (PS3.4 §C.6), or the
/// worklist, which has one level of its own (§K.6.1).
package enum QueryLevel: String, Sendable, CaseIterable, Comparable {
    case patient, study, series, image
    /// The scheduled procedure steps of a modality worklist: what is to be done, and nothing that can be retrieved.
    case worklist

    /// The levels of query/retrieve, from the top.
    package static let hierarchy: [QueryLevel] = [.patient, .study, .series, .image]

    /// The level that a value of Query/Retrieve Level (0008,0052) names; nil for any other text.
    package init?(keyValue: String) {
        guard let level = Self.hierarchy.first(where: { $0.keyValue == keyValue }) else { return nil }
        self = level
    }

    /// The value of Query/Retrieve Level (0008,0052).
    package var keyValue: String { self.rawValue.uppercased() }

    /// The unique key of the level (PS3.4 §C.6.1.1, §C.6.2.1); for the worklist, which has none, the study that a step is
    /// to be part of.
    package var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study, .worklist: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }

    /// The level below; nil for images and the worklist.
    package var below: QueryLevel? {
        switch self {
        case .patient: .study
        case .study: .series
        case .series: .image
        case .image, .worklist: nil
        }
    }

    /// So many entities of the level in words.
    package func text(_ count: Int) -> String {
        switch self {
        case .patient: count == 1 ? "1 patient" : "\(count) patients"
        case .study: count == 1 ? "1 study" : "\(count) studies"
        case .series: "\(count) series"
        case .image: count == 1 ? "1 image" : "\(count) images"
        case .worklist: count == 1 ? "1 scheduled step" : "\(count) scheduled steps"
        }
    }

    private var depth: Int { Self.hierarchy.firstIndex(of: self) ?? -1 }

    /// Higher levels come first; the worklist is above none of them and before all.
    package static func < (left: QueryLevel, right: QueryLevel) -> Bool { left.depth < right.depth }
}
