/// Something that happened while objects were received: all of it takes one path, through `ObjectSink.report`.
///
/// Texts of a peer are in it as they came, and stored objects have their identity: it is for a ledger, not for print.
public enum ReceptionEvent: Sendable {
    /// A peer has connected; nothing has come over the connection yet.
    case connectionOpened(ConnectionAttempt)
    /// An association was accepted.
    case associationOpened(ConnectionAttempt)
    /// An association was rejected; the reason is a sentence.
    case associationRejected(ConnectionAttempt, AssociationRejection, reason: String)
    /// The association with this number is over: "released", or why it ended otherwise.
    case associationClosed(Int, AssociationEnd, reason: String)
    /// A connection ended without an A-ASSOCIATE-RQ; what came instead.
    case connectionWithoutRequest(ConnectionAttempt, StrayConnection, what: String)
    /// These SOP classes were not accepted.
    case contextsRefused(ConnectionAttempt, [UID])
    /// A lossy syntax was accepted where a native or lossless one was proposed in the same context.
    case lossySyntaxAccepted(ConnectionAttempt, abstractSyntax: UID, transferSyntax: UID)
    /// An object is safe under its final name, or was here already.
    case stored(StoredObject)
    /// An object was refused; nothing of it stays.
    case refused(StoreRefusal, IncomingObject)
    /// The association ended inside an object, after so many bytes of its data set; nothing of it stays.
    case brokenOff(IncomingObject, byteCount: Int)
    /// A stored file, or the folder of a series, could not be forced onto the disk, for the system's reason.
    ///
    /// `file` is the path below the patient's folder, whose name is the Patient ID.
    case notDurable(file: String, reason: String)
    /// Incomplete objects of runs that ended without clearing up were removed.
    case stalePartsRemoved(Int)
}

/// A peer that connects to us, and the association that it asks for.
public struct ConnectionAttempt: Sendable {
    /// A number that tells associations of this process apart; `IncomingObject.association` of its objects.
    public var association: Int
    /// The peer's numeric address.
    public var peerAddress: String
    /// The peer's port.
    public var peerPort: Int
    /// Calling AE title, a peer's text; empty while there is no A-ASSOCIATE-RQ.
    public var callingAETitle: String
    /// Called AE title, a peer's text; empty while there is no A-ASSOCIATE-RQ.
    public var calledAETitle: String
    /// The abstract syntax of each presentation context that it proposes.
    public var proposed: [UID]

    /// Describes an attempt.
    public init(
        association: Int,
        peerAddress: String,
        peerPort: Int = 0,
        callingAETitle: String = "",
        calledAETitle: String = "",
        proposed: [UID] = []
    ) {
        self.association = association
        self.peerAddress = peerAddress
        self.peerPort = peerPort
        self.callingAETitle = callingAETitle
        self.calledAETitle = calledAETitle
        self.proposed = proposed
    }
}

/// What an association is rejected for.
public enum AssociationRejection: Hashable, Sendable {
    /// The called AE title isn't ours.
    case calledTitle
    /// The calling AE title isn't let in.
    case callingTitle
    /// Something else, a limit for example.
    case other
}

/// How an association ended.
public enum AssociationEnd: Hashable, Sendable {
    /// By the peer's release.
    case released
    /// By the peer's A-ABORT.
    case aborted
    /// The connection was lost without a word.
    case lost
    /// The peer sent too little for too long, and we aborted.
    case stalled
    /// The peer broke the protocol, and we aborted.
    case violation
    /// We stopped.
    case stopped
}

/// What a connection brought that never asked for an association.
public enum StrayConnection: Hashable, Sendable {
    /// Nothing until the peer closed it.
    case closed
    /// Nothing until we closed it.
    case silent
    /// TLS where we speak none.
    case tls
    /// No TLS, or none that we agree on, where we speak it.
    case brokenTLS
    /// Something that is no DICOM.
    case otherProtocol
}
