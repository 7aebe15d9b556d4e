// swift-format-ignore-file
// Made by scripts/generate-dictionary from pydicom 3.0.2; don't edit.

/// The data dictionary (PS3.6), one element a line: tag, VR, retired, VM, keyword, name.
///
/// One literal, because the compiler needs half a second for it and gigabytes for an array of as many entries.
let generatedDictionary: StaticString = #"""
00000000UL-1|CommandGroupLength|Command Group Length
00000001ULR1|CommandLengthToEnd|Command Length to End
00000002UI-1|AffectedSOPClassUID|Affected SOP Class UID
00000003UI-1|RequestedSOPClassUID|Requested SOP Class UID
00000010SHR1|CommandRecognitionCode|Command Recognition Code
00000100US-1|CommandField|Command Field
00000110US-1|MessageID|Message ID
00000120US-1|MessageIDBeingRespondedTo|Message ID Being Responded To
00000200AER1|Initiator|Initiator
00000300AER1|Receiver|Receiver
00000400AER1|FindLocation|Find Location
00000600AE-1|MoveDestination|Move Destination
00000700US-1|Priority|Priority
00000800US-1|CommandDataSetType|Command Data Set Type
00000850USR1|NumberOfMatches|Number of Matches
00000860USR1|ResponseSequenceNumber|Response Sequence Number
00000900US-1|Status|Status
00000901AT-1-n|OffendingElement|Offending Element
00000902LO-1|ErrorComment|Error Comment
00000903US-1|ErrorID|Error ID
00001000UI-1|AffectedSOPInstanceUID|Affected SOP Instance UID
00001001UI-1|RequestedSOPInstanceUID|Requested SOP Instance UID
00001002US-1|EventTypeID|Event Type ID
00001005AT-1-n|AttributeIdentifierList|Attribute Identifier List
00001008US-1|ActionTypeID|Action Type ID
00001020US-1|NumberOfRemainingSuboperations|Number of Remaining Sub-operations
00001021US-1|NumberOfCompletedSuboperations|Number of Completed Sub-operations
00001022US-1|NumberOfFailedSuboperations|Number of Failed Sub-operations
00001023US-1|NumberOfWarningSuboperations|Number of Warning Sub-operations
00001030AE-1|MoveOriginatorApplicationEntityTitle|Move Originator Application Entity Title
00001031US-1|MoveOriginatorMessageID|Move Originator Message ID
00004000LTR1|DialogReceiver|Dialog Receiver
00004010LTR1|TerminalType|Terminal Type
00005010SHR1|MessageSetID|Message Set ID
00005020SHR1|EndMessageID|End Message ID
00005110LTR1|DisplayFormat|Display Format
00005120LTR1|PagePositionID|Page Position ID
00005130CSR1|TextFormatID|Text Format ID
00005140CSR1|NormalReverse|Normal/Reverse
00005150CSR1|AddGrayScale|Add Gray Scale
00005160CSR1|Borders|Borders
00005170ISR1|Copies|Copies
00005180CSR1|CommandMagnificationType|Command Magnification Type
00005190CSR1|Erase|Erase
000051A0CSR1|Print|Print
000051B0USR1-n|Overlays|Overlays
00020000UL-1|FileMetaInformationGroupLength|File Meta Information Group Length
00020001OB-1|FileMetaInformationVersion|File Meta Information Version
00020002UI-1|MediaStorageSOPClassUID|Media Storage SOP Class UID
00020003UI-1|MediaStorageSOPInstanceUID|Media Storage SOP Instance UID
00020010UI-1|TransferSyntaxUID|Transfer Syntax UID
00020012UI-1|ImplementationClassUID|Implementation Class UID
00020013SH-1|ImplementationVersionName|Implementation Version Name
00020016AE-1|SourceApplicationEntityTitle|Source Application Entity Title
00020017AE-1|SendingApplicationEntityTitle|Sending Application Entity Title
00020018AE-1|ReceivingApplicationEntityTitle|Receiving Application Entity Title
00020026UR-1|SourcePresentationAddress|Source Presentation Address
00020027UR-1|SendingPresentationAddress|Sending Presentation Address
00020028UR-1|ReceivingPresentationAddress|Receiving Presentation Address
00020031OB-1|RTVMetaInformationVersion|RTV Meta Information Version
00020032UI-1|RTVCommunicationSOPClassUID|RTV Communication SOP Class UID
00020033UI-1|RTVCommunicationSOPInstanceUID|RTV Communication SOP Instance UID
00020035OB-1|RTVSourceIdentifier|RTV Source Identifier
00020036OB-1|RTVFlowIdentifier|RTV Flow Identifier
00020037UL-1|RTVFlowRTPSamplingRate|RTV Flow RTP Sampling Rate
00020038FD-1|RTVFlowActualFrameDuration|RTV Flow Actual Frame Duration
00020100UI-1|PrivateInformationCreatorUID|Private Information Creator UID
00020102OB-1|PrivateInformation|Private Information
00041130CS-1|FileSetID|File-set ID
00041141CS-1-8|FileSetDescriptorFileID|File-set Descriptor File ID
00041142CS-1|SpecificCharacterSetOfFileSetDescriptorFile|Specific Character Set of File-set Descriptor File
00041200UL-1|OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity|Offset of the First Directory Record of the Root Directory Entity
00041202UL-1|OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity|Offset of the Last Directory Record of the Root Directory Entity
00041212US-1|FileSetConsistencyFlag|File-set Consistency Flag
00041220SQ-1|DirectoryRecordSequence|Directory Record Sequence
00041400UL-1|OffsetOfTheNextDirectoryRecord|Offset of the Next Directory Record
00041410US-1|RecordInUseFlag|Record In-use Flag
00041420UL-1|OffsetOfReferencedLowerLevelDirectoryEntity|Offset of Referenced Lower-Level Directory Entity
00041430CS-1|DirectoryRecordType|Directory Record Type
00041432UI-1|PrivateRecordUID|Private Record UID
00041500CS-1-8|ReferencedFileID|Referenced File ID
00041504ULR1|MRDRDirectoryRecordOffset|MRDR Directory Record Offset
00041510UI-1|ReferencedSOPClassUIDInFile|Referenced SOP Class UID in File
00041511UI-1|ReferencedSOPInstanceUIDInFile|Referenced SOP Instance UID in File
00041512UI-1|ReferencedTransferSyntaxUIDInFile|Referenced Transfer Syntax UID in File
0004151AUI-1-n|ReferencedRelatedGeneralSOPClassUIDInFile|Referenced Related General SOP Class UID in File
00041600ULR1|NumberOfReferences|Number of References
00080001ULR1|LengthToEnd|Length to End
00080005CS-1-n|SpecificCharacterSet|Specific Character Set
00080006SQ-1|LanguageCodeSequence|Language Code Sequence
00080008CS-2-n|ImageType|Image Type
00080010SHR1|RecognitionCode|Recognition Code
00080012DA-1|InstanceCreationDate|Instance Creation Date
00080013TM-1|InstanceCreationTime|Instance Creation Time
00080014UI-1|InstanceCreatorUID|Instance Creator UID
00080015DT-1|InstanceCoercionDateTime|Instance Coercion DateTime
00080016UI-1|SOPClassUID|SOP Class UID
00080017UI-1|AcquisitionUID|Acquisition UID
00080018UI-1|SOPInstanceUID|SOP Instance UID
00080019UI-1|PyramidUID|Pyramid UID
0008001AUI-1-n|RelatedGeneralSOPClassUID|Related General SOP Class UID
0008001BUI-1|OriginalSpecializedSOPClassUID|Original Specialized SOP Class UID
0008001CCS-1|SyntheticData|Synthetic Data
00080020DA-1|StudyDate|Study Date
00080021DA-1|SeriesDate|Series Date
00080022DA-1|AcquisitionDate|Acquisition Date
00080023DA-1|ContentDate|Content Date
00080024DAR1|OverlayDate|Overlay Date
00080025DAR1|CurveDate|Curve Date
0008002ADT-1|AcquisitionDateTime|Acquisition DateTime
00080030TM-1|StudyTime|Study Time
00080031TM-1|SeriesTime|Series Time
00080032TM-1|AcquisitionTime|Acquisition Time
00080033TM-1|ContentTime|Content Time
00080034TMR1|OverlayTime|Overlay Time
00080035TMR1|CurveTime|Curve Time
00080040USR1|DataSetType|Data Set Type
00080041LOR1|DataSetSubtype|Data Set Subtype
00080042CSR1|NuclearMedicineSeriesType|Nuclear Medicine Series Type
00080050SH-1|AccessionNumber|Accession Number
00080051SQ-1|IssuerOfAccessionNumberSequence|Issuer of Accession Number Sequence
00080052CS-1|QueryRetrieveLevel|Query/Retrieve Level
00080053CS-1|QueryRetrieveView|Query/Retrieve View
00080054AE-1-n|RetrieveAETitle|Retrieve AE Title
00080055AE-1|StationAETitle|Station AE Title
00080056CS-1|InstanceAvailability|Instance Availability
00080058UI-1-n|FailedSOPInstanceUIDList|Failed SOP Instance UID List
00080060CS-1|Modality|Modality
00080061CS-1-n|ModalitiesInStudy|Modalities in Study
00080062UI-1-n|SOPClassesInStudy|SOP Classes in Study
00080063SQ-1|AnatomicRegionsInStudyCodeSequence|Anatomic Regions in Study Code Sequence
00080064CS-1|ConversionType|Conversion Type
00080068CS-1|PresentationIntentType|Presentation Intent Type
00080070LO-1|Manufacturer|Manufacturer
00080080LO-1|InstitutionName|Institution Name
00080081ST-1|InstitutionAddress|Institution Address
00080082SQ-1|InstitutionCodeSequence|Institution Code Sequence
00080090PN-1|ReferringPhysicianName|Referring Physician's Name
00080092ST-1|ReferringPhysicianAddress|Referring Physician's Address
00080094SH-1-n|ReferringPhysicianTelephoneNumbers|Referring Physician's Telephone Numbers
00080096SQ-1|ReferringPhysicianIdentificationSequence|Referring Physician Identification Sequence
0008009CPN-1-n|ConsultingPhysicianName|Consulting Physician's Name
0008009DSQ-1|ConsultingPhysicianIdentificationSequence|Consulting Physician Identification Sequence
00080100SH-1|CodeValue|Code Value
00080101LO-1|ExtendedCodeValue|Extended Code Value
00080102SH-1|CodingSchemeDesignator|Coding Scheme Designator
00080103SH-1|CodingSchemeVersion|Coding Scheme Version
00080104LO-1|CodeMeaning|Code Meaning
00080105CS-1|MappingResource|Mapping Resource
00080106DT-1|ContextGroupVersion|Context Group Version
00080107DT-1|ContextGroupLocalVersion|Context Group Local Version
00080108LT-1|ExtendedCodeMeaning|Extended Code Meaning
00080109SQ-1|CodingSchemeResourcesSequence|Coding Scheme Resources Sequence
0008010ACS-1|CodingSchemeURLType|Coding Scheme URL Type
0008010BCS-1|ContextGroupExtensionFlag|Context Group Extension Flag
0008010CUI-1|CodingSchemeUID|Coding Scheme UID
0008010DUI-1|ContextGroupExtensionCreatorUID|Context Group Extension Creator UID
0008010EUR-1|CodingSchemeURL|Coding Scheme URL
0008010FCS-1|ContextIdentifier|Context Identifier
00080110SQ-1|CodingSchemeIdentificationSequence|Coding Scheme Identification Sequence
00080112LO-1|CodingSchemeRegistry|Coding Scheme Registry
00080114ST-1|CodingSchemeExternalID|Coding Scheme External ID
00080115ST-1|CodingSchemeName|Coding Scheme Name
00080116ST-1|CodingSchemeResponsibleOrganization|Coding Scheme Responsible Organization
00080117UI-1|ContextUID|Context UID
00080118UI-1|MappingResourceUID|Mapping Resource UID
00080119UC-1|LongCodeValue|Long Code Value
00080120UR-1|URNCodeValue|URN Code Value
00080121SQ-1|EquivalentCodeSequence|Equivalent Code Sequence
00080122LO-1|MappingResourceName|Mapping Resource Name
00080123SQ-1|ContextGroupIdentificationSequence|Context Group Identification Sequence
00080124SQ-1|MappingResourceIdentificationSequence|Mapping Resource Identification Sequence
00080201SH-1|TimezoneOffsetFromUTC|Timezone Offset From UTC
00080202OBR1||Retired-blank
00080220SQ-1|ResponsibleGroupCodeSequence|Responsible Group Code Sequence
00080221CS-1|EquipmentModality|Equipment Modality
00080222LO-1|ManufacturerRelatedModelGroup|Manufacturer's Related Model Group
00080300SQ-1|PrivateDataElementCharacteristicsSequence|Private Data Element Characteristics Sequence
00080301US-1|PrivateGroupReference|Private Group Reference
00080302LO-1|PrivateCreatorReference|Private Creator Reference
00080303CS-1|BlockIdentifyingInformationStatus|Block Identifying Information Status
00080304US-1-n|NonidentifyingPrivateElements|Nonidentifying Private Elements
00080305SQ-1|DeidentificationActionSequence|Deidentification Action Sequence
00080306US-1-n|IdentifyingPrivateElements|Identifying Private Elements
00080307CS-1|DeidentificationAction|Deidentification Action
00080308US-1|PrivateDataElement|Private Data Element
00080309UL-1-3|PrivateDataElementValueMultiplicity|Private Data Element Value Multiplicity
0008030ACS-1|PrivateDataElementValueRepresentation|Private Data Element Value Representation
0008030BUL-1-2|PrivateDataElementNumberOfItems|Private Data Element Number of Items
0008030CUC-1|PrivateDataElementName|Private Data Element Name
0008030DUC-1|PrivateDataElementKeyword|Private Data Element Keyword
0008030EUT-1|PrivateDataElementDescription|Private Data Element Description
0008030FUT-1|PrivateDataElementEncoding|Private Data Element Encoding
00080310SQ-1|PrivateDataElementDefinitionSequence|Private Data Element Definition Sequence
00080400SQ-1|ScopeOfInventorySequence|Scope of Inventory Sequence
00080401LT-1|InventoryPurpose|Inventory Purpose
00080402LT-1|InventoryInstanceDescription|Inventory Instance Description
00080403CS-1|InventoryLevel|Inventory Level
00080404DT-1|ItemInventoryDateTime|Item Inventory DateTime
00080405CS-1|RemovedFromOperationalUse|Removed from Operational Use
00080406SQ-1|ReasonForRemovalCodeSequence|Reason for Removal Code Sequence
00080407UR-1|StoredInstanceBaseURI|Stored Instance Base URI
00080408UR-1|FolderAccessURI|Folder Access URI
00080409UR-1|FileAccessURI|File Access URI
0008040ACS-1|ContainerFileType|Container File Type
0008040BUR-1|FilenameInContainer|Filename in Container
0008040CUV-1|FileOffsetInContainer|File Offset in Container
0008040DUV-1|FileLengthInContainer|File Length in Container
0008040EUI-1|StoredInstanceTransferSyntaxUID|Stored Instance Transfer Syntax UID
0008040FCS-1-n|ExtendedMatchingMechanisms|Extended Matching Mechanisms
00080410SQ-1|RangeMatchingSequence|Range Matching Sequence
00080411SQ-1|ListOfUIDMatchingSequence|List of UID Matching Sequence
00080412SQ-1|EmptyValueMatchingSequence|Empty Value Matching Sequence
00080413SQ-1|GeneralMatchingSequence|General Matching Sequence
00080414US-1|RequestedStatusInterval|Requested Status Interval
00080415CS-1|RetainInstances|Retain Instances
00080416DT-1|ExpirationDateTime|Expiration DateTime
00080417CS-1|TransactionStatus|Transaction Status
00080418LT-1|TransactionStatusComment|Transaction Status Comment
00080419SQ-1|FileSetAccessSequence|File Set Access Sequence
0008041ASQ-1|FileAccessSequence|File Access Sequence
0008041BOB-1|RecordKey|Record Key
0008041COB-1|PriorRecordKey|Prior Record Key
0008041DSQ-1|MetadataSequence|Metadata Sequence
0008041ESQ-1|UpdatedMetadataSequence|Updated Metadata Sequence
0008041FDT-1|StudyUpdateDateTime|Study Update DateTime
00080420SQ-1|InventoryAccessEndPointsSequence|Inventory Access End Points Sequence
00080421SQ-1|StudyAccessEndPointsSequence|Study Access End Points Sequence
00080422SQ-1|IncorporatedInventoryInstanceSequence|Incorporated Inventory Instance Sequence
00080423SQ-1|InventoriedStudiesSequence|Inventoried Studies Sequence
00080424SQ-1|InventoriedSeriesSequence|Inventoried Series Sequence
00080425SQ-1|InventoriedInstancesSequence|Inventoried Instances Sequence
00080426CS-1|InventoryCompletionStatus|Inventory Completion Status
00080427UL-1|NumberOfStudyRecordsInInstance|Number of Study Records in Instance
00080428UV-1|TotalNumberOfStudyRecords|Total Number of Study Records
00080429UV-1|MaximumNumberOfRecords|Maximum Number of Records
00081000AER1|NetworkID|Network ID
00081010SH-1|StationName|Station Name
00081030LO-1|StudyDescription|Study Description
00081032SQ-1|ProcedureCodeSequence|Procedure Code Sequence
0008103ELO-1|SeriesDescription|Series Description
0008103FSQ-1|SeriesDescriptionCodeSequence|Series Description Code Sequence
00081040LO-1|InstitutionalDepartmentName|Institutional Department Name
00081041SQ-1|InstitutionalDepartmentTypeCodeSequence|Institutional Department Type Code Sequence
00081048PN-1-n|PhysiciansOfRecord|Physician(s) of Record
00081049SQ-1|PhysiciansOfRecordIdentificationSequence|Physician(s) of Record Identification Sequence
00081050PN-1-n|PerformingPhysicianName|Performing Physician's Name
00081052SQ-1|PerformingPhysicianIdentificationSequence|Performing Physician Identification Sequence
00081060PN-1-n|NameOfPhysiciansReadingStudy|Name of Physician(s) Reading Study
00081062SQ-1|PhysiciansReadingStudyIdentificationSequence|Physician(s) Reading Study Identification Sequence
00081070PN-1-n|OperatorsName|Operators' Name
00081072SQ-1|OperatorIdentificationSequence|Operator Identification Sequence
00081080LO-1-n|AdmittingDiagnosesDescription|Admitting Diagnoses Description
00081084SQ-1|AdmittingDiagnosesCodeSequence|Admitting Diagnoses Code Sequence
00081088LO-1|PyramidDescription|Pyramid Description
00081090LO-1|ManufacturerModelName|Manufacturer's Model Name
00081100SQR1|ReferencedResultsSequence|Referenced Results Sequence
00081110SQ-1|ReferencedStudySequence|Referenced Study Sequence
00081111SQ-1|ReferencedPerformedProcedureStepSequence|Referenced Performed Procedure Step Sequence
00081112SQ-1|ReferencedInstancesBySOPClassSequence|Referenced Instances by SOP Class Sequence
00081115SQ-1|ReferencedSeriesSequence|Referenced Series Sequence
00081120SQ-1|ReferencedPatientSequence|Referenced Patient Sequence
00081125SQ-1|ReferencedVisitSequence|Referenced Visit Sequence
00081130SQR1|ReferencedOverlaySequence|Referenced Overlay Sequence
00081134SQ-1|ReferencedStereometricInstanceSequence|Referenced Stereometric Instance Sequence
0008113ASQ-1|ReferencedWaveformSequence|Referenced Waveform Sequence
00081140SQ-1|ReferencedImageSequence|Referenced Image Sequence
00081145SQR1|ReferencedCurveSequence|Referenced Curve Sequence
0008114ASQ-1|ReferencedInstanceSequence|Referenced Instance Sequence
0008114BSQ-1|ReferencedRealWorldValueMappingInstanceSequence|Referenced Real World Value Mapping Instance Sequence
00081150UI-1|ReferencedSOPClassUID|Referenced SOP Class UID
00081155UI-1|ReferencedSOPInstanceUID|Referenced SOP Instance UID
00081156SQ-1|DefinitionSourceSequence|Definition Source Sequence
0008115AUI-1-n|SOPClassesSupported|SOP Classes Supported
00081160IS-1-n|ReferencedFrameNumber|Referenced Frame Number
00081161UL-1-n|SimpleFrameList|Simple Frame List
00081162UL-3-3n|CalculatedFrameList|Calculated Frame List
00081163FD-2|TimeRange|Time Range
00081164SQ-1|FrameExtractionSequence|Frame Extraction Sequence
00081167UI-1|MultiFrameSourceSOPInstanceUID|Multi-frame Source SOP Instance UID
00081190UR-1|RetrieveURL|Retrieve URL
00081195UI-1|TransactionUID|Transaction UID
00081196US-1|WarningReason|Warning Reason
00081197US-1|FailureReason|Failure Reason
00081198SQ-1|FailedSOPSequence|Failed SOP Sequence
00081199SQ-1|ReferencedSOPSequence|Referenced SOP Sequence
0008119ASQ-1|OtherFailuresSequence|Other Failures Sequence
0008119BSQ-1|FailedStudySequence|Failed Study Sequence
00081200SQ-1|StudiesContainingOtherReferencedInstancesSequence|Studies Containing Other Referenced Instances Sequence
00081250SQ-1|RelatedSeriesSequence|Related Series Sequence
00082110CSR1|LossyImageCompressionRetired|Lossy Image Compression (Retired)
00082111ST-1|DerivationDescription|Derivation Description
00082112SQ-1|SourceImageSequence|Source Image Sequence
00082120SH-1|StageName|Stage Name
00082122IS-1|StageNumber|Stage Number
00082124IS-1|NumberOfStages|Number of Stages
00082127SH-1|ViewName|View Name
00082128IS-1|ViewNumber|View Number
00082129IS-1|NumberOfEventTimers|Number of Event Timers
0008212AIS-1|NumberOfViewsInStage|Number of Views in Stage
00082130DS-1-n|EventElapsedTimes|Event Elapsed Time(s)
00082132LO-1-n|EventTimerNames|Event Timer Name(s)
00082133SQ-1|EventTimerSequence|Event Timer Sequence
00082134FD-1|EventTimeOffset|Event Time Offset
00082135SQ-1|EventCodeSequence|Event Code Sequence
00082142IS-1|StartTrim|Start Trim
00082143IS-1|StopTrim|Stop Trim
00082144IS-1|RecommendedDisplayFrameRate|Recommended Display Frame Rate
00082200CSR1|TransducerPosition|Transducer Position
00082204CSR1|TransducerOrientation|Transducer Orientation
00082208CSR1|AnatomicStructure|Anatomic Structure
00082218SQ-1|AnatomicRegionSequence|Anatomic Region Sequence
00082220SQ-1|AnatomicRegionModifierSequence|Anatomic Region Modifier Sequence
00082228SQ-1|PrimaryAnatomicStructureSequence|Primary Anatomic Structure Sequence
00082229SQR1|AnatomicStructureSpaceOrRegionSequence|Anatomic Structure, Space or Region Sequence
00082230SQ-1|PrimaryAnatomicStructureModifierSequence|Primary Anatomic Structure Modifier Sequence
00082240SQR1|TransducerPositionSequence|Transducer Position Sequence
00082242SQR1|TransducerPositionModifierSequence|Transducer Position Modifier Sequence
00082244SQR1|TransducerOrientationSequence|Transducer Orientation Sequence
00082246SQR1|TransducerOrientationModifierSequence|Transducer Orientation Modifier Sequence
00082251SQR1|AnatomicStructureSpaceOrRegionCodeSequenceTrial|Anatomic Structure Space Or Region Code Sequence (Trial)
00082253SQR1|AnatomicPortalOfEntranceCodeSequenceTrial|Anatomic Portal Of Entrance Code Sequence (Trial)
00082255SQR1|AnatomicApproachDirectionCodeSequenceTrial|Anatomic Approach Direction Code Sequence (Trial)
00082256STR1|AnatomicPerspectiveDescriptionTrial|Anatomic Perspective Description (Trial)
00082257SQR1|AnatomicPerspectiveCodeSequenceTrial|Anatomic Perspective Code Sequence (Trial)
00082258STR1|AnatomicLocationOfExaminingInstrumentDescriptionTrial|Anatomic Location Of Examining Instrument Description (Trial)
00082259SQR1|AnatomicLocationOfExaminingInstrumentCodeSequenceTrial|Anatomic Location Of Examining Instrument Code Sequence (Trial)
0008225ASQR1|AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial|Anatomic Structure Space Or Region Modifier Code Sequence (Trial)
0008225CSQR1|OnAxisBackgroundAnatomicStructureCodeSequenceTrial|On Axis Background Anatomic Structure Code Sequence (Trial)
00083001SQ-1|AlternateRepresentationSequence|Alternate Representation Sequence
00083002UI-1-n|AvailableTransferSyntaxUID|Available Transfer Syntax UID
00083010UI-1-n|IrradiationEventUID|Irradiation Event UID
00083011SQ-1|SourceIrradiationEventSequence|Source Irradiation Event Sequence
00083012UI-1|RadiopharmaceuticalAdministrationEventUID|Radiopharmaceutical Administration Event UID
00084000LTR1|IdentifyingComments|Identifying Comments
00089007CS-4-5|FrameType|Frame Type
00089092SQ-1|ReferencedImageEvidenceSequence|Referenced Image Evidence Sequence
00089121SQ-1|ReferencedRawDataSequence|Referenced Raw Data Sequence
00089123UI-1|CreatorVersionUID|Creator-Version UID
00089124SQ-1|DerivationImageSequence|Derivation Image Sequence
00089154SQ-1|SourceImageEvidenceSequence|Source Image Evidence Sequence
00089205CS-1|PixelPresentation|Pixel Presentation
00089206CS-1|VolumetricProperties|Volumetric Properties
00089207CS-1|VolumeBasedCalculationTechnique|Volume Based Calculation Technique
00089208CS-1|ComplexImageComponent|Complex Image Component
00089209CS-1|AcquisitionContrast|Acquisition Contrast
00089215SQ-1|DerivationCodeSequence|Derivation Code Sequence
00089237SQ-1|ReferencedPresentationStateSequence|Referenced Presentation State Sequence
00089410SQ-1|ReferencedOtherPlaneSequence|Referenced Other Plane Sequence
00089458SQ-1|FrameDisplaySequence|Frame Display Sequence
00089459FL-1|RecommendedDisplayFrameRateInFloat|Recommended Display Frame Rate in Float
00089460CS-1|SkipFrameRangeFlag|Skip Frame Range Flag
00100010PN-1|PatientName|Patient's Name
00100020LO-1|PatientID|Patient ID
00100021LO-1|IssuerOfPatientID|Issuer of Patient ID
00100022CS-1|TypeOfPatientID|Type of Patient ID
00100024SQ-1|IssuerOfPatientIDQualifiersSequence|Issuer of Patient ID Qualifiers Sequence
00100026SQ-1|SourcePatientGroupIdentificationSequence|Source Patient Group Identification Sequence
00100027SQ-1|GroupOfPatientsIdentificationSequence|Group of Patients Identification Sequence
00100028US-3|SubjectRelativePositionInImage|Subject Relative Position in Image
00100030DA-1|PatientBirthDate|Patient's Birth Date
00100032TM-1|PatientBirthTime|Patient's Birth Time
00100033LO-1|PatientBirthDateInAlternativeCalendar|Patient's Birth Date in Alternative Calendar
00100034LO-1|PatientDeathDateInAlternativeCalendar|Patient's Death Date in Alternative Calendar
00100035CS-1|PatientAlternativeCalendar|Patient's Alternative Calendar
00100040CS-1|PatientSex|Patient's Sex
00100050SQ-1|PatientInsurancePlanCodeSequence|Patient's Insurance Plan Code Sequence
00100101SQ-1|PatientPrimaryLanguageCodeSequence|Patient's Primary Language Code Sequence
00100102SQ-1|PatientPrimaryLanguageModifierCodeSequence|Patient's Primary Language Modifier Code Sequence
00100200CS-1|QualityControlSubject|Quality Control Subject
00100201SQ-1|QualityControlSubjectTypeCodeSequence|Quality Control Subject Type Code Sequence
00100212UC-1|StrainDescription|Strain Description
00100213LO-1|StrainNomenclature|Strain Nomenclature
00100214LO-1|StrainStockNumber|Strain Stock Number
00100215SQ-1|StrainSourceRegistryCodeSequence|Strain Source Registry Code Sequence
00100216SQ-1|StrainStockSequence|Strain Stock Sequence
00100217LO-1|StrainSource|Strain Source
00100218UT-1|StrainAdditionalInformation|Strain Additional Information
00100219SQ-1|StrainCodeSequence|Strain Code Sequence
00100221SQ-1|GeneticModificationsSequence|Genetic Modifications Sequence
00100222UC-1|GeneticModificationsDescription|Genetic Modifications Description
00100223LO-1|GeneticModificationsNomenclature|Genetic Modifications Nomenclature
00100229SQ-1|GeneticModificationsCodeSequence|Genetic Modifications Code Sequence
00101000LOR1-n|OtherPatientIDs|Other Patient IDs
00101001PN-1-n|OtherPatientNames|Other Patient Names
00101002SQ-1|OtherPatientIDsSequence|Other Patient IDs Sequence
00101005PN-1|PatientBirthName|Patient's Birth Name
00101010AS-1|PatientAge|Patient's Age
00101020DS-1|PatientSize|Patient's Size
00101021SQ-1|PatientSizeCodeSequence|Patient's Size Code Sequence
00101022DS-1|PatientBodyMassIndex|Patient's Body Mass Index
00101023DS-1|MeasuredAPDimension|Measured AP Dimension
00101024DS-1|MeasuredLateralDimension|Measured Lateral Dimension
00101030DS-1|PatientWeight|Patient's Weight
00101040LO-1|PatientAddress|Patient's Address
00101050LOR1-n|InsurancePlanIdentification|Insurance Plan Identification
00101060PN-1|PatientMotherBirthName|Patient's Mother's Birth Name
00101080LO-1|MilitaryRank|Military Rank
00101081LO-1|BranchOfService|Branch of Service
00101090LOR1|MedicalRecordLocator|Medical Record Locator
00101100SQ-1|ReferencedPatientPhotoSequence|Referenced Patient Photo Sequence
00102000LO-1-n|MedicalAlerts|Medical Alerts
00102110LO-1-n|Allergies|Allergies
00102150LO-1|CountryOfResidence|Country of Residence
00102152LO-1|RegionOfResidence|Region of Residence
00102154SH-1-n|PatientTelephoneNumbers|Patient's Telephone Numbers
00102155LT-1|PatientTelecomInformation|Patient's Telecom Information
00102160SH-1|EthnicGroup|Ethnic Group
00102161SQ-1|EthnicGroupCodeSequence|Ethnic Group Code Sequence
00102180SH-1|Occupation|Occupation
001021A0CS-1|SmokingStatus|Smoking Status
001021B0LT-1|AdditionalPatientHistory|Additional Patient History
001021C0US-1|PregnancyStatus|Pregnancy Status
001021D0DA-1|LastMenstrualDate|Last Menstrual Date
001021F0LO-1|PatientReligiousPreference|Patient's Religious Preference
00102201LO-1|PatientSpeciesDescription|Patient Species Description
00102202SQ-1|PatientSpeciesCodeSequence|Patient Species Code Sequence
00102203CS-1|PatientSexNeutered|Patient's Sex Neutered
00102210CS-1|AnatomicalOrientationType|Anatomical Orientation Type
00102292LO-1|PatientBreedDescription|Patient Breed Description
00102293SQ-1|PatientBreedCodeSequence|Patient Breed Code Sequence
00102294SQ-1|BreedRegistrationSequence|Breed Registration Sequence
00102295LO-1|BreedRegistrationNumber|Breed Registration Number
00102296SQ-1|BreedRegistryCodeSequence|Breed Registry Code Sequence
00102297PN-1|ResponsiblePerson|Responsible Person
00102298CS-1|ResponsiblePersonRole|Responsible Person Role
00102299LO-1|ResponsibleOrganization|Responsible Organization
00104000LT-1|PatientComments|Patient Comments
00109431FL-1|ExaminedBodyThickness|Examined Body Thickness
00120010LO-1|ClinicalTrialSponsorName|Clinical Trial Sponsor Name
00120020LO-1|ClinicalTrialProtocolID|Clinical Trial Protocol ID
00120021LO-1|ClinicalTrialProtocolName|Clinical Trial Protocol Name
00120022LO-1|IssuerOfClinicalTrialProtocolID|Issuer of Clinical Trial Protocol ID
00120023SQ-1|OtherClinicalTrialProtocolIDsSequence|Other Clinical Trial Protocol IDs Sequence
00120030LO-1|ClinicalTrialSiteID|Clinical Trial Site ID
00120031LO-1|ClinicalTrialSiteName|Clinical Trial Site Name
00120032LO-1|IssuerOfClinicalTrialSiteID|Issuer of Clinical Trial Site ID
00120040LO-1|ClinicalTrialSubjectID|Clinical Trial Subject ID
00120041LO-1|IssuerOfClinicalTrialSubjectID|Issuer of Clinical Trial Subject ID
00120042LO-1|ClinicalTrialSubjectReadingID|Clinical Trial Subject Reading ID
00120043LO-1|IssuerOfClinicalTrialSubjectReadingID|Issuer of Clinical Trial Subject Reading ID
00120050LO-1|ClinicalTrialTimePointID|Clinical Trial Time Point ID
00120051ST-1|ClinicalTrialTimePointDescription|Clinical Trial Time Point Description
00120052FD-1|LongitudinalTemporalOffsetFromEvent|Longitudinal Temporal Offset from Event
00120053CS-1|LongitudinalTemporalEventType|Longitudinal Temporal Event Type
00120054SQ-1|ClinicalTrialTimePointTypeCodeSequence|Clinical Trial Time Point Type Code Sequence
00120055LO-1|IssuerOfClinicalTrialTimePointID|Issuer of Clinical Trial Time Point ID
00120060LO-1|ClinicalTrialCoordinatingCenterName|Clinical Trial Coordinating Center Name
00120062CS-1|PatientIdentityRemoved|Patient Identity Removed
00120063LO-1-n|DeidentificationMethod|De-identification Method
00120064SQ-1|DeidentificationMethodCodeSequence|De-identification Method Code Sequence
00120071LO-1|ClinicalTrialSeriesID|Clinical Trial Series ID
00120072LO-1|ClinicalTrialSeriesDescription|Clinical Trial Series Description
00120073LO-1|IssuerOfClinicalTrialSeriesID|Issuer of Clinical Trial Series ID
00120081LO-1|ClinicalTrialProtocolEthicsCommitteeName|Clinical Trial Protocol Ethics Committee Name
00120082LO-1|ClinicalTrialProtocolEthicsCommitteeApprovalNumber|Clinical Trial Protocol Ethics Committee Approval Number
00120083SQ-1|ConsentForClinicalTrialUseSequence|Consent for Clinical Trial Use Sequence
00120084CS-1|DistributionType|Distribution Type
00120085CS-1|ConsentForDistributionFlag|Consent for Distribution Flag
00120086DA-1|EthicsCommitteeApprovalEffectivenessStartDate|Ethics Committee Approval Effectiveness Start Date
00120087DA-1|EthicsCommitteeApprovalEffectivenessEndDate|Ethics Committee Approval Effectiveness End Date
00140023STR1|CADFileFormat|CAD File Format
00140024STR1|ComponentReferenceSystem|Component Reference System
00140025ST-1|ComponentManufacturingProcedure|Component Manufacturing Procedure
00140028ST-1|ComponentManufacturer|Component Manufacturer
00140030DS-1-n|MaterialThickness|Material Thickness
00140032DS-1-n|MaterialPipeDiameter|Material Pipe Diameter
00140034DS-1-n|MaterialIsolationDiameter|Material Isolation Diameter
00140042ST-1|MaterialGrade|Material Grade
00140044ST-1|MaterialPropertiesDescription|Material Properties Description
00140045STR1|MaterialPropertiesFileFormatRetired|Material Properties File Format (Retired)
00140046LT-1|MaterialNotes|Material Notes
00140050CS-1|ComponentShape|Component Shape
00140052CS-1|CurvatureType|Curvature Type
00140054DS-1|OuterDiameter|Outer Diameter
00140056DS-1|InnerDiameter|Inner Diameter
00140100LO-1-n|ComponentWelderIDs|Component Welder IDs
00140101CS-1|SecondaryApprovalStatus|Secondary Approval Status
00140102DA-1|SecondaryReviewDate|Secondary Review Date
00140103TM-1|SecondaryReviewTime|Secondary Review Time
00140104PN-1|SecondaryReviewerName|Secondary Reviewer Name
00140105ST-1|RepairID|Repair ID
00140106SQ-1|MultipleComponentApprovalSequence|Multiple Component Approval Sequence
00140107CS-1-n|OtherApprovalStatus|Other Approval Status
00140108CS-1-n|OtherSecondaryApprovalStatus|Other Secondary Approval Status
00140200SQ-1|DataElementLabelSequence|Data Element Label Sequence
00140201SQ-1|DataElementLabelItemSequence|Data Element Label Item Sequence
00140202AT-1|DataElement|Data Element
00140203LO-1|DataElementName|Data Element Name
00140204LO-1|DataElementDescription|Data Element Description
00140205CS-1|DataElementConditionality|Data Element Conditionality
00140206IS-1|DataElementMinimumCharacters|Data Element Minimum Characters
00140207IS-1|DataElementMaximumCharacters|Data Element Maximum Characters
00141010ST-1|ActualEnvironmentalConditions|Actual Environmental Conditions
00141020DA-1|ExpiryDate|Expiry Date
00141040ST-1|EnvironmentalConditions|Environmental Conditions
00142002SQ-1|EvaluatorSequence|Evaluator Sequence
00142004IS-1|EvaluatorNumber|Evaluator Number
00142006PN-1|EvaluatorName|Evaluator Name
00142008IS-1|EvaluationAttempt|Evaluation Attempt
00142012SQ-1|IndicationSequence|Indication Sequence
00142014IS-1|IndicationNumber|Indication Number
00142016SH-1|IndicationLabel|Indication Label
00142018ST-1|IndicationDescription|Indication Description
0014201ACS-1-n|IndicationType|Indication Type
0014201CCS-1|IndicationDisposition|Indication Disposition
0014201ESQ-1|IndicationROISequence|Indication ROI Sequence
00142030SQ-1|IndicationPhysicalPropertySequence|Indication Physical Property Sequence
00142032SH-1|PropertyLabel|Property Label
00142202IS-1|CoordinateSystemNumberOfAxes|Coordinate System Number of Axes
00142204SQ-1|CoordinateSystemAxesSequence|Coordinate System Axes Sequence
00142206ST-1|CoordinateSystemAxisDescription|Coordinate System Axis Description
00142208CS-1|CoordinateSystemDataSetMapping|Coordinate System Data Set Mapping
0014220AIS-1|CoordinateSystemAxisNumber|Coordinate System Axis Number
0014220CCS-1|CoordinateSystemAxisType|Coordinate System Axis Type
0014220ECS-1|CoordinateSystemAxisUnits|Coordinate System Axis Units
00142210OB-1|CoordinateSystemAxisValues|Coordinate System Axis Values
00142220SQ-1|CoordinateSystemTransformSequence|Coordinate System Transform Sequence
00142222ST-1|TransformDescription|Transform Description
00142224IS-1|TransformNumberOfAxes|Transform Number of Axes
00142226IS-1-n|TransformOrderOfAxes|Transform Order of Axes
00142228CS-1|TransformedAxisUnits|Transformed Axis Units
0014222ADS-1-n|CoordinateSystemTransformRotationAndScaleMatrix|Coordinate System Transform Rotation and Scale Matrix
0014222CDS-1-n|CoordinateSystemTransformTranslationMatrix|Coordinate System Transform Translation Matrix
00143011DS-1|InternalDetectorFrameTime|Internal Detector Frame Time
00143012DS-1|NumberOfFramesIntegrated|Number of Frames Integrated
00143020SQ-1|DetectorTemperatureSequence|Detector Temperature Sequence
00143022ST-1|SensorName|Sensor Name
00143024DS-1|HorizontalOffsetOfSensor|Horizontal Offset of Sensor
00143026DS-1|VerticalOffsetOfSensor|Vertical Offset of Sensor
00143028DS-1|SensorTemperature|Sensor Temperature
00143040SQ-1|DarkCurrentSequence|Dark Current Sequence
00143050OW-1|DarkCurrentCounts|Dark Current Counts
00143060SQ-1|GainCorrectionReferenceSequence|Gain Correction Reference Sequence
00143070OW-1|AirCounts|Air Counts
00143071DS-1|KVUsedInGainCalibration|KV Used in Gain Calibration
00143072DS-1|MAUsedInGainCalibration|MA Used in Gain Calibration
00143073DS-1|NumberOfFramesUsedForIntegration|Number of Frames Used for Integration
00143074LO-1|FilterMaterialUsedInGainCalibration|Filter Material Used in Gain Calibration
00143075DS-1|FilterThicknessUsedInGainCalibration|Filter Thickness Used in Gain Calibration
00143076DA-1|DateOfGainCalibration|Date of Gain Calibration
00143077TM-1|TimeOfGainCalibration|Time of Gain Calibration
00143080OB-1|BadPixelImage|Bad Pixel Image
00143099LT-1|CalibrationNotes|Calibration Notes
00143100LT-1|LinearityCorrectionTechnique|Linearity Correction Technique
00143101LT-1|BeamHardeningCorrectionTechnique|Beam Hardening Correction Technique
00144002SQ-1|PulserEquipmentSequence|Pulser Equipment Sequence
00144004CS-1|PulserType|Pulser Type
00144006LT-1|PulserNotes|Pulser Notes
00144008SQ-1|ReceiverEquipmentSequence|Receiver Equipment Sequence
0014400ACS-1|AmplifierType|Amplifier Type
0014400CLT-1|ReceiverNotes|Receiver Notes
0014400ESQ-1|PreAmplifierEquipmentSequence|Pre-Amplifier Equipment Sequence
0014400FLT-1|PreAmplifierNotes|Pre-Amplifier Notes
00144010SQ-1|TransmitTransducerSequence|Transmit Transducer Sequence
00144011SQ-1|ReceiveTransducerSequence|Receive Transducer Sequence
00144012US-1|NumberOfElements|Number of Elements
00144013CS-1|ElementShape|Element Shape
00144014DS-1|ElementDimensionA|Element Dimension A
00144015DS-1|ElementDimensionB|Element Dimension B
00144016DS-1|ElementPitchA|Element Pitch A
00144017DS-1|MeasuredBeamDimensionA|Measured Beam Dimension A
00144018DS-1|MeasuredBeamDimensionB|Measured Beam Dimension B
00144019DS-1|LocationOfMeasuredBeamDiameter|Location of Measured Beam Diameter
0014401ADS-1|NominalFrequency|Nominal Frequency
0014401BDS-1|MeasuredCenterFrequency|Measured Center Frequency
0014401CDS-1|MeasuredBandwidth|Measured Bandwidth
0014401DDS-1|ElementPitchB|Element Pitch B
00144020SQ-1|PulserSettingsSequence|Pulser Settings Sequence
00144022DS-1|PulseWidth|Pulse Width
00144024DS-1|ExcitationFrequency|Excitation Frequency
00144026CS-1|ModulationType|Modulation Type
00144028DS-1|Damping|Damping
00144030SQ-1|ReceiverSettingsSequence|Receiver Settings Sequence
00144031DS-1|AcquiredSoundpathLength|Acquired Soundpath Length
00144032CS-1|AcquisitionCompressionType|Acquisition Compression Type
00144033IS-1|AcquisitionSampleSize|Acquisition Sample Size
00144034DS-1|RectifierSmoothing|Rectifier Smoothing
00144035SQ-1|DACSequence|DAC Sequence
00144036CS-1|DACType|DAC Type
00144038DS-1-n|DACGainPoints|DAC Gain Points
0014403ADS-1-n|DACTimePoints|DAC Time Points
0014403CDS-1-n|DACAmplitude|DAC Amplitude
00144040SQ-1|PreAmplifierSettingsSequence|Pre-Amplifier Settings Sequence
00144050SQ-1|TransmitTransducerSettingsSequence|Transmit Transducer Settings Sequence
00144051SQ-1|ReceiveTransducerSettingsSequence|Receive Transducer Settings Sequence
00144052DS-1|IncidentAngle|Incident Angle
00144054ST-1|CouplingTechnique|Coupling Technique
00144056ST-1|CouplingMedium|Coupling Medium
00144057DS-1|CouplingVelocity|Coupling Velocity
00144058DS-1|ProbeCenterLocationX|Probe Center Location X
00144059DS-1|ProbeCenterLocationZ|Probe Center Location Z
0014405ADS-1|SoundPathLength|Sound Path Length
0014405CST-1|DelayLawIdentifier|Delay Law Identifier
00144060SQ-1|GateSettingsSequence|Gate Settings Sequence
00144062DS-1|GateThreshold|Gate Threshold
00144064DS-1|VelocityOfSound|Velocity of Sound
00144070SQ-1|CalibrationSettingsSequence|Calibration Settings Sequence
00144072ST-1|CalibrationProcedure|Calibration Procedure
00144074SH-1|ProcedureVersion|Procedure Version
00144076DA-1|ProcedureCreationDate|Procedure Creation Date
00144078DA-1|ProcedureExpirationDate|Procedure Expiration Date
0014407ADA-1|ProcedureLastModifiedDate|Procedure Last Modified Date
0014407CTM-1-n|CalibrationTime|Calibration Time
0014407EDA-1-n|CalibrationDate|Calibration Date
00144080SQ-1|ProbeDriveEquipmentSequence|Probe Drive Equipment Sequence
00144081CS-1|DriveType|Drive Type
00144082LT-1|ProbeDriveNotes|Probe Drive Notes
00144083SQ-1|DriveProbeSequence|Drive Probe Sequence
00144084DS-1|ProbeInductance|Probe Inductance
00144085DS-1|ProbeResistance|Probe Resistance
00144086SQ-1|ReceiveProbeSequence|Receive Probe Sequence
00144087SQ-1|ProbeDriveSettingsSequence|Probe Drive Settings Sequence
00144088DS-1|BridgeResistors|Bridge Resistors
00144089DS-1|ProbeOrientationAngle|Probe Orientation Angle
0014408BDS-1|UserSelectedGainY|User Selected Gain Y
0014408CDS-1|UserSelectedPhase|User Selected Phase
0014408DDS-1|UserSelectedOffsetX|User Selected Offset X
0014408EDS-1|UserSelectedOffsetY|User Selected Offset Y
00144091SQ-1|ChannelSettingsSequence|Channel Settings Sequence
00144092DS-1|ChannelThreshold|Channel Threshold
0014409ASQ-1|ScannerSettingsSequence|Scanner Settings Sequence
0014409BST-1|ScanProcedure|Scan Procedure
0014409CDS-1|TranslationRateX|Translation Rate X
0014409DDS-1|TranslationRateY|Translation Rate Y
0014409FDS-1|ChannelOverlap|Channel Overlap
001440A0LO-1-n|ImageQualityIndicatorType|Image Quality Indicator Type
001440A1LO-1-n|ImageQualityIndicatorMaterial|Image Quality Indicator Material
001440A2LO-1-n|ImageQualityIndicatorSize|Image Quality Indicator Size
00145002IS-1|LINACEnergy|LINAC Energy
00145004IS-1|LINACOutput|LINAC Output
00145100US-1|ActiveAperture|Active Aperture
00145101DS-1|TotalAperture|Total Aperture
00145102DS-1|ApertureElevation|Aperture Elevation
00145103DS-1|MainLobeAngle|Main Lobe Angle
00145104DS-1|MainRoofAngle|Main Roof Angle
00145105CS-1|ConnectorType|Connector Type
00145106SH-1|WedgeModelNumber|Wedge Model Number
00145107DS-1|WedgeAngleFloat|Wedge Angle Float
00145108DS-1|WedgeRoofAngle|Wedge Roof Angle
00145109CS-1|WedgeElement1Position|Wedge Element 1 Position
0014510ADS-1|WedgeMaterialVelocity|Wedge Material Velocity
0014510BSH-1|WedgeMaterial|Wedge Material
0014510CDS-1|WedgeOffsetZ|Wedge Offset Z
0014510DDS-1|WedgeOriginOffsetX|Wedge Origin Offset X
0014510EDS-1|WedgeTimeDelay|Wedge Time Delay
0014510FSH-1|WedgeName|Wedge Name
00145110SH-1|WedgeManufacturerName|Wedge Manufacturer Name
00145111LO-1|WedgeDescription|Wedge Description
00145112DS-1|NominalBeamAngle|Nominal Beam Angle
00145113DS-1|WedgeOffsetX|Wedge Offset X
00145114DS-1|WedgeOffsetY|Wedge Offset Y
00145115DS-1|WedgeTotalLength|Wedge Total Length
00145116DS-1|WedgeInContactLength|Wedge In Contact Length
00145117DS-1|WedgeFrontGap|Wedge Front Gap
00145118DS-1|WedgeTotalHeight|Wedge Total Height
00145119DS-1|WedgeFrontHeight|Wedge Front Height
0014511ADS-1|WedgeRearHeight|Wedge Rear Height
0014511BDS-1|WedgeTotalWidth|Wedge Total Width
0014511CDS-1|WedgeInContactWidth|Wedge In Contact Width
0014511DDS-1|WedgeChamferHeight|Wedge Chamfer Height
0014511ECS-1|WedgeCurve|Wedge Curve
0014511FDS-1|RadiusAlongWedge|Radius Along the Wedge
00160001DS-1|WhitePoint|White Point
00160002DS-3|PrimaryChromaticities|Primary Chromaticities
00160003UT-1|BatteryLevel|Battery Level
00160004DS-1|ExposureTimeInSeconds|Exposure Time in Seconds
00160005DS-1|FNumber|F-Number
00160006IS-1|OECFRows|OECF Rows
00160007IS-1|OECFColumns|OECF Columns
00160008UC-1-n|OECFColumnNames|OECF Column Names
00160009DS-1-n|OECFValues|OECF Values
0016000AIS-1|SpatialFrequencyResponseRows|Spatial Frequency Response Rows
0016000BIS-1|SpatialFrequencyResponseColumns|Spatial Frequency Response Columns
0016000CUC-1-n|SpatialFrequencyResponseColumnNames|Spatial Frequency Response Column Names
0016000DDS-1-n|SpatialFrequencyResponseValues|Spatial Frequency Response Values
0016000EIS-1|ColorFilterArrayPatternRows|Color Filter Array Pattern Rows
0016000FIS-1|ColorFilterArrayPatternColumns|Color Filter Array Pattern Columns
00160010DS-1-n|ColorFilterArrayPatternValues|Color Filter Array Pattern Values
00160011US-1|FlashFiringStatus|Flash Firing Status
00160012US-1|FlashReturnStatus|Flash Return Status
00160013US-1|FlashMode|Flash Mode
00160014US-1|FlashFunctionPresent|Flash Function Present
00160015US-1|FlashRedEyeMode|Flash Red Eye Mode
00160016US-1|ExposureProgram|Exposure Program
00160017UT-1|SpectralSensitivity|Spectral Sensitivity
00160018IS-1|PhotographicSensitivity|Photographic Sensitivity
00160019IS-1|SelfTimerMode|Self Timer Mode
0016001AUS-1|SensitivityType|Sensitivity Type
0016001BIS-1|StandardOutputSensitivity|Standard Output Sensitivity
0016001CIS-1|RecommendedExposureIndex|Recommended Exposure Index
0016001DIS-1|ISOSpeed|ISO Speed
0016001EIS-1|ISOSpeedLatitudeyyy|ISO Speed Latitude yyy
0016001FIS-1|ISOSpeedLatitudezzz|ISO Speed Latitude zzz
00160020UT-1|EXIFVersion|EXIF Version
00160021DS-1|ShutterSpeedValue|Shutter Speed Value
00160022DS-1|ApertureValue|Aperture Value
00160023DS-1|BrightnessValue|Brightness Value
00160024DS-1|ExposureBiasValue|Exposure Bias Value
00160025DS-1|MaxApertureValue|Max Aperture Value
00160026DS-1|SubjectDistance|Subject Distance
00160027US-1|MeteringMode|Metering Mode
00160028US-1|LightSource|Light Source
00160029DS-1|FocalLength|Focal Length
0016002AIS-2-4|SubjectArea|Subject Area
0016002BOB-1|MakerNote|Maker Note
00160030DS-1|Temperature|Temperature
00160031DS-1|Humidity|Humidity
00160032DS-1|Pressure|Pressure
00160033DS-1|WaterDepth|Water Depth
00160034DS-1|Acceleration|Acceleration
00160035DS-1|CameraElevationAngle|Camera Elevation Angle
00160036DS-1-2|FlashEnergy|Flash Energy
00160037IS-2|SubjectLocation|Subject Location
00160038DS-1|PhotographicExposureIndex|Photographic Exposure Index
00160039US-1|SensingMethod|Sensing Method
0016003AUS-1|FileSource|File Source
0016003BUS-1|SceneType|Scene Type
00160041US-1|CustomRendered|Custom Rendered
00160042US-1|ExposureMode|Exposure Mode
00160043US-1|WhiteBalance|White Balance
00160044DS-1|DigitalZoomRatio|Digital Zoom Ratio
00160045IS-1|FocalLengthIn35mmFilm|Focal Length In 35mm Film
00160046US-1|SceneCaptureType|Scene Capture Type
00160047US-1|GainControl|Gain Control
00160048US-1|Contrast|Contrast
00160049US-1|Saturation|Saturation
0016004AUS-1|Sharpness|Sharpness
0016004BOB-1|DeviceSettingDescription|Device Setting Description
0016004CUS-1|SubjectDistanceRange|Subject Distance Range
0016004DUT-1|CameraOwnerName|Camera Owner Name
0016004EDS-4|LensSpecification|Lens Specification
0016004FUT-1|LensMake|Lens Make
00160050UT-1|LensModel|Lens Model
00160051UT-1|LensSerialNumber|Lens Serial Number
00160061CS-1|InteroperabilityIndex|Interoperability Index
00160062OB-1|InteroperabilityVersion|Interoperability Version
00160070OB-1|GPSVersionID|GPS Version ID
00160071CS-1|GPSLatitudeRef|GPS Latitude Ref
00160072DS-3|GPSLatitude|GPS Latitude
00160073CS-1|GPSLongitudeRef|GPS Longitude Ref
00160074DS-3|GPSLongitude|GPS Longitude
00160075US-1|GPSAltitudeRef|GPS Altitude Ref
00160076DS-1|GPSAltitude|GPS Altitude
00160077DT-1|GPSTimeStamp|GPS Time Stamp
00160078UT-1|GPSSatellites|GPS Satellites
00160079CS-1|GPSStatus|GPS Status
0016007ACS-1|GPSMeasureMode|GPS Measure Mode
0016007BDS-1|GPSDOP|GPS DOP
0016007CCS-1|GPSSpeedRef|GPS Speed Ref
0016007DDS-1|GPSSpeed|GPS Speed
0016007ECS-1|GPSTrackRef|GPS Track Ref
0016007FDS-1|GPSTrack|GPS Track
00160080CS-1|GPSImgDirectionRef|GPS Img Direction Ref
00160081DS-1|GPSImgDirection|GPS Img Direction
00160082UT-1|GPSMapDatum|GPS Map Datum
00160083CS-1|GPSDestLatitudeRef|GPS Dest Latitude Ref
00160084DS-3|GPSDestLatitude|GPS Dest Latitude
00160085CS-1|GPSDestLongitudeRef|GPS Dest Longitude Ref
00160086DS-3|GPSDestLongitude|GPS Dest Longitude
00160087CS-1|GPSDestBearingRef|GPS Dest Bearing Ref
00160088DS-1|GPSDestBearing|GPS Dest Bearing
00160089CS-1|GPSDestDistanceRef|GPS Dest Distance Ref
0016008ADS-1|GPSDestDistance|GPS Dest Distance
0016008BOB-1|GPSProcessingMethod|GPS Processing Method
0016008COB-1|GPSAreaInformation|GPS Area Information
0016008DDT-1|GPSDateStamp|GPS Date Stamp
0016008EIS-1|GPSDifferential|GPS Differential
00161001CS-1|LightSourcePolarization|Light Source Polarization
00161002DS-1|EmitterColorTemperature|Emitter Color Temperature
00161003CS-1|ContactMethod|Contact Method
00161004CS-1-n|ImmersionMedia|Immersion Media
00161005DS-1|OpticalMagnificationFactor|Optical Magnification Factor
00180010LO-1|ContrastBolusAgent|Contrast/Bolus Agent
00180012SQ-1|ContrastBolusAgentSequence|Contrast/Bolus Agent Sequence
00180013FL-1|ContrastBolusT1Relaxivity|Contrast/Bolus T1 Relaxivity
00180014SQ-1|ContrastBolusAdministrationRouteSequence|Contrast/Bolus Administration Route Sequence
00180015CS-1|BodyPartExamined|Body Part Examined
00180020CS-1-n|ScanningSequence|Scanning Sequence
00180021CS-1-n|SequenceVariant|Sequence Variant
00180022CS-1-n|ScanOptions|Scan Options
00180023CS-1|MRAcquisitionType|MR Acquisition Type
00180024SH-1|SequenceName|Sequence Name
00180025CS-1|AngioFlag|Angio Flag
00180026SQ-1|InterventionDrugInformationSequence|Intervention Drug Information Sequence
00180027TM-1|InterventionDrugStopTime|Intervention Drug Stop Time
00180028DS-1|InterventionDrugDose|Intervention Drug Dose
00180029SQ-1|InterventionDrugCodeSequence|Intervention Drug Code Sequence
0018002ASQ-1|AdditionalDrugSequence|Additional Drug Sequence
00180030LOR1-n|Radionuclide|Radionuclide
00180031LO-1|Radiopharmaceutical|Radiopharmaceutical
00180032DSR1|EnergyWindowCenterline|Energy Window Centerline
00180033DSR1-n|EnergyWindowTotalWidth|Energy Window Total Width
00180034LO-1|InterventionDrugName|Intervention Drug Name
00180035TM-1|InterventionDrugStartTime|Intervention Drug Start Time
00180036SQ-1|InterventionSequence|Intervention Sequence
00180037CSR1|TherapyType|Therapy Type
00180038CS-1|InterventionStatus|Intervention Status
00180039CSR1|TherapyDescription|Therapy Description
0018003AST-1|InterventionDescription|Intervention Description
00180040IS-1|CineRate|Cine Rate
00180042CS-1|InitialCineRunState|Initial Cine Run State
00180050DS-1|SliceThickness|Slice Thickness
00180060DS-1|KVP|KVP
00180061DSR1||
00180070IS-1|CountsAccumulated|Counts Accumulated
00180071CS-1|AcquisitionTerminationCondition|Acquisition Termination Condition
00180072DS-1|EffectiveDuration|Effective Duration
00180073CS-1|AcquisitionStartCondition|Acquisition Start Condition
00180074IS-1|AcquisitionStartConditionData|Acquisition Start Condition Data
00180075IS-1|AcquisitionTerminationConditionData|Acquisition Termination Condition Data
00180080DS-1|RepetitionTime|Repetition Time
00180081DS-1|EchoTime|Echo Time
00180082DS-1|InversionTime|Inversion Time
00180083DS-1|NumberOfAverages|Number of Averages
00180084DS-1|ImagingFrequency|Imaging Frequency
00180085SH-1|ImagedNucleus|Imaged Nucleus
00180086IS-1-n|EchoNumbers|Echo Number(s)
00180087DS-1|MagneticFieldStrength|Magnetic Field Strength
00180088DS-1|SpacingBetweenSlices|Spacing Between Slices
00180089IS-1|NumberOfPhaseEncodingSteps|Number of Phase Encoding Steps
00180090DS-1|DataCollectionDiameter|Data Collection Diameter
00180091IS-1|EchoTrainLength|Echo Train Length
00180093DS-1|PercentSampling|Percent Sampling
00180094DS-1|PercentPhaseFieldOfView|Percent Phase Field of View
00180095DS-1|PixelBandwidth|Pixel Bandwidth
00181000LO-1|DeviceSerialNumber|Device Serial Number
00181002UI-1|DeviceUID|Device UID
00181003LO-1|DeviceID|Device ID
00181004LO-1|PlateID|Plate ID
00181005LO-1|GeneratorID|Generator ID
00181006LO-1|GridID|Grid ID
00181007LO-1|CassetteID|Cassette ID
00181008LO-1|GantryID|Gantry ID
00181009UT-1|UniqueDeviceIdentifier|Unique Device Identifier
0018100ASQ-1|UDISequence|UDI Sequence
0018100BUI-1-n|ManufacturerDeviceClassUID|Manufacturer's Device Class UID
00181010LO-1|SecondaryCaptureDeviceID|Secondary Capture Device ID
00181011LOR1|HardcopyCreationDeviceID|Hardcopy Creation Device ID
00181012DA-1|DateOfSecondaryCapture|Date of Secondary Capture
00181014TM-1|TimeOfSecondaryCapture|Time of Secondary Capture
00181016LO-1|SecondaryCaptureDeviceManufacturer|Secondary Capture Device Manufacturer
00181017LOR1|HardcopyDeviceManufacturer|Hardcopy Device Manufacturer
00181018LO-1|SecondaryCaptureDeviceManufacturerModelName|Secondary Capture Device Manufacturer's Model Name
00181019LO-1-n|SecondaryCaptureDeviceSoftwareVersions|Secondary Capture Device Software Versions
0018101ALOR1-n|HardcopyDeviceSoftwareVersion|Hardcopy Device Software Version
0018101BLOR1|HardcopyDeviceManufacturerModelName|Hardcopy Device Manufacturer's Model Name
00181020LO-1-n|SoftwareVersions|Software Versions
00181022SH-1|VideoImageFormatAcquired|Video Image Format Acquired
00181023LO-1|DigitalImageFormatAcquired|Digital Image Format Acquired
00181030LO-1|ProtocolName|Protocol Name
00181040LO-1|ContrastBolusRoute|Contrast/Bolus Route
00181041DS-1|ContrastBolusVolume|Contrast/Bolus Volume
00181042TM-1|ContrastBolusStartTime|Contrast/Bolus Start Time
00181043TM-1|ContrastBolusStopTime|Contrast/Bolus Stop Time
00181044DS-1|ContrastBolusTotalDose|Contrast/Bolus Total Dose
00181045IS-1|SyringeCounts|Syringe Counts
00181046DS-1-n|ContrastFlowRate|Contrast Flow Rate
00181047DS-1-n|ContrastFlowDuration|Contrast Flow Duration
00181048CS-1|ContrastBolusIngredient|Contrast/Bolus Ingredient
00181049DS-1|ContrastBolusIngredientConcentration|Contrast/Bolus Ingredient Concentration
00181050DS-1|SpatialResolution|Spatial Resolution
00181060DS-1|TriggerTime|Trigger Time
00181061LO-1|TriggerSourceOrType|Trigger Source or Type
00181062IS-1|NominalInterval|Nominal Interval
00181063DS-1|FrameTime|Frame Time
00181064LO-1|CardiacFramingType|Cardiac Framing Type
00181065DS-1-n|FrameTimeVector|Frame Time Vector
00181066DS-1|FrameDelay|Frame Delay
00181067DS-1|ImageTriggerDelay|Image Trigger Delay
00181068DS-1|MultiplexGroupTimeOffset|Multiplex Group Time Offset
00181069DS-1|TriggerTimeOffset|Trigger Time Offset
0018106ACS-1|SynchronizationTrigger|Synchronization Trigger
0018106CUS-2|SynchronizationChannel|Synchronization Channel
0018106EUL-1|TriggerSamplePosition|Trigger Sample Position
00181070LO-1|RadiopharmaceuticalRoute|Radiopharmaceutical Route
00181071DS-1|RadiopharmaceuticalVolume|Radiopharmaceutical Volume
00181072TM-1|RadiopharmaceuticalStartTime|Radiopharmaceutical Start Time
00181073TM-1|RadiopharmaceuticalStopTime|Radiopharmaceutical Stop Time
00181074DS-1|RadionuclideTotalDose|Radionuclide Total Dose
00181075DS-1|RadionuclideHalfLife|Radionuclide Half Life
00181076DS-1|RadionuclidePositronFraction|Radionuclide Positron Fraction
00181077DS-1|RadiopharmaceuticalSpecificActivity|Radiopharmaceutical Specific Activity
00181078DT-1|RadiopharmaceuticalStartDateTime|Radiopharmaceutical Start DateTime
00181079DT-1|RadiopharmaceuticalStopDateTime|Radiopharmaceutical Stop DateTime
00181080CS-1|BeatRejectionFlag|Beat Rejection Flag
00181081IS-1|LowRRValue|Low R-R Value
00181082IS-1|HighRRValue|High R-R Value
00181083IS-1|IntervalsAcquired|Intervals Acquired
00181084IS-1|IntervalsRejected|Intervals Rejected
00181085LO-1|PVCRejection|PVC Rejection
00181086IS-1|SkipBeats|Skip Beats
00181088IS-1|HeartRate|Heart Rate
00181090IS-1|CardiacNumberOfImages|Cardiac Number of Images
00181094IS-1|TriggerWindow|Trigger Window
00181100DS-1|ReconstructionDiameter|Reconstruction Diameter
00181110DS-1|DistanceSourceToDetector|Distance Source to Detector
00181111DS-1|DistanceSourceToPatient|Distance Source to Patient
00181114DS-1|EstimatedRadiographicMagnificationFactor|Estimated Radiographic Magnification Factor
00181120DS-1|GantryDetectorTilt|Gantry/Detector Tilt
00181121DS-1|GantryDetectorSlew|Gantry/Detector Slew
00181130DS-1|TableHeight|Table Height
00181131DS-1|TableTraverse|Table Traverse
00181134CS-1|TableMotion|Table Motion
00181135DS-1-n|TableVerticalIncrement|Table Vertical Increment
00181136DS-1-n|TableLateralIncrement|Table Lateral Increment
00181137DS-1-n|TableLongitudinalIncrement|Table Longitudinal Increment
00181138DS-1|TableAngle|Table Angle
0018113ACS-1|TableType|Table Type
00181140CS-1|RotationDirection|Rotation Direction
00181141DSR1|AngularPosition|Angular Position
00181142DS-1-n|RadialPosition|Radial Position
00181143DS-1|ScanArc|Scan Arc
00181144DS-1|AngularStep|Angular Step
00181145DS-1|CenterOfRotationOffset|Center of Rotation Offset
00181146DSR1-n|RotationOffset|Rotation Offset
00181147CS-1|FieldOfViewShape|Field of View Shape
00181149IS-1-2|FieldOfViewDimensions|Field of View Dimension(s)
00181150IS-1|ExposureTime|Exposure Time
00181151IS-1|XRayTubeCurrent|X-Ray Tube Current
00181152IS-1|Exposure|Exposure
00181153IS-1|ExposureInuAs|Exposure in uAs
00181154DS-1|AveragePulseWidth|Average Pulse Width
00181155CS-1|RadiationSetting|Radiation Setting
00181156CS-1|RectificationType|Rectification Type
0018115ACS-1|RadiationMode|Radiation Mode
0018115EDS-1|ImageAndFluoroscopyAreaDoseProduct|Image and Fluoroscopy Area Dose Product
00181160SH-1|FilterType|Filter Type
00181161LO-1-n|TypeOfFilters|Type of Filters
00181162DS-1|IntensifierSize|Intensifier Size
00181164DS-2|ImagerPixelSpacing|Imager Pixel Spacing
00181166CS-1-n|Grid|Grid
00181170IS-1|GeneratorPower|Generator Power
00181180SH-1|CollimatorGridName|Collimator/grid Name
00181181CS-1|CollimatorType|Collimator Type
00181182IS-1-2|FocalDistance|Focal Distance
00181183DS-1-2|XFocusCenter|X Focus Center
00181184DS-1-2|YFocusCenter|Y Focus Center
00181190DS-1-n|FocalSpots|Focal Spot(s)
00181191CS-1|AnodeTargetMaterial|Anode Target Material
001811A0DS-1|BodyPartThickness|Body Part Thickness
001811A2DS-1|CompressionForce|Compression Force
001811A3DS-1|CompressionPressure|Compression Pressure
001811A4LO-1|PaddleDescription|Paddle Description
001811A5DS-1|CompressionContactArea|Compression Contact Area
001811B0LO-1|AcquisitionMode|Acquisition Mode
001811B1LO-1|DoseModeName|Dose Mode Name
001811B2CS-1|AcquiredSubtractionMaskFlag|Acquired Subtraction Mask Flag
001811B3CS-1|FluoroscopyPersistenceFlag|Fluoroscopy Persistence Flag
001811B4CS-1|FluoroscopyLastImageHoldPersistenceFlag|Fluoroscopy Last Image Hold Persistence Flag
001811B5IS-1|UpperLimitNumberOfPersistentFluoroscopyFrames|Upper Limit Number Of Persistent Fluoroscopy Frames
001811B6CS-1|ContrastBolusAutoInjectionTriggerFlag|Contrast/Bolus Auto Injection Trigger Flag
001811B7FD-1|ContrastBolusInjectionDelay|Contrast/Bolus Injection Delay
001811B8SQ-1|XAAcquisitionPhaseDetailsSequence|XA Acquisition Phase Details Sequence
001811B9FD-1|XAAcquisitionFrameRate|XA Acquisition Frame Rate
001811BASQ-1|XAPlaneDetailsSequence|XA Plane Details Sequence
001811BBLO-1|AcquisitionFieldOfViewLabel|Acquisition Field of View Label
001811BCSQ-1|XRayFilterDetailsSequence|X-Ray Filter Details Sequence
001811BDFD-1|XAAcquisitionDuration|XA Acquisition Duration
001811BECS-1|ReconstructionPipelineType|Reconstruction Pipeline Type
001811BFSQ-1|ImageFilterDetailsSequence|Image Filter Details Sequence
001811C0CS-1|AppliedMaskSubtractionFlag|Applied Mask Subtraction Flag
001811C1SQ-1|RequestedSeriesDescriptionCodeSequence|Requested Series Description Code Sequence
00181200DA-1-n|DateOfLastCalibration|Date of Last Calibration
00181201TM-1-n|TimeOfLastCalibration|Time of Last Calibration
00181202DT-1|DateTimeOfLastCalibration|DateTime of Last Calibration
00181203DT-1|CalibrationDateTime|Calibration DateTime
00181204DA-1|DateOfManufacture|Date of Manufacture
00181205DA-1|DateOfInstallation|Date of Installation
00181210SH-1-n|ConvolutionKernel|Convolution Kernel
00181240ISR1-n|UpperLowerPixelValues|Upper/Lower Pixel Values
00181242IS-1|ActualFrameDuration|Actual Frame Duration
00181243IS-1|CountRate|Count Rate
00181244US-1|PreferredPlaybackSequencing|Preferred Playback Sequencing
00181250SH-1|ReceiveCoilName|Receive Coil Name
00181251SH-1|TransmitCoilName|Transmit Coil Name
00181260SH-1|PlateType|Plate Type
00181261LO-1|PhosphorType|Phosphor Type
00181271FD-1|WaterEquivalentDiameter|Water Equivalent Diameter
00181272SQ-1|WaterEquivalentDiameterCalculationMethodCodeSequence|Water Equivalent Diameter Calculation Method Code Sequence
00181300DS-1|ScanVelocity|Scan Velocity
00181301CS-1-n|WholeBodyTechnique|Whole Body Technique
00181302IS-1|ScanLength|Scan Length
00181310US-4|AcquisitionMatrix|Acquisition Matrix
00181312CS-1|InPlanePhaseEncodingDirection|In-plane Phase Encoding Direction
00181314DS-1|FlipAngle|Flip Angle
00181315CS-1|VariableFlipAngleFlag|Variable Flip Angle Flag
00181316DS-1|SAR|SAR
00181318DS-1|dBdt|dB/dt
00181320FL-1|B1rms|B1rms
00181400LO-1|AcquisitionDeviceProcessingDescription|Acquisition Device Processing Description
00181401LO-1|AcquisitionDeviceProcessingCode|Acquisition Device Processing Code
00181402CS-1|CassetteOrientation|Cassette Orientation
00181403CS-1|CassetteSize|Cassette Size
00181404US-1|ExposuresOnPlate|Exposures on Plate
00181405IS-1|RelativeXRayExposure|Relative X-Ray Exposure
00181411DS-1|ExposureIndex|Exposure Index
00181412DS-1|TargetExposureIndex|Target Exposure Index
00181413DS-1|DeviationIndex|Deviation Index
00181450DS-1|ColumnAngulation|Column Angulation
00181460DS-1|TomoLayerHeight|Tomo Layer Height
00181470DS-1|TomoAngle|Tomo Angle
00181480DS-1|TomoTime|Tomo Time
00181490CS-1|TomoType|Tomo Type
00181491CS-1|TomoClass|Tomo Class
00181495IS-1|NumberOfTomosynthesisSourceImages|Number of Tomosynthesis Source Images
00181500CS-1|PositionerMotion|Positioner Motion
00181508CS-1|PositionerType|Positioner Type
00181510DS-1|PositionerPrimaryAngle|Positioner Primary Angle
00181511DS-1|PositionerSecondaryAngle|Positioner Secondary Angle
00181520DS-1-n|PositionerPrimaryAngleIncrement|Positioner Primary Angle Increment
00181521DS-1-n|PositionerSecondaryAngleIncrement|Positioner Secondary Angle Increment
00181530DS-1|DetectorPrimaryAngle|Detector Primary Angle
00181531DS-1|DetectorSecondaryAngle|Detector Secondary Angle
00181600CS-1-3|ShutterShape|Shutter Shape
00181602IS-1|ShutterLeftVerticalEdge|Shutter Left Vertical Edge
00181604IS-1|ShutterRightVerticalEdge|Shutter Right Vertical Edge
00181606IS-1|ShutterUpperHorizontalEdge|Shutter Upper Horizontal Edge
00181608IS-1|ShutterLowerHorizontalEdge|Shutter Lower Horizontal Edge
00181610IS-2|CenterOfCircularShutter|Center of Circular Shutter
00181612IS-1|RadiusOfCircularShutter|Radius of Circular Shutter
00181620IS-2-2n|VerticesOfThePolygonalShutter|Vertices of the Polygonal Shutter
00181622US-1|ShutterPresentationValue|Shutter Presentation Value
00181623US-1|ShutterOverlayGroup|Shutter Overlay Group
00181624US-3|ShutterPresentationColorCIELabValue|Shutter Presentation Color CIELab Value
00181630CS-1|OutlineShapeType|Outline Shape Type
00181631FD-1|OutlineLeftVerticalEdge|Outline Left Vertical Edge
00181632FD-1|OutlineRightVerticalEdge|Outline Right Vertical Edge
00181633FD-1|OutlineUpperHorizontalEdge|Outline Upper Horizontal Edge
00181634FD-1|OutlineLowerHorizontalEdge|Outline Lower Horizontal Edge
00181635FD-2|CenterOfCircularOutline|Center of Circular Outline
00181636FD-1|DiameterOfCircularOutline|Diameter of Circular Outline
00181637UL-1|NumberOfPolygonalVertices|Number of Polygonal Vertices
00181638OF-1|VerticesOfThePolygonalOutline|Vertices of the Polygonal Outline
00181700CS-1-3|CollimatorShape|Collimator Shape
00181702IS-1|CollimatorLeftVerticalEdge|Collimator Left Vertical Edge
00181704IS-1|CollimatorRightVerticalEdge|Collimator Right Vertical Edge
00181706IS-1|CollimatorUpperHorizontalEdge|Collimator Upper Horizontal Edge
00181708IS-1|CollimatorLowerHorizontalEdge|Collimator Lower Horizontal Edge
00181710IS-2|CenterOfCircularCollimator|Center of Circular Collimator
00181712IS-1|RadiusOfCircularCollimator|Radius of Circular Collimator
00181720IS-2-2n|VerticesOfThePolygonalCollimator|Vertices of the Polygonal Collimator
00181800CS-1|AcquisitionTimeSynchronized|Acquisition Time Synchronized
00181801SH-1|TimeSource|Time Source
00181802CS-1|TimeDistributionProtocol|Time Distribution Protocol
00181803LO-1|NTPSourceAddress|NTP Source Address
00182001IS-1-n|PageNumberVector|Page Number Vector
00182002SH-1-n|FrameLabelVector|Frame Label Vector
00182003DS-1-n|FramePrimaryAngleVector|Frame Primary Angle Vector
00182004DS-1-n|FrameSecondaryAngleVector|Frame Secondary Angle Vector
00182005DS-1-n|SliceLocationVector|Slice Location Vector
00182006SH-1-n|DisplayWindowLabelVector|Display Window Label Vector
00182010DS-2|NominalScannedPixelSpacing|Nominal Scanned Pixel Spacing
00182020CS-1|DigitizingDeviceTransportDirection|Digitizing Device Transport Direction
00182030DS-1|RotationOfScannedFilm|Rotation of Scanned Film
00182041SQ-1|BiopsyTargetSequence|Biopsy Target Sequence
00182042UI-1|TargetUID|Target UID
00182043FL-2|LocalizingCursorPosition|Localizing Cursor Position
00182044FL-3|CalculatedTargetPosition|Calculated Target Position
00182045SH-1|TargetLabel|Target Label
00182046FL-1|DisplayedZValue|Displayed Z Value
00183100CS-1|IVUSAcquisition|IVUS Acquisition
00183101DS-1|IVUSPullbackRate|IVUS Pullback Rate
00183102DS-1|IVUSGatedRate|IVUS Gated Rate
00183103IS-1|IVUSPullbackStartFrameNumber|IVUS Pullback Start Frame Number
00183104IS-1|IVUSPullbackStopFrameNumber|IVUS Pullback Stop Frame Number
00183105IS-1-n|LesionNumber|Lesion Number
00184000LTR1|AcquisitionComments|Acquisition Comments
00185000SH-1-n|OutputPower|Output Power
00185010LO-1-n|TransducerData|Transducer Data
00185011SQ-1|TransducerIdentificationSequence|Transducer Identification Sequence
00185012DS-1|FocusDepth|Focus Depth
00185020LO-1|ProcessingFunction|Processing Function
00185021LOR1|PostprocessingFunction|Postprocessing Function
00185022DS-1|MechanicalIndex|Mechanical Index
00185024DS-1|BoneThermalIndex|Bone Thermal Index
00185026DS-1|CranialThermalIndex|Cranial Thermal Index
00185027DS-1|SoftTissueThermalIndex|Soft Tissue Thermal Index
00185028DS-1|SoftTissueFocusThermalIndex|Soft Tissue-focus Thermal Index
00185029DS-1|SoftTissueSurfaceThermalIndex|Soft Tissue-surface Thermal Index
00185030DSR1|DynamicRange|Dynamic Range
00185040DSR1|TotalGain|Total Gain
00185050IS-1|DepthOfScanField|Depth of Scan Field
00185100CS-1|PatientPosition|Patient Position
00185101CS-1|ViewPosition|View Position
00185104SQ-1|ProjectionEponymousNameCodeSequence|Projection Eponymous Name Code Sequence
00185210DSR6|ImageTransformationMatrix|Image Transformation Matrix
00185212DSR3|ImageTranslationVector|Image Translation Vector
00186000DS-1|Sensitivity|Sensitivity
00186011SQ-1|SequenceOfUltrasoundRegions|Sequence of Ultrasound Regions
00186012US-1|RegionSpatialFormat|Region Spatial Format
00186014US-1|RegionDataType|Region Data Type
00186016UL-1|RegionFlags|Region Flags
00186018UL-1|RegionLocationMinX0|Region Location Min X0
0018601AUL-1|RegionLocationMinY0|Region Location Min Y0
0018601CUL-1|RegionLocationMaxX1|Region Location Max X1
0018601EUL-1|RegionLocationMaxY1|Region Location Max Y1
00186020SL-1|ReferencePixelX0|Reference Pixel X0
00186022SL-1|ReferencePixelY0|Reference Pixel Y0
00186024US-1|PhysicalUnitsXDirection|Physical Units X Direction
00186026US-1|PhysicalUnitsYDirection|Physical Units Y Direction
00186028FD-1|ReferencePixelPhysicalValueX|Reference Pixel Physical Value X
0018602AFD-1|ReferencePixelPhysicalValueY|Reference Pixel Physical Value Y
0018602CFD-1|PhysicalDeltaX|Physical Delta X
0018602EFD-1|PhysicalDeltaY|Physical Delta Y
00186030UL-1|TransducerFrequency|Transducer Frequency
00186031CS-1|TransducerType|Transducer Type
00186032UL-1|PulseRepetitionFrequency|Pulse Repetition Frequency
00186034FD-1|DopplerCorrectionAngle|Doppler Correction Angle
00186036FD-1|SteeringAngle|Steering Angle
00186038ULR1|DopplerSampleVolumeXPositionRetired|Doppler Sample Volume X Position (Retired)
00186039SL-1|DopplerSampleVolumeXPosition|Doppler Sample Volume X Position
0018603AULR1|DopplerSampleVolumeYPositionRetired|Doppler Sample Volume Y Position (Retired)
0018603BSL-1|DopplerSampleVolumeYPosition|Doppler Sample Volume Y Position
0018603CULR1|TMLinePositionX0Retired|TM-Line Position X0 (Retired)
0018603DSL-1|TMLinePositionX0|TM-Line Position X0
0018603EULR1|TMLinePositionY0Retired|TM-Line Position Y0 (Retired)
0018603FSL-1|TMLinePositionY0|TM-Line Position Y0
00186040ULR1|TMLinePositionX1Retired|TM-Line Position X1 (Retired)
00186041SL-1|TMLinePositionX1|TM-Line Position X1
00186042ULR1|TMLinePositionY1Retired|TM-Line Position Y1 (Retired)
00186043SL-1|TMLinePositionY1|TM-Line Position Y1
00186044US-1|PixelComponentOrganization|Pixel Component Organization
00186046UL-1|PixelComponentMask|Pixel Component Mask
00186048UL-1|PixelComponentRangeStart|Pixel Component Range Start
0018604AUL-1|PixelComponentRangeStop|Pixel Component Range Stop
0018604CUS-1|PixelComponentPhysicalUnits|Pixel Component Physical Units
0018604EUS-1|PixelComponentDataType|Pixel Component Data Type
00186050UL-1|NumberOfTableBreakPoints|Number of Table Break Points
00186052UL-1-n|TableOfXBreakPoints|Table of X Break Points
00186054FD-1-n|TableOfYBreakPoints|Table of Y Break Points
00186056UL-1|NumberOfTableEntries|Number of Table Entries
00186058UL-1-n|TableOfPixelValues|Table of Pixel Values
0018605AFL-1-n|TableOfParameterValues|Table of Parameter Values
00186060FL-1-n|RWaveTimeVector|R Wave Time Vector
00186070US-1|ActiveImageAreaOverlayGroup|Active Image Area Overlay Group
00187000CS-1|DetectorConditionsNominalFlag|Detector Conditions Nominal Flag
00187001DS-1|DetectorTemperature|Detector Temperature
00187004CS-1|DetectorType|Detector Type
00187005CS-1|DetectorConfiguration|Detector Configuration
00187006LT-1|DetectorDescription|Detector Description
00187008LT-1|DetectorMode|Detector Mode
0018700ASH-1|DetectorID|Detector ID
0018700CDA-1|DateOfLastDetectorCalibration|Date of Last Detector Calibration
0018700ETM-1|TimeOfLastDetectorCalibration|Time of Last Detector Calibration
00187010IS-1|ExposuresOnDetectorSinceLastCalibration|Exposures on Detector Since Last Calibration
00187011IS-1|ExposuresOnDetectorSinceManufactured|Exposures on Detector Since Manufactured
00187012DS-1|DetectorTimeSinceLastExposure|Detector Time Since Last Exposure
00187014DS-1|DetectorActiveTime|Detector Active Time
00187016DS-1|DetectorActivationOffsetFromExposure|Detector Activation Offset From Exposure
0018701ADS-2|DetectorBinning|Detector Binning
00187020DS-2|DetectorElementPhysicalSize|Detector Element Physical Size
00187022DS-2|DetectorElementSpacing|Detector Element Spacing
00187024CS-1|DetectorActiveShape|Detector Active Shape
00187026DS-1-2|DetectorActiveDimensions|Detector Active Dimension(s)
00187028DS-2|DetectorActiveOrigin|Detector Active Origin
0018702ALO-1|DetectorManufacturerName|Detector Manufacturer Name
0018702BLO-1|DetectorManufacturerModelName|Detector Manufacturer's Model Name
00187030DS-2|FieldOfViewOrigin|Field of View Origin
00187032DS-1|FieldOfViewRotation|Field of View Rotation
00187034CS-1|FieldOfViewHorizontalFlip|Field of View Horizontal Flip
00187036FL-2|PixelDataAreaOriginRelativeToFOV|Pixel Data Area Origin Relative To FOV
00187038FL-1|PixelDataAreaRotationAngleRelativeToFOV|Pixel Data Area Rotation Angle Relative To FOV
00187040LT-1|GridAbsorbingMaterial|Grid Absorbing Material
00187041LT-1|GridSpacingMaterial|Grid Spacing Material
00187042DS-1|GridThickness|Grid Thickness
00187044DS-1|GridPitch|Grid Pitch
00187046IS-2|GridAspectRatio|Grid Aspect Ratio
00187048DS-1|GridPeriod|Grid Period
0018704CDS-1|GridFocalDistance|Grid Focal Distance
00187050CS-1-n|FilterMaterial|Filter Material
00187052DS-1-n|FilterThicknessMinimum|Filter Thickness Minimum
00187054DS-1-n|FilterThicknessMaximum|Filter Thickness Maximum
00187056FL-1-n|FilterBeamPathLengthMinimum|Filter Beam Path Length Minimum
00187058FL-1-n|FilterBeamPathLengthMaximum|Filter Beam Path Length Maximum
00187060CS-1|ExposureControlMode|Exposure Control Mode
00187062LT-1|ExposureControlModeDescription|Exposure Control Mode Description
00187064CS-1|ExposureStatus|Exposure Status
00187065DS-1|PhototimerSetting|Phototimer Setting
00188150DS-1|ExposureTimeInuS|Exposure Time in uS
00188151DS-1|XRayTubeCurrentInuA|X-Ray Tube Current in uA
00189004CS-1|ContentQualification|Content Qualification
00189005SH-1|PulseSequenceName|Pulse Sequence Name
00189006SQ-1|MRImagingModifierSequence|MR Imaging Modifier Sequence
00189008CS-1|EchoPulseSequence|Echo Pulse Sequence
00189009CS-1|InversionRecovery|Inversion Recovery
00189010CS-1|FlowCompensation|Flow Compensation
00189011CS-1|MultipleSpinEcho|Multiple Spin Echo
00189012CS-1|MultiPlanarExcitation|Multi-planar Excitation
00189014CS-1|PhaseContrast|Phase Contrast
00189015CS-1|TimeOfFlightContrast|Time of Flight Contrast
00189016CS-1|Spoiling|Spoiling
00189017CS-1|SteadyStatePulseSequence|Steady State Pulse Sequence
00189018CS-1|EchoPlanarPulseSequence|Echo Planar Pulse Sequence
00189019FD-1|TagAngleFirstAxis|Tag Angle First Axis
00189020CS-1|MagnetizationTransfer|Magnetization Transfer
00189021CS-1|T2Preparation|T2 Preparation
00189022CS-1|BloodSignalNulling|Blood Signal Nulling
00189024CS-1|SaturationRecovery|Saturation Recovery
00189025CS-1|SpectrallySelectedSuppression|Spectrally Selected Suppression
00189026CS-1|SpectrallySelectedExcitation|Spectrally Selected Excitation
00189027CS-1|SpatialPresaturation|Spatial Pre-saturation
00189028CS-1|Tagging|Tagging
00189029CS-1|OversamplingPhase|Oversampling Phase
00189030FD-1|TagSpacingFirstDimension|Tag Spacing First Dimension
00189032CS-1|GeometryOfKSpaceTraversal|Geometry of k-Space Traversal
00189033CS-1|SegmentedKSpaceTraversal|Segmented k-Space Traversal
00189034CS-1|RectilinearPhaseEncodeReordering|Rectilinear Phase Encode Reordering
00189035FD-1|TagThickness|Tag Thickness
00189036CS-1|PartialFourierDirection|Partial Fourier Direction
00189037CS-1|CardiacSynchronizationTechnique|Cardiac Synchronization Technique
00189041LO-1|ReceiveCoilManufacturerName|Receive Coil Manufacturer Name
00189042SQ-1|MRReceiveCoilSequence|MR Receive Coil Sequence
00189043CS-1|ReceiveCoilType|Receive Coil Type
00189044CS-1|QuadratureReceiveCoil|Quadrature Receive Coil
00189045SQ-1|MultiCoilDefinitionSequence|Multi-Coil Definition Sequence
00189046LO-1|MultiCoilConfiguration|Multi-Coil Configuration
00189047SH-1|MultiCoilElementName|Multi-Coil Element Name
00189048CS-1|MultiCoilElementUsed|Multi-Coil Element Used
00189049SQ-1|MRTransmitCoilSequence|MR Transmit Coil Sequence
00189050LO-1|TransmitCoilManufacturerName|Transmit Coil Manufacturer Name
00189051CS-1|TransmitCoilType|Transmit Coil Type
00189052FD-1-2|SpectralWidth|Spectral Width
00189053FD-1-2|ChemicalShiftReference|Chemical Shift Reference
00189054CS-1|VolumeLocalizationTechnique|Volume Localization Technique
00189058US-1|MRAcquisitionFrequencyEncodingSteps|MR Acquisition Frequency Encoding Steps
00189059CS-1|Decoupling|De-coupling
00189060CS-1-2|DecoupledNucleus|De-coupled Nucleus
00189061FD-1-2|DecouplingFrequency|De-coupling Frequency
00189062CS-1|DecouplingMethod|De-coupling Method
00189063FD-1-2|DecouplingChemicalShiftReference|De-coupling Chemical Shift Reference
00189064CS-1|KSpaceFiltering|k-space Filtering
00189065CS-1-2|TimeDomainFiltering|Time Domain Filtering
00189066US-1-2|NumberOfZeroFills|Number of Zero Fills
00189067CS-1|BaselineCorrection|Baseline Correction
00189069FD-1|ParallelReductionFactorInPlane|Parallel Reduction Factor In-plane
00189070FD-1|CardiacRRIntervalSpecified|Cardiac R-R Interval Specified
00189073FD-1|AcquisitionDuration|Acquisition Duration
00189074DT-1|FrameAcquisitionDateTime|Frame Acquisition DateTime
00189075CS-1|DiffusionDirectionality|Diffusion Directionality
00189076SQ-1|DiffusionGradientDirectionSequence|Diffusion Gradient Direction Sequence
00189077CS-1|ParallelAcquisition|Parallel Acquisition
00189078CS-1|ParallelAcquisitionTechnique|Parallel Acquisition Technique
00189079FD-1-n|InversionTimes|Inversion Times
00189080ST-1|MetaboliteMapDescription|Metabolite Map Description
00189081CS-1|PartialFourier|Partial Fourier
00189082FD-1|EffectiveEchoTime|Effective Echo Time
00189083SQ-1|MetaboliteMapCodeSequence|Metabolite Map Code Sequence
00189084SQ-1|ChemicalShiftSequence|Chemical Shift Sequence
00189085CS-1|CardiacSignalSource|Cardiac Signal Source
00189087FD-1|DiffusionBValue|Diffusion b-value
00189089FD-3|DiffusionGradientOrientation|Diffusion Gradient Orientation
00189090FD-3|VelocityEncodingDirection|Velocity Encoding Direction
00189091FD-1|VelocityEncodingMinimumValue|Velocity Encoding Minimum Value
00189092SQ-1|VelocityEncodingAcquisitionSequence|Velocity Encoding Acquisition Sequence
00189093US-1|NumberOfKSpaceTrajectories|Number of k-Space Trajectories
00189094CS-1|CoverageOfKSpace|Coverage of k-Space
00189095UL-1|SpectroscopyAcquisitionPhaseRows|Spectroscopy Acquisition Phase Rows
00189096FDR1|ParallelReductionFactorInPlaneRetired|Parallel Reduction Factor In-plane (Retired)
00189098FD-1-2|TransmitterFrequency|Transmitter Frequency
00189100CS-1-2|ResonantNucleus|Resonant Nucleus
00189101CS-1|FrequencyCorrection|Frequency Correction
00189103SQ-1|MRSpectroscopyFOVGeometrySequence|MR Spectroscopy FOV/Geometry Sequence
00189104FD-1|SlabThickness|Slab Thickness
00189105FD-3|SlabOrientation|Slab Orientation
00189106FD-3|MidSlabPosition|Mid Slab Position
00189107SQ-1|MRSpatialSaturationSequence|MR Spatial Saturation Sequence
00189112SQ-1|MRTimingAndRelatedParametersSequence|MR Timing and Related Parameters Sequence
00189114SQ-1|MREchoSequence|MR Echo Sequence
00189115SQ-1|MRModifierSequence|MR Modifier Sequence
00189117SQ-1|MRDiffusionSequence|MR Diffusion Sequence
00189118SQ-1|CardiacSynchronizationSequence|Cardiac Synchronization Sequence
00189119SQ-1|MRAveragesSequence|MR Averages Sequence
00189125SQ-1|MRFOVGeometrySequence|MR FOV/Geometry Sequence
00189126SQ-1|VolumeLocalizationSequence|Volume Localization Sequence
00189127UL-1|SpectroscopyAcquisitionDataColumns|Spectroscopy Acquisition Data Columns
00189147CS-1|DiffusionAnisotropyType|Diffusion Anisotropy Type
00189151DT-1|FrameReferenceDateTime|Frame Reference DateTime
00189152SQ-1|MRMetaboliteMapSequence|MR Metabolite Map Sequence
00189155FD-1|ParallelReductionFactorOutOfPlane|Parallel Reduction Factor out-of-plane
00189159UL-1|SpectroscopyAcquisitionOutOfPlanePhaseSteps|Spectroscopy Acquisition Out-of-plane Phase Steps
00189166CSR1|BulkMotionStatus|Bulk Motion Status
00189168FD-1|ParallelReductionFactorSecondInPlane|Parallel Reduction Factor Second In-plane
00189169CS-1|CardiacBeatRejectionTechnique|Cardiac Beat Rejection Technique
00189170CS-1|RespiratoryMotionCompensationTechnique|Respiratory Motion Compensation Technique
00189171CS-1|RespiratorySignalSource|Respiratory Signal Source
00189172CS-1|BulkMotionCompensationTechnique|Bulk Motion Compensation Technique
00189173CS-1|BulkMotionSignalSource|Bulk Motion Signal Source
00189174CS-1|ApplicableSafetyStandardAgency|Applicable Safety Standard Agency
00189175LO-1|ApplicableSafetyStandardDescription|Applicable Safety Standard Description
00189176SQ-1|OperatingModeSequence|Operating Mode Sequence
00189177CS-1|OperatingModeType|Operating Mode Type
00189178CS-1|OperatingMode|Operating Mode
00189179CS-1|SpecificAbsorptionRateDefinition|Specific Absorption Rate Definition
00189180CS-1|GradientOutputType|Gradient Output Type
00189181FD-1|SpecificAbsorptionRateValue|Specific Absorption Rate Value
00189182FD-1|GradientOutput|Gradient Output
00189183CS-1|FlowCompensationDirection|Flow Compensation Direction
00189184FD-1|TaggingDelay|Tagging Delay
00189185ST-1|RespiratoryMotionCompensationTechniqueDescription|Respiratory Motion Compensation Technique Description
00189186SH-1|RespiratorySignalSourceID|Respiratory Signal Source ID
00189195FDR1|ChemicalShiftMinimumIntegrationLimitInHz|Chemical Shift Minimum Integration Limit in Hz
00189196FDR1|ChemicalShiftMaximumIntegrationLimitInHz|Chemical Shift Maximum Integration Limit in Hz
00189197SQ-1|MRVelocityEncodingSequence|MR Velocity Encoding Sequence
00189198CS-1|FirstOrderPhaseCorrection|First Order Phase Correction
00189199CS-1|WaterReferencedPhaseCorrection|Water Referenced Phase Correction
00189200CS-1|MRSpectroscopyAcquisitionType|MR Spectroscopy Acquisition Type
00189214CS-1|RespiratoryCyclePosition|Respiratory Cycle Position
00189217FD-1|VelocityEncodingMaximumValue|Velocity Encoding Maximum Value
00189218FD-1|TagSpacingSecondDimension|Tag Spacing Second Dimension
00189219SS-1|TagAngleSecondAxis|Tag Angle Second Axis
00189220FD-1|FrameAcquisitionDuration|Frame Acquisition Duration
00189226SQ-1|MRImageFrameTypeSequence|MR Image Frame Type Sequence
00189227SQ-1|MRSpectroscopyFrameTypeSequence|MR Spectroscopy Frame Type Sequence
00189231US-1|MRAcquisitionPhaseEncodingStepsInPlane|MR Acquisition Phase Encoding Steps in-plane
00189232US-1|MRAcquisitionPhaseEncodingStepsOutOfPlane|MR Acquisition Phase Encoding Steps out-of-plane
00189234UL-1|SpectroscopyAcquisitionPhaseColumns|Spectroscopy Acquisition Phase Columns
00189236CS-1|CardiacCyclePosition|Cardiac Cycle Position
00189239SQ-1|SpecificAbsorptionRateSequence|Specific Absorption Rate Sequence
00189240US-1|RFEchoTrainLength|RF Echo Train Length
00189241US-1|GradientEchoTrainLength|Gradient Echo Train Length
00189250CS-1|ArterialSpinLabelingContrast|Arterial Spin Labeling Contrast
00189251SQ-1|MRArterialSpinLabelingSequence|MR Arterial Spin Labeling Sequence
00189252LO-1|ASLTechniqueDescription|ASL Technique Description
00189253US-1|ASLSlabNumber|ASL Slab Number
00189254FD-1|ASLSlabThickness|ASL Slab Thickness
00189255FD-3|ASLSlabOrientation|ASL Slab Orientation
00189256FD-3|ASLMidSlabPosition|ASL Mid Slab Position
00189257CS-1|ASLContext|ASL Context
00189258UL-1|ASLPulseTrainDuration|ASL Pulse Train Duration
00189259CS-1|ASLCrusherFlag|ASL Crusher Flag
0018925AFD-1|ASLCrusherFlowLimit|ASL Crusher Flow Limit
0018925BLO-1|ASLCrusherDescription|ASL Crusher Description
0018925CCS-1|ASLBolusCutoffFlag|ASL Bolus Cut-off Flag
0018925DSQ-1|ASLBolusCutoffTimingSequence|ASL Bolus Cut-off Timing Sequence
0018925ELO-1|ASLBolusCutoffTechnique|ASL Bolus Cut-off Technique
0018925FUL-1|ASLBolusCutoffDelayTime|ASL Bolus Cut-off Delay Time
00189260SQ-1|ASLSlabSequence|ASL Slab Sequence
00189295FD-1|ChemicalShiftMinimumIntegrationLimitInppm|Chemical Shift Minimum Integration Limit in ppm
00189296FD-1|ChemicalShiftMaximumIntegrationLimitInppm|Chemical Shift Maximum Integration Limit in ppm
00189297CS-1|WaterReferenceAcquisition|Water Reference Acquisition
00189298IS-1|EchoPeakPosition|Echo Peak Position
00189301SQ-1|CTAcquisitionTypeSequence|CT Acquisition Type Sequence
00189302CS-1|AcquisitionType|Acquisition Type
00189303FD-1|TubeAngle|Tube Angle
00189304SQ-1|CTAcquisitionDetailsSequence|CT Acquisition Details Sequence
00189305FD-1|RevolutionTime|Revolution Time
00189306FD-1|SingleCollimationWidth|Single Collimation Width
00189307FD-1|TotalCollimationWidth|Total Collimation Width
00189308SQ-1|CTTableDynamicsSequence|CT Table Dynamics Sequence
00189309FD-1|TableSpeed|Table Speed
00189310FD-1|TableFeedPerRotation|Table Feed per Rotation
00189311FD-1|SpiralPitchFactor|Spiral Pitch Factor
00189312SQ-1|CTGeometrySequence|CT Geometry Sequence
00189313FD-3|DataCollectionCenterPatient|Data Collection Center (Patient)
00189314SQ-1|CTReconstructionSequence|CT Reconstruction Sequence
00189315CS-1|ReconstructionAlgorithm|Reconstruction Algorithm
00189316CS-1|ConvolutionKernelGroup|Convolution Kernel Group
00189317FD-2|ReconstructionFieldOfView|Reconstruction Field of View
00189318FD-3|ReconstructionTargetCenterPatient|Reconstruction Target Center (Patient)
00189319FD-1|ReconstructionAngle|Reconstruction Angle
00189320SH-1|ImageFilter|Image Filter
00189321SQ-1|CTExposureSequence|CT Exposure Sequence
00189322FD-2|ReconstructionPixelSpacing|Reconstruction Pixel Spacing
00189323CS-1-n|ExposureModulationType|Exposure Modulation Type
00189324FDR1|EstimatedDoseSaving|Estimated Dose Saving
00189325SQ-1|CTXRayDetailsSequence|CT X-Ray Details Sequence
00189326SQ-1|CTPositionSequence|CT Position Sequence
00189327FD-1|TablePosition|Table Position
00189328FD-1|ExposureTimeInms|Exposure Time in ms
00189329SQ-1|CTImageFrameTypeSequence|CT Image Frame Type Sequence
00189330FD-1|XRayTubeCurrentInmA|X-Ray Tube Current in mA
00189332FD-1|ExposureInmAs|Exposure in mAs
00189333CS-1|ConstantVolumeFlag|Constant Volume Flag
00189334CS-1|FluoroscopyFlag|Fluoroscopy Flag
00189335FD-1|DistanceSourceToDataCollectionCenter|Distance Source to Data Collection Center
00189337US-1|ContrastBolusAgentNumber|Contrast/Bolus Agent Number
00189338SQ-1|ContrastBolusIngredientCodeSequence|Contrast/Bolus Ingredient Code Sequence
00189340SQ-1|ContrastAdministrationProfileSequence|Contrast Administration Profile Sequence
00189341SQ-1|ContrastBolusUsageSequence|Contrast/Bolus Usage Sequence
00189342CS-1|ContrastBolusAgentAdministered|Contrast/Bolus Agent Administered
00189343CS-1|ContrastBolusAgentDetected|Contrast/Bolus Agent Detected
00189344CS-1|ContrastBolusAgentPhase|Contrast/Bolus Agent Phase
00189345FD-1|CTDIvol|CTDIvol
00189346SQ-1|CTDIPhantomTypeCodeSequence|CTDI Phantom Type Code Sequence
00189351FL-1|CalciumScoringMassFactorPatient|Calcium Scoring Mass Factor Patient
00189352FL-3|CalciumScoringMassFactorDevice|Calcium Scoring Mass Factor Device
00189353FL-1|EnergyWeightingFactor|Energy Weighting Factor
00189360SQ-1|CTAdditionalXRaySourceSequence|CT Additional X-Ray Source Sequence
00189361CS-1|MultienergyCTAcquisition|Multi-energy CT Acquisition
00189362SQ-1|MultienergyCTAcquisitionSequence|Multi-energy CT Acquisition Sequence
00189363SQ-1|MultienergyCTProcessingSequence|Multi-energy CT Processing Sequence
00189364SQ-1|MultienergyCTCharacteristicsSequence|Multi-energy CT Characteristics Sequence
00189365SQ-1|MultienergyCTXRaySourceSequence|Multi-energy CT X-Ray Source Sequence
00189366US-1|XRaySourceIndex|X-Ray Source Index
00189367UC-1|XRaySourceID|X-Ray Source ID
00189368CS-1|MultienergySourceTechnique|Multi-energy Source Technique
00189369DT-1|SourceStartDateTime|Source Start DateTime
0018936ADT-1|SourceEndDateTime|Source End DateTime
0018936BUS-1|SwitchingPhaseNumber|Switching Phase Number
0018936CDS-1|SwitchingPhaseNominalDuration|Switching Phase Nominal Duration
0018936DDS-1|SwitchingPhaseTransitionDuration|Switching Phase Transition Duration
0018936EDS-1|EffectiveBinEnergy|Effective Bin Energy
0018936FSQ-1|MultienergyCTXRayDetectorSequence|Multi-energy CT X-Ray Detector Sequence
00189370US-1|XRayDetectorIndex|X-Ray Detector Index
00189371UC-1|XRayDetectorID|X-Ray Detector ID
00189372CS-1|MultienergyDetectorType|Multi-energy Detector Type
00189373ST-1|XRayDetectorLabel|X-Ray Detector Label
00189374DS-1|NominalMaxEnergy|Nominal Max Energy
00189375DS-1|NominalMinEnergy|Nominal Min Energy
00189376US-1-n|ReferencedXRayDetectorIndex|Referenced X-Ray Detector Index
00189377US-1-n|ReferencedXRaySourceIndex|Referenced X-Ray Source Index
00189378US-1-n|ReferencedPathIndex|Referenced Path Index
00189379SQ-1|MultienergyCTPathSequence|Multi-energy CT Path Sequence
0018937AUS-1|MultienergyCTPathIndex|Multi-energy CT Path Index
0018937BUT-1|MultienergyAcquisitionDescription|Multi-energy Acquisition Description
0018937CFD-1|MonoenergeticEnergyEquivalent|Monoenergetic Energy Equivalent
0018937DSQ-1|MaterialCodeSequence|Material Code Sequence
0018937ECS-1|DecompositionMethod|Decomposition Method
0018937FUT-1|DecompositionDescription|Decomposition Description
00189380SQ-1|DecompositionAlgorithmIdentificationSequence|Decomposition Algorithm Identification Sequence
00189381SQ-1|DecompositionMaterialSequence|Decomposition Material Sequence
00189382SQ-1|MaterialAttenuationSequence|Material Attenuation Sequence
00189383DS-1|PhotonEnergy|Photon Energy
00189384DS-1|XRayMassAttenuationCoefficient|X-Ray Mass Attenuation Coefficient
00189401SQ-1|ProjectionPixelCalibrationSequence|Projection Pixel Calibration Sequence
00189402FL-1|DistanceSourceToIsocenter|Distance Source to Isocenter
00189403FL-1|DistanceObjectToTableTop|Distance Object to Table Top
00189404FL-2|ObjectPixelSpacingInCenterOfBeam|Object Pixel Spacing in Center of Beam
00189405SQ-1|PositionerPositionSequence|Positioner Position Sequence
00189406SQ-1|TablePositionSequence|Table Position Sequence
00189407SQ-1|CollimatorShapeSequence|Collimator Shape Sequence
00189410CS-1|PlanesInAcquisition|Planes in Acquisition
00189412SQ-1|XAXRFFrameCharacteristicsSequence|XA/XRF Frame Characteristics Sequence
00189417SQ-1|FrameAcquisitionSequence|Frame Acquisition Sequence
00189420CS-1|XRayReceptorType|X-Ray Receptor Type
00189423LO-1|AcquisitionProtocolName|Acquisition Protocol Name
00189424LT-1|AcquisitionProtocolDescription|Acquisition Protocol Description
00189425CS-1|ContrastBolusIngredientOpaque|Contrast/Bolus Ingredient Opaque
00189426FL-1|DistanceReceptorPlaneToDetectorHousing|Distance Receptor Plane to Detector Housing
00189427CS-1|IntensifierActiveShape|Intensifier Active Shape
00189428FL-1-2|IntensifierActiveDimensions|Intensifier Active Dimension(s)
00189429FL-2|PhysicalDetectorSize|Physical Detector Size
00189430FL-2|PositionOfIsocenterProjection|Position of Isocenter Projection
00189432SQ-1|FieldOfViewSequence|Field of View Sequence
00189433LO-1|FieldOfViewDescription|Field of View Description
00189434SQ-1|ExposureControlSensingRegionsSequence|Exposure Control Sensing Regions Sequence
00189435CS-1|ExposureControlSensingRegionShape|Exposure Control Sensing Region Shape
00189436SS-1|ExposureControlSensingRegionLeftVerticalEdge|Exposure Control Sensing Region Left Vertical Edge
00189437SS-1|ExposureControlSensingRegionRightVerticalEdge|Exposure Control Sensing Region Right Vertical Edge
00189438SS-1|ExposureControlSensingRegionUpperHorizontalEdge|Exposure Control Sensing Region Upper Horizontal Edge
00189439SS-1|ExposureControlSensingRegionLowerHorizontalEdge|Exposure Control Sensing Region Lower Horizontal Edge
00189440SS-2|CenterOfCircularExposureControlSensingRegion|Center of Circular Exposure Control Sensing Region
00189441US-1|RadiusOfCircularExposureControlSensingRegion|Radius of Circular Exposure Control Sensing Region
00189442SS-2-n|VerticesOfThePolygonalExposureControlSensingRegion|Vertices of the Polygonal Exposure Control Sensing Region
00189445OBR1||Retired-blank
00189447FL-1|ColumnAngulationPatient|Column Angulation (Patient)
00189449FL-1|BeamAngle|Beam Angle
00189451SQ-1|FrameDetectorParametersSequence|Frame Detector Parameters Sequence
00189452FL-1|CalculatedAnatomyThickness|Calculated Anatomy Thickness
00189455SQ-1|CalibrationSequence|Calibration Sequence
00189456SQ-1|ObjectThicknessSequence|Object Thickness Sequence
00189457CS-1|PlaneIdentification|Plane Identification
00189461FL-1-2|FieldOfViewDimensionsInFloat|Field of View Dimension(s) in Float
00189462SQ-1|IsocenterReferenceSystemSequence|Isocenter Reference System Sequence
00189463FL-1|PositionerIsocenterPrimaryAngle|Positioner Isocenter Primary Angle
00189464FL-1|PositionerIsocenterSecondaryAngle|Positioner Isocenter Secondary Angle
00189465FL-1|PositionerIsocenterDetectorRotationAngle|Positioner Isocenter Detector Rotation Angle
00189466FL-1|TableXPositionToIsocenter|Table X Position to Isocenter
00189467FL-1|TableYPositionToIsocenter|Table Y Position to Isocenter
00189468FL-1|TableZPositionToIsocenter|Table Z Position to Isocenter
00189469FL-1|TableHorizontalRotationAngle|Table Horizontal Rotation Angle
00189470FL-1|TableHeadTiltAngle|Table Head Tilt Angle
00189471FL-1|TableCradleTiltAngle|Table Cradle Tilt Angle
00189472SQ-1|FrameDisplayShutterSequence|Frame Display Shutter Sequence
00189473FL-1|AcquiredImageAreaDoseProduct|Acquired Image Area Dose Product
00189474CS-1|CArmPositionerTabletopRelationship|C-arm Positioner Tabletop Relationship
00189476SQ-1|XRayGeometrySequence|X-Ray Geometry Sequence
00189477SQ-1|IrradiationEventIdentificationSequence|Irradiation Event Identification Sequence
00189504SQ-1|XRay3DFrameTypeSequence|X-Ray 3D Frame Type Sequence
00189506SQ-1|ContributingSourcesSequence|Contributing Sources Sequence
00189507SQ-1|XRay3DAcquisitionSequence|X-Ray 3D Acquisition Sequence
00189508FL-1|PrimaryPositionerScanArc|Primary Positioner Scan Arc
00189509FL-1|SecondaryPositionerScanArc|Secondary Positioner Scan Arc
00189510FL-1|PrimaryPositionerScanStartAngle|Primary Positioner Scan Start Angle
00189511FL-1|SecondaryPositionerScanStartAngle|Secondary Positioner Scan Start Angle
00189514FL-1|PrimaryPositionerIncrement|Primary Positioner Increment
00189515FL-1|SecondaryPositionerIncrement|Secondary Positioner Increment
00189516DT-1|StartAcquisitionDateTime|Start Acquisition DateTime
00189517DT-1|EndAcquisitionDateTime|End Acquisition DateTime
00189518SS-1|PrimaryPositionerIncrementSign|Primary Positioner Increment Sign
00189519SS-1|SecondaryPositionerIncrementSign|Secondary Positioner Increment Sign
00189524LO-1|ApplicationName|Application Name
00189525LO-1|ApplicationVersion|Application Version
00189526LO-1|ApplicationManufacturer|Application Manufacturer
00189527CS-1|AlgorithmType|Algorithm Type
00189528LO-1|AlgorithmDescription|Algorithm Description
00189530SQ-1|XRay3DReconstructionSequence|X-Ray 3D Reconstruction Sequence
00189531LO-1|ReconstructionDescription|Reconstruction Description
00189538SQ-1|PerProjectionAcquisitionSequence|Per Projection Acquisition Sequence
00189541SQ-1|DetectorPositionSequence|Detector Position Sequence
00189542SQ-1|XRayAcquisitionDoseSequence|X-Ray Acquisition Dose Sequence
00189543FD-1|XRaySourceIsocenterPrimaryAngle|X-Ray Source Isocenter Primary Angle
00189544FD-1|XRaySourceIsocenterSecondaryAngle|X-Ray Source Isocenter Secondary Angle
00189545FD-1|BreastSupportIsocenterPrimaryAngle|Breast Support Isocenter Primary Angle
00189546FD-1|BreastSupportIsocenterSecondaryAngle|Breast Support Isocenter Secondary Angle
00189547FD-1|BreastSupportXPositionToIsocenter|Breast Support X Position to Isocenter
00189548FD-1|BreastSupportYPositionToIsocenter|Breast Support Y Position to Isocenter
00189549FD-1|BreastSupportZPositionToIsocenter|Breast Support Z Position to Isocenter
00189550FD-1|DetectorIsocenterPrimaryAngle|Detector Isocenter Primary Angle
00189551FD-1|DetectorIsocenterSecondaryAngle|Detector Isocenter Secondary Angle
00189552FD-1|DetectorXPositionToIsocenter|Detector X Position to Isocenter
00189553FD-1|DetectorYPositionToIsocenter|Detector Y Position to Isocenter
00189554FD-1|DetectorZPositionToIsocenter|Detector Z Position to Isocenter
00189555SQ-1|XRayGridSequence|X-Ray Grid Sequence
00189556SQ-1|XRayFilterSequence|X-Ray Filter Sequence
00189557FD-3|DetectorActiveAreaTLHCPosition|Detector Active Area TLHC Position
00189558FD-6|DetectorActiveAreaOrientation|Detector Active Area Orientation
00189559CS-1|PositionerPrimaryAngleDirection|Positioner Primary Angle Direction
00189601SQ-1|DiffusionBMatrixSequence|Diffusion b-matrix Sequence
00189602FD-1|DiffusionBValueXX|Diffusion b-value XX
00189603FD-1|DiffusionBValueXY|Diffusion b-value XY
00189604FD-1|DiffusionBValueXZ|Diffusion b-value XZ
00189605FD-1|DiffusionBValueYY|Diffusion b-value YY
00189606FD-1|DiffusionBValueYZ|Diffusion b-value YZ
00189607FD-1|DiffusionBValueZZ|Diffusion b-value ZZ
00189621SQ-1|FunctionalMRSequence|Functional MR Sequence
00189622CS-1|FunctionalSettlingPhaseFramesPresent|Functional Settling Phase Frames Present
00189623DT-1|FunctionalSyncPulse|Functional Sync Pulse
00189624CS-1|SettlingPhaseFrame|Settling Phase Frame
00189701DT-1|DecayCorrectionDateTime|Decay Correction DateTime
00189715FD-1|StartDensityThreshold|Start Density Threshold
00189716FD-1|StartRelativeDensityDifferenceThreshold|Start Relative Density Difference Threshold
00189717FD-1|StartCardiacTriggerCountThreshold|Start Cardiac Trigger Count Threshold
00189718FD-1|StartRespiratoryTriggerCountThreshold|Start Respiratory Trigger Count Threshold
00189719FD-1|TerminationCountsThreshold|Termination Counts Threshold
00189720FD-1|TerminationDensityThreshold|Termination Density Threshold
00189721FD-1|TerminationRelativeDensityThreshold|Termination Relative Density Threshold
00189722FD-1|TerminationTimeThreshold|Termination Time Threshold
00189723FD-1|TerminationCardiacTriggerCountThreshold|Termination Cardiac Trigger Count Threshold
00189724FD-1|TerminationRespiratoryTriggerCountThreshold|Termination Respiratory Trigger Count Threshold
00189725CS-1|DetectorGeometry|Detector Geometry
00189726FD-1|TransverseDetectorSeparation|Transverse Detector Separation
00189727FD-1|AxialDetectorDimension|Axial Detector Dimension
00189729US-1|RadiopharmaceuticalAgentNumber|Radiopharmaceutical Agent Number
00189732SQ-1|PETFrameAcquisitionSequence|PET Frame Acquisition Sequence
00189733SQ-1|PETDetectorMotionDetailsSequence|PET Detector Motion Details Sequence
00189734SQ-1|PETTableDynamicsSequence|PET Table Dynamics Sequence
00189735SQ-1|PETPositionSequence|PET Position Sequence
00189736SQ-1|PETFrameCorrectionFactorsSequence|PET Frame Correction Factors Sequence
00189737SQ-1|RadiopharmaceuticalUsageSequence|Radiopharmaceutical Usage Sequence
00189738CS-1|AttenuationCorrectionSource|Attenuation Correction Source
00189739US-1|NumberOfIterations|Number of Iterations
00189740US-1|NumberOfSubsets|Number of Subsets
00189749SQ-1|PETReconstructionSequence|PET Reconstruction Sequence
00189751SQ-1|PETFrameTypeSequence|PET Frame Type Sequence
00189755CS-1|TimeOfFlightInformationUsed|Time of Flight Information Used
00189756CS-1|ReconstructionType|Reconstruction Type
00189758CS-1|DecayCorrected|Decay Corrected
00189759CS-1|AttenuationCorrected|Attenuation Corrected
00189760CS-1|ScatterCorrected|Scatter Corrected
00189761CS-1|DeadTimeCorrected|Dead Time Corrected
00189762CS-1|GantryMotionCorrected|Gantry Motion Corrected
00189763CS-1|PatientMotionCorrected|Patient Motion Corrected
00189764CS-1|CountLossNormalizationCorrected|Count Loss Normalization Corrected
00189765CS-1|RandomsCorrected|Randoms Corrected
00189766CS-1|NonUniformRadialSamplingCorrected|Non-uniform Radial Sampling Corrected
00189767CS-1|SensitivityCalibrated|Sensitivity Calibrated
00189768CS-1|DetectorNormalizationCorrection|Detector Normalization Correction
00189769CS-1|IterativeReconstructionMethod|Iterative Reconstruction Method
00189770CS-1|AttenuationCorrectionTemporalRelationship|Attenuation Correction Temporal Relationship
00189771SQ-1|PatientPhysiologicalStateSequence|Patient Physiological State Sequence
00189772SQ-1|PatientPhysiologicalStateCodeSequence|Patient Physiological State Code Sequence
00189801FD-1-n|DepthsOfFocus|Depth(s) of Focus
00189803SQ-1|ExcludedIntervalsSequence|Excluded Intervals Sequence
00189804DT-1|ExclusionStartDateTime|Exclusion Start DateTime
00189805FD-1|ExclusionDuration|Exclusion Duration
00189806SQ-1|USImageDescriptionSequence|US Image Description Sequence
00189807SQ-1|ImageDataTypeSequence|Image Data Type Sequence
00189808CS-1|DataType|Data Type
00189809SQ-1|TransducerScanPatternCodeSequence|Transducer Scan Pattern Code Sequence
0018980BCS-1|AliasedDataType|Aliased Data Type
0018980CCS-1|PositionMeasuringDeviceUsed|Position Measuring Device Used
0018980DSQ-1|TransducerGeometryCodeSequence|Transducer Geometry Code Sequence
0018980ESQ-1|TransducerBeamSteeringCodeSequence|Transducer Beam Steering Code Sequence
0018980FSQ-1|TransducerApplicationCodeSequence|Transducer Application Code Sequence
00189810US-1|ZeroVelocityPixelValue|Zero Velocity Pixel Value
00189821SQ-1|PhotoacousticExcitationCharacteristicsSequence|Photoacoustic Excitation Characteristics Sequence
00189822FD-1|ExcitationSpectralWidth|Excitation Spectral Width
00189823FD-1|ExcitationEnergy|Excitation Energy
00189824FD-1|ExcitationPulseDuration|Excitation Pulse Duration
00189825SQ-1|ExcitationWavelengthSequence|Excitation Wavelength Sequence
00189826FD-1|ExcitationWavelength|Excitation Wavelength
00189828CS-1|IlluminationTranslationFlag|Illumination Translation Flag
00189829CS-1|AcousticCouplingMediumFlag|Acoustic Coupling Medium Flag
0018982ASQ-1|AcousticCouplingMediumCodeSequence|Acoustic Coupling Medium Code Sequence
0018982BFD-1|AcousticCouplingMediumTemperature|Acoustic Coupling Medium Temperature
0018982CSQ-1|TransducerResponseSequence|Transducer Response Sequence
0018982DFD-1|CenterFrequency|Center Frequency
0018982EFD-1|FractionalBandwidth|Fractional Bandwidth
0018982FFD-1|LowerCutoffFrequency|Lower Cutoff Frequency
00189830FD-1|UpperCutoffFrequency|Upper Cutoff Frequency
00189831SQ-1|TransducerTechnologySequence|Transducer Technology Sequence
00189832SQ-1|SoundSpeedCorrectionMechanismCodeSequence|Sound Speed Correction Mechanism Code Sequence
00189833FD-1|ObjectSoundSpeed|Object Sound Speed
00189834FD-1|AcousticCouplingMediumSoundSpeed|Acoustic Coupling Medium Sound Speed
00189835SQ-1|PhotoacousticImageFrameTypeSequence|Photoacoustic Image Frame Type Sequence
00189836SQ-1|ImageDataTypeCodeSequence|Image Data Type Code Sequence
00189900LO-1|ReferenceLocationLabel|Reference Location Label
00189901UT-1|ReferenceLocationDescription|Reference Location Description
00189902SQ-1|ReferenceBasisCodeSequence|Reference Basis Code Sequence
00189903SQ-1|ReferenceGeometryCodeSequence|Reference Geometry Code Sequence
00189904DS-1|OffsetDistance|Offset Distance
00189905CS-1|OffsetDirection|Offset Direction
00189906SQ-1|PotentialScheduledProtocolCodeSequence|Potential Scheduled Protocol Code Sequence
00189907SQ-1|PotentialRequestedProcedureCodeSequence|Potential Requested Procedure Code Sequence
00189908UC-1-n|PotentialReasonsForProcedure|Potential Reasons for Procedure
00189909SQ-1|PotentialReasonsForProcedureCodeSequence|Potential Reasons for Procedure Code Sequence
0018990AUC-1-n|PotentialDiagnosticTasks|Potential Diagnostic Tasks
0018990BSQ-1|ContraindicationsCodeSequence|Contraindications Code Sequence
0018990CSQ-1|ReferencedDefinedProtocolSequence|Referenced Defined Protocol Sequence
0018990DSQ-1|ReferencedPerformedProtocolSequence|Referenced Performed Protocol Sequence
0018990ESQ-1|PredecessorProtocolSequence|Predecessor Protocol Sequence
0018990FUT-1|ProtocolPlanningInformation|Protocol Planning Information
00189910UT-1|ProtocolDesignRationale|Protocol Design Rationale
00189911SQ-1|PatientSpecificationSequence|Patient Specification Sequence
00189912SQ-1|ModelSpecificationSequence|Model Specification Sequence
00189913SQ-1|ParametersSpecificationSequence|Parameters Specification Sequence
00189914SQ-1|InstructionSequence|Instruction Sequence
00189915US-1|InstructionIndex|Instruction Index
00189916LO-1|InstructionText|Instruction Text
00189917UT-1|InstructionDescription|Instruction Description
00189918CS-1|InstructionPerformedFlag|Instruction Performed Flag
00189919DT-1|InstructionPerformedDateTime|Instruction Performed DateTime
0018991AUT-1|InstructionPerformanceComment|Instruction Performance Comment
0018991BSQ-1|PatientPositioningInstructionSequence|Patient Positioning Instruction Sequence
0018991CSQ-1|PositioningMethodCodeSequence|Positioning Method Code Sequence
0018991DSQ-1|PositioningLandmarkSequence|Positioning Landmark Sequence
0018991EUI-1|TargetFrameOfReferenceUID|Target Frame of Reference UID
0018991FSQ-1|AcquisitionProtocolElementSpecificationSequence|Acquisition Protocol Element Specification Sequence
00189920SQ-1|AcquisitionProtocolElementSequence|Acquisition Protocol Element Sequence
00189921US-1|ProtocolElementNumber|Protocol Element Number
00189922LO-1|ProtocolElementName|Protocol Element Name
00189923UT-1|ProtocolElementCharacteristicsSummary|Protocol Element Characteristics Summary
00189924UT-1|ProtocolElementPurpose|Protocol Element Purpose
00189930CS-1|AcquisitionMotion|Acquisition Motion
00189931SQ-1|AcquisitionStartLocationSequence|Acquisition Start Location Sequence
00189932SQ-1|AcquisitionEndLocationSequence|Acquisition End Location Sequence
00189933SQ-1|ReconstructionProtocolElementSpecificationSequence|Reconstruction Protocol Element Specification Sequence
00189934SQ-1|ReconstructionProtocolElementSequence|Reconstruction Protocol Element Sequence
00189935SQ-1|StorageProtocolElementSpecificationSequence|Storage Protocol Element Specification Sequence
00189936SQ-1|StorageProtocolElementSequence|Storage Protocol Element Sequence
00189937LO-1|RequestedSeriesDescription|Requested Series Description
00189938US-1-n|SourceAcquisitionProtocolElementNumber|Source Acquisition Protocol Element Number
00189939US-1-n|SourceAcquisitionBeamNumber|Source Acquisition Beam Number
0018993AUS-1-n|SourceReconstructionProtocolElementNumber|Source Reconstruction Protocol Element Number
0018993BSQ-1|ReconstructionStartLocationSequence|Reconstruction Start Location Sequence
0018993CSQ-1|ReconstructionEndLocationSequence|Reconstruction End Location Sequence
0018993DSQ-1|ReconstructionAlgorithmSequence|Reconstruction Algorithm Sequence
0018993ESQ-1|ReconstructionTargetCenterLocationSequence|Reconstruction Target Center Location Sequence
00189941UT-1|ImageFilterDescription|Image Filter Description
00189942FD-1|CTDIvolNotificationTrigger|CTDIvol Notification Trigger
00189943FD-1|DLPNotificationTrigger|DLP Notification Trigger
00189944CS-1|AutoKVPSelectionType|Auto KVP Selection Type
00189945FD-1|AutoKVPUpperBound|Auto KVP Upper Bound
00189946FD-1|AutoKVPLowerBound|Auto KVP Lower Bound
00189947CS-1|ProtocolDefinedPatientPosition|Protocol Defined Patient Position
0018A001SQ-1|ContributingEquipmentSequence|Contributing Equipment Sequence
0018A002DT-1|ContributionDateTime|Contribution DateTime
0018A003ST-1|ContributionDescription|Contribution Description
0020000DUI-1|StudyInstanceUID|Study Instance UID
0020000EUI-1|SeriesInstanceUID|Series Instance UID
00200010SH-1|StudyID|Study ID
00200011IS-1|SeriesNumber|Series Number
00200012IS-1|AcquisitionNumber|Acquisition Number
00200013IS-1|InstanceNumber|Instance Number
00200014ISR1|IsotopeNumber|Isotope Number
00200015ISR1|PhaseNumber|Phase Number
00200016ISR1|IntervalNumber|Interval Number
00200017ISR1|TimeSlotNumber|Time Slot Number
00200018ISR1|AngleNumber|Angle Number
00200019IS-1|ItemNumber|Item Number
00200020CS-2|PatientOrientation|Patient Orientation
00200022ISR1|OverlayNumber|Overlay Number
00200024ISR1|CurveNumber|Curve Number
00200026ISR1|LUTNumber|LUT Number
00200027LO-1|PyramidLabel|Pyramid Label
00200030DSR3|ImagePosition|Image Position
00200032DS-3|ImagePositionPatient|Image Position (Patient)
00200035DSR6|ImageOrientation|Image Orientation
00200037DS-6|ImageOrientationPatient|Image Orientation (Patient)
00200050DSR1|Location|Location
00200052UI-1|FrameOfReferenceUID|Frame of Reference UID
00200060CS-1|Laterality|Laterality
00200062CS-1|ImageLaterality|Image Laterality
00200070LOR1|ImageGeometryType|Image Geometry Type
00200080CSR1-n|MaskingImage|Masking Image
002000AAISR1|ReportNumber|Report Number
00200100IS-1|TemporalPositionIdentifier|Temporal Position Identifier
00200105IS-1|NumberOfTemporalPositions|Number of Temporal Positions
00200110DS-1|TemporalResolution|Temporal Resolution
00200200UI-1|SynchronizationFrameOfReferenceUID|Synchronization Frame of Reference UID
00200242UI-1|SOPInstanceUIDOfConcatenationSource|SOP Instance UID of Concatenation Source
00201000ISR1|SeriesInStudy|Series in Study
00201001ISR1|AcquisitionsInSeries|Acquisitions in Series
00201002IS-1|ImagesInAcquisition|Images in Acquisition
00201003ISR1|ImagesInSeries|Images in Series
00201004ISR1|AcquisitionsInStudy|Acquisitions in Study
00201005ISR1|ImagesInStudy|Images in Study
00201020LOR1-n|Reference|Reference
0020103FLO-1|TargetPositionReferenceIndicator|Target Position Reference Indicator
00201040LO-1|PositionReferenceIndicator|Position Reference Indicator
00201041DS-1|SliceLocation|Slice Location
00201070ISR1-n|OtherStudyNumbers|Other Study Numbers
00201200IS-1|NumberOfPatientRelatedStudies|Number of Patient Related Studies
00201202IS-1|NumberOfPatientRelatedSeries|Number of Patient Related Series
00201204IS-1|NumberOfPatientRelatedInstances|Number of Patient Related Instances
00201206IS-1|NumberOfStudyRelatedSeries|Number of Study Related Series
00201208IS-1|NumberOfStudyRelatedInstances|Number of Study Related Instances
00201209IS-1|NumberOfSeriesRelatedInstances|Number of Series Related Instances
00203401CSR1|ModifyingDeviceID|Modifying Device ID
00203402CSR1|ModifiedImageID|Modified Image ID
00203403DAR1|ModifiedImageDate|Modified Image Date
00203404LOR1|ModifyingDeviceManufacturer|Modifying Device Manufacturer
00203405TMR1|ModifiedImageTime|Modified Image Time
00203406LOR1|ModifiedImageDescription|Modified Image Description
00204000LT-1|ImageComments|Image Comments
00205000ATR1-n|OriginalImageIdentification|Original Image Identification
00205002LOR1-n|OriginalImageIdentificationNomenclature|Original Image Identification Nomenclature
00209056SH-1|StackID|Stack ID
00209057UL-1|InStackPositionNumber|In-Stack Position Number
00209071SQ-1|FrameAnatomySequence|Frame Anatomy Sequence
00209072CS-1|FrameLaterality|Frame Laterality
00209111SQ-1|FrameContentSequence|Frame Content Sequence
00209113SQ-1|PlanePositionSequence|Plane Position Sequence
00209116SQ-1|PlaneOrientationSequence|Plane Orientation Sequence
00209128UL-1|TemporalPositionIndex|Temporal Position Index
00209153FD-1|NominalCardiacTriggerDelayTime|Nominal Cardiac Trigger Delay Time
00209154FL-1|NominalCardiacTriggerTimePriorToRPeak|Nominal Cardiac Trigger Time Prior To R-Peak
00209155FL-1|ActualCardiacTriggerTimePriorToRPeak|Actual Cardiac Trigger Time Prior To R-Peak
00209156US-1|FrameAcquisitionNumber|Frame Acquisition Number
00209157UL-1-n|DimensionIndexValues|Dimension Index Values
00209158LT-1|FrameComments|Frame Comments
00209161UI-1|ConcatenationUID|Concatenation UID
00209162US-1|InConcatenationNumber|In-concatenation Number
00209163US-1|InConcatenationTotalNumber|In-concatenation Total Number
00209164UI-1|DimensionOrganizationUID|Dimension Organization UID
00209165AT-1|DimensionIndexPointer|Dimension Index Pointer
00209167AT-1|FunctionalGroupPointer|Functional Group Pointer
00209170SQ-1|UnassignedSharedConvertedAttributesSequence|Unassigned Shared Converted Attributes Sequence
00209171SQ-1|UnassignedPerFrameConvertedAttributesSequence|Unassigned Per-Frame Converted Attributes Sequence
00209172SQ-1|ConversionSourceAttributesSequence|Conversion Source Attributes Sequence
00209213LO-1|DimensionIndexPrivateCreator|Dimension Index Private Creator
00209221SQ-1|DimensionOrganizationSequence|Dimension Organization Sequence
00209222SQ-1|DimensionIndexSequence|Dimension Index Sequence
00209228UL-1|ConcatenationFrameOffsetNumber|Concatenation Frame Offset Number
00209238LO-1|FunctionalGroupPrivateCreator|Functional Group Private Creator
00209241FL-1|NominalPercentageOfCardiacPhase|Nominal Percentage of Cardiac Phase
00209245FL-1|NominalPercentageOfRespiratoryPhase|Nominal Percentage of Respiratory Phase
00209246FL-1|StartingRespiratoryAmplitude|Starting Respiratory Amplitude
00209247CS-1|StartingRespiratoryPhase|Starting Respiratory Phase
00209248FL-1|EndingRespiratoryAmplitude|Ending Respiratory Amplitude
00209249CS-1|EndingRespiratoryPhase|Ending Respiratory Phase
00209250CS-1|RespiratoryTriggerType|Respiratory Trigger Type
00209251FD-1|RRIntervalTimeNominal|R-R Interval Time Nominal
00209252FD-1|ActualCardiacTriggerDelayTime|Actual Cardiac Trigger Delay Time
00209253SQ-1|RespiratorySynchronizationSequence|Respiratory Synchronization Sequence
00209254FD-1|RespiratoryIntervalTime|Respiratory Interval Time
00209255FD-1|NominalRespiratoryTriggerDelayTime|Nominal Respiratory Trigger Delay Time
00209256FD-1|RespiratoryTriggerDelayThreshold|Respiratory Trigger Delay Threshold
00209257FD-1|ActualRespiratoryTriggerDelayTime|Actual Respiratory Trigger Delay Time
00209301FD-3|ImagePositionVolume|Image Position (Volume)
00209302FD-6|ImageOrientationVolume|Image Orientation (Volume)
00209307CS-1|UltrasoundAcquisitionGeometry|Ultrasound Acquisition Geometry
00209308FD-3|ApexPosition|Apex Position
00209309FD-16|VolumeToTransducerMappingMatrix|Volume to Transducer Mapping Matrix
0020930AFD-16|VolumeToTableMappingMatrix|Volume to Table Mapping Matrix
0020930BCS-1|VolumeToTransducerRelationship|Volume to Transducer Relationship
0020930CCS-1|PatientFrameOfReferenceSource|Patient Frame of Reference Source
0020930DFD-1|TemporalPositionTimeOffset|Temporal Position Time Offset
0020930ESQ-1|PlanePositionVolumeSequence|Plane Position (Volume) Sequence
0020930FSQ-1|PlaneOrientationVolumeSequence|Plane Orientation (Volume) Sequence
00209310SQ-1|TemporalPositionSequence|Temporal Position Sequence
00209311CS-1|DimensionOrganizationType|Dimension Organization Type
00209312UI-1|VolumeFrameOfReferenceUID|Volume Frame of Reference UID
00209313UI-1|TableFrameOfReferenceUID|Table Frame of Reference UID
00209421LO-1|DimensionDescriptionLabel|Dimension Description Label
00209450SQ-1|PatientOrientationInFrameSequence|Patient Orientation in Frame Sequence
00209453LO-1|FrameLabel|Frame Label
00209518US-1-n|AcquisitionIndex|Acquisition Index
00209529SQ-1|ContributingSOPInstancesReferenceSequence|Contributing SOP Instances Reference Sequence
00209536US-1|ReconstructionIndex|Reconstruction Index
00220001US-1|LightPathFilterPassThroughWavelength|Light Path Filter Pass-Through Wavelength
00220002US-2|LightPathFilterPassBand|Light Path Filter Pass Band
00220003US-1|ImagePathFilterPassThroughWavelength|Image Path Filter Pass-Through Wavelength
00220004US-2|ImagePathFilterPassBand|Image Path Filter Pass Band
00220005CS-1|PatientEyeMovementCommanded|Patient Eye Movement Commanded
00220006SQ-1|PatientEyeMovementCommandCodeSequence|Patient Eye Movement Command Code Sequence
00220007FL-1|SphericalLensPower|Spherical Lens Power
00220008FL-1|CylinderLensPower|Cylinder Lens Power
00220009FL-1|CylinderAxis|Cylinder Axis
0022000AFL-1|EmmetropicMagnification|Emmetropic Magnification
0022000BFL-1|IntraOcularPressure|Intra Ocular Pressure
0022000CFL-1|HorizontalFieldOfView|Horizontal Field of View
0022000DCS-1|PupilDilated|Pupil Dilated
0022000EFL-1|DegreeOfDilation|Degree of Dilation
0022000FFD-1|VertexDistance|Vertex Distance
00220010FL-1|StereoBaselineAngle|Stereo Baseline Angle
00220011FL-1|StereoBaselineDisplacement|Stereo Baseline Displacement
00220012FL-1|StereoHorizontalPixelOffset|Stereo Horizontal Pixel Offset
00220013FL-1|StereoVerticalPixelOffset|Stereo Vertical Pixel Offset
00220014FL-1|StereoRotation|Stereo Rotation
00220015SQ-1|AcquisitionDeviceTypeCodeSequence|Acquisition Device Type Code Sequence
00220016SQ-1|IlluminationTypeCodeSequence|Illumination Type Code Sequence
00220017SQ-1|LightPathFilterTypeStackCodeSequence|Light Path Filter Type Stack Code Sequence
00220018SQ-1|ImagePathFilterTypeStackCodeSequence|Image Path Filter Type Stack Code Sequence
00220019SQ-1|LensesCodeSequence|Lenses Code Sequence
0022001ASQ-1|ChannelDescriptionCodeSequence|Channel Description Code Sequence
0022001BSQ-1|RefractiveStateSequence|Refractive State Sequence
0022001CSQ-1|MydriaticAgentCodeSequence|Mydriatic Agent Code Sequence
0022001DSQ-1|RelativeImagePositionCodeSequence|Relative Image Position Code Sequence
0022001EFL-1|CameraAngleOfView|Camera Angle of View
00220020SQ-1|StereoPairsSequence|Stereo Pairs Sequence
00220021SQ-1|LeftImageSequence|Left Image Sequence
00220022SQ-1|RightImageSequence|Right Image Sequence
00220028CS-1|StereoPairsPresent|Stereo Pairs Present
00220030FL-1|AxialLengthOfTheEye|Axial Length of the Eye
00220031SQ-1|OphthalmicFrameLocationSequence|Ophthalmic Frame Location Sequence
00220032FL-2-2n|ReferenceCoordinates|Reference Coordinates
00220035FL-1|DepthSpatialResolution|Depth Spatial Resolution
00220036FL-1|MaximumDepthDistortion|Maximum Depth Distortion
00220037FL-1|AlongScanSpatialResolution|Along-scan Spatial Resolution
00220038FL-1|MaximumAlongScanDistortion|Maximum Along-scan Distortion
00220039CS-1|OphthalmicImageOrientation|Ophthalmic Image Orientation
00220041FL-1|DepthOfTransverseImage|Depth of Transverse Image
00220042SQ-1|MydriaticAgentConcentrationUnitsSequence|Mydriatic Agent Concentration Units Sequence
00220048FL-1|AcrossScanSpatialResolution|Across-scan Spatial Resolution
00220049FL-1|MaximumAcrossScanDistortion|Maximum Across-scan Distortion
0022004EDS-1|MydriaticAgentConcentration|Mydriatic Agent Concentration
00220055FL-1|IlluminationWaveLength|Illumination Wave Length
00220056FL-1|IlluminationPower|Illumination Power
00220057FL-1|IlluminationBandwidth|Illumination Bandwidth
00220058SQ-1|MydriaticAgentSequence|Mydriatic Agent Sequence
00221007SQ-1|OphthalmicAxialMeasurementsRightEyeSequence|Ophthalmic Axial Measurements Right Eye Sequence
00221008SQ-1|OphthalmicAxialMeasurementsLeftEyeSequence|Ophthalmic Axial Measurements Left Eye Sequence
00221009CS-1|OphthalmicAxialMeasurementsDeviceType|Ophthalmic Axial Measurements Device Type
00221010CS-1|OphthalmicAxialLengthMeasurementsType|Ophthalmic Axial Length Measurements Type
00221012SQ-1|OphthalmicAxialLengthSequence|Ophthalmic Axial Length Sequence
00221019FL-1|OphthalmicAxialLength|Ophthalmic Axial Length
00221024SQ-1|LensStatusCodeSequence|Lens Status Code Sequence
00221025SQ-1|VitreousStatusCodeSequence|Vitreous Status Code Sequence
00221028SQ-1|IOLFormulaCodeSequence|IOL Formula Code Sequence
00221029LO-1|IOLFormulaDetail|IOL Formula Detail
00221033FL-1|KeratometerIndex|Keratometer Index
00221035SQ-1|SourceOfOphthalmicAxialLengthCodeSequence|Source of Ophthalmic Axial Length Code Sequence
00221036SQ-1|SourceOfCornealSizeDataCodeSequence|Source of Corneal Size Data Code Sequence
00221037FL-1|TargetRefraction|Target Refraction
00221039CS-1|RefractiveProcedureOccurred|Refractive Procedure Occurred
00221040SQ-1|RefractiveSurgeryTypeCodeSequence|Refractive Surgery Type Code Sequence
00221044SQ-1|OphthalmicUltrasoundMethodCodeSequence|Ophthalmic Ultrasound Method Code Sequence
00221045SQ-1|SurgicallyInducedAstigmatismSequence|Surgically Induced Astigmatism Sequence
00221046CS-1|TypeOfOpticalCorrection|Type of Optical Correction
00221047SQ-1|ToricIOLPowerSequence|Toric IOL Power Sequence
00221048SQ-1|PredictedToricErrorSequence|Predicted Toric Error Sequence
00221049CS-1|PreSelectedForImplantation|Pre-Selected for Implantation
0022104ASQ-1|ToricIOLPowerForExactEmmetropiaSequence|Toric IOL Power for Exact Emmetropia Sequence
0022104BSQ-1|ToricIOLPowerForExactTargetRefractionSequence|Toric IOL Power for Exact Target Refraction Sequence
00221050SQ-1|OphthalmicAxialLengthMeasurementsSequence|Ophthalmic Axial Length Measurements Sequence
00221053FL-1|IOLPower|IOL Power
00221054FL-1|PredictedRefractiveError|Predicted Refractive Error
00221059FL-1|OphthalmicAxialLengthVelocity|Ophthalmic Axial Length Velocity
00221065LO-1|LensStatusDescription|Lens Status Description
00221066LO-1|VitreousStatusDescription|Vitreous Status Description
00221090SQ-1|IOLPowerSequence|IOL Power Sequence
00221092SQ-1|LensConstantSequence|Lens Constant Sequence
00221093LO-1|IOLManufacturer|IOL Manufacturer
00221094LOR1|LensConstantDescription|Lens Constant Description
00221095LO-1|ImplantName|Implant Name
00221096SQ-1|KeratometryMeasurementTypeCodeSequence|Keratometry Measurement Type Code Sequence
00221097LO-1|ImplantPartNumber|Implant Part Number
00221100SQ-1|ReferencedOphthalmicAxialMeasurementsSequence|Referenced Ophthalmic Axial Measurements Sequence
00221101SQ-1|OphthalmicAxialLengthMeasurementsSegmentNameCodeSequence|Ophthalmic Axial Length Measurements Segment Name Code Sequence
00221103SQ-1|RefractiveErrorBeforeRefractiveSurgeryCodeSequence|Refractive Error Before Refractive Surgery Code Sequence
00221121FL-1|IOLPowerForExactEmmetropia|IOL Power For Exact Emmetropia
00221122FL-1|IOLPowerForExactTargetRefraction|IOL Power For Exact Target Refraction
00221125SQ-1|AnteriorChamberDepthDefinitionCodeSequence|Anterior Chamber Depth Definition Code Sequence
00221127SQ-1|LensThicknessSequence|Lens Thickness Sequence
00221128SQ-1|AnteriorChamberDepthSequence|Anterior Chamber Depth Sequence
0022112ASQ-1|CalculationCommentSequence|Calculation Comment Sequence
0022112BCS-1|CalculationCommentType|Calculation Comment Type
0022112CLT-1|CalculationComment|Calculation Comment
00221130FL-1|LensThickness|Lens Thickness
00221131FL-1|AnteriorChamberDepth|Anterior Chamber Depth
00221132SQ-1|SourceOfLensThicknessDataCodeSequence|Source of Lens Thickness Data Code Sequence
00221133SQ-1|SourceOfAnteriorChamberDepthDataCodeSequence|Source of Anterior Chamber Depth Data Code Sequence
00221134SQ-1|SourceOfRefractiveMeasurementsSequence|Source of Refractive Measurements Sequence
00221135SQ-1|SourceOfRefractiveMeasurementsCodeSequence|Source of Refractive Measurements Code Sequence
00221140CS-1|OphthalmicAxialLengthMeasurementModified|Ophthalmic Axial Length Measurement Modified
00221150SQ-1|OphthalmicAxialLengthDataSourceCodeSequence|Ophthalmic Axial Length Data Source Code Sequence
00221153SQR1|OphthalmicAxialLengthAcquisitionMethodCodeSequence|Ophthalmic Axial Length Acquisition Method Code Sequence
00221155FL-1|SignalToNoiseRatio|Signal to Noise Ratio
00221159LO-1|OphthalmicAxialLengthDataSourceDescription|Ophthalmic Axial Length Data Source Description
00221210SQ-1|OphthalmicAxialLengthMeasurementsTotalLengthSequence|Ophthalmic Axial Length Measurements Total Length Sequence
00221211SQ-1|OphthalmicAxialLengthMeasurementsSegmentalLengthSequence|Ophthalmic Axial Length Measurements Segmental Length Sequence
00221212SQ-1|OphthalmicAxialLengthMeasurementsLengthSummationSequence|Ophthalmic Axial Length Measurements Length Summation Sequence
00221220SQ-1|UltrasoundOphthalmicAxialLengthMeasurementsSequence|Ultrasound Ophthalmic Axial Length Measurements Sequence
00221225SQ-1|OpticalOphthalmicAxialLengthMeasurementsSequence|Optical Ophthalmic Axial Length Measurements Sequence
00221230SQ-1|UltrasoundSelectedOphthalmicAxialLengthSequence|Ultrasound Selected Ophthalmic Axial Length Sequence
00221250SQ-1|OphthalmicAxialLengthSelectionMethodCodeSequence|Ophthalmic Axial Length Selection Method Code Sequence
00221255SQ-1|OpticalSelectedOphthalmicAxialLengthSequence|Optical Selected Ophthalmic Axial Length Sequence
00221257SQ-1|SelectedSegmentalOphthalmicAxialLengthSequence|Selected Segmental Ophthalmic Axial Length Sequence
00221260SQ-1|SelectedTotalOphthalmicAxialLengthSequence|Selected Total Ophthalmic Axial Length Sequence
00221262SQ-1|OphthalmicAxialLengthQualityMetricSequence|Ophthalmic Axial Length Quality Metric Sequence
00221265SQR1|OphthalmicAxialLengthQualityMetricTypeCodeSequence|Ophthalmic Axial Length Quality Metric Type Code Sequence
00221273LOR1|OphthalmicAxialLengthQualityMetricTypeDescription|Ophthalmic Axial Length Quality Metric Type Description
00221300SQ-1|IntraocularLensCalculationsRightEyeSequence|Intraocular Lens Calculations Right Eye Sequence
00221310SQ-1|IntraocularLensCalculationsLeftEyeSequence|Intraocular Lens Calculations Left Eye Sequence
00221330SQ-1|ReferencedOphthalmicAxialLengthMeasurementQCImageSequence|Referenced Ophthalmic Axial Length Measurement QC Image Sequence
00221415CS-1|OphthalmicMappingDeviceType|Ophthalmic Mapping Device Type
00221420SQ-1|AcquisitionMethodCodeSequence|Acquisition Method Code Sequence
00221423SQ-1|AcquisitionMethodAlgorithmSequence|Acquisition Method Algorithm Sequence
00221436SQ-1|OphthalmicThicknessMapTypeCodeSequence|Ophthalmic Thickness Map Type Code Sequence
00221443SQ-1|OphthalmicThicknessMappingNormalsSequence|Ophthalmic Thickness Mapping Normals Sequence
00221445SQ-1|RetinalThicknessDefinitionCodeSequence|Retinal Thickness Definition Code Sequence
00221450SQ-1|PixelValueMappingToCodedConceptSequence|Pixel Value Mapping to Coded Concept Sequence
00221452US-1|MappedPixelValue|Mapped Pixel Value
00221454LO-1|PixelValueMappingExplanation|Pixel Value Mapping Explanation
00221458SQ-1|OphthalmicThicknessMapQualityThresholdSequence|Ophthalmic Thickness Map Quality Threshold Sequence
00221460FL-1|OphthalmicThicknessMapThresholdQualityRating|Ophthalmic Thickness Map Threshold Quality Rating
00221463FL-2|AnatomicStructureReferencePoint|Anatomic Structure Reference Point
00221465SQ-1|RegistrationToLocalizerSequence|Registration to Localizer Sequence
00221466CS-1|RegisteredLocalizerUnits|Registered Localizer Units
00221467FL-2|RegisteredLocalizerTopLeftHandCorner|Registered Localizer Top Left Hand Corner
00221468FL-2|RegisteredLocalizerBottomRightHandCorner|Registered Localizer Bottom Right Hand Corner
00221470SQ-1|OphthalmicThicknessMapQualityRatingSequence|Ophthalmic Thickness Map Quality Rating Sequence
00221472SQ-1|RelevantOPTAttributesSequence|Relevant OPT Attributes Sequence
00221512SQ-1|TransformationMethodCodeSequence|Transformation Method Code Sequence
00221513SQ-1|TransformationAlgorithmSequence|Transformation Algorithm Sequence
00221515CS-1|OphthalmicAxialLengthMethod|Ophthalmic Axial Length Method
00221517FL-1|OphthalmicFOV|Ophthalmic FOV
00221518SQ-1|TwoDimensionalToThreeDimensionalMapSequence|Two Dimensional to Three Dimensional Map Sequence
00221525SQ-1|WideFieldOphthalmicPhotographyQualityRatingSequence|Wide Field Ophthalmic Photography Quality Rating Sequence
00221526SQ-1|WideFieldOphthalmicPhotographyQualityThresholdSequence|Wide Field Ophthalmic Photography Quality Threshold Sequence
00221527FL-1|WideFieldOphthalmicPhotographyThresholdQualityRating|Wide Field Ophthalmic Photography Threshold Quality Rating
00221528FL-1|XCoordinatesCenterPixelViewAngle|X Coordinates Center Pixel View Angle
00221529FL-1|YCoordinatesCenterPixelViewAngle|Y Coordinates Center Pixel View Angle
00221530UL-1|NumberOfMapPoints|Number of Map Points
00221531OF-1|TwoDimensionalToThreeDimensionalMapData|Two Dimensional to Three Dimensional Map Data
00221612SQ-1|DerivationAlgorithmSequence|Derivation Algorithm Sequence
00221615SQ-1|OphthalmicImageTypeCodeSequence|Ophthalmic Image Type Code Sequence
00221616LO-1|OphthalmicImageTypeDescription|Ophthalmic Image Type Description
00221618SQ-1|ScanPatternTypeCodeSequence|Scan Pattern Type Code Sequence
00221620SQ-1|ReferencedSurfaceMeshIdentificationSequence|Referenced Surface Mesh Identification Sequence
00221622CS-1|OphthalmicVolumetricPropertiesFlag|Ophthalmic Volumetric Properties Flag
00221624FL-1|OphthalmicAnatomicReferencePointXCoordinate|Ophthalmic Anatomic Reference Point X-Coordinate
00221626FL-1|OphthalmicAnatomicReferencePointYCoordinate|Ophthalmic Anatomic Reference Point Y-Coordinate
00221628SQ-1|OphthalmicEnFaceImageQualityRatingSequence|Ophthalmic En Face Image Quality Rating Sequence
00221630DS-1|QualityThreshold|Quality Threshold
00221640SQ-1|OCTBscanAnalysisAcquisitionParametersSequence|OCT B-scan Analysis Acquisition Parameters Sequence
00221642UL-1|NumberOfBscansPerFrame|Number of B-scans Per Frame
00221643FL-1|BscanSlabThickness|B-scan Slab Thickness
00221644FL-1|DistanceBetweenBscanSlabs|Distance Between B-scan Slabs
00221645FL-1|BscanCycleTime|B-scan Cycle Time
00221646FL-1-n|BscanCycleTimeVector|B-scan Cycle Time Vector
00221649FL-1|AscanRate|A-scan Rate
00221650FL-1|BscanRate|B-scan Rate
00221658UL-1|SurfaceMeshZPixelOffset|Surface Mesh Z-Pixel Offset
00240010FL-1|VisualFieldHorizontalExtent|Visual Field Horizontal Extent
00240011FL-1|VisualFieldVerticalExtent|Visual Field Vertical Extent
00240012CS-1|VisualFieldShape|Visual Field Shape
00240016SQ-1|ScreeningTestModeCodeSequence|Screening Test Mode Code Sequence
00240018FL-1|MaximumStimulusLuminance|Maximum Stimulus Luminance
00240020FL-1|BackgroundLuminance|Background Luminance
00240021SQ-1|StimulusColorCodeSequence|Stimulus Color Code Sequence
00240024SQ-1|BackgroundIlluminationColorCodeSequence|Background Illumination Color Code Sequence
00240025FL-1|StimulusArea|Stimulus Area
00240028FL-1|StimulusPresentationTime|Stimulus Presentation Time
00240032SQ-1|FixationSequence|Fixation Sequence
00240033SQ-1|FixationMonitoringCodeSequence|Fixation Monitoring Code Sequence
00240034SQ-1|VisualFieldCatchTrialSequence|Visual Field Catch Trial Sequence
00240035US-1|FixationCheckedQuantity|Fixation Checked Quantity
00240036US-1|PatientNotProperlyFixatedQuantity|Patient Not Properly Fixated Quantity
00240037CS-1|PresentedVisualStimuliDataFlag|Presented Visual Stimuli Data Flag
00240038US-1|NumberOfVisualStimuli|Number of Visual Stimuli
00240039CS-1|ExcessiveFixationLossesDataFlag|Excessive Fixation Losses Data Flag
00240040CS-1|ExcessiveFixationLosses|Excessive Fixation Losses
00240042US-1|StimuliRetestingQuantity|Stimuli Retesting Quantity
00240044LT-1|CommentsOnPatientPerformanceOfVisualField|Comments on Patient's Performance of Visual Field
00240045CS-1|FalseNegativesEstimateFlag|False Negatives Estimate Flag
00240046FL-1|FalseNegativesEstimate|False Negatives Estimate
00240048US-1|NegativeCatchTrialsQuantity|Negative Catch Trials Quantity
00240050US-1|FalseNegativesQuantity|False Negatives Quantity
00240051CS-1|ExcessiveFalseNegativesDataFlag|Excessive False Negatives Data Flag
00240052CS-1|ExcessiveFalseNegatives|Excessive False Negatives
00240053CS-1|FalsePositivesEstimateFlag|False Positives Estimate Flag
00240054FL-1|FalsePositivesEstimate|False Positives Estimate
00240055CS-1|CatchTrialsDataFlag|Catch Trials Data Flag
00240056US-1|PositiveCatchTrialsQuantity|Positive Catch Trials Quantity
00240057CS-1|TestPointNormalsDataFlag|Test Point Normals Data Flag
00240058SQ-1|TestPointNormalsSequence|Test Point Normals Sequence
00240059CS-1|GlobalDeviationProbabilityNormalsFlag|Global Deviation Probability Normals Flag
00240060US-1|FalsePositivesQuantity|False Positives Quantity
00240061CS-1|ExcessiveFalsePositivesDataFlag|Excessive False Positives Data Flag
00240062CS-1|ExcessiveFalsePositives|Excessive False Positives
00240063CS-1|VisualFieldTestNormalsFlag|Visual Field Test Normals Flag
00240064SQ-1|ResultsNormalsSequence|Results Normals Sequence
00240065SQ-1|AgeCorrectedSensitivityDeviationAlgorithmSequence|Age Corrected Sensitivity Deviation Algorithm Sequence
00240066FL-1|GlobalDeviationFromNormal|Global Deviation From Normal
00240067SQ-1|GeneralizedDefectSensitivityDeviationAlgorithmSequence|Generalized Defect Sensitivity Deviation Algorithm Sequence
00240068FL-1|LocalizedDeviationFromNormal|Localized Deviation From Normal
00240069LO-1|PatientReliabilityIndicator|Patient Reliability Indicator
00240070FL-1|VisualFieldMeanSensitivity|Visual Field Mean Sensitivity
00240071FL-1|GlobalDeviationProbability|Global Deviation Probability
00240072CS-1|LocalDeviationProbabilityNormalsFlag|Local Deviation Probability Normals Flag
00240073FL-1|LocalizedDeviationProbability|Localized Deviation Probability
00240074CS-1|ShortTermFluctuationCalculated|Short Term Fluctuation Calculated
00240075FL-1|ShortTermFluctuation|Short Term Fluctuation
00240076CS-1|ShortTermFluctuationProbabilityCalculated|Short Term Fluctuation Probability Calculated
00240077FL-1|ShortTermFluctuationProbability|Short Term Fluctuation Probability
00240078CS-1|CorrectedLocalizedDeviationFromNormalCalculated|Corrected Localized Deviation From Normal Calculated
00240079FL-1|CorrectedLocalizedDeviationFromNormal|Corrected Localized Deviation From Normal
00240080CS-1|CorrectedLocalizedDeviationFromNormalProbabilityCalculated|Corrected Localized Deviation From Normal Probability Calculated
00240081FL-1|CorrectedLocalizedDeviationFromNormalProbability|Corrected Localized Deviation From Normal Probability
00240083SQ-1|GlobalDeviationProbabilitySequence|Global Deviation Probability Sequence
00240085SQ-1|LocalizedDeviationProbabilitySequence|Localized Deviation Probability Sequence
00240086CS-1|FovealSensitivityMeasured|Foveal Sensitivity Measured
00240087FL-1|FovealSensitivity|Foveal Sensitivity
00240088FL-1|VisualFieldTestDuration|Visual Field Test Duration
00240089SQ-1|VisualFieldTestPointSequence|Visual Field Test Point Sequence
00240090FL-1|VisualFieldTestPointXCoordinate|Visual Field Test Point X-Coordinate
00240091FL-1|VisualFieldTestPointYCoordinate|Visual Field Test Point Y-Coordinate
00240092FL-1|AgeCorrectedSensitivityDeviationValue|Age Corrected Sensitivity Deviation Value
00240093CS-1|StimulusResults|Stimulus Results
00240094FL-1|SensitivityValue|Sensitivity Value
00240095CS-1|RetestStimulusSeen|Retest Stimulus Seen
00240096FL-1|RetestSensitivityValue|Retest Sensitivity Value
00240097SQ-1|VisualFieldTestPointNormalsSequence|Visual Field Test Point Normals Sequence
00240098FL-1|QuantifiedDefect|Quantified Defect
00240100FL-1|AgeCorrectedSensitivityDeviationProbabilityValue|Age Corrected Sensitivity Deviation Probability Value
00240102CS-1|GeneralizedDefectCorrectedSensitivityDeviationFlag|Generalized Defect Corrected Sensitivity Deviation Flag
00240103FL-1|GeneralizedDefectCorrectedSensitivityDeviationValue|Generalized Defect Corrected Sensitivity Deviation Value
00240104FL-1|GeneralizedDefectCorrectedSensitivityDeviationProbabilityValue|Generalized Defect Corrected Sensitivity Deviation Probability Value
00240105FL-1|MinimumSensitivityValue|Minimum Sensitivity Value
00240106CS-1|BlindSpotLocalized|Blind Spot Localized
00240107FL-1|BlindSpotXCoordinate|Blind Spot X-Coordinate
00240108FL-1|BlindSpotYCoordinate|Blind Spot Y-Coordinate
00240110SQ-1|VisualAcuityMeasurementSequence|Visual Acuity Measurement Sequence
00240112SQ-1|RefractiveParametersUsedOnPatientSequence|Refractive Parameters Used on Patient Sequence
00240113CS-1|MeasurementLaterality|Measurement Laterality
00240114SQ-1|OphthalmicPatientClinicalInformationLeftEyeSequence|Ophthalmic Patient Clinical Information Left Eye Sequence
00240115SQ-1|OphthalmicPatientClinicalInformationRightEyeSequence|Ophthalmic Patient Clinical Information Right Eye Sequence
00240117CS-1|FovealPointNormativeDataFlag|Foveal Point Normative Data Flag
00240118FL-1|FovealPointProbabilityValue|Foveal Point Probability Value
00240120CS-1|ScreeningBaselineMeasured|Screening Baseline Measured
00240122SQ-1|ScreeningBaselineMeasuredSequence|Screening Baseline Measured Sequence
00240124CS-1|ScreeningBaselineType|Screening Baseline Type
00240126FL-1|ScreeningBaselineValue|Screening Baseline Value
00240202LO-1|AlgorithmSource|Algorithm Source
00240306LO-1|DataSetName|Data Set Name
00240307LO-1|DataSetVersion|Data Set Version
00240308LO-1|DataSetSource|Data Set Source
00240309LO-1|DataSetDescription|Data Set Description
00240317SQ-1|VisualFieldTestReliabilityGlobalIndexSequence|Visual Field Test Reliability Global Index Sequence
00240320SQ-1|VisualFieldGlobalResultsIndexSequence|Visual Field Global Results Index Sequence
00240325SQ-1|DataObservationSequence|Data Observation Sequence
00240338CS-1|IndexNormalsFlag|Index Normals Flag
00240341FL-1|IndexProbability|Index Probability
00240344SQ-1|IndexProbabilitySequence|Index Probability Sequence
00280002US-1|SamplesPerPixel|Samples per Pixel
00280003US-1|SamplesPerPixelUsed|Samples per Pixel Used
00280004CS-1|PhotometricInterpretation|Photometric Interpretation
00280005USR1|ImageDimensions|Image Dimensions
00280006US-1|PlanarConfiguration|Planar Configuration
00280008IS-1|NumberOfFrames|Number of Frames
00280009AT-1-n|FrameIncrementPointer|Frame Increment Pointer
0028000AAT-1-n|FrameDimensionPointer|Frame Dimension Pointer
00280010US-1|Rows|Rows
00280011US-1|Columns|Columns
00280012USR1|Planes|Planes
00280014US-1|UltrasoundColorDataPresent|Ultrasound Color Data Present
00280020OBR1||Retired-blank
00280030DS-2|PixelSpacing|Pixel Spacing
00280031DS-2|ZoomFactor|Zoom Factor
00280032DS-2|ZoomCenter|Zoom Center
00280034IS-2|PixelAspectRatio|Pixel Aspect Ratio
00280040CSR1|ImageFormat|Image Format
00280050LOR1-n|ManipulatedImage|Manipulated Image
00280051CS-1-n|CorrectedImage|Corrected Image
0028005FLOR1|CompressionRecognitionCode|Compression Recognition Code
00280060CSR1|CompressionCode|Compression Code
00280061SHR1|CompressionOriginator|Compression Originator
00280062LOR1|CompressionLabel|Compression Label
00280063SHR1|CompressionDescription|Compression Description
00280065CSR1-n|CompressionSequence|Compression Sequence
00280066ATR1-n|CompressionStepPointers|Compression Step Pointers
00280068USR1|RepeatInterval|Repeat Interval
00280069USR1|BitsGrouped|Bits Grouped
00280070USR1-n|PerimeterTable|Perimeter Table
00280071USR1|PerimeterValue|Perimeter Value
00280080USR1|PredictorRows|Predictor Rows
00280081USR1|PredictorColumns|Predictor Columns
00280082USR1-n|PredictorConstants|Predictor Constants
00280090CSR1|BlockedPixels|Blocked Pixels
00280091USR1|BlockRows|Block Rows
00280092USR1|BlockColumns|Block Columns
00280093USR1|RowOverlap|Row Overlap
00280094USR1|ColumnOverlap|Column Overlap
00280100US-1|BitsAllocated|Bits Allocated
00280101US-1|BitsStored|Bits Stored
00280102US-1|HighBit|High Bit
00280103US-1|PixelRepresentation|Pixel Representation
00280104USR1|SmallestValidPixelValue|Smallest Valid Pixel Value
00280105USR1|LargestValidPixelValue|Largest Valid Pixel Value
00280106US-1|SmallestImagePixelValue|Smallest Image Pixel Value
00280107US-1|LargestImagePixelValue|Largest Image Pixel Value
00280108US-1|SmallestPixelValueInSeries|Smallest Pixel Value in Series
00280109US-1|LargestPixelValueInSeries|Largest Pixel Value in Series
00280110USR1|SmallestImagePixelValueInPlane|Smallest Image Pixel Value in Plane
00280111USR1|LargestImagePixelValueInPlane|Largest Image Pixel Value in Plane
00280120US-1|PixelPaddingValue|Pixel Padding Value
00280121US-1|PixelPaddingRangeLimit|Pixel Padding Range Limit
00280122FL-1|FloatPixelPaddingValue|Float Pixel Padding Value
00280123FD-1|DoubleFloatPixelPaddingValue|Double Float Pixel Padding Value
00280124FL-1|FloatPixelPaddingRangeLimit|Float Pixel Padding Range Limit
00280125FD-1|DoubleFloatPixelPaddingRangeLimit|Double Float Pixel Padding Range Limit
00280200USR1|ImageLocation|Image Location
00280300CS-1|QualityControlImage|Quality Control Image
00280301CS-1|BurnedInAnnotation|Burned In Annotation
00280302CS-1|RecognizableVisualFeatures|Recognizable Visual Features
00280303CS-1|LongitudinalTemporalInformationModified|Longitudinal Temporal Information Modified
00280304UI-1|ReferencedColorPaletteInstanceUID|Referenced Color Palette Instance UID
00280400LOR1|TransformLabel|Transform Label
00280401LOR1|TransformVersionNumber|Transform Version Number
00280402USR1|NumberOfTransformSteps|Number of Transform Steps
00280403LOR1-n|SequenceOfCompressedData|Sequence of Compressed Data
00280404ATR1-n|DetailsOfCoefficients|Details of Coefficients
00280700LOR1|DCTLabel|DCT Label
00280701CSR1-n|DataBlockDescription|Data Block Description
00280702ATR1-n|DataBlock|Data Block
00280710USR1|NormalizationFactorFormat|Normalization Factor Format
00280720USR1|ZonalMapNumberFormat|Zonal Map Number Format
00280721ATR1-n|ZonalMapLocation|Zonal Map Location
00280722USR1|ZonalMapFormat|Zonal Map Format
00280730USR1|AdaptiveMapFormat|Adaptive Map Format
00280740USR1|CodeNumberFormat|Code Number Format
00280A02CS-1|PixelSpacingCalibrationType|Pixel Spacing Calibration Type
00280A04LO-1|PixelSpacingCalibrationDescription|Pixel Spacing Calibration Description
00281040CS-1|PixelIntensityRelationship|Pixel Intensity Relationship
00281041SS-1|PixelIntensityRelationshipSign|Pixel Intensity Relationship Sign
00281050DS-1-n|WindowCenter|Window Center
00281051DS-1-n|WindowWidth|Window Width
00281052DS-1|RescaleIntercept|Rescale Intercept
00281053DS-1|RescaleSlope|Rescale Slope
00281054LO-1|RescaleType|Rescale Type
00281055LO-1-n|WindowCenterWidthExplanation|Window Center & Width Explanation
00281056CS-1|VOILUTFunction|VOI LUT Function
00281080CSR1|GrayScale|Gray Scale
00281090CS-1|RecommendedViewingMode|Recommended Viewing Mode
00281100USR3|GrayLookupTableDescriptor|Gray Lookup Table Descriptor
00281101US-3|RedPaletteColorLookupTableDescriptor|Red Palette Color Lookup Table Descriptor
00281102US-3|GreenPaletteColorLookupTableDescriptor|Green Palette Color Lookup Table Descriptor
00281103US-3|BluePaletteColorLookupTableDescriptor|Blue Palette Color Lookup Table Descriptor
00281104US-3|AlphaPaletteColorLookupTableDescriptor|Alpha Palette Color Lookup Table Descriptor
00281111USR4|LargeRedPaletteColorLookupTableDescriptor|Large Red Palette Color Lookup Table Descriptor
00281112USR4|LargeGreenPaletteColorLookupTableDescriptor|Large Green Palette Color Lookup Table Descriptor
00281113USR4|LargeBluePaletteColorLookupTableDescriptor|Large Blue Palette Color Lookup Table Descriptor
00281199UI-1|PaletteColorLookupTableUID|Palette Color Lookup Table UID
00281200OWR1-n|GrayLookupTableData|Gray Lookup Table Data
00281201OW-1|RedPaletteColorLookupTableData|Red Palette Color Lookup Table Data
00281202OW-1|GreenPaletteColorLookupTableData|Green Palette Color Lookup Table Data
00281203OW-1|BluePaletteColorLookupTableData|Blue Palette Color Lookup Table Data
00281204OW-1|AlphaPaletteColorLookupTableData|Alpha Palette Color Lookup Table Data
00281211OWR1|LargeRedPaletteColorLookupTableData|Large Red Palette Color Lookup Table Data
00281212OWR1|LargeGreenPaletteColorLookupTableData|Large Green Palette Color Lookup Table Data
00281213OWR1|LargeBluePaletteColorLookupTableData|Large Blue Palette Color Lookup Table Data
00281214UIR1|LargePaletteColorLookupTableUID|Large Palette Color Lookup Table UID
00281221OW-1|SegmentedRedPaletteColorLookupTableData|Segmented Red Palette Color Lookup Table Data
00281222OW-1|SegmentedGreenPaletteColorLookupTableData|Segmented Green Palette Color Lookup Table Data
00281223OW-1|SegmentedBluePaletteColorLookupTableData|Segmented Blue Palette Color Lookup Table Data
00281224OW-1|SegmentedAlphaPaletteColorLookupTableData|Segmented Alpha Palette Color Lookup Table Data
00281230SQ-1|StoredValueColorRangeSequence|Stored Value Color Range Sequence
00281231FD-1|MinimumStoredValueMapped|Minimum Stored Value Mapped
00281232FD-1|MaximumStoredValueMapped|Maximum Stored Value Mapped
00281300CS-1|BreastImplantPresent|Breast Implant Present
00281350CS-1|PartialView|Partial View
00281351ST-1|PartialViewDescription|Partial View Description
00281352SQ-1|PartialViewCodeSequence|Partial View Code Sequence
0028135ACS-1|SpatialLocationsPreserved|Spatial Locations Preserved
00281401SQ-1|DataFrameAssignmentSequence|Data Frame Assignment Sequence
00281402CS-1|DataPathAssignment|Data Path Assignment
00281403US-1|BitsMappedToColorLookupTable|Bits Mapped to Color Lookup Table
00281404SQ-1|BlendingLUT1Sequence|Blending LUT 1 Sequence
00281405CS-1|BlendingLUT1TransferFunction|Blending LUT 1 Transfer Function
00281406FD-1|BlendingWeightConstant|Blending Weight Constant
00281407US-3|BlendingLookupTableDescriptor|Blending Lookup Table Descriptor
00281408OW-1|BlendingLookupTableData|Blending Lookup Table Data
0028140BSQ-1|EnhancedPaletteColorLookupTableSequence|Enhanced Palette Color Lookup Table Sequence
0028140CSQ-1|BlendingLUT2Sequence|Blending LUT 2 Sequence
0028140DCS-1|BlendingLUT2TransferFunction|Blending LUT 2 Transfer Function
0028140ECS-1|DataPathID|Data Path ID
0028140FCS-1|RGBLUTTransferFunction|RGB LUT Transfer Function
00281410CS-1|AlphaLUTTransferFunction|Alpha LUT Transfer Function
00282000OB-1|ICCProfile|ICC Profile
00282002CS-1|ColorSpace|Color Space
00282110CS-1|LossyImageCompression|Lossy Image Compression
00282112DS-1-n|LossyImageCompressionRatio|Lossy Image Compression Ratio
00282114CS-1-n|LossyImageCompressionMethod|Lossy Image Compression Method
00283000SQ-1|ModalityLUTSequence|Modality LUT Sequence
00283001SQ-1|VariableModalityLUTSequence|Variable Modality LUT Sequence
00283002US-3|LUTDescriptor|LUT Descriptor
00283003LO-1|LUTExplanation|LUT Explanation
00283004LO-1|ModalityLUTType|Modality LUT Type
00283006OW-1-n|LUTData|LUT Data
00283010SQ-1|VOILUTSequence|VOI LUT Sequence
00283110SQ-1|SoftcopyVOILUTSequence|Softcopy VOI LUT Sequence
00284000LTR1|ImagePresentationComments|Image Presentation Comments
00285000SQR1|BiPlaneAcquisitionSequence|Bi-Plane Acquisition Sequence
00286010US-1|RepresentativeFrameNumber|Representative Frame Number
00286020US-1-n|FrameNumbersOfInterest|Frame Numbers of Interest (FOI)
00286022LO-1-n|FrameOfInterestDescription|Frame of Interest Description
00286023CS-1-n|FrameOfInterestType|Frame of Interest Type
00286030USR1-n|MaskPointers|Mask Pointer(s)
00286040US-1-n|RWavePointer|R Wave Pointer
00286100SQ-1|MaskSubtractionSequence|Mask Subtraction Sequence
00286101CS-1|MaskOperation|Mask Operation
00286102US-2-2n|ApplicableFrameRange|Applicable Frame Range
00286110US-1-n|MaskFrameNumbers|Mask Frame Numbers
00286112US-1|ContrastFrameAveraging|Contrast Frame Averaging
00286114FL-2|MaskSubPixelShift|Mask Sub-pixel Shift
00286120SS-1|TIDOffset|TID Offset
00286190ST-1|MaskOperationExplanation|Mask Operation Explanation
00287000SQ-1|EquipmentAdministratorSequence|Equipment Administrator Sequence
00287001US-1|NumberOfDisplaySubsystems|Number of Display Subsystems
00287002US-1|CurrentConfigurationID|Current Configuration ID
00287003US-1|DisplaySubsystemID|Display Subsystem ID
00287004SH-1|DisplaySubsystemName|Display Subsystem Name
00287005LO-1|DisplaySubsystemDescription|Display Subsystem Description
00287006CS-1|SystemStatus|System Status
00287007LO-1|SystemStatusComment|System Status Comment
00287008SQ-1|TargetLuminanceCharacteristicsSequence|Target Luminance Characteristics Sequence
00287009US-1|LuminanceCharacteristicsID|Luminance Characteristics ID
0028700ASQ-1|DisplaySubsystemConfigurationSequence|Display Subsystem Configuration Sequence
0028700BUS-1|ConfigurationID|Configuration ID
0028700CSH-1|ConfigurationName|Configuration Name
0028700DLO-1|ConfigurationDescription|Configuration Description
0028700EUS-1|ReferencedTargetLuminanceCharacteristicsID|Referenced Target Luminance Characteristics ID
0028700FSQ-1|QAResultsSequence|QA Results Sequence
00287010SQ-1|DisplaySubsystemQAResultsSequence|Display Subsystem QA Results Sequence
00287011SQ-1|ConfigurationQAResultsSequence|Configuration QA Results Sequence
00287012SQ-1|MeasurementEquipmentSequence|Measurement Equipment Sequence
00287013CS-1-n|MeasurementFunctions|Measurement Functions
00287014CS-1|MeasurementEquipmentType|Measurement Equipment Type
00287015SQ-1|VisualEvaluationResultSequence|Visual Evaluation Result Sequence
00287016SQ-1|DisplayCalibrationResultSequence|Display Calibration Result Sequence
00287017US-1|DDLValue|DDL Value
00287018FL-2|CIExyWhitePoint|CIExy White Point
00287019CS-1|DisplayFunctionType|Display Function Type
0028701AFL-1|GammaValue|Gamma Value
0028701BUS-1|NumberOfLuminancePoints|Number of Luminance Points
0028701CSQ-1|LuminanceResponseSequence|Luminance Response Sequence
0028701DFL-1|TargetMinimumLuminance|Target Minimum Luminance
0028701EFL-1|TargetMaximumLuminance|Target Maximum Luminance
0028701FFL-1|LuminanceValue|Luminance Value
00287020LO-1|LuminanceResponseDescription|Luminance Response Description
00287021CS-1|WhitePointFlag|White Point Flag
00287022SQ-1|DisplayDeviceTypeCodeSequence|Display Device Type Code Sequence
00287023SQ-1|DisplaySubsystemSequence|Display Subsystem Sequence
00287024SQ-1|LuminanceResultSequence|Luminance Result Sequence
00287025CS-1|AmbientLightValueSource|Ambient Light Value Source
00287026CS-1-n|MeasuredCharacteristics|Measured Characteristics
00287027SQ-1|LuminanceUniformityResultSequence|Luminance Uniformity Result Sequence
00287028SQ-1|VisualEvaluationTestSequence|Visual Evaluation Test Sequence
00287029CS-1|TestResult|Test Result
0028702ALO-1|TestResultComment|Test Result Comment
0028702BCS-1|TestImageValidation|Test Image Validation
0028702CSQ-1|TestPatternCodeSequence|Test Pattern Code Sequence
0028702DSQ-1|MeasurementPatternCodeSequence|Measurement Pattern Code Sequence
0028702ESQ-1|VisualEvaluationMethodCodeSequence|Visual Evaluation Method Code Sequence
00287FE0UR-1|PixelDataProviderURL|Pixel Data Provider URL
00289001UL-1|DataPointRows|Data Point Rows
00289002UL-1|DataPointColumns|Data Point Columns
00289003CS-1|SignalDomainColumns|Signal Domain Columns
00289099USR1|LargestMonochromePixelValue|Largest Monochrome Pixel Value
00289108CS-1|DataRepresentation|Data Representation
00289110SQ-1|PixelMeasuresSequence|Pixel Measures Sequence
00289132SQ-1|FrameVOILUTSequence|Frame VOI LUT Sequence
00289145SQ-1|PixelValueTransformationSequence|Pixel Value Transformation Sequence
00289235CS-1|SignalDomainRows|Signal Domain Rows
00289411FL-1|DisplayFilterPercentage|Display Filter Percentage
00289415SQ-1|FramePixelShiftSequence|Frame Pixel Shift Sequence
00289416US-1|SubtractionItemID|Subtraction Item ID
00289422SQ-1|PixelIntensityRelationshipLUTSequence|Pixel Intensity Relationship LUT Sequence
00289443SQ-1|FramePixelDataPropertiesSequence|Frame Pixel Data Properties Sequence
00289444CS-1|GeometricalProperties|Geometrical Properties
00289445FL-1|GeometricMaximumDistortion|Geometric Maximum Distortion
00289446CS-1-n|ImageProcessingApplied|Image Processing Applied
00289454CS-1|MaskSelectionMode|Mask Selection Mode
00289474CS-1|LUTFunction|LUT Function
00289478FL-1|MaskVisibilityPercentage|Mask Visibility Percentage
00289501SQ-1|PixelShiftSequence|Pixel Shift Sequence
00289502SQ-1|RegionPixelShiftSequence|Region Pixel Shift Sequence
00289503SS-2-2n|VerticesOfTheRegion|Vertices of the Region
00289505SQ-1|MultiFramePresentationSequence|Multi-frame Presentation Sequence
00289506US-2-2n|PixelShiftFrameRange|Pixel Shift Frame Range
00289507US-2-2n|LUTFrameRange|LUT Frame Range
00289520DS-16|ImageToEquipmentMappingMatrix|Image to Equipment Mapping Matrix
00289537CS-1|EquipmentCoordinateSystemIdentification|Equipment Coordinate System Identification
0032000ACSR1|StudyStatusID|Study Status ID
0032000CCSR1|StudyPriorityID|Study Priority ID
00320012LOR1|StudyIDIssuer|Study ID Issuer
00320032DAR1|StudyVerifiedDate|Study Verified Date
00320033TMR1|StudyVerifiedTime|Study Verified Time
00320034DAR1|StudyReadDate|Study Read Date
00320035TMR1|StudyReadTime|Study Read Time
00321000DAR1|ScheduledStudyStartDate|Scheduled Study Start Date
00321001TMR1|ScheduledStudyStartTime|Scheduled Study Start Time
00321010DAR1|ScheduledStudyStopDate|Scheduled Study Stop Date
00321011TMR1|ScheduledStudyStopTime|Scheduled Study Stop Time
00321020LOR1|ScheduledStudyLocation|Scheduled Study Location
00321021AER1-n|ScheduledStudyLocationAETitle|Scheduled Study Location AE Title
00321030LOR1|ReasonForStudy|Reason for Study
00321031SQ-1|RequestingPhysicianIdentificationSequence|Requesting Physician Identification Sequence
00321032PN-1|RequestingPhysician|Requesting Physician
00321033LO-1|RequestingService|Requesting Service
00321034SQ-1|RequestingServiceCodeSequence|Requesting Service Code Sequence
00321040DAR1|StudyArrivalDate|Study Arrival Date
00321041TMR1|StudyArrivalTime|Study Arrival Time
00321050DAR1|StudyCompletionDate|Study Completion Date
00321051TMR1|StudyCompletionTime|Study Completion Time
00321055CSR1|StudyComponentStatusID|Study Component Status ID
00321060LO-1|RequestedProcedureDescription|Requested Procedure Description
00321064SQ-1|RequestedProcedureCodeSequence|Requested Procedure Code Sequence
00321065SQ-1|RequestedLateralityCodeSequence|Requested Laterality Code Sequence
00321066UT-1|ReasonForVisit|Reason for Visit
00321067SQ-1|ReasonForVisitCodeSequence|Reason for Visit Code Sequence
00321070LO-1|RequestedContrastAgent|Requested Contrast Agent
00324000LTR1|StudyComments|Study Comments
00340001SQ-1|FlowIdentifierSequence|Flow Identifier Sequence
00340002OB-1|FlowIdentifier|Flow Identifier
00340003UI-1|FlowTransferSyntaxUID|Flow Transfer Syntax UID
00340004UL-1|FlowRTPSamplingRate|Flow RTP Sampling Rate
00340005OB-1|SourceIdentifier|Source Identifier
00340007OB-1|FrameOriginTimestamp|Frame Origin Timestamp
00340008CS-1|IncludesImagingSubject|Includes Imaging Subject
00340009SQ-1|FrameUsefulnessGroupSequence|Frame Usefulness Group Sequence
0034000ASQ-1|RealTimeBulkDataFlowSequence|Real-Time Bulk Data Flow Sequence
0034000BSQ-1|CameraPositionGroupSequence|Camera Position Group Sequence
0034000CCS-1|IncludesInformation|Includes Information
0034000DSQ-1|TimeOfFrameGroupSequence|Time of Frame Group Sequence
00380004SQR1|ReferencedPatientAliasSequence|Referenced Patient Alias Sequence
00380008CS-1|VisitStatusID|Visit Status ID
00380010LO-1|AdmissionID|Admission ID
00380011LOR1|IssuerOfAdmissionID|Issuer of Admission ID
00380014SQ-1|IssuerOfAdmissionIDSequence|Issuer of Admission ID Sequence
00380016LO-1|RouteOfAdmissions|Route of Admissions
0038001ADAR1|ScheduledAdmissionDate|Scheduled Admission Date
0038001BTMR1|ScheduledAdmissionTime|Scheduled Admission Time
0038001CDAR1|ScheduledDischargeDate|Scheduled Discharge Date
0038001DTMR1|ScheduledDischargeTime|Scheduled Discharge Time
0038001ELOR1|ScheduledPatientInstitutionResidence|Scheduled Patient Institution Residence
00380020DA-1|AdmittingDate|Admitting Date
00380021TM-1|AdmittingTime|Admitting Time
00380030DAR1|DischargeDate|Discharge Date
00380032TMR1|DischargeTime|Discharge Time
00380040LOR1|DischargeDiagnosisDescription|Discharge Diagnosis Description
00380044SQR1|DischargeDiagnosisCodeSequence|Discharge Diagnosis Code Sequence
00380050LO-1|SpecialNeeds|Special Needs
00380060LO-1|ServiceEpisodeID|Service Episode ID
00380061LOR1|IssuerOfServiceEpisodeID|Issuer of Service Episode ID
00380062LO-1|ServiceEpisodeDescription|Service Episode Description
00380064SQ-1|IssuerOfServiceEpisodeIDSequence|Issuer of Service Episode ID Sequence
00380100SQ-1|PertinentDocumentsSequence|Pertinent Documents Sequence
00380101SQ-1|PertinentResourcesSequence|Pertinent Resources Sequence
00380102LO-1|ResourceDescription|Resource Description
00380300LO-1|CurrentPatientLocation|Current Patient Location
00380400LO-1|PatientInstitutionResidence|Patient's Institution Residence
00380500LO-1|PatientState|Patient State
00380502SQ-1|PatientClinicalTrialParticipationSequence|Patient Clinical Trial Participation Sequence
00384000LT-1|VisitComments|Visit Comments
003A0004CS-1|WaveformOriginality|Waveform Originality
003A0005US-1|NumberOfWaveformChannels|Number of Waveform Channels
003A0010UL-1|NumberOfWaveformSamples|Number of Waveform Samples
003A001ADS-1|SamplingFrequency|Sampling Frequency
003A0020SH-1|MultiplexGroupLabel|Multiplex Group Label
003A0200SQ-1|ChannelDefinitionSequence|Channel Definition Sequence
003A0202IS-1|WaveformChannelNumber|Waveform Channel Number
003A0203SH-1|ChannelLabel|Channel Label
003A0205CS-1-n|ChannelStatus|Channel Status
003A0208SQ-1|ChannelSourceSequence|Channel Source Sequence
003A0209SQ-1|ChannelSourceModifiersSequence|Channel Source Modifiers Sequence
003A020ASQ-1|SourceWaveformSequence|Source Waveform Sequence
003A020CLO-1|ChannelDerivationDescription|Channel Derivation Description
003A0210DS-1|ChannelSensitivity|Channel Sensitivity
003A0211SQ-1|ChannelSensitivityUnitsSequence|Channel Sensitivity Units Sequence
003A0212DS-1|ChannelSensitivityCorrectionFactor|Channel Sensitivity Correction Factor
003A0213DS-1|ChannelBaseline|Channel Baseline
003A0214DS-1|ChannelTimeSkew|Channel Time Skew
003A0215DS-1|ChannelSampleSkew|Channel Sample Skew
003A0218DS-1|ChannelOffset|Channel Offset
003A021AUS-1|WaveformBitsStored|Waveform Bits Stored
003A0220DS-1|FilterLowFrequency|Filter Low Frequency
003A0221DS-1|FilterHighFrequency|Filter High Frequency
003A0222DS-1|NotchFilterFrequency|Notch Filter Frequency
003A0223DS-1|NotchFilterBandwidth|Notch Filter Bandwidth
003A0230FL-1|WaveformDataDisplayScale|Waveform Data Display Scale
003A0231US-3|WaveformDisplayBackgroundCIELabValue|Waveform Display Background CIELab Value
003A0240SQ-1|WaveformPresentationGroupSequence|Waveform Presentation Group Sequence
003A0241US-1|PresentationGroupNumber|Presentation Group Number
003A0242SQ-1|ChannelDisplaySequence|Channel Display Sequence
003A0244US-3|ChannelRecommendedDisplayCIELabValue|Channel Recommended Display CIELab Value
003A0245FL-1|ChannelPosition|Channel Position
003A0246CS-1|DisplayShadingFlag|Display Shading Flag
003A0247FL-1|FractionalChannelDisplayScale|Fractional Channel Display Scale
003A0248FL-1|AbsoluteChannelDisplayScale|Absolute Channel Display Scale
003A0300SQ-1|MultiplexedAudioChannelsDescriptionCodeSequence|Multiplexed Audio Channels Description Code Sequence
003A0301IS-1|ChannelIdentificationCode|Channel Identification Code
003A0302CS-1|ChannelMode|Channel Mode
003A0310UI-1|MultiplexGroupUID|Multiplex Group UID
003A0311DS-1|PowerlineFrequency|Powerline Frequency
003A0312SQ-1|ChannelImpedanceSequence|Channel Impedance Sequence
003A0313DS-1|ImpedanceValue|Impedance Value
003A0314DT-1|ImpedanceMeasurementDateTime|Impedance Measurement DateTime
003A0315DS-1|ImpedanceMeasurementFrequency|Impedance Measurement Frequency
003A0316CS-1|ImpedanceMeasurementCurrentType|Impedance Measurement Current Type
003A0317CS-1|WaveformAmplifierType|Waveform Amplifier Type
003A0318SQ-1|FilterLowFrequencyCharacteristicsSequence|Filter Low Frequency Characteristics Sequence
003A0319SQ-1|FilterHighFrequencyCharacteristicsSequence|Filter High Frequency Characteristics Sequence
003A0320SQ-1|SummarizedFilterLookupTable|Summarized Filter Lookup Table Sequence
003A0321SQ-1|NotchFilterCharacteristicsSequence|Notch Filter Characteristics Sequence
003A0322CS-1|WaveformFilterType|Waveform Filter Type
003A0323SQ-1|AnalogFilterCharacteristicsSequence|Analog Filter Characteristics Sequence
003A0324DS-1|AnalogFilterRollOff|Analog Filter Roll Off
003A0325SQ-1|AnalogFilterType|Analog Filter Type Code Sequence
003A0326SQ-1|DigitalFilterCharacteristicsSequence|Digital Filter Characteristics Sequence
003A0327IS-1|DigitalFilterOrder|Digital Filter Order
003A0328SQ-1|DigitalFilterTypeCodeSequence|Digital Filter Type Code Sequence
003A0329ST-1|WaveformFilterDescription|Waveform Filter Description
003A032ASQ-1|FilterLookupTableSequence|Filter Lookup Table Sequence
003A032BST-1|FilterLookupTableDescription|Filter Lookup Table Description
003A032CSQ-1|FrequencyEncodingCodeSequence|Frequency Encoding Code Sequence
003A032DSQ-1|MagnitudeEncodingCodeSequence|Magnitude Encoding Code Sequence
003A032EOD-1|FilterLookupTableData|Filter Lookup Table Data
00400001AE-1-n|ScheduledStationAETitle|Scheduled Station AE Title
00400002DA-1|ScheduledProcedureStepStartDate|Scheduled Procedure Step Start Date
00400003TM-1|ScheduledProcedureStepStartTime|Scheduled Procedure Step Start Time
00400004DA-1|ScheduledProcedureStepEndDate|Scheduled Procedure Step End Date
00400005TM-1|ScheduledProcedureStepEndTime|Scheduled Procedure Step End Time
00400006PN-1|ScheduledPerformingPhysicianName|Scheduled Performing Physician's Name
00400007LO-1|ScheduledProcedureStepDescription|Scheduled Procedure Step Description
00400008SQ-1|ScheduledProtocolCodeSequence|Scheduled Protocol Code Sequence
00400009SH-1|ScheduledProcedureStepID|Scheduled Procedure Step ID
0040000ASQ-1|StageCodeSequence|Stage Code Sequence
0040000BSQ-1|ScheduledPerformingPhysicianIdentificationSequence|Scheduled Performing Physician Identification Sequence
00400010SH-1-n|ScheduledStationName|Scheduled Station Name
00400011SH-1|ScheduledProcedureStepLocation|Scheduled Procedure Step Location
00400012LO-1|PreMedication|Pre-Medication
00400020CS-1|ScheduledProcedureStepStatus|Scheduled Procedure Step Status
00400026SQ-1|OrderPlacerIdentifierSequence|Order Placer Identifier Sequence
00400027SQ-1|OrderFillerIdentifierSequence|Order Filler Identifier Sequence
00400031UT-1|LocalNamespaceEntityID|Local Namespace Entity ID
00400032UT-1|UniversalEntityID|Universal Entity ID
00400033CS-1|UniversalEntityIDType|Universal Entity ID Type
00400035CS-1|IdentifierTypeCode|Identifier Type Code
00400036SQ-1|AssigningFacilitySequence|Assigning Facility Sequence
00400039SQ-1|AssigningJurisdictionCodeSequence|Assigning Jurisdiction Code Sequence
0040003ASQ-1|AssigningAgencyOrDepartmentCodeSequence|Assigning Agency or Department Code Sequence
00400100SQ-1|ScheduledProcedureStepSequence|Scheduled Procedure Step Sequence
00400220SQ-1|ReferencedNonImageCompositeSOPInstanceSequence|Referenced Non-Image Composite SOP Instance Sequence
00400241AE-1|PerformedStationAETitle|Performed Station AE Title
00400242SH-1|PerformedStationName|Performed Station Name
00400243SH-1|PerformedLocation|Performed Location
00400244DA-1|PerformedProcedureStepStartDate|Performed Procedure Step Start Date
00400245TM-1|PerformedProcedureStepStartTime|Performed Procedure Step Start Time
00400250DA-1|PerformedProcedureStepEndDate|Performed Procedure Step End Date
00400251TM-1|PerformedProcedureStepEndTime|Performed Procedure Step End Time
00400252CS-1|PerformedProcedureStepStatus|Performed Procedure Step Status
00400253SH-1|PerformedProcedureStepID|Performed Procedure Step ID
00400254LO-1|PerformedProcedureStepDescription|Performed Procedure Step Description
00400255LO-1|PerformedProcedureTypeDescription|Performed Procedure Type Description
00400260SQ-1|PerformedProtocolCodeSequence|Performed Protocol Code Sequence
00400261CS-1|PerformedProtocolType|Performed Protocol Type
00400270SQ-1|ScheduledStepAttributesSequence|Scheduled Step Attributes Sequence
00400275SQ-1|RequestAttributesSequence|Request Attributes Sequence
00400280ST-1|CommentsOnThePerformedProcedureStep|Comments on the Performed Procedure Step
00400281SQ-1|PerformedProcedureStepDiscontinuationReasonCodeSequence|Performed Procedure Step Discontinuation Reason Code Sequence
00400293SQ-1|QuantitySequence|Quantity Sequence
00400294DS-1|Quantity|Quantity
00400295SQ-1|MeasuringUnitsSequence|Measuring Units Sequence
00400296SQ-1|BillingItemSequence|Billing Item Sequence
00400300USR1|TotalTimeOfFluoroscopy|Total Time of Fluoroscopy
00400301USR1|TotalNumberOfExposures|Total Number of Exposures
00400302US-1|EntranceDose|Entrance Dose
00400303US-1-2|ExposedArea|Exposed Area
00400306DS-1|DistanceSourceToEntrance|Distance Source to Entrance
00400307DSR1|DistanceSourceToSupport|Distance Source to Support
0040030ESQR1|ExposureDoseSequence|Exposure Dose Sequence
00400310ST-1|CommentsOnRadiationDose|Comments on Radiation Dose
00400312DS-1|XRayOutput|X-Ray Output
00400314DS-1|HalfValueLayer|Half Value Layer
00400316DS-1|OrganDose|Organ Dose
00400318CS-1|OrganExposed|Organ Exposed
00400320SQ-1|BillingProcedureStepSequence|Billing Procedure Step Sequence
00400321SQ-1|FilmConsumptionSequence|Film Consumption Sequence
00400324SQ-1|BillingSuppliesAndDevicesSequence|Billing Supplies and Devices Sequence
00400330SQR1|ReferencedProcedureStepSequence|Referenced Procedure Step Sequence
00400340SQ-1|PerformedSeriesSequence|Performed Series Sequence
00400400LT-1|CommentsOnTheScheduledProcedureStep|Comments on the Scheduled Procedure Step
00400440SQ-1|ProtocolContextSequence|Protocol Context Sequence
00400441SQ-1|ContentItemModifierSequence|Content Item Modifier Sequence
00400500SQ-1|ScheduledSpecimenSequence|Scheduled Specimen Sequence
0040050ALOR1|SpecimenAccessionNumber|Specimen Accession Number
00400512LO-1|ContainerIdentifier|Container Identifier
00400513SQ-1|IssuerOfTheContainerIdentifierSequence|Issuer of the Container Identifier Sequence
00400515SQ-1|AlternateContainerIdentifierSequence|Alternate Container Identifier Sequence
00400518SQ-1|ContainerTypeCodeSequence|Container Type Code Sequence
0040051ALO-1|ContainerDescription|Container Description
00400520SQ-1|ContainerComponentSequence|Container Component Sequence
00400550SQR1|SpecimenSequence|Specimen Sequence
00400551LO-1|SpecimenIdentifier|Specimen Identifier
00400552SQR1|SpecimenDescriptionSequenceTrial|Specimen Description Sequence (Trial)
00400553STR1|SpecimenDescriptionTrial|Specimen Description (Trial)
00400554UI-1|SpecimenUID|Specimen UID
00400555SQ-1|AcquisitionContextSequence|Acquisition Context Sequence
00400556ST-1|AcquisitionContextDescription|Acquisition Context Description
00400560SQ-1|SpecimenDescriptionSequence|Specimen Description Sequence
00400562SQ-1|IssuerOfTheSpecimenIdentifierSequence|Issuer of the Specimen Identifier Sequence
0040059ASQ-1|SpecimenTypeCodeSequence|Specimen Type Code Sequence
00400600LO-1|SpecimenShortDescription|Specimen Short Description
00400602UT-1|SpecimenDetailedDescription|Specimen Detailed Description
00400610SQ-1|SpecimenPreparationSequence|Specimen Preparation Sequence
00400612SQ-1|SpecimenPreparationStepContentItemSequence|Specimen Preparation Step Content Item Sequence
00400620SQ-1|SpecimenLocalizationContentItemSequence|Specimen Localization Content Item Sequence
004006FALOR1|SlideIdentifier|Slide Identifier
00400710SQ-1|WholeSlideMicroscopyImageFrameTypeSequence|Whole Slide Microscopy Image Frame Type Sequence
0040071ASQ-1|ImageCenterPointCoordinatesSequence|Image Center Point Coordinates Sequence
0040072ADS-1|XOffsetInSlideCoordinateSystem|X Offset in Slide Coordinate System
0040073ADS-1|YOffsetInSlideCoordinateSystem|Y Offset in Slide Coordinate System
0040074ADS-1|ZOffsetInSlideCoordinateSystem|Z Offset in Slide Coordinate System
004008D8SQR1|PixelSpacingSequence|Pixel Spacing Sequence
004008DASQR1|CoordinateSystemAxisCodeSequence|Coordinate System Axis Code Sequence
004008EASQ-1|MeasurementUnitsCodeSequence|Measurement Units Code Sequence
004009F8SQR1|VitalStainCodeSequenceTrial|Vital Stain Code Sequence (Trial)
00401001SH-1|RequestedProcedureID|Requested Procedure ID
00401002LO-1|ReasonForTheRequestedProcedure|Reason for the Requested Procedure
00401003SH-1|RequestedProcedurePriority|Requested Procedure Priority
00401004LO-1|PatientTransportArrangements|Patient Transport Arrangements
00401005LO-1|RequestedProcedureLocation|Requested Procedure Location
00401006SHR1|PlacerOrderNumberProcedure|Placer Order Number / Procedure
00401007SHR1|FillerOrderNumberProcedure|Filler Order Number / Procedure
00401008LO-1|ConfidentialityCode|Confidentiality Code
00401009SH-1|ReportingPriority|Reporting Priority
0040100ASQ-1|ReasonForRequestedProcedureCodeSequence|Reason for Requested Procedure Code Sequence
00401010PN-1-n|NamesOfIntendedRecipientsOfResults|Names of Intended Recipients of Results
00401011SQ-1|IntendedRecipientsOfResultsIdentificationSequence|Intended Recipients of Results Identification Sequence
00401012SQ-1|ReasonForPerformedProcedureCodeSequence|Reason For Performed Procedure Code Sequence
00401060LOR1|RequestedProcedureDescriptionTrial|Requested Procedure Description (Trial)
00401101SQ-1|PersonIdentificationCodeSequence|Person Identification Code Sequence
00401102ST-1|PersonAddress|Person's Address
00401103LO-1-n|PersonTelephoneNumbers|Person's Telephone Numbers
00401104LT-1|PersonTelecomInformation|Person's Telecom Information
00401400LT-1|RequestedProcedureComments|Requested Procedure Comments
00402001LOR1|ReasonForTheImagingServiceRequest|Reason for the Imaging Service Request
00402004DA-1|IssueDateOfImagingServiceRequest|Issue Date of Imaging Service Request
00402005TM-1|IssueTimeOfImagingServiceRequest|Issue Time of Imaging Service Request
00402006SHR1|PlacerOrderNumberImagingServiceRequestRetired|Placer Order Number / Imaging Service Request (Retired)
00402007SHR1|FillerOrderNumberImagingServiceRequestRetired|Filler Order Number / Imaging Service Request (Retired)
00402008PN-1|OrderEnteredBy|Order Entered By
00402009SH-1|OrderEntererLocation|Order Enterer's Location
00402010SH-1|OrderCallbackPhoneNumber|Order Callback Phone Number
00402011LT-1|OrderCallbackTelecomInformation|Order Callback Telecom Information
00402016LO-1|PlacerOrderNumberImagingServiceRequest|Placer Order Number / Imaging Service Request
00402017LO-1|FillerOrderNumberImagingServiceRequest|Filler Order Number / Imaging Service Request
00402400LT-1|ImagingServiceRequestComments|Imaging Service Request Comments
00403001LO-1|ConfidentialityConstraintOnPatientDataDescription|Confidentiality Constraint on Patient Data Description
00404001CSR1|GeneralPurposeScheduledProcedureStepStatus|General Purpose Scheduled Procedure Step Status
00404002CSR1|GeneralPurposePerformedProcedureStepStatus|General Purpose Performed Procedure Step Status
00404003CSR1|GeneralPurposeScheduledProcedureStepPriority|General Purpose Scheduled Procedure Step Priority
00404004SQR1|ScheduledProcessingApplicationsCodeSequence|Scheduled Processing Applications Code Sequence
00404005DT-1|ScheduledProcedureStepStartDateTime|Scheduled Procedure Step Start DateTime
00404006CSR1|MultipleCopiesFlag|Multiple Copies Flag
00404007SQR1|PerformedProcessingApplicationsCodeSequence|Performed Processing Applications Code Sequence
00404008DT-1|ScheduledProcedureStepExpirationDateTime|Scheduled Procedure Step Expiration DateTime
00404009SQ-1|HumanPerformerCodeSequence|Human Performer Code Sequence
00404010DT-1|ScheduledProcedureStepModificationDateTime|Scheduled Procedure Step Modification DateTime
00404011DT-1|ExpectedCompletionDateTime|Expected Completion DateTime
00404015SQR1|ResultingGeneralPurposePerformedProcedureStepsSequence|Resulting General Purpose Performed Procedure Steps Sequence
00404016SQR1|ReferencedGeneralPurposeScheduledProcedureStepSequence|Referenced General Purpose Scheduled Procedure Step Sequence
00404018SQ-1|ScheduledWorkitemCodeSequence|Scheduled Workitem Code Sequence
00404019SQ-1|PerformedWorkitemCodeSequence|Performed Workitem Code Sequence
00404020CSR1|InputAvailabilityFlag|Input Availability Flag
00404021SQ-1|InputInformationSequence|Input Information Sequence
00404022SQR1|RelevantInformationSequence|Relevant Information Sequence
00404023UIR1|ReferencedGeneralPurposeScheduledProcedureStepTransactionUID|Referenced General Purpose Scheduled Procedure Step Transaction UID
00404025SQ-1|ScheduledStationNameCodeSequence|Scheduled Station Name Code Sequence
00404026SQ-1|ScheduledStationClassCodeSequence|Scheduled Station Class Code Sequence
00404027SQ-1|ScheduledStationGeographicLocationCodeSequence|Scheduled Station Geographic Location Code Sequence
00404028SQ-1|PerformedStationNameCodeSequence|Performed Station Name Code Sequence
00404029SQ-1|PerformedStationClassCodeSequence|Performed Station Class Code Sequence
00404030SQ-1|PerformedStationGeographicLocationCodeSequence|Performed Station Geographic Location Code Sequence
00404031SQR1|RequestedSubsequentWorkitemCodeSequence|Requested Subsequent Workitem Code Sequence
00404032SQR1|NonDICOMOutputCodeSequence|Non-DICOM Output Code Sequence
00404033SQ-1|OutputInformationSequence|Output Information Sequence
00404034SQ-1|ScheduledHumanPerformersSequence|Scheduled Human Performers Sequence
00404035SQ-1|ActualHumanPerformersSequence|Actual Human Performers Sequence
00404036LO-1|HumanPerformerOrganization|Human Performer's Organization
00404037PN-1|HumanPerformerName|Human Performer's Name
00404040CS-1|RawDataHandling|Raw Data Handling
00404041CS-1|InputReadinessState|Input Readiness State
00404050DT-1|PerformedProcedureStepStartDateTime|Performed Procedure Step Start DateTime
00404051DT-1|PerformedProcedureStepEndDateTime|Performed Procedure Step End DateTime
00404052DT-1|ProcedureStepCancellationDateTime|Procedure Step Cancellation DateTime
00404070SQ-1|OutputDestinationSequence|Output Destination Sequence
00404071SQ-1|DICOMStorageSequence|DICOM Storage Sequence
00404072SQ-1|STOWRSStorageSequence|STOW-RS Storage Sequence
00404073UR-1|StorageURL|Storage URL
00404074SQ-1|XDSStorageSequence|XDS Storage Sequence
00408302DS-1|EntranceDoseInmGy|Entrance Dose in mGy
00408303CS-1|EntranceDoseDerivation|Entrance Dose Derivation
00409092SQ-1|ParametricMapFrameTypeSequence|Parametric Map Frame Type Sequence
00409094SQ-1|ReferencedImageRealWorldValueMappingSequence|Referenced Image Real World Value Mapping Sequence
00409096SQ-1|RealWorldValueMappingSequence|Real World Value Mapping Sequence
00409098SQ-1|PixelValueMappingCodeSequence|Pixel Value Mapping Code Sequence
00409210SH-1|LUTLabel|LUT Label
00409211US-1|RealWorldValueLastValueMapped|Real World Value Last Value Mapped
00409212FD-1-n|RealWorldValueLUTData|Real World Value LUT Data
00409213FD-1|DoubleFloatRealWorldValueLastValueMapped|Double Float Real World Value Last Value Mapped
00409214FD-1|DoubleFloatRealWorldValueFirstValueMapped|Double Float Real World Value First Value Mapped
00409216US-1|RealWorldValueFirstValueMapped|Real World Value First Value Mapped
00409220SQ-1|QuantityDefinitionSequence|Quantity Definition Sequence
00409224FD-1|RealWorldValueIntercept|Real World Value Intercept
00409225FD-1|RealWorldValueSlope|Real World Value Slope
0040A007CSR1|FindingsFlagTrial|Findings Flag (Trial)
0040A010CS-1|RelationshipType|Relationship Type
0040A020SQR1|FindingsSequenceTrial|Findings Sequence (Trial)
0040A021UIR1|FindingsGroupUIDTrial|Findings Group UID (Trial)
0040A022UIR1|ReferencedFindingsGroupUIDTrial|Referenced Findings Group UID (Trial)
0040A023DAR1|FindingsGroupRecordingDateTrial|Findings Group Recording Date (Trial)
0040A024TMR1|FindingsGroupRecordingTimeTrial|Findings Group Recording Time (Trial)
0040A026SQR1|FindingsSourceCategoryCodeSequenceTrial|Findings Source Category Code Sequence (Trial)
0040A027LO-1|VerifyingOrganization|Verifying Organization
0040A028SQR1|DocumentingOrganizationIdentifierCodeSequenceTrial|Documenting Organization Identifier Code Sequence (Trial)
0040A030DT-1|VerificationDateTime|Verification DateTime
0040A032DT-1|ObservationDateTime|Observation DateTime
0040A033DT-1|ObservationStartDateTime|Observation Start DateTime
0040A040CS-1|ValueType|Value Type
0040A043SQ-1|ConceptNameCodeSequence|Concept Name Code Sequence
0040A047LOR1|MeasurementPrecisionDescriptionTrial|Measurement Precision Description (Trial)
0040A050CS-1|ContinuityOfContent|Continuity Of Content
0040A057CSR1-n|UrgencyOrPriorityAlertsTrial|Urgency or Priority Alerts (Trial)
0040A060LOR1|SequencingIndicatorTrial|Sequencing Indicator (Trial)
0040A066SQR1|DocumentIdentifierCodeSequenceTrial|Document Identifier Code Sequence (Trial)
0040A067PNR1|DocumentAuthorTrial|Document Author (Trial)
0040A068SQR1|DocumentAuthorIdentifierCodeSequenceTrial|Document Author Identifier Code Sequence (Trial)
0040A070SQR1|IdentifierCodeSequenceTrial|Identifier Code Sequence (Trial)
0040A073SQ-1|VerifyingObserverSequence|Verifying Observer Sequence
0040A074OBR1|ObjectBinaryIdentifierTrial|Object Binary Identifier (Trial)
0040A075PN-1|VerifyingObserverName|Verifying Observer Name
0040A076SQR1|DocumentingObserverIdentifierCodeSequenceTrial|Documenting Observer Identifier Code Sequence (Trial)
0040A078SQ-1|AuthorObserverSequence|Author Observer Sequence
0040A07ASQ-1|ParticipantSequence|Participant Sequence
0040A07CSQ-1|CustodialOrganizationSequence|Custodial Organization Sequence
0040A080CS-1|ParticipationType|Participation Type
0040A082DT-1|ParticipationDateTime|Participation DateTime
0040A084CS-1|ObserverType|Observer Type
0040A085SQR1|ProcedureIdentifierCodeSequenceTrial|Procedure Identifier Code Sequence (Trial)
0040A088SQ-1|VerifyingObserverIdentificationCodeSequence|Verifying Observer Identification Code Sequence
0040A089OBR1|ObjectDirectoryBinaryIdentifierTrial|Object Directory Binary Identifier (Trial)
0040A090SQR1|EquivalentCDADocumentSequence|Equivalent CDA Document Sequence
0040A0B0US-2-2n|ReferencedWaveformChannels|Referenced Waveform Channels
0040A110DAR1|DateOfDocumentOrVerbalTransactionTrial|Date of Document or Verbal Transaction (Trial)
0040A112TMR1|TimeOfDocumentCreationOrVerbalTransactionTrial|Time of Document Creation or Verbal Transaction (Trial)
0040A120DT-1|DateTime|DateTime
0040A121DA-1|Date|Date
0040A122TM-1|Time|Time
0040A123PN-1|PersonName|Person Name
0040A124UI-1|UID|UID
0040A125CSR2|ReportStatusIDTrial|Report Status ID (Trial)
0040A130CS-1|TemporalRangeType|Temporal Range Type
0040A132UL-1-n|ReferencedSamplePositions|Referenced Sample Positions
0040A136USR1-n|ReferencedFrameNumbers|Referenced Frame Numbers
0040A138DS-1-n|ReferencedTimeOffsets|Referenced Time Offsets
0040A13ADT-1-n|ReferencedDateTime|Referenced DateTime
0040A160UT-1|TextValue|Text Value
0040A161FD-1-n|FloatingPointValue|Floating Point Value
0040A162SL-1-n|RationalNumeratorValue|Rational Numerator Value
0040A163UL-1-n|RationalDenominatorValue|Rational Denominator Value
0040A167SQR1|ObservationCategoryCodeSequenceTrial|Observation Category Code Sequence (Trial)
0040A168SQ-1|ConceptCodeSequence|Concept Code Sequence
0040A16ASTR1|BibliographicCitationTrial|Bibliographic Citation (Trial)
0040A170SQ-1|PurposeOfReferenceCodeSequence|Purpose of Reference Code Sequence
0040A171UI-1|ObservationUID|Observation UID
0040A172UIR1|ReferencedObservationUIDTrial|Referenced Observation UID (Trial)
0040A173CSR1|ReferencedObservationClassTrial|Referenced Observation Class (Trial)
0040A174CSR1|ReferencedObjectObservationClassTrial|Referenced Object Observation Class (Trial)
0040A180US-1|AnnotationGroupNumber|Annotation Group Number
0040A192DAR1|ObservationDateTrial|Observation Date (Trial)
0040A193TMR1|ObservationTimeTrial|Observation Time (Trial)
0040A194CSR1|MeasurementAutomationTrial|Measurement Automation (Trial)
0040A195SQ-1|ModifierCodeSequence|Modifier Code Sequence
0040A224STR1|IdentificationDescriptionTrial|Identification Description (Trial)
0040A290CSR1|CoordinatesSetGeometricTypeTrial|Coordinates Set Geometric Type (Trial)
0040A296SQR1|AlgorithmCodeSequenceTrial|Algorithm Code Sequence (Trial)
0040A297STR1|AlgorithmDescriptionTrial|Algorithm Description (Trial)
0040A29ASLR2-2n|PixelCoordinatesSetTrial|Pixel Coordinates Set (Trial)
0040A300SQ-1|MeasuredValueSequence|Measured Value Sequence
0040A301SQ-1|NumericValueQualifierCodeSequence|Numeric Value Qualifier Code Sequence
0040A307PNR1|CurrentObserverTrial|Current Observer (Trial)
0040A30ADS-1-n|NumericValue|Numeric Value
0040A313SQR1|ReferencedAccessionSequenceTrial|Referenced Accession Sequence (Trial)
0040A33ASTR1|ReportStatusCommentTrial|Report Status Comment (Trial)
0040A340SQR1|ProcedureContextSequenceTrial|Procedure Context Sequence (Trial)
0040A352PNR1|VerbalSourceTrial|Verbal Source (Trial)
0040A353STR1|AddressTrial|Address (Trial)
0040A354LOR1|TelephoneNumberTrial|Telephone Number (Trial)
0040A358SQR1|VerbalSourceIdentifierCodeSequenceTrial|Verbal Source Identifier Code Sequence (Trial)
0040A360SQ-1|PredecessorDocumentsSequence|Predecessor Documents Sequence
0040A370SQ-1|ReferencedRequestSequence|Referenced Request Sequence
0040A372SQ-1|PerformedProcedureCodeSequence|Performed Procedure Code Sequence
0040A375SQ-1|CurrentRequestedProcedureEvidenceSequence|Current Requested Procedure Evidence Sequence
0040A380SQR1|ReportDetailSequenceTrial|Report Detail Sequence (Trial)
0040A385SQ-1|PertinentOtherEvidenceSequence|Pertinent Other Evidence Sequence
0040A390SQ-1|HL7StructuredDocumentReferenceSequence|HL7 Structured Document Reference Sequence
0040A402UIR1|ObservationSubjectUIDTrial|Observation Subject UID (Trial)
0040A403CSR1|ObservationSubjectClassTrial|Observation Subject Class (Trial)
0040A404SQR1|ObservationSubjectTypeCodeSequenceTrial|Observation Subject Type Code Sequence (Trial)
0040A491CS-1|CompletionFlag|Completion Flag
0040A492LO-1|CompletionFlagDescription|Completion Flag Description
0040A493CS-1|VerificationFlag|Verification Flag
0040A494CS-1|ArchiveRequested|Archive Requested
0040A496CS-1|PreliminaryFlag|Preliminary Flag
0040A504SQ-1|ContentTemplateSequence|Content Template Sequence
0040A525SQ-1|IdenticalDocumentsSequence|Identical Documents Sequence
0040A600CSR1|ObservationSubjectContextFlagTrial|Observation Subject Context Flag (Trial)
0040A601CSR1|ObserverContextFlagTrial|Observer Context Flag (Trial)
0040A603CSR1|ProcedureContextFlagTrial|Procedure Context Flag (Trial)
0040A730SQ-1|ContentSequence|Content Sequence
0040A731SQR1|RelationshipSequenceTrial|Relationship Sequence (Trial)
0040A732SQR1|RelationshipTypeCodeSequenceTrial|Relationship Type Code Sequence (Trial)
0040A744SQR1|LanguageCodeSequenceTrial|Language Code Sequence (Trial)
0040A801SQ-1|TabulatedValuesSequence|Tabulated Values Sequence
0040A802UL-1|NumberOfTableRows|Number of Table Rows
0040A803UL-1|NumberOfTableColumns|Number of Table Columns
0040A804UL-1|TableRowNumber|Table Row Number
0040A805UL-1|TableColumnNumber|Table Column Number
0040A806SQ-1|TableRowDefinitionSequence|Table Row Definition Sequence
0040A807SQ-1|TableColumnDefinitionSequence|Table Column Definition Sequence
0040A808SQ-1|CellValuesSequence|Cell Values Sequence
0040A992STR1|UniformResourceLocatorTrial|Uniform Resource Locator (Trial)
0040B020SQ-1|WaveformAnnotationSequence|Waveform Annotation Sequence
0040DB00CS-1|TemplateIdentifier|Template Identifier
0040DB06DTR1|TemplateVersion|Template Version
0040DB07DTR1|TemplateLocalVersion|Template Local Version
0040DB0BCSR1|TemplateExtensionFlag|Template Extension Flag
0040DB0CUIR1|TemplateExtensionOrganizationUID|Template Extension Organization UID
0040DB0DUIR1|TemplateExtensionCreatorUID|Template Extension Creator UID
0040DB73UL-1-n|ReferencedContentItemIdentifier|Referenced Content Item Identifier
0040E001ST-1|HL7InstanceIdentifier|HL7 Instance Identifier
0040E004DT-1|HL7DocumentEffectiveTime|HL7 Document Effective Time
0040E006SQ-1|HL7DocumentTypeCodeSequence|HL7 Document Type Code Sequence
0040E008SQ-1|DocumentClassCodeSequence|Document Class Code Sequence
0040E010UR-1|RetrieveURI|Retrieve URI
0040E011UI-1|RetrieveLocationUID|Retrieve Location UID
0040E020CS-1|TypeOfInstances|Type of Instances
0040E021SQ-1|DICOMRetrievalSequence|DICOM Retrieval Sequence
0040E022SQ-1|DICOMMediaRetrievalSequence|DICOM Media Retrieval Sequence
0040E023SQ-1|WADORetrievalSequence|WADO Retrieval Sequence
0040E024SQ-1|XDSRetrievalSequence|XDS Retrieval Sequence
0040E025SQ-1|WADORSRetrievalSequence|WADO-RS Retrieval Sequence
0040E030UI-1|RepositoryUniqueID|Repository Unique ID
0040E031UI-1|HomeCommunityID|Home Community ID
00420010ST-1|DocumentTitle|Document Title
00420011OB-1|EncapsulatedDocument|Encapsulated Document
00420012LO-1|MIMETypeOfEncapsulatedDocument|MIME Type of Encapsulated Document
00420013SQ-1|SourceInstanceSequence|Source Instance Sequence
00420014LO-1-n|ListOfMIMETypes|List of MIME Types
00420015UL-1|EncapsulatedDocumentLength|Encapsulated Document Length
00440001ST-1|ProductPackageIdentifier|Product Package Identifier
00440002CS-1|SubstanceAdministrationApproval|Substance Administration Approval
00440003LT-1|ApprovalStatusFurtherDescription|Approval Status Further Description
00440004DT-1|ApprovalStatusDateTime|Approval Status DateTime
00440007SQ-1|ProductTypeCodeSequence|Product Type Code Sequence
00440008LO-1-n|ProductName|Product Name
00440009LT-1|ProductDescription|Product Description
0044000ALO-1|ProductLotIdentifier|Product Lot Identifier
0044000BDT-1|ProductExpirationDateTime|Product Expiration DateTime
00440010DT-1|SubstanceAdministrationDateTime|Substance Administration DateTime
00440011LO-1|SubstanceAdministrationNotes|Substance Administration Notes
00440012LO-1|SubstanceAdministrationDeviceID|Substance Administration Device ID
00440013SQ-1|ProductParameterSequence|Product Parameter Sequence
00440019SQ-1|SubstanceAdministrationParameterSequence|Substance Administration Parameter Sequence
00440100SQ-1|ApprovalSequence|Approval Sequence
00440101SQ-1|AssertionCodeSequence|Assertion Code Sequence
00440102UI-1|AssertionUID|Assertion UID
00440103SQ-1|AsserterIdentificationSequence|Asserter Identification Sequence
00440104DT-1|AssertionDateTime|Assertion DateTime
00440105DT-1|AssertionExpirationDateTime|Assertion Expiration DateTime
00440106UT-1|AssertionComments|Assertion Comments
00440107SQ-1|RelatedAssertionSequence|Related Assertion Sequence
00440108UI-1|ReferencedAssertionUID|Referenced Assertion UID
00440109SQ-1|ApprovalSubjectSequence|Approval Subject Sequence
0044010ASQ-1|OrganizationalRoleCodeSequence|Organizational Role Code Sequence
00460012LO-1|LensDescription|Lens Description
00460014SQ-1|RightLensSequence|Right Lens Sequence
00460015SQ-1|LeftLensSequence|Left Lens Sequence
00460016SQ-1|UnspecifiedLateralityLensSequence|Unspecified Laterality Lens Sequence
00460018SQ-1|CylinderSequence|Cylinder Sequence
00460028SQ-1|PrismSequence|Prism Sequence
00460030FD-1|HorizontalPrismPower|Horizontal Prism Power
00460032CS-1|HorizontalPrismBase|Horizontal Prism Base
00460034FD-1|VerticalPrismPower|Vertical Prism Power
00460036CS-1|VerticalPrismBase|Vertical Prism Base
00460038CS-1|LensSegmentType|Lens Segment Type
00460040FD-1|OpticalTransmittance|Optical Transmittance
00460042FD-1|ChannelWidth|Channel Width
00460044FD-1|PupilSize|Pupil Size
00460046FD-1|CornealSize|Corneal Size
00460047SQ-1|CornealSizeSequence|Corneal Size Sequence
00460050SQ-1|AutorefractionRightEyeSequence|Autorefraction Right Eye Sequence
00460052SQ-1|AutorefractionLeftEyeSequence|Autorefraction Left Eye Sequence
00460060FD-1|DistancePupillaryDistance|Distance Pupillary Distance
00460062FD-1|NearPupillaryDistance|Near Pupillary Distance
00460063FD-1|IntermediatePupillaryDistance|Intermediate Pupillary Distance
00460064FD-1|OtherPupillaryDistance|Other Pupillary Distance
00460070SQ-1|KeratometryRightEyeSequence|Keratometry Right Eye Sequence
00460071SQ-1|KeratometryLeftEyeSequence|Keratometry Left Eye Sequence
00460074SQ-1|SteepKeratometricAxisSequence|Steep Keratometric Axis Sequence
00460075FD-1|RadiusOfCurvature|Radius of Curvature
00460076FD-1|KeratometricPower|Keratometric Power
00460077FD-1|KeratometricAxis|Keratometric Axis
00460080SQ-1|FlatKeratometricAxisSequence|Flat Keratometric Axis Sequence
00460092CS-1|BackgroundColor|Background Color
00460094CS-1|Optotype|Optotype
00460095CS-1|OptotypePresentation|Optotype Presentation
00460097SQ-1|SubjectiveRefractionRightEyeSequence|Subjective Refraction Right Eye Sequence
00460098SQ-1|SubjectiveRefractionLeftEyeSequence|Subjective Refraction Left Eye Sequence
00460100SQ-1|AddNearSequence|Add Near Sequence
00460101SQ-1|AddIntermediateSequence|Add Intermediate Sequence
00460102SQ-1|AddOtherSequence|Add Other Sequence
00460104FD-1|AddPower|Add Power
00460106FD-1|ViewingDistance|Viewing Distance
00460110SQ-1|CorneaMeasurementsSequence|Cornea Measurements Sequence
00460111SQ-1|SourceOfCorneaMeasurementDataCodeSequence|Source of Cornea Measurement Data Code Sequence
00460112SQ-1|SteepCornealAxisSequence|Steep Corneal Axis Sequence
00460113SQ-1|FlatCornealAxisSequence|Flat Corneal Axis Sequence
00460114FD-1|CornealPower|Corneal Power
00460115FD-1|CornealAxis|Corneal Axis
00460116SQ-1|CorneaMeasurementMethodCodeSequence|Cornea Measurement Method Code Sequence
00460117FL-1|RefractiveIndexOfCornea|Refractive Index of Cornea
00460118FL-1|RefractiveIndexOfAqueousHumor|Refractive Index of Aqueous Humor
00460121SQ-1|VisualAcuityTypeCodeSequence|Visual Acuity Type Code Sequence
00460122SQ-1|VisualAcuityRightEyeSequence|Visual Acuity Right Eye Sequence
00460123SQ-1|VisualAcuityLeftEyeSequence|Visual Acuity Left Eye Sequence
00460124SQ-1|VisualAcuityBothEyesOpenSequence|Visual Acuity Both Eyes Open Sequence
00460125CS-1|ViewingDistanceType|Viewing Distance Type
00460135SS-2|VisualAcuityModifiers|Visual Acuity Modifiers
00460137FD-1|DecimalVisualAcuity|Decimal Visual Acuity
00460139LO-1|OptotypeDetailedDefinition|Optotype Detailed Definition
00460145SQ-1|ReferencedRefractiveMeasurementsSequence|Referenced Refractive Measurements Sequence
00460146FD-1|SpherePower|Sphere Power
00460147FD-1|CylinderPower|Cylinder Power
00460201CS-1|CornealTopographySurface|Corneal Topography Surface
00460202FL-2|CornealVertexLocation|Corneal Vertex Location
00460203FL-1|PupilCentroidXCoordinate|Pupil Centroid X-Coordinate
00460204FL-1|PupilCentroidYCoordinate|Pupil Centroid Y-Coordinate
00460205FL-1|EquivalentPupilRadius|Equivalent Pupil Radius
00460207SQ-1|CornealTopographyMapTypeCodeSequence|Corneal Topography Map Type Code Sequence
00460208IS-2-2n|VerticesOfTheOutlineOfPupil|Vertices of the Outline of Pupil
00460210SQ-1|CornealTopographyMappingNormalsSequence|Corneal Topography Mapping Normals Sequence
00460211SQ-1|MaximumCornealCurvatureSequence|Maximum Corneal Curvature Sequence
00460212FL-1|MaximumCornealCurvature|Maximum Corneal Curvature
00460213FL-2|MaximumCornealCurvatureLocation|Maximum Corneal Curvature Location
00460215SQ-1|MinimumKeratometricSequence|Minimum Keratometric Sequence
00460218SQ-1|SimulatedKeratometricCylinderSequence|Simulated Keratometric Cylinder Sequence
00460220FL-1|AverageCornealPower|Average Corneal Power
00460224FL-1|CornealISValue|Corneal I-S Value
00460227FL-1|AnalyzedArea|Analyzed Area
00460230FL-1|SurfaceRegularityIndex|Surface Regularity Index
00460232FL-1|SurfaceAsymmetryIndex|Surface Asymmetry Index
00460234FL-1|CornealEccentricityIndex|Corneal Eccentricity Index
00460236FL-1|KeratoconusPredictionIndex|Keratoconus Prediction Index
00460238FL-1|DecimalPotentialVisualAcuity|Decimal Potential Visual Acuity
00460242CS-1|CornealTopographyMapQualityEvaluation|Corneal Topography Map Quality Evaluation
00460244SQ-1|SourceImageCornealProcessedDataSequence|Source Image Corneal Processed Data Sequence
00460247FL-3|CornealPointLocation|Corneal Point Location
00460248CS-1|CornealPointEstimated|Corneal Point Estimated
00460249FL-1|AxialPower|Axial Power
00460250FL-1|TangentialPower|Tangential Power
00460251FL-1|RefractivePower|Refractive Power
00460252FL-1|RelativeElevation|Relative Elevation
00460253FL-1|CornealWavefront|Corneal Wavefront
00480001FL-1|ImagedVolumeWidth|Imaged Volume Width
00480002FL-1|ImagedVolumeHeight|Imaged Volume Height
00480003FL-1|ImagedVolumeDepth|Imaged Volume Depth
00480006UL-1|TotalPixelMatrixColumns|Total Pixel Matrix Columns
00480007UL-1|TotalPixelMatrixRows|Total Pixel Matrix Rows
00480008SQ-1|TotalPixelMatrixOriginSequence|Total Pixel Matrix Origin Sequence
00480010CS-1|SpecimenLabelInImage|Specimen Label in Image
00480011CS-1|FocusMethod|Focus Method
00480012CS-1|ExtendedDepthOfField|Extended Depth of Field
00480013US-1|NumberOfFocalPlanes|Number of Focal Planes
00480014FL-1|DistanceBetweenFocalPlanes|Distance Between Focal Planes
00480015US-3|RecommendedAbsentPixelCIELabValue|Recommended Absent Pixel CIELab Value
00480100SQ-1|IlluminatorTypeCodeSequence|Illuminator Type Code Sequence
00480102DS-6|ImageOrientationSlide|Image Orientation (Slide)
00480105SQ-1|OpticalPathSequence|Optical Path Sequence
00480106SH-1|OpticalPathIdentifier|Optical Path Identifier
00480107ST-1|OpticalPathDescription|Optical Path Description
00480108SQ-1|IlluminationColorCodeSequence|Illumination Color Code Sequence
00480110SQ-1|SpecimenReferenceSequence|Specimen Reference Sequence
00480111DS-1|CondenserLensPower|Condenser Lens Power
00480112DS-1|ObjectiveLensPower|Objective Lens Power
00480113DS-1|ObjectiveLensNumericalAperture|Objective Lens Numerical Aperture
00480114CS-1|ConfocalMode|Confocal Mode
00480115CS-1|TissueLocation|Tissue Location
00480116SQ-1|ConfocalMicroscopyImageFrameTypeSequence|Confocal Microscopy Image Frame Type Sequence
00480117FD-1|ImageAcquisitionDepth|Image Acquisition Depth
00480120SQ-1|PaletteColorLookupTableSequence|Palette Color Lookup Table Sequence
00480200SQR1|ReferencedImageNavigationSequence|Referenced Image Navigation Sequence
00480201USR2|TopLeftHandCornerOfLocalizerArea|Top Left Hand Corner of Localizer Area
00480202USR2|BottomRightHandCornerOfLocalizerArea|Bottom Right Hand Corner of Localizer Area
00480207SQ-1|OpticalPathIdentificationSequence|Optical Path Identification Sequence
0048021ASQ-1|PlanePositionSlideSequence|Plane Position (Slide) Sequence
0048021ESL-1|ColumnPositionInTotalImagePixelMatrix|Column Position In Total Image Pixel Matrix
0048021FSL-1|RowPositionInTotalImagePixelMatrix|Row Position In Total Image Pixel Matrix
00480301CS-1|PixelOriginInterpretation|Pixel Origin Interpretation
00480302UL-1|NumberOfOpticalPaths|Number of Optical Paths
00480303UL-1|TotalPixelMatrixFocalPlanes|Total Pixel Matrix Focal Planes
00500004CS-1|CalibrationImage|Calibration Image
00500010SQ-1|DeviceSequence|Device Sequence
00500012SQ-1|ContainerComponentTypeCodeSequence|Container Component Type Code Sequence
00500013FD-1|ContainerComponentThickness|Container Component Thickness
00500014DS-1|DeviceLength|Device Length
00500015FD-1|ContainerComponentWidth|Container Component Width
00500016DS-1|DeviceDiameter|Device Diameter
00500017CS-1|DeviceDiameterUnits|Device Diameter Units
00500018DS-1|DeviceVolume|Device Volume
00500019DS-1|InterMarkerDistance|Inter-Marker Distance
0050001ACS-1|ContainerComponentMaterial|Container Component Material
0050001BLO-1|ContainerComponentID|Container Component ID
0050001CFD-1|ContainerComponentLength|Container Component Length
0050001DFD-1|ContainerComponentDiameter|Container Component Diameter
0050001ELO-1|ContainerComponentDescription|Container Component Description
00500020LO-1|DeviceDescription|Device Description
00500021ST-1|LongDeviceDescription|Long Device Description
00520001FL-1|ContrastBolusIngredientPercentByVolume|Contrast/Bolus Ingredient Percent by Volume
00520002FD-1|OCTFocalDistance|OCT Focal Distance
00520003FD-1|BeamSpotSize|Beam Spot Size
00520004FD-1|EffectiveRefractiveIndex|Effective Refractive Index
00520006CS-1|OCTAcquisitionDomain|OCT Acquisition Domain
00520007FD-1|OCTOpticalCenterWavelength|OCT Optical Center Wavelength
00520008FD-1|AxialResolution|Axial Resolution
00520009FD-1|RangingDepth|Ranging Depth
00520011FD-1|ALineRate|A-line Rate
00520012US-1|ALinesPerFrame|A-lines Per Frame
00520013FD-1|CatheterRotationalRate|Catheter Rotational Rate
00520014FD-1|ALinePixelSpacing|A-line Pixel Spacing
00520016SQ-1|ModeOfPercutaneousAccessSequence|Mode of Percutaneous Access Sequence
00520025SQ-1|IntravascularOCTFrameTypeSequence|Intravascular OCT Frame Type Sequence
00520026CS-1|OCTZOffsetApplied|OCT Z Offset Applied
00520027SQ-1|IntravascularFrameContentSequence|Intravascular Frame Content Sequence
00520028FD-1|IntravascularLongitudinalDistance|Intravascular Longitudinal Distance
00520029SQ-1|IntravascularOCTFrameContentSequence|Intravascular OCT Frame Content Sequence
00520030SS-1|OCTZOffsetCorrection|OCT Z Offset Correction
00520031CS-1|CatheterDirectionOfRotation|Catheter Direction of Rotation
00520033FD-1|SeamLineLocation|Seam Line Location
00520034FD-1|FirstALineLocation|First A-line Location
00520036US-1|SeamLineIndex|Seam Line Index
00520038US-1|NumberOfPaddedALines|Number of Padded A-lines
00520039CS-1|InterpolationType|Interpolation Type
0052003ACS-1|RefractiveIndexApplied|Refractive Index Applied
00540010US-1-n|EnergyWindowVector|Energy Window Vector
00540011US-1|NumberOfEnergyWindows|Number of Energy Windows
00540012SQ-1|EnergyWindowInformationSequence|Energy Window Information Sequence
00540013SQ-1|EnergyWindowRangeSequence|Energy Window Range Sequence
00540014DS-1|EnergyWindowLowerLimit|Energy Window Lower Limit
00540015DS-1|EnergyWindowUpperLimit|Energy Window Upper Limit
00540016SQ-1|RadiopharmaceuticalInformationSequence|Radiopharmaceutical Information Sequence
00540017IS-1|ResidualSyringeCounts|Residual Syringe Counts
00540018SH-1|EnergyWindowName|Energy Window Name
00540020US-1-n|DetectorVector|Detector Vector
00540021US-1|NumberOfDetectors|Number of Detectors
00540022SQ-1|DetectorInformationSequence|Detector Information Sequence
00540030US-1-n|PhaseVector|Phase Vector
00540031US-1|NumberOfPhases|Number of Phases
00540032SQ-1|PhaseInformationSequence|Phase Information Sequence
00540033US-1|NumberOfFramesInPhase|Number of Frames in Phase
00540036IS-1|PhaseDelay|Phase Delay
00540038IS-1|PauseBetweenFrames|Pause Between Frames
00540039CS-1|PhaseDescription|Phase Description
00540050US-1-n|RotationVector|Rotation Vector
00540051US-1|NumberOfRotations|Number of Rotations
00540052SQ-1|RotationInformationSequence|Rotation Information Sequence
00540053US-1|NumberOfFramesInRotation|Number of Frames in Rotation
00540060US-1-n|RRIntervalVector|R-R Interval Vector
00540061US-1|NumberOfRRIntervals|Number of R-R Intervals
00540062SQ-1|GatedInformationSequence|Gated Information Sequence
00540063SQ-1|DataInformationSequence|Data Information Sequence
00540070US-1-n|TimeSlotVector|Time Slot Vector
00540071US-1|NumberOfTimeSlots|Number of Time Slots
00540072SQ-1|TimeSlotInformationSequence|Time Slot Information Sequence
00540073DS-1|TimeSlotTime|Time Slot Time
00540080US-1-n|SliceVector|Slice Vector
00540081US-1|NumberOfSlices|Number of Slices
00540090US-1-n|AngularViewVector|Angular View Vector
00540100US-1-n|TimeSliceVector|Time Slice Vector
00540101US-1|NumberOfTimeSlices|Number of Time Slices
00540200DS-1|StartAngle|Start Angle
00540202CS-1|TypeOfDetectorMotion|Type of Detector Motion
00540210IS-1-n|TriggerVector|Trigger Vector
00540211US-1|NumberOfTriggersInPhase|Number of Triggers in Phase
00540220SQ-1|ViewCodeSequence|View Code Sequence
00540222SQ-1|ViewModifierCodeSequence|View Modifier Code Sequence
00540300SQ-1|RadionuclideCodeSequence|Radionuclide Code Sequence
00540302SQ-1|AdministrationRouteCodeSequence|Administration Route Code Sequence
00540304SQ-1|RadiopharmaceuticalCodeSequence|Radiopharmaceutical Code Sequence
00540306SQ-1|CalibrationDataSequence|Calibration Data Sequence
00540308US-1|EnergyWindowNumber|Energy Window Number
00540400SH-1|ImageID|Image ID
00540410SQ-1|PatientOrientationCodeSequence|Patient Orientation Code Sequence
00540412SQ-1|PatientOrientationModifierCodeSequence|Patient Orientation Modifier Code Sequence
00540414SQ-1|PatientGantryRelationshipCodeSequence|Patient Gantry Relationship Code Sequence
00540500CS-1|SliceProgressionDirection|Slice Progression Direction
00540501CS-1|ScanProgressionDirection|Scan Progression Direction
00541000CS-2|SeriesType|Series Type
00541001CS-1|Units|Units
00541002CS-1|CountsSource|Counts Source
00541004CS-1|ReprojectionMethod|Reprojection Method
00541006CS-1|SUVType|SUV Type
00541100CS-1|RandomsCorrectionMethod|Randoms Correction Method
00541101LO-1|AttenuationCorrectionMethod|Attenuation Correction Method
00541102CS-1|DecayCorrection|Decay Correction
00541103LO-1|ReconstructionMethod|Reconstruction Method
00541104LO-1|DetectorLinesOfResponseUsed|Detector Lines of Response Used
00541105LO-1|ScatterCorrectionMethod|Scatter Correction Method
00541200DS-1|AxialAcceptance|Axial Acceptance
00541201IS-2|AxialMash|Axial Mash
00541202IS-1|TransverseMash|Transverse Mash
00541203DS-2|DetectorElementSize|Detector Element Size
00541210DS-1|CoincidenceWindowWidth|Coincidence Window Width
00541220CS-1-n|SecondaryCountsType|Secondary Counts Type
00541300DS-1|FrameReferenceTime|Frame Reference Time
00541310IS-1|PrimaryPromptsCountsAccumulated|Primary (Prompts) Counts Accumulated
00541311IS-1-n|SecondaryCountsAccumulated|Secondary Counts Accumulated
00541320DS-1|SliceSensitivityFactor|Slice Sensitivity Factor
00541321DS-1|DecayFactor|Decay Factor
00541322DS-1|DoseCalibrationFactor|Dose Calibration Factor
00541323DS-1|ScatterFractionFactor|Scatter Fraction Factor
00541324DS-1|DeadTimeFactor|Dead Time Factor
00541330US-1|ImageIndex|Image Index
00541400CSR1-n|CountsIncluded|Counts Included
00541401CSR1|DeadTimeCorrectionFlag|Dead Time Correction Flag
00603000SQ-1|HistogramSequence|Histogram Sequence
00603002US-1|HistogramNumberOfBins|Histogram Number of Bins
00603004US-1|HistogramFirstBinValue|Histogram First Bin Value
00603006US-1|HistogramLastBinValue|Histogram Last Bin Value
00603008US-1|HistogramBinWidth|Histogram Bin Width
00603010LO-1|HistogramExplanation|Histogram Explanation
00603020UL-1-n|HistogramData|Histogram Data
00620001CS-1|SegmentationType|Segmentation Type
00620002SQ-1|SegmentSequence|Segment Sequence
00620003SQ-1|SegmentedPropertyCategoryCodeSequence|Segmented Property Category Code Sequence
00620004US-1|SegmentNumber|Segment Number
00620005LO-1|SegmentLabel|Segment Label
00620006ST-1|SegmentDescription|Segment Description
00620007SQ-1|SegmentationAlgorithmIdentificationSequence|Segmentation Algorithm Identification Sequence
00620008CS-1|SegmentAlgorithmType|Segment Algorithm Type
00620009LO-1-n|SegmentAlgorithmName|Segment Algorithm Name
0062000ASQ-1|SegmentIdentificationSequence|Segment Identification Sequence
0062000BUS-1-n|ReferencedSegmentNumber|Referenced Segment Number
0062000CUS-1|RecommendedDisplayGrayscaleValue|Recommended Display Grayscale Value
0062000DUS-3|RecommendedDisplayCIELabValue|Recommended Display CIELab Value
0062000EUS-1|MaximumFractionalValue|Maximum Fractional Value
0062000FSQ-1|SegmentedPropertyTypeCodeSequence|Segmented Property Type Code Sequence
00620010CS-1|SegmentationFractionalType|Segmentation Fractional Type
00620011SQ-1|SegmentedPropertyTypeModifierCodeSequence|Segmented Property Type Modifier Code Sequence
00620012SQ-1|UsedSegmentsSequence|Used Segments Sequence
00620013CS-1|SegmentsOverlap|Segments Overlap
00620020UT-1|TrackingID|Tracking ID
00620021UI-1|TrackingUID|Tracking UID
00640002SQ-1|DeformableRegistrationSequence|Deformable Registration Sequence
00640003UI-1|SourceFrameOfReferenceUID|Source Frame of Reference UID
00640005SQ-1|DeformableRegistrationGridSequence|Deformable Registration Grid Sequence
00640007UL-3|GridDimensions|Grid Dimensions
00640008FD-3|GridResolution|Grid Resolution
00640009OF-1|VectorGridData|Vector Grid Data
0064000FSQ-1|PreDeformationMatrixRegistrationSequence|Pre Deformation Matrix Registration Sequence
00640010SQ-1|PostDeformationMatrixRegistrationSequence|Post Deformation Matrix Registration Sequence
00660001UL-1|NumberOfSurfaces|Number of Surfaces
00660002SQ-1|SurfaceSequence|Surface Sequence
00660003UL-1|SurfaceNumber|Surface Number
00660004LT-1|SurfaceComments|Surface Comments
00660009CS-1|SurfaceProcessing|Surface Processing
0066000AFL-1|SurfaceProcessingRatio|Surface Processing Ratio
0066000BLO-1|SurfaceProcessingDescription|Surface Processing Description
0066000CFL-1|RecommendedPresentationOpacity|Recommended Presentation Opacity
0066000DCS-1|RecommendedPresentationType|Recommended Presentation Type
0066000ECS-1|FiniteVolume|Finite Volume
00660010CS-1|Manifold|Manifold
00660011SQ-1|SurfacePointsSequence|Surface Points Sequence
00660012SQ-1|SurfacePointsNormalsSequence|Surface Points Normals Sequence
00660013SQ-1|SurfaceMeshPrimitivesSequence|Surface Mesh Primitives Sequence
00660015UL-1|NumberOfSurfacePoints|Number of Surface Points
00660016OF-1|PointCoordinatesData|Point Coordinates Data
00660017FL-3|PointPositionAccuracy|Point Position Accuracy
00660018FL-1|MeanPointDistance|Mean Point Distance
00660019FL-1|MaximumPointDistance|Maximum Point Distance
0066001AFL-6|PointsBoundingBoxCoordinates|Points Bounding Box Coordinates
0066001BFL-3|AxisOfRotation|Axis of Rotation
0066001CFL-3|CenterOfRotation|Center of Rotation
0066001EUL-1|NumberOfVectors|Number of Vectors
0066001FUS-1|VectorDimensionality|Vector Dimensionality
00660020FL-1-n|VectorAccuracy|Vector Accuracy
00660021OF-1|VectorCoordinateData|Vector Coordinate Data
00660022OD-1|DoublePointCoordinatesData|Double Point Coordinates Data
00660023OWR1|TrianglePointIndexList|Triangle Point Index List
00660024OWR1|EdgePointIndexList|Edge Point Index List
00660025OWR1|VertexPointIndexList|Vertex Point Index List
00660026SQ-1|TriangleStripSequence|Triangle Strip Sequence
00660027SQ-1|TriangleFanSequence|Triangle Fan Sequence
00660028SQ-1|LineSequence|Line Sequence
00660029OWR1|PrimitivePointIndexList|Primitive Point Index List
0066002AUL-1|SurfaceCount|Surface Count
0066002BSQ-1|ReferencedSurfaceSequence|Referenced Surface Sequence
0066002CUL-1|ReferencedSurfaceNumber|Referenced Surface Number
0066002DSQ-1|SegmentSurfaceGenerationAlgorithmIdentificationSequence|Segment Surface Generation Algorithm Identification Sequence
0066002ESQ-1|SegmentSurfaceSourceInstanceSequence|Segment Surface Source Instance Sequence
0066002FSQ-1|AlgorithmFamilyCodeSequence|Algorithm Family Code Sequence
00660030SQ-1|AlgorithmNameCodeSequence|Algorithm Name Code Sequence
00660031LO-1|AlgorithmVersion|Algorithm Version
00660032LT-1|AlgorithmParameters|Algorithm Parameters
00660034SQ-1|FacetSequence|Facet Sequence
00660035SQ-1|SurfaceProcessingAlgorithmIdentificationSequence|Surface Processing Algorithm Identification Sequence
00660036LO-1|AlgorithmName|Algorithm Name
00660037FL-1|RecommendedPointRadius|Recommended Point Radius
00660038FL-1|RecommendedLineThickness|Recommended Line Thickness
00660040OL-1|LongPrimitivePointIndexList|Long Primitive Point Index List
00660041OL-1|LongTrianglePointIndexList|Long Triangle Point Index List
00660042OL-1|LongEdgePointIndexList|Long Edge Point Index List
00660043OL-1|LongVertexPointIndexList|Long Vertex Point Index List
00660101SQ-1|TrackSetSequence|Track Set Sequence
00660102SQ-1|TrackSequence|Track Sequence
00660103OW-1|RecommendedDisplayCIELabValueList|Recommended Display CIELab Value List
00660104SQ-1|TrackingAlgorithmIdentificationSequence|Tracking Algorithm Identification Sequence
00660105UL-1|TrackSetNumber|Track Set Number
00660106LO-1|TrackSetLabel|Track Set Label
00660107UT-1|TrackSetDescription|Track Set Description
00660108SQ-1|TrackSetAnatomicalTypeCodeSequence|Track Set Anatomical Type Code Sequence
00660121SQ-1|MeasurementsSequence|Measurements Sequence
00660124SQ-1|TrackSetStatisticsSequence|Track Set Statistics Sequence
00660125OF-1|FloatingPointValues|Floating Point Values
00660129OL-1|TrackPointIndexList|Track Point Index List
00660130SQ-1|TrackStatisticsSequence|Track Statistics Sequence
00660132SQ-1|MeasurementValuesSequence|Measurement Values Sequence
00660133SQ-1|DiffusionAcquisitionCodeSequence|Diffusion Acquisition Code Sequence
00660134SQ-1|DiffusionModelCodeSequence|Diffusion Model Code Sequence
00686210LO-1|ImplantSize|Implant Size
00686221LO-1|ImplantTemplateVersion|Implant Template Version
00686222SQ-1|ReplacedImplantTemplateSequence|Replaced Implant Template Sequence
00686223CS-1|ImplantType|Implant Type
00686224SQ-1|DerivationImplantTemplateSequence|Derivation Implant Template Sequence
00686225SQ-1|OriginalImplantTemplateSequence|Original Implant Template Sequence
00686226DT-1|EffectiveDateTime|Effective DateTime
00686230SQ-1|ImplantTargetAnatomySequence|Implant Target Anatomy Sequence
00686260SQ-1|InformationFromManufacturerSequence|Information From Manufacturer Sequence
00686265SQ-1|NotificationFromManufacturerSequence|Notification From Manufacturer Sequence
00686270DT-1|InformationIssueDateTime|Information Issue DateTime
00686280ST-1|InformationSummary|Information Summary
006862A0SQ-1|ImplantRegulatoryDisapprovalCodeSequence|Implant Regulatory Disapproval Code Sequence
006862A5FD-1|OverallTemplateSpatialTolerance|Overall Template Spatial Tolerance
006862C0SQ-1|HPGLDocumentSequence|HPGL Document Sequence
006862D0US-1|HPGLDocumentID|HPGL Document ID
006862D5LO-1|HPGLDocumentLabel|HPGL Document Label
006862E0SQ-1|ViewOrientationCodeSequence|View Orientation Code Sequence
006862F0SQ-1|ViewOrientationModifierCodeSequence|View Orientation Modifier Code Sequence
006862F2FD-1|HPGLDocumentScaling|HPGL Document Scaling
00686300OB-1|HPGLDocument|HPGL Document
00686310US-1|HPGLContourPenNumber|HPGL Contour Pen Number
00686320SQ-1|HPGLPenSequence|HPGL Pen Sequence
00686330US-1|HPGLPenNumber|HPGL Pen Number
00686340LO-1|HPGLPenLabel|HPGL Pen Label
00686345ST-1|HPGLPenDescription|HPGL Pen Description
00686346FD-2|RecommendedRotationPoint|Recommended Rotation Point
00686347FD-4|BoundingRectangle|Bounding Rectangle
00686350US-1-n|ImplantTemplate3DModelSurfaceNumber|Implant Template 3D Model Surface Number
00686360SQ-1|SurfaceModelDescriptionSequence|Surface Model Description Sequence
00686380LO-1|SurfaceModelLabel|Surface Model Label
00686390FD-1|SurfaceModelScalingFactor|Surface Model Scaling Factor
006863A0SQ-1|MaterialsCodeSequence|Materials Code Sequence
006863A4SQ-1|CoatingMaterialsCodeSequence|Coating Materials Code Sequence
006863A8SQ-1|ImplantTypeCodeSequence|Implant Type Code Sequence
006863ACSQ-1|FixationMethodCodeSequence|Fixation Method Code Sequence
006863B0SQ-1|MatingFeatureSetsSequence|Mating Feature Sets Sequence
006863C0US-1|MatingFeatureSetID|Mating Feature Set ID
006863D0LO-1|MatingFeatureSetLabel|Mating Feature Set Label
006863E0SQ-1|MatingFeatureSequence|Mating Feature Sequence
006863F0US-1|MatingFeatureID|Mating Feature ID
00686400SQ-1|MatingFeatureDegreeOfFreedomSequence|Mating Feature Degree of Freedom Sequence
00686410US-1|DegreeOfFreedomID|Degree of Freedom ID
00686420CS-1|DegreeOfFreedomType|Degree of Freedom Type
00686430SQ-1|TwoDMatingFeatureCoordinatesSequence|2D Mating Feature Coordinates Sequence
00686440US-1|ReferencedHPGLDocumentID|Referenced HPGL Document ID
00686450FD-2|TwoDMatingPoint|2D Mating Point
00686460FD-4|TwoDMatingAxes|2D Mating Axes
00686470SQ-1|TwoDDegreeOfFreedomSequence|2D Degree of Freedom Sequence
00686490FD-3|ThreeDDegreeOfFreedomAxis|3D Degree of Freedom Axis
006864A0FD-2|RangeOfFreedom|Range of Freedom
006864C0FD-3|ThreeDMatingPoint|3D Mating Point
006864D0FD-9|ThreeDMatingAxes|3D Mating Axes
006864F0FD-3|TwoDDegreeOfFreedomAxis|2D Degree of Freedom Axis
00686500SQ-1|PlanningLandmarkPointSequence|Planning Landmark Point Sequence
00686510SQ-1|PlanningLandmarkLineSequence|Planning Landmark Line Sequence
00686520SQ-1|PlanningLandmarkPlaneSequence|Planning Landmark Plane Sequence
00686530US-1|PlanningLandmarkID|Planning Landmark ID
00686540LO-1|PlanningLandmarkDescription|Planning Landmark Description
00686545SQ-1|PlanningLandmarkIdentificationCodeSequence|Planning Landmark Identification Code Sequence
00686550SQ-1|TwoDPointCoordinatesSequence|2D Point Coordinates Sequence
00686560FD-2|TwoDPointCoordinates|2D Point Coordinates
00686590FD-3|ThreeDPointCoordinates|3D Point Coordinates
006865A0SQ-1|TwoDLineCoordinatesSequence|2D Line Coordinates Sequence
006865B0FD-4|TwoDLineCoordinates|2D Line Coordinates
006865D0FD-6|ThreeDLineCoordinates|3D Line Coordinates
006865E0SQ-1|TwoDPlaneCoordinatesSequence|2D Plane Coordinates Sequence
006865F0FD-4|TwoDPlaneIntersection|2D Plane Intersection
00686610FD-3|ThreeDPlaneOrigin|3D Plane Origin
00686620FD-3|ThreeDPlaneNormal|3D Plane Normal
00687001CS-1|ModelModification|Model Modification
00687002CS-1|ModelMirroring|Model Mirroring
00687003SQ-1|ModelUsageCodeSequence|Model Usage Code Sequence
00687004UI-1|ModelGroupUID|Model Group UID
00687005UR-1|RelativeURIReferenceWithinEncapsulatedDocument|Relative URI Reference Within Encapsulated Document
006A0001CS-1|AnnotationCoordinateType|Annotation Coordinate Type
006A0002SQ-1|AnnotationGroupSequence|Annotation Group Sequence
006A0003UI-1|AnnotationGroupUID|Annotation Group UID
006A0005LO-1|AnnotationGroupLabel|Annotation Group Label
006A0006UT-1|AnnotationGroupDescription|Annotation Group Description
006A0007CS-1|AnnotationGroupGenerationType|Annotation Group Generation Type
006A0008SQ-1|AnnotationGroupAlgorithmIdentificationSequence|Annotation Group Algorithm Identification Sequence
006A0009SQ-1|AnnotationPropertyCategoryCodeSequence|Annotation Property Category Code Sequence
006A000ASQ-1|AnnotationPropertyTypeCodeSequence|Annotation Property Type Code Sequence
006A000BSQ-1|AnnotationPropertyTypeModifierCodeSequence|Annotation Property Type Modifier Code Sequence
006A000CUL-1|NumberOfAnnotations|Number of Annotations
006A000DCS-1|AnnotationAppliesToAllOpticalPaths|Annotation Applies to All Optical Paths
006A000ESH-1-n|ReferencedOpticalPathIdentifier|Referenced Optical Path Identifier
006A000FCS-1|AnnotationAppliesToAllZPlanes|Annotation Applies to All Z Planes
006A0010FD-1-n|CommonZCoordinateValue|Common Z Coordinate Value
006A0011OL-1|AnnotationIndexList|Annotation Index List
00700001SQ-1|GraphicAnnotationSequence|Graphic Annotation Sequence
00700002CS-1|GraphicLayer|Graphic Layer
00700003CS-1|BoundingBoxAnnotationUnits|Bounding Box Annotation Units
00700004CS-1|AnchorPointAnnotationUnits|Anchor Point Annotation Units
00700005CS-1|GraphicAnnotationUnits|Graphic Annotation Units
00700006ST-1|UnformattedTextValue|Unformatted Text Value
00700008SQ-1|TextObjectSequence|Text Object Sequence
00700009SQ-1|GraphicObjectSequence|Graphic Object Sequence
00700010FL-2|BoundingBoxTopLeftHandCorner|Bounding Box Top Left Hand Corner
00700011FL-2|BoundingBoxBottomRightHandCorner|Bounding Box Bottom Right Hand Corner
00700012CS-1|BoundingBoxTextHorizontalJustification|Bounding Box Text Horizontal Justification
00700014FL-2|AnchorPoint|Anchor Point
00700015CS-1|AnchorPointVisibility|Anchor Point Visibility
00700020US-1|GraphicDimensions|Graphic Dimensions
00700021US-1|NumberOfGraphicPoints|Number of Graphic Points
00700022FL-2-n|GraphicData|Graphic Data
00700023CS-1|GraphicType|Graphic Type
00700024CS-1|GraphicFilled|Graphic Filled
00700040ISR1|ImageRotationRetired|Image Rotation (Retired)
00700041CS-1|ImageHorizontalFlip|Image Horizontal Flip
00700042US-1|ImageRotation|Image Rotation
00700050USR2|DisplayedAreaTopLeftHandCornerTrial|Displayed Area Top Left Hand Corner (Trial)
00700051USR2|DisplayedAreaBottomRightHandCornerTrial|Displayed Area Bottom Right Hand Corner (Trial)
00700052SL-2|DisplayedAreaTopLeftHandCorner|Displayed Area Top Left Hand Corner
00700053SL-2|DisplayedAreaBottomRightHandCorner|Displayed Area Bottom Right Hand Corner
0070005ASQ-1|DisplayedAreaSelectionSequence|Displayed Area Selection Sequence
00700060SQ-1|GraphicLayerSequence|Graphic Layer Sequence
00700062IS-1|GraphicLayerOrder|Graphic Layer Order
00700066US-1|GraphicLayerRecommendedDisplayGrayscaleValue|Graphic Layer Recommended Display Grayscale Value
00700067USR3|GraphicLayerRecommendedDisplayRGBValue|Graphic Layer Recommended Display RGB Value
00700068LO-1|GraphicLayerDescription|Graphic Layer Description
00700080CS-1|ContentLabel|Content Label
00700081LO-1|ContentDescription|Content Description
00700082DA-1|PresentationCreationDate|Presentation Creation Date
00700083TM-1|PresentationCreationTime|Presentation Creation Time
00700084PN-1|ContentCreatorName|Content Creator's Name
00700086SQ-1|ContentCreatorIdentificationCodeSequence|Content Creator's Identification Code Sequence
00700087SQ-1|AlternateContentDescriptionSequence|Alternate Content Description Sequence
00700100CS-1|PresentationSizeMode|Presentation Size Mode
00700101DS-2|PresentationPixelSpacing|Presentation Pixel Spacing
00700102IS-2|PresentationPixelAspectRatio|Presentation Pixel Aspect Ratio
00700103FL-1|PresentationPixelMagnificationRatio|Presentation Pixel Magnification Ratio
00700207LO-1|GraphicGroupLabel|Graphic Group Label
00700208ST-1|GraphicGroupDescription|Graphic Group Description
00700209SQ-1|CompoundGraphicSequence|Compound Graphic Sequence
00700226UL-1|CompoundGraphicInstanceID|Compound Graphic Instance ID
00700227LO-1|FontName|Font Name
00700228CS-1|FontNameType|Font Name Type
00700229LO-1|CSSFontName|CSS Font Name
00700230FD-1|RotationAngle|Rotation Angle
00700231SQ-1|TextStyleSequence|Text Style Sequence
00700232SQ-1|LineStyleSequence|Line Style Sequence
00700233SQ-1|FillStyleSequence|Fill Style Sequence
00700234SQ-1|GraphicGroupSequence|Graphic Group Sequence
00700241US-3|TextColorCIELabValue|Text Color CIELab Value
00700242CS-1|HorizontalAlignment|Horizontal Alignment
00700243CS-1|VerticalAlignment|Vertical Alignment
00700244CS-1|ShadowStyle|Shadow Style
00700245FL-1|ShadowOffsetX|Shadow Offset X
00700246FL-1|ShadowOffsetY|Shadow Offset Y
00700247US-3|ShadowColorCIELabValue|Shadow Color CIELab Value
00700248CS-1|Underlined|Underlined
00700249CS-1|Bold|Bold
00700250CS-1|Italic|Italic
00700251US-3|PatternOnColorCIELabValue|Pattern On Color CIELab Value
00700252US-3|PatternOffColorCIELabValue|Pattern Off Color CIELab Value
00700253FL-1|LineThickness|Line Thickness
00700254CS-1|LineDashingStyle|Line Dashing Style
00700255UL-1|LinePattern|Line Pattern
00700256OB-1|FillPattern|Fill Pattern
00700257CS-1|FillMode|Fill Mode
00700258FL-1|ShadowOpacity|Shadow Opacity
00700261FL-1|GapLength|Gap Length
00700262FL-1|DiameterOfVisibility|Diameter of Visibility
00700273FL-2|RotationPoint|Rotation Point
00700274CS-1|TickAlignment|Tick Alignment
00700278CS-1|ShowTickLabel|Show Tick Label
00700279CS-1|TickLabelAlignment|Tick Label Alignment
00700282CS-1|CompoundGraphicUnits|Compound Graphic Units
00700284FL-1|PatternOnOpacity|Pattern On Opacity
00700285FL-1|PatternOffOpacity|Pattern Off Opacity
00700287SQ-1|MajorTicksSequence|Major Ticks Sequence
00700288FL-1|TickPosition|Tick Position
00700289SH-1|TickLabel|Tick Label
00700294CS-1|CompoundGraphicType|Compound Graphic Type
00700295UL-1|GraphicGroupID|Graphic Group ID
00700306CS-1|ShapeType|Shape Type
00700308SQ-1|RegistrationSequence|Registration Sequence
00700309SQ-1|MatrixRegistrationSequence|Matrix Registration Sequence
0070030ASQ-1|MatrixSequence|Matrix Sequence
0070030BFD-16|FrameOfReferenceToDisplayedCoordinateSystemTransformationMatrix|Frame of Reference to Displayed Coordinate System Transformation Matrix
0070030CCS-1|FrameOfReferenceTransformationMatrixType|Frame of Reference Transformation Matrix Type
0070030DSQ-1|RegistrationTypeCodeSequence|Registration Type Code Sequence
0070030FST-1|FiducialDescription|Fiducial Description
00700310SH-1|FiducialIdentifier|Fiducial Identifier
00700311SQ-1|FiducialIdentifierCodeSequence|Fiducial Identifier Code Sequence
00700312FD-1|ContourUncertaintyRadius|Contour Uncertainty Radius
00700314SQ-1|UsedFiducialsSequence|Used Fiducials Sequence
00700315SQ-1|UsedRTStructureSetROISequence|Used RT Structure Set ROI Sequence
00700318SQ-1|GraphicCoordinatesDataSequence|Graphic Coordinates Data Sequence
0070031AUI-1|FiducialUID|Fiducial UID
0070031BUI-1|ReferencedFiducialUID|Referenced Fiducial UID
0070031CSQ-1|FiducialSetSequence|Fiducial Set Sequence
0070031ESQ-1|FiducialSequence|Fiducial Sequence
0070031FSQ-1|FiducialsPropertyCategoryCodeSequence|Fiducials Property Category Code Sequence
00700401US-3|GraphicLayerRecommendedDisplayCIELabValue|Graphic Layer Recommended Display CIELab Value
00700402SQ-1|BlendingSequence|Blending Sequence
00700403FL-1|RelativeOpacity|Relative Opacity
00700404SQ-1|ReferencedSpatialRegistrationSequence|Referenced Spatial Registration Sequence
00700405CS-1|BlendingPosition|Blending Position
00701101UI-1|PresentationDisplayCollectionUID|Presentation Display Collection UID
00701102UI-1|PresentationSequenceCollectionUID|Presentation Sequence Collection UID
00701103US-1|PresentationSequencePositionIndex|Presentation Sequence Position Index
00701104SQ-1|RenderedImageReferenceSequence|Rendered Image Reference Sequence
00701201SQ-1|VolumetricPresentationStateInputSequence|Volumetric Presentation State Input Sequence
00701202CS-1|PresentationInputType|Presentation Input Type
00701203US-1|InputSequencePositionIndex|Input Sequence Position Index
00701204CS-1|Crop|Crop
00701205US-1-n|CroppingSpecificationIndex|Cropping Specification Index
00701206CSR1|CompositingMethod|Compositing Method
00701207US-1|VolumetricPresentationInputNumber|Volumetric Presentation Input Number
00701208CS-1|ImageVolumeGeometry|Image Volume Geometry
00701209UI-1|VolumetricPresentationInputSetUID|Volumetric Presentation Input Set UID
0070120ASQ-1|VolumetricPresentationInputSetSequence|Volumetric Presentation Input Set Sequence
0070120BCS-1|GlobalCrop|Global Crop
0070120CUS-1-n|GlobalCroppingSpecificationIndex|Global Cropping Specification Index
0070120DCS-1|RenderingMethod|Rendering Method
00701301SQ-1|VolumeCroppingSequence|Volume Cropping Sequence
00701302CS-1|VolumeCroppingMethod|Volume Cropping Method
00701303FD-6|BoundingBoxCrop|Bounding Box Crop
00701304SQ-1|ObliqueCroppingPlaneSequence|Oblique Cropping Plane Sequence
00701305FD-4|Plane|Plane
00701306FD-3|PlaneNormal|Plane Normal
00701309US-1|CroppingSpecificationNumber|Cropping Specification Number
00701501CS-1|MultiPlanarReconstructionStyle|Multi-Planar Reconstruction Style
00701502CS-1|MPRThicknessType|MPR Thickness Type
00701503FD-1|MPRSlabThickness|MPR Slab Thickness
00701505FD-3|MPRTopLeftHandCorner|MPR Top Left Hand Corner
00701507FD-3|MPRViewWidthDirection|MPR View Width Direction
00701508FD-1|MPRViewWidth|MPR View Width
0070150CUL-1|NumberOfVolumetricCurvePoints|Number of Volumetric Curve Points
0070150DOD-1|VolumetricCurvePoints|Volumetric Curve Points
00701511FD-3|MPRViewHeightDirection|MPR View Height Direction
00701512FD-1|MPRViewHeight|MPR View Height
00701602CS-1|RenderProjection|Render Projection
00701603FD-3|ViewpointPosition|Viewpoint Position
00701604FD-3|ViewpointLookAtPoint|Viewpoint LookAt Point
00701605FD-3|ViewpointUpDirection|Viewpoint Up Direction
00701606FD-6|RenderFieldOfView|Render Field of View
00701607FD-1|SamplingStepSize|Sampling Step Size
00701701CS-1|ShadingStyle|Shading Style
00701702FD-1|AmbientReflectionIntensity|Ambient Reflection Intensity
00701703FD-3|LightDirection|Light Direction
00701704FD-1|DiffuseReflectionIntensity|Diffuse Reflection Intensity
00701705FD-1|SpecularReflectionIntensity|Specular Reflection Intensity
00701706FD-1|Shininess|Shininess
00701801SQ-1|PresentationStateClassificationComponentSequence|Presentation State Classification Component Sequence
00701802CS-1|ComponentType|Component Type
00701803SQ-1|ComponentInputSequence|Component Input Sequence
00701804US-1|VolumetricPresentationInputIndex|Volumetric Presentation Input Index
00701805SQ-1|PresentationStateCompositorComponentSequence|Presentation State Compositor Component Sequence
00701806SQ-1|WeightingTransferFunctionSequence|Weighting Transfer Function Sequence
00701807USR3|WeightingLookupTableDescriptor|Weighting Lookup Table Descriptor
00701808OBR1|WeightingLookupTableData|Weighting Lookup Table Data
00701901SQ-1|VolumetricAnnotationSequence|Volumetric Annotation Sequence
00701903SQ-1|ReferencedStructuredContextSequence|Referenced Structured Context Sequence
00701904UI-1|ReferencedContentItem|Referenced Content Item
00701905SQ-1|VolumetricPresentationInputAnnotationSequence|Volumetric Presentation Input Annotation Sequence
00701907CS-1|AnnotationClipping|Annotation Clipping
00701A01CS-1|PresentationAnimationStyle|Presentation Animation Style
00701A03FD-1|RecommendedAnimationRate|Recommended Animation Rate
00701A04SQ-1|AnimationCurveSequence|Animation Curve Sequence
00701A05FD-1|AnimationStepSize|Animation Step Size
00701A06FD-1|SwivelRange|Swivel Range
00701A07OD-1|VolumetricCurveUpDirections|Volumetric Curve Up Directions
00701A08SQ-1|VolumeStreamSequence|Volume Stream Sequence
00701A09LO-1|RGBATransferFunctionDescription|RGBA Transfer Function Description
00701B01SQ-1|AdvancedBlendingSequence|Advanced Blending Sequence
00701B02US-1|BlendingInputNumber|Blending Input Number
00701B03SQ-1|BlendingDisplayInputSequence|Blending Display Input Sequence
00701B04SQ-1|BlendingDisplaySequence|Blending Display Sequence
00701B06CS-1|BlendingMode|Blending Mode
00701B07CS-1|TimeSeriesBlending|Time Series Blending
00701B08CS-1|GeometryForDisplay|Geometry for Display
00701B11SQ-1|ThresholdSequence|Threshold Sequence
00701B12SQ-1|ThresholdValueSequence|Threshold Value Sequence
00701B13CS-1|ThresholdType|Threshold Type
00701B14FD-1|ThresholdValue|Threshold Value
00720002SH-1|HangingProtocolName|Hanging Protocol Name
00720004LO-1|HangingProtocolDescription|Hanging Protocol Description
00720006CS-1|HangingProtocolLevel|Hanging Protocol Level
00720008LO-1|HangingProtocolCreator|Hanging Protocol Creator
0072000ADT-1|HangingProtocolCreationDateTime|Hanging Protocol Creation DateTime
0072000CSQ-1|HangingProtocolDefinitionSequence|Hanging Protocol Definition Sequence
0072000ESQ-1|HangingProtocolUserIdentificationCodeSequence|Hanging Protocol User Identification Code Sequence
00720010LO-1|HangingProtocolUserGroupName|Hanging Protocol User Group Name
00720012SQ-1|SourceHangingProtocolSequence|Source Hanging Protocol Sequence
00720014US-1|NumberOfPriorsReferenced|Number of Priors Referenced
00720020SQ-1|ImageSetsSequence|Image Sets Sequence
00720022SQ-1|ImageSetSelectorSequence|Image Set Selector Sequence
00720024CS-1|ImageSetSelectorUsageFlag|Image Set Selector Usage Flag
00720026AT-1|SelectorAttribute|Selector Attribute
00720028US-1|SelectorValueNumber|Selector Value Number
00720030SQ-1|TimeBasedImageSetsSequence|Time Based Image Sets Sequence
00720032US-1|ImageSetNumber|Image Set Number
00720034CS-1|ImageSetSelectorCategory|Image Set Selector Category
00720038US-2|RelativeTime|Relative Time
0072003ACS-1|RelativeTimeUnits|Relative Time Units
0072003CSS-2|AbstractPriorValue|Abstract Prior Value
0072003ESQ-1|AbstractPriorCodeSequence|Abstract Prior Code Sequence
00720040LO-1|ImageSetLabel|Image Set Label
00720050CS-1|SelectorAttributeVR|Selector Attribute VR
00720052AT-1-n|SelectorSequencePointer|Selector Sequence Pointer
00720054LO-1-n|SelectorSequencePointerPrivateCreator|Selector Sequence Pointer Private Creator
00720056LO-1|SelectorAttributePrivateCreator|Selector Attribute Private Creator
0072005EAE-1-n|SelectorAEValue|Selector AE Value
0072005FAS-1-n|SelectorASValue|Selector AS Value
00720060AT-1-n|SelectorATValue|Selector AT Value
00720061DA-1-n|SelectorDAValue|Selector DA Value
00720062CS-1-n|SelectorCSValue|Selector CS Value
00720063DT-1-n|SelectorDTValue|Selector DT Value
00720064IS-1-n|SelectorISValue|Selector IS Value
00720065OB-1|SelectorOBValue|Selector OB Value
00720066LO-1-n|SelectorLOValue|Selector LO Value
00720067OF-1|SelectorOFValue|Selector OF Value
00720068LT-1|SelectorLTValue|Selector LT Value
00720069OW-1|SelectorOWValue|Selector OW Value
0072006APN-1-n|SelectorPNValue|Selector PN Value
0072006BTM-1-n|SelectorTMValue|Selector TM Value
0072006CSH-1-n|SelectorSHValue|Selector SH Value
0072006DUN-1|SelectorUNValue|Selector UN Value
0072006EST-1|SelectorSTValue|Selector ST Value
0072006FUC-1-n|SelectorUCValue|Selector UC Value
00720070UT-1|SelectorUTValue|Selector UT Value
00720071UR-1|SelectorURValue|Selector UR Value
00720072DS-1-n|SelectorDSValue|Selector DS Value
00720073OD-1|SelectorODValue|Selector OD Value
00720074FD-1-n|SelectorFDValue|Selector FD Value
00720075OL-1|SelectorOLValue|Selector OL Value
00720076FL-1-n|SelectorFLValue|Selector FL Value
00720078UL-1-n|SelectorULValue|Selector UL Value
0072007AUS-1-n|SelectorUSValue|Selector US Value
0072007CSL-1-n|SelectorSLValue|Selector SL Value
0072007ESS-1-n|SelectorSSValue|Selector SS Value
0072007FUI-1-n|SelectorUIValue|Selector UI Value
00720080SQ-1|SelectorCodeSequenceValue|Selector Code Sequence Value
00720081OV-1|SelectorOVValue|Selector OV Value
00720082SV-1-n|SelectorSVValue|Selector SV Value
00720083UV-1-n|SelectorUVValue|Selector UV Value
00720100US-1|NumberOfScreens|Number of Screens
00720102SQ-1|NominalScreenDefinitionSequence|Nominal Screen Definition Sequence
00720104US-1|NumberOfVerticalPixels|Number of Vertical Pixels
00720106US-1|NumberOfHorizontalPixels|Number of Horizontal Pixels
00720108FD-4|DisplayEnvironmentSpatialPosition|Display Environment Spatial Position
0072010AUS-1|ScreenMinimumGrayscaleBitDepth|Screen Minimum Grayscale Bit Depth
0072010CUS-1|ScreenMinimumColorBitDepth|Screen Minimum Color Bit Depth
0072010EUS-1|ApplicationMaximumRepaintTime|Application Maximum Repaint Time
00720200SQ-1|DisplaySetsSequence|Display Sets Sequence
00720202US-1|DisplaySetNumber|Display Set Number
00720203LO-1|DisplaySetLabel|Display Set Label
00720204US-1|DisplaySetPresentationGroup|Display Set Presentation Group
00720206LO-1|DisplaySetPresentationGroupDescription|Display Set Presentation Group Description
00720208CS-1|PartialDataDisplayHandling|Partial Data Display Handling
00720210SQ-1|SynchronizedScrollingSequence|Synchronized Scrolling Sequence
00720212US-2-n|DisplaySetScrollingGroup|Display Set Scrolling Group
00720214SQ-1|NavigationIndicatorSequence|Navigation Indicator Sequence
00720216US-1|NavigationDisplaySet|Navigation Display Set
00720218US-1-n|ReferenceDisplaySets|Reference Display Sets
00720300SQ-1|ImageBoxesSequence|Image Boxes Sequence
00720302US-1|ImageBoxNumber|Image Box Number
00720304CS-1|ImageBoxLayoutType|Image Box Layout Type
00720306US-1|ImageBoxTileHorizontalDimension|Image Box Tile Horizontal Dimension
00720308US-1|ImageBoxTileVerticalDimension|Image Box Tile Vertical Dimension
00720310CS-1|ImageBoxScrollDirection|Image Box Scroll Direction
00720312CS-1|ImageBoxSmallScrollType|Image Box Small Scroll Type
00720314US-1|ImageBoxSmallScrollAmount|Image Box Small Scroll Amount
00720316CS-1|ImageBoxLargeScrollType|Image Box Large Scroll Type
00720318US-1|ImageBoxLargeScrollAmount|Image Box Large Scroll Amount
00720320US-1|ImageBoxOverlapPriority|Image Box Overlap Priority
00720330FD-1|CineRelativeToRealTime|Cine Relative to Real-Time
00720400SQ-1|FilterOperationsSequence|Filter Operations Sequence
00720402CS-1|FilterByCategory|Filter-by Category
00720404CS-1|FilterByAttributePresence|Filter-by Attribute Presence
00720406CS-1|FilterByOperator|Filter-by Operator
00720420US-3|StructuredDisplayBackgroundCIELabValue|Structured Display Background CIELab Value
00720421US-3|EmptyImageBoxCIELabValue|Empty Image Box CIELab Value
00720422SQ-1|StructuredDisplayImageBoxSequence|Structured Display Image Box Sequence
00720424SQ-1|StructuredDisplayTextBoxSequence|Structured Display Text Box Sequence
00720427SQ-1|ReferencedFirstFrameSequence|Referenced First Frame Sequence
00720430SQ-1|ImageBoxSynchronizationSequence|Image Box Synchronization Sequence
00720432US-2-n|SynchronizedImageBoxList|Synchronized Image Box List
00720434CS-1|TypeOfSynchronization|Type of Synchronization
00720500CS-1|BlendingOperationType|Blending Operation Type
00720510CS-1|ReformattingOperationType|Reformatting Operation Type
00720512FD-1|ReformattingThickness|Reformatting Thickness
00720514FD-1|ReformattingInterval|Reformatting Interval
00720516CS-1|ReformattingOperationInitialViewDirection|Reformatting Operation Initial View Direction
00720520CS-1-n|ThreeDRenderingType|3D Rendering Type
00720600SQ-1|SortingOperationsSequence|Sorting Operations Sequence
00720602CS-1|SortByCategory|Sort-by Category
00720604CS-1|SortingDirection|Sorting Direction
00720700CS-2|DisplaySetPatientOrientation|Display Set Patient Orientation
00720702CS-1|VOIType|VOI Type
00720704CS-1|PseudoColorType|Pseudo-Color Type
00720705SQ-1|PseudoColorPaletteInstanceReferenceSequence|Pseudo-Color Palette Instance Reference Sequence
00720706CS-1|ShowGrayscaleInverted|Show Grayscale Inverted
00720710CS-1|ShowImageTrueSizeFlag|Show Image True Size Flag
00720712CS-1|ShowGraphicAnnotationFlag|Show Graphic Annotation Flag
00720714CS-1|ShowPatientDemographicsFlag|Show Patient Demographics Flag
00720716CS-1|ShowAcquisitionTechniquesFlag|Show Acquisition Techniques Flag
00720717CS-1|DisplaySetHorizontalJustification|Display Set Horizontal Justification
00720718CS-1|DisplaySetVerticalJustification|Display Set Vertical Justification
00740120FD-1|ContinuationStartMeterset|Continuation Start Meterset
00740121FD-1|ContinuationEndMeterset|Continuation End Meterset
00741000CS-1|ProcedureStepState|Procedure Step State
00741002SQ-1|ProcedureStepProgressInformationSequence|Procedure Step Progress Information Sequence
00741004DS-1|ProcedureStepProgress|Procedure Step Progress
00741006ST-1|ProcedureStepProgressDescription|Procedure Step Progress Description
00741007SQ-1|ProcedureStepProgressParametersSequence|Procedure Step Progress Parameters Sequence
00741008SQ-1|ProcedureStepCommunicationsURISequence|Procedure Step Communications URI Sequence
0074100AUR-1|ContactURI|Contact URI
0074100CLO-1|ContactDisplayName|Contact Display Name
0074100ESQ-1|ProcedureStepDiscontinuationReasonCodeSequence|Procedure Step Discontinuation Reason Code Sequence
00741020SQ-1|BeamTaskSequence|Beam Task Sequence
00741022CS-1|BeamTaskType|Beam Task Type
00741024ISR1|BeamOrderIndexTrial|Beam Order Index (Trial)
00741025CS-1|AutosequenceFlag|Autosequence Flag
00741026FD-1|TableTopVerticalAdjustedPosition|Table Top Vertical Adjusted Position
00741027FD-1|TableTopLongitudinalAdjustedPosition|Table Top Longitudinal Adjusted Position
00741028FD-1|TableTopLateralAdjustedPosition|Table Top Lateral Adjusted Position
0074102AFD-1|PatientSupportAdjustedAngle|Patient Support Adjusted Angle
0074102BFD-1|TableTopEccentricAdjustedAngle|Table Top Eccentric Adjusted Angle
0074102CFD-1|TableTopPitchAdjustedAngle|Table Top Pitch Adjusted Angle
0074102DFD-1|TableTopRollAdjustedAngle|Table Top Roll Adjusted Angle
00741030SQ-1|DeliveryVerificationImageSequence|Delivery Verification Image Sequence
00741032CS-1|VerificationImageTiming|Verification Image Timing
00741034CS-1|DoubleExposureFlag|Double Exposure Flag
00741036CS-1|DoubleExposureOrdering|Double Exposure Ordering
00741038DSR1|DoubleExposureMetersetTrial|Double Exposure Meterset (Trial)
0074103ADSR4|DoubleExposureFieldDeltaTrial|Double Exposure Field Delta (Trial)
00741040SQ-1|RelatedReferenceRTImageSequence|Related Reference RT Image Sequence
00741042SQ-1|GeneralMachineVerificationSequence|General Machine Verification Sequence
00741044SQ-1|ConventionalMachineVerificationSequence|Conventional Machine Verification Sequence
00741046SQ-1|IonMachineVerificationSequence|Ion Machine Verification Sequence
00741048SQ-1|FailedAttributesSequence|Failed Attributes Sequence
0074104ASQ-1|OverriddenAttributesSequence|Overridden Attributes Sequence
0074104CSQ-1|ConventionalControlPointVerificationSequence|Conventional Control Point Verification Sequence
0074104ESQ-1|IonControlPointVerificationSequence|Ion Control Point Verification Sequence
00741050SQ-1|AttributeOccurrenceSequence|Attribute Occurrence Sequence
00741052AT-1|AttributeOccurrencePointer|Attribute Occurrence Pointer
00741054UL-1|AttributeItemSelector|Attribute Item Selector
00741056LO-1|AttributeOccurrencePrivateCreator|Attribute Occurrence Private Creator
00741057IS-1-n|SelectorSequencePointerItems|Selector Sequence Pointer Items
00741200CS-1|ScheduledProcedureStepPriority|Scheduled Procedure Step Priority
00741202LO-1|WorklistLabel|Worklist Label
00741204LO-1|ProcedureStepLabel|Procedure Step Label
00741210SQ-1|ScheduledProcessingParametersSequence|Scheduled Processing Parameters Sequence
00741212SQ-1|PerformedProcessingParametersSequence|Performed Processing Parameters Sequence
00741216SQ-1|UnifiedProcedureStepPerformedProcedureSequence|Unified Procedure Step Performed Procedure Sequence
00741220SQR1|RelatedProcedureStepSequence|Related Procedure Step Sequence
00741222LOR1|ProcedureStepRelationshipType|Procedure Step Relationship Type
00741224SQ-1|ReplacedProcedureStepSequence|Replaced Procedure Step Sequence
00741230LO-1|DeletionLock|Deletion Lock
00741234AE-1|ReceivingAE|Receiving AE
00741236AE-1|RequestingAE|Requesting AE
00741238LT-1|ReasonForCancellation|Reason for Cancellation
00741242CS-1|SCPStatus|SCP Status
00741244CS-1|SubscriptionListStatus|Subscription List Status
00741246CS-1|UnifiedProcedureStepListStatus|Unified Procedure Step List Status
00741324UL-1|BeamOrderIndex|Beam Order Index
00741338FD-1|DoubleExposureMeterset|Double Exposure Meterset
0074133AFD-4|DoubleExposureFieldDelta|Double Exposure Field Delta
00741401SQ-1|BrachyTaskSequence|Brachy Task Sequence
00741402DS-1|ContinuationStartTotalReferenceAirKerma|Continuation Start Total Reference Air Kerma
00741403DS-1|ContinuationEndTotalReferenceAirKerma|Continuation End Total Reference Air Kerma
00741404IS-1|ContinuationPulseNumber|Continuation Pulse Number
00741405SQ-1|ChannelDeliveryOrderSequence|Channel Delivery Order Sequence
00741406IS-1|ReferencedChannelNumber|Referenced Channel Number
00741407DS-1|StartCumulativeTimeWeight|Start Cumulative Time Weight
00741408DS-1|EndCumulativeTimeWeight|End Cumulative Time Weight
00741409SQ-1|OmittedChannelSequence|Omitted Channel Sequence
0074140ACS-1|ReasonForChannelOmission|Reason for Channel Omission
0074140BLO-1|ReasonForChannelOmissionDescription|Reason for Channel Omission Description
0074140CIS-1|ChannelDeliveryOrderIndex|Channel Delivery Order Index
0074140DSQ-1|ChannelDeliveryContinuationSequence|Channel Delivery Continuation Sequence
0074140ESQ-1|OmittedApplicationSetupSequence|Omitted Application Setup Sequence
00760001LO-1|ImplantAssemblyTemplateName|Implant Assembly Template Name
00760003LO-1|ImplantAssemblyTemplateIssuer|Implant Assembly Template Issuer
00760006LO-1|ImplantAssemblyTemplateVersion|Implant Assembly Template Version
00760008SQ-1|ReplacedImplantAssemblyTemplateSequence|Replaced Implant Assembly Template Sequence
0076000ACS-1|ImplantAssemblyTemplateType|Implant Assembly Template Type
0076000CSQ-1|OriginalImplantAssemblyTemplateSequence|Original Implant Assembly Template Sequence
0076000ESQ-1|DerivationImplantAssemblyTemplateSequence|Derivation Implant Assembly Template Sequence
00760010SQ-1|ImplantAssemblyTemplateTargetAnatomySequence|Implant Assembly Template Target Anatomy Sequence
00760020SQ-1|ProcedureTypeCodeSequence|Procedure Type Code Sequence
00760030LO-1|SurgicalTechnique|Surgical Technique
00760032SQ-1|ComponentTypesSequence|Component Types Sequence
00760034SQ-1|ComponentTypeCodeSequence|Component Type Code Sequence
00760036CS-1|ExclusiveComponentType|Exclusive Component Type
00760038CS-1|MandatoryComponentType|Mandatory Component Type
00760040SQ-1|ComponentSequence|Component Sequence
00760055US-1|ComponentID|Component ID
00760060SQ-1|ComponentAssemblySequence|Component Assembly Sequence
00760070US-1|Component1ReferencedID|Component 1 Referenced ID
00760080US-1|Component1ReferencedMatingFeatureSetID|Component 1 Referenced Mating Feature Set ID
00760090US-1|Component1ReferencedMatingFeatureID|Component 1 Referenced Mating Feature ID
007600A0US-1|Component2ReferencedID|Component 2 Referenced ID
007600B0US-1|Component2ReferencedMatingFeatureSetID|Component 2 Referenced Mating Feature Set ID
007600C0US-1|Component2ReferencedMatingFeatureID|Component 2 Referenced Mating Feature ID
00780001LO-1|ImplantTemplateGroupName|Implant Template Group Name
00780010ST-1|ImplantTemplateGroupDescription|Implant Template Group Description
00780020LO-1|ImplantTemplateGroupIssuer|Implant Template Group Issuer
00780024LO-1|ImplantTemplateGroupVersion|Implant Template Group Version
00780026SQ-1|ReplacedImplantTemplateGroupSequence|Replaced Implant Template Group Sequence
00780028SQ-1|ImplantTemplateGroupTargetAnatomySequence|Implant Template Group Target Anatomy Sequence
0078002ASQ-1|ImplantTemplateGroupMembersSequence|Implant Template Group Members Sequence
0078002EUS-1|ImplantTemplateGroupMemberID|Implant Template Group Member ID
00780050FD-3|ThreeDImplantTemplateGroupMemberMatchingPoint|3D Implant Template Group Member Matching Point
00780060FD-9|ThreeDImplantTemplateGroupMemberMatchingAxes|3D Implant Template Group Member Matching Axes
00780070SQ-1|ImplantTemplateGroupMemberMatching2DCoordinatesSequence|Implant Template Group Member Matching 2D Coordinates Sequence
00780090FD-2|TwoDImplantTemplateGroupMemberMatchingPoint|2D Implant Template Group Member Matching Point
007800A0FD-4|TwoDImplantTemplateGroupMemberMatchingAxes|2D Implant Template Group Member Matching Axes
007800B0SQ-1|ImplantTemplateGroupVariationDimensionSequence|Implant Template Group Variation Dimension Sequence
007800B2LO-1|ImplantTemplateGroupVariationDimensionName|Implant Template Group Variation Dimension Name
007800B4SQ-1|ImplantTemplateGroupVariationDimensionRankSequence|Implant Template Group Variation Dimension Rank Sequence
007800B6US-1|ReferencedImplantTemplateGroupMemberID|Referenced Implant Template Group Member ID
007800B8US-1|ImplantTemplateGroupVariationDimensionRank|Implant Template Group Variation Dimension Rank
00800001SQ-1|SurfaceScanAcquisitionTypeCodeSequence|Surface Scan Acquisition Type Code Sequence
00800002SQ-1|SurfaceScanModeCodeSequence|Surface Scan Mode Code Sequence
00800003SQ-1|RegistrationMethodCodeSequence|Registration Method Code Sequence
00800004FD-1|ShotDurationTime|Shot Duration Time
00800005FD-1|ShotOffsetTime|Shot Offset Time
00800006US-1-n|SurfacePointPresentationValueData|Surface Point Presentation Value Data
00800007US-3-3n|SurfacePointColorCIELabValueData|Surface Point Color CIELab Value Data
00800008SQ-1|UVMappingSequence|UV Mapping Sequence
00800009SH-1|TextureLabel|Texture Label
00800010OF-1|UValueData|U Value Data
00800011OF-1|VValueData|V Value Data
00800012SQ-1|ReferencedTextureSequence|Referenced Texture Sequence
00800013SQ-1|ReferencedSurfaceDataSequence|Referenced Surface Data Sequence
00820001CS-1|AssessmentSummary|Assessment Summary
00820003UT-1|AssessmentSummaryDescription|Assessment Summary Description
00820004SQ-1|AssessedSOPInstanceSequence|Assessed SOP Instance Sequence
00820005SQ-1|ReferencedComparisonSOPInstanceSequence|Referenced Comparison SOP Instance Sequence
00820006UL-1|NumberOfAssessmentObservations|Number of Assessment Observations
00820007SQ-1|AssessmentObservationsSequence|Assessment Observations Sequence
00820008CS-1|ObservationSignificance|Observation Significance
0082000AUT-1|ObservationDescription|Observation Description
0082000CSQ-1|StructuredConstraintObservationSequence|Structured Constraint Observation Sequence
00820010SQ-1|AssessedAttributeValueSequence|Assessed Attribute Value Sequence
00820016LO-1|AssessmentSetID|Assessment Set ID
00820017SQ-1|AssessmentRequesterSequence|Assessment Requester Sequence
00820018LO-1|SelectorAttributeName|Selector Attribute Name
00820019LO-1|SelectorAttributeKeyword|Selector Attribute Keyword
00820021SQ-1|AssessmentTypeCodeSequence|Assessment Type Code Sequence
00820022SQ-1|ObservationBasisCodeSequence|Observation Basis Code Sequence
00820023LO-1|AssessmentLabel|Assessment Label
00820032CS-1|ConstraintType|Constraint Type
00820033UT-1|SpecificationSelectionGuidance|Specification Selection Guidance
00820034SQ-1|ConstraintValueSequence|Constraint Value Sequence
00820035SQ-1|RecommendedDefaultValueSequence|Recommended Default Value Sequence
00820036CS-1|ConstraintViolationSignificance|Constraint Violation Significance
00820037UT-1|ConstraintViolationCondition|Constraint Violation Condition
00820038CS-1|ModifiableConstraintFlag|Modifiable Constraint Flag
00880130SH-1|StorageMediaFileSetID|Storage Media File-set ID
00880140UI-1|StorageMediaFileSetUID|Storage Media File-set UID
00880200SQ-1|IconImageSequence|Icon Image Sequence
00880904LOR1|TopicTitle|Topic Title
00880906STR1|TopicSubject|Topic Subject
00880910LOR1|TopicAuthor|Topic Author
00880912LOR1-32|TopicKeywords|Topic Keywords
01000410CS-1|SOPInstanceStatus|SOP Instance Status
01000420DT-1|SOPAuthorizationDateTime|SOP Authorization DateTime
01000424LT-1|SOPAuthorizationComment|SOP Authorization Comment
01000426LO-1|AuthorizationEquipmentCertificationNumber|Authorization Equipment Certification Number
04000005US-1|MACIDNumber|MAC ID Number
04000010UI-1|MACCalculationTransferSyntaxUID|MAC Calculation Transfer Syntax UID
04000015CS-1|MACAlgorithm|MAC Algorithm
04000020AT-1-n|DataElementsSigned|Data Elements Signed
04000100UI-1|DigitalSignatureUID|Digital Signature UID
04000105DT-1|DigitalSignatureDateTime|Digital Signature DateTime
04000110CS-1|CertificateType|Certificate Type
04000115OB-1|CertificateOfSigner|Certificate of Signer
04000120OB-1|Signature|Signature
04000305CS-1|CertifiedTimestampType|Certified Timestamp Type
04000310OB-1|CertifiedTimestamp|Certified Timestamp
04000315FLR1||
04000401SQ-1|DigitalSignaturePurposeCodeSequence|Digital Signature Purpose Code Sequence
04000402SQ-1|ReferencedDigitalSignatureSequence|Referenced Digital Signature Sequence
04000403SQ-1|ReferencedSOPInstanceMACSequence|Referenced SOP Instance MAC Sequence
04000404OB-1|MAC|MAC
04000500SQ-1|EncryptedAttributesSequence|Encrypted Attributes Sequence
04000510UI-1|EncryptedContentTransferSyntaxUID|Encrypted Content Transfer Syntax UID
04000520OB-1|EncryptedContent|Encrypted Content
04000550SQ-1|ModifiedAttributesSequence|Modified Attributes Sequence
04000551SQ-1|NonconformingModifiedAttributesSequence|Nonconforming Modified Attributes Sequence
04000552OB-1|NonconformingDataElementValue|Nonconforming Data Element Value
04000561SQ-1|OriginalAttributesSequence|Original Attributes Sequence
04000562DT-1|AttributeModificationDateTime|Attribute Modification DateTime
04000563LO-1|ModifyingSystem|Modifying System
04000564LO-1|SourceOfPreviousValues|Source of Previous Values
04000565CS-1|ReasonForTheAttributeModification|Reason for the Attribute Modification
04000600CS-1|InstanceOriginStatus|Instance Origin Status
20000010IS-1|NumberOfCopies|Number of Copies
2000001ESQ-1|PrinterConfigurationSequence|Printer Configuration Sequence
20000020CS-1|PrintPriority|Print Priority
20000030CS-1|MediumType|Medium Type
20000040CS-1|FilmDestination|Film Destination
20000050LO-1|FilmSessionLabel|Film Session Label
20000060IS-1|MemoryAllocation|Memory Allocation
20000061IS-1|MaximumMemoryAllocation|Maximum Memory Allocation
20000062CSR1|ColorImagePrintingFlag|Color Image Printing Flag
20000063CSR1|CollationFlag|Collation Flag
20000065CSR1|AnnotationFlag|Annotation Flag
20000067CSR1|ImageOverlayFlag|Image Overlay Flag
20000069CSR1|PresentationLUTFlag|Presentation LUT Flag
2000006ACSR1|ImageBoxPresentationLUTFlag|Image Box Presentation LUT Flag
200000A0US-1|MemoryBitDepth|Memory Bit Depth
200000A1US-1|PrintingBitDepth|Printing Bit Depth
200000A2SQ-1|MediaInstalledSequence|Media Installed Sequence
200000A4SQ-1|OtherMediaAvailableSequence|Other Media Available Sequence
200000A8SQ-1|SupportedImageDisplayFormatsSequence|Supported Image Display Formats Sequence
20000500SQ-1|ReferencedFilmBoxSequence|Referenced Film Box Sequence
20000510SQR1|ReferencedStoredPrintSequence|Referenced Stored Print Sequence
20100010ST-1|ImageDisplayFormat|Image Display Format
20100030CS-1|AnnotationDisplayFormatID|Annotation Display Format ID
20100040CS-1|FilmOrientation|Film Orientation
20100050CS-1|FilmSizeID|Film Size ID
20100052CS-1|PrinterResolutionID|Printer Resolution ID
20100054CS-1|DefaultPrinterResolutionID|Default Printer Resolution ID
20100060CS-1|MagnificationType|Magnification Type
20100080CS-1|SmoothingType|Smoothing Type
201000A6CS-1|DefaultMagnificationType|Default Magnification Type
201000A7CS-1-n|OtherMagnificationTypesAvailable|Other Magnification Types Available
201000A8CS-1|DefaultSmoothingType|Default Smoothing Type
201000A9CS-1-n|OtherSmoothingTypesAvailable|Other Smoothing Types Available
20100100CS-1|BorderDensity|Border Density
20100110CS-1|EmptyImageDensity|Empty Image Density
20100120US-1|MinDensity|Min Density
20100130US-1|MaxDensity|Max Density
20100140CS-1|Trim|Trim
20100150ST-1|ConfigurationInformation|Configuration Information
20100152LT-1|ConfigurationInformationDescription|Configuration Information Description
20100154IS-1|MaximumCollatedFilms|Maximum Collated Films
2010015EUS-1|Illumination|Illumination
20100160US-1|ReflectedAmbientLight|Reflected Ambient Light
20100376DS-2|PrinterPixelSpacing|Printer Pixel Spacing
20100500SQ-1|ReferencedFilmSessionSequence|Referenced Film Session Sequence
20100510SQ-1|ReferencedImageBoxSequence|Referenced Image Box Sequence
20100520SQ-1|ReferencedBasicAnnotationBoxSequence|Referenced Basic Annotation Box Sequence
20200010US-1|ImageBoxPosition|Image Box Position
20200020CS-1|Polarity|Polarity
20200030DS-1|RequestedImageSize|Requested Image Size
20200040CS-1|RequestedDecimateCropBehavior|Requested Decimate/Crop Behavior
20200050CS-1|RequestedResolutionID|Requested Resolution ID
202000A0CS-1|RequestedImageSizeFlag|Requested Image Size Flag
202000A2CS-1|DecimateCropResult|Decimate/Crop Result
20200110SQ-1|BasicGrayscaleImageSequence|Basic Grayscale Image Sequence
20200111SQ-1|BasicColorImageSequence|Basic Color Image Sequence
20200130SQR1|ReferencedImageOverlayBoxSequence|Referenced Image Overlay Box Sequence
20200140SQR1|ReferencedVOILUTBoxSequence|Referenced VOI LUT Box Sequence
20300010US-1|AnnotationPosition|Annotation Position
20300020LO-1|TextString|Text String
20400010SQR1|ReferencedOverlayPlaneSequence|Referenced Overlay Plane Sequence
20400011USR1-99|ReferencedOverlayPlaneGroups|Referenced Overlay Plane Groups
20400020SQR1|OverlayPixelDataSequence|Overlay Pixel Data Sequence
20400060CSR1|OverlayMagnificationType|Overlay Magnification Type
20400070CSR1|OverlaySmoothingType|Overlay Smoothing Type
20400072CSR1|OverlayOrImageMagnification|Overlay or Image Magnification
20400074USR1|MagnifyToNumberOfColumns|Magnify to Number of Columns
20400080CSR1|OverlayForegroundDensity|Overlay Foreground Density
20400082CSR1|OverlayBackgroundDensity|Overlay Background Density
20400090CSR1|OverlayMode|Overlay Mode
20400100CSR1|ThresholdDensity|Threshold Density
20400500SQR1|ReferencedImageBoxSequenceRetired|Referenced Image Box Sequence (Retired)
20500010SQ-1|PresentationLUTSequence|Presentation LUT Sequence
20500020CS-1|PresentationLUTShape|Presentation LUT Shape
20500500SQ-1|ReferencedPresentationLUTSequence|Referenced Presentation LUT Sequence
21000010SHR1|PrintJobID|Print Job ID
21000020CS-1|ExecutionStatus|Execution Status
21000030CS-1|ExecutionStatusInfo|Execution Status Info
21000040DA-1|CreationDate|Creation Date
21000050TM-1|CreationTime|Creation Time
21000070AE-1|Originator|Originator
21000140AE-1|DestinationAE|Destination AE
21000160SH-1|OwnerID|Owner ID
21000170IS-1|NumberOfFilms|Number of Films
21000500SQR1|ReferencedPrintJobSequencePullStoredPrint|Referenced Print Job Sequence (Pull Stored Print)
21100010CS-1|PrinterStatus|Printer Status
21100020CS-1|PrinterStatusInfo|Printer Status Info
21100030LO-1|PrinterName|Printer Name
21100099SHR1|PrintQueueID|Print Queue ID
21200010CSR1|QueueStatus|Queue Status
21200050SQR1|PrintJobDescriptionSequence|Print Job Description Sequence
21200070SQR1|ReferencedPrintJobSequence|Referenced Print Job Sequence
21300010SQR1|PrintManagementCapabilitiesSequence|Print Management Capabilities Sequence
21300015SQR1|PrinterCharacteristicsSequence|Printer Characteristics Sequence
21300030SQR1|FilmBoxContentSequence|Film Box Content Sequence
21300040SQR1|ImageBoxContentSequence|Image Box Content Sequence
21300050SQR1|AnnotationContentSequence|Annotation Content Sequence
21300060SQR1|ImageOverlayBoxContentSequence|Image Overlay Box Content Sequence
21300080SQR1|PresentationLUTContentSequence|Presentation LUT Content Sequence
213000A0SQ-1|ProposedStudySequence|Proposed Study Sequence
213000C0SQ-1|OriginalImageSequence|Original Image Sequence
22000001CS-1|LabelUsingInformationExtractedFromInstances|Label Using Information Extracted From Instances
22000002UT-1|LabelText|Label Text
22000003CS-1|LabelStyleSelection|Label Style Selection
22000004LT-1|MediaDisposition|Media Disposition
22000005LT-1|BarcodeValue|Barcode Value
22000006CS-1|BarcodeSymbology|Barcode Symbology
22000007CS-1|AllowMediaSplitting|Allow Media Splitting
22000008CS-1|IncludeNonDICOMObjects|Include Non-DICOM Objects
22000009CS-1|IncludeDisplayApplication|Include Display Application
2200000ACS-1|PreserveCompositeInstancesAfterMediaCreation|Preserve Composite Instances After Media Creation
2200000BUS-1|TotalNumberOfPiecesOfMediaCreated|Total Number of Pieces of Media Created
2200000CLO-1|RequestedMediaApplicationProfile|Requested Media Application Profile
2200000DSQ-1|ReferencedStorageMediaSequence|Referenced Storage Media Sequence
2200000EAT-1-n|FailureAttributes|Failure Attributes
2200000FCS-1|AllowLossyCompression|Allow Lossy Compression
22000020CS-1|RequestPriority|Request Priority
30020002SH-1|RTImageLabel|RT Image Label
30020003LO-1|RTImageName|RT Image Name
30020004ST-1|RTImageDescription|RT Image Description
3002000ACS-1|ReportedValuesOrigin|Reported Values Origin
3002000CCS-1|RTImagePlane|RT Image Plane
3002000DDS-3|XRayImageReceptorTranslation|X-Ray Image Receptor Translation
3002000EDS-1|XRayImageReceptorAngle|X-Ray Image Receptor Angle
30020010DS-6|RTImageOrientation|RT Image Orientation
30020011DS-2|ImagePlanePixelSpacing|Image Plane Pixel Spacing
30020012DS-2|RTImagePosition|RT Image Position
30020020SH-1|RadiationMachineName|Radiation Machine Name
30020022DS-1|RadiationMachineSAD|Radiation Machine SAD
30020024DS-1|RadiationMachineSSD|Radiation Machine SSD
30020026DS-1|RTImageSID|RT Image SID
30020028DS-1|SourceToReferenceObjectDistance|Source to Reference Object Distance
30020029IS-1|FractionNumber|Fraction Number
30020030SQ-1|ExposureSequence|Exposure Sequence
30020032DS-1|MetersetExposure|Meterset Exposure
30020034DS-4|DiaphragmPosition|Diaphragm Position
30020040SQ-1|FluenceMapSequence|Fluence Map Sequence
30020041CS-1|FluenceDataSource|Fluence Data Source
30020042DS-1|FluenceDataScale|Fluence Data Scale
30020050SQ-1|PrimaryFluenceModeSequence|Primary Fluence Mode Sequence
30020051CS-1|FluenceMode|Fluence Mode
30020052SH-1|FluenceModeID|Fluence Mode ID
30020100IS-1|SelectedFrameNumber|Selected Frame Number
30020101SQ-1|SelectedFrameFunctionalGroupsSequence|Selected Frame Functional Groups Sequence
30020102SQ-1|RTImageFrameGeneralContentSequence|RT Image Frame General Content Sequence
30020103SQ-1|RTImageFrameContextSequence|RT Image Frame Context Sequence
30020104SQ-1|RTImageScopeSequence|RT Image Scope Sequence
30020105CS-1|BeamModifierCoordinatesPresenceFlag|Beam Modifier Coordinates Presence Flag
30020106FD-1|StartCumulativeMeterset|Start Cumulative Meterset
30020107FD-1|StopCumulativeMeterset|Stop Cumulative Meterset
30020108SQ-1|RTAcquisitionPatientPositionSequence|RT Acquisition Patient Position Sequence
30020109SQ-1|RTImageFrameImagingDevicePositionSequence|RT Image Frame Imaging Device Position Sequence
3002010ASQ-1|RTImageFramekVRadiationAcquisitionSequence|RT Image Frame kV Radiation Acquisition Sequence
3002010BSQ-1|RTImageFrameMVRadiationAcquisitionSequence|RT Image Frame MV Radiation Acquisition Sequence
3002010CSQ-1|RTImageFrameRadiationAcquisitionSequence|RT Image Frame Radiation Acquisition Sequence
3002010DSQ-1|ImagingSourcePositionSequence|Imaging Source Position Sequence
3002010ESQ-1|ImageReceptorPositionSequence|Image Receptor Position Sequence
3002010FFD-16|DevicePositionToEquipmentMappingMatrix|Device Position to Equipment Mapping Matrix
30020110SQ-1|DevicePositionParameterSequence|Device Position Parameter Sequence
30020111CS-1|ImagingSourceLocationSpecificationType|Imaging Source Location Specification Type
30020112SQ-1|ImagingDeviceLocationMatrixSequence|Imaging Device Location Matrix Sequence
30020113SQ-1|ImagingDeviceLocationParameterSequence|Imaging Device Location Parameter Sequence
30020114SQ-1|ImagingApertureSequence|Imaging Aperture Sequence
30020115CS-1|ImagingApertureSpecificationType|Imaging Aperture Specification Type
30020116US-1|NumberOfAcquisitionDevices|Number of Acquisition Devices
30020117SQ-1|AcquisitionDeviceSequence|Acquisition Device Sequence
30020118SQ-1|AcquisitionTaskSequence|Acquisition Task Sequence
30020119SQ-1|AcquisitionTaskWorkitemCodeSequence|Acquisition Task Workitem Code Sequence
3002011ASQ-1|AcquisitionSubtaskSequence|Acquisition Subtask Sequence
3002011BSQ-1|SubtaskWorkitemCodeSequence|Subtask Workitem Code Sequence
3002011CUS-1|AcquisitionTaskIndex|Acquisition Task Index
3002011DUS-1|AcquisitionSubtaskIndex|Acquisition Subtask Index
3002011ESQ-1|ReferencedBaselineParametersRTRadiationInstanceSequence|Referenced Baseline Parameters RT Radiation Instance Sequence
3002011FSQ-1|PositionAcquisitionTemplateIdentificationSequence|Position Acquisition Template Identification Sequence
30020120ST-1|PositionAcquisitionTemplateID|Position Acquisition Template ID
30020121LO-1|PositionAcquisitionTemplateName|Position Acquisition Template Name
30020122SQ-1|PositionAcquisitionTemplateCodeSequence|Position Acquisition Template Code Sequence
30020123LT-1|PositionAcquisitionTemplateDescription|Position Acquisition Template Description
30020124SQ-1|AcquisitionTaskApplicabilitySequence|Acquisition Task Applicability Sequence
30020125SQ-1|ProjectionImagingAcquisitionParameterSequence|Projection Imaging Acquisition Parameter Sequence
30020126SQ-1|CTImagingAcquisitionParameterSequence|CT Imaging Acquisition Parameter Sequence
30020127SQ-1|KVImagingGenerationParametersSequence|KV Imaging Generation Parameters Sequence
30020128SQ-1|MVImagingGenerationParametersSequence|MV Imaging Generation Parameters Sequence
30020129CS-1|AcquisitionSignalType|Acquisition Signal Type
3002012ACS-1|AcquisitionMethod|Acquisition Method
3002012BSQ-1|ScanStartPositionSequence|Scan Start Position Sequence
3002012CSQ-1|ScanStopPositionSequence|Scan Stop Position Sequence
3002012DFD-1|ImagingSourceToBeamModifierDefinitionPlaneDistance|Imaging Source to Beam Modifier Definition Plane Distance
3002012ECS-1|ScanArcType|Scan Arc Type
3002012FCS-1|DetectorPositioningType|Detector Positioning Type
30020130SQ-1|AdditionalRTAccessoryDeviceSequence|Additional RT Accessory Device Sequence
30020131SQ-1|DeviceSpecificAcquisitionParameterSequence|Device-Specific Acquisition Parameter Sequence
30020132SQ-1|ReferencedPositionReferenceInstanceSequence|Referenced Position Reference Instance Sequence
30020133SQ-1|EnergyDerivationCodeSequence|Energy Derivation Code Sequence
30020134FD-1|MaximumCumulativeMetersetExposure|Maximum Cumulative Meterset Exposure
30020135SQ-1|AcquisitionInitiationSequence|Acquisition Initiation Sequence
30040001CS-1|DVHType|DVH Type
30040002CS-1|DoseUnits|Dose Units
30040004CS-1|DoseType|Dose Type
30040005CS-1|SpatialTransformOfDose|Spatial Transform of Dose
30040006LO-1|DoseComment|Dose Comment
30040008DS-3|NormalizationPoint|Normalization Point
3004000ACS-1|DoseSummationType|Dose Summation Type
3004000CDS-2-n|GridFrameOffsetVector|Grid Frame Offset Vector
3004000EDS-1|DoseGridScaling|Dose Grid Scaling
30040010SQR1|RTDoseROISequence|RT Dose ROI Sequence
30040012DSR1|DoseValue|Dose Value
30040014CS-1-3|TissueHeterogeneityCorrection|Tissue Heterogeneity Correction
30040040DS-3|DVHNormalizationPoint|DVH Normalization Point
30040042DS-1|DVHNormalizationDoseValue|DVH Normalization Dose Value
30040050SQ-1|DVHSequence|DVH Sequence
30040052DS-1|DVHDoseScaling|DVH Dose Scaling
30040054CS-1|DVHVolumeUnits|DVH Volume Units
30040056IS-1|DVHNumberOfBins|DVH Number of Bins
30040058DS-2-2n|DVHData|DVH Data
30040060SQ-1|DVHReferencedROISequence|DVH Referenced ROI Sequence
30040062CS-1|DVHROIContributionType|DVH ROI Contribution Type
30040070DS-1|DVHMinimumDose|DVH Minimum Dose
30040072DS-1|DVHMaximumDose|DVH Maximum Dose
30040074DS-1|DVHMeanDose|DVH Mean Dose
30060002SH-1|StructureSetLabel|Structure Set Label
30060004LO-1|StructureSetName|Structure Set Name
30060006ST-1|StructureSetDescription|Structure Set Description
30060008DA-1|StructureSetDate|Structure Set Date
30060009TM-1|StructureSetTime|Structure Set Time
30060010SQ-1|ReferencedFrameOfReferenceSequence|Referenced Frame of Reference Sequence
30060012SQ-1|RTReferencedStudySequence|RT Referenced Study Sequence
30060014SQ-1|RTReferencedSeriesSequence|RT Referenced Series Sequence
30060016SQ-1|ContourImageSequence|Contour Image Sequence
30060018SQ-1|PredecessorStructureSetSequence|Predecessor Structure Set Sequence
30060020SQ-1|StructureSetROISequence|Structure Set ROI Sequence
30060022IS-1|ROINumber|ROI Number
30060024UI-1|ReferencedFrameOfReferenceUID|Referenced Frame of Reference UID
30060026LO-1|ROIName|ROI Name
30060028ST-1|ROIDescription|ROI Description
3006002AIS-3|ROIDisplayColor|ROI Display Color
3006002CDS-1|ROIVolume|ROI Volume
3006002DDT-1|ROIDateTime|ROI DateTime
3006002EDT-1|ROIObservationDateTime|ROI Observation DateTime
30060030SQ-1|RTRelatedROISequence|RT Related ROI Sequence
30060033CS-1|RTROIRelationship|RT ROI Relationship
30060036CS-1|ROIGenerationAlgorithm|ROI Generation Algorithm
30060037SQ-1|ROIDerivationAlgorithmIdentificationSequence|ROI Derivation Algorithm Identification Sequence
30060038LO-1|ROIGenerationDescription|ROI Generation Description
30060039SQ-1|ROIContourSequence|ROI Contour Sequence
30060040SQ-1|ContourSequence|Contour Sequence
30060042CS-1|ContourGeometricType|Contour Geometric Type
30060044DSR1|ContourSlabThickness|Contour Slab Thickness
30060045DSR3|ContourOffsetVector|Contour Offset Vector
30060046IS-1|NumberOfContourPoints|Number of Contour Points
30060048IS-1|ContourNumber|Contour Number
30060049ISR1-n|AttachedContours|Attached Contours
3006004ASQ-1|SourcePixelPlanesCharacteristicsSequence|Source Pixel Planes Characteristics Sequence
3006004BSQ-1|SourceSeriesSequence|Source Series Sequence
3006004CSQ-1|SourceSeriesInformationSequence|Source Series Information Sequence
3006004DSQ-1|ROICreatorSequence|ROI Creator Sequence
3006004ESQ-1|ROIInterpreterSequence|ROI Interpreter Sequence
3006004FSQ-1|ROIObservationContextCodeSequence|ROI Observation Context Code Sequence
30060050DS-3-3n|ContourData|Contour Data
30060080SQ-1|RTROIObservationsSequence|RT ROI Observations Sequence
30060082IS-1|ObservationNumber|Observation Number
30060084IS-1|ReferencedROINumber|Referenced ROI Number
30060085SHR1|ROIObservationLabel|ROI Observation Label
30060086SQ-1|RTROIIdentificationCodeSequence|RT ROI Identification Code Sequence
30060088STR1|ROIObservationDescription|ROI Observation Description
300600A0SQ-1|RelatedRTROIObservationsSequence|Related RT ROI Observations Sequence
300600A4CS-1|RTROIInterpretedType|RT ROI Interpreted Type
300600A6PN-1|ROIInterpreter|ROI Interpreter
300600B0SQ-1|ROIPhysicalPropertiesSequence|ROI Physical Properties Sequence
300600B2CS-1|ROIPhysicalProperty|ROI Physical Property
300600B4DS-1|ROIPhysicalPropertyValue|ROI Physical Property Value
300600B6SQ-1|ROIElementalCompositionSequence|ROI Elemental Composition Sequence
300600B7US-1|ROIElementalCompositionAtomicNumber|ROI Elemental Composition Atomic Number
300600B8FL-1|ROIElementalCompositionAtomicMassFraction|ROI Elemental Composition Atomic Mass Fraction
300600B9SQR1|AdditionalRTROIIdentificationCodeSequence|Additional RT ROI Identification Code Sequence
300600C0SQR1|FrameOfReferenceRelationshipSequence|Frame of Reference Relationship Sequence
300600C2UIR1|RelatedFrameOfReferenceUID|Related Frame of Reference UID
300600C4CSR1|FrameOfReferenceTransformationType|Frame of Reference Transformation Type
300600C6DS-16|FrameOfReferenceTransformationMatrix|Frame of Reference Transformation Matrix
300600C8LO-1|FrameOfReferenceTransformationComment|Frame of Reference Transformation Comment
300600C9SQ-1|PatientLocationCoordinatesSequence|Patient Location Coordinates Sequence
300600CASQ-1|PatientLocationCoordinatesCodeSequence|Patient Location Coordinates Code Sequence
300600CBSQ-1|PatientSupportPositionSequence|Patient Support Position Sequence
30080010SQ-1|MeasuredDoseReferenceSequence|Measured Dose Reference Sequence
30080012ST-1|MeasuredDoseDescription|Measured Dose Description
30080014CS-1|MeasuredDoseType|Measured Dose Type
30080016DS-1|MeasuredDoseValue|Measured Dose Value
30080020SQ-1|TreatmentSessionBeamSequence|Treatment Session Beam Sequence
30080021SQ-1|TreatmentSessionIonBeamSequence|Treatment Session Ion Beam Sequence
30080022IS-1|CurrentFractionNumber|Current Fraction Number
30080024DA-1|TreatmentControlPointDate|Treatment Control Point Date
30080025TM-1|TreatmentControlPointTime|Treatment Control Point Time
3008002ACS-1|TreatmentTerminationStatus|Treatment Termination Status
3008002BSHR1|TreatmentTerminationCode|Treatment Termination Code
3008002CCS-1|TreatmentVerificationStatus|Treatment Verification Status
30080030SQ-1|ReferencedTreatmentRecordSequence|Referenced Treatment Record Sequence
30080032DS-1|SpecifiedPrimaryMeterset|Specified Primary Meterset
30080033DS-1|SpecifiedSecondaryMeterset|Specified Secondary Meterset
30080036DS-1|DeliveredPrimaryMeterset|Delivered Primary Meterset
30080037DS-1|DeliveredSecondaryMeterset|Delivered Secondary Meterset
3008003ADS-1|SpecifiedTreatmentTime|Specified Treatment Time
3008003BDS-1|DeliveredTreatmentTime|Delivered Treatment Time
30080040SQ-1|ControlPointDeliverySequence|Control Point Delivery Sequence
30080041SQ-1|IonControlPointDeliverySequence|Ion Control Point Delivery Sequence
30080042DS-1|SpecifiedMeterset|Specified Meterset
30080044DS-1|DeliveredMeterset|Delivered Meterset
30080045FL-1|MetersetRateSet|Meterset Rate Set
30080046FL-1|MetersetRateDelivered|Meterset Rate Delivered
30080047FL-1-n|ScanSpotMetersetsDelivered|Scan Spot Metersets Delivered
30080048DS-1|DoseRateDelivered|Dose Rate Delivered
30080050SQ-1|TreatmentSummaryCalculatedDoseReferenceSequence|Treatment Summary Calculated Dose Reference Sequence
30080052DS-1|CumulativeDoseToDoseReference|Cumulative Dose to Dose Reference
30080054DA-1|FirstTreatmentDate|First Treatment Date
30080056DA-1|MostRecentTreatmentDate|Most Recent Treatment Date
3008005AIS-1|NumberOfFractionsDelivered|Number of Fractions Delivered
30080060SQ-1|OverrideSequence|Override Sequence
30080061AT-1|ParameterSequencePointer|Parameter Sequence Pointer
30080062AT-1|OverrideParameterPointer|Override Parameter Pointer
30080063IS-1|ParameterItemIndex|Parameter Item Index
30080064IS-1|MeasuredDoseReferenceNumber|Measured Dose Reference Number
30080065AT-1|ParameterPointer|Parameter Pointer
30080066ST-1|OverrideReason|Override Reason
30080067US-1|ParameterValueNumber|Parameter Value Number
30080068SQ-1|CorrectedParameterSequence|Corrected Parameter Sequence
3008006AFL-1|CorrectionValue|Correction Value
30080070SQ-1|CalculatedDoseReferenceSequence|Calculated Dose Reference Sequence
30080072IS-1|CalculatedDoseReferenceNumber|Calculated Dose Reference Number
30080074ST-1|CalculatedDoseReferenceDescription|Calculated Dose Reference Description
30080076DS-1|CalculatedDoseReferenceDoseValue|Calculated Dose Reference Dose Value
30080078DS-1|StartMeterset|Start Meterset
3008007ADS-1|EndMeterset|End Meterset
30080080SQ-1|ReferencedMeasuredDoseReferenceSequence|Referenced Measured Dose Reference Sequence
30080082IS-1|ReferencedMeasuredDoseReferenceNumber|Referenced Measured Dose Reference Number
30080090SQ-1|ReferencedCalculatedDoseReferenceSequence|Referenced Calculated Dose Reference Sequence
30080092IS-1|ReferencedCalculatedDoseReferenceNumber|Referenced Calculated Dose Reference Number
300800A0SQ-1|BeamLimitingDeviceLeafPairsSequence|Beam Limiting Device Leaf Pairs Sequence
300800A1SQ-1|EnhancedRTBeamLimitingDeviceSequence|Enhanced RT Beam Limiting Device Sequence
300800A2SQ-1|EnhancedRTBeamLimitingOpeningSequence|Enhanced RT Beam Limiting Opening Sequence
300800A3CS-1|EnhancedRTBeamLimitingDeviceDefinitionFlag|Enhanced RT Beam Limiting Device Definition Flag
300800A4FD-2-2n|ParallelRTBeamDelimiterOpeningExtents|Parallel RT Beam Delimiter Opening Extents
300800B0SQ-1|RecordedWedgeSequence|Recorded Wedge Sequence
300800C0SQ-1|RecordedCompensatorSequence|Recorded Compensator Sequence
300800D0SQ-1|RecordedBlockSequence|Recorded Block Sequence
300800D1SQ-1|RecordedBlockSlabSequence|Recorded Block Slab Sequence
300800E0SQ-1|TreatmentSummaryMeasuredDoseReferenceSequence|Treatment Summary Measured Dose Reference Sequence
300800F0SQ-1|RecordedSnoutSequence|Recorded Snout Sequence
300800F2SQ-1|RecordedRangeShifterSequence|Recorded Range Shifter Sequence
300800F4SQ-1|RecordedLateralSpreadingDeviceSequence|Recorded Lateral Spreading Device Sequence
300800F6SQ-1|RecordedRangeModulatorSequence|Recorded Range Modulator Sequence
30080100SQ-1|RecordedSourceSequence|Recorded Source Sequence
30080105LO-1|SourceSerialNumber|Source Serial Number
30080110SQ-1|TreatmentSessionApplicationSetupSequence|Treatment Session Application Setup Sequence
30080116CS-1|ApplicationSetupCheck|Application Setup Check
30080120SQ-1|RecordedBrachyAccessoryDeviceSequence|Recorded Brachy Accessory Device Sequence
30080122IS-1|ReferencedBrachyAccessoryDeviceNumber|Referenced Brachy Accessory Device Number
30080130SQ-1|RecordedChannelSequence|Recorded Channel Sequence
30080132DS-1|SpecifiedChannelTotalTime|Specified Channel Total Time
30080134DS-1|DeliveredChannelTotalTime|Delivered Channel Total Time
30080136IS-1|SpecifiedNumberOfPulses|Specified Number of Pulses
30080138IS-1|DeliveredNumberOfPulses|Delivered Number of Pulses
3008013ADS-1|SpecifiedPulseRepetitionInterval|Specified Pulse Repetition Interval
3008013CDS-1|DeliveredPulseRepetitionInterval|Delivered Pulse Repetition Interval
30080140SQ-1|RecordedSourceApplicatorSequence|Recorded Source Applicator Sequence
30080142IS-1|ReferencedSourceApplicatorNumber|Referenced Source Applicator Number
30080150SQ-1|RecordedChannelShieldSequence|Recorded Channel Shield Sequence
30080152IS-1|ReferencedChannelShieldNumber|Referenced Channel Shield Number
30080160SQ-1|BrachyControlPointDeliveredSequence|Brachy Control Point Delivered Sequence
30080162DA-1|SafePositionExitDate|Safe Position Exit Date
30080164TM-1|SafePositionExitTime|Safe Position Exit Time
30080166DA-1|SafePositionReturnDate|Safe Position Return Date
30080168TM-1|SafePositionReturnTime|Safe Position Return Time
30080171SQ-1|PulseSpecificBrachyControlPointDeliveredSequence|Pulse Specific Brachy Control Point Delivered Sequence
30080172US-1|PulseNumber|Pulse Number
30080173SQ-1|BrachyPulseControlPointDeliveredSequence|Brachy Pulse Control Point Delivered Sequence
30080200CS-1|CurrentTreatmentStatus|Current Treatment Status
30080202ST-1|TreatmentStatusComment|Treatment Status Comment
30080220SQ-1|FractionGroupSummarySequence|Fraction Group Summary Sequence
30080223IS-1|ReferencedFractionNumber|Referenced Fraction Number
30080224CS-1|FractionGroupType|Fraction Group Type
30080230CS-1|BeamStopperPosition|Beam Stopper Position
30080240SQ-1|FractionStatusSummarySequence|Fraction Status Summary Sequence
30080250DA-1|TreatmentDate|Treatment Date
30080251TM-1|TreatmentTime|Treatment Time
300A0002SH-1|RTPlanLabel|RT Plan Label
300A0003LO-1|RTPlanName|RT Plan Name
300A0004ST-1|RTPlanDescription|RT Plan Description
300A0006DA-1|RTPlanDate|RT Plan Date
300A0007TM-1|RTPlanTime|RT Plan Time
300A0009LO-1-n|TreatmentProtocols|Treatment Protocols
300A000ACS-1|PlanIntent|Plan Intent
300A000BLOR1-n|TreatmentSites|Treatment Sites
300A000CCS-1|RTPlanGeometry|RT Plan Geometry
300A000EST-1|PrescriptionDescription|Prescription Description
300A0010SQ-1|DoseReferenceSequence|Dose Reference Sequence
300A0012IS-1|DoseReferenceNumber|Dose Reference Number
300A0013UI-1|DoseReferenceUID|Dose Reference UID
300A0014CS-1|DoseReferenceStructureType|Dose Reference Structure Type
300A0015CS-1|NominalBeamEnergyUnit|Nominal Beam Energy Unit
300A0016LO-1|DoseReferenceDescription|Dose Reference Description
300A0018DS-3|DoseReferencePointCoordinates|Dose Reference Point Coordinates
300A001ADS-1|NominalPriorDose|Nominal Prior Dose
300A0020CS-1|DoseReferenceType|Dose Reference Type
300A0021DS-1|ConstraintWeight|Constraint Weight
300A0022DS-1|DeliveryWarningDose|Delivery Warning Dose
300A0023DS-1|DeliveryMaximumDose|Delivery Maximum Dose
300A0025DS-1|TargetMinimumDose|Target Minimum Dose
300A0026DS-1|TargetPrescriptionDose|Target Prescription Dose
300A0027DS-1|TargetMaximumDose|Target Maximum Dose
300A0028DS-1|TargetUnderdoseVolumeFraction|Target Underdose Volume Fraction
300A002ADS-1|OrganAtRiskFullVolumeDose|Organ at Risk Full-volume Dose
300A002BDS-1|OrganAtRiskLimitDose|Organ at Risk Limit Dose
300A002CDS-1|OrganAtRiskMaximumDose|Organ at Risk Maximum Dose
300A002DDS-1|OrganAtRiskOverdoseVolumeFraction|Organ at Risk Overdose Volume Fraction
300A0040SQ-1|ToleranceTableSequence|Tolerance Table Sequence
300A0042IS-1|ToleranceTableNumber|Tolerance Table Number
300A0043SH-1|ToleranceTableLabel|Tolerance Table Label
300A0044DS-1|GantryAngleTolerance|Gantry Angle Tolerance
300A0046DS-1|BeamLimitingDeviceAngleTolerance|Beam Limiting Device Angle Tolerance
300A0048SQ-1|BeamLimitingDeviceToleranceSequence|Beam Limiting Device Tolerance Sequence
300A004ADS-1|BeamLimitingDevicePositionTolerance|Beam Limiting Device Position Tolerance
300A004BFL-1|SnoutPositionTolerance|Snout Position Tolerance
300A004CDS-1|PatientSupportAngleTolerance|Patient Support Angle Tolerance
300A004EDS-1|TableTopEccentricAngleTolerance|Table Top Eccentric Angle Tolerance
300A004FFL-1|TableTopPitchAngleTolerance|Table Top Pitch Angle Tolerance
300A0050FL-1|TableTopRollAngleTolerance|Table Top Roll Angle Tolerance
300A0051DS-1|TableTopVerticalPositionTolerance|Table Top Vertical Position Tolerance
300A0052DS-1|TableTopLongitudinalPositionTolerance|Table Top Longitudinal Position Tolerance
300A0053DS-1|TableTopLateralPositionTolerance|Table Top Lateral Position Tolerance
300A0054UI-1|TableTopPositionAlignmentUID|Table Top Position Alignment UID
300A0055CS-1|RTPlanRelationship|RT Plan Relationship
300A0070SQ-1|FractionGroupSequence|Fraction Group Sequence
300A0071IS-1|FractionGroupNumber|Fraction Group Number
300A0072LO-1|FractionGroupDescription|Fraction Group Description
300A0078IS-1|NumberOfFractionsPlanned|Number of Fractions Planned
300A0079IS-1|NumberOfFractionPatternDigitsPerDay|Number of Fraction Pattern Digits Per Day
300A007AIS-1|RepeatFractionCycleLength|Repeat Fraction Cycle Length
300A007BLT-1|FractionPattern|Fraction Pattern
300A0080IS-1|NumberOfBeams|Number of Beams
300A0082DSR3|BeamDoseSpecificationPoint|Beam Dose Specification Point
300A0083UI-1|ReferencedDoseReferenceUID|Referenced Dose Reference UID
300A0084DS-1|BeamDose|Beam Dose
300A0086DS-1|BeamMeterset|Beam Meterset
300A0088FL-1|BeamDosePointDepth|Beam Dose Point Depth
300A0089FL-1|BeamDosePointEquivalentDepth|Beam Dose Point Equivalent Depth
300A008AFL-1|BeamDosePointSSD|Beam Dose Point SSD
300A008BCS-1|BeamDoseMeaning|Beam Dose Meaning
300A008CSQ-1|BeamDoseVerificationControlPointSequence|Beam Dose Verification Control Point Sequence
300A008DFLR1|AverageBeamDosePointDepth|Average Beam Dose Point Depth
300A008EFLR1|AverageBeamDosePointEquivalentDepth|Average Beam Dose Point Equivalent Depth
300A008FFLR1|AverageBeamDosePointSSD|Average Beam Dose Point SSD
300A0090CS-1|BeamDoseType|Beam Dose Type
300A0091DS-1|AlternateBeamDose|Alternate Beam Dose
300A0092CS-1|AlternateBeamDoseType|Alternate Beam Dose Type
300A0093CS-1|DepthValueAveragingFlag|Depth Value Averaging Flag
300A0094DS-1|BeamDosePointSourceToExternalContourDistance|Beam Dose Point Source to External Contour Distance
300A00A0IS-1|NumberOfBrachyApplicationSetups|Number of Brachy Application Setups
300A00A2DS-3|BrachyApplicationSetupDoseSpecificationPoint|Brachy Application Setup Dose Specification Point
300A00A4DS-1|BrachyApplicationSetupDose|Brachy Application Setup Dose
300A00B0SQ-1|BeamSequence|Beam Sequence
300A00B2SH-1|TreatmentMachineName|Treatment Machine Name
300A00B3CS-1|PrimaryDosimeterUnit|Primary Dosimeter Unit
300A00B4DS-1|SourceAxisDistance|Source-Axis Distance
300A00B6SQ-1|BeamLimitingDeviceSequence|Beam Limiting Device Sequence
300A00B8CS-1|RTBeamLimitingDeviceType|RT Beam Limiting Device Type
300A00BADS-1|SourceToBeamLimitingDeviceDistance|Source to Beam Limiting Device Distance
300A00BBFL-1|IsocenterToBeamLimitingDeviceDistance|Isocenter to Beam Limiting Device Distance
300A00BCIS-1|NumberOfLeafJawPairs|Number of Leaf/Jaw Pairs
300A00BEDS-3-n|LeafPositionBoundaries|Leaf Position Boundaries
300A00C0IS-1|BeamNumber|Beam Number
300A00C2LO-1|BeamName|Beam Name
300A00C3ST-1|BeamDescription|Beam Description
300A00C4CS-1|BeamType|Beam Type
300A00C5FD-1|BeamDeliveryDurationLimit|Beam Delivery Duration Limit
300A00C6CS-1|RadiationType|Radiation Type
300A00C7CS-1|HighDoseTechniqueType|High-Dose Technique Type
300A00C8IS-1|ReferenceImageNumber|Reference Image Number
300A00CASQ-1|PlannedVerificationImageSequence|Planned Verification Image Sequence
300A00CCLO-1-n|ImagingDeviceSpecificAcquisitionParameters|Imaging Device-Specific Acquisition Parameters
300A00CECS-1|TreatmentDeliveryType|Treatment Delivery Type
300A00D0IS-1|NumberOfWedges|Number of Wedges
300A00D1SQ-1|WedgeSequence|Wedge Sequence
300A00D2IS-1|WedgeNumber|Wedge Number
300A00D3CS-1|WedgeType|Wedge Type
300A00D4SH-1|WedgeID|Wedge ID
300A00D5IS-1|WedgeAngle|Wedge Angle
300A00D6DS-1|WedgeFactor|Wedge Factor
300A00D7FL-1|TotalWedgeTrayWaterEquivalentThickness|Total Wedge Tray Water-Equivalent Thickness
300A00D8DS-1|WedgeOrientation|Wedge Orientation
300A00D9FL-1|IsocenterToWedgeTrayDistance|Isocenter to Wedge Tray Distance
300A00DADS-1|SourceToWedgeTrayDistance|Source to Wedge Tray Distance
300A00DBFL-1|WedgeThinEdgePosition|Wedge Thin Edge Position
300A00DCSH-1|BolusID|Bolus ID
300A00DDST-1|BolusDescription|Bolus Description
300A00DEDS-1|EffectiveWedgeAngle|Effective Wedge Angle
300A00E0IS-1|NumberOfCompensators|Number of Compensators
300A00E1SH-1|MaterialID|Material ID
300A00E2DS-1|TotalCompensatorTrayFactor|Total Compensator Tray Factor
300A00E3SQ-1|CompensatorSequence|Compensator Sequence
300A00E4IS-1|CompensatorNumber|Compensator Number
300A00E5SH-1|CompensatorID|Compensator ID
300A00E6DS-1|SourceToCompensatorTrayDistance|Source to Compensator Tray Distance
300A00E7IS-1|CompensatorRows|Compensator Rows
300A00E8IS-1|CompensatorColumns|Compensator Columns
300A00E9DS-2|CompensatorPixelSpacing|Compensator Pixel Spacing
300A00EADS-2|CompensatorPosition|Compensator Position
300A00EBDS-1-n|CompensatorTransmissionData|Compensator Transmission Data
300A00ECDS-1-n|CompensatorThicknessData|Compensator Thickness Data
300A00EDIS-1|NumberOfBoli|Number of Boli
300A00EECS-1|CompensatorType|Compensator Type
300A00EFSH-1|CompensatorTrayID|Compensator Tray ID
300A00F0IS-1|NumberOfBlocks|Number of Blocks
300A00F2DS-1|TotalBlockTrayFactor|Total Block Tray Factor
300A00F3FL-1|TotalBlockTrayWaterEquivalentThickness|Total Block Tray Water-Equivalent Thickness
300A00F4SQ-1|BlockSequence|Block Sequence
300A00F5SH-1|BlockTrayID|Block Tray ID
300A00F6DS-1|SourceToBlockTrayDistance|Source to Block Tray Distance
300A00F7FL-1|IsocenterToBlockTrayDistance|Isocenter to Block Tray Distance
300A00F8CS-1|BlockType|Block Type
300A00F9LO-1|AccessoryCode|Accessory Code
300A00FACS-1|BlockDivergence|Block Divergence
300A00FBCS-1|BlockMountingPosition|Block Mounting Position
300A00FCIS-1|BlockNumber|Block Number
300A00FELO-1|BlockName|Block Name
300A0100DS-1|BlockThickness|Block Thickness
300A0102DS-1|BlockTransmission|Block Transmission
300A0104IS-1|BlockNumberOfPoints|Block Number of Points
300A0106DS-2-2n|BlockData|Block Data
300A0107SQ-1|ApplicatorSequence|Applicator Sequence
300A0108SH-1|ApplicatorID|Applicator ID
300A0109CS-1|ApplicatorType|Applicator Type
300A010ALO-1|ApplicatorDescription|Applicator Description
300A010CDS-1|CumulativeDoseReferenceCoefficient|Cumulative Dose Reference Coefficient
300A010EDS-1|FinalCumulativeMetersetWeight|Final Cumulative Meterset Weight
300A0110IS-1|NumberOfControlPoints|Number of Control Points
300A0111SQ-1|ControlPointSequence|Control Point Sequence
300A0112IS-1|ControlPointIndex|Control Point Index
300A0114DS-1|NominalBeamEnergy|Nominal Beam Energy
300A0115DS-1|DoseRateSet|Dose Rate Set
300A0116SQ-1|WedgePositionSequence|Wedge Position Sequence
300A0118CS-1|WedgePosition|Wedge Position
300A011ASQ-1|BeamLimitingDevicePositionSequence|Beam Limiting Device Position Sequence
300A011CDS-2-2n|LeafJawPositions|Leaf/Jaw Positions
300A011EDS-1|GantryAngle|Gantry Angle
300A011FCS-1|GantryRotationDirection|Gantry Rotation Direction
300A0120DS-1|BeamLimitingDeviceAngle|Beam Limiting Device Angle
300A0121CS-1|BeamLimitingDeviceRotationDirection|Beam Limiting Device Rotation Direction
300A0122DS-1|PatientSupportAngle|Patient Support Angle
300A0123CS-1|PatientSupportRotationDirection|Patient Support Rotation Direction
300A0124DS-1|TableTopEccentricAxisDistance|Table Top Eccentric Axis Distance
300A0125DS-1|TableTopEccentricAngle|Table Top Eccentric Angle
300A0126CS-1|TableTopEccentricRotationDirection|Table Top Eccentric Rotation Direction
300A0128DS-1|TableTopVerticalPosition|Table Top Vertical Position
300A0129DS-1|TableTopLongitudinalPosition|Table Top Longitudinal Position
300A012ADS-1|TableTopLateralPosition|Table Top Lateral Position
300A012CDS-3|IsocenterPosition|Isocenter Position
300A012EDS-3|SurfaceEntryPoint|Surface Entry Point
300A0130DS-1|SourceToSurfaceDistance|Source to Surface Distance
300A0131FL-1|AverageBeamDosePointSourceToExternalContourDistance|Average Beam Dose Point Source to External Contour Distance
300A0132FL-1|SourceToExternalContourDistance|Source to External Contour Distance
300A0133FL-3|ExternalContourEntryPoint|External Contour Entry Point
300A0134DS-1|CumulativeMetersetWeight|Cumulative Meterset Weight
300A0140FL-1|TableTopPitchAngle|Table Top Pitch Angle
300A0142CS-1|TableTopPitchRotationDirection|Table Top Pitch Rotation Direction
300A0144FL-1|TableTopRollAngle|Table Top Roll Angle
300A0146CS-1|TableTopRollRotationDirection|Table Top Roll Rotation Direction
300A0148FL-1|HeadFixationAngle|Head Fixation Angle
300A014AFL-1|GantryPitchAngle|Gantry Pitch Angle
300A014CCS-1|GantryPitchRotationDirection|Gantry Pitch Rotation Direction
300A014EFL-1|GantryPitchAngleTolerance|Gantry Pitch Angle Tolerance
300A0150CS-1|FixationEye|Fixation Eye
300A0151DS-1|ChairHeadFramePosition|Chair Head Frame Position
300A0152DS-1|HeadFixationAngleTolerance|Head Fixation Angle Tolerance
300A0153DS-1|ChairHeadFramePositionTolerance|Chair Head Frame Position Tolerance
300A0154DS-1|FixationLightAzimuthalAngleTolerance|Fixation Light Azimuthal Angle Tolerance
300A0155DS-1|FixationLightPolarAngleTolerance|Fixation Light Polar Angle Tolerance
300A0180SQ-1|PatientSetupSequence|Patient Setup Sequence
300A0182IS-1|PatientSetupNumber|Patient Setup Number
300A0183LO-1|PatientSetupLabel|Patient Setup Label
300A0184LO-1|PatientAdditionalPosition|Patient Additional Position
300A0190SQ-1|FixationDeviceSequence|Fixation Device Sequence
300A0192CS-1|FixationDeviceType|Fixation Device Type
300A0194SH-1|FixationDeviceLabel|Fixation Device Label
300A0196ST-1|FixationDeviceDescription|Fixation Device Description
300A0198SH-1|FixationDevicePosition|Fixation Device Position
300A0199FL-1|FixationDevicePitchAngle|Fixation Device Pitch Angle
300A019AFL-1|FixationDeviceRollAngle|Fixation Device Roll Angle
300A01A0SQ-1|ShieldingDeviceSequence|Shielding Device Sequence
300A01A2CS-1|ShieldingDeviceType|Shielding Device Type
300A01A4SH-1|ShieldingDeviceLabel|Shielding Device Label
300A01A6ST-1|ShieldingDeviceDescription|Shielding Device Description
300A01A8SH-1|ShieldingDevicePosition|Shielding Device Position
300A01B0CS-1|SetupTechnique|Setup Technique
300A01B2ST-1|SetupTechniqueDescription|Setup Technique Description
300A01B4SQ-1|SetupDeviceSequence|Setup Device Sequence
300A01B6CS-1|SetupDeviceType|Setup Device Type
300A01B8SH-1|SetupDeviceLabel|Setup Device Label
300A01BAST-1|SetupDeviceDescription|Setup Device Description
300A01BCDS-1|SetupDeviceParameter|Setup Device Parameter
300A01D0ST-1|SetupReferenceDescription|Setup Reference Description
300A01D2DS-1|TableTopVerticalSetupDisplacement|Table Top Vertical Setup Displacement
300A01D4DS-1|TableTopLongitudinalSetupDisplacement|Table Top Longitudinal Setup Displacement
300A01D6DS-1|TableTopLateralSetupDisplacement|Table Top Lateral Setup Displacement
300A0200CS-1|BrachyTreatmentTechnique|Brachy Treatment Technique
300A0202CS-1|BrachyTreatmentType|Brachy Treatment Type
300A0206SQ-1|TreatmentMachineSequence|Treatment Machine Sequence
300A0210SQ-1|SourceSequence|Source Sequence
300A0212IS-1|SourceNumber|Source Number
300A0214CS-1|SourceType|Source Type
300A0216LO-1|SourceManufacturer|Source Manufacturer
300A0218DS-1|ActiveSourceDiameter|Active Source Diameter
300A021ADS-1|ActiveSourceLength|Active Source Length
300A021BSH-1|SourceModelID|Source Model ID
300A021CLO-1|SourceDescription|Source Description
300A0222DS-1|SourceEncapsulationNominalThickness|Source Encapsulation Nominal Thickness
300A0224DS-1|SourceEncapsulationNominalTransmission|Source Encapsulation Nominal Transmission
300A0226LO-1|SourceIsotopeName|Source Isotope Name
300A0228DS-1|SourceIsotopeHalfLife|Source Isotope Half Life
300A0229CS-1|SourceStrengthUnits|Source Strength Units
300A022ADS-1|ReferenceAirKermaRate|Reference Air Kerma Rate
300A022BDS-1|SourceStrength|Source Strength
300A022CDA-1|SourceStrengthReferenceDate|Source Strength Reference Date
300A022ETM-1|SourceStrengthReferenceTime|Source Strength Reference Time
300A0230SQ-1|ApplicationSetupSequence|Application Setup Sequence
300A0232CS-1|ApplicationSetupType|Application Setup Type
300A0234IS-1|ApplicationSetupNumber|Application Setup Number
300A0236LO-1|ApplicationSetupName|Application Setup Name
300A0238LO-1|ApplicationSetupManufacturer|Application Setup Manufacturer
300A0240IS-1|TemplateNumber|Template Number
300A0242SH-1|TemplateType|Template Type
300A0244LO-1|TemplateName|Template Name
300A0250DS-1|TotalReferenceAirKerma|Total Reference Air Kerma
300A0260SQ-1|BrachyAccessoryDeviceSequence|Brachy Accessory Device Sequence
300A0262IS-1|BrachyAccessoryDeviceNumber|Brachy Accessory Device Number
300A0263SH-1|BrachyAccessoryDeviceID|Brachy Accessory Device ID
300A0264CS-1|BrachyAccessoryDeviceType|Brachy Accessory Device Type
300A0266LO-1|BrachyAccessoryDeviceName|Brachy Accessory Device Name
300A026ADS-1|BrachyAccessoryDeviceNominalThickness|Brachy Accessory Device Nominal Thickness
300A026CDS-1|BrachyAccessoryDeviceNominalTransmission|Brachy Accessory Device Nominal Transmission
300A0271DS-1|ChannelEffectiveLength|Channel Effective Length
300A0272DS-1|ChannelInnerLength|Channel Inner Length
300A0273SH-1|AfterloaderChannelID|Afterloader Channel ID
300A0274DS-1|SourceApplicatorTipLength|Source Applicator Tip Length
300A0280SQ-1|ChannelSequence|Channel Sequence
300A0282IS-1|ChannelNumber|Channel Number
300A0284DS-1|ChannelLength|Channel Length
300A0286DS-1|ChannelTotalTime|Channel Total Time
300A0288CS-1|SourceMovementType|Source Movement Type
300A028AIS-1|NumberOfPulses|Number of Pulses
300A028CDS-1|PulseRepetitionInterval|Pulse Repetition Interval
300A0290IS-1|SourceApplicatorNumber|Source Applicator Number
300A0291SH-1|SourceApplicatorID|Source Applicator ID
300A0292CS-1|SourceApplicatorType|Source Applicator Type
300A0294LO-1|SourceApplicatorName|Source Applicator Name
300A0296DS-1|SourceApplicatorLength|Source Applicator Length
300A0298LO-1|SourceApplicatorManufacturer|Source Applicator Manufacturer
300A029CDS-1|SourceApplicatorWallNominalThickness|Source Applicator Wall Nominal Thickness
300A029EDS-1|SourceApplicatorWallNominalTransmission|Source Applicator Wall Nominal Transmission
300A02A0DS-1|SourceApplicatorStepSize|Source Applicator Step Size
300A02A1IS-1|ApplicatorShapeReferencedROINumber|Applicator Shape Referenced ROI Number
300A02A2IS-1|TransferTubeNumber|Transfer Tube Number
300A02A4DS-1|TransferTubeLength|Transfer Tube Length
300A02B0SQ-1|ChannelShieldSequence|Channel Shield Sequence
300A02B2IS-1|ChannelShieldNumber|Channel Shield Number
300A02B3SH-1|ChannelShieldID|Channel Shield ID
300A02B4LO-1|ChannelShieldName|Channel Shield Name
300A02B8DS-1|ChannelShieldNominalThickness|Channel Shield Nominal Thickness
300A02BADS-1|ChannelShieldNominalTransmission|Channel Shield Nominal Transmission
300A02C8DS-1|FinalCumulativeTimeWeight|Final Cumulative Time Weight
300A02D0SQ-1|BrachyControlPointSequence|Brachy Control Point Sequence
300A02D2DS-1|ControlPointRelativePosition|Control Point Relative Position
300A02D4DS-3|ControlPoint3DPosition|Control Point 3D Position
300A02D6DS-1|CumulativeTimeWeight|Cumulative Time Weight
300A02E0CS-1|CompensatorDivergence|Compensator Divergence
300A02E1CS-1|CompensatorMountingPosition|Compensator Mounting Position
300A02E2DS-1-n|SourceToCompensatorDistance|Source to Compensator Distance
300A02E3FL-1|TotalCompensatorTrayWaterEquivalentThickness|Total Compensator Tray Water-Equivalent Thickness
300A02E4FL-1|IsocenterToCompensatorTrayDistance|Isocenter to Compensator Tray Distance
300A02E5FL-1|CompensatorColumnOffset|Compensator Column Offset
300A02E6FL-1-n|IsocenterToCompensatorDistances|Isocenter to Compensator Distances
300A02E7FL-1|CompensatorRelativeStoppingPowerRatio|Compensator Relative Stopping Power Ratio
300A02E8FL-1|CompensatorMillingToolDiameter|Compensator Milling Tool Diameter
300A02EASQ-1|IonRangeCompensatorSequence|Ion Range Compensator Sequence
300A02EBLT-1|CompensatorDescription|Compensator Description
300A0302IS-1|RadiationMassNumber|Radiation Mass Number
300A0304IS-1|RadiationAtomicNumber|Radiation Atomic Number
300A0306SS-1|RadiationChargeState|Radiation Charge State
300A0308CS-1|ScanMode|Scan Mode
300A0309CS-1|ModulatedScanModeType|Modulated Scan Mode Type
300A030AFL-2|VirtualSourceAxisDistances|Virtual Source-Axis Distances
300A030CSQ-1|SnoutSequence|Snout Sequence
300A030DFL-1|SnoutPosition|Snout Position
300A030FSH-1|SnoutID|Snout ID
300A0312IS-1|NumberOfRangeShifters|Number of Range Shifters
300A0314SQ-1|RangeShifterSequence|Range Shifter Sequence
300A0316IS-1|RangeShifterNumber|Range Shifter Number
300A0318SH-1|RangeShifterID|Range Shifter ID
300A0320CS-1|RangeShifterType|Range Shifter Type
300A0322LO-1|RangeShifterDescription|Range Shifter Description
300A0330IS-1|NumberOfLateralSpreadingDevices|Number of Lateral Spreading Devices
300A0332SQ-1|LateralSpreadingDeviceSequence|Lateral Spreading Device Sequence
300A0334IS-1|LateralSpreadingDeviceNumber|Lateral Spreading Device Number
300A0336SH-1|LateralSpreadingDeviceID|Lateral Spreading Device ID
300A0338CS-1|LateralSpreadingDeviceType|Lateral Spreading Device Type
300A033ALO-1|LateralSpreadingDeviceDescription|Lateral Spreading Device Description
300A033CFL-1|LateralSpreadingDeviceWaterEquivalentThickness|Lateral Spreading Device Water Equivalent Thickness
300A0340IS-1|NumberOfRangeModulators|Number of Range Modulators
300A0342SQ-1|RangeModulatorSequence|Range Modulator Sequence
300A0344IS-1|RangeModulatorNumber|Range Modulator Number
300A0346SH-1|RangeModulatorID|Range Modulator ID
300A0348CS-1|RangeModulatorType|Range Modulator Type
300A034ALO-1|RangeModulatorDescription|Range Modulator Description
300A034CSH-1|BeamCurrentModulationID|Beam Current Modulation ID
300A0350CS-1|PatientSupportType|Patient Support Type
300A0352SH-1|PatientSupportID|Patient Support ID
300A0354LO-1|PatientSupportAccessoryCode|Patient Support Accessory Code
300A0355LO-1|TrayAccessoryCode|Tray Accessory Code
300A0356FL-1|FixationLightAzimuthalAngle|Fixation Light Azimuthal Angle
300A0358FL-1|FixationLightPolarAngle|Fixation Light Polar Angle
300A035AFL-1|MetersetRate|Meterset Rate
300A0360SQ-1|RangeShifterSettingsSequence|Range Shifter Settings Sequence
300A0362LO-1|RangeShifterSetting|Range Shifter Setting
300A0364FL-1|IsocenterToRangeShifterDistance|Isocenter to Range Shifter Distance
300A0366FL-1|RangeShifterWaterEquivalentThickness|Range Shifter Water Equivalent Thickness
300A0370SQ-1|LateralSpreadingDeviceSettingsSequence|Lateral Spreading Device Settings Sequence
300A0372LO-1|LateralSpreadingDeviceSetting|Lateral Spreading Device Setting
300A0374FL-1|IsocenterToLateralSpreadingDeviceDistance|Isocenter to Lateral Spreading Device Distance
300A0380SQ-1|RangeModulatorSettingsSequence|Range Modulator Settings Sequence
300A0382FL-1|RangeModulatorGatingStartValue|Range Modulator Gating Start Value
300A0384FL-1|RangeModulatorGatingStopValue|Range Modulator Gating Stop Value
300A0386FL-1|RangeModulatorGatingStartWaterEquivalentThickness|Range Modulator Gating Start Water Equivalent Thickness
300A0388FL-1|RangeModulatorGatingStopWaterEquivalentThickness|Range Modulator Gating Stop Water Equivalent Thickness
300A038AFL-1|IsocenterToRangeModulatorDistance|Isocenter to Range Modulator Distance
300A038FFL-1-n|ScanSpotTimeOffset|Scan Spot Time Offset
300A0390SH-1|ScanSpotTuneID|Scan Spot Tune ID
300A0391IS-1-n|ScanSpotPrescribedIndices|Scan Spot Prescribed Indices
300A0392IS-1|NumberOfScanSpotPositions|Number of Scan Spot Positions
300A0393CS-1|ScanSpotReordered|Scan Spot Reordered
300A0394FL-1-n|ScanSpotPositionMap|Scan Spot Position Map
300A0395CS-1|ScanSpotReorderingAllowed|Scan Spot Reordering Allowed
300A0396FL-1-n|ScanSpotMetersetWeights|Scan Spot Meterset Weights
300A0398FL-2|ScanningSpotSize|Scanning Spot Size
300A0399FL-2-2n|ScanSpotSizesDelivered|Scan Spot Sizes Delivered
300A039AIS-1|NumberOfPaintings|Number of Paintings
300A03A0SQ-1|IonToleranceTableSequence|Ion Tolerance Table Sequence
300A03A2SQ-1|IonBeamSequence|Ion Beam Sequence
300A03A4SQ-1|IonBeamLimitingDeviceSequence|Ion Beam Limiting Device Sequence
300A03A6SQ-1|IonBlockSequence|Ion Block Sequence
300A03A8SQ-1|IonControlPointSequence|Ion Control Point Sequence
300A03AASQ-1|IonWedgeSequence|Ion Wedge Sequence
300A03ACSQ-1|IonWedgePositionSequence|Ion Wedge Position Sequence
300A0401SQ-1|ReferencedSetupImageSequence|Referenced Setup Image Sequence
300A0402ST-1|SetupImageComment|Setup Image Comment
300A0410SQ-1|MotionSynchronizationSequence|Motion Synchronization Sequence
300A0412FL-3|ControlPointOrientation|Control Point Orientation
300A0420SQ-1|GeneralAccessorySequence|General Accessory Sequence
300A0421SH-1|GeneralAccessoryID|General Accessory ID
300A0422ST-1|GeneralAccessoryDescription|General Accessory Description
300A0423CS-1|GeneralAccessoryType|General Accessory Type
300A0424IS-1|GeneralAccessoryNumber|General Accessory Number
300A0425FL-1|SourceToGeneralAccessoryDistance|Source to General Accessory Distance
300A0426DS-1|IsocenterToGeneralAccessoryDistance|Isocenter to General Accessory Distance
300A0431SQ-1|ApplicatorGeometrySequence|Applicator Geometry Sequence
300A0432CS-1|ApplicatorApertureShape|Applicator Aperture Shape
300A0433FL-1|ApplicatorOpening|Applicator Opening
300A0434FL-1|ApplicatorOpeningX|Applicator Opening X
300A0435FL-1|ApplicatorOpeningY|Applicator Opening Y
300A0436FL-1|SourceToApplicatorMountingPositionDistance|Source to Applicator Mounting Position Distance
300A0440IS-1|NumberOfBlockSlabItems|Number of Block Slab Items
300A0441SQ-1|BlockSlabSequence|Block Slab Sequence
300A0442DS-1|BlockSlabThickness|Block Slab Thickness
300A0443US-1|BlockSlabNumber|Block Slab Number
300A0450SQ-1|DeviceMotionControlSequence|Device Motion Control Sequence
300A0451CS-1|DeviceMotionExecutionMode|Device Motion Execution Mode
300A0452CS-1|DeviceMotionObservationMode|Device Motion Observation Mode
300A0453SQ-1|DeviceMotionParameterCodeSequence|Device Motion Parameter Code Sequence
300A0501FL-1|DistalDepthFraction|Distal Depth Fraction
300A0502FL-1|DistalDepth|Distal Depth
300A0503FL-2|NominalRangeModulationFractions|Nominal Range Modulation Fractions
300A0504FL-2|NominalRangeModulatedRegionDepths|Nominal Range Modulated Region Depths
300A0505SQ-1|DepthDoseParametersSequence|Depth Dose Parameters Sequence
300A0506SQ-1|DeliveredDepthDoseParametersSequence|Delivered Depth Dose Parameters Sequence
300A0507FL-1|DeliveredDistalDepthFraction|Delivered Distal Depth Fraction
300A0508FL-1|DeliveredDistalDepth|Delivered Distal Depth
300A0509FL-2|DeliveredNominalRangeModulationFractions|Delivered Nominal Range Modulation Fractions
300A0510FL-2|DeliveredNominalRangeModulatedRegionDepths|Delivered Nominal Range Modulated Region Depths
300A0511CS-1|DeliveredReferenceDoseDefinition|Delivered Reference Dose Definition
300A0512CS-1|ReferenceDoseDefinition|Reference Dose Definition
300A0600US-1|RTControlPointIndex|RT Control Point Index
300A0601US-1|RadiationGenerationModeIndex|Radiation Generation Mode Index
300A0602US-1|ReferencedDefinedDeviceIndex|Referenced Defined Device Index
300A0603US-1|RadiationDoseIdentificationIndex|Radiation Dose Identification Index
300A0604US-1|NumberOfRTControlPoints|Number of RT Control Points
300A0605US-1|ReferencedRadiationGenerationModeIndex|Referenced Radiation Generation Mode Index
300A0606US-1|TreatmentPositionIndex|Treatment Position Index
300A0607US-1|ReferencedDeviceIndex|Referenced Device Index
300A0608LO-1|TreatmentPositionGroupLabel|Treatment Position Group Label
300A0609UI-1|TreatmentPositionGroupUID|Treatment Position Group UID
300A060ASQ-1|TreatmentPositionGroupSequence|Treatment Position Group Sequence
300A060BUS-1|ReferencedTreatmentPositionIndex|Referenced Treatment Position Index
300A060CUS-1|ReferencedRadiationDoseIdentificationIndex|Referenced Radiation Dose Identification Index
300A060DFD-1|RTAccessoryHolderWaterEquivalentThickness|RT Accessory Holder Water-Equivalent Thickness
300A060EUS-1|ReferencedRTAccessoryHolderDeviceIndex|Referenced RT Accessory Holder Device Index
300A060FCS-1|RTAccessoryHolderSlotExistenceFlag|RT Accessory Holder Slot Existence Flag
300A0610SQ-1|RTAccessoryHolderSlotSequence|RT Accessory Holder Slot Sequence
300A0611LO-1|RTAccessoryHolderSlotID|RT Accessory Holder Slot ID
300A0612FD-1|RTAccessoryHolderSlotDistance|RT Accessory Holder Slot Distance
300A0613FD-1|RTAccessorySlotDistance|RT Accessory Slot Distance
300A0614SQ-1|RTAccessoryHolderDefinitionSequence|RT Accessory Holder Definition Sequence
300A0615LO-1|RTAccessoryDeviceSlotID|RT Accessory Device Slot ID
300A0616SQ-1|RTRadiationSequence|RT Radiation Sequence
300A0617SQ-1|RadiationDoseSequence|Radiation Dose Sequence
300A0618SQ-1|RadiationDoseIdentificationSequence|Radiation Dose Identification Sequence
300A0619LO-1|RadiationDoseIdentificationLabel|Radiation Dose Identification Label
300A061ACS-1|ReferenceDoseType|Reference Dose Type
300A061BCS-1|PrimaryDoseValueIndicator|Primary Dose Value Indicator
300A061CSQ-1|DoseValuesSequence|Dose Values Sequence
300A061DCS-1-n|DoseValuePurpose|Dose Value Purpose
300A061EFD-3|ReferenceDosePointCoordinates|Reference Dose Point Coordinates
300A061FSQ-1|RadiationDoseValuesParametersSequence|Radiation Dose Values Parameters Sequence
300A0620SQ-1|MetersetToDoseMappingSequence|Meterset to Dose Mapping Sequence
300A0621SQ-1|ExpectedInVivoMeasurementValuesSequence|Expected In-Vivo Measurement Values Sequence
300A0622US-1|ExpectedInVivoMeasurementValueIndex|Expected In-Vivo Measurement Value Index
300A0623LO-1|RadiationDoseInVivoMeasurementLabel|Radiation Dose In-Vivo Measurement Label
300A0624FD-2|RadiationDoseCentralAxisDisplacement|Radiation Dose Central Axis Displacement
300A0625FD-1|RadiationDoseValue|Radiation Dose Value
300A0626FD-1|RadiationDoseSourceToSkinDistance|Radiation Dose Source to Skin Distance
300A0627FD-3|RadiationDoseMeasurementPointCoordinates|Radiation Dose Measurement Point Coordinates
300A0628FD-1|RadiationDoseSourceToExternalContourDistance|Radiation Dose Source to External Contour Distance
300A0629SQ-1|RTToleranceSetSequence|RT Tolerance Set Sequence
300A062ALO-1|RTToleranceSetLabel|RT Tolerance Set Label
300A062BSQ-1|AttributeToleranceValuesSequence|Attribute Tolerance Values Sequence
300A062CFD-1|ToleranceValue|Tolerance Value
300A062DSQ-1|PatientSupportPositionToleranceSequence|Patient Support Position Tolerance Sequence
300A062EFD-1|TreatmentTimeLimit|Treatment Time Limit
300A062FSQ-1|CArmPhotonElectronControlPointSequence|C-Arm Photon-Electron Control Point Sequence
300A0630SQ-1|ReferencedRTRadiationSequence|Referenced RT Radiation Sequence
300A0631SQ-1|ReferencedRTInstanceSequence|Referenced RT Instance Sequence
300A0632SQR1|ReferencedRTPatientSetupSequence|Referenced RT Patient Setup Sequence
300A0634FD-1|SourceToPatientSurfaceDistance|Source to Patient Surface Distance
300A0635SQ-1|TreatmentMachineSpecialModeCodeSequence|Treatment Machine Special Mode Code Sequence
300A0636US-1|IntendedNumberOfFractions|Intended Number of Fractions
300A0637CS-1|RTRadiationSetIntent|RT Radiation Set Intent
300A0638CS-1|RTRadiationPhysicalAndGeometricContentDetailFlag|RT Radiation Physical and Geometric Content Detail Flag
300A0639CS-1|RTRecordFlag|RT Record Flag
300A063ASQ-1|TreatmentDeviceIdentificationSequence|Treatment Device Identification Sequence
300A063BSQ-1|ReferencedRTPhysicianIntentSequence|Referenced RT Physician Intent Sequence
300A063CFD-1|CumulativeMeterset|Cumulative Meterset
300A063DFD-1|DeliveryRate|Delivery Rate
300A063ESQ-1|DeliveryRateUnitSequence|Delivery Rate Unit Sequence
300A063FSQ-1|TreatmentPositionSequence|Treatment Position Sequence
300A0640FD-1|RadiationSourceAxisDistance|Radiation Source-Axis Distance
300A0641US-1|NumberOfRTBeamLimitingDevices|Number of RT Beam Limiting Devices
300A0642FD-1|RTBeamLimitingDeviceProximalDistance|RT Beam Limiting Device Proximal Distance
300A0643FD-1|RTBeamLimitingDeviceDistalDistance|RT Beam Limiting Device Distal Distance
300A0644SQ-1|ParallelRTBeamDelimiterDeviceOrientationLabelCodeSequence|Parallel RT Beam Delimiter Device Orientation Label Code Sequence
300A0645FD-1|BeamModifierOrientationAngle|Beam Modifier Orientation Angle
300A0646SQ-1|FixedRTBeamDelimiterDeviceSequence|Fixed RT Beam Delimiter Device Sequence
300A0647SQ-1|ParallelRTBeamDelimiterDeviceSequence|Parallel RT Beam Delimiter Device Sequence
300A0648US-1|NumberOfParallelRTBeamDelimiters|Number of Parallel RT Beam Delimiters
300A0649FD-2-n|ParallelRTBeamDelimiterBoundaries|Parallel RT Beam Delimiter Boundaries
300A064AFD-2-n|ParallelRTBeamDelimiterPositions|Parallel RT Beam Delimiter Positions
300A064BFD-2|RTBeamLimitingDeviceOffset|RT Beam Limiting Device Offset
300A064CSQ-1|RTBeamDelimiterGeometrySequence|RT Beam Delimiter Geometry Sequence
300A064DSQ-1|RTBeamLimitingDeviceDefinitionSequence|RT Beam Limiting Device Definition Sequence
300A064ECS-1|ParallelRTBeamDelimiterOpeningMode|Parallel RT Beam Delimiter Opening Mode
300A064FCS-1-n|ParallelRTBeamDelimiterLeafMountingSide|Parallel RT Beam Delimiter Leaf Mounting Side
300A0650UIR1|PatientSetupUID|Patient Setup UID
300A0651SQ-1|WedgeDefinitionSequence|Wedge Definition Sequence
300A0652FD-1|RadiationBeamWedgeAngle|Radiation Beam Wedge Angle
300A0653FD-1|RadiationBeamWedgeThinEdgeDistance|Radiation Beam Wedge Thin Edge Distance
300A0654FD-1|RadiationBeamEffectiveWedgeAngle|Radiation Beam Effective Wedge Angle
300A0655US-1|NumberOfWedgePositions|Number of Wedge Positions
300A0656SQ-1|RTBeamLimitingDeviceOpeningSequence|RT Beam Limiting Device Opening Sequence
300A0657US-1|NumberOfRTBeamLimitingDeviceOpenings|Number of RT Beam Limiting Device Openings
300A0658SQ-1|RadiationDosimeterUnitSequence|Radiation Dosimeter Unit Sequence
300A0659SQ-1|RTDeviceDistanceReferenceLocationCodeSequence|RT Device Distance Reference Location Code Sequence
300A065ASQ-1|RadiationDeviceConfigurationAndCommissioningKeySequence|Radiation Device Configuration and Commissioning Key Sequence
300A065BSQ-1|PatientSupportPositionParameterSequence|Patient Support Position Parameter Sequence
300A065CCS-1|PatientSupportPositionSpecificationMethod|Patient Support Position Specification Method
300A065DSQ-1|PatientSupportPositionDeviceParameterSequence|Patient Support Position Device Parameter Sequence
300A065EUS-1|DeviceOrderIndex|Device Order Index
300A065FUS-1|PatientSupportPositionParameterOrderIndex|Patient Support Position Parameter Order Index
300A0660SQ-1|PatientSupportPositionDeviceToleranceSequence|Patient Support Position Device Tolerance Sequence
300A0661US-1|PatientSupportPositionToleranceOrderIndex|Patient Support Position Tolerance Order Index
300A0662SQ-1|CompensatorDefinitionSequence|Compensator Definition Sequence
300A0663CS-1|CompensatorMapOrientation|Compensator Map Orientation
300A0664OF-1|CompensatorProximalThicknessMap|Compensator Proximal Thickness Map
300A0665OF-1|CompensatorDistalThicknessMap|Compensator Distal Thickness Map
300A0666FD-1|CompensatorBasePlaneOffset|Compensator Base Plane Offset
300A0667SQ-1|CompensatorShapeFabricationCodeSequence|Compensator Shape Fabrication Code Sequence
300A0668SQ-1|CompensatorShapeSequence|Compensator Shape Sequence
300A0669FD-1|RadiationBeamCompensatorMillingToolDiameter|Radiation Beam Compensator Milling Tool Diameter
300A066ASQ-1|BlockDefinitionSequence|Block Definition Sequence
300A066BOF-1|BlockEdgeData|Block Edge Data
300A066CCS-1|BlockOrientation|Block Orientation
300A066DFD-1|RadiationBeamBlockThickness|Radiation Beam Block Thickness
300A066EFD-1|RadiationBeamBlockSlabThickness|Radiation Beam Block Slab Thickness
300A066FSQ-1|BlockEdgeDataSequence|Block Edge Data Sequence
300A0670US-1|NumberOfRTAccessoryHolders|Number of RT Accessory Holders
300A0671SQ-1|GeneralAccessoryDefinitionSequence|General Accessory Definition Sequence
300A0672US-1|NumberOfGeneralAccessories|Number of General Accessories
300A0673SQ-1|BolusDefinitionSequence|Bolus Definition Sequence
300A0674US-1|NumberOfBoluses|Number of Boluses
300A0675UI-1|EquipmentFrameOfReferenceUID|Equipment Frame of Reference UID
300A0676ST-1|EquipmentFrameOfReferenceDescription|Equipment Frame of Reference Description
300A0677SQ-1|EquipmentReferencePointCoordinatesSequence|Equipment Reference Point Coordinates Sequence
300A0678SQ-1|EquipmentReferencePointCodeSequence|Equipment Reference Point Code Sequence
300A0679FD-1|RTBeamLimitingDeviceAngle|RT Beam Limiting Device Angle
300A067AFD-1|SourceRollAngle|Source Roll Angle
300A067BSQ-1|RadiationGenerationModeSequence|Radiation GenerationMode Sequence
300A067CSH-1|RadiationGenerationModeLabel|Radiation GenerationMode Label
300A067DST-1|RadiationGenerationModeDescription|Radiation GenerationMode Description
300A067ESQ-1|RadiationGenerationModeMachineCodeSequence|Radiation GenerationMode Machine Code Sequence
300A067FSQ-1|RadiationTypeCodeSequence|Radiation Type Code Sequence
300A0680DS-1|NominalEnergy|Nominal Energy
300A0681DS-1|MinimumNominalEnergy|Minimum Nominal Energy
300A0682DS-1|MaximumNominalEnergy|Maximum Nominal Energy
300A0683SQ-1|RadiationFluenceModifierCodeSequence|Radiation Fluence Modifier Code Sequence
300A0684SQ-1|EnergyUnitCodeSequence|Energy Unit Code Sequence
300A0685US-1|NumberOfRadiationGenerationModes|Number of Radiation GenerationModes
300A0686SQ-1|PatientSupportDevicesSequence|Patient Support Devices Sequence
300A0687US-1|NumberOfPatientSupportDevices|Number of Patient Support Devices
300A0688FD-1|RTBeamModifierDefinitionDistance|RT Beam Modifier Definition Distance
300A0689SQ-1|BeamAreaLimitSequence|Beam Area Limit Sequence
300A068ASQ-1|ReferencedRTPrescriptionSequence|Referenced RT Prescription Sequence
300A068BCS-1|DoseValueInterpretation|Dose Value Interpretation
300A0700UI-1|TreatmentSessionUID|Treatment Session UID
300A0701CS-1|RTRadiationUsage|RT Radiation Usage
300A0702SQ-1|ReferencedRTRadiationSetSequence|Referenced RT Radiation Set Sequence
300A0703SQ-1|ReferencedRTRadiationRecordSequence|Referenced RT Radiation Record Sequence
300A0704US-1|RTRadiationSetDeliveryNumber|RT Radiation Set Delivery Number
300A0705US-1|ClinicalFractionNumber|Clinical Fraction Number
300A0706CS-1|RTTreatmentFractionCompletionStatus|RT Treatment Fraction Completion Status
300A0707CS-1|RTRadiationSetUsage|RT Radiation Set Usage
300A0708CS-1|TreatmentDeliveryContinuationFlag|Treatment Delivery Continuation Flag
300A0709CS-1|TreatmentRecordContentOrigin|Treatment Record Content Origin
300A0714CS-1|RTTreatmentTerminationStatus|RT Treatment Termination Status
300A0715SQ-1|RTTreatmentTerminationReasonCodeSequence|RT Treatment Termination Reason Code Sequence
300A0716SQ-1|MachineSpecificTreatmentTerminationCodeSequence|Machine-Specific Treatment Termination Code Sequence
300A0722SQ-1|RTRadiationSalvageRecordControlPointSequence|RT Radiation Salvage Record Control Point Sequence
300A0723CS-1|StartingMetersetValueKnownFlag|Starting Meterset Value Known Flag
300A0730ST-1|TreatmentTerminationDescription|Treatment Termination Description
300A0731SQ-1|TreatmentToleranceViolationSequence|Treatment Tolerance Violation Sequence
300A0732CS-1|TreatmentToleranceViolationCategory|Treatment Tolerance Violation Category
300A0733SQ-1|TreatmentToleranceViolationAttributeSequence|Treatment Tolerance Violation Attribute Sequence
300A0734ST-1|TreatmentToleranceViolationDescription|Treatment Tolerance Violation Description
300A0735ST-1|TreatmentToleranceViolationIdentification|Treatment Tolerance Violation Identification
300A0736DT-1|TreatmentToleranceViolationDateTime|Treatment Tolerance Violation DateTime
300A073ADT-1|RecordedRTControlPointDateTime|Recorded RT Control Point DateTime
300A073BUS-1|ReferencedRadiationRTControlPointIndex|Referenced Radiation RT Control Point Index
300A073ESQ-1|AlternateValueSequence|Alternate Value Sequence
300A073FSQ-1|ConfirmationSequence|Confirmation Sequence
300A0740SQ-1|InterlockSequence|Interlock Sequence
300A0741DT-1|InterlockDateTime|Interlock DateTime
300A0742ST-1|InterlockDescription|Interlock Description
300A0743SQ-1|InterlockOriginatingDeviceSequence|Interlock Originating Device Sequence
300A0744SQ-1|InterlockCodeSequence|Interlock Code Sequence
300A0745SQ-1|InterlockResolutionCodeSequence|Interlock Resolution Code Sequence
300A0746SQ-1|InterlockResolutionUserSequence|Interlock Resolution User Sequence
300A0760DT-1|OverrideDateTime|Override DateTime
300A0761SQ-1|TreatmentToleranceViolationTypeCodeSequence|Treatment Tolerance Violation Type Code Sequence
300A0762SQ-1|TreatmentToleranceViolationCauseCodeSequence|Treatment Tolerance Violation Cause Code Sequence
300A0772SQ-1|MeasuredMetersetToDoseMappingSequence|Measured Meterset to Dose Mapping Sequence
300A0773US-1|ReferencedExpectedInVivoMeasurementValueIndex|Referenced Expected In-Vivo Measurement Value Index
300A0774SQ-1|DoseMeasurementDeviceCodeSequence|Dose Measurement Device Code Sequence
300A0780SQ-1|AdditionalParameterRecordingInstanceSequence|Additional Parameter Recording Instance Sequence
300A0782USR1||
300A0783ST-1|InterlockOriginDescription|Interlock Origin Description
300A0784SQ-1|RTPatientPositionScopeSequence|RT Patient Position Scope Sequence
300A0785UI-1|ReferencedTreatmentPositionGroupUID|Referenced Treatment Position Group UID
300A0786US-1|RadiationOrderIndex|Radiation Order Index
300A0787SQ-1|OmittedRadiationSequence|Omitted Radiation Sequence
300A0788SQ-1|ReasonForOmissionCodeSequence|Reason for Omission Code Sequence
300A0789SQ-1|RTDeliveryStartPatientPositionSequence|RT Delivery Start Patient Position Sequence
300A078ASQ-1|RTTreatmentPreparationPatientPositionSequence|RT Treatment Preparation Patient Position Sequence
300A078BSQ-1|ReferencedRTTreatmentPreparationSequence|Referenced RT Treatment Preparation Sequence
300A078CSQ-1|ReferencedPatientSetupPhotoSequence|Referenced Patient Setup Photo Sequence
300A078DSQ-1|PatientTreatmentPreparationMethodCodeSequence|Patient Treatment Preparation Method Code Sequence
300A078ELT-1|PatientTreatmentPreparationProcedureParameterDescription|Patient Treatment Preparation Procedure Parameter Description
300A078FSQ-1|PatientTreatmentPreparationDeviceSequence|Patient Treatment Preparation Device Sequence
300A0790SQ-1|PatientTreatmentPreparationProcedureSequence|Patient Treatment Preparation Procedure Sequence
300A0791SQ-1|PatientTreatmentPreparationProcedureCodeSequence|Patient Treatment Preparation Procedure Code Sequence
300A0792LT-1|PatientTreatmentPreparationMethodDescription|Patient Treatment Preparation Method Description
300A0793SQ-1|PatientTreatmentPreparationProcedureParameterSequence|Patient Treatment Preparation Procedure Parameter Sequence
300A0794LT-1|PatientSetupPhotoDescription|Patient Setup Photo Description
300A0795US-1|PatientTreatmentPreparationProcedureIndex|Patient Treatment Preparation Procedure Index
300A0796US-1|ReferencedPatientSetupProcedureIndex|Referenced Patient Setup Procedure Index
300A0797SQ-1|RTRadiationTaskSequence|RT Radiation Task Sequence
300A0798SQ-1|RTPatientPositionDisplacementSequence|RT Patient Position Displacement Sequence
300A0799SQ-1|RTPatientPositionSequence|RT Patient Position Sequence
300A079ALO-1|DisplacementReferenceLabel|Displacement Reference Label
300A079BFD-16|DisplacementMatrix|Displacement Matrix
300A079CSQ-1|PatientSupportDisplacementSequence|Patient Support Displacement Sequence
300A079DSQ-1|DisplacementReferenceLocationCodeSequence|Displacement Reference Location Code Sequence
300A079ECS-1|RTRadiationSetDeliveryUsage|RT Radiation Set Delivery Usage
300A079FSQ-1|PatientTreatmentPreparationSequence|Patient Treatment Preparation Sequence
300A07A0SQ-1|PatientToEquipmentRelationshipSequence|Patient to Equipment Relationship Sequence
300A07A1SQ-1|ImagingEquipmentToTreatmentDeliveryDeviceRelationshipSequence|Imaging Equipment to Treatment Delivery Device Relationship Sequence
300C0002SQ-1|ReferencedRTPlanSequence|Referenced RT Plan Sequence
300C0004SQ-1|ReferencedBeamSequence|Referenced Beam Sequence
300C0006IS-1|ReferencedBeamNumber|Referenced Beam Number
300C0007IS-1|ReferencedReferenceImageNumber|Referenced Reference Image Number
300C0008DS-1|StartCumulativeMetersetWeight|Start Cumulative Meterset Weight
300C0009DS-1|EndCumulativeMetersetWeight|End Cumulative Meterset Weight
300C000ASQ-1|ReferencedBrachyApplicationSetupSequence|Referenced Brachy Application Setup Sequence
300C000CIS-1|ReferencedBrachyApplicationSetupNumber|Referenced Brachy Application Setup Number
300C000EIS-1|ReferencedSourceNumber|Referenced Source Number
300C0020SQ-1|ReferencedFractionGroupSequence|Referenced Fraction Group Sequence
300C0022IS-1|ReferencedFractionGroupNumber|Referenced Fraction Group Number
300C0040SQ-1|ReferencedVerificationImageSequence|Referenced Verification Image Sequence
300C0042SQ-1|ReferencedReferenceImageSequence|Referenced Reference Image Sequence
300C0050SQ-1|ReferencedDoseReferenceSequence|Referenced Dose Reference Sequence
300C0051IS-1|ReferencedDoseReferenceNumber|Referenced Dose Reference Number
300C0055SQ-1|BrachyReferencedDoseReferenceSequence|Brachy Referenced Dose Reference Sequence
300C0060SQ-1|ReferencedStructureSetSequence|Referenced Structure Set Sequence
300C006AIS-1|ReferencedPatientSetupNumber|Referenced Patient Setup Number
300C0080SQ-1|ReferencedDoseSequence|Referenced Dose Sequence
300C00A0IS-1|ReferencedToleranceTableNumber|Referenced Tolerance Table Number
300C00B0SQ-1|ReferencedBolusSequence|Referenced Bolus Sequence
300C00C0IS-1|ReferencedWedgeNumber|Referenced Wedge Number
300C00D0IS-1|ReferencedCompensatorNumber|Referenced Compensator Number
300C00E0IS-1|ReferencedBlockNumber|Referenced Block Number
300C00F0IS-1|ReferencedControlPointIndex|Referenced Control Point Index
300C00F2SQ-1|ReferencedControlPointSequence|Referenced Control Point Sequence
300C00F4IS-1|ReferencedStartControlPointIndex|Referenced Start Control Point Index
300C00F6IS-1|ReferencedStopControlPointIndex|Referenced Stop Control Point Index
300C0100IS-1|ReferencedRangeShifterNumber|Referenced Range Shifter Number
300C0102IS-1|ReferencedLateralSpreadingDeviceNumber|Referenced Lateral Spreading Device Number
300C0104IS-1|ReferencedRangeModulatorNumber|Referenced Range Modulator Number
300C0111SQ-1|OmittedBeamTaskSequence|Omitted Beam Task Sequence
300C0112CS-1|ReasonForOmission|Reason for Omission
300C0113LO-1|ReasonForOmissionDescription|Reason for Omission Description
300C0114SQ-1|PrescriptionOverviewSequence|Prescription Overview Sequence
300C0115FL-1|TotalPrescriptionDose|Total Prescription Dose
300C0116SQ-1|PlanOverviewSequence|Plan Overview Sequence
300C0117US-1|PlanOverviewIndex|Plan Overview Index
300C0118US-1|ReferencedPlanOverviewIndex|Referenced Plan Overview Index
300C0119US-1|NumberOfFractionsIncluded|Number of Fractions Included
300C0120SQ-1|DoseCalibrationConditionsSequence|Dose Calibration Conditions Sequence
300C0121FD-1|AbsorbedDoseToMetersetRatio|Absorbed Dose to Meterset Ratio
300C0122FD-2|DelineatedRadiationFieldSize|Delineated Radiation Field Size
300C0123CS-1|DoseCalibrationConditionsVerifiedFlag|Dose Calibration Conditions Verified Flag
300C0124FD-1|CalibrationReferencePointDepth|Calibration Reference Point Depth
300C0125SQ-1|GatingBeamHoldTransitionSequence|Gating Beam Hold Transition Sequence
300C0126CS-1|BeamHoldTransition|Beam Hold Transition
300C0127DT-1|BeamHoldTransitionDateTime|Beam Hold Transition DateTime
300C0128SQ-1|BeamHoldOriginatingDeviceSequence|Beam Hold Originating Device Sequence
300C0129CS-1|BeamHoldTransitionTriggerSource|Beam Hold Transition Trigger Source
300E0002CS-1|ApprovalStatus|Approval Status
300E0004DA-1|ReviewDate|Review Date
300E0005TM-1|ReviewTime|Review Time
300E0008PN-1|ReviewerName|Reviewer Name
30100001SQ-1|RadiobiologicalDoseEffectSequence|Radiobiological Dose Effect Sequence
30100002CS-1|RadiobiologicalDoseEffectFlag|Radiobiological Dose Effect Flag
30100003SQ-1|EffectiveDoseCalculationMethodCategoryCodeSequence|Effective Dose Calculation Method Category Code Sequence
30100004SQ-1|EffectiveDoseCalculationMethodCodeSequence|Effective Dose Calculation Method Code Sequence
30100005LO-1|EffectiveDoseCalculationMethodDescription|Effective Dose Calculation Method Description
30100006UI-1|ConceptualVolumeUID|Conceptual Volume UID
30100007SQ-1|OriginatingSOPInstanceReferenceSequence|Originating SOP Instance Reference Sequence
30100008SQ-1|ConceptualVolumeConstituentSequence|Conceptual Volume Constituent Sequence
30100009SQ-1|EquivalentConceptualVolumeInstanceReferenceSequence|Equivalent Conceptual Volume Instance Reference Sequence
3010000ASQ-1|EquivalentConceptualVolumesSequence|Equivalent Conceptual Volumes Sequence
3010000BUI-1|ReferencedConceptualVolumeUID|Referenced Conceptual Volume UID
3010000CUT-1|ConceptualVolumeCombinationExpression|Conceptual Volume Combination Expression
3010000DUS-1|ConceptualVolumeConstituentIndex|Conceptual Volume Constituent Index
3010000ECS-1|ConceptualVolumeCombinationFlag|Conceptual Volume Combination Flag
3010000FST-1|ConceptualVolumeCombinationDescription|Conceptual Volume Combination Description
30100010CS-1|ConceptualVolumeSegmentationDefinedFlag|Conceptual Volume Segmentation Defined Flag
30100011SQ-1|ConceptualVolumeSegmentationReferenceSequence|Conceptual Volume Segmentation Reference Sequence
30100012SQ-1|ConceptualVolumeConstituentSegmentationReferenceSequence|Conceptual Volume Constituent Segmentation Reference Sequence
30100013UI-1|ConstituentConceptualVolumeUID|Constituent Conceptual Volume UID
30100014SQ-1|DerivationConceptualVolumeSequence|Derivation Conceptual Volume Sequence
30100015UI-1|SourceConceptualVolumeUID|Source Conceptual Volume UID
30100016SQ-1|ConceptualVolumeDerivationAlgorithmSequence|Conceptual Volume Derivation Algorithm Sequence
30100017ST-1|ConceptualVolumeDescription|Conceptual Volume Description
30100018SQ-1|SourceConceptualVolumeSequence|Source Conceptual Volume Sequence
30100019SQ-1|AuthorIdentificationSequence|Author Identification Sequence
3010001ALO-1|ManufacturerModelVersion|Manufacturer's Model Version
3010001BUC-1|DeviceAlternateIdentifier|Device Alternate Identifier
3010001CCS-1|DeviceAlternateIdentifierType|Device Alternate Identifier Type
3010001DLT-1|DeviceAlternateIdentifierFormat|Device Alternate Identifier Format
3010001ELO-1|SegmentationCreationTemplateLabel|Segmentation Creation Template Label
3010001FUI-1|SegmentationTemplateUID|Segmentation Template UID
30100020US-1|ReferencedSegmentReferenceIndex|Referenced Segment Reference Index
30100021SQ-1|SegmentReferenceSequence|Segment Reference Sequence
30100022US-1|SegmentReferenceIndex|Segment Reference Index
30100023SQ-1|DirectSegmentReferenceSequence|Direct Segment Reference Sequence
30100024SQ-1|CombinationSegmentReferenceSequence|Combination Segment Reference Sequence
30100025SQ-1|ConceptualVolumeSequence|Conceptual Volume Sequence
30100026SQ-1|SegmentedRTAccessoryDeviceSequence|Segmented RT Accessory Device Sequence
30100027SQ-1|SegmentCharacteristicsSequence|Segment Characteristics Sequence
30100028SQ-1|RelatedSegmentCharacteristicsSequence|Related Segment Characteristics Sequence
30100029US-1|SegmentCharacteristicsPrecedence|Segment Characteristics Precedence
3010002ASQ-1|RTSegmentAnnotationSequence|RT Segment Annotation Sequence
3010002BSQ-1|SegmentAnnotationCategoryCodeSequence|Segment Annotation Category Code Sequence
3010002CSQ-1|SegmentAnnotationTypeCodeSequence|Segment Annotation Type Code Sequence
3010002DLO-1|DeviceLabel|Device Label
3010002ESQ-1|DeviceTypeCodeSequence|Device Type Code Sequence
3010002FSQ-1|SegmentAnnotationTypeModifierCodeSequence|Segment Annotation Type Modifier Code Sequence
30100030SQ-1|PatientEquipmentRelationshipCodeSequence|Patient Equipment Relationship Code Sequence
30100031UI-1|ReferencedFiducialsUID|Referenced Fiducials UID
30100032SQ-1|PatientTreatmentOrientationSequence|Patient Treatment Orientation Sequence
30100033SH-1|UserContentLabel|User Content Label
30100034LO-1|UserContentLongLabel|User Content Long Label
30100035SH-1|EntityLabel|Entity Label
30100036LO-1|EntityName|Entity Name
30100037ST-1|EntityDescription|Entity Description
30100038LO-1|EntityLongLabel|Entity Long Label
30100039US-1|DeviceIndex|Device Index
3010003AUS-1|RTTreatmentPhaseIndex|RT Treatment Phase Index
3010003BUI-1|RTTreatmentPhaseUID|RT Treatment Phase UID
3010003CUS-1|RTPrescriptionIndex|RT Prescription Index
3010003DUS-1|RTSegmentAnnotationIndex|RT Segment Annotation Index
3010003EUS-1|BasisRTTreatmentPhaseIndex|Basis RT Treatment Phase Index
3010003FUS-1|RelatedRTTreatmentPhaseIndex|Related RT Treatment Phase Index
30100040US-1|ReferencedRTTreatmentPhaseIndex|Referenced RT Treatment Phase Index
30100041US-1|ReferencedRTPrescriptionIndex|Referenced RT Prescription Index
30100042US-1|ReferencedParentRTPrescriptionIndex|Referenced Parent RT Prescription Index
30100043ST-1|ManufacturerDeviceIdentifier|Manufacturer's Device Identifier
30100044SQ-1|InstanceLevelReferencedPerformedProcedureStepSequence|Instance-Level Referenced Performed Procedure Step Sequence
30100045CS-1|RTTreatmentPhaseIntentPresenceFlag|RT Treatment Phase Intent Presence Flag
30100046CS-1|RadiotherapyTreatmentType|Radiotherapy Treatment Type
30100047CS-1-n|TeletherapyRadiationType|Teletherapy Radiation Type
30100048CS-1-n|BrachytherapySourceType|Brachytherapy Source Type
30100049SQ-1|ReferencedRTTreatmentPhaseSequence|Referenced RT Treatment Phase Sequence
3010004ASQ-1|ReferencedDirectSegmentInstanceSequence|Referenced Direct Segment Instance Sequence
3010004BSQ-1|IntendedRTTreatmentPhaseSequence|Intended RT Treatment Phase Sequence
3010004CDA-1|IntendedPhaseStartDate|Intended Phase Start Date
3010004DDA-1|IntendedPhaseEndDate|Intended Phase End Date
3010004ESQ-1|RTTreatmentPhaseIntervalSequence|RT Treatment Phase Interval Sequence
3010004FCS-1|TemporalRelationshipIntervalAnchor|Temporal Relationship Interval Anchor
30100050FD-1|MinimumNumberOfIntervalDays|Minimum Number of Interval Days
30100051FD-1|MaximumNumberOfIntervalDays|Maximum Number of Interval Days
30100052UI-1-n|PertinentSOPClassesInStudy|Pertinent SOP Classes in Study
30100053UI-1-n|PertinentSOPClassesInSeries|Pertinent SOP Classes in Series
30100054LO-1|RTPrescriptionLabel|RT Prescription Label
30100055SQ-1|RTPhysicianIntentPredecessorSequence|RT Physician Intent Predecessor Sequence
30100056LO-1|RTTreatmentApproachLabel|RT Treatment Approach Label
30100057SQ-1|RTPhysicianIntentSequence|RT Physician Intent Sequence
30100058US-1|RTPhysicianIntentIndex|RT Physician Intent Index
30100059CS-1|RTTreatmentIntentType|RT Treatment Intent Type
3010005AUT-1|RTPhysicianIntentNarrative|RT Physician Intent Narrative
3010005BSQ-1|RTProtocolCodeSequence|RT Protocol Code Sequence
3010005CST-1|ReasonForSuperseding|Reason for Superseding
3010005DSQ-1|RTDiagnosisCodeSequence|RT Diagnosis Code Sequence
3010005EUS-1|ReferencedRTPhysicianIntentIndex|Referenced RT Physician Intent Index
3010005FSQ-1|RTPhysicianIntentInputInstanceSequence|RT Physician Intent Input Instance Sequence
30100060SQ-1|RTAnatomicPrescriptionSequence|RT Anatomic Prescription Sequence
30100061UT-1|PriorTreatmentDoseDescription|Prior Treatment Dose Description
30100062SQ-1|PriorTreatmentReferenceSequence|Prior Treatment Reference Sequence
30100063CS-1|DosimetricObjectiveEvaluationScope|Dosimetric Objective Evaluation Scope
30100064SQ-1|TherapeuticRoleCategoryCodeSequence|Therapeutic Role Category Code Sequence
30100065SQ-1|TherapeuticRoleTypeCodeSequence|Therapeutic Role Type Code Sequence
30100066US-1|ConceptualVolumeOptimizationPrecedence|Conceptual Volume Optimization Precedence
30100067SQ-1|ConceptualVolumeCategoryCodeSequence|Conceptual Volume Category Code Sequence
30100068CS-1|ConceptualVolumeBlockingConstraint|Conceptual Volume Blocking Constraint
30100069SQ-1|ConceptualVolumeTypeCodeSequence|Conceptual Volume Type Code Sequence
3010006ASQ-1|ConceptualVolumeTypeModifierCodeSequence|Conceptual Volume Type Modifier Code Sequence
3010006BSQ-1|RTPrescriptionSequence|RT Prescription Sequence
3010006CSQ-1|DosimetricObjectiveSequence|Dosimetric Objective Sequence
3010006DSQ-1|DosimetricObjectiveTypeCodeSequence|Dosimetric Objective Type Code Sequence
3010006EUI-1|DosimetricObjectiveUID|Dosimetric Objective UID
3010006FUI-1|ReferencedDosimetricObjectiveUID|Referenced Dosimetric Objective UID
30100070SQ-1|DosimetricObjectiveParameterSequence|Dosimetric Objective Parameter Sequence
30100071SQ-1|ReferencedDosimetricObjectivesSequence|Referenced Dosimetric Objectives Sequence
30100073CS-1|AbsoluteDosimetricObjectiveFlag|Absolute Dosimetric Objective Flag
30100074FD-1|DosimetricObjectiveWeight|Dosimetric Objective Weight
30100075CS-1|DosimetricObjectivePurpose|Dosimetric Objective Purpose
30100076SQ-1|PlanningInputInformationSequence|Planning Input Information Sequence
30100077LO-1|TreatmentSite|Treatment Site
30100078SQ-1|TreatmentSiteCodeSequence|Treatment Site Code Sequence
30100079SQ-1|FractionPatternSequence|Fraction Pattern Sequence
3010007AUT-1|TreatmentTechniqueNotes|Treatment Technique Notes
3010007BUT-1|PrescriptionNotes|Prescription Notes
3010007CIS-1|NumberOfIntervalFractions|Number of Interval Fractions
3010007DUS-1|NumberOfFractions|Number of Fractions
3010007EUS-1|IntendedDeliveryDuration|Intended Delivery Duration
3010007FUT-1|FractionationNotes|Fractionation Notes
30100080SQ-1|RTTreatmentTechniqueCodeSequence|RT Treatment Technique Code Sequence
30100081SQ-1|PrescriptionNotesSequence|Prescription Notes Sequence
30100082SQ-1|FractionBasedRelationshipSequence|Fraction-Based Relationship Sequence
30100083CS-1|FractionBasedRelationshipIntervalAnchor|Fraction-Based Relationship Interval Anchor
30100084FD-1|MinimumHoursBetweenFractions|Minimum Hours between Fractions
30100085TM-1-n|IntendedFractionStartTime|Intended Fraction Start Time
30100086LT-1|IntendedStartDayOfWeek|Intended Start Day of Week
30100087SQ-1|WeekdayFractionPatternSequence|Weekday Fraction Pattern Sequence
30100088SQ-1|DeliveryTimeStructureCodeSequence|Delivery Time Structure Code Sequence
30100089SQ-1|TreatmentSiteModifierCodeSequence|Treatment Site Modifier Code Sequence
30100090CSR1|RoboticBaseLocationIndicator|Robotic Base Location Indicator
30100091SQ-1|RoboticPathNodeSetCodeSequence|Robotic Path Node Set Code Sequence
30100092UL-1|RoboticNodeIdentifier|Robotic Node Identifier
30100093FD-3|RTTreatmentSourceCoordinates|RT Treatment Source Coordinates
30100094FD-1|RadiationSourceCoordinateSystemYawAngle|Radiation Source Coordinate SystemYaw Angle
30100095FD-1|RadiationSourceCoordinateSystemRollAngle|Radiation Source Coordinate SystemRoll Angle
30100096FD-1|RadiationSourceCoordinateSystemPitchAngle|Radiation Source Coordinate System Pitch Angle
30100097SQ-1|RoboticPathControlPointSequence|Robotic Path Control Point Sequence
30100098SQ-1|TomotherapeuticControlPointSequence|Tomotherapeutic Control Point Sequence
30100099FD-1-n|TomotherapeuticLeafOpenDurations|Tomotherapeutic Leaf Open Durations
3010009AFD-1-n|TomotherapeuticLeafInitialClosedDurations|Tomotherapeutic Leaf Initial Closed Durations
301000A0SQ-1|ConceptualVolumeIdentificationSequence|Conceptual Volume Identification Sequence
40000010LTR1|Arbitrary|Arbitrary
40004000LTR1|TextComments|Text Comments
40080040SHR1|ResultsID|Results ID
40080042LOR1|ResultsIDIssuer|Results ID Issuer
40080050SQR1|ReferencedInterpretationSequence|Referenced Interpretation Sequence
400800FFCSR1|ReportProductionStatusTrial|Report Production Status (Trial)
40080100DAR1|InterpretationRecordedDate|Interpretation Recorded Date
40080101TMR1|InterpretationRecordedTime|Interpretation Recorded Time
40080102PNR1|InterpretationRecorder|Interpretation Recorder
40080103LOR1|ReferenceToRecordedSound|Reference to Recorded Sound
40080108DAR1|InterpretationTranscriptionDate|Interpretation Transcription Date
40080109TMR1|InterpretationTranscriptionTime|Interpretation Transcription Time
4008010APNR1|InterpretationTranscriber|Interpretation Transcriber
4008010BSTR1|InterpretationText|Interpretation Text
4008010CPNR1|InterpretationAuthor|Interpretation Author
40080111SQR1|InterpretationApproverSequence|Interpretation Approver Sequence
40080112DAR1|InterpretationApprovalDate|Interpretation Approval Date
40080113TMR1|InterpretationApprovalTime|Interpretation Approval Time
40080114PNR1|PhysicianApprovingInterpretation|Physician Approving Interpretation
40080115LTR1|InterpretationDiagnosisDescription|Interpretation Diagnosis Description
40080117SQR1|InterpretationDiagnosisCodeSequence|Interpretation Diagnosis Code Sequence
40080118SQR1|ResultsDistributionListSequence|Results Distribution List Sequence
40080119PNR1|DistributionName|Distribution Name
4008011ALOR1|DistributionAddress|Distribution Address
40080200SHR1|InterpretationID|Interpretation ID
40080202LOR1|InterpretationIDIssuer|Interpretation ID Issuer
40080210CSR1|InterpretationTypeID|Interpretation Type ID
40080212CSR1|InterpretationStatusID|Interpretation Status ID
40080300STR1|Impressions|Impressions
40084000STR1|ResultsComments|Results Comments
40100001CS-1|LowEnergyDetectors|Low Energy Detectors
40100002CS-1|HighEnergyDetectors|High Energy Detectors
40100004SQ-1|DetectorGeometrySequence|Detector Geometry Sequence
40101001SQ-1|ThreatROIVoxelSequence|Threat ROI Voxel Sequence
40101004FL-3|ThreatROIBase|Threat ROI Base
40101005FL-3|ThreatROIExtents|Threat ROI Extents
40101006OB-1|ThreatROIBitmap|Threat ROI Bitmap
40101007SH-1|RouteSegmentID|Route Segment ID
40101008CS-1|GantryType|Gantry Type
40101009CS-1|OOIOwnerType|OOI Owner Type
4010100ASQ-1|RouteSegmentSequence|Route Segment Sequence
40101010US-1|PotentialThreatObjectID|Potential Threat Object ID
40101011SQ-1|ThreatSequence|Threat Sequence
40101012CS-1|ThreatCategory|Threat Category
40101013LT-1|ThreatCategoryDescription|Threat Category Description
40101014CS-1|ATDAbilityAssessment|ATD Ability Assessment
40101015CS-1|ATDAssessmentFlag|ATD Assessment Flag
40101016FL-1|ATDAssessmentProbability|ATD Assessment Probability
40101017FL-1|Mass|Mass
40101018FL-1|Density|Density
40101019FL-1|ZEffective|Z Effective
4010101ASH-1|BoardingPassID|Boarding Pass ID
4010101BFL-3|CenterOfMass|Center of Mass
4010101CFL-3|CenterOfPTO|Center of PTO
4010101DFL-6-n|BoundingPolygon|Bounding Polygon
4010101ESH-1|RouteSegmentStartLocationID|Route Segment Start Location ID
4010101FSH-1|RouteSegmentEndLocationID|Route Segment End Location ID
40101020CS-1|RouteSegmentLocationIDType|Route Segment Location ID Type
40101021CS-1-n|AbortReason|Abort Reason
40101023FL-1|VolumeOfPTO|Volume of PTO
40101024CS-1|AbortFlag|Abort Flag
40101025DT-1|RouteSegmentStartTime|Route Segment Start Time
40101026DT-1|RouteSegmentEndTime|Route Segment End Time
40101027CS-1|TDRType|TDR Type
40101028CS-1|InternationalRouteSegment|International Route Segment
40101029LO-1-n|ThreatDetectionAlgorithmAndVersion|Threat Detection Algorithm and Version
4010102ASH-1|AssignedLocation|Assigned Location
4010102BDT-1|AlarmDecisionTime|Alarm Decision Time
40101031CS-1|AlarmDecision|Alarm Decision
40101033US-1|NumberOfTotalObjects|Number of Total Objects
40101034US-1|NumberOfAlarmObjects|Number of Alarm Objects
40101037SQ-1|PTORepresentationSequence|PTO Representation Sequence
40101038SQ-1|ATDAssessmentSequence|ATD Assessment Sequence
40101039CS-1|TIPType|TIP Type
4010103ACS-1|DICOSVersion|DICOS Version
40101041DT-1|OOIOwnerCreationTime|OOI Owner Creation Time
40101042CS-1|OOIType|OOI Type
40101043FL-3|OOISize|OOI Size
40101044CS-1|AcquisitionStatus|Acquisition Status
40101045SQ-1|BasisMaterialsCodeSequence|Basis Materials Code Sequence
40101046CS-1|PhantomType|Phantom Type
40101047SQ-1|OOIOwnerSequence|OOI Owner Sequence
40101048CS-1|ScanType|Scan Type
40101051LO-1|ItineraryID|Itinerary ID
40101052SH-1|ItineraryIDType|Itinerary ID Type
40101053LO-1|ItineraryIDAssigningAuthority|Itinerary ID Assigning Authority
40101054SH-1|RouteID|Route ID
40101055SH-1|RouteIDAssigningAuthority|Route ID Assigning Authority
40101056CS-1|InboundArrivalType|Inbound Arrival Type
40101058SH-1|CarrierID|Carrier ID
40101059CS-1|CarrierIDAssigningAuthority|Carrier ID Assigning Authority
40101060FL-3|SourceOrientation|Source Orientation
40101061FL-3|SourcePosition|Source Position
40101062FL-1|BeltHeight|Belt Height
40101064SQ-1|AlgorithmRoutingCodeSequence|Algorithm Routing Code Sequence
40101067CS-1|TransportClassification|Transport Classification
40101068LT-1|OOITypeDescriptor|OOI Type Descriptor
40101069FL-1|TotalProcessingTime|Total Processing Time
4010106COB-1|DetectorCalibrationData|Detector Calibration Data
4010106DCS-1|AdditionalScreeningPerformed|Additional Screening Performed
4010106ECS-1|AdditionalInspectionSelectionCriteria|Additional Inspection Selection Criteria
4010106FSQ-1|AdditionalInspectionMethodSequence|Additional Inspection Method Sequence
40101070CS-1|AITDeviceType|AIT Device Type
40101071SQ-1|QRMeasurementsSequence|QR Measurements Sequence
40101072SQ-1|TargetMaterialSequence|Target Material Sequence
40101073FD-1|SNRThreshold|SNR Threshold
40101075DS-1|ImageScaleRepresentation|Image Scale Representation
40101076SQ-1|ReferencedPTOSequence|Referenced PTO Sequence
40101077SQ-1|ReferencedTDRInstanceSequence|Referenced TDR Instance Sequence
40101078ST-1|PTOLocationDescription|PTO Location Description
40101079SQ-1|AnomalyLocatorIndicatorSequence|Anomaly Locator Indicator Sequence
4010107AFL-3|AnomalyLocatorIndicator|Anomaly Locator Indicator
4010107BSQ-1|PTORegionSequence|PTO Region Sequence
4010107CCS-1|InspectionSelectionCriteria|Inspection Selection Criteria
4010107DSQ-1|SecondaryInspectionMethodSequence|Secondary Inspection Method Sequence
4010107EDS-6|PRCSToRCSOrientation|PRCS to RCS Orientation
4FFE0001SQ-1|MACParametersSequence|MAC Parameters Sequence
52009229SQ-1|SharedFunctionalGroupsSequence|Shared Functional Groups Sequence
52009230SQ-1|PerFrameFunctionalGroupsSequence|Per-Frame Functional Groups Sequence
54000100SQ-1|WaveformSequence|Waveform Sequence
54000110OW-1|ChannelMinimumValue|Channel Minimum Value
54000112OW-1|ChannelMaximumValue|Channel Maximum Value
54001004US-1|WaveformBitsAllocated|Waveform Bits Allocated
54001006CS-1|WaveformSampleInterpretation|Waveform Sample Interpretation
5400100AOW-1|WaveformPaddingValue|Waveform Padding Value
54001010OW-1|WaveformData|Waveform Data
56000010OF-1|FirstOrderPhaseCorrectionAngle|First Order Phase Correction Angle
56000020OF-1|SpectroscopyData|Spectroscopy Data
7FE00001OV-1|ExtendedOffsetTable|Extended Offset Table
7FE00002OV-1|ExtendedOffsetTableLengths|Extended Offset Table Lengths
7FE00003UV-1|EncapsulatedPixelDataValueTotalLength|Encapsulated Pixel Data Value Total Length
7FE00008OF-1|FloatPixelData|Float Pixel Data
7FE00009OD-1|DoubleFloatPixelData|Double Float Pixel Data
7FE00010OW-1|PixelData|Pixel Data
7FE00020OWR1|CoefficientsSDVN|Coefficients SDVN
7FE00030OWR1|CoefficientsSDHN|Coefficients SDHN
7FE00040OWR1|CoefficientsSDDN|Coefficients SDDN
FFFAFFFASQ-1|DigitalSignaturesSequence|Digital Signatures Sequence
FFFCFFFCOB-1|DataSetTrailingPadding|Data Set Trailing Padding
FFFEE000UN-1|Item|Item
FFFEE00DUN-1|ItemDelimitationItem|Item Delimitation Item
FFFEE0DDUN-1|SequenceDelimitationItem|Sequence Delimitation Item
002031xxCSR1-n|SourceImageIDs|Source Image IDs
002804x0USR1|RowsForNthOrderCoefficients|Rows For Nth Order Coefficients
002804x1USR1|ColumnsForNthOrderCoefficients|Columns For Nth Order Coefficients
002804x2LOR1-n|CoefficientCoding|Coefficient Coding
002804x3ATR1-n|CoefficientCodingPointers|Coefficient Coding Pointers
002808x0CSR1-n|CodeLabel|Code Label
002808x2USR1|NumberOfTables|Number of Tables
002808x3ATR1-n|CodeTableLocation|Code Table Location
002808x4USR1|BitsForCodeWord|Bits For Code Word
002808x8ATR1-n|ImageDataLocation|Image Data Location
1000xxx0USR3|EscapeTriplet|Escape Triplet
1000xxx1USR3|RunLengthTriplet|Run Length Triplet
1000xxx2USR1|HuffmanTableSize|Huffman Table Size
1000xxx3USR3|HuffmanTableTriplet|Huffman Table Triplet
1000xxx4USR1|ShiftTableSize|Shift Table Size
1000xxx5USR3|ShiftTableTriplet|Shift Table Triplet
1010xxxxUSR1-n|ZonalMap|Zonal Map
50xx0005USR1|CurveDimensions|Curve Dimensions
50xx0010USR1|NumberOfPoints|Number of Points
50xx0020CSR1|TypeOfData|Type of Data
50xx0022LOR1|CurveDescription|Curve Description
50xx0030SHR1-n|AxisUnits|Axis Units
50xx0040SHR1-n|AxisLabels|Axis Labels
50xx0103USR1|DataValueRepresentation|Data Value Representation
50xx0104USR1-n|MinimumCoordinateValue|Minimum Coordinate Value
50xx0105USR1-n|MaximumCoordinateValue|Maximum Coordinate Value
50xx0106SHR1-n|CurveRange|Curve Range
50xx0110USR1-n|CurveDataDescriptor|Curve Data Descriptor
50xx0112USR1-n|CoordinateStartValue|Coordinate Start Value
50xx0114USR1-n|CoordinateStepValue|Coordinate Step Value
50xx1001CSR1|CurveActivationLayer|Curve Activation Layer
50xx2000USR1|AudioType|Audio Type
50xx2002USR1|AudioSampleFormat|Audio Sample Format
50xx2004USR1|NumberOfChannels|Number of Channels
50xx2006ULR1|NumberOfSamples|Number of Samples
50xx2008ULR1|SampleRate|Sample Rate
50xx200AULR1|TotalTime|Total Time
50xx200COWR1|AudioSampleData|Audio Sample Data
50xx200ELTR1|AudioComments|Audio Comments
50xx2500LOR1|CurveLabel|Curve Label
50xx2600SQR1|CurveReferencedOverlaySequence|Curve Referenced Overlay Sequence
50xx2610USR1|CurveReferencedOverlayGroup|Curve Referenced Overlay Group
50xx3000OWR1|CurveData|Curve Data
60xx0010US-1|OverlayRows|Overlay Rows
60xx0011US-1|OverlayColumns|Overlay Columns
60xx0012USR1|OverlayPlanes|Overlay Planes
60xx0015IS-1|NumberOfFramesInOverlay|Number of Frames in Overlay
60xx0022LO-1|OverlayDescription|Overlay Description
60xx0040CS-1|OverlayType|Overlay Type
60xx0045LO-1|OverlaySubtype|Overlay Subtype
60xx0050SS-2|OverlayOrigin|Overlay Origin
60xx0051US-1|ImageFrameOrigin|Image Frame Origin
60xx0052USR1|OverlayPlaneOrigin|Overlay Plane Origin
60xx0060CSR1|OverlayCompressionCode|Overlay Compression Code
60xx0061SHR1|OverlayCompressionOriginator|Overlay Compression Originator
60xx0062SHR1|OverlayCompressionLabel|Overlay Compression Label
60xx0063CSR1|OverlayCompressionDescription|Overlay Compression Description
60xx0066ATR1-n|OverlayCompressionStepPointers|Overlay Compression Step Pointers
60xx0068USR1|OverlayRepeatInterval|Overlay Repeat Interval
60xx0069USR1|OverlayBitsGrouped|Overlay Bits Grouped
60xx0100US-1|OverlayBitsAllocated|Overlay Bits Allocated
60xx0102US-1|OverlayBitPosition|Overlay Bit Position
60xx0110CSR1|OverlayFormat|Overlay Format
60xx0200USR1|OverlayLocation|Overlay Location
60xx0800CSR1-n|OverlayCodeLabel|Overlay Code Label
60xx0802USR1|OverlayNumberOfTables|Overlay Number of Tables
60xx0803ATR1-n|OverlayCodeTableLocation|Overlay Code Table Location
60xx0804USR1|OverlayBitsForCodeWord|Overlay Bits For Code Word
60xx1001CS-1|OverlayActivationLayer|Overlay Activation Layer
60xx1100USR1|OverlayDescriptorGray|Overlay Descriptor - Gray
60xx1101USR1|OverlayDescriptorRed|Overlay Descriptor - Red
60xx1102USR1|OverlayDescriptorGreen|Overlay Descriptor - Green
60xx1103USR1|OverlayDescriptorBlue|Overlay Descriptor - Blue
60xx1200USR1-n|OverlaysGray|Overlays - Gray
60xx1201USR1-n|OverlaysRed|Overlays - Red
60xx1202USR1-n|OverlaysGreen|Overlays - Green
60xx1203USR1-n|OverlaysBlue|Overlays - Blue
60xx1301IS-1|ROIArea|ROI Area
60xx1302DS-1|ROIMean|ROI Mean
60xx1303DS-1|ROIStandardDeviation|ROI Standard Deviation
60xx1500LO-1|OverlayLabel|Overlay Label
60xx3000OW-1|OverlayData|Overlay Data
60xx4000LTR1|OverlayComments|Overlay Comments
7Fxx0010OWR1|VariablePixelData|Variable Pixel Data
7Fxx0011USR1|VariableNextDataGroup|Variable Next Data Group
7Fxx0020OWR1|VariableCoefficientsSDVN|Variable Coefficients SDVN
7Fxx0030OWR1|VariableCoefficientsSDHN|Variable Coefficients SDHN
7Fxx0040OWR1|VariableCoefficientsSDDN|Variable Coefficients SDDN
"""#
