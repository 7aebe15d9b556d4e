extension Diagnosis {
    /// Final statuses that are no success (PS3.4 §C.4, PS3.7 annex C).
    static let dimseRules: [Rule] = [
        Rule(
            .dimseFailure,
            when: { $0.status == 0xA700 || $0.status == 0xA701 },
            { _ in "The PACS ran out of resources for this request." },
            { _ in
                "narrow the request (a date, one patient, one study); if it stays so, the PACS administrator must look"
            }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0xA702 },
            { "The PACS could not carry out the transfers to \($0.destinationText)." },
            {
                "the PACS administrator must check host and port of \($0.destinationText) in its table and the firewall "
                    + "towards this computer ('whoami' prints the text to compare, 'scp log' shows every knock)"
            }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0xA900 },
            { _ in "The identifier does not fit the SOP class: a key or the level is not one this PACS takes." },
            { _ in
                "look at the request with '--show-request'; leave out unusual keys, or try the other model ('--model')"
            }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0x0122 },
            { _ in "The PACS does not offer this service." },
            { _ in "'contexts' shows what the PACS accepts; try the other model ('--model')" }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0x0124 },
            { "The PACS does not allow this to \($0.callingText)." },
            { "the PACS administrator must allow the operation for \($0.callingText)" }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0xB000 },
            { _ in "The PACS finished, but with failures or warnings for single objects." },
            { _ in "the verdict names the objects; 'move' or 'get' the same rows again brings only what is missing" }
        ),
        Rule(
            .dimseFailure,
            when: { $0.status == 0xFE00 },
            { _ in "The operation was cancelled." },
            { _ in "give the command again to go on" }
        ),
        Rule(
            .dimseFailure,
            when: { ($0.status ?? 0) & 0xF000 == 0xC000 && $0.service == .find },
            { _ in "The PACS could not process the query." },
            { _ in "try it with fewer keys ('--show-request' shows them); the PACS log at this minute names the reason"
            }
        ),
        Rule(
            .dimseFailure,
            { _ in "The PACS refused or failed the request; the status says how." },
            { _ in "the PACS log at this minute names the reason; the status and its comment are what its maker needs" }
        ),
        Rule(
            .destinationUnknown,
            { "The PACS has no entry for the move destination \($0.destinationText)." },
            {
                "the PACS administrator must add \($0.destinationText) with this computer's address and port to the "
                    + "destinations of the PACS ('whoami' prints the text to send); 'get' needs no such entry"
            }
        ),
        Rule(
            .noMatch,
            { _ in "Nothing in the PACS matches the query." },
            { _ in "matching is exact and often case-sensitive: try a wildcard ('--patient DOE*') or a wider date" }
        ),
    ]
}
