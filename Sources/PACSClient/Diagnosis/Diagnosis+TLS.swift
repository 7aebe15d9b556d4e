import DICOMNetwork

extension Diagnosis {
    /// TLS: certificates, versions, and a side that doesn't speak it.
    static let tlsRules: [Rule] = [
        Rule(
            .usage,
            when: tls(.badFile),
            cause: "A certificate or key of ours cannot be used.",
            remedy:
                "tls.ca, tls.cert and tls.key name PEM files that this user may read; 'openssl rsa -in KEY -out NEW' (or "
                + "'openssl pkey') takes the passphrase off a key"
        ),
        Rule(
            .tlsExpected,
            cause: "The peer at {peer} speaks TLS, and we don't.",
            remedy:
                "turn TLS on: 'set tls on', with 'set tls.ca FILE' where the PACS has an authority of its own; or ask the PACS administrator for its "
                + "port without TLS"
        ),
        Rule(
            .tlsFailed,
            when: tls(.certificateExpired),
            cause: "The certificate of {peer} has expired.",
            remedy:
                "the PACS administrator must renew the certificate of the PACS; if it isn't expired, the clock of this "
                + "computer is wrong"
        ),
        Rule(
            .tlsFailed,
            when: tls(.certificateNotYetValid),
            cause: "The certificate of {peer} is not valid yet.",
            remedy:
                "check the clock of this computer; if it is right, the PACS administrator must install a certificate that "
                + "is valid now"
        ),
        Rule(
            .tlsFailed,
            when: tls(.wrongName),
            cause: "The certificate of the PACS was made for another name than the one we connect to.",
            remedy:
                "connect to the PACS by a name that stands in its certificate, or name one of them: 'connect … --tls-name "
                + "NAME'; else the PACS administrator must have it made for this host"
        ),
        Rule(
            .tlsFailed,
            when: tls(.selfSigned),
            cause: "The certificate of the PACS is signed by nobody but itself, and it isn't among those we trust.",
            remedy:
                "ask the PACS administrator for the certificate as a PEM file and trust it: 'connect … --tls-ca FILE' "
                + "('set tls.ca FILE')"
        ),
        Rule(
            .tlsFailed,
            when: tls(.unknownAuthority),
            cause: "The certificate of the PACS is signed by an authority that we don't trust.",
            remedy:
                "ask the PACS administrator for the certificate of that authority as a PEM file and trust it: 'connect … "
                + "--tls-ca FILE' ('set tls.ca FILE')"
        ),
        Rule(
            .tlsFailed,
            when: tls(.clientCertificateMissing),
            cause: "The PACS admits only those who show a certificate.",
            remedy:
                "ask the PACS administrator for a client certificate and its key: 'connect … --tls-cert FILE --tls-key FILE'"
        ),
        Rule(
            .tlsFailed,
            when: both(tls(.ownCertificateRefused), alert(45)),
            cause: "Our certificate has expired, as the PACS says.",
            remedy:
                "renew the certificate in tls.cert (the PACS administrator, or whoever issued it, makes a new one), then "
                + "'set tls.cert FILE' and 'set tls.key FILE'; if it isn't expired, the clock of the PACS is wrong"
        ),
        Rule(
            .tlsFailed,
            when: both(tls(.ownCertificateRefused), alert(44)),
            cause: "Our certificate was revoked by the authority that issued it, as the PACS says.",
            remedy:
                "get a new certificate and its key from the authority, then 'set tls.cert FILE' and 'set tls.key FILE'"
        ),
        Rule(
            .tlsFailed,
            when: both(tls(.ownCertificateRefused), alert(48)),
            cause: "The PACS doesn't trust the authority that signed our certificate.",
            remedy:
                "the PACS administrator must trust the authority that signed our certificate (tls.cert), or give us one "
                + "that is signed by its own: 'set tls.cert FILE' and 'set tls.key FILE'"
        ),
        Rule(
            .tlsFailed,
            when: tls(.ownCertificateRefused),
            cause: "The PACS does not accept our certificate: expired, or signed by an authority it doesn't trust.",
            remedy:
                "the PACS administrator must trust the authority that signed our certificate (tls.cert); see too whether it "
                + "has expired"
        ),
        Rule(
            .tlsFailed,
            when: tls(.protocolVersion),
            cause: "The PACS speaks only versions of TLS that are no longer safe.",
            remedy: "the PACS administrator must turn on TLS 1.2 or 1.3 (BCP 195)"
        ),
        Rule(
            .tlsFailed,
            when: tls(.noCommonCipher),
            cause: "The PACS and we know no cipher suite in common.",
            remedy:
                "the PACS administrator must turn on cipher suites of BCP 195, such as ECDHE with AES-GCM; a PACS may also "
                + "say so when it wants a client certificate: 'set tls.cert FILE' and 'set tls.key FILE'"
        ),
        Rule(
            .tlsFailed,
            when: { $0.requiresTLS && ($0.tls == .notTLS || $0.tls == .closed) },
            cause: "TLS is locked on here, and what answers at {peer} does not agree on it.",
            remedy:
                "ask the PACS administrator for its TLS port (often 2762); whoever administers this computer can change "
                + "[locked] in its configuration"
        ),
        Rule(
            .tlsFailed,
            when: tls(.notTLS),
            cause: "What answers at {peer} does not speak TLS.",
            remedy:
                "ask the PACS administrator for its TLS port (often 2762), or connect without TLS: 'connect … --tls=off'"
        ),
        Rule(
            .tlsFailed,
            when: tls(.closed),
            cause: "What answers at {peer} hung up instead of agreeing on TLS.",
            remedy:
                "often a port without TLS: ask the PACS administrator for its TLS port (often 2762), or connect without TLS: "
                + "'connect … --tls=off'"
        ),
        Rule(
            .tlsFailed,
            when: tls(.timeout),
            cause: "What answers at {peer} says nothing when asked for TLS.",
            remedy:
                "often a port without TLS: ask the PACS administrator for its TLS port (often 2762); "
                + "'set timeout.connect 30' waits longer"
        ),
        Rule(
            .tlsFailed,
            cause: "The secure connection could not be agreed.",
            remedy: "check the certificates on both sides with the PACS administrator"
        ),
    ]
}
