import DICOMNetwork

extension Diagnosis {
    /// Rejections, aborts and refused contexts.
    static let associationRules: [Rule] = [
        Rule(
            .associationRejected,
            when: { $0.identity != nil && $0.reject?.reason == 1 && $0.reject?.source != 3 },
            cause: "We sent a user identity, and the PACS rejects us without a reason: it may not accept that user.",
            remedy:
                "the PACS administrator must see whether the user of 'set identity.user' is known there and whether its "
                + "secret is still valid; 'set identity.type none' asks without one"
        ),
        Rule(
            .associationRejected,
            when: rejected(source: 1, reason: 7),
            cause: "The PACS does not know itself as {called}; some (DCMTK's dcmqrscp) also answer so when they do not "
                + "know our AE title {calling}.",
            remedy:
                "ask the PACS administrator for its exact AE title, {called} was sent (upper and lower case count), and "
                + "whether {calling} is registered there; 'echo --called AET' tries another title, 'diagnose --probe' "
                + "other spellings"
        ),
        Rule(
            .associationRejected,
            when: rejected(source: 1, reason: 3),
            cause: "The PACS has no entry for our AE title {calling}.",
            remedy: "the PACS administrator must register {calling} with this computer's address ('whoami' prints the "
                + "text to send); or use a title that is registered: 'set calling AET'"
        ),
        Rule(
            .associationRejected,
            when: rejected(source: 1, reason: 2),
            cause: "The peer does not speak the DICOM application context.",
            remedy: "check with the PACS administrator that {peer} is the DICOM port of the PACS"
        ),
        Rule(
            .associationRejected,
            when: rejected(source: 3, reason: 1, 2),
            cause: "The PACS is busy or has reached its limit of associations.",
            remedy: "wait a moment and try again, and close what else is open to it ('status', 'release'); if it stays "
                + "so, the PACS administrator must look at its limit of associations"
        ),
        Rule(
            .associationRejected,
            when: rejected(source: 2, reason: 2),
            cause: "The peer supports another version of the upper layer protocol.",
            remedy: "check with the PACS administrator that {peer} is the DICOM port of the PACS"
        ),
        Rule(
            .associationRejected,
            when: { $0.reject?.result == 2 },
            cause: "The PACS rejects associations for the moment.",
            remedy: "wait a moment and try again; 'status' shows what is open to the PACS"
        ),
        Rule(
            .associationRejected,
            cause: "The PACS rejects us without a reason: it does not like one of the two AE titles, or our address.",
            remedy: "the PACS administrator must compare both titles with the configuration: called {called}, calling "
                + "{calling}, and the address that 'whoami' prints"
        ),
        Rule(
            .associationAborted,
            when: during(.find, .get),
            cause:
                "The PACS lets {calling} in but ends the association when it is asked for data: usually {calling} may "
                + "echo but not query or retrieve.",
            remedy: "the PACS administrator must see whether {calling} is registered with this computer's address "
                + "('whoami' prints the text to send), and must allow query and retrieval for {calling}; the PACS log at "
                + "this minute names the reason"
        ),
        Rule(
            .associationAborted,
            when: aborted(source: 2),
            cause: "The peer's protocol layer found a fault in what it received.",
            remedy: "try again with 'set pdu.max 16384'; if it stays so, send the PACS log of this minute to its maker"
        ),
        Rule(
            .associationAborted,
            cause:
                "The PACS ended the association on purpose; many do so to an AE title or an address that they do not "
                + "know.",
            remedy: "the PACS log at this minute names the reason; its administrator must see whether {calling} is "
                + "registered with this computer's address ('whoami' prints the text to send)"
        ),
        Rule(
            .noAcceptedContext,
            when: negotiation(.unproposedSyntax),
            cause:
                "The PACS answers with a transfer syntax that it was not offered, which PS3.8 §9.3.3.2 forbids, so that "
                + "nothing can be asked that both sides read alike.",
            remedy:
                "'contexts' shows what was proposed and what was answered; the PACS administrator must see which transfer "
                + "syntaxes are set for {calling} (Implicit VR Little Endian must be among them), else its maker"
        ),
        Rule(
            .noAcceptedContext,
            when: during(.get),
            cause: "The PACS does not offer C-GET, or not to {calling}.",
            remedy: "use 'move' instead; 'contexts' shows what the PACS accepts"
        ),
        Rule(
            .noAcceptedContext,
            when: during(.echo),
            cause: "The PACS does not offer Verification, which every system must (PS3.4 A.1), or not to {calling}.",
            remedy:
                "nothing but 'echo' needs it, and 'contexts' shows what else is accepted; the PACS administrator may "
                + "switch Verification on for {calling}"
        ),
        Rule(
            .noAcceptedContext,
            when: negotiation(.unanswered),
            cause:
                "The PACS leaves out the service in its answer, although PS3.8 §9.3.3.2 wants an answer to each proposal: "
                + "it does not know it, or does not offer it to {calling}.",
            remedy:
                "'contexts' shows what the PACS answers; its administrator must see whether query and retrieval is "
                + "switched on for {calling}, and ask the maker why the answer is incomplete"
        ),
        Rule(
            .noAcceptedContext,
            cause: "The PACS refuses the service that the command needs, or does not offer it to {calling}.",
            remedy:
                "'contexts' shows what the PACS accepts; try the other model ('set model patient', 'set model study'), "
                + "or ask the PACS administrator to allow query and retrieval for {calling}"
        ),
    ]
}
