/// Cuts the text of a batch into chains of statements and their words.
///
/// A fault costs only the rest of its line, so that one pass finds all of them.
package struct Lexer {
    /// What a text holds.
    package struct Result: Sendable, Equatable {
        /// The chains in order.
        package var chains: [StatementChain] = []
        /// What is wrong with the text, in order.
        package var faults: [LanguageFault] = []

        /// The statements of all chains.
        package var statements: [Statement] { self.chains.flatMap { $0.links.map(\.statement) } }
    }

    private let file: String
    private var result = Result()
    private var chain = StatementChain()
    private var connector = StatementChain.Connector.and
    /// Where the connector stands that waits for its statement.
    private var connectorPlace: Place?
    private var draft = StatementDraft()
    var cursor: TextCursor

    /// Reads a text whose bytes may be anything.
    package static func read(bytes: [UInt8], file: String) -> Result {
        if let fault = self.encodingFault(in: bytes, file: file) { return Result(faults: [fault]) }
        // A byte order mark at the start is an editor's, not the user's.
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var lexer = Lexer(cursor: TextCursor(scalars: scalars, file: file), file: file)
        return lexer.run()
    }

    /// Reads a text.
    package static func read(_ text: String, file: String) -> Result {
        Self.read(bytes: Array(text.utf8), file: file)
    }

    private init(cursor: TextCursor, file: String) {
        self.cursor = cursor
        self.file = file
    }

    /// Finds the first NUL, the private character that marks variables, or malformed UTF-8 sequence.
    private static func encodingFault(in bytes: [UInt8], file: String) -> LanguageFault? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = Place(file: file, line: 1, column: 1)
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return nil
            case .error: return LanguageFault(at: place, "the text isn't UTF-8 here", hint: "save the file as UTF-8")
            case .scalarValue("\0"): return LanguageFault(at: place, "there is a NUL character here")
            case .scalarValue("\u{10FFFD}"):
                return LanguageFault(at: place, "the character U+10FFFD can't be used here")
            case .scalarValue("\n"):
                place.line += 1
                place.column = 1
            case .scalarValue: place.column += 1
            }
        }
    }

    private mutating func run() -> Result {
        while let scalar = self.cursor.current {
            do throws(LanguageFault) {
                try self.readNext(scalar)
            } catch {
                self.result.faults.append(error)
                self.drop()
                self.cursor.skipLine()
            }
        }
        do throws(LanguageFault) { try self.endChain() } catch { self.result.faults.append(error) }
        return self.result
    }

    private mutating func drop() {
        self.draft = StatementDraft()
        self.chain = StatementChain()
        self.connectorPlace = nil
    }

    private mutating func readNext(_ scalar: Unicode.Scalar) throws(LanguageFault) {
        switch scalar {
        case " ", "\t": self.cursor.advance()
        case "\n":
            // What follows '&&' may stand on the next line.
            if self.connectorPlace == nil || !self.draft.isEmpty { try self.endChain() }
            self.cursor.advance()
        case "\r" where self.cursor.isLineBreak(0): self.cursor.advance()
        case ";":
            try self.endChain()
            self.cursor.advance()
        case "&" where self.cursor.peek(1) == "&": try self.connect(.and)
        case "|" where self.cursor.peek(1) == "|": try self.connect(.or)
        case "#": self.cursor.skipLine()
        case "\\" where self.cursor.isLineBreak(1) || self.cursor.peek(1) == nil: self.cursor.skipContinuation()
        case "-" where self.draft.words.isEmpty: self.readPrefix { $0.ignoresFailure = true }
        case "@" where self.draft.words.isEmpty: self.readPrefix { $0.isSilent = true }
        case "!" where self.draft.words.isEmpty: try self.readShellText()
        default:
            self.draft.begin(at: self.cursor)
            let word = try self.cursor.readWord()
            if !word.isQuoted, word.text == "|", !self.draft.takesOperatorsAsWords {
                try self.readPipe(at: word.place)
            } else {
                try self.draft.add(word)
            }
            self.draft.end = self.cursor.index
        }
    }

    private mutating func readPrefix(_ mark: (inout StatementDraft) -> Void) {
        self.draft.begin(at: self.cursor)
        mark(&self.draft)
        self.cursor.advance()
        self.draft.end = self.cursor.index
    }

    private mutating func readShellText() throws(LanguageFault) {
        self.draft.begin(at: self.cursor)
        let place = self.cursor.place
        self.cursor.advance()
        let text = try self.cursor.readRawText()
        guard !text.isEmpty else { throw LanguageFault(at: place, "there is no command for the shell after '!'") }
        self.draft.words = [Word("!", at: place)]
        self.draft.shellText = text
        self.draft.end = self.cursor.index
    }

    private mutating func readPipe(at place: Place) throws(LanguageFault) {
        guard !self.draft.words.isEmpty else { throw LanguageFault(at: place, "there is no command before '|'") }
        guard self.draft.redirection == nil, self.draft.openFile == nil else {
            throw LanguageFault(at: place, "a command's output goes to one place: a file or a pipe")
        }
        let text = try self.cursor.readRawText()
        guard !text.isEmpty else { throw LanguageFault(at: place, "there is no command after '|'") }
        self.draft.redirection = .pipe(text)
    }

    private mutating func connect(_ connector: StatementChain.Connector) throws(LanguageFault) {
        let place = self.cursor.place
        let text = connector == .and ? "&&" : "||"
        guard !self.draft.words.isEmpty else { throw LanguageFault(at: place, "there is no command before '\(text)'") }
        try self.endStatement()
        self.connector = connector
        self.connectorPlace = place
        self.cursor.advance()
        self.cursor.advance()
    }

    private mutating func endStatement() throws(LanguageFault) {
        defer { self.draft = StatementDraft() }
        guard let statement = try self.draft.statement(in: self.cursor) else { return }
        self.chain.links.append(.init(connector: self.connector, statement: statement))
        self.connectorPlace = nil
    }

    private mutating func endChain() throws(LanguageFault) {
        if let last = self.draft.words.last, !last.isQuoted, last.text == "&" {
            self.draft.words.removeLast()
            guard !self.draft.words.isEmpty else {
                throw LanguageFault(at: last.place, "there is no command before '&'")
            }
            self.chain.isBackground = true
            self.draft.end = min(self.draft.end, self.draft.lastWordEnd)
        }
        try self.endStatement()
        if let place = self.connectorPlace {
            throw LanguageFault(at: place, "there is no command after '\(self.connector == .and ? "&&" : "||")'")
        }
        if !self.chain.links.isEmpty { self.result.chains.append(self.chain) }
        self.chain = StatementChain()
    }
}
