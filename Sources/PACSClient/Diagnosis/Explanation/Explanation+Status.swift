import DICOMWire

extension Explanation {
    /// The explanations of a status, one for each service that gives it a meaning of its own.
    static func status(_ code: UInt16) -> [Explanation] {
        let status = DIMSEStatus(code: code)
        let entries = self.statuses.filter { $0.codes.contains(code) }
        let own = DIMSEService.allCases.compactMap { service in
            entries.first { $0.services.contains("\(service)") }.map { (Optional(service), $0.entry) }
        }
        let general = entries.first { $0.services.isEmpty }.map { [(DIMSEService?.none, $0.entry)] }
        let meanings = own.isEmpty ? general ?? [(nil, self.unlisted(status))] : own
        return meanings.map { service, entry in
            Explanation(
                kind: .status,
                code: status.hex,
                service: service.map { "\($0)" },
                name: status.name(service: service ?? .echo),
                meaning: entry.meaning,
                causes: entry.causes,
                advice: entry.advice
            )
        }
    }

    /// What a status means that no table has, by its range.
    private static func unlisted(_ status: DIMSEStatus) -> ExplanationTable.Entry {
        let meaning =
            switch status.category {
            case .success: "The operation was done."
            case .pending: "More responses follow."
            case .warning: "A warning by its range; no table of the standard has this number: the operation was done."
            case .cancel: "The operation was ended because it was asked for."
            case .failure: "A failure by its range; no table of the standard has this number, so it is the maker's own."
            }
        let advice =
            "the Error Comment ('error -v') and the PACS log at that minute say more; ask the maker of the PACS"
        return ExplanationTable.Entry(heading: [], meaning: meaning, advice: [advice])
    }

