import PACSClient
import ShellLanguage

extension RetrievalJob {
    /// Prepares the account of a statement; a secret in it is kept nowhere.
    convenience init(_ register: JobRegister, statement: String, beginsEmpty: Bool = false) {
        let masked = MaskedLine.text(of: statement)
        let command = MaskedLine.hasSecret(statement) ? masked : statement
        self.init(register, command: command, masked: masked, beginsEmpty: beginsEmpty)
    }
}
