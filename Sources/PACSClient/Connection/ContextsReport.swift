import DICOMCore
import DICOMNetwork
import DICOMWire

/// What was proposed on an association and what the peer made of it.
package struct ContextsReport: Sendable {
    /// One presentation context.
    package struct Context: Sendable {
        /// Its number.
        package let id: Int
        /// The SOP class.
        package let abstractSyntax: UID
        /// The transfer syntaxes proposed.
        package let proposed: [UID]
        /// The one accepted; nil for a refused context.
        package let accepted: UID?
        /// `accepted`, or why not.
        package let result: String
    }

    /// The contexts in the order proposed.
    package let contexts: [Context]
    /// The largest PDU we send, after what the peer announced and our cap, in bytes.
    package let peerMaximumLength: Int
    /// The peer's Implementation Class UID.
    package let implementationClassUID: UID?
    /// The peer's Implementation Version Name.
    package let implementationVersionName: String?
    /// Roles as the peer answered: SOP class, whether we may be SCU, whether we may be SCP.
    package let roles: [(sopClass: UID, scu: Bool, scp: Bool)]
    /// What was proposed for queries by extended negotiation, and what was agreed.
    package let queryAgreements: [QueryAgreement]
    /// The form of the user identity that was sent; nil for none.
    package let identity: String?
    /// Whether the peer answered it; one that doesn't may never have looked at it.
    package let isIdentityAnswered: Bool
    /// Our address on the connection.
    package let localAddress: String
    /// The peer's address.
    package let peerAddress: String
    /// The titles in the request.
    package let called: String
    /// Our title in the request.
    package let calling: String
}

extension ContextsReport {
    init(_ association: Association, target: Target) {
        let negotiated = association.negotiated
        self.contexts = negotiated.proposed.map { proposal in
            let answer = negotiated.results.first { $0.id == proposal.id }
            let usable = negotiated.context(id: proposal.id)
            return Context(
                id: Int(proposal.id),
                abstractSyntax: proposal.abstractSyntax,
                proposed: proposal.transferSyntaxes,
                accepted: usable?.transferSyntax.uid,
                result: Self.words(answer?.result, isUsable: usable != nil)
            )
        }
        self.peerMaximumLength = negotiated.peerMaximumLength
        self.implementationClassUID = negotiated.peerImplementationClassUID
        self.implementationVersionName = negotiated.peerImplementationVersionName
        self.roles = negotiated.roles.map { ($0.sopClassUID, $0.scuRole, $0.scpRole) }
        self.queryAgreements = association.queryAgreements
        let form = association.identity.form
        self.identity = form == .none ? nil : form.rawValue
        self.isIdentityAnswered = negotiated.userIdentityReply != nil
        self.localAddress = association.localAddress
        self.peerAddress = association.peerAddress
        self.called = target.called
        self.calling = target.calling
    }

    private static func words(_ result: PresentationContextResult.Result?, isUsable: Bool) -> String {
        switch result {
        case nil: "not answered"
        case .acceptance: isUsable ? "accepted" : "accepted with a transfer syntax that was not proposed"
        case .userRejection: "refused by the application (1)"
        case .noReason: "refused without a reason (2)"
        case .abstractSyntaxNotSupported: "service not supported (3)"
        case .transferSyntaxesNotSupported: "transfer syntaxes not supported (4)"
        case .unknown(let number): "refused (\(number))"
        }
    }
}
