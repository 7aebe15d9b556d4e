/// One word of a statement, quotes and escapes resolved.
package struct Word: Hashable, Sendable {
    /// The word's text.
    package var text: String
    /// Where it begins.
    package var place: Place

    /// Makes a word.
    package init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }
}

/// One command with its words.
///
/// There is at least one word, the command's name.
package struct Statement: Hashable, Sendable {
    /// The words.
    package var words: [Word]

    /// Makes a statement of words, of which there must be at least one.
    package init?(_ words: [Word]) {
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    /// The command's name.
    package var name: String { self.words.first?.text ?? "" }
    /// Where the statement begins.
    package var place: Place { self.words.first?.place ?? Place(file: "", line: 1, column: 1) }
    /// The words after the name.
    package var arguments: [Word] { Array(self.words.dropFirst()) }
}

/// A fault in the text of a batch, with its place.
package struct LanguageFault: Error, Hashable, Sendable {
    /// Where it is.
    package var place: Place
    /// What is wrong.
    package var message: String
    /// How to write it instead; empty where nothing helps.
    package var hint: String

    /// Makes a fault.
    package init(at place: Place, _ message: String, hint: String = "") {
        self.place = place
        self.message = message
        self.hint = hint
    }
}
