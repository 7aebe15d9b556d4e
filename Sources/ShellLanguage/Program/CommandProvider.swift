/// What the language asks of the shell around it: the commands, and the files that `source` names.
package protocol CommandProvider: Sendable {
    /// A command whose words have been parsed.
    associatedtype Command: Sendable

    /// Whether a command has this name.
    func hasCommand(named name: String) -> Bool
    /// Parses a statement's words by its command's type.
    ///
    /// Nil where variables in the words leave open what they come to; all other faults are found.
    func command(of statement: Statement) throws(UsageError) -> Command?
    /// The command that explains a word of the language.
    func help(on word: GrammarWord) -> Command
    /// The command that a word of the language is without anything behind it: what `let` and `alias` have named.
    func list(of word: GrammarWord) -> Command
    /// What else the language needs to know of a command.
    func nature(of command: Command) -> CommandNature
    /// Refuses a text that names no attribute.
    func checkAttribute(_ text: String) throws(UsageError)
    /// The bytes of a batch file.
    func bytes(of file: String) throws(UsageError) -> [UInt8]
    /// A file's path without links and detours; the path itself where there is no such file.
    func resolved(_ file: String) -> String
}

/// What the language needs to know of a command beside its words.
package enum CommandNature: Sendable {
    /// It runs a file's statements.
    case sources
    /// It sets the variables of retrievals.
    case retrieves
    /// Anything else.
    case plain
}
