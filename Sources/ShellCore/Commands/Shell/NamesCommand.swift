import ArgumentParser
import DICOMCore
import ShellLanguage

/// What `let` and `alias` show without words: the variables, the aliases.
struct NamesCommand: ShellCommand {
    static let configuration = CommandConfiguration(commandName: "let", abstract: "Show what is set.")

    private var showsAliases = false

    init() {}

    /// Makes the command that stands for a word without anything behind it.
    init(of word: GrammarWord) { self.showsAliases = word.name == "alias" }

    /// Only the words are declared for ArgumentParser; there are none.
    private enum CodingKeys: CodingKey {}

    /// Lists them by name.
    func run(in session: Session) async throws -> Report {
        let pairs =
            self.showsAliases
            ? session.aliases.map { ($0.key, $0.value.source) }
            : session.variables.names.map { ($0, session.variables[$0] ?? "") }
        let sorted = pairs.sorted { $0.0 < $1.0 }
        let name = self.showsAliases ? "alias" : "let"
        var report = Report(
            command: name,
            table: sorted.isEmpty
                ? nil
                : Table(
                    columns: [
                        .init(key: "name", title: "Name", importance: 9),
                        .init(key: "value", title: "Value", importance: 5),
                    ],
                    rows: sorted.map { [$0.0, $0.1] }
                ),
            document: [
                "command": .string(name),
                "names": .array(sorted.map { ["name": .string($0.0), "value": .string($0.1)] }),
            ],
            remarks: sorted.isEmpty ? [self.showsAliases ? "there are no aliases" : "no variable is set"] : []
        )
        report.isPrivate = true
        return report
    }
}
