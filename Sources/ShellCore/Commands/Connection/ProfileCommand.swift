import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `profile list|show|add|save|set|unset|use|remove|check|import|export`: the profiles of the configuration file.
struct ProfileCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "List, show, add, change, use, remove, check, import or export profiles.",
        discussion: """
            A profile names a PACS and the settings that belong to it. 'use' selects one now and at every start, 'save' \
            keeps the current connection with what was set for it, 'set' and 'unset' change keys: host, port, called, \
            calling, expect, group, accept, and settings. They are kept in config.toml, which can be edited by hand; \
            its comments stay.

            'check' looks at the systems named, at those of a @GROUP, or at all, eight at a time: name, TCP, association, \
            C-ECHO and one C-FIND for a study that cannot exist. A profile says what is expected of its system \
            (expect = "echo", "query" or "move") and which groups it is in (group = ["ct"]). The exit status is that of \
            the first system in the table that falls short.

            'import' takes the HostTable of DCMTK's dcmqrscp.cfg, the DicomModalities of Orthanc's configuration, lists of \
            AET@host:port with or without NAME=, and what 'export' writes. What can't be taken is said line by line. \
            Imported systems have accept = false: scp.accept doesn't let them in as profiles until \
            'profile set NAME accept=true'.
            """
    )

    /// Examples for `help profile`.
    static let examples = [
        "profile add main PACS@pacs.example.org:104 --calling WORKSTATION", "profile use main", "profile list",
        "profile save main", "profile set main timeout.acse=5 calling=WS1", "profile unset main calling",
        "profile check", "profile check main @ct", "profile import dcmqrscp.cfg", "profile export --as aet hosts.txt",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<name>": .byAction([
            "show": .profile, "use": .profile, "remove": .profile, "add": .free("NAME"), "check": .profile,
            "save": .free("NAME"), "set": .profile, "unset": .profile, "import": .file, "export": .file,
        ]),
        "<address>": .byAction([
            "add": .free("AET@host:port"), "check": .profile, "set": .profilePair, "unset": .profileKey,
        ]),
        "<more>": .byAction(["check": .profile, "set": .profilePair, "unset": .profileKey]),
    ]

    /// What to do.
    enum Action: String, CaseIterable, ExpressibleByArgument, Sendable {
        case list, show, add, save, set, unset, use, remove, check
        case takeIn = "import"
        case export

        /// Whether it takes any number of words behind the first.
        var takesMore: Bool { [.set, .unset, .check].contains(self) }
    }

    @Argument(help: "list, show, add, save, set, unset, use, remove, check, import or export.")
    var action: Action
    @Argument(help: "The profile's name; the file, with import and export.")
    var name: String?
    @Argument(help: "AET@host:port, with add; KEY=VALUE, with set; KEY, with unset.")
    var address: String?
    @Argument(help: "More names, with check; more keys, with set and unset.")
    var more: [String] = []
    @Option(name: .long, help: "Our AE title there, with add.")
    var calling: String?
    @Option(name: .long, help: "The port of our Storage SCP there, with add.")
    var scpPort: String?
    @Option(
        name: .customLong("set"),
        help: "A key of the profile, key=value, with add: a setting, expect, group or accept; may be repeated."
    )
    var settings: [String] = []
    @OptionGroup var tls: TLSOptions
    @Flag(
        name: [.long, .customLong("force")],
        help: """
            Replace a profile of the same name, with add and save; change its address, with import; replace the file, with \
            export.
            """
    )
    var replace = false
    @Option(name: .customLong("as"), help: "The form to export: toml, dcmtk, orthanc or aet.")
    var form: SystemList.Form?
    @OptionGroup var consentOptions: ConsentOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks that the words fit the action.
    mutating func validate() throws {
        try self.validateOptions()
        if !self.action.takesMore, let word = self.more.first { throw Self.tooMany(word) }
        if self.action == .list, let name = self.name { throw UsageError("'profile list' takes no name", word: name) }
        if self.name == nil, ![.list, .show, .check, .export].contains(self.action) {
            throw UsageError(
                "'profile \(self.action.rawValue)' needs \(self.action == .takeIn ? "a file" : "the name of a profile")"
            )
        }
        let words =
            [self.name, self.address, self.calling, self.scpPort].compactMap(\.self) + self.settings + self.more
        switch self.action {
        case .add:
            guard self.address != nil else {
                throw UsageError("'profile add' needs an address", hint: "profile add NAME AET@host:port")
            }
            if !words.contains(where: \.isUnexpanded) { _ = try self.profile() }
        case .set, .unset: if !words.contains(where: \.isUnexpanded) { _ = try self.changes() }
        case .check: break
        default: if let address = self.address { throw Self.tooMany(address) }
        }
    }

    private static func tooMany(_ word: String) -> UsageError {
        UsageError("there is a word too many: '\(word)'", word: word)
    }

    /// Refuses options that belong to another action.
    private func validateOptions() throws {
        let isDescribed =
            self.calling != nil || self.scpPort != nil || !self.settings.isEmpty || !self.tls.values.isEmpty
        if isDescribed && self.action != .add {
            throw UsageError(
                "--calling, --scp-port, --set and the options of TLS go with 'profile add'",
                hint: "'profile set NAME calling=AET' changes a profile that is there"
            )
        }
        if self.replace && ![.add, .save, .takeIn, .export].contains(self.action) {
            throw UsageError("--replace goes with 'profile add', 'profile save', 'profile import' and 'profile export'")
        }
        if self.form != nil && self.action != .export { throw UsageError("--as goes with 'profile export'") }
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
            return try await ProfileCheck(words, in: session).run(in: session, given: self.consentOptions.consent)
        case .add:
            let profile = try self.profile()
            try store.add(profile, replacing: self.replace)
            session.profiles = store
            return Self.report(
                [profile],
                in: session,
                saying: "the profile is in \(store.path); 'connect \(profile.name ?? "")' selects it, 'profile use "
                    + "\(profile.name ?? "")' at every start too"
            )
        case .save: return try self.save(in: session)
        case .set, .unset:
            let name = self.name ?? ""
            try store.change(try self.changes(), of: name)
            session.profiles = store
            return Self.report(
                [try store.profile(named: name)],
                in: session,
                saying: "the profile is changed in \(store.path); 'connect \(name)' takes it as it is now"
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
        case .takeIn: return try self.takeIn(in: session)
        case .export: return try self.export(in: session)
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
                try profile.set(parts[0], parts[1])
            }
            for (key, value) in self.tls.values { try profile.add(setting: key, value) }
            if let calling = self.calling { try profile.add(setting: "calling", calling) }
            return profile
        } catch {
            throw UsageError(error.message, hint: error.remedy)
        }
    }
}
