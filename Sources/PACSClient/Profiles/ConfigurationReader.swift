import DICOMCore
import DICOMWire
import TOMLKit

/// Reads the configuration file and tells every fault with its line and column.
struct ConfigurationReader {
    /// What the file says.
    struct Contents {
        var profiles: [Profile] = []
        var defaultName: String?
        var settings: [String: String] = [:]
        /// Settings that nobody may change.
        var locked: [String: String] = [:]
    }

    private let text: String
    private let path: String
    /// Whether it is the system's, which may lock settings.
    private let isSystem: Bool
    /// Profiles that are found elsewhere.
    private let knownProfiles: [Profile]

    /// Reads a text; `path` names it in errors.
    ///
    /// The default may be one of `knownProfiles`, which are found elsewhere.
    static func read(
        _ text: String,
        path: String,
        isSystem: Bool = false,
        knowing knownProfiles: [Profile] = []
    ) throws(PACSError) -> Contents {
        try ConfigurationReader(text: text, path: path, isSystem: isSystem, knownProfiles: knownProfiles).read()
    }

    private func read() throws(PACSError) -> Contents {
        let root: TOMLTable
        do {
            root = try TOMLTable(string: TOMLText.quotingClashes(in: self.text))
        } catch let error as TOMLParseError {
            let place = "\(printable(self.path)):\(error.source.begin.line):\(error.source.begin.column)"
            throw .usage(
                "\(place): \(printable(Self.sentence(error.description)))",
                remedy: "correct the TOML there"
            )
        } catch {
            throw .usage("\(printable(self.path)): \(printable("\(error)"))", remedy: "correct the TOML there")
        }
        var contents = Contents()
        for (key, value) in root {
            switch key {
            case "default":
                guard let name = value.string else { throw self.fault([], "default", "must be a name in quotes") }
                contents.defaultName = name
            case "profiles":
                guard let table = value.table else { throw self.fault([], "profiles", "must be a table") }
                for (name, value) in table {
                    guard let profile = value.table else { throw self.fault(["profiles"], name, "must be a table") }
                    contents.profiles.append(try self.profile(name, profile))
                }
            case "locked":
                guard self.isSystem else {
                    throw self.fault([], "locked", "stands in \(SystemConfiguration.Place.standard.path) only")
                }
                guard let table = value.table else { throw self.fault([], "locked", "must be a table") }
                for (name, value) in table {
                    try self.flatten(name, value, under: ["locked"], into: &contents.locked, isProfile: false)
                }
            default: try self.flatten(key, value, under: [], into: &contents.settings, isProfile: false)
            }
        }
        let profiles = contents.profiles + self.knownProfiles
        if let name = contents.defaultName, !profiles.contains(where: { $0.name == name }) {
            throw self.fault([], "default", "names the profile '\(printable(name))', which is not in the file")
        }
        return contents
    }

    private func profile(_ name: String, _ table: TOMLTable) throws(PACSError) -> Profile {
        let section = ["profiles", name]
        var host: String?
        var port: Int?
        var called: String?
        var calling: String?
        var expect = Profile.Expectation.query
        var groups: [String] = []
        var accepts = true
        var settings: [String: String] = [:]
        for (key, value) in table {
            switch key {
            case "host":
                let text = try self.string(section, key, value)
                if let problem = Profile.problem(host: text) { throw self.fault(section, key, problem) }
                host = text
            case "port":
                guard let number = value.int, (1...65535).contains(number) else {
                    throw self.fault(section, key, "must be a number from 1 to 65535")
                }
                port = number
            case "called", "calling":
                let text = try self.string(section, key, value)
                if let problem = AETitle.validate(text) { throw self.fault(section, key, problem) }
                if key == "called" { called = text } else { calling = text }
            case "expect":
                guard let word = Profile.Expectation(rawValue: try self.string(section, key, value)) else {
                    let words = Profile.Expectation.allCases.map(\.rawValue).joined(separator: ", ")
                    throw self.fault(section, key, "must be one of \(words)")
                }
                expect = word
            case "group":
                guard let array = value.array else { throw self.fault(section, key, "must be a list of names") }
                groups = array.compactMap(\.string)
                guard groups.count == array.count, groups.allSatisfy(ProfileStore.isName) else {
                    throw self.fault(section, key, "must be a list of names of letters, digits, - and _")
                }
            case "accept":
                guard let flag = value.bool else { throw self.fault(section, key, "must be true or false") }
                accepts = flag
            default: try self.flatten(key, value, under: section, into: &settings, isProfile: true)
            }
        }
        guard let host else { throw self.fault(section, nil, "has no host") }
        guard let port else { throw self.fault(section, nil, "has no port") }
        guard let called else { throw self.fault(section, nil, "has no called, the AE title of the PACS") }
        var profile = Profile(name: name, host: host, port: port, called: called, calling: calling, settings: settings)
        profile.expect = expect
        profile.groups = groups
        profile.accepts = accepts
        return profile
    }

    /// Takes a setting under its own name: `timeout.acse = 5`, `"timeout.acse" = 5` and a table `timeout` are one.
    private func flatten(
        _ key: String,
        _ value: any TOMLValueConvertible,
        under section: [String],
        into settings: inout [String: String],
        isProfile: Bool
    ) throws(PACSError) {
        if let table = value.table {
            for (inner, value) in table {
                try self.flatten("\(key).\(inner)", value, under: section, into: &settings, isProfile: isProfile)
            }
            return
        }
        guard let setting = Setting.named(key) else {
            let near = Spelling.nearest(
                key,
                in: Setting.all.map(\.key) + Profile.ownKeys
            )
            let hint = near.isEmpty ? "" : " (did you mean \(near.joined(separator: ", "))?)"
            throw self.fault(section, key, "is not a setting\(hint)")
        }
        guard !isProfile || setting.belongsToPACS else {
            throw self.fault(section, key, "does not belong to a PACS; set it before the first table")
        }
        do throws(PACSError) {
            settings[key] = try Setting.canonical(key, try self.scalar(key, value))
        } catch {
            throw self.fault(section, key, error.message)
        }
    }

    private func string(
        _ section: [String],
        _ key: String,
        _ value: any TOMLValueConvertible
    ) throws(PACSError) -> String {
        guard let text = value.string else { throw self.fault(section, key, "must be text in quotes") }
        return text
    }

    /// A scalar or a list of them as `set` takes it.
    private func scalar(_ key: String, _ value: any TOMLValueConvertible) throws(PACSError) -> String {
        if let text = value.string { return text }
        if let number = value.int { return String(number) }
        if let number = value.double { return String(number) }
        if let flag = value.bool { return flag ? "on" : "off" }
        guard let array = value.array else { throw .usage("\(key) takes text or a number") }
        let texts = array.compactMap(\.string)
        guard texts.count == array.count else { throw .usage("\(key) takes a list of texts") }
        return texts.joined(separator: ",")
    }

    private func fault(_ section: [String], _ key: String?, _ problem: String) -> PACSError {
        let (line, column) = TOMLText.place(of: key, in: section, text: self.text)
        let name = (section + (key.map { [$0] } ?? [])).joined(separator: ".")
        return .usage(
            "\(printable(self.path)):\(line):\(column): \(printable(name)): \(problem)",
            remedy: "correct the line in the configuration file"
        )
    }

    /// The parser's words in one line.
    private static func sentence(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
