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
    /// Where objects go, and who is told what happens.
    public var sink: any ObjectSink
    /// The longest P-DATA-TF that we ask for, in bytes.
    public var maximumPDULength: Int
    /// Which transfer syntax is accepted.
    public var syntaxPreference: SyntaxPreference
    /// What peers may do.
    public var limits: SCPLimits
    /// Who may come in; asked on the association's event loop.
    public var admit: @Sendable (ConnectionAttempt) -> Admission
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
        admit: @escaping @Sendable (ConnectionAttempt) -> Admission = { _ in .listed },
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
        self.activity = activity
    }
}

/// What becomes of a peer that asks for an association with the Storage SCP.
public enum Admission: Hashable, Sendable {
    /// The caller is one whom the user listed.
    case listed
    /// The caller isn't listed; its objects are marked so.
    case unlisted
    /// Rejected with 1/1/3, calling AE title not recognized.
    case rejectCalling
}
