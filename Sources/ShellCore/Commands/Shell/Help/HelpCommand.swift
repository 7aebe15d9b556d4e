import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `help [COMMAND|TOPIC]`: a first screen by task, one command from its own declaration, or a topic.
struct HelpCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Show what can be done, or explain a command or a topic."
    )

    /// Examples for `help help`.
    static let examples = ["help", "help find", "help selectors", "help commands", "help --man"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .topic]

    @Argument(help: "A command or a topic.")
    var words: [String] = []
    @Flag(
        help: "Print a page of the manual for man(1): pacsh, or what stands behind it of pacsh-language and pacsh.toml."
    )
    var man = false
    @OptionGroup var outputOptions: OutputOptions

    init() {}

    /// Makes the command that stands for `COMMAND --help`.
    init(topic: String?) {
        self.words = topic.map { [$0] } ?? []
        self.man = false
        self.outputOptions = OutputOptions(format: nil)
    }

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// What the words name.
    private enum Subject {
        case firstScreen
        case command(any ShellCommand.Type)
        case word(GrammarWord)
        case topic(HelpTopic)
        case page(ManualPage)
    }

    /// Checks that what is asked for exists.
    mutating func validate() throws {
        if !self.words.contains(where: \.isUnexpanded) { _ = try self.subject() }
    }

    /// Explains.
    func run(in session: Session) async throws -> Report {
        var report = try self.explanation(in: session)
        report.isProse = true
        return report
    }

    private func explanation(in session: Session) throws -> Report {
        let width = session.terminal.outputIsTerminal ? max(40, min(100, session.terminal.width)) : 80
        switch try self.subject() {
        case .firstScreen:
            return Report(
                command: "help",
                head: FirstScreen.lines,
                document: [
                    "command": "help",
                    "commands": .array(CommandTable.entries.map { Self.entry($0.name, $0.abstract) }),
                    "words": .array(GrammarWord.all.map { Self.entry($0.name, $0.abstract) }),
                    "topics": .array(HelpTopic.all.map { Self.entry($0.name, $0.abstract) }),
                ]
            )
        case .command(let type):
            return Self.report(
                type.configuration.commandName ?? "",
                type.configuration.abstract,
                CommandHelp.lines(type, width: width),
                examples: type.examples
            )
        case .word(let word):
            return Self.report(word.name, word.abstract, CommandHelp.lines(word, width: width), examples: word.examples)
        case .topic(let topic): return Self.report(topic.name, topic.abstract, topic.lines)
        case .page(let page):
            let day = BuildIdentity.day.flatMap { DICOMDate(parsing: $0) } ?? .today
            let lines = page.text(day: day).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            return Self.report(page.name, page.abstract, lines.map(String.init))
        }
    }

    private func subject() throws(UsageError) -> Subject {
        if self.man {
            let name = self.words.first ?? ManualPage.program.name
            if let page = ManualPage.named(name), self.words.count < 2 { return .page(page) }
            throw UsageError(
                "the manual has no page '\(self.words.joined(separator: " "))'",
                hint: "its pages are \(ManualPage.all.map(\.name).joined(separator: ", "))",
                word: self.words.last
            )
        }
        guard let first = self.words.first else { return .firstScreen }
        if let topic = HelpTopic.named(self.words.joined(separator: " ")) { return .topic(topic) }
        if let word = GrammarWord.named(first) { return .word(word) }
        if let type = try? CommandTable.command(named: first) { return .command(type) }
        let known = CommandTable.entries.map(\.name) + GrammarWord.all.map(\.name) + HelpTopic.all.map(\.name)
        throw UsageError(
            "there is no help on '\(first)'",
            hint: Spelling.nearest(first, in: known).first.map { "did you mean \($0)?" }
                ?? "'help commands' lists the commands; topics are "
                + HelpTopic.all.map(\.name).joined(separator: ", "),
            word: first
        )
    }

    private static func report(_ name: String, _ abstract: String, _ lines: [String], examples: [String] = []) -> Report
    {
        Report(
            command: "help",
            head: lines,
            document: [
                "command": "help", "name": .string(name), "abstract": .string(abstract),
                "text": .string(lines.joined(separator: "\n")), "examples": .array(examples.map { .string($0) }),
            ]
        )
    }

    private static func entry(_ name: String, _ abstract: String) -> JSONValue {
        ["name": .string(name), "abstract": .string(abstract)]
    }
}
