import ShellLanguage

/// What is expected behind the words of a statement: where in its command the cursor stands.
enum CommandPosition: Sendable {
    /// The name of a command.
    ///
    /// The options are those of the language's word before it that may still stand here.
    case command(options: [(name: String, value: ValueKind?)])
    /// One of these words, or in their place a value.
    case words([String], or: ValueKind?)
    /// A value; the arguments before it decide some kinds.
    case value(ValueKind, before: [String])
    /// An argument or an option of a command.
    case argument(CommandState)
    /// Nothing that is known.
    case nothing

    /// Finds it for the words before the cursor.
    init(after words: [SourceWord]) {
        if words.last?.isOperator == true {
            self = .value(.file, before: [])
        } else {
            self = Self.follow(words.withoutRedirections.map(\.text)[...])
        }
    }

    /// Finds it for words as the system's shell hands them over, where nothing is an operator.
    init(afterWords words: [String]) { self = Self.follow(words[...]) }

    private static func follow(_ words: ArraySlice<String>) -> CommandPosition {
        guard let name = words.first else { return .command(options: []) }
        if let word = GrammarWord.named(name) { return self.follow(word.steps[...], words.dropFirst()) }
        guard let type = try? CommandTable.command(named: name) else { return .nothing }
        var state = CommandState(type)
        for word in words.dropFirst() { state.take(word) }
        if let option = state.pending {
            return ValueKind.of(option, in: type).map { .value($0, before: state.positionals) } ?? .nothing
        }
        return .argument(state)
    }

    private static func follow(
        _ steps: ArraySlice<GrammarWord.Step>,
        _ words: ArraySlice<String>
    ) -> CommandPosition {
        var words = words
        for step in steps {
            if case .command = step { return self.follow(words) }
            if let position = self.position(step, &words) {
                // Options may be left out, so the step behind them is expected too.
                if case .options(let options) = step { return .command(options: options) }
                return position
            }
        }
        return .nothing
    }

    /// Takes the words of a step; what is expected where there are too few of them.
    private static func position(_ step: GrammarWord.Step, _ words: inout ArraySlice<String>) -> CommandPosition? {
        switch step {
        case .value(let kind): if words.popFirst() == nil { return .value(kind, before: []) }
        case .word(let word): if words.popFirst() == nil { return .words([word], or: nil) }
        case .rest(let kind): return .value(kind, before: [])
        case .span:
            // The span may be left out, so a command is expected too.
            if words.first?.first?.isNumber == true { words.removeFirst() }
        case .choice(let choices, let other):
            guard let first = words.popFirst() else { return .words(choices.map(\.word), or: other) }
            for value in choices.first(where: { $0.word == first })?.values ?? [] where words.popFirst() == nil {
                return .value(value, before: [])
            }
        case .options(let options):
            while let option = options.first(where: { $0.name == words.first }) {
                words.removeFirst()
                if let value = option.value, words.popFirst() == nil { return .value(value, before: []) }
            }
            if words.isEmpty { return .command(options: options) }
        case .command: break
        }
        return nil
    }
}

/// How far a command's words have come.
struct CommandState: Sendable {
    let type: any ShellCommand.Type
    /// What it declares.
    let declaration: CommandDeclaration
    /// The arguments so far.
    private(set) var positionals: [String] = []
    /// The option whose value comes next.
    private(set) var pending: CommandDeclaration.Argument?
    /// Whether `--` has ended the options.
    private(set) var isPastOptions = false
    private var used: Set<String> = []

    /// Begins behind the command's name.
    init(_ type: any ShellCommand.Type) {
        self.type = type
        self.declaration = CommandDeclaration.of(type)
    }

    /// Takes the next word.
    mutating func take(_ word: String) {
        if self.pending != nil {
            self.pending = nil
        } else if !self.isPastOptions, word == "--" {
            self.isPastOptions = true
        } else if !self.isPastOptions, word.hasPrefix("-"), word != "-" {
            let name = String(word.prefix { $0 != "=" })
            guard let option = self.declaration.option(named: name) else { return }
            self.used.insert(option.key)
            if option.kind == .option, option.valueAlone == nil, !word.contains("=") { self.pending = option }
        } else {
            self.positionals.append(word)
        }
    }

    /// The argument that the next word without a dash is; nil where there are enough.
    var nextPositional: CommandDeclaration.Argument? {
        let declared = self.declaration.positionals
        if self.positionals.count < declared.count { return declared[self.positionals.count] }
        return declared.last.flatMap { $0.isRepeating ? $0 : nil }
    }

    /// The arguments that may still come.
    var remainingPositionals: [CommandDeclaration.Argument] {
        let declared = self.declaration.positionals
        if self.positionals.count < declared.count { return Array(declared[self.positionals.count...]) }
        return declared.last.map { $0.isRepeating ? [$0] : [] } ?? []
    }

    /// The options that may still come.
    var remainingOptions: [CommandDeclaration.Argument] {
        self.isPastOptions
            ? [] : self.declaration.options.filter { $0.isRepeating || !self.used.contains($0.key) }
    }
}
