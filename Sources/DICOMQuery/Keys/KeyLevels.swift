import DICOMCore

/// At which level of the query models attributes are, and which are asked for unless the user says otherwise.
package enum KeyLevels {
    /// The level that an attribute belongs to in a model; nil where it isn't known and the query's own level is taken.
    package static func level(of tag: Tag, in model: QueryModel) -> QueryLevel? {
        if self.patientTags.contains(tag) { return model.top }
        if self.studyTags.contains(tag) { return .study }
        if self.seriesTags.contains(tag) { return .series }
        return self.imageTags.contains(tag) ? .image : nil
    }

    /// The attributes asked for at a level of query/retrieve, its unique key among them; `WorklistKeys` has those of the
    /// worklist.
    package static func defaults(at level: QueryLevel, in model: QueryModel) -> [Tag] {
        switch level {
        case .patient:
            [.patientName, .patientID, .patientBirthDate, .patientSex, .numberOfPatientRelatedStudies]
        case .study:
            [
                .studyDate, .studyTime, .accessionNumber, .modalitiesInStudy, .studyDescription, .patientName,
                .patientID, .patientBirthDate, .patientSex, .studyInstanceUID, .studyID, .numberOfStudyRelatedSeries,
                .numberOfStudyRelatedInstances,
            ]
        case .series:
            [
                .seriesDate, .modality, .seriesDescription, .bodyPartExamined, .seriesInstanceUID, .seriesNumber,
                .numberOfSeriesRelatedInstances,
            ]
        case .image: [.sopClassUID, .sopInstanceUID, .instanceNumber, .numberOfFrames]
        case .worklist: []
        }
    }

    private static let patientTags: Set<Tag> = [
        .patientName, .patientID, .patientBirthDate, .patientSex, .numberOfPatientRelatedStudies,
        .numberOfPatientRelatedSeries, .numberOfPatientRelatedInstances, Tag(0x0010, 0x0021), Tag(0x0010, 0x0032),
        Tag(0x0010, 0x1000), Tag(0x0010, 0x1001), Tag(0x0010, 0x2160), Tag(0x0010, 0x4000),
    ]
    private static let studyTags: Set<Tag> = [
        .studyDate, .studyTime, .accessionNumber, .modalitiesInStudy, .sopClassesInStudy, .studyDescription,
        .referringPhysicianName, .studyInstanceUID, .studyID, .numberOfStudyRelatedSeries,
        .numberOfStudyRelatedInstances, Tag(0x0008, 0x1032), Tag(0x0008, 0x1048), Tag(0x0008, 0x1060),
        Tag(0x0008, 0x1080), Tag(0x0010, 0x1010), Tag(0x0010, 0x1020), Tag(0x0010, 0x1030), Tag(0x0010, 0x2180),
        Tag(0x0010, 0x21B0),
    ]
    private static let seriesTags: Set<Tag> = [
        .modality, .seriesDate, .seriesDescription, .seriesInstanceUID, .seriesNumber, .bodyPartExamined,
        .numberOfSeriesRelatedInstances, .protocolName, .institutionName, .stationName, Tag(0x0008, 0x0031),
        Tag(0x0008, 0x0070), Tag(0x0008, 0x1050), Tag(0x0008, 0x1070), Tag(0x0008, 0x1090), Tag(0x0020, 0x0060),
        Tag(0x0040, 0x0244), Tag(0x0040, 0x0245), Tag(0x0040, 0x0253), Tag(0x0040, 0x0254), Tag(0x0040, 0x0275),
    ]
    private static let imageTags: Set<Tag> = [
        .sopClassUID, .sopInstanceUID, .instanceNumber, .numberOfFrames, .rows, .columns,
    ]
}
