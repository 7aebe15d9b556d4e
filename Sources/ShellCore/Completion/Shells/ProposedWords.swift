import ShellLanguage

/// What a word of a command line may become where the system's shell completes it, which knows files by itself.
struct ProposedWords: Sendable {
    /// The ways to go on that pacsh knows.
    var proposals: Proposals
    /// Whether files, or directories only, may stand there too; nil for neither.
    var paths: ValueKind?

    /// Makes an answer.
    init(_ proposals: Proposals, paths: ValueKind? = nil) {
        self.proposals = proposals
        self.paths = paths
    }
}

extension ShellAssistant {
    /// What may follow a command's words, the command's name among them, as the system's shell has split them.
    func proposals(after words: [String], typed: String) -> ProposedWords {
        self.proposed(CommandPosition(afterWords: words), typed)
    }

    /// What a value of a kind may become.
    func proposals(_ kind: ValueKind, typed: String) -> ProposedWords {
        self.proposed(.value(kind, before: []), typed)
    }

    private func proposed(_ position: CommandPosition, _ typed: String) -> ProposedWords {
        ProposedWords(self.proposals(position, for: typed), paths: Self.paths(at: position, typed))
    }

    /// Whether files may stand at a position.
    private static func paths(at position: CommandPosition, _ typed: String) -> ValueKind? {
        switch position {
        case .value(let kind, let before): return kind.resolved(before: before)?.paths
        case .argument(let state):
            guard typed.hasPrefix("-"), !state.isPastOptions else {
                let kind = state.nextPositional.flatMap { ValueKind.of($0, in: state.type) }
                return kind?.resolved(before: state.positionals)?.paths
            }
            let option = typed.contains("=") ? state.declaration.option(named: String(typed.prefix { $0 != "=" })) : nil
            return option.flatMap { ValueKind.of($0, in: state.type) }?.paths
        case .command, .words, .nothing: return nil
        }
    }
}

extension ValueKind {
    /// `file` or `directory` where such a path is one of its values.
    fileprivate var paths: ValueKind? {
        switch self {
        case .file, .selectorOrFile, .selectorFileOrKeyword: .file
        case .directory: .directory
        default: nil
        }
    }
}
