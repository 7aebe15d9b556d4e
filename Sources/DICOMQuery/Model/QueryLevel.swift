import DICOMCore

/// A level of the information models of query/retrieve, from the top (PS3.4 §C.6).
package enum QueryLevel: String, Sendable, CaseIterable, Comparable {
    case patient, study, series, image

    /// The level that a value of Query/Retrieve Level (0008,0052) names; nil for any other text.
    package init?(keyValue: String) {
        guard let level = Self.allCases.first(where: { $0.keyValue == keyValue }) else { return nil }
        self = level
    }

    /// The value of Query/Retrieve Level (0008,0052).
    package var keyValue: String { self.rawValue.uppercased() }

    /// The unique key of the level (PS3.4 §C.6.1.1, §C.6.2.1).
    package var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }

    /// The level below; nil for images.
    package var below: QueryLevel? {
        switch self {
        case .patient: .study
        case .study: .series
        case .series: .image
        case .image: nil
        }
    }

    /// So many entities of the level in words.
    package func text(_ count: Int) -> String {
        switch self {
        case .patient: count == 1 ? "1 patient" : "\(count) patients"
        case .study: count == 1 ? "1 study" : "\(count) studies"
        case .series: "\(count) series"
        case .image: count == 1 ? "1 image" : "\(count) images"
        }
    }

    private var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Higher levels come first.
    package static func < (left: QueryLevel, right: QueryLevel) -> Bool { left.depth < right.depth }
}
