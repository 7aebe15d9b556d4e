import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import PACSClient
import TestSupport

extension RemedySituation {
    /// Rejections, aborts and refused contexts.
    static let association: [RemedySituation] = [
        .init(
            code: .associationRejected,
            cause: "The PACS does not know itself as",
            peer: .pacs(Self.title("RIGHT")),
            failing: "echo",
            typing: ["echo --called AET": "echo --called RIGHT"],
            then: "echo --called RIGHT"
        ),
        .init(
            code: .associationRejected,
            cause: "The PACS has no entry for our AE title",
            peer: .pacs(.init(decide: { $0.callingAETitle == "KNOWN" ? nil : .reject(.callingAETitleNotRecognized) })),
            failing: "echo",
            typing: ["set calling AET": "set calling KNOWN"]
        ),
        Self.rejected(.applicationContextNotSupported, "The peer does not speak the DICOM application context"),
        Self.rejected(.localLimitExceeded, "The PACS is busy"),
        Self.rejected(.protocolVersionNotSupported, "The peer supports another version"),
        Self.rejected(.init(result: 2, source: 1, reason: 1), "The PACS rejects associations for the moment"),
        .init(
            code: .associationRejected,
            cause: "We sent a user identity",
            peer: .pacs(.init(decide: { $0.userInformation.userIdentity == nil ? nil : .reject(.noReason) })),
            before: ["set identity.type user", "set identity.user eve"],
            failing: "echo"
        ),
        Self.rejected(.noReason, "The PACS rejects us without a reason"),
        .init(
            code: .associationAborted,
            cause: "The PACS lets {calling} in but ends",
            peer: .pacs(.init(aborts: [.cFindRequest])),
            failing: "find nm --limit 1",
            mending: .administrator
        ),
        .init(
            code: .associationAborted,
            cause: "The peer's protocol layer found a fault",
            peer: .script([
                .readUnit, .send(ScriptedPeer.accept([1])), .readUnit, .send([7, 0, 0, 0, 0, 4, 0, 0, 2, 1]),
            ]),
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .associationAborted,
            cause: "The PACS ended the association on purpose",
            peer: .pacs(.init(aborts: [.cEchoRequest])),
            failing: "echo",
            mending: .administrator
        ),
        .init(
            code: .noAcceptedContext,
            cause: "The PACS answers with a transfer syntax",
            peer: .script([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9], syntax: "1.2.840.10008.1.2.4.50")), .readUnit,
            ]),
            failing: "find nm --limit 1",
            mending: .nobody
        ),
        .init(
            code: .noAcceptedContext,
            cause: "The PACS leaves out the service",
            peer: .script([.readUnit, .send(ScriptedPeer.accept([1])), .readUnit]),
            failing: "find nm --limit 1",
            mending: .nobody
        ),
        .init(
            code: .noAcceptedContext,
            cause: "The PACS does not offer C-GET",
            peer: .pacs(Self.refusing { QueryModel.of($0)?.1 == .get }),
            before: ["find nm --limit 1"],
            failing: "get 1",
            typing: ["move": "move 1"],
            then: "assert $received == 3"
        ),
        .init(
            code: .noAcceptedContext,
            cause: "The PACS does not offer Verification",
            peer: .pacs(Self.refusing { $0 == SOPClassUID.verification }),
            failing: "echo",
            then: "find nm --limit 1"
        ),
        .init(
            code: .noAcceptedContext,
            cause: "The PACS refuses the service",
            peer: .pacs(Self.refusing { QueryModel.of($0).map { $0.0 == .studyRoot } ?? false }),
            before: ["set model study"],
            failing: "find nm --limit 1",
            mending: .nobody,
            then: nil
        ),
    ]

    private static func rejected(_ rejection: AssociateReject, _ cause: String) -> RemedySituation {
        .init(
            code: .associationRejected,
            cause: cause,
            peer: .pacs(.init(decide: { _ in .reject(rejection) })),
            failing: "echo",
            mending: .administrator
        )
    }

    /// A PACS that has another AE title.
    private static func title(_ title: String) -> FailingPACS.Fault {
        .init(decide: { request in
            guard request.calledAETitle == title else { return .reject(.calledAETitleNotRecognized) }
            return .accept(AcceptorPolicy(supports: { _ in true }))
        })
    }

    /// A PACS that refuses some SOP classes.
    private static func refusing(_ isRefused: @escaping @Sendable (UID) -> Bool) -> FailingPACS.Fault {
        .init(decide: { _ in
            .accept(AcceptorPolicy(supports: { !isRefused($0) }, scpRoleAllowed: { UIDRegistry.isStorage($0) }))
        })
    }
}
