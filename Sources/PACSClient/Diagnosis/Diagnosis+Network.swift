import DICOMNetwork

extension Diagnosis {
    /// Name, connection, timers and peers that are not what they should be.
    static let networkRules: [Rule] = [
        Rule(
            .resolveFailed,
            when: { $0.isNameServerSilent },
            cause: "No name server answered, so nobody knows whether the name is right.",
            remedy:
                "use the IP address of the PACS: 'connect AET@192.0.2.1:104'; this computer's administrator must look "
                + "at its name servers and the network towards them"
        ),
        Rule(
            .resolveFailed,
            cause: "The name is misspelt, or the name service that this computer asks does not know it.",
            remedy: "check the spelling of the host name, or use its IP address: 'connect AET@192.0.2.1:104'"
        ),
        Rule(
            .connectRefused,
            cause: "The computer at {peer} is there, but no program listens on that port: the number is wrong, or the "
                + "DICOM service is down.",
            remedy:
                "check the number ({port}); if it is right, the PACS administrator must see whether the DICOM service "
                + "runs"
        ),
        Rule(
            .connectTimeout,
            cause: "The packets to {peer} are dropped, which is what a firewall does, or no computer has that address.",
            remedy: "check the address; the network administrator must allow TCP from this computer to {peer}; "
                + "'set timeout.connect 30' waits longer"
        ),
        Rule(
            .unreachable,
            when: errno("ENETUNREACH", "ENETDOWN"),
            cause: "This computer has no route to the network of the PACS.",
            remedy: "check this computer's network (cable, VPN, gateway), then the address of the PACS"
        ),
        Rule(
            .unreachable,
            when: errno("EHOSTUNREACH", "EHOSTDOWN"),
            cause: "A router or a firewall on the way says that {peer} cannot be reached, or the computer is off.",
            remedy:
                "check the address and whether the PACS is switched on; the network administrator must look for the "
                + "rule that rejects"
        ),
        Rule(
            .unreachable,
            when: errno("EACCES", "EPERM", "EINVAL"),
            cause:
                "This computer itself forbids the connection to {peer}: a local firewall or a route that prohibits it.",
            remedy: "this computer's administrator must look at its firewall and its routes"
        ),
        Rule(
            .unreachable,
            cause: "There is no way to {peer} from this computer's network.",
            remedy: "check this computer's network (cable, VPN, route), then the address of the PACS"
        ),
        Rule(
            .notDICOM,
            cause: "The address or the port is that of another service.",
            remedy: "ask the PACS administrator for the DICOM port; {peer} is none"
        ),
        Rule(
            .connectionLost,
            when: during(.association),
            cause:
                "The peer hung up without a word of DICOM: many PACS do so to an address or an AE title that they do "
                + "not know; a port for TLS does so too.",
            remedy: "the PACS administrator must see whether {calling} and this computer's address are registered "
                + "('whoami' prints the text to send) and whether {peer} is a DICOM port without TLS"
        ),
        Rule(
            .connectionLost,
            cause: "The connection was cut without a word of DICOM: a crash, a restart, a firewall or the network.",
            remedy: "try again; if it repeats at the same place, the PACS log and the firewall's idle limit are next"
        ),
        Rule(
            .acseTimeout,
            cause:
                "The peer takes connections but stays silent: another service, a PACS that is overloaded, or one that "
                + "waits for a name server to tell our name.",
            remedy:
                "check that {peer} is the DICOM port; 'set timeout.acse 90' waits longer; the PACS administrator must "
                + "see whether the PACS answers others"
        ),
        Rule(
            .dimseTimeout,
            when: { $0.timer == "timeout.retrieve" || $0.service == .move || $0.service == .get },
            cause: "The PACS stopped showing any progress.",
            remedy: "studies on tape or in a slow archive need longer: 'set timeout.retrieve 600'; else the PACS "
                + "administrator must see whether it can reach {destination}"
        ),
        Rule(
            .dimseTimeout,
            when: during(.echo),
            cause: "The PACS accepted the association but left the C-ECHO without an answer.",
            remedy:
                "wait longer: 'set timeout.dimse 120'; if it stays silent, the PACS administrator must see whether it "
                + "answers others"
        ),
        Rule(
            .dimseTimeout,
            cause: "The PACS accepted the request but sent no answer in time.",
            remedy: "narrow the query (a date, a patient), or wait longer: 'set timeout.dimse 120'"
        ),
        Rule(
            .protocolViolation,
            when: negotiation(.shortPDUs),
            cause:
                "The PACS takes only PDUs that are too short to hold anything: its maximum PDU length is set too low.",
            remedy:
                "the PACS administrator must raise the maximum PDU length that {peer} announces, to 16384 bytes or more"
        ),
        Rule(
            .protocolViolation,
            cause: "The peer sent something that breaks the DICOM protocol.",
            remedy: "send the message and the PACS log of this minute to the maker of the PACS"
        ),
    ]
}
