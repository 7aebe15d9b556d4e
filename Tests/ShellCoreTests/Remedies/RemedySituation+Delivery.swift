import DICOMCore
import DICOMWire
import PACSClient
import TestSupport

extension RemedySituation {
    /// What our SCP saw of a delivery that failed.
    static let deliveries: [RemedySituation] = [
        Self.delivery(
            .init(called: "WRONG"),
            "The PACS reaches this computer under the AE title",
            claims: [0x0000, 0xA702],
            mending: .commands
        ),
        Self.delivery(
            .init(calling: "STRANGER"),
            "Our SCP turned the PACS away",
            claims: [0x0000, 0xA702],
            before: ["set scp.accept DEMO"],
            mending: .commands
        ),
        Self.delivery(
            .init(stray: Self.otherContext),
            "The PACS reaches this computer, and our SCP rejected its association",
            claims: [0x0000, 0xA702]
        ),
        Self.delivery(
            .init(stray: [], isStrayOpen: true),
            "A connection from {from} is open to our SCP",
            claims: [0x0000, 0xA702]
        ),
        Self.delivery(.init(stray: []), "Something at {from} connects to our SCP", claims: [0x0000, 0xA702]),
        Self.delivery(
            .init(stray: [22, 3, 1, 0, 5, 1, 0, 0, 1, 3]),
            "The PACS sends in TLS, and our SCP speaks none",
            claims: [0x0000, 0xA702],
            typing: ["set tls.cert FILE": "set tls.cert CERTIFICATE", "set tls.key FILE": "set tls.key KEY"],
            mending: .nobody
        ),
        Self.delivery(
            .init(),
            "Our SCP speaks TLS only",
            claims: [0x0000, 0xA702],
            before: ["set tls.cert CERTIFICATE", "set tls.key KEY", "scp start --tls"],
            mending: .commands
        ),
        Self.delivery(
            .init(stray: Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            "What reaches our SCP from {from} is no DICOM",
            claims: [0x0000, 0xA702]
        ),
        Self.delivery(
            .init(syntax: TransferSyntax(uid: "1.2.3.4")),
            "The PACS proposes transfer syntaxes",
            before: ["set scp.syntax 1.2.840.10008.1.2.1"],
            mending: .commands
        ),
        Self.delivery(
            .init(proposed: "1.2.840.10008.5.1.1.9"),
            "The PACS proposes nothing but SOP classes that are no storage"
        ),
        Self.delivery(.init(objects: .withoutIdentifiers), "The PACS sends, and our SCP refuses the objects"),
        Self.delivery(.init(objects: .ofAnotherStudy), "The PACS delivers, but objects of another study"),
        Self.delivery(
            .init(calling: "STRANGER", objects: .ofAnotherStudy),
            "{sender} sends objects of a study that was not asked for",
            mending: .administrator
        ),
        Self.delivery(
            .init(objects: .none, isAborted: true),
            "The PACS reaches this computer and is let in, but its association breaks off"
        ),
        Self.delivery(
            .init(objects: .none),
            "The PACS reaches this computer and is let in, but sends no object"
        ),
        Self.delivery(
            .init(isAbsent: true),
            "The PACS has delivered to this computer before",
            claims: [0x0000, 0xA702],
            before: ["move 1"],
            goodMoves: 1,
            failing: "move 1 --refetch"
        ),
    ]
    .flatMap(\.self)

    /// An A-ASSOCIATE-RQ for another application context than DICOM's.
    private static let otherContext: [UInt8] = {
        var request = ScriptedPeer.request(called: "PACSH", storing: "1.2.840.10008.5.1.4.1.1.20")
        let name = Array("1.2.840.10008.3.1.1.1".utf8)
        if let place = request.indices.first(where: { request[$0...].starts(with: name) }) {
            request[place + name.count - 1] = UInt8(ascii: "9")
        }
        return request
    }()

    /// The situation for each final status by which the PACS may end.
    private static func delivery(
        _ delivery: FailingPACS.Delivery,
        _ cause: String,
        claims: [UInt16] = [0x0000],
        before: [String] = [],
        goodMoves: Int = 0,
        failing: String = "move 1",
        typing: [String: String] = [:],
        mending: Mending = .administrator
    ) -> [RemedySituation] {
        claims.map { status in
            .init(
                code: status == 0 ? .nothingReceived : .callbackFailed,
                cause: cause,
                peer: .pacs(
                    .init(statuses: [.cMoveRequest: status], delivery: delivery, goodMoves: goodMoves)
                ),
                before: ["find nm --limit 1"] + before,
                failing: failing,
                typing: typing,
                mending: mending
            )
        }
    }
}
