/// A text whose statements have all been parsed, ready to be run.
package struct Program<Command: Sendable>: Sendable {
    /// Statements chained by `&&` and `||`.
    package struct Line: Sendable {
        /// The chain as it was read.
        package let chain: StatementChain
        /// What became of its statements, in order.
        package let steps: [Step]
    }

    /// One statement with what the language made of it.
    package struct Step: Sendable {
        /// The statement.
        package let statement: Statement
        /// What it does.
        package let action: Action
        /// Whether places are shown: in a batch, not at the prompt and not for a command in the process's own words.
        package let showsPlace: Bool

        /// The place for messages.
        package var place: Place? { self.showsPlace ? self.statement.place : nil }
    }

    /// What a statement does.
    package indirect enum Action: Sendable {
        /// A command whose words are all known and parsed.
        case command(Command)
        /// A command with variables in its words: it is parsed again when it runs.
        case pending
        /// `source FILE ARG…`: the file's statements, with arguments of their own; the file's links are resolved.
        case sourced(Program, arguments: [Word], file: String)
        /// What an alias stands for.
        case group(Program)
        /// `! TEXT`
        case shell(String)
        /// `let NAME = VALUE`
        case assignment(name: String, value: Word)
        /// `capture NAME = COMMAND`
        case capture(name: String, Step)
        /// `alias NAME = …`
        case alias(Alias)
        /// `assert …`
        case assertion(Assertion)
        /// `expect … COMMAND`
        case expectation(Expectation, Step)
        /// `repeat N … COMMAND`
        case repetition(Repetition, Step)
        /// `watch … COMMAND`
        case watch(Watch, Step)
        /// `each … do COMMAND`
        case each(Each)
    }

    /// The lines in order.
    package var lines: [Line] = []

    /// Makes a program that does nothing.
    package init() {}

    /// All statements of all lines.
    package var steps: [Step] { self.lines.flatMap(\.steps) }
}
