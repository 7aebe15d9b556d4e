import DICOMWire

extension Explanation {
    /// One line of the table of statuses.
    private struct Note: Sendable {
        let codes: ClosedRange<UInt16>
        let services: [DIMSEService]
        let meaning: String
        let causes: [String]
        let advice: [String]

        init(
            _ codes: ClosedRange<UInt16>,
            _ services: [DIMSEService],
            _ meaning: String,
            causes: [String] = [],
            advice: [String] = []
        ) {
            self.codes = codes
            self.services = services
            self.meaning = meaning
            self.causes = causes
            self.advice = advice
        }

        init(
            _ code: UInt16,
            _ services: [DIMSEService],
            _ meaning: String,
            causes: [String] = [],
            advice: [String] = []
        ) {
            self.init(code...code, services, meaning, causes: causes, advice: advice)
        }
    }

    /// The explanations of a status, one for each service that gives it a meaning of its own.
    static func status(_ code: UInt16) -> [Explanation] {
        let status = DIMSEStatus(code: code)
        let own = DIMSEService.allCases.flatMap { service in
            self.notes.filter { $0.codes.contains(code) && $0.services.contains(service) }.prefix(1).map { note in
                self.explanation(status, note, service: service)
            }
        }
        if !own.isEmpty { return own }
        if let note = self.notes.first(where: { $0.codes.contains(code) && $0.services.isEmpty }) {
            return [self.explanation(status, note, service: nil)]
        }
        let meaning =
            switch status.category {
            case .success: "The operation was done."
            case .pending: "More responses follow."
            case .warning: "A warning by its range; no table of the standard has this number: the operation was done."
            case .cancel: "The operation was ended because it was asked for."
            case .failure: "A failure by its range; no table of the standard has this number, so it is the maker's own."
            }
        return [
            Explanation(
                .status,
                code: status.hex,
                name: status.name(service: .echo),
                meaning: meaning,
                advice: [
                    "the Error Comment ('error -v') and the PACS log at that minute say more; ask the maker of the PACS"
                ]
            )
        ]
    }

    private static func explanation(_ status: DIMSEStatus, _ note: Note, service: DIMSEService?) -> Explanation {
        Explanation(
            .status,
            code: status.hex,
            service: service.map { "\($0)" },
            name: status.name(service: service ?? .echo),
            meaning: note.meaning,
            causes: note.causes,
            advice: note.advice
        )
    }

    private static let retrieve: [DIMSEService] = [.move, .get]

