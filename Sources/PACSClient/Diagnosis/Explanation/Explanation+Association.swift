import DICOMWire

extension Explanation {
    /// A rejection; nil where the numbers are no octets.
    static func rejection(result: Int, source: Int, reason: Int) -> Explanation? {
        guard let result = UInt8(exactly: result), let source = UInt8(exactly: source),
            let reason = UInt8(exactly: reason)
        else { return nil }
        let reject = AssociateReject(result: result, source: source, reason: reason)
        let note = self.rejectionTable["\(source)/\(reason)"]
        let when =
            switch result {
            case 1: "for good, until something is changed"
            case 2: "for the moment"
            default: "with a result that the standard doesn't have"
            }
        return Explanation(
            kind: .rejection,
            code: "\(result)/\(source)/\(reason)",
            name: reject.phrase,
            meaning: "The PACS rejects the association \(when). "
                + (note?.meaning ?? "The standard doesn't have this reason (PS3.8 table 9-21)."),
            causes: note?.causes ?? [],
            advice: note?.advice ?? ["the PACS log at that minute names the reason"]
        )
    }

    /// An abort; nil where the numbers are no octets.
    static func abort(source: Int, reason: Int) -> Explanation? {
        guard let source = UInt8(exactly: source), let reason = UInt8(exactly: reason) else { return nil }
        let abort = AssociateAbort(source: source, reason: reason)
        return Explanation(
            kind: .abort,
            code: "\(source)/\(reason)",
            name: abort.phrase,
            meaning: source == 2
                ? "The peer's protocol layer ended the association: \(self.abortReasons[reason] ?? "for a reason that the standard doesn't have")."
                : "The peer's application ended the association on purpose; it gives no reason in an A-ABORT.",
            causes: source == 2
                ? [
                    "a fault in the protocol of one of the two programs",
                    "a firewall or a proxy that changes the traffic",
                ]
                : [
                    "our AE title or address isn't registered, or may not do what was asked (Orthanc aborts a C-FIND so)",
                    "right after a C-MOVE: the destination is unknown",
                    "the PACS restarts, or hit an error",
                ],
            advice: source == 2
                ? [
                    "try 'set pdu.max 16384'",
                    "send the trace and the PACS log of that minute to the maker of the PACS",
                ]
                : [
                    "the PACS log at that minute names the reason",
                    "'whoami' prints what must be registered there; 'diagnose' shows what works and what doesn't",
                ]
        )
    }

    private static let abortReasons: [UInt8: String] = [
        0: "for no reason that it gives", 1: "it got a PDU of a type that it doesn't know",
        2: "it got a PDU that has no place at that moment", 4: "it got a parameter that it doesn't know",
        5: "it got a parameter that has no place there", 6: "it got a parameter with a value that isn't allowed",
    ]

    /// PS3.8 table 9-21, with what systems in the field mean by it: source and reason.
    static let rejectionTable = ExplanationTable(
        """
        1/7: The PACS does not answer to the AE title that it was called by.
          ? the called AE title is misspelt; upper and lower case count
          ? the port belongs to another system, or to another AE title of the same PACS
          ? DCMTK's dcmqrscp answers so too when it doesn't know our calling AE title
          ! ask the PACS administrator for the exact AE title of this port
          ! 'diagnose --probe' tries other spellings; 'echo --called AET' tries another title
        1/3: The PACS does not know our AE title.
          ? it isn't registered, or with another spelling; upper and lower case count
          ? it is registered with another address than the one we come from
          ! 'whoami' prints AE title, address and port for the PACS administrator
          ! 'echo --calling AET' tries another title of ours
        1/2: The peer does not speak DICOM's application context.
          ? the port is that of another service
          ! ask the PACS administrator for the DICOM port
        1/1: Its application gives no reason.
          ? one of the two AE titles, or our address, isn't what the PACS expects
          ? the PACS is being set up
          ! the PACS log at that minute names the reason
          ! 'whoami' prints what must be registered there
        2/1: Its association control gives no reason.
          ? the PACS is starting or stopping
          ! wait a moment and try again
          ! the PACS log at that minute names the reason
        2/2: It knows another version of the protocol only.
          ? the peer is very old, or no PACS
          ! ask the PACS administrator for the DICOM port
        3/1: It is too busy.
          ? too many requests at once, a backup or a migration under way
          ! wait and try again, or ask for less at once
        3/2: All associations that it allows are in use.
          ? other systems hold them, or associations of ours that were never released
          ? the PACS has a limit for each AE title
          ! 'status' and 'release'
          ! the PACS administrator can see who holds them and raise the limit
        """
    )
}
