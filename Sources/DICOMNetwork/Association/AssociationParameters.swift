import DICOMCore
import DICOMWire
import SystemIO

/// What is needed to ask a peer for an association.
package struct AssociationParameters: Sendable {
    /// What an association may be used for; checked whenever something is sent.
    package enum Purpose: Hashable, Sendable {
        /// C-ECHO, C-FIND, C-MOVE, C-GET and C-CANCEL requests and C-STORE responses, nothing else.
        case queryRetrieve
        /// Anything; only the demonstration PACS and tests send objects.
        case storage
    }

    /// The peer's name or numeric address.
    package var host: String
    /// The peer's TCP port.
    package var port: Int
    /// The peer's AE title.
    package var calledAETitle: String
    /// Our AE title.
    package var callingAETitle: String
    /// The numeric address to connect from; nil for what the routes say.
    package var localAddress: String?
    /// How the connection is secured; nil for plain TCP.
    package var tls: TLSParameters?
    /// What is proposed.
    package var contexts: [ProposedPresentationContext]
    /// The roles that are proposed, for C-GET.
    package var roles: [RoleSelection]
    /// What is proposed for single SOP classes beyond their contexts.
    package var extendedNegotiations: [ExtendedNegotiation] = []
    /// Who we say that we are.
    package var identity = IdentityParameters()
    /// The longest P-DATA-TF that we ask for, in bytes.
    package var maximumPDULength: Int
    /// How long each step may take.
    package var timeouts: AssociationTimeouts
    /// Who may watch what passes.
    package var trace: NetworkTrace?
    /// Holds what arrives to a rate; nil where nothing does.
    package var rate: RateLimit?
    /// What the association is for.
    package var purpose: Purpose

    /// Makes parameters; unless told otherwise they are those of a query and retrieve association.
    package init(
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

    /// The request that these parameters make, with the identity that was read for it.
    func request(as identity: UserIdentity?) -> AssociateRequest {
        AssociateRequest(
            calledAETitle: self.calledAETitle,
            callingAETitle: self.callingAETitle,
            presentationContexts: self.contexts,
            userInformation: UserInformation(
                maximumLength: UInt32(clamping: self.maximumPDULength),
                implementationClassUID: Implementation.classUID,
                implementationVersionName: Implementation.versionName,
                roleSelections: self.roles,
                extendedNegotiations: self.extendedNegotiations,
                userIdentity: identity
            )
        )
    }
}