    /// PS3.4 §C.4.1.1.4, §C.4.2.1.5, §C.4.3.1.4, §B.2.3 and PS3.7 Annex C, with what systems in the field mean by them.
    private static let notes: [Note] = [
        Note(
            0xA801,
            [.move],
            "The PACS has no entry for the AE title that the C-MOVE names as its destination, so it doesn't know where "
                + "to send.",
            causes: [
                "our AE title isn't among the destinations of the PACS, or is spelt otherwise there (upper and lower case "
                    + "count)",
                "the same fault shows as 0xC000 with Orthanc, and as an A-ABORT right after the C-MOVE with others",
            ],
            advice: [
                "'whoami' prints AE title, address and port: the PACS administrator must register exactly these",
                "'set scp.aet TITLE' where the PACS knows this computer under another title",
                "'get' needs no such entry, where the PACS offers it",
            ]
        ),
        Note(
            0xA700,
            [.find],
            "The PACS ran out of resources for the query, or it would match more than it is willing to list.",
            causes: ["a query without any key, or over years", "a limit on matches set at the PACS"],
            advice: ["narrow the query: a date, a patient, a modality", "the PACS administrator can raise the limit"]
        ),
        Note(
            0xA701,
            retrieve,
            "The PACS could not find out how many objects match.",
            causes: ["its database is overloaded or damaged", "the request is too large"],
            advice: ["ask for one study at a time", "the PACS administrator must look at its log"]
        ),
        Note(
            0xA702,
            [.move],
            "The PACS could not carry out its C-STOREs to the destination.",
            causes: [
                "nothing listens at the host and port that the PACS has for the destination, or a firewall is in between",
                "the destination rejected the PACS (its AE title isn't let in), or accepted none of its contexts",
                "the objects are offline",
            ],
            advice: [
                "'diagnose --callback' shows what reaches this computer, 'scp log' every knock",
                "the PACS administrator must compare host and port of the entry with 'whoami'",
            ]
        ),
        Note(
            0xA702,
            [.get],
            "The PACS could not send the objects over the association.",
            causes: ["no context for their class or transfer syntax was accepted", "the objects are offline"],
            advice: ["'contexts --probe' shows which classes and syntaxes it takes", "try 'move'"]
        ),
        Note(
            0xA900,
            [.find, .move, .get],
            "The identifier doesn't fit the SOP class: the level, a key or its value isn't allowed in this model.",
            causes: [
                "the level isn't in the model (a patient level under the study root)",
                "a unique key of a level above is missing, or has a wildcard",
                "the PACS takes only one of the two models",
            ],
            advice: ["look at it with '--show-request'", "try '--model patient' or '--model study'"]
        ),
        Note(
            0xAA00...0xAA04,
            [.get],
            "A request for frames or a part of an object could not be met.",
            advice: ["ask for the whole object"]
        ),
        Note(
            0xB000,
            retrieve,
            "The retrieval is over, and at least one object failed or came with a warning.",
            causes: [
                "the receiver refused objects (their SOP class or transfer syntax, or want of space)",
                "objects are offline or damaged in the archive",
                "some PACS say so although all objects arrived",
            ],
            advice: [
                "pacsh compares what arrived with what the PACS lists: the verdict counts",
                "the same command again asks only for what is missing",
            ]
        ),
        Note(
            0xC000...0xCFFF,
            [.find],
            "The PACS could not process the query; the last three digits are the maker's own.",
            causes: [
                "a key, a wildcard or a character set that it doesn't understand",
                "our AE title may associate but not query",
                "an error in its database",
            ],
            advice: [
                "try fewer keys", "the Error Comment ('error -v') and the PACS log at that minute name the reason",
            ]
        ),
        Note(
            0xC000...0xCFFF,
            [.move],
            "The PACS could not process the C-MOVE; the last three digits are the maker's own.",
            causes: [
                "with Orthanc, and others, an unknown destination: they say 0xC000 where the standard has 0xA801",
                "our AE title may not retrieve",
                "the study is offline or not there",
            ],
            advice: [
                "the PACS administrator must see whether the destination is registered as 'whoami' prints it",
                "the PACS log at that minute names the reason",
            ]
        ),
        Note(
            0xC000...0xCFFF,
            [.get],
            "The PACS could not process the C-GET; the last three digits are the maker's own.",
            causes: ["our AE title may not retrieve", "the study is offline or not there"],
            advice: ["try 'move'", "the PACS log at that minute names the reason"]
        ),
        Note(
            0xFE00,
            [.find, .move, .get],
            "The operation was ended by C-CANCEL.",
            causes: ["Ctrl-C, or '--limit' was reached"],
            advice: ["give the command again to go on"]
        ),
        Note(0xFF00, [.find, .move, .get], "More responses follow; this is no end."),
        Note(
            0xFF01,
            [.find],
            "A match; but at least one optional key isn't supported as it was meant, so it may not have been applied.",
            causes: ["the PACS doesn't match or return some of the keys"],
            advice: ["rows that contradict the query are marked; 'find --explain' says which keys are ignored"]
        ),
        Note(
            0xA700...0xA7FF,
            [.store],
            "The receiver has no room or no resources for the object.",
            causes: ["its disk is full", "too many objects at once"],
            advice: ["make room on the receiving side; with pacsh as receiver see 'scp status' and the free space"]
        ),
        Note(
            0xA900...0xA9FF,
            [.store],
            "The object's data doesn't fit its SOP class, or has no usable identity.",
            causes: ["a damaged object", "identifiers are missing"],
            advice: ["look at the object at the PACS; 'dump' shows one that was stored"]
        ),
        Note(0xB000, [.store], "Stored, with some values changed."),
        Note(0xB006, [.store], "Stored, without some of its elements."),
        Note(0xB007, [.store], "Stored, although the data doesn't fit the SOP class."),
        Note(
            0xC000...0xCFFF,
            [.store],
            "The receiver could not understand the object.",
            causes: ["a damaged data set, or one in another transfer syntax than agreed"],
            advice: ["look at the object at the PACS"]
        ),
        Note(0x0000, [], "Success: the operation was done."),
        Note(0x0001, [], "Done; optional attributes that were asked for aren't supported."),
        Note(0x0105, [], "There is no such attribute.", advice: ["leave out unusual keys"]),
        Note(0x0106, [], "The value of an attribute isn't allowed.", advice: ["look at it with '--show-request'"]),
        Note(0x0107, [], "Done; some attributes weren't understood."),
        Note(
            0x0110,
            [],
            "The PACS failed while it processed the request, and says no more.",
            causes: ["an error in the PACS or its database"],
            advice: ["the Error Comment ('error -v') and the PACS log at that minute name the reason"]
        ),
        Note(0x0111, [], "An object with this UID is there already."),
        Note(0x0112, [], "There is no object with this UID."),
        Note(0x0115, [], "The value of an argument isn't allowed."),
        Note(0x0116, [], "Done; a value was out of its range."),
        Note(0x0117, [], "The UID of the object breaks the rules."),
        Note(
            0x0118,
            [],
            "The PACS doesn't know the SOP class.",
            advice: ["'contexts' shows what it accepts; try the other model ('--model')"]
        ),
        Note(0x0119, [], "The object isn't of the class that was named."),
        Note(0x0120, [], "An attribute that must be there is missing.", advice: ["look at it with '--show-request'"]),
        Note(0x0121, [], "An attribute that must have a value is empty.", advice: ["look at it with '--show-request'"]),
        Note(
            0x0122,
            [],
            "The PACS accepted the context but doesn't do this service.",
            causes: ["the service is switched off, or not licensed, or not for our AE title"],
            advice: ["'contexts' shows what it accepts; ask the PACS administrator"]
        ),
        Note(
            0x0124,
            [],
            "Our AE title isn't allowed to do this.",
            causes: ["the PACS knows us but has not granted the operation"],
            advice: ["the PACS administrator must allow it for our AE title ('whoami')"]
        ),
        Note(0x0210, [], "A message number came twice.", advice: ["a fault of a program: send the trace to its maker"]),
        Note(0x0211, [], "The PACS doesn't know this operation.", advice: ["'contexts' shows what it accepts"]),
        Note(0x0212, [], "An argument is of the wrong kind.", advice: ["a fault of a program: tell its maker"]),
        Note(
            0x0213,
            [],
            "The PACS has reached a limit of its resources.",
            advice: ["wait and try again, or narrow the request"]
        ),
    ]
}
