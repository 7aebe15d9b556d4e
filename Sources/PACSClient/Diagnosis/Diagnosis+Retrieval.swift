extension Diagnosis {
    /// How a retrieval can fall short.
    static let retrievalRules: [Rule] = [
        Rule(
            .partial,
            { _ in "Some of the objects are here and some are not." },
            { _ in "give the same command again: what is here is skipped, only what is missing is asked for" }
        ),
        Rule(
            .callbackFailed,
            { "The PACS took the C-MOVE but could not deliver to \($0.destinationText)." },
            {
                "the PACS administrator must compare host and port of \($0.destinationText) with 'whoami', and the "
                    + "network administrator must allow TCP from the PACS to this computer on \($0.portText)"
            }
        ),
        Rule(
            .nothingReceived,
            when: { ($0.status ?? 0) != 0 },
            { _ in "The PACS reached this computer but delivered no object." },
            {
                "'scp log' shows what was agreed; a PACS that proposes too few SOP classes or transfer "
                    + "syntaxes to \($0.destinationText) cannot send the rest: its administrator must add them, or try 'get'"
            }
        ),
        Rule(
            .nothingReceived,
            when: { $0.service == .get },
            { _ in "The PACS reported success but sent no object." },
            { _ in "the PACS probably has nothing under these UIDs: 'find' and 'series' show what it has" }
        ),
        Rule(
            .nothingReceived,
            { _ in "The PACS reported success but no object arrived." },
            {
                "the entry of \($0.destinationText) in the PACS probably points to another host or port: its "
                    + "administrator must compare it with 'whoami'; 'get' needs no such entry"
            }
        ),
    ]
}
