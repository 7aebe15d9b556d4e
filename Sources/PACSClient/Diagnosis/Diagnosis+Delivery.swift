extension Diagnosis {
    /// What our SCP saw of a delivery that failed: the same for a PACS that reports it and for one that reports success.
    static let deliveryRules: [Rule] = Self.deliveries.map { kind, cause, remedy in
        Rule(.callbackFailed, .nothingReceived, when: obstacle(kind), cause: cause, remedy: remedy)
    }

    private static let deliveries: [(kind: DeliveryObstacle.Kind, cause: String, remedy: String)] = [
        (
            .calledTitle,
            "The PACS reaches this computer under the AE title {reached}, and our SCP is {destination}.",
            "the entry in the PACS has the AE title {reached}: its administrator must change it to {destination}, or "
                + "'set scp.aet {reachedTitle}' takes that title here"
        ),
        (
            .callingTitle,
            "Our SCP turned the PACS away: its AE title {sender} is not let in.",
            "let the sender in: 'set scp.accept {callers}'"
        ),
        (
            .rejected,
            "The PACS reaches this computer, and our SCP rejected its association.",
            "'scp log' shows every connection; close what else is open to our SCP and give the command again"
        ),
        (
            .silentConnection,
            "A connection from {from} is open to our SCP and nothing comes over it: the way here is free.",
            "the PACS administrator must see in the PACS log at this minute why it connects and sends nothing; a firewall "
                + "or proxy in between may hold its data back"
        ),
        (
            .emptyConnection,
            "Something at {from} connects to our SCP and sends nothing: the way here is free.",
            "if {from} is the PACS, its log at this minute names the reason; else something between the PACS and this "
                + "computer opens the port without speaking DICOM (a firewall's or monitor's check?): its administrator "
                + "must look"
        ),
        (
            .speaksTLS,
            "The PACS sends in TLS, and our SCP speaks none.",
            "the PACS administrator must turn TLS off in the entry of {destination}; or take TLS here: 'set tls.cert FILE' "
                + "and 'set tls.key FILE' name our certificate, then 'scp start --tls' listens"
        ),
        (
            .noTLS,
            "Our SCP speaks TLS only, and no TLS session came about with the sender.",
            "the PACS administrator must turn TLS on in the entry of {destination} and trust our certificate; or "
                + "'scp stop' and 'scp start' without --tls"
        ),
        (
            .otherProtocol,
            "What reaches our SCP from {from} is no DICOM.",
            "the administrator of {from} must see what connects to {listening}; if it is the PACS, its entry of "
                + "{destination} is of the wrong kind"
        ),
        (
            .contextsRefused,
            "The PACS proposes transfer syntaxes that our SCP does not take, and sent nothing else.",
            "the PACS proposes transfer syntaxes that aren't taken here: 'scp log' lists the classes; 'set scp.syntax first' "
                + "takes every transfer syntax, or the PACS administrator must see what it sends"
        ),
        (
            .classesRefused,
            "The PACS proposes nothing but SOP classes that are no storage.",
            "our SCP takes storage classes, and none of those proposed is one ('scp log' lists them): the PACS administrator "
                + "must see what the PACS takes {destination} for"
        ),
        (
            .objectsRefused,
            "The PACS sends, and our SCP refuses the objects.",
            "the sentence names the status that we answered; send the PACS administrator the objects' UIDs, for the "
                + "objects are at fault unless the status is 0xA700, which is our disk"
        ),
        (
            .otherStudy,
            "The PACS delivers, but objects of another study: neither the network nor its entry of {destination} is at "
                + "fault.",
            "the PACS administrator must compare the Study Instance UID that C-FIND shows with the one in the objects; "
                + "'scp log' shows what came"
        ),
        (
            .otherStudyRefused,
            "{sender} sends objects of a study that was not asked for, and our SCP takes those from known senders only.",
            "the PACS administrator must compare the Study Instance UID that C-FIND shows with the one in the objects; "
                + "'set scp.accept {callers}' takes whatever it sends"
        ),
        (
            .brokenOff,
            "The PACS reaches this computer and is let in, but its association breaks off before an object comes.",
            "the PACS log at this minute names the reason"
        ),
        (
            .nothingSent,
            "The PACS reaches this computer and is let in, but sends no object.",
            "neither the network nor the entry of {destination} is at fault: the PACS log at this minute names the reason"
        ),
        (
            .quietNow,
            "The PACS has delivered to this computer before, so that the way here is free; this time it sent nothing.",
            "the PACS log at this minute names the reason; the objects may be on slow media or gone: give the command "
                + "again in a while"
        ),
    ]
}
