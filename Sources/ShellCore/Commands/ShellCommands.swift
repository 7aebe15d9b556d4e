import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// A text whose statements are our commands.
typealias Program = ShellLanguage.Program<any ShellCommand>
/// What reads such a text.
typealias ProgramReader = ShellLanguage.ProgramReader<ShellCommands>

/// Our commands, as the language asks for them.
struct ShellCommands: CommandProvider {
    /// Whether a command has this name itself.
    func hasCommand(named name: String) -> Bool { CommandTable.entries.contains { $0.name == name } }

    /// Parses a statement by its command's type.
    func command(of statement: Statement) throws(UsageError) -> (any ShellCommand)? {
        try CommandParser.check(statement)
    }

    /// `help WORD`.
    func help(on word: GrammarWord) -> any ShellCommand { HelpCommand(topic: word.name) }

    /// `let` and `alias` alone.
    func list(of word: GrammarWord) -> any ShellCommand { NamesCommand(of: word) }

    /// What sets a command apart from the others.
    func nature(of command: any ShellCommand) -> CommandNature {
        switch command {
        case is SourceCommand: .sources
        case is MoveCommand, is GetCommand, is RetrieveCommand, is ResumeCommand: .retrieves
        default: .plain
        }
    }

    /// Refuses a text that is neither a keyword nor a tag nor a path of these.
    func checkAttribute(_ text: String) throws(UsageError) { _ = try Self.attribute(text) }

    /// The bytes of a file.
    func bytes(of file: String) throws(UsageError) -> [UInt8] { try TextFile.read(file) }

    /// The file's path without links.
    func resolved(_ file: String) -> String { Path.resolved(file) }

    /// The attribute that a word names.
    static func attribute(_ text: String) throws(UsageError) -> TagPath {
        do throws(QueryError) {
            return try QueryKey.path(text)
        } catch {
            throw UsageError(error, word: text)
        }
    }
}

extension ProgramReader {
    /// Makes a reader of texts whose statements are our commands.
    init(showsPlaces: Bool, context: ReadingContext = ReadingContext(), files: [String] = []) {
        self.init(commands: ShellCommands(), showsPlaces: showsPlaces, context: context, files: files)
    }
}

extension CommandVocabulary {
    /// The words of our commands.
    static let ofShell = CommandVocabulary(
        queryOptions: Set(
            CommandDeclaration.of(FindCommand.self).options.filter { $0.kind == .option }.flatMap(\.names)
        ),
        isTerm: { QueryLevel(rawValue: $0.lowercased()) != nil || Modality.isTerm($0) || Modality.isPlainWord($0) },
        isQueryWord: { (try? QueryWords([$0])) != nil },
        isSetting: { Setting.named($0) != nil },
        placeBelowOutput: { LocalWords.placeBelowOutput($0) }
    )
}

extension MaskedLine {
    /// The line with `***` in place of values that identify a patient, and of secrets.
    static func text(of line: String) -> String { self.text(of: line, knowing: .ofShell) }

    /// Whether the line holds a secret.
    static func hasSecret(_ line: String) -> Bool { self.hasSecret(line, knowing: .ofShell) }
}
