import DICOMCore
import SystemIO

/// The configuration file: named profiles, which of them is the default, and defaults of settings.
///
/// Changes are made in the text, so that what people wrote around them, comments above all, stays.
package struct ProfileStore: Sendable {
    /// The file's path.
    package let path: String
    /// The profiles in the order of the file.
    package private(set) var profiles: [Profile] = []
    /// The profile that is selected at start.
    package private(set) var defaultName: String?
    /// Settings that stand before any profile.
    package private(set) var settings: [String: String] = [:]
    private var text = ""

    /// Makes a store that has read nothing yet.
    package init(path: String) { self.path = path }

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
            self = ProfileStore(path: self.path)
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
        if self.profiles.contains(where: { $0.name == name }) {
            guard replacing else {
                throw .usage(
                    "there is a profile '\(name)' already",
                    remedy: "choose another name, or add --replace"
                )
            }
            text = TOMLText.removing(table: ["profiles", name], from: text)
        }
        var expected = self.profiles.filter { $0.name != name }
        expected.append(profile)
        try self.replace(with: TOMLText.appending(profile, to: text), expecting: expected)
    }

    /// Changes keys of a profile; a value of nil takes the key out.
    package mutating func change(_ changes: [(key: String, value: String?)], of name: String) throws(PACSError) {
        try self.load()
        var profile = try self.profile(named: name)
        var text = self.text
        for (key, value) in changes {
            var written: String?
            if let value { written = try profile.change(key, to: value) } else { try profile.reset(key) }
            text = TOMLText.setting(key, to: written, in: ["profiles", name], of: text)
        }
        try self.replace(with: text, expecting: self.profiles.map { $0.name == name ? profile : $0 })
    }

    /// Adds profiles, or changes the addresses of those that are there already; all of them or none.
    package mutating func merge(_ profiles: [Profile]) throws(PACSError) {
        try self.load()
        var text = self.text
        var expected = self.profiles
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
        _ = try self.profile(named: name)
        var text = TOMLText.removing(table: ["profiles", name], from: self.text)
        if self.defaultName == name { text = TOMLText.setting(default: nil, in: text) }
        try self.replace(with: text, expecting: self.profiles.filter { $0.name != name })
    }

    /// Makes a profile the one selected at start; nil: none.
    package mutating func setDefault(_ name: String?) throws(PACSError) {
        try self.load()
        if let name { _ = try self.profile(named: name) }
        try self.replace(with: TOMLText.setting(default: name, in: self.text), expecting: self.profiles)
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
        let contents = try ConfigurationReader.read(text, path: self.path)
        self.text = text
        self.profiles = contents.profiles
        self.defaultName = contents.defaultName
        self.settings = contents.settings
    }

    /// Larger files are not read: no configuration comes near it.
    private static let maximumSize = 1 << 20

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
        var next = ProfileStore(path: self.path)
        // What can't even be read is as good as what says something else.
        try? next.take(text)
        let found = next.profiles.sorted { ($0.name ?? "") < ($1.name ?? "") }
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
