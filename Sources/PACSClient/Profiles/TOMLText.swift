import DICOMCore

/// Changes a TOML document line by line, so that all else in it stays as it was written.
///
/// It understands the way such files are written by people: a table has a header line, a key a line. What it makes is
/// read again before it is used.
enum TOMLText {
    /// Adds a profile's table at the end.
    static func appending(_ profile: Profile, to text: String) -> String {
        var lines = ["[profiles.\(profile.name ?? "")]"]
        lines.append("host = \(self.quoted(profile.host))")
        lines.append("port = \(profile.port)")
        lines.append("called = \(self.quoted(profile.called))")
        if let calling = profile.calling { lines.append("calling = \(self.quoted(calling))") }
        if profile.expect != .query { lines.append("expect = \(self.quoted(profile.expect.rawValue))") }
        if !profile.groups.isEmpty { lines.append(self.line("group", profile.groups.joined(separator: ","))) }
        if !profile.accepts { lines.append(self.line("accept", "false")) }
        for (key, value) in profile.settings.sorted(by: { $0.key < $1.key }) { lines.append(self.line(key, value)) }
        var head = text
        if !head.isEmpty && !head.hasSuffix("\n") { head += "\n" }
        if !head.isEmpty && !head.hasSuffix("\n\n") { head += "\n" }
        return head + lines.joined(separator: "\n") + "\n"
    }

    /// A key of a profile with its value.
    private static func line(_ key: String, _ value: String) -> String {
        "\(self.written(key)) = \(self.value(key, value))"
    }

    /// The value of a profile's key as TOML writes it.
    private static func value(_ key: String, _ value: String) -> String {
        switch key {
        case "port", "accept": value
        case "group": "[\(value.split(separator: ",").map { self.quoted(String($0)) }.joined(separator: ", "))]"
        default: Setting.named(key)?.isNumber == true ? value : self.quoted(value)
        }
    }

    /// Sets or changes a key of a table, or takes it out where the value is nil.
    ///
    /// The comment behind a changed value stays.
    static func setting(_ key: String, to value: String?, in table: [String], of text: String) -> String {
        var lines = self.lines(text)
        let place = self.index(of: key, in: table, lines)
        if let place {
            guard let value else {
                lines.remove(at: place)
                return lines.joined(separator: "\n")
            }
            let (head, comment) = self.around(lines[place])
            lines[place] = Substring(head + self.value(key, value) + comment)
        } else if let value, let header = lines.firstIndex(where: { self.header($0) == table }) {
            var end = lines[(header + 1)...].firstIndex { self.header($0) != nil } ?? lines.count
            while end > header + 1, self.isCommentOrBlank(lines[end - 1]) { end -= 1 }
            lines.insert(Substring(self.line(key, value)), at: end)
        }
        return lines.joined(separator: "\n")
    }

    /// What stands before a line's value, and the comment behind it.
    private static func around(_ line: Substring) -> (head: String, comment: String) {
        guard let equals = line.firstIndex(of: "=") else { return (String(line), "") }
        var value = line[line.index(after: equals)...]
        let blanks = value.prefix { $0 == " " || $0 == "\t" }
        value = value.dropFirst(blanks.count)
        var quote: Character?
        let end = value.firstIndex { character in
            if character == quote { quote = nil } else if quote == nil, "\"'".contains(character) { quote = character }
            return quote == nil && character == "#"
        }
        guard let end else { return (String(line[...equals] + blanks), "") }
        let gap = value[..<end].reversed().prefix { $0 == " " || $0 == "\t" }
        return (String(line[...equals] + blanks), String(gap.reversed()) + value[end...])
    }

