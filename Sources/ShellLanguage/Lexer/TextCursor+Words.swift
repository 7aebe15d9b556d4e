extension TextCursor {
    /// Reads a word: up to a blank, a line break, or an operator that nothing quotes.
    mutating func readWord() throws(LanguageFault) -> Word {
        var word = WordDraft(at: self.place)
        reading: while let scalar = self.current {
            switch scalar {
            case " ", "\t", "\n", ";": break reading
            case "\r" where self.isLineBreak(0): break reading
            case "&" where self.peek(1) == "&", "|" where self.peek(1) == "|": break reading
            case "'", "\"":
                word.isQuoted = true
                let start = self.place
                if scalar == "'" { try self.readSingleQuoted(&word) } else { try self.readDoubleQuoted(&word) }
                if self.place.line != start.line { word.lineBreak = word.lineBreak ?? start }
            case "\\":
                if self.isLineBreak(1) || self.peek(1) == nil {
                    word.lineBreak = word.lineBreak ?? self.place
                    self.skipContinuation()
                    if let next = self.current, next == " " || next == "\t" || self.isLineBreak(0) {
                        word.lineBreak = nil
                    }
                } else if let next = self.peek(1), Self.escapable.contains(next) {
                    word.isQuoted = true
                    word.text.append(next)
                    self.advance()
                    self.advance()
                } else {
                    word.text.append(scalar)
                    self.advance()
                }
            case "$": try self.readVariable(&word)
            case "\u{2018}"..."\u{201F}":
                throw LanguageFault(
                    at: self.place,
                    "a typographic quote (\(scalar), \(Self.name(of: scalar))) quotes nothing here",
                    hint: "use ' or \", or put the character inside such quotes to mean it"
                )
            default:
                word.text.append(scalar)
                self.advance()
            }
        }
        return try word.finished()
    }

    private mutating func readSingleQuoted(_ word: inout WordDraft) throws(LanguageFault) {
        let start = self.place
        self.advance()
        while let scalar = self.current {
            self.advance()
            if scalar == "'" { return }
            word.text.append(scalar)
        }
        throw LanguageFault(at: start, "the quote ' that begins here isn't closed")
    }

    private mutating func readDoubleQuoted(_ word: inout WordDraft) throws(LanguageFault) {
        let start = self.place
        self.advance()
        while let scalar = self.current {
            switch scalar {
            case "\"":
                self.advance()
                return
            case "$": try self.readVariable(&word)
            case "\\":
                self.advance()
                switch self.current {
                case "\"", "\\", "$":
                    if let escaped = self.current { word.text.append(escaped) }
                    self.advance()
                case "n":
                    word.text.append("\n")
                    self.advance()
                case "t":
                    word.text.append("\t")
                    self.advance()
                default: word.text.append("\\")
                }
            default:
                word.text.append(scalar)
                self.advance()
            }
        }
        throw LanguageFault(at: start, "the quote \" that begins here isn't closed")
    }

    /// Reads `$name`, `${name}`, `$env:NAME` or `$1`; a `$` that begins none of them stands for itself.
    private mutating func readVariable(_ word: inout WordDraft) throws(LanguageFault) {
        let place = self.place
        guard let next = self.peek(1), next == "{" || next == "_" || next.isASCIILetterOrDigit else {
            word.text.append("$")
            self.advance()
            return
        }
        self.advance()
        if next == "{" {
            self.advance()
            var name = ""
            while let scalar = self.current, scalar != "}", scalar != "\n" {
                name.unicodeScalars.append(scalar)
                self.advance()
            }
            guard self.current == "}" else { throw LanguageFault(at: place, "the ${ that begins here isn't closed") }
            self.advance()
            guard VariableName.isReference(name) else {
                throw LanguageFault(
                    at: place,
                    "'${\(name)}' names no variable",
                    hint: "names are letters, digits and _, env:NAME for the environment, digits for an argument"
                )
            }
            word.add(variable: name, at: place)
            return
        }
        var name = ""
        let isNumber = ("0"..."9").contains(next)
        while let scalar = self.current, isNumber ? ("0"..."9").contains(scalar) : VariableName.isPart(scalar) {
            name.unicodeScalars.append(scalar)
            self.advance()
        }
        if name == "env", self.current == ":", let first = self.peek(1), VariableName.isPart(first) {
            name += ":"
            self.advance()
            while let scalar = self.current, VariableName.isPart(scalar) {
                name.unicodeScalars.append(scalar)
                self.advance()
            }
        }
        word.add(variable: name, at: place)
    }

    private static let escapable: Set<Unicode.Scalar> = [" ", "\t", "'", "\"", "$", "#", ";", "|", ">", "&"]

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// A word while it is being read.
private struct WordDraft {
    var text = String.UnicodeScalarView()
    var isQuoted = false
    /// Where a line break stands inside the word.
    var lineBreak: Place?
    private var parts: [Word.Part] = []
    private let place: Place

    init(at place: Place) { self.place = place }

    mutating func add(variable name: String, at place: Place) {
        self.flush()
        self.parts.append(.variable(name, at: place))
    }

    private mutating func flush() {
        if !self.text.isEmpty { self.parts.append(.text(String(self.text))) }
        self.text = String.UnicodeScalarView()
    }

    mutating func finished() throws(LanguageFault) -> Word {
        self.flush()
        let word = Word(parts: self.parts, at: self.place, isQuoted: self.isQuoted)
        if let lineBreak = self.lineBreak, word.text.utf8.contains(UInt8(ascii: "=")) {
            throw LanguageFault(
                at: lineBreak,
                "a line break inside a KEY=VALUE",
                hint: "write the whole KEY=VALUE on one line; is a quote missing?"
            )
        }
        return word
    }
}
