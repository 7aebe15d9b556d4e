/// Where received objects go: a Storage SCP and C-GET hand each object to a sink as it arrives.
///
/// Every call for one object comes from one event loop, in order: `begin`, any number of `append`, then `commit` or
/// `abandon`. Calls may block on the disk; that is the back-pressure. Several objects are open at once when several
/// associations receive.
public protocol ObjectSink: AnyObject, Sendable {
    /// Opens a writer for an object that a peer announced.
    ///
    /// - Parameter object: What the C-STORE request and its association say.
    /// - Returns: The writer that takes the data set.
    /// - Throws: The refusal to answer with, before any byte of the data set is taken.
    func begin(_ object: IncomingObject) throws(StoreRefusal) -> any ObjectWriter

    /// Makes what an association stored durable before its release is answered, as far as the sink's setting asks.
    ///
    /// - Parameters:
    ///   - association: The `IncomingObject.association` of the objects meant.
    ///   - completion: Called once, on any thread; at once where nothing is to be done.
    func finish(association: Int, completion: @escaping @Sendable () -> Void)
}

/// Takes the bytes of one object.
///
/// Used on one event loop only.
public protocol ObjectWriter: AnyObject {
    /// Appends bytes of the data set exactly as received.
    ///
    /// - Throws: The refusal to answer with (0xA700 when the disk is full); later calls of `append` are not made.
    func append(_ bytes: RawSpan) throws(StoreRefusal)

    /// Puts the complete object under its final name.
    ///
    /// - Parameter completion: Called once with what was stored; synchronously in the usual case, on another thread
    ///   when the object must be compared with one that is there already or be made durable first.
    func commit(_ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void)

    /// Drops the incomplete object; nothing of it stays.
    func abandon()
}

/// What is known of an object before its data set: the C-STORE-RQ's fields and the association it came over.
public struct IncomingObject: Sendable {
    /// Affected SOP Class UID (0000,0002).
    public var affectedSOPClassUID: UID
    /// Affected SOP Instance UID (0000,1000).
    public var affectedSOPInstanceUID: UID
    /// The syntax agreed for the presentation context.
    public var transferSyntax: TransferSyntax
    /// Calling AE title of the association; our peer's title when we asked for the association (C-GET).
    public var callingAETitle: String
    /// Called AE title of the association.
    public var calledAETitle: String
    /// The peer's numeric address.
    public var peerAddress: String
    /// Whether the calling AE title is one the user listed; others are taken only for studies that were asked for.
    public var isListedCaller: Bool
    /// Move Originator Application Entity Title (0000,1030), where sent.
    public var moveOriginatorAETitle: String?
    /// Move Originator Message ID (0000,1031), where sent.
    public var moveOriginatorMessageID: UInt16?
    /// A number that tells associations of this process apart.
    public var association: Int

    /// Makes the description of an announced object.
    public init(
        affectedSOPClassUID: UID,
        affectedSOPInstanceUID: UID,
        transferSyntax: TransferSyntax,
        callingAETitle: String,
        calledAETitle: String,
        peerAddress: String,
        isListedCaller: Bool = true,
        moveOriginatorAETitle: String? = nil,
        moveOriginatorMessageID: UInt16? = nil,
        association: Int = 0
    ) {
        self.affectedSOPClassUID = affectedSOPClassUID
        self.affectedSOPInstanceUID = affectedSOPInstanceUID
        self.transferSyntax = transferSyntax
        self.callingAETitle = callingAETitle
        self.calledAETitle = calledAETitle
        self.peerAddress = peerAddress
        self.isListedCaller = isListedCaller
        self.moveOriginatorAETitle = moveOriginatorAETitle
        self.moveOriginatorMessageID = moveOriginatorMessageID
        self.association = association
    }
}

/// Why an object is not stored, as it is told to the sender.
public struct StoreRefusal: Error, Equatable, Sendable {
    /// Status of the C-STORE-RSP (PS3.4 §B.2.3): 0xA700 no space, 0xA900 no usable identity, 0xC000 cannot understand,
    /// 0x0124 not authorized.
    public var status: UInt16
    /// Error Comment (0000,0902), at most 64 characters, no patient data.
    public var comment: String

    /// Makes a refusal.
    public init(status: UInt16, comment: String) {
        self.status = status
        self.comment = comment
    }
}

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

/// An object that is safe under its final name.
public struct StoredObject: Sendable {
    /// What happened to the object.
    public enum Disposition: Hashable, Sendable {
        /// It is new here.
        case stored
        /// The same bytes were here already; nothing was written.
        case duplicate
        /// Other bytes were here under the same name; both are kept.
        case keptBeside
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
}
