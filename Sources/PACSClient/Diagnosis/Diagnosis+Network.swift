extension Diagnosis {
    /// Name, connection, timers and peers that are not what they should be.
    static let networkRules: [Rule] = [
        Rule(
            .resolveFailed,
            { "No address is known for the host name in \($0.peerText)." },
            { _ in "check the spelling of the host name, or use its IP address: connect AET@192.0.2.1:port" }
        ),
        Rule(
            .connectRefused,
            { "The computer answers but nothing listens at \($0.peerText)." },
            {
                "check the number (\($0.portText)); if it is right, the PACS administrator must see whether the DICOM "
                    + "service runs"
            }
        ),
        Rule(
            .connectTimeout,
            { "Nothing answers at \($0.peerText); a firewall that drops packets looks like this." },
            {
                "check the address; the network administrator must allow TCP from this computer to \($0.peerText); "
                    + "'set timeout.connect' waits longer"
            }
        ),
        Rule(
            .unreachable,
            { "There is no way to \($0.peerText) from this computer's network." },
            { _ in "check this computer's network (cable, VPN, route), then the address of the PACS" }
        ),
        Rule(
            .notDICOM,
            { "What answers at \($0.peerText) does not speak DICOM." },
            { _ in "the address or port is that of another service: ask the PACS administrator for the DICOM port" }
        ),
        Rule(
            .connectionLost,
            { _ in "The connection was cut without a word of DICOM: a crash, a restart, a firewall or the network." },
            { _ in "try again; if it repeats at the same place, the PACS log and the firewall's idle limit are next" }
        ),
        Rule(
            .acseTimeout,
            { _ in "The peer took the connection but did not answer the association request." },
            {
                "check that \($0.peerText) is the DICOM port; a PACS that is overloaded, or that looks up our name, "
                    + "is slow here: 'set timeout.acse' waits longer"
            }
        ),
        Rule(
            .dimseTimeout,
            when: { $0.timer == "timeout.retrieve" || $0.service == .move || $0.service == .get },
            { _ in "The PACS stopped showing any progress." },
            {
                "studies on tape or in a slow archive need longer: 'set timeout.retrieve 600'; else the PACS "
                    + "administrator must see whether it can reach \($0.destinationText)"
            }
        ),
        Rule(
            .dimseTimeout,
            { _ in "The PACS accepted the request but sent no answer in time." },
            { _ in "narrow the query (a date, a patient), or wait longer: 'set timeout.dimse 120'" }
        ),
        Rule(
            .protocolViolation,
            { _ in "The peer sent something that breaks the DICOM protocol." },
            { _ in "send the message and the PACS log of this minute to the maker of the PACS" }
        ),
    ]
}
