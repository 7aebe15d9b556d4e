/// The identifiers at the head of an object that name its file.
public struct ObjectIdentity: Hashable, Sendable {
    /// Patient ID as sent, decoded, trimmed; empty when missing.
    public var patientID: String
    /// Study Instance UID; empty when missing.
    public var studyInstanceUID: UID
    /// Series Instance UID; empty when missing.
    public var seriesInstanceUID: UID
    /// SOP Class UID of the data set, else of the command.
    public var sopClassUID: UID
    /// SOP Instance UID of the data set, else of the command.
    public var sopInstanceUID: UID

    /// Makes an identity.
    public init(
        patientID: String,
        studyInstanceUID: UID,
        seriesInstanceUID: UID,
        sopClassUID: UID,
        sopInstanceUID: UID
    ) {
        self.patientID = patientID
        self.studyInstanceUID = studyInstanceUID
        self.seriesInstanceUID = seriesInstanceUID
        self.sopClassUID = sopClassUID
        self.sopInstanceUID = sopInstanceUID
    }
}

/// An object that is safe on the disk.
public struct StoredObject: Sendable {
    /// What happened to the object.
    public enum Disposition: Hashable, Sendable {
        /// It is new here.
        case stored
        /// The same bytes were here already; nothing was written.
        case duplicate
        /// Other bytes were here under the same name; both are kept.
        case keptBeside
        /// Its data set isn't whole: it is kept beside where it belongs and counts as missing.
        case damaged(DataSetError)
    }

    /// The identifiers that named the file.
    public var identity: ObjectIdentity
    /// The final path.
    public var path: String
    /// The size of the data set in bytes, as received.
    public var byteCount: Int
    /// What happened to it.
    public var disposition: Disposition
    /// What was odd about it, one sentence each, without patient data.
    public var notes: [String]
    /// The request that brought it.
    public var origin: IncomingObject

    /// Makes the record of a stored object.
    public init(
        identity: ObjectIdentity,
        path: String,
        byteCount: Int,
        disposition: Disposition,
        notes: [String],
        origin: IncomingObject
    ) {
        self.identity = identity
        self.path = path
        self.byteCount = byteCount
        self.disposition = disposition
        self.notes = notes
        self.origin = origin
    }

    /// What is wrong with its data set; nil when it is whole.
    public var damage: DataSetError? { if case .damaged(let error) = self.disposition { error } else { nil } }
}
