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
    /// What follows it.
    package let steps: [Step]

    /// The words of the language.
    package static let all: [GrammarWord] = [
        GrammarWord(
            name: "let",
            abstract: "Give a variable a value.",
            usage: "NAME = VALUE",
            steps: [.value(.free("NAME")), .word("="), .rest(.free("VALUE"))]
        ),
        GrammarWord(
            name: "capture",
            abstract: "Put the one value that a command yields into a variable.",
            usage: "NAME = COMMAND",
            steps: [.value(.free("NAME")), .word("="), .command]
        ),
        GrammarWord(
            name: "alias",
            abstract: "Give a command with its words a name of its own.",
            usage: "NAME = COMMAND",
            steps: [.value(.free("NAME")), .word("="), .command]
        ),
        GrammarWord(
            name: "assert",
            abstract: "Fail unless a condition holds.",
            usage: "EXPR [\"MESSAGE\"] | tag SEL KEY OP VALUE",
            steps: [
                .choice([("tag", [.selector, .keyword(descends: false)])], else: .free("EXPR")),
                .value(.words(Self.operators)), .rest(.free("VALUE")),
            ]
        ),
        GrammarWord(
            name: "expect",
            abstract: "Turn a failure that must happen into success.",
            usage: "fail|reject|status 0xHHHH COMMAND",
            steps: [.choice([("fail", []), ("reject", []), ("status", [.free("0xHHHH")])], else: nil), .command]
        ),
        GrammarWord(
            name: "repeat",
            abstract: "Run a command several times and count how it went.",
            usage: "N [--every TIME] [--until-ok|--while-ok] COMMAND",
            steps: [
                .value(.free("N")),
                .options([("--every", .free("TIME")), ("--until-ok", nil), ("--while-ok", nil)]), .command,
            ]
        ),
        GrammarWord(
            name: "watch",
            abstract: "Run a command again and again until it is interrupted.",
            usage: "[TIME] COMMAND",
            steps: [.span, .command]
        ),
        GrammarWord(
            name: "each",
            abstract: "Run a command for every row of a selection, {} standing for the row.",
            usage: "SEL|--from FILE do COMMAND",
            steps: [.choice([("--from", [.file])], else: .selector), .word("do"), .command]
        ),
    ]

    /// The word of a name.
    package static func named(_ name: String) -> GrammarWord? { self.all.first { $0.name == name } }

    /// What compares in `assert`.
    package static let operators = ["==", "!=", "<", "<=", ">", ">=", "in", "matches"]
}
