/// How a connection is secured by TLS: versions 1.2 and 1.3 with the cipher suites of BCP 195 (PS3.15 §B.12).
package struct TLSParameters: Hashable, Sendable {
    /// Certificates of the authorities that are trusted, a PEM file; nil for those of the system.
    ///
    /// A server asks for client certificates, and lets nobody in without one, where this is set.
    package var authorityFile: String?
    /// Our own certificate and those between it and its authority, a PEM file.
    package var certificateFile: String?
    /// The private key of our certificate, a PEM file that isn't encrypted.
    package var keyFile: String?
    /// Whether the peer's certificate is checked.
    package var verifiesPeer: Bool
    /// The name or numeric address that the peer's certificate must be for; nil for the host that we connect to.
    package var name: String?

    /// Makes parameters; unless told otherwise the peer is checked against the authorities of the system.
    package init(
        authorityFile: String? = nil,
        certificateFile: String? = nil,
        keyFile: String? = nil,
        verifiesPeer: Bool = true,
        name: String? = nil
    ) {
        self.authorityFile = authorityFile
        self.certificateFile = certificateFile
        self.keyFile = keyFile
        self.verifiesPeer = verifiesPeer
        self.name = name
    }

    /// The cipher suites of TLS 1.2 by their registered names, in order; TLS 1.3 has its own.
    package static var cipherSuites: [String] { TLSContext.cipherSuites.map(\.key) }

    /// Checks that the files can be used, for a client or a server; blocks, and fails with `usage`.
    package func check(asServer isServer: Bool) throws(AssociationError) {
        _ = isServer ? try TLSContext.server(self) : try TLSContext.client(self)
    }
}
