/// Cuts the text of a batch into statements and their words.
///
/// A fault costs only the rest of its line, so that one pass finds all of them.
package struct Lexer {
    /// What a text holds.
    package struct Result: Sendable, Equatable {
        /// The statements in order.
        package var statements: [Statement] = []
        /// What is wrong with the text, in order.
        package var faults: [LanguageFault] = []
    }

    private let scalars: [Unicode.Scalar]
    private let file: String
    private var index = 0
    private var line = 1
    private var column = 1
    private var words: [Word] = []
    private var result = Result()

    /// Reads a text whose bytes may be anything.
    package static func read(bytes: [UInt8], file: String) -> Result {
        var lexer = Lexer(scalars: [], file: file)
        if let fault = lexer.encodingFault(in: bytes) { return Result(statements: [], faults: [fault]) }
        lexer = Lexer(scalars: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), file: file)
        return lexer.run()
    }

    /// Reads a text.
    package static func read(_ text: String, file: String) -> Result {
        Self.read(bytes: Array(text.utf8), file: file)
    }

    private init(scalars: [Unicode.Scalar], file: String) {
        // A byte order mark at the start is an editor's, not the user's.
        self.scalars = scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
        self.file = file
    }

    /// Finds the first NUL or malformed UTF-8 sequence.
    private func encodingFault(in bytes: [UInt8]) -> LanguageFault? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = Place(file: self.file, line: 1, column: 1)
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return nil
            case .error: return LanguageFault(at: place, "the text isn't UTF-8 here", hint: "save the file as UTF-8")
            case .scalarValue("\0"): return LanguageFault(at: place, "there is a NUL character here")
            case .scalarValue("\n"):
                place.line += 1
                place.column = 1
            case .scalarValue: place.column += 1
            }
        }
    }

    private var current: Unicode.Scalar? { self.peek(0) }
    private var place: Place { Place(file: self.file, line: self.line, column: self.column) }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        self.index + distance < self.scalars.count ? self.scalars[self.index + distance] : nil
    }

    private mutating func advance() {
        if self.current == "\n" {
            self.line += 1
            self.column = 1
        } else {
            self.column += 1
        }
        self.index += 1
    }

    /// Whether a line break stands at this distance: LF, or CR LF as editors on Windows write it.
    private func isLineBreak(_ distance: Int) -> Bool {
        self.peek(distance) == "\n" || (self.peek(distance) == "\r" && self.peek(distance + 1) == "\n")
    }

    private mutating func skipLineBreak() {
        if self.current == "\r" { self.advance() }
        self.advance()
    }

    private mutating func run() -> Result {
        while let scalar = self.current {
            do throws(LanguageFault) {
                switch scalar {
                case " ", "\t": self.advance()
                case "\n":
                    try self.endStatement()
                    self.advance()
                case "\r" where self.isLineBreak(0): self.advance()
                case ";":
                    try self.endStatement()
                    self.advance()
                case "#": self.skipLine()
                case "\\" where self.isLineBreak(1) || self.peek(1) == nil: self.skipContinuation()
                default: try self.readWord()
                }
            } catch {
                self.result.faults.append(error)
                self.words = []
                self.skipLine()
            }
        }
        do throws(LanguageFault) { try self.endStatement() } catch { self.result.faults.append(error) }
        return self.result
    }

    private mutating func skipLine() {
        while let scalar = self.current, scalar != "\n" { self.advance() }
    }

    private mutating func skipContinuation() {
        self.advance()
        if self.current != nil { self.skipLineBreak() }
    }

    private mutating func endStatement() throws(LanguageFault) {
        defer { self.words = [] }
        if let last = self.words.last, last.text == "&", self.isBareAmpersand {
            throw Self.unavailable(
                "'&', which runs a command in the background,",
                at: last.place,
                quoted: "'&'"
            )
        }
        if let statement = Statement(self.words) { self.result.statements.append(statement) }
    }

    /// Whether the last word is an `&` that nothing quotes.
    private var isBareAmpersand = false

    private static func unavailable(_ what: String, at place: Place, quoted: String) -> LanguageFault {
        LanguageFault(
            at: place,
            "\(what) isn't available in this version",
            hint: "to mean the text itself, write \(quoted)"
        )
    }

    private mutating func readWord() throws(LanguageFault) {
        let start = self.place
        var text = String.UnicodeScalarView()
        var isQuoted = false
        var lineBreak: Place?
        reading: while let scalar = self.current {
            switch scalar {
            case " ", "\t", "\n", ";": break reading
            case "\r" where self.isLineBreak(0): break reading
            case "'", "\"":
                isQuoted = true
                let line = self.line
                let here = self.place
                if scalar == "'" {
                    try self.readSingleQuoted(into: &text)
                } else {
                    try self.readDoubleQuoted(into: &text)
                }
                if self.line != line { lineBreak = lineBreak ?? here }
            case "\\":
                if self.isLineBreak(1) || self.peek(1) == nil {
                    lineBreak = lineBreak ?? self.place
                    self.skipContinuation()
                    if let next = self.current, next == " " || next == "\t" || self.isLineBreak(0) { lineBreak = nil }
                } else if let next = self.peek(1), Self.escapable.contains(next) {
                    isQuoted = true
                    text.append(next)
                    self.advance()
                    self.advance()
                } else {
                    text.append(scalar)
                    self.advance()
                }
            case "&" where self.peek(1) == "&", "|" where self.peek(1) == "|":
                throw Self.unavailable(
                    "'\(scalar)\(scalar)', which chains commands,",
                    at: self.place,
                    quoted: "'\(scalar)\(scalar)'"
                )
            case "$":
                try self.refuseVariable()
                text.append(scalar)
                self.advance()
            case "\u{2018}"..."\u{201F}":
                throw LanguageFault(
                    at: self.place,
                    "a typographic quote (\(scalar), \(Self.name(of: scalar))) quotes nothing here",
                    hint: "use ' or \", or put the character inside such quotes to mean it"
                )
            case "!" where self.words.isEmpty && text.isEmpty && !isQuoted,
                "@" where self.words.isEmpty && text.isEmpty && !isQuoted,
                "-" where self.words.isEmpty && text.isEmpty && !isQuoted:
                throw Self.unavailable(
                    "'\(scalar)' at the start of a command",
                    at: self.place,
                    quoted: "'\(scalar)…'"
                )
            default:
                text.append(scalar)
                self.advance()
            }
        }
        try self.finishWord(String(text), at: start, isQuoted: isQuoted, lineBreak: lineBreak)
    }

    private mutating func finishWord(
        _ text: String,
        at start: Place,
        isQuoted: Bool,
        lineBreak: Place?
    ) throws(LanguageFault) {
        if let lineBreak, text.utf8.contains(UInt8(ascii: "=")) {
            throw LanguageFault(
                at: lineBreak,
                "a line break inside a KEY=VALUE",
                hint: "write the whole KEY=VALUE on one line; is a quote missing?"
            )
        }
        if !isQuoted {
            if text.isEmpty { return }
            if text == ">" || text == ">>" || text == "|" {
                throw Self.unavailable("'\(text)', which redirects output,", at: start, quoted: "'\(text)'")
            }
        }
        self.isBareAmpersand = !isQuoted && text == "&"
        self.words.append(Word(text, at: start))
    }

    private mutating func readSingleQuoted(into text: inout String.UnicodeScalarView) throws(LanguageFault) {
        let start = self.place
        self.advance()
        while let scalar = self.current {
            self.advance()
            if scalar == "'" { return }
            text.append(scalar)
        }
        throw LanguageFault(at: start, "the quote ' that begins here isn't closed")
    }

    private mutating func readDoubleQuoted(into text: inout String.UnicodeScalarView) throws(LanguageFault) {
        let start = self.place
        self.advance()
        while let scalar = self.current {
            switch scalar {
            case "\"":
                self.advance()
                return
            case "$":
                try self.refuseVariable()
                text.append(scalar)
                self.advance()
            case "\\":
                self.advance()
                switch self.current {
                case "\"", "\\", "$":
                    if let escaped = self.current { text.append(escaped) }
                    self.advance()
                case "n":
                    text.append("\n")
                    self.advance()
                case "t":
                    text.append("\t")
                    self.advance()
                default: text.append("\\")
                }
            default:
                text.append(scalar)
                self.advance()
            }
        }
        throw LanguageFault(at: start, "the quote \" that begins here isn't closed")
    }

    /// Refuses a `$` that begins a variable; one that doesn't stands for itself.
    private func refuseVariable() throws(LanguageFault) {
        guard let next = self.peek(1), next == "{" || next == "_" || next.isASCIILetterOrDigit else { return }
        var name = ""
        var distance = next == "{" ? 2 : 1
        while let scalar = self.peek(distance), scalar == "_" || scalar.isASCIILetterOrDigit {
            name.unicodeScalars.append(scalar)
            distance += 1
        }
        throw LanguageFault(
            at: self.place,
            "the variable \(name) isn't set; variables aren't available in this version",
            hint: "to mean the text itself, write \\$ or put it in single quotes"
        )
    }

    private static let escapable: Set<Unicode.Scalar> = [" ", "\t", "'", "\"", "$", "#", ";", "|", ">", "&"]

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is one of `A-Z a-z 0-9`.
    var isASCIILetterOrDigit: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
