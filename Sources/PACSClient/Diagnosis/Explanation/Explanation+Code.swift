extension Explanation {
    /// The code of a failure, one of those that stand as `error.code`, by what is known of it.
    static func error(_ facts: FailureFacts) -> Explanation {
        let code = facts.code
        let diagnosis = Diagnosis.of(facts)
        return Explanation(
            kind: .error,
            code: code.rawValue,
            name: "exit status \(code.exit)",
            meaning: diagnosis.cause,
            causes: self.codeTable[code.rawValue]?.causes ?? [],
            advice: diagnosis.remedy.isEmpty ? [] : [diagnosis.remedy]
        )
    }

    /// What typically stands behind a code, besides the general cause.
    static let codeTable = ExplanationTable(
        """
        destination-unknown:
          ? 0xA801: the PACS says so as the standard has it (dcmqrscp and most others)
          ? 0xC000 before anything was sent: Orthanc and others say so
          ? an A-ABORT, or the end of the connection, right after the C-MOVE: older Orthanc and others
        callback-failed:
          ? the PACS has another host or port for our AE title
          ? a firewall lets us reach the PACS but not the PACS reach us
          ? our Storage SCP listened on another address or port than the PACS was told
        nothing-received:
          ? the PACS sent to another computer that has the same AE title in its table
          ? the PACS has nothing under these UIDs, or it is offline
          ? the PACS queues transfers and hasn't begun
        unknown-total:
          ? the PACS refuses C-FIND, or doesn't keep the levels below the study
          ? its final response has no numbers of sub-operations
        partial:
          ? SOP classes or transfer syntaxes were refused
          ? the transfer was interrupted
          ? objects are offline
        damaged:
          ? the copy in the PACS is cut, as after a full disk or a broken transfer
          ? what sends it writes a wrong length, or stops early and says that it is whole
        verify-failed:
          ? files were cut, changed, moved or taken away since they were received
          ? the PACS has got more objects of the study since
        differs:
          ? one of the two was changed, or made anew, since it was copied
        association-rejected:
          ? 1/1/7 the called AE title, 1/1/3 ours, 2/3/2 too many associations: 'explain 1/1/7' and so on
        association-aborted:
          ? 0/0 by the application, 2/x by its protocol layer: 'explain 0/0' and so on
        not-dicom:
          ? a web server, SSH, HL7 or a database answers on this port
        tls-expected:
          ? the port is one for TLS (2762 and 11113 are usual ones)
        acse-timeout:
          ? a firewall takes the connection and passes nothing on
          ? another service waits for something else
          ? the PACS looks up our name and its name server doesn't answer
        dimse-timeout:
          ? the query would match very much
          ? the PACS is overloaded
          ? a study is fetched from tape
        connect-timeout:
          ? a firewall drops the packets
          ? the address is wrong
          ? the PACS is switched off
        connect-refused:
          ? the port is wrong
          ? the DICOM service doesn't run
          ? a firewall rejects
        unreachable:
          ? no VPN, no route
          ? a firewall rejects with an ICMP message
        no-accepted-context:
          ? the service isn't offered, not licensed, or not granted to our AE title
          ? only one of study root and patient root is offered
        port-in-use:
          ? another pacsh, a storescp, or another viewer on this computer listens there
        scp-unreachable:
          ? 'scp.bind' names a loopback address while the PACS is on the network
        no-match:
          ? a name in another spelling or case
          ? a date outside of what is there
          ? an AE title that may see nothing: 'find --explain' tells
        """
    )
}

extension FailureFacts {
    /// What is usually known of a failure with a code.
    static func typical(of code: PACSError.Code) -> FailureFacts {
        var facts = FailureFacts(code, destination: "AET")
        // The form that the standard has.
        if code == .destinationUnknown { facts.status = 0xA801 }
        return facts
    }
}
