import DICOMNetwork

extension Diagnosis {
    /// TLS: certificates, versions, and a side that doesn't speak it.
    static let tlsRules: [Rule] = [
        Rule(
            .usage,
            when: { $0.tls == .badFile },
            { _ in "A certificate or key of ours cannot be used." },
            { _ in
                "tls.ca, tls.cert and tls.key name PEM files that this user may read; 'openssl rsa -in KEY -out NEW' (or "
                    + "'openssl pkey') takes the passphrase off a key"
            }
        ),
        Rule(
            .tlsExpected,
            { "The peer at \($0.peerText) speaks TLS, and we don't." },
            { _ in
                "turn TLS on: 'connect … --tls' with '--tls-ca FILE' of the PACS; or ask the PACS administrator for its "
                    + "port without TLS"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .certificateExpired },
            { "The certificate of \($0.peerText) has expired." },
            { _ in
                "the PACS administrator must renew the certificate of the PACS; if it isn't expired, the clock of this "
                    + "computer is wrong"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .certificateNotYetValid },
            { "The certificate of \($0.peerText) is not valid yet." },
            { _ in
                "check the clock of this computer; if it is right, the PACS administrator must install a certificate that "
                    + "is valid now"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .wrongName },
            { _ in "The certificate of the PACS was made for another name than the one we connect to." },
            { _ in
                "connect to the PACS by a name that stands in its certificate, or name one of them: 'connect … --tls-name "
                    + "NAME'; else the PACS administrator must have it made for this host"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .selfSigned },
            { _ in "The certificate of the PACS is signed by nobody but itself, and it isn't among those we trust." },
            { _ in
                "ask the PACS administrator for the certificate as a PEM file and trust it: 'connect … --tls-ca FILE' "
                    + "('set tls.ca FILE')"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .unknownAuthority },
            { _ in "The certificate of the PACS is signed by an authority that we don't trust." },
            { _ in
                "ask the PACS administrator for the certificate of that authority as a PEM file and trust it: 'connect … "
                    + "--tls-ca FILE' ('set tls.ca FILE')"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .clientCertificateMissing },
            { _ in "The PACS admits only those who show a certificate." },
            { _ in
                "ask the PACS administrator for a client certificate and its key: 'connect … --tls-cert FILE --tls-key FILE'"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .ownCertificateRefused },
            { _ in "The PACS does not accept our certificate: expired, or signed by an authority it doesn't trust." },
            { _ in
                "the PACS administrator must trust the authority that signed our certificate (tls.cert); see too whether it "
                    + "has expired"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .protocolVersion },
            { _ in "The PACS speaks only versions of TLS that are no longer safe." },
            { _ in "the PACS administrator must turn on TLS 1.2 or 1.3 (BCP 195)" }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .noCommonCipher },
            { _ in "The PACS and we know no cipher suite in common." },
            { _ in
                "the PACS administrator must turn on cipher suites of BCP 195, such as ECDHE with AES-GCM; a PACS may also "
                    + "say so when it wants a client certificate: '--tls-cert FILE --tls-key FILE'"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .notTLS },
            { "What answers at \($0.peerText) does not speak TLS." },
            { _ in "ask the PACS administrator for its TLS port (often 2762), or connect without TLS: '--tls=off'" }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .closed },
            { "What answers at \($0.peerText) hung up instead of agreeing on TLS." },
            { _ in
                "often a port without TLS: ask the PACS administrator for its TLS port (often 2762), or connect without TLS: "
                    + "'--tls=off'"
            }
        ),
        Rule(
            .tlsFailed,
            when: { $0.tls == .timeout },
            { "What answers at \($0.peerText) says nothing when asked for TLS." },
            { _ in
                "often a port without TLS: ask the PACS administrator for its TLS port (often 2762); 'set timeout.connect' "
                    + "waits longer"
            }
        ),
        Rule(
            .tlsFailed,
            { _ in "The secure connection could not be agreed." },
            { _ in "check the certificates on both sides with the PACS administrator" }
        ),
    ]
}
