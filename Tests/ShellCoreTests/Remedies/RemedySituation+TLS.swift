import DICOMNetwork
import PACSClient
import TestSupport

extension RemedySituation {
    private static let trusting = "connect PEER --tls-ca AUTHORITY"
    private static let own = ["set tls.cert FILE": "set tls.cert CERTIFICATE", "set tls.key FILE": "set tls.key KEY"]

    /// TLS: certificates, versions, and a side that doesn't speak it.
    static let secure: [RemedySituation] = [
        .init(
            code: .usage,
            cause: "A certificate or key of ours cannot be used",
            peer: .secure(.server, asks: true),
            before: ["set tls on", "set tls.ca AUTHORITY", "set tls.cert CERTIFICATE", "set tls.key LOCKED"],
            failing: "echo",
            typing: [
                "openssl rsa -in KEY -out NEW":
                    "!openssl rsa -passin pass:secret -in LOCKED -out FOLDER/new.key 2>/dev/null",
                "openssl pkey": "!openssl pkey -passin pass:secret -in LOCKED -out FOLDER/new.key 2>/dev/null",
            ],
            then: "set tls.key FOLDER/new.key; echo"
        ),
        .init(
            code: .tlsFailed,
            cause: "TLS is locked on here",
            peer: Self.known(.tlsFailed) { ($0.tls, $0.requiresTLS) = (.notTLS, true) },
            mending: .nobody
        ),
        .init(
            code: .tlsExpected,
            cause: "The peer at {peer} speaks TLS, and we don't",
            peer: .secure(.server),
            failing: "echo",
            typing: ["set tls.ca FILE": "set tls.ca AUTHORITY"]
        ),
        Self.certificate(.expired, "The certificate of {peer} has expired", before: [Self.trusting]),
        Self.certificate(.future, "The certificate of {peer} is not valid yet", before: [Self.trusting]),
        Self.certificate(
            .named,
            "The certificate of the PACS was made for another name",
            before: [Self.trusting],
            typing: ["connect … --tls-name NAME": Self.trusting + " --tls-name pacs.example.org"]
        ),
        Self.certificate(
            .selfSigned,
            "The certificate of the PACS is signed by nobody but itself",
            before: ["connect PEER --tls"],
            typing: [
                "connect … --tls-ca FILE": "connect PEER --tls-ca SELFSIGNED",
                "set tls.ca FILE": "set tls.ca SELFSIGNED",
            ]
        ),
        Self.certificate(
            .server,
            "The certificate of the PACS is signed by an authority that we don't trust",
            before: ["connect PEER --tls"],
            typing: ["connect … --tls-ca FILE": Self.trusting, "set tls.ca FILE": "set tls.ca AUTHORITY"]
        ),
        .init(
            code: .tlsFailed,
            cause: "The PACS admits only those who show a certificate",
            peer: .secure(.server, asks: true),
            before: [Self.trusting],
            failing: "echo",
            typing: [
                "connect … --tls-cert FILE --tls-key FILE": Self.trusting + " --tls-cert CERTIFICATE --tls-key KEY"
            ]
        ),
        Self.alert(45, "Our certificate has expired, as the PACS says"),
        Self.alert(44, "Our certificate was revoked"),
        Self.alert(48, "The PACS doesn't trust the authority that signed our certificate"),
        Self.alert(42, "The PACS does not accept our certificate"),
        Self.alert(70, "The PACS speaks only versions of TLS that are no longer safe"),
        Self.alert(71, "The PACS and we know no cipher suite in common"),
        Self.alert(80, "The secure connection could not be agreed"),
        .init(
            code: .tlsFailed,
            cause: "What answers at {peer} does not speak TLS",
            before: ["connect PEER --tls"],
            failing: "echo",
            typing: ["connect … --tls=off": "connect PEER --tls=off"]
        ),
        .init(
            code: .tlsFailed,
            cause: "What answers at {peer} hung up instead of agreeing on TLS",
            peer: .script([.readSome]),
            before: ["connect PEER --tls"],
            failing: "echo",
            typing: ["connect … --tls=off": "connect PEER --tls=off"],
            mending: .nobody
        ),
        .init(
            code: .tlsFailed,
            cause: "What answers at {peer} says nothing when asked for TLS",
            peer: .script([.readSome, .stall(seconds: 20)]),
            before: ["connect PEER --tls", "set timeout.connect 0.3"],
            failing: "echo",
            typing: ["set timeout.connect 30": "set timeout.connect 0.5"],
            mending: .nobody
        ),
    ]

    private static func certificate(
        _ kind: Certificates.Kind,
        _ cause: String,
        before: [String],
        typing: [String: String] = [:]
    ) -> RemedySituation {
        .init(
            code: .tlsFailed,
            cause: cause,
            peer: .secure(kind),
            before: before,
            failing: "echo",
            typing: typing,
            mending: typing.isEmpty ? .nobody : .commands
        )
    }

    /// An alert of the PACS in place of its part of the handshake.
    private static func alert(_ number: UInt8, _ cause: String) -> RemedySituation {
        .init(
            code: .tlsFailed,
            cause: cause,
            peer: .script([.readSome, .send([21, 3, 3, 0, 2, 2, number]), .stall(seconds: 20)]),
            before: [Self.trusting + " --tls-cert CERTIFICATE --tls-key KEY"],
            failing: "echo",
            typing: Self.own,
            mending: .nobody
        )
    }
}
