import DICOMWire
import DemoPACS
import Foundation
import PACSClient

extension RemedySituation {
    /// Cuts a file short.
    private static let cut: @Sendable (String) throws -> Void = { path in
        try Data(contentsOf: URL(filePath: path)).prefix(2000).write(to: URL(filePath: path))
    }

    /// A study of the demonstration PACS.
    private static let study = "2.25.183610238264218309817446018342213409601.1.1"

    /// How a retrieval can fall short.
    static let retrievals: [RemedySituation] = [
        .init(
            code: .unknownTotal,
            cause: "The PACS listed no objects beforehand",
            peer: .pacs(.init(statuses: [.cFindRequest: 0x0122], delivery: .init(), isUncounted: true)),
            failing: "move \(Self.study)",
            mending: .administrator
        ),
        Self.rest(.init(statuses: [.cMoveRequest: 0xA801]), "for the rest the PACS has no entry"),
        Self.rest(
            .init(statuses: [.cMoveRequest: 0xA702], delivery: .init(isAbsent: true)),
            "the rest the PACS could not deliver"
        ),
        .init(
            code: .partial,
            cause: "Objects came here in this run, and then the PACS says",
            peer: Self.known(.partial) {
                $0.status = 0xA801
                $0.hasDelivered = true
            },
            before: ["find nm --limit 1"],
            typing: ["get": "get 1"],
            mending: .nobody
        ),
        .init(
            code: .partial,
            cause: "Objects are missing that the PACS doesn't list",
            peer: .pacs(
                .init(
                    statuses: [.cFindRequest: 0x0122, .cMoveRequest: 0xB000],
                    delivery: .init(isShort: true)
                )
            ),
            failing: "move \(Self.study)",
            mending: .administrator
        ),
        .init(
            code: .partial,
            cause: "Some of the objects are here and some are not",
            peer: .pacs(.init(demo: [.movePartial])),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .differs,
            cause: "What was compared isn't the same",
            before: ["find nm --limit 1", "get 1"],
            failing: "diff 1/1/1 1/2/1",
            typing: ["diff A B --ignore KEY": "diff 1/1/1 1/2/1 --ignore SOPInstanceUID"],
            mending: .nobody
        ),
        .init(
            code: .verifyFailed,
            cause: "Files are damaged, in the wrong place or missing",
            peer: Self.known(.verifyFailed) { $0.service = .local },
            mending: .nobody
        ),
        .init(
            code: .damaged,
            cause: "The data set of a file on this computer breaks off",
            before: ["find nm --limit 1", "get 1"],
            tamper: Self.cut,
            failing: "dump FOLDER/dicom",
            typing: ["get": "get 1 --refetch", "move": "move 1 --refetch"],
            then: "dump 1/1/1"
        ),
        .init(
            code: .damaged,
            cause: "The data set of an object breaks off",
            peer: .pacs(.init(demo: [.damagedObjects])),
            before: ["find nm --id DEMO-002"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .callbackFailed,
            cause: "The PACS took the C-MOVE but could not deliver",
            peer: .pacs(.init(statuses: [.cMoveRequest: 0xA702], delivery: .init(isAbsent: true))),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS could send none of the objects over this association",
            peer: .pacs(
                .init(statuses: [.cGetRequest: 0xA702], counters: SubOperations(completed: 0, failed: 3, warning: 0))
            ),
            before: ["find nm --limit 1"],
            failing: "get 1",
            typing: ["move": "move 1"],
            then: "assert $received == 3"
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS says itself why it sent no object",
            peer: .pacs(
                .init(
                    statuses: [.cMoveRequest: 0xA702],
                    counters: SubOperations(completed: 0, failed: 3, warning: 0),
                    comment: "Study is offline"
                )
            ),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS reported success but sent no object.",
            peer: .pacs(.init(statuses: [.cGetRequest: 0x0000, .cFindRequest: 0x0122])),
            failing: "get \(Self.study)",
            typing: ["series": "series \(Self.study)"],
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS says itself that it sent no object",
            peer: .pacs(
                .init(
                    statuses: [.cMoveRequest: 0x0000, .cFindRequest: 0x0122],
                    counters: SubOperations(completed: 0, failed: 0, warning: 0)
                )
            ),
            failing: "move \(Self.study)",
            typing: ["series": "series \(Self.study)"],
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS says that it sent the objects, and {destination} has none",
            peer: Self.known(.nothingReceived) {
                $0.destination = "OTHER"
                $0.isDestinationElsewhere = true
                $0.sent = 3
            },
            mending: .nobody
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS lists the objects and reported success",
            peer: .pacs(.init(statuses: [.cGetRequest: 0x0000])),
            before: ["find nm --limit 1"],
            failing: "get 1",
            typing: ["move": "move 1"],
            then: "assert $received == 3"
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS lists the objects and says itself that it sent none",
            peer: .pacs(
                .init(statuses: [.cMoveRequest: 0x0000], counters: SubOperations(completed: 0, failed: 0, warning: 0))
            ),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS delivered no object",
            peer: .pacs(
                .init(
                    statuses: [.cMoveRequest: 0xB000],
                    counters: SubOperations(completed: 2, failed: 1, warning: 0)
                )
            ),
            before: ["find nm --limit 1"],
            failing: "move 1",
            mending: .administrator
        ),
        .init(
            code: .nothingReceived,
            cause: "The PACS reported success but no object arrived.",
            peer: .pacs(.init(delivery: .init(isAbsent: true))),
            before: ["find nm --limit 1"],
            failing: "move 1",
            typing: ["get": "get 1"],
            then: "assert $received == 3"
        ),
    ]

    /// One series is here already, and the PACS doesn't deliver the others.
    private static func rest(_ fault: FailingPACS.Fault, _ cause: String) -> RemedySituation {
        .init(
            code: .partial,
            cause: "Some of the objects are here; " + cause,
            peer: .pacs(fault),
            before: ["find nm --limit 1", "get 1/1"],
            failing: "move 1",
            typing: ["get": "get 1"],
            mending: .administrator
        )
    }
}
