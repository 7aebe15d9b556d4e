/// One word as it stands in a text, finished or not: what it means and where each part of that was written.
package struct SourceWord: Sendable {
    /// A part of a word that was written one way.
    struct Piece: Sendable {
        /// What it means; a variable stands as it was written.
        var text: String
        /// Where it was written, without the quotes around it.
        var range: Range<Int>
        /// The quote that it stands in.
        let quote: Unicode.Scalar?
        /// Whether it means what is written, character for character; an escape doesn't.
        let isVerbatim: Bool
        /// The name of the variable that it refers to.
        let variable: String?
    }

    /// One character of a word as it is meant.
    package struct Letter: Sendable {
        /// The character.
        package let scalar: Unicode.Scalar
        /// Where it was written.
        package let offset: Int
        /// The quote that it stands in.
        package let quote: Unicode.Scalar?
    }

    /// Where it stands, quotes included.
    package internal(set) var range: Range<Int>
    /// Its parts in order.
    private(set) var pieces: [Piece] = []
    /// The quote that isn't closed at its end.
    package internal(set) var openQuote: Unicode.Scalar?
    /// Whether any of it is quoted or escaped, so that it is no operator.
    package internal(set) var isQuoted = false
    /// Whether it is one of `>`, `>>`, `|` and `!` that doesn't stand for itself.
    package internal(set) var isOperator = false
    /// What keeps the statement from being run.
    private(set) var fault: SourceFault?
    /// Where a line break stands in it that may be a mistake.
    var lineBreak: Int?

    /// Begins a word.
    package init(at offset: Int) { self.range = offset..<offset }

    /// The word as it is meant, its variables as they were written.
    package var text: String { self.pieces.count == 1 ? self.pieces[0].text : self.pieces.map(\.text).joined() }

    /// The characters of that.
    package var letters: [Letter] {
        self.pieces.flatMap { piece in
            piece.text.unicodeScalars.enumerated().map { index, scalar in
                Letter(scalar: scalar, offset: piece.range.lowerBound + index, quote: piece.quote)
            }
        }
    }

    /// Whether all that follows some of its characters is one variable.
    package func isVariable(from index: Int) -> Bool {
        var count = 0
        for (number, piece) in self.pieces.enumerated() {
            if count == index { return number == self.pieces.count - 1 && piece.variable != nil }
            count += piece.text.unicodeScalars.count
        }
        return false
    }

    /// The word as the language reads it.
    func word(in text: SourceText) -> Word {
        var parts: [Word.Part] = []
        for piece in self.pieces {
            if let variable = piece.variable {
                parts.append(.variable(variable, at: text.place(at: piece.range.lowerBound)))
            } else if case .text(let before)? = parts.last {
                parts[parts.count - 1] = .text(before + piece.text)
            } else {
                parts.append(.text(piece.text))
            }
        }
        return Word(parts: parts, at: text.place(at: self.range.lowerBound), isQuoted: self.isQuoted)
    }

    // MARK: - Reading

    /// Takes a character that was written in so many.
    mutating func append(_ scalar: Unicode.Scalar, at offset: Int, length: Int = 1) {
        if length == 1, let last = self.pieces.indices.last, self.pieces[last].isVerbatim,
            self.pieces[last].variable == nil, self.pieces[last].quote == self.openQuote,
            self.pieces[last].range.upperBound == offset
        {
            self.pieces[last].text.unicodeScalars.append(scalar)
            self.pieces[last].range = self.pieces[last].range.lowerBound..<offset + 1
        } else {
            self.append(String(scalar), offset..<offset + length, isVerbatim: length == 1)
        }
    }

    /// Takes a variable.
    mutating func append(variable name: String, written text: String, at offset: Int) {
        self.append(text, offset..<offset + text.unicodeScalars.count, isVerbatim: true, variable: name)
    }

    private mutating func append(_ text: String, _ range: Range<Int>, isVerbatim: Bool, variable: String? = nil) {
        self.pieces.append(
            Piece(text: text, range: range, quote: self.openQuote, isVerbatim: isVerbatim, variable: variable)
        )
    }

    /// Keeps the first fault.
    mutating func note(_ fault: SourceFault) { self.fault = self.fault ?? fault }
}

/// What is wrong in a text, where, and from where the rest of its line is not looked at any more.
struct SourceFault: Error, Sendable {
    /// Where it is.
    let offset: Int
    /// What is wrong.
    let message: String
    /// How to write it instead; empty where nothing helps.
    let hint: String
    /// From where on the rest of the line goes.
    let end: Int

    /// Makes a fault; behind it its line goes.
    init(at offset: Int, _ message: String, hint: String = "", end: Int? = nil) {
        self.offset = offset
        self.message = message
        self.hint = hint
        self.end = end ?? offset
    }
}
