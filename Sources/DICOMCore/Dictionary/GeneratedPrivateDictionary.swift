// swift-format-ignore-file
// Made by scripts/generate-dictionary from pydicom 3.0.2; don't edit.

/// The private elements that are known: a creator a line, then its elements, one a line: tag, VR, VM, name.
///
/// One literal, because the compiler needs half a second for it and gigabytes for an array of as many entries.
let generatedPrivateDictionary: StaticString = #"""
=1.2.840.113663.1
0029xx00US1|Unknown
0029xx01US1|Unknown
=1.2.840.113681
0019xx10ST1|CR Image Params Common
0019xx11ST1|CR Image IP Params Single
0019xx12ST1|CR Image IP Params Left
0019xx13ST1|CR Image IP Params Right
=1.2.840.113708.794.1.1.2.0
0087xx10CS1|Media Type
0087xx20CS1|Media Location
0087xx30ST1|Storage File ID
0087xx40DS1|Study or Image Size in MB
0087xx50IS1|Estimated Retrieve Time
=2.16.840.1.114059.1.1.6.1.50.1
0029xx20LT1|Description
0029xx21ST1|Orientation
0029xx22ST1|Parameter 1
0029xx23ST1|Parameter 2
0029xx24LO1|Teeth
0029xx25LO1|Jaw
0029xx26LO1|Quadrant
0029xx27LO1|CRC
=A.L.I. Technologies, Inc.
3711xx01LO1|Filename
3711xx02OB1|Data Blob of a Visit
3711xx03US1|Revision Number
3711xx04UL1|Unix Timestamp
3711xx05IS1|Bag ID
3711xx0CUI1|Original Study UID
3711xx0DUS1|Overlay Grayscale Value
3711xx0ECS1|Anonymization Status
=ACUSON
0009xx00IS1|Unknown
0009xx01IS1|Unknown
0009xx02UN1|Unknown
0009xx03UN1|Unknown
0009xx04UN1|Unknown
0009xx05UN1|Unknown
0009xx06UN1|Unknown
0009xx07UN1|Unknown
0009xx08LT1|Unknown
0009xx09LT1|Unknown
0009xx0AIS1|Unknown
0009xx0BIS1|Unknown
0009xx0CIS1|Unknown
0009xx0DIS1|Unknown
0009xx0EIS1|Unknown
0009xx0FUN1|Unknown
0009xx10IS1|Unknown
0009xx11UN1|Unknown
0009xx12IS1|Unknown
0009xx13IS1|Unknown
0009xx14LT1|Unknown
0009xx15UN1|Unknown
=ACUSON: 1.2.840.11386.1.0
7FDFxx00IS1|Lossy Compression Ratio
7FDFxx01US1|Image Format
7FDFxx02US1|Acuson Region Type
7FDFxx0BUL1|Acuson Image Apex X
7FDFxx0CUL1|Acuson Image Apex Y
7FDFxx0DIS1|B-Color-On Flag
=ACUSON:1.2.840.113680.1.0:0921
0009xx20UN1|View Name
0009xx2AUN1|View List
=ACUSON:1.2.840.113680.1.0:7f10
7FDFxx00UN1|Lossy Compression Ratio
7FDFxx01UN1|Image Format
7FDFxx02UN1|Acuson Region Type
7FDFxx0BUN1|Acuson Image Apex X
7FDFxx0CUN1|Acuson Image Apex Y
7FDFxx0DUN1|B-Color-On Flag
7FDFxx0EUN1|Acuson Mechanical Apex X
7FDFxx0FUN1|Acuson Mechanical Apex Y
7FDFxx10UN1|Acquisition Type:
7FDFxx18UN1|Transformation Matrix Sequence
7FDFxx20UN1|Left angle
7FDFxx22UN1|Right angle
7FDFxx24UN1|Color Map Family
7FDFxx25UN1|Full Colormap.
7FDFxx26UN1|Color Invert
7FDFxx27UN1|Color Baseline
7FDFxx28UN1|CD Color Mix Points X1
7FDFxx29UN1|CD Color Mix Points Y1
7FDFxx2AUN1|CD Color Mix Points X2
7FDFxx2BUN1|CD Color Mix Points Y2
7FDFxx2CUN1|Color Accent
7FDFxx30UN1|Persistence SQ
7FDFxx31UN1|Persistence Mode
7FDFxx32UN1|Persistence Coefficient Mode
7FDFxx33UN1|Alpha coefficient
7FDFxx34UN1|Gamma coefficient
7FDFxx35UN1|Persistence Time Flag
7FDFxx36UN1|Persistence adaptive flag
7FDFxx37UN1|Persistence Frame Rate
7FDFxx38UN1|Persistence ID
7FDFxx40UN1|Observation Date Time SQ
7FDFxx50UN1|Capture Type Name
7FDFxx52UN1|Capture Type Number
7FDFxx54UN1|Number of Capture Types
7FDFxx60UN1|CD Steering Angle
7FDFxx61UN1|CD PRI
7FDFxx62UN1|CD Dynamic Range
7FDFxx63UN1|CD Velocity Scale Min
7FDFxx64UN1|CD Velocity Scale Max
7FDFxx65UN1|CD Color Mode
7FDFxx66UN1|CD Frequency
7FDFxx67UN1|CD Balance
7FDFxx68UN1|CD Delta
7FDFxx69UN1|CD Pan Box Min X0
7FDFxx6AUN1|CD Pan Box Min Y0
7FDFxx6BUN1|CD Pan Box Min X1
7FDFxx6CUN1|CD Pan Box Min Y1
7FDFxx6DUN1|CPS Map Type
7FDFxx6EUN1|CPS Map Data
7FDFxx6FUN1|CPS Balance Setting
7FDFxx70UN1|3DCard Step Angle
7FDFxx71UN1|3DCard Xdcr Angle
7FDFxx72UN1|B-mode Frequency
7FDFxx73UN1|B-mode Dynamic Range
7FDFxx74UN1|B-mode Frame Rate
7FDFxx75UN1|B-mode Space Time
7FDFxx76UN1|B-mode Persistence
7FDFxx77UN1|B-mode Display Depth Start
7FDFxx78UN1|B-mode Display Depth End
7FDFxx79UN1|B-mode Res Mode
7FDFxx7AUN1|B-mode Preset Application
7FDFxx7BUN1|Image Spec Name
7FDFxx7CUN1|B Preset Image Look
7FDFxx7DUN1|B-mode Post Processing
7FDFxx7EUN1|B Edge
7FDFxx7FUN1|B Delta
7FDFxx80UN1|B-mode 1D Post Processing Curve
7FDFxx81UN1|B-mode Delta (ECRI) Map Diagonal
7FDFxx82UN1|Bytes Per Timestamp
7FDFxx83UN1|Microseconds in unit timestamp
7FDFxx84UN1|Start Stopwatch Timestamp
7FDFxx85UN1|Acoustic Frame Timestamp
7FDFxx86UN1|R-Wave Timestamp
7FDFxx87UN1|Last Destruction Timestamp
7FDFxx88UN1|Pixels Per Second
7FDFxx89UN1|ECG Reference Timestamp
7FDFxx8AUN1|ECG Sampling Interval (milliseconds)
7FDFxx8BUN1|ECG Sample Count
7FDFxx8CUN1|ECG Sample Size
7FDFxx8DUN1|ECG Data Value
7FDFxx8EUN1|Contrast/Active Image Indicator
7FDFxx8FUN1|Live Dual Mode Indicator
7FDFxx90UN1|3DCard Clipset ID
7FDFxx91UN1|3DCard HRWave Min
7FDFxx92UN1|3DCard HRWave Max
7FDFxx93UN1|Perspective Capture Type
7FDFxxF1UN1|Trigger Mask.
7FDFxxF2UN1|Study Directory
7FDFxxF3UN1|Last Modify Date
7FDFxxF4UN1|Last Modify Time
7FDFxxF5UN1|Teaching Study
7FDFxxF6UN1|Series Base UID
=ACUSON:1.2.840.113680.1.0:7ffe
7FDFxx00UN1|Data Padding
=ADAC_IMG
0019xx02IS1|Ver200 ADAC Pegasys File Size
0019xx10LO2|ADAC Header Signature
0019xx11US1|Number of ADAC Headers
0019xx12IS1-n|ADAC Header/Image Sizes
0019xx20OB1|ADAC Pegasys Headers
0019xx21US1|Ver200 Number of ADAC Headers
0019xx41IS1-n|Ver200 ADAC Header/Image Size
0019xx61OB1|Ver200 ADAC Pegasys Headers
7043xx00SH1|Cardiac Stress State
7043xx10LO1|Philips NM Private Group
=AEGIS_DICOM_2.00
0003xx00US1-n|Unknown
0005xx00US1-n|Unknown
0009xx00US1-n|Unknown
0019xx00US1-n|Unknown
0029xx00US1-n|Unknown
1369xx00US1-n|Unknown
=AGFA
0009xx10LO1|Unknown
0009xx11LO1|Unknown
0009xx13LO1|Unknown
0009xx14LO1|Unknown
0009xx15LO1|Unknown
0019xx10SH1|Private Identification Code
0019xx11LO3|Identification Data (Note 2)
0019xx13LO1|Sensitometry Name
0019xx14ST3|Window/Level List (Note 3)
0019xx15LO1|Dose Monitoring List
0019xx16LO3|Other Info (Note 5)
0019xx1ALO1|Clipped Exposure Deviation
0019xx1BLO1|Logarithmic PLT Full Scale
0019xx60US1|Total number of series
0019xx61SH1|Session Number
0019xx62SH1|ID Station name
0019xx65US1|Number of images in study to be transmitted (only sent with autoverify: on)
0019xx70US1|Total number of images
0019xx80ST1|Geometrical Transformations
0019xx81ST1|Roam Origin
0019xx82US1|Zoom factor
0019xx93CS1|Status
=AGFA PACS Archive Mirroring 1.0
0031xx00CS1|Unknown
0031xx01UL1|Unknown
=AGFA-AG_HPState
0071xx18SQ1|Unknown
0071xx19SQ1|Unknown
0071xx1ASQ1|Unknown
0071xx1CSQ1|Unknown
0071xx1ESQ1|Unknown
0071xx20FL1-n|Unknown
0071xx21FD1-n|Unknown
0071xx22FD1-n|Unknown
0071xx23FD1-n|Unknown
0071xx24FD1|Unknown
0073xx23SH1|Unknown
0073xx24SQ1|Unknown
0073xx28SQ1|Unknown
0073xx80FL1|Unknown
0075xx10LO1|Unknown
0087xx01LO1|Unknown
0087xx02LO1|Unknown
=AGFA_ADC_Compact
0019xx05ST1|Data stream from cassette
0019xx10LO1|Private Identification Code
0019xx30ST1|Set of destination types
0019xx40ST1|Set of destination Ids
0019xx50ST1|Set of processing codes
0019xx60US1|Number of series in study
0019xx61US1|Session Number
0019xx62SH1|ID station name
0019xx70US1|Number of images in series
0019xx71US1|Break condition
0019xx72US1|Wait (or Hold) flag
0019xx73US1|ScanRes flag
0019xx74SH1|Operation code
0019xx95CS1|Image quality
=ALOKA:1.2.392.200039.103.2
0009xx00SH1|Unknown
0009xx04US1-n|Unknown
0009xx06US1-n|Unknown
0009xx0ASH1|Unknown
0009xx20CS1|Unknown
0009xx22CS1|Unknown
0009xx24CS1|Unknown
0009xx26IS1|Unknown
0009xx28IS1|Unknown
0009xx2ADS1|Unknown
0009xx30FD1|Unknown
0009xx32DS1|Unknown
0009xx34CS1|Unknown
0019xx08FD1|Unknown
0019xx0CCS1|Unknown
0019xx0EDS1|Unknown
0019xx18SL1|Unknown
0019xx1ASL1|Unknown
0019xx40SS1|Unknown
0019xx46US1|Unknown
0019xx50SL1|Unknown
0019xx52DS1|Unknown
0019xx54DS1|Unknown
0019xx56FD1|Unknown
=AMI Annotations_01
3101xx10SQ1|AMI Annotation Sequence (RET)
=AMI Annotations_02
3101xx20SQ1|AMI Annotation Sequence (RET)
=AMI ImageContextExt_01
3107xxA0CS1|AMI Window Function (RET)
3107xxB0DS1|AMI Window Slope (RET)
=AMI ImageContext_01
3109xx10CS1|AMI Window Invert (RET)
3109xx20IS1|AMI Window Center (RET)
3109xx30IS1|AMI Window Widith (RET)
3109xx40CS1|AMI Pixel Aspect Ratio Swap (RET)
3109xx50CS1|AMI Enable Averaging (RET)
3109xx60CS1|AMI Quality (RET)
3109xx70CS1|AMI Viewport Annotation Level (RET)
3109xx80CS1|AMI Show Image Annotation (RET)
3109xx90CS1|AMI Show Image Overlay (RET)
=AMI ImageTransform_01
3107xx10DS1|AMI Transformation Matrix (RET)
3107xx20DS1|AMI Center Offset (RET)
3107xx30DS1|AMI Magnification (RET)
3107xx40CS1|AMI Magnification Type (RET)
3107xx50DS1|AMI Displayed Area (RET)
3107xx60DS1|AMI Calibration Factor (RET)
=AMI Sequence AnnotElements_01
3105xx10DS1|AMI Annotation Element Position
3105xx20LT1|AMI Annotation Element Text
=AMI Sequence Annotations_01
3103xx10CS1|AMI Annotation Sequence (RET)
3103xx20UI1|AMI Annotation UID (RET)
3103xx30US1|AMI Annotation Color (RET)
3103xx40FD1|FontSize
3103xx50CS1|AMI Annotation Line Style (RET)
3103xx60SQ1|AMI Annotation Elements (RET)
3103xx70SH1|AMI Annotation Label (RET)
3103xx80PN1|AMI Annotation Creator (RET)
3103xx90PN1|AMI Annotation Modifiers (RET)
3103xxA0DA1|AMI Annotation Creation Date (RET)
3103xxB0TM1|AMI Annotation Creation Time (RET)
3103xxC0DA1|AMI Annotation Modification Dates (RET)
3103xxD0TM1|AMI Annotation Modification Times (RET)
3103xxE0US1|AMI Annotation Frame Number (RET)
=AMI Sequence Annotations_02
3103xx10CS1|AMI Annotation Sequence (RET)
3103xx20UI1|AMI Annotation UID (RET)
3103xx30US1|AMI Annotation Color (RET)
3103xx50CS1|AMI Annotation Line Style (RET)
3103xx60SQ1|AMI Annotation Elements (RET)
3103xx70SH1|AMI Annotation Label (RET)
3103xx80PN1|AMI Annotation Creator (RET)
3103xx90PN1|AMI Annotation Modifiers (RET)
3103xxA0DA1|AMI Annotation Creation Date (RET)
3103xxB0TM1|AMI Annotation Creation Time (RET)
3103xxC0DA1|AMI Annotation Modification Dates (RET)
3103xxD0TM1|AMI Annotation Modification Times (RET)
3103xxE0US1|AMI Annotation Frame Number (RET)
=AMI StudyExtensions_01
3111xx01UL1|AMI Last Released Annot Label (RET)
=AMICAS0
0023xx01UI1|
0023xx08US1|
0023xx10US1|
0023xx16SL1|
=APEX_PRIVATE
0027xx10LO1|Private Creator
0027xx11DS1|Bed Position
=ATL HDI V1.0
0009xx00UN1|Private
0009xx10UN1|Private
0009xx20UN1|Private
0009xx30UN1|Private
0009xx40UN1|Private
0009xx50UN1|Private
0009xx60UN1|Private
0009xx70UN1|Private
0009xx80UN1|Private
0009xx90UN1|Private
0009xx91UN1|Private
0029xx30UN1|Loop Mode
0029xx31UN1|Trigger mode
0029xx32UN1|Number of Loops
0029xx33UN1|Loop Indexes
0029xx34UN1|Loop Heart Rates
0029xx35UN1|Medications
=ATL PRIVATE TAGS
0029xx30UL1|Loop Mode
0029xx31UL1|Trigger mode
0029xx32UL1|Number of Loops
0029xx33DS1-n|Loop Indexes
0029xx34DS1-n|Loop Heart Rates
0029xx35LO1|Medications
=Acuson X500
0009xx20UN1|(a)View Name
0009xx2AUN1|View List
0011xx10UN1|Siemens Medical
0011xx11UN1|DIMAQ Software
0011xx20UN1|Private Data
0011xx21UN1|Private Data
0013xx10UN1|Siemens Medical
0013xx11UN1|DIMAQ Software
0013xx20UN1|Private Data
0015xx10UN1|Siemens Medical
0015xx11UN1|DIMAQ Software
0015xx20UN1|Private Data
0017xx10UN1|Siemens Medical
0017xx11UN1|DIMAQ Software
0017xx20UN1|Private Data
0019xx20UN1|Import Structured
=Agfa ADC NX
0019xx09SQ1|Unknown
0019xxF5CS1|Cassette Orientation
0019xxF6DS1|Plate Sensitivity
0019xxF7DS1|Plate Erasability
0019xxF8IS1|Unknown
0019xxFECS1|Unknown
=AgilityRuntime
0029xx11CS1|Unknown
0029xx12US1|Unknown
0029xx13US1|Unknown
0029xx14US1|Unknown
0029xx1FUS1|Unknown
=Applicare/Centricity Radiology Web/Version 1.0
4109xx01SH1|Mammography Laterality
4109xx02SH1|Mammography View Name
4109xx03SH1|Mammography View Modifier
=Applicare/Centricity Radiology Web/Version 2.0
4111xx01CS1|Secondary Spine Label
4111xx02IS1|Additional tags for Presentation State
=Applicare/Print/Version 5.1
4101xx01UL1|<internal
4101xx02SQ1|<internal
4101xx03LO1|<internal
4101xx04UL1|<internal
4101xx05FD1|<internal
4101xx06US1|<internal
4101xx07US1|<internal
4101xx08US1|<internal
4101xx09US1|<internal
=Applicare/RadStore/Version 1.0
3113xx01SL1|OBSOLETE
3113xx02SL1|Id1
3113xx03SL1|Id2
3113xx04SL1|Id3
3113xx11LO1|OBSOLETE
3113xx12CS1|State
3113xx13DT1|DateLastModified
3113xx14DT1|DateLastAccessed
3113xx15CS1|OBSOLETE
3113xx16FD1|ByteSize
3113xx17LO1|LibraryId
3113xx18LO1|Pathnames
3113xx19LO1|DriverPath
3113xx1ALO1|Source
3113xx1BLO1|Destination
3113xx1CSL1|MediumId
3113xx1DLO1|ArchiveId
3113xx1ELO1|Origin
3113xx21SL1|Version
3113xx22SL1|OBSOLETE
3113xx23ST1|InstanceFileLocation
3113xx31IS1|OBSOLETE
3113xx32IS1|OBSOLETE
3113xx33IS1|OBSOLETE
3113xx35LO1|ImageMediumLocation
3113xx36LO1|ImageMediumLabel
3113xx37CS1|ImageMediumState
3113xx38LO1|SeriesMediumLocation
3113xx39LO1|SeriesMediumLabel
3113xx3ACS1|SeriesMediumState
3113xx3BLO1|StudyMediumLocation
3113xx3CLO1|StudyMediumLabel
3113xx3DCS1|StudyMediumState
3113xx52CS1|StudyState
3113xx53CS1|SeriesState
3113xx55CS1|ImageStateText
3113xx56CS1|SeriesStateText
3113xx57CS1|StudyStateText
3113xx60DT1|Expiration
3113xx69AT1|DeletedTags
=Applicare/RadWorks/Version 5.0
3109xx01ST1|<internal
3109xx02SH1|NEW/SEEN Status
3109xx03CS1|Delete Lock
3109xx04CS1|<internal
3109xx05CS1|<internal
3109xx06CS1|<internal
3109xx07UL1|<internal
3109xx08LO1|Receive Origin
3109xx09LO1|Folder
3109xx0ADA1|Receive Date
3109xx0BTM1|Receive Time
3109xx0CCS1|Prior
3109xx0DCS1|STAT Study
3109xx0ECS1|<internal
3109xx10CS1|<internal
3109xx11LO1|<internal
3109xx12LO1|<internal
3109xx13DA1|<internal
3109xx14TM1|<internal
3109xx19LO1|<internal
3109xx20UI1|<internal
3109xx21CS1|<internal
3109xx22AE1|<internal
3109xx23US1|<internal
3109xx24LO1|<internal
3109xx25LO1|<internal
3109xx26UI1|<internal
3109xx27SQ1|<internal
3109xx28LO1|<internal
3109xx29LO1|<internal
3109xx2ALO1|Send Flag
3109xx2BLO1|Print Flag
3109xx2CLO1|Archive Flag
3109xx30LO1|<internal
3109xx31CS1|<internal
3109xx32CS1|<internal
3109xx33CS1|Request Storage Commitment
3109xx34CS1|Requested Compression
3109xx35SQ1|<internal
3109xx36LO1|<internal
3109xx37UI1|<internal
3109xx38SH1|<internal
3109xx39SH1|<internal
3109xx40IS1|<internal
3109xx41CS1|<internal
3109xx42CS1|<internal
3109xx43CS1|Archive Status
3109xxEEUI1|<internal
3109xxEFCS1|<internal
=Applicare/RadWorks/Version 6.0
4103xx01AT1|Internal: non-existent tags
4103xx02UI1|Internal: non-existent objects
4105xx01CS1|Annotation Type
4105xx02DS1|Annotation Value
4105xx03UI1|Cutline Image UID
4105xx04UI1|Cutline Set UID
4105xx05US1|Annotation Color
4105xx06CS1|Annotation Line Style
4105xx07SH1|Annotation Label
4105xx08PN1|Annotation Creator
4105xx09DA1|Annotation Creation Date
4105xx0ATM1|Annotation Creation Time
4105xx0BSQ1|Annotation Modification Sequence
4105xx0CPN1|Annotation Modifier
4105xx0DDA1|Annotation Modification Date
4105xx0ETM1|Annotation Modification Time
4105xx0FLO1|Palette Color LUT Name
4105xx10US1|Annotation Number
4107xx01SQ1|Requested Palette Color LUT
=Applicare/RadWorks/Version 6.0/Summary
3109xx11ST1|Receive Origin Description
3109xx12ST1|Receive Origin Description
=Applicare/Workflow/Version 1.0
3113xx01CS1|<internal
3113xx10SH1|<internal
3113xx11SH1|<internal
3113xx12LO1|<internal
3113xx15SH1|<internal
3113xx16SH1|<internal
3113xx17LO1|<internal
3113xx20SH1|<internal
3113xx21SH1|<internal
3113xx22LO1|<internal
3113xx25SH1|<internal
3113xx26SH1|<internal
3113xx27LO1|<internal
3113xx30UI1|<internal
3113xx31UI1|<internal
3113xxE0CS1|<internal
3113xxE1CS1|<internal
3113xxE2CS1|<internal
=BRIT Systems, Inc.
0021xx00SQ1|Person Information Sequence
0021xx01LO1|Person ID
0021xx02PN1|Person Name
0021xx03LO1|Person Role
0021xx04SH1|Person Home Phone
0021xx05SH1|Person Work Phone
0021xx06SH1|Person Cell Phone
0021xx07SH1|Person Pager Phone
0021xx08SH1|Person Fax Phone
0021xx09LO1|Person EMail
0021xx0AST1|Person Address
0021xx0BLO1|Person Password
0021xx0CSH1|Person Emergency Phone
0021xx0DLO1|Physician ID
0021xx11LO1|Original Patient ID
0021xx12UI1|Original Study Instance UID
0021xx13UI1|Original Series Instance UID
0021xx14LO1|Master Accession Number
0021xx15LO1|Order Category
0021xx16LO1|Patient ICN
0021xx17LO1|Patient DFS
0021xx18LO1|Patient Class
0021xx19LO1|Patient Type
0021xx1FLT1|Generic String
0021xx20LO1|QC Study Assigned By
0021xx21LO1|QC Study Split By
0021xx22LO1|QC Study Moved By
0021xx23LO1|QC Study Edited By
0021xx24LO1|QC Series Split By
0021xx25LO1|QC Series Moved By
0021xx26LO1|QC Series Edited By
0021xx27LO1|QC Image Moved By
0021xx28LO1|QC Image Edited By
0021xx30LO1|QC Done Time
0021xx31LO1|QC Last Modification Time
0021xx32LO1|QC Image Accepted By
0021xx33LO1|QC Image Rejected By
0021xx34DA1|QC Done Date
0021xx50LO1|QC Deletion Requested
0021xx90AE1|Original Sender AE Title
0021xx91LO1|Software Title
0021xx92SH1|Software Version
0021xx93LO1|Serial Number
0021xxA0SQ1|Object Action Sequence
0021xxA1ST1|Object Action
0021xxA2DA1|Object Action Date
0021xxA3TM1|Object Action Time
0021xxA5AE1|Local AE Title
0021xxA6SH1|Local IP Address
0021xxA7AE1|Remote AE Title
0021xxA8SH1|Remote IP Address
=BioPri
0009xx00LO1|Unknown
0009xx01UN1|Unknown
0009xx02UN1|Unknown
0009xx03LO1-n|Unknown
0009xx04LO1|Unknown
0009xx05LO1|Unknown
0009xx07LO1|Unknown
0009xx08LO1|Unknown
0009xx09LO1|Unknown
0009xx10UN1|Unknown
=BioPri3D
001110xxUN1|Private Segmentation Data
006310xxUN1|Private Creator
=BrainLAB_BeamProfile
3411xx01SQ1|Beam Profile Sequence
3411xx02IS1|Beam Profile Number
3411xx03SQ1|Beam Parameter Sequence
3411xx04UT1|Parameter Description
3411xx05OB1|Parameter Data
3411xx06IS1|Referenced Beam Profile Number
=BrainLAB_Conversion
0009xx01LO1|Export Platform Name
0009xx02OB1|Export Platform Data
=BrainLAB_PatientSetup
3273xx00DS3|Isocenter Position
3273xx01CS1|Patient Position
=CAMTRONICS
0029xx10LT1|Commentline
0029xx20DS1|Edge Enhancement Coefficient
0029xx50LT1|Scene Text
0029xx60LT1|Image Text
0029xx70IS1|Pixel Shift Horizontal
0029xx80IS1|Pixel Shift Vertical
0029xx90IS1|Unknown
=CAMTRONICS IP
0029xx10LT1|Unknown
0029xx20UN1|Unknown
0029xx30UN1|Unknown
0029xx40UN1|Unknown
=CANON_MEC_MR3
00290001SQ1|Other Private Data
00290089LO1|Unknown
00290090OB1|Reversed EVRLE DataSet
700D0000DS1|Scale Factor
700D0005DS4|FOV
700D000CCS1|Receiver Gain Correction Check Flag
700D0020SH1|Identification Flag of 3D GDC
=CANON_MEC_MR3^10
00090002SH1|Unknown
00110003US1|Unknown
00110004SQ1|Unknown
00110005US1|Unknown
00110006US1|Unknown
00110007UL1-n|Unknown
00110008SH1|Unknown
0011000CSS1|Unknown
0011000EUS2|Unknown
00190001UL1|Unknown
00190002SL1|Unknown
00190003US1|Unknown
00190004SL1|Unknown
00190005FL1|Unknown
00190006SL1|Unknown
00190007FL3|Unknown
00190008US1|Unknown
00190009FL1|Unknown
0019000AFL1|Unknown
0019000BFL1|Unknown
0019000CUS3|Unknown
0019000DSL6|Unknown
0019000ESL6|Unknown
0019000FSL6|Unknown
00190010US2|Unknown
00190011SL2|Unknown
00190012US1|Unknown
00190013SL1|Unknown
00190014US1|Unknown
00190015SL1|Unknown
00190016FL1|Unknown
00190017SL1|Unknown
00190018US1|Unknown
00190019SL1|Unknown
0019001AUS1|Unknown
0019001BSL1|Unknown
0019001CSL1|Unknown
0019001DSL1|Unknown
0019001EUS1|Unknown
00190027SL1|Unknown
00190028SL1|Unknown
00190029SH1|Unknown
0019002ASL1|Unknown
0019002BSH1|Unknown
0019002CSL1|Unknown
0019002DSL1|Unknown
0019002EUS1|Unknown
0019002FFL1|Unknown
00190030UL1|Unknown
00190031OF1-n|Unknown
00190032FL1|Unknown
00190033SL3|Unknown
00190034SL1|Unknown
00190035SL1|Unknown
00190036SQ1|Unknown
00190038SL1|Unknown
00190039SL1|Unknown
0019003ASL1|Unknown
0019003BSL2|Unknown
0019003CSL1|Unknown
0019003DSL1|Unknown
0019003ESL1|Unknown
0019003FSL1|Unknown
00190042US1|Unknown
00190043US1|Unknown
00190044SL1|Unknown
00190045SS1|Unknown
00190046US1|Unknown
00190047FL1|Unknown
00190048US1|Unknown
00190049US1|Unknown
0019004BUS1|Unknown
0019004CUS1|Unknown
0019004EUS1|Unknown
0019004FUS1|Unknown
00190050SL2|Unknown
00190051SL2|Unknown
00190052LO1|Unknown
00190054US1|Unknown
00190055US1|Unknown
00190056FL3|Unknown
00190057FL3|Unknown
00190058FL3|Unknown
00190059SL1|Unknown
0019005AFL1-n|Unknown
0019005DFL1-n|Unknown
0019005ESL1|Unknown
0019005FFL1|Unknown
00190060US1|Unknown
00190061US1|Unknown
00190062US1|Unknown
00190063FL1|Unknown
00190065SL2|Unknown
0019006BSL1|Unknown
0019006DSL1|Unknown
0019006EFL1|Unknown
0019006FSL1|Unknown
00190070LO1|Unknown
00190071LO1|Unknown
00190073LO1|Unknown
00190075LO1|Unknown
00190076LO1|Unknown
00190078LO1|Unknown
0019007BLO1|Unknown
0019007CFL1|Unknown
0019007DFL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190085FL1|Unknown
00190086SL1|Unknown
00190087FL1|Unknown
00190088LO1|Unknown
00190089FL1|Unknown
0019008ASL1-n|Unknown
0019008CUL1|Unknown
0019008DTM1|Unknown
0019008ESL1|Unknown
00190092SL1|Unknown
00190093FL3|Unknown
00190096US1|Unknown
0019009BFL3|Unknown
0019009CSL1|Unknown
001900A0SL4|Unknown
001900A1DS1|Unknown
001900A2SL1|Unknown
001900A3SL3|Unknown
001900A4FL3|Unknown
001900A5FL1|Unknown
001900A6SL1|Unknown
001900A8FL1|Unknown
001900A9SL1|Unknown
001900ABFL3|Unknown
001900ACUS1|Unknown
001900ADFL1|Unknown
001900AEFL1|Unknown
001900AFSL1|Unknown
001900B0SL1|Unknown
001900B1SL1|Unknown
001900B4SL1|Unknown
001900B5SL1|Unknown
001900B6SL1|Unknown
001900B7FL2|Unknown
001900BAFL1|Unknown
001900BBFL1|Unknown
001900BCFL2|Unknown
001900BDSL1|Unknown
001900BESL1|Unknown
001900C1SL1|Unknown
001900C3SL1|Unknown
001900C6FL2|Unknown
001900C9SL1|Unknown
001900CALO1|Unknown
001900CBUL1|Unknown
001900CCUL1|Unknown
001900CDSL1|Unknown
001900CESL1|Unknown
001900CFSL1|Unknown
001900D0US1|Unknown
001900D1SL1|Unknown
001900D2SL3|Unknown
001900D3SL1|Unknown
001900D4SL1|Unknown
001900D8US1|Unknown
001900D9SQ1|Unknown
001900DAUS1|Unknown
001900DBSL1|Unknown
001900DCSL1|Unknown
001900E1SL1|Unknown
001900E4SL1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900E9SL1|Unknown
001900EAUI1|Unknown
001900EBSL1|Unknown
001900ECUS1|Unknown
001900EEFL1|Unknown
001900EFFL1|Unknown
001900F0SL1|Unknown
001900F1FL1|Unknown
001900F2FL1|Unknown
001900F3SL1|Unknown
001900F4FD1|Unknown
001900F5SL1|Unknown
001900F6UI1|Unknown
001900F8US1|Unknown
001900F9SL1|Unknown
001900FAFL1|Unknown
001900FBUL1|Unknown
001900FCFL1|Unknown
001900FDFL1|Unknown
001900FESL1|Unknown
001900FFSL3|Unknown
00210002SL1|Unknown
00210003SL1|Unknown
00210004US1|Unknown
00210008DS3|Unknown
00210009DS3|Unknown
0021000ADS3|Unknown
0021000BUS1|Unknown
0021000CUS1|Unknown
0021000DFL1|Unknown
0021000FUS1|Unknown
00210012DS3|Unknown
00210014SQ1|Unknown
00210015FL1|Unknown
00210016FL2|Unknown
00210018US1|Unknown
0021001DIS1|Unknown
0021001FUS1|Unknown
00210022US1|Unknown
00210023SS1|Unknown
00290001SL1|Unknown
00290005SQ1|Unknown
00290006FL1|Unknown
00290007FL1|Unknown
0029001CFL2|Unknown
00290021SL3|Unknown
0029004ESL1|Unknown
00290050LO1|Unknown
00290051LO1|Unknown
00290052LO1|Unknown
00290054LO1|Unknown
00290067FD4|Unknown
00290068SS1|Unknown
0029006EOB1|Unknown
700D0010DS1|2nd Flip Angle [degree]
700D0011US2|Acquisition Inner Matrix
700D0012US1|MP2RAGE Flag
700D0013FL1|Inversion efficiency of inversion recovery pulse
700D0014SL1|Number of dummy shot
700D0015FL1|FFE total repetition time[s]
700D0016LO3|PAS Name
700D0017LT1|Intended Processing
700D0018SS1|Scanned Orientation IDs
700D0019OB1|PAS Reproduct Information
700D001ADS1|ASTAR Inversion Time
700D001BDS1|Saturation Recovery Time
E2010002US1|Unknown
E3010000SH1|Unknown
E4010000US1|Unknown
E4010001US1|Unknown
E4010002US1|Unknown
E4010003US1|Unknown
E4010004US1|Unknown
E4010005OB1|Unknown
E4010007FL1|Unknown
E4010008FL1|Unknown
E4010012FL1|Unknown
E4010013OB1|Unknown
E4010020SQ1|Unknown
E4010021SQ1|Unknown
E4010022LO1|Unknown
E4010023SH1|Unknown
E4010024OB1|Unknown
E4030000SQ1|Unknown
EE010000US1|Unknown
EE010001OB1|Unknown
EE010002US1|Unknown
=CANON_MEC_MR3^11
00190001OB1|Unknown
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190008SH1|Unknown
00190009SL2|Unknown
0019000ASL1|Unknown
0019000CSL1|Unknown
00190019SQ1|Unknown
0019001AFL1|Unknown
00190024SL1|Unknown
00190025SL1|Unknown
00190026SL1|Unknown
00190028SL1|Unknown
00190029SL1|Unknown
0019002AFL1|Unknown
0019002BFL1|Unknown
0019002CSL3|Unknown
0019002DSL3|Unknown
0019002ESL1|Unknown
00190030SL1|Unknown
00190031SL1|Unknown
00190032SL1|Unknown
00190034FL1|Unknown
00190035SL1|Unknown
00190036FL1|Unknown
00190037SL1|Unknown
00190038SL1|Unknown
00190039FL1|Unknown
0019003AFL1|Unknown
0019003DSL1|Unknown
0019003EFL9|Unknown
0019003FUI1|Unknown
00190040US1|Unknown
00190041US1|Unknown
00190042SL1|Unknown
00190043SL1|Unknown
00190044SL1|Unknown
00190046FL1|Unknown
00190048LT1|Unknown
00190049LT1|Unknown
0019004CSL1|Unknown
0019004DSL1|Unknown
0019004ESL1|Unknown
00190055LO1|Unknown
00190057FL1|Unknown
00190058US1|Unknown
00190059US1|Unknown
0019005DSL1|Unknown
0019005EUS1|Unknown
0019005FFL1|Unknown
00190060SL1|Unknown
00190061FL1|Unknown
00190062FL1|Unknown
00190063SL1|Unknown
00190065SL1|Unknown
00190066SL6|Unknown
00190068SL1|Unknown
00190069SL1|Unknown
0019006ASL1|Unknown
0019006BSL6|Unknown
0019006DSH1|Unknown
0019006ESH1|Unknown
0019006FFL1|Unknown
00190071SL1|Unknown
00190072FL1|Unknown
00190073FL1|Unknown
00190077FL1|Unknown
00190078SL1|Unknown
00190079FL1|Unknown
0019007ASL2|Unknown
0019007CFL3|Unknown
0019007DSL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190080FL1|Unknown
00190083FL1|Unknown
00190087SL1|Unknown
0019008AUS1|Unknown
0019008FSL1|Unknown
00190092SL1|Unknown
00190093SL1|Unknown
00190094FL1|Unknown
0019009ASL1|Unknown
0019009BUS1|Unknown
0019009CFL1|Unknown
0019009DSL1|Unknown
0019009ESL1|Unknown
0019009FSL1|Unknown
001900A1SL1|Unknown
001900A2SL1|Unknown
001900A3SL1|Unknown
001900A5US1|Unknown
001900A6US1|Unknown
001900A8SL1|Unknown
001900ADSL1|Unknown
001900AESL1|Unknown
001900B0FL1|Unknown
001900B1SL1|Unknown
001900B2US1|Unknown
001900B3US1|Unknown
001900B4US1|Unknown
001900B5FL1|Unknown
001900B6SL1|Unknown
001900B7US1|Unknown
001900B9US1|Unknown
001900BBFL1|Unknown
001900BCSL1|Unknown
001900BDSL1|Unknown
001900BEFL1|Unknown
001900BFSL1|Unknown
001900C0SL1|Unknown
001900C1US1|Unknown
001900C2SL1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900CDSL3|Unknown
001900E1FL1|Unknown
001900E3SL3|Unknown
001900E4DS1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900F1SL3|Unknown
001900F2FL3|Unknown
001900F3SL1|Unknown
001900F4SL1|Unknown
001900F5SQ1|Unknown
001900F6SL1|Unknown
001900F7SL1|Unknown
001900F8SL1|Unknown
001900F9SL1|Unknown
001900FASL1|Unknown
001900FBFL1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
001900FFSL1|Unknown
=CANON_MEC_MR3^12
00190000SL1|Unknown
00190001SL1|Unknown
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190005SH1|Unknown
00190006FL1|Unknown
00190007UL1|Unknown
00190008UL1|Unknown
00190009SL1|Unknown
0019000ASL1|Unknown
0019000BSL1|Unknown
0019000CUL1|Unknown
0019000DSQ1|Unknown
0019000EUS1|Unknown
00190010SL1|Unknown
00190011SL1|Unknown
00190012SL1|Unknown
00190013FL1|Unknown
00190014FL1|Unknown
00190018UL1|Unknown
00190028DS1|Unknown
0019002ADS3|Unknown
0019002BSQ1|Unknown
00190032SH1|Unknown
00190034SL1|Unknown
00190052FL2|Unknown
00190076OB1|Unknown
00190079SQ1|Unknown
00190080FD1|Unknown
00190086LO1|Unknown
00190087SQ1|Unknown
00190088US1|Unknown
00190089SL1|Unknown
0019008AUS1|Unknown
0019008BUS1|Unknown
00190093SL1|Unknown
00190094UI1|Unknown
00190095UI1|Unknown
00190097FL1|Unknown
00190098FL3|Unknown
00190099LO1|Unknown
0019009ADS1|Unknown
0019009BIS1|Unknown
0019009CDS1|Unknown
0019009DUS1|Unknown
0019009EFL3|Unknown
0019009FFL1|Unknown
001900A0FL1|Unknown
001900A1FL1|Unknown
001900A2FL1|Unknown
001900A3FL1|Unknown
001900A4FL1|Unknown
001900A5FL1|Unknown
001900A6FL2-2n|Unknown
001900A7FL1|Unknown
001900A8FL1|Unknown
001900AAFL3|Unknown
001900ABFL3|Unknown
001900ACFL3|Unknown
001900ADFL3|Unknown
001900AEFL3|Unknown
001900AFFL3|Unknown
001900B3FD1|Unknown
001900C2US1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900C5SL1|Unknown
001900C6SL1|Unknown
001900C7FL1|Unknown
001900CDLO1|Unknown
001900CEUL1|Unknown
001900CFFL1|Unknown
001900D1FL3|Unknown
001900D2US3|Unknown
001900D3SS1|Unknown
001900D4US2|Unknown
001900D5FL1|Unknown
001900D6FL3|Unknown
001900D7US2|Unknown
001900DEUS1|Unknown
001900DFUS1|Unknown
001900E0US1|Unknown
001900E1FL3|Unknown
001900E2FL3|Unknown
001900E3TM1|Unknown
001900E4US2|Unknown
001900EBUS1|Unknown
001900ECUS1|Unknown
001900EFDS1|Unknown
001900F0LO1|Unknown
001900F1LO1|Unknown
001900FALT1|Unknown
001900FBFL1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
=CANON_MEC_MR3^13
00190002US1|Unknown
00190003SL1|Unknown
00190004US1|Unknown
00190005SL1|Unknown
00190008SL1|Unknown
00190009SQ1|Unknown
0019000AFD3|Unknown
0019000BFD1|Unknown
0019000CFD1|Unknown
0019000FSH1|Unknown
00190014SH1|Unknown
00190019US1|Unknown
0019001BUS1|Unknown
0019001FUS1|Unknown
00190022SL1|Unknown
E4030000SH1|Unknown
E4030001OB1|Unknown
E4030002OB1|Unknown
E4030003OB1|Unknown
=CARDIO-D.R. 1.0
0009xx00UL1|File Location
0009xx01UL1|File Size
0009xx40SQ1|Alternate Image Sequence
0019xx00CS1-2|Image Blanking Shape
0019xx02IS1|Image Blanking Left Vertical Edge
0019xx04IS1|Image Blanking Right Vertical Edge
0019xx06IS1|Image Blanking Upper Horizontal Edge
0019xx08IS1|Image Blanking Lower Horizontal Edge
0019xx10IS2|Center Of Circular Image Blanking
0019xx12IS1|Radius Of Circular Image Blanking
0019xx30UL1|Maximum Frame Size
0021xx13IS1|Image Sequence Number
0029xx00SQ1|Standard Edge Enhancement Sequence
0029xx01US2|Convolution Kernel Size
0029xx02US1-n|Convolution Kernel Coefficients
0029xx03FL1|Edge Enhancement Gain
=CARDIO-SMS 1.0
0009xx02OB1|Private Data
0009xx03OB1|Private Data
0009xx04OB1|Private Data
0009xx05OB1|Private Data
0009xx06OB1|Private Data
0009xx08OB1|ACOM flags
0009xx0AUN1|Private Data
0009xx0BUN1|Private Data
0009xx0CUN1|Private Data
0029xx80SQ1|Private Data
0031xx01UN1|Private Data stream
=CEMAX-ICON
0019xx00LT1|CR Processing Parameters
0019xx10LO1|CR Exposure Menu Code
0019xx20LO1|CR Exposure Menu String
0019xx30LO1|CR EDR Mode
0019xx40LO1|CR Latitude
0019xx50LO1|CR Group Number
0019xx60LO1|CR Equipment ID
0019xx70LO1|CR Image Serial Number
0019xx80LO1|CR Bar Code Number
0019xx90LO1|CR Film Output Exposure
0029xx00LO1|Key Image
0029xx10LT1-n|Note
0029xx20SQ1|Annotation Sequence
0029xx30IS1|X Start Position
0029xx40IS1|Y Start Position
0029xx50IS1|X End Position
0029xx60IS1|Y End Position
0029xx70LO1|Annotation Text
0029xx80IS1|Which Marker
0029xx90SQ1|Annotation Sequence
0029xx91IS1-n|X Coordinates
0029xx92IS1-n|Y Coordinates
0029xx93IS1|Annotation Type
0029xx94IS1|Number of points
0029xx95IS1|Fill Type
3033xx00CS1|Study Priority Status
=Canon Inc.
0019xx10OB1|Canon Internal Data 1
0019xx13UN1|Unknown
0019xx15DS2|Unknown
0019xx16UN1|Unknown
0019xx17DS1|Unknown
0019xx18UN1|Unknown
0019xx19UN1|Unknown
0019xx1AUN1|Unknown
0019xx1BLO1|Unknown
0019xx1CIS1|Unknown
0019xx1EIS1|Unknown
0019xx1FUN1|Unknown
0019xx21IS1|Unknown
0019xx60US1|Performed number of series
0019xx70US1|Performed number of images
0019xx7FOB1|Canon Internal Data 111
=DIDI TO PCR 1.1
0019xx00LT1|Post Mode String
0019xx01LT1|Post Data
0019xx10LT1|Image Header
0019xx22LO1|Route AET
0019xx23DS1|PCR Print Scale
0019xx24ST1|PCR Print Job End
0019xx25IS1|PCR No Film Copies
0019xx26IS1|PCR Film Layout Position
0019xx27ST1|PCR Print Report Name
0019xx70ST1|RAD Protocol Printer
0019xx71ST1|RAD Protocol Medium
0019xx80LO1|Original Filename
0019xx81SH1|Filter Type
0019xx82LT1|Stitching
0019xx89IS1|Exposure Index
0019xx8AIS1|Collimator X
0019xx8BIS1|Collimator Y
0019xx8CLO1|Print Marker
0019xx8DLO1|RGDV Name
0019xx8ELO1|Acqd Sensitivity
0019xx8FLO1|Processing Category
0019xx90LO1|Unprocessed Flag
0019xx91DS2|Key Values
0019xx92LO1|Destination Postprocessing Function
0019xxA0LO1|Version
0019xxA1LO1|Ranging Mode
0019xxA2DS1|Abdomen Brightness
0019xxA3DS1|Fixed Brightness
0019xxA4DS1|Detail Contrast
0019xxA5DA1|Contrast Balance
0019xxA6DS1|Structure Boost
0019xxA7DS1|Structure Preference
0019xxA8DS1|Noise Robustness
0019xxA9DS1|Noise Dose Limit
0019xxAADS1|Noise Dose Step
0019xxABDS1|Noise Frequency Limit
0019xxACDS1|Weak Contrast Limit
0019xxADDS1|Strong Contrast Limit
0019xxAEDS1|Structure Boost Offset
0019xxAFLO1|Smooth Gain
0019xxB0LO1|Measure Field 1
0019xxB1LO1|Measure Field 2
0019xxB2IS1|Key Percentile 1
0019xxB3IS1|Key Percentile 2
0019xxB4IS1|Density LUT
0019xxB5DS1|Brightness
0019xxB6DS1|Gamma
0089xx10SQ1|Stamp Image Sequence
=DIGISCAN IMAGE
0029xx31US1-n|Unknown
0029xx32US1-n|Unknown
0029xx33LO1|Unknown
0029xx34LO1|Unknown
=DLX_ANNOT_01
70xxxx04ST1|Text_annotation
70xxxx05IS2|Box
70xxxx07IS2|Arrow end
=DLX_EXAMS_01
0015xx01DS1|Stenos_calibr_ratio;
0015xx02DS1|Stenos_magnification;
0015xx03DS1|Cardiac_calibr_ratio;
=DLX_LKUP_01
60xxxx01LT3|Gray Palette color lookup table descriptor
60xxxx02LT1|Gray Palette color lookup table data
=DLX_PATNT_01
0011xx01LT1|patient DOB
=DLX_SERIE_01
0019xx01DS1|Angle Value 1
0019xx02DS1|Angle Value 2
0019xx03DS1|Angle Value 3
0019xx04CS1|Angle Label 1
0019xx05CS1|Angle Label 2
0019xx06CS1|Angle Label 3
0019xx07ST1|Adx Procedure Name
0019xx08ST1|Adx Exam Name
0019xx09SH1|Adx Patient Size
0019xx0AIS1|Adx Record View
0019xx10DS1|Adx Injector Delay
0019xx11CS1|Adx Auto Inject
0019xx14IS1|Adx Acq Mode
0019xx15CS1|Adx Camera Rotation Enable
0019xx16CS1|Adx Reverse Sweep
0019xx17IS1|User Spatial Filter Strength
0019xx18IS1|User Zoom Factor
0019xx19IS1|X Zoom
0019xx1AIS1|Y Zoom
0019xx1BDS1|Adx Focus
0019xx1CCS1|Adx Dose
0019xx1DIS1|Side Mark
0019xx1EIS1|Percent Landscape
0019xx1FDS1|Adx Exposure Duration
0019xx20SH1|Ip Address
0019xx21DS1|Table Vertical Position
0019xx22DS1|Table Longitudinal Position
0019xx23DS1|Table Lateral Position
0019xx24DS1|Lambda cm Pincushion Distortion
0019xx25DS1|Slope LV Regression
0019xx26DS1|Intercept LV Regression
0019xx27DS1|Image chain FWHM psf mm min
0019xx28DS1|Image chain FWHM psf mm max
=DL_INTERNAL_USE
0015xx8FIS1|Unknown
=DR Systems, Inc.
4453xx01LO1|DR Exam ID
4453xx02LO1|DR Image Type
4453xx04LO1|DR File Type
4453xx05LO1|DR File Suffix
4453xx0AUN1|DR Annotation Type
4453xx0CSQ1|DR Original Instance UID Sequence
=DicomUtils 20100512
00090001SQ1|DICOMUTILS_PROCESSING_METHODS
=ELGEMS_XPERT
7FA1xx00OB1|XPert Composite Report Item buffer
7FA1xx10OB1|Xpert Composite Report Item Identificator
=ELSCINT1
0003xx01OW1|Offset List Structure
00E10046OB1|Unknown
00E100E1UN1|Unknown
00E100ECUN1|Unknown
00E11021DS1|DLP
00E11037DS1|Total Saving Dose
00E1103EIS1|Split Is Dual Surview
00E11050DS1|Acquisition Duration
00E110C4DS1|Abs Bed Pos
00E1xx01US1|Data Dictionary Version
00E1xx05IS1|Unknown
00E1xx06IS1|Unknown
00E1xx07IS1|Unknown
00E1xx14CS1|Unknown
00E1xx18OB1|Unknown
00E1xx21DS1|Unknown
00E1xx22DS2|Presentation Relative Center
00E1xx23DS2|Presentation Relative Part
00E1xx24CS1|Presentation Horizontal Invert
00E1xx25CS1|Unknown
00E1xx2ADS1|Unknown
00E1xx30UI1|Unknown
00E1xx31CS1|Unknown
00E1xx32US2|Unknown
00E1xx37DS1|Unknown
00E1xx39SQ1|Unknown
00E1xx3FCS1|Unknown
00E1xx40SH1|Image Label
00E1xx41DS1|Unknown
00E1xx42LO1|Unknown
00E1xx43IS1|Unknown
00E1xx50DS1|Acquisition Duration
00E1xx51SH1|Unknown
00E1xx60CS1|Unknown
00E1xx61LO1|Protocol File Name
00E1xx62CS1|Unknown
00E1xx63SH1|Patient Language
00E1xx65LO1|Patient Data Modification Date
00E1xx6AIS1|Unknown
00E1xx6BIS1|Unknown
00E1xxA0LO1|Unknown
00E1xxC2UI1|Unknown
00E3xx00OB1|Unknown
00E3xx18OB1|Unknown
00E3xx1FOB1|Unknown
01E10040UN1|Unknown
01E11017UI1|ECG Reference UID
01E11026CS1|Phantom Type
01E1xx18OB1|Unknown
01E1xx21ST1|Unknown
01E1xx34IS1|Unknown
01F1000FUN1|Unknown
01F11001CS1|Acquisition Type
01F11002CS1|Resolution
01F11004CS1|Angular Sampling
01F11008DS1|Scan Length
01F1100CDS1|Scanner Relative Center
01F1100EFL1|Recon Enhancement
01F11026FD1|Pitch
01F11027DS1|Rotation Time
01F11028DS1|Table Increment
01F11032CS1|View Convention
01F11033DS1|Cycle Time
01F11041LO1|Gating Delay
01F11045IS1|Initial Heart Rate
01F11049DS1|Planned mAs
01F1104BSH1|Collimation
01F1104CSH1|DOSE Right DOM
01F1104DSH1|Adaptive Filter
01F1104ESH1|Scan Type
01F1xx01CS1|Acquisition Type
01F1xx02CS1|Unknown
01F1xx03CS1|Concurrent Slices Generation
01F1xx04CS1|Angular Sampling Density
01F1xx05DS1|Reconstruction Arc
01F1xx06DS1|Unknown
01F1xx07DS1|Table Velocity
01F1xx08DS1|Acquisition Length
01F1xx0AUS1|Edge Enhancement Weight
01F1xx0BCS2|Unknown
01F1xx0CDS2|Scanner Relative Center
01F1xx0DDS1|Rotation Angle
01F1xx0EFL1|Unknown
01F1xx26DS1|Pitch
01F1xx27DS1|Rotation Time
01F1xx28DS1|Unknown
01F1xx30US1|Unknown
01F1xx32CS1|Image View Convention
01F1xx33DS1|Unknown
01F1xx36CS1|Unknown
01F1xx37DS1|Unknown
01F1xx38LO1|Unknown
01F1xx39LO1|Unknown
01F1xx40CS1|Unknown
01F1xx42SH1|Unknown
01F1xx43LO1|Unknown
01F1xx44OW1|Unknown
01F1xx45IS1|Unknown
01F1xx46FL1|Unknown
01F1xx47SH1|Unknown
01F1xx49DS1|Unknown
01F1xx4ASH1|Unknown
01F1xx4BSH1|Unknown
01F1xx4CSH1|Unknown
01F1xx4DSH1|Unknown
01F1xx4ELO1|Unknown
01F1xx53SH1|Unknown
01F3xx01SQ1|Unknown
01F3xx02SS1|Unknown
01F3xx03FL2|Unknown
01F3xx04FL1|Unknown
01F3xx11SQ1|PS Sequence
01F3xx12SS1|Unknown
01F3xx13FL2|Unknown
01F3xx14FL1|Unknown
01F3xx15US1|Unknown
01F3xx16FL1|Unknown
01F3xx17FL1|Unknown
01F3xx18SH1|Unknown
01F3xx19FL1|Unknown
01F3xx23US1|Unknown
01F3xx24IS2|Unknown
01F70097UN1|Unknown
01F70099UN1|Unknown
01F7009BIS1|iDose Level
01F7109BIS1|iDose Level
01F7xx10OB1|Unknown
01F7xx11OW1|Unknown
01F7xx13OW1|Unknown
01F7xx14OW1|Unknown
01F7xx15OW1|Unknown
01F7xx16OW1|Unknown
01F7xx17OW1|Unknown
01F7xx18OW1|Unknown
01F7xx19OW1|Unknown
01F7xx1AOW1|Unknown
01F7xx1BOW1|Unknown
01F7xx1COW1|Unknown
01F7xx1EOW1|Unknown
01F7xx1FOW1|Unknown
01F7xx22UI1|Unknown
01F7xx23OW1|Unknown
01F7xx25OW1|Unknown
01F7xx26OW1|Unknown
01F7xx27OW1|Unknown
01F7xx28OW1|Unknown
01F7xx29OW1|Unknown
01F7xx2BOW1|Unknown
01F7xx2COW1|Unknown
01F7xx2DOW1|Unknown
01F7xx2EOW1|Unknown
01F7xx30OW1|Unknown
01F7xx31OW1|Unknown
01F7xx70OW1|Unknown
01F7xx73OW1|Unknown
01F7xx74OW1|Unknown
01F7xx75OW1|Unknown
01F91001LO1|Mar Filter
01F91002DS1|Recon Increment
01F91003DS1|CTDIw
01F91004IS1|Couch Direction
01F91005IS1|Series No In Acquisition
01F91007SH1|Dose Right ACS
01F91008DS1|Left DMS Tmp Diff
01F91009DS1|Right DMS Tmp Diff
01F91010LO1|Dose Right Noise
01F91011DS1|Zero Position
01F91012DS1|Show Couch Position
01F91013IS1|Recon Mode
01F91014DS1|Water Size
01F91015DS1|Digital Tilt
01F91016DS1|Scan Arc
0601xx00SH1|Implementation Version
0601xx20DS1|Relative Table Position
0601xx21DS1|Relative Table Height
0601xx30SH1|Surview Direction
0601xx31DS1|Surview Length
0601xx50SH1|Image View Type
0601xx70DS1|Batch Number
0601xx71DS1|Batch Size
0601xx72DS1|Batch Slice Number
07A1xx01UL1|number of series in study
07A1xx02UL1|number of images in series
07A1xx03UL1|last update time
07A1xx04UL1|last update date
07A1xx07US3|Unknown
07A1xx08DS1-n|Unknown
07A1xx09OW1|Unknown
07A1xx0AOB1|Tamar Compressed Pixel Data
07A1xx0CUS1|Unknown
07A1xx10LO1|Tamar Software Version
07A1xx11CS1|Tamar Compression Type
07A1xx12FL1-n|Unknown
07A1xx13UL1|Unknown
07A1xx14LO1|protection flag
07A1xx16FL1-n|Unknown
07A1xx18SQ1|Unknown
07A1xx19FL1|Unknown
07A1xx1CFL1-n|Unknown
07A1xx2ACS1|Tamar Study Status
07A1xx2BCS1|Unknown
07A1xx36AE1|Tamar Source Ae
07A1xx40CS1|Tamar Study Body Part
07A1xx43IS1|Unknown
07A1xx50US1|Tamar Site Id
07A1xx56US1|Unknown
07A1xx5ACS1|Unknown
07A1xx75LO2|Unknown
07A1xx85UL1|Tamar Translate Flags
07A1xx9FCS1|Unknown
07A3xx01LO1|Tamar Exe Software Version
07A3xx03CS1|Tamar Study Has Sticky Note
07A3xx05CS1|Unknown
07A3xx06CS1|Unknown
07A3xx10LO1|Tamar Original Curve Desc
07A3xx34SH1|Tamar Study Age
07A3xx43DS1-n|Unknown
07A3xx55SH1|Unknown
07A3xx61LT1|Unknown
07A3xx62SQ1|Unknown
07A3xx63SQ1|Unknown
07A3xx64IS1-n|Unknown
07A3xx66IS1|Unknown
07A3xx99CS1|Unknown
07A3xx9CCS1|Unknown
07A3xx9FCS1|Unknown
5001xx70SQ1|Unknown
5001xx71SH1|Unknown
5001xx80SQ1|Unknown
5001xx81SH1|Unknown
5001xx82US3|Unknown
5001xx83FL1-n|Unknown
5001xx84SQ1|Unknown
6001xx10CS1|Text Overlay Flag
7FDFxxF0OB1|Unknown
7FDFxxFFSH1|Unknown
=EMAGEON JPEG2K INFO
0009xx00SQ1|Unknown
0009xx01DT1|Unknown
=EMAGEON STUDY HOME
0009xx00LO1|Unknown
0009xx01LO1|Unknown
=Eclipse 60
0029xx30UL1|Private data
0029xx31UL1|Private data
0029xx32UL1|Private data
0029xx33DS1|Private data
0029xx34DS1|Private data
0029xx36SL1|Private data
0029xx40CS1|Private data
0029xx50CS1|Private data
0029xx51UL1|Private data
0029xx52UL1|Private data
0029xx53DS1|Private data
0029xx54UL1|Private data
0029xx55FL1|Private data
0029xx56US1|Private data
0029xx60LO1|Private data
0031xx30UL1|Private data
0031xx31UL1|Private data
0031xx32LO1|Private data
0031xx33UL1|Private data
0031xx34UL1|Private data
0031xx35UL1|Private data
200Dxx01LO1|Private data
200Dxx02LO1|Private data
200Dxx03LO1|Private data
200Dxx04LO1|Private data
200Dxx05LO1|Private data
200Dxx06LO1|Private data
200Dxx07LO1|Private data
200Dxx08LO1|Private data
200Dxx09LO1|Private data
200Dxx0AIS1|Private data
200Dxx0BOB1|Private data
200Dxx0CIS1|Private data
200Dxx0DUL1|Private data
200Dxx0EIS1|Private data
200Dxx0FIS1|Private data
200Dxx10IS1|Private data
200Dxx11IS1|Private data
200Dxx12OB1|Private data
200Dxx13IS1|Private data
200Dxx14IS1|Private data
200Dxx15IS1|Private data
200Dxx1AIS1|Private data
200Dxx1BIS1|Private data
200Dxx20SQ1|Private data
200Dxx27FD1|Private data
200Dxx28FD1|Private data
200Dxx30LO1|Private data
200Dxx31LO1|Private data
200Dxx32LO1|Private data
200Dxx33LO1|Private data
200Dxx34LO1|Private data
200Dxx35LO1|Private data
200Dxx36LO1|Private data
200Dxx37LO1|Private data
200Dxx38LO1|Private data
200Dxx39LO1|Private data
200Dxx3ALO1|Private data
200Dxx50CS1|Private data
200Dxx51CS1|Private data
200Dxx52FD1|Private data
200Dxx53CS1|Private data
200Dxx54CS1|Private data
200Dxx55FD1|Private data
200Dxx56FD1|Private data
200Dxx57FD1|Private data
200Dxx58IS1|Private data
200Dxx59FD1|Private data
200Dxx5AFD1|Private data
200Dxx5DCS1|Private data
200Dxx5ECS1|Private data
200DxxFFIS1|Private data
7777xx01DA1|Private data
7777xx02CS1|Private data
7777xx03LO1|Private data
7777xx10LO1|Private data
7777xx14LT1|Private data
=FDMS 1.0
0009xx04SH1|Image Control Unit
0009xx05OW1|Image UID
0009xx06OW1|Route Image UID
0009xx08UL1|Image Display Information Version No.
0009xx09UL1|Patient Information Version No.
0009xx0COW1|Film UID
0009xx10CS1|Exposure Unit Type Code
0009xx80LO1|Kanji Hospital Name
0009xx90ST1|Distribution Code
0009xx92SH1|Kanji Department Name
0009xxF0CS1|Blackening Process Flag
0009xxF1ST1|Processing Information Flag
0019xx15LO1|Kanji Body Part for Exposure
0019xx30LO1|Menu Character String
0019xx32LO1|Kanji Menu Name
0019xx40CS1|Image Processing Type
0019xx50CS1|EDR Mode
0019xx60SH1|Radiographer's Code
0019xx70IS1|Split Exposure Format
0019xx71IS1|No. of Split Exposure Frames
0019xx80IS1|Reading Position Specification
0019xx81IS1|Reading Sensitivity Center
0019xx90SH1|Film Annotation Character String 1
0019xx91SH1|Film Annotation Character String 2
0019xxA0SQ1|Exposure Status Sequence
0019xxA1CS1|Exposure Status
0019xxA2CS1|Exposure Kind
0021xx10CS1|FCR Image ID
0021xx30CS1|Set No.
0021xx40IS1|Image No. in the Set
0021xx50CS1|Pair Processing Information
0021xx70IS1|Film Number within the Series
0021xx80OB1|Equipment Type-Specific Information
0021xx90CS1|LUT Number
0023xx10SQ1|Left-image Processing Parameter Sequence
0023xx20SQ1|Right-image Processing Parameter Sequence
0023xx30SQ1|Single-image Processing Parameter Sequence
0025xx10US1|Relative Light Emission Amount Sk
0025xx11US1|Term of Correction for Each IP Type St
0025xx12US1|Reading Gain Gp
0025xx13US1|Latitude
0025xx15CS1|Image Processing Selection Flag
0025xx16US1|Min
0025xx17US1|Max
0025xx20US2|Sensitivity Shift (S-SHFT)
0025xx21US1|Contrast Shift (C-SHIFT)
0025xx30US1|GT
0025xx31SS1|GA
0025xx32US1|GC
0025xx33SS1|GS
0025xx34SS1|tan θ
0025xx40US1|RT
0025xx41US1|RN
0025xx42US1|RE
0025xx43US1|N
0025xx50US1|DRT
0025xx51US1|DRN
0025xx52US1|DRE
0025xx53US1|DN
0025xx60US1|ORN
0025xx61US1|ORE
0025xx62US1|ON
0025xx63CS1|ORD
0025xx70US1|MDT
0025xx71US1|MDB
0025xx72US1|MDE
0025xx73US1-n|MFP-DRC Suppression Characteristics Parameters
0025xx74US1-n|MFP-DRC Frequency Characteristics Parameters
0025xx80US1|MRT
0025xx81US1|MRB
0025xx82US1|MRE
0025xx83US1-n|MFP-USM Suppression Characteristics Parameters
0025xx84US1-n|MFP-USM Frequency Characteristics Parameters
0025xx90US1|PTE (α edge)
0025xx91US1|PTR (α calc)
0025xx92US1|PRN
0025xx93US1|PRE
0025xx94US1|PEM Sstd
0025xx95US1|PEM Lstd
0025xx96CS1|PEM Unsharp Mask Value N
0025xxA0US1|MFP GT
0025xxA1SS1|MFP GA
0025xxA2US1|MFP GC
0025xxA3SS1|MFP GS
0027xx10SQ1|γ Raw Data Table Sequence
0027xx20SQ1|β Raw Data Table Sequence
0027xx30SQ1|DRC Raw Data Table Sequence
0027xx40SQ1|MFP-DRC Raw Data Table Sequence
0027xx50SQ1|MFP-USM Raw Data Table Sequence
0027xx60SQ1|PEM α Edge Raw Data Table Sequence
0027xx70SQ1|PEM α Calc Raw Data Table Sequence
0027xx80SQ1|MFP γ Raw Data Table Sequence
0027xxA0IS1|No. of Data
0027xxA1CS2|Data Input Type
0027xxA2CS2|Data Output Type
0027xxA3US1-n|Raw Data
0029xx20CS1|Image Scanning Direction
0029xx25CS1|Image Rotation/Reversal Information
0029xx30CS1|Extended Reading Size Value
0029xx34US1|Mag./Reduc. Ratio
0029xx44CS1|Line Density Code
0029xx50CS1|Data Compression Code
0032xx32PN1|Requesting Physician
0032xx33LO1|Requesting Service
2011xx00CS1|Trim Density
2011xx01IS1|Trim Width
2011xx02CS1|Image Mag./Reduc. Range
2011xx10CS1|Image Display Format
2011xx11CS1|Image Position Specifying Flag
2011xx20OW1|Interpolation A-VRS System Format
50F1xx06CS1|Energy Subtraction Param.
50F1xx07CS1|Subtraction Registration Result
50F1xx08CS1|Energy Subtraction Param. 2
50F1xx09SL1|Afin Conversion Coefficient
50F1xx0ASH1|FNC Parameters
50F1xx10CS1|Film Output Format
50F1xx20CS1|Image Processing Modification Flag
=FFP DATA
0009xx01UN1|CR Header Information
=GDCM CONFORMANCE TESTS
4D4Dxx01SQ1|Array Container Sequence
4D4Dxx02OB1|0-Filled Array
=GE ??? From Adantage Review CS
0019xx30LO1|CR EDR Mode
0019xx40LO1|CR Latitude
0019xx50LO1|CR Group Number
0019xx70LO1|CR Image Serial Number
0019xx80LO1|CR Bar Code Number
0019xx90LO1|CR Film Output Exposures
=GE LUT Asymmetry Parameter
0045xx67DS1|LUT Asymmetry
=GEHC_CT_ADVAPP_001
0053xx20IS1|ShuttleFlag
0053xx21IS1|TableSpeedNotReachesTargetFlag
0053xx40SH1|IterativeReconAnnotation
0053xx41SH1|IterativeReconMode
0053xx42LO1|IterativeReconConfiguration
0053xx43SH1|IterativeReconLevel
0053xx60SH1|reconFlipRotateAnno
0053xx61SH1|highResolutionFlag
0053xx62SH1|RespiratoryFlag
=GEIIS
0009xx10SQ1|GE IIS Thumbnail Sequence
0009xx12IS1|Unknown
0029xx10UL1|Shift Count
0029xx12UL1|Offset
0029xx14UL1|Actual Frame Number
004Bxx13IS1|Unknown
004Bxx15LT1|Unknown
0905xx30LO1|Assigning Authority For Patient ID
0907xx10UI1|Original Study Instance UID
0907xx20UI1|Original Series Instance UID
0907xx30UI1|Original SOP Instance UID
7FD1xx10UL1|GE IIS Compression ID
7FD1xx20UL1|GE IIS Multiframe Offsets
7FD1xx30UL1|Unknown
7FD1xx40UL1-n|Unknown
7FD1xx50UL1-n|Unknown
7FD1xx60UL1-n|Unknown
=GEIIS PACS
0903xx10US1|Reject Image Flag
0903xx11US1|Significant Flag
0903xx12US1|Confidential Flag
0903xx20CS1|Unknown
0907xx21US1|GEIIS_PREFETCH_ALGORITHM
0907xx22US1|GEIIS_LIMIT_RECENT_STUDIES
0907xx23US1|GEIIS_LIMIT_OLDEST_STUDIES
0907xx24US1|GEIIS_LIMIT_RECENT_MONTHS
0907xx31UI1-n|GEIIS_EXCLUDE_STUDY_UIDS
=GEMS-IT/Centricity RA600/7.0
4113xx10UI1|Number of images in study
=GEMS_0039
0039xx95LO1|Unknown
=GEMS_3DSTATE_001
0047xxD6ST1|General Description
0047xxD7CS1|TDRT
0047xxD8US1|NVRP
0047xxD9US1|CVRPN
0047xxDASQ1|Volume Rendering Presets Sequence
0047xxDBLO1|Preset Name
0047xxDCSS1-n|Opacity Curve X
0047xxDDFL1-n|Opacity Curve Y
0047xxDEUS1|NOCP
0047xxDFSS1-n|Color Curve X
0047xxE1US1|NCCP
0047xxE2CS1|GSA
0047xxE3CS1|VRSF
0047xxE4FL1|AF
0047xxE5FL1|DF
0047xxE6FL1|SCF
0047xxE7FL1|SPF
0047xxE8FL24|Orthogonal Clipping Planes
0047xxE9FL3|CP
0047xxEADS3|CFP
0047xxEBDS3|CVU
0047xxECFL1|RFOV
0047xxEDCS1|PPRP
0047xxEEDS1|3DWW
0047xxEFDS1|3DWL
0047xxF0CS1|BBV
0047xxF1CS1|ERF
0047xxF2US1|TDRMS
0047xxF3FL1|TDSSS
=GEMS_ACQU_01
0009xx24DS1|Unknown
0009xx25US1|Unknown
0009xx3EUS1|Unknown
0009xx3FUS1|Unknown
0009xx42US1|Unknown
0009xx43US1|Unknown
0009xxF8US1|Unknown
0009xxFBIS1|Unknown
001910xxLO1|Private Element Creator
0019xx01LT1|Unknown
0019xx02SL1|Detector Channel
0019xx03DS1|Cell number at Theta
0019xx04DS1|Cell spacing
0019xx05LT1|Unknown
0019xx06UN1|Unknown
0019xx0EUS1|Unknown
0019xx0FDS1|Horiz. Frame of ref.
0019xx11SS1|Series contrast
0019xx12SS1|Last pseq
0019xx13SS1|Start number for baseline
0019xx14SS1|End number for baseline
0019xx15SS1|Start number for enhanced scans
0019xx16SS1|End number for enhanced scans
0019xx17SS1|Series plane
0019xx18LO1|First scan ras
0019xx19DS1|First scan location
0019xx1ALO1|Last scan ras
0019xx1BDS1|Last scan loc
0019xx1EDS1|Display field of view
0019xx20DS1|Unknown
0019xx22DS1|Unknown
0019xx23DS1|Table Speed [mm/rotation]
0019xx24DS1|Mid Scan Time [sec]
0019xx25SS1|Mid scan flag
0019xx26SL1|Tube Azimuth [degree]
0019xx27DS1|Rotation Speed [msec]
0019xx2ADS1|x-ray On position
0019xx2BDS1|x-ray Off position
0019xx2CSL1|Number of triggers
0019xx2DUS1|Unknown
0019xx2EDS1|Angle of first view
0019xx2FDS1|Trigger frequency
0019xx39SS1|SFOV Type
0019xx3AIS1|Unknown
0019xx3BLT1|Unknown
0019xx3CUN1|Unknown
0019xx3EUN1|Unknown
0019xx3FUN1|Unknown
0019xx40SS1|Stat recon flag
0019xx41SS1|Compute type
0019xx42SS1|Segment Number
0019xx43SS1|Total Segments Required
0019xx44DS1|Interscan delay
0019xx47SS1|View compression factor
0019xx48US1|Unknown
0019xx49US1|Unknown
0019xx4ASS1|Total no. of ref channels
0019xx4BSL1|Data size for scan data
0019xx52SS1|Recon post proc. Flag
0019xx54UN1|Unknown
0019xx57SS1|CT water number
0019xx58SS1|CT bone number
0019xx5AFL1|Acquisition Duration
0019xx5DUS1|Unknown
0019xx5ESL1|Number of channels (1...512)
0019xx5FSL1|Increment between channels
0019xx60SL1|Starting view
0019xx61SL1|Number of views
0019xx62SL1|Increment between views
0019xx6ASS1|Dependent on #views processed
0019xx6BSS1|Field of view in detector cells
0019xx70SS1|Value of back projection button
0019xx71SS1|Set if fatq estimates were used
0019xx72DS1|Z chan avg over views
0019xx73DS1|Avg of left ref chans over views
0019xx74DS1|Max left chan over views
0019xx75DS1|Avg of right ref chans over views
0019xx76DS1|Max right chan over views
0019xx7DDS1|Second echo
0019xx7ESS1|Number of echoes
0019xx7FDS1|Table delta
0019xx81SS1|Contiguous
0019xx82US1|Unknown
0019xx83DS1|Unknown
0019xx84DS1|Peak SAR
0019xx85SS1|Monitor SAR
0019xx86US1|Unknown
0019xx87DS1|Cardiac repetition time
0019xx88SS1|Images per cardiac cycle
0019xx8ASS1|Actual receive gain analog
0019xx8BSS1|Actual receive gain digital
0019xx8DDS1|Delay after trigger
0019xx8FSS1|Swappf
0019xx90SS1|Pause Interval
0019xx91DS1|Pause Time
0019xx92SL1|Slice offset on freq axis
0019xx93DS1|Auto Prescan Center Frequency
0019xx94SS1|Auto Prescan Transmit Gain
0019xx95SS1|Auto Prescan Analog receiver gain
0019xx96SS1|Auto Prescan Digital receiver gain
0019xx97SL1|Bitmap defining CVs
0019xx98SS1|Center freq. Method
0019xx99US1|Unknown
0019xx9BSS1|Pulse Sequence Mode
0019xx9CLO1|Pulse Sequence Name
0019xx9DDT1|Pulse Sequence Date
0019xx9ELO1|Internal Pulse Sequence Name
0019xx9FSS1|Transmitting Coil Type
0019xxA0SS1|Surface Coil Type
0019xxA1SS1|Extremity Coil flag
0019xxA2SL1|Raw data run number
0019xxA3UL1|Calibrated Field strength
0019xxA4SS1|SAT fat/water/bone
0019xxA5DS1|Receive bandwidth
0019xxA7DS1|User data 0
0019xxA8DS1|User data 1
0019xxA9DS1|User data 2
0019xxAADS1|User data 3
0019xxABDS1|User data 4
0019xxACDS1|User data 5
0019xxADDS1|User data 6
0019xxAEDS1|User data 7
0019xxAFDS1|User data 8
0019xxB0DS1|User data 9
0019xxB1DS1|User data 10
0019xxB2DS1|User data 11
0019xxB3DS1|User data 12
0019xxB4DS1|User data 13
0019xxB5DS1|User data 14
0019xxB6DS1|User data 15
0019xxB7DS1|User data 16
0019xxB8DS1|User data 17
0019xxB9DS1|User data 18
0019xxBADS1|User data 19
0019xxBBDS1|User data 20
0019xxBCDS1|User data 21
0019xxBDDS1|User data 22
0019xxBEDS1|Projection angle
0019xxC0SS1|Saturation planes
0019xxC1SS1|Surface coil intensity
0019xxC2SS1|SAT location R
0019xxC3SS1|SAT location L
0019xxC4SS1|SAT location A
0019xxC5SS1|SAT location P
0019xxC6SS1|SAT location H
0019xxC7SS1|SAT location F
0019xxC8SS1|SAT thickness R/L
0019xxC9SS1|SAT thickness A/P
0019xxCASS1|SAT thickness H/F
0019xxCBSS1|Phase Contrast flow axis
0019xxCCSS1|Velocity encoding
0019xxCDSS1|Thickness disclaimer
0019xxCESS1|Prescan type
0019xxCFSS1|Prescan status
0019xxD0SH1|Raw data type
0019xxD2SS1|Projection Algorithm
0019xxD3SH1|Projection Algorithm Name
0019xxD4US1|Unknown
0019xxD5SS1|Fractional echo
0019xxD6SS1|Prep pulse
0019xxD7SS1|Cardiac phase number
0019xxD8SS1|Variable echoflag
0019xxD9DS1|Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
0019xxDASS1|Reference channel used
0019xxDBDS1|Back projector coefficient
0019xxDCSS1|Primary speed correction used
0019xxDDSS1|Overrange correction used
0019xxDEDS1|Dynamic Z alpha value
0019xxDFDS1|User data 23 {# DTI Diffusion Dir., release 9.0 & below}
0019xxE0DS1|User data 24 {# DTI Diffusion Dir., release 10.0 & above}
0019xxE1DS1|Unknown
0019xxE2DS1|Velocity Encode Scale
0019xxE3LT1|Unknown
0019xxE4LT1|Unknown
0019xxE5IS1|Unknown
0019xxE6US1|Unknown
0019xxE8DS1|Unknown
0019xxE9DS1|Unknown
0019xxEBDS1|Unknown
0019xxECUS1|Unknown
0019xxF0UN1|Unknown
0019xxF1LT1|Unknown
0019xxF2SS1|Fast phases
0019xxF3LT1|Unknown
0019xxF4LT1|Unknown
0019xxF9DS1|Transmit gain
=GEMS_ACRQA_1.0 BLOCK1
0023xx00LO1|CR Exposure Menu Code
0023xx10LO1|CR Exposure Menu String
0023xx20LO1|CR EDR Mode
0023xx30LO1|CR Latitude
0023xx40LO1|CR Group Number
0023xx50US1|CR Image Serial Number
0023xx60LO1|CR Bar Code Number
0023xx70LO1|CR Film Output Exposure
0023xx80LO1|CR Film Format
0023xx90LO1|CR S-Shift String
=GEMS_ACRQA_1.0 BLOCK2
0023xx00US1|CR S-Shift
0023xx10DS1|CR C-Shift
0023xx20DS1|CR GT
0023xx30DS1|CR GA
0023xx40DS1|CR GC
0023xx50DS1|CR GS
0023xx60DS1|CR RT
0023xx70DS1|CR RE
0023xx80US1|CR RN
0023xx90DS1|CR DRT
=GEMS_ACRQA_1.0 BLOCK3
0023xx00DS1|CR DRE
0023xx10US1|CR DRN
0023xx20DS1|CR ORE
0023xx30US1|CR ORN
0023xx40US1|CR ORD
0023xx50LO1|CR Cassette Size
0023xx60LO1|CR Machine ID
0023xx70LO1|CR Machine Type
0023xx80LO1|CR Technician Code
0023xx90LO1|CR ES Parameters
=GEMS_ACRQA_2.0 BLOCK1
0023xx00LO1|CR Exposure Menu Code
0023xx10LO1|CR Exposure Menu String
0023xx20LO1|CR EDR Mode
0023xx30LO1|CR Latitude
0023xx40LO1|CR Group Number
0023xx50US1|CR Image Serial Number
0023xx60LO1|CR Bar Code Number
0023xx70LO1|CR Film Output Exposure
0023xx80LO1|CR Film Format
0023xx90LO1|CR S Shift String
=GEMS_ACRQA_2.0 BLOCK2
0023xx00US1|CR S Shift
0023xx10LO1|CR C Shift
0023xx20LO1|CR GT
0023xx30DS1|CR GA
0023xx40DS1|CR GC
0023xx50DS1|CR GS
0023xx60LO1|CR RT
0023xx70DS1|CR RE
0023xx80US1|CR RN
0023xx90DS1|CR DRT
=GEMS_ACRQA_2.0 BLOCK3
0023xx00DS1|CR DRE
0023xx10US1|CR DRN
0023xx20DS1|CR ORE
0023xx30US1|CR ORN
0023xx40US1|CR ORD
0023xx50LO1|CR Cassette Size
0023xx60LO1|CR Machine ID
0023xx70LO1|CR Machine Type
0023xx80LO1|CR Technician Code
0023xx90LO1|CR Energy Subtraction Parameters
0023xxF0LO1|CR Distribution Code
0023xxFFUS1|CR Shutters Applied
=GEMS_ADWSoft_3D1
0047xx01SQ1|Reconstruction Parameters Sequence
0047xx49UL3-n|Volume Color
0047xx50UL1|Volume Voxel Count
0047xx51UL1-n|Volume Segment Count
0047xx53US1|Volume Slice Size
0047xx54US1|Volume Slice Count
0047xx55SL1|Volume Threshold Value
0047xx57DS1|Volume Voxel Ratio
0047xx58DS1|Volume Voxel Size
0047xx59US1|Volume Z Position Size
0047xx60DS9|Volume Base Line
0047xx61DS3|Volume Center Point
0047xx63SL1|Volume Skew Base
0047xx64DS9|Volume Registration Transform Rotation Matrix
0047xx65DS3|Volume Registration Transform Translation Vector
0047xx66DS1|Volume Tilt
0047xx70DS1-n|KPV List
0047xx71IS1-n|X-Ray Tube Current List
0047xx72IS1-n|Exposure List
0047xx80LO1|Acquisition DLX Identifier
0047xx81IS1|Acquisition DLX 2D Series Count
0047xx85SQ1|Acquisition DLX 2D Series Sequence
0047xx89DS1-n|Contrast Agent Volume List
0047xx8AUS1|Number Of Injections
0047xx8BUS1|Frame Count
0047xx91LO1|XA 3D Reconstruction Algorithm Name
0047xx92CS1|XA 3D Reconstruction Algorithm Version
0047xx93DA1|DLX Calibration Date
0047xx94TM1|DLX Calibration Time
0047xx95CS1|DLX Calibration Status
0047xx96IS1-n|Used Frames
0047xx98US1|Transform Count
0047xx99SQ1|Transform Sequence
0047xx9ADS9|Transform Rotation Matrix
0047xx9BDS3|Transform Translation Vector
0047xx9CLO1|Transform Label
0047xxB0SQ1|Wireframe List
0047xxB1US1|Wireframe Count
0047xxB2US1|Location System
0047xxB5LO1|Wireframe Name
0047xxB6LO1|Wireframe Group Name
0047xxB7LO1|Wireframe Color
0047xxB8SL1|Wireframe Attributes
0047xxB9SL1|Wireframe Point Count
0047xxBASL1|Wireframe Timestamp
0047xxBBSQ1|Wireframe Point List
0047xxBCDS3|Wireframe Points Coordinates
0047xxC0DS3|Volume Upper Left High Corner RAS
0047xxC1DS9|Volume Slice To RAS Rotation Matrix
0047xxC2DS1|Volume Upper Left High Corner TLOC
0047xxD1OB1|Volume Segment List
0047xxD2OB1|Volume Gradient List
0047xxD3OB1|Volume Density List
0047xxD4OB1|Volume Z Position List
0047xxD5OB1|Volume Original Index List
0047xxF4LO1-n|Volume Name(s)
0047xxF5DS1-n|Min original density
0047xxF6DS1-n|Max original density
0047xxF7DS1-n|Min Converted Density
0047xxF8DS1-n|Max Converted Density
0047xxF9LO1|Protocol Film Name
0047xxFAUS1|Protocol Resolution
0047xxFBUS1|Phase Number (percent)
0047xxFCOB1|Volume midscan times list
0047xxFDOB1|Volume Registered Phases List
0047xxFELO1|Protocol Name
0047xxFFLO1|Protocol Title
=GEMS_ADWSoft_3D2
0057xx01OB1|Cardiac Reconstruction Algorithm List
0057xx02OB1|Average Heart Rate for Image List
0057xx03OB1|Temporal Resolution List
0057xx04LT1|Layout View Preset
=GEMS_ADWSoft_DPO
0039xx80IS1|Private Entity Number
0039xx85DA1|Private Entity Date
0039xx90TM1|Private Entity Time
0039xx95LO1|Private Entity Launch Command
0039xxAACS1|Private Entity Type
=GEMS_ADWSoft_DPO1
0039xx80IS1|Private Entity Number
0039xx85DA1|Private Entity Date
0039xx90TM1|Private Entity Time
0039xx95LO1|Private Entity Launch Command
0039xxAACS1|Private Entity Type
=GEMS_AWSOFT_CD1
0039xx65UI1|Reference to Study UID
0039xx70UI1|Reference to Series UID
0039xx75IS1|Reference to Original Instance
0039xx80IS1|DPO Number
0039xx85DA1|DPO Date
0039xx90TM1|DPO Time
0039xx95LO1|DPO Invocation String
0039xxAACS1|DPO type
0039xxFFOB1|DPO data
=GEMS_AWSoft_SB1
0039xx50UI1|Reference to Study UID
0039xx51UI1|Reference to Series UID
0039xx52IS1|Reference to Original Instance Number
0039xx95LO1|Private Entity Launch Command
=GEMS_CTHD_01
0033xx02UN1|Unknown
=GEMS_CT_CARDIAC_001
0049xx01SQ1|CT Cardiac Sequence
0049xx02CS1|HeartRateAtConfirm
0049xx03FL1|AvgHeartRatePriorToConfirm
0049xx04CS1|MinHeartRatePriorToConfirm
0049xx05CS1|MaxHeartRatePriorToConfirm
0049xx06FL1|StdDevHeartRatePriorToConfirm
0049xx07US1|NumHeartRateSamplesPriorToConfirm
0049xx08CS1|AutoHeartRateDetectPredict
0049xx09CS1|SystemOptimizedHeartRate
0049xx0AST1|EkgMonitorType
0049xx0BCS1|NumReconSectors
0049xx0CFL256|RpeakTimeStamps
=GEMS_CT_HINO_01
004Bxx01DS1-n|Beam Thickess
004Bxx02DS1-n|R Time
004Bxx03IS1|HBC Number
=GEMS_CT_VES_01
0051xx01SQ1|CTVESSequence
=GEMS_DLX_DOSE_01
0027xx01SQ1|Private Radiation Dose Sequence
0027xx02IS1|Run Number
0027xx03TM1|Run Time
0027xx04IS1|Number of Frames
0027xx05DS1|Frames per Second
0027xx06CS1|Plane
0027xx07DS1|KV
0027xx08DS1|MA
0027xx09DS1|Mas
0027xx10DS1|Ms
0027xx11DS1|Angulation
0027xx12DS1|Rotation
0027xx13DS1|Focal Distance
0027xx14DS1|Image Intensifier Mode
=GEMS_DL_FRAME_01
0025xx02IS1|Frame Id
0025xx03DS1|Distance Source To Detector
0025xx04DS1|Distance Source To Patient
0025xx05DS1|Distance Source To Skin
0025xx06DS1|Positioner Primary Angle
0025xx07DS1|Positioner Secondary Angle
0025xx08IS1|Beam Orientation
0025xx09DS1|Larm Angle
0025xx0ASQ1|Frame Sequence
0025xx0BDS1|Target Cnr
0025xx10DS1|Pivot Angle
0025xx1ADS1|Arc Angle
0025xx1BDS1|Table Vertical Position
0025xx1CDS1|Table Longitudinal Position
0025xx1DDS1|Table Lateral Position
0025xx1EIS1|Beam Cover Area
0025xx1FDS1|Kvp Actual
0025xx20DS1|Mas Actual
0025xx21DS1|Pw Actual
0025xx22DS1|Kvp Commanded
0025xx23DS1|Mas Commanded
0025xx24DS1|Pw Commanded
0025xx25CS1|Grid
0025xx26DS1|Sensor Feedback
0025xx27DS1|Target Entrance Dose
0025xx28DS1|Cnr Commanded
0025xx29DS1|Contrast Commanded
0025xx2ADS1|Ept Actual
0025xx2BIS1|Spectral Filter Znb
0025xx2CDS1|Spectral Filter Weight
0025xx2DDS1|Spectral Filter Density
0025xx2EIS1|Spectral Filter Thickness
0025xx2FIS1|Spectral Filter Status
0025xx30IS1|Fov Dimension
0025xx33IS1|Fov Origin
0025xx34IS1|Collimator Left Vertical Edge
0025xx35IS1|Collimator Right Vertical Edge
0025xx36IS1|Collimator Up Horizontal Edge
0025xx37IS1|Collimator Low Horizontal Edge
0025xx38IS1|Vertices Polygonal Collimator
0025xx39IS1|Contour Filter Distance
0025xx3AUL1|Contour Filter Angle
0025xx3BCS1|Table Rotation Status
0025xx3CCS1|Internal Label Frame
=GEMS_DL_IMG_01
0019xx0BDS1|Fov Dimension Double
0019xx0CFL2-2n|LV Diastolic contour
0019xx0DFL2-2n|LV Systolic contour
0019xx2BFL1|Distance to table top
0019xx30LO1|Image File Name
0019xx31IS1|Default Spatial Filter Family
0019xx32IS1|Default Spatial Filter Strength
0019xx33DS1|Min Saturation Dose
0019xx34DS1|Detector Gain
0019xx35DS1|Patient Dose Limit
0019xx36DS1|Preproc Image Rate Max
0019xx37CS1|Sensor Roi Shape
0019xx38DS1|Sensor Roi x Position
0019xx39DS1|Sensor Roi y Position
0019xx3ADS1|Sensor Roi x Size
0019xx3BDS1|Sensor Roi y Size
0019xx3DDS1|Noise Sensitivity
0019xx3EDS1|Sharp Sensitivity
0019xx3FDS1|Contrast Sensitivity
0019xx40DS1|Lag Sensitivity
0019xx41CS1|Tube
0019xx42US1|Detector Size Rows
0019xx43US1|Detector Size Columns
0019xx44DS1|Min Object Size
0019xx45DS1|Max Object Size
0019xx46DS1|Max Object Speed
0019xx47CS1|Object Back Motion
0019xx48UL1|Exposure Trajectory Family
0019xx49DS1|Window Time Duration
0019xx4ACS1|Positioner Angle Display Mode
0019xx4BIS1|Detector Origin
0019xx4CCS1|Unknown
0019xx4EDS1|Default Brightness Contrast
0019xx4FDS1|User Brightness Contrast
0019xx50IS1|Source Series Number
0019xx51IS1|Source Image Number
0019xx52IS1|Source Frame Number
0019xx53UI1|Source Series Item Id
0019xx54UI1|Source Image Item Id
0019xx55UI1|Source Frame Item Id
0019xx80DS1|Image Dose
0019xx81US1|Calibration Frame
0019xx82CS1|Calibration Object
0019xx83DS1|Calibration Object Size mm
0019xx84FL1|Calibration Factor
0019xx85DA1|Calibration Date
0019xx86TM1|Calibration Time
0019xx87US1|Calibration Accuracy
0019xx88CS1|Calibration Extended
0019xx89US1|Calibration Image Original
0019xx8AUS1|Calibration Frame Original
0019xx8BUS1|Calibration Number Of Points Uif
0019xx8CUS1|Calibration Points Row
0019xx8DUS1|Calibration Points Column
0019xx8EFL1|Calibration Magnification Ratio
0019xx8FLO1|Calibration Sw Version
0019xx90LO1|Extend Calibration Sw Version
0019xx91IS1|Calibration Return Code
0019xx92DS1|Detector Rotation Angle
0019xx93CS1|Spatial Change
0019xx94CS1|Inconsistent Flag
0019xx95CS1|Image Sweep
0019xx96CS1|Internal Label Image
0019xx97DS1|Angle 1 Increment
0019xx98DS1|Angle 2 Increment
0019xx99DS1|Angle 3 Increment
0019xx9ADS1|Sensor Feedback
0019xx9BCS1|Grid
0019xx9CFL1|Default Mask Pixel Shift
0019xx9DCS1|Applicable Review Mode
0019xx9EDS1|Log Lut Control Points
0019xx9FDS1|Exp Lut Control Points
0019xxA0DS1|ABD Value
0019xxA1DS1|Sub Window Center
0019xxA2DS1|Sub Window Width
0019xxA3DS1|Image Rotation
0019xxA4CS1|Auto Injection Enabled
0019xxA5CS1|Injection Phase
0019xxA6DS1|Injection Delay
0019xxA7IS1|Reference Injection Frame Number
0019xxA8DS1|Injection Duration
0019xxA9DS1|EPT
0019xxAACS1|Can Downscan 512
0019xxABIS1|Current Spatial Filter Strength
0019xxACDS1|Brightness Sensitivity
0019xxADDS1|Exp Lut NOSUB Control Points
0019xxAELO1-n|SUB operator LUTs names
0019xxAFDS1-n|kVp actual vector
0019xxB0DS1-n|mAs actual vector
0019xxB1LO1|Acquisition Mode Description
0019xxB2LO1|Acquisition Mode Display Label
0019xxB3LO1|Acquisition Protocol User Name
0019xxB8FL1|Recommended display frame rate float
0019xxB9FL1-n|ABD Vector
0019xxBACS1|Acquisition region
0019xxBBCS1|Acquisition SUB mode
0019xxBCFL1|Unknown
0019xxBDCS1-n|Table rotation status vector
0019xxBEFL1-n|Source to image distance per frame vector
0019xxC2DS1-n|pw actual vector
0019xxC4IS1|Spectral filter thickness
0019xxC5FL1|Preselected pivot rotation speed
0019xxC7CS1|Patient position per image
0019xxC8CS1|3D structure of interest
0019xxC9CS1|3D calibration out of date flag
0019xxCAIS1|3Dspin expected number of frames
0019xxD4FL1|Detection gain value
0019xxD5FL1|mR mAs calibration value
0019xxDCLO1|DRM LUT file name
0019xxDDDS1-n|DRM Strength
0019xxDECS1|Acquisition Plane
0019xxDFFL1-n|LP off longitudinal position Z
0019xxE0FL1|DAP of current record
0019xxE1FL1|Pivot Lateral Angle
0019xxE2FL1|Carm Lateral Angle
0019xxE3FL1-n|Pivot Lateral Angle increment
0019xxE4FL1-n|Carm Lateral Angle increment
0019xxE7FL1|LP off long pos Z first frame
0019xxE8FL1-n|LP off long pos Z increment
0019xxE9FL1-n|Source to detector distance per frame vector
0019xxEAFL1|Unknown
0019xxEBFL1|Unknown
0019xxECFL1|Unknown
0019xxEDFL1|Unknown
=GEMS_DL_PATNT_01
0011xx80UI1|Patient Instance Uid
0011xx81IS1|Last Study Number
0011xx82CS1|Patient Repaired
0011xx83CS1|Lock Demographics
=GEMS_DL_SERIES
0015xx87IS1|Number of images
0019xx0BDS1-2|fov dimension double
0019xx31IS1|default spatial filter family
0019xx32IS1|default spatial filter strength
0019xx4BIS2|Detector origin
0019xx4EDS2|def_bright_contr
0019xx4FDS2|user_bright_contr
0019xx81US1|Calibration frame
0019xx82CS1|Calibration object
0019xx83DS1|Calibration object size mm
0019xx84FL1|Calibration factor
0019xx85DA1|Calibration date
0019xx86TM1|Calibration time
0019xx87US1|Calibration accuracy
0019xx88CS1|Calibration extended
0019xx89US1|Calibration image original
0019xx8AUS1|Calibration frame original
0019xx8BUS1|Calibration nb points uif
0019xx8CUS1-n|Calibration points row
0019xx8DUS1-n|Calibration points column
0019xx8EFL1|Calibration mag ratio
0019xx8FLO1|Calibration sw version
0019xx90LO1|Extend calib sw version
0019xx91IS1|Calibration return code
0019xx92DS1|detector_rot_angle
0019xx93CS1|Spatial change
0019xx95CS2|Image sweep
0019xx97DS1-n|Angle 1 increment
0019xx98DS1-n|Angle 2 increment
0019xx99DS1-n|Angle 3 increment
0019xx9ADS1-n|sensor feedback
0019xx9DCS1|applicable review mode
0019xx9EDS1-n|log LUT control points
0019xx9FDS1-n|exp LUT SUB control points
0019xxA0DS1|ABD value
0019xxA1DS1|Sub window center
0019xxA2DS1|Sub window width
0019xxA4CS1|Auto injection enabled
0019xxA5CS1|injection phase
0019xxA6DS1|injection delay
0019xxA7IS1|reference injection frame number
0019xxA9DS1-n|EPT
0019xxAACS1|can downscan 512
0019xxABIS1|current spatial filter strength
0019xxADDS1-n|exp LUT NOSUB control points
0019xxAELO1-n|SUB operator LUTs names
0019xxC4IS1|Default spatial filter family
0019xxC5FL1|Preselected pivot rotation speed
0019xxC7CS1|Patient position per image
0019xxC8CS1|3D structure of interest
0019xxC9CS1|3D calibration out of date flag
0019xxCAIS1|3Dspin expected number of frames
0019xxD4FL1|Detection gain value
0019xxD5FL1|mR mAs calibration value
0019xxDCLO1|DRM LUT file name
0019xxDDDS1-n|DRM Strength
=GEMS_DL_SERIES_01
0015xx85LO1|Series File Name
0015xx87IS1|Number Of Images
0015xx8CCS1|Sent Flag
0015xx8DUS1|Item Locked
0019xx4CCS1|internal label
0019xx4DCS1|browser hide
=GEMS_DL_STUDY_01
0015xx80DS1|Study Dose
0015xx81DS1|Study Total Dap
0015xx82DS1|Study Fluoro Dap
0015xx83IS1|Study Fluoro Time
0015xx84DS1|Study Record Dap
0015xx85IS1|Study Record Time
0015xx86IS1|Last Xa Number
0015xx88PN1|Default Operator Name
0015xx89PN1|Default Performing Physician Name
0015xx8ACS1|Default Patient Orientation
0015xx8BIS1|Last Sc Number
0015xx8EUI1|Common Series Instance Uid
0015xx8FIS1|Study Number
0015xx92FL1|Study dose Frontal
0015xx93FL1|Study total dap Frontal
0015xx94FL1|Study fluoro dap frontal
0015xx95IS1|Study fluoro time frontal
0015xx96FL1|Study record dap frontal
0015xx97IS1|Study record time frontal
0015xx98FL1|Study dose lateral
0015xx99FL1|Study total dap lateral
0015xx9AFL1|Study fluoro dap lateral
0015xx9BIS1|Study fluoro time lateral
0015xx9CFL1|Study record dap leteral
0015xx9DIS1|Study record time lateral
=GEMS_DRS_1
0037xx10LO1|Referring Department
0037xx20US1|Screen Number
0037xx40SH1|Left Orientation
0037xx42SH1|Right Orientation
0037xx50CS1|Inversion
0037xx60US1|DSA
=GEMS_FALCON_03
0045xx55DS8|A_Coefficients
0045xx62IS1|User Window Center
0045xx63IS1|User Window Width
0045xx65IS1|Requested Detector Entrance Dose
0045xx67DS3|VOI LUT Asymmetry parameter beta
0045xx69IS1|Collimator rotation
0045xx72DS1|Collimator Width
0045xx73DS1|Collimator Height
=GEMS_FUNCTOOL_01
0051xx01LO1|Functional Proc Group Name
0051xx02LO1|Functional Processing Name
0051xx03SL1|Bias of Functional Image
0051xx04FL1|Scale of Functional Image
0051xx05SL1|Length of Parameters String
0051xx06LT1|Store Parameters string, delimited by character ESC=0x1B (27)
0051xx07LO1|Functional Image Version
0051xx08SL1|Store Color Ramp
0051xx09SL1|Store Width of Functional Image
0051xx0ASL1|Store level of Functional Image
0051xx0BFL1|Store B-Value with Functional Image
0051xx0CLO1|Analysis Package
0051xx0EUN1|Unknown
=GEMS_GDXE_ATHENAV2_INTERNAL_USE
7FDFxx10LT1|PPS Stream
7FDFxx11LT1|Pixel Data References (temporary)
7FDFxx20SS1|Auto Push Tag
7FDFxx25CS1|PPS Status
=GEMS_GDXE_FALCON_04
0011xx03UI1|Processed Series UID
0011xx04CS1|Acquisition Type
0011xx05UI1|Acquisition UID
0011xx06DS1|Image Dose
0011xx07FL1|Study Dose
0011xx08FL1|Study DAP
0011xx09SL1|Non-Digital Exposures
0011xx10SL1|Total Exposures
0011xx11LT1|ROI
0011xx12LT1|Patient Size String
0011xx13UI1|SPS UID
0011xx14UI1|Unknown
0011xx15DS1|Detector ARC Gain
0011xx16LT1|Processing Debug Info
0011xx17CS1|Override mode
0011xx19DS1|Film Speed Selection
0011xx27UN1|Unknown
0011xx28UN1|Unknown
0011xx29UN1|Unknown
0011xx30UN1|Unknown
0011xx31IS8|Detected Field of View
0011xx32IS8|Adjusted Field of View
0011xx33DS1|Detected Exposure Index
0011xx34DS1|Compensated Detector Exposure
0011xx35DS1|Uncompensated Detector Exposure
0011xx36DS1|Median Anatomy Count Value
0011xx37DS2|DEI lower and upper limit values
0011xx38SL6|Shift Vector for Pasting
0011xx39CS1|Image Number in Pasting
0011xx40SL1|Pasting Overlap
0011xx41IS24|Sub-image Collimator Vertices
0011xx42LO1|View IP
0011xx43IS24|Key-stone Coordinates
0011xx44CS1|Receptor Type
0011xx46LO1-n|Unknown
0011xx47DS1|Unknown
=GEMS_GENIE_1
0009xx01SH1|Unknown
0009xx10LO1|Study Name
0009xx11SL1|Study Flags
0009xx12SL1|Study Type
0009xx1EUI1|Dataset UID
0009xx20LO1|Series Object Name
0009xx21SL1|Series Flags
0009xx22SH1|User Orientation
0009xx23SL1|Initiation Type
0009xx24SL1|Initiation Delay
0009xx25SL1|Initiation Count Rate
0009xx26SL1|Number Energy Sets
0009xx27SL1|Number Detectors
0009xx28SL1|Number RR Windows
0009xx29SL1|Number MG Time Slots
0009xx2ASL1|Number View Sets
0009xx2BLO1|Trigger History UID
0009xx2CLO1|Series Comments
0009xx2DSL1|Track Beat Average
0009xx2EFD1|Distance Prescribed
0009xx2FSL1|Table Direction
0009xx30LO1|Unknown
0009xx33FD1|Rotational Continuous Speed
0009xx34SL1|Gantry Motion Type (retired)
0009xx35SL1|Gantry Locus Type
0009xx37SL1|Starting Heart Rate
0009xx38SL1|RR Window Width
0009xx39SL1|RR Window Offset
0009xx3ASL1|Percent Cycle Imaged
0009xx40PN1|Patient Object Name
0009xx41SL1|Patient Flags
0009xx42DA1|Patient Creation Date
0009xx43TM1|Patient Creation Time
0009xx44SL1|Num Views Acquired (retired)
0009xx45LT1|Unknown
0011xx0ASL1|Series Type
0011xx0BSL1|Effective Series Duration
0011xx0CSL1|Num Beats
0011xx0DLO1|Radio Nuclide Name
0011xx10LO1|Dataset Object Name
0011xx11IS1|Dataset Modified
0011xx12LO1-n|Dataset Name
0011xx13SL1|Dataset Type
0011xx14SH1|Completion Time
0011xx15SL1|Detector Number
0011xx16SL1|Energy Number
0011xx17SL1|RR Interval Window Number
0011xx18SL1|MG Bin Number
0011xx19FD1|Radius Of Rotation
0011xx1ASL1|Detector Count Zone
0011xx1BSL1|Num Energy Windows
0011xx1CSL4|Energy Offset
0011xx1DSL1|Energy Range
0011xx1ESL4|Energy Width (retired)
0011xx1FSL1|Image Orientation
0011xx21DS1|Acq Zoom (retired)
0011xx22DS1|Acq Pan (retired)
0011xx23SL1|Use FOV Mask
0011xx24SL1|FOV Mask Y Cutoff Distance
0011xx25SL1|FOV Mask Cutoff Angle
0011xx26SL1|Table Orientation
0011xx27SL2|ROI Top Left
0011xx28SL2|ROI Bottom Right
0011xx29SL1|Uniformity Mean
0011xx2AFD1|Phase Duration (retired)
0011xx2CFD1|View X Adjustment
0011xx2DFD1|View Y Adjustment
0011xx2ESL1|Pixel Overflow Flag
0011xx2FSL1|Overflow Level
0011xx30LO1|Picture Object Name
0011xx31LO1|Acquisition Parent UID
0011xx32LO1|Processing Parent UID
0011xx33LO1|Energy Correct Name
0011xx34LO1|Spatial Correct Name
0011xx35LO1|Tuning Calib Name
0011xx36LO1|Uniformity Correct Name
0011xx37LT1|Acquisition Specific Correction Name
0011xx38SL1|Byte Order
0011xx39SL1|Compression Type
0011xx3ASL1|Picture Format
0011xx3BFD1|Pixel Scale
0011xx3CFD1|Pixel Offset
0011xx3DSL4|Energy Peak (retired)
0011xx3ESL1|FOV Shape
0011xx3FSL1|Dataset Flags
0011xx40LO1|Viewing Object Name
0011xx41SL1|Orientation Angle
0011xx42FD1|Rotation Angle
0011xx43SL1|Window Inverse Flag
0011xx44FD1|Threshold Center
0011xx45FD1|Threshold Width
0011xx46SL1|Interpolation Type
0011xx50LO1|Where Object Name
0011xx55FD1|Period
0011xx56FD1|Elapsed Time
0011xx57FD2|FOV
0011xx61SL1|Image Size
0011xx62FD1|Linear FOV
0011xx63FD1|Spatial Offset
0011xx64FD1|Spatial Orientation
0011xx65LO1|Reference Dataset UID
0011xx66SH1|Starcam Reference Dataset
0011xx67SL1|Reference Frame Number
0011xx68SL1|Cursor Length
0011xx69SL1|Number of Cursors
0011xx6ASL1|Cursor Coordinates
0011xx6BSL1|Recon Options Flag
0011xx6CFD1|Motion Threshold
0011xx6DUI1|Motion Curve UID
0011xx6ESL1|Recon Type
0011xx6FSL1|Pre Filter Type
0011xx71SL1|Back Proj Filter Type
0011xx72SL1|Recon Arc
0011xx73FD1|Recon Pan AP Offset
0011xx74FD1|Recon Pan LR Offset
0011xx75FD1|Recon Area
0011xx76SL1|Start View
0011xx77SL1|Attenuation Type
0011xx78SL1|Dual Energy Processing
0011xx79SH1|Pre Filter Param
0011xx7ASH1|Pre Filter Param 2
0011xx7BSH1|Back Proj Filter Param
0011xx7CSH1|Back Proj Filter Param 2
0011xx7DSH1|Attenuation Coef
0011xx7ESL1|Ref Slice Width
0011xx7FFD1|Ref Trans Pixel Volume
0011xx81SH1|Attenuation Threshold
0011xx82FD1|Interpolation Distance
0011xx83FD1|Interpolation Center X
0011xx84FD1|Interpolation Center Y
0011xx85SL1|Quant Filter Flag
0011xx86SL1|Head Conversion
0011xx87SL1|Slice Width Pixels
0011xx88SL1|Rfmtr Trans Ref
0011xx89FD1|Rfmtr Trans Ref mm
0011xx8ASL1|Two Line Trans Ref
0011xx8BSL1|Three-D Zero
0011xx8CSL1|Three-D Zero Length
0011xx8DSL1|Three-D Zero In
0013xx10FD2|Digital FOV
0013xx11SL1|Source Translator
0013xx12UL1|RAL Flags
0013xx13SQ1|Xeleris Frame Sequence
0013xx14SL1|Original Image Num
0013xx15FD1|Fscalar
0013xx16SL1|AutoTrack Peak
0013xx17SL1|AutoTrack Width
0013xx18FD1|Transmission Scan Time
0013xx19FD1|Transmission Mask Width
0013xx1AFD1|Copper Attenuator Thickness
0013xx1BFD1|Det Ang Separation
0013xx1CSL1|Axial Acceptance Angle
0013xx1DSL1|Theta Acceptance Value
0013xx1EFD1-n|Tomo View Offset
0013xx20FD1|Accepted Beats Time
0013xx21FD2|Threshold
0013xx22FD2|Linear Depth
0013xx23LO1|Unif Date Time
0013xx24SL1|Series Accepted Beats
0013xx25SL1|Series Rejected Beats
0013xx26LT1|Study Comments
0015xx10SL1|Frame Termination Condition
0015xx11SL1|Frame Termination Value
0015xx12SL1|Num ECT Phases
0015xx13SL1|Num WB Scans
0015xx14SL1|ECT Phase Num
0015xx15SL1|WB Scan Num
0015xx16SL1|Comb Head Number
0015xx17UL1|Preceding Beat
0019xx5FSQ1|Unknown
0033xx07SQ1-n|Orig SOP Instance UID
0033xx08CS1|Xeleris Data Object Type
0033xx10SL1|Modified
0033xx11LO1|Name
0033xx16LO1|ProtocolDataUID
0033xx17SH1|Date
0033xx18SH1|Time
0033xx19UL1|ProtocoldataFlags
0033xx1AUL1|ProtocolName
0033xx1BLO1|RelevantDataUID
0033xx1CLO1|BulkData
0033xx1DSL1-n|IntData
0033xx1EFD1-n|DoubleData
0033xx1FOB1|StringData
0033xx20LT1-n|BulkDataFormat
0033xx21LT1-n|IntDataFormat
0033xx22LT1-n|DoubleDataFormat
0033xx23LT1-n|StringDataFormat
0033xx24LT1|Description
0033xx30UL1|Allocate trigger buffer
0033xx33UL1|Number of triggers
0033xx34UL1|Trigger size
0033xx35UL1|Trigger data size
0033xx36OB1-n|Trigger data
0035xx01FD1-n|Start Angle
0055xx12SQ1|Xeleris Energy Window Information Sequence
0055xx13SQ1|Xeleris Energy Window Range Sequence
0055xx22SQ1|Xeleris Detector Information Sequence
0055xx52SQ1|Xeleris Rotation Information Sequence
0055xx62SQ1|Xeleris Gated Information Sequence
0055xx63SQ1|Xeleris Data Information Sequence
0055xx64SQ1|SDODoubleData SQ
0055xx65SQ1|Unknown
5001xx01SL1|Modified
5001xx02LO1|Name
5001xx03SL1|Cid
5001xx04SL1|Srid
5001xx05LO1|SOPClassUID
5001xx06LO1|SOPInstanceUID
5001xx07SL1|CurveType
5001xx08SL1|GraphType
5001xx09LO1|Legend
5001xx0ALO1|XUnits
5001xx0BLO1|YUnits
5001xx0CSL1|Edit
5001xx0DSL1|Suspend
5001xx0ESL1|StyleLine
5001xx0FSL1|StyleFill
5001xx10LO1|StyleColour
5001xx11SL1|StyleWidth
5001xx12SL1|StylePoint
5001xx13LO1|StylePColour
5001xx14SL1|StylePSize
5001xx15SL1|Segments
5001xx16SL1|SegType
5001xx17FD1-n|SegStart
5001xx18FD1-n|SegEnd
5001xx19SL1-n|SegStyleLine
5001xx1ASL1-n|SegStyleFill
5001xx1BLO1|SegStyleColour
5001xx1CSL1-n|SegStyleWidth
5001xx1DSL1-n|SegStylePoint
5001xx1ESL1|SegStylePColour
5001xx1FSL1|SegStylePSize
5001xx20LO1|SegName
5001xx21SL1-n|SegAllowDirInt
5001xx22SL1|TextAnnots
5001xx23FD1-n|TxtX
5001xx24FD1-n|TxtY
5001xx25LO1|TxtText
5001xx26LO1|TxtName
5001xx30LO1|ROIName
5001xx31LO1|DerivedFromImageUID
5001xx32SL1-n|DerivedFromImages
5001xx33UL1|CurveFlags
5001xx34LO1|CurveName
5001xx35LO1|DatasetName
5001xx36LO1|CurveUID
5001xx37FD1|ROIArea
5001xx38SL1|Modified
5001xx39LO1|Name
5001xx3ALO1|Software version
5001xx3BSH1|StartDate
5001xx3CSH1|CompletionDate
5001xx3DLO1|DetectorName
5001xx41SL1|Modified
5001xx42LO1|Name
5001xx43SL1|Name
5001xx44SL1|Name
5001xx45LO1|SOPClassUID
5001xx46LO1|SOPInstanceUID
5001xx47LO1|NormalColor
5001xx48LT1|NameFont
5001xx49SL1|FillPattern
5001xx4ASL1|LineStyle
5001xx4BSL1|LineDashLength
5001xx4CSL1|LineThickness
5001xx4DSL1|Interactivity
5001xx4ESL1|NamePos
5001xx4FSL1|NameDisplay
5001xx50LO1|Label
5001xx51SL1-n|BpSeg
5001xx52US1-n|BpSegPairs
5001xx53SL1|SeedSpace
5001xx54FD1-n|Seeds
5001xx55SL1-n|Shape
5001xx56FD1-n|ShapeTilt
5001xx59SL1-n|ShapePtsSpace
5001xx5ASL1-n|ShapeCtrlPtsCounts
5001xx5BFD1-n|ShapeCtrlPts
5001xx5CSL1|ShapeCPSpace
5001xx5DSL1|ROIFlags
5001xx5ESL1|FrameNumber
5001xx5FSL1|Id
5001xx60LO1-n|DatasetROIMapping
=GEMS_GNHD_01
0033xx01UN1|Unknown
0033xx02UN1|Unknown
=GEMS_HELIOS_01
0045xx01SS1|Number of Macro Rows in Detector
0045xx02FL1|Macro width at ISO Center
0045xx03SS1|DAS type
0045xx04SS1|DAS gain
0045xx05SS1|DAS Temperature
0045xx06CS1|Table Direction
0045xx07FL1|Z smoothing Factor
0045xx08SS1|View Weighting Mode
0045xx09SS1|Sigma Row number
0045xx0AFL1|Minimum DAS value
0045xx0BFL1|Maximum Offset Value
0045xx0CSS1|Number of Views shifted
0045xx0DSS1|Z tracking Flag
0045xx0EFL1|Mean Z error
0045xx0FFL1|Z tracking Error
0045xx10SS1|Start View 2A
0045xx11SS1|Number of Views 2A
0045xx12SS1|Start View 1A
0045xx13SS1|Sigma Mode
0045xx14SS1|Number of Views 1A
0045xx15SS1|Start View 2B
0045xx16SS1|Number Views 2B
0045xx17SS1|Start View 1B
0045xx18SS1|Number of Views 1B
0045xx19SS1|Air Calibration Date
0045xx1ASS1|Air Calibration Time
0045xx1BSS1|Phantom Calibration Date
0045xx1CSS1|Phantom Calibration Time
0045xx1DSS1|Z Slope Calibration Date
0045xx1ESS1|Z Slope Calibration Time
0045xx1FSS1|Cross Talk Calibration Date
0045xx20SS1|Cross Talk Calibration Time
0045xx21SS1|Iterbone Flag
0045xx22SS1|Peristaltic Flag
0045xx30CS1|CardiacReconAlgorithm
0045xx31CS1|AvgHeartRateForImage
0045xx32FL1|Temporal Resolution
0045xx33CS1|PctRpeakDelay
0045xx34CS1|ActualPctRpeakDelay
0045xx36CS1|EkgFullMaStartPhase
0045xx37CS1|EkgFullMaEndPhase
0045xx38CS1|EkgModulationMaxMa
0045xx39CS1|EkgModulationMinMa
0045xx3BLO1|Noise Reduction Image Filter Description
0045xx3FIS1|RPeakTimeDelay
0045xx44IS1|ActualRPeakTimeDelay
0045xx45ST1|CardiacScanOptions
0045xx50FD1|Temporal Center View Angle
0045xx51FD1|Recon Center View Angle
0045xx52CS1|WideCone Masking
0045xx53FD1|WideCone Corner Blending Radius
0045xx54FD1|WideCone Corner Blending Radius Offset
0045xx55CS1|Internal Recon Algorithm
=GEMS_HINO_CT_01
004Bxx01DS1-n|Beam Thickness
004Bxx02DS1-n|R Time
004Bxx03IS1|HBC number
=GEMS_IDEN_01
000910xxLO1|Private Element Creator
0009xx01LO1|Full fidelity
0009xx02SH1|Suite id
0009xx04SH1|Product id
0009xx17LT1|Series Description
0009xx1AUS1|Unknown
0009xx20US1|Unknown
0009xx27SL1|Image actual date
0009xx2FSH1|Unknown
0009xx30SH1|Service id
0009xx31SH1|Mobile location number
0009xxE2LT1-n|Image Type (ORIGINAL\PROSPECTIVE ...)
0009xxE3UI1|Equipment UID
0009xxE6SH1|Genesis Version - now
0009xxE7UL1|Exam Record checksum
0009xxE8SH1|Series Suite Id
0009xxE9SL1|Actual series data time stamp
=GEMS_IMAG_01
002710xxLO1|Private Element Creator
0027xx06SL1|Image archive flag
0027xx10SS1|Scout Type
0027xx1CSL1|Vma mamp
0027xx1DSS1|Vma phase
0027xx1ESL1|Vma mod
0027xx1FSL1|Vma clip
0027xx20SS1|Smart scan ON/OFF flag
0027xx30SH1|Foreign Image Revision
0027xx31SS1|Imaging Mode
0027xx32SS1|Pulse Sequence
0027xx33SL1|Imaging Options
0027xx35SS1|Plane Type
0027xx36SL1|Oblique Plane
0027xx40SH1|RAS letter of image location
0027xx41FL1|Image location
0027xx42FL1|Center R coord of plane image
0027xx43FL1|Center A coord of plane image
0027xx44FL1|Center S coord of plane image
0027xx45FL1|Normal R coord
0027xx46FL1|Normal A coord
0027xx47FL1|Normal S coord
0027xx48FL1|R Coord of Top Right Corner
0027xx49FL1|A Coord of Top Right Corner
0027xx4AFL1|S Coord of Top Right Corner
0027xx4BFL1|R Coord of Bottom Right Corner
0027xx4CFL1|A Coord of Bottom Right Corner
0027xx4DFL1|S Coord of Bottom Right Corner
0027xx50FL1|Scan Start Location
0027xx51FL1|Scan End Location
0027xx52SH1|RAS letter for side of image
0027xx53SH1|RAS letter for anterior/posterior
0027xx54SH1|RAS letter for scout start loc
0027xx55SH1|RAS letter for scout end loc
0027xx60FL1|Image dimension - X
0027xx61FL1|Image dimension - Y
0027xx62FL1|Number of Excitations
0029xx15SL1|Lower range of Pixels1
0029xx16SL1|Lower range of Pixels1
0029xx17SL1|Lower range of Pixels2
0029xx18SL1|Upper range of Pixels2
0029xx1ASL1|Len of tot hdr in bytes No longer supported
0029xx26SS1|Version of the hdr struct
0029xx34SL1|Advantage comp. Overflow
0029xx35SL1|Advantage comp. Underflow
=GEMS_IMPS_01
002910xxLO1|Private Element Creator
0029xx04SL1|Lower range of Pixels1
0029xx05DS1|Lower range of Pixels1
0029xx06DS1|Lower range of Pixels1
0029xx07SL1|Lower range of Pixels1
0029xx08SH1|Lower range of Pixels1
0029xx09SH1|Lower range of Pixels1
0029xx0ASS1|Lower range of Pixels1
0029xx15SL1|Lower range of Pixels1
0029xx16SL1|Upper range of Pixels1
0029xx17SL1|Lower range of Pixels2
0029xx18SL1|Upper range of Pixels2
0029xx1ASL1|Len of tot hdr in bytes
0029xx26SS1|Version of the hdr struct
0029xx34SL1|Advantage comp. Overflow
0029xx35SL1|Advantage comp. Underflow
0043xx13SS5|Decon kernel parameters
=GEMS_IQTB_IDEN_47
0047xx01SH1|Image Path
0047xx02UL1|Image Date/Time
0047xx03UL1|Queue Sequence Number
0047xx04UL1|Recon Sequence ID
=GEMS_IT_US_REPORT
0045xx11OW1|Vivid excel file
0045xx12OW1|Vivid CHM file
0045xx13OW1|Vivid PDF file
=GEMS_LUNAR_RAW
7003xx01ST1|enCORE File Name
7003xx02OB1|enCORE File Data
7003xx03UL1|enCORE File Length
7003xx04LO1|enCORE File Modified Time
=GEMS_MR_RAW_01
7001xx01OB1|rdb_hdr_rec
7001xx02OB1|rdb_hdr_per_pass_tab
7001xx03OB1|rdb_hdr_unlock_raw
7001xx04OB1|rdb_hdr_data_acq_tab
7001xx05OB1|rdb_hdr_nex_tab
7001xx06OB1|rdb_hdr_nex_abort_tab
7001xx07OB1|rdb_hdr_tool
7001xx08OB1|rdb_raw_data
7001xx09OB1|SSP save
7001xx0AOB1|UDA save
7001xx0BOB1|rdb_chemsat_data
=GEMS_PARM_01
004310xxLO1|Private Element Creator
0043xx01SS1|Bitmap of prescan options
0043xx02SS1|Gradient offset in X
0043xx03SS1|Gradient offset in Y
0043xx04SS1|Gradient offset in Z
0043xx05SS1|Img is original or unoriginal
0043xx06SS1|Number of EPI shots
0043xx07SS1|Views per segment
0043xx08SS1|Respiratory rate, bpm
0043xx09SS1|Respiratory trigger point
0043xx0ASS1|Type of receiver used
0043xx0BDS1|DB/dt Peak rate of change of gradient field
0043xx0CDS1|dB/dt Limits in units of percent
0043xx0DDS1|PSD estimated limit
0043xx0EDS1|PSD estimated limit in tesla per second
0043xx0FDS1|Saravghead
0043xx10US1|Window value
0043xx11US1|Total input views
0043xx12SS3|X-ray chain
0043xx13SS5|Decon kernel parameters
0043xx14SS3|Calibration parameters
0043xx15SS3|Total output views
0043xx16SS5|Number of overranges
0043xx17DS1|IBH image scale factors
0043xx18DS3|BBH coefficients
0043xx19SS1|Number of BBH chains to blend
0043xx1ASL1|Starting channel number
0043xx1BSS1|Ppscan parameters
0043xx1CSS1|GE image integrity
0043xx1DSS1|Level value
0043xx1EDS1|Delta Start Time [msec]
0043xx1FSL1|Max overranges in a view
0043xx20DS1|Avg overranges all views
0043xx21SS1|Corrected after glow terms
0043xx25SS6|Reference channels
0043xx26US6|No views ref chans blocked
0043xx27SH1|Scan Pitch Ratio
0043xx28OB1|Unique image iden
0043xx29OB1|Histogram tables
0043xx2AOB1|User defined data
0043xx2BSS4|Private Scan Options
0043xx2CSS1|Effective echo spacing
0043xx2DSH1|Filter Mode (String slop field 1 in legacy GE MR
0043xx2ESH1|String slop field 2
0043xx2FSS1|Image Type (real, imaginary, phase, magnitude)
0043xx30SS1|Vas collapse flag
0043xx31DS2|Recon Center Coordinates
0043xx32SS1|Vas flags
0043xx33FL1|Neg_scanspacing
0043xx34IS1|Offset Frequency
0043xx35UL1|User_usage_tag
0043xx36UL1|User_fill_map_MSW
0043xx37UL1|User_fill_map_LSW
0043xx38FL24|User data 25...User data 48 {User48=Effective Resolution for spiral}
0043xx39IS4|Slop_int_6... slop_int_9
0043xx40FL4|Trigger on position
0043xx41FL4|Degree of rotation
0043xx42SL4|DAS trigger source
0043xx43SL4|DAS fpa gain
0043xx44SL4|DAS output source
0043xx45SL4|DAS ad input
0043xx46SL4|DAS cal mode
0043xx47SL4|DAS cal frequency
0043xx48SL4|DAS reg xm
0043xx49SL4|DAS auto zero
0043xx4ASS4|Starting channel of view
0043xx4BSL4|DAS xm pattern
0043xx4CSS4|TGGC trigger mode
0043xx4DFL4|Start scan to X-ray on delay
0043xx4EFL4|Duration of X-ray on
0043xx60IS8|Slop_int_10...slop_int_17
0043xx61UI1|Scanner Study Entity UID
0043xx62SH1|Scanner Study ID
0043xx63SH1|Raw Data ID
0043xx64CS1-n|Image Filter
0043xx65US1|Motion Correction Indicator
0043xx66US1|Helical Correction Indicator
0043xx67US1|IBO Correction Indicator
0043xx68US1|XT Correction Indicator
0043xx69US1|Q-cal Correction Indicator
0043xx6AUS1|AV Correction Indicator
0043xx6BUS1|L-MDK Correction Indicator
0043xx6CIS1|Detector Row
0043xx6DIS1|Area Size
0043xx6ESH1|Auto mA Mode
0043xx6FDS3-4|Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
0043xx70LO1|Paradigm Name
0043xx71ST1|Paradigm Description
0043xx72UI1|Paradigm UID
0043xx73US1|Experiment Type
0043xx74US1|#rest volumes
0043xx75US1|#active volumes
0043xx76US1|#dummy scans
0043xx77SH1|Application Name
0043xx78SH1|Application Version
0043xx79US1|Slices Per Volume
0043xx7AUS1|Expected Time Points
0043xx7BFL1-n|Regressor Values
0043xx7CFL1|Delay after slice group
0043xx7DUS1|Recon mode flag word
0043xx7ELO1-n|PACC specific information
0043xx7FDS1-n|Reserved
0043xx80LO1-n|Coil ID Data
0043xx81LO1|GE Coil Name
0043xx82LO1-n|System Configuration Information
0043xx83DS1-2|Asset R Factors
0043xx84LO5|Additional Asset Data
0043xx85UT1|Debug Data (text format)
0043xx86OB1|Debug Data (binary format)
0043xx87UT1|Reserved
0043xx88UI1|PURE Acquisition Calibration Series UID
0043xx89LO3|Governing Body, dB/dt, and SAR definition
0043xx8ACS1|Private In-Plane Phase Encoding Direction
0043xx8BOB1|FMRI Binary Data Block
0043xx8CDS6|Voxel Location
0043xx8DDS7-7n|SAT Band Locations
0043xx8EDS3|Spectro Prescan Values
0043xx8FDS3|Spectro Parameters
0043xx90LO1-n|SAR Definition
0043xx91DS1-n|SAR value
0043xx92LO1|Image Error Text
0043xx93DS1-n|Spectro Quantitation Values
0043xx94DS1-n|Spectro Ratio Values
0043xx95LO1|Prescan Reuse String
0043xx96CS1|Content Qualification
0043xx97LO8|Image Filtering Parameters
0043xx98UI1|ASSET Acquisition Calibration Series UID
0043xx99LO1-n|Extended Options
0043xx9AIS1|Rx Stack Identification
0043xx9BDS1|NPW factor
0043xx9COB1|Research Tag 1
0043xx9DOB1|Research Tag 2
0043xx9EOB1|Research Tag 3
0043xx9FOB1|Research Tag 4
0043xxA0SQ1|Spectroscopy Pixel Sequence
0043xxA1SQ1|Spectroscopy Default Display Sequence
0043xxA2DS1-n|MEG Data
0043xxA3CS1|ASL Contrast technique
0043xxA4LO1|Detailed text for ASL labeling technique
0043xxA5IS1|Duration of the label or control pulse
0051xx0ASL1|Store level of Functional Image
0051xx0BFL1|Store B-Value with Functional Image
2001xx10UI1|DICOM Implementation UID
2001xx11SH1|DICOM Implementation Version
2001xx12UI1|Within-DICOM-Implementation SOP Instance UID
2001xx13SH1|Application Name
2001xx14SH1|Application Version
2001xx15SH1|Compatibility Version
2001xx21UI1-n|Referenced Series UID
2001xx31US1|Number of Objects Averaged
2001xx41US1|Number of Expected Time Points
2001xx51US1|Number of Slices Per Volume
2001xx60US1|BW Image Type
2001xx61US1|Experiment Type
2001xx71UI1|Paradigm UID
2001xx72LO1|Paradigm Name
2001xx73ST1|Paradigm Description
2001xx80OB1|Contrast
2001xx81FL1-n|Regressor Values
2001xx86US1|Number of Degrees of Freedom
2001xx8AFL1|Z Threshold
2001xx8BFL1|p Threshold
2001xx90OB1|Processing parameters
2001xx91OB1|Motion Plot
2001xx92OB1|ROIs
2001xx93OB1|Tracts
2001xx94OB1|Report
2001xx95OB1|Response Data
2001xxA0FL1-n|Motion Parameters
2001xxA1FL1-n|Registration Parameters
2001xxA2FL1-n|Subject Data
2001xxB0OB1|DTI Parameters
2001xxC0OB1|Paradigm Info
=GEMS_PATI_01
001110xxLO1|Private Element Creator
0011xx10SS1|Patient Status
=GEMS_PETD_01
0009xx01LO2|GE Discovery PET Implementation Version Name
0009xx02LO1|PET patient_id
0009xx03SH1|PET compatible_version
0009xx04SH1|GE Advance Patient.software_version
0009xx05DT1|PET patient_datetime
0009xx06SL1|PET type
0009xx07UI1|PET exam_id
0009xx08SH1|PET compatible_version
0009xx09SH1|PET software_version
0009xx0AUI1|PET scan_id
0009xx0BSH1|PET compatible_version
0009xx0CSH1|PET software_version
0009xx0DDT1|PET scan_datetime
0009xx0EDT1|PET scan_ready
0009xx0FST1|PET scan_description
0009xx10LO1|PET hospital_name
0009xx11LO1|PET scanner_desc
0009xx12LO1|PET manufacturer
0009xx13UI1|PET for_identifier
0009xx14LO1|PET landmark_name
0009xx15SH1|PET landmark_abbrev
0009xx16SL1|PET patient_position
0009xx17SL1|PET scan_perspective
0009xx18SL1|PET scan_type
0009xx19SL1|PET scan_mode
0009xx1ASL1|PET start_condition
0009xx1BSL1|PET start_cond_data
0009xx1CSL1|PET sel_stop_cond
0009xx1DSL1|PET sel_stop_cond_data
0009xx1ESL1|PET collect_deadtime
0009xx1FSL1|PET collect_singles
0009xx20SL1|PET collect_countrate
0009xx21SL1|PET countrate_period
0009xx22SL1|PET delayed_events
0009xx23SL1|PET delayed_bias
0009xx24SL1|PET word_size
0009xx25SL1|PET axial_acceptance
0009xx26SL1|PET axial_angle_3d
0009xx27SL1|PET theta_compression
0009xx28SL1|PET axial_compression
0009xx29FL1|PET gantry_tilt_angle
0009xx2ASL1|PET collimation
0009xx2BSL1|PET scan_fov
0009xx2CSL1|PET axial_fov
0009xx2DSL1|PET event_separation
0009xx2ESL1|PET mask_width
0009xx2FSL1|PET binning_mode
0009xx30SL1|PET trig_rej_method
0009xx31SL1|PET number_for_reject
0009xx32SL1|PET lower_reject_limit
0009xx33SL1|PET upper_reject_limit
0009xx34SL1|PET triggers_acquired
0009xx35SL1|PET triggers_rejected
0009xx36LO1|PET tracer_name
0009xx37LO1|PET batch_description
0009xx38FL1|PET tracer_activity
0009xx39DT1|PET meas_datetime
0009xx3AFL1|PET pre_inj_volume
0009xx3BDT1|PET admin_datetime
0009xx3CFL1|PET post_inj_activity
0009xx3DDT1|PET post_inj_datetime
0009xx3ESH1|PET radionuclide_name
0009xx3FFL1|PET half_life
0009xx40FL1|PET positron_fraction
0009xx41SL1|PET source1_holder
0009xx42FL1|PET source1_activity
0009xx43DT1|PET source1_meas_dt
0009xx44SH1|PET source1_radnuclide
0009xx45FL1|PET source1_half_life
0009xx46SL1|PET source2_holder
0009xx47FL1|PET source2_activity
0009xx48DT1|PET source2_meas_dt
0009xx49SH1|PET source2_radnuclide
0009xx4AFL1|PET source2_half_life
0009xx4BSL1|PET source_speed
0009xx4CFL1|PET source_location
0009xx4DSL1|PET emission_present
0009xx4ESL1|PET lower_axial_acc
0009xx4FSL1|PET upper_axial_acc
0009xx50SL1|PET lower_coinc_limit
0009xx51SL1|PET upper_coinc_limit
0009xx52SL1|PET coinc_delay_offset
0009xx53SL1|PET coinc_output_mode
0009xx54SL1|PET upper_energy_limit
0009xx55SL1|PET lower_energy_limit
0009xx56UI1|PET normal_cal_id
0009xx57UI1|PET normal_2d_cal_id
0009xx58UI1|PET blank_cal_id
0009xx59UI1|PET wc_cal_id
0009xx5ASL1|PET derived
0009xx5BLO1|PET contrast_agent
0009xx5CUI1|PET frame_id
0009xx5DUI1|PET scan_id
0009xx5EUI1|PET exam_id
0009xx5FLO1|PET patient_id
0009xx60SH1|PET compatible_version
0009xx61SH1|PET software_version
0009xx62ST1|PET where_is_frame
0009xx63SL1|PET frame_size
0009xx64SL1|PET file_exists
0009xx65SL1|PET patient_entry
0009xx66FL1|PET table_height
0009xx67FL1|PET table_z_position
0009xx68DT1|PET landmark_datetime
0009xx69SL1|PET slice_count
0009xx6AFL1|PET start_location
0009xx6BSL1|PET acq_delay
0009xx6CDT1|PET acq_start
0009xx6DSL1|PET acq_duration
0009xx6ESL1|PET acq_bin_dur
0009xx6FSL1|PET acq_bin_start
0009xx70SL1|PET actual_stop_cond
0009xx71FD1|PET total_prompts
0009xx72FD1|PET total_delays
0009xx73SL1|PET frame_valid
0009xx74SL1|PET validity_info
0009xx75SL1|PET archived
0009xx76SL1|PET compression
0009xx77SL1|PET uncompressed_size
0009xx78SL1|PET accum_bin_dur
0009xx79SH1|PET compatible_version
0009xx7ASH1|PET software_version
0009xx7BDT1|PET is_datetime
0009xx7CSL1|PET is_source
0009xx7DSL1|PET is_contents
0009xx7ESL1|PET is_type
0009xx7FDS3|PET is_reference
0009xx80SL1|PET multi_patient
0009xx81SL1|PET number_of_normals
0009xx82UI1|PET color_map_id
0009xx83SL1|PET window_level_type
0009xx84FL1|PET rotate
0009xx85SL1|PET flip
0009xx86FL1|PET zoom
0009xx87SL1|PET pan_x
0009xx88SL1|PET pan_y
0009xx89FL1|PET window_level_min
0009xx8AFL1|PET window_level_max
0009xx8BSL1|PET recon_method
0009xx8CSL1|PET attenuation
0009xx8DFL1|PET atten_coefficient
0009xx8ESL1|PET bp_filter
0009xx8FFL1|PET bp_filter_cutoff
0009xx90SL1|PET bp_filter_order
0009xx91FL1|PET bp_center_l
0009xx92FL1|PET bp_center_p
0009xx93SL1|PET atten_smooth
0009xx94SL1|PET atten_smooth_param
0009xx95SL1|PET angle_smooth_param
0009xx96UI1|PET wellcountercal_id
0009xx97UI1|PET trans_scan_id
0009xx98UI1|PET norm_cal_id
0009xx99UI1|PET blnk_cal_id
0009xx9AFL1|PET cac_edge_threshold
0009xx9BFL1|PET cac_skull_offset
0009xx9CUI1|PET emiss_sub_id
0009xx9DSL1|PET radial_filter_3d
0009xx9EFL1|PET radial_cutoff_3d
0009xx9FSL1|PET axial_filter_3d
0009xxA0FL1|PET axial_cutoff_3d
0009xxA1FL1|PET axial_start
0009xxA2FL1|PET axial_spacing
0009xxA3SL1|PET axial_angles_used
0009xxA4SH1|PET compatible_version
0009xxA5SH1|PET software_version
0009xxA6SL1|PET slice_number
0009xxA7FL1|PET total_counts
0009xxA8OB1|PET other_atts
0009xxA9SL1|PET other_atts_size
0009xxAASL1|PET archived
0009xxABFL1|PET bp_center_x
0009xxACFL1|PET bp_center_y
0009xxADUI1|PET trans_frame_id
0009xxAEUI1|PET tpluse_frame_id
0009xxB1FL1|PET profile_spacing
0009xxB2SL1|PET ir_num_iterations
0009xxB3SL1|PET ir_num_subsets
0009xxB4FL1|PET ir_recon_fov
0009xxB5SL1|PET ir_corr_model
0009xxB6SL1|PET ir_loop_filter
0009xxB7FL1|PET ir_pre_filt_parm
0009xxB8SL1|PET ir_loop_filt_parm
0009xxB9FL1|PET response_filt_parm
0009xxBASL1|PET post_filter
0009xxBBFL1|PET post_filt_parm
0009xxBCSL1|PET ir_regularize
0009xxBDFL1|PET regularize_parm
0009xxBESL1|PET ac_bp_filter
0009xxBFFL1|PET ac_bp_filt_cut_off
0009xxC0SL1|PET ac_bp_filt_order
0009xxC1SL1|PET ac_img_smooth
0009xxC2FL1|PET ac_img_smooth_parm
0009xxC3SL1|PET scatter_method
0009xxC4SL1|PET scatter_num_iter
0009xxC5FL1|PET scatter_parm
0009xxC6FL1|PET seg_qc_parm
0009xxC7SL1|PET overlap
0009xxC8UI1|PET ovlp_frm_id
0009xxC9UI1|PET ovlp_trans_frm_id
0009xxCAUI1|PET ovlp_tpulse_frm_id
0009xxCBFL1|PET vqc_x_axis_trans
0009xxCCFL1|PET vqc_x_axis_tilt
0009xxCDFL1|PET vqc_y_axis_trans
0009xxCEFL1|PET vqc_y_axis_swivel
0009xxCFFL1|PET vqc_z_axis_trans
0009xxD0FL1|PET vqc_z_axis_roll
0009xxD1LO1|PET ctac_conv_scale
0009xxD2UI1|PET image_set_id
0009xxD3SL1|PET constrast_route
0009xxD4LO1|PET ctac_conv_scale
0009xxD5FL1|PET loop_filter_parm
0009xxD6FL1|PET image_one_loc
0009xxD7FL1|PET image_index_loc
0009xxD8SL1|PET frame_number
0009xxD9SL1|PET list_file_exists
0009xxDAST1|PET where_is_list_frame
0009xxDBSL1|PET ir_z_filter_flag
0009xxDCFL1|PET ir_z_filter_ratio
0009xxDDUS1|PET num_of_rr_interval
0009xxDEUS1|PET num_of_time_slots
0009xxDFUS1|PET num_of_slices
0009xxE0US1|PET num_of_time_slices
0009xxE1SL1|PET unlisted_scan
0009xxE2SL1|PET rest_stress
0009xxE3FL1|PET phase percentage
0009xxE4ST1|Recon Protocol
0009xxE5FL1|PET left shift
0009xxE6FL1|PET posterior shift
0009xxE7FL1|PET superior shift
0009xxE8SL1|PET acq_bin_num
0009xxE9FL1|PET acq_bin_dur_percent
0009xxEASL1|3D Filter flag
0009xxEBFL1|3D Filter cutoff
0009xxECSL1|3D Filter order
0009xxF0UI1|Reformat group
0011xx01SQ1|GE Advance ROI Sequence
0011xx02UI1|GE Advance ROI.roi_id
0011xx03UI1|GE Advance ROI.image_id
0011xx04SH1|GE Advance ROI.compatible_version
0011xx05SH1|GE Advance ROI.software_version
0011xx06LO1|GE Advance ROI.roi_name
0011xx07DT1|GE Advance ROI.roi_datetime
0011xx08SL1|GE Advance ROI.roi_type
0011xx09FL1|GE Advance ROI.center_x
0011xx0AFL1|GE Advance ROI.center_y
0011xx0BFL1|GE Advance ROI.width
0011xx0CFL1|GE Advance ROI.height
0011xx0DFL1|GE Advance ROI.angle
0011xx0ESL1|GE Advance ROI.number_of_points
0011xx0FOB1|GE Advance ROI.roi_data
0011xx10SL1|GE Advance ROI.roi_size
0011xx11LO1|GE Advance ROI.color
0011xx12SL1|GE Advance ROI.line_type
0011xx13SL1|GE Advance ROI.line_width
0011xx14SL1|GE Advance ROI.roi_number
0011xx15SL1|GE Advance ROI.convex
0011xx16SL1|GE Advance ROI.atten_corr_flag
0011xx18OB1|Unknown
0013xx01SQ1|GE Advance Annotation Sequence
0013xx02UI1|GE Advance Annotation.annotation_id
0013xx03UI1|GE Advance Annotation.image_id
0013xx04SH1|GE Advance Annotation.compatible_version
0013xx05SH1|GE Advance Annotation.software_version
0013xx06SL1|GE Advance Annotation.type
0013xx07LO1|GE Advance Annotation.font_name
0013xx08SH1|GE Advance Annotation.font_size
0013xx09LO1|GE Advance Annotation.foreground_color
0013xx0ALO1|GE Advance Annotation.background_color
0013xx0BSL1|GE Advance Annotation.coordinate_system
0013xx0CFL1|GE Advance Annotation.start_x
0013xx0DFL1|GE Advance Annotation.start_y
0013xx0EFL1|GE Advance Annotation.end_x
0013xx0FFL1|GE Advance Annotation.end_y
0013xx10SL1|GE Advance Annotation.start_symbol
0013xx11SL1|GE Advance Annotation.end_symbol
0013xx12OB1|GE Advance Annotation.annotation_data
0013xx13SL1|GE Advance Annotation.annotation_size
0013xx14LO1|GE Advance Annotation.label_id
0017xx01UI1|PET correction_cal_id
0017xx02SH1|PET compatible_version
0017xx03SH1|PET software_version
0017xx04DT1|PET cal_datetime
0017xx05LO1|PET cal_description
0017xx06SL1|PET cal_type
0017xx07ST1|PET where_is_corr
0017xx08SL1|PET corr_file_size
0017xx09LO1|PET scan_id
0017xx0ADT1|PET scan_datetime
0017xx0BLO1|PET norm_2d_cal_id
0017xx0CSH1|PET hosp_identifier
0017xx0DSL1|PET archived
0019xx01UI1|PET wc_cal_id
0019xx02SH1|PET compatible_version
0019xx03SH1|PET software_version
0019xx04DT1|PET cal_datetime
0019xx05SL1|PET cal_type
0019xx06LO1|PET cal_description
0019xx07LO1|PET cal_hardware
0019xx08OB1|PET coefficients
0019xx09FL1|PET activity_factor_hr
0019xx0AFL1|PET activity_factor_hs
0019xx0BFL1|PET activity_factor_3d
0019xx0CLO1|PET scan_id
0019xx0DDT1|PET scan_datetime
0019xx0ESH1|PET hosp_identifier
0019xx0FFL1|PET meas_activity
0019xx10DT1|PET meas_datetime
0019xx11SL1|PET axial_filter_3d
0019xx12FL1|PET axial_cutoff_3d
0019xx13SL1|PET default_flag
0019xx14SL1|PET archived
0019xx15SL1|PET wc_cal_rec_method
0019xx16SL1|PET activity_factor_2d
0019xx17SL1|PET isotope
0021xx01US1|PET raw_data_type
0021xx02UL1|PET raw_data_size
0023xx01OB1|raw_data_blob
0023xx02OB1|PET raw_data_blob
5001xx01UI1|GE Advance Curve.curve_id
5001xx02SH1|GE Advance Curve.compatible_version
5001xx03SH1|GE Advance Curve.software_version
5001xx04SL1|GE Advance Curve.statistics_type
5001xx05LT1|GE Advance Curve.how_derived
5001xx06SL1|GE Advance Curve.how_derived_size
5001xx07SL1|GE Advance Curve.multi_patient
5001xx08SL1|GE Advance Curve.deadtime
5003xx01SQ1|GE Advance Graph Sequence
5003xx02UI1|GE Advance Graph.graph_id
5003xx03SH1|GE Advance Graph.compatible_version
5003xx04SH1|GE Advance Graph.software_version
5003xx05LO1|GE Advance Graph.title
5003xx06DT1|GE Advance Graph.graph_datetime
5003xx07ST1|GE Advance Graph.graph_description
5003xx08LO1|GE Advance Graph.title_font_name
5003xx09SH1|GE Advance Graph.title_font_size
5003xx0ALO1|GE Advance Graph.footer
5003xx0BSH1|GE Advance Graph.footer_font_size
5003xx0CLO1|GE Advance Graph.foreground_color
5003xx0DLO1|GE Advance Graph.background_color
5003xx0ESL1|GE Advance Graph.graph_border
5003xx0FSL1|GE Advance Graph.graph_width
5003xx10SL1|GE Advance Graph.graph_height
5003xx11SL1|GE Advance Graph.grid
5003xx12LO1|GE Advance Graph.label_font_name
5003xx13SH1|GE Advance Graph.label_font_size
5003xx14LO1|GE Advance Graph.axes_color
5003xx15LO1|GE Advance Graph.x_axis_label
5003xx16SL1|GE Advance Graph.x_axis_units
5003xx17FL1|GE Advance Graph.x_major_tics
5003xx18FL1|GE Advance Graph.x_axis_min
5003xx19FL1|GE Advance Graph.x_axis_max
5003xx1ALO1|GE Advance Graph.y_axis_label
5003xx1BSL1|GE Advance Graph.y_axis_units
5003xx1CFL1|GE Advance Graph.y_major_tics
5003xx1DFL1|GE Advance Graph.y_axis_min
5003xx1EFL1|GE Advance Graph.y_axis_max
5003xx1FLO1|GE Advance Graph.legend_font_name
5003xx20SH1|GE Advance Graph.legend_font_size
5003xx21SL1|GE Advance Graph.legend_location_x
5003xx22SL1|GE Advance Graph.legend_location_y
5003xx23SL1|GE Advance Graph.legend_width
5003xx24SL1|GE Advance Graph.legend_height
5003xx25SL1|GE Advance Graph.legend_border
5003xx26SL1|GE Advance Graph.multi_patient
5005xx01SQ1|GE Advance CurvePresentation Sequence
5005xx02UI1|GE Advance CurvePresentation.curvepresent_id
5005xx03UI1|GE Advance CurvePresentation.graph_id
5005xx04UI1|GE Advance CurvePresentation.curve_id
5005xx05SH1|GE Advance CurvePresentation.compatible_version
5005xx06SH1|GE Advance CurvePresentation.software_version
5005xx07LO1|GE Advance CurvePresentation.curve_label
5005xx08LO1|GE Advance CurvePresentation.color
5005xx09SL1|GE Advance CurvePresentation.line_type
5005xx0ASL1|GE Advance CurvePresentation.line_width
5005xx0BSL1|GE Advance CurvePresentation.point_symbol
5005xx0CSL1|GE Advance CurvePresentation.point_symbol_dim
5005xx0DLO1|GE Advance CurvePresentation.point_color
=GEMS_QVA_PHOTO_01
0009xx60FL1|Dodge End Diastolic Volume ml
0009xx61FL1|Dodge End Systolic Volume ml
0009xx62FL1|Dodge Stroke Volume ml
0009xx63IS1|Dodge Ejection Fraction
0009xx64FL1|Simpson End Diastolic Volume ml
0009xx65FL1|Simpson End Systolic Volume ml
0009xx66FL1|Simpson Stroke Volume ml
0009xx67IS1|Simpson Ejection Fraction
0009xx68FL1|CFX Single Hypokinesia in Region
0009xx69FL1|CFX Single Hyperkinesia in Opposite Region
0009xx6AIS1|CFX Single Total LV contour Percent
0009xx6BFL1|CFX Multiple Hypokinesia in Region
0009xx6CFL1|CFX Multiple Hyperkinesia in Opposite Region
0009xx6DIS1|CFX Multiple Total LV contour Percent
0009xx6EFL1|RCA Single Hypokinesia in Region
0009xx6FFL1|RCA Single Hyperkinesia in Opposite Region
0009xx70IS1|RCA Single Total LV contour Percent
0009xx71FL1|RCA Multiple Hypokinesia in Region
0009xx72FL1|RCA Multiple Hyperkinesia in Opposite Region
0009xx73IS1|RCA Multiple Total LV contour Percent
0009xx74FL1|LAD Single Hypokinesia in Region
0009xx75FL1|LAD Single Hyperkinesia in Opposite Region
0009xx76IS1|LAD Single Total LV contour Percent
0009xx77FL1|LAD Multiple Hypokinesia in Region
0009xx78FL1|LAD Multiple Hyperkinesia in Opposite Region
0009xx79IS1|LAD Multiple Total LV contour Percent
0009xx7AFL1|Dodge End Diastolic Volume ml/m2
0009xx7CFL1|Dodge End Systolic Volume ml/m2
0009xx7EFL1|Dodge Stroke Volume ml/m2
0009xx80FL1|Simpson End Diastolic Volume ml/m2
0009xx82FL1|Simpson End Systolic Volume ml/m2
0009xx84FL1|Simpson Stroke Volume ml/m2
=GEMS_RELA_01
002110xxLO1|Private Element Creator
0021xx03SS1|Series from which Prescribed
0021xx05SH1|Genesis Version - now
0021xx07UL1|Series Record checksum
0021xx15US1|Unknown
0021xx16SS1|Unknown
0021xx18SH1|Genesis version - Now
0021xx19UL1|Acq recon record checksum
0021xx20DS1|Table start location
0021xx35SS1|Series from which prescribed
0021xx36SS1|Image from which prescribed
0021xx37SS1|Screen Format
0021xx4ALO1|Anatomical reference for scout
0021xx4EUS1|Unknown
0021xx4FSS1|Locations in acquisition
0021xx50SS1|Graphically prescribed
0021xx51DS1|Rotation from source x rot
0021xx52DS1|Rotation from source y rot
0021xx53DS1|Rotation from source z rot
0021xx54SH3|Image position
0021xx55SH6|Image orientation
0021xx56SL1|Num 3D slabs
0021xx57SL1|Locs per 3D slab
0021xx58SL1|Overlaps
0021xx59SL1|Image Filtering 0.5/0.2T
0021xx5ASL1|Diffusion direction
0021xx5BDS1|Tagging Flip Angle
0021xx5CDS1|Tagging Orientation
0021xx5DDS1|Tag Spacing
0021xx5EDS1|RTIA_timer
0021xx5FDS1|Fps
0021xx70LT1|Unknown
0021xx71LT1|Unknown
0021xx81DS1|Auto window/level alpha
0021xx82DS1|Auto window/level beta
0021xx83DS1|Auto window/level window
0021xx84DS1|Auto window/level level
0021xx90SS1|Tube focal spot position
0021xx91SS1|Biopsy position
0021xx92FL1|Biopsy T location
0021xx93FL1|Biopsy ref location
=GEMS_RTEN_01
0249xx11DA1|Plan Creation Date
0249xx13TM1|Plan Creation Time
0249xx14PN1|Operator Name
0249xx16LO1|Plan Comment
0249xx18SQ1|Plan Image Sequence
0249xx1ALO1|Exam/Series/Image Identifier
0249xx1BIS1|Additional Image Identifier
0249xx1CCS1|Build Resolution
0249xx20SQ1|Structure Sequence
0249xx22SH1|Structure Name
0249xx24CS1|Structure Type
0249xx28CS1|Structure Color
0249xx30SQ1|Slab Sequence
0249xx32SQ1|Slab Image Sequence
0249xx36DS1|Z Plus Thickness
0249xx38DS1|Z Minus Thickness
0249xx3ADS3-n|Slab Shape
0249xx40SQ1|Marker Sequence
0249xx42SH1|Marker Name
0249xx44CS1|Marker Color
0249xx46DS3|Marker Position
0249xx50SQ1|Beam Group Sequence
0249xx51SH1|Group Name
0249xx52CS1-n|Group Properties
0249xx54SQ1|Beam Sequence
0249xx60SQ1|Machine Reference Sequence
0249xx62SH1|Machine Name
0249xx64SH1|Beam Name
0249xx66CS1|Particle Type
0249xx68DS1|Nominal Particle Energy
0249xx70SQ1|Block Sequence
0249xx72LO1|Block Name
0249xx74DS2-n|Block Shape
0249xx80SQ1|Cutout Sequence
0249xx82LO1|Cutout Name
0249xx84DS2-n|Cutout Shape
0249xx90SH1|Collimator Name
0249xx92CS1|Collimator Type
0249xxA0SQ1|Dynamic Segment Sequence
0249xxA2DS1|Table Angle
0249xxA4DS1|Gantry Angle
0249xxA6DS1|Collimator Angle
0249xxA8DS3|Isocenter Position
0249xxA9DS1|Source-Surface Distance
0249xxAADS1|X Symmetric Opening
0249xxACDS1|Y Symmetric Opening
0249xxAEDS1|X Positive Jaw Position
0249xxB0DS1|X Negative Jaw Position
0249xxB2DS1|Y Positive Jaw Position
0249xxB4DS1|Y Negative Jaw Position
0249xxB6DS2-n|Leaf Positions
0249xxD0CS1|Treatment Position
=GEMS_SENO_02
0045xx04CS1|AES
0045xx06DS1|Stereo angle
0045xx09DS1|Real Magnification Factor
0045xx0BCS1|Senograph Type
0045xx0CDS1|Integration Time
0045xx0DDS1|ROI Origin X and Y
0045xx11DS2|Receptor Size cm X and Y
0045xx12IS2|Receptor Size Pixels X and Y
0045xx13ST1|Screen
0045xx14DS1|Pixel Pitch Microns
0045xx15IS1|Pixel Depth Bits
0045xx16IS2|Binning Factor X and Y
0045xx1BLO1|Clinical View
0045xx1DDS1|Mean Of Raw Gray Levels
0045xx1EDS1|Mean Of Offset Gray Levels
0045xx1FDS1|Mean Of Corrected Gray Levels
0045xx20DS1|Estimated Anat mean
0045xx21DS1|Mean Of Log Region Gray Levels
0045xx22DS1|Standard Deviation Of Raw Gray Levels
0045xx23DS1|Standard Deviation Of Corrected Gray Levels
0045xx24DS1|Standard Deviation Of Region Gray Levels
0045xx25DS1|Standard Deviation Of Log Region Gray Levels
0045xx26OB1|MAO Buffer
0045xx27IS1|Set Number
0045xx28CS1|WindowingType (LINEAR or GAMMA)
0045xx29DS2|Windowing parameters
0045xx2AIS1|2DLocX
0045xx2BIS1|2DLocY
0045xx39US1|Vignette Rows
0045xx3AUS1|Vignette Columns
0045xx3BUS1|Vignette Bits Allocated
0045xx3CUS1|Vignette Bits Stored
0045xx3DUS1|Vignette High Bit
0045xx3EUS1|Vignette Pixel Representation
0045xx3FOB1|Vignette Pixel Data
0045xx49DS1|Radiological Thickness
0045xx50UI1|SC Instance UID
0045xx51UI1|SC series UID
0045xx52IS1|Raw Diagnostic Low
0045xx53IS1|Raw Diagnostic High
0045xx54DS1|Exponent
0045xx55IS1|A Coefficients
0045xx56DS1|Noise Reduction Sensitivity
0045xx57DS1|Noise Reduction Threshold
0045xx58DS1|mu
0045xx59IS1|Threshold
0045xx60IS4|Breast ROI X
0045xx61IS4|Breast ROI Y
0045xx62IS1|User Window Center
0045xx63IS1|User Window Width
0045xx64IS1|Segm Threshold
0045xx65IS1|Detector Entrance Dose
0045xx66IS1|Asymmetrical Collimation Information
0045xx71OB1|STX buffer
0045xx72DS2|Image Crop point
=GEMS_SERS_01
002510xxLO1|Private Element Creator
0025xx06SS1|Last pulse sequence used
0025xx07SL1|Images in Series
0025xx10SL1|Landmark Counter
0025xx11SS1|Number of Acquisitions
0025xx14SL1|Indicates no. of updates to header
0025xx17SL1|Series Complete Flag
0025xx18SL1|Number of images archived
0025xx19SL1|Last image number used
0025xx1ASH1|Primary Receiver Suite and Host
0025xx1BOB1|Protocol Data Block (compressed)
=GEMS_STDY_01
002310xxLO1|Private Element Creator
0023xx01SL1|Number of series in Study
0023xx02SL1|Number of unarchived Series
0023xx10SS1|Reference image field
0023xx50SS1|Summary image
0023xx70FD1|Start time(secs) in first axial
0023xx74SL1|No. of updates to header
0023xx7DSS1|Indicates study has complete info (DICOM/genesis)
=GEMS_Ultrasound_ImageGroup_001
6003xx10SQ1|Unknown
6003xx11OB1|Unknown
=GEMS_Ultrasound_MovieGroup_001
7FE1xx01SQ1|Unknown
7FE1xx02LO1|Unknown
7FE1xx03UL1|Unknown
7FE1xx08SQ1|Unknown
7FE1xx10SQ1|Unknown
7FE1xx12LO1|Unknown
7FE1xx18SQ1|Unknown
7FE1xx20SQ1|Unknown
7FE1xx24SH1|Unknown
7FE1xx26SQ1|Unknown
7FE1xx36SQ1|Unknown
7FE1xx37UL1|Unknown
7FE1xx43OB1|Unknown
7FE1xx48FD1-2|Unknown
7FE1xx49UL1|Unknown
7FE1xx51FL1|Unknown
7FE1xx52FD1|Unknown
7FE1xx53UL1|Unknown
7FE1xx54SL1|Unknown
7FE1xx55OB1|Unknown
7FE1xx57LT1|Unknown
7FE1xx60OB1|Unknown
7FE1xx61OW1|Unknown
7FE1xx70SQ1|Unknown
7FE1xx71UL1|Unknown
7FE1xx72LO1|Unknown
7FE1xx73SQ1|Unknown
7FE1xx74LO1|Unknown
7FE1xx75SQ1|Unknown
7FE1xx77FD1-n|Unknown
7FE1xx79SL1|Unknown
7FE1xx83SQ1|Unknown
7FE1xx84LO1|Unknown
7FE1xx85SQ1|Unknown
7FE1xx86SL4|Unknown
7FE1xx87FD4|Unknown
7FE1xx88FD1|Unknown
=GEMS_VXTLSTATE_001
0057xx05SQ1|Volumes_info
0057xx06SQ1|Image_UIDs
0057xx07DT1|SUV_ScanTime
0057xx08DT1|SUV_AdministredTime
0057xx09DT1|SUV_MeasuredTime
0057xx10DT1|SUV_PostInjectedTime
0057xx11FL1|SUV_TracerActivity
0057xx12FL1|SUV_PostInjectedActivity
0057xx13FL1|SUV_HalfLife
0057xx14LO1|SState_Version
0057xx15SQ1|SegList_Seq
0057xx16IS1|SegList_Count
0057xx17OB1|SegList_List
0057xx18LO1|SegList_Name
0057xx19LO1|Volume_Filename
0057xx20LO1|SegList_Label
0057xx21SQ1|Bookmark_Seq
0057xx22LT1|Bookmark
0057xx23FL3|Cursor_position
0057xx24UL3-n|Color_Value_Field
0057xx25IS1|Count
0057xx26SQ1|Views_info
0057xx27LT1|View_Slot
0057xx28IS1|Wireframe_Size
0057xx29UT1|Wireframe
0057xx30IS1|Annotation_Size
0057xx31LT1|Annotation
0057xx32IS1|Slider_State
0057xx33LO1|Proto_Name
0057xx34LO1|Proto_Title
0057xx35LO1|Proto_FilmName
0057xx36LO1|Proto_Step
0057xx38LT1|SegList_Slots
0057xx39IS1|VT_Points_Size
0057xx40LT1|VT_Points
0057xx41IS1|VT_Meas_Size
0057xx42LT1|VT_Meas
0057xx43IS1|VT_Tree_Size
0057xx44UT1|VT_Tree
0057xx46IS1|VT_Preset_Size
0057xx47LT1|VT_Preset
0057xx48IS1|VT_State_Size
0057xx49LT1|VT_State
0057xx50IS1|Preferences_Size
0057xx51LT1|Preferences
0057xx52IS1|Volume_ZComb_Filter
0057xx53IS1|HTML_Page_Size
0057xx54LT1|HTML_Page
0057xx55FL3|Camera_Position
0057xx56IS1|Slider_Size
0057xx57LT1|Slider
0057xx58LO1|SegList_Pretty_Name
=GEMS_VXTL_USERDATA_01
0047xx11LT1|Unknown
=GEMS_XELPRV_01
0033xx08CS1|Object Type
0033xx10SL1|Modified
0033xx11LO1|Name
0033xx14LO1|StudyId
0033xx16LO1|ProtocolDataUID
0033xx17SH1|Date
0033xx18SH1|Time
0033xx19UL1|ProtocoldataFlags
0033xx1ALO1|ProtocolName
0033xx1BLO1|StudyId
0033xx1COB1|BulkData
0033xx1DSL1-n|IntData
0033xx1EFD1-n|DoubleData
0033xx1FOB1|StringData
0033xx20OB1|BulkDataFormat
0033xx21OB1|IntDataFormat
0033xx22OB1|DoubleDataFormat
0033xx23OB1|StringDataFormat
0033xx24LT1|Description
0033xx28LO1|RTName
0033xx29LT1|RTSpecification
0033xx2AUL1|ReviewTemplatesFlags
0033xx2BLT1|DataValidationSpec
0033xx2CLT1|Description
0033xx2DLT1|IconDescription
0033xx50SQ1|ProtocoldataSQ
0033xx51UI1|PDOSOPClassUID
0033xx52UI1|PDOSOPInstanceUID
0033xx60SQ1|ReviewtemplateSQ
0033xx61UI1|RTOSOPClassUID
0033xx62UI1|RTOSOPInstanceUID
0033xx70SQ1|SeriesdataSQ
0033xx71UI1|SDOSOPClassUID
0033xx72UI1|SDOSOPInstanceUID
0033xx73SQ1|SDODoubleDataSQ
0057xx01SQ1|ROISQ
0057xx02UI1|SOPClassUID
0057xx03UI1|SOPInstanceUID
0057xx10IS1|ROINumber
0057xx11UI1|Dimensions
0057xx12UI1|Points
0057xx13UI1|Type
0057xx14UI1|Description
0057xx15UI1|Data value Representation
0057xx16UI1|Label
0057xx17UI1|Data
0057xx41SL1|Modified
0057xx42LO1|Name
0057xx43SL1|Rid
0057xx45LO1|SOPClassUID
0057xx46LO1|SOPInstanceUID
0057xx47LO1|Normal Colour
0057xx48LT1|NameFont
0057xx49SL1|FillPattern
0057xx4ASL1|LineStyle
0057xx4BSL1|LineDashLength
0057xx4CSL1|LineThickness
0057xx4DSL1|Interactivity
0057xx4ESL1|NamePos
0057xx4FSL1|NameDisplay
0057xx50LO1|Label
0057xx51SL1-n|BpSeg
0057xx52US1-n|BpSegpairs
0057xx53SL1|SeedSpace
0057xx54FD1-n|Seeds
0057xx55SL1-n|Shape
0057xx56FD1-n|ShapeTilt
0057xx59SL1-n|ShapePtsSpace
0057xx5ASL1-n|ShapeCtrlPtsCount
0057xx5BFD1-n|Shap CtrlPts
0057xx5CSL1|ShapeCPSpace
0057xx5DUL1-n|ROIFlags
0057xx5EUL1|FrameNumber
0057xx60LO1-n|DatasetROIMapping
=GEMS_XR3DCAL_01
0021xx01IS1|3Dcal image rows
0021xx02IS1|3Dcal image columns
0021xx03FL1|3Dcal field of view
0021xx04DA1|3Dcal acquisition date
0021xx05TM1|3Dcal acquisition time
0021xx06DA1|3Dcal calibration processing date
0021xx07TM1|3Dcal calibration processing time
0021xx08FL1|3Dcal L arm angle
0021xx09FL1-n|3Dcal Pivot angle vector
0021xx0AFL1|3Dcal C arm angle
0021xx0BSQ1|3Dcal matrix sequence
0021xx0CLO1-n|3Dcal matrix elements
0021xx0DLO1|3Dcal algorithm version
0021xx0EFL1|3Dcal 3D frame unit size
0021xx0FLO1|3Dcal calibration mode
0021xx10FL1|3Dcal image frame origin row
0021xx11FL1|3Dcal image frame origin column
0021xx12IS1|3Dcal positioner pivot rotation speed
0021xx13IS1|3Dcal number of images
0021xx14UI1|3Dcal Instance UID
0021xx15FL2|3Dcal image pixel spacing
0021xx16CS1|3Dcal centering mode
=GEMS_YMHD_01
0033xx05UN1|Unknown
0033xx06UN1|Unknown
=GE_GENESIS_REV3.0
0019xx39SS1|Axial Type
0019xx8FSS1|Swap Phase / Frequency Axis
0019xx9CSS1|Pulse Sequence Name
0019xx9FSS1|Coil Type
0019xxA4SS1|SAT fat/water/none
0019xxC0SS1|Bitmap of SAT Selections
0019xxC1SS1|Surfacel Coil Iintensity Correction Flag
0019xxCBSS1|Phase Contrast Flow Axis
0019xxCCSS1|Phase Contrast Velocity Encoding
0019xxD5SS1|Fractional Echo
0019xxD8SS1|Variable Echo Flag
0019xxD9DS1|Concatenated Sat
0019xxF2SS1|Number of Phases
0043xx1EDS1|Delta Start Time
0043xx27SH1|Pitch Ratio
=GE_GROUP
6005xx10UT1|Unknown
=HMC - CT - ID
0009xx00UN1|Image ID Information (e.g. Patient Name, Patient ID)
0009xx01UN1|Image ID Information (e.g. Patient Comment)
=HOLOGIC
0011xx00LO1|Hx Questionnaire
0021xx01LT1|Image Analysis Data in XML
0023xx00LO1|Encoding Scheme Version
0023xx01LO1|P File Name
0023xx02OB1|P File Data
0023xx03UL1|P File Length
0023xx04OB1|R File Data
0023xx05UL1|R File Length
=HOLOGIC, Inc.
0019xx06LO1|Unknown
0019xx07SH1|Unknown
0019xx08LO1|Unknown
0019xx16DS1|Unknown
0019xx26LO1|Unknown
0019xx27SH1|Unknown
0019xx28LO1|Unknown
0019xx29LO1|Unknown
0019xx30US1|Unknown
0019xx31US1|Unknown
0019xx32US1|Unknown
0019xx33US1|Unknown
0019xx34US1|Unknown
0019xx35US1|Unknown
0019xx37LO1|Unknown
0019xx40DS1|Unknown
0019xx41DS1|Unknown
0019xx42DS1|Unknown
0019xx43DS1|Unknown
0019xx44IS1|Unknown
0019xx45IS1|Unknown
0019xx46IS1|Unknown
0019xx70DS1|Unknown
0019xx85IS1|Unknown
0019xx90DS1|Unknown
7E01xx01LO1|Unknown
7E01xx02LO1|Unknown
7E01xx10SQ1|Unknown
7E01xx11SQ1|Unknown
7E01xx12OB1|Unknown
7F01xx01LO1|Unknown
7F01xx02SH1|Unknown
7F01xx10SQ1|Unknown
7F01xx12OB1|Unknown
=Hologic
0011xx00LO1|Hx Questionnaire
0021xx01LT1|Image Analysis Data in XML
0023xx00LO1|Encoding Scheme Version
0023xx01LO1|P File Name
0023xx02OB1|P File Data
0023xx03UL1|P File Length
0023xx04OB1|R File Data
0023xx05UL1|R File Length
=IDEXX
0011xx00LO1|Breed Name
0011xx01LO1|Species Name
0011xx02PN1|Owner
=IMPAC
300Bxx02FL1|Unknown
300Bxx04FL1|Unknown
300Bxx0EFL1|Unknown
=IMS s.r.l. Biopsy Private Code
1269xx01IS1|Biopsy Image
1269xx10IS1-n|Biopsy Markers X
1269xx11IS1-n|Biopsy Markers Y
1269xx12IS1|Biopsy Markers Number
1269xx20IS1|Biopsy Area Left Border
1269xx21IS1|Biopsy Area Right Border
1269xx22IS1|Biopsy Area Top Border
1269xx23IS1|Biopsy Area Bottom Border
=IMS s.r.l. Mammography Private Code
1271xx01IS1|Unknown
1271xx02IS1|Unknown
1271xx10IS1|Unknown
1271xx11IS1|Unknown
1271xx12IS1|Unknown
1271xx13IS1|Unknown
1271xx20IS1|Unknown
1271xx21IS1|Unknown
1271xx22IS1|Unknown
1271xx38LO1|Unknown
1271xx39US1|Unknown
1271xx40US1|Unknown
1271xx41LO1|Unknown
1271xx42LT1|Unknown
1271xx45IS1|Unknown
1271xx46IS1|Unknown
1271xx47IS1|Unknown
1271xx48IS1|Unknown
1271xx49IS1|Unknown
1271xx50IS1|Unknown
1271xx51IS1|Unknown
1271xx52IS1|Unknown
1271xx53LO1|Unknown
1271xx54IS1|Unknown
=INFINITT_FMX
0015xx10LO1|Unknown
0015xx11LO1|Unknown
=INTEGRIS 1.0
0009xx08CS1|Exposure Channel
0009xx32TM1|Exposure Start Time
0019xx00LO1|APR Name
0019xx40DS1|Frame Rate
0021xx12IS1|Exposure Number
0029xx00SQ1|Edge Enhancement Sequence
0029xx01US2|Convolution Kernel Size
0029xx02US1-n|Convolution Kernel Coefficients
0029xx03FL1|Edge Enhancement Gain
0029xx08IS1|Number of Exposure Results
0041xx20DS1|Accumulated Fluoroscopy Dose
0041xx30DS1|Accumulated Exposure Dose
0041xx40DS1|Total Dose
0041xx41US1|Total Number of Frames
0041xx50SQ1|Exposure Information Sequence
=INTELERAD MEDICAL SYSTEMS
3F01xx01LO1|Institution Code
3F01xx02LO1|Routed Transfer AE
3F01xx03LO1|Source AE
3F01xx04LO1|Deferred Validation
3F01xx05LO1|Series Owner
=ISG Image
0065xx11UL1|Unknown
=ISG shadow
0029xx70IS1|Unknown
0029xx80IS1|Unknown
0029xx90IS1|Unknown
=ISI
0009xx01SQ1|SIENET General Purpose IMGF
=Image (ID, Version, Size, Dump, GUID)
8003xx00LO1|ID
8003xx10LO1|Version
8003xx20UL1|Size
8003xx30OB1|Dump
8003xx40LO1|GUID
=Imaging Dynamics Company Ltd.
4321xx05UN1|Custom Tag
4321xx10UN1|Custom Tag
4321xx41CS1|Unknown
4321xx42US1|Unknown
4321xx50DS1|Custom Tag
4321xx51DS1|Custom Tag
4321xx64LO1|Custom Tag
=KINETDX
0021xxA5US1|Unknown
0021xxA8LO1|Unknown
0021xxAAOB1|Unknown
=KINETDX_GRAPHICS
0021xxA4LT1|Unknown
=KRETZ_US
7FE1xx01OB1|Unknown
=Kodak Image Information
0029xx15LO1|Unknown
0029xx16LO1|Unknown
0029xx17LO1|Unknown
0029xx18UT1|Unknown
0029xx19IS1|Unknown
0029xx1AIS1|Unknown
=LODOX_STATSCAN
0019xx01IS1-n|Unknown
0019xx02IS1|Unknown
0019xx03DS1|Unknown
0019xx04DS1|Unknown
0019xx05DS1|Unknown
0019xx06DS1|Unknown
0019xx07DS1|Unknown
0019xx08DS1|Unknown
=LORAD Selenia
0019xx06OB1|Paddle ID
0019xx07OB1|Paddle Position
0019xx08OB1|Collimation Size
0019xx26OB1|Unknown
0019xx27OB1|Unknown
0019xx28OB1|Unknown
0019xx29OB1|Unknown
0019xx30OB1|Unknown
0019xx31OB1|Unknown
0019xx32OB1|Unknown
0019xx33OB1|Unknown
0019xx34OB1|Unknown
0019xx35OB1|Unknown
0019xx40OB1|Unknown
0019xx41OB1|Unknown
0019xx50OB1|Unknown
0019xx51OB1|Unknown
0019xx52OB1|Unknown
0019xx53OB1|Unknown
0019xx70OB1|Unknown
0019xx71OB1|Unknown
=MAROTECH Inc.
0037xx01LO1|Some kind of version number
0037xx21US1|Icon Row
0037xx22US1|Icon Col
0037xx23OB1|JPEG Compressed Icon
=MDS NORDION OTP ANATOMY MODELLING
3005xx00SQ1|Unknown
3005xx02CS1|Unknown
3005xx04DS1|Unknown
3005xx06DS1|Unknown
3005xx08DS1|Unknown
3005xx0ACS1|Unknown
3005xx0CCS1|Unknown
3005xx0ECS1|Unknown
3005xx10DS1|Unknown
3005xx12DS1|Unknown
=MEDIFACE
0021xx01UN1|Unknown
0021xx10UN1|Unknown
0021xx11UN1|Unknown
0021xx12UN1|Unknown
0021xx21UN1|Unknown
0021xx22UN1|Unknown
0021xx30UN1|Unknown
0021xx31UN1|Unknown
0021xx40UN1|Unknown
0021xx41UN1|Unknown
0021xx42UN1|Unknown
0021xx50UN1|Unknown
0021xx51UN1|Unknown
0021xx52UN1|Unknown
0021xx60UN1|Unknown
0021xxF1UN1|Unknown
0021xxF2UN1|Unknown
0029xx01UL1|Unknown
0029xx10DS1|Window Center
0029xx11DS1|Window Width
0029xx20DS1|Unknown
0029xx21UL1|Unknown
0029xx22DS2|Unknown
0029xx30LT1|Unknown
=MERGE TECHNOLOGIES, INC.
0009xx00OB1|Unknown
=MITRA LINKED ATTRIBUTES 1.0
0031xx20LO1|Global Patient ID
=MITRA OBJECT ATTRIBUTES 1.0
0033xx02LO1|Unknown
0033xx04LO1|Unknown
0033xx06LO1|Unknown
0033xx08LO1|Unknown
0033xx0ALO1|Unknown
=MITRA OBJECT DOCUMENT 1.0
0029xx00OB1|Unknown
=MITRA OBJECT UTF8 ATTRIBUTES 1.0
0033xx02PN1|Patient's Name
0033xx04CS1|Study Description
0033xx06PN1|Referring Physician's Name
0033xx08PN1|Requesting Physician's Name
0033xx0APN1|Performing Physician's Name
0033xx0CLO1|Reason for Study
0033xx0ELT1|Study Comments
0033xx13PN1|Patient's Name Single Byte
0033xx14PN1|Patient's Name Ideographic
0033xx15PN1|Patient's Name Phonetic
0033xx16PN1|Referring Physician's Name Single Byte
0033xx17PN1|Referring Physician's Name Ideographic
0033xx18PN1|Referring Physician's Name Phonetic
0033xx19PN1|Requesting Physician's Name Single Byte
0033xx1APN1|Requesting Physician's Name Ideographic
0033xx1BPN1|Requesting Physician's Name Phonetic
0033xx1CPN1|Performing Physician's Name Single Byte
0033xx1DPN1|Performing Physician's Name Ideographic
0033xx1EPN1|Performing Physician's Name Phonetic
=MITRA PRESENTATION 1.0
0029xx00CS1|Mitra Rotation
0029xx01LO1|Mitra Window Width
0029xx02LO1|Mitra Window Centre
0029xx03IS1|Mitra Invert
0029xx04IS1|Mitra Has Tabstop
0029xx05CS1|Smooth Rotation
0029xx10CS1|Breast Box x0
0029xx11CS1|Breast Box y0
0029xx12CS1|Breast Box x1
0029xx13CS1|Breast Box y1
=MMCPrivate
0009xx00LO1|Private Creator
0009xx01LO1|Technologist
0009xx02LO1|ScheduledStudyDateTime
0009xx03OB1|StudyAppData
0009xx04UI1|ProtocolObjectID
0009xx05LO1|Name
0009xx06IS1|Frequency
0009xx07SH1|UpdateFlag
0009xx08SH1|Directory
0009xx09LO1|Comments
0009xx0ALO1|Region
0009xx0BSH1|Laterality
0009xx0CTM1|TotalScanTime
0009xx0DLO1|ContrastMedium
0009xx0ELO1|CreateDateTime
0009xx0FLO1|Creator
0009xx10LO1|SiteName
0009xx11LO1|ReferringPhysician
0009xx12LO1|Radiologist
0009xx13LO1|Technologist
0009xx14UI1|ProtocolUid
0009xx15SH1|IsInLibrary
0009xx16LO1|Gating
0009xx17ST1|Note
0009xx18IS1|NumberOfTasks
0009xx19SH1|IsFlagRaised
0009xx1ASH1|IsArchived
0009xx1BSH1|IsDefault
0009xx1COB1|ProtocolAppData
0009xx1DSH1|IsAllowCascadeSave
0009xx1ESH1|IsAllowCascadeProtect
0009xx1FSQ1|TaskInfo
0009xx20UI1|TaskInfoObjectID
0009xx21LO1|Name
0009xx22SH1|TaskStatus
0009xx23SH1|TaskPriority
0009xx24SH1|Leaf
0009xx25LO1|TaskID
0009xx26IS1|Frequency
0009xx27SH1|UpdateFlag
0009xx28SH1|Directory
0009xx29LO1|Comments
0009xx2ASH1|Category
0009xx2BLO1|Region
0009xx2CSH1|Laterality
0009xx2DTM1|ScanTime
0009xx2ELO1|ContrastMedium
0009xx2FLO1|CreateDateTime
0009xx30LO1|Creator
0009xx31LO1|SiteName
0009xx32LO1|ReferringPhysician
0009xx33LO1|Radiologist
0009xx34LO1|Technologist
0009xx35UI1|TaskUid
0009xx36UI1|TaskInfoUid
0009xx37SH1|IsInLibrary
0009xx38IS1|TaskOrder
0009xx39LO1|Gating
0009xx3ASH1|Plane
0009xx3BLO1|SequenceType
0009xx3CSH1|IsExecutive
0009xx3DST1|Note
0009xx3ESH1|AutoStart
0009xx3FSH1|AutoSave
0009xx40SH1|AutoArchive
0009xx41IS1|QueueGroupID
0009xx42SH1|IsFlagRaised
0009xx43SH1|IsArchived
0009xx44SH1|IsDefault
0009xx45OB1|TaskInfoAppData
0009xx46SH1|IsAllowCascadeSave
0009xx47SH1|IsAllowCascadeProtect
0009xx48LO1|ProtocolName
0009xx4ELO1|Cms_BodyPartExamined
0009xx4FLO1|IsProtected
0009xx50OB1|?StudyReservationInfo
0009xx51LO1|Cmi_contrastBolusAgent
0009xx52LO1|Cms_institutionName
0009xx53LO1|Cms_institutionalDepartmentName
0009xx54LO1|Cms_seriesDescription
0009xx55LO1|Cms_operatorsName
0009xx56LO1|Cms_PerformingPhysiciansName
0009xx57ST1|Cms_institutionAddress
0009xx58LO1|Cmi_imageComments
0009xx59LO1|Cmi_instanceCreationDateTime
0009xx5ALO1|MppsStepStatus
0009xx5BIS1|FilmedCount
0009xx5CLO1|IsAllowCascadeSave
0009xx5DLO1|IsAllowCascadeProtect
0009xx5ELO1|IsDeleted
0009xx5FUI1|ProtocolObjectID
0009xx60OB1|TaskInfoAppData
0009xx72UI1|ProtocolTaskInfoObjectID
0009xx73IS1|ProtocolTaskOrder
0009xx74UI1|ProtocolTaskUid
0009xx75OB1|ProtocolTaskAppData
0009xx76SH1|ProtocolTaskIsAllowCascadeSave
0009xx77SH1|ProtocolTaskIsAllowCascadeProtect
0011xx00LO1|Private Creator
0011xx01LO1|IsRapidRegistration
0011xx02LO1|IsProtected
0011xx03IS1|FilmedCount
0011xx04OB1|ApplicationData
0011xx05LO1|IsAllowCascadeSave
0011xx06LO1|IsAllowCascadeProtect
0011xx07LO1|IsDeleted
0019xx00LO1|Private Creator
0019xx01LO1|ProcType
0019xx02LO1|Plane
0019xx03SH1|IsSnapShotSeries
0019xx04DS1|MaxFsColor
0019xx05LO1|SeriesCategoryType
0019xx07LO1|ImageContrastBolusAgent
0019xx08DS1|ImageSliceThickness
0019xx09DS1|ImageReconstructionDiameter
0019xx0ALO1|ImageEchoTime
0019xx0BDS1|ImageRepetitionTime
0019xx0CLO1|SequenceType
0019xx0DLO1|TaskUid
0019xx0EOB1|SeriesAppData
0019xx0FIS1|MultiSliceNumber
0019xx10LO1|ImageScanTime
0019xx11LO1|IsProtected
0019xx12IS1|ImageIncrement
0019xx13LO1|MppsStepStatus
0019xx14IS1|StorageCommittedCount
0019xx15IS1|ArchivedCount
0019xx16IS1|TransferredCount
0019xx17LO1|IsAllowCascadeSave
0019xx18LO1|IsAllowCascadeProtect
0019xx19LO1|IsDeleted
0019xx1AUI1|CharacterizedImageInstanceUid
0019xx1BIS1|CharacterizedImageCount
0019xx1CLO1|InternalWindowWidth
0019xx1DLO1|InternalWindowLevel
0019xx1ELO1|?FlipAngle?
0019xx1FLO1|?InversionTime?
0019xx20UI1|MultiFrameSopInstanceUid
0019xx21OB1|?ScanInterface.GroupParamArchive
0029xx00LO1|Private Creator
0029xx01IS1|SliceNumber
0029xx02IS1|PhaseNumber
0029xx03LO1|ProcType
0029xx04LO1|StopwatchTime
0029xx05LO1|Plane
0029xx06LO1|ScanTime
0029xx08LO1|DualSliceFlag
0029xx09LO1|SspRatio
0029xx0ALO1|GatingSignalSource
0029xx0BLO1|Rephase
0029xx0CLO1|HalfEcho
0029xx0DLO1|RectFOVRatio
0029xx0ELO1|HalfScan
0029xx0FLO1|NumShots
0029xx10LO1|ContrastAgent
0029xx11LO1|EchoAllocation
0029xx12LO1|NumEchoShift
0029xx13LO1|FatSat
0029xx14LO1|MTC
0029xx15LO1|NumPreSat
0029xx16LO1|TargetVelocity
0029xx17LO1|VENCAxis
0029xx18LO1|NumVENCDirection
0029xx1CLO1|IsScalableWindowLevel
0029xx1DLO1|ThreeDSettingLineAngle
0029xx1ELO1|MPGTotalAxis
0029xx1FLO1|MPGAxisNumber
0029xx20IS1|MultiEchoNumber
0029xx21DS1|NaviAverageGateWidth
0029xx22ST1|ShimCompensateValue
0029xx23LO1|GCOffset
0029xx24DS1|NaviMaxGateWidth
0029xx25DS1|NaviMinGateWidth
0029xx26DS1|NaviMaxGatePosition
0029xx27DS1|NaviMinGatePosition
0029xx28DS1|TimeDuration
0029xx29DS1|TablePosition
0029xx2ADS1|NaviInitialGateWidth
0029xx2BDS1|NaviFinalGateWidth
0029xx2CDS1|NaviInitialGatePosition
0029xx2DDS1|NaviFinalGatePosition
0029xx2EDS1|NaviAverageGatePosition
0029xx2FOB1|ImageAppData
0029xx30FD1|DiffusionBValue
0029xx31SQ1|SharedFunctionalGroupsSequence
0029xx32SQ1|PerFrameFunctionalGroupsSequence
0029xx33DS1|LossyImageCompressionRatio
0029xx34UI1|InstanceCreatorUID
0029xx35UI1|RelatedGeneralSOPClassUID
0029xx36UI1|OriginalSpecializedSOPClassUID
0029xx37SH1|TimezoneOffsetFromUTC
0029xx38CS1|SOPInstanceStatus
0029xx39DT1|SOPAuthorizationDateandTime
0029xx3ALT1|SOPAuthorizationComment
0029xx3BLO1|AuthorizationEquipmentCertificationNumber
0029xx3CUL1|ConcatenationFrameOffsetNumber
0029xx3DUS1|RepresentativeFrameNumber
0029xx3EUI1|ConcatenationUID
0029xx3FUS1|InConcatenationNumber
0029xx40CS1|CardiacSynchronizationTechnique
0029xx41CS1|CardiacSignalSource
0029xx42FD1|CardiacRRIntervalSpecified
0029xx43CS1|CardiacBeatRejectionTechnique
0029xx44IS1|LowRRValue
0029xx45IS1|HighRRValue
0029xx46IS1|IntervalsAcquired
0029xx47IS1|IntervalsRejected
0029xx48CS1|RespiratoryMotionCompensationTechnique
0029xx49CS1|RespiratorySignalSource
0029xx4ACS1|BulkMotionCompensationTechnique
0029xx4BCS1|BulkMotionSignalSource
0029xx4CCS1|PixelPresentation
0029xx4DCS1|VolumetricProperties
0029xx4ECS1|VolumeBasedCalculationTechnique
0029xx4FST1|AcquisitionContextDescription
0029xx50SQ1|ModalityLUTSequence
0029xx51LO1|LUTDescriptor
0029xx52LO1|LUTExplanation
0029xx53LO1|LUTData
0029xx54CS1|PresentationLUTShape
0029xx55SQ1|FrameAnatomySequence
0029xx56CS1|FrameLaterality
0029xx57SQ1|AnatomicRegionSequence
0029xx58SH1|AnatomicRegionCodeValue
0029xx59SH1|AnatomicRegionCodingSchemeDesignator
0029xx5ASH1|AnatomicRegionCodingSchemeVersion
0029xx5BLO1|AnatomicRegionCodeMeaning
0029xx5CSQ1|PixelValueTransformationSequence
0029xx5DLO1|RescaleType
0029xx5ESQ1|CardiacTriggerSequence
0029xx5FFD1|TriggerDelayTime
0029xx60SQ1|FrameVOILUTSequence
0029xx61LO1|WindowCenterAndWidthExplanation
0029xx62CS1|AcquisitionContrast
0029xx63SQ1|MRModifierSequence
0029xx64CS1|ParallelAcquisitionTechnic
0029xx65FD1|ParallelReductionFactorSecIn
0029xx66CS1|InversionRecovery
0029xx67CS1|FlowCompensation
0029xx68CS1|FlowCompensationDirection
0029xx69CS1|SpatialPreSaturation
0029xx6ACS1|PartialFourier
0029xx6BCS1|PartialFourierDirection
0029xx6CCS1|ResonantNucleus
0029xx6DCS1|KSpaceFiltering
0029xx6ECS1|ApplicableSafetyStandardAgency
0029xx6FLO1|ApplicableSafetyStandardDescription
0029xx70SQ1|MRReceiveCoilSequence
0029xx71LO1|ReceiveCoilManufacturerName
0029xx72CS1|ReceiveCoilType
0029xx73CS1|QuadratureReceiveCoil
0029xx74LO1|MultiCoilConfiguration
0029xx75CS1|ComplexImageComponent
0029xx76SH1|PulseSequenceName
0029xx77CS1|EchoPulseSequence
0029xx78CS1|MultipleSpinEcho
0029xx79CS1|MultiPlanarExcitation
0029xx7ACS1|PhaseContrast
0029xx7BCS1|TimeOfFlightContrast
0029xx7CCS1|SteadyStatePulseSequence
0029xx7DCS1|EchoPlanarPulseSequence
0029xx7ECS1|SpectrallySelectedSuppression
0029xx7FCS1|OversamplingPhase
0029xx80CS1|SegmentedKSpaceTraversal
0029xx81CS1|CoverageOfKSpace
0029xx82SQ1|MRTimingAndRelatedParametersSequence
0029xx83US1|RFEchoTrainLength
0029xx84US1|GradientEchoTrainLength
0029xx85CS1|GradientOutputType
0029xx86FD1|GradientOutput
0029xx87SQ1|MRFOVGeometrySequence
0029xx88US1|MRAcquisitionFrequencyEncodingSteps
0029xx89US1|MRAcquisitionPhaseEncodingStepsInPlane
0029xx8AUS1|MRAcquisitionPhaseEncodingStepsOutOfPlane
0029xx8BSQ1|MRTransmitCoilSequence
0029xx8CSH1|TransmitCoilName
0029xx8DLO1|TransmitCoilManufacturerName
0029xx8ECS1|TransmitCoilType
0029xx8FSQ1|MREchoSequence
0029xx90FD1|EffectiveEchoTime
0029xx91SQ1|MRMetaboliteMapSequence
0029xx92ST1|MetaboliteMapDescription
0029xx93SQ1|MetaboliteMapCodeSequence
0029xx94SH1|MetaboliteMapCodeValue
0029xx95SH1|MetaboliteMapCodingSchemeDesignator
0029xx96SH1|MetaboliteMapCodingSchemeVersion
0029xx97LO1|MetaboliteMapCodeMeaning
0029xx98SQ1|MRImagingModifierSequence
0029xx99CS1|MagnetizationTransfer
0029xx9ACS1|BloodSignalNulling
0029xx9BCS1|Tagging
0029xx9CFD1|TagSpacingFirstDimension
0029xx9DFD1|TagSpacingSecondDimension
0029xx9EFD1|TagAngleFirstAxis
0029xx9FSS1|TagAngleSecondAxis
0029xxA0FD1|TagThickness
0029xxA1FD1|TaggingDelay
0029xxA2FD1|TransmitterFrequency
0029xxA3DS1|PixelBandwidth
0029xxA4SQ1|MRVelocityEncodingSequence
0029xxA5FD1|VelocityEncodingDirection
0029xxA6FD1|VelocityEncodingMinimumValue
0029xxA7FD1|VelocityEncodingMaximumValue
0029xxA8SQ1|MRImageFrameTypeSequence
0029xxA9CS1|FrameType
0029xxAACS1|PixelPresentation
0029xxABCS1|VolumetricProperties
0029xxACCS1|VolumeBasedCalculationTechnique
0029xxADIS1|FilmedCount
0029xxAELO1|IsTransferred
0029xxAFLO1|IsArchived
0029xxB0LO1|MppsStepStatus
0029xxB1LO1|CommitmentStatus
0029xxB2LO1|IsStorageCommitted
0029xxB3LO1|IsDicom
0029xxB4LO1|IsAllowCascadeSave
0029xxB5LO1|IsAllowCascadeProtect
0029xxB6LO1|IsDeleted
0029xxB7OB1|ApplicationData
0029xxB8LO1|IsAllowCascadeSave
0029xxB9LO1|IsAllowCascadeProtect
0029xxBALO1|IsDeleted
0029xxBBIS1|VOI1
0029xxBCIS1|VOI2
0029xxBDUI1|BackgroundImageInstanceUID
0029xxBELO1|IsStoredToPortableMedia
0029xxBFDS1|Voi1
0029xxC0FD1|SelectiveIRColumn
0029xxC1DS1|Voi2
0029xxC2DS1|MixingTime
0029xxC3DS1|SelectiveIRPosition
0029xxC4DS1|SelectiveIRRow
0029xxC5DS1|SelectiveIRColumn
0029xxC6DS1|SelectiveIROrientation
0029xxC7LO1|SelectiveIRThickness
0029xxC8SH1|RephaseOrderSlice
0029xxC9SH1|RephaseOrderPhase
0029xxCASH1|RephaseOrderFreq
0029xxCBST1|MetaboliteMapDescription
0029xxCCSQ1|volumeLocalizationSeq
0029xxCDFD1|SlabThickness
0029xxCEFD1|SlabOrientation
0029xxCFFD1|MidSlabPosition
0029xxD0LO1|AcqModeSliceDir
0029xxD1LO1|IRThicknessRatio
0029xxD2LO1|BBIRThicknessRatio
0029xxD3LO1|DeltaAngle
0029xxD4IS1|MultiFrameFrameNumber
0029xxD5UI1|EnhancedSopInstanceUid
0029xxD6LO1|PolarityOfPhaseEncoding
0029xxD7OB1|PresentationStates
0029xxD9DS3|Magnetic Field Direction
0041xx01OB1|RawDataAppData
0041xx02SQ1|RawDataIndex
0041xx03LO1|ChannelNumber
0041xx04LO1|AxisDirection
0041xx05LO1|SlabNumbe
0041xx06LO1|CardiacPhaseNumbe
0041xx07LO1|EchoNumber
0041xx08LO1|SliceEncodeNumber
0041xx09LO1|NsaNumber
0041xx0AOB1|RawData
0041xx0BSS1|RawDataMRInfo
0041xx0CIS1|NumberOfVoxels
0041xx0DDS1|MixingTime
0041xx0EDS1|ADDiff
0041xx0FLO1|ScanTime
0041xx10LO1|NumPreSat
0041xx11LO1|IsStoredToPortableMedia
0041xx12DS1|Voi1
0041xx13DS1|Voi2
0041xx14DS1|VoxelSize
0041xx15IS1|FreqPoint
0041xx16SH1|LowOrderShim
0041xx17SH1|EccLevel
0041xx18FL1|FwhmHz
0041xx19FL1|FwhmPpm
0041xx1AFL1|WaterSupRate
0071xx01FL1|ForegroundTransparency
0071xx02LO1|IsDisplayBackgroundImage
0071xx03FL1|ForegroundHorizontalShift
0071xx04FL1|ForegroundVerticalShift
0071xx05FL1|ForegroundRotationAngle
0071xx06FL1|ForegroundMagnification
0071xx07OB1|ApplicationData
=Mayo/IBM Archive Project
0021xx01UN1|Unknown
0021xx10UN1|Unknown
0021xx11UN1|Unknown
0021xx12UN1|Unknown
0021xx13UN1|Unknown
0021xx14UN1|Unknown
0021xx15UN1|Unknown
0021xx16UN1|Unknown
0021xx17UN1|Unknown
0021xx18UN1|Unknown
0021xx19UN1|Unknown
0021xx1AUN1|Unknown
0021xx1BUN1|Unknown
0021xx1CUN1|Unknown
0021xx1DUN1|Unknown
0021xx1EUN1|Unknown
0021xx1FUN1|Unknown
0021xx20UN1|Unknown
0021xx40UN1|Unknown
0021xx41UN1|Unknown
0021xx50UN1|Unknown
0021xx60UN1|Unknown
0021xx65UN1|Unknown
=MeVis BreastCare
0019xx01LO1|Unknown
0071xx01LO1|Unknown
=MeVis eD: Geometry Information
0009xx11UN1|GeoScannerOrigin
0009xx21UN1|SlicesID
=MeVis eD: Slice Information
0009xx10UN1|SlicesSOPInstanceUID
=MeVis eD: Timepoint Information
0009xx10UN1|TPDateTime
0009xx11UN1|TPDateTimeType
0009xx12UN1|TPSeriesDescription
0009xx13UN1|TPGradientDirections
0009xx21UN1|GeometryID
=MeVis eatDicom
0009xx10UN1|EatDicomVersion
0009xx11UN1|EatDicomOptions
0009xx21UN1|TimepointsID
=MedIns HP Extensions
5473xx03LO1|Unknown
=Mitra Markup 1.0
0029xx00OB1-n|Markup1
0029xx01OB1-n|Markup2
0029xx02OB1-n|Markup3
0029xx03OB1-n|Markup4
0029xx04OB1-n|Markup5
0029xx05OB1-n|Markup6
0029xx06OB1-n|Markup7
0029xx07OB1-n|Markup8
0029xx08OB1-n|Markup9
0029xx09OB1-n|Markup10
0029xx10OB1-n|Markup11
0029xx11OB1-n|Markup12
0029xx12OB1|Markup13
0029xx13OB1|Markup14
0029xx14OB1|Markup15
=Mitra Object Document 1.0
0029xx00OB1|IMPAX object document
0029xx10OB1|IMPAX markup XML stored
=Mitra Presentation 1.0
0029xx00CS1|Mitra Rotation
0029xx01LO1|Mitra Window Width
0029xx02LO1|Mitra Window Centre
0029xx03IS1|Mitra Invert
0029xx04IS1|Mitra Has Tabstop
0029xx05CS1|Smooth Rotation
=Mortara_Inc
1455xx00OW1|ELI Interpretation Vector
1455xx01UN1|Custom ID
1455xx02UT1|Race
1455xx03UT1|Social Security Number
1455xx04UT1|Attending Physician
1455xx05UT1|Procedural Diagnosis
1455xx06UT1|Note1
1455xx07UT1|Note2
1455xx08LO1|Order Request Number
1455xx10LO1|Manufacturer Name
=NUD_PRIVATE
7777xx02UT1|Interfile
7777xx05IS1|Unknown
=ObjectModel (ID, Version, Place, PlaceDescription)
8101xx00LO1|ID
8101xx10LO1|Version
=PAPYRUS
0009xx00LT1|Original File Name
0009xx10LT1|Original File Location
0009xx18LT1|Data Set Identifier
0041xx00LT1-n|Papyrus Comments
0041xx10US1|Folder Type
0041xx11LT1|Patient Folder Data Set ID
0041xx20LT1|Folder Name
0041xx30DA1|Creation Date
0041xx32TM1|Creation Time
0041xx34DA1|Modified Date
0041xx36TM1|Modified Time
0041xx40LT1-n|Owner Name
0041xx50LT1|Folder Status
0041xx60UL1|Number of Images
0041xx62UL1|Number of Other
0041xxA0LT1-n|External Folder Element DSID
0041xxA1US1-n|External Folder Element Data Set Type
0041xxA2LT1-n|External Folder Element File Location
0041xxA3UL1-n|External Folder Element Length
0041xxB0LT1-n|Internal Folder Element DSID
0041xxB1US1-n|Internal Folder Element Data Set Type
0041xxB2UL1-n|Internal Offset To Data Set
0041xxB3UL1-n|Internal Offset To Image
=PAPYRUS 3.0
0041xx00LT1|Comments
0041xx10SQ1|Pointer Sequence
0041xx11UL1|Image Pointer
0041xx12UL1|Pixel Offset
0041xx13SQ1|Image Identifier Sequence
0041xx14SQ1|External PAPYRUS-File Reference Sequence
0041xx15US1|Number of images
0041xx21UI1|Referenced SOP Class UID
0041xx22UI1|Referenced SOP Instance UID
0041xx31LO1|Referenced File Name
0041xx32LO1-n|Referenced File Path
0041xx41UI1|Referenced Image SOP Class UID
0041xx42UI1|Referenced Image SOP Instance UID
0041xx50SQ1|Image Sequence
60xxxx00IS1|Overlay ID
60xxxx01LT1-n|Linked Overlays
60xxxx10US1|Overlay Rows
60xxxx11US1|Overlay Columns
60xxxx40LO1|Overlay Type
60xxxx50US1-n|Overlay Origin
60xxxx60LO1|Editable
60xxxx70LO1|Overlay Font
60xxxx72LO1|Overlay Style
60xxxx74US1|Overlay Font Size
60xxxx76LO1|Overlay Color
60xxxx78US1|Shadow Size
60xxxx80LO1|Fill Pattern
60xxxx82US1|Overlay Pen Size
60xxxxA0LO1|Label
60xxxxA2LT1|Post It Text
60xxxxA4US2|Anchor Point
60xxxxB0LO1|ROI Type
60xxxxB2LT1|Attached Annotation
60xxxxBAUS1-n|Contour Points
60xxxxBCUS1-n|Mask Data
60xxxxC0SQ1|UIN Overlay Sequence
=PHILIPS MR
0009xx10LO1|SPI Release
0009xx12LO1|Unknown
=PHILIPS MR R5.5/PART
0019xx00DS2|Field of View
=PHILIPS MR R5.6/PART
0019xx00DS1|Field of View
=PHILIPS MR SPECTRO;1
0019xx01US1|Unknown
0019xx02US1|Unknown
0019xx03US1|Unknown
0019xx04US1|Unknown
0019xx05US1|Unknown
0019xx06US1|Unknown
0019xx07IS1|Unknown
0019xx08IS1|Unknown
0019xx09IS1|Unknown
0019xx10IS1|Unknown
0019xx12IS1|Unknown
0019xx13IS1|Unknown
0019xx14US1|Unknown
0019xx15US1-n|Unknown
0019xx16IS1|Unknown
0019xx17IS1|Unknown
0019xx18UN1|Unknown
0019xx20IS1|Unknown
0019xx21IS1|Unknown
0019xx22IS1|Unknown
0019xx23IS1|Unknown
0019xx24IS1|Unknown
0019xx25IS1|Unknown
0019xx26IS1|Unknown
0019xx27IS1|Unknown
0019xx28IS1|Unknown
0019xx29IS1-n|Unknown
0019xx31US1|Unknown
0019xx32US1|Unknown
0019xx41LT1|Unknown
0019xx42IS2|Unknown
0019xx43IS2|Unknown
0019xx45US1|Unknown
0019xx46US1|Unknown
0019xx47IS1|Unknown
0019xx48IS1|Unknown
0019xx49US1|Unknown
0019xx50UN1|Unknown
0019xx60US1|Unknown
0019xx61US1|Unknown
0019xx70UN1|Unknown
0019xx71IS1-n|Unknown
0019xx72US1|Unknown
0019xx73US1|Unknown
0019xx74US1|Unknown
0019xx76US1|Unknown
0019xx77US1|Unknown
0019xx78US1|Unknown
0019xx79US1|Unknown
0019xx80IS1|Unknown
=PHILIPS MR/LAST
0019xx09DS1|Main Magnetic Field
0019xx0EIS1|Flow Compensation
0019xxB1IS1|Minimum RR Interval
0019xxB2IS1|Maximum RR Interval
0019xxB3IS1|Number of Rejections
0019xxB4IS1-n|Number of RR Intervals
0019xxB5IS1|Arrhythmia Rejection
0019xxB7IS1|Unknown
0019xxC0DS1-n|Unknown
0019xxC6IS1|Cycled Multiple Slice
0019xxCEIS1|REST
0019xxD5DS1|Unknown
0019xxD6IS1|Fourier Interpolation
0019xxD9IS1-n|Unknown
0019xxE0IS1|Prepulse
0019xxE1DS1|Prepulse Delay
0019xxE2IS1|Unknown
0019xxE3DS1|Unknown
0019xxE4IS1|Unknown
0019xxE5DS1|Unknown
0019xxF0LT1|WS Protocol String 1
0019xxF1LT1|WS Protocol String 2
0019xxF2LT1|WS Protocol String 3
0019xxF3LT1|WS Protocol String 4
0021xx00IS1|Unknown
0021xx10IS1|Unknown
0021xx20IS1|Unknown
0021xx21DS1|Slice Gap
0021xx22DS1|Stack Radial Angle
0027xx00US1|Unknown
0027xx11US1-n|Unknown
0027xx12DS1-n|Unknown
0027xx13DS1-n|Unknown
0027xx14DS1-n|Unknown
0027xx15DS1-n|Unknown
0027xx16LO1|Unknown
0029xx10DS1|FP Min
0029xx20DS1|FP Max
0029xx30DS1|Scaled Minimum
0029xx40DS1|Scaled Maximum
0029xx50DS1|Window Minimum
0029xx60DS1|Window Maximum
0029xx61IS1|Unknown
0029xx62IS1|Unknown
0029xx70DS1|Unknown
0029xx71DS1|Unknown
0029xx72IS1|Unknown
0029xx80IS2|View Center
0029xx81IS2|View Size
0029xx82IS1|View Zoom
0029xx83IS1|View Transform
0041xx07LO1|Unknown
0041xx09DS1|Unknown
6001xx00LT1|Unknown
=PHILIPS MR/PART
0019xx00DS1|Field of View
0019xx01IS1-n|Stack Type
0019xx02IS1-n|Unknown
0019xx03DS1|Unknown
0019xx05DS1|CC Angulation
0019xx06DS1|AP Angulation
0019xx07DS1|LR Angulation
0019xx08IS1|Patient Orientation 1
0019xx09IS1|Patient Orientation
0019xx0AIS1|Slice Orientation
0019xx0BDS1|LR Offcenter
0019xx0CDS1|CC Offcenter
0019xx0DDS1|AP Offcenter
0019xx0EDS1|Unknown
0019xx0FIS1|Number of Slices
0019xx10DS1|Slice Factor
0019xx11DS1-n|Echo Times
0019xx14CS1|Unknown
0019xx15IS1|Dynamic Study
0019xx18DS1|Heartbeat Interval
0019xx19DS1|Repetition Time FFE
0019xx1ADS1|FFE Flip Angle
0019xx1BIS1|Number of Scans
0019xx1CCS1|Unknown
0019xx1DCS1|Unknown
0019xx1EDS1|Unknown
0019xx21DS1-n|Unknown
0019xx22DS1|Dynamic Scan Time Begin
0019xx23DS1-n|Unknown
0019xx24IS1|Unknown
0019xx25DS1-n|Unknown
0019xx26DS1-n|Unknown
0019xx27DS1-n|Unknown
0019xx28CS1|Unknown
0019xx29DS1-n|Unknown
0019xx30LO1-n|Unknown
0019xx31DS1-n|Unknown
0019xx40US1|Unknown
0019xx45IS1|Reconstruction Resolution
0019xx50IS1|Unknown
0019xx51DS1|Unknown
0019xx52DS1|Unknown
0019xx53IS1|Unknown
0019xx54DS1|Unknown
0019xx55DS1|Unknown
0019xx56DS1|Unknown
0019xx57US1|Unknown
0019xx58DS1|Unknown
0019xx59US1|Unknown
0019xx60DS1|Unknown
0019xx61DS1|Unknown
0019xx62DS1|Unknown
0019xx63DS1|Unknown
0019xx64DS1|Repetition Time SE
0019xx65DS1|Repetition Time IR
0019xx66US1|Unknown
0019xx67US1|Unknown
0019xx69IS1|Number of Phases
0019xx6AIS1|Cardiac Frequency
0019xx6BDS1|Inversion Delay
0019xx6CDS1|Gate Delay
0019xx6DDS1|Gate Width
0019xx6EDS1|Trigger Delay Time
0019xx70DS1-n|Unknown
0019xx80IS1|Number of Chemical Shifts
0019xx81DS1|Chemical Shift
0019xx84IS1|Number of Rows
0019xx85IS1|Number of Samples
0019xx8ACS1|Unknown
0019xx8BCS1|Unknown
0019xx8CCS1|Unknown
0019xx8DCS1|Unknown
0019xx8ECS1|Unknown
0019xx8FCS1|Unknown
0019xx94LO1|Magnetization Transfer Contrast
0019xx95LO1|Spectral Presaturation With Inversion Recovery
0019xx96IS1|Unknown
0019xx97LO1|Unknown
0019xx99LO1|Unknown
0019xxA0IS1|Unknown
0019xxA1DS1|Unknown
0019xxA3DS1|Unknown
0019xxA4CS1|Unknown
0019xxB4DS1|Unknown
0019xxB5DS1|Unknown
0019xxB6DS1|Unknown
0019xxC0DS1|Trigger Delay Times
0019xxC8IS1|Unknown
0019xxC9IS1|Foldover Direction Transverse
0019xxCAIS1|Foldover Direction Sagittal
0019xxCBIS1|Foldover Direction Coronal
0019xxCCIS1|Unknown
0019xxCDIS1|Unknown
0019xxCEIS1|Unknown
0019xxCFIS1|Number of Echoes
0019xxD0IS1|Scan Resolution
0019xxD1US1|Unknown
0019xxD2LO2|Water Fat Shift
0019xxD3DS1|Unknown
0019xxD4IS1|Artifact Reduction
0019xxD5IS1|Unknown
0019xxD6IS1|Unknown
0019xxD7DS1|Scan Percentage
0019xxD8IS1|Halfscan
0019xxD9IS1|EPI Factor
0019xxDAIS1|Turbo Factor
0019xxDBIS1|Unknown
0019xxE0IS1|Percentage of Scan Completed
0019xxE1DS1|Prepulse Delay
0019xxE3DS1|Phase Contrast Velocity
0019xxF0IS1|Unknown
0019xxF6CS1|Unknown
0019xxF7CS1|Unknown
0019xxF8CS1|Unknown
0019xxF9CS1|Unknown
0019xxFACS1|Unknown
0019xxFBCS1|Unknown
0019xxFCIS1|Resonance Frequency
0021xx00IS1|Scan Date
0021xx06LO1|Unknown
0021xx07DT1|Unknown
0021xx08LO1|Unknown
0021xx09CS1|Unknown
0021xx0ACS1|Unknown
0021xx0FLO1|Unknown
0021xx10IS1|Image Type
0021xx13CS1|Unknown
0021xx14LO1|Unknown
0021xx15US1|Unknown
0021xx20IS1|Slice Number
0021xx21IS1|Slice Gap
0021xx30IS1|Echo Number
0021xx31DS1|Patient Reference ID
0021xx35IS1|Chemical Shift Number
0021xx40IS1|Phase Number
0021xx50IS1|Dynamic Scan Number
0021xx60IS1|Number of Rows In Object
0021xx61IS1-n|Row Number
0021xx62IS1-n|Unknown
0029xx00DS2|Unknown
0029xx04US1|Unknown
0029xx10DS1|Unknown
0029xx11DS1|Unknown
0029xx20LO1|Unknown
0029xx31DS2|Unknown
0029xx32DS2|Unknown
0029xx50DS1|Unknown
0029xx51DS1|Unknown
0029xx52DS1|Unknown
0029xx53DS1|Unknown
0029xxC3IS1|Scan Resolution
0029xxC4IS1|Field of View
0029xxD5LT1|Slice Thickness
=PHILIPS MR/PART 12
0009xx10US1|Unknown
=PHILIPS MR/PART 6
0019xx10IS1|Unknown
=PHILIPS MR/PART 7
0019xx00IS1|Unknown
=PHILIPS NM -Private
7051xx00US1|Current Segment
7051xx01US1|Number of Segments
7051xx02FL1|Segment Start Position
7051xx03FL1|Segment Stop Position
7051xx04FL1|Rel. COR offset - X dir.
7051xx05FL1|Rel. COR offset - Z dir.
7051xx06US1|Current Rotation Number
7051xx07US1|Number of Rotations
7051xx10DS1|Alignment Translations
7051xx11DS1|Alignment Rotations
7051xx12DS1|Alignment Timestamp
=PHILIPS UNDOCUMENTED
5503xx12SL1|Slice Thickness
5503xx24UT1|Plane
5503xx30SS1|Number of Slices
5503xxA5UT1|Prepulse
5503xxAESS1|Contrast Agent Flag
5503xxBBSL1|Coil ID
5503xxC2UT1|Anatomy
5503xxC3UT1|Indication
=PHILIPS UNKNOWN
2001xx01UN1|MRSeriesNrOfEchoes
2001xx02UN1|MRSeriesScanningTechniqueDescription
2001xx05UN1|StackSequence
2001xx06UN1|Examination Source
2001xx07UN1|MRSeriesAcquisitionNumber
2001xx08UN1|MRSeriesNrOfDynamicScans
2005xx02UN1|MRSeriesNrOfChemicalShifts
2005xx03UN1|MRSeriesRepetitionTime
2005xx36UN1|MRVolumeSelection
=PHILIPS-MR-1
0019xx11IS1|Chemical Shift Number
0019xx12IS1|Phase Number (Philips)
0021xx01IS1|Reconstruction Number
0021xx02IS1|Slice Number
=PMOD_1
0055xx01FD1-n|Frame Start Times Vector
0055xx02FD3-3n|Frame Positions Vector
0055xx03FD6-6n|Frame Orientations Vector
0055xx04FD1-n|Frame Durations (ms) Vector
0055xx05FD1-n|Frame Rescale Slope Vector
=PMOD_GENPET
7FE1xx01UT1|Slices Names
7FE1xx02UT1|Gene Codes
7FE1xx03UT1|Gene Labels
=PMS-THORA-5.1
0089xx20SQ1|Stamp Image Sequence
=PMTF INFORMATION DATA
00290089LO1|Unknown
0029xx01SQ1|Unknown
0029xx31LO1|PMTF Information 1
0029xx32UL1|PMTF Information 2
0029xx33UL1|PMTF Information 3
0029xx34CS1|PMTF Information 4
0029xx89LO1|Unknown
0029xx90OB1|Unknown
7015xx73SQ1|Unknown
=PMTF INFORMATION DATA^10
00090002SH1|Unknown
00110003US1|Unknown
00110004SQ1|Unknown
00110005US1|Unknown
00110006US1|Unknown
00110007US1-n|Unknown
00110008SH1|Unknown
00190001UL1|Unknown
00190002SL1|Unknown
00190003US1|Unknown
00190004SL1|Unknown
00190005FL1|Unknown
00190006SL1|Unknown
00190007FL3|Unknown
00190008US1|Unknown
00190009FL1|Unknown
0019000AFL1|Unknown
0019000BFL1|Unknown
0019000CUS3|Unknown
0019000DSL6|Unknown
0019000ESL6|Unknown
0019000FSL6|Unknown
00190010US2|Unknown
00190011SL2|Unknown
00190012US1|Unknown
00190013SL1|Unknown
00190014US1|Unknown
00190015SL1|Unknown
00190016FL1|Unknown
00190017SL1|Unknown
00190018US1|Unknown
00190019SL1|Unknown
0019001AUS1|Unknown
0019001BSL1|Unknown
0019001CSL1|Unknown
0019001DSL1|Unknown
0019001EUS1|Unknown
0019001FSL1|Unknown
00190020FL2|Unknown
00190021US1|Unknown
00190022SL2|Unknown
00190023FL1|Unknown
00190024FL1|Unknown
00190025FL1|Unknown
00190026SL1|Unknown
00190027SL1|Unknown
00190028SL1|Unknown
00190029SH1|Unknown
0019002ASL1|Unknown
0019002BSH1|Unknown
0019002CSL1|Unknown
0019002DSL1|Unknown
0019002EUS1|Unknown
0019002FFL1|Unknown
00190030UL1|Unknown
00190031OF1-n|Unknown
00190032FL1|Unknown
00190033SL3|Unknown
00190034SL1|Unknown
00190035SL1|Unknown
00190036SQ1|Unknown
00190038SL1|Unknown
00190039SL1|Unknown
0019003ASL1|Unknown
0019003BSL2|Unknown
0019003CSL1|Unknown
0019003DSL1|Unknown
0019003ESL1|Unknown
0019003FSL1|Unknown
00190042US1|Unknown
00190043US1|Unknown
00190044SL1|Unknown
00190045SS1|Unknown
00190046US1|Unknown
00190047FL1|Unknown
00190048US1|Unknown
00190049US1|Unknown
0019004BUS1|Unknown
0019004CUS1|Unknown
0019004DSL1|Unknown
0019004EUS1|Unknown
0019004FUS1|Unknown
00190050SL2|Unknown
00190051SL2|Unknown
00190052LO1|Unknown
00190054US1|Unknown
00190055US1|Unknown
00190056FL3|Unknown
00190057FL3|Unknown
00190058FL3|Unknown
00190059SL1|Unknown
0019005AFL1-n|Unknown
0019005DFL1-n|Unknown
0019005ESL1|Unknown
0019005FFL1|Unknown
00190060US1|Unknown
00190061US1|Unknown
00190062US1|Unknown
00190063FL1|Unknown
00190064FL1|Unknown
00190065SL2|Unknown
00190069FL1|Unknown
0019006AUS1|Unknown
0019006BSL1|Unknown
0019006DSL1|Unknown
0019006EFL1|Unknown
0019006FSL1|Unknown
00190070LO1|Unknown
00190071LO1|?Sequence Options?
00190073LO1|?Sequence Options?
00190075LO1|Unknown
00190076LO1|Unknown
00190078LO1|Unknown
0019007BLO1|Unknown
0019007CFL1|Unknown
0019007DFL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190085FL1|Unknown
00190086SL1|Unknown
00190087FL1|Unknown
00190088LO1|?RxGain?
0019008ASL1-n|Unknown
0019008CUL1|Unknown
0019008DTM1|Unknown
0019008ESL1|Unknown
00190092SL1|Unknown
00190093FL3|Unknown
00190096US1|Unknown
0019009BFL3|Unknown
0019009CSL1|Unknown
001900A0SL4|Unknown
001900A1DS1|Unknown
001900A2SL1|Unknown
001900A3SL3|Unknown
001900A4FL3|Unknown
001900A5FL1|Unknown
001900A6SL1|Unknown
001900A8FL1|?Repetition Time (/100)
001900A9SL1|Unknown
001900ABFL3|Unknown
001900ACUS1|Unknown
001900ADFL1|Unknown
001900AEFL1|Unknown
001900AFSL1|Unknown
001900B0SL1|Unknown
001900B1SL1|Unknown
001900B4SL1|Unknown
001900B5SL1|Unknown
001900B6SL1|Unknown
001900B7FL2|Unknown
001900BAFL1|Unknown
001900BBFL1|Unknown
001900BCFL2|Unknown
001900BDSL1|Unknown
001900BESL1|Acquisition Duration
001900C1SL1|Unknown
001900C3SL1|Unknown
001900C6FL2|Unknown
001900C9SL1|Unknown
001900CALO1|Sequence Name
001900CBUL1|Unknown
001900CCUL1|Unknown
001900CDSL1|Unknown
001900CESL1|Unknown
001900CFSL1|?acquired series (vs postproc)?
001900D0US1|Unknown
001900D1SL1|Unknown
001900D2SL3|Unknown
001900D3SL1|Unknown
001900D4SL1|Unknown
001900D8US1-n|Unknown
001900D9SQ1|Unknown
001900DAUS1|Unknown
001900DBSL1|Unknown
001900DCSL1|Unknown
001900E1SL1|Unknown
001900E4SL1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900E9SL1|Unknown
001900EAUI1|Unknown
001900EBSL1|Unknown
001900ECUS1|Unknown
001900EEFL1|Unknown
001900EFFL1|Unknown
001900F0SL1|Unknown
001900F1FL1|Unknown
001900F2FL1|Unknown
001900F3SL1|Unknown
001900F4FD1|Unknown
001900F5SL1|Unknown
001900F6UI1|Unknown
001900F8US1|Unknown
001900F9SL1|Unknown
001900FAFL1|Unknown
001900FBUL1|Unknown
001900FCFL1|Unknown
001900FDFL1|Unknown
001900FESL1|Unknown
001900FFSL3|Unknown
00210002SL1|?num?
00210003SL1|?num?
00210004US1|?num?
00210008DS3|?vect1?
00210009DS3|?vect2?
0021000ADS3|?vect3?
0021000BUS1|Unknown
0021000CUS1|Unknown
0021000DFL1|Unknown
0021000FUS1|Unknown
00210012DS3|?vect4?
00210014SQ1|Unknown
00210015FL1|Unknown
00210016FL2|Unknown
00210018US1|Unknown
0021001AUS1|Unknown
0021001DIS1|Unknown
0021001FUS1|Unknown
00290001SL1|Unknown
00290005SQ1|Unknown
00290006FL1|Unknown
00290007FL1|Unknown
0029001CFL2|Unknown
00290021SL3|Unknown
0029004ESL1|Unknown
00290050LO1|Unknown
00290051LO1|Unknown
00290052LO1|Unknown
00290054LO1|Unknown
00290067FD4|Unknown
00290068SS1|Unknown
0029006EOB1|Unknown
E2010002US1|Unknown
E3010000SH1|Unknown
E4010000US1|Unknown
E4010001US1|Unknown
E4010002US1|Unknown
E4010003US1|Unknown
E4010004US1|Unknown
E4010005OB1|Unknown
E4010007FL1|Unknown
E4010008FL1|Unknown
E4010012FL1|Unknown
E4010013OB1|Unknown
E4010020SQ1|Unknown
E4010021SQ1|Unknown
E4010022LO1|Unknown
E4010023SH1|Unknown
E4010024OB1|Unknown
E4030000SQ1|Unknown
EE010000US1|Unknown
EE010001OB1|Unknown
EE010002US1|Unknown
=PMTF INFORMATION DATA^11
00190001OB1|?character set?
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190007OB1|Unknown
00190008SH1|Unknown
00190009SL2|Unknown
0019000ASL1|Unknown
0019000BOB1|Unknown
0019000CSL1|Unknown
00190019SQ1|Unknown
0019001AFL1|Unknown
00190024SL1|Unknown
00190025SL1|Unknown
00190026SL1|Unknown
00190028SL1|Unknown
00190029SL1|Unknown
0019002AFL1|Unknown
0019002BFL1|Unknown
0019002CSL3|Unknown
0019002DSL3|Unknown
0019002ESL1|Unknown
00190030SL1|Unknown
00190031SL1|Unknown
00190032SL1|Unknown
00190034FL1|Unknown
00190035SL1|Unknown
00190036FL1|Unknown
00190037SL1|Unknown
00190038SL1|Unknown
00190039FL1|Unknown
0019003AFL1|Repetition Time (/100)
0019003CFL3|Unknown
0019003DSL1|Unknown
0019003EFL9|Unknown
0019003FUI1|Unknown
00190040US1|Unknown
00190041US1|Unknown
00190042SL1|Unknown
00190043SL1|Unknown
00190044SL1|Unknown
00190046FL1|Unknown
00190048LT1|?QD Whole Body?
00190049LT1|?Atlas Head?
0019004CSL1|Unknown
0019004DSL1|?postproc series?
0019004ESL1|Unknown
00190055LO1|Unknown
00190057FL1|Unknown
00190058US1|Unknown
00190059US1|Unknown
0019005CSL1|Unknown
0019005DSL1|Unknown
0019005FFL1|Unknown
00190060SL1|Unknown
00190061FL1|Unknown
00190062FL1|Unknown
00190063SL1|Unknown
00190065SL1|Unknown
00190067FL1|Unknown
00190068SL1|Unknown
0019006CFL1|Unknown
0019006DSH1|Unknown
0019006ESH1|Sequence Name
0019006FFL1|Unknown
00190070FL1|Unknown
00190071SL1|Unknown
00190072FL1|Unknown
00190078SL1|Unknown
0019007ASL2|Unknown
0019007CFL3|Unknown
0019007DSL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190080FL1|Unknown
00190084SL1|Unknown
00190087SL1|Unknown
0019008AUS1|Unknown
0019008BSL1|Unknown
0019008CSL1|Unknown
0019008FSL1|Unknown
00190090SL1|Unknown
00190091SL1|Unknown
00190092SL1|Unknown
00190093SL1|Unknown
00190094FL1|Unknown
0019009ASL1|Unknown
0019009BUS1|Unknown
0019009CFL1|Unknown
0019009DSL1|Unknown
0019009ESL1|Unknown
0019009FSL1|Unknown
001900A0SL1|Unknown
001900A1SL1|Unknown
001900A5US1|Unknown
001900A6US1|Unknown
001900A8SL1|Unknown
001900ABUS1|Unknown
001900ADSL1|Unknown
001900AESL1|Unknown
001900B0FL1|Unknown
001900B1SL1|Unknown
001900B2US1|Unknown
001900B3US1|Unknown
001900B4US1|Unknown
001900B5FL1|Unknown
001900B6SL1|Unknown
001900B7US1|Unknown
001900B9US1|Unknown
001900BBFL1|Unknown
001900BCSL1|Unknown
001900BDSL1|Unknown
001900BEFL1-n|Unknown
001900BFSL1|Unknown
001900C0SL1|Unknown
001900C1US1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900CDSL3|Unknown
001900E0FL1|Unknown
001900E1FL1|Unknown
001900E3SL3|Unknown
001900E4DS1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900F0SL1-n|Unknown
001900F1SL3|Diffusion b-value x Toshiba Orientation
001900F2FL3|Specific Absorption Rate Values
001900F3SL1|Unknown
001900F4SL1|Unknown
001900F5SQ1|Unknown
001900F6SL1|Unknown
001900F7SL1|Unknown
001900F8SL1|Unknown
001900F9SL1|Unknown
001900FASL1|Unknown
001900FBFL1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
001900FFSL1|Unknown
=PMTF INFORMATION DATA^12
00190000SL1|Unknown
00190001SL1|Unknown
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190005SH1|?Sequence Variant?
00190006FL1|Unknown
00190007UL1-2|Unknown
00190008UL1-2|Unknown
00190009SL1|Unknown
0019000ASL1|Unknown
0019000BSL1|Unknown
0019000CUL1|Unknown
0019000DSQ1|Unknown
0019000EUS1|Unknown
00190010SL1|Unknown
00190011SL1|Unknown
00190012SL1|Unknown
00190013FL1|Unknown
00190014FL1|Unknown
00190018UL1|Unknown
00190028DS1|Unknown
0019002ADS3|Unknown
0019002BSQ1|Unknown
00190032SH1|Sequence Name
00190034SL1|Unknown
00190052FL2|Unknown
00190076OB1|Unknown
00190079SQ1|Unknown
00190080FD1|Acquisition Duration
00190085US1|Unknown
00190086LO1|Unknown
00190087SQ1|Unknown
00190088US1|Series Number Global
00190089SL1|Unknown
0019008AUS1|Series Number Global
0019008BUS1|Unknown
0019008FOB1|Unknown
00190093SL1|?num?
00190094UI1|Referenced SOP Instance UID
00190095UI1|Unknown
00190096LO1|?PASTA?
00190098FL3|Unknown
00190099LO1|Sequence Name
0019009ADS1|Series Number Local
0019009BDS1|Unknown
0019009CDS1|?num?
0019009DUS1|Unknown
0019009EFL3|Unknown
0019009FFL1|Unknown
001900A0FL1|Unknown
001900A1FL1|Unknown
001900A2FL1|Unknown
001900A3FL1|Unknown
001900A4FL1|Unknown
001900A5FL1|Unknown
001900A6FL2-2n|Unknown
001900A7FL1|Unknown
001900A8FL1|Unknown
001900A9FL3|Unknown
001900AAFL3|Unknown
001900ABFL3|Unknown
001900ACFL3|Unknown
001900ADFL3|Unknown
001900AEFL3|Unknown
001900AFFL3|Unknown
001900B3FD1|Acquisition Duration
001900B4LO1|Unknown
001900C2US1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900C5SL1|Unknown
001900C6SL1|Unknown
001900C7FL1|Unknown
001900CCSS1-n|Unknown
001900CDLO1|Unknown
001900CEUL1|Unknown
001900CFFL1|Unknown
001900D1FL3|Unknown
001900D2US3|Unknown
001900D3SS1|Unknown
001900D4US2|Unknown
001900D5FL1|Unknown
001900D6FL3|Unknown
001900D7US2|?vect2?
001900D8FL1-n|Unknown
001900DEUS1|?num?
001900DFUS1|Unknown
001900E0US1|Unknown
001900E1FL3|?vect3?
001900E2FL3|?vect3?
001900E3TM1|?time?
001900E4US2|?vect2?
001900EBUS1|?num?
001900ECUS1|?num?
001900EFDS1|Unknown
001900F0LO1|Unknown
001900F1LO1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
=PMTF INFORMATION DATA^13
E4030000SH1|Unknown
E4030001OB1|Unknown
E4030002OB1|Unknown
E4030003OB1|Unknown
=POLYTRON-SMS 2.5
0009xx02UN1|Private Data 1
0009xx03UN1|Private Data 2
0009xx04UN1|Private Data 3
0009xx06UN1|Private Data 3
0009xx10UN1|Private Data 4
0009xx11UN1|Private Data 5
0009xx12UN1|Private Data 6
0089xx10UN1|Private Data
=PRIVATE ORIGINAL ATTRIBUTES
0021xx01SQ1|Private Original Attribute Sequence
0021xx05DT1|Replacement Date and Time
0021xx10LO1|Replacement Originator Name
0021xx12LO1|Replacement Reason
0021xx70PN1-n|Original Operators' Name
=Philips EV Imaging DD 017
2007xxC1UI1|? SOP Instance UID ?
2007xxC2DA1|Unknown
2007xxC3TM1|Unknown
2007xxC4UL1|Unknown
=Philips EV Imaging DD 019
2007xx00LO1|Unknown
2007xx01UT1|Unknown
=Philips EV Imaging DD 021
2007xx04SL1|Vol Seg Edit Connectivity
=Philips EV Imaging DD 022
2007xx00ST1|
2007xx12UN1|Volume Sequence Capture
2007xx17UN1|Original SOP Instance
2007xx33LO1|
2007xx34CS1|
=Philips EnVisor
7777xx01DA1|Date 3D/PanView internal 'dataset' file was acquired
7777xx02CS1|Type of 3D or PanView
7777xx03LO1|Internal 3D/PanView software version number
7777xx14LT1|Private string
=Philips Imaging DD 001
2001xx01FL1|Chemical Shift
2001xx02IS1|Chemical Shift Number MR
2001xx03FL1|Diffusion B-Factor
2001xx04CS1|Diffusion Direction
2001xx05SS1|Unknown
2001xx06CS1|Image Enhanced
2001xx07CS1|Image Type ED ES
2001xx08IS1|Phase Number
2001xx09FL1|Unknown
2001xx0AIS1|Slice Number MR
2001xx0BCS1|Slice Orientation
2001xx0CCS1|Unknown
2001xx0ECS1|Unknown
2001xx0FSS1|Unknown
2001xx10CS1|Cardiac Sync
2001xx11FL1|Diffusion Echo Time
2001xx12CS1|Dynamic Series
2001xx13SL1|EPI Factor
2001xx14SL1|Number of Echoes
2001xx15SS1|Number of Locations
2001xx16SS1|Number of PC Directions
2001xx17SL1|Number of Phases MR
2001xx18SL1|Number of Slices MR
2001xx19CS1|Partial Matrix Scanned
2001xx1AFL1-n|PC Velocity
2001xx1BFL1|Prepulse Delay
2001xx1CCS1|Prepulse Type
2001xx1DIS1|Reconstruction Number MR
2001xx1ECS1|Unknown
2001xx1FCS1|Respiration Sync
2001xx20LO1|Scanning Technique Description MR
2001xx21CS1|SPIR
2001xx22FL1|Water Fat Shift
2001xx23DS1|Flip Angle Philips
2001xx24CS1|Interactive
2001xx25SH1|Echo Time Display MR
2001xx26CS1|Presentation State Subtraction Active
2001xx28FL1|Edge Enhancement Gain Factor Sub
2001xx29FL1|Edge Enhancement Gain Factor Non Sub
2001xx2ACS1|Edge Enhancement Taste Adapt Sub
2001xx2BCS1|Edge Enhancement Taste Non Sub
2001xx2CFL1|Harmonization Factor
2001xx2DSS1|Number of Stack Slices
2001xx2FFL1|Harmonization Gain
2001xx30UL1|Log Subtraction Gain Step
2001xx31US1|Mixing NR of Mask Image Numbers
2001xx32FL1-n|Stack Radial Angle
2001xx33CS1-n|Stack Radial Axis
2001xx34CS1|Mixing Mask Operation
2001xx35SS1-n|Stack Slice Number
2001xx36CS1-n|Stack Type
2001xx37CS1|Mixing Operation Type
2001xx39FL1|Unknown
2001xx3ACS1|Pixel Shift
2001xx3DUL1|Unknown
2001xx3FCS1|Interpolation Method
2001xx42CS1|Subtraction Land Marking Active
2001xx46CS1|Graphic Line Style
2001xx47FL1|Graphic Line Width
2001xx48SS1|Graphic Annotation ID
2001xx4BCS1|Poly Line Interpolation Method
2001xx4CCS1|Poly Line Begin Point Style
2001xx4DCS1|Poly Line End Point Style
2001xx4ECS1|Window Smoothing Taste
2001xx4FFD1|Harmonization Offset
2001xx50LO1|Unknown
2001xx52UI1|Unknown
2001xx53CS1|Window Invert
2001xx55CS1|Graphic Line Color
2001xx56CS1|Graphic Type (Private)
2001xx5AST1|Graphic Annotation Model
2001xx5DST1|Measurement Text Units
2001xx5EST1|Measurement Text Type
2001xx5FSQ1|Stack Sequence
2001xx60SL1|Number of Stacks
2001xx61CS1|Unknown
2001xx62CS1|Unknown
2001xx63CS1|Examination Source
2001xx64SH1|Text Type
2001xx65SQ1|Unknown
2001xx67CS1|Unknown
2001xx68SQ1|Unknown
2001xx69SQ1|Display Shutter Sequence
2001xx6ASQ1|Unknown
2001xx6BSQ1|Has Edge Enhancement Sequence
2001xx6DLO1|Text Font
2001xx6ESH1|Series Type
2001xx6FSQ1|Mixing Sequence
2001xx71CS1|Unknown
2001xx73SQ1|Referenced Mask Image Sequence
2001xx74DS1-n|Window Center Sub
2001xx75DS1-n|Window Width Sub
2001xx76UL1|Unknown
2001xx77CS1|GL TrafoType
2001xx79SQ1|Harmonisation Sequence
2001xx7AFL1|Unknown
2001xx7BIS1|Acquisition Number
2001xx7EUS1|Edge Enhancement Gain Taste
2001xx7FUS1|Edge Enhancement Gain Taste Sub
2001xx80LO1|Text Anchor Point Alignment
2001xx81IS1|Number of Dynamic Scans
2001xx82IS1|Echo Train Length
2001xx83DS1|Imaging Frequency
2001xx84DS1|Inversion Time
2001xx85DS1|Magnetic Field Strength
2001xx86IS1|Unknown
2001xx87SH1|Imaged Nucleus
2001xx88DS1|Number of Averages
2001xx89DS1|Phase FOV Percent
2001xx8ADS1|Sampling Percent
2001xx8BSH1|Unknown
2001xx93LO1|Text Style
2001xx94LO1|Processing Order Specialization
2001xx97SH1|Nucleus
2001xx9ASQ1|Graphic Number Sequence
2001xx9BUL1|Graphic Number
2001xx9CLO1|Unknown
2001xx9DLO1|PIIM Subtraction Type
2001xx9FUS2|Pixel Processing Kernel Size
2001xxA1CS1|Is Raw Image
2001xxA2US1|LOG Subtraction Curve Taste
2001xxA3UL1|Text Color Foreground
2001xxA4UL1|Text Color Background
2001xxA5UL1|Text Color Shadow
2001xxC1LO1|Nested Object Type Name
2001xxCCST1|Unknown
2001xxDACS1|Unknown
2001xxF1FL1-n|Prospective Motion Correction
2001xxF2FL1|Retrospective Motion Correction
2005xx14CS1|Diffusion
2005xx20SL1|Number of Chemical Shifts
2005xx30FL1|Repetition Time
2005xx33FL1|Scan Duration
2005xx35CS1|Data Type
2005xx8BSH1|Transmitting Coil
2005xx9FCS1|Spectral Selective Excitation Pulse
2005xxA1CS1|Syncra Scan Type
=Philips Imaging DD 002
2001xx01US1|Unknown
2001xx02FD1|Unknown
2001xx13SS1|Unknown
2001xx14FD1|Unknown
2001xx15FD1|Unknown
2001xx16FD1|Unknown
2001xx17FD1|Unknown
2001xx18CS1|Unknown
2001xx19FD1|Unknown
2001xx1AFD1|Unknown
2001xx1BFD1|Unknown
2001xx1CFD1|Unknown
2001xx1DFD1|Unknown
2001xx1EFD1|Unknown
2001xx1FFD1|Unknown
2001xx20FD1|Unknown
2001xx21FD1|Unknown
2001xx22FD1|Unknown
2001xx23FD1|Unknown
2001xx24FD1|Unknown
2001xx25FD1|Unknown
2001xx26FD1|Unknown
2001xx27FD1|Unknown
2001xx28US1|Unknown
2001xx29US1|Unknown
2001xx2AUS1|Unknown
2001xx2BSS1|Unknown
2001xx2CFD1|Unknown
2001xx2DFD1|Unknown
2001xx2ESS1|Unknown
2001xx2FSS1|Unknown
2001xx30SS1|Unknown
2001xx31SS1|Unknown
2001xx32SS1|Unknown
2001xx33SS1|Unknown
2001xx34SS1|Unknown
2001xx35FD1|Unknown
2001xx36FD1|Unknown
2001xx37FD1|Unknown
2001xx39CS1|Unknown
2001xx3ASQ1|Unknown
2001xx3BSQ1|Unknown
2001xx3CSQ1|Unknown
2001xx3DSQ1|Unknown
2001xx3ESS1|Unknown
2001xx3FSS1|Unknown
2001xx40SS1|Unknown
=Philips Imaging DD 065
4007xx00CS1|Unknown
=Philips Imaging DD 067
4001xx00SQ1|Unknown
4001xx01CS1|Unknown
4001xx08CS1|Unknown
=Philips Imaging DD 070
4001xx10SQ1|Unknown
4001xx11SQ1|Unknown
4001xx12SQ1|Unknown
4001xx16ST1|Unknown
4001xx17ST1|Unknown
4001xx18ST1|Unknown
4001xx1CSQ1|Unknown
4001xx1DLT1|Unknown
=Philips Imaging DD 073
4007xx48FL1|Unknown
=Philips Imaging DD 129
2001xx00SQ1|Unknown
2001xx01SQ1|Unknown
=Philips MR Imaging DD 001
2005xx00FL1|Unknown
2005xx01FL1|Unknown
2005xx02FL1|Unknown
2005xx04CS1|Unknown
2005xx05CS1|Synergy Reconstruction Type
2005xx08FL1|Unknown
2005xx09FL1|Unknown
2005xx0AFL1|Unknown
2005xx0BFL1|Unknown
2005xx0CFL1|Unknown
2005xx0DFL1|Unknown
2005xx0EFL1|Unknown
2005xx0FDS1|Window Center
2005xx10DS1|Window Width
2005xx11CS1|Unknown
2005xx12CS1|Unknown
2005xx13CS1|Unknown
2005xx14CS1|Unknown
2005xx15CS1|Unknown
2005xx16CS1|Unknown
2005xx17CS1|Unknown
2005xx18LO1|Unknown
2005xx19CS1|Unknown
2005xx1ASS1|Unknown
2005xx1BCS1|Unknown
2005xx1CCS1|Unknown
2005xx1DSS1|Unknown
2005xx1ESH1|Unknown
2005xx1FSH1|Unknown
2005xx20SL1|Number of Chemical Shift
2005xx21SS1|Unknown
2005xx22IS1|Unknown
2005xx23SS1|Unknown
2005xx25SS1|Unknown
2005xx26CS1|Unknown
2005xx27CS1|Unknown
2005xx28CS1|Unknown
2005xx29CS1|Unknown
2005xx2AIS1|Unknown
2005xx2BSS1|Unknown
2005xx2CCS1|Unknown
2005xx2DIS1|Unknown
2005xx2ECS1|Unknown
2005xx2FCS1|Unknown
2005xx30FL1|Repetition Time
2005xx31CS1|Unknown
2005xx32CS1|Unknown
2005xx33FL1|Acquisition Duration
2005xx34CS1|Unknown
2005xx35CS1|Unknown
2005xx36CS1|Unknown
2005xx37CS1|Unknown
2005xx38CS1|Unknown
2005xx39CS1|Unknown
2005xx3ASH1|Unknown
2005xx3BCS1|Unknown
2005xx3CCS1|Unknown
2005xx3DSS1|Unknown
2005xx3ESL1-n|Unknown
2005xx48IS1|Unknown
2005xx49IS1|Unknown
2005xx4AIS1|Unknown
2005xx4BIS1|Unknown
2005xx4CCS1|Unknown
2005xx4DCS1|Unknown
2005xx4EFL1|Unknown
2005xx4FFL1|Unknown
2005xx50FL1|Unknown
2005xx51FL1|Unknown
2005xx52CS1|Unknown
2005xx53CS1|Unknown
2005xx54FL1|Unknown
2005xx55FL1|Unknown
2005xx56FL1|Unknown
2005xx57FL1|Unknown
2005xx58FL1|Unknown
2005xx59FL1|Unknown
2005xx5AFL1|Unknown
2005xx5BFL1|Unknown
2005xx5CFL1|Unknown
2005xx5DCS1|Unknown
2005xx5ECS1|Unknown
2005xx5FCS1|Unknown
2005xx60IS1|Unknown
2005xx61CS1|Unknown
2005xx63SS1|Unknown
2005xx64IS1|Unknown
2005xx65IS1|Unknown
2005xx66CS1|Unknown
2005xx67IS1|Unknown
2005xx68CS1|Unknown
2005xx69FL1|Unknown
2005xx6AFL1|Unknown
2005xx6BFL1|Unknown
2005xx6CFL1|Unknown
2005xx6DFL1|Unknown
2005xx6ECS1|Unknown
2005xx6FCS1|Unknown
2005xx70LO1|Unknown
2005xx71FL1|Unknown
2005xx72FL1|Unknown
2005xx73FL1|Unknown
2005xx74FL1|Unknown
2005xx75FL1|Unknown
2005xx76FL1|Unknown
2005xx78FL1|Unknown
2005xx79FL1|Unknown
2005xx7AFL1|Unknown
2005xx7BCS1|Unknown
2005xx7EFL1|Unknown
2005xx80SQ1|Unknown
2005xx81CS1|Unknown
2005xx83SQ1|Unknown
2005xx84SQ1|Unknown
2005xx85SQ1|Unknown
2005xx86SS1|Unknown
2005xx9ESQ1|Unknown
2005xx9FCS1|Unknown
2005xxA0FL1|Unknown
2005xxA1CS1|Syncra Scan Type
2005xxA2CS1|Unknown
2005xxA3IS1|Unknown
2005xxA4IS1|Unknown
2005xxA5IS1|Unknown
2005xxA6IS1|Unknown
2005xxA7CS1|Unknown
2005xxA8DS1|Unknown
2005xxA9CS1|Unknown
2005xxB0FL1|Diffusion Direction RL
2005xxB1FL1|Diffusion Direction AP
2005xxB2FL1|Diffusion Direction FH
2005xxC0CS1|Unknown
=Philips MR Imaging DD 002
2005xx32SQ1|Unknown
2005xx37LO1|Unknown
2005xx38LO1|Unknown
2005xx39LO1|Unknown
2005xx40LO1|Unknown
2005xx41LO1|Unknown
2005xx43SL1|Unknown
2005xx44OW1|Unknown
2005xx47CS1|Unknown
2005xx99UL1|Unknown
=Philips MR Imaging DD 003
2005xx00UL1|Unknown
2005xx01UL1|Unknown
2005xx13UL1|Unknown
2005xx34SL1|Unknown
2005xx45SS1|Unknown
2005xx49SS1|Unknown
2005xx51SS1|Unknown
2005xx52SS1|Unknown
2005xx53SS1|Unknown
2005xx56SS1|Unknown
2005xx57SS1|Unknown
2005xx81UI1|Unknown
2005xx82CS1|Unknown
=Philips MR Imaging DD 004
2005xx00SS1|Unknown
2005xx01SS1|Unknown
2005xx02SS1|Unknown
2005xx03SS1|Unknown
2005xx04SS1|Unknown
2005xx05SS1|Unknown
2005xx06SS1|Unknown
2005xx07FL1|Unknown
2005xx08FL1|Unknown
2005xx09FL1|Unknown
2005xx10FL1|Unknown
2005xx12FL1|Unknown
2005xx13SS1|Unknown
2005xx14SS1|Unknown
2005xx15SS1|Unknown
2005xx16SS1|Unknown
2005xx17SS1|Unknown
2005xx25CS1|Unknown
2005xx26FL1|Unknown
2005xx27CS1|Unknown
2005xx28CS1|Unknown
2005xx29FL1|Unknown
2005xx30CS1-n|Unknown
2005xx31SS1|Unknown
2005xx33FL3|Unknown
2005xx34CS1|Unknown
2005xx35CS1|Unknown
2005xx36FL1|Unknown
2005xx37FL1|Unknown
2005xx38FL1|Unknown
2005xx39SS2|Unknown
2005xx40CS1|Unknown
2005xx41CS1|Unknown
2005xx42CS1|Unknown
2005xx43CS1|Unknown
2005xx44SS1-n|Unknown
2005xx45CS1|Unknown
2005xx46CS1|Unknown
2005xx47FL1|Unknown
2005xx48CS1|Unknown
2005xx49FL1|Unknown
2005xx50FL2|Unknown
2005xx51SS1|Unknown
2005xx52SS1|Unknown
2005xx53LO1-n|Unknown
2005xx54CS1|Unknown
2005xx55FL1-n|Unknown
2005xx56CS1|Unknown
2005xx57SS1|Unknown
2005xx58LO1|Unknown
2005xx59FL1|Unknown
2005xx60FL1|Unknown
2005xx61FL2|Unknown
2005xx62FL1|Unknown
2005xx63FL1|Unknown
2005xx64CS1|Unknown
2005xx70SS1|Unknown
2005xx71SQ1|Unknown
2005xx72SS1|Unknown
2005xx73SS1|Unknown
2005xx74SS1|Unknown
2005xx75SS1|Unknown
2005xx76SS1|Unknown
2005xx77SS1|Unknown
2005xx78SS1|Unknown
2005xx79SS1|Unknown
2005xx81IS1|Unknown
2005xx82UL1|Unknown
2005xx89SQ1|Unknown
2005xx90CS1|Unknown
2005xx91PN1|Unknown
2005xx92IS1|Unknown
2005xx93IS1|Unknown
2005xx95UI1|Unknown
2005xx96CS1|Unknown
2005xx97LO1|Unknown
2005xx98CS1|Unknown
2005xx99CS1|Unknown
=Philips MR Imaging DD 005
2005xx00CS1|Unknown
2005xx01UL1|Unknown
2005xx02SQ1|Unknown
2005xx03UL1|Unknown
2005xx06SS1|Unknown
2005xx07SS1|Unknown
2005xx09DS1|Unknown
2005xx0ADS1|Unknown
2005xx0BLO1|Unknown
2005xx0ESQ1|Unknown
2005xx0FSQ1|Unknown
2005xx10IS1|Unknown
2005xx11UI1|Unknown
2005xx12IS1|Unknown
2005xx13IS1|Unknown
2005xx14SL1|Unknown
2005xx15SL1|Unknown
2005xx16CS1|Unknown
2005xx18CS3|Unknown
2005xx19CS3|Unknown
2005xx1ACS1|Unknown
2005xx1BIS1|Unknown
2005xx1CIS1|Unknown
2005xx1DIS1|Unknown
2005xx1EUL1|Unknown
2005xx1FUL1|Unknown
2005xx20UL1|Unknown
2005xx21UL1|Unknown
2005xx22UL1|Unknown
2005xx23UL1|Unknown
2005xx24UL1|Unknown
2005xx25UL1|Unknown
2005xx26CS1|Unknown
2005xx27CS1|Unknown
2005xx28SL1|Unknown
2005xx2ACS1|Unknown
2005xx2BCS1|Unknown
2005xx2CCS1|Unknown
2005xx2DCS1|Unknown
2005xx2EFL1|Unknown
2005xx2FFL1|Unknown
2005xx30FL1|Unknown
2005xx31FL1|Unknown
2005xx32CS1|Unknown
2005xx35CS1|Unknown
2005xx36UI1|Unknown
2005xx37CS1|Unknown
2005xx38LT1|Unknown
2005xx39LT1|Unknown
2005xx3ALT1|Unknown
2005xx3BCS1|Unknown
2005xx3CFL1|Unknown
2005xx3DFL1|Unknown
2005xx3EFL1|Unknown
2005xx3FCS1|Unknown
2005xx40FL1|Unknown
2005xx41FL1|Unknown
2005xx42FL1|Unknown
2005xx43FL1|Unknown
2005xx44IS1|Unknown
2005xx45CS1|Unknown
2005xx46FL1|Unknown
2005xx47FL1|Unknown
2005xx48FL1|Unknown
2005xx49FL1|Unknown
2005xx4AFL1|Unknown
2005xx4BFL1|Unknown
2005xx4CFL1|Unknown
2005xx4DCS1|Unknown
2005xx4ECS1|Unknown
2005xx4FCS1|Unknown
2005xx50SS1|Unknown
=Philips MR Imaging DD 006
20050053FL1|Unknown
20050054FL1|Unknown
20050055FL1|Unknown
20050056FL1|Unknown
20050057CS1|Unknown
20050058FL1|Unknown
20050059FL1|Unknown
20050060IS1|Unknown
20050061FL1|Unknown
20050062LT1|Unknown
20050063CS1|Unknown
20050064CS1|Unknown
20050065CS1|Unknown
20050066CS1|Unknown
20050067IS1|Unknown
20050068IS1|Unknown
20050071IS1|Unknown
20050072FL1|Unknown
20050073IS1|Unknown
20050074DS1|Unknown
20050075DS1|Unknown
20050076LT1|Unknown
20050078CS1|Unknown
20050079CS3|Unknown
20050081CS1|Unknown
20050082IS1|Unknown
20050083LT1|Unknown
20050085DS1|Unknown
20050086LT1|Unknown
20050087DS1|Unknown
20050095CS1|Unknown
20050096IS1|Unknown
20050097CS1|Unknown
20050099SL1|Unknown
=Philips MR Imaging DD 007
20050000CS1|Unknown
20050001FL1|Unknown
20050002FL1|Unknown
20050003FL1|Unknown
=Philips NM Private Group
7043xx00SH1|Unknown
=Philips PET Private Group
0511xx00US1|Unknown
0511xx01US1|Unknown
0511xx02OB1|Unknown
0511xx03OB1|Unknown
0511xx32DS1|Unknown
0511xx50DS1|Unknown
7053xx00DS1|SUV Scale Factor
7053xx01OB1|Private
7053xx02OB1|Private
7053xx03ST1|Original image file name
7053xx04OB1|File Data
7053xx05LO1|Worklist Info File Name
7053xx06OB1|Unknown
7053xx07SQ1|Acquisition File Sequence
7053xx08SQ1|Unknown
7053xx09DS1|Activity Concentration Scale Factor
7053xx0BUN1|Unknown
7053xx0CUN1|Unknown
7053xx0DUN1|Unknown
7053xx0EUN1|Unknown
7053xx0FUL1|Segment Size
7053xx10US1|Segment Number
7053xx11US1|Number of Segments
7053xx12SQ1|File Data Sequence
7053xx13SS1|Unknown
7053xx14SS1|Unknown
7053xx15SS1|Unknown
7053xx16SS1|Unknown
7053xx17SS1|Unknown
7053xx18SS1|Unknown
7053xx50UN1|Unknown
7053xx51UN1|Unknown
7053xx52UN1|Unknown
7053xx53UN1|Unknown
7053xx54UN1|Unknown
7053xx55UN1|Unknown
7053xx56UN1|Unknown
7053xx57UN1|Unknown
7053xx58UN1|Unknown
7053xx59UN1|Unknown
7053xx5AUN1|Unknown
7053xx5BUN1|Unknown
7053xx5CUN1|Unknown
7053xx5DUN1|Unknown
7053xx5EUN1|Unknown
7053xx5FUN1|Unknown
7053xx60UN1|Unknown
7053xx61UN1|Unknown
7053xx62UN1|Unknown
7053xx63UN1|Unknown
7053xx64UN1|Unknown
7053xx65UN1|Unknown
7053xx66UN1|Unknown
7053xx67UN1|Unknown
7053xx68UN1|Unknown
7053xx69UN1|Unknown
7053xx6AUN1|Unknown
7053xx6BUN1|Unknown
7053xx6CUN1|Unknown
7053xx6DUN1|Unknown
7053xx6EUN1|Unknown
7053xx6FUN1|Unknown
7053xx70UN1|Unknown
7053xx71UN1|Unknown
7053xx72UN1|Unknown
7053xx73UN1|Unknown
7053xx74UN1|Unknown
7053xx75UN1|Unknown
7053xx76UN1|Unknown
7053xx77UN1|Unknown
7053xx78UN1|Unknown
7053xxC2UI1|Unknown
7053xxD0UN1|Unknown
7053xxD1UN1|Unknown
7053xxD2UN1|Unknown
7053xxD3UN1|Unknown
7053xxD5UN1|Unknown
7053xxD6UN1|Unknown
7053xxD7UN1|Unknown
7053xxD8UN1|Unknown
7053xxD9UN1|Unknown
=Philips RAD Imaging DD 001
200Bxx00PN1|Unknown
200Bxx01US1|Unknown
200Bxx02US1|Unknown
200Bxx05IS1|Unknown
200Bxx11LO1|Unknown
200Bxx27DT1|Unknown
200Bxx28DS1|Unknown
200Bxx29DS1|Unknown
200Bxx2AUL1|Unknown
200Bxx2BDA1|Unknown
200Bxx2CTM1|Unknown
200Bxx2DLO1|Unknown
200Bxx3BLO1|Unknown
200Bxx40SH1|Unknown
200Bxx41SH1|Unknown
200Bxx42UI1|Unknown
200Bxx43UI1|Unknown
200Bxx47DA1|Unknown
200Bxx48SH1|Unknown
200Bxx4CSH1|Unknown
200Bxx4DSH1|Unknown
200Bxx4FDT1|Unknown
200Bxx52CS1|Unknown
=Philips RAD Imaging DD 097
200Bxx00ST1|Unknown
200Bxx01CS1|Unknown
200Bxx02SS1|Unknown
200Bxx50SS1|Unknown
200Bxx51SS1|Unknown
200Bxx52SS1|Unknown
200Bxx53SS1|Unknown
200Bxx54ST1|Unknown
200Bxx60LT1|Unknown
200Bxx63LT1|Unknown
200Bxx65SS1|Unknown
200Bxx6EUS1|Unknown
200Bxx72FD1|Unknown
200Bxx73SS1|Unknown
200Bxx74IS1|Unknown
200Bxx75CS1|Unknown
200Bxx76SH1|Unknown
200Bxx78IS1-n|Unknown
200Bxx79IS1|Unknown
200Bxx7AIS1|Unknown
200Bxx7BUS1|Unknown
200Bxx7CUS1|Unknown
200Bxx7DIS1-n|Unknown
200Bxx7EUI1|Unknown
200Bxx81LO1|Unknown
200Bxx82LO1|Unknown
200Bxx85IS1|Unknown
200Bxx86CS1|Unknown
200Bxx88CS1|Unknown
200Bxx89LT1|Unknown
200Bxx90DS1|Unknown
200Bxx96SH1|Unknown
200Bxx99SH1|Unknown
200Bxx9AFD1|Unknown
200Bxx9BFD1|Unknown
200BxxA0LT1|Unknown
=Philips US Imaging 60
0031xx30UL1|Private data
0031xx31UL1|Private data
=Philips US Imaging DD 017
200Dxx05LO1|Unknown
=Philips US Imaging DD 023
200Dxx37DA1|Unknown
200Dxx38TM1|Unknown
=Philips US Imaging DD 033
200Dxx01LO1|Unknown
200Dxx02LO1|Unknown
200Dxx03LO6|Unknown
200Dxx04LO6|Unknown
200Dxx05LO1-n|Unknown
200Dxx06LO6|Unknown
200Dxx07LO1|Unknown
200Dxx08LO1|Unknown
200Dxx09LO1|Unknown
200Dxx0ALO1|Unknown
200Dxx0BOB1|Raw Data US
200Dxx14IS1|Unknown
=Philips US Imaging DD 034
200Dxx01LO1|Unknown
200Dxx02LO1|Unknown
200Dxx03LO1|Unknown
200Dxx04LO1|Unknown
200Dxx05LO1|Unknown
200Dxx06LO1|Unknown
200Dxx07LO1|Unknown
200Dxx08LO1|Unknown
200Dxx09LO1|Unknown
200Dxx0ALO1|Unknown
200Dxx0BLO1|Unknown
200Dxx0CLO1|Unknown
200Dxx0DLO1|Unknown
200Dxx0ELO1|Unknown
200Dxx0FLO1|Unknown
200Dxx10LO1|Unknown
200Dxx21LO1|Unknown
200Dxx22LO1|Unknown
200Dxx23LO1|Unknown
200Dxx24LO1|Unknown
=Philips US Imaging DD 035
200Dxx01LO1|Unknown
200Dxx02LO1|Unknown
200Dxx03LO1|Unknown
200Dxx04LO1|Unknown
200Dxx05LO1|Unknown
200Dxx07LO1|Unknown
200Dxx08LO1|Unknown
200Dxx09LO1|Unknown
200Dxx0ALO1|Unknown
200Dxx0BLO1|Unknown
200Dxx0CLO1|Unknown
200Dxx0DLO1|Unknown
=Philips US Imaging DD 036
200Dxx01LO3|Cols/Rows/Frames
200Dxx02LO3|Cols/Rows/Frames
200Dxx03LO3|Voxel Spacing
200Dxx04LO3|Unknown
=Philips US Imaging DD 038
200Dxx01LO1|Unknown
=Philips US Imaging DD 039
200Dxx01LO1|Unknown
200Dxx04LO1|Unknown
200Dxx05LO1|Unknown
200Dxx06LO1|Unknown
200Dxx07LO1|Unknown
200Dxx08LO1|Unknown
200Dxx09LO1|Unknown
200Dxx0ALO1|Unknown
200Dxx0BLO1|Unknown
200Dxx0CLO1|Unknown
200Dxx0DLO1|Unknown
=Philips US Imaging DD 040
200Dxx01LO1|Unknown
200Dxx02LO1|Unknown
200Dxx03LO1|Unknown
200Dxx04LO1|Unknown
200Dxx05LO1|Unknown
200Dxx06LO1|Unknown
200Dxx07LO1|Unknown
200Dxx20LO1|Unknown
=Philips US Imaging DD 041
200Dxx1ELO1|Unknown
=Philips US Imaging DD 042
200Dxx50LO3|Unknown
200Dxx51LO1|Unknown
200Dxx52LO1|Unknown
200Dxx53LO1|Unknown
200Dxx54LO1|Unknown
200Dxx55LO1|Unknown
200Dxx56LO1|Unknown
200Dxx57LO1|Unknown
200Dxx58LO1|Unknown
200Dxx59LO1|Unknown
200Dxx5ALO1|Unknown
200Dxx5BLO1|Unknown
200Dxx5CLO1|Unknown
200Dxx5DLO1|Unknown
200Dxx5ELO1|Unknown
200Dxx5FLO1|Unknown
200Dxx60LO1|Unknown
200Dxx70LO1|Unknown
200Dxx71LO1|Unknown
200Dxx72LO1|Unknown
200Dxx73LO1|Unknown
200Dxx74LO1|Unknown
200Dxx75LO1|Unknown
200Dxx76LO1|Unknown
200Dxx77LO1|Unknown
=Philips US Imaging DD 043
200Dxx05SH1|Unknown
=Philips US Imaging DD 109
200Dxx00US1|Unknown
200Dxx01SQ1|Unknown
200Dxx02ST1|Unknown
200Dxx03CS1|Unknown
200Dxx04SL4|Unknown
200Dxx05UL3|Unknown
200Dxx06UL3|Unknown
200Dxx07CS1|Unknown
200Dxx08CS1|Unknown
200Dxx09OB1|Unknown
200Dxx0AUL1|Unknown
200Dxx0BOB1|Unknown
200Dxx0CUL1|Unknown
200Dxx0DSQ1|Unknown
200Dxx0ECS1|Unknown
200Dxx0FLO1|Unknown
200Dxx10SL1|Unknown
200Dxx11LO1|Unknown
200Dxx12SL1|Unknown
=Philips US Imaging DD 113
200Dxx01LO1|Unknown
200Dxx02UL1|Unknown
200Dxx03UL1|Unknown
200Dxx04UL1|Unknown
200Dxx05UL1|Unknown
200Dxx06UL1|Unknown
200Dxx07CS1|Unknown
200Dxx09UL1|Unknown
200Dxx0BCS1|Unknown
200Dxx0CUL1|Unknown
200Dxx0DUL1|Unknown
200Dxx0EUL1|Unknown
200Dxx0FDS1|Unknown
200Dxx10DS1|Unknown
200Dxx11SL1|Unknown
200Dxx12UL1|Unknown
200Dxx13FL1-n|Unknown
200Dxx14US1|Unknown
200Dxx15UL1|Unknown
200Dxx17FD1|Unknown
200Dxx18FD1|Unknown
200Dxx19FD1|Unknown
200Dxx1AFD1|Unknown
200Dxx1BFD1|Unknown
200Dxx1CFD1|Unknown
200Dxx1DUL1|Unknown
200Dxx1EUL1|Unknown
200Dxx1FFD1|Unknown
200Dxx20FD1|Unknown
200Dxx21FD1|Unknown
=Philips US Private 3D
200Dxx02IS1|Threedpr Echo Vision Setting
200Dxx03IS1|Threedpr Color Vision Setting
200Dxx04IS1|Threedpr Transparency
200Dxx06FD1|Threedpr Vision Vol Brightness
200Dxx08IS1|Threedpr Low Threshold
200Dxx09IS1|Threedpr Image Layout
200Dxx0AIS1|Threedpr Xres Filtering Enabled
200Dxx0BIS1|Threedpr Echo Twod Chroma Map Enabled
200Dxx0CIS1|Threedpr Box Outlined Enabled
200Dxx0DIS1|Threedpr Smoothing Enabled
200Dxx0EIS1|Threedpr Reference Graphic Enabled
200Dxx0FIS1|Threedpr Map Inverted
200Dxx10IS1|Threedpr Color Stream Display Enabled
200Dxx11IS1|Threedpr Echo Stream Display Enabled
200Dxx12LO1|Vdb Param Color 3d Estimate Scale(2)
200Dxx13LO1|Vdb Param Color 3d Estimate Apex Position (1)
200Dxx14LO1|Vdb Param Color 3d Estimate Color Offset
200Dxx15LO1|Vdb Param Echo 3d Estimate Dimension(2)
200Dxx16SQ1|Private Native Threed Data Sequence(1)
200Dxx17IS1|Threedpr Basic Vol Brightness
200Dxx18LO1|Vdb Param Echo 3d Estimate Apex Position (2)
200Dxx1AIS1|Threedpr Echo Smoothing
200Dxx1BIS1|Threedpr Color Smoothing
200Dxx1EIS1|Threedpr Num Completed Trim Planes
200Dxx1FIS1|Threedpr Depth
200Dxx20SQ1|Private Native Data Stream Array
200Dxx21IS1|Threedpr Wall Filter
200Dxx23FD1|Threedpr Baseline
200Dxx24FD1|Threedpr Gain
200Dxx25FD1|Threedpr Compress
200Dxx26FD1|Threedpr Light Brightness
200Dxx27FD1|Threedpr Elevation Scale Factor
200Dxx28FD1|Threedpr Zoom Factor
200Dxx29FD1|Threedpr Color Write Priority
200Dxx2AFD1|Threedpr Rotation Angle X
200Dxx2BFD1|Threedpr Rotation Angle Y
200Dxx2CFD1|Threedpr Data Voi Center
200Dxx2DFD1|Threedpr View Translation
200Dxx2EFD1|Threedpr Data Voi Min Point
200Dxx2FFD1|Threedpr Data Voi Max Point
200Dxx30FD1|Threedpr Box Crop Min Point
200Dxx31FD1|Threedpr Box Crop Max Point
200Dxx32FD1|Threedpr Mpr Rotation Matrix
200Dxx33FD1|Threedpr Vol Rotation Matrix
200Dxx34FD1|Threedpr Trim Plane Equation
200Dxx35IS1|Threedpr Subpage Data Version
200Dxx36IS1|Threedpr Is Arbitrary Crop
200Dxx37IS1|Threedpr Arbitrary Crop Dist From Center
200Dxx38FD1|Threedpr Arbitrary Crop Rotation Matrix
200Dxx39FD1|Threedpr Color Gain
200Dxx40IS1|Threedpr Color Wall Filter Index
200Dxx41IS1|Threedpr Cursor Enabled
200Dxx42IS1|Threedpr Bondbox Graphic Enabled
=Philips X-ray Imaging DD 001
2003xx00CS1|Unknown
2003xx01LO1|Unknown
2003xx02FD3|Unknown
2003xx03LO1|Unknown
2003xx04SQ1|Private enhanced Table Sequence
2003xx06SL1|Unknown
2003xx09SL1|Unknown
2003xx10LO1|Unknown
2003xx11SL1|Unknown
2003xx12SL1|Unknown
2003xx13SL1|Unknown
2003xx14FD1|Unknown
2003xx15FD1|Unknown
2003xx16SL1|Unknown
2003xx17SL1|Unknown
2003xx18SL1|Unknown
2003xx19SL1|Unknown
2003xx22SL1|Unknown
2003xx24FD4|Unknown
2003xx25SL1|Unknown
2003xx26SL1|Unknown
2003xx27SH1|Unknown
2003xx28SH1|Unknown
2003xx29FD1|Unknown
2003xx2ALO1|Unknown
2003xx2BFD1|Unknown
2003xx2CSH1|Unknown
2003xx2DSL1-n|Unknown
2003xx2ESQ1|Unknown
2003xx2FCS1|IsResolvePatientMixApplied
2003xx30CS1|Unknown
2003xx31CS1|Unknown
2003xx32UI1|Unknown
=Picker MR Private Group
7101xx00OB1|Unknown
7101xx01SL1|Unknown
7101xx02OB1|Unknown
7101xx03SL1|Unknown
7101xx04SH1|Unknown
7101xx05SH2|Unknown
7101xx06SH4|Unknown
7101xx10DS1|Unknown
=Picker NM Private Group
7001xx01UI1|Private
7001xx02OB1|Private
7001xx03OB1|Private
7001xx04OB1|Private
7001xx05OB1|Private
7001xx06OB1|Private
7001xx07OB1|Private
7001xx08OB1|Private
7001xx09OB1|Private
7001xx10SQ1|Private
7001xx11LO1|Private
7001xx12OB1|Private
7001xx13US1|Private
7001xx14OB1|Private
7001xx15OB1|Private
7001xx16OB1|Private
7001xx17LO1|Contains a text string that includes some of the same information that appears on the Odyssey Clinical Index (image directory) for this Image.
7043xx00SH1|Private.
=QCA
0009xx00CS1|Analysis Type
0009xx04LO1|Segment Name
0009xx12DS1|Pre Catheter size
0009xx13DS1|Pre Reference Diameter
0009xx14DS1|Pre Minimum Lumen Diameter
0009xx15DS1|Pre Average Diameter
0009xx16DS1|Pre Stenosis Length
0009xx17DS1|Pre Stenosis %
0009xx18DS1|Pre Geometric Area Reduction %
0009xx22DS1|Post Catheter Size
0009xx23DS1|Post Reference Diameter
0009xx24DS1|Post Minimum Lumen Diameter
0009xx25DS1|Post Average Diameter
0009xx26DS1|Post Stenosis Length
0009xx27DS1|Post Stenosis %
0009xx28DS1|Post Geometric Area Reduction %
=QCA_RESULTS
0009xx00CS1|Analysis Views
0009xx10LO1|Segment
0009xx11LO1|Pre Catheter Name
0009xx12DS1|Pre Catheter Size
0009xx13DS1|Pre Reference Diameter
0009xx14DS1|Pre Minimum Lumen Diameter
0009xx15DS1|Pre Average Diameter
0009xx16DS1|Pre Stenosis Length
0009xx17IS1|Pre Stenosis %
0009xx18IS1|Pre Geometric Area Reduction %
0009xx21LO1|Post Catheter Name
0009xx22DS1|Post Catheter Size
0009xx23DS1|Post Reference Diameter
0009xx24DS1|Post Minimum Lumen Diameter
0009xx25DS1|Post Average Diameter
0009xx26DS1|Post Stenosis Length
0009xx27IS1|Post Stenosis %
0009xx28IS1|Post Geometric Area Reduction %
0009xx40IS1|Calibration Frame
0009xx41IS1|End Diastolic Frame
0009xx42IS1|End Systolic Frame
0009xx43DS1|End Diastolic Volume
0009xx44DS1|End Systolic Volume
0009xx45DS1|Stroke Volume
0009xx47DS1|Ejection Fraction
0009xx48DS1|Body Surface Area
0009xx49SH1|Artery Territory Region
0009xx50IS1|Number of Diseased Vessels
0009xx51DS1|Hypokinesis in Region
0009xx52DS1|Hyperkinesis in Opposite Region
0009xx53IS1|Percent Total LV Hypokinesis
0009xx55DS1|Calibration Factor
=QUASAR_INTERNAL_USE
0009xx01UL1-n|Rate Vector
0009xx02UL1-n|Count Vector
0009xx03UL1-n|Time Vector
0009xx07US1-n|Angle Vector
0009xx08US1|Camera Shape
0009xx10US1|WholeBody Spots
0009xx11US1|Worklist Flag
0009xx12LO1|Unknown
0009xx13ST1|Sequence Type
0009xx14ST1|Sequence Name
0009xx15UL1|Avr RR Time Vector
0009xx16UL1|Low Limit Vector
0009xx17UL1|High Limit Vector
0009xx18UL1|Begin Index Vector
0009xx19UL1|End Index Vector
0009xx1AUL1|Raw Time Vector
0009xx1BLO1|Image Type String
0009xx1DUS1|Unknown
0009xx1EST1|Unknown
0009xx22FL1|Unknown
0009xx23US1|Unknown
0009xx39UI1|Unknown
0009xx40DA1|Unknown
0009xx41TM1|Unknown
0009xx42LO1|Unknown
0009xx44SH1|Unknown
0037xx10SQ1|Unknown
0037xx1BLO1|Unknown
0037xx30LO1|Unknown
0037xx40LO1|Unknown
0037xx50LO1|Unknown
0037xx60LO1|Unknown
0037xx70LO1|Unknown
=QVA
0009xx40IS1|Calibration Frame
0009xx41IS1|End Diastolic Frame
0009xx42IS1|End Systolic Frame
0009xx43DS1|End Diastolic Volume
0009xx44DS1|End Systolic Volume
0009xx45DS1|Stroke Volume
0009xx46DS1|Cardiac Output
0009xx47DS1|Ejection Fraction
0009xx48DS1|Body Surface Area
0009xx49SH1|Artery Territory Region
0009xx50IS1|Number of Diseased Vessels
0009xx51DS1|Hypokinesis in Region
0009xx52DS1|Hyperkinesis in Region
0009xx53IS1|percent of chords with hyperkinesis <- 2 SD
0009xx54IS1|percent of chords with alkinesis/dyskinesis
0009xx55DS1|Calibration Factor
=REPORT_FROM_APP
0039xx95LO1|Unknown
=RadWorksMarconi
0029xx24US1|<internal
=RadWorksTBR
3111xx02CS1|AMI Compression Type (RET)
3111xxFFSQ1|<internal
=SCHICK TECHNOLOGIES - Change Item Creator ID
0021xx01UI1|Change List Item UID
0021xx02US1|Operation
0021xx03DT1|Date
0021xx04PN1|User Name
0021xx05OB1|Additional Change Data
=SCHICK TECHNOLOGIES - Change List Creator ID
0021xx01UI1|Reference Image Instance UID
0021xx02SQ1|Sequence
=SCHICK TECHNOLOGIES - Image Security Creator ID
0029xx01UL1|Image Checksum
=SCHICK TECHNOLOGIES - Note Item Creator ID
0021xx01ST1|Text
0021xx02DT1|Date
0021xx03PN1|User Name
0021xx04US2|Coordinates (X, Y)
=SCHICK TECHNOLOGIES - Note List Creator ID
0021xx01UI1|Reference Image Instance UID
0021xx02SQ1|Item
=SCHICK TECHNOLOGIES - Viewset Creator ID
0009xx01UI1|Instance UID
0009xx02LO1|Name
0009xx03SQ1|Sequence
0009xx04UL1|Mode
0009xx05UL1|Type
=SCHICK TECHNOLOGIES - Viewset Item Creator ID
0009xx01UI1|Image Instance UID
0009xx02US1|Number
0009xx03US1|Order
0009xx04US1|Type
0009xx05US1|Orientation
0009xx06US4|Rect (Left, Top, Width, Height)
0009xx07US1|Caption Height
0009xx08US1|Source
0009xx09US1|Default Width
0009xx0AUS1|Default Height
=SECTRA_Ident_01
0009xx01LO1|Request number
0009xx02LO1|Examination number
0009xx04LO1|Series ID
0009xx05LO1|Series Order
0009xx06LO1|File Name
0009xx07LO1|Image Data ID
=SECTRA_ImageInfo_01
0029xx01OB1|Image info
0029xx02CS1|Marking
0029xx03LO1|No Decompression
0029xx04OB1|Image Info new
=SECTRA_OverlayInfo_01
6001xx01LO1|Sectra Overlay
=SEGAMI MIML
0031xx98OW1|?Binary XML with PHI?
=SEGAMI__MEMO
0035xx97SH1|Unknown
0035xx98LT1|Unknown
=SET WINDOW
0019xx00UN1|Set Window Image Filter
0019xx01UN1|Set Window Magnification Power
=SHS MagicView 300
0029xx01FD1-n|Zoom Factor
0029xx02FD1|Pan Factor X
0029xx03FD1|Pan Factor Y
0029xx04LO1|NmPalette
=SIEMENS CM VA0  ACQU
0019xx10LO1|Parameter File Name
0019xx11LO1|Sequence File Name
0019xx12LO1|Sequence File Owner
0019xx13LO1|Sequence Description
0019xx14LO1|EPI File Name
0019xx20LO1|Mode File Name
0019xx30LO1|Convolution Kernel Comment 1
0019xx31LO1|Convolution Kernel Comment 2
0019xx32LO1|Convolution Kernel Comment 3
0019xx33LO1|Convolution Kernel Comment 4
0019xx34LO1|Convolution Kernel Comment 5
0019xx35LO1|Convolution Kernel Comment 6
0019xx36LO1|Convolution Kernel Comment 7
0019xx37LO1|Convolution Kernel Comment 8
0019xx38LO1|Convolution Kernel Comment 9
0019xx39LO1|Convolution Kernel Comment 10
0019xx3ALO1|Reading Code RZ1 Comment 1
0019xx3BLO1|Reading Code RZ1 Comment 2
0019xx3CLO1|Reading Code RZ2 Comment 1
=SIEMENS CM VA0  CMS
0009xx00IS1|Number of Measurements
0009xx10CS1|Storage Mode
0009xx12UL1|Evaluation Mask Image
0009xx26DA1|Table Zero Date
0009xx27TM1|Table Zero Time
0011xx0ALO1|Unknown
0011xx10DA1|Registration Date
0011xx11TM1|Registration Time
0011xx22LO1|Unknown
0011xx23DS1|Used Patient Weight
0011xx40IS1|Organ Code
0013xx00PN1|Modifying Physician
0013xx10DA1|Modification Date
0013xx12TM1|Modification Time
0013xx20PN1|Patient Name
0013xx22LO1|Patient Id
0013xx30DA1|Patient Birthdate
0013xx31DS1|Patient Weight
0013xx32PN1|Patient Maiden Name
0013xx33PN1|Referring Physician
0013xx34LO1|Admitting Diagnosis
0013xx35CS1|Patient Sex
0013xx40LO1|Procedure Description
0013xx42CS1|Rest Direction
0013xx44CS1|Patient Position
0013xx46SH1|View Direction
0013xx50LO1|Unknown
0013xx51LO1|Unknown
0013xx52LO1|Unknown
0013xx53LO1|Unknown
0013xx54LO1|Unknown
0013xx55LO1|Unknown
0013xx56LO1|Unknown
0019xx10IS1|Net Frequency
0019xx20CS1|Measurement Mode
0019xx30CS1|Calculation Mode
0019xx50IS1|Noise Level
0019xx60IS1|Number of Data Bytes
0019xx70DS1-n|Unknown
0019xx80LO1|Unknown
0021xx20DS1-n|Field of View
0021xx22DS1|Image Magnification Factor
0021xx24DS1-n|Image Scroll Offset
0021xx26IS1|Image Pixel Offset
0021xx30CS1|View Direction
0021xx32CS1|Rest Direction
0021xx60DS1-n|Image Position
0021xx61DS1-n|Image Normal
0021xx63DS1|Image Distance
0021xx65US1|Image Positioning History Mask
0021xx6ADS1-n|Image Row
0021xx6BDS1-n|Image Column
0021xx70CS1-n|Patient Orientation Set 1
0021xx71CS1-n|Patient Orientation Set 2
0021xx80LO1|Study Name
0021xx82SH1|Study Type
0029xx10CS1|Window Style
0029xx11CS1|Window Look
0029xx12UL1|Window Table Index
0029xx13CS1|Window Scale
0029xx20CS1-n|Pixel Quality Code
0029xx22IS1-n|Pixel Quality Value
0029xx50CS1|Archive Code
0029xx51CS1|Exposure Code
0029xx52IS1|Sort Code
0029xx53CS1|Remote Copy Code
0029xx60IS1|Splash
0051xx10LO1-n|Image Text
6021xx00CS1|Image Graphics Format Code
6021xx10OB1|Image Graphics
7FE1xx00OB1-n|Binary Data
=SIEMENS CM VA0  COAD
0019xx3DLO1|Reading Code RZ2 Comment 2
=SIEMENS CM VA0  LAB
0009xx10LO1|Generator Identification Label
0009xx11LO1|Gantry Identification Label
0009xx12LO1|XRay Tube Identification Label
0009xx13LO1|Detector Identification Label
0009xx14LO1|DAS Identification Label
0009xx15LO1|SMI Identification Label
0009xx16LO1|CPU Identification Label
0009xx20SH1|Header Version
=SIEMENS CM VA0  OST
6023xx00LO1|Osteo Contour Comment
6023xx10SS1-n|Osteo Contour Buffer
=SIEMENS CSA ENVELOPE
0029xx10OB1|syngo Report Data
0029xx11OB1|syngo Report Presentation
=SIEMENS CSA HEADER
0029xx08CS1|CSA Image Header Type
0029xx09LO1|CSA Image Header Version
0029xx10OB1|CSA Image Header Info
0029xx18CS1|CSA Series Header Type
0029xx19LO1|CSA Series Header Version
0029xx20OB1|CSA Series Header Info
=SIEMENS CSA NON-IMAGE
0029xx08CS1|CSA Data Type
0029xx09LO1|CSA Data Version
0029xx10OB1|CSA Data Info
7FE1xx10OB1|CSA Data
=SIEMENS CSA REPORT
0029xx08CS1|syngo Report Type
0029xx09LO1|syngo Report
0029xx15US1|SR Variant
0029xx17UI1|SC SOP Instance UID
=SIEMENS CT VA0  COAD
0019xx10IS1|Distance Source to SourceSide Collimator
0019xx11IS1|Distance Source to DetectorSide Collimator
0019xx20IS1|Number of Possible Channels
0019xx21IS1|Mean Channel Number
0019xx22DS1|Detector Spacing
0019xx23DS1|Detector Center
0019xx24DS1|Reading Integration Time
0019xx50DS1|Detector Alignment
0019xx52DS1|Table Feed
0019xx54DS1|Rotation Time
0019xx60DS1|Focus Alignment
0019xx65UL1|Focal Spot Deflection Amplitude
0019xx66UL1|Focal Spot Deflection Phase
0019xx67UL1|Focal Spot Deflection Offset
0019xx70DS1|Water Scaling Factor
0019xx71DS1|Interpolation Factor
0019xx80CS1|Patient Region
0019xx82CS1|Patient Phase of Life
0019xx90DS1|Osteo Offset
0019xx92DS1|Osteo Regression Line Slope
0019xx93DS1|Osteo Regression Line Intercept
0019xx94IS1|Osteo Standardization Code
0019xx96IS1|Osteo Phantom Number
0019xxA0DS1|Spiral Location Begin
0019xxA1DS1|Spiral Location End
0019xxA2CS1|Spiral z Profile
0019xxA3CS1|Spiral Reconstruction Direction
0019xxA4DS1|Spiral Reconstruction Increment
0019xxA5DS1|Scan Tilt Plane Distance
0019xxA6UL1-n|Mode Processing Step Mask
0019xxA7UL1|Mode Processing Control Mask
0019xxA8UL1-n|Mode Master Mask
0019xxA9IS1|Mode Store Step
0019xxAACS1|Focus Size Type
0019xxABIS1|Mode Adaptive Filter Kind
0019xxACIS1|Mode MBH Kind
0019xxADIS1|Mode Balancing Kind
0019xxAEIS1|Number of Readings per Rotation
0019xxAFDS1|Correction Table Reference Time
0019xxB0DS1|Feed per Rotation
0019xxB1UN1|Unknown
0019xxBDIS1|Pulmo Trigger Level
0019xxBEDS1|Expiratoric Reserve
0019xxBFDS1|Vital Capacity
0019xxC0DS1|Pulmo Water
0019xxC1DS1|Pulmo Air
0019xxC2DA1|Pulmo Date
0019xxC3TM1|Pulmo Time
0019xxC4UL1|Unknown
0019xxC5IS1|Unknown
=SIEMENS CT VA0  GEN
0019xx10DS1|Source Side Collimator Aperture
0019xx11DS1|Detector Side Collimator Aperture
0019xx20IS1|Exposure Time current
0019xx21IS1|Exposure current
0019xx25DS1|Generator Power current
0019xx26DS1|Generator Voltage current
0019xx40UL1|Master Control Mask
0019xx42US1-n|Processing Mask
0019xx44UL1-n|IRS Data Number
0019xx45UL1-n|IRS Data Length
0019xx62IS1|Number of Virtual Channels
0019xx70IS1|Number of Reading
0019xx71CS1|Reading Code
0019xx74IS1|Number of Projections
0019xx75IS1|Number of Bytes
0019xx80IS1-n|Reconstruction Algorithm Set
0019xx81IS1|Reconstruction Algorithm Index
0019xx82LO1|Regeneration Software Version
0019xx84IS1|Multiscan Reconstruction Increment
0019xx85IS1|Multiscan Reconstruction Width
0019xx88IS1|Range Number
0021xx10IS1|Rotation Angle
0021xx11IS1|Start Angle
0021xx20IS1|Scan
0021xx30IS1|Tube Position
0021xx32DS1|Length of Topogram
0021xx34DS1|Correction Factor
0021xx36DS1|Maximum Table Position
0021xx40IS1|Table Move Direction Code
0021xx45IS1|VOI Start Row
0021xx46IS1|VOI Stop Row
0021xx47IS1|VOI Start Column
0021xx48IS1|VOI Stop Column
0021xx49IS1|VOI Start Slice
0021xx4AIS1|VOI Stop Slice
0021xx50IS1|Vector Start Row
0021xx51IS1|Vector Row Step
0021xx52IS1|Vector Start Column
0021xx53IS1|Vector Column Step
0021xx60IS1|Range Type Code
0021xx62IS1|Reference Type Code
0021xx70DS1-n|Object Orientation
0021xx72DS1-n|Light Orientation
0021xx75DS1|Light Brightness
0021xx76DS1|Light Contrast
0021xx7AIS1-n|Overlay Threshold
0021xx7BIS1-n|Surface Threshold
0021xx7CIS1-n|Grey Scale Threshold
0021xxA0IS1-n|Field of Interest
0021xxA1CS1|Image Filter Label
0021xxA2CS1|Exemplary Element 1
0021xxA3IS1-n|Exemplary Element 2
0021xxA4LO1|Exemplary Element 3
0021xxA5IS1|Reference Data Set 1
0021xxA6IS1|Reference Data Set 2
0021xxA7LO1|Window Program Name
=SIEMENS CT VA0  IDE
0009xx10LO1|SOMATOM Software Name
0009xx30CS1|Data Set Subtype 1
0009xx31SH1|Data Set Subtype 2
0009xx32SH1|Data Set Subtype 3
0009xx33SH1|Data Set Subtype 4
0009xx34SH1|Data Set Subtype 5
0009xx40LO1|Directory Text
0009xx42LO1|Exposure Time Text
0009xx50DA1|Scan Date
0009xx51TM1|Scan Time
=SIEMENS CT VA0  ORI
0009xx20LO1|Original Data Set Owner
0009xx30SH1|Original Modality
=SIEMENS CT VA0  ORMR
0021xx80DS1|Repetition Time
0021xx81DS1|Echo Time
0021xx82DS1|Inversion Time
0021xx83IS1|Number of Averages
0021xx84DS1|Imaging Frequency
0021xx85LO1|Imaged Nucleus
0021xx86IS1|Echo Number
0021xx90DS1|Flip Angle
=SIEMENS CT VA0  OST
6021xx00LO1|Osteo Contour Comment
6021xx10US256|Osteo Contour Buffer
=SIEMENS CT VA0  RAW
0021xx10UL1-n|Creation Mask service
0021xx20UL1-n|Evaluation Mask service
0021xx30US1-n|Extended Processing Mask
0021xx40UL1-n|Manipulation Mask
0021xx41UL1-n|Composition Mask
0021xx42UL1-n|Alteration Mask
0021xx43UL1-n|Generation Mask
0021xx44UL1-n|Function Mask
0021xx50CS1|Mode Mirroring Code
=SIEMENS DFR.01
0021xx10US1|Graphic Evaluation Mask
0021xx11US1|Type 1st Graphic Element
0021xx12LO1|Description 1st Graphic Element
0021xx13US1|Type 2nd Graphic Element
0021xx14LO1|Description 2nd Graphic Element
0021xx15US1|Type 3rd Graphic Element
0021xx16LO1|Description 3rd Graphic Element
0021xx17US1|Type 4th Graphic Element
0021xx18LO1|Description 4th Graphic Element
0021xx19US1|Type 5th Graphic Element
0021xx20LO1|Description 5th Graphic Element
0021xx21US1|Type 6th Graphic Element
0021xx22LO1|Description 6th Graphic Element
0021xx23US1|Type 7th Graphic Element
0021xx24LO1|Description 7th Graphic Element
0021xx25US1|Type 8th Graphic Element
0021xx26LO1|Description 8th Graphic Element
0021xx27US1|Type 9th Graphic Element
0021xx28LO1|Description 9th Graphic Element
0021xx29US1|Type 10th Graphic Element
0021xx30LO1|Description 10th Graphic Element
=SIEMENS DFR.01 MANIPULATED
0017xx11US1|Window Width Native Current
0017xx12US1|Window Center Native
0017xx14US1|Window Width Subtraction Current
0017xx15US1|Window Center Subtraction Current
0017xx25DS1|Edge Enhancement Native Current
0017xx27DS1|Edge Enhancement Subtraction Current
0017xx29IS1|Edge Enhancement %
0017xx30IS1|Harmonization %
0017xx31US1|DSA Representation Current
0017xx32US1|Number of Mask Current
0017xx33US1|RightLeft Mark Current
0017xx35US1|Number of Series Representative
0017xx37US1|Rectangle Shutter Horizontal Current
0017xx38US1|Rectangle Shutter Vertical Aktuell
0017xx71LO1|Landmark Current
0017xx72US1|Zoom Factor
0017xx73US1|Roam Horizontal
0017xx74US1|Roam Vertical
0017xx77IS1|Pixel Shift Horizontal
0017xx78IS1|Pixel Shift Vertical
0017xx79US1|Image Flip
0017xx7AUS1|Invers Current
0017xx80US1|Unknown
0017xx83SH1|Documentation Flag
0017xx84LO1|Right Marker
0017xx91US1|Summation Count Filling
0017xx92US1|Summation Count Mask
0017xx93US1|PeakOp Start
0017xx94US1|PeakOp End
0017xxA0IS1|Cine Rate
0017xxA1LO1|Image Name
0017xxA2LO1|Image Name Extension 1
0017xxA3LO1|Image Name Extension 2
=SIEMENS DFR.01 ORIGINAL
0017xx10CS1|Image Type
0017xx11US1|Window Width Native Original
0017xx12US1|Window Center Native
0017xx14US1|Window Width Subtraction Original
0017xx15US1|Window Center Subtraction Original
0017xx16US1|LUT Number for Autowindow
0017xx18US1|Unknown
0017xx21US1|Edge Enhancement Kernelsize Original
0017xx22US1|Edge Enhancement Mode Original
0017xx23US1-n|Edge Enhancement LUTs Original
0017xx24US1|Filter Type Native Original
0017xx25DS1|Edge Enhancement Native Original
0017xx26US1|Filter Type Subtraction Original
0017xx27DS1|Edge Enhancement Subtraction Original
0017xx2AUS1|Unknown
0017xx30IS1|Unknown
0017xx31US1|DSA Representation Original
0017xx32US1|Number of Maske Original
0017xx33US1|RightLeft Mark Original
0017xx34DS1|Slice Position
0017xx37US1|Rectangle Shutter Horizontal Original
0017xx38US1|Rectangle Vertical Original
0017xx41DS1|Dose
0017xx42DS1|Dose Area Product
0017xx43US1|Focus
0017xx44US1|SDM
0017xx45DS1|Image Intensifer Format
0017xx46DS1|Density Correction
0017xx47LO1|Exposure Curves
0017xx48IS1|Unknown
0017xx49LO1|Organ Program Name
0017xx4AIS1|Count of Images in Series
0017xx51US1|Image Intensifier Zoom
0017xx52UL1|ROSA Receiver ErrCount
0017xx61US1|Table Position Peri
0017xx62US1-n|Series Numbers of Petri
0017xx71LO1|Landmark Original
0017xx72US1|Unknown
0017xx73US1|Unknown
0017xx74US1|Unknown
0017xx79US1|Unknown
0017xx7AUS1|Invers Original
0017xx7BIS1|Unknown
0017xxA0IS1|Unknown
0017xxB1CS1|L2 Image
0017xxB2IS1|L2 Acquisition Monitor
0017xxC1LO1|Folder UID
0017xxC2LO1|Series UID
0017xxC3LO1|Subseries UID
=SIEMENS DFR.01 SERVICE
0021xx10US1|1 Plot
0021xx11US1|Width 1 Plot
0021xx12US1|2 Plot
0021xx13US1|Width 2 Plot
0021xx20US1-5|xCoordinate Region of Interest
0021xx21US1-5|yCoordinate Region of Interest
0021xx22US1-5|Width Region of Interest
0021xx23US1-5|Height Region of Interest
=SIEMENS DICOM
0009xx10UN1|Unknown
0009xx12LO1|Unknown
=SIEMENS DLR.01
0019xx10LO1|Measurement Mode
0019xx11LO1|Image Type
0019xx15LO1|Software Version
0019xx20LO1|MPM Code
0019xx21LO1|Latitude
0019xx22LO1|Sensitivity
0019xx23LO1|EDR
0019xx24LO1|l fix
0019xx25LO1|s fix
0019xx26LO1|Preset Mode
0019xx27LO1|Region
0019xx28LO1|Subregion
0019xx30LO1|Orientation
0019xx31LO1|Mark on Film
0019xx32LO1|Rotation on DRC
0019xx40LO1|Reader Type
0019xx41LO1|Sub Modality
0019xx42LO1|Reader Serial Number
0019xx50LO1|Cassette Scale
0019xx51LO1|Cassette Matrix
0019xx52LO1|Cassette Submatrix
0019xx53LO1|Barcode
0019xx60LO1|GT Contrast Type
0019xx61LO1|GA Rotation Amount
0019xx62LO1|GC Rotation Center
0019xx63LO1|GS Density Shift
0019xx64US1|RN Frequency Rank
0019xx65LO1|RE Frequency Enhancement
0019xx66LO1|RT Frequency Type
0019xx67LO1|Kernel Length
0019xx68UL1|Kernel Mode
0019xx69UL1|Convulsion Mode
0019xx70LO1|PLA Source
0019xx71LO1|PLA Destination
0019xx75LO1|UID Original Image
0019xx76LO1|Filterset
0019xx80LO1|Reader Header
0019xx90LO1|PLA of Secondary Destination
0019xxA0DS1|Unknown
0019xxA1DS1|Unknown
0041xx10US1|Number of Hardcopies
0041xx20CS1|Film Format
0041xx30LO1|Film Size
0041xx31LO1|Full Film Format
=SIEMENS ISI
0003xx08US1|ISI Command Field
0003xx11US1|Attach ID Application Code
0003xx12UL1|Attach ID Message Count
0003xx13DA1|Attach ID Date
0003xx14TM1|Attach ID Time
0003xx20US1|Message Type
0003xx30DA1|Max Waiting Date
0003xx31TM1|Max Waiting Time
0009xx01UN1|RIS Patient Info IMGEF
0009xx14SQ1|RIS Patient Info IMGEF
0011xx03LO1|Patient UID
0011xx04LO1|Patient ID
0011xx0ALO1|Case ID
0011xx22LO1|Request ID
0011xx23LO1|Examination UID
0011xx41LO1|Medical Alerts
0011xx42LO1|Contrast Allergy
0011xxA1DA1|Patient Registration Date
0011xxA2TM1|Patient Registration Time
0011xxB0LO1|Patient Last Name
0011xxB2LO1|Patient First Name
0011xxB4CS1|Patient Hospital Status
0011xxBCLO1|Current Location Time
0011xxC0CS1|Patient Insurance Status
0011xxD0LO1|Patient Billing Type
0011xxD2LO1|Patient Billing Address
0031xx12LO1|Examination Reason
0031xx30DA1|Requested Date
0031xx32TM1|Worklist Request Start Time
0031xx33TM1|Worklist Request End Time
0031xx4ATM1|Requested Time
0031xx80LO1|Requested Location
0055xx46PN1|Current Ward
0193xx02LO1|RIS Key
0307xx01SQ1|RIS Worklist IMGEF
0309xx01SQ1|RIS Report IMGEF
4009xx01LO1|Report ID
4009xx20CS1|Report Status
4009xx30DA1|Report Creation Date
4009xx70PN1|Report Approving Physician
4009xxE0LO1|Report Text
4009xxE1LO1|Report Author
4009xxE2PN1|Report Transcriber
4009xxE3PN1|Reporting Radiologist
=SIEMENS MED
0009xx10LO1|Recognition Code
0009xx30US1|Byte Offset of Original Header
0009xx31US1|Length of Original Header
0009xx40US1|Byte Offset of Pixel Matrix
0009xx41UL1|Length of Pixel Matrix
0009xx50LO1|Unknown
0009xx51LO1|Unknown
0009xx80ST1|
0009xxF5LO1|PDM EFID Placeholder
0009xxF6LO1|PDM Data Object Type Extension
0011xx10ST1|
0017xx00ST1|
0017xx20ST1|
0017xx60LO1|
0017xx80ST1|
0019xx01SS1|
0019xx02SS1|
0019xx03SS1|
0019xx04ST1|
0019xx05ST1|
0019xx06SL1|
0019xx07SL1|
0019xx08SS1|
0019xx09SS1|
0019xx0AST1|
0019xx0BST1|
0019xx0CSS1|
0019xx0DST1|
0019xx0EST1|
0019xx0FSL1|
0019xx11ST1|
0019xx12ST1|
0019xx13SS1|
0019xx14SS1|
0019xx15SS1|
0019xx16SS1|
0019xx17SS1|
0019xx18SS1|
0019xx19SS1|
0019xx1ASS1|
0019xx1BSS1|
0019xx1CSS1|
0019xx1DSS1|
0019xx20SL1|
0019xx21SL1|
0019xx22SL1|
0019xx23SS1|
0019xx24SL1|
0019xx25SL1|
0019xx26SL1|
0019xx27SL1|
0019xx30SL1|
0019xx31SL1|
0019xx32SL1|
0019xx41SS1|
0019xx42SS1|
0019xx43SS1|
0019xx44SS1|
0019xx45SL1|
0019xx47SL1|
0019xx48ST1|
0019xx49SL1|
0019xx4ASS1|
0019xx4BSS1|
0019xx4CSL1|
0019xx4ESS1|
0019xx4FSS1|
0019xx50SS1|
0019xx51SS1|
0019xx52SS1|
0019xx53SS1|
0019xx54ST1|
0019xx55SS1|
0019xx56SS1|
0019xx57SS1|
0019xx58SS1|
0019xx59SS1|
0019xx5AST1|
0019xx5BSS1|
0019xx5CSS1|
0019xx5DSS1|
0019xx5ESS1|
0019xx5FSS1|
0019xx60SS1|
0019xx61SS1|
0019xx62SS1|
0019xx63SS1|
0019xx64SS1|
0019xx65SS1|
0019xx66SS1|
0019xx67SS1|
0019xx68SL1|
0019xx69SS1|
0019xx6ASS1|
0019xx6BSL1|
0019xx6CSL1|
0019xx6DSS1|
0019xx6ESS1|
0019xx6FSS1|
0019xx70ST1|
0019xx71ST1|
0019xx72SL1|
0019xx73SL1|
0019xx74SS1|
0019xx75SS1|
0019xx76SS1|
0019xx77SS1|
0019xx78SS1|
0019xx7FSS1|
0019xx80SS1|
0019xx81SS1|
0019xx82SL1|
0019xx83SS1|
0019xx84SS1|
0019xx85SS1|
0019xx86SS1|
0019xx87SS1|
0019xx88SL1|
0019xx89SS1|
0019xx8ASL1|
0019xx8DSL1|
0019xx8ESL1|
0019xx91SL1|
0019xx92SL1|
0019xx93SL1|
0019xx94SS1|
0019xx95SS1|
0019xx96SL1|
0019xx97SS1|
0019xxA0SS1|
0019xxA1SS1|
0019xxA2SL1|
0019xxA3SL1|
0019xxA4SL1|
0019xxC0SL1|
0019xxC1SS1|
0019xxC2SS1|
0019xxF0SL1|
001Fxx00LO1|
001Fxx02LO1|
001Fxx50LO1|
001Fxx70LO1|
0021xx10DS1|Zoom
0021xx11DS1-n|Target
0021xx12IS1|Tube Angle During Topogram
0021xx20US1|ROI Mask
0031xx01ST1|
0031xx03SL1|
0031xx04ST1|
0031xx05SS1|
0031xx06SL1|
0031xx07SS1|
0031xx08ST1|
0031xx09SS1|
0031xx0ASS1|
0031xx0BSS1|
0031xx0CSS1|
0031xx0DSS1|
0031xx0ESS1|
0031xx0FSL1|
0031xx10SL1|
0031xx11SS1|
0041xx12SL1|
0041xx13SL1|
0041xx21ST1|
0041xx30ST1|
0041xx32ST1|
0041xx34ST1|
0041xx36ST1|
0041xx40ST1|
0041xx50SS1|
0041xx52SS1|
0041xx60ST1|
0041xx70SL1|
0041xx71SL1|
0051xx10SS1|
0051xx11SS1|
0051xx12SS1|
0051xx13SS1|
0051xx14SS1|
0051xx15SL1|
0051xx18SL1|
0053xx01SS1|
0053xx02SS1|
0053xx03SS1|
0053xx10SS1|
0053xx11SL1|
0053xx12SS1|
0053xx13SL1|
0053xx14SS1|
0053xx15SL1|
0053xx16SS1|
0053xx17SS1|
0053xx18SL1|
0053xx19SS1|
0053xx1ASS1|
0053xx1BSL1|
0053xx1CSS1|
0053xx1DSL1|
0053xx30SS1|
0053xx31SS1|
0053xx32SS1|
0053xx33SL1|
0053xx40SS1|
0053xx41SL1|
0053xx42SS1|
0053xx43SL1|
0053xx44SS1|
0055xx01SS1|
0055xx02SS1|
0055xx03SL1|
0055xx20SS1|
0055xx21ST1|
0055xx22SS1|
0055xx23ST1|
0055xx24SS1|
0055xx25ST1|
0055xx29SL1|
0055xx2ASL1|
0055xx30SS1|
0055xx31ST1|
0055xx32SS1|
0055xx33ST1|
0055xx34SS1|
0055xx35ST1|
0055xx38SL1|
0055xx39SL1|
0055xx3ASL1|
0055xx40SS1|
0055xx48SL1|
0055xx50SS1|
0055xx51SS1|
0055xx52SS1|
0055xx53ST1|
0055xx54SL1|
0055xx55SL1|
0055xx56SS1|
0055xx57SS1|
0055xx58SL1|
0055xx59ST1|
0055xx5ASL1|
0055xx5BSS1|
0055xx5CST1|
0055xx5DSS1|
0055xx5ESS1|
0055xx5FSL1|
0055xx60SS1|
0055xx61SS1|
0055xx64SS1|
0055xx65SS1|
0055xx66SS1|
0055xx67SS1|
0055xx68SS1|
0055xx69SS1|
0055xx6ASS1|
0055xx6BSS1|
0055xx6CSS1|
0055xx6DSS1|
0055xx70SL1|
0055xx71SL1|
0055xx72SL1|
0055xx73SL1|
0055xx74SL1|
0055xx75SL1|
0055xx76SL1|
0055xx77SL1|
0055xx78SL1|
0055xx80SS1|
0055xx81SS1|
0055xx82SS1|
0055xx83SS1|
0055xx84SS1|
0055xx85SS1|
0055xx86SL1|
0055xx87SL1|
0055xx88SL1|
0055xx89ST1|
0055xx8ASS1|
0055xx8BSL1|
0055xx8CSS1|
0055xx8DSL1|
0055xx8ESL1|
0055xx8FSL1|
0055xx90SL1|
0055xx91SS1|
0055xx92ST1|
0055xx93SL1|
0055xx94SL1|
0055xx95SL1|
0055xx96SL1|
0055xx97SL1|
0055xx98SS1|
0055xx99SS1|
0055xx9ASS1|
0055xx9BSS1|
0055xx9CSS1|
0055xx9DSL1|
0055xx9ESL1|
0055xx9FSL1|
0055xxA0SL1|
0055xxA1SL1|
0055xxA2SL1|
0055xxA3SL1|
0055xxA4SS1|
0055xxA5SL1|
0055xxA6SL1|
0055xxA7SS1|
0055xxA8SS1|
0055xxA9SS1|
0055xxB0SS1|
0055xxB1SS1|
0057xx10SS1|
0057xx20SL1|
5001xx01SS1|
5001xx02SL1|
5001xx03SL1|
5001xx04SL1|
5001xx05SL1|
5001xx06SL1|
5001xx07ST1|
5001xx08ST1|
5001xx09ST1|
5001xx0AST1|
5001xx0BSL1|
7001xx10SS1|
7003xx10SL1|
7005xx10SS1|
7FE1xx10SS1|
7FE3xx14SL1|
7FE3xx15SL1|
7FE3xx16SL1|
7FE3xx17SL1|
7FE3xx18SL1|
7FE3xx19ST1|
7FE3xx1ASL1|
7FE3xx1BSS1|
7FE3xx1CSS1|
7FE3xx1ESL1|
7FE3xx1FSL1|
7FE3xx20SL1|
7FE3xx21SL1|
7FE3xx22SL1|
7FE3xx23SL1|
7FE3xx24ST1|
7FE3xx25SS1|
=SIEMENS MED DISPLAY
0029xx04CS1|Photometric Interpretation
0029xx10US1|Rows
0029xx11US1|Columns
0029xx20US1|Unknown
0029xx21US1|Unknown
0029xx50US2|Origin
0029xx80US1|Unknown
0029xx99LO1|Shutter Type
0029xxA0US1|Rows of Rectangular Shutter
0029xxA1US1|Columns of Rectangular Shutter
0029xxA2US1|Origin of Rectangular Shutter
0029xxB0US1|Radius of Circular Shutter
0029xxB2US1|Origin of Circular Shutter
0029xxC1US1|Contour of Irregular Shutter
=SIEMENS MED DISPLAY 0000
0029xx99LO1|Unknown
0029xxC1US1-n|Unknown
=SIEMENS MED ECAT FILE INFO
0021xx00OB1|ECAT_Main_Header
0021xx01OB1|ECAT_Image_Subheader
=SIEMENS MED HG
0029xx10US1|List of Group Numbers
0029xx15LO1|List of Shadow Owner Codes
0029xx20US1|List of Element Numbers
0029xx30US1|List of Total Display Length
0029xx40LO1-n|List of Display Prefix
0029xx50LO1-n|List of Display Postfix
0029xx60US1|List of Text Position
0029xx70LO1|List of Text Concatenation
=SIEMENS MED MAMMO
0029xx5ACS1|Unknown
=SIEMENS MED MG
0029xx10US1|List of Group Numbers
0029xx15LO1|List of Shadow Owner Codes
0029xx20US1|List of Element Numbers
0029xx30US1|List of Total Display Length
0029xx40LO1-n|List of Display Prefix
0029xx50LO1-n|List of Display Postfix
0029xx60US1|List of Text Position
0029xx70LO1|List of Text Concatenation
=SIEMENS MED NM
0009xx80LO1|Main Acquisition View
0011xx10CS1|Organ System
0017xx00ST1|Unknown 0017 0000
0017xx20CS1|Scanning Sequence
0017xx60DS1|KVP
0017xx70ST1|Unknown
0017xx80ST1-n|Unknown 0017 0080
0019xx01SS1|Number of detectors
0019xx02SS1|Number of scalers
0019xx03SS1|Scaler Index
0019xx04DS1|Radionuclide Units
0019xx05DS1|Radiopharmaceutical
0019xx06FL1|Display Magnification
0019xx07SL1|Scaler Counts
0019xx08SS1|Processed Flag 0 Raw 1 Process
0019xx09SS1|MicroDELTA Parameter Blocks
0019xx0ALO1|MicroDELTA File Extension
0019xx0BLO1|MicroDELTA Write ID
0019xx0CSS1|MicroDELTA Write Version
0019xx0DCS1|MicroDELTA Mode
0019xx0ELO1|MicroDELTA ESFR
0019xx0FSL1|Siemens ICON Data Type
0019xx10OW1|MicroDELTA Expansion Blocks
0019xx11CS1|MicroDELTA Version
0019xx12LO1|MicroDELTA Trend
0019xx13SS1|MicroDELTA Number of Overlays
0019xx14SS1|MicroDELTA Overlay Block
0019xx15SS1|MicroDELTA Color Table Extra
0019xx16SS1|Number of Views
0019xx17SS1|MicroDELTA Thyroid Markers
0019xx18SS1|MicroDELTA Color Table Used
0019xx19SS1|Save Screen Flag 1 SaveScreen
0019xx1ASS1|MicroDELTA Overlay Map
0019xx1BSS1|SGI Converted LookUp Table
0019xx1CSS1|MicroDELTA Mystery1
0019xx1DSS1|MicroDELTA Mystery2
0019xx20FL1|Time of Lasix Administration
0019xx21FL1|Lasix Dose mg
0019xx22FL1|Bladder Esidual Volume cc
0019xx23SS1|Bladder Image Extension
0019xx24FL1|Serum Creatinine mg/dl
0019xx25FL1|TER
0019xx26FL1|TER Lower Limit
0019xx27FL1|Body Surface Area m2
0019xx30FL1|CTQ Normal Margin
0019xx31FL1|CTQ Abnormal Sagittal Margin
0019xx32FL1|CTQ Abnormal Oblique Margin
0019xx41SS1|Accepted Beats
0019xx42SS1|Rejected Beats
0019xx43SS1|Percent of R-R Interval Framed
0019xx44SS1|Beats Rejected Post PVC
0019xx45FL1|Trigger Source
0019xx47FL1|Beat Rejection Parameter
0019xx48SH1|Rejection Scheme
0019xx49FL1|PVC Threshold msec
0019xx4ASS1|Framing Mode 1 Forward 2 F/B
0019xx4BSS1|Autobeat Window 0 No 1 Yes
0019xx4CFL1|MicroDELTA Acquisition Time per Window msec
0019xx4ESS1|CTQ Unknown Entry Count
0019xx4FSS1|CTQ Matrix Size
0019xx50SS1|CTQ has been used
0019xx51SS1|CTQ Male Entry Count
0019xx52SS1|CTQ Female Entry Count
0019xx53SS1|CTQ Stress/Rest Time Delay
0019xx54CS1|CTQ Time Delay Units
0019xx55SS1|CTQ Min Oblique Stack Count
0019xx56SS1|CTQ Max Oblique Stack Count
0019xx57SS1|CTQ Min Sagittal Stack Count
0019xx58SS1|CTQ Max Sagittal Stack Count
0019xx59SS1|CTQ Min Radius Percent
0019xx5AUL1|CTQ Find Max or Average Flag
0019xx5BSS1|CTQ Basal Slice Index Offset
0019xx5CSS1|CTQ Starting Line Index
0019xx5DSS1|CTQ Line Counts
0019xx5ESS1|CTQ Radii Counts
0019xx5FSS1|CTQ Radial Angle Increment
0019xx60SS1|Whole Body Processed Flag 0:Raw 1:Img1-Img2 2:Im
0019xx61SS1|Whole Body View
0019xx62SS1|WB Display Field Length in cm
0019xx63SS1|WB Scan Length in cm
0019xx64SS1|WB Scan Speed cm/min
0019xx65SS1|WB Scan Speed Mode 0 Manual 1 Auto
0019xx66SS1|WB Scan Start 0 Head 1 Feet
0019xx67SS1|WB Scan Direction 0 Lt to Rt 1 Rt to Lt
0019xx68FL1|WB Aperature Width in cm
0019xx69SS1|WB Number of Passes
0019xx6ASS1|WB Scan Time msec
0019xx6BFL1|WB Anterior kCounts View 1
0019xx6CFL1|WB Anterior kCounts View 2
0019xx6DFL1|WB Count Density
0019xx6ESS1|WB Reference View Flag 1 Ref
0019xx6FFL1|WB Coun Density Speed cm/min
0019xx70CS1|WB Scan Type
0019xx71LO1|WB IRIS Corr. File Name
0019xx72FL1|WB Posterior kCounts View 1
0019xx73FL1|WB Posterior kCounts View 2
0019xx74SS1|WB Ant View Status No Img 1 Complete 2 Aborted
0019xx75SS1|WB Post View Status No Img 1 Complete 2 Aborted
0019xx76SS1|WB Post Scan Time msec
0019xx77SS1|WB Ant Pixel Overflow 1 Yes
0019xx78SS1|WB Post Pixel Overflow 1 Yes
0019xx7FSS1|Segment Type 0 Segments 2 Time/Segment
0019xx80SS1|Number of Segments
0019xx81SS1|PVC Rejection Flag 1 Reject
0019xx82SL1|Total Counts Framed
0019xx83SS1|Total Beats Framed
0019xx84SS1|Present Time of Day
0019xx85SS1|Framed Counts
0019xx86SS1|Time per Segment msec
0019xx87LT1|BBA Miscellaneous Info
0019xx88SL1|Tolerance %
0019xx89SS1|SWG
0019xx8ASL1|R-R Interval msec
0019xx8DSL1|Total Counts in Acquisition
0019xx8ESL1|Rejection Type
0019xx91FL1|Phase Total Counts
0019xx92SL1|Phase Pause msec
0019xx93SL1|Phase Start msec
0019xx94SS1|Window Center Method 0 Avg 1 Peak
0019xx95SS1|Number of Beats to Average
0019xx96FL1|Histogram Bin Interval msec
0019xx97SS1|Counts in Peak Bin
0019xxA0SS1|VPDs Detected
0019xxA1SS1|Number of Phases
0019xxA2SL1|Requested Frame Duration msec
0019xxA3SL1|Frames per Phase
0019xxA4SL1|Frame Pause msec
0019xxA5SS1-n|Number of repeats per phase
0019xxA6SS1-n|Cycles per repeat
0019xxA7SL1-n|Repeat start time
0019xxA8SL1-n|Repeat stop time
0019xxA9SL1-n|Effective repeat time
0019xxAASS1-n|Acquired cycles per repeat
0019xxC0FL1|Head Tilt degrees
0019xxC1SS1|Uniformity Correction Flag
0019xxC2SS1|Overflow Flag
0019xxC3ST1|Unknown
0019xxF0FL1|Pixel Dimensions
001Fxx50DS1|Location RET
0021xx00OB1|ECAT File Menu Header
0021xx01OB1|ECAT File Subheader
0021xx10ST1|Unknown
0031xx01LO1|Camera Name
0031xx02SS1|Unknown Element 0031 02
0031xx03FL1|External Zoom
0031xx04FL1|CCD Energy Level
0031xx05SS1|CCD Window Width
0031xx06FL1|CCD Window Offset
0031xx07SS1|CCD Peaking Mode
0031xx08LO1|CCD Autopeak Function
0031xx09SS1|CCD Count Rate Mode
0031xx0ASS1|Analog Output Device
0031xx0BSS1|Communication Type
0031xx0CSS1|Control Unit 1 ICON 2 DOT 3 ScintiView
0031xx0DSS1|WAM Mode
0031xx0ESS1|Event Control Mode
0031xx0FFL1|Zoom X Offset 0.1 mm
0031xx10FL1|Zoom Y Offset 0.1 mm
0031xx11SS1|Gantry Zero Position
0031xx12SS1|Unknown
0031xx13ST1|Unknown
0031xx14ST1|Unknown
0031xx15SL1-n|Unknown
0031xx16SL1-n|Unknown
0031xx17SS1-n|Unknown
0031xx20ST1|Unknown
0031xx21SS1|Unknown
0033xx00FL1-n|Flood correction Matrix Det 1 up to SR 2.0
0033xx01FL1-n|Flood correction Matrix Det 2 up to SR 2.0
0033xx10FL1-n|COR Data for Detector 1
0033xx11FL1-n|COR Data for Detector 2
0033xx14FL1|MHR ( Y-Shift) data for detector 1
0033xx15FL1|MHR ( Y-Shift) data for detector 2
0033xx18FL1-n|NCO Data for detector 1
0033xx19FL1-n|NCO Data for detector 2
0033xx20FL1|Bed correction angle
0033xx21FL1|Gantry correction angle
0033xx22SS1-n|Bed U/D correction data
0033xx23SS1-n|Unknown
0033xx24FL1|Backprojection angle head 1
0033xx25FL1|Backprojection angle head 2
0033xx28SL1|Number of point sources used for NCO and MHR
0033xx29FL1|Crystal thickness
0033xx30LO1|Preset name used for acquisition
0033xx31FL1|Camera config angle
0033xx32LO1|Crystal type Startburst or not
0033xx33SL1|Gantry step for COIN acquisitions
0033xx34FL1|Bed step for wholebody or Coin acquisitions
0033xx35FL1|Weight factor table for coincidence acquisitions
0033xx36FL1|Transaxial acceptance width for coincidence
0033xx37SL1|Starburst flags
0033xx38FL1|Pixel scale factor
0035xx00LO1|Specialized tomo type
0035xx01LO1|Energy window type
0035xx02SS1|Start and end row illuminated by wind position
0035xx03LO1|Blank scan image for profile
0035xx04SS1|Repeat number of the original dynamic SPECT
0035xx05SS1|Phase number of the original dynamic SPECT
0037xx00OW1|Flood correction matrix Detector 1
0037xx80OW1|Flood correction matrix Detector 2
0039xx00LT1|Toshiba CBF activity results
0041xx01SL1|Unknown
0041xx02SL1|Unknown
0041xx05FD1-n|Unknown
0041xx06FD1-n|Unknown
0041xx07FD1-n|Unknown
0041xx08FD1-n|Unknown
0041xx11FL1-n|Unknown
0041xx21LO1|Text Relating to Data Object
0041xx30DA1|Folder Creation Date
0041xx32TM1|Folder Creation Time
0041xx34DA1|Folder Modification Date
0041xx36TM1|Folder Modification Time
0041xx40LO1|Folder Owner Name
0041xx50SS1|Folder Status
0041xx70SL1|Number of Images in Folder
0041xx71SL1|Number of Non-Image Objects
0043xx01FL1-n|Unknown
0043xx03FL1-n|Unknown
0043xx04FL1-n|Unknown
0051xx10SS1|Number of Windows
0051xx11SS1|Average Heart Rate BPM
0051xx12SS1|Accepted Beats in Window
0051xx13SS1|Average R-R Interval msec
0051xx14SS1|Window Width %
0051xx15SL1|Hottest Pixel in Window
0051xx18SL1|Total Counts in Window
0053xx01SS1|Terminate on Pixel Overflow Flag 1 Terminate
0053xx02SS1|Terminate on List Buffer Overflow Flag
0053xx03SS1|First Frame by Counts
0053xx10SS1|Elapsed Time Start Condition 0 None 1 Any 2 All
0053xx11SL1|Elapsed Time Start msec
0053xx12SS1|Count Rate Start Condition 0 None 1 Any 2 All
0053xx13SL1|Count Rate Start
0053xx14SS1|Start Heart Beat Count Condition 0 None 1 Any 2
0053xx15SL1|Start Heart Beat Count
0053xx16SS1|Start Heart Rate Threshold Condition
0053xx17SS1|Start Heart Rate Increasing Flag
0053xx18SL1|Start Heart Rate
0053xx19SL1|Manual Stop Flag 0 No 1 Yes
0053xx1ASS1|Elapsed Time Stop Condition 0 None 1 Any 2 All
0053xx1BSL1|Elapsed Time Stop
0053xx1CSS1|Stop Heart Beat Count Condition 0 None 1 Any 2 A
0053xx1DSL1|Stop Heart Beat Count
0053xx30SS1|Info Density Stop Condition
0053xx31SS1|Info Density Stop Scaler
0053xx32SS1|Info Density Stop Region
0053xx33SL1|Info Density Stop Count
0053xx40SS1|Stop Condition Status 0 None 1 Any 2 All
0053xx41SL1|Stop Count
0053xx42SS1|Stop Count Condition Status 0 None 1 Any 2 All
0053xx43SL1|Stop Time
0053xx44SS1|Stop Time Condition Status 0 None 1 Any 2 All
0055xx02SS1|Unknown 55-02
0055xx04SS1|Prompt window width
0055xx05SS1|Random window width
0055xx20SS1|Flood Corr. Flag 1 Corr
0055xx21DS1|Flood Acquisition Date
0055xx30SS1|COR Corr. Flag 1 Corr
0055xx31DA1|COR Acquisition Date
0055xx38OW1|COR Data
0055xx40SS1|Noncircular Orbit Flag 1 NCO
0055xx48FL1|NCO Values
0055xx4CSL1|Unknown
0055xx4DSL1|Unknown
0055xx50SS1|Prone Flag 0 Supine 1 Prone
0055xx51SS1|Orbit 0 Circular 1 Elliptical
0055xx52SS1|Total Rotation in Degrees
0055xx53CS1|Zero Location (T=Top B=Bottom)
0055xx54FL1|Angular Step
0055xx55FL1|Start Angle
0055xx56SS1|Decay Corr. Flag 1 Corr
0055xx57SS1|Scatter Corr. Flag 1 Corr
0055xx58FL1|Radial Map Info in 0.1 mm Inc.
0055xx59CS1|Direction H HeadIn F FeetIn
0055xx5AFL1|Table Traverse cm
0055xx5BSS1|Multiplexor Flag 1 Multiplexed
0055xx5CDS1|Pixel Acquisition Date
0055xx5DSS1|Angle Type 1 360o 2 128 Steps
0055xx5ESL1|Orbit Definition
0055xx5FFL1|Arm Length in cm
0055xx60SS1|Auto Window Beats
0055xx61SS1|Non-gated File Extension
0055xx64SS1|TIC Error Values
0055xx65SS1|X1
0055xx66SS1|Y1
0055xx67SS1|X2
0055xx68SS1|Y2
0055xx69SS1|X3
0055xx6ASS1|Y3
0055xx6BSS1|X4
0055xx6CSS1|Y4
0055xx6DSS1|Pixel Size Flag 1 Valid Size
0055xx70FL1|X Focal Length
0055xx71FL1|Y Focal Length
0055xx72FL1|X Gains
0055xx73FL1|Y Gains
0055xx74FL1|X Offset
0055xx75FL1|Y Offset
0055xx76FL1|X Principal Ray
0055xx77FL1|Y Principal Ray
0055xx78FL1|Total Flood Counts
0055xx7EFL1-n|Collimator thickness
0055xx7FFL1-n|Collimator angular resolution
0055xx80SS1|File Altered Flag 1 Altered
0055xx81SS1|Raw Data Extension
0055xx82SS1|Sagittal Extension
0055xx83SS1|Coronal Extension
0055xx84SS1|Transverse Extension
0055xx85SS1|Volume Rendered Extension
0055xx86SL1|Plane of Transverse Bottom Slice
0055xx87SL1|Plane of Transverse Top Slice
0055xx88SL1|Slice Step in Pixels
0055xx8ASL1|Y-Axis Smooth Slice Weights
0055xx8BSL1|Number of Transverse Slices
0055xx8CSS1|Attenuation Flag 1 Chang 2 Sorenson
0055xx8DSS1|Sagittal Right Limit
0055xx8ESS1|Sagittal Left Limit
0055xx8FSS1|Coronal Posterior Limit
0055xx90SS1|Coronal Anterior Limit
0055xx91SS1|Isotope Used in Reconstruction
0055xx93FL1|Filter Cutoff Frequency
0055xx94FL1|Filter Alpha Coefficient
0055xx95FL1|Filter Order
0055xx96FL1|Attenuation Coefficient
0055xx97SS1|Percent Ray
0055xx98SS1|Astigmatic Collimator 1 Neuro 2 Cardiac
0055xx99SS1|XP0
0055xx9ASS1|ZP0
0055xx9BSS1|XP1
0055xx9CSS1|ZP1
0055xx9DFL1|Rotation Matrix
0055xx9EFL1|X0
0055xx9FFL1|X1
0055xxA0FL1|Y0
0055xxA1FL1|Y1
0055xxA2FL1|Z0
0055xxA3FL1|Z1
0055xxA4SS1|Transverse Scale
0055xxA5FL1|Pixel Size X Direction mm
0055xxA6FL1|Pixel Size Y Direction mm
0055xxA7SS1|Regions File Extension
0055xxA8SS1|Gated SPECT Bins Reconstructed
0055xxA9SS1|Vertical Oblique Image
0055xxB0SS1|Oblique Region First Slice
0055xxB1SS1|Oblique Region Last Slice
0055xxC0SS1-n|Unknown
0055xxC2SS1|Unknown
0055xxC3SS1|Unknown
0055xxC4SS1|Unknown
0055xxD0SS1|Unknown
0057xx01LO1|e.soft DICOM original image type
0057xx02FL1|Dose calibration factor
0057xx03LO1|Units
0057xx04LO1|Decay correction
0057xx05SL1-n|Radio nuclide half life
0057xx06FL1|Rescale intercept
0057xx07FL1|Rescale Slope
0057xx08FL1|Frame reference time
0057xx09SL1|Number of Radiopharmaceutical information seq
0057xx0AFL1|Decay factor
0057xx0BLO1|Counts source
0057xx0CSL1-n|Radio Nuclide positron fraction
0057xx10SS1|Low Count
0057xx20SS1|Vertical Oblique Image
5001xx02SL1|Number of Points
5001xx03FL1|Minimal Value on X-Axis
5001xx04FL1|Maximal Value on X-Axis
5001xx05FL1|Minimal Value on Y-Axis
5001xx06FL1|Maximal Value on Y-Axis
5001xx07LO1|Curve Name
5001xx08LO1|Curve Function Label
5001xx09SH1|X Axis Label
5001xx0ASH1|Y Axis Label
5001xx0BOW1|Curve Data
7FE1xx10OW1|Compressed Pixel Data
7FE3xx00UL1|Length of Group 0x7FE3
7FE3xx14SL1|Lowest Pixel Value in THIS Frame
7FE3xx15SL1|Highest Pixel Value in THIS Frame
7FE3xx16SL1|Total Counts in THIS Frame
7FE3xx17SL1|Duration of THIS Frame msec
7FE3xx18FL1|Frame Angle
7FE3xx19LO1|Frame Name
7FE3xx1AFL1|View Number
7FE3xx1BSS1|Pixel Overflow Flag 1 Pixel Overflow
7FE3xx1CSS1|Buffer Overflow Flag 1 Buffer Overflow
7FE3xx1ESL1|Start Time of THIS Frame From Start of Study
7FE3xx1FSL1|ROI Maximum Pixel Value
7FE3xx20SL1|ROI Average Pixel Value
7FE3xx21SL1|ROI Total Counts
7FE3xx22SL1|ROI Total Pixels
7FE3xx23SL1|ROI Center Coordinates
7FE3xx24LO1|ROI Name
7FE3xx25SS1|ROI Data
7FE3xx26OW1|Unknown
7FE3xx27OW1|Unknown
7FE3xx28OW1|Unknown
7FE3xx29OW1|Unknown
=SIEMENS MED OCS ACKNOWLEDGE FLAG
0039xx81IS1|Acknowledge Flag
=SIEMENS MED OCS AE TITLE
0039xx79CS1|AE Title
=SIEMENS MED OCS CALIBRATION DATE
0039xx81CS1|Calibration Date
=SIEMENS MED OCS CBT ARC INCREMENT
0039xx84IS1-n|Arc Increment
=SIEMENS MED OCS CBT ENDING GANTRY ANGLE
0039xx83DS1-n|Ending Projection Angle
=SIEMENS MED OCS CBT MISSING PROJECTION FRAMES
0039xx91IS1-n|Missing Projection Frames
=SIEMENS MED OCS CBT PATIENT_ORIENTATION
0039xx93CS1|Patient Orientation
=SIEMENS MED OCS CBT PROJECTION GANTRY POSITIONS
0039xx86DS1-n|Gantry Positions
=SIEMENS MED OCS CBT RECON FILTER TYPE
0039xx90IS1|Reconstruction Filter Type
=SIEMENS MED OCS CBT RECON NUM OF SLICES
0039xx89IS1|Number of Reconstruction Slices
=SIEMENS MED OCS CBT RECON SLICE HEIGHT
0039xx88IS1|Reconstruction Slice Height
=SIEMENS MED OCS CBT RECON SLICE WIDTH
0039xx87IS1|Reconstruction Slice Width
=SIEMENS MED OCS CBT ROTATION DIRECTION
0039xx85CS1-n|Gantry Rotation Direction
=SIEMENS MED OCS CBT STARTING GANTRY ANGLE
0039xx82DS1-n|Starting Projection Angle
=SIEMENS MED OCS CBT TOTAL_MU
0039xx96DS1|Total MU delivered during Cone Beam
=SIEMENS MED OCS COMMON EDGE
0039xx83IS1|Common Edge
=SIEMENS MED OCS FIELD ID
0039xx80CS1|Field ID
=SIEMENS MED OCS FIELD NAME
0039xx79CS1|Field Name
=SIEMENS MED OCS FP Alignment Calibration Date / Time
0039xx95DT1|Flat Panel Alignment last calibration Date and Time
=SIEMENS MED OCS I0 MU SCALE FACTOR
0039xx97IS1|I0-MU Scale Factor
=SIEMENS MED OCS ICC MATRIX
0039xx82DS2|Image Center in Image Coordinates
=SIEMENS MED OCS NUMBER OF FRAMES
0039xx76IS1|Number of Frames
=SIEMENS MED OCS NUMBER OF SUB FRAMES
0039xx77IS1|Number of Sub-Frames
=SIEMENS MED OCS PI ALIGNMENT IMAGE
0039xx94IS1|Alignment Offset Valid Flag
=SIEMENS MED OCS PI VALID PIXEL MAP
0039xx92IS1|Valid Pixel Map Flag
=SIEMENS MED OCS REFERENCE IMAGE
0039xx76UI1|Reference Image
=SIEMENS MED OCS REFERENCE LOCKED
0039xx88IS1|Locked Flag
=SIEMENS MED OCS SC IMG PIX SPC
0039xx87DS2|Non-RT Image Pixel Spacing
=SIEMENS MED OCS SC IMG SAD
0039xx86DS1|Non-RT Image SAD
=SIEMENS MED OCS SC IMG SID
0039xx85DS1|Non-RT Image SID
=SIEMENS MED OCS SCALED IMG PIX SPC
0039xx84DS2|Scaled Image Pixel Spacing
=SIEMENS MED OCS SITE NAME
0039xx78CS1|Site Name
=SIEMENS MED OCS TABLE LATERAL POSITION
0039xx98DS1|Lateral Table Position
=SIEMENS MED OCS TABLE LONGITUDINAL POSITION
0039xx99DS1|Longitudinal Table Position
=SIEMENS MED OCS TABLE OFFSET
0039xx78DS3|Offset
=SIEMENS MED OCS TABLE VERTICAL POSITION
0039xx75DS1|vertical Table Position
=SIEMENS MED OCS TRANS MATRIX
0039xx80DS5|Transformation Matrix
=SIEMENS MED SMS USG ANTARES
0019xx00SH1|Private Creator Version
0019xx03UN1|Frame Rate
0019xx0CUS1|Burned in Graphics
0019xx0DUN1|SieClear Index
0019xx20UN1|B-Mode Submode
0019xx21UN1|B-Mode Dynamic Range
0019xx22UN1|B-Mode Overall Gain
0019xx23UN1|B-Mode Res/Speed Index
0019xx24UN1|B-Mode Edge Enhance Index
0019xx25UN1|B-Mode Persistence Index
0019xx26UN1|B-Mode Map Index
0019xx27US1|???
0019xx28US1|???
0019xx29US1|???
0019xx2AUS1|B-Mode Tint Type
0019xx2DUN1|B-Mode Tint Index
0019xx2EUN1|ClarifyVE Index
0019xx31US1|Unknown
0019xx3AUN1|Image Flag
0019xx3BLT1|Unknown
0019xx40UN1|Color Flow state
0019xx41UN1|Color Flow Wall Filter Index
0019xx42UN1|Color Flow Submode
0019xx43UN1|Color Flow Overall Gain
0019xx44UN1|Color Flow Res/Speed Index
0019xx46UN1|Color Flow Smooth Index
0019xx47UN1|Color Flow Persistence Index
0019xx48UN1|Color Flow Map Index
0019xx49UN1|Color Flow Priority Index
0019xx54UN1|Color Flow Maximum Velocity
0019xx60UN1|Doppler Dynamic Range
0019xx61UN1|Doppler Overall Gain
0019xx62UN1|Doppler Wall Filter
0019xx63UN1|Doppler Gate Size
0019xx65UN1|Doppler Map Index
0019xx66UN1|Doppler Submode
0019xx67US1|Unknown
0019xx69UN1|Doppler Time/Freq Res Index
0019xx6AUS1|Doppler Trace Inverted
0019xx6CUS1|Doppler Tint Type
0019xx72UN1|Doppler Tint Index
0019xx80UN1|M-Mode Dynamic Range
0019xx81UN1|M-Mode Overall Gain
0019xx82UN1|M-Mode Edge Enhance Index
0019xx83UN1|M-Mode Map Index
0019xx86UN1|M-Mode Tint Type
0019xx87UN1|M-Mode Submode
0019xx88UN1|M-Mode Tint Index
0019xxA0LT1|Unknown
=SIEMENS MED SMS USG ANTARES 3D VOLUME
0039xx00UN1|Release Version
0039xx03UN1|VolumeAcquisitionDuration
0039xx04UN1|VolumeRawDataType
0039xx05UN1|ScanType
0039xx06UN1|ZlateralMin
0039xx07UN1|ZlateralSpan
0039xx08UN1|ZRadiusOfCurvature
0039xx09UN1|WobbleCorrection
0039xx10UN1|ScaleAlongWidth
0039xx11UN1|ScaleAlongHeight
0039xx12UN1|ScaleAlongDepth
0039xx13UN1|BufferSize
0039xx14UN1|AcquisitionRate
0039xx15UN1|DepthMinCm
0039xx16UN1|IsLeftRightFlippedEn
0039xx17UN1|IsUpDownFlippedEn
0039xx18UN1|IsVolumeGeomAccurate
0039xx19UN1|BByteMaskOffset
0039xx20UN1|BByteMaskSize
0039xx21UN1|DepthMaxCm
0039xx22UN1|AcqPlaneRotationDeg
0039xx23UN1|BeamAxialSpan
0039xx24UN1|BeamLateralMin
0039xx25UN1|BeamLateralSpan
0039xx26UN1|BeamAxialMin
0039xx27UN1|NumDisplaySamples
0039xx28UN1|DVolumeWidth
0039xx29UN1|DVolumeDepth
0039xx30UN1|DVolumeHeight
0039xx31UN1|DVolumePosX
0039xx32UN1|DVolumePosY
0039xx33UN1|DVolumePosZ
0039xx34UN1|DBeamAxialMin
0039xx35UN1|DBeamAxialSpan
0039xx36UN1|DBeamLateralMin
0039xx37UN1|DBeamLateralSpan
0039xx38UN1|NumOfVolumesInSequence
0039xx39UN1|DByteMaskOffset
0039xx40UN1|DByteMaskSize
0039xx50UN1|PrivateCreatorVersionOfBookmark
0039xx51UN1|BCutPlaneEnable
0039xx52UN1|BMprColorMapIndex
0039xx53UN1|BMprDynamicRangeDb
0039xx54UN1|BMprGrayMapIndex
0039xx55UN1|BVolumeRenderMode
0039xx56UN1|BVrBrightness
0039xx57UN1|BVrContrast
0039xx58UN1|BVrColorMapIndex
0039xx59UN1|BVrDynamicRangeDb
0039xx5AUN1|BVrGrayMapIndex
0039xx5BUN1|BVrOpacity
0039xx5CUN1|BVrThresholdHigh
0039xx5DUN1|BVrThresholdLow
0039xx5EUN1|BPreProcessFilterMix
0039xx5FUN1|CCutPlaneEnable
0039xx60UN1|CFrontClipMode
0039xx61UN1|CMprColorMapIndex
0039xx62UN1|CMprColorFlowPriorityIndex
0039xx63UN1|CVolumeRenderMode
0039xx64UN1|CVrColorMapIndex
0039xx65UN1|CVrColorFlowPriorityIndex
0039xx66UN1|CVrOpacity
0039xx67UN1|CVrThresholdHigh
0039xx68UN1|CVrThresholdLow
0039xx69UN1|VoiMode
0039xx6AUN1|VoiRotationOffsetDeg
0039xx6BUN1|VoiSizeRatioX
0039xx6CUN1|VoiSizeRatioY
0039xx6DUN1|VoiSizeRatioZ
0039xx6EUN1|VoiSyncPlane
0039xx6FUN1|VoiViewMode
0039xx70UN1|VrOrientationA
0039xx71UN1|MprOrientationA
0039xx72UN1|VrOffsetVector
0039xx73UN1|BlendingRatio
0039xx74UN1|FusionBlendMode
0039xx75UN1|QualityFactor
0039xx76UN1|RendererType
0039xx77UN1|SliceMode
0039xx78UN1|ActiveQuad
0039xx79UN1|ScreenMode
0039xx7AUN1|CutPlaneSide
0039xx7BUN1|WireframeMode
0039xx7CUN1|CrossmarkMode
0039xx7DUN1|MprDisplayType
0039xx7EUN1|VolumeDisplayType
0039xx7FUN1|LastReset
0039xx80UN1|LastNonFullScreenMode
0039xx81UN1|MprToolIndex
0039xx82UN1|VoiToolIndex
0039xx83UN1|ToolLoopMode
0039xx84UN1|VolumeArbMode
0039xx85UN1|MprZoomEn
0039xx86UN1|IsVolumeZoomEn
0039xx87UN1|ZoomLevelMpr
0039xx88UN1|ZoomLevelVolume
0039xx89UN1|IsAutoRotateEn
0039xx8AUN1|AutoRotateAxis
0039xx8BUN1|AutoRotateRangeIndex
0039xx8CUN1|AutoRotateSpeedIndex
0039xx8DUN1|CVrBrightness
0039xx8EUN1|CFlowStateIndex
0039xx8FUN1|BSubmodeIndex
0039xx90UN1|CSubmodeIndex
0039xx91UN1|DICOMAttrNameCutPlane
0039xx92UN1|BookmarkChunkId
0039xx93UN1|SequenceMinChunkId
0039xx94UN1|SequenceMaxChunkId
0039xx95UN1|VolumeRateHz
0039xx9AUN1|VoiPositionOffsetX
0039xx9BUN1|VoiPositionOffsetY
0039xx9CUN1|VoiPositionOffsetZ
0039xx9DUN1|VrToolIndex
0039xx9EUN1|ShadingPercent
0039xx9FUN1|VolumeType
0039xxA0UN1|DICOMAttrNameVrQuadDisplayType
0039xxA1UN1|DICOMAttrNameMprCenterLocation
0039xxE0UN1|DICOMAttrNameSliceRangeType
0039xxE1UN1|DICOMAttrNameSliceMPRPlane
0039xxE2UN1|DICOMAttrNameSliceLayout
0039xxE3UN1|DICOMAttrNameSliceSpacing
0039xxE4UN1|DICOMAttrNameThinVrMode
0039xxE5UN1|DICOMAttrNameThinVrThickness
0039xxE6UN1|DICOMAttrNameVoiPivotX
0039xxE7UN1|DICOMAttrNameVoiPivotY
0039xxE8UN1|DICOMAttrNameVoiPivotZ
0039xxE9UN1|DICOMAttrNameCTopVoiQuad
=SIEMENS MED SMS USG S2000
0019xx00UN1|Private Creator Version
0019xx03FD1|Frame Rate
0019xx0CUS1|Burned in Graphics
0019xx0DSH1|SieClear Index
0019xx20SH1|B-Mode Submode
0019xx21FD1|B-Mode Dynamic Range
0019xx22FD1|B-Mode Overall Gain
0019xx23US1|B-Mode Res/Speed Index
0019xx24US1|B-Mode Edge Enhance Index
0019xx25US1|B-Mode Persistence Index
0019xx26US1|B-Mode Map Index
0019xx27US1|??
0019xx28US1|??
0019xx29US1|??
0019xx2AUS1|B-Mode Tint Type
0019xx2DUS1|B-Mode Tint Index
0019xx2ESH1|ClarifyVE Index
0019xx3AUN1|Image Flag
0019xx3BLT1|IPDA/MDA Data
0019xx3CUT1|Thumbnail Data
0019xx40UN1|Color Flow state
0019xx41UN1|Color Flow Wall Filter Index
0019xx42UN1|Color Flow Submode
0019xx43UN1|Color Flow Overall Gain
0019xx44UN1|Color Flow Res/Speed Index
0019xx46UN1|Color Flow Smooth Index
0019xx47UN1|Color Flow Persistence Index
0019xx48UN1|Color Flow Map Index
0019xx49UN1|Color Flow Priority Index
0019xx54UN1|Color Flow Maximum Velocity
0019xx60UN1|Doppler Dynamic Range
0019xx61UN1|Doppler Overall Gain
0019xx62UN1|S2000 Private Doppler Wall Filter
0019xx63UN1|Attributes Doppler Gate Size
0019xx65UN1|Doppler Map Index
0019xx66UN1|Doppler Submode
0019xx69UN1|Doppler Time/Freq Res Index
0019xx6AUN1|Doppler Trace Inverted
0019xx6CUN1|Doppler Tint Type
0019xx72UN1|Doppler Tint Index
0019xx80UN1|M-Mode Dynamic Range
0019xx81UN1|M-Mode Overall Gain
0019xx82UN1|M-Mode Edge Enhance Index
0019xx83UN1|M-Mode Map Index
0019xx86UN1|M-Mode Tint Type
0019xx87UN1|M-Mode Submode
0019xx88UN1|M-Mode Tint Index
=SIEMENS MED SP DXMG WH AWS 1
0019xx01UL1-n|Unknown
0019xx02US2|Unknown
0041xx02SH1|Reason for the Requested Procedure
0055xx01LO1|Projection View Display String
=SIEMENS MEDCOM HEADER
0029xx08CS1|MedCom Header Type
0029xx09LO1|MedCom Header Version
0029xx10OB1|MedCom Header Info
0029xx20OB1|MedCom History Information
0029xx31LO1|PMTF Information 1
0029xx32UL1|PMTF Information 2
0029xx33UL1|PMTF Information 3
0029xx34CS1|PMTF Information 4
0029xx35UL1|PMTF Information 5
0029xx40SQ1|Application Header Sequence
0029xx41CS1|Application Header Type
0029xx42LO1|Application Header ID
0029xx43LO1|Application Header Version
0029xx44OB1|Application Header Info
0029xx50LO8|Workflow Control Flags
0029xx51CS1|Arch. Management Flag Keep Online
0029xx52CS1|Arch. Mgmnt Flag Do Not Archive
0029xx53CS1|Image Location Status
0029xx54DS1|Estimated Retrieve Time
0029xx55DS1|Data Size of Retrieved Images
0029xx70SQ1|Siemens Link Sequence
0029xx71AT1|Referenced Tag
0029xx72CS1|Referenced Tag Type
0029xx73UL1|Referenced Value Length
0029xx74CS1|Referenced Object Device Type
0029xx75OB1|Referenced Object Device Location
0029xx76OB1|Referenced Object ID
=SIEMENS MEDCOM HEADER2
0029xx60LO1|Series Workflow Status
=SIEMENS MEDCOM OOG
0029xx08CS1|MedCom OOG Type
0029xx09LO1|MedCom OOG Version
0029xx10OB1|MedCom OOG Info
=SIEMENS MR EXTRACTED CSA HEADER
00250001SQ1|Unknown
00250002LO1|Unknown
00250003AT1|Unknown
00250004SS1|Unknown
=SIEMENS MR FMRI
00210010SQ1|Unknown
00210011LO1|Unknown
00210012SQ1|Unknown
00210013US1|Unknown
00210014SQ1|Unknown
00210015US1|Unknown
00210016LO1|Unknown
00210017US1|Unknown
00210018UL1|Unknown
00210019FL1|Unknown
00210031SQ1|Unknown
00210040SQ1|Unknown
00210041LO1|Unknown
00210042SQ1|Unknown
00210043LO1|Unknown
00210044US1|Unknown
00210045LO1-n|Unknown
00210046SQ1|Unknown
00210047UL1|Unknown
00210048LO1|Unknown
00210049FD1|Unknown
0021004AFD1-n|Unknown
0021004BFL1|Unknown
=SIEMENS MR HEADER
0019xx08CS1|CSA Image Header Type
0019xx09LO1|CSA Image Header Version ??
0019xx0AUS1|NumberOfImagesInMosaic
0019xx0BDS1|SliceMeasurementDuration
0019xx0CIS1|B_value
0019xx0DCS1|DiffusionDirectionality
0019xx0EFD3|DiffusionGradientDirection
0019xx0FSH1|GradientMode
0019xx11SH1|FlowCompensation
0019xx12SL3|TablePositionOrigin
0019xx13SL3|ImaAbsTablePosition
0019xx14IS3|ImaRelTablePosition
0019xx15FD3|SlicePosition_PCS
0019xx16DS1|TimeAfterStart
0019xx17DS1|SliceResolution
0019xx18IS1|RealDwellTime
0019xx23IS1|FMRIStimulInfo
0019xx25FD3|RBMoCoTrans
0019xx26FD3|RBMoCoRot
0019xx27FD6|B_matrix
0019xx28FD1|BandwidthPerPixelPhaseEncode
0019xx29FD1|MosaicRefAcqTimes
0051xx08CS1|CSA Image Header Type
0051xx09LO1|CSA Image Header Version ??
0051xx0ASH1|Unknown
0051xx0BSH1|AcquisitionMatrixText
0051xx0CSH1|Unknown
0051xx0DSH1|Unknown
0051xx0ESH1|Unknown
0051xx0FLO1|CoilString
0051xx11LO1|PATModeText
0051xx12SH1|Unknown
0051xx13SH1|PositivePCSDirections
0051xx15SH1|Unknown
0051xx16LO1|Unknown
0051xx17SH1|Unknown
0051xx18SH1|Unknown
0051xx19LO1|Unknown
=SIEMENS MR SDI 02
00210023UN1|Unknown
00210046UN1|Unknown
00210067UN1|Unknown
00210068UN1|Unknown
00210089UN1|Unknown
=SIEMENS MR SDS 01
0021003FUN1|Unknown
=SIEMENS MR VA0  COAD
0019xx12DS1|Magnetic Field Strength
0019xx14DS1|ADC Voltage
0019xx16DS1-n|ADC Offset
0019xx20DS1|Transmitter Amplitude
0019xx21IS1|Number of Transmitter Amplitudes
0019xx22DS1|Transmitter Attenuator
0019xx24DS1|Transmitter Calibration
0019xx26DS1|Transmitter Reference
0019xx50DS1|Receiver Total Gain
0019xx51DS1|Receiver Amplifier Gain
0019xx52DS1|Receiver Preamplifier Gain
0019xx54DS1|Receiver Cable Attenuation
0019xx55DS1|Receiver Reference Gain
0019xx56IS1|Receiver Filter Frequency
0019xx60DS1|Reconstruction Scale Factor
0019xx62DS1|Reference Scale Factor
0019xx70DS1|Phase Gradient Amplitude
0019xx71DS1|Readout Gradient Amplitude
0019xx72DS1|Selection Gradient Amplitude
0019xx80DS1-n|Gradient Delay Time
0019xx82DS1|Total Gradient Delay Time
0019xx90LO1|Sensitivity Correction Label
0019xx91DS1-5|Saturation Phase Encoding Vector Coronal Component
0019xx92DS1-5|Saturation Readout Vector Coronal Component
0019xxA0IS1|RF Watchdog Mask
0019xxA1DS1|EPI Reconstruction Slope
0019xxA2DS1|RF Power Error Indicator
0019xxA5DS1-n|Specific Absorption Rate SAR
0019xxA6DS1-n|Specific Energy Dose SED
0019xxB0UL1|Adjustment Status Mask
0019xxC1DS1-n|EPI Capacity
0019xxC2DS1-n|EPI Inductance
0019xxC3IS1-n|EPI Switch Configuration Code
0019xxC4IS1-n|EPI Switch Hardware Code
0019xxC5DS1-n|EPI Switch Delay Time
0019xxD1DS1|Flow Sensitivity
0019xxD2CS1|Calculation Submode
0019xxD3DS1|Field of View Ratio
0019xxD4IS1|Base Raw Matrix Size
0019xxD5IS1|2D Phase Oversampling Lines
0019xxD6IS1|3D Phase Oversampling Part
0019xxD7IS1|Echo Line Position
0019xxD8IS1|Echo Column Position
0019xxD9IS1|Lines per Segment
0019xxDACS1|Phase Coding Direction
=SIEMENS MR VA0  GEN
0019xx10DS1|Total Measurement Time nominal
0019xx11DS1|Total Measurement Time current
0019xx12DS1|Start Delay Time
0019xx13DS1|Dwell Time
0019xx14IS1|Number of Phases
0019xx16UL1-n|Sequence Control Mask
0019xx18UL1|Measurement Status Mask
0019xx20IS1|Number of Fourier Lines nominal
0019xx21IS1|Number of Fourier Lines current
0019xx26IS1|Number of Fourier Lines after Zero
0019xx28IS1|First Measured Fourier Line
0019xx30IS1|Acquisition Columns
0019xx31IS1|Reconstruction Columns
0019xx40IS1|AC Element Number
0019xx41UL1|AC Element Select Mask
0019xx42UL1|AC Element Data Mask
0019xx43IS1-n|AC Element To ADC Connect
0019xx44IS1-n|AC Element Noise Level
0019xx45IS1|AC ADC Pair Number
0019xx46UL1|AC Combination Mask
0019xx50IS1|Number of Averages current
0019xx60DS1|Flip Angle
0019xx70IS1|Number of Prescans
0019xx81CS1|Filter Type for Raw Data
0019xx82DS1-4|Filter Parameter for Raw Data
0019xx83CS1|Filter Type for Image Data
0019xx84DS1-4|Filter Parameter for Image Data
0019xx85CS1|Filter Type for Phase Correction
0019xx86DS1-4|Filter Parameter for Phase Correction
0019xx87CS1|Normalization Filter Type for Image Data
0019xx88DS1-4|Normalization Filter Parameter for Image Data
0019xx90IS1|Number of Saturation Regions
0019xx91DS1-5|Saturation Phase Encoding Vector Sagittal Compo...
0019xx92DS1-5|Saturation Readout Vector Sagittal Component
0019xx93IS1|EPI Stimulation Monitor Mode
0019xx94DS1|Image Rotation Angle
0019xx96UL1-n|Coil ID Mask
0019xx97UL1-n|Coil Class Mask
0019xx98DS1-n|Coil Position
0019xxA0DS1|EPI Reconstruction Phase
0019xxA1DS1|EPI Reconstruction Slope
0021xx20IS1|Phase Corrections Rows sequence
0021xx21IS1|Phase Corrections Columns sequence
0021xx22IS1|Phase Corrections Rows reconstruction
0021xx24IS1|Phase Corrections Columns reconstruction
0021xx30IS1|Number of 3D Raw Partitions nominal
0021xx31IS1|Number of 3D Raw Partitions current
0021xx34IS1|Number of 3D Image Partitions
0021xx36IS1|Actual 3D Image Partition Number
0021xx39DS1|Slab Thickness
0021xx40IS1|Number of Slices nominal
0021xx41IS1|Number of Slices current
0021xx42IS1|Current Slice Number
0021xx43IS1|Current Group Number
0021xx44DS1|Current Slice Distance Factor
0021xx45IS1|MIP Start Row
0021xx46IS1|MIP Stop Row
0021xx47IS1|MIP Start Column
0021xx48IS1|MIP Stop Column
0021xx49IS1|MIP Start Slice
0021xx4AIS1|MIP Stop Slice
0021xx4FCS1|Order of Slices
0021xx50UL1|Signal Mask
0021xx52IS1|Delay after Trigger
0021xx53IS1|RRInterval
0021xx54DS1|Number of Trigger Pulses
0021xx56DS1|Repetition Time effective
0021xx57CS1|Gate Phase
0021xx58DS1|Gate Threshold
0021xx59DS1|Gated Ratio
0021xx60IS1|Number of Interpolated Images
0021xx70IS1|Number of Echoes
0021xx72DS1|Second Echo Time
0021xx73DS1|Second Repetition Time
0021xx80IS1|Cardiac Code
0021xx91DS1-n|Saturation Phase Encoding Vector Transversal Co...
0021xx92DS1-n|Saturation Readout Vector Transversal Component
0021xx93DS1|EPI Change Value of Magnitude
0021xx94DS1|EPI Change Value of X Component
0021xx95DS1|EPI Change Value of Y Component
0021xx96DS1|EPI Change Value of Z Component
=SIEMENS MR VA0  RAW
0021xx00CS1|Sequence Type
0021xx01IS1|Vector Size original
0021xx02IS1|Vector Size extended
0021xx03DS1|Acquired Spectral Range
0021xx04DS1-n|VOI Position
0021xx05DS1-n|VOI Size
0021xx06IS1-n|CSI Matrix Size original
0021xx07IS1-n|CSI Matrix Size extended
0021xx08DS1-n|Spatial Grid Shift
0021xx09DS1|Signal Limits Minimum
0021xx10DS1|Signal Limits Maximum
0021xx11DS1|Spec Info Mask
0021xx12DS1|EPI Time Rate of Change of Magnitude
0021xx13DS1|EPI Time Rate of Change of X Component
0021xx14DS1|EPI Time Rate of Change of Y Component
0021xx15DS1|EPI Time Rate of Change of Z Component
0021xx16DS1|EPI Time Rate of Change Legal Limit 1
0021xx17IS1|EPI Operation Mode Flag
0021xx18DS1|EPI Field Calculation Safety Factor
0021xx19DS1|EPI Legal Limit 1 of Change Value
0021xx20DS1|EPI Legal Limit 2 of Change Value
0021xx21DS1|EPI Rise Time
0021xx30DS1-n|AC ADC Offset
0021xx31DS1-n|AC Preamplifier Gain
0021xx50CS1|Saturation Type
0021xx51DS1-n|Saturation Normal Vector
0021xx52DS1-n|Saturation Position Vector
0021xx53DS1-n|Saturation Thickness
0021xx54DS1-n|Saturation Width
0021xx55DS1-n|Saturation Distance
=SIEMENS NUMARIS II
7FE3xx00LO1|Image Graphics Format Code
7FE3xx10OB1|Image Graphics
7FE3xx20OB1|Image Graphics Dummy
=SIEMENS RA GEN
0011xx20UL1|Total Fluoro TimePatient
0011xx25UL1|Dose Area ProductPatient
0011xx30LO1|Patient DOB
0011xx35LO1|Patient Initial Puck Counter
0011xx40CS1|Patient Initial Position
0019xx15CS1|Acquired Plane
0019xx20UL1|Scene Flag
0019xx22UL1|ReferencePhotofile Flag
0019xx24LO1|Scene Name
0019xx26US1|Acquisition Index
0019xx28US1|Mixed Pulse Mode
0019xx2AUS1|Number of Positions
0019xx2CUS1|Number of Phases
0019xx2EUS1-n|Framerate for 8 Positions
0019xx30US1-n|FramesPhase
0019xx32US1|Stepping Direction
0019xx34US1|Unknown
0019xx36US1|Unknown
0019xx38US1|Unknown
0019xx3AUS1|Unknown
0019xx3CUS1|Unknown
0019xx3EUS1|Unknown
0019xx40US1|Unknown
0019xx42US1|Unknown
0019xx44US1|Image Transfer Delay
0019xx46UL1|InversNot Invers
0019xx48US1|Unknown
0019xx4AUS1|Unknown
0019xx4CUS1|Blanking Circle Diameter
0019xx50US1|Stand Data Valid
0019xx52US1|Table Tilt
0019xx54US1|Table Axis Rotation
0019xx56US1|Table Longitudinal Position
0019xx58US1|Table Side Offset
0019xx5AUS1|Table Isocenter Height
0019xx5CUN1|Unknown
0019xx5EUL1|Collimation Data Valid
0019xx60UL1|PERI Sequence Number
0019xx62UL1|PERI Total Scenes
0019xx64US1|PERI Overlap Top
0019xx66UL1|PERI Overlap Bottom
0019xx68UL1|Raw Image Number
0019xx6AUL1|XRay Data Valid
0019xx70US1-n|Unknown
0019xx72US1-n|Unknown
0019xx74US1-n|Unknown
0019xx76UL1|Filling Average Factor
0019xx78US1-n|Unknown
0019xx7AUS1-n|Unknown
0019xx7CUS1-n|Unknown
0019xx7EUS1-n|Unknown
0019xx80US1-n|Unknown
0019xx82US1-n|Unknown
0019xx84US1-n|Unknown
0019xx86US1-n|Unknown
0019xx88US1-n|Unknown
0019xx8AUS1-n|Unknown
0019xx8CUS1-n|Unknown
0019xx8EUS1-n|Unknown
0019xx92US1-n|Unknown
0019xx94US1-n|Unknown
0019xx96US1-n|Unknown
0019xx98US1-n|Unknown
0019xx9AUS1-n|Unknown
0019xx9CUL1|II Level CalibrationFactor
0019xx9EUL1|Nativ Review Flag
0021xx15US1|Images in Study
0021xx20US1|Scenes in Study
0021xx25US1|Images in Photofile
0021xx30US1|Images in All Scenes
0021xx40US1|Unknown
=SIEMENS RA PLANE A
0019xx20UL1|System Calibration Factor Plane A
0019xx22US1|XRay Parameter Set Number
0019xx24US1|XRay System
0019xx26US1|Unknown
0019xx28US1|Acquired Display Mode
0019xx2AUS1|Unknown
0019xx2CUS1|Acquisition Framerate
0019xx2EUS1|Maximum Frame Limit
0019xx30US1|Native Filter Type
0019xx32US1|Subtracted Filter Type
0019xx34US1|Filter Factor Native
0019xx36US1|Anatomic Blackground Factor
0019xx38US1|Window Upper Limit Native
0019xx3AUS1|Window Lower Limit Native
0019xx3CUS1|Window Brightness Phase 1 Sub
0019xx3EUS1|Window Brightness Phase 2 Sub
0019xx40US1|Window Contrast Phase 1 Sub
0019xx42US1|Window Contrast Phase 2 Sub
0019xx44US1|Filter Factor Subtraction
0019xx46US1|Peak Opacified
0019xx48UL1|Mask Frame
0019xx4AUL1|BIH Frame
0019xx4CUS1|Center Beam Angulation CaudCran
0019xx4EUS1|Center Beam Angulation LR Anterior
0019xx50US1|Longitudinal Position
0019xx52US1|Side Offset
0019xx54US1|Isocenter Height
0019xx56US1|Image Twist
0019xx58US1|SourceImage Distance
0019xx5AUS1|Mechanical Magnet Factor
0019xx5CUL1|Calibration Flag
0019xx5EUL1|Calibration Angle CranCaud
0019xx60UL1|Calibration Angle RAOLAO
0019xx62UL1|Calibration Table to Floor Distance
0019xx64UL1|Calibration Isocenter to Floor Distance
0019xx66UL1|Calibration Isocenter to Source Distance
0019xx68UL1|Calibration Source to II Distance
0019xx6AUL1|Calibration II Zoom
0019xx6CUL1|Calibration II Field
0019xx6EUL1|Calibration Factor
0019xx70UL1|Calibration Object to Image Distance
0019xx72UL1-n|Calibration System Factor
0019xx74UL1-n|Calibration System Correction
0019xx76UL1-n|Calibration System II Formats
0019xx78UL1|Calibration Gantry Data Valid
0019xx7AUS1|Collimator Square Breadth
0019xx7CUS1|Collimator Square Height
0019xx7EUS1|Collimator Square Diameter
0019xx80US1|Collimator Finger Turn Angle
0019xx82US1|Collimator Finger Position
0019xx84US1|Collimator Diaphragm Turn Angle
0019xx86US1|Collimator Diagphragm Position 1
0019xx88US1|Collimator Diaphragm Position 2
0019xx8AUS1|Collimator Diaphragm Mode
0019xx8CUS1|Collimator Beam Limit Breadth
0019xx8EUS1|Collimator Beam Limit Height
0019xx90US1|Collimator Beam Limit Diameter
0019xx92US1|XRay Control Mode
0019xx94US1|XRay System
0019xx96US1|Focal Spot
0019xx98US1|Exposure Control
0019xx9AUS1|XRay Voltage
0019xx9CUS1|XRay Current
0019xx9EUL1|XRay Current Time Product
0019xxA0US1|Pulse Time
0019xxA2US1|Scene Time Fluoro Clock
0019xxA4US1|Maximum PulseRate
0019xxA6US1|Pulses per Scene
0019xxA8UL1|Dose Area Product of Scene
0019xxAAUS1|Dose
0019xxACUS1|Dose Rate
=SIEMENS RA PLANE B
0019xx20UL1|System Calibration Factor Plane B
0019xx22US1|XRay Parameter Set Number
0019xx24US1|XRay System
0019xx26US1|Unknown
0019xx28US1|Acquired Display Mode
0019xx2AUS1|Unknown
0019xx2CUS1|Acquisition Framerate
0019xx2EUS1|Maximum Frame Limit
0019xx30US1|Native Filter Type
0019xx32US1|Subtracted Filter Type
0019xx34US1|Filter Factor Native
0019xx36US1|Anatomic Blackground Factor
0019xx38US1|Window Upper Limit Native
0019xx3AUS1|Window Lower Limit Native
0019xx3CUS1|Window Brightness Phase 1 Sub
0019xx3EUS1|Window Brightness Phase 2 Sub
0019xx40US1|Window Contrast Phase 1 Sub
0019xx42US1|Window Contrast Phase 2 Sub
0019xx44US1|Filter Factor Subtraction
0019xx46US1|Peak Opacified
0019xx48UL1|Mask Frame
0019xx4AUL1|BIH Frame
0019xx4CUS1|Center Beam Angulation CaudCran
0019xx4EUS1|Center Beam Angulation LR Anterior
0019xx50US1|Longitudinal Position
0019xx52US1|Side Offset
0019xx54US1|Isocenter Height
0019xx56US1|Image Twist
0019xx58US1|SourceImage Distance
0019xx5AUS1|Mechanical Magnet Factor
0019xx5CUL1|Calibration Flag
0019xx5EUL1|Calibration Angle CranCaud
0019xx60UL1|Calibration Angle RAOLAO
0019xx62UL1|Calibration Table to Floor Distance
0019xx64UL1|Calibration Isocenter to Floor Distance
0019xx66UL1|Calibration Isocenter to Source Distance
0019xx68UL1|Calibration Source to II Distance
0019xx6AUL1|Calibration II Zoom
0019xx6CUL1|Calibration II Field
0019xx6EUL1|Calibration Factor
0019xx70UL1|Calibration Object to Image Distance
0019xx72UL1-n|Calibration System Factor
0019xx74UL1-n|Calibration System Correction
0019xx76UL1-n|Calibration System II Formats
0019xx78UL1|Calibration Gantry Data Valid
0019xx7AUS1|Collimator Square Breadth
0019xx7CUS1|Collimator Square Height
0019xx7EUS1|Collimator Square Diameter
0019xx80US1|Collimator Finger Turn Angle
0019xx82US1|Collimator Finger Position
0019xx84US1|Collimator Diaphragm Turn Angle
0019xx86US1|Collimator Diagphragm Position 1
0019xx88US1|Collimator Diaphragm Position 2
0019xx8AUS1|Collimator Diaphragm Mode
0019xx8CUS1|Collimator Beam Limit Breadth
0019xx8EUS1|Collimator Beam Limit Height
0019xx90US1|Collimator Beam Limit Diameter
0019xx92US1|XRay Control Mode
0019xx94US1|XRay System
0019xx96US1|Focal Spot
0019xx98US1|Exposure Control
0019xx9AUS1|XRay Voltage
0019xx9CUS1|XRay Current
0019xx9EUL1|XRay Current Time Product
0019xxA0US1|Pulse Time
0019xxA2US1|Scene Time Fluoro Clock
0019xxA4US1|Maximum PulseRate
0019xxA6US1|Pulses per Scene
0019xxA8UL1|Dose Area Product of Scene
0019xxAAUS1|Dose
0019xxACUS1|Dose Rate
=SIEMENS RIS
0011xx10LO1|Patient UID
0011xx11LO1|Patient ID
0011xx20DA1|Patient Registration Date
0011xx21TM1|Patient Registration Time
0011xx30PN1|Patient NameRIS
0011xx31PN1|Patient Prename
0011xx40LO1|Patient Hospital Status
0011xx41LO1|Medical Alerts
0011xx42LO1|Contrast Allergy
0031xx10LO1|Request UID
0031xx45LO1|Requesting Physician
0031xx50LO1|Requested Physician
0033xx10LO1|Patient Study UID
=SIEMENS SIENET
0019xx01DS1|Unknown
=SIEMENS SMS-AX  ACQ 1.0
0021xx00US1|Acquisition Type
0021xx01US1|Acquisition Mode
0021xx02US1|Footswitch Index
0021xx03US1|Acquisition Room
0021xx04SL1|Current Time Product
0021xx05SL1|Dose
0021xx06SL1|Skin Dose Percent
0021xx07SL1|Skin Dose Accumulation
0021xx08SL1|Skin Dose Rate
0021xx09UL1|Impac Filename
0021xx0AUL1|Copper Filter
0021xx0BUS1|Measuring Field
0021xx0CSS3|Post Blanking Circle
0021xx0DSS2-2n|Dyna Angles
0021xx0ESS1|Total Steps
0021xx0FSL3-3n|Dyna X-Ray Info
0021xx10US1|Modality LUT Input Gamma
0021xx11US1|Modality LUT Output Gamma
0021xx12OB1-n|SH_STPAR
0021xx13US1|Acquisition Zoom
0021xx14SS1|Dyna Angulation Step Width
0021xx15US1|Harmonization
0021xx16US1|DR Single Flag
0021xx17SL1|Source to Isocenter
0021xx18US1|Pressure Data
0021xx19SL1|ECG Index Array
0021xx1AUS1|FD Flag
0021xx1BOB1|SH_ZOOM
0021xx1COB1|SH_COLPAR
0021xx1DUS1|K-Factor
0021xx1EUS8|EVE
0021xx1FSL1|Total Scene Time
0021xx20US1|Restore Flag
0021xx21US1|Stand Movement Flag
0021xx22US1|FD Rows
0021xx23US1|FD Columns
0021xx24US1|Table Movement Flag
0021xx25LO1|Original Organ Program Name
0021xx26DS1|Crispy XPI Filter
0021xx28SQ1|Unknown
0021xx30OB1|Unknown
0021xx40US3|Unknown
0021xx41LO1|Unknown
0021xx42US1-n|Unknown
0021xx57SS1-3|Unknown
0021xx58DS1|Unknown
0021xx71DS1|Unknown
=SIEMENS SMS-AX  ORIGINAL IMAGE INFO 1.0
0025xx00US1|View Native
0025xx01US1|Original Series Number
0025xx02US1|Original Image Number
0025xx03US1|Win Center
0025xx04US1|Win Width
0025xx05US1|Win Brightness
0025xx06US1|Win Contrast
0025xx07US1|Original Frame Number
0025xx08US1|Original Mask Frame Number
0025xx09US1|Opac
0025xx0AUS1|Original Number of Frames
0025xx0BDS1|Original Scene Duration
0025xx0CLO1|Identifier LOID
0025xx0DSS1-n|Original Scene VFR Info
0025xx0ESS1|Original Frame ECG Position
0025xx0FSS1|Original ECG 1st Frame Offset (retired)
0025xx10SS1|Zoom Flag
0025xx11US1|Flex
0025xx12US1|Number of Mask Frames
0025xx13US1|Number of Fill Frames
0025xx14IS1|Series Number
0025xx15IS1|Image Number
0025xx16IS1|Unknown
=SIEMENS SMS-AX  QUANT 1.0
0023xx00DS2|Horizontal Calibration Pixel Size
0023xx01DS2|Vertical Calibration Pixel Size
0023xx02LO1|Calibration Object
0023xx03DS1|Calibration Object Size
0023xx04LO1|Calibration Method
0023xx05ST1|Filename
0023xx06IS1|Frame Number
0023xx07IS2|Calibration Factor Multiplicity
0023xx08IS1|Calibration TOD Value
=SIEMENS SMS-AX  VIEW 1.0
0019xx00US1|Review Mode
0019xx01US1|Anatomical Background Percent
0019xx02US1|Number of Phases
0019xx03US1|Apply Anatomical Background
0019xx04SS4-4n|Pixel Shift Array
0019xx05US1|Brightness
0019xx06US1|Contrast
0019xx07US1|Enabled
0019xx08US1|Native Edge Enh. Percent Gain
0019xx09SS1|Native Edge Enh. LUT Index
0019xx0ASS1|Native Edge Enh. Kernel Size
0019xx0BUS1|Subtr. Edge Enh. Percent Gain
0019xx0CSS1|Subtr. Edge Enh. LUT Index
0019xx0DSS1|Subtr. Edge Enh. Kernel Size
0019xx0EUS1|Fade Percent
0019xx0FUS1|Flipped Before Laterality Applied
0019xx10US1|Apply Fade
0019xx11US1|RefImages Taken
0019xx12US1|Zoom
0019xx13SS1|Pan X
0019xx14SS1|Pan Y
0019xx15SS1|Native Edge Enh. Adv Perc. Gain
0019xx16SS1|Subtr. Edge Enh. Adv Perc. Gain
0019xx17US1|Invert Flag
0019xx1AOB1|Quant 1K Overlay
0019xx1BUS1|Original Resolution
0019xx1CDS1|Auto Window Center
0019xx1DDS1|Auto Window Width
=SIEMENS Selma
0019xx06IS1|Unknown
0019xx07IS1|Unknown
0019xx08IS1|Unknown
0019xx26LO1|Unknown
0019xx29LO1|Unknown
0019xx30US1|Unknown
0019xx31US1|Unknown
0019xx32US1|Unknown
0019xx33US1|Unknown
0019xx34US1|Unknown
0019xx35US1|Unknown
=SIEMENS WH SR 1.0
0071xx01LO1|Unknown
0071xx02LO1|Unknown
=SIEMENS_FLCOMPACT_VA01A_PROC
0017xx0ASS1|Internal Data
0017xx0BSS1|Internal Data
0017xx0CSS1|Internal Data
0017xx0DFL1|Internal Data
0017xx0ELO1|Internal Data
0017xx0FLO1|Internal Data
0017xx14US1|Internal Data
0017xx16US1|Internal Data
0017xx17US1|Internal Data
0017xx18US1|Internal Data
0017xx19US1|Internal Data
0017xx1AUS1|Internal Data
0017xx1BUS1|Internal Data
0017xx1CUS1|Internal Data
0017xx1EUS1|Internal Data
0017xx1FSS1|Internal Data
0017xx20SS1|Internal Data
0017xx21US1|Internal Data
0017xx22US1|Internal Data
0017xx23US1|Internal Data
0017xx24US1|Internal Data
0017xx25US1|Internal Data
0017xx26US1|Internal Data
0017xx27US1|Internal Data
0017xx28FL1|Internal Data
0017xx29FL1|Internal Data
0017xx48SS1|Internal Data
0017xx49SS1|Internal Data
0017xx4ASS1|Internal Data
0017xx4BSS1|Internal Data
0017xx4CLO1|Internal Data
0017xx4DSS1|Internal Data
0017xx4ELO1|Internal Data
0017xx4FLO1|Internal Data
0017xx50SS1|Internal Data
0017xx51FL1|Internal Data
0017xx52SS1|Internal Data
0017xx53SS1|Internal Data
0017xx54SS1|Internal Data
0017xx55SS1|Internal Data
0017xx5AOW1|Internal Data
0017xx5BOW1|Internal Data
0017xx5COW1|Internal Data
0017xx64US1|Internal Data
0017xx66US1|Internal Data
0017xx67US1|Internal Data
0017xx68US1|Internal Data
0017xx85US1|Internal Data
0017xx86US1|Internal Data
0017xx87US1|Internal Data
0017xx88US1|Internal Data
0017xx89US1|Internal Data
0017xx8AUS1|Internal Data
0017xx8BUS1|Internal Data
0017xx8CFL1|Internal Data
0017xx8DFL1|Internal Data
0017xx8EUS1|Internal Data
0017xx8FUS1|Internal Data
0017xxA0US1|Internal Data
0017xxA1US1|Internal Data
0017xxA2US1|Internal Data
0017xxA3US1|Internal Data
0017xxA4US1|Internal Data
0017xxA5US1|Internal Data
0017xxA6US1|Internal Data
0017xxB0DS1|Internal Data
0017xxC0LO1|Internal Data
=SIENET
0009xx01US1|SIENET Command Field
0009xx14LO1|Receiver PLA
0009xx16US1|Transfer Priority
0009xx29LO1|Actual User
0009xx70DS1|Unknown
0009xx71DS1|Unknown
0009xx72LO1|Unknown
0009xx73LO1|Unknown
0009xx74LO1|Unknown
0009xx75LO1|Unknown
0091xx20PN1-n|Patient Name
0095xx01LO1|Examination Folder ID
0095xx04SL1|Folder Reported Status
0095xx05LO1|Folder Reporting Radiologist
0095xx07LO1|SIENET ISA PLA
0095xx0CSL1|Folder Rebuild Status
0095xx20UN1|Unknown
0095xxFBST1|Unknown
0099xx02UL1|Key Images
0099xx05SL1|Image Number
=SPI
0009xx10LO1|Comments
0009xx15LO1|Unique Identifier
0009xx40US1|Data Object Type
0009xx41SH1|Data Object Subtype
0011xx10LO1|Organ
0011xx15LO1|Allergy Indication
0011xx20CS1|Pregnancy
0029xx60LO1|Compression Algorithm
=SPI RELEASE 1
0009xx10LO1|Comments
0009xx15LO1|Unique Identifier
0009xx40US1|Data Object Type
0009xx41SH1|Data Object Subtype
0011xx10LO1|Organ
0011xx15LO1|Allergy Indication
0011xx20CS1|Pregnancy
0029xx60LO1|Compression Algorithm
=SPI Release 1
0009xx08CS1|Unknown
0009xx10LO1|Comments
0009xx15LO1|UID
0009xx40US1|Data Object Type
0009xx41SH1|Data Object Subtype
0011xx10LO1|Organ
0011xx15LO1|Allergy Indication
0011xx20LO1|Pregnancy
0029xx60LO1|Compression Algorithm
=SPI-P Release 1
0009xx00LT1|Data Object Recognition Code
0009xx04LO1-n|Image Data Consistency
0009xx08US1|Unknown
0009xx12LO1|Unknown
0009xx15LO1|Unique Identifier
0009xx16LO1|Unknown
0009xx18LO1|Unknown
0009xx21LT1|Unknown
0009xx22LO1|Unknown
0009xx31LO1|PACS Unique Identifier
0009xx34LO1|Cluster Unique Identifier
0009xx38LO1|System Unique Identifier
0009xx39LO1|Unknown
0009xx40LO1|Unknown
0009xx41LO1|Unknown
0009xx51LO1|Study Unique Identifier
0009xx61LO1|Series Unique Identifier
0009xx91LT1|Unknown
0009xxA0UN1|Unknown
0009xxF2LT1|Unknown
0009xxF3UN1|Unknown
0009xxF4LT1|Unknown
0009xxF5UN1|Unknown
0009xxF7LT1|Unknown
0011xx10LT1|Patient Entry ID
0011xx20UN1|Unknown
0011xx21UN1|Unknown
0011xx22UN1|Unknown
0011xx30UN1|Unknown
0011xx31UN1|Unknown
0011xx32UN1|Unknown
0019xx00LO1|Unknown
0019xx01LO1|Unknown
0019xx02UN1|Unknown
0019xx10US1|Mains Frequency
0019xx25LO1-n|Original Pixel Data Quality
0019xx30US1|ECG Triggering
0019xx31UN1|ECG 1 Offset
0019xx32UN1|ECG 2 Offset 1
0019xx33UN1|ECG 2 Offset 2
0019xx50US1|Video Scan Mode
0019xx51US1|Video LineRate
0019xx60US1|Xray Technique
0019xx61DS1|Image Identifier Format
0019xx62US1|Iris Diaphragm
0019xx63CS1|Filter
0019xx64CS1|Cine Parallel
0019xx65CS1|Cine Master
0019xx70US1|Exposure Channel
0019xx71UN1|Exposure Channel First Image
0019xx72US1|Processing Channel
0019xx80DS1|Acquisition Delay
0019xx81UN1|Relative Image Time
0019xx90CS1|Video White Compression
0019xxA0US1|Angulation
0019xxA1US1|Rotation
0021xx12LT1|Series Unique Identifier
0021xx14LT1|Unknown
0029xx00DS4|Unknown
0029xx20DS1|Pixel Aspect Ratio
0029xx25LO1-n|Processed Pixel Data Quality
0029xx30LT1|Unknown
0029xx38US1|Unknown
0029xx60LT1|Unknown
0029xx61LT1|Unknown
0029xx67LT1|Unknown
0029xx70LT1|Window ID
0029xx71CS1|Video Invert Subtracted
0029xx72CS1|Video Invert Nonsubtracted
0029xx77CS1|Window Select Status
0029xx78LT1|ECG Display Printing ID
0029xx79CS1|ECG Display Printing
0029xx7ECS1|ECG Display Printing Enable Status
0029xx7FCS1|ECG Display Printing Select Status
0029xx80LT1|Physiological Display ID
0029xx81US1|Preferred Physiological Channel Display
0029xx8ECS1|Physiological Display Enable Status
0029xx8FCS1|Physiological Display Select Status
0029xx90DS1-n|Unknown
0029xx91US1|Unknown
0029xx9FCS1|Unknown
0029xxA0DS1-n|Unknown
0029xxA1US1|Unknown
0029xxAFCS1|Unknown
0029xxB0DS1-n|Unknown
0029xxB1US1|Unknown
0029xxBFCS1|Unknown
0029xxC0LT1|Functional Shutter ID
0029xxC1US1|Field Of Shutter
0029xxC5LT1|Field Of Shutter Rectangle
0029xxCECS1|Shutter Enable Status
0029xxCFCS1|Shutter Select Status
7FE1xx10UN1|Pixel Data
=SPI-P Release 1;1
0009xxC0LT1|Unknown
0009xxC1LT1|Unknown
0019xx00UN1|Physiological Data Type
0019xx01UN1|Physiological Data Channel And Kind
0019xx02US1|Sample Bits Allocated
0019xx03US1|Sample Bits Stored
0019xx04US1|Sample High Bit
0019xx05US1|Sample Representation
0019xx06UN1|Smallest Sample Value
0019xx07UN1|Largest Sample Value
0019xx08UN1|Number Of Samples
0019xx09UN1|Sample Data
0019xx0AUN1|Sample Rate
0019xx10UN1|Physiological Data Type 2
0019xx11UN1|Physiological Data Channel And Kind 2
0019xx12US1|Sample Bits Allocated 2
0019xx13US1|Sample Bits Stored 2
0019xx14US1|Sample High Bit 2
0019xx15US1|Sample Representation 2
0019xx16UN1|Smallest Sample Value 2
0019xx17UN1|Largest Sample Value 2
0019xx18UN1|Number Of Samples 2
0019xx19UN1|Sample Data 2
0019xx1AUN1|Sample Rate 2
0021xx41LO1|Unknown
0021xx42US1|Unknown
0021xx43US1|Unknown
0021xx44DS1|Unknown
0021xx45LO1|Unknown
0021xx50US1|Unknown
0021xx51US1|Unknown
0021xx52US1|Unknown
0021xx60IS1-n|Unknown
0021xx61IS1-n|Unknown
0021xx67LO1-n|Unknown
0021xx6ADS1-n|Unknown
0021xx6BDS1-n|Unknown
0021xx6CUS1-n|Unknown
0021xx6DDS1-n|Unknown
0021xx6EUS1-n|Unknown
0021xx6FDS1-n|Unknown
0029xx00LT1|Zoom ID
0029xx01DS1-n|Zoom Rectangle
0029xx03DS1|Zoom Factor
0029xx04US1|Zoom Function
0029xx0ECS1|Zoom Enable Status
0029xx0FCS1|Zoom Select Status
0029xx40LT1|Magnifying Glass ID
0029xx41DS1-n|Magnifying Glass Rectangle
0029xx43DS1|Magnifying Glass Factor
0029xx44US1|Magnifying Glass Function
0029xx4ECS1|Magnifying Glass Enable Status
0029xx4FCS1|Magnifying Glass Select Status
=SPI-P Release 1;2
0029xx00LT1|Subtraction Mask ID
0029xx04UN1|Masking Function
0029xx0CUN1|Proprietary Masking Parameters
0029xx1ECS1|Subtraction Mask Enable Status
0029xx1FCS1|Subtraction Mask Select Status
=SPI-P Release 1;3
0029xx00LT1|Image Enhancement ID
0029xx01LT1|Image Enhancement
0029xx02LT1|Convolution ID
0029xx03LT1|Convolution Type
0029xx04LT1|Convolution Kernel Size ID
0029xx05US2|Convolution Kernel Size
0029xx06US1-n|Convolution Kernel
0029xx0CDS1|Enhancement Gain
0029xx1ECS1|Image Enhancement Enable Status
0029xx1FCS1|Image Enhancement Select Status
=SPI-P Release 2;1
0011xx18LT1|Unknown
0023xx0DUI1|Unknown
0023xx0EUI1|Unknown
=SPI-P-CTBE Release 1
0019xx00IS1|Unknown
0019xx02IS1|Unknown
0019xx03DS1|Unknown
0019xx04IS1|Unknown
0019xx05DS1|Unknown
0019xx0BDS1|Unknown
0019xx0CIS1|Unknown
0019xx14IS1|Unknown
0019xx18IS1|Unknown
0019xx19IS1|Unknown
0019xx1ADS1|Unknown
0019xx1BIS1|Unknown
0019xx1CIS1|Unknown
0019xx1DDS1|Unknown
=SPI-P-CTBE-Private Release 1
0021xx00DS1|Unknown
=SPI-P-GV-CT Release 1
0009xx00LO1|Unknown
0009xx10LO1|Unknown
0009xx20LO1|Unknown
0009xx30LO1|Unknown
0009xx40LO1|Unknown
0009xx50LO1|Unknown
0009xx60LO1|Unknown
0009xx70LO1|Unknown
0009xx75LO1|Unknown
0009xx80LO1|Unknown
0009xx90LO1|Unknown
0019xx08IS1|Unknown
0019xx09IS1|Unknown
0019xx0AIS1|Unknown
0019xx10LO1|Unknown
0019xx20TM1|Unknown
0019xx50LO1|Unknown
0019xx60DS1|Unknown
0019xx61US1|Unknown
0019xx63LO1|Unknown
0019xx64US1|Unknown
0019xx65IS1|Unknown
0019xx70LT1|Unknown
0019xx80LO1|Unknown
0019xx81LO1|Unknown
0019xx90LO1|Unknown
0019xxA0LO1|Unknown
0019xxA1US1|Unknown
0019xxA2US1|Unknown
0019xxA3US1|Unknown
0019xxB0LO1|Unknown
0019xxB1LO1|Unknown
0021xx20LO1|Unknown
0021xx30DS1|Unknown
0021xx40LO1|Unknown
0021xx50LO1|Unknown
0021xx60DS1|Unknown
0021xx70DS1|Unknown
0021xx80DS1|Unknown
0021xx90DS1|Unknown
0021xxA0US1|Unknown
0021xxA1DS1|Unknown
0021xxA2DS1|Unknown
0021xxA3LT1|Unknown
0021xxA4LT1|Unknown
0021xxB0LO1|Unknown
0021xxC0LO1|Unknown
0029xx10LO1|Unknown
0029xx30UL1|Unknown
0029xx31UL1|Unknown
0029xx32UL1|Unknown
0029xx33UL1|Unknown
0029xx80LO1|Unknown
0029xx90LO1|Unknown
0029xxD0IS1|Unknown
0029xxD1IS1|Unknown
=SPI-P-PCR Release 2
0019xx10US1|Reader Mode
0019xx20ST1|MRM Code
0019xx30US1|Unknown
0019xx40DS1|Latitude
0019xx60ST1|View Name
0019xx80US1|Unknown
0019xxA1ST1|Unknown
0019xxA3DS1|Unknown
0019xxA4DS1|Unknown
0019xxA5DS1|Unknown
0019xxA6DS1|Unknown
0019xxA7DS1|Unknown
0019xxA8DS1|Unknown
0019xxA9DS1|Unknown
0019xxAADS1|Unknown
0019xxABDS1|Unknown
0019xxACDS1|Unknown
0019xxADDS1|Unknown
0019xxAEDS1|Unknown
0019xxAFST1|Unknown
0019xxB0ST1|Unknown
0019xxB1ST1|Unknown
0019xxB2IS1|Unknown
0019xxB3IS1|Unknown
0019xxB4IS1|Unknown
0019xxB5DS1|Unknown
0019xxB6DS1|Unknown
0019xxB7ST1|Unknown
0019xxB8DS1|Unknown
0019xxB9ST1|Unknown
0019xxBAST1|Unknown
=SPI-P-Private-CWS Release 1
0021xx00LT1|Window Of Images ID
0021xx01CS1|Window Of Images Type
0021xx02IS1-n|WindowOfImagesScope
=SPI-P-Private-DCI Release 1
0019xx10UN1|Unknown
0019xx11UN1|Unknown
0019xx12UN1|Unknown
0019xx13UN1|Unknown
0019xx14UN1|Unknown
0019xx15UN1|Unknown
0019xx16UN1|Unknown
0019xx17UN1|Unknown
=SPI-P-Private-DiDi Release 1
0019xx00LT1|Post Mode String
0019xx01LT1|Post Data
0019xx10LT1|Image Header
0019xx20LT1|SCPreName
0019xx21IS1|SCPostNo
0019xx22LT1|SCSOPInstanceUID
0019xx23LT1|SCCreationDate
0019xx24LT1|SCProcessingCategory
0019xx25LT1|SCPostMethod
0019xx26LT1|SCPostString
0019xx27LT1|SCPostString2
0019xx28LT1|SCMode
0019xx29IS1|SCStCommit
0019xx2AIS1|SCExported
0019xx2BIS1|SCPrinted
0019xx2CLT1|SCOperator
0019xx40LT1|SCPreName
0019xx41IS1|SCPreType
=SPI-P-Private_CDS Release 1
0021xx40IS1|Unknown
0029xx00UN1|Unknown
0029xx10OB1|Unknown
=SPI-P-Private_ICS Release 1
0019xx30DS1|Unknown
0019xx31LO1|Unknown
0029xx07SQ1|Unknown
0029xx08SQ1|Unknown
0029xx0CSQ1|Unknown
0029xx0DSQ1|Unknown
0029xx0ESQ1|Unknown
0029xx0FSQ1|Unknown
0029xx10SQ1|Unknown
0029xx18FD1|Unknown
0029xx1BSQ1|Unknown
0029xx1CSQ1|Unknown
0029xx1DSQ1|Unknown
0029xx1ESQ1|Unknown
0029xx20UN1|Unknown
0029xx21SQ1|Unknown
0029xx4CSQ1|Unknown
0029xx4DSQ1|Unknown
0029xx4EUN1|Unknown
0029xx4FUN1|Unknown
0029xx50UN1|Unknown
0029xx51UN1|Unknown
0029xx66DS4|Unknown
0029xx67LO1|Unknown
0029xx68US1|Unknown
0029xx6ALO1|Unknown
0029xx6BUS1|Unknown
0029xx72SQ1|Unknown
0029xx91IS1|Unknown
0029xx93LO1-n|Unknown
0029xx94LO1-n|Unknown
=SPI-P-Private_ICS Release 1;1
0029xx00SL1|Unknown
0029xx05FL1|Unknown
0029xx06FL1|Unknown
0029xx20FL1|Unknown
0029xx21FL1|Unknown
0029xx22US1|Unknown
0029xx23FD1|Unknown
0029xx24FD1|Unknown
0029xx25FD1|Unknown
0029xx26FD1|Unknown
0029xx30ST1|Unknown
0029xx6BFD1|Unknown
0029xxC1US1|Unknown
0029xxCBFD1|Unknown
0029xxCCFD1|Unknown
0029xxCDSQ1|Unknown
0029xxD4FL1|Unknown
0029xxD5FL1|Unknown
0029xxD6ST1|Unknown
=SPI-P-Private_ICS Release 1;2
0029xx00FD1|Unknown
0029xx01FD1|Unknown
0029xx02FD1|Unknown
0029xx03SL1|Unknown
0029xx04SL1|Unknown
0029xx05SL1|Unknown
0029xx30LT1|Unknown
0029xxA0SL1|Unknown
0029xxA1FD1|Unknown
0029xxA2SL1|Unknown
0029xxA3SL1|Unknown
0029xxA5SQ1|Unknown
0029xxA6SL1|Unknown
0029xxD9SQ1|Unknown
=SPI-P-Private_ICS Release 1;3
0029xx00ST1|Unknown
0029xx01ST1|Unknown
0029xx60US1|Unknown
0029xxB0SL1|Unknown
0029xxB1FL1|Unknown
0029xxB2FL1|Unknown
0029xxB4FL1|Unknown
0029xxB9FL1|Unknown
0029xxC0SQ1|Unknown
0029xxC1SQ1|Unknown
0029xxC2SQ1|Unknown
0029xxC3SQ1|Unknown
0029xxC4SQ1|Unknown
0029xxC5SQ1|Unknown
=SPI-P-Private_ICS Release 1;4
0029xx00UL1|Unknown
0029xx01FL2|Unknown
0029xx02SQ1|Unknown
0029xx06UL1|Unknown
0029xx07SL1|Unknown
0029xx08US1|Unknown
0029xx09FL1|Unknown
0029xx0AFL1|Unknown
0029xx0BFL1|Unknown
0029xx0CFL1|Unknown
0029xx0EUS1|Unknown
0029xx0FUS1|Unknown
0029xx10SL1|Unknown
0029xx90SL1|Unknown
0029xx9ASQ1|Unknown
0029xx9CSQ1|Unknown
0029xxA0US1|Unknown
0029xxA1US1|Unknown
0029xxB1US1|Unknown
0029xxB2US1|Unknown
0029xxB3SL1|Unknown
0029xxB5FL1|Unknown
0029xxB6SL1|Unknown
0029xxBCSL1|Unknown
0029xxBDSL1|Unknown
0029xxBEUS1|Unknown
0029xxD6FD1|Unknown
0029xxD7FD1|Unknown
0029xxD8UN1|Unknown
0029xxD9UN1|Unknown
0029xxDAUN1|Unknown
0029xxDCFD1|Unknown
0029xxDDFD1|Unknown
0029xxE0SQ1|Unknown
=SPI-P-Private_ICS Release 1;5
0029xx50CS1|Unknown
0029xx55CS1|Unknown
=SPI-P-Private_ICS Release 1;6
0029xx01FL1|Unknown
0029xx02LO1|Unknown
0029xx03UL1|Unknown
0029xx04LO1|Unknown
0029xx06SQ1|Unknown
0029xx07SQ1|Unknown
0029xx08US1|Unknown
0029xx0AUS1|Unknown
0029xx0BUS1|Unknown
0029xx0CUS1|Unknown
0029xx0DUS1|Unknown
0029xx0FLO1|Unknown
0029xx10US1|Unknown
0029xx14SQ1|Unknown
0029xx15UL2|Unknown
0029xx16FL1|Unknown
0029xx17FL1|Unknown
0029xx1AUL1|Unknown
0029xx1DUS1|Unknown
0029xx1FFL1|Unknown
0029xx20FL1|Unknown
0029xx21UL1|Unknown
0029xx23US1|Unknown
0029xx24UL1|Unknown
0029xx2AUL1|Unknown
0029xx2BSQ1|Unknown
0029xx2CUL1|Unknown
0029xx2DSQ1|Unknown
0029xx2ESQ1|Unknown
0029xx2FSQ1|Unknown
0029xx32SQ1|Unknown
0029xx34SQ1|Unknown
0029xx35SQ1|Unknown
0029xx36SQ1|Unknown
0029xx37SQ1|Unknown
0029xx38SQ1|Unknown
0029xx39FL1|Unknown
0029xx3DSQ1|Unknown
0029xx43US1|Unknown
0029xx44US1|Unknown
0029xx48UL1|Unknown
0029xx4FSQ1|Unknown
0029xx5CSQ1|Unknown
0029xx5DUL1-n|Unknown
0029xx5EUL1|Unknown
0029xx5FUS1|Unknown
0029xx63US1|Unknown
0029xx65SQ1|Unknown
0029xx66UL1|Unknown
0029xx67UL1|Unknown
0029xx68UL1|Unknown
0029xx69UL1|Unknown
0029xx6DSQ1|Unknown
=SPI-P-XSB-DCI Release 1
0019xx10LT1|Video Beam Boost
0019xx11US1|Channel Generating Video Sync
0019xx12US1|Video Gain
0019xx13US1|Video Offset
0019xx20DS1|RTD Data Compression Factor
=SPI-P-XSB-VISUB Release 1
0019xx00UN1|Unknown
0019xx10UN1|Unknown
0019xx11UN1|Unknown
0019xx12UN1|Unknown
0019xx20LO1|Unknown
0019xx40UN1|Unknown
0019xx50LO1|Unknown
0029xx00LO1|Unknown
0029xx01DS1|Unknown
0029xx02CS1|Unknown
0029xx0FCS1|Unknown
0029xx10LO1|Unknown
0029xx11DS1|Unknown
0029xx12CS1|Unknown
0029xx1FCS1|Unknown
0029xx20LO1|Unknown
0029xx21DS1|Unknown
0029xx22CS1|Unknown
0029xx2FCS1|Unknown
0029xx30LO1|Unknown
0029xx31DS1|Unknown
0029xx32CS1|Unknown
0029xx3FCS1|Unknown
=STENTOR
0073xx01ST1|Unknown
0073xx02LT1|Private Creator
0073xx03UT1|Stentor Remote AETitle Element
0073xx04UT1|Stentor Local AETitle Element
0073xx06UT1|Stentor Transfer Syntax Value
=SVISION
0017xx00LO1|Extended Body Part
0017xx10LO1|Extended View Position
0017xx20SQ1|Scheduled Procedure Step
0017xxA0IS1|Fixed Grid System
0017xxF0IS1|Images SOP Class
0019xx00IS1|AEC Field
0019xx01IS1|AEC Film Screen
0019xx02IS1|AEC Density
0019xx10IS1|Patient Thickness
0019xx16IS1|Unknown
0019xx18IS1|Beam Distance
0019xx20IS1|Workstation Number
0019xx28IS1|Tube Number
0019xx30IS1|Bucky Grid
0019xx34IS1|Focus
0019xx38IS1|Age Group
0019xx40IS1|Collimator Distance X
0019xx41IS1|Collimator Distance Y
0019xx50IS1|Bucky Height
0019xx60IS1|Bucky Angle
0019xx68IS1|C-Arm Angle
0019xx69IS1|Collimator Angle
0019xx70IS1|Filter Number
0019xx74LO1|Filter Material 1
0019xx75LO1|Filter Material 2
0019xx78DS1|Filter Thickness 1
0019xx79DS1|Filter Thickness 2
0019xx80IS1|Bucky Format
0019xx81IS1|Object Position
0019xx90LO1|Desk Command
0019xx91IS1|Central Beam X
0019xx92IS1|Central Beam Y
0019xx93IS1|Tube Turn Angle
0019xx94IS1|Stand drive level
0019xxA0DS1|Extended Exposure Time
0019xxA1DS1|Actual Exposure Time
0019xxA8DS1|Extended X-ray Tube Current
0019xxB0IS1|Dose Indicator
0019xxB1IS1|Shift Reference Value
0019xxF0IS1|Unknown
0021xx00DS1|Noise Reduction
0021xx01DS1|Contrast Amplification
0021xx02DS1|Edge Contrast Boosting
0021xx03DS1|Latitude Reduction
0021xx10LO1|Find Range Algorithm
0021xx11DS1|Threshold C-Algorithm
0021xx20LO1|Sensometric Curve
0021xx30DS1|Lower Window Offset
0021xx31DS1|Upper Window Offset
0021xx40DS1|Min. Printable Density
0021xx41DS1|Max. Printable Density
0021xx50DS1|Min. Window Latitude
0021xx51DS1|Max. Window Latitude
0021xx52DS1|Rel. Window Alignment
0021xx60DS1|Decomposition Layer
0021xx90DS1|Brightness
0021xx91DS1|Contrast
0021xx92DS1|Shape Factor
0023xx00LO1|Image Laterality
0023xx01IS1|Letter Position
0023xx02IS1|Burned In Annotation
0023xx03LO1|Unknown
0023xxF0IS1|Image SOP Class
0025xx00IS1|Original Image
0025xx01IS1|Not Processed Image
0025xx02IS1|Cut Out Image
0025xx03IS1|Duplicated Image
0025xx04IS1|Stored Image
0025xx05IS1|Retrieved Image
0025xx06IS1|New Image
0025xx07IS1|Media Stored Image
0025xx08IS1|Image State
0025xx09IS1|Image Stitched Manually
0025xx0AIS1|Image Stitched Automatically
0025xx20LO1|Source Image File
0025xx21LO1|Source UID
0027xx00IS1|Number of Series
0027xx01IS1|Number of Studies
0027xx10DT1|Oldest Series
0027xx11DT1|Newest Series
0027xx12DT1|Oldest Study
0027xx13DT1|Newest Study
0029xx00IS1|Key Note Instance UID
0029xx01IS1|Storage State
0029xx02IS1|Referenced Image SOP Class
0029xx03LO1|Ref. Image Instance UID
0029xx04IS1|Rel. Presentation State Number
0029xx05LO1|Rel. Presentation State UID
=Siemens Ultrasound Miscellaneous
0019xx20SH1|Unknown
=Siemens: Thorax/Multix FD Image Stamp
0023xx00US1|Unknown
0023xx01US1|Unknown
0023xx02US1|Unknown
0023xx03US1|Unknown
0023xx04US1|Unknown
=Siemens: Thorax/Multix FD Lab Settings
0019xx00LT1|Internal Value
0019xx02LO1|Total Area Dose Product
0019xx04LO1|Unknown
0019xx05US1|Cassette Image
0019xx06FD1|Table Object Distance
0019xx07FD1|Table Detector Distance
0019xx08US1|Ortho Step Distance
0021xx08US1|Auto Window Flag
0021xx09SL1|Auto Window Center
0021xx0ASL1|Auto Window Width
0021xx0BSS1|Filter ID
0021xx14US1|Anatomic Correct View
0021xx15SS1|Auto Window Shift
0021xx16DS1|Auto Window Expansion
0021xx17LO1|System Type
0021xx30SH1|Anatomic Sort Number
0021xx31SH1|Acquisition Sort Number
=Siemens: Thorax/Multix FD Post Processing
0021xx00US1|Label Left
0021xx01SS1|Label Left Orientation
0021xx02FL1|Label Left Percentage X
0021xx03FL1|Label Left Percentage X
0021xx04US1|Label Right
0021xx05SS1|Label Right Orientation
0021xx06FL1|Label Right Percentage X
0021xx07FL1|Label Right Percentage X
0021xx08US1|Auto Window Flag
0021xx09SL1|Auto Window Center
0021xx0ASL1|Auto Window Width
0021xx0BSS1|Filter ID
0021xx0CFL1|Degree of Edge Enhancement
0021xx0DSS1|Half Kernel Size
0021xx0EUS1|Dose Control Value
0021xx0FUS1|Deleted Image Flag
0021xx10US1|Same Size Support
0021xx11SS1|Label Left Init Position
0021xx12SS1|Label Right Init Position
0021xx13SS1|Patient Rotation
0021xx14US1|Anatomic Correct View Flag
0021xx15SS1|Auto Window Shift
0021xx16DS1|Auto Window Expansion
=Siemens: Thorax/Multix FD Raw Image Settings
0025xx00SS1|Raw Image Amplification
0025xx01SS1|Gamma LUT
0025xx02US1|Collimator Manual
0025xx03FL1|Collimator Up Left X Percentage
0025xx04FL1|Collimator Up Right X Percentage
0025xx05FL1|Collimator Low Left X Percentage
0025xx06FL1|Collimator Low Right X Percentage
0025xx07FL1|Collimator Up Left Y Percentage
0025xx08FL1|Collimator Up Right Y Percentage
0025xx09FL1|Collimator Low Left Y Percentage
0025xx0AFL1|Collimator Low Right Y Percentage
0025xx0BUS1|Set Gray
0025xx0CSS1|Harmonization Kernel
0025xx0DFL1|Harmonization Gain
0025xx0ESS1|Edge Enhancement Kernel
0025xx0FFL1|Edge Enhancement Gain
0025xx10LT1|Raw Image File Name
0025xx11SS1|Global Offset
0025xx12SS1|Image Columns
0025xx13SS1|Image Rows
0025xx14SS1|Image Alignment
0025xx15SS1|Active Image Columns
0025xx16SS1|Active Image Rows
0025xx17LO1|System Type
0025xx18US1|Auto Gain
0025xx19US1|Ortho Sub Sampling
0025xx1AUS2|Image Crop Upper Left
0025xx1BUS2|Image Crop Upper Right
0025xx1CUS2|Image Crop Lower Left
0025xx1DUS2|Image Crop Lower Right
0025xx30US1|Manual Cropping
0025xx31SS1|Gamma LUT Parameter 1
0025xx32DS1|Gamma LUT Parameter 2
0025xx33SS1|Gamma LUT Parameter 3
0025xx34SS1|Gamma LUT Parameter 4
=Siemens: Thorax/Multix FD Version
0017xx00LO1|Build Date
0017xx01LO1|IOD Version
=Silhouette Annot V1.0
0029xx11IS1|Annotation Name
0029xx12LT1|Annotation Font
0029xx13LT1|Annotation Text Foreground Color
0029xx14LT1|Annotation Text Background Color
0029xx15UL1|Annotation Text Backing Mode
0029xx16UL1|Annotation Text Justification
0029xx17UL1|Annotation Text Location
0029xx18LT1|Annotation Text String
0029xx19UL1|Annotation Text Attach Mode
0029xx20UL1|Annotation Text Cursor Mode
0029xx21UL1|Annotation Text Shadow Offset X
0029xx22UL1|Annotation Text Shadow Offset Y
0029xx23LT1|Annotation Line Color
0029xx24UL1|Annotation Line Thickness
0029xx25UL1|Annotation Line Type
0029xx26UL1|Annotation Line Style
0029xx27UL1|Annotation Line Dash Length
0029xx28UL1|Annotation Line Attach Mode
0029xx29UL1|Annotation Line Point Count
0029xx30FD1|Annotation Line Points
0029xx31UL1|Annotation Line Control Size
0029xx32LT1|Annotation Marker Color
0029xx33UL1|Annotation Marker Type
0029xx34UL1|Annotation Marker Size
0029xx35FD1|Annotation Marker Location
0029xx36UL1|Annotation Marker Attach Mode
0029xx37LT1|Annotation Geom Color
0029xx38UL1|Annotation Geom Thickness
0029xx39UL1|Annotation Geom Line Style
0029xx40UL1|Annotation Geom Dash Length
0029xx41UL1|Annotation Geom Fill Pattern
0029xx42UL1|Annotation Interactivity
0029xx43FD1|Annotation Arrow Length
0029xx44FD1|Annotation Arrow Angle
0029xx45UL1|Annotation Don't Save
=Silhouette Graphics Export V1.0
0029xx00UI1|Unknown
=Silhouette Line V1.0
0029xx11IS1|Line Name
0029xx12LT1|Line Name Font
0029xx13UL1|Line Name Display
0029xx14LT1|Line Normal Color
0029xx15UL1|Line Type
0029xx16UL1|Line Thickness
0029xx17UL1|Line Style
0029xx18UL1|Line Dash Length
0029xx19UL1|Line Interactivity
0029xx20LT1|Line Measurement Color
0029xx21LT1|Line Measurement Font
0029xx22UL1|Line Measurement Dash Length
0029xx23UL1|Line Point Space
0029xx24FD1|Line Points
0029xx25UL1|Line Control Point Size
0029xx26UL1|Line Control Point Space
0029xx27FD1|Line Control Points
0029xx28LT1|Line Label
0029xx29UL1|Line Don't Save
=Silhouette ROI V1.0
0029xx11IS1|ROI Name
0029xx12LT1|ROI Name Font
0029xx13LT1|ROI Normal Color
0029xx14UL1|ROI Fill Pattern
0029xx15UL1|ROI Bp Seg
0029xx16UN1|ROI Bp Seg Pairs
0029xx17UL1|ROI Seed Space
0029xx18UN1|ROI Seeds
0029xx19UL1|ROI Line Thickness
0029xx20UL1|ROI Line Style
0029xx21UL1|ROI Line Dash Length
0029xx22UL1|ROI Interactivity
0029xx23UL1|ROI Name Position
0029xx24UL1|ROI Name Display
0029xx25LT1|ROI Label
0029xx26UL1|ROI Shape
0029xx27FD1|ROI Shape Tilt
0029xx28UL1|ROI Shape Points Count
0029xx29UL1|ROI Shape Points Space
0029xx30FD1|ROI Shape Points
0029xx31UL1|ROI Shape Control Points Count
0029xx32UL1|ROI Shape Control Points Space
0029xx33FD1|ROI Shape Control Points
0029xx34UL1|ROI Don't Save
=Silhouette Sequence Ids V1.0
0029xx41SQ1|Unknown
0029xx42SQ1|Unknown
0029xx43SQ1|Unknown
=Silhouette V1.0
0029xx13UL1|Unknown
0029xx14UL1|Unknown
0029xx17UN1|Unknown
0029xx18UN1|Unknown
0029xx19UL1|Unknown
0029xx1AUN1|Unknown
0029xx1BUL1|Unknown
0029xx1CUL1|Unknown
0029xx1DUN1|Unknown
0029xx1EUN1|Unknown
0029xx21US1|Unknown
0029xx22US1|Unknown
0029xx23US1|Unknown
0029xx24US1|Unknown
0029xx25US1|Unknown
0029xx27UN1|Unknown
0029xx28UN1|Unknown
0029xx29UN1|Unknown
0029xx30UN1|Unknown
0029xx52US1|Unknown
0029xx53LT1|Unknown
0029xx54UN1|Unknown
0029xx55LT1|Unknown
0029xx56LT1|Unknown
0029xx57UN1|Unknown
=Silhouette VRS 3.0
0029xx13UL1|Unknown
0029xx14UL1|Unknown
0029xx17FD2|Unknown
0029xx18FD2|Unknown
0029xx19UL1|Unknown
0029xx1AFD1|Unknown
0029xx1BUL1|Unknown
0029xx1CUL1|Unknown
0029xx1DUL3|Unknown
0029xx1EUL3|Unknown
0029xx27US1|Unknown
0029xx28OB1|Unknown
0029xx30US1|Unknown
0029xx32US1|Unknown
0029xx34LO1|Unknown
0029xx35CS1|Unknown
0029xx36US1|Unknown
=Sound Technologies
F001xx00CS1|Patient Species
F001xx01CS1|Patient Breed
F001xx02CS1|Patient Category Size
F001xx03CS1|Patient Sex Extended (including spay/neuter)
F001xx04CS1|Image View
F001xx05CS1|Anatomy Imaged
F001xx06CS1|Image enhancements
F001xx07CS1|Detector Settings
F001xx08CS1|Application Version
F001xx09LO1|Image Laterality Extended
F001xx0APN1|Client Name
F001xx0BUI1|Reference Study Instance Uid
F001xx0CUI1|Reference Series Instance Uid
F001xx0DLO1|Exam Ref Id
F001xx0EST1|Physician Of Record Address
F001xx0FSH1|Physician Of Record Phone Numbers
F001xx10LT1|Reason For Study
F001xx11LO1|Protocol
F001xx12LO1|CaptureInputType
F001xx13LT1|Exam Complaint
F001xx14LO1|Exam Web Code
F001xx15LO1|Exam Category
F001xx16SH1|Exam Diagnosis
F001xx17PN1|Exam Created By
F001xx18LO1|Exam Created By Group
F001xx19DT1|Exam Required By DateTime
F001xx1ALO1|Capture Type
F001xx1BIS1|Telemed Exam ID
F001xx1CLO1|Exam Created By Guid
F001xx1DLO1|Client Name Guid
=TMDTK
7EFFxx21SQ1|Unknown
7EFFxx2ELT1|Unknown
=TOSHIBA COMAPL HEADER
0029xx08CS1|COMAPL Header Type
0029xx09LO1|COMAPL Header Version
0029xx10LO1|
0029xx20OB1|COMAPL History Information
0029xx31LO1-n|
0029xx32UL1-n|
0029xx33UL1-n|
0029xx34CS1-n|
=TOSHIBA COMAPL OOG
0029xx08CS1|COMAPL OOG Type
0029xx09LO1|COMAPL OOG Version
0029xx10LO1|
0029xx31LO1-n|
0029xx32UL1-n|
0029xx33UL1-n|
0029xx34CS1-n|
=TOSHIBA ENCRYPTED SR DATA
7015xx00OB1|Toshiba US Private Data
=TOSHIBA MDW HEADER
0029xx08CS1|Application Header Type
0029xx09LO1|Application Header Version
0029xx10CS1|Image Header Type
0029xx11LO1|Image Header Version
0029xx12OB1|Image Header Info
0029xx18CS1|Series Header Type
0029xx19LO1|Series Header Version
0029xx20OB1|Series Header Info
0029xx31LO1|PMTF Information 1
0029xx32UL1|PMTF Information 2
0029xx33UL1|PMTF Information 3
0029xx34CS1|PMTF Information 4
=TOSHIBA MDW NON-IMAGE
0029xx08CS1|Application Header Type
0029xx09LO1|Application Header Version
0029xx10OB1|Application Header Data
0029xx20OB1|Application Header Data
7FE1xx10OB1|Toshiba US Private Data
=TOSHIBA_MEC_1.0
0009xx01LT1|Unknown
0009xx02US1-n|Unknown
0009xx03US1-n|Unknown
0009xx04US1-n|Unknown
0011xx01LT1|Unknown
0011xx02US1-n|Unknown
0019xx01US1-n|Unknown
0019xx02US1-n|Unknown
0021xx01US1-n|Unknown
0021xx02US1-n|Unknown
0021xx03US1-n|Unknown
7FF1xx01US1-n|Unknown
7FF1xx02US1-n|Unknown
7FF1xx03US1-n|Unknown
7FF1xx10US1-n|Unknown
=TOSHIBA_MEC_CT3
7005xx00OB1-n|CT Private Data 1
7005xx03SH1|Cardiac R-R Mean Time
7005xx04SH1|Cardiac Reconstruction Gating Phase in Percent
7005xx05SH1|Cardiac Reconstruction Gating Phase in ms
7005xx06SH1|Cardiac Reconstruction Mode
7005xx07DS2|Reconstruction Center
7005xx08DS1|Detector Slice Thickness in mm
7005xx09LO1|Number of Detector rows to Reconstruct
7005xx0ADS1|Table Speed in mm/rot
7005xx0BSH1|Filter
7005xx0CSH1|Reconstruction Correction Type
7005xx0DCS1|Organ
7005xx0ESH1|File Type Remarks
7005xx0FSH1|Direction
7005xx10OB1-n|CT Private Data 2
7005xx11LT1|Series Comment
7005xx12SH1|Position
7005xx13US1|Expert Plan No.
7005xx14US1|Reconstruction ROI No.
7005xx15US1|Special Helical ACQ No.
7005xx16UI1|Volume UID
7005xx17US1|Total Frame Count in the Volume
7005xx18US1|Frame No.
7005xx19UL1|Frame Sort Key
7005xx1AUS1|Frame Sort Order
7005xx1BSH1|Convolution Kernel
7005xx1CLO1|Contrast/Bolus Agent
7005xx1DUL1|Reconstruction Number
7005xx1EUL1|Raw Data Number
7005xx1FLO1|Volume Number
7005xx20UL1|Local Series Number
7005xx21LO1|Decrease in Artifact Filter
7005xx22DS1|Reconstruction Interval
7005xx23DS1|Pitch Factor
7005xx24DA1|The Acquisition Date of NRA
7005xx25UL1|Large Data File Attribute
7005xx26CS1-8|Large Data File Name
7005xx28SQ1|Enhanced CT Private Sequence
7005xx29UI1|Frame UID
7005xx30CS1|Main Modality in Study
7005xx35DS2|Scan Range
7005xx36OB1-n|CT Private Data 3
7005xx37IS1|Total Frames
7005xx38IS1|Start Frame
7005xx39IS1|End Frame
7005xx40FD1|DLP Dose Length Product
7005xx41SH1|Raw Slice Information
7005xx42US1|Local Frame No
7005xx43DS3|Volume Vector
7005xx44US1|Volume Type
7005xx45DS1|Relative Table Position of 4D Volume
7005xx46DS1|Absolute Table Position of 4D Volume
7005xx47DS1|Slice Pitch of 4D Volume
7005xx48LO1|Respiratory Gating Inf.
7005xx49SH1|Respiration Phase
7005xxF1CS1|Protect Mark for Image, Curve or Private Record
7005xxF2CS1|Protect Mark for Series Record
7005xxF3CS1|Protect Mark for Study Record
=TOSHIBA_MEC_CT_1.0
0019xx01IS1|Unknown
0019xx02IS1|Unknown
0019xx03US1-n|Unknown
0019xx04LT1|Unknown
0019xx05LT1|Unknown
0019xx06US1-n|Unknown
0019xx07US1-n|Unknown
0019xx08LT1|Orientation Head Feet
0019xx09LT1|View Direction
0019xx0ALT1|Orientation Supine Prone
0019xx0BDS1|Location
0019xx0CCS1|Scan View Direction
0019xx0DTM1|Time
0019xx0EDS1|Unknown
7FF1xx01US1-n|Unknown
7FF1xx02US1-n|Unknown
7FF1xx03IS1|Unknown
7FF1xx04IS1|Unknown
7FF1xx05US1-n|Unknown
7FF1xx07US1-n|Unknown
7FF1xx08US1-n|Unknown
7FF1xx09US1-n|Unknown
7FF1xx0ALT1|Unknown
7FF1xx0BUS1-n|Unknown
7FF1xx0CUS1-n|Unknown
7FF1xx0DUS1-n|Unknown
=TOSHIBA_MEC_MR3
00290089LO1|Unknown
700Dxx00DS1|Scale Factor
700Dxx01OB1|Acquisition Order
700Dxx02DS9|Orientation Vector
700Dxx03SS1|Flip Flag
700Dxx04OB1|Rotate Information
700Dxx05DS1|FOV
700Dxx06US4|Image Matrix
700Dxx07OB1|Image Information
700Dxx08OB1|Original Data
700Dxx09SS1|Original Data Flag
700Dxx0CCS1|Receiver Gain Correction Check Flag
700Dxx20SH1|Identification Flag of 3D GDC
700Dxx80US1|Number of PAC channel
700Dxx81US1|Reference mode
700Dxx82SQ1|Gain value group for MRS
700Dxx83FL1|Gain value of each channel for MRS
700Dxx84FL1|Phase value of each channel for MRS
700Dxx85FL1|Reference gain value of each channel for MRS
700Dxx86FL1|Reference gain value of each channel for MRS
700Dxx87FL1|Receiver gain of reference scan
700Dxx88UL1|Flag of water Sat pulse
700Dxx89FL1|Selected contrast TE
700Dxx8ASQ1|Raw Data Set Sequence
700Dxx8BDS1|Multi Slice number
700Dxx8CDS1|Multi Coverage number
700Dxx8DSQ1|Raw Data Sequence
700Dxx8EDS1|Coil Channel No.
700Dxx8FOB1|MRS Raw Data
700Dxx90OF1|MRS Ref Raw Data
700Dxx91FL1|Receiver gain of prescan
=TOSHIBA_MEC_MR3^10
00090002SH1|Unknown
00110003US1|Unknown
00110004SQ1|Unknown
00110005US1|Unknown
00110006US1|Unknown
00110007US1-n|Unknown
00110008SH1|Unknown
0011000CSS1|Unknown
0011000EUS2|Unknown
00190001UL1|Unknown
00190002SL1|Unknown
00190003US1|Unknown
00190004SL1|Unknown
00190005FL1|Unknown
00190006SL1|Unknown
00190007FL3|Unknown
00190008US1|Unknown
00190009FL1|Unknown
0019000AFL1|Unknown
0019000BFL1|Unknown
0019000CUS3|Unknown
0019000DSL6|Unknown
0019000ESL6|Unknown
0019000FSL6|Unknown
00190010US2|Unknown
00190011SL2|Unknown
00190012US1|Unknown
00190013SL1|Unknown
00190014US1|Unknown
00190015SL1|Unknown
00190016FL1|Unknown
00190017SL1|Unknown
00190018US1|Unknown
00190019SL1|Unknown
0019001AUS1|Unknown
0019001BSL1|Unknown
0019001CSL1|Unknown
0019001DSL1|Unknown
0019001EUS1|Unknown
0019001FSL1|Unknown
00190020FL2|Unknown
00190021US1|Unknown
00190022SL2|Unknown
00190023FL1|Unknown
00190024FL1|Unknown
00190025FL1|Unknown
00190026SL1|Unknown
00190027SL1|Unknown
00190028SL1|Unknown
00190029SH1|Unknown
0019002BSH1|Unknown
0019002CSL1|Unknown
0019002DSL1|Unknown
0019002EUS1|Unknown
0019002FFL1|Unknown
00190030UL1|Unknown
00190031OF1-n|Unknown
00190032FL1|Unknown
00190033SL3|Unknown
00190034SL1|Unknown
00190035SL1|Unknown
00190036SQ1|Unknown
00190038SL1|Unknown
0019003ASL1|Unknown
0019003BSL2|Unknown
0019003CSL1|Unknown
0019003DSL1|Unknown
0019003ESL1|Unknown
0019003FSL1|Unknown
00190042US1|Unknown
00190043US1|Unknown
00190044SL1|Unknown
00190045SS1|Unknown
00190046US1|Unknown
00190047FL1|Unknown
00190048US1|Unknown
00190049US1|Unknown
0019004BUS1|Unknown
0019004CUS1|Unknown
0019004DSL1|Unknown
0019004EUS1|Unknown
0019004FUS1|Unknown
00190050SL2|Unknown
00190051SL2|Unknown
00190052LO1|Unknown
00190054US1|Unknown
00190055US1|Unknown
00190057FL3|Unknown
00190058FL3|Unknown
00190059SL1|Unknown
0019005AFL1-n|Unknown
0019005DFL1-n|Unknown
0019005ESL1|Unknown
0019005FFL1|Unknown
00190060US1|Unknown
00190061US1|Unknown
00190062US1|Unknown
00190063FL1|Unknown
00190064FL1|Unknown
00190065SL2|Unknown
00190069FL1|Unknown
0019006AUS1|Unknown
0019006BSL1|Unknown
0019006DSL1|Unknown
0019006EFL1|Unknown
0019006FSL1|Unknown
00190070LO1|Unknown
00190071LO1|Unknown
00190073LO1|Unknown
00190075LO1|Unknown
00190076LO1|Unknown
00190078LO1|Unknown
0019007BLO1|Unknown
0019007CFL1|Unknown
0019007DFL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190085FL1|Unknown
00190086SL1|Unknown
00190087FL1|Unknown
00190088LO1|Unknown
0019008ASL1-n|Unknown
0019008CUL1|Unknown
0019008DTM1|Unknown
0019008ESL1|Unknown
00190092SL1|Unknown
00190093FL3|Unknown
00190096US1|Unknown
0019009BFL3|Unknown
0019009CSL1|Unknown
001900A0SL4|Unknown
001900A1DS1|Unknown
001900A2SL1|Unknown
001900A3SL3|Unknown
001900A4FL3|Unknown
001900A5FL1|Unknown
001900A6SL1|Unknown
001900A8FL1|Unknown
001900A9SL1|Unknown
001900ABFL3|Unknown
001900ACUS1|Unknown
001900ADFL1|Unknown
001900AEFL1|Unknown
001900AFSL1|Unknown
001900B0SL1|Unknown
001900B1SL1|Unknown
001900B4SL1|Unknown
001900B5SL1|Unknown
001900B6SL1|Unknown
001900B7FL2|Unknown
001900BAFL1|Unknown
001900BBFL1|Unknown
001900BCFL2|Unknown
001900BDSL1|Unknown
001900BESL1|Unknown
001900C1SL1|Unknown
001900C3SL1|Unknown
001900C6FL2|Unknown
001900C9SL1|Unknown
001900CALO1|Unknown
001900CBUL1|Unknown
001900CCUL1|Unknown
001900CDSL1|Unknown
001900CESL1|Unknown
001900CFSL1|Unknown
001900D0US1|Unknown
001900D1SL1|Unknown
001900D2SL3|Unknown
001900D3SL1|Unknown
001900D4SL1|Unknown
001900D8US1|Unknown
001900D9SQ1|Unknown
001900DAUS1|Unknown
001900DBSL1|Unknown
001900DCSL1|Unknown
001900E1SL1|Unknown
001900E4SL1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900E9SL1|Unknown
001900EAUI1|Unknown
001900EBSL1|Unknown
001900ECUS1|Unknown
001900EEFL1|Unknown
001900EFFL1|Unknown
001900F0SL1|Unknown
001900F1FL1|Unknown
001900F2FL1|Unknown
001900F3SL1|Unknown
001900F4FD1|Unknown
001900F5SL1|Unknown
001900F6UI1|Unknown
001900F8US1|Unknown
001900F9SL1|Unknown
001900FAFL1|Unknown
001900FBUL1|Unknown
001900FCFL1|Unknown
001900FDFL1|Unknown
001900FESL1|Unknown
001900FFSL3|Unknown
00210002SL1|Unknown
00210003SL1|Unknown
00210004US1|Unknown
00210008DS3|Unknown
00210009DS3|Unknown
0021000ADS3|Unknown
0021000BUS1|Unknown
0021000CUS1|Unknown
0021000DFL1|Unknown
0021000FUS1|Unknown
00210012DS3|Unknown
00210014SQ1|Unknown
00210015FL1|Unknown
00210016FL2|Unknown
00210018US1|Unknown
0021001AUS1|Unknown
0021001DIS1|Unknown
0021001FUS1|Unknown
00210022US1|Unknown
00210023SS1|Unknown
00290001SL1|Unknown
00290005SQ1|Unknown
00290006FL1|Unknown
00290007FL1|Unknown
0029001CFL2|Unknown
00290021SL3|Unknown
0029004ESL1|Unknown
00290050LO1|Unknown
00290051LO1|Unknown
00290052LO1|Unknown
00290054LO1|Unknown
00290067FD4|Unknown
00290068SS1|Unknown
0029006EOB1|Unknown
700D0010DS1|2nd Flip Angle [degree]
700D0011US2|Acquisition Inner Matrix
700D0012US1|MP2RAGE Flag
700D0013FL1|Inversion efficiency of inversion recovery pulse
700D0014SL1|Number of dummy shot
700D0015FL1|FFE total repetition time[s]
700D0016LO3|PAS Name
700D0017LT1|Intended Processing
700D0018SS1-n|Scanned Orientation IDs
700D0019OB1|PAS Reproduct Information
700D0080US1|Unknown
E2010002US1|Unknown
E3010000SH1|Unknown
E4010000US1|Unknown
E4010001US1|Unknown
E4010002US1|Unknown
E4010003US1|Unknown
E4010004US1|Unknown
E4010005OB1|Unknown
E4010007FL1|Unknown
E4010008FL1|Unknown
E4010012FL1|Unknown
E4010013OB1|Unknown
E4010020SQ1|Unknown
E4010021SQ1|Unknown
E4010022LO1|Unknown
E4010023SH1|Unknown
E4010024OB1|Unknown
E4030000SQ1|Unknown
EE010000US1|Unknown
EE010001OB1|Unknown
EE010002US1|Unknown
=TOSHIBA_MEC_MR3^11
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190008SH1|Unknown
00190009SL2|Unknown
0019000ASL1|Unknown
0019000BOB1|Unknown
0019000CSL1|Unknown
00190019SQ1|Unknown
00190024SL1|Unknown
00190025SL1|Unknown
00190026SL1|Unknown
00190028SL1|Unknown
00190029SL1|Unknown
0019002AFL1|Unknown
0019002BFL1|Unknown
0019002CSL3|Unknown
0019002DSL3|Unknown
0019002ESL1|Unknown
00190030SL1|Unknown
00190031SL1|Unknown
00190032SL1|Unknown
00190034FL1|Unknown
00190035SL1|Unknown
00190036FL1|Unknown
00190037SL1|Unknown
00190038SL1|Unknown
00190039FL1|Unknown
0019003AFL1|Unknown
0019003CFL3|Unknown
0019003EFL9|Unknown
0019003FUI1|Unknown
00190040US1|Unknown
00190041US1|Unknown
00190042SL1|Unknown
00190043SL1|Unknown
00190044SL1|Unknown
00190046FL1|Unknown
00190048LT1|Unknown
00190049LT1|Unknown
0019004CSL1|Unknown
0019004DSL1|Unknown
0019004ESL1|Unknown
00190055LO1|Unknown
00190057FL1|Unknown
00190058US1|Unknown
00190059US1|Unknown
0019005CSL1|Unknown
0019005DSL1|Unknown
0019005FFL1|Unknown
00190060SL1|Unknown
00190061FL1|Unknown
00190062FL1|Unknown
00190063SL1|Unknown
00190067FL1|Unknown
00190068SL1|Unknown
0019006CFL1|Unknown
0019006DSH1|Unknown
0019006ESH1|Unknown
0019006FFL1|Unknown
00190070FL1|Unknown
00190071SL1|Unknown
00190072FL1|Unknown
00190073FL1|Unknown
00190077FL1|Unknown
00190078SL1|Unknown
0019007ASL2|Unknown
0019007CFL3|Unknown
0019007DSL1|Unknown
0019007ESL1|Unknown
0019007FSL1|Unknown
00190080FL1|Unknown
00190083FL1|Unknown
00190084SL1|Unknown
00190087SL1|Unknown
0019008AUS1|Unknown
0019008BSL1|Unknown
0019008CSL1|Unknown
0019008FSL1|Unknown
00190091SL1|Unknown
00190092SL1|Unknown
00190094FL1|Unknown
0019009ASL1|Unknown
0019009BUS1|Unknown
0019009CFL1|Unknown
0019009DSL1|Unknown
0019009ESL1|Unknown
0019009FSL1|Unknown
001900A0SL1|Unknown
001900A5US1|Unknown
001900A6US1|Unknown
001900A8SL1|Unknown
001900ABUS1|Unknown
001900ADSL1|Unknown
001900AESL1|Unknown
001900B0FL1|Unknown
001900B1SL1|Unknown
001900B2US1|Unknown
001900B3US1|Unknown
001900B4US1|Unknown
001900B5FL1|Unknown
001900B6SL1|Unknown
001900B7US1|Unknown
001900B9US1|Unknown
001900BBFL1|Unknown
001900BCSL1|Unknown
001900BDSL1|Unknown
001900BEFL1|Unknown
001900BFSL1|Unknown
001900C0SL1|Unknown
001900C1US1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900CDSL3|Unknown
001900E0FL1|Unknown
001900E1FL1|Unknown
001900E3SL3|Unknown
001900E4DS1|Unknown
001900E5SQ1|Unknown
001900E6SQ1|Unknown
001900F0SL4|Unknown
001900F1SL3|Unknown
001900F2FL3|Unknown
001900F3SL1|Unknown
001900F4SL1|Unknown
001900F5SQ1|Unknown
001900F6SL1|Unknown
001900F7SL1|Unknown
001900F8SL1|Unknown
001900F9SL1|Unknown
001900FASL1|Unknown
001900FBFL1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
001900FFSL1|Unknown
=TOSHIBA_MEC_MR3^12
00190000SL1|Unknown
00190001SL1|Unknown
00190002SL1|Unknown
00190003SL1|Unknown
00190004SL1|Unknown
00190005SH1|Unknown
00190006FL1|Unknown
00190007UL1-n|Unknown
00190008UL1-n|Unknown
00190009SL1|Unknown
0019000ASL1|Unknown
0019000BSL1|Unknown
0019000CUL1|Unknown
0019000DSQ1|Unknown
0019000EUS1|Unknown
00190010SL1|Unknown
00190011SL1|Unknown
00190012SL1|Unknown
00190013FL1|Unknown
00190014FL1|Unknown
00190018UL1|Unknown
00190028DS1|Unknown
0019002ADS3|Unknown
0019002BSQ1|Unknown
00190032SH1|Unknown
00190034SL1|Unknown
00190052FL2|Unknown
00190076OB1|Unknown
00190079SQ1|Unknown
00190080FD1|Unknown
00190085US1|Unknown
00190086LO1|Unknown
00190087SQ1|Unknown
00190088US1|Unknown
00190089SL1|Unknown
0019008AUS1|Unknown
0019008BUS1|Unknown
0019008FOB1|Unknown
00190093SL1|Unknown
00190094UI1|Unknown
00190095UI1|Unknown
00190098FL3|Unknown
00190099LO1|Unknown
0019009ADS1|Unknown
0019009BIS1|Unknown
0019009CDS1|Unknown
0019009DUS1|Unknown
0019009EFL3|Unknown
0019009FFL1|Unknown
001900A0FL1|Unknown
001900A1FL1|Unknown
001900A2FL1|Unknown
001900A3FL1|Unknown
001900A4FL1|Unknown
001900A5FL1|Unknown
001900A6FL1-n|Unknown
001900A7FL1|Unknown
001900A8FL1|Unknown
001900AAFL3|Unknown
001900ABFL3|Unknown
001900ACFL3|Unknown
001900ADFL3|Unknown
001900AEFL3|Unknown
001900AFFL3|Unknown
001900B3FD1|Unknown
001900B4LO1|Unknown
001900C2US1|Unknown
001900C3FL1|Unknown
001900C4SL1|Unknown
001900C5SL1|Unknown
001900C6SL1|Unknown
001900C7FL1|Unknown
001900CDLO1|Unknown
001900CEUL1|Unknown
001900CFFL1|Unknown
001900D1FL3|Unknown
001900D2US3|Unknown
001900D3SS1|Unknown
001900D4US2|Unknown
001900D5FL1|Unknown
001900D6FL3|Unknown
001900D7US2|Unknown
001900D8FL1-n|Unknown
001900DEUS1|Unknown
001900DFUS1|Unknown
001900E0US1|Unknown
001900E1FL3|Unknown
001900E2FL3|Unknown
001900E3TM1|Unknown
001900E4US2|Unknown
001900EBUS1|Unknown
001900ECUS1|Unknown
001900EFDS1|Unknown
001900F0LO1|Unknown
001900F1LO1|Unknown
001900FALT1|Unknown
001900FCFL1|Unknown
001900FDSL1|Unknown
001900FESL1|Unknown
=TOSHIBA_MEC_MR3^13
00190002US1|Unknown
00190003SL1|Unknown
00190004US1|Unknown
00190005SL1|Unknown
00190008SL1|Unknown
00190009SQ1|Unknown
0019000AFD3|Unknown
0019000BFD1|Unknown
0019000CFD1|Unknown
0019000FSH1|Unknown
00190014SH1|Unknown
00190019US1|Unknown
0019001BUS1|Unknown
0019001FUS1|Unknown
00190022SL1|Unknown
E4030000SH1|Unknown
E4030001OB1|Unknown
E4030002OB1|Unknown
E4030003OB1|Unknown
=TOSHIBA_MEC_OT3
0009xx00LO1|HIS/RIS Study ID
7019xx71CS1|Indicator of creator
7019xx72LO1|ID of quality assurance reviewer
7019xx73PN1|Name of quality assurance reviewer
7019xx74DA1|Date of completion of quality assurance
7019xx75TM1|Time of completion of quality assurance
7019xx76LO1|Host name of quality assurance station
7019xx77CS1|Station name and version of quality assurance station
7019xx78CS1|Flag of completion of quality assurance
7019xx79CS1|Status of quality assurance review
7019xx7AUI1|Original SOP Instance UID
7019xx7BUI1|Original Series Instance UID
7019xx7CUI1|Original Study Instance UID
7019xx7DUS1|Rotation information for image display from original image
7019xx7ESQ1|Sequence of LR mark
7019xx7FUS1|Rotation status at creation of LR mark
7019xx80OB1|Original image data on area of original LR mark
7019xx81SS1|X start position of LR mark
7019xx82SS1|Y start position of LR mark
7019xx83US1|Size of LR mark in X direction
7019xx84US1|Size of LR mark in Y direction
7019xx85LO1|Previous Patient ID
7019xx86CS1|Previous modality
=TOSHIBA_MEC_XA3
7079xx10LO1|
7079xx21SH5|
7079xx22IS2|
7079xx23IS2|
7079xx24DS1|
7079xx25SH1|
7079xx26DS2|
7079xx27US2|
7079xx28US1|
7079xx29US10|
7079xx2AUS5|
7079xx2BUN1|
7079xx2CSH3|
7079xx2DSS2|
7079xx2ESH1|
7079xx2FSH1|
7079xx30US1|
7079xx31US1-n|
7079xx32SH2|
7079xx33US1-n|
7079xx34SH1|
7079xx35SH1|
7079xx36SH1|
7079xx37US4|
7079xx38SS1-n|
7079xx39SS1-n|
7079xx3AUS2|
7079xx3BSH1|
7079xx3CDS2|
7079xx3DSS2|
7079xx3ESH1|
7079xx3FUS2|
7079xx40SH2|
7079xx41SS2|
7079xx42SH1|
7079xx43SH1|
7079xx44US1|
7079xx45SH1|
7079xx46SS1|
7079xx47SS18|
7079xx48US12|
7079xx49US3|
7079xx4AUS1|
7079xx4BLO3|
7079xx4COB1|
7079xx4DLO3|
7079xx4ESL35|
7079xx4FSH3|
7079xx50US1-n|
7079xx51US1-n|
7079xx52US1|
7079xx53SH1|
7079xx54US5|
7079xx55UL47-47n|
7079xx56US1|
7079xx57US1-n|
7079xx58US1|
7079xx59US2-2n|
7079xx5AUS1|
7079xx5BUS2|
7079xx5CUS2-2n|
7079xx5DSH1|
7079xx5EUS2|
7079xx5FSS4-4n|
7079xx60US1-n|
7079xx61SS30-30n|
7079xx62US4|
7079xx63US1-n|
7079xx64US1-n|
7079xx65US1-n|
7079xx66US1-n|
7079xx67US1-n|
7079xx68US1-n|
7079xx69US1-n|
7079xx6AUS1-n|
7079xx6BUS1-n|
7079xx6CUS1|
7079xx6DDS1|
7079xx6ELO1|
7079xx6FDS1|
7079xx70DS1|
7079xx71DS1-n|
7079xx72DS1-n|
7079xx73SL4|
7079xx74SL28|
7079xx75SH1|
7079xx76US1|
7079xx77SL1|
7079xx78US1|
7079xx79US1|
7079xx7BSH1|Unknown
7079xx80LO1|
7079xx81SS1-n|
7079xx82SS1-n|
=TOSHIBA_SR
7015xx10OB1|Unknown
7015xx60OB1|Unknown
=Thinking Systems Private Creator
7FDD0042UN1|Unknown
7FDD0097UN1|Unknown
=V1
0011xx01OB1|User Data
0011xx02DS1|Normalization Coefficient
0011xx03DS1-n|Receiving Gain
0011xx04DS1|Mean Image Noise
=VEPRO BROKER 1.0
0057xx10SQ1|VEPRO Data replace sequence
=VEPRO BROKER 1.0 DATA REPLACE
0057xx20SQ1|Original data sequence
0057xx30SQ1|Replaced data sequence
0057xx40DA1|Date of data replacement
0057xx41TM1|Time of data replacement
0057xx42LO1|Dicom receive node
0057xx43LO1|Application name
0057xx44LO1|Computer name
=VEPRO DICOM RECEIVE DATA 1.0
0059xx40DA1|Receive date
0059xx41TM1|Receive time
0059xx42ST1|Receive node
0059xx43ST1|Receive application
0059xx50ST1|Receive local computer
0059xx51ST1|Receive local ae title
0059xx60ST1|Receive remote computer
0059xx61ST1|Receive remote ae title
0059xx70UI1|Receive original transfer syntax
=VEPRO DICOM TRANSFER 1.0
0059xx10SQ1|Dicom Transfer Info
=VEPRO VIF 3.0 DATA
0055xx30OB1|Icon data
0055xx65OB1|Image hash value
=VEPRO VIM 5.0 DATA
0055xx10OB1|VIFHEADER2
0055xx20OB1|VIMDATA2
0055xx30OB1|ICONDATA2
0055xx51UI1|VEPRO UID ??
0055xx65OB1|??
=Varian Medical Systems VISION 3253
3253xx00UN1|XML stream.
3253xx01UN1|Data length of the XML stream
3253xx02UN1|Extended Interface Format tag
=Viewing Protocol
0065xx93CS1|Unknown
=Vital Images SW 3.4
5653xx10OB1|Saved Workflow
5653xx11LO1|Saved Workflow File Name
5653xx12OB1|Saved Workflow File Data
5653xx13SL1|Saved Workflow File Length
5653xx14SQ1|Saved Workflow File Sequence
5653xx15SQ1|Image Sequence
5653xx16SL1|Volume Interpolated Slices
5653xx17UI1|Volume SOP Instance UID
5653xx18SH1|Saved Workflow Mark
5653xx19UI1|Unknown
5653xx22UI1|Unknown
5653xx23LO1|Unknown
=Voxar 2.16.124.113543.6003.1999.12.20.12.5.0
1135xx00UI1|Private Voxar Capture UID
1135xx01OB1|Private Voxar Saved State
1135xx02SQ1|Private Voxar Icon Image Sequence
1135xx03ST1|Private Voxar Top Right Display Demographics
1135xx04ST1|Private Voxar Bottom Left Display Demographics
1135xx05IS1|Private Voxar Span State Schema
1135xx06UL1|Private Voxar Live Image Restored Size
1135xx07UI1|Private Voxar CaptureType
1135xx08SQ1|Private Voxar Capture Source Series UID Sequence
1135xx09UI1|Private Voxar Capture Source Series UID
1135xx10IS1|Private Voxar Background Gray For Capture
1135xx11IS1|Private Voxar Calcium Scoring Report Schema
1135xx12IS1|Private Voxar Source Series Number
1135xx13LO1|Private Voxar Bottom Left Display Demographics
=WG12 Supplement 43
0009xx01SQ1|Event Timer Sequence
0009xx02FD1|Event Time Interval
0009xx03SQ1|Event Code Sequence
0019xx01FD1|Focus Depth(s)
0019xx03SQ1|Excluded Intervals Sequence
0019xx04DT1|Exclusion Start Datetime
0019xx05FD1|Exclusion Duration
0019xx06SQ1|US Image Description Sequence
0019xx07SQ1|Image Data Type Sequence
0019xx08CS1|Data Type
0019xx09SQ1|Transducer Scan Geometry Code Sequence
0019xx0BCS1|Aliased Data Type
0019xx0CCS1|Position Measuring Device Used
0019xx0DSQ1|Transducer Scanning Configuration Code Sequence
0019xx0ESQ1|Transducer Beam Steering Code Sequence
0019xx0FSQ1|Transducer Access Code Sequence
0021xx01FD1|Image Position (Volume)
0021xx02FD1|Image Orientation (Volume)
0021xx07CS1|Ultrasound Acquisition Geometry
0021xx08FD1|Apex Position
0021xx09FD1|Volume to Transducer Mapping Matrix
0021xx0AFD1|Volume to Table Mapping Matrix
0021xx0CCS1|Patient Frame of Reference Source
0021xx0DFD1|Temporal Position Time Offset
0021xx0ESQ1|Plane Position (Volume) Sequence
0021xx0FSQ1|Plane Orientation (Volume) Sequence
0021xx10SQ1|Temporal Position Sequence
0021xx11CS1|Dimension Organization Type
0029xx01SQ1|Data Frame Assignment Sequence
0029xx02CS1|Data Path Assignment
0029xx03US1|Bits Mapped to Color Lookup Table
0029xx04SQ1|Opacity 1 LUT Sequence
0029xx05CS1|Opacity 1 LUT Transfer Function
0029xx06FD1|Opacity Constant
0029xx07US1|Opacity Lookup Table Descriptor
0029xx08OW1|Opacity Lookup Table Data
0029xx0BSQ1|Enhanced Palette Color Lookup Table Sequence
0029xx0CSQ1|Opacity 2 LUT Sequence
0029xx0DCS1|Opacity 2 LUT Transfer Function
0029xx0ECS1|Data Path ID
0029xx0FCS1|RGB LUT Transfer Function
0029xx10CS1|Alpha LUT Transfer Function
0041xx01CS1|Performed Protocol Type
=agfa/originalStudyUID
7FDD0013UN1|Unknown
=agfa/seriesHeader
7FDB0012UN1|Unknown
7FDB0053UN1|Unknown
7FDB0054UN1|Unknown
7FDB0055UN1|Unknown
=http://www.gemedicalsystems.com/it_solutions/bamwallthickness/1.0
3119xx10DT1|BAM WallThickness Session Date/Time
3119xx20PN1|BAM WallThickness Session Creator
3119xx30CS1|BAM WallThickness Session Completion Flag
3119xx40SQ1|BAM WallThickness File Sequence
3119xx50ST1|BAM WallThickness File Name
3119xx60OB1|BAM WallThickness File Content
=http://www.gemedicalsystems.com/it_solutions/orthoview/2.1
3117xx10DT1|OrthoView Session Date/Time
3117xx20PN1|OrthoView Session Creator
3117xx30CS1|OrthoView Session Completion Flag
3117xx40SQ1|OrthoView File Sequence
3117xx50ST1|OrthoView File Name
3117xx60OB1|OrthoView File Content
=http://www.gemedicalsystems.com/it_solutions/rad_pacs/
3115xx01UT1|Reference to pacs study
3115xx02UT1|Reference to pacs image
3115xx03CS1|Pacs examnotes flag
=syngoDynamics
0021xxAEOB1|Unknown
"""#
