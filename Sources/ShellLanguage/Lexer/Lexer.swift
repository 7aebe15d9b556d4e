/// Cuts a text into statements and their words, and tells where in the text each character of them stands.
///
/// All that reads what was typed reads it by this: running and checking, completion and hints, masking and the history. A
/// text may be wrong or unfinished; a word keeps its fault, every word is seen all the same, and only running refuses it.
package struct Lexer {
    private let text: SourceText
    /// Where the text ends that is read.
    private let end: Int
    /// Whether the text is one for the system's shell, of which only the words are told apart.
    private let isShellText: Bool
    private var index: Int
    private var hasEnded = false
    /// Whether the text ends in a comment.
    package private(set) var endsInComment = false
    /// Whether the text ends in a `\` that a line break would have to follow.
    package private(set) var endsInBackslash = false
    /// Where a `\` takes back the line break behind it.
    private var continuations: [Range<Int>] = []

    /// Begins at the start of a text.
    package init(_ text: SourceText) {
        self.text = text
        self.end = text.scalars.count
        self.isShellText = false
        self.index = 0
    }

    /// Begins at the start of a text for the system's shell, which stands in another one.
    package init(shellText range: Range<Int>, of text: SourceText) {
        self.text = text
        self.end = range.upperBound
        self.isShellText = true
        self.index = range.lowerBound
    }

    /// All statements from here; the last is the one at the end of the text, which may have no words yet.
    package mutating func statements() -> [SourceStatement] {
        var statements: [SourceStatement] = []
        while let statement = self.next() { statements.append(statement) }
        return statements
    }

    /// A text on as few lines as it can stand on: without the line breaks that a `\` takes back.
    package static func joiningLines(_ text: String) -> String {
        let source = SourceText(text)
        var lexer = Lexer(source)
        _ = lexer.statements()
        var joined = ""
        var start = 0
        for range in lexer.continuations {
            joined += source[start..<range.lowerBound]
            start = range.upperBound
        }
        return joined + source[start..<source.scalars.count]
    }

    /// The next statement; nil behind the last.
    mutating func next() -> SourceStatement? {
        guard !self.hasEnded else { return nil }
        var statement = SourceStatement()
        while let scalar = self.current {
            switch scalar {
            case " ", "\t": self.index += 1
            case "\r" where self.isLineBreak(0): self.index += 1
            case "\n": return self.ended(&statement, by: .lineBreak, length: 1)
            case ";": return self.ended(&statement, by: .semicolon, length: 1)
            case "&" where self.peek(1) == "&": return self.ended(&statement, by: .and, length: 2)
            case "|" where self.peek(1) == "|": return self.ended(&statement, by: .or, length: 2)
            case "|" where self.isShellText: return self.ended(&statement, by: .pipe, length: 1)
            case "#":
                self.skipLine(from: self.index)
                self.endsInComment = self.index == self.end
            case "\\" where self.isLineBreak(1) || self.peek(1) == nil: self.skipContinuation()
            case "-" where statement.words.isEmpty && !self.isShellText:
                statement.ignoresFailure = true
                self.readMark(of: &statement)
            case "@" where statement.words.isEmpty && !self.isShellText:
                statement.isSilent = true
                self.readMark(of: &statement)
            default: self.readWord(of: &statement)
            }
        }
        self.hasEnded = true
        return self.ended(&statement, by: .end, length: 0)
    }

    /// Goes on with the next line behind an offset, after a fault.
    mutating func skipLine(from offset: Int) {
        self.index = offset
        self.hasEnded = false
        while let scalar = self.current, scalar != "\n" { self.index += 1 }
    }

    private mutating func ended(
        _ statement: inout SourceStatement,
        by separator: SourceStatement.Separator,
        length: Int
    ) -> SourceStatement {
        statement.separator = separator
        statement.separatorOffset = self.index
        self.index += length
        return statement
    }

    private mutating func readMark(of statement: inout SourceStatement) {
        self.index += 1
        statement.extend(from: self.index - 1, to: self.index)
    }

    // MARK: - Characters

    private var current: Unicode.Scalar? { self.peek(0) }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        self.index + distance < self.end ? self.text.scalars[self.index + distance] : nil
    }

    /// Whether a line break stands at this distance: LF, or CR LF as editors on Windows write it.
    private func isLineBreak(_ distance: Int) -> Bool {
        self.peek(distance) == "\n" || (self.peek(distance) == "\r" && self.peek(distance + 1) == "\n")
    }

    /// Skips a `\` and the line break behind it.
    private mutating func skipContinuation() {
        let start = self.index
        self.index += 1
        guard self.current != nil else { return self.endsInBackslash = true }
        self.index += self.current == "\r" ? 2 : 1
        self.continuations.append(start..<self.index)
    }

    // MARK: - Words

    private mutating func readWord(of statement: inout SourceStatement) {
        let start = self.index
        var word: SourceWord
        if self.current == "!", statement.words.isEmpty, !self.isShellText {
            word = SourceWord(at: start)
            self.take(&word)
            word.range = start..<self.index
            word.isOperator = true
        } else {
            word = self.readWord()
            word.isOperator =
                !word.isQuoted && [">", ">>", "|"].contains(word.text) && !statement.takesOperatorsAsWords
        }
        statement.words.append(word)
        if word.isOperator, word.text == "|" || word.text == "!" { self.readShellText(of: &statement) }
        statement.extend(from: start, to: self.index)
    }

    /// Reads a word: up to a blank, a line break, or an operator that nothing quotes.
    private mutating func readWord() -> SourceWord {
        var word = SourceWord(at: self.index)
        reading: while let scalar = self.current {
            switch scalar {
            case " ", "\t", "\n", ";": break reading
            case "\r" where self.isLineBreak(0): break reading
            case "&" where self.peek(1) == "&", "|" where self.peek(1) == "|": break reading
            case "'", "\"": self.readQuoted(&word, scalar)
            case "\\" where self.isLineBreak(1) || self.peek(1) == nil:
                word.lineBreak = word.lineBreak ?? self.index
                self.skipContinuation()
                if let next = self.current, next == " " || next == "\t" || self.isLineBreak(0) { word.lineBreak = nil }
            case "\\":
                if let next = self.peek(1), Self.escapable.contains(next) {
                    word.isQuoted = true
                    self.take(&word, as: next, length: 2)
                } else {
                    self.take(&word)
                }
            case "$": self.readVariable(&word)
            case "\u{2018}"..."\u{201F}":
                word.note(
                    SourceFault(
                        at: self.index,
                        "a typographic quote (\(scalar), \(Self.name(of: scalar))) quotes nothing here",
                        hint: "use ' or \", or put the character inside such quotes to mean it"
                    )
                )
                self.take(&word)
            default: self.take(&word)
            }
        }
        word.range = word.range.lowerBound..<self.index
        if let lineBreak = word.lineBreak, word.text.utf8.contains(UInt8(ascii: "=")) {
            word.note(
                SourceFault(
                    at: lineBreak,
                    "a line break inside a KEY=VALUE",
                    hint: "write the whole KEY=VALUE on one line; is a quote missing?",
                    end: self.index
                )
            )
        }
        return word
    }

    /// Takes what stands here into a word, for itself or for another character.
    private mutating func take(_ word: inout SourceWord, as meant: Unicode.Scalar? = nil, length: Int = 1) {
        word.append(meant ?? self.text.scalars[self.index], at: self.index, length: length)
        self.index += length
    }

    private mutating func readQuoted(_ word: inout SourceWord, _ quote: Unicode.Scalar) {
        let start = self.index
        word.isQuoted = true
        word.openQuote = quote
        self.index += 1
        while let scalar = self.current {
            switch (scalar, quote) {
            case (quote, _):
                word.openQuote = nil
                self.index += 1
                if self.text.scalars[start..<self.index].contains("\n") { word.lineBreak = word.lineBreak ?? start }
                return
            case ("$", "\""): self.readVariable(&word)
            case ("\\", "\""):
                switch self.peek(1) {
                case "\"", "\\", "$": self.take(&word, as: self.peek(1), length: 2)
                case "n": self.take(&word, as: "\n", length: 2)
                case "t": self.take(&word, as: "\t", length: 2)
                default: self.take(&word)
                }
            default: self.take(&word)
            }
        }
        word.note(SourceFault(at: start, Self.isOpen(quote), end: self.index))
    }

    /// Reads `$name`, `${name}`, `$env:NAME` or `$1`; a `$` that begins none of them stands for itself.
    private mutating func readVariable(_ word: inout SourceWord) {
        let start = self.index
        guard let next = self.peek(1), next == "{" || VariableName.isPart(next) else { return self.take(&word) }
        var end = start + 1
        func run(_ isPart: (Unicode.Scalar) -> Bool) -> Int {
            self.text.scalars[end..<self.end].firstIndex { !isPart($0) } ?? self.end
        }
        var name: String
        if next == "{" {
            end += 1
            let close = run { $0 != "}" && $0 != "\n" }
            guard close < self.end, self.text.scalars[close] == "}" else {
                word.note(SourceFault(at: start, "the ${ that begins here isn't closed"))
                return self.take(&word)
            }
            name = self.text[end..<close]
            end = close + 1
            guard VariableName.isReference(name) else {
                word.note(
                    SourceFault(
                        at: start,
                        "'${\(name)}' names no variable",
                        hint: "names are letters, digits and _, env:NAME for the environment, digits for an argument"
                    )
                )
                return self.take(&word)
            }
        } else {
            end = ("0"..."9").contains(next) ? run { ("0"..."9").contains($0) } : run(VariableName.isPart)
            name = self.text[start + 1..<end]
            if name == "env", end + 1 < self.end, self.text.scalars[end] == ":",
                VariableName.isPart(self.text.scalars[end + 1])
            {
                end += 1
                end = run(VariableName.isPart)
                name = self.text[start + 1..<end]
            }
        }
        word.append(variable: name, written: self.text[start..<end], at: start)
        self.index = end
    }

    // MARK: - Texts for the system's shell

    /// Reads what goes to the system's shell as it stands: up to the end of the line or to a `;`, `&&` or `||` that
    /// nothing quotes.
    private mutating func readShellText(of statement: inout SourceStatement) {
        let start = self.index
        var quote: (scalar: Unicode.Scalar, offset: Int)?
        reading: while let scalar = self.current {
            switch scalar {
            case "\\" where quote?.scalar != "'":
                // The shell gets the escape as it is, and so a continued line.
                if self.peek(1) == "\n" { self.continuations.append(self.index..<self.index + 2) }
                self.endsInBackslash = self.peek(1) == nil
                self.index += 1
            case "'", "\"":
                if quote == nil { quote = (scalar, self.index) } else if quote?.scalar == scalar { quote = nil }
            case "\n" where quote == nil, ";" where quote == nil: break reading
            case "\r" where quote == nil && self.isLineBreak(0): break reading
            case "&" where quote == nil && self.peek(1) == "&", "|" where quote == nil && self.peek(1) == "|":
                break reading
            default: break
            }
            self.index += 1
        }
        self.index = min(self.index, self.end)
        statement.shellText = start..<self.index
        statement.shellFault = quote.map { SourceFault(at: $0.offset, Self.isOpen($0.scalar), end: self.index) }
    }

    // MARK: - What is said

    private static func isOpen(_ quote: Unicode.Scalar) -> String { "the quote \(quote) that begins here isn't closed" }

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// What a backslash outside quotes makes literal.
    private static let escapable: Set<Unicode.Scalar> = [" ", "\t", "'", "\"", "$", "#", ";", "|", ">", "&"]
}
