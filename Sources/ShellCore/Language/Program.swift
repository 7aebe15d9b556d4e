/// A text whose statements have all been parsed, ready to be run.
package struct Program: Sendable {
    /// One statement with what its command's type made of it.
    package struct Step: Sendable {
        /// The statement.
        package let statement: Statement
        /// The command, its words parsed.
        package let command: any ShellCommand
        /// The file that `source` names, parsed as well.
        package let sourced: Program?
        /// Whether places are shown: in a batch, not at the prompt and not for a command in the process's own words.
        package let showsPlace: Bool

        /// The place for messages.
        package var place: Place? { self.showsPlace ? self.statement.place : nil }
    }

    /// The statements in order.
    package var steps: [Step] = []
}
