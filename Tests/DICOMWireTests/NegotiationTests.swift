import DICOMCore
import Testing

@testable import DICOMWire

@Suite struct NegotiationTests {
    static let verification: UID = "1.2.840.10008.1.1"
    static let ct: UID = "1.2.840.10008.5.1.4.1.1.2"
    static let implicit = TransferSyntax.implicitVRLittleEndian.uid
    static let explicit = TransferSyntax.explicitVRLittleEndian.uid
    static let jpeg: UID = "1.2.840.10008.1.2.4.50"

    static func request(
        _ contexts: [ProposedPresentationContext],
        roles: [RoleSelection] = [],
        maximumLength: UInt32? = 16_384
    ) -> AssociateRequest {
        AssociateRequest(
            calledAETitle: "HERE",
            callingAETitle: "THERE",
            presentationContexts: contexts,
            userInformation: UserInformation(
                maximumLength: maximumLength,
                roleSelections: roles,
                asynchronousOperationsWindow: AsynchronousOperationsWindow(invoked: 5, performed: 5)
            )
        )
    }

    static func policy(
        supports: @escaping @Sendable (UID) -> Bool = { $0 == ct || $0 == verification },
        scpRoleAllowed: @escaping @Sendable (UID) -> Bool = { _ in false }
    ) -> AcceptorPolicy {
        AcceptorPolicy(
            maximumLength: 65_536,
            implementationClassUID: "1.2.3",
            implementationVersionName: "TEST",
            supports: supports,
            scpRoleAllowed: scpRoleAllowed
        )
    }

    static func context(_ id: UInt8, _ sopClass: UID, _ syntaxes: [UID]) -> ProposedPresentationContext {
        ProposedPresentationContext(id: id, abstractSyntax: sopClass, transferSyntaxes: syntaxes)
    }

