import ArgumentParser
import ShellLanguage

/// What `help COMMAND` shows: usage, examples, and each option, from the command's own declaration.
enum CommandHelp {
    /// The lines for a command, wrapped to a width.
    static func lines(_ type: any ShellCommand.Type, width: Int) -> [String] {
        let configuration = type.configuration
        var lines = Self.wrapped(configuration.abstract, width: width, indent: 0) + [""]
        lines += Self.wrapped("USAGE: " + Usage.line(type), width: width, indent: 7)
        if !configuration.discussion.isEmpty {
            lines.append("")
            lines += Self.wrapped(configuration.discussion, width: width, indent: 0)
        }
        if !type.examples.isEmpty { lines += ["", "EXAMPLES:"] + type.examples.map { "  " + $0 } }
        let declaration = CommandDeclaration.of(type)
        lines += Self.section("ARGUMENTS:", declaration.positionals, type, width: width)
        lines += Self.section(
            "OPTIONS:",
            declaration.options.filter { !$0.names.contains("--help") },
            type,
            width: width
        )
        return lines
    }

    /// The lines for a word of the language.
    static func lines(_ word: GrammarWord, width: Int) -> [String] {
        [word.abstract, ""] + self.wrapped("USAGE: \(word.name) \(word.usage)", width: width, indent: 7) + [""]
            + self.wrapped(word.discussion, width: width, indent: 0) + ["", "EXAMPLES:"]
            + word.examples.map { "  " + $0 }
    }

    private static func section(
        _ title: String,
        _ arguments: [CommandDeclaration.Argument],
        _ type: any ShellCommand.Type,
        width: Int
    ) -> [String] {
        guard !arguments.isEmpty else { return [] }
        let rows = arguments.map { (self.usage(of: $0, in: type), $0.abstract) }
        let column = min(rows.map(\.0.count).max() ?? 0, Self.widestName)
        return ["", title]
            + rows.flatMap { name, abstract -> [String] in
                let text = wrapped(abstract, width: max(20, width - column - 4), indent: 0)
                let blanks = String(repeating: " ", count: column + 4)
                guard name.count <= column else { return ["  " + name] + text.map { blanks + $0 } }
                let first = "  " + name + String(repeating: " ", count: column - name.count + 2)
                return text.enumerated().map { ($0.offset == 0 ? first : blanks) + $0.element }
            }
    }

    /// An option by all its names with its value, or what stands for an argument.
    static func usage(of argument: CommandDeclaration.Argument, in type: any ShellCommand.Type) -> String {
        var value = argument.kind == .flag ? "" : Usage.placeholder(of: argument, in: type)
        if argument.valueAlone != nil { value = "[=\(value)]" }
        let names = argument.names.sorted { $0.count < $1.count }.joined(separator: ", ")
        let blank = names.isEmpty || value.isEmpty || argument.valueAlone != nil ? "" : " "
        return names + blank + value
    }

    /// Names longer than this have their text in the next line.
    private static let widestName = 30

    /// A text cut into lines between words; all but the first are indented.
    static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
        return paragraphs.flatMap { self.wrapped(paragraph: $0, width: width, indent: indent) }
    }

    private static func wrapped(paragraph text: Substring, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var depth = 0
        for word in text.split(separator: " ") {
            // What stands in brackets stays together, so that an option isn't cut off its value.
            let isInside = depth > 0
            depth += word.count { $0 == "[" || $0 == "(" } - word.count { $0 == "]" || $0 == ")" }
            let room = width - line.count - 1
            if !line.isEmpty, room < word.count || (!isInside && depth > 0 && room < Self.roomForBrackets) {
                lines.append(line)
                line = String(repeating: " ", count: indent) + word
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return line.isEmpty ? (lines.isEmpty ? [""] : lines) : lines + [line]
    }

    /// A bracket that begins nearer to the margin begins in the next line.
    private static let roomForBrackets = 18
}
