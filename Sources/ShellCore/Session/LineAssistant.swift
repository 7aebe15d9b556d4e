/// Helps the person who types a line.
///
/// The editor's thread asks after a key, so the answers come at once and from what the session knows already, never from
/// the network.
package protocol LineAssistant: AnyObject, Sendable {
    /// What may stand in place of the word that ends at the cursor, which is counted in Unicode scalars.
    func completions(of line: String, cursor: Int) -> Completions
    /// What may follow a line whose cursor stands at its end, to be shown in grey; empty for nothing.
    func hint(for line: String) -> String
    /// What the keys that accept a hint put behind the line: the hint where it can be typed as it stands, and nothing
    /// where it only explains, as the arguments still to come do.
    func accepted(hintFor line: String) -> String
}

extension LineAssistant {
    /// The whole hint.
    package func accepted(hintFor line: String) -> String { self.hint(for: line) }
}

/// The ways to complete a word.
package struct Completions: Sendable, Equatable {
    /// One of them.
    package struct Candidate: Sendable, Equatable {
        /// What replaces the word, quoted where it must be, with the blank or `/` or `=` that ends it.
        package var text: String
        /// What a list of candidates shows.
        package var label: String
        /// What the list says of it behind the label; empty for nothing.
        package var detail: String

        package init(text: String, label: String, detail: String = "") {
            self.text = text
            self.label = label
            self.detail = detail
        }
    }

    /// Where the word to be replaced begins, in Unicode scalars; it ends at the cursor.
    package var start: Int
    /// The candidates, in the order of the list.
    package var candidates: [Candidate]

    package init(start: Int, candidates: [Candidate]) {
        self.start = start
        self.candidates = candidates
    }
}