    /// Takes a table and those below it out.
    ///
    /// Comments above its header, and those right above the next, stay.
    static func removing(table: [String], from text: String) -> String {
        let lines = self.lines(text)
        var kept: [Substring] = []
        var index = 0
        while index < lines.count {
            guard let header = self.header(lines[index]), header.starts(with: table) else {
                kept.append(lines[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, self.header(lines[end]) == nil { end += 1 }
            // What stands right above the next header speaks about that one.
            var start = end
            while start > index + 1, self.isCommentOrBlank(lines[start - 1]) { start -= 1 }
            if end == lines.count { start = lines.count }
            kept.append(contentsOf: lines[start..<end])
            index = end
        }
        var result = kept.joined(separator: "\n")
        while result.hasSuffix("\n\n") { result.removeLast() }
        return result
    }

    /// Sets, changes or takes out the key `default`.
    static func setting(default name: String?, in text: String) -> String {
        var lines = self.lines(text)
        let firstHeader = lines.firstIndex { self.header($0) != nil } ?? lines.count
        let line = name.map { Substring("default = \(self.quoted($0))") }
        if let index = lines[..<firstHeader].firstIndex(where: { self.key($0) == "default" }) {
            if let line { lines[index] = line } else { lines.remove(at: index) }
            return lines.joined(separator: "\n")
        }
        guard let line else { return text }
        var place = firstHeader
        while place > 0, self.isComment(lines[place - 1]) { place -= 1 }
        if firstHeader == lines.count { place = lines.last?.isEmpty == true ? lines.count - 1 : lines.count }
        lines.insert(line, at: place)
        if place + 1 < lines.count, !lines[place + 1].isEmpty { lines.insert("", at: place + 1) }
        let result = lines.joined(separator: "\n")
        return result.hasSuffix("\n") ? result : result + "\n"
    }

    /// Line and column of a key, or of its table's header; the first line where it isn't found.
    static func place(of key: String?, in section: [String], text: String) -> (line: Int, column: Int) {
        let lines = self.lines(text)
        if let key, let index = self.index(of: key, in: section, lines) {
            return (index + 1, (lines[index].prefix { $0 == " " || $0 == "\t" }).count + 1)
        }
        return ((lines.lastIndex { self.header($0) == section } ?? 0) + 1, 1)
    }

    /// The index of the line in which a table's key has its value, dotted or in a table below it.
    private static func index(of key: String, in section: [String], _ lines: [Substring]) -> Int? {
        let wanted = (section + [key]).joined(separator: ".")
        var current: [String] = []
        return lines.firstIndex { line in
            if let header = self.header(line) {
                current = header
                return false
            }
            guard current.starts(with: section) || section.starts(with: current), let name = self.key(line) else {
                return false
            }
            return (current + [name]).joined(separator: ".") == wanted
        }
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    static func trimmed(_ line: Substring) -> Substring {
        var line = line
        while let last = line.last, last.isWhitespace { line.removeLast() }
        return line.drop { $0 == " " || $0 == "\t" }
    }

    private static func isComment(_ line: Substring) -> Bool { self.trimmed(line).hasPrefix("#") }

    private static func isCommentOrBlank(_ line: Substring) -> Bool {
        let line = self.trimmed(line)
        return line.isEmpty || line.hasPrefix("#")
    }

    /// The names of a table's header, or nil where the line is none.
    private static func header(_ line: Substring) -> [String]? {
        let line = self.trimmed(line)
        guard line.hasPrefix("["), !line.hasPrefix("[["), let close = line.lastIndex(of: "]") else { return nil }
        return self.names(line[line.index(after: line.startIndex)..<close])
    }

    /// The key of a line, dotted names joined, or nil where there is none.
    private static func key(_ line: Substring) -> String? {
        let line = self.trimmed(line)
        guard !line.hasPrefix("#"), !line.hasPrefix("["), let equals = line.firstIndex(of: "=") else { return nil }
        return self.names(line[..<equals]).joined(separator: ".")
    }

    private static func names(_ text: Substring) -> [String] {
        var names: [String] = []
        var current = ""
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { current.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "." {
                names.append(current)
                current = ""
            } else if character != " " && character != "\t" {
                current.append(character)
            }
        }
        return names + [current]
    }

    /// A key as it stands in a table: in quotes where a dotted one would clash with another setting, as `tls.ca` with `tls`.
    private static func written(_ key: String) -> String {
        guard let dot = key.firstIndex(of: "."), Setting.named(String(key[..<dot])) != nil else { return key }
        return self.quoted(key)
    }

    /// Puts dotted keys in quotes that would clash with another setting, so that `tls = true` and `tls.ca = "…"` may stand
    /// side by side although TOML takes the one for a value and the other for a table.
    static func quotingClashes(in text: String) -> String {
        self.lines(text).map { line in
            let indent = line.prefix { $0 == " " || $0 == "\t" }
            let rest = line.dropFirst(indent.count)
            let key = rest.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
            let name = String(key)
            guard Setting.named(name) != nil, self.written(name) != name else { return String(line) }
            return indent + self.written(name) + rest.dropFirst(key.count)
        }
        .joined(separator: "\n")
    }

    /// A basic string (TOML 1.0, "String").
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                result += "\\u" + Hexadecimal.digits(UInt16(scalar.value))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
