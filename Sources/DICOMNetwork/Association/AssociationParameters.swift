import DICOMCore
import DICOMWire
import SystemIO

/// What is needed to ask a peer for an association.
public struct AssociationParameters: Sendable {
    /// What an association may be used for; checked whenever something is sent.
    public enum Purpose: Hashable, Sendable {
        /// C-ECHO, C-FIND, C-MOVE, C-GET and C-CANCEL requests and C-STORE responses, nothing else.
        case queryRetrieve
        /// Anything; only the demonstration PACS and tests send objects.
        case storage
    }

    /// The peer's name or numeric address.
    public var host: String
    /// The peer's TCP port.
    public var port: Int
    /// The peer's AE title.
    public var calledAETitle: String
    /// Our AE title.
    public var callingAETitle: String
    /// The numeric address to connect from; nil for what the routes say.
    public var localAddress: String?
    /// How the connection is secured; nil for plain TCP.
    public var tls: TLSParameters?
    /// What is proposed.
    public var contexts: [ProposedPresentationContext]
    /// The roles that are proposed, for C-GET.
    public var roles: [RoleSelection]
    /// The longest P-DATA-TF that we ask for, in bytes.
    public var maximumPDULength: Int
    /// How long each step may take.
    public var timeouts: AssociationTimeouts
    /// Who may watch what passes.
    public var trace: NetworkTrace?
    /// What the association is for.
    public var purpose: Purpose

    /// Makes parameters; unless told otherwise they are those of a query and retrieve association.
    public init(
        host: String,
        port: Int,
        calledAETitle: String,
        callingAETitle: String,
        localAddress: String? = nil,
        tls: TLSParameters? = nil,
        contexts: [ProposedPresentationContext],
        roles: [RoleSelection] = [],
        maximumPDULength: Int = 65_536,
        timeouts: AssociationTimeouts = AssociationTimeouts(),
        purpose: Purpose = .queryRetrieve
    ) {
        self.host = host
        self.port = port
        self.calledAETitle = calledAETitle
        self.callingAETitle = callingAETitle
        self.localAddress = localAddress
        self.tls = tls
        self.contexts = contexts
        self.roles = roles
        self.maximumPDULength = maximumPDULength
        self.timeouts = timeouts
        self.purpose = purpose
    }

    /// The peer as `AET@host:port`.
    package var peer: String { "\(self.calledAETitle)@\(HostName.withPort(self.host, self.port))" }

    /// The request that these parameters make.
    var request: AssociateRequest {
        AssociateRequest(
            calledAETitle: self.calledAETitle,
            callingAETitle: self.callingAETitle,
            presentationContexts: self.contexts,
            userInformation: UserInformation(
                maximumLength: UInt32(clamping: self.maximumPDULength),
                implementationClassUID: Implementation.classUID,
                implementationVersionName: Implementation.versionName,
                roleSelections: self.roles
            )
        )
    }
}
