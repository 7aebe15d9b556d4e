extension Diagnosis {
    /// Rejections and aborts.
    static let associationRules: [Rule] = [
        Rule(
            .associationRejected,
            when: { $0.isRejection(source: 1, reason: 7) },
            { "The peer does not know itself as \($0.calledText)." },
            {
                "ask the PACS administrator for its exact AE title (upper and lower case count); \($0.calledText) was "
                    + "sent as the called AE title: connect AET@host:port, or try one with 'echo --called AET'"
            }
        ),
        Rule(
            .associationRejected,
            when: { $0.isRejection(source: 1, reason: 3) },
            { "The PACS has no entry for \($0.callingText)." },
            {
                "the PACS administrator must register \($0.callingText) with this computer's address ('whoami' prints "
                    + "the text to send); or use a title that is registered: 'connect … --calling AET'"
            }
        ),
        Rule(
            .associationRejected,
            when: { $0.isRejection(source: 1, reason: 2) },
            { _ in "The peer does not speak the DICOM application context." },
            { "check that \($0.peerText) is the DICOM port of the PACS" }
        ),
        Rule(
            .associationRejected,
            when: { $0.isRejection(source: 3, reason: 1) || $0.isRejection(source: 3, reason: 2) },
            { _ in "The PACS is busy or has reached its limit of associations." },
            { _ in "wait a moment and try again; if it stays so, the PACS administrator must look at its limit" }
        ),
        Rule(
            .associationRejected,
            when: { $0.isRejection(source: 2, reason: 2) },
            { _ in "The peer supports another version of the upper layer protocol." },
            { "check that \($0.peerText) is the DICOM port of the PACS" }
        ),
        Rule(
            .associationRejected,
            when: { $0.reject?.result == 2 },
            { _ in "The peer rejects for now." },
            { _ in "wait a moment and try again; 'status' shows what is open to the PACS" }
        ),
        Rule(
            .associationRejected,
            { _ in "The peer rejects without saying which of the two AE titles it does not like." },
            {
                "the PACS administrator must compare both titles with the configuration: called \($0.calledText), "
                    + "calling \($0.callingText)"
            }
        ),
        Rule(
            .associationAborted,
            when: { $0.service == .find || $0.service == .get },
            { _ in "The peer accepts the association but ends it when asked for data." },
            {
                "often \($0.callingText) may associate but not query or retrieve: the PACS administrator must allow "
                    + "it; the PACS log at this minute names the reason"
            }
        ),
        Rule(
            .associationAborted,
            when: { $0.abort?.source == 2 },
            { _ in "The peer's protocol layer found a fault in what it received." },
            { _ in "try again with 'set pdu.max 16384'; if it stays so, send the PACS log of this minute to its maker" }
        ),
        Rule(
            .associationAborted,
            { _ in "The peer ended the association on purpose." },
            {
                "the PACS log at this minute names the reason; often \($0.callingText) is not registered there "
                    + "('whoami' prints the text to send)"
            }
        ),
        Rule(
            .noAcceptedContext,
            when: { $0.service == .get },
            { _ in "The peer does not offer C-GET, or refuses it to us." },
            { _ in "use 'move' instead; 'contexts' shows what the PACS accepts" }
        ),
        Rule(
            .noAcceptedContext,
            { _ in "The peer refuses the presentation context that the command needs." },
            {
                "'contexts' shows what the PACS accepts; try the other model ('--model study' or '--model patient'), "
                    + "or ask the PACS administrator to allow the service for \($0.callingText)"
            }
        ),
    ]
}
