import DICOMCore

/// What both sides agreed on when an association was made.
package struct NegotiatedAssociation: Sendable, Hashable {
    /// A presentation context that both sides can use.
    package struct Context: Hashable, Sendable {
        /// The context's number.
        package let id: UInt8
        /// The SOP class.
        package let abstractSyntax: UID
        /// The one syntax agreed for it.
        package let transferSyntax: TransferSyntax

        package init(id: UInt8, abstractSyntax: UID, transferSyntax: TransferSyntax) {
            self.id = id
            self.abstractSyntax = abstractSyntax
            self.transferSyntax = transferSyntax
        }
    }

    /// The requestor's title, as it stands in the request.
    package let callingAETitle: String
    /// The acceptor's title, as it stands in the request.
    package let calledAETitle: String
    /// What was proposed.
    package let proposed: [ProposedPresentationContext]
    /// The answers, as they came.
    package let results: [PresentationContextResult]
    /// The longest P-DATA-TF to send, in bytes after its header: what the peer wants, under our own cap.
    package let peerMaximumLength: Int
    /// The peer's implementation, where it said so.
    package let peerImplementationClassUID: UID?
    /// The version of the peer's implementation, where it said so.
    package let peerImplementationVersionName: String?
    /// The roles that were answered; empty when the acceptor said nothing about roles.
    package let roles: [RoleSelection]
    /// What was proposed for single SOP classes beyond their contexts, and its answers.
    package let extendedNegotiations: [ExtendedAnswer]
    /// What the peer answered to our user identity; nil where it said nothing.
    package let userIdentityReply: [UInt8]?
    /// The contexts that can be used, in the order proposed.
    package let acceptedContexts: [Context]

    /// A proposal of extended negotiation with its answer (PS3.7 §D.3.3.5).
    package struct ExtendedAnswer: Hashable, Sendable {
        /// What the requestor proposed.
        package let proposal: ExtendedNegotiation
        /// The application information of the answer, the first where there are several; nil where there was none.
        package let answer: [UInt8]?
    }

    /// More than this is never sent in one PDU: DCMTK refuses longer ones.
    package static let sendCap = 131_072
    /// What a peer gets that set no limit at all.
    package static let lengthWithoutLimit = 65_536
    /// What a peer gets that said nothing about its limit.
    package static let lengthUnknown = 16_384
    /// With less than this a PDU has no room for an even fragment.
    package static let leastLength = 8

    /// Takes stock of an association from its two PDUs.
    ///
    /// Fails with `maximumLengthTooSmall` when the peer's maximum length leaves no room to send anything.
    package init(request: AssociateRequest, accept: AssociateAccept, isRequestor: Bool) throws(PDUError) {
        let peer = isRequestor ? accept.userInformation : request.userInformation
        self.callingAETitle = request.callingAETitle
        self.calledAETitle = request.calledAETitle
        self.proposed = request.presentationContexts
        self.results = accept.presentationContexts
        self.peerMaximumLength = try Self.sendLength(peer.maximumLength)
        self.peerImplementationClassUID = peer.implementationClassUID
        self.peerImplementationVersionName = peer.implementationVersionName
        self.roles = accept.userInformation.roleSelections
        self.extendedNegotiations = request.userInformation.extendedNegotiations.map { item in
            let answers = accept.userInformation.extendedNegotiations.filter { $0.sopClassUID == item.sopClassUID }
            return ExtendedAnswer(proposal: item, answer: answers.first?.applicationInformation)
        }
        self.userIdentityReply = accept.userInformation.userIdentityReply
        self.acceptedContexts = Self.usable(request.presentationContexts, accept.presentationContexts)
    }

    /// The first context that was accepted for a SOP class.
    package func accepted(_ abstractSyntax: UID) -> Context? {
        self.acceptedContexts.first { $0.abstractSyntax == abstractSyntax }
    }

    /// The accepted context with this number.
    package func context(id: UInt8) -> Context? {
        self.acceptedContexts.first { $0.id == id }
    }

    /// Why no context of a SOP class can be used.
    package enum Refusal: Hashable, Sendable {
        /// It wasn't proposed.
        case notProposed
        /// It was proposed, and the acceptor didn't answer, as it must each proposal (PS3.8 §9.3.3.2).
        case unanswered
        /// The acceptor accepts it in a transfer syntax that wasn't proposed with it.
        case unproposedSyntax(UID)
        /// The acceptor refused it.
        case refused(PresentationContextResult.Result)
    }

    /// Why no context of a SOP class can be used: the first refusal by the acceptor says most; nil when one can.
    package func refusal(of abstractSyntax: UID) -> Refusal? {
        if self.accepted(abstractSyntax) != nil { return nil }
        let ids = self.proposed.filter { $0.abstractSyntax == abstractSyntax }.map(\.id)
        if ids.isEmpty { return .notProposed }
        let answers = self.results.filter { ids.contains($0.id) }
        if let refused = answers.first(where: { $0.result != .acceptance }) { return .refused(refused.result) }
        return answers.lazy.compactMap(\.transferSyntax).first.map { .unproposedSyntax($0) } ?? .unanswered
    }

    /// The length to keep to when sending to a peer that announced `announced`.
    package static func sendLength(_ announced: UInt32?) throws(PDUError) -> Int {
        guard let announced else { return Self.lengthUnknown }
        guard announced > 0 else { return Self.lengthWithoutLimit }
        guard announced >= Self.leastLength else {
            throw PDUError(
                .maximumLengthTooSmall,
                "it announces a maximum PDU length of \(announced), and nothing fits into less than "
                    + "\(Self.leastLength) bytes"
            )
        }
        return min(Int(clamping: announced), Self.sendCap)
    }

    /// The contexts accepted with a syntax that was proposed.
    ///
    /// The first answer to a number counts.
    private static func usable(
        _ proposed: [ProposedPresentationContext],
        _ results: [PresentationContextResult]
    ) -> [Context] {
        var answers: [UInt8: PresentationContextResult] = [:]
        for result in results where answers[result.id] == nil { answers[result.id] = result }
        var contexts: [Context] = []
        for proposal in proposed {
            guard let answer = answers.removeValue(forKey: proposal.id), answer.result == .acceptance,
                let syntax = answer.transferSyntax, proposal.transferSyntaxes.contains(syntax)
            else { continue }
            contexts.append(
                Context(
                    id: proposal.id,
                    abstractSyntax: proposal.abstractSyntax,
                    transferSyntax: TransferSyntax(uid: syntax)
                )
            )
        }
        return contexts
    }
}
