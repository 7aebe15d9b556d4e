import PACSClient
import ShellLanguage

extension RetrievalJob {
    /// Prepares the account of a statement; a secret in it is kept nowhere.
    convenience init(_ register: JobRegister, statement: String) {
        let masked = MaskedLine.text(of: statement)
        self.init(register, command: MaskedLine.hasSecret(statement) ? masked : statement, masked: masked)
    }
}
