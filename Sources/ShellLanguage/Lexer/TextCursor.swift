/// A position in the text of a batch, which reads words and raw text from there.
package struct TextCursor {
    private let scalars: [Unicode.Scalar]
    private let file: String
    /// The position in scalars.
    private(set) var index = 0
    private var line = 1
    private var column = 1

    init(scalars: [Unicode.Scalar], file: String) {
        self.scalars = scalars
        self.file = file
    }

    /// The scalar here; nil at the end.
    var current: Unicode.Scalar? { self.peek(0) }
    /// Where that is.
    var place: Place { Place(file: self.file, line: self.line, column: self.column) }

    /// The scalar at a distance.
    func peek(_ distance: Int) -> Unicode.Scalar? {
        self.index + distance < self.scalars.count ? self.scalars[self.index + distance] : nil
    }

    /// A stretch of the text.
    func text(from start: Int, to end: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self.scalars[min(start, end)..<min(end, self.scalars.count)])
        return String(text)
    }

    mutating func advance() {
        if self.current == "\n" {
            self.line += 1
            self.column = 1
        } else {
            self.column += 1
        }
        self.index += 1
    }

    /// Whether a line break stands at this distance: LF, or CR LF as editors on Windows write it.
    func isLineBreak(_ distance: Int) -> Bool {
        self.peek(distance) == "\n" || (self.peek(distance) == "\r" && self.peek(distance + 1) == "\n")
    }

    mutating func skipLine() {
        while let scalar = self.current, scalar != "\n" { self.advance() }
    }

    /// Skips a `\` and the line break behind it.
    mutating func skipContinuation() {
        self.advance()
        guard self.current != nil else { return }
        if self.current == "\r" { self.advance() }
        self.advance()
    }

    // MARK: - Raw text

    /// Reads what goes to the system's shell as it stands: up to the end of the line or to a `;`, `&&` or `||` that
    /// nothing quotes, without the blanks around it.
    mutating func readRawText() throws(LanguageFault) -> String {
        var text = String.UnicodeScalarView()
        var quote: (scalar: Unicode.Scalar, place: Place)?
        reading: while let scalar = self.current {
            switch scalar {
            case "\\" where quote?.scalar != "'":
                // The system's shell gets the escape, and so a continued line, as it is.
                text.append(scalar)
                self.advance()
                if let next = self.current {
                    text.append(next)
                    self.advance()
                }
                continue reading
            case "'", "\"":
                if quote == nil { quote = (scalar, self.place) } else if quote?.scalar == scalar { quote = nil }
            case "\n" where quote == nil: break reading
            case "\r" where quote == nil && self.isLineBreak(0): break reading
            case ";" where quote == nil: break reading
            case "&" where quote == nil && self.peek(1) == "&", "|" where quote == nil && self.peek(1) == "|":
                break reading
            default: break
            }
            text.append(scalar)
            self.advance()
        }
        if let quote { throw LanguageFault(at: quote.place, "the quote \(quote.scalar) that begins here isn't closed") }
        var trimmed = String(text)[...]
        while let first = trimmed.first, first == " " || first == "\t" { trimmed.removeFirst() }
        while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
        return String(trimmed)
    }
}
