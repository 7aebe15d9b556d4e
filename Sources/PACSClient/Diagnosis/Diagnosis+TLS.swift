extension Diagnosis {
    /// TLS.
    static let tlsRules: [Rule] = [
        Rule(
            .tlsFailed,
            cause: "The secure connection could not be agreed.",
            remedy: "check the certificates on both sides with the PACS administrator"
        ),
        Rule(
            .tlsExpected,
            cause: "The port at {peer} is one for TLS.",
            remedy: "ask the PACS administrator for its port without TLS"
        ),
    ]
}
