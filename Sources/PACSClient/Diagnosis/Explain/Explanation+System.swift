extension Explanation {
    // MARK: - Errors of the operating system

    /// The errors of the system that a name or a number stands for.
    static func errno(matching word: String) -> [Explanation] {
        let text = word.uppercased()
        let number = Int32(text.hasPrefix("ERRNO ") ? text.dropFirst(6).trimmingSpaces : text)
        return ErrorNumber.entries.filter { $0.name == text || $0.number == number }.map { entry in
            Explanation(
                .errno,
                code: "\(entry.number)",
                name: ErrorNumber.text(entry.number),
                meaning: entry.meaning,
                advice: [entry.advice]
            )
        }
    }

    // MARK: - TLS alerts

    /// The TLS alerts that a name or a number stands for.
    static func tlsAlert(matching word: String) -> [Explanation] {
        let text = word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }.reduce(into: "") { $0.append($1) }
        let bare = ["tls_alert_", "tls_", "alert_"].first { text.hasPrefix($0) }.map {
            String(text.dropFirst($0.count))
        }
        let wanted = bare ?? text
        return self.alerts.filter { $0.name == wanted || String($0.number) == wanted }.map { alert in
            Explanation(
                .tlsAlert,
                code: String(alert.number),
                name: alert.name,
                meaning: alert.meaning,
                advice: [alert.advice]
            )
        }
    }

    private struct Alert: Sendable {
        let number: Int
        let name: String
        let meaning: String
        let advice: String

        init(_ number: Int, _ name: String, _ meaning: String, _ advice: String) {
            self.number = number
            self.name = name
            self.meaning = meaning
            self.advice = advice
        }
    }

    private static let protocolFault = "send a capture and the PACS log of that minute to the maker of the PACS"
    private static let ownCertificate =
        "the PACS judges our certificate: compare what 'tls.cert' names with what its administrator expects"

    /// RFC 8446 §6 and RFC 5246 §7.2, as far as a DICOM peer sends them.
    private static let alerts: [Alert] = [
        Alert(0, "close_notify", "The peer ends the TLS session in good order.", "nothing is to be done"),
        Alert(10, "unexpected_message", "A message came that has no place there.", protocolFault),
        Alert(20, "bad_record_mac", "A record was damaged or changed on its way.", protocolFault),
        Alert(22, "record_overflow", "A record is too long.", protocolFault),
        Alert(
            40,
            "handshake_failure",
            "The two sides have no cipher suite or parameters in common, or a client certificate is missing.",
            "the PACS administrator must say which TLS versions and cipher suites it takes, and whether it asks for a client "
                + "certificate ('tls.cert', 'tls.key')"
        ),
        Alert(42, "bad_certificate", "The certificate is damaged or its signature is wrong.", ownCertificate),
        Alert(43, "unsupported_certificate", "The certificate is of a kind that isn't taken.", ownCertificate),
        Alert(44, "certificate_revoked", "The certificate was revoked.", "have a new certificate made"),
        Alert(
            45,
            "certificate_expired",
            "The certificate has expired, or isn't valid yet.",
            "renew it; check the clocks of both computers"
        ),
        Alert(46, "certificate_unknown", "The certificate isn't accepted, for a reason not given.", ownCertificate),
        Alert(47, "illegal_parameter", "A field of the handshake isn't allowed.", protocolFault),
        Alert(
            48,
            "unknown_ca",
            "Who signed the certificate isn't trusted.",
            "the side that sent the alert must trust the other's CA: the PACS administrator ours, or we theirs ('tls.ca')"
        ),
        Alert(
            49,
            "access_denied",
            "The certificate is good, but its holder isn't allowed in.",
            "the PACS administrator must admit the name in our certificate"
        ),
        Alert(50, "decode_error", "A message can't be read.", protocolFault),
        Alert(51, "decrypt_error", "A signature or a check of the handshake failed.", protocolFault),
        Alert(
            70,
            "protocol_version",
            "The TLS versions of the two sides don't meet.",
            "the PACS must speak TLS 1.2 or 1.3: its administrator must update it; or the port isn't for TLS at all"
        ),
        Alert(
            71,
            "insufficient_security",
            "The peer wants stronger cipher suites.",
            "the PACS administrator must say which ones it takes"
        ),
        Alert(80, "internal_error", "The peer failed, for reasons of its own.", "the PACS log at that minute says why"),
        Alert(86, "inappropriate_fallback", "A retry with an older version was refused.", protocolFault),
        Alert(90, "user_canceled", "The peer gave the handshake up.", "try again"),
        Alert(109, "missing_extension", "An extension is missing in the handshake.", protocolFault),
        Alert(110, "unsupported_extension", "An extension came that wasn't offered.", protocolFault),
        Alert(
            112,
            "unrecognized_name",
            "The server has no certificate for the name that we asked for.",
            "connect by the name in the certificate, or name it with '--tls-name NAME'"
        ),
        Alert(
            116,
            "certificate_required",
            "The server wants a client certificate and got none.",
            "'connect … --tls-cert FILE --tls-key FILE' with a certificate that the PACS administrator accepts"
        ),
        Alert(120, "no_application_protocol", "The two sides have no application protocol in common.", protocolFault),
    ]

    // MARK: - Our own codes

    /// One of the codes that stand as `error.code`.
    static func error(_ code: PACSError.Code) -> Explanation {
        let diagnosis = Diagnosis.of(FailureFacts(code))
        return Explanation(
            .error,
            code: code.rawValue,
            name: "exit status \(code.exit)",
            meaning: diagnosis.cause,
            causes: self.causes[code] ?? [],
            advice: [diagnosis.remedy]
        )
    }

    /// What typically stands behind a code, besides the general cause.
    private static let causes: [PACSError.Code: [String]] = [
        .destinationUnknown: [
            "0xA801: the PACS says so as the standard has it (dcmqrscp and most others)",
            "0xC000 before anything was sent: Orthanc and others say so",
            "an A-ABORT, or the end of the connection, right after the C-MOVE: older Orthanc and others",
        ],
        .callbackFailed: [
            "the PACS has another host or port for our AE title",
            "a firewall lets us reach the PACS but not the PACS reach us",
            "our Storage SCP listened on another address or port than the PACS was told",
        ],
        .nothingReceived: [
            "the PACS sent to another computer that has the same AE title in its table",
            "the PACS has nothing under these UIDs, or it is offline",
            "the PACS queues transfers and hasn't begun",
        ],
        .partial: [
            "SOP classes or transfer syntaxes were refused", "the transfer was interrupted", "objects are offline",
        ],
        .associationRejected: [
            "1/1/7 the called AE title, 1/1/3 ours, 2/3/2 too many associations: 'explain 1/1/7' and so on"
        ],
        .associationAborted: [
            "0/0 by the application, 2/x by its protocol layer: 'explain 0/0' and so on"
        ],
        .notDICOM: ["a web server, SSH, HL7 or a database answers on this port"],
        .tlsExpected: ["the port is one for TLS (2762 and 11113 are usual ones)"],
        .acseTimeout: [
            "a firewall takes the connection and passes nothing on", "another service waits for something else",
            "the PACS looks up our name and its name server doesn't answer",
        ],
        .dimseTimeout: ["the query would match very much", "the PACS is overloaded", "a study is fetched from tape"],
        .connectTimeout: ["a firewall drops the packets", "the address is wrong", "the PACS is switched off"],
        .connectRefused: ["the port is wrong", "the DICOM service doesn't run", "a firewall rejects"],
        .unreachable: ["no VPN, no route", "a firewall rejects with an ICMP message"],
        .noAcceptedContext: [
            "the service isn't offered, not licensed, or not granted to our AE title",
            "only one of study root and patient root is offered",
        ],
        .portInUse: ["another pacsh, a storescp, or another viewer on this computer listens there"],
        .scpUnreachable: ["'scp.bind' names a loopback address while the PACS is on the network"],
        .noMatch: [
            "a name in another spelling or case", "a date outside of what is there",
            "an AE title that may see nothing: 'find --explain' tells",
        ],
    ]
}
