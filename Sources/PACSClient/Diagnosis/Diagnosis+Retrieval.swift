extension Diagnosis {
    /// How a retrieval can fall short.
    static let retrievalRules: [Rule] =
        Self.deliveryRules + [
            Rule(
                .unknownTotal,
                cause: "The PACS listed no objects beforehand and gave no counters afterwards.",
                remedy:
                    "compare with what the PACS shows of the study; its administrator can allow queries at series and image "
                    + "level (C-FIND) for {calling}, then the same command knows what to expect"
            ),
            Rule(
                .partial,
                when: both(status(0xA801), { $0.hasDelivered }),
                cause: "Objects came here in this run, and then the PACS says that it has no entry for {destination}.",
                remedy:
                    "there is an entry for {destination}, since the PACS delivered to it: the PACS administrator must see in "
                    + "the PACS log at this minute which part of the PACS lacks it, or who changed it; 'get' needs no such "
                    + "entry"
            ),
            Rule(
                .partial,
                when: status(0xA801),
                cause: "Some of the objects are here; for the rest the PACS has no entry for the move destination "
                    + "{destination}.",
                remedy: Self.missingDestination
            ),
            Rule(
                .partial,
                when: both(status(0xA702), { $0.sent == 0 && $0.service == .move && $0.obstacle == nil }),
                cause: "Some of the objects are here; the rest the PACS could not deliver to {destination}.",
                remedy: Self.missingWay
            ),
            Rule(
                .partial,
                when: { $0.isUnlisted },
                cause: "Objects are missing that the PACS doesn't list.",
                remedy:
                    "give the same command again: without a list it asks for all of the study; the PACS administrator can "
                    + "allow queries at series and image level (C-FIND) for {calling}, then only what is missing is asked for"
            ),
            Rule(
                .partial,
                cause: "Some of the objects are here and some are not.",
                remedy: "give the same command again: what is here is skipped, only what is missing is asked for"
            ),
            Rule(
                .differs,
                cause: "What was compared isn't the same.",
                remedy: "look at what is listed; 'diff A B --ignore KEY' leaves out what may differ"
            ),
            Rule(
                .verifyFailed,
                cause: "Files are damaged, in the wrong place or missing.",
                remedy: "retrieve the studies again: what is whole is skipped"
            ),
            Rule(
                .damaged,
                when: during(.local),
                cause: "The data set of a file on this computer breaks off, or a length in it is wrong.",
                remedy:
                    "what could be read before the damage is shown; take another copy of the file, or retrieve the object "
                    + "again with 'get' or 'move'"
            ),
            Rule(
                .damaged,
                cause: "The data set of an object breaks off, or a length in it is wrong.",
                remedy:
                    "give the same command again; if the object comes damaged again, the PACS administrator must look at it: "
                    + "the copy in the archive or what sends it is at fault; what came is kept, with .damaged- in its name"
            ),
            Rule(
                .callbackFailed,
                cause: "The PACS took the C-MOVE but could not deliver to {destination}.",
                remedy: Self.missingWay
            ),
            Rule(
                .nothingReceived,
                when: both({ $0.givesReason && $0.obstacle == nil }, during(.move)),
                cause: "The PACS says itself why it sent no object.",
                remedy:
                    "the comment is the reason of the PACS: its administrator must see to that; then give the command again"
            ),
            Rule(
                .nothingReceived,
                when: both(during(.get), { ($0.status ?? 0) != 0 }),
                cause: "The PACS could send none of the objects over this association.",
                remedy: "'move' brings what the PACS cannot send this way; 'contexts --probe' shows what was agreed"
            ),
            Rule(
                .nothingReceived,
                when: both(during(.get), { $0.isListed }),
                cause: "The PACS lists the objects and reported success, but sent none of them.",
                remedy:
                    "the objects may be offline or on slow media, or {calling} may not have them by C-GET: 'move' asks another "
                    + "way, and the PACS log at this minute names the reason"
            ),
            Rule(
                .nothingReceived,
                when: during(.get),
                cause: "The PACS reported success but sent no object.",
                remedy: "the PACS probably has nothing under these UIDs: 'find' and 'series' show what it has"
            ),
            Rule(
                .nothingReceived,
                when: { $0.sent == 0 && $0.isListed },
                cause: "The PACS lists the objects and says itself that it sent none of them.",
                remedy:
                    "the objects may be offline or on slow media: give the command again in a while; the PACS log at this "
                    + "minute names the reason"
            ),
            Rule(
                .nothingReceived,
                when: { $0.sent == 0 },
                cause: "The PACS says itself that it sent no object.",
                remedy:
                    "the PACS probably has nothing under these UIDs, or not at hand: 'find' and 'series' show what it "
                    + "lists, and its log at this minute names the reason"
            ),
            Rule(
                .nothingReceived,
                when: { ($0.status ?? 0) != 0 },
                cause: "The PACS delivered no object.",
                remedy: "the PACS log at this minute names the reason; 'scp log' shows what came"
            ),
            Rule(
                .nothingReceived,
                cause: "The PACS reported success but no object arrived.",
                remedy:
                    "the entry in the PACS probably points to another host or port: its administrator must compare the entry "
                    + "{destination} with {listening} ('whoami' prints the text); 'get' needs no such entry"
            ),
        ]

    /// What to do where the PACS can't reach our SCP.
    static let missingWay =
        "the PACS administrator must compare the entry {destination} with {listening} ('whoami' prints the text); if they "
        + "agree, the network administrator must allow TCP from the PACS to that address and port"
}
