import DICOMWire
import PACSClient

extension RemedySituation {
    /// Final statuses that are no success.
    static let services: [RemedySituation] = [
        Self.echo(0x0110, "The PACS answers, but with a failure"),
        Self.echo(0x0122, "The PACS does not offer Verification", then: "find nm --limit 1"),
        .init(
            code: .dimseFailure,
            cause: "The PACS answers with matches that nobody can refer to",
            peer: .pacs(.init(statuses: [.cFindRequest: 0x0000], hasEmptyMatch: true)),
            failing: "find nm",
            mending: .administrator
        ),
        // Where a query can be cut into pieces, that is the remedy.
        Self.find(0xA700, "The PACS ran out of resources for this request", by: "find StudyInstanceUID=1.2.3"),
        Self.find(0xA900, "The identifier does not fit the SOP class: a key"),
        Self.find(0x0122, "The PACS does not offer this service."),
        Self.find(0x0124, "The PACS does not allow this"),
        Self.find(0xC001, "The PACS could not process the query"),
        Self.find(0xFE00, "The PACS ended the list by itself", by: "find StudyInstanceUID=1.2.3"),
        Self.find(0x0110, "The PACS refused or failed the request; the status says"),
        .init(
            code: .dimseFailure,
            cause: "The PACS refused or failed the request; the status and its comment",
            peer: .pacs(.init(statuses: [.cFindRequest: 0x0110], comment: "the index is being built")),
            failing: "find nm --limit 1",
            mending: .administrator
        ),
        .init(
            code: .dimseFailure,
            cause: "The PACS could not send the objects over this association",
            peer: .pacs(.init(statuses: [.cGetRequest: 0xA702])),
            before: ["find nm --limit 1"],
            failing: "get 1",
            typing: ["move": "move 1"],
            then: "assert $received == 3"
        ),
        Self.move(0xA702, "The PACS says that it is out of resources for the transfers"),
        Self.move(0xA900, "The identifier does not fit the SOP class: the level"),
        Self.move(0xC001, "The PACS could not process the C-MOVE: often"),
        .init(
            code: .dimseFailure,
            cause: "The PACS says that it could not reach",
            peer: .pacs(.init(statuses: [.cMoveRequest: 0xC000], comment: "Failed to connect to PACSH")),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        Self.elsewhere(0xA801, "The PACS has no entry for the move destination {destination}, or"),
        Self.elsewhere(0xA702, "The PACS could not deliver: {destination}"),
        Self.elsewhere(0xC001, "The PACS could not deliver: {destination}"),
        Self.elsewhere(0xB000, "The PACS finished, but {destination}"),
        Self.move(0xFE00, "The operation was cancelled"),
        Self.destinationUnknown(
            .init(statuses: [.cMoveRequest: 0xA801]),
            "The PACS has no entry for the move destination {destination}."
        ),
        Self.destinationUnknown(
            .init(statuses: [.cMoveRequest: 0xA801], comment: "Destination PACSH temporarily disabled"),
            "The PACS says that the move destination {destination} is turned off"
        ),
        Self.destinationUnknown(.init(statuses: [.cMoveRequest: 0xC000]), "The PACS says that it cannot process"),
        Self.destinationUnknown(.init(aborts: [.cMoveRequest]), "The PACS aborted the association right after"),
        .init(
            code: .noMatch,
            cause: "Nothing is called so",
            failing: "tag NOSUCHWORDATALL",
            typing: ["tag WORD": "tag patient", "uid WORD": "uid nuclear"],
            then: "tag patient"
        ),
        .init(
            code: .noMatch,
            cause: "Nothing in the PACS matches the query",
            failing: "find --patient bergmann --require",
            typing: ["find --patient DOE*": "find --patient Bergmann*"],
            then: "find --patient Bergmann* --require"
        ),
    ]

    private static func echo(_ status: UInt16, _ cause: String, then: String? = nil) -> RemedySituation {
        .init(
            code: .dimseFailure,
            cause: cause,
            peer: .pacs(.init(statuses: [.cEchoRequest: status])),
            failing: "echo",
            mending: then == nil ? .administrator : .commands,
            then: then
        )
    }

    private static func find(
        _ status: UInt16,
        _ cause: String,
        by query: String = "find nm --limit 1"
    ) -> RemedySituation {
        .init(
            code: .dimseFailure,
            cause: cause,
            peer: .pacs(.init(statuses: [.cFindRequest: status])),
            failing: query,
            mending: .administrator
        )
    }

    private static func move(_ status: UInt16, _ cause: String) -> RemedySituation {
        .init(
            code: .dimseFailure,
            cause: cause,
            peer: .pacs(.init(statuses: [.cMoveRequest: status])),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        )
    }

    private static func elsewhere(_ status: UInt16, _ cause: String) -> RemedySituation {
        .init(
            code: status == 0xA801 ? .destinationUnknown : .dimseFailure,
            cause: cause,
            peer: .pacs(.init(statuses: [.cMoveRequest: status])),
            before: ["find nm --limit 1"],
            failing: "move 1 --to OTHER",
            mending: .administrator,
            then: "move 1"
        )
    }

    private static func destinationUnknown(_ fault: FailingPACS.Fault, _ cause: String) -> RemedySituation {
        .init(
            code: .destinationUnknown,
            cause: cause,
            peer: .pacs(fault),
            before: ["find nm --limit 1"],
            failing: "move 1",
            typing: ["get": "get 1"],
            then: "assert $received == 3"
        )
    }
}
