import DICOMCore
import SystemIO

/// The configuration file: named profiles, which of them is the default, and defaults of settings.
///
/// Changes are made in the text, so that what people wrote around them, comments above all, stays.
package struct ProfileStore: Sendable {
    /// The file's path.
    package let path: String
    /// What the system's file says, if there is one.
    package let system: SystemConfiguration?
    /// The profiles of the file, in its order.
    private var own: [Profile] = []
    /// The profile that the file selects at start.
    private var ownDefault: String?
    /// Settings that stand before any profile.
    package private(set) var settings: [String: String] = [:]
    private var text = ""

    /// Makes a store that has read nothing yet but what the system's file says.
    package init(path: String, system: SystemConfiguration? = nil) {
        self.path = path
        self.system = system
    }

    /// The system's profiles, and the user's behind them or in place of those of the same name.
    package var profiles: [Profile] {
        (self.system?.profiles ?? []).filter { profile in !self.own.contains { $0.name == profile.name } } + self.own
    }

    /// The profile that is selected at start.
    package var defaultName: String? { self.ownDefault ?? self.system?.defaultName }

    /// Whether a profile is the system's, which only who administers the computer can change.
    package func isOfSystem(_ name: String) -> Bool {
        !self.own.contains { $0.name == name } && self.system?.profiles.contains { $0.name == name } == true
    }

    /// The path used when no other is named: `$XDG_CONFIG_HOME/pacsh/config.toml`, else below `~/.config`.
    package static func defaultPath(environment: [String: String]) -> String {
        if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return "\(base)/pacsh/config.toml" }
        return "\(environment["HOME"] ?? "")/.config/pacsh/config.toml"
    }

    /// Reads the file.
    ///
    /// A missing one is an error only where it was named by the user.
    package mutating func load(mustExist: Bool = false) throws(PACSError) {
        guard let bytes = try self.bytes() else {
            if mustExist {
                throw .usage("there is no file \(printable(self.path))", remedy: "check the name after --config")
            }
            self = ProfileStore(path: self.path, system: self.system)
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .usage("\(printable(self.path)) is not UTF-8 text", remedy: "save the file as UTF-8")
        }
        try self.take(text)
    }

    /// The profile of a name; the error suggests those that look alike.
    package func profile(named name: String) throws(PACSError) -> Profile {
        if let profile = self.profiles.first(where: { $0.name == name }) { return profile }
        let near = Spelling.nearest(name, in: self.profiles.compactMap(\.name))
        throw PACSError(
            .unknownProfile,
            "there is no profile '\(printable(name))'",
            remedy: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", "))?"
        )
    }

    /// The AE titles of the systems that may store here as profiles.
    package var titlesOfSenders: Set<String> { Set(self.profiles.filter(\.accepts).map(\.called)) }

    /// Writes a new profile behind the others; one of the same name is an error unless it may be replaced.
    package mutating func add(_ profile: Profile, replacing: Bool = false) throws(PACSError) {
        try self.load()
        let name = profile.name ?? ""
        try Self.check(name: name)
        var text = self.text
        if !replacing, self.isOfSystem(name), let system {
            throw .usage(
                "there is a profile '\(name)' already, in \(printable(system.path))",
                remedy: "choose another name, or add --replace to have one of your own in its place"
            )
        }
        if self.own.contains(where: { $0.name == name }) {
            guard replacing else {
                throw .usage(
                    "there is a profile '\(name)' already",
                    remedy: "choose another name, or add --replace"
                )
            }
            text = TOMLText.removing(table: ["profiles", name], from: text)
        }
        var expected = self.own.filter { $0.name != name }
        expected.append(profile)
        try self.replace(with: TOMLText.appending(profile, to: text), expecting: expected)
    }

    /// Changes keys of a profile; a value of nil takes the key out.
    package mutating func change(_ changes: [(key: String, value: String?)], of name: String) throws(PACSError) {
        try self.load()
        var profile = try self.ownProfile(named: name)
        var text = self.text
        for (key, value) in changes {
            var written: String?
            if let value { written = try profile.change(key, to: value) } else { try profile.reset(key) }
            text = TOMLText.setting(key, to: written, in: ["profiles", name], of: text)
        }
        try self.replace(with: text, expecting: self.own.map { $0.name == name ? profile : $0 })
    }

    /// Adds profiles, or changes the addresses of those that are there already; all of them or none.
    package mutating func merge(_ profiles: [Profile]) throws(PACSError) {
        try self.load()
        var text = self.text
        var expected = self.own
        for profile in profiles {
            guard let index = expected.firstIndex(where: { $0.name == profile.name }) else {
                expected.append(profile)
                text = TOMLText.appending(profile, to: text)
                continue
            }
            let address = [
                ("host", profile.host), ("port", String(profile.port)), ("called", profile.called),
                ("accept", profile.accepts ? "true" : "false"),
            ]
            for (key, value) in address {
                let written = try expected[index].change(key, to: value)
                text = TOMLText.setting(key, to: written, in: ["profiles", profile.name ?? ""], of: text)
            }
        }
        try self.replace(with: text, expecting: expected)
    }

    /// Takes a profile out; the default goes with it.
    package mutating func remove(_ name: String) throws(PACSError) {
        try self.load()
        _ = try self.ownProfile(named: name)
        var text = TOMLText.removing(table: ["profiles", name], from: self.text)
        let isStillThere = self.system?.profiles.contains { $0.name == name } == true
        if self.ownDefault == name, !isStillThere { text = TOMLText.setting(default: nil, in: text) }
        try self.replace(with: text, expecting: self.own.filter { $0.name != name })
    }

    /// Makes a profile the one selected at start; nil: none.
    package mutating func setDefault(_ name: String?) throws(PACSError) {
        try self.load()
        if let name { _ = try self.profile(named: name) }
        try self.replace(with: TOMLText.setting(default: name, in: self.text), expecting: self.own)
    }

    /// The profile of a name that can be changed here.
    private func ownProfile(named name: String) throws(PACSError) -> Profile {
        let profile = try self.profile(named: name)
        guard self.isOfSystem(name), let system else { return profile }
        throw .usage(
            "the profile '\(name)' is in \(printable(system.path)), which is not changed from here",
            remedy:
                "whoever administers this computer can change it there; 'profile save \(name) --replace' keeps one of "
                + "your own in its place"
        )
    }

    /// Why a name can't be a profile's, thrown as a usage error.
    package static func check(name: String) throws(PACSError) {
        guard self.isName(name), name != "all" else {
            throw .usage(
                "'\(printable(name))' cannot be a profile's name",
                remedy: name == "all"
                    ? "'all' means every profile" : "use letters, digits, - and _, at most 64"
            )
        }
    }

    /// Whether a text can be the name of a profile or of a group.
    static func isName(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "_")
        }
        return isPlain && (1...64).contains(name.utf8.count)
    }

    private mutating func take(_ text: String) throws(PACSError) {
        let contents = try ConfigurationReader.read(text, path: self.path, knowing: self.system?.profiles ?? [])
        self.text = text
        self.own = contents.profiles
        self.ownDefault = contents.defaultName
        self.settings = contents.settings
    }

    /// Larger files are not read: no configuration comes near it.
    static let maximumSize = 1 << 20

    /// The bytes of the file; nil when there is none.
    private func bytes() throws(PACSError) -> [UInt8]? {
        do throws(SystemError) {
            if let bytes = try File.contents(of: self.path, limit: Self.maximumSize) { return bytes }
        } catch {
            if error.isAbsence { return nil }
            throw .unreadable(self.path, error)
        }
        let path = printable(self.path)
        throw .usage("\(path) is larger than \(Self.maximumSize) bytes", remedy: "check the name")
    }

    /// Reads the new text before it is written, and writes it only if it says what it should.
    private mutating func replace(with text: String, expecting expected: [Profile]) throws(PACSError) {
        var next = ProfileStore(path: self.path, system: self.system)
        // What can't even be read is as good as what says something else.
        try? next.take(text)
        let found = next.own.sorted { ($0.name ?? "") < ($1.name ?? "") }
        guard found == expected.sorted(by: { ($0.name ?? "") < ($1.name ?? "") }) else {
            throw .usage(
                "\(printable(self.path)) is written in a way that cannot be changed from here",
                remedy: "change the file by hand: a profile is a table [profiles.NAME]"
            )
        }
        try PACSError.writing(self.path, Array(text.utf8))
        self = next
    }
}
