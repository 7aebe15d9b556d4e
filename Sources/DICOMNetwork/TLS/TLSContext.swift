import NIOCore
import NIOSSL
import SystemIO

/// Makes what NIOSSL needs from files; every fault of a file is told in words.
enum TLSContext {
    /// The cipher suites for TLS 1.2 that BCP 195 (RFC 9325 §4.2) recommends; those of TLS 1.3 are fixed.
    static let cipherSuites: KeyValuePairs<String, NIOTLSCipher> = [
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256": .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256": .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384": .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384": .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256": .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256": .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    /// The wait for the peer's close_notify after ours.
    private static let closeTimeout = TimeAmount.seconds(1)

    /// A context to connect with; blocks.
    static func client(_ parameters: TLSParameters) throws(AssociationError) -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        if let file = parameters.certificateFile {
            guard let keyFile = parameters.keyFile else { throw Self.missing("tls.key", beside: "tls.cert") }
            configuration.certificateChain = try Self.certificates(file, setting: "tls.cert").map { .certificate($0) }
            configuration.privateKey = .privateKey(try Self.key(keyFile))
        } else if parameters.keyFile != nil {
            throw Self.missing("tls.cert", beside: "tls.key")
        }
        if !parameters.verifiesPeer {
            configuration.certificateVerification = .none
        } else if parameters.name.map(IPAddress.isNumeric) == true {
            // NIOSSL compares numeric addresses with that of the connection only: ours is compared by `TLSHandshake`.
            configuration.certificateVerification = .noHostnameVerification
        } else {
            configuration.certificateVerification = .fullVerification
        }
        return try Self.make(&configuration, parameters)
    }

    /// A context to serve with; a certificate and its key must be there; blocks.
    static func server(_ parameters: TLSParameters) throws(AssociationError) -> NIOSSLContext {
        guard let file = parameters.certificateFile else { throw Self.missing("tls.cert", beside: "a TLS server") }
        guard let keyFile = parameters.keyFile else { throw Self.missing("tls.key", beside: "tls.cert") }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try Self.certificates(file, setting: "tls.cert").map { .certificate($0) },
            privateKey: .privateKey(try Self.key(keyFile))
        )
        let asksForCertificate = parameters.authorityFile != nil && parameters.verifiesPeer
        configuration.certificateVerification = asksForCertificate ? .noHostnameVerification : .none
        return try Self.make(&configuration, parameters)
    }

    private static func make(
        _ configuration: inout TLSConfiguration,
        _ parameters: TLSParameters
    ) throws(AssociationError) -> NIOSSLContext {
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = Self.cipherSuites.map(\.value)
        configuration.shutdownTimeout = Self.closeTimeout
        if let file = parameters.authorityFile {
            configuration.trustRoots = .certificates(try Self.certificates(file, setting: "tls.ca"))
        }
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw Self.fault(
                "the key in \(parameters.keyFile ?? "tls.key") doesn't belong to the certificate in "
                    + "\(parameters.certificateFile ?? "tls.cert")"
            )
        }
    }

    private static func certificates(_ path: String, setting: String) throws(AssociationError) -> [NIOSSLCertificate] {
        try Self.checkReadable(path, setting: setting)
        let certificates = try? NIOSSLCertificate.fromPEMFile(path)
        guard let certificates, !certificates.isEmpty else {
            throw Self.fault("\(path) (\(setting)) has no certificate in PEM form, the one with BEGIN CERTIFICATE")
        }
        return certificates
    }

    private static func key(_ path: String) throws(AssociationError) -> NIOSSLPrivateKey {
        try Self.checkReadable(path, setting: "tls.key")
        var isEncrypted = false
        do {
            // Without a callback BoringSSL would ask for the passphrase on the terminal.
            return try NIOSSLPrivateKey(file: path, format: .pem) { (setter: NIOSSLPassphraseSetter<[UInt8]>) in
                isEncrypted = true
                setter([])
            }
        } catch {
            throw Self.fault(
                isEncrypted
                    ? "the key in \(path) (tls.key) is encrypted with a passphrase, which isn't supported"
                    : "\(path) (tls.key) has no private key in PEM form, the one with BEGIN PRIVATE KEY"
            )
        }
    }

    private static func checkReadable(_ path: String, setting: String) throws(AssociationError) {
        do throws(SystemError) {
            _ = try File(reading: path)
        } catch {
            throw Self.fault("can't read \(path) (\(setting)): \(error)")
        }
    }

    private static func missing(_ setting: String, beside other: String) -> AssociationError {
        Self.fault("\(other) needs \(setting) too")
    }

    private static func fault(_ message: String) -> AssociationError {
        AssociationError(.unusableFile, message, peer: "", tls: .badFile)
    }
}
