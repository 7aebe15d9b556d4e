extension Explanation {
    /// The TLS alerts that a name or a number stands for.
    static func tlsAlert(matching word: String) -> [Explanation] {
        let text = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        let prefix = ["tls_alert_", "tls_", "alert_"].first { text.hasPrefix($0) } ?? ""
        let wanted = String(text.dropFirst(prefix.count))
        return self.alertTable.entries.filter { $0.heading.contains(wanted) }.map { entry in
            Explanation(
                kind: .tlsAlert,
                code: entry.heading[0],
                name: entry.heading[1],
                meaning: entry.meaning,
                advice: entry.advice
            )
        }
    }

    private static let protocolFault = "send a capture and the PACS log of that minute to the maker of the PACS"
    private static let ownCertificate =
        "the PACS judges our certificate: compare what 'tls.cert' names with what its administrator expects"

    /// RFC 8446 §6 and RFC 5246 §7.2, as far as a DICOM peer sends them: number and name.
    static let alertTable = ExplanationTable(
        """
        0 close_notify: The peer ends the TLS session in good order.
          ! nothing is to be done
        10 unexpected_message: A message came that has no place there.
          ! \(protocolFault)
        20 bad_record_mac: A record was damaged or changed on its way.
          ! \(protocolFault)
        22 record_overflow: A record is too long.
          ! \(protocolFault)
        40 handshake_failure: The two sides have no cipher suite or parameters in common, or a client certificate is \
        missing.
          ! the PACS administrator must say which TLS versions and cipher suites it takes, and whether it asks for a \
        client certificate ('tls.cert', 'tls.key')
        42 bad_certificate: The certificate is damaged or its signature is wrong.
          ! \(ownCertificate)
        43 unsupported_certificate: The certificate is of a kind that isn't taken.
          ! \(ownCertificate)
        44 certificate_revoked: The certificate was revoked.
          ! have a new certificate made
        45 certificate_expired: The certificate has expired, or isn't valid yet.
          ! renew it; check the clocks of both computers
        46 certificate_unknown: The certificate isn't accepted, for a reason not given.
          ! \(ownCertificate)
        47 illegal_parameter: A field of the handshake isn't allowed.
          ! \(protocolFault)
        48 unknown_ca: Who signed the certificate isn't trusted.
          ! the side that sent the alert must trust the other's CA: the PACS administrator ours, or we theirs \
        ('tls.ca')
        49 access_denied: The certificate is good, but its holder isn't allowed in.
          ! the PACS administrator must admit the name in our certificate
        50 decode_error: A message can't be read.
          ! \(protocolFault)
        51 decrypt_error: A signature or a check of the handshake failed.
          ! \(protocolFault)
        70 protocol_version: The TLS versions of the two sides don't meet.
          ! the PACS must speak TLS 1.2 or 1.3: its administrator must update it; or the port isn't for TLS at all
        71 insufficient_security: The peer wants stronger cipher suites.
          ! the PACS administrator must say which ones it takes
        80 internal_error: The peer failed, for reasons of its own.
          ! the PACS log at that minute says why
        86 inappropriate_fallback: A retry with an older version was refused.
          ! \(protocolFault)
        90 user_canceled: The peer gave the handshake up.
          ! try again
        109 missing_extension: An extension is missing in the handshake.
          ! \(protocolFault)
        110 unsupported_extension: An extension came that wasn't offered.
          ! \(protocolFault)
        112 unrecognized_name: The server has no certificate for the name that we asked for.
          ! connect by the name in the certificate, or name it with '--tls-name NAME'
        116 certificate_required: The server wants a client certificate and got none.
          ! 'connect … --tls-cert FILE --tls-key FILE' with a certificate that the PACS administrator accepts
        120 no_application_protocol: The two sides have no application protocol in common.
          ! \(protocolFault)
        """
    )
}