    private static let statuses = Self.statusTable.entries.compactMap {
        entry -> (codes: ClosedRange<UInt16>, services: ArraySlice<String>, entry: ExplanationTable.Entry)? in
        let ends = (entry.heading.first ?? "").split(separator: "-").compactMap { UInt16($0, radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return (first...last, entry.heading.dropFirst(), entry)
    }

    /// PS3.4 §C.4.1.1.4, §C.4.2.1.5, §C.4.3.1.4, §B.2.3 and PS3.7 Annex C, with what systems in the field mean by them:
    /// a status or a range of them, and the services that it is for, all where none is named.
    static let statusTable = ExplanationTable(
        """
        A801 move: The PACS has no entry for the AE title that the C-MOVE names as its destination, so it doesn't \
        know where to send.
          ? our AE title isn't among the destinations of the PACS, or is spelt otherwise there (upper and lower case \
        count)
          ? the same fault shows as 0xC000 with Orthanc, and as an A-ABORT right after the C-MOVE with others
          ! 'whoami' prints AE title, address and port: the PACS administrator must register exactly these
          ! 'set scp.aet TITLE' where the PACS knows this computer under another title
          ! 'get' needs no such entry, where the PACS offers it
        A700 find: The PACS ran out of resources for the query, or it would match more than it is willing to list.
          ? a query without any key, or over years
          ? a limit on matches set at the PACS
          ! narrow the query: a date, a patient, a modality
          ! the PACS administrator can raise the limit
        A701 move get: The PACS could not find out how many objects match.
          ? its database is overloaded or damaged
          ? the request is too large
          ! ask for one study at a time
          ! the PACS administrator must look at its log
        A702 move: The PACS could not carry out its C-STOREs to the destination.
          ? nothing listens at the host and port that the PACS has for the destination, or a firewall is in between
          ? the destination rejected the PACS (its AE title isn't let in), or accepted none of its contexts
          ? the objects are offline
          ! 'diagnose --callback' shows what reaches this computer, 'scp log' every knock
          ! the PACS administrator must compare host and port of the entry with 'whoami'
        A702 get: The PACS could not send the objects over the association.
          ? no context for their class or transfer syntax was accepted
          ? the objects are offline
          ! 'contexts --probe' shows which classes and syntaxes it takes
          ! try 'move'
        A900 find move get: The identifier doesn't fit the SOP class: the level, a key or its value isn't allowed in \
        this model.
          ? the level isn't in the model (a patient level under the study root)
          ? a unique key of a level above is missing, or has a wildcard
          ? the PACS takes only one of the two models
          ! look at it with '--show-request'
          ! try '--model patient' or '--model study'
        AA00-AA04 get: A request for frames or a part of an object could not be met.
          ! ask for the whole object
        B000 move get: The retrieval is over, and at least one object failed or came with a warning.
          ? the receiver refused objects (their SOP class or transfer syntax, or want of space)
          ? objects are offline or damaged in the archive
          ? some PACS say so although all objects arrived
          ! pacsh compares what arrived with what the PACS lists: the verdict counts
          ! the same command again asks only for what is missing
        C000-CFFF find: The PACS could not process the query; the last three digits are the maker's own.
          ? a key, a wildcard or a character set that it doesn't understand
          ? our AE title may associate but not query
          ? an error in its database
          ! try fewer keys
          ! the Error Comment ('error -v') and the PACS log at that minute name the reason
        C000-CFFF move: The PACS could not process the C-MOVE; the last three digits are the maker's own.
          ? with Orthanc, and others, an unknown destination: they say 0xC000 where the standard has 0xA801
          ? our AE title may not retrieve
          ? the study is offline or not there
          ! the PACS administrator must see whether the destination is registered as 'whoami' prints it
          ! the PACS log at that minute names the reason
        C000-CFFF get: The PACS could not process the C-GET; the last three digits are the maker's own.
          ? our AE title may not retrieve
          ? the study is offline or not there
          ! try 'move'
          ! the PACS log at that minute names the reason
        FE00 find move get: The operation was ended by C-CANCEL.
          ? Ctrl-C, or '--limit' was reached
          ! give the command again to go on
        FF00 find move get: More responses follow; this is no end.
        FF01 find: A match; but at least one optional key isn't supported as it was meant, so it may not have been \
        applied.
          ? the PACS doesn't match or return some of the keys
          ! rows that contradict the query are marked; 'find --explain' says which keys are ignored
        A700-A7FF store: The receiver has no room or no resources for the object.
          ? its disk is full
          ? too many objects at once
          ! make room on the receiving side; with pacsh as receiver see 'scp status' and the free space
        A900-A9FF store: The object's data doesn't fit its SOP class, or has no usable identity.
          ? a damaged object
          ? identifiers are missing
          ! look at the object at the PACS; 'dump' shows one that was stored
        B000 store: Stored, with some values changed.
        B006 store: Stored, without some of its elements.
        B007 store: Stored, although the data doesn't fit the SOP class.
        C000-CFFF store: The receiver could not understand the object.
          ? a damaged data set, or one in another transfer syntax than agreed
          ! look at the object at the PACS
        0000: Success: the operation was done.
        0001: Done; optional attributes that were asked for aren't supported.
        0105: There is no such attribute.
          ! leave out unusual keys
        0106: The value of an attribute isn't allowed.
          ! look at it with '--show-request'
        0107: Done; some attributes weren't understood.
        0110: The PACS failed while it processed the request, and says no more.
          ? an error in the PACS or its database
          ! the Error Comment ('error -v') and the PACS log at that minute name the reason
        0111: An object with this UID is there already.
        0112: There is no object with this UID.
        0115: The value of an argument isn't allowed.
        0116: Done; a value was out of its range.
        0117: The UID of the object breaks the rules.
        0118: The PACS doesn't know the SOP class.
          ! 'contexts' shows what it accepts; try the other model ('--model')
        0119: The object isn't of the class that was named.
        0120: An attribute that must be there is missing.
          ! look at it with '--show-request'
        0121: An attribute that must have a value is empty.
          ! look at it with '--show-request'
        0122: The PACS accepted the context but doesn't do this service.
          ? the service is switched off, or not licensed, or not for our AE title
          ! 'contexts' shows what it accepts; ask the PACS administrator
        0124: Our AE title isn't allowed to do this.
          ? the PACS knows us but has not granted the operation
          ! the PACS administrator must allow it for our AE title ('whoami')
        0210: A message number came twice.
          ! a fault of a program: send the trace to its maker
        0211: The PACS doesn't know this operation.
          ! 'contexts' shows what it accepts
        0212: An argument is of the wrong kind.
          ! a fault of a program: tell its maker
        0213: The PACS has reached a limit of its resources.
          ! wait and try again, or narrow the request
        """
    )
}
