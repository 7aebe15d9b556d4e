import DICOMCore
import DICOMWire
import SystemIO

/// A named system with the settings that belong to it.
package struct Profile: Sendable, Equatable {
    /// The name; nil for an address that was typed.
    package var name: String?
    /// Host name or numeric address.
    package var host: String
    /// TCP port.
    package var port: Int
    /// The AE title we call.
    package var called: String
    /// Our AE title there; nil: the setting `calling`.
    package var calling: String?
    /// What the system is expected to do, by which `profile check` judges it.
    package var expect = Expectation.query
    /// The groups that it belongs to, named `@GROUP`.
    package var groups: [String] = []
    /// Whether its AE title is one that `scp.accept` lets in as a profile's; an imported one isn't until somebody says so.
    package var accepts = true
    /// Settings in force while the profile is selected, by name.
    package var settings: [String: String]

    /// How far a system must work.
    package enum Expectation: String, Sendable, CaseIterable {
        /// It answers C-ECHO.
        case echo
        /// It answers C-FIND too.
        case query
        /// It offers C-MOVE too.
        case move
    }

    package init(
        name: String?,
        host: String,
        port: Int,
        called: String,
        calling: String? = nil,
        settings: [String: String] = [:]
    ) {
        self.name = name
        self.host = host
        self.port = port
        self.called = called
        self.calling = calling
        self.settings = settings
    }

    /// The profile's layer of settings, the calling AE title among them.
    package var layer: [String: String] {
        var layer = self.settings
        if let calling = self.calling { layer["calling"] = calling }
        return layer
    }

    /// Reads `AET@host:port`, split at the last `@`; an IPv6 address stands in brackets.
    package static func parse(address text: String) throws(PACSError) -> Profile {
        let form = "an address is written AET@host:port (an IPv6 address in brackets: AET@[::1]:104)"
        guard let at = text.lastIndex(of: "@") else {
            throw .usage("'\(printable(text))' has no @", remedy: form)
        }
        let called = String(text[..<at])
        if let problem = AETitle.validate(called) { throw .usage(problem, remedy: form) }
        let (host, port) = try self.parse(hostAndPort: String(text[text.index(after: at)...]))
        return Profile(name: nil, host: host, port: port, called: called)
    }

    /// Reads `host:port`; the port must be there.
    package static func parse(hostAndPort text: String) throws(PACSError) -> (host: String, port: Int) {
        let form = "an address is written AET@host:port (an IPv6 address in brackets: AET@[::1]:104)"
        let host: String
        let portText: Substring
        if text.hasPrefix("[") {
            guard let close = text.firstIndex(of: "]") else {
                throw .usage("'\(printable(text))' has no closing ]", remedy: form)
            }
            host = String(text[text.index(after: text.startIndex)..<close])
            let rest = text[text.index(after: close)...]
            guard rest.hasPrefix(":") else { throw .usage("'\(printable(text))' has no port", remedy: form) }
            portText = rest.dropFirst()
            guard IPAddress.isNumeric(host) else {
                throw .usage("'\(printable(host))' is not an IPv6 address", remedy: form)
            }
        } else {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2 else {
                throw .usage("'\(printable(text))' has more than one colon", remedy: form)
            }
            guard parts.count == 2, let last = parts.last else {
                throw .usage("'\(printable(text))' has no port", remedy: form)
            }
            host = parts.first.map(String.init) ?? ""
            portText = last
        }
        if let problem = self.problem(host: host) { throw .usage(problem, remedy: form) }
        guard let port = Int(portText), portText.utf8.allSatisfy({ (48...57).contains($0) }), (1...65535).contains(port)
        else {
            throw .usage("'\(printable(portText))' is not a port: 1 to 65535", remedy: form)
        }
        return (host, port)
    }

    /// Why a text is no host, or nil.
    static func problem(host: String) -> String? {
        if host.isEmpty { return "the host is missing" }
        if IPAddress.isNumeric(host) { return nil }
        let isPlain = host.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_")].contains($0) || $0 >= 0x80
        }
        guard isPlain, host.utf8.count <= 253, !host.hasPrefix("-"), !host.hasPrefix(".") else {
            return "'\(printable(host))' is not a host name or address"
        }
        let onlyDigits = host.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        return onlyDigits ? "'\(printable(host))' is not an IPv4 address" : nil
    }
}

