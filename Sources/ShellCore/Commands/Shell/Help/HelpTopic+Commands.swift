import ShellLanguage

extension HelpTopic {
    /// All commands with what they do.
    static let commands: HelpTopic = {
        let rows =
            CommandTable.entries.map { (name: $0.name, abstract: $0.abstract) }
            + GrammarWord.all.map { (name: $0.name, abstract: $0.abstract) }
        let widest = rows.map(\.name.count).max() ?? 0
        let lines = rows.map { row in
            "  " + row.name + String(repeating: " ", count: widest - row.name.count + 2) + row.abstract
        }
        return HelpTopic("commands", "every command in a line", (["Commands:"] + lines).joined(separator: "\n"))
    }()
}
