/// A text of `help` that is about no single command.
struct HelpTopic: Sendable {
    /// The word that names it.
    let name: String
    /// What it is about, in a few words.
    let abstract: String
    /// The text, at most 80 columns wide.
    let text: String

    /// The lines of the text.
    var lines: [String] { self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    init(_ name: String, _ abstract: String, _ text: String) {
        self.name = name
        self.abstract = abstract
        self.text = text
    }

    /// All topics in the order that help names them.
    static let all: [HelpTopic] = [
        .commands, .selectors, .dates, .quoting, .language, .exitCodes, .troubleshooting, .keys, .logging,
        .administration,
        .conformance,
    ]

    /// What somebody may look for who doesn't know how a topic is called.
    private static let aliases = [
        "audit": "administration", "audit-log": "administration", "audit.log": "administration",
        "locked": "administration", "log": "logging", "logs": "logging", "logrotate": "logging",
    ]

    /// The topic of a name; `exit codes` and `exit-codes` are one.
    static func named(_ name: String) -> HelpTopic? {
        let wanted = String(name.map { $0 == " " || $0 == "_" ? "-" : $0 }).lowercased()
        return self.all.first { $0.name == (self.aliases[wanted] ?? wanted) }
    }
}
