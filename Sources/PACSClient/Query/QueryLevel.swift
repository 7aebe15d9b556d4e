import DICOMCore

/// The information model of a query (PS3.4 §C.3).
public enum QueryModel: String, Sendable, CaseIterable {
    /// Study Root: the highest level is the study, with the patient's attributes in it.
    case studyRoot = "study"
    /// Patient Root: the highest level is the patient.
    case patientRoot = "patient"

    /// The SOP class of C-FIND.
    package var findSOPClass: UID { self == .studyRoot ? SOPClassUID.studyRootFind : SOPClassUID.patientRootFind }
    /// The SOP class of C-MOVE.
    package var moveSOPClass: UID { self == .studyRoot ? SOPClassUID.studyRootMove : SOPClassUID.patientRootMove }
    /// The SOP class of C-GET.
    package var getSOPClass: UID { self == .studyRoot ? SOPClassUID.studyRootGet : SOPClassUID.patientRootGet }
    /// The model in words.
    public var name: String { self == .studyRoot ? "study root" : "patient root" }
    /// The highest level.
    var top: QueryLevel { self == .studyRoot ? .study : .patient }
}

/// A level of the information model.
public enum QueryLevel: String, Sendable, CaseIterable, Comparable {
    case patient, study, series, image

    /// The value of Query/Retrieve Level (0008,0052).
    package var keyValue: String { self.rawValue.uppercased() }

    /// The unique key of the level (PS3.4 §C.6).
    public var uniqueKey: Tag {
        switch self {
        case .patient: .patientID
        case .study: .studyInstanceUID
        case .series: .seriesInstanceUID
        case .image: .sopInstanceUID
        }
    }

    /// The level below; nil for images.
    var below: QueryLevel? {
        switch self {
        case .patient: .study
        case .study: .series
        case .series: .image
        case .image: nil
        }
    }

    /// The level's name with a number of things.
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
    public static func < (left: QueryLevel, right: QueryLevel) -> Bool { left.depth < right.depth }
}
