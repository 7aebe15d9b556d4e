/// Certificates for tests of TLS, made once a run by the openssl command.
package struct Certificates: Sendable {
    /// What makes a certificate good or bad.
    package enum Kind: String, CaseIterable, Sendable {
        /// Of a server on this computer, by name and by address.
        case server
        /// Of a client.
        case client
        /// Of a server, expired.
        case expired
        /// Of a server, not yet valid.
        case future
        /// Of a server that is called pacs.example.org.
        case named
        /// Of a server and a client, signed by an authority that nobody trusts.
        case stranger
        /// Signed by itself.
        case selfSigned
    }

    private let folder: TemporaryDirectory

    /// The certificate of the authority that peers trust.
    package var authority: String { self.folder.path("authority.pem") }
    /// The certificate of the authority that nobody trusts.
    package var otherAuthority: String { self.folder.path("other.pem") }
    /// The key of the client's certificate, under a passphrase.
    package var encryptedKey: String { self.folder.path("encrypted.key") }
    /// The file of a certificate.
    package func certificate(_ kind: Kind) -> String { self.folder.path("\(kind.rawValue).pem") }
    /// The file of its key.
    package func key(_ kind: Kind) -> String { self.folder.path("\(kind.rawValue).key") }

    /// The certificates of this run.
    package static func shared() async throws -> Certificates { try await self.making.value }

    private static let making = Task { try await Certificates.make() }

    private static func make() async throws -> Certificates {
        let made = Certificates(folder: try TemporaryDirectory("certificates"))
        try await made.signItself("authority", "Test Hospital CA")
        try await made.signItself("other", "Other CA")
        try await made.signItself(Kind.selfSigned.rawValue, "self", names: "DNS:localhost,IP:127.0.0.1")
        let here = "DNS:localhost,IP:127.0.0.1,IP:::1"
        for (kind, names, authority, days) in [
            (Kind.server, here, "authority", (-1, 20)), (.client, "DNS:client", "authority", (-1, 20)),
            (.expired, here, "authority", (-9, -1)), (.future, here, "authority", (2, 20)),
            (.named, "DNS:pacs.example.org", "authority", (-1, 20)), (.stranger, here, "other", (-1, 20)),
        ] {
            try await made.sign(kind, names: names, by: authority, days: days)
        }
        try await made.openssl(
            "rsa",
            "-aes256",
            "-passout",
            "pass:secret",
            "-in",
            made.key(.client),
            "-out",
            made.encryptedKey
        )
        return made
    }

    private func openssl(_ words: String...) async throws { try await Programs.run("openssl", words) }

    private func signItself(_ name: String, _ subject: String, names: String? = nil) async throws {
        let extra = names.map { ["-addext", "subjectAltName=\($0)"] } ?? []
        let words = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "20", "-subj", "/CN=\(subject)",
            "-keyout", self.folder.path("\(name).key"), "-out", self.folder.path("\(name).pem"),
        ]
        try await Programs.run("openssl", words + extra)
    }

    private func sign(_ kind: Kind, names: String, by authority: String, days: (Int, Int)) async throws {
        let request = self.folder.path("\(kind.rawValue).csr")
        try await self.openssl(
            "req",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=\(kind.rawValue)",
            "-keyout",
            self.key(kind),
            "-out",
            request
        )
        let home = try self.folder.makeFolder("signing-\(kind.rawValue)")
        try self.folder.write("", to: "signing-\(kind.rawValue)/index")
        try self.folder.write("01\n", to: "signing-\(kind.rawValue)/serial")
        let configuration = try self.folder.write(
            """
            [ca]
            default_ca = authority
            [authority]
            database = \(home)/index
            serial = \(home)/serial
            new_certs_dir = \(home)
            default_md = sha256
            policy = policy
            x509_extensions = extensions
            [policy]
            commonName = supplied
            [extensions]
            subjectAltName = \(names)

            """,
            to: "signing-\(kind.rawValue)/configuration"
        )
        try await self.openssl(
            "ca",
            "-batch",
            "-notext",
            "-config",
            configuration,
            "-cert",
            self.folder.path("\(authority).pem"),
            "-keyfile",
            self.folder.path("\(authority).key"),
            "-in",
            request,
            "-out",
            self.certificate(kind),
            "-startdate",
            try await Self.date(days.0),
            "-enddate",
            try await Self.date(days.1)
        )
    }

    /// The time so many days from now, as openssl takes it.
    private static func date(_ days: Int) async throws -> String {
        let text = try await Programs.run("date", ["-u", "-d", "\(days) days", "+%Y%m%d%H%M%SZ"])
        return String(text.prefix { !$0.isNewline })
    }
}
