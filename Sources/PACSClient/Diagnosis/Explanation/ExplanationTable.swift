/// A table of explanations, written as text.
///
/// A line names what is explained and, behind a colon, says what it means; lines with `?` below it are typical causes,
/// those with `!` what to try.
struct ExplanationTable: Sendable {
    /// What one code means.
    struct Entry: Sendable {
        /// The words that name it: a code, and what more the table needs.
        let heading: [String]
        /// What it means, one or two sentences.
        let meaning: String
        /// What typically causes it.
        var causes: [String] = []
        /// What to try, and who must do it.
        var advice: [String] = []
    }

    /// The entries in the order of the text.
    private(set) var entries: [Entry] = []

    /// Reads a text.
    init(_ text: String) {
        for line in text.split(separator: "\n").map(\.trimmingSpaces) {
            let last = self.entries.count - 1
            if line.hasPrefix("? "), last >= 0 {
                self.entries[last].causes.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("! "), last >= 0 {
                self.entries[last].advice.append(String(line.dropFirst(2)))
            } else {
                let heading = line.prefix { $0 != ":" }
                let words = heading.split(separator: " ").map(String.init)
                self.entries.append(Entry(heading: words, meaning: line.dropFirst(heading.count + 1).trimmingSpaces))
            }
        }
    }

    /// The first entry whose heading begins with a word.
    subscript(word: String) -> Entry? { self.entries.first { $0.heading.first == word } }
}

extension StringProtocol {
    /// The text without spaces around it.
    var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
