import DICOMQuery
import ShellLanguage

extension UsageError {
    /// A fault in what is to be asked for, with the word that has it.
    init(_ error: QueryError, word: String? = nil) { self.init(error.message, hint: error.remedy, word: word) }
}
