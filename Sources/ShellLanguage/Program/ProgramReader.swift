/// Parses whole texts before anything in them runs: every statement by its command's type, and what `source` names too.
package struct ProgramReader<Commands: CommandProvider> {
    /// What a text comes to.
    package typealias Program = ShellLanguage.Program<Commands.Command>

    /// A fault and the command it belongs to.
    package struct Fault: Sendable {
        /// What is wrong; its place is shown where there is one.
        package let error: UsageError
        /// The command's name as typed; `pacsh` where no command was reached.
        package let command: String
        /// The format that the command's own words ask for, as typed.
        package let format: String?
    }

    /// The most files and aliases that may lead to one another in a row.
    private static var depthLimit: Int { 32 }

    /// Everything that is wrong, in the order of the text.
    package private(set) var faults: [Fault] = []
    /// What the text may refer to; it grows with what was read.
    package private(set) var context: ReadingContext
    private let commands: Commands
    /// Whether places are shown.
    private let showsPlaces: Bool
    /// The files being read, the outermost first; a file must not source itself.
    private var files: [String] = []
    private var depth = 0
    /// The commands that were parsed so far, by their words.
    private var parsed: [[String]: Commands.Command] = [:]
    private static var parsedLimit: Int { 1000 }

    /// Makes a reader; a batch shows places, the prompt doesn't.
    ///
    /// `files` are those that led here, with their links resolved: none of them may be sourced again.
    package init(
        commands: Commands,
        showsPlaces: Bool,
        context: ReadingContext = ReadingContext(),
        files: [String] = []
    ) {
        self.commands = commands
        self.showsPlaces = showsPlaces
        self.context = context
        self.files = files
    }

    /// Reads a text that came from no file.
    package mutating func read(bytes: [UInt8], named name: String) -> Program {
        self.program(of: Script.read(bytes: bytes, file: name))
    }

    /// Reads a batch file.
    package mutating func read(file path: String) -> Program {
        do {
            return self.program(of: Script.read(bytes: try self.commands.bytes(of: path), file: path), file: path)
        } catch {
            self.faults.append(Fault(error: error, command: "pacsh", format: nil))
            return Program()
        }
    }

    /// Reads one statement whose words need no cutting.
    package mutating func read(words: [String]) -> Program {
        let places = words.indices.map { Place(file: "", line: 1, column: $0 + 1) }
        guard var statement = Statement(zip(words, places).map { Word($0, at: $1) }) else { return Program() }
        statement.retype()
        return self.program(of: [StatementChain(links: [.init(connector: .and, statement: statement)])])
    }

    /// Reads a statement whose variables have been looked up.
    package mutating func read(_ statement: Statement) -> Program.Step? { self.step(statement) }

    // MARK: - Texts

    private mutating func program(of text: Script, file path: String) -> Program {
        self.files.append(self.commands.resolved(path))
        defer { self.files.removeLast() }
        return self.program(of: text)
    }

    private mutating func program(of text: Script) -> Program {
        var program = Program()
        var faults = text.faults[...]
        for chain in text.chains {
            while let fault = faults.first?.place, let place = chain.links.first?.statement.place,
                (fault.line, fault.column) < (place.line, place.column)
            {
                self.append(faults.removeFirst())
            }
            if let line = self.line(chain) { program.lines.append(line) }
        }
        for fault in faults { self.append(fault) }
        return program
    }

    private mutating func program(of chains: [StatementChain]) -> Program {
        self.program(of: Script(chains: chains))
    }

    private mutating func line(_ chain: StatementChain) -> Program.Line? {
        let steps = chain.links.compactMap { self.step($0.statement) }
        return steps.count == chain.links.count ? .init(chain: chain, steps: steps) : nil
    }

    private mutating func append(_ fault: UsageError) {
        var error = fault
        if error.hint.isEmpty { error.hint = "'help quoting' and 'help language' show how it is written" }
        if !self.showsPlaces { error.place = nil }
        self.faults.append(Fault(error: error, command: "pacsh", format: nil))
    }

    // MARK: - Statements

    private mutating func step(_ statement: Statement) -> Program.Step? {
        do throws(UsageError) {
            try self.check(statement)
            guard let action = try self.action(of: statement) else {
                self.context.noteFault(of: statement)
                return nil
            }
            self.context.note(action, nature: self.commands.nature)
            return .init(statement: statement, action: action, showsPlace: self.showsPlaces)
        } catch {
            var error = error
            if error.hint.isEmpty, error.code == "usage" {
                error.hint = "'help \(statement.name.showingVariables)' shows how it is written"
            }
            if error.code == "usage", let hint = statement.hintOnInnerOperators { error.hint = hint }
            let place =
                error.place ?? statement.words.first { $0.text == error.word }?.place ?? statement.place
            error.place = self.showsPlaces ? place : nil
            self.faults.append(
                Fault(error: error, command: statement.name.showingVariables, format: statement.formatAskedFor)
            )
            self.context.noteFault(of: statement)
            return nil
        }
    }

    /// Refuses variables that aren't set, masked values, and the system's shell where it is off.
    private func check(_ statement: Statement) throws(UsageError) {
        // The command of `each` and the like is a statement of its own and checked as such; an alias looks its variables
        // up when it is called.
        let word = GrammarWord.named(statement.name)
        if word?.carriesStatement != true, word?.name != "alias" {
            for (name, place) in statement.words.flatMap(\.variables) { try self.context.check(name, at: place) }
        }
        if case .file(let file, _)? = statement.redirection {
            for (name, place) in file.variables { try self.context.check(name, at: place) }
        }
        if let word = statement.words.first(where: { $0.text.isMasked }) {
            throw .masked(word.text, at: word.place)
        }
        guard !self.context.allowsShell else { return }
        if statement.shellText != nil { throw UsageError("'!' is turned off by --no-shell") }
        switch statement.redirection {
        case .file: throw UsageError("'>' and '>>' are turned off by --no-shell")
        case .pipe: throw UsageError("'|' is turned off by --no-shell")
        case nil: return
        }
    }

    /// What a statement does; nil where a statement in it has faults, which are noted.
    private mutating func action(of statement: Statement) throws(UsageError) -> Program.Action? {
        let words = statement.arguments
        if let text = statement.shellText { return .shell(text) }
        guard statement.words.first?.isLiteral == true else {
            throw UsageError("a variable can't be a command's name", hint: "an alias can stand for a command")
        }
        if let word = GrammarWord.named(statement.name) {
            if let first = words.first?.text, words.count == 1, first == "--help" || first == "-h" {
                return .command(self.commands.help(on: word))
            }
            if statement.redirection != nil, !word.carriesStatement {
                throw UsageError("has no output to redirect")
            }
            if words.isEmpty, word.name == "let" || word.name == "alias" {
                return .command(self.commands.list(of: word))
            }
            return try self.action(of: statement, word)
        }
        // What a faulty `alias` would have named is not known, and no other fault.
        if self.context.faultyAliases.contains(statement.name) { return nil }
        if let alias = self.context.aliases[statement.name] { return try self.group(alias, statement) }
        let command = try self.command(of: statement)
        // The file can be followed although its arguments are not known yet.
        if let command, self.commands.nature(of: command) == .sources, let file = words.first, file.isLiteral {
            return try self.sourced(file, arguments: Array(words.dropFirst()))
        }
        guard statement.isLiteral, let command else { return .pending }
        return .command(command)
    }

    /// Parses a command; one whose words stand in the text a thousand times is parsed once.
    private mutating func command(of statement: Statement) throws(UsageError) -> Commands.Command? {
        guard statement.isLiteral else { return try self.commands.command(of: statement) }
        let words = statement.words.map(\.text)
        if let known = self.parsed[words] { return known }
        let command = try self.commands.command(of: statement)
        if self.parsed.count < Self.parsedLimit { self.parsed[words] = command }
        return command
    }

    private mutating func action(
        of statement: Statement,
        _ word: GrammarWord
    ) throws(UsageError) -> Program.Action? {
        let words = statement.arguments
        switch word.name {
        case "let":
            let (name, rest) = try Self.definition(words, "let name = value")
            try VariableName.check(name.text, word: name.text)
            guard let value = rest.first, rest.count == 1 else {
                throw UsageError(
                    rest.isEmpty ? "the value is missing" : "takes one value, not \(rest.count) words",
                    hint: "write let \(name.text) = value; quote a value that has blanks in it or is empty"
                )
            }
            return .assignment(name: name.text, value: value)
        case "capture":
            let (name, rest) = try Self.definition(words, "capture name = COMMAND")
            guard statement.redirection == nil else {
                throw UsageError(
                    "the value goes into \(name.text); '>' and '|' would get nothing",
                    hint: "run the command by itself for a file or a pipe"
                )
            }
            try VariableName.check(name.text, word: name.text)
            guard var inner = Statement(Array(rest)) else {
                throw UsageError("there is no command after '='", hint: "the form is: capture name = COMMAND")
            }
            inner.retype()
            return try self.inner(inner).map { .capture(name: name.text, $0) }
        case "alias":
            let (name, rest) = try Self.definition(words, "alias name = COMMAND")
            guard GrammarWord.named(name.text) == nil, !self.commands.hasCommand(named: name.text) else {
                throw UsageError("\(name.text) is a command already", word: name.text)
            }
            return .alias(try Alias(name: name, definition: Array(rest)))
        case "assert": return .assertion(try Assertion(words, checkingKey: self.commands.checkAttribute))
        case "expect":
            let (expectation, count) = try Expectation.read(words)
            return try self.inner(statement, from: count, taking: statement.redirection)
                .map { .expectation(expectation, $0) }
        case "repeat":
            let (repetition, count) = try Repetition.read(words)
            return try self.inner(statement, from: count).map { .repetition(repetition, $0) }
        case "watch":
            let (watch, count) = try Watch.read(words)
            return try self.inner(statement, from: count).map { .watch(watch, $0) }
        case "each":
            let each = try Each(statement)
            let probe = each.command(for: [.variable(Each.placeholder, at: each.command.place)])
            return try self.inner(probe).map { _ in .each(each) }
        default: return nil
        }
    }

    /// The command that a statement's words end with; nil where it has faults.
    private mutating func inner(
        _ statement: Statement,
        from count: Int,
        taking redirection: Statement.Redirection? = nil
    ) throws(UsageError) -> Program.Step? {
        let head = statement.arguments.prefix(count)
        for (name, place) in head.flatMap(\.variables) { try self.context.check(name, at: place) }
        guard var inner = statement.inner(from: count + 1) else {
            throw UsageError(
                "there is no command after '\((statement.words.prefix(count + 1).last?.text ?? "").showingVariables)'"
            )
        }
        inner.redirection = redirection
        return try self.inner(inner)
    }

    /// A command that another one carries; they may not be nested without end.
    private mutating func inner(_ statement: Statement) throws(UsageError) -> Program.Step? {
        guard self.depth < Self.depthLimit else {
            throw UsageError("commands are nested more than \(Self.depthLimit) deep here")
        }
        self.depth += 1
        defer { self.depth -= 1 }
        return self.step(statement)
    }

    /// Splits `NAME = …`; `NAME=…` is one word less.
    private static func definition(_ words: [Word], _ form: String) throws(UsageError) -> (Word, ArraySlice<Word>) {
        guard var name = words.first else { throw UsageError("a name is missing", hint: "the form is: \(form)") }
        if words.count >= 2, words[1].text == "=" { return (name, words[2...]) }
        if case .text(let text)? = name.parts.first, let equals = text.firstIndex(of: "="), equals != text.startIndex {
            var value = name
            value.parts[0] = .text(String(text[text.index(after: equals)...]))
            if value.parts[0] == .text("") { value.parts.removeFirst() }
            name.parts = [.text(String(text[..<equals]))]
            let isEmpty = value.parts.isEmpty && !value.isQuoted
            return (name, (isEmpty ? [] : [value]) + words[1...])
        }
        throw UsageError("'=' is missing", hint: "the form is: \(form)")
    }

    // MARK: - Files and aliases

    private mutating func group(_ alias: Alias, _ statement: Statement) throws(UsageError) -> Program.Action? {
        guard self.depth < Self.depthLimit else {
            throw UsageError("the alias \(alias.name) leads to itself, so it would never end")
        }
        let chains = try alias.expanded(statement.arguments, at: statement.place)
        self.depth += 1
        defer { self.depth -= 1 }
        let before = self.faults.count
        let program = self.program(of: chains)
        return self.faults.count == before ? .group(program) : nil
    }

    private mutating func sourced(
        _ word: Word,
        arguments: [Word]
    ) throws(UsageError) -> Program.Action? {
        let file = word.text
        let folder = word.place.folder
        let path = file.hasPrefix("/") || folder.isEmpty ? file : folder + "/" + file
        let resolved = self.commands.resolved(path)
        guard !self.files.contains(resolved), self.files.count < Self.depthLimit else {
            throw UsageError("\(file) sources itself, so it would never end", word: file)
        }
        let bytes: [UInt8]
        do {
            bytes = try self.commands.bytes(of: path)
        } catch {
            throw UsageError(error.message, word: file)
        }
        // Faults in a sourced file have their own places even when the command was typed at the prompt.
        var reader = ProgramReader(commands: self.commands, showsPlaces: true, context: self.context)
        reader.files = self.files
        reader.depth = self.depth
        reader.context.argumentCount = arguments.count
        let program = reader.program(of: Script.read(bytes: bytes, file: path), file: path)
        self.faults += reader.faults
        let count = self.context.argumentCount
        self.context = reader.context
        self.context.argumentCount = count
        return reader.faults.isEmpty ? .sourced(program, arguments: arguments, file: resolved) : nil
    }
}
