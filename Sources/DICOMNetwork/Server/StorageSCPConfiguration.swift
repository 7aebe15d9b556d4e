import DICOMCore
import DICOMWire

/// How a Storage SCP listens, whom it lets in and where objects go.
public struct StorageSCPConfiguration: Sendable {
    /// Which of the proposed transfer syntaxes is accepted.
    public enum SyntaxPreference: Hashable, Sendable {
        /// The sender's first, so that nobody has to transcode.
        case first
        /// A native or lossless one where there is one, else the sender's first.
        case lossless
        /// The first of these that is proposed, else none.
        case list([UID])
    }

    /// Our AE title.
    public var aeTitle: String
    /// Numeric addresses to listen on; `0.0.0.0` and `::` for all.
    public var addresses: [String]
    /// The port; 0 takes a free one.
    public var port: Int
    /// How connections are secured; nil for plain TCP.
    public var tls: TLSParameters?
    /// Where objects go.
    public var sink: any ObjectSink
    /// The longest P-DATA-TF that we ask for, in bytes.
    public var maximumPDULength: Int
    /// Which transfer syntax is accepted.
    public var syntaxPreference: SyntaxPreference
    /// What peers may do.
    public var limits: SCPLimits
    /// Who may come in.
    public var admit: @Sendable (Knock) -> Admission
    /// What happens, told on the thread on which it happens.
    public var onEvent: @Sendable (SCPEvent) -> Void
    /// Is touched by every byte that arrives.
    public var activity: ActivityMonitor?
    /// Who may watch what passes.
    public var trace: NetworkTrace?

    /// Makes a configuration; unless told otherwise it lets everyone in on loopback.
    public init(
        aeTitle: String,
        addresses: [String] = ["127.0.0.1"],
        port: Int,
        tls: TLSParameters? = nil,
        sink: any ObjectSink,
        maximumPDULength: Int = 65_536,
        syntaxPreference: SyntaxPreference = .first,
        limits: SCPLimits = SCPLimits(),
        admit: @escaping @Sendable (Knock) -> Admission = { _ in .listed },
        onEvent: @escaping @Sendable (SCPEvent) -> Void = { _ in },
        activity: ActivityMonitor? = nil
    ) {
        self.aeTitle = aeTitle
        self.addresses = addresses
        self.port = port
        self.tls = tls
        self.sink = sink
        self.maximumPDULength = maximumPDULength
        self.syntaxPreference = syntaxPreference
        self.limits = limits
        self.admit = admit
        self.onEvent = onEvent
        self.activity = activity
    }
}

/// A peer that asks for an association with the Storage SCP.
public struct Knock: Sendable {
    /// A number that tells associations of this process apart; `IncomingObject.association` of its objects.
    public var association: Int
    /// Calling AE title; a peer's text.
    public var callingAETitle: String
    /// Called AE title; a peer's text.
    public var calledAETitle: String
    /// The peer's numeric address.
    public var peerAddress: String
    /// The peer's port.
    public var peerPort: Int
    /// What it proposes.
    public var contexts: [ProposedPresentationContext]
    /// Its implementation version name, where it says so; a peer's text.
    public var implementationVersionName: String?

    /// Makes a knock.
    public init(
        association: Int,
        callingAETitle: String,
        calledAETitle: String,
        peerAddress: String,
        peerPort: Int = 0,
        contexts: [ProposedPresentationContext] = [],
        implementationVersionName: String? = nil
    ) {
        self.association = association
        self.callingAETitle = callingAETitle
        self.calledAETitle = calledAETitle
        self.peerAddress = peerAddress
        self.peerPort = peerPort
        self.contexts = contexts
        self.implementationVersionName = implementationVersionName
    }
}

/// What becomes of a knock.
public enum Admission: Hashable, Sendable {
    /// The caller is one whom the user listed.
    case listed
    /// The caller isn't listed; its objects are marked so.
    case unlisted
    /// Rejected with 1/1/3, calling AE title not recognized.
    case rejectCalling
}

/// Something that happened at the Storage SCP.
public enum SCPEvent: Sendable {
    /// An association was accepted.
    case associationOpened(Knock)
    /// An association was rejected; the reason is a sentence.
    case associationRejected(Knock, reason: String)
    /// The association with this number is over: "released", or why it ended otherwise.
    case associationClosed(Int, reason: String)
    /// A TCP connection ended without an A-ASSOCIATE-RQ; what came instead.
    case connectionWithoutAssociation(peer: String, what: String)
    /// An object is safe.
    case objectStored(StoredObject)
    /// An object was refused.
    case objectRefused(StoreRefusal, IncomingObject)
    /// A lossy syntax was accepted where a native or lossless one was proposed in the same context.
    case lossySyntaxAccepted(Knock, abstractSyntax: UID, transferSyntax: UID)
    /// These SOP classes were not accepted.
    case contextsRefused(Knock, [UID])
}

/// Counters of a Storage SCP since it was started.
public struct SCPStatistics: Hashable, Sendable {
    /// Associations accepted.
    public var associations = 0
    /// Associations rejected.
    public var rejected = 0
    /// Objects stored, duplicates among them.
    public var received = 0
    /// Objects refused.
    public var refused = 0
    /// Bytes of the data sets of stored objects.
    public var bytes = 0
}
