import DICOMCore
import DICOMQuery

/// Systems read from another program's configuration, or written for one.
package struct SystemList: Sendable {
    /// The forms that are read and written.
    package enum Form: String, Sendable, CaseIterable {
        /// Our own: a table a profile.
        case toml
        /// The `HostTable` of DCMTK's `dcmqrscp.cfg`.
        case dcmtk
        /// The `DicomModalities` of Orthanc's configuration.
        case orthanc
        /// `AET@host:port` one a line, as dcm4che's tools take it, with `NAME=` before it where it has a name.
        case aet
    }

    /// One system with the line that it was found in, 1-based.
    package struct Entry: Sendable, Equatable {
        package var line: Int
        package var profile: Profile
    }

    /// Something that wasn't taken, or not as it stood.
    package struct Remark: Sendable, Equatable {
        /// The line, 1-based.
        package var line: Int
        /// What about it, a sentence without its end.
        package var text: String

        package init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// What was found, in the text's order; none of them lets its system store here (`accept = false`).
    package private(set) var entries: [Entry] = []
    /// What can't be taken.
    package private(set) var refusals: [Remark] = []
    /// What was taken in another way than it stands there.
    package private(set) var notes: [Remark] = []

    /// Reads a text whose form shows from what is in it; throws `usage` where it is of none of them.
    package init(reading text: String, path: String) throws(PACSError) {
        switch Self.form(of: text) {
        case .toml:
            for profile in try ConfigurationReader.read(text, path: path).profiles {
                let place = TOMLText.place(of: nil, in: ["profiles", profile.name ?? ""], text: text)
                self.take(profile, named: profile.name ?? "", line: place.line)
            }
        case .dcmtk: self.readHostTable(text)
        case .orthanc: try self.readModalities(text, path: path)
        case .aet: self.readAddresses(text)
        }
    }

    private static func form(of text: String) -> Form {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
        if lines.contains(where: { self.isTableBound($0, "BEGIN") }) { return .dcmtk }
        let first = lines.first { !$0.hasPrefix("#") && !$0.hasPrefix("//") && !$0.isEmpty }
        if first?.hasPrefix("{") == true || first?.hasPrefix("/*") == true { return .orthanc }
        return lines.contains { $0.hasPrefix("[profiles") } ? .toml : .aet
    }

    /// The profiles as a text of a form, and what of them it has no place for, a sentence each.
    package static func text(of profiles: [Profile], as form: Form) -> (text: String, losses: [String]) {
        switch form {
        case .toml: (profiles.reduce("") { TOMLText.appending($1, to: $0) }, [])
        case .dcmtk: (self.hostTable(profiles), self.losses(profiles, keeping: []))
        case .orthanc: (self.modalities(profiles), self.losses(profiles, keeping: ["calling", "tls"]))
        case .aet:
            (
                profiles.map { "\($0.name ?? "")=\(Target($0, settings: Settings()).address)\n" }.joined(),
                self.losses(profiles, keeping: [])
            )
        }
    }

    private static func losses(_ profiles: [Profile], keeping kept: Set<String>) -> [String] {
        profiles.compactMap { profile in
            let lost = profile.layer.keys.filter { !kept.contains($0) }.sorted()
            return lost.isEmpty ? nil : "\(profile.name ?? ""): left out \(lost.joined(separator: ", "))"
        }
    }

    // MARK: - Taking

    /// Takes a system under a name that a profile can have; a second one of that name is refused.
    mutating func take(_ found: Profile, named written: String, line: Int) {
        var profile = found
        let name = Self.profileName(written)
        do throws(PACSError) {
            try ProfileStore.check(name: name)
        } catch {
            return self.refuse(line, error.message)
        }
        if let first = self.entries.first(where: { $0.profile.name == name }) {
            return self.refuse(line, "line \(first.line) has the name '\(name)' already; only that one is taken")
        }
        if name != written { self.notes.append(Remark(line: line, text: "'\(printable(written))' is named '\(name)'")) }
        profile.name = name
        profile.accepts = false
        self.entries.append(Entry(line: line, profile: profile))
    }

    /// Remembers that a line can't be taken.
    mutating func refuse(_ line: Int, _ reason: String) { self.refusals.append(Remark(line: line, text: reason)) }

    /// Puts those that have a name into a group.
    mutating func group(_ names: Set<String>, as group: String) {
        for index in self.entries.indices where names.contains(self.entries[index].profile.name ?? "") {
            guard !self.entries[index].profile.groups.contains(group) else { continue }
            self.entries[index].profile.groups.append(group)
        }
    }

    /// A text as the name of a profile: letters lose their accents, and what else a name can't have becomes one hyphen
    /// between two parts.
    static func profileName(_ text: String) -> String {
        let characters = text.map { character -> String in
            if ProfileStore.isName(String(character)) { return String(character) }
            let plain = LetterFolding.fold(String(character))
            let cased = character.isUppercase ? plain.uppercased() : plain
            return ProfileStore.isName(cased) ? cased : " "
        }
        let parts = characters.joined().split(separator: " ")
        return parts.isEmpty
            ? String(text.map { _ in "-" }.prefix(64)) : String(parts.joined(separator: "-").prefix(64))
    }

    /// A system's parts as a profile without a name, checked.
    static func profile(called: String, host: String, port: String) throws(PACSError) -> Profile {
        let bracketed = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return try Profile.parse(address: "\(called)@\(bracketed):\(port)")
    }

    /// Reads `[NAME=]AET@host:port` line by line.
    private mutating func readAddresses(_ text: String) {
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = Self.withoutComment(raw)
            guard !line.isEmpty else { continue }
            var address = line
            var name: String?
            if let equals = line.firstIndex(of: "="), let at = line.lastIndex(of: "@"), equals < at {
                name = String(TOMLText.trimmed(line[..<equals]))
                address = String(TOMLText.trimmed(line[line.index(after: equals)...]))
            }
            do throws(PACSError) {
                let profile = try Profile.parse(address: address)
                self.take(profile, named: name ?? profile.called, line: index + 1)
            } catch {
                self.refuse(index + 1, error.message)
            }
        }
    }

    /// A line without blanks around it and without a comment: `#` at its start or behind a blank.
    static func withoutComment(_ line: Substring) -> String {
        var isBehindBlank = true
        let end = line.firstIndex { character in
            defer { isBehindBlank = character == " " || character == "\t" }
            return character == "#" && isBehindBlank
        }
        return String(TOMLText.trimmed(line[..<(end ?? line.endIndex)]))
    }
}
