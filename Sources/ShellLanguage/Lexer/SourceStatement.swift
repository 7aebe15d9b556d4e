/// One statement as it stands in a text, finished or not.
package struct SourceStatement: Sendable {
    /// What ends a statement.
    enum Separator: Sendable { case end, semicolon, lineBreak, and, or, pipe }

    /// The words; `>`, `>>` and their files, `!`, `|` and a `&` at the end are among them.
    package internal(set) var words: [SourceWord] = []
    /// The text for the system's shell, behind the word `!` or `|`.
    package internal(set) var shellText: Range<Int>?
    /// What is wrong with that text.
    var shellFault: SourceFault?
    /// `-`: a failure doesn't count.
    var ignoresFailure = false
    /// `@`: the command is not echoed.
    var isSilent = false
    /// Where it stands, from its first mark or word to the end of its last.
    var range: Range<Int>?
    /// What ends it.
    var separator = Separator.end
    /// Where that stands.
    var separatorOffset = 0

    /// Whether `>`, `>>` and `|` are words: `assert` compares with them and takes no redirection.
    var takesOperatorsAsWords: Bool {
        guard let first = self.words.first, !first.isQuoted, !first.isOperator else { return false }
        let name = first.text
        if name == "assert" { return true }
        return Self.wordsBeforeCommands.contains(name)
            && self.words.prefix { !$0.isOperator }.contains { !$0.isQuoted && $0.text == "assert" }
    }

    private static let wordsBeforeCommands: Set<String> = ["repeat", "watch", "each", "expect", "alias"]

    /// Makes it reach to an offset.
    mutating func extend(from start: Int, to end: Int) { self.range = (self.range?.lowerBound ?? start)..<end }
}

extension [SourceWord] {
    /// The words of a command: without operators, and without the files of redirections.
    package var withoutRedirections: [SourceWord] {
        var isFile = false
        return self.filter { word in
            defer { isFile = !isFile && word.isOperator }
            return !isFile && !word.isOperator
        }
    }
}
