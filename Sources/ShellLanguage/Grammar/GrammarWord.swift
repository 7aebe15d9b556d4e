/// A word that the language itself reads, in the place of a command's name.
///
/// Its shape says what follows it, up to the command that it carries where it carries one, so that completion, hints and
/// masking find that command.
package struct GrammarWord: Sendable {
    /// One thing that follows.
    package enum Step: Sendable {
        /// A value.
        case value(ValueKind)
        /// A span of time, or nothing.
        case span
        /// This word.
        case word(String)
        /// One of these words with the values behind it, or in their place a value where one may stand.
        case choice([(word: String, values: [ValueKind])], else: ValueKind?)
        /// Any of these options, with a value where they have one.
        case options([(name: String, value: ValueKind?)])
        /// Values up to the end.
        case rest(ValueKind)
        /// A whole command.
        case command
    }

    /// The word.
    package let name: String
    /// What it does, in a few words.
    package let abstract: String
    /// What follows it, as help shows it.
    package let usage: String
    /// What else is to be known.
    package let discussion: String
    /// Lines that can be typed as they stand.
    package let examples: [String]
    /// What follows it.
    package let steps: [Step]
    /// Whether the command behind it is a statement that runs with it.
    package let carriesStatement: Bool

    init(
        _ name: String,
        _ abstract: String,
        usage: String,
        discussion: String,
        examples: [String],
        carriesStatement: Bool = false,
        steps: [Step]
    ) {
        self.name = name
        self.abstract = abstract
        self.usage = usage
        self.discussion = discussion
        self.examples = examples
        self.carriesStatement = carriesStatement
        self.steps = steps
    }

    /// The words of the language, in the order that help lists them.
    package static let all: [GrammarWord] = [
        .letWord, .capture, .alias, .assert, .expect, .repeatWord, .watch, .each,
    ]

    /// The word of a name.
    package static func named(_ name: String) -> GrammarWord? { self.all.first { $0.name == name } }

    /// What compares in `assert`.
    package static let operators = Comparison.allCases.map(\.rawValue)
}
