/// A text of `help` that is about no single command.
package struct HelpTopic: Sendable {
    /// The word that names it.
    package let name: String
    /// What it is about, in a few words.
    package let abstract: String
    /// The text, at most 80 columns wide.
    package let text: String

    /// The lines of the text.
    package var lines: [String] { self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Makes a topic.
    package init(_ name: String, _ abstract: String, _ text: String) {
        self.name = name
        self.abstract = abstract
        self.text = text
    }

    /// All topics in the order that help names them.
    package static let all: [HelpTopic] = [
        .commands, .selectors, .dates, .quoting, .language, .exitCodes, .troubleshooting, .keys,
    ]

    /// The topic of a name; `exit codes` and `exit-codes` are one.
    package static func named(_ name: String) -> HelpTopic? {
        let wanted = String(name.map { $0 == " " || $0 == "_" ? "-" : $0 }).lowercased()
        return self.all.first { $0.name == wanted }
    }
}
