import DICOMCore

/// `each SELECTOR do COMMAND` and `each --from FILE do COMMAND`: a command for every row or line.
package struct Each: Sendable {
    /// What it goes through.
    package enum Source: Sendable {
        /// Rows; `{}` stands for the row, written by its UIDs. Lists of another profile and rows that contradict the query only where it says so.
        case rows(Word, force: Bool, mismatched: Bool)
        /// The lines of a file; `{}` is the line.
        case file(Word)
    }

    /// What stands for the row in the command's words.
    static let placeholder = "{}"

    /// What it goes through.
    package let source: Source
    /// The command, with `{}` in its words.
    let command: Statement

    /// Reads a statement that begins with `each`.
    init(_ statement: Statement) throws(UsageError) {
        let forms = "each SELECTOR do COMMAND, or each --from FILE do COMMAND; {} is the row or the line"
        let words = statement.arguments
        guard let index = words.firstIndex(where: { !$0.isQuoted && $0.text == "do" }) else {
            throw UsageError("needs 'do' before its command", hint: forms)
        }
        guard let command = statement.inner(from: index + 2) else {
            throw UsageError("there is no command after 'do'", hint: forms)
        }
        self.command = command
        var head = Array(words[..<index])
        let options = head.filter { ["--force", "--mismatched"].contains($0.text) }.map(\.text)
        head.removeAll { options.contains($0.text) }
        if let option = head.first(where: { $0.text.hasPrefix("--") && !$0.isQuoted && $0.text != "--from" }) {
            throw UsageError(
                "unknown option '\(option.text.showingVariables)'",
                hint: Spelling.nearest(option.text, in: ["--from", "--force", "--mismatched"]).first
                    .map { "did you mean '\($0)'?" } ?? forms,
                word: option.text
            )
        }
        if head.first?.text == "--from" {
            guard head.count == 2 else { throw UsageError("--from takes one file", hint: forms) }
            self.source = .file(head[1])
        } else {
            guard head.count == 1 else {
                let rows = head.map(\.text)
                let hint =
                    rows.allSatisfy(Selector.isSelector) && !rows.isEmpty
                    ? "all rows stand in one word: each \(rows.joined(separator: ",")) do …" : forms
                throw UsageError("takes one selector before 'do'", hint: hint, word: rows.dropFirst().first)
            }
            if head[0].isLiteral { _ = try Selector(parsing: head[0].text, allowsOddUIDs: true) }
            self.source = .rows(
                head[0],
                force: options.contains("--force"),
                mismatched: options.contains("--mismatched")
            )
        }
    }

    /// The command with pieces in the place of `{}`.
    package func command(for parts: [Word.Part]) -> Statement {
        var statement = self.command
        statement.words = statement.words.map { $0.replacing(Self.placeholder, with: parts) }
        statement.retype()
        return statement
    }
}
