import ShellLanguage

/// Completes the line at the prompt and hints at its end, from the commands' declarations and from what the session knows.
final class ShellAssistant: LineAssistant {
    private let session: Session
    /// Whether files and directories are proposed; the system's shell does that itself.
    private let listsPaths: Bool

    init(session: Session, listsPaths: Bool = true) {
        self.session = session
        self.listsPaths = listsPaths
    }

    // MARK: - Completion

    /// What may stand in place of the word at the cursor.
    func completions(of line: String, cursor: Int) -> Completions {
        let scalars = Array(line.unicodeScalars)
        let cursor = min(max(0, cursor), scalars.count)
        guard let statement = Self.statement(at: SourceText(Array(scalars[..<cursor]))) else {
            return Completions(start: cursor, candidates: [])
        }
        let (before, word) = Self.split(statement, cursor: cursor)
        if let variables = self.variables(endingAt: cursor, in: word, scalars) { return variables }
        let proposals = self.proposals(CommandPosition(after: before), for: word.text)
        let point = InsertionPoint(word: word, kept: proposals.kept, cursor: cursor, rest: scalars[cursor...])
        return Completions(start: point.start, candidates: proposals.all.map(point.candidate))
    }

    /// The statement at the end of a line; nil where nothing of ours can be typed there.
    private static func statement(at text: SourceText) -> SourceStatement? {
        var lexer = Lexer(text)
        let statement = lexer.statements().last
        return lexer.endsInComment || lexer.endsInBackslash || statement?.shellText != nil ? nil : statement
    }

    /// The words before the cursor, and the one that ends at it: an empty one behind a blank.
    private static func split(
        _ statement: SourceStatement,
        cursor: Int
    ) -> (before: [SourceWord], word: SourceWord) {
        guard let last = statement.words.last, last.range.upperBound == cursor else {
            return (statement.words, SourceWord(at: cursor))
        }
        return (statement.words.dropLast(), last)
    }

    /// The variables that are set, where a `$` and the first letters of a name end at the cursor.
    private func variables(endingAt cursor: Int, in word: SourceWord, _ scalars: [Unicode.Scalar]) -> Completions? {
        let written = scalars[word.range.lowerBound..<cursor]
        guard word.openQuote != "'", let dollar = written.lastIndex(of: "$"),
            dollar == written.startIndex || written[dollar - 1] != "\\"
        else { return nil }
        let typed = String(String.UnicodeScalarView(written[(dollar + 1)...]))
        guard typed.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        let names = self.session.variables.names.filter { $0.hasPrefix(typed) }.sorted()
        let end = word.openQuote == nil && (cursor == scalars.count || scalars[cursor] != " ") ? " " : ""
        return Completions(
            start: dollar,
            candidates: names.map { Completions.Candidate(text: "$\($0)\(end)", label: "$\($0)", detail: "") }
        )
    }

    /// What may stand at a position.
    func proposals(_ position: CommandPosition, for typed: String) -> Proposals {
        switch position {
        case .nothing: return Proposals([])
        case .command(let options):
            if typed.hasPrefix("-") { return ValueProposals.matching(options.map(\.name), typed) }
            return ValueProposals.matching(self.commands, typed)
        case .words(let words, or: let kind):
            let fixed = ValueProposals.matching(words, typed)
            guard let kind else { return fixed }
            let values = self.values().proposals(kind, typed: typed)
            return values.kept > 0 ? values : Proposals(fixed.all + values.all)
        case .value(let kind, let before):
            return self.values(before).proposals(kind, typed: typed)
        case .argument(let state): return self.proposals(state, for: typed)
        }
    }

    private func proposals(_ state: CommandState, for typed: String) -> Proposals {
        if typed.hasPrefix("-"), !state.isPastOptions {
            if let equals = typed.firstIndex(of: "="),
                let option = state.declaration.option(named: String(typed[..<equals]))
            {
                let value = typed.index(after: equals)
                return self.values(of: option, in: state, typed: String(typed[value...]))
                    .shifted(by: typed[..<value].unicodeScalars.count)
            }
            return Proposals(Self.options(state, typed))
        }
        let values = state.nextPositional.map { self.values(of: $0, in: state, typed: typed) }
        if let values, !values.all.isEmpty { return values }
        return Proposals(typed.isEmpty ? Self.options(state, "-") : [])
    }

    private func values(
        of argument: CommandDeclaration.Argument,
        in state: CommandState,
        typed: String
    ) -> Proposals {
        guard let kind = ValueKind.of(argument, in: state.type) else { return Proposals([]) }
        return self.values(state.positionals).proposals(kind, typed: typed)
    }

    private func values(_ before: [String] = []) -> ValueProposals {
        ValueProposals(session: self.session, before: before, listsPaths: self.listsPaths)
    }

    /// The options that begin as typed: before their first letter by the name that help prefers, then by any.
    private static func options(_ state: CommandState, _ typed: String) -> [Proposal] {
        state.remainingOptions.flatMap { option -> [Proposal] in
            let names = typed == "-" || typed == "--" ? [option.preferredName] : option.names
            return names.filter { $0.hasPrefix(typed) }.map { name in
                Proposal(
                    name,
                    label: option.kind == .flag ? name : "\(name) \(Usage.placeholder(of: option, in: state.type))",
                    detail: option.abstract
                )
            }
        }
    }

    private var commands: [Proposal] {
        let aliases = self.session.aliases.values.map { Proposal($0.name, detail: $0.source) }
        return aliases.isEmpty ? Self.commands : (Self.commands + aliases).sorted { $0.text < $1.text }
    }

    private static let commands: [Proposal] =
        (CommandTable.entries.map { Proposal($0.name, detail: $0.abstract) }
        + GrammarWord.all.map { Proposal($0.name, detail: $0.abstract) })
        .sorted { $0.text < $1.text }

    // MARK: - Hints

    /// The arguments still to come behind a blank, else the rest of the newest line of the history that begins so.
    func hint(for line: String) -> String {
        guard self.session.hintsAreOn else { return "" }
        let usage = self.usage(behind: line)
        return usage.isEmpty ? self.historyLine(behind: line) : usage
    }

    /// The hint where it comes from the history; placeholders are nothing to type.
    func accepted(hintFor line: String) -> String {
        let hint = self.hint(for: line)
        return hint == self.historyLine(behind: line) ? hint : ""
    }

    private func historyLine(behind line: String) -> String {
        self.session.history.newestLine(beginningWith: line).map { String($0.dropFirst(line.count)) } ?? ""
    }

    private func usage(behind line: String) -> String {
        let text = SourceText(line)
        guard let last = text.scalars.last, last == " " || last == "\t",
            let statement = Self.statement(at: text),
            let word = statement.words.last, word.range.upperBound < text.scalars.count
        else { return "" }
        switch CommandPosition(after: statement.words) {
        case .nothing: return ""
        case .command(let options):
            return (options.map { "[\($0.name)\($0.value.map { " " + $0.placeholder } ?? "")]" } + ["COMMAND"])
                .joined(separator: " ")
        case .words(let words, or: let kind):
            return (words + (kind.map { [$0.placeholder] } ?? [])).joined(separator: "|")
        case .value(let kind, let before): return kind.resolved(before: before)?.placeholder ?? ""
        case .argument(let state): return Usage.remaining(state)
        }
    }
}
