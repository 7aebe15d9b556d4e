import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `profile list|show|add|use|remove`: the profiles of the configuration file.
struct ProfileCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "List, show, add, use, remove or check profiles.",
        discussion: """
            A profile names a PACS and the settings that belong to it. 'use' selects one now and at every start. They \
            are kept in config.toml, which can be edited by hand; its comments stay.

            'check' looks at the systems named, at those of a @GROUP, or at all, eight at a time: name, TCP, association, \
            C-ECHO and one C-FIND for a study that cannot exist. A profile says what is expected of its system \
            (expect = "echo", "query" or "move") and which groups it is in (group = ["ct"]). The exit status is that of \
            the first system in the table that falls short.
            """
    )

    /// Examples for `help profile`.
    static let examples = [
        "profile add main PACS@pacs.example.org:104 --calling WORKSTATION", "profile use main", "profile list",
        "profile check", "profile check main @ct",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<name>": .byAction([
            "show": .profile, "use": .profile, "remove": .profile, "add": .free("NAME"), "check": .profile,
        ]),
        "<address>": .byAction(["add": .free("AET@host:port"), "check": .profile]),
        "<more>": .byAction(["check": .profile]),
    ]

    /// What to do.
    enum Action: String, CaseIterable, ExpressibleByArgument, Sendable { case list, show, add, use, remove, check }

    @Argument(help: "list, show, add, use, remove or check.")
    var action: Action
    @Argument(help: "The profile's name.")
    var name: String?
    @Argument(help: "AET@host:port, with add.")
    var address: String?
    @Argument(help: "More names, with check.")
    var more: [String] = []
    @Option(name: .long, help: "Our AE title there, with add.")
    var calling: String?
    @Option(name: .long, help: "The port of our Storage SCP there, with add.")
    var scpPort: String?
    @Option(name: .customLong("set"), help: "A setting that belongs to the profile, key=value; may be repeated.")
    var settings: [String] = []
    @OptionGroup var tls: TLSOptions
    @Flag(name: .long, help: "Replace a profile of the same name, with add.")
    var replace = false
    @OptionGroup var consentOptions: ConsentOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks that the words fit the action.
    mutating func validate() throws {
        if self.action == .check { return try self.validateCheck() }
        if let word = self.more.first { throw UsageError("there is a word too many: '\(word)'", word: word) }
        if self.action != .list && self.action != .show && self.name == nil {
            throw UsageError("'profile \(self.action.rawValue)' needs the name of a profile")
        }
        if self.action == .list, let name = self.name { throw UsageError("'profile list' takes no name", word: name) }
        guard self.action == .add else {
            if let address = self.address { throw UsageError("there is a word too many: '\(address)'", word: address) }
            if self.calling != nil || self.scpPort != nil || !self.settings.isEmpty || self.replace
                || !self.tls.values.isEmpty
            {
                throw UsageError("--calling, --scp-port, --set, --replace and the options of TLS go with 'profile add'")
            }
            return
        }
        guard let address = self.address else {
            throw UsageError("'profile add' needs an address", hint: "profile add NAME AET@host:port")
        }
        let words = [address, self.calling, self.scpPort, self.name].compactMap(\.self) + self.settings
        if !words.contains(where: \.isUnexpanded) { _ = try self.profile() }
    }

    private func validateCheck() throws {
        if self.calling != nil || self.scpPort != nil || !self.settings.isEmpty || self.replace
            || !self.tls.values.isEmpty
        {
            throw UsageError("'profile check' takes names only", hint: "profile check NAME @GROUP")
        }
    }

    /// Does it.
    func run(in session: Session) async throws -> Report {
        var store = session.profiles
        switch self.action {
        case .list: return Self.report(store.profiles, in: session)
        case .show:
            if let name = self.name { return Self.report([try store.profile(named: name)], in: session, isWhole: true) }
            guard let name = session.target?.profileName ?? store.defaultName else {
                throw UsageError("no profile is selected", hint: "'profile list' shows them")
            }
            return Self.report([try store.profile(named: name)], in: session, isWhole: true)
        case .check:
            let words = [self.name, self.address].compactMap(\.self) + self.more
            return try await ProfileCheck(words, in: store).run(in: session, given: self.consentOptions.consent)
        case .add:
            let profile = try self.profile()
            try store.add(profile, replacing: self.replace)
            session.profiles = store
            return Self.report(
                [profile],
                in: session,
                saying: "the profile is in \(store.path); 'profile use' selects it"
            )
        case .use:
            let profile = try store.profile(named: self.name ?? "")
            try await session.select(profile)
            try store.setDefault(profile.name)
            session.profiles = store
            return Self.report([profile], in: session, saying: "selected now and at every start")
        case .remove:
            try store.remove(self.name ?? "")
            session.profiles = store
            return Self.report([], in: session, saying: "the profile \(self.name ?? "") is removed")
        }
    }

    /// The profile that `add` describes.
    private func profile() throws -> Profile {
        do throws(PACSError) {
            var profile = try Profile.parse(address: self.address ?? "")
            profile.name = self.name
            try ProfileStore.check(name: self.name ?? "")
            var pairs = self.settings
            if let scpPort = self.scpPort { pairs.append("scp.port=\(scpPort)") }
            for pair in pairs {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 2 else { throw .usage("--set takes key=value, not \"\(printable(pair))\"") }
                try profile.add(setting: parts[0], parts[1])
            }
            for (key, value) in self.tls.values { try profile.add(setting: key, value) }
            if let calling = self.calling { try profile.add(setting: "calling", calling) }
            return profile
        } catch {
            throw UsageError(error.message, hint: error.remedy)
        }
    }

    private static func report(
        _ profiles: [Profile],
        in session: Session,
        isWhole: Bool = false,
        saying text: String? = nil
    ) -> Report {
        let standard = session.profiles.defaultName
        var table = Table(columns: [
            .init(key: "name", title: "Profile", importance: 9), .init(key: "address", title: "Address", importance: 8),
            .init(key: "calling", title: "Calling", importance: 7),
            .init(key: "settings", title: "Settings", importance: 3),
            .init(key: "default", title: "At start", importance: 5),
        ])
        for profile in profiles {
            let target = Target(profile, settings: Settings())
            table.rows.append([
                profile.name ?? "", target.address, profile.calling ?? "",
                profile.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
                profile.name == standard ? "yes" : "",
            ])
        }
        let documents = profiles.map { profile -> JSONValue in
            [
                "name": .string(profile.name ?? ""), "host": .string(profile.host), "port": .integer(profile.port),
                "called": .string(profile.called), "calling": profile.calling.map { .string($0) } ?? .null,
                "settings": .object(
                    profile.settings.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }
                ),
                "expect": .string(profile.expect.rawValue),
                "group": .array(profile.groups.map { .string($0) }),
                "default": .bool(profile.name == standard),
            ]
        }
        var summary = text.map { [$0] } ?? []
        if profiles.isEmpty && text == nil {
            summary = ["there are no profiles; 'profile add NAME AET@host:port' makes one"]
        }
        var report = Report(
            command: "profile",
            table: table,
            document: ["command": "profile", "profiles": .array(documents), "file": .string(session.profiles.path)],
            summary: summary
        )
        report.linesSayAll = text != nil && !isWhole
        return report
    }
}
