/// What a text holds: chains of statements, and what is wrong with it.
///
/// A fault costs only the rest of its line, so that one pass finds all of them.
package struct Script: Sendable, Equatable {
    /// The chains in order.
    package var chains: [StatementChain] = []
    /// What is wrong with the text, in order, each with its place.
    package var faults: [UsageError] = []

    /// The statements of all chains.
    package var statements: [Statement] { self.chains.flatMap { $0.links.map(\.statement) } }

    /// Reads a text whose bytes may be anything.
    package static func read(bytes: [UInt8], file: String) -> Script {
        let text: String
        do throws(UsageError) {
            text = try PlainText.decode(bytes, file: file)
        } catch {
            return Script(faults: [error])
        }
        var reader = ScriptReader(SourceText(text, file: file))
        return reader.run()
    }

    /// Reads a text.
    package static func read(_ text: String, file: String) -> Script { self.read(bytes: Array(text.utf8), file: file) }
}

/// Puts the lexer's statements together to chains.
private struct ScriptReader {
    private let text: SourceText
    private var lexer: Lexer
    private var script = Script()
    private var chain = StatementChain()
    /// The connector that waits for its statement, and where it stands.
    private var connector: (kind: StatementChain.Connector, offset: Int)?

    init(_ text: SourceText) {
        self.text = text
        self.lexer = Lexer(text)
    }

    mutating func run() -> Script {
        while let statement = self.lexer.next() {
            do throws(SourceFault) {
                try self.take(statement)
            } catch {
                self.script.faults.append(
                    UsageError(error.message, hint: error.hint, place: self.text.place(at: error.offset))
                )
                self.chain = StatementChain()
                self.connector = nil
                self.lexer.skipLine(from: error.end)
            }
        }
        return self.script
    }

    private mutating func take(_ source: SourceStatement) throws(SourceFault) {
        var statement = try Statement(source, in: self.text)
        switch source.separator {
        case .and, .or:
            guard let statement else {
                throw SourceFault(
                    at: source.separatorOffset,
                    "there is no command before '\(source.separator == .and ? "&&" : "||")'"
                )
            }
            self.append(statement)
            self.connector = (source.separator == .and ? .and : .or, source.separatorOffset)
        // What follows '&&' may stand on the next line.
        case .lineBreak where self.connector != nil && source.range == nil: break
        case .semicolon, .lineBreak, .end, .pipe:
            let isBackground = try statement?.takesBackground(source, in: self.text) ?? false
            if let statement { self.append(statement) }
            if let connector {
                throw SourceFault(
                    at: connector.offset,
                    "there is no command after '\(connector.kind == .and ? "&&" : "||")'",
                    end: source.separatorOffset
                )
            }
            self.chain.isBackground = isBackground
            if !self.chain.links.isEmpty { self.script.chains.append(self.chain) }
            self.chain = StatementChain()
        }
    }

    private mutating func append(_ statement: Statement) {
        self.chain.links.append(.init(connector: self.connector?.kind ?? .and, statement: statement))
        self.connector = nil
    }
}

extension Statement {
    /// Puts together what was typed; nil where nothing was.
    fileprivate init?(_ source: SourceStatement, in text: SourceText) throws(SourceFault) {
        var words: [Word] = []
        var redirection: Redirection?
        var shellText: String?
        /// A `>` or `>>` whose file is still to come.
        var open: SourceWord?
        let separator = source.separatorOffset
        for word in source.words {
            if let fault = word.fault { throw fault }
            let start = word.range.lowerBound
            if word.isOperator, word.text == "!" {
                shellText = try Self.shellText(of: source, behind: word, in: text)
                words = [word.word(in: text)]
            } else if word.isOperator, word.text == "|" {
                guard !words.isEmpty else { throw SourceFault(at: start, "there is no command before '|'") }
                guard redirection == nil, open == nil else { throw Self.secondOutput(at: start) }
                redirection = .pipe(try Self.shellText(of: source, behind: word, in: text))
            } else if let file = open {
                guard !word.isOperator else { throw Self.missingFile(of: file, end: word.range.upperBound) }
                redirection = .file(word.word(in: text), appends: file.text == ">>")
                open = nil
            } else if word.isOperator {
                guard !words.isEmpty else { throw SourceFault(at: start, "there is no command before '\(word.text)'") }
                guard redirection == nil else { throw Self.secondOutput(at: start) }
                open = word
            } else {
                guard redirection == nil || (!word.isQuoted && word.text == "&") else {
                    throw SourceFault(
                        at: start,
                        "'\(word.text)' stands behind the file of a redirection",
                        hint: "write the command's words before '>'",
                        end: word.range.upperBound
                    )
                }
                words.append(word.word(in: text))
            }
        }
        if let open { throw Self.missingFile(of: open, end: separator) }
        guard let range = source.range else { return nil }
        guard !words.isEmpty else {
            throw SourceFault(
                at: range.lowerBound,
                "there is no command after '\(source.ignoresFailure ? "-" : "@")'",
                end: separator
            )
        }
        self.init(words)
        self.shellText = shellText
        self.redirection = redirection
        self.ignoresFailure = source.ignoresFailure
        self.isSilent = source.isSilent
        self.source = String(text[range].trimmingBlanks)
    }

    /// Takes a `&` off the end; whether there was one.
    fileprivate mutating func takesBackground(
        _ source: SourceStatement,
        in text: SourceText
    ) throws(SourceFault) -> Bool {
        guard let last = source.words.last, !last.isQuoted, last.text == "&", self.shellText == nil else {
            return false
        }
        self.words.removeLast()
        guard !self.words.isEmpty else {
            throw SourceFault(at: last.range.lowerBound, "there is no command before '&'", end: source.separatorOffset)
        }
        if let start = source.range?.lowerBound, let before = source.words.dropLast().last {
            self.source = String(text[start..<before.range.upperBound].trimmingBlanks)
        }
        return true
    }

    /// The text for the system's shell, without the blanks around it.
    private static func shellText(
        of source: SourceStatement,
        behind word: SourceWord,
        in text: SourceText
    ) throws(SourceFault) -> String {
        if let fault = source.shellFault { throw fault }
        let shellText = source.shellText.map { String(text[$0].trimmingBlanks) } ?? ""
        guard !shellText.isEmpty else {
            throw SourceFault(
                at: word.range.lowerBound,
                word.text == "!" ? "there is no command for the shell after '!'" : "there is no command after '|'",
                end: source.separatorOffset
            )
        }
        return shellText
    }

    private static func secondOutput(at offset: Int) -> SourceFault {
        SourceFault(at: offset, "a command's output goes to one place: a file or a pipe")
    }

    private static func missingFile(of word: SourceWord, end: Int) -> SourceFault {
        SourceFault(at: word.range.lowerBound, "'\(word.text)' needs a file", end: end)
    }
}
