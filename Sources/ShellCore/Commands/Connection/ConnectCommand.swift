import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `connect AET@host:port|PROFILE|HOST PORT AET`: selects the system that commands talk to.
struct ConnectCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "connect",
        abstract: "Select a PACS by its address or a profile; nothing is sent.",
        discussion: """
            An IPv6 address stands in brackets: AET@[::1]:104. Associations open when a command needs one.

            --tls secures them (TLS 1.2 or 1.3). The PACS's certificate must be signed by one of the system's \
            authorities, or one in --tls-ca, and be for the host's name or address, or for --tls-name. A PACS that asks \
            for a client certificate gets --tls-cert with --tls-key, PEM files, the key without a passphrase. Any of \
            these options turns TLS on.
            """
    )

    /// Examples for `help connect`.
    static let examples = [
        "connect PACS@pacs.example.org:104", "connect pacs.example.org 104 PACS",
        "connect PACS@192.0.2.7:11112 --calling WORKSTATION",
        "connect PACS@pacs:2762 --tls-ca ca.pem --tls-cert us.pem --tls-key us.key",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<address>": .system, "<port>": .free("PORT"), "<title>": .calledTitle,
    ]

    @Argument(help: "AET@host:port, the name of a profile, or the host before its port and AE title.")
    var address: String
    @Argument(help: "The port, behind a host.")
    var port: String?
    @Argument(help: "The AE title to call, behind host and port.")
    var title: String?
    @Option(
        name: [.customLong("calling"), .customLong("aet", withSingleDash: true)],
        help: "Our AE title."
    )
    var calling: String?
    @Option(name: .customLong("aec", withSingleDash: true), help: "The AE title to call, in place of the address's.")
    var called: String?
    @Option(name: .long, help: "The port of our Storage SCP.")
    var scpPort: String?
    @Option(name: .long, help: "The local address to connect from.")
    var local: String?
    @Option(name: .customLong("to", withSingleDash: true), help: "Seconds to wait for the TCP connection.")
    var connectTimeout: String?
    @Option(name: .customLong("ta", withSingleDash: true), help: "Seconds to wait for the association.")
    var acseTimeout: String?
    @Option(name: .customLong("td", withSingleDash: true), help: "Seconds to wait for a response.")
    var dimseTimeout: String?
    @Option(name: .customLong("pdu", withSingleDash: true), help: "The largest PDU that we announce, in bytes.")
    var pduMaximum: String?
    @OptionGroup var tls: TLSOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the address and every value before anything of the batch runs.
    mutating func validate() throws {
        let words = [self.address, self.port, self.title].compactMap(\.self)
        if !words.contains(where: \.isUnexpanded), let address = try self.wholeAddress() {
            _ = try Self.parse(address)
        }
        if let called = self.called, !called.isUnexpanded { _ = try Self.parse("\(called)@localhost:104") }
        for (key, value) in self.values where !value.isUnexpanded { try Self.check(key, value) }
        if let local = self.local, !local.isUnexpanded, !IPAddress.isNumeric(local) {
            throw UsageError(
                "'\(local)' isn't a numeric address",
                hint: "--local takes one of this computer's",
                word: local
            )
        }
    }

    /// Selects the system.
    func run(in session: Session) async throws -> Report {
        var profile =
            if let address = try self.wholeAddress() {
                try Self.parse(address)
            } else {
                try session.profile(named: self.address)
            }
        if let called = self.called { profile.called = called }
        for (key, value) in self.values { try profile.add(setting: key, value) }
        // The former system stays selected where something is wrong with the new one.
        try session.layers.selecting(profile, typed: self.values).effective.checkFiles()
        try await session.select(profile, typed: self.values, from: self.local)
        guard let target = session.target else { throw UsageError("no PACS is selected") }
        return Report(
            command: "connect",
            document: [
                "command": "connect", "profile": target.profileName.map { .string($0) } ?? .null,
                "host": .string(target.host), "port": .integer(target.port), "called": .string(target.called),
                "calling": .string(target.calling), "scpPort": .integer(session.settings.scpPort),
                "tls": .bool(session.settings.tls != nil),
            ],
            remarks: [
                "\(target.address) is selected; we are \(target.calling), our Storage SCP's port is "
                    + "\(session.settings.scpPort)\(session.settings.tls == nil ? "" : ", TLS is on"). Nothing was sent; "
                    + "try 'echo'."
            ]
        )
    }

    /// The address in one word; nil where the word is a profile's name.
    private func wholeAddress() throws(UsageError) -> String? {
        guard let port = self.port else {
            if self.address.contains("@") { return self.address }
            guard self.address.contains(":") else { return nil }
            guard let called = self.called else { throw Self.missingTitle(self.address) }
            return "\(called)@\(self.address)"
        }
        let isBare = self.address.contains(":") && !self.address.hasPrefix("[")
        let peer = (isBare ? "[\(self.address)]" : self.address) + ":" + port
        guard let title = self.title ?? self.called else { throw Self.missingTitle(peer) }
        guard !self.address.contains("@") else {
            throw UsageError("the AE title is given twice", hint: "connect AET@host:port", word: self.address)
        }
        return "\(title)@\(peer)"
    }

    private static func missingTitle(_ peer: String) -> UsageError {
        UsageError(
            "the AE title of the PACS is missing",
            hint: "write AET@\(peer); the PACS's administrator knows its AE title",
            word: peer
        )
    }

    private var values: [(key: String, value: String)] {
        [
            ("calling", self.calling), ("scp.port", self.scpPort), ("timeout.connect", self.connectTimeout),
            ("timeout.acse", self.acseTimeout), ("timeout.dimse", self.dimseTimeout), ("pdu.max", self.pduMaximum),
        ].compactMap { key, value in value.map { (key, $0) } } + self.tls.values
    }

    private static func parse(_ address: String) throws -> Profile {
        do throws(PACSError) {
            return try Profile.parse(address: address)
        } catch {
            throw UsageError(error.message, hint: error.remedy, word: address)
        }
    }

    private static func check(_ key: String, _ value: String) throws {
        do throws(PACSError) {
            _ = try Setting.canonical(key, value)
        } catch {
            throw UsageError(error.message, word: value)
        }
    }
}
