import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

extension ConformanceStatement {
    static let overview = Section(
        "A.1",
        "Overview",
        [
            "pacsh asks a PACS what it has, retrieves it, receives what others send, and reads worklists. It writes to no "
                + "PACS: it has no C-STORE as a user, no Storage Commitment, no Modality Performed Procedure Step, no "
                + "print, no other N-service, and no service that changes or deletes anything. It answers no queries.",
            "Storage Commitment, Modality Performed Procedure Step and everything else that writes stay out for good: "
                + "who reads a worklist here changes nothing of it, and whoever is given pacsh can break nothing.",
        ]
    )

    static let model = Section(
        "A.4.1",
        "Implementation model",
        [
            "One application entity, the user's session. As a requestor it verifies, queries and retrieves; as an "
                + "acceptor, the Storage SCP, it takes objects. The Storage SCP listens only while a C-MOVE to this "
                + "computer runs, or after 'scp start' or 'scp run'.",
            "A retrieval asks the PACS for its list of objects (C-FIND), then for the objects (C-MOVE or C-GET), and "
                + "compares what arrived with the list. What is here already isn't asked for again.",
        ]
    )

    static let classes = Section(
        "A.4.2.1.1",
        "SOP classes",
        [],
        heads: ["Role", "UID", "SOP class"],
        rows: [["SCU, SCP", SOPClassUID.verification.string, Self.name(SOPClassUID.verification)]]
            + QueryModel.allCases.flatMap { model in
                QueryModel.Service.allCases.map { model.sopClass($0) }.map { ["SCU", $0.string, Self.name($0)] }
            }
            + [["SCU", SOPClassUID.modalityWorklistFind.string, Self.name(SOPClassUID.modalityWorklistFind)]]
            + [
                [
                    "SCP", "(\(UIDRegistry.storageClasses.count) classes)",
                    "all Storage SOP classes of PS3.6, and every UID that is registered nowhere",
                ]
            ]
    )

    static let policies = Section(
        "A.4.2.1.2",
        "Association policies",
        [],
        heads: ["Policy", "Value"],
        rows: [
            ["Application context name", AssociateRequest.dicomApplicationContext.string],
            ["Implementation class UID", Implementation.classUID.string],
            ["Implementation version name", Implementation.versionName],
            ["Largest PDU announced", "\(Self.setting("pdu.max").defaultText) bytes (pdu.max)"],
            ["Largest P-DATA-TF taken", "\(PDULimits().data) bytes, whatever was announced"],
            ["Largest A-ASSOCIATE PDU taken", "\(PDULimits.associationLength) bytes"],
            ["Associations to a PACS at a time", "1 for queries, and those of 'parallel' for retrievals"],
            ["Asynchronous operations", "not proposed; requests sent ahead are answered in order"],
            ["User identity", "proposed where identity.type says so; of a caller it is ignored and not answered"],
            ["Extended negotiation", "proposed where a query needs it; of a caller it is ignored and not answered"],
            ["Retries", "none unasked, but after a transient rejection (result 2) within a retrieval"],
        ]
    )

    static let initiation = Section(
        "A.4.2.1.3",
        "Presentation contexts that are proposed",
        [
            "The association for queries proposes Verification, and FIND and MOVE of both models. C-GET has an "
                + "association of its own: it proposes GET, and each storage class in the SCP role with one context for each "
                + "transfer syntax that its objects may be stored in, so that the PACS need not transcode. "
                + "'find worklist' has an association of its own too, and nothing else ever proposes the worklist."
        ],
        heads: ["Where", "What"],
        rows: [
            ["Classes, queries", Self.names(PACSConnection.queryContexts.map(\.abstractSyntax))],
            ["Classes, worklist", Self.names(PACSConnection.worklistContexts.map(\.abstractSyntax))],
            ["Classes, diagnose", Self.names(Diagnostician.contexts.map(\.abstractSyntax))],
            ["Classes, C-GET", Self.names(QueryModel.allCases.map { $0.sopClass(.get) })],
            ["Syntaxes of both", Self.names(PACSConnection.queryContexts.first?.transferSyntaxes ?? [])],
            ["Syntaxes, no pixel data", Self.names(StorageContexts.nativeSyntaxes)],
            ["Syntaxes, images", Self.names(StorageContexts.imageSyntaxes)],
            ["Syntaxes, films, besides", Self.names(StorageContexts.videoSyntaxes)],
        ]
    )

    static let queries = Section(
        "A.4.2.1.3.2",
        "Conformance of C-FIND, C-MOVE and C-GET",
        [
            "Queries are hierarchical; relational ones only with --relational, proposed by extended negotiation, as are "
                + "fuzzy matching (--fuzzy), combined ranges (--combined) and a time zone, and not sent unless the PACS agrees. "
                + "Any attribute may be a key. What a PACS returns is compared with what was asked; rows that don't match are marked.",
            "Worklists are asked for as PS3.4 K.6.1 has them: no Query/Retrieve Level, the keys of the scheduled step in one "
                + "item of its sequence. Required keys that are not given are asked for empty. A worklist's rows are shown; "
                + "nothing is retrieved by them.",
            "0x0000 is success, 0xFFxx pending, 0xFE00 cancel; 0xBxxx, 0x0001, 0x0107 and 0x0116 are warnings. Every other "
                + "status is a failure, and shown with its number.",
            "A C-MOVE goes to this computer, or to another AE title with --to. The counters of responses are hints: what "
                + "counts is what arrived and is safe on the disk.",
        ]
    )

    static func setting(_ key: String) -> (defaultText: String, takes: String) {
        let setting = Setting.named(key)
        return (setting?.defaultText ?? "", setting?.takes ?? "")
    }

    static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? uid.string }

    static func names(_ uids: [UID]) -> String {
        uids.map { "\(Self.name($0)) (\($0.string))" }.joined(separator: "; ")
    }
}
