/// The SOP classes that the code itself names: verification, query/retrieve and the modality worklist (PS3.4 §A, §C, §K).
public enum SOPClassUID {
    /// Verification.
    public static let verification: UID = "1.2.840.10008.1.1"
    /// Patient Root Query/Retrieve Information Model - FIND.
    public static let patientRootFind: UID = "1.2.840.10008.5.1.4.1.2.1.1"
    /// Patient Root Query/Retrieve Information Model - MOVE.
    public static let patientRootMove: UID = "1.2.840.10008.5.1.4.1.2.1.2"
    /// Patient Root Query/Retrieve Information Model - GET.
    public static let patientRootGet: UID = "1.2.840.10008.5.1.4.1.2.1.3"
    /// Study Root Query/Retrieve Information Model - FIND.
    public static let studyRootFind: UID = "1.2.840.10008.5.1.4.1.2.2.1"
    /// Study Root Query/Retrieve Information Model - MOVE.
    public static let studyRootMove: UID = "1.2.840.10008.5.1.4.1.2.2.2"
    /// Study Root Query/Retrieve Information Model - GET.
    public static let studyRootGet: UID = "1.2.840.10008.5.1.4.1.2.2.3"
    /// Modality Worklist Information Model - FIND.
    public static let modalityWorklistFind: UID = "1.2.840.10008.5.1.4.31"
}
