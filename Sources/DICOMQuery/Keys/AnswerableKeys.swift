import DICOMCore

/// Everything that a PACS can be asked about an entity of a level: the unique, required and optional keys of PS3.4 §C.6
/// and §K.6.1.2.2, and what is common besides.
package enum AnswerableKeys {
    /// The attributes of a level; those of a study are the patient's too.
    package static func all(at level: QueryLevel) -> [TagPath] {
        switch level {
        case .patient: (self.patient + self.counts).map { TagPath($0) }
        case .study: (self.patient + self.study).map { TagPath($0) }
        case .series: self.series.map { TagPath($0) }
        case .image: self.image.map { TagPath($0) }
        case .worklist:
            WorklistKeys.defaults + self.step.map { WorklistKeys.inStep($0) } + self.request.map { TagPath($0) }
        }
    }

    private static func tags(_ numbers: [(UInt16, [UInt16])]) -> [Tag] {
        numbers.flatMap { group, elements in elements.map { Tag(group, $0) } }
    }

    /// Name, ID and its issuer, birth, sex, other IDs and names, ethnic group, comments.
    private static let patient = Self.tags([
        (0x0010, [0x0010, 0x0020, 0x0021, 0x0030, 0x0032, 0x0040, 0x1000, 0x1001, 0x1002, 0x2160, 0x4000])
    ])
    private static let counts: [Tag] = [
        .numberOfPatientRelatedStudies, .numberOfPatientRelatedSeries, .numberOfPatientRelatedInstances,
    ]
    /// Date and time, accession, availability, modalities, SOP classes, regions, physicians, procedure, the patient's age
    /// and size at the time, numbers.
    private static let study = Self.tags([
        (
            0x0008,
            [
                0x0020, 0x0030, 0x0050, 0x0054, 0x0056, 0x0061, 0x0062, 0x0063, 0x0080, 0x0090, 0x1030, 0x1032, 0x1048,
                0x1060, 0x1080,
            ]
        ),
        (0x0010, [0x1010, 0x1020, 0x1030, 0x2180, 0x21B0]), (0x0020, [0x000D, 0x0010, 0x1070, 0x1206, 0x1208]),
        (0x0032, [0x1032, 0x1060]),
    ])
    /// Date and time, availability, equipment, people, protocol, position, the step that made it and its request.
    private static let series = Self.tags([
        (
            0x0008,
            [
                0x0021, 0x0031, 0x0054, 0x0056, 0x0060, 0x0070, 0x0080, 0x1010, 0x103E, 0x1040, 0x1050, 0x1070, 0x1090,
            ]
        ),
        (0x0018, [0x0015, 0x1000, 0x1020, 0x1030, 0x5100]), (0x0020, [0x000E, 0x0011, 0x0052, 0x0060, 0x1209]),
        (0x0040, [0x0244, 0x0245, 0x0253, 0x0254, 0x0275]),
    ])
    /// Class, number, type, creation, acquisition and content dates, availability, concept, size, comments.
    private static let image = Self.tags([
        (
            0x0008,
            [0x0008, 0x0012, 0x0013, 0x0016, 0x0018, 0x001A, 0x0022, 0x0023, 0x002A, 0x0032, 0x0033, 0x0054, 0x0056]
        ),
        (0x0008, [0x3002]), (0x0018, [0x0050, 0x1063]), (0x0020, [0x0012, 0x0013, 0x1041, 0x4000]),
        (0x0028, [0x0008, 0x0010, 0x0011, 0x0100]), (0x0040, [0xA043]),
    ])
    /// End, protocol, preparation, contrast agent, status and comments of a scheduled step.
    private static let step = Self.tags([
        (0x0032, [0x1070]), (0x0040, [0x0004, 0x0005, 0x0008, 0x000B, 0x0012, 0x0020, 0x0400]),
    ])
    /// The requested procedure, the order, the visit, and the patient around a scheduled step.
    private static let request = Self.tags([
        (0x0008, [0x0080, 0x1110, 0x1120]),
        (0x0010, [0x0021, 0x0032, 0x1000, 0x1001, 0x1010, 0x1020, 0x1030, 0x2000, 0x2110, 0x2160, 0x21B0, 0x21C0]),
        (0x0010, [0x4000]), (0x0032, [0x1032, 0x1033, 0x1064]), (0x0038, [0x0010, 0x0050, 0x0300, 0x0500]),
        (0x0040, [0x1002, 0x1003, 0x1004, 0x1005, 0x1008, 0x1010, 0x1400, 0x2004, 0x2016, 0x2017, 0x2400, 0x3001]),
    ])
}
