import PACSClient
import ShellLanguage

@testable import ShellCore

/// A page of the site that is made from the declarations, as `help` is.
struct ReferencePage {
    /// The name of its file in the catalogue.
    let name: String
    /// What stands in it.
    let text: String

    /// All of them.
    static let all = [Self.commands, Self.topics, Self.settings]

    /// Every command and every word of the language.
    static let commands: ReferencePage = {
        var text = """
            # Command reference

            Every command with its arguments and options, as `help COMMAND` shows it.

            ## Overview

            An ellipsis means that something may stand several times, brackets that it may be left out. Every command that prints a \
            result takes `--format FORMAT`: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")). What `let`, `assert`, `each` and the other words of the language do is at the end.

            """
        for entry in CommandTable.entries { text += Self.section(entry) }
        text +=
            "\n## Words of the language\n\nThey stand before a command or in place of one; <doc:CommandLanguage> has the grammar.\n"
        for word in GrammarWord.all { text += Self.section(word) }
        return ReferencePage(name: "CommandReference", text: text)
    }()

    /// The topics of `help` that have no page of their own.
    static let topics: ReferencePage = {
        var text = "# Help topics\n\nWhat `help TOPIC` says about no single command.\n\n## Overview\n"
        for topic in HelpTopic.all where !["commands", "conformance"].contains(topic.name) {
            text += "\n### \(topic.name.prefix(1).uppercased() + topic.name.dropFirst().replacing("-", with: " "))\n"
            text += "\n\(Self.plain(topic.abstract).asSentence)\n\n```text\n\(topic.text)\n```\n"
        }
        return ReferencePage(name: "HelpTopics", text: text)
    }()

    /// The settings.
    static let settings: ReferencePage = {
        var text = """
            # Settings

            What `set` shows and changes, and what profiles carry.

            ## Overview

            A setting is changed for the session with `set KEY VALUE`, for one run with `pacsh --set KEY=VALUE`, and for a PACS in its \
            profile with `profile set NAME KEY=VALUE`. `set -a` shows all of them with where each value comes from, `unset KEY` takes \
            one back.

            | Setting | Default | Takes | Meaning | In a profile |
            | --- | --- | --- | --- | --- |

            """
        for setting in Setting.all {
            let cells = [
                "`\(setting.key)`", setting.defaultText.isEmpty ? "" : "`\(setting.defaultText)`",
                Self.plain(setting.takes), Self.plain(setting.summary), setting.belongsToPACS ? "yes" : "no",
            ]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return ReferencePage(name: "Settings", text: text)
    }()

    private static func section(_ entry: CommandTable.Entry) -> String {
        let type = entry.type
        var text = self.head(
            entry.name,
            entry.abstract,
            Usage.line(type).replacing(self.formats, with: "[--format FORMAT]")
        )
        if !entry.discussion.isEmpty { text += "\n\(self.plain(entry.discussion))\n" }
        text += self.examples(type.examples)
        // Every command has these two, which the head of the page tells of.
        let arguments = CommandDeclaration.of(type).arguments.filter {
            !$0.names.contains("--help") && !$0.names.contains("--format")
        }
        guard !arguments.isEmpty else { return text }
        text += "\n| | |\n| --- | --- |\n"
        for argument in arguments {
            var value = argument.kind == .flag ? "" : Usage.placeholder(of: argument, in: type)
            if argument.valueAlone != nil { value = "[=\(value)]" }
            let names = argument.names.sorted { $0.count < $1.count }.joined(separator: ", ")
            let blank = names.isEmpty || value.isEmpty || argument.valueAlone != nil ? "" : " "
            let given = (names + blank + value).replacing("|", with: "\\|")
            text += "| `\(given)` | \(self.plain(argument.abstract)) |\n"
        }
        return text
    }

    private static func section(_ word: GrammarWord) -> String {
        self.head(word.name, word.abstract, "\(word.name) \(word.usage)", level: "###")
            + "\n\(self.plain(word.discussion))\n" + self.examples(word.examples)
    }

    /// How usage names the formats.
    private static let formats = "[--format \(OutputFormat.allCases.map(\.rawValue).joined(separator: "|"))]"

    private static func head(_ name: String, _ abstract: String, _ usage: String, level: String = "##") -> String {
        let lines = CommandHelp.wrapped(usage, width: 96, indent: 4).joined(separator: "\n")
        return "\n\(level) \(name)\n\n\(self.plain(abstract))\n\n```text\n\(lines)\n```\n"
    }

    private static func examples(_ examples: [String]) -> String {
        guard !examples.isEmpty else { return "" }
        return "\nFor example " + examples.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
    }

    /// A text in which nothing is a mark of Markdown.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for character in text {
            if "\\`*_[]<>|$#".contains(character) { plain.append("\\") }
            plain.append(character)
        }
        return plain
    }
}

extension String {
    /// With a capital and a full stop.
    fileprivate var asSentence: String { self.prefix(1).uppercased() + self.dropFirst() + "." }
}
