import ShellLanguage

/// A way to go on that a word may take, before it is written as the line needs it.
package struct Proposal: Sendable, Hashable {
    /// What comes behind it.
    package enum Ending: Sendable {
        /// The word ends: its quote is closed, a blank follows.
        case word
        /// More of the same word follows, as behind `PatientName=` and a directory's `/`.
        case open
    }

    /// What the part of the word that is completed becomes.
    package var text: String
    /// What a list shows; the text where nothing else is said.
    package var label: String
    /// What the list says of it.
    package var detail: String
    /// What comes behind it.
    package var ending: Ending

    /// Makes a proposal.
    package init(_ text: String, label: String? = nil, detail: String = "", ending: Ending = .word) {
        self.text = text
        self.label = label ?? text
        self.detail = detail
        self.ending = ending
    }
}

/// Ways to go on, in place of a word from one of its characters on.
package struct Proposals: Sendable {
    /// How many characters of the typed word stay as they are.
    package var kept: Int
    /// The ways.
    package var all: [Proposal]

    /// Makes proposals for what follows some characters of the word.
    package init(_ all: [Proposal], keeping kept: Int = 0) {
        self.kept = kept
        self.all = all
    }

    /// These, behind so many characters more.
    package func shifted(by count: Int) -> Proposals { Proposals(self.all, keeping: self.kept + count) }
}

/// The place in a line where a proposal goes, and how it must be written there.
package struct InsertionPoint: Sendable {
    /// Where the replaced part begins, in Unicode scalars of the line; it ends at the cursor.
    package let start: Int
    /// The quote that is open where it begins.
    private let quote: Unicode.Scalar?
    /// The quote that the person has used in the word.
    private let preferred: Unicode.Scalar?
    /// What stands behind the cursor.
    private let rest: [Unicode.Scalar]

    /// Finds the place: `word` is the one that ends at the cursor, `kept` how many of its characters stay.
    package init(word: SourceWord, kept: Int, cursor: Int, rest: some Sequence<Unicode.Scalar>) {
        let letters = word.letters
        if kept < letters.count {
            self.start = letters[kept].offset
            self.quote = letters[kept].quote
        } else {
            self.start = cursor
            self.quote = word.openQuote
        }
        self.preferred = word.openQuote
        self.rest = Array(rest)
    }

    /// The proposal as it is inserted.
    package func candidate(_ proposal: Proposal) -> Completions.Candidate {
        var text = ""
        var quote = self.quote
        if quote == nil, Quoting.isNeeded(proposal.text) {
            quote = self.preferred ?? (proposal.text.contains("'") ? "\"" : "'")
            if let quote { text.unicodeScalars.append(quote) }
        }
        text += Quoting.escaped(proposal.text, in: quote)
        if proposal.ending == .word {
            // What is there already isn't typed again.
            let isClosed = quote != nil && self.rest.first == quote
            if let quote, !isClosed { text.unicodeScalars.append(quote) }
            if !isClosed, self.rest.first != " " { text += " " }
        } else if let last = text.unicodeScalars.last, last == "=" || last == "/", last == self.rest.first {
            text.unicodeScalars.removeLast()
        }
        return Completions.Candidate(text: text, label: proposal.label, detail: proposal.detail)
    }
}
