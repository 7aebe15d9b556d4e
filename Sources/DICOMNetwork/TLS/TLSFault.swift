/// Why no TLS session came about; the raw value is what scripts see.
package enum TLSFault: String, Hashable, Sendable, CaseIterable {
    /// The peer's certificate has expired.
    case certificateExpired = "certificate-expired"
    /// The peer's certificate isn't valid yet.
    case certificateNotYetValid = "certificate-not-yet-valid"
    /// The peer's certificate is for another name.
    case wrongName = "wrong-name"
    /// The peer's certificate is signed by nobody but itself.
    case selfSigned = "self-signed"
    /// The peer's certificate is signed by an authority that isn't trusted.
    case unknownAuthority = "unknown-authority"
    /// The certificate that should be there is missing: ours where we are the client, the peer's where we serve.
    case clientCertificateMissing = "client-certificate-missing"
    /// The peer doesn't accept the certificate that we showed.
    case ownCertificateRefused = "own-certificate-refused"
    /// The two sides have no version of TLS in common.
    case protocolVersion = "protocol-version"
    /// The two sides have no cipher suite in common.
    case noCommonCipher = "no-common-cipher"
    /// The peer speaks something else.
    case notTLS = "not-tls"
    /// The peer closed the connection during the handshake.
    case closed
    /// One of our own files can't be used.
    case badFile = "bad-file"
    /// The handshake took too long.
    case timeout
    /// Anything else.
    case other
}
