extension Diagnosis {
    /// Final statuses that are no success (PS3.4 §C.4, PS3.7 annex C).
    static let dimseRules: [Rule] = [
        Rule(
            .dimseFailure,
            when: both(during(.echo), { ![0x0122, 0x0124, 0x0211].contains($0.status ?? 0) }),
            cause: "The PACS answers, but with a failure: it, or what stands before it, is not well.",
            remedy: "'explain {status}' says what the status means; the PACS log at this minute names the reason"
        ),
        Rule(
            .dimseFailure,
            when: both(during(.find), status(0x0000)),
            cause: "The PACS answers with matches that nobody can refer to: a fault of the PACS, not of the query.",
            remedy:
                "'show' shows what came; the maker of the PACS must see why it leaves out the unique key of the level "
                + "or sends what can't be read"
        ),
        Rule(
            .dimseFailure,
            when: status(0xA700, 0xA701, 0x0213),
            cause: "The PACS ran out of resources for this request, or it would match too much.",
            remedy:
                "narrow the request (a date, one patient, one study); if it stays so, the PACS administrator must look"
        ),
        Rule(
            .dimseFailure,
            when: both(status(0xA702), during(.get)),
            cause: "The PACS could not send the objects over this association.",
            remedy: "'move' brings what the PACS cannot send this way; 'contexts --probe' shows what was agreed"
        ),
        Rule(
            .dimseFailure,
            when: both(during(.move), { Self.isUnreached($0) }),
            cause: "The PACS says that it could not reach {destination}.",
            remedy: Self.missingWay
        ),
        Rule(
            .dimseFailure,
            when: status(0xA702),
            cause: "The PACS says that it is out of resources for the transfers to {destination}.",
            remedy:
                "give the command again in a while; if it stays so, the PACS administrator must see in the PACS log "
                + "at this minute what it lacks"
        ),
        Rule(
            .dimseFailure,
            when: both(status(0xA900), during(.find)),
            cause:
                "The identifier does not fit the SOP class: a key, the level or the model is not one this PACS takes.",
            remedy: "look at the request with '--show-request'; leave out unusual keys, or try the other model "
                + "('--model patient', '--model study')"
        ),
        Rule(
            .dimseFailure,
            when: status(0xA900),
            cause: "The identifier does not fit the SOP class: the level or the model is not one this PACS takes.",
            remedy: "try the other model ('set model patient', 'set model study'); a series or an object may come with "
                + "its whole study"
        ),
        Rule(
            .dimseFailure,
            when: both(status(0x0122, 0x0211), during(.echo)),
            cause: "The PACS does not offer Verification.",
            remedy: "nothing but 'echo' needs it; 'contexts' shows what the PACS accepts"
        ),
        Rule(
            .dimseFailure,
            when: status(0x0122, 0x0211),
            cause: "The PACS does not offer this service.",
            remedy:
                "'contexts' shows what the PACS accepts; try the other model ('set model patient', 'set model study')"
        ),
        Rule(
            .dimseFailure,
            when: status(0x0124),
            cause: "The PACS does not allow this to {calling}.",
            remedy: "the PACS administrator must allow the operation for {calling}"
        ),
        Rule(
            .dimseFailure,
            when: both(status(0xFE00), during(.find)),
            cause:
                "The PACS ended the list by itself, as if it had been cancelled: it lists no more than a number of matches "
                + "(in Orthanc LimitFindResults).",
            remedy:
                "the rows that came are not all there are: narrow the query (a date, a patient, a modality), or have the "
                + "PACS administrator raise the limit"
        ),
        Rule(
            .dimseFailure,
            when: status(0xFE00),
            cause: "The operation was cancelled.",
            remedy: "give the command again to go on"
        ),
        Rule(
            .dimseFailure,
            when: both(status(in: 0xC000...0xCFFF), during(.find)),
            cause: "The PACS could not process the query, or {calling} may not ask it.",
            remedy: "try it with fewer keys ('--show-request' shows them); the PACS log at this minute names the reason"
        ),
        Rule(
            .dimseFailure,
            when: both(status(in: 0xC000...0xCFFF), during(.move)),
            cause: "The PACS could not process the C-MOVE: often it does not know or cannot reach {destination}.",
            remedy:
                "the PACS administrator must compare the entry of {destination} with 'whoami'; the PACS log at this "
                + "minute names the reason"
        ),
        Rule(
            .dimseFailure,
            when: { !ErrorComment($0.errorComment).isBlank },
            cause: "The PACS refused or failed the request; the status and its comment say how.",
            remedy:
                "the PACS log at this minute names the reason; the status ('explain {status}') and its comment are what "
                + "its administrator needs"
        ),
        Rule(
            .dimseFailure,
            cause: "The PACS refused or failed the request; the status says how.",
            remedy:
                "the PACS log at this minute names the reason; the status ('explain {status}') is what its administrator "
                + "needs"
        ),
        Rule(
            .destinationUnknown,
            when: both(status(0xA801), { ErrorComment($0.errorComment).isAboutSuspension }),
            cause: "The PACS says that the move destination {destination} is turned off.",
            remedy:
                "the PACS administrator must turn {destination} on again, or where it has no entry add it with this "
                + "computer's address and port ('whoami' prints the text to send); 'get' needs no such entry"
        ),
        Rule(
            .destinationUnknown,
            when: status(0xA801),
            cause: "The PACS has no entry for the move destination {destination}.",
            remedy: Self.missingDestination
        ),
        Rule(
            .destinationUnknown,
            when: status(0xC000),
            cause:
                "The PACS says that it cannot process the C-MOVE before it sent anything, which is how some (Orthanc) say "
                + "that they have no entry for the destination {destination}, and also that nobody answers at the address "
                + "and port of its entry.",
            remedy: Self.missingOrUnreachedDestination
        ),
        Rule(
            .destinationUnknown,
            cause:
                "The PACS aborted the association right after the C-MOVE, which is how some say that they have no entry "
                + "for the destination {destination}, or can't reach it.",
            remedy: Self.missingOrUnreachedDestination
        ),
        Rule(
            .noMatch,
            when: during(.local),
            cause: "Nothing is called so, or there is nothing where it was looked for.",
            remedy: "any part of a name or number will do, and several words narrow it: 'tag WORD', 'uid WORD'"
        ),
        Rule(
            .noMatch,
            cause: "Nothing in the PACS matches the query.",
            remedy: "'find --explain' asks again more loosely and says which key excludes what; matching is exact and "
                + "often case-sensitive: try a wildcard ('find --patient DOE*') or a wider date"
        ),
    ]
    /// Whether the final status of a C-MOVE comes with a comment on the way to the destination.
    private static func isUnreached(_ facts: FailureFacts) -> Bool {
        let isAboutWay = facts.status.map { $0 == 0xA702 || 0xC000...0xCFFF ~= $0 } ?? false
        return isAboutWay && ErrorComment(facts.errorComment).isAboutConnection
    }

    /// What to do where the PACS doesn't know the destination.
    static let missingDestination =
        "the PACS administrator must add {destination} with this computer's address and port to the destinations of the "
        + "PACS ('whoami' prints the text to send); 'get' needs no such entry"

    /// Two causes that one answer has, and how they are told apart.
    static let missingOrUnreachedDestination =
        "the PACS administrator must look for {destination} among the destinations of the PACS and compare its address and "
        + "port with 'whoami': without an entry it must be added; with one that agrees, nothing of the PACS got through "
        + "('scp log' has no knock of it), so the network administrator must allow TCP from the PACS to that address and "
        + "port; the Error Comment and the PACS log at this minute say which; 'get' needs neither"
}
