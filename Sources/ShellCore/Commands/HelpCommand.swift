import ArgumentParser
import DICOMCore

/// `help [COMMAND]`: the list of commands, or one command's options and examples from its own declaration.
package struct HelpCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "List the commands, or explain one."
    )

    @Argument(help: "The command.")
    var topic: String?

    /// Makes the command for ArgumentParser.
    package init() {}

    /// Makes the command that stands for `COMMAND --help`.
    package init(topic: String?) { self.topic = topic }

    /// Checks that the topic exists.
    package mutating func validate() throws {
        if let topic = self.topic { _ = try CommandTable.command(named: topic) }
    }

    /// Lists or explains.
    package func run(in session: Session) async throws -> Report {
        let width = session.terminal.outputIsTerminal ? session.terminal.width : 80
        if let topic = self.topic {
            let type = try CommandTable.command(named: topic)
            return Self.explain(type, named: topic, width: width)
        }
        let widest = CommandTable.entries.map(\.name.count).max() ?? 0
        let rows = CommandTable.entries.map { entry in
            (name: entry.name, abstract: entry.abstract)
        }
        let lines = rows.map { row in
            "  " + row.name + String(repeating: " ", count: widest - row.name.count + 2) + row.abstract
        }
        var report = Report(
            command: "help",
            head: ["Commands:"] + lines,
            document: [
                "command": "help",
                "commands": .array(rows.map { ["name": .string($0.name), "abstract": .string($0.abstract)] }),
            ],
            summary: [
                "'help COMMAND' explains one. Process options: 'pacsh --help'.",
                "Rows of the list last shown are named 3, 1-5,8, end, all, last, 3/2/1 (study/series/image), or by UIDs.",
            ]
        )
        report.isProse = true
        return report
    }

    private static func explain(_ type: any ShellCommand.Type, named name: String, width: Int) -> Report {
        let text = type.helpMessage(columns: width)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        if !type.examples.isEmpty { lines += ["", "EXAMPLES:"] + type.examples.map { "  " + $0 } }
        var report = Report(
            command: "help",
            head: lines,
            document: [
                "command": "help", "name": .string(name), "abstract": .string(type.configuration.abstract),
                "text": .string(text), "examples": .array(type.examples.map { .string($0) }),
            ]
        )
        report.isProse = true
        return report
    }
}