    @Test func eachContextIsAnswered() {
        let request = Self.request([
            Self.context(1, Self.ct, [Self.jpeg, Self.implicit]), Self.context(3, "1.2.3.4", [Self.implicit]),
            Self.context(5, Self.verification, []), Self.context(7, Self.verification, [""]),
        ])
        let accept = Self.policy().negotiate(request)
        #expect(
            accept.presentationContexts == [
                PresentationContextResult(id: 1, result: .acceptance, transferSyntax: Self.jpeg),
                PresentationContextResult(id: 3, result: .abstractSyntaxNotSupported),
                PresentationContextResult(id: 5, result: .transferSyntaxesNotSupported),
                PresentationContextResult(id: 7, result: .transferSyntaxesNotSupported),
            ]
        )
        #expect(accept.userInformation.maximumLength == 65_536)
        #expect(accept.userInformation.implementationClassUID == "1.2.3")
        #expect(accept.userInformation.asynchronousOperationsWindow == nil)
        #expect(accept.userInformation.roleSelections.isEmpty)
        #expect(accept.calledAETitle == "HERE")
    }

    @Test func oddAndDuplicateNumbers() {
        let request = Self.request([
            Self.context(1, Self.ct, [Self.implicit]), Self.context(1, Self.verification, [Self.implicit]),
            Self.context(2, Self.ct, [Self.implicit]), Self.context(0, Self.ct, [Self.implicit]),
        ])
        #expect(
            Self.policy().negotiate(request).presentationContexts == [
                PresentationContextResult(id: 1, result: .acceptance, transferSyntax: Self.implicit),
                PresentationContextResult(id: 2, result: .noReason),
                PresentationContextResult(id: 0, result: .noReason),
            ]
        )
    }

    @Test func all128Contexts() throws {
        let contexts = (0..<128).map { Self.context(UInt8($0 * 2 + 1), Self.ct, [Self.implicit, Self.explicit]) }
        let accept = Self.policy().negotiate(Self.request(contexts))
        #expect(accept.presentationContexts.count == 128)
        #expect(accept.presentationContexts.allSatisfy { $0.result == .acceptance })
        #expect(try frames([encoded(.associateAccept(accept))]) == [.pdu(.associateAccept(accept))])
    }

    @Test func aSyntaxThatWasNotProposedIsNeverAnswered() {
        var policy = Self.policy()
        policy.chooseSyntax = { _, _ in .explicitVRBigEndian }
        let accept = policy.negotiate(Self.request([Self.context(1, Self.ct, [Self.implicit])]))
        #expect(accept.presentationContexts.first?.result == .transferSyntaxesNotSupported)
    }

    @Test func rolesAreAnsweredWhereAsked() {
        let roles = [
            RoleSelection(sopClassUID: Self.ct, scuRole: true, scpRole: true),
            RoleSelection(sopClassUID: Self.ct, scuRole: false, scpRole: false),
            RoleSelection(sopClassUID: Self.verification, scuRole: false, scpRole: true),
            RoleSelection(sopClassUID: "1.2.3.4", scuRole: true, scpRole: true),
        ]
        let request = Self.request(
            [Self.context(1, Self.ct, [Self.implicit]), Self.context(3, Self.verification, [Self.implicit])],
            roles: roles
        )
        let accept = Self.policy(scpRoleAllowed: { $0 == Self.ct }).negotiate(request)
        #expect(
            accept.userInformation.roleSelections == [
                RoleSelection(sopClassUID: Self.ct, scuRole: true, scpRole: true),
                RoleSelection(sopClassUID: Self.verification, scuRole: false, scpRole: false),
            ]
        )
    }

    @Test func requestsThatCannotBeNegotiated() {
        var request = Self.request([Self.context(1, Self.ct, [Self.implicit])])
        #expect(AcceptorPolicy.rejection(of: request) == nil)
        request.applicationContextName = "1.2.3"
        #expect(AcceptorPolicy.rejection(of: request) == AssociateReject(result: 1, source: 1, reason: 2))
        request.protocolVersion = 0
        #expect(AcceptorPolicy.rejection(of: request) == AssociateReject(result: 1, source: 2, reason: 2))
    }

    @Test func whatTheAcceptorMayNotAnswerIsToldApart() throws {
        let request = Self.request([
            Self.context(1, Self.ct, [Self.implicit]), Self.context(3, Self.verification, [Self.implicit]),
        ])
        let accept = AssociateAccept(
            calledAETitle: "",
            callingAETitle: "",
            presentationContexts: [
                PresentationContextResult(id: 1, result: .acceptance, transferSyntax: Self.jpeg)
            ],
            userInformation: UserInformation(maximumLength: 16_384)
        )
        let negotiated = try NegotiatedAssociation(request: request, accept: accept, isRequestor: true)
        #expect(negotiated.refusal(of: Self.ct) == .unproposedSyntax(Self.jpeg))
        #expect(negotiated.refusal(of: Self.verification) == .unanswered)
    }

    @Test func theRequestorTakesStock() throws {
        let request = Self.request([
            Self.context(1, Self.ct, [Self.implicit]), Self.context(3, Self.verification, [Self.implicit]),
            Self.context(5, Self.ct, [Self.jpeg]), Self.context(7, "1.2.3", [Self.jpeg]),
            Self.context(9, Self.verification, [Self.explicit]),
        ])
        let accept = AssociateAccept(
            calledAETitle: "garbage",
            callingAETitle: "",
            presentationContexts: [
                // A syntax that wasn't proposed, a refusal, two answers to one number, one to a number never used.
                PresentationContextResult(id: 1, result: .acceptance, transferSyntax: Self.explicit),
                PresentationContextResult(id: 3, result: .userRejection),
                PresentationContextResult(id: 5, result: .acceptance, transferSyntax: Self.jpeg),
                PresentationContextResult(id: 5, result: .userRejection),
                PresentationContextResult(id: 11, result: .acceptance, transferSyntax: Self.implicit),
            ],
            userInformation: UserInformation(maximumLength: 32_768, implementationVersionName: "PEER")
        )
        let negotiated = try NegotiatedAssociation(request: request, accept: accept, isRequestor: true)
        #expect(
            negotiated.acceptedContexts == [
                NegotiatedAssociation.Context(
                    id: 5,
                    abstractSyntax: Self.ct,
                    transferSyntax: TransferSyntax(uid: Self.jpeg)
                )
            ]
        )
        #expect(negotiated.accepted(Self.ct)?.id == 5)
        #expect(negotiated.accepted(Self.verification) == nil)
        #expect(negotiated.context(id: 5)?.abstractSyntax == Self.ct)
        #expect(negotiated.context(id: 11) == nil)
        #expect(negotiated.refusal(of: Self.ct) == nil)
        #expect(negotiated.refusal(of: Self.verification) == .refused(.userRejection))
        #expect(negotiated.refusal(of: "1.2.3") == .unanswered)
        #expect(negotiated.refusal(of: "1.2.4") == .notProposed)
        #expect(negotiated.calledAETitle == "HERE")
        #expect(negotiated.peerMaximumLength == 32_768)
        #expect(negotiated.peerImplementationVersionName == "PEER")
        let acceptor = try NegotiatedAssociation(request: request, accept: accept, isRequestor: false)
        #expect(acceptor.peerMaximumLength == 16_384)
    }

    @Test(
        arguments: [
            (nil, 16_384), (0, 65_536), (8, 8), (128, 128), (16_384, 16_384), (131_072, 131_072), (131_073, 131_072),
            (UInt32.max, 131_072),
        ] as [(UInt32?, Int)]
    )
    func sendLengths(_ announced: UInt32?, _ expected: Int) throws {
        #expect(try NegotiatedAssociation.sendLength(announced) == expected)
    }

    @Test(arguments: 1...7 as ClosedRange<UInt32>)
    func lengthsThatHoldNothing(_ announced: UInt32) {
        #expect(throws: PDUError(.maximumLengthTooSmall, "")) { try NegotiatedAssociation.sendLength(announced) }
    }
}

@Suite struct AETitleTests {
    @Test(arguments: ["A", "ANY-SCP", "SIXTEEN_CHARS_OK", "with space", "MiXed.1"])
    func goodTitles(_ title: String) {
        #expect(AETitle.validate(title) == nil)
    }

    @Test(arguments: ["", " ", "                ", "SEVENTEEN_CHARS_X", "A\\B", "A\nB", "A\u{7F}", "Ä"])
    func badTitles(_ title: String) {
        #expect(AETitle.validate(title) != nil)
    }

    @Test func titlesFromTheWire() {
        #expect(AETitle.clean(Array("  AE  TITLE     ".utf8)) == "AE  TITLE")
        #expect(AETitle.clean([0x41, 0x00, 0x42]) == "A")
        #expect(AETitle.clean([0x20, 0x41, 0x20, 0x00]) == "A")
        #expect(AETitle.clean([]) == "")
        #expect(AETitle.clean([0xFF, 0x41]) == "\u{FFFD}A")
        #expect(AETitle.padded("AE").count == 16)
        #expect(AETitle.padded("AN_OVERLONG_TITLE_OF_THE_PEER").count == 16)
    }
}
