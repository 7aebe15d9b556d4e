extension Diagnosis {
    /// How a retrieval can fall short.
    static let retrievalRules: [Rule] = [
        Rule(
            .unknownTotal,
            cause: "The PACS listed no objects beforehand and gave no counters afterwards.",
            remedy:
                "compare with what the PACS shows of the study; its administrator can allow queries at series and image "
                + "level (C-FIND) for {calling}, then the same command knows what to expect"
        ),
        Rule(
            .partial,
            cause: "Some of the objects are here and some are not.",
            remedy: "give the same command again: what is here is skipped, only what is missing is asked for"
        ),
        Rule(
            .callbackFailed,
            cause: "The PACS took the C-MOVE but could not deliver to {destination}.",
            remedy: "the PACS administrator must compare host and port of {destination} with 'whoami', and the network "
                + "administrator must allow TCP from the PACS to this computer on {port}; 'diagnose --callback' shows "
                + "what arrives here"
        ),
        Rule(
            .nothingReceived,
            when: { ($0.status ?? 0) != 0 },
            cause: "The PACS reached this computer but delivered no object.",
            remedy: "'scp log' shows what was agreed; a PACS that proposes too few SOP classes or transfer syntaxes to "
                + "{destination} cannot send the rest: its administrator must add them, or try 'get'"
        ),
        Rule(
            .nothingReceived,
            when: during(.get),
            cause: "The PACS reported success but sent no object.",
            remedy: "the PACS probably has nothing under these UIDs: 'find' and 'series' show what it has"
        ),
        Rule(
            .nothingReceived,
            cause: "The PACS reported success but no object arrived.",
            remedy: "the entry of {destination} in the PACS probably points to another host or port: its administrator "
                + "must compare it with 'whoami'; 'get' needs no such entry"
        ),
    ]
}
