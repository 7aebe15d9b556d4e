/// One word of a statement: text and variables, quotes and escapes resolved.
package struct Word: Hashable, Sendable {
    /// A piece of a word.
    package enum Part: Hashable, Sendable {
        /// Text that stands for itself.
        case text(String)
        /// A variable by its name, `env:NAME` for one of the environment, digits for an argument of the batch.
        case variable(String, at: Place)
    }

    /// The pieces in order; none for an empty word.
    package var parts: [Part]
    /// Where the word begins.
    package var place: Place
    /// Whether any of it was quoted or escaped, so that it is no operator.
    package var isQuoted: Bool

    /// Makes a word of pieces.
    package init(parts: [Part], at place: Place, isQuoted: Bool = false) {
        self.parts = parts
        self.place = place
        self.isQuoted = isQuoted
    }

    /// Makes a word of text that stands for itself.
    package init(_ text: String, at place: Place) {
        self.init(parts: text.isEmpty ? [] : [.text(text)], at: place)
    }

    /// The text, with a mark where a variable stands that nobody has looked up yet.
    package var text: String {
        if case .text(let text)? = self.parts.first, self.parts.count == 1 { return text }
        return self.parts.map { part in
            switch part {
            case .text(let text): text
            case .variable(let name, at: _): "\(String.variableMark){\(name)}"
            }
        }
        .joined()
    }

    /// Whether no variable is left in it.
    package var isLiteral: Bool {
        self.parts.allSatisfy { part in
            if case .text = part { true } else { false }
        }
    }

    /// Whether a text stands in it outside variables.
    package func contains(_ text: String) -> Bool {
        self.parts.contains { part in
            if case .text(let own) = part { own.contains(text) } else { false }
        }
    }

    /// The variables in it with their places.
    package var variables: [(name: String, place: Place)] {
        self.parts.compactMap { part in
            if case .variable(let name, at: let place) = part { (name, place) } else { nil }
        }
    }

    /// The word with other pieces in the place of every occurrence of a text.
    package func replacing(_ text: String, with replacement: [Part]) -> Word {
        var word = self
        word.parts = self.parts.flatMap { part -> [Part] in
            guard case .text(let whole) = part else { return [part] }
            var parts: [Part] = []
            var rest = whole[...]
            while let range = rest.firstRange(of: text) {
                if range.lowerBound != rest.startIndex { parts.append(.text(String(rest[..<range.lowerBound]))) }
                parts += replacement
                rest = rest[range.upperBound...]
            }
            if !rest.isEmpty { parts.append(.text(String(rest))) }
            return parts
        }
        return word
    }
}

extension String {
    /// Stands before the name of a variable that has not been looked up; texts with this private character are refused.
    package static let variableMark: Character = "\u{10FFFD}"

    /// Whether the text comes from a word with a variable in it: it passes every check until the statement runs.
    package var isUnexpanded: Bool { self.unicodeScalars.contains("\u{10FFFD}") }

    /// The text as the user wrote it, with `$` for the mark.
    package var showingVariables: String {
        guard self.isUnexpanded else { return self }
        var text = ""
        var isName = false
        for character in self {
            switch character {
            case Self.variableMark:
                isName = true
                text.append("$")
            case "{" where isName: break
            case "}" where isName: isName = false
            default: text.append(character)
            }
        }
        return text
    }
}
