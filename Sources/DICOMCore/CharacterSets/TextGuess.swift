/// How text was read that isn't, or can't be, in the character set that is declared for it.
package struct TextGuess: Hashable, Sendable {
    /// Why it had to be guessed.
    package enum Reason: Int, Hashable, Sendable, CaseIterable {
        /// No character set is declared.
        case undeclared
        /// A term is declared that isn't known.
        case unknown
        /// The bytes can't be in what is declared.
        case unfit
        /// The fallback outranks what is declared.
        case overridden
    }

    /// What the text was read in.
    package enum Source: Hashable, Sendable {
        case utf8
        case latin1
        case fallback(FallbackCharacterSet)
        /// A declared set whose escape is missing, or with characters that vendors added to it.
        case declared(String)
        /// What its escapes name, declared or not.
        case escapes
        /// The declared set, or ASCII, and escapes that aren't known stay as they are.
        case unknownEscapes
    }

    /// Why it had to be guessed.
    package var reason: Reason
    /// The terms that are declared, as the peer wrote them.
    package var declared: [String]
    /// What the text was read in.
    package var source: Source

    /// Whether the letters can be relied on: bytes are strictly UTF-8 hardly ever by accident, and somebody has named the
    /// fallback.
    package var isReliable: Bool {
        switch self.source {
        case .utf8, .fallback: true
        case .latin1, .declared, .escapes, .unknownEscapes: false
        }
    }
}

extension TextGuess.Source {
    /// The name of what the text was read in, for people; what a peer wrote is not escaped.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .latin1: "Latin-1"
        case .fallback(let set): "\(set.name) (\(set.isOverriding ? "charset.override" : "charset"))"
        case .declared(let term): term
        case .escapes: "its escape sequences say"
        case .unknownEscapes: "if its unknown escape sequences weren't there"
        }
    }
}

extension DataSet {
    /// How often text in it and its items had to be guessed, and how.
    package var guesses: [TextGuess: Int] {
        var guesses: [TextGuess: Int] = [:]
        var decoder: TextDecoder?
        for element in self.elements {
            switch element.content {
            case .bytes(let bytes) where element.vr.usesCharacterSet && TextDecoder.isForeign(bytes):
                let own = decoder ?? self.textDecoder
                decoder = own
                if let guess = own.read(bytes, vr: element.vr).guess { guesses[guess, default: 0] += 1 }
            case .items:
                for item in self.items(element.tag) { guesses.merge(item.guesses, uniquingKeysWith: +) }
            default: continue
            }
        }
        return guesses
    }
}
