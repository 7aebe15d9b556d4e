/// A statement while its words are being read.
struct StatementDraft {
    var words: [Word] = []
    var shellText: String?
    var redirection: Statement.Redirection?
    /// A `>` or `>>` whose file is still to come.
    var openFile: (appends: Bool, place: Place)?
    var ignoresFailure = false
    var isSilent = false
    /// Where the text begins and ends, in scalars.
    private var start: Int?
    private var place = Place(file: "", line: 1, column: 1)
    var end = 0
    /// Where the text of the last word but one ends, for a `&` that is the last.
    private(set) var lastWordEnd = 0

    /// Whether nothing was read yet.
    var isEmpty: Bool { self.start == nil }

    /// Whether `>`, `>>` and `|` are words: `assert` compares with them and takes no redirection.
    var takesOperatorsAsWords: Bool {
        guard let first = self.words.first, !first.isQuoted else { return false }
        if first.text == "assert" { return true }
        return Self.wordsBeforeCommands.contains(first.text)
            && self.words.contains { !$0.isQuoted && $0.text == "assert" }
    }

    private static let wordsBeforeCommands: Set<String> = ["repeat", "watch", "each", "expect", "alias"]

    /// Remembers where the text begins.
    mutating func begin(at cursor: TextCursor) {
        guard self.start == nil else { return }
        self.start = cursor.index
        self.place = cursor.place
    }

    /// Takes a word, or what it says about the output.
    mutating func add(_ word: Word) throws(LanguageFault) {
        self.lastWordEnd = self.end
        if let open = self.openFile {
            if !word.isQuoted, word.text == ">" || word.text == ">>" {
                throw LanguageFault(at: open.place, "'\(open.appends ? ">>" : ">")' needs a file")
            }
            self.redirection = .file(word, appends: open.appends)
            self.openFile = nil
            return
        }
        if !word.isQuoted, word.text == ">" || word.text == ">>", !self.takesOperatorsAsWords {
            guard !self.words.isEmpty else {
                throw LanguageFault(at: word.place, "there is no command before '\(word.text)'")
            }
            guard self.redirection == nil else {
                throw LanguageFault(at: word.place, "a command's output goes to one place: a file or a pipe")
            }
            self.openFile = (word.text == ">>", word.place)
            return
        }
        if self.redirection != nil, word.isQuoted || word.text != "&" {
            throw LanguageFault(
                at: word.place,
                "'\(word.text.showingVariables)' stands behind the file of a redirection",
                hint: "write the command's words before '>'"
            )
        }
        self.words.append(word)
    }

    /// The statement; nil where there is none.
    func statement(in cursor: TextCursor) throws(LanguageFault) -> Statement? {
        if let open = self.openFile {
            throw LanguageFault(at: open.place, "'\(open.appends ? ">>" : ">")' needs a file")
        }
        guard var statement = Statement(self.words) else {
            guard self.isEmpty else {
                throw LanguageFault(at: self.place, "there is no command after '\(self.ignoresFailure ? "-" : "@")'")
            }
            return nil
        }
        statement.shellText = self.shellText
        statement.redirection = self.redirection
        statement.ignoresFailure = self.ignoresFailure
        statement.isSilent = self.isSilent
        statement.source = String(cursor.text(from: self.start ?? 0, to: self.end).trimmingBlanks)
        return statement
    }
}
