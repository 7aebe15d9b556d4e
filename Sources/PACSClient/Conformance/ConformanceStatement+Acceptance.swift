import DICOMCore
import DICOMNetwork
import DICOMWire

extension ConformanceStatement {
    static let acceptance = Section(
        "A.4.2.1.4",
        "Presentation contexts that are accepted",
        [
            "scp.accept says who may come in; the called AE title must be ours. Of the transfer syntaxes that a caller "
                + "proposes, scp.syntax says which one is taken: 'first' its first, whichever it is, 'lossless' one that "
                + "loses nothing where there is one, or those of a list."
        ],
        heads: ["Abstract syntax", "Transfer syntaxes"],
        rows: [
            [Self.name(SOPClassUID.verification), "any"],
            ["every Storage SOP class of PS3.6", "any, registered or not"],
            ["every UID that is registered nowhere", "any, registered or not"],
        ]
    )

    static let rejections = Section(
        "A.4.2.1.4.1",
        "Rejections",
        [],
        heads: ["Result/source/reason", "Where"],
        rows: [
            (AssociateReject.applicationContextNotSupported, "the application context isn't DICOM's"),
            (.protocolVersionNotSupported, "the caller doesn't know version 1 of the protocol"),
            (.calledAETitleNotRecognized, "it calls another AE title than ours"),
            (.callingAETitleNotRecognized, "scp.accept doesn't let its AE title in, or it has none"),
            (.localLimitExceeded, "no place became free within \(SCPLimits().waitForPlace.inSeconds)"),
            (.temporaryCongestion, "more requests wait for a place than there is room for"),
        ].map { reject, text in ["\(reject.result)/\(reject.source)/\(reject.reason)", text] }
    )

    static let storage = Section(
        "A.4.2.1.4.2",
        "Conformance of the Storage SCP",
        [
            "Level 2 (full): the data set is stored byte for byte as it was received, in the transfer syntax that it "
                + "came in, with a File Meta Information of our own. Success is answered when the object is in a file "
                + "under its final name; nothing is overwritten. 'durability' says when it is synced.",
            "An object that is here already with the same data set is answered with success and counted as a duplicate; "
                + "one with another data set is kept beside it.",
            "Where the UIDs of the command and of the data set disagree, the data set's name the file, and the difference "
                + "is told with the object; the command's SOP Instance UID stands in only where the data set has none. An "
                + "object whose Patient ID isn't that of the row that was selected is kept and makes the verdict a warning; "
                + "one of another study is never counted as received.",
        ],
        heads: ["Status", "Where"],
        rows: [
            ["0x0000", "the object is stored"],
            ["0xB007", "the data set isn't whole; it is kept under another name (scp.damaged keep)"],
        ]
            + Self.refusals.map { refusal in
                ["0x\(Hexadecimal.digits(refusal.status, uppercase: true))", refusal.comment]
            }
    )

    /// One of each reason that has words of its own.
    private static let refusals: [StoreRefusal] = [
        .tooLittleSpace, .diskFull, .nameTaken("a folder"), .notAudited, .notRequested, .noIdentity, .noIdentifiers,
        .identifiersTooDeep, .damaged,
        .noDataSet, .wrongContext,
    ].map { StoreRefusal($0) }

    static let interfaces = Section(
        "A.4.3",
        "Network interfaces",
        ["TCP over IPv4 and IPv6, and TLS over TCP. Names are looked up; no address is looked up for its name."]
    )

    static let limits = Section(
        "A.4.4.3",
        "Limits of the Storage SCP",
        [],
        heads: ["Limit", "Value"],
        rows: Self.rows(of: SCPLimits())
    )

    private static func rows(of limits: SCPLimits) -> [[String]] {
        let unlimited = "none"
        return [
            ["Associations at a time", "\(limits.associations)"],
            ["Associations of one address", "\(limits.associationsPerAddress)"],
            ["Wait for a place", limits.waitForPlace.inSeconds],
            [
                "Connections without a request",
                "\(limits.pendingConnections) without a whole A-ASSOCIATE-RQ; of more the oldest is closed",
            ],
            ["Memory of incomplete requests", "\(limits.pendingMemory) bytes; over it the largest is closed"],
            ["Connections of any kind", "\(limits.connections)"],
            ["Requests that wait for a place", "\(limits.waitingRequests)"],
            ["Memory of requests that wait", "\(limits.waitingMemory) bytes"],
            ["Connection to whole request, ARTIM", limits.request.inSeconds],
            ["Our last PDU to the close, ARTIM", limits.close.inSeconds],
            [
                "\(limits.progressStep) bytes inside a message",
                limits.insideMessage?.inSeconds ?? unlimited,
            ],
            ["Next message", limits.betweenMessages?.inSeconds ?? unlimited],
            ["A-RELEASE-RP waits for durability", limits.finish.inSeconds],
        ]
    }
}
