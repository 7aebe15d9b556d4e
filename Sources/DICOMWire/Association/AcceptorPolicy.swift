import DICOMCore

/// What an acceptor agrees to when it answers an A-ASSOCIATE-RQ.
package struct AcceptorPolicy: Sendable {
    /// Whether a SOP class is offered.
    package var supports: @Sendable (UID) -> Bool
    /// Picks one of the syntaxes proposed for a SOP class; nil when none will do.
    package var chooseSyntax: @Sendable ([TransferSyntax], UID) -> TransferSyntax?
    /// Whether the requestor may act as SCP of a SOP class when it asks, as for C-GET.
    package var scpRoleAllowed: @Sendable (UID) -> Bool
    /// The answer to an extended negotiation of a SOP class that was accepted; nil for none.
    package var extendedAnswer: @Sendable (ExtendedNegotiation) -> [UInt8]?
    /// The longest P-DATA-TF to ask for, in bytes.
    package var maximumLength: Int
    /// The implementation to name.
    package var implementationClassUID: UID
    package var implementationVersionName: String

    /// Makes a policy; unless told otherwise it takes the first syntax and agrees to the default role only.
    package init(
        maximumLength: Int = 65_536,
        implementationClassUID: UID = Implementation.classUID,
        implementationVersionName: String = Implementation.versionName,
        supports: @escaping @Sendable (UID) -> Bool,
        chooseSyntax: @escaping @Sendable ([TransferSyntax], UID) -> TransferSyntax? = { syntaxes, _ in syntaxes.first
        },
        scpRoleAllowed: @escaping @Sendable (UID) -> Bool = { _ in false },
        extendedAnswer: @escaping @Sendable (ExtendedNegotiation) -> [UInt8]? = { _ in nil }
    ) {
        self.maximumLength = maximumLength
        self.implementationClassUID = implementationClassUID
        self.implementationVersionName = implementationVersionName
        self.supports = supports
        self.chooseSyntax = chooseSyntax
        self.scpRoleAllowed = scpRoleAllowed
        self.extendedAnswer = extendedAnswer
    }

    /// The answer to a request, context by context and in its order (PS3.8 §9.3.3, PS3.7 §D.3.3).
    ///
    /// Numbers are answered once, even if they come twice; even numbers are refused. Roles are answered only where the
    /// request asks for them, extended negotiation only by who knows what it means: to echo it would claim what we don't do.
    /// The asynchronous operations window is never answered.
    package func negotiate(_ request: AssociateRequest) -> AssociateAccept {
        var answered: Set<UInt8> = []
        var acceptedClasses: Set<UID> = []
        var results: [PresentationContextResult] = []
        for context in request.presentationContexts where answered.insert(context.id).inserted {
            let result = self.answer(context)
            if result.result == .acceptance { acceptedClasses.insert(context.abstractSyntax) }
            results.append(result)
        }
        var answeredRoles: Set<UID> = []
        var roles: [RoleSelection] = []
        for role in request.userInformation.roleSelections
        where acceptedClasses.contains(role.sopClassUID) && answeredRoles.insert(role.sopClassUID).inserted {
            roles.append(
                RoleSelection(
                    sopClassUID: role.sopClassUID,
                    scuRole: role.scuRole,
                    scpRole: role.scpRole && self.scpRoleAllowed(role.sopClassUID)
                )
            )
        }
        var answeredClasses: Set<UID> = []
        var extended: [ExtendedNegotiation] = []
        for item in request.userInformation.extendedNegotiations
        where acceptedClasses.contains(item.sopClassUID) && answeredClasses.insert(item.sopClassUID).inserted {
            guard let answer = self.extendedAnswer(item) else { continue }
            extended.append(ExtendedNegotiation(sopClassUID: item.sopClassUID, applicationInformation: answer))
        }
        return AssociateAccept(
            calledAETitle: request.calledAETitle,
            callingAETitle: request.callingAETitle,
            presentationContexts: results,
            userInformation: UserInformation(
                maximumLength: UInt32(clamping: self.maximumLength),
                implementationClassUID: self.implementationClassUID,
                implementationVersionName: self.implementationVersionName,
                roleSelections: roles,
                extendedNegotiations: extended
            )
        )
    }

    /// The rejection that a request deserves whatever it proposes; nil when it may be negotiated.
    package static func rejection(of request: AssociateRequest) -> AssociateReject? {
        guard request.protocolVersion & 1 == 1 else { return .protocolVersionNotSupported }
        guard request.applicationContextName == AssociateRequest.dicomApplicationContext else {
            return .applicationContextNotSupported
        }
        return request.callingAETitle.isEmpty ? .callingAETitleNotRecognized : nil
    }

    private func answer(_ context: ProposedPresentationContext) -> PresentationContextResult {
        guard context.id % 2 == 1 else { return PresentationContextResult(id: context.id, result: .noReason) }
        guard self.supports(context.abstractSyntax) else {
            return PresentationContextResult(id: context.id, result: .abstractSyntaxNotSupported)
        }
        let proposed = context.transferSyntaxes.filter { !$0.string.isEmpty }.map { TransferSyntax(uid: $0) }
        guard let syntax = self.chooseSyntax(proposed, context.abstractSyntax), proposed.contains(syntax) else {
            return PresentationContextResult(id: context.id, result: .transferSyntaxesNotSupported)
        }
        return PresentationContextResult(id: context.id, result: .acceptance, transferSyntax: syntax.uid)
    }
}
