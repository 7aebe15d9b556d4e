import DICOMCore

/// DCMTK's `HostTable` (dcmqrscp.cfg): `name = (AET, host, port)`, and `group = name, name` for several of them.
extension SystemList {
    /// Whether a line begins or ends one of that file's tables.
    static func isTableBound(_ line: Substring, _ word: String) -> Bool {
        let words = line.split { $0 == " " || $0 == "\t" }
        return words.count == 2 && words[0].lowercased() == "hosttable" && words[1].uppercased() == word
    }

    mutating func readHostTable(_ text: String) {
        var isInside = false
        var groups: [(name: String, members: Set<String>)] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = Self.withoutComment(raw)
            if Self.isTableBound(line[...], "BEGIN") || Self.isTableBound(line[...], "END") {
                isInside = Self.isTableBound(line[...], "BEGIN")
                continue
            }
            guard isInside, !line.isEmpty else { continue }
            guard let equals = line.firstIndex(of: "=") else {
                self.refuse(index + 1, "it is neither NAME = (AET, host, port) nor NAME = NAME, …")
                continue
            }
            let name = Self.unquoted(line[..<equals])
            let items = Self.items(line[line.index(after: equals)...])
            if items.count == 1, let item = items.first, item.hasPrefix("(") {
                self.takeHost(item, named: name, line: index + 1)
                continue
            }
            var members: Set<String> = []
            for item in items {
                if item.hasPrefix("(") {
                    self.takeHost(item, named: nil, line: index + 1).map { _ = members.insert($0) }
                } else if let group = groups.first(where: { $0.name == item }) {
                    members.formUnion(group.members)
                } else if self.entries.contains(where: { $0.profile.name == Self.profileName(item) }) {
                    members.insert(Self.profileName(item))
                } else {
                    self.refuse(index + 1, "'\(printable(item))' isn't a host of the lines above")
                }
            }
            groups.append((name, members))
            self.group(members, as: Self.profileName(name))
        }
    }

    /// Takes `(AET, host, port)`; returns the name that it got.
    @discardableResult
    private mutating func takeHost(_ item: String, named name: String?, line: Int) -> String? {
        let parts = item.dropFirst().dropLast(item.hasSuffix(")") ? 1 : 0)
            .split(separator: ",", omittingEmptySubsequences: false).map(Self.unquoted)
        guard item.hasSuffix(")"), parts.count == 3 else {
            self.refuse(line, "'\(printable(item))' isn't (AET, host, port)")
            return nil
        }
        do throws(PACSError) {
            let profile = try Self.profile(called: parts[0], host: parts[1], port: parts[2])
            let count = self.entries.count
            self.take(profile, named: name ?? parts[0], line: line)
            return self.entries.count > count ? self.entries.last?.profile.name : nil
        } catch {
            self.refuse(line, error.message)
            return nil
        }
    }

    /// What stands between commas outside parentheses.
    private static func items(_ text: Substring) -> [String] {
        var items = [""]
        var isInside = false
        for character in text {
            if character == "(" { isInside = true }
            if character == ")" { isInside = false }
            if character == ",", !isInside { items.append("") } else { items[items.count - 1].append(character) }
        }
        return items.map(Self.unquoted).filter { !$0.isEmpty }
    }

    private static func unquoted(_ text: some StringProtocol) -> String {
        let text = TOMLText.trimmed(Substring(text))
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return String(text) }
        return String(text.dropFirst().dropLast())
    }

    static func hostTable(_ profiles: [Profile]) -> String {
        var lines = profiles.map { "\($0.name ?? "") = (\($0.called), \($0.host), \($0.port))" }
        var groups: [String] = []
        for group in profiles.flatMap(\.groups) where !groups.contains(group) { groups.append(group) }
        for group in groups {
            let members = profiles.filter { $0.groups.contains(group) }.compactMap(\.name)
            lines.append("\(group) = \(members.joined(separator: ", "))")
        }
        return (["HostTable BEGIN"] + lines + ["HostTable END"]).map { $0 + "\n" }.joined()
    }
}
