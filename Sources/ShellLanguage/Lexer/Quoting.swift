/// How a text is written so that the lexer reads it as one word.
package enum Quoting {
    /// Whether a text is more than one plain word for the lexer.
    package static func isNeeded(_ text: String) -> Bool {
        text.isEmpty || text.hasPrefix("#") || text.contains("&&") || text.contains("||")
            || ["&", "|", ">", ">>"].contains(text)
            || text.unicodeScalars.contains { scalar in
                switch scalar {
                case " ", "\t", "\n", "'", "\"", "$", ";", "\\", "\u{2018}"..."\u{201F}": true
                default: false
                }
            }
    }

    /// The text as it stands inside a quote; inside `'…'` a `'` has to leave the quote for a moment.
    package static func escaped(_ text: String, in quote: Unicode.Scalar?) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch (quote, scalar) {
            case ("'", "'"): escaped.append(contentsOf: "'\\''".unicodeScalars)
            case ("\"", "\""), ("\"", "\\"), ("\"", "$"): escaped.append(contentsOf: ["\\", scalar])
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// A text as one word of the language.
    package static func quoted(_ text: String) -> String {
        guard self.isNeeded(text) else { return text }
        let quote: Unicode.Scalar? = text.contains("'") ? "\"" : "'"
        let mark = quote.map { String($0) } ?? ""
        return mark + self.escaped(text, in: quote) + mark
    }
}