extension Profile {
    /// Adds a setting that belongs to a PACS, checked; `calling` among them.
    package mutating func add(setting key: String, _ text: String) throws(PACSError) {
        let canonical = try Setting.canonical(key, text)
        guard Setting.named(key)?.belongsToPACS == true else {
            throw .usage(
                "\(key) does not belong to a PACS",
                remedy: "set it in the configuration file before the first table"
            )
        }
        if key == "calling" { self.calling = canonical } else { self.settings[key] = canonical }
    }

    /// Sets one key of a profile that has its address: a setting, `expect`, `group` or `accept`.
    package mutating func set(_ key: String, _ text: String) throws(PACSError) {
        guard !["host", "port", "called"].contains(key) else {
            throw .usage("\(key) is part of the address", remedy: "an address is written AET@host:port")
        }
        _ = try self.change(key, to: text)
    }

    /// Changes one key, as the configuration file has it; returns the value as it is written there.
    mutating func change(_ key: String, to text: String) throws(PACSError) -> String {
        switch key {
        case "host":
            if let problem = Self.problem(host: text) { throw .usage("host: \(problem)") }
            self.host = text
        case "port":
            guard let port = try? Self.parse(hostAndPort: "localhost:\(text)").port else {
                throw .usage(
                    "port takes a number from 1 to 65535, not '\(printable(text))'",
                    remedy: "the ports of DICOM are 104 and 11112"
                )
            }
            self.port = port
        case "called": self.called = try SettingKind<String>.aeTitle.parse(text, key)
        case "expect": self.expect = try SettingKind<Expectation>.choice.parse(text, key)
        case "group":
            self.groups = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard self.groups.allSatisfy(ProfileStore.isName) else {
                throw .usage("group takes names of letters, digits, - and _, with commas between them")
            }
        case "accept":
            let words: KeyValuePairs = ["true": true, "false": false, "on": true, "off": false]
            self.accepts = try SettingKind<Bool>.words(words).parse(text, key)
            return self.accepts ? "true" : "false"
        default:
            guard Setting.named(key) != nil else { throw Self.unknown(key) }
            try self.add(setting: key, text)
            return self.layer[key] ?? text
        }
        return key == "port" ? String(self.port) : text
    }

    /// Takes one key back to what it is without being said.
    mutating func reset(_ key: String) throws(PACSError) {
        switch key {
        case "host", "port", "called":
            throw .usage("a profile needs \(key)", remedy: "'profile set NAME \(key)=VALUE' changes it")
        case "calling": self.calling = nil
        case "expect": self.expect = .query
        case "group": self.groups = []
        case "accept": self.accepts = true
        default:
            guard Setting.named(key) != nil else { throw Self.unknown(key) }
            self.settings[key] = nil
        }
    }

    /// Throws what is wrong with changing a key to a value, or with taking it out (nil).
    package static func check(_ key: String, _ value: String?) throws(PACSError) {
        var profile = Profile(name: nil, host: "localhost", port: 1, called: "X")
        if let value { _ = try profile.change(key, to: value) } else { try profile.reset(key) }
    }

    /// Whether another one has the same address, and the same titles as far as it says.
    package func isSameSystem(as other: Profile) -> Bool {
        (self.host, self.port, self.called) == (other.host, other.port, other.called)
            && (other.calling == nil || other.calling == self.calling)
    }

    /// The keys of a profile that are no settings.
    package static let ownKeys = ["host", "port", "called", "expect", "group", "accept"]

    private static func unknown(_ key: String) -> PACSError {
        let keys = self.ownKeys + Setting.all.filter(\.belongsToPACS).map(\.key)
        let near = Spelling.nearest(key, in: keys)
        return .usage(
            "a profile has no '\(printable(key))'",
            remedy: near.isEmpty
                ? "it has \(self.ownKeys.joined(separator: ", ")) and settings ('set -a' shows them)"
                : "did you mean \(near.joined(separator: ", "))?"
        )
    }
}
