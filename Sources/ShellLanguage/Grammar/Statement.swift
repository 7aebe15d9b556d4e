/// One command with its words, or a line for the system's shell.
package struct Statement: Hashable, Sendable {
    /// Where a command's results go instead of standard output.
    package enum Redirection: Hashable, Sendable {
        /// `> FILE` or `>> FILE`.
        case file(Word, appends: Bool)
        /// `| TEXT`, for `/bin/sh -c`.
        case pipe(String)
    }

    /// The words; the first is the command's name.
    ///
    /// There is at least one: `!` where the statement is for the system's shell.
    package var words: [Word]
    /// The text behind `!`, as it was typed.
    package var shellText: String?
    /// Where the results go.
    package var redirection: Redirection?
    /// `-`: a failure doesn't count.
    package var ignoresFailure = false
    /// `@`: the command is not echoed.
    package var isSilent = false
    /// The whole statement as it was typed.
    package var source = ""

    /// Makes a statement of words, of which there must be at least one.
    package init?(_ words: [Word]) {
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    /// The command's name.
    package var name: String { self.words.first?.text ?? "" }
    /// Where the statement begins.
    package var place: Place { self.words.first?.place ?? Place(file: "", line: 1, column: 1) }
    /// The words after the name.
    package var arguments: [Word] { Array(self.words.dropFirst()) }
    /// Whether all words are known.
    package var isLiteral: Bool { self.words.allSatisfy(\.isLiteral) }

    /// The value of `--format` among its words, as typed; read without the command's type: for faults.
    package var formatAskedFor: String? {
        let words = self.arguments.map(\.text)
        for (index, word) in words.enumerated() {
            if word == "--format", index + 1 < words.count { return words[index + 1] }
            if word.hasPrefix("--format=") { return String(word.dropFirst(9)) }
        }
        return nil
    }

    /// What helps where a word was probably meant for a redirection or a pipe, as other shells read it; else nil.
    ///
    /// Such words are data here, so it is for statements that failed. It doesn't repeat the word, which may name a patient.
    package var hintOnOperators: String? {
        let isGlued = self.arguments.contains { word in
            !word.isQuoted && word.text.count > 1 && ["|", ">", "1>", "2>", "&>"].contains(where: word.text.hasPrefix)
        }
        return isGlued ? Self.operatorHint : nil
    }

    /// The same for a statement that can't be parsed, where a `|` inside a word may have been meant so too.
    package var hintOnInnerOperators: String? {
        let isGlued = self.arguments.contains { !$0.isQuoted && !$0.text.contains("=") && $0.text.contains("|") }
        return isGlued ? Self.operatorHint : self.hintOnOperators
    }

    private static let operatorHint =
        "'>', '>>' and '|' stand between blanks, and take the results only; what goes to standard error isn't redirected"

    /// The statement that begins at one of its words: what a word such as `repeat` is followed by.
    func inner(from index: Int) -> Statement? {
        guard var inner = Statement(Array(self.words.dropFirst(index))) else { return nil }
        inner.retype()
        return inner
    }

    /// Makes the source anew, when the words are not those that were typed.
    package mutating func retype() {
        self.source = self.words.map { Self.quoted($0) }.joined(separator: " ")
    }

    /// A word as it can be typed again.
    private static func quoted(_ word: Word) -> String {
        if word.isLiteral { return Quoting.quoted(word.text) }
        let isQuoted = word.parts.contains { part in
            if case .text(let text) = part { Quoting.isNeeded(text) } else { false }
        }
        guard isQuoted else { return word.text.showingVariables }
        let parts = word.parts.map { part -> String in
            switch part {
            case .text(let text): String(text.flatMap { "\"\\$".contains($0) ? ["\\", $0] : [$0] })
            case .variable(let name, at: _): "${\(name)}"
            }
        }
        return "\"" + parts.joined() + "\""
    }
}

/// Statements that are chained by `&&` and `||`, up to a `;` or the end of the line.
package struct StatementChain: Hashable, Sendable {
    /// What decides whether the next statement runs.
    package enum Connector: Hashable, Sendable {
        /// `&&`: if the one before succeeded.
        case and
        /// `||`: if the one before failed.
        case or
    }

    /// One statement of a chain.
    package struct Link: Hashable, Sendable {
        /// What stands before it; of no meaning for the first.
        package var connector: Connector
        package var statement: Statement
    }

    /// The statements in order.
    package var links: [Link] = []
    /// `&`: the chain runs in the background.
    package var isBackground = false

    /// The chain as it was typed, without `&`.
    package var source: String {
        self.links.enumerated().map { index, link in
            (index == 0 ? "" : link.connector == .and ? " && " : " || ") + link.statement.source
        }
        .joined()
    }
}
