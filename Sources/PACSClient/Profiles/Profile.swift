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
}
