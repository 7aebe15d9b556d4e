/// A line cut into statements and words while it may still be unfinished: an open quote is no fault here.
///
/// Completion, hints and masking read lines by this, because they need to know where in the line each character stands
/// and must cope with anything. What runs is read by the language's own lexer.
package struct TypedLine: Sendable {
    /// One character of a word as it is meant.
    package struct Letter: Sendable {
        /// The character.
        package let scalar: Unicode.Scalar
        /// Where it stands in the line, in Unicode scalars.
        package let offset: Int
        /// The quote that it stands in.
        package let quote: Unicode.Scalar?
    }

    /// One word.
    package struct Word: Sendable {
        /// Where it begins in the line, a quote that begins it included.
        package var start: Int
        /// Where it ends in the line.
        package var end: Int
        /// Its characters, quotes and escapes resolved.
        package var letters: [Letter] = []
        /// The quote that isn't closed at its end.
        package var openQuote: Unicode.Scalar?
        /// Whether any of it is quoted or escaped.
        package var isQuoted = false

        /// The word as it is meant.
        package var text: String { self.text(from: 0) }

        /// Makes an empty word at a place.
        package init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }

        /// The word as it is meant, from one of its characters on.
        package func text(from index: Int) -> String {
            var text = String.UnicodeScalarView()
            for letter in self.letters.dropFirst(index) { text.append(letter.scalar) }
            return String(text)
        }
    }

    /// One statement.
    package struct Statement: Sendable {
        /// The words, redirections among them, without the marks `-` and `@` at its start.
        package var words: [Word] = []
        /// Where the text for the system's shell begins, behind `|` or `!`.
        package var shellStart: Int?
        /// Where the statement ends: at its separator or at the end of the line.
        package var end = 0
    }

    /// The line.
    package let scalars: [Unicode.Scalar]
    /// The statements; the last is the one at the end of the line, which may have no words yet.
    package private(set) var statements: [Statement] = []
    /// Whether the line ends in a comment.
    package private(set) var endsInComment = false

    private var index = 0
    private var statement = Statement()

    /// Reads a line.
    package init(_ text: some StringProtocol) {
        self.scalars = Array(text.unicodeScalars)
        while let scalar = self.peek(0) { self.read(scalar) }
        self.endStatement(skipping: 0)
    }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        self.index + distance < self.scalars.count ? self.scalars[self.index + distance] : nil
    }

    /// How long the separator of statements is that stands here.
    private var separator: Int? {
        switch self.peek(0) {
        case ";", "\n": 1
        case "&" where self.peek(1) == "&": 2
        case "|" where self.peek(1) == "|": 2
        default: nil
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        if let separator = self.separator { return self.endStatement(skipping: separator) }
        switch scalar {
        case " ", "\t", "\r": self.index += 1
        case "\\" where self.peek(1) == "\n": self.index += 2
        case "#":
            while let next = self.peek(0), next != "\n" { self.index += 1 }
            self.endsInComment = self.index == self.scalars.count
        case "-" where self.statement.words.isEmpty, "@" where self.statement.words.isEmpty: self.index += 1
        case "!" where self.statement.words.isEmpty:
            self.index += 1
            self.readShellText()
        default:
            let word = self.readWord()
            self.statement.words.append(word)
            if !word.isQuoted, word.text == "|" { self.readShellText() }
        }
    }

    private mutating func endStatement(skipping count: Int) {
        self.statement.end = self.index
        self.statements.append(self.statement)
        self.statement = Statement()
        self.index += count
    }

    private mutating func readShellText() {
        self.statement.shellStart = self.index
        var quote: Unicode.Scalar?
        while let scalar = self.peek(0), quote != nil && scalar != "\n" || self.separator == nil {
            if scalar == quote {
                quote = nil
            } else if quote == nil, scalar == "'" || scalar == "\"" {
                quote = scalar
            }
            self.index += 1
        }
    }

    private mutating func readWord() -> Word {
        var word = Word(start: self.index, end: self.index)
        reading: while let scalar = self.peek(0) {
            if word.openQuote == nil, self.separator != nil || scalar == " " || scalar == "\t" { break reading }
            if scalar == word.openQuote {
                word.openQuote = nil
                self.index += 1
            } else if word.openQuote == nil, scalar == "'" || scalar == "\"" {
                word.openQuote = scalar
                word.isQuoted = true
                self.index += 1
            } else if scalar == "\\" {
                self.readBackslash(into: &word)
            } else {
                self.take(scalar, into: &word)
            }
        }
        word.end = self.index
        return word
    }

    private mutating func take(_ scalar: Unicode.Scalar, into word: inout Word, length: Int = 1) {
        word.letters.append(Letter(scalar: scalar, offset: self.index, quote: word.openQuote))
        self.index += length
    }

    private mutating func readBackslash(into word: inout Word) {
        let next = self.peek(1)
        switch word.openQuote {
        case "'": self.take("\\", into: &word)
        case nil:
            if next == "\n" {
                self.index += 2
            } else if let next, Self.escapable.contains(next) {
                word.isQuoted = true
                self.take(next, into: &word, length: 2)
            } else {
                self.take("\\", into: &word)
            }
        default:
            switch next {
            case "\"", "\\", "$": self.take(next ?? "\\", into: &word, length: 2)
            case "n": self.take("\n", into: &word, length: 2)
            case "t": self.take("\t", into: &word, length: 2)
            default: self.take("\\", into: &word)
            }
        }
    }

    /// What a backslash outside quotes makes literal.
    private static let escapable: Set<Unicode.Scalar> = [" ", "\t", "'", "\"", "$", "#", ";", "|", ">", "&"]
}
