extension Tag {
    /// File Meta Information Group Length.
    public static var fileMetaInformationGroupLength: Tag { Tag(0x0002, 0x0000) }
    /// File Meta Information Version.
    public static var fileMetaInformationVersion: Tag { Tag(0x0002, 0x0001) }
    /// Media Storage SOP Class UID.
    public static var mediaStorageSOPClassUID: Tag { Tag(0x0002, 0x0002) }
    /// Media Storage SOP Instance UID.
    public static var mediaStorageSOPInstanceUID: Tag { Tag(0x0002, 0x0003) }
    /// Transfer Syntax UID.
    public static var transferSyntaxUID: Tag { Tag(0x0002, 0x0010) }
    /// Implementation Class UID.
    public static var implementationClassUID: Tag { Tag(0x0002, 0x0012) }
    /// Implementation Version Name.
    public static var implementationVersionName: Tag { Tag(0x0002, 0x0013) }
    /// Source Application Entity Title.
    public static var sourceApplicationEntityTitle: Tag { Tag(0x0002, 0x0016) }
    /// Specific Character Set.
    public static var specificCharacterSet: Tag { Tag(0x0008, 0x0005) }
    /// Image Type.
    public static var imageType: Tag { Tag(0x0008, 0x0008) }
    /// SOP Class UID.
    public static var sopClassUID: Tag { Tag(0x0008, 0x0016) }
    /// SOP Instance UID.
    public static var sopInstanceUID: Tag { Tag(0x0008, 0x0018) }
    /// Study Date.
    public static var studyDate: Tag { Tag(0x0008, 0x0020) }
    /// Series Date.
    public static var seriesDate: Tag { Tag(0x0008, 0x0021) }
    /// Acquisition Date.
    public static var acquisitionDate: Tag { Tag(0x0008, 0x0022) }
    /// Content Date.
    public static var contentDate: Tag { Tag(0x0008, 0x0023) }
    /// Study Time.
    public static var studyTime: Tag { Tag(0x0008, 0x0030) }
    /// Series Time.
    public static var seriesTime: Tag { Tag(0x0008, 0x0031) }
    /// Acquisition Time.
    public static var acquisitionTime: Tag { Tag(0x0008, 0x0032) }
    /// Content Time.
    public static var contentTime: Tag { Tag(0x0008, 0x0033) }
    /// Accession Number.
    public static var accessionNumber: Tag { Tag(0x0008, 0x0050) }
    /// Query/Retrieve Level.
    public static var queryRetrieveLevel: Tag { Tag(0x0008, 0x0052) }
    /// Retrieve AE Title.
    public static var retrieveAETitle: Tag { Tag(0x0008, 0x0054) }
    /// Instance Availability.
    public static var instanceAvailability: Tag { Tag(0x0008, 0x0056) }
    /// Failed SOP Instance UID List.
    public static var failedSOPInstanceUIDList: Tag { Tag(0x0008, 0x0058) }
    /// Modality.
    public static var modality: Tag { Tag(0x0008, 0x0060) }
    /// Modalities in Study.
    public static var modalitiesInStudy: Tag { Tag(0x0008, 0x0061) }
    /// SOP Classes in Study.
    public static var sopClassesInStudy: Tag { Tag(0x0008, 0x0062) }
    /// Manufacturer.
    public static var manufacturer: Tag { Tag(0x0008, 0x0070) }
    /// Institution Name.
    public static var institutionName: Tag { Tag(0x0008, 0x0080) }
    /// Referring Physician's Name.
    public static var referringPhysicianName: Tag { Tag(0x0008, 0x0090) }
    /// Code Value.
    public static var codeValue: Tag { Tag(0x0008, 0x0100) }
    /// Code Meaning.
    public static var codeMeaning: Tag { Tag(0x0008, 0x0104) }
    /// Timezone Offset From UTC.
    public static var timezoneOffsetFromUTC: Tag { Tag(0x0008, 0x0201) }
    /// Station Name.
    public static var stationName: Tag { Tag(0x0008, 0x1010) }
    /// Study Description.
    public static var studyDescription: Tag { Tag(0x0008, 0x1030) }
    /// Procedure Code Sequence.
    public static var procedureCodeSequence: Tag { Tag(0x0008, 0x1032) }
    /// Series Description.
    public static var seriesDescription: Tag { Tag(0x0008, 0x103E) }
    /// Manufacturer's Model Name.
    public static var manufacturerModelName: Tag { Tag(0x0008, 0x1090) }
    /// Patient's Name.
    public static var patientName: Tag { Tag(0x0010, 0x0010) }
    /// Patient ID.
    public static var patientID: Tag { Tag(0x0010, 0x0020) }
    /// Patient's Birth Date.
    public static var patientBirthDate: Tag { Tag(0x0010, 0x0030) }
    /// Patient's Sex.
    public static var patientSex: Tag { Tag(0x0010, 0x0040) }
    /// Patient Comments.
    public static var patientComments: Tag { Tag(0x0010, 0x4000) }
    /// Body Part Examined.
    public static var bodyPartExamined: Tag { Tag(0x0018, 0x0015) }
    /// Slice Thickness.
    public static var sliceThickness: Tag { Tag(0x0018, 0x0050) }
    /// Device Serial Number.
    public static var deviceSerialNumber: Tag { Tag(0x0018, 0x1000) }
    /// Software Versions.
    public static var softwareVersions: Tag { Tag(0x0018, 0x1020) }
    /// Protocol Name.
    public static var protocolName: Tag { Tag(0x0018, 0x1030) }
    /// Study Instance UID.
    public static var studyInstanceUID: Tag { Tag(0x0020, 0x000D) }
    /// Series Instance UID.
    public static var seriesInstanceUID: Tag { Tag(0x0020, 0x000E) }
    /// Study ID.
    public static var studyID: Tag { Tag(0x0020, 0x0010) }
    /// Series Number.
    public static var seriesNumber: Tag { Tag(0x0020, 0x0011) }
    /// Acquisition Number.
    public static var acquisitionNumber: Tag { Tag(0x0020, 0x0012) }
    /// Instance Number.
    public static var instanceNumber: Tag { Tag(0x0020, 0x0013) }
    /// Image Position (Patient).
    public static var imagePositionPatient: Tag { Tag(0x0020, 0x0032) }
    /// Image Orientation (Patient).
    public static var imageOrientationPatient: Tag { Tag(0x0020, 0x0037) }
    /// Frame of Reference UID.
    public static var frameOfReferenceUID: Tag { Tag(0x0020, 0x0052) }
    /// Number of Patient Related Studies.
    public static var numberOfPatientRelatedStudies: Tag { Tag(0x0020, 0x1200) }
    /// Number of Patient Related Series.
    public static var numberOfPatientRelatedSeries: Tag { Tag(0x0020, 0x1202) }
    /// Number of Patient Related Instances.
    public static var numberOfPatientRelatedInstances: Tag { Tag(0x0020, 0x1204) }
    /// Number of Study Related Series.
    public static var numberOfStudyRelatedSeries: Tag { Tag(0x0020, 0x1206) }
    /// Number of Study Related Instances.
    public static var numberOfStudyRelatedInstances: Tag { Tag(0x0020, 0x1208) }
    /// Number of Series Related Instances.
    public static var numberOfSeriesRelatedInstances: Tag { Tag(0x0020, 0x1209) }
    /// Samples per Pixel.
    public static var samplesPerPixel: Tag { Tag(0x0028, 0x0002) }
    /// Photometric Interpretation.
    public static var photometricInterpretation: Tag { Tag(0x0028, 0x0004) }
    /// Number of Frames.
    public static var numberOfFrames: Tag { Tag(0x0028, 0x0008) }
    /// Rows.
    public static var rows: Tag { Tag(0x0028, 0x0010) }
    /// Columns.
    public static var columns: Tag { Tag(0x0028, 0x0011) }
    /// Pixel Spacing.
    public static var pixelSpacing: Tag { Tag(0x0028, 0x0030) }
    /// Corrected Image.
    public static var correctedImage: Tag { Tag(0x0028, 0x0051) }
    /// Bits Allocated.
    public static var bitsAllocated: Tag { Tag(0x0028, 0x0100) }
    /// Bits Stored.
    public static var bitsStored: Tag { Tag(0x0028, 0x0101) }
    /// High Bit.
    public static var highBit: Tag { Tag(0x0028, 0x0102) }
    /// Pixel Representation.
    public static var pixelRepresentation: Tag { Tag(0x0028, 0x0103) }
    /// Rescale Intercept.
    public static var rescaleIntercept: Tag { Tag(0x0028, 0x1052) }
    /// Rescale Slope.
    public static var rescaleSlope: Tag { Tag(0x0028, 0x1053) }
    /// Requested Procedure Description.
    public static var requestedProcedureDescription: Tag { Tag(0x0032, 0x1060) }
    /// Scheduled Station AE Title.
    public static var scheduledStationAETitle: Tag { Tag(0x0040, 0x0001) }
    /// Scheduled Procedure Step Start Date.
    public static var scheduledProcedureStepStartDate: Tag { Tag(0x0040, 0x0002) }
    /// Scheduled Procedure Step Start Time.
    public static var scheduledProcedureStepStartTime: Tag { Tag(0x0040, 0x0003) }
    /// Scheduled Performing Physician's Name.
    public static var scheduledPerformingPhysicianName: Tag { Tag(0x0040, 0x0006) }
    /// Scheduled Procedure Step Description.
    public static var scheduledProcedureStepDescription: Tag { Tag(0x0040, 0x0007) }
    /// Scheduled Procedure Step ID.
    public static var scheduledProcedureStepID: Tag { Tag(0x0040, 0x0009) }
    /// Scheduled Station Name.
    public static var scheduledStationName: Tag { Tag(0x0040, 0x0010) }
    /// Scheduled Procedure Step Location.
    public static var scheduledProcedureStepLocation: Tag { Tag(0x0040, 0x0011) }
    /// Scheduled Procedure Step Status.
    public static var scheduledProcedureStepStatus: Tag { Tag(0x0040, 0x0020) }
    /// Scheduled Procedure Step Sequence.
    public static var scheduledProcedureStepSequence: Tag { Tag(0x0040, 0x0100) }
    /// Request Attributes Sequence.
    public static var requestAttributesSequence: Tag { Tag(0x0040, 0x0275) }
    /// Requested Procedure ID.
    public static var requestedProcedureID: Tag { Tag(0x0040, 0x1001) }
    /// Number of Energy Windows.
    public static var numberOfEnergyWindows: Tag { Tag(0x0054, 0x0011) }
    /// Radiopharmaceutical Information Sequence.
    public static var radiopharmaceuticalInformationSequence: Tag { Tag(0x0054, 0x0016) }
    /// Number of Detectors.
    public static var numberOfDetectors: Tag { Tag(0x0054, 0x0021) }
    /// Series Type.
    public static var seriesType: Tag { Tag(0x0054, 0x1000) }
    /// Units.
    public static var units: Tag { Tag(0x0054, 0x1001) }
    /// Pixel Data.
    public static var pixelData: Tag { Tag(0x7FE0, 0x0010) }
    /// Data Set Trailing Padding.
    public static var dataSetTrailingPadding: Tag { Tag(0xFFFC, 0xFFFC) }
    /// Item.
    public static var item: Tag { Tag(0xFFFE, 0xE000) }
    /// Item Delimitation Item.
    public static var itemDelimitation: Tag { Tag(0xFFFE, 0xE00D) }
    /// Sequence Delimitation Item.
    public static var sequenceDelimitation: Tag { Tag(0xFFFE, 0xE0DD) }
}
