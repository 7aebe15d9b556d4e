import DICOMCore

/// What is known where a text is read: what its words may refer to.
package struct ReadingContext: Sendable {
    package var aliases: [String: Alias] = [:]
    /// The names of the variables that are set.
    package var variables: Set<String> = []
    /// The names of aliases whose definitions have faults.
    private(set) var faultyAliases: Set<String> = []
    /// Whether a file wasn't read that may set variables.
    private var isIncomplete = false
    /// How many arguments the batch has.
    package var argumentCount = 0
    /// Whether `>`, `>>`, `|` and `!` are allowed.
    package var allowsShell = true

    /// Makes a context in which nothing is known.
    package init() {}

    /// Refuses a variable that isn't set.
    func check(_ name: String, at place: Place) throws(UsageError) {
        if name == Each.placeholder || name.hasPrefix("env:") || self.variables.contains(name) { return }
        if let number = Int(name) {
            guard !(1...max(1, self.argumentCount)).contains(number) || self.argumentCount == 0 else { return }
            throw UsageError(
                "there is no argument \(number): the batch has "
                    + (self.argumentCount == 0 ? "none" : "\(self.argumentCount)"),
                hint: Self.literalHint,
                place: place
            )
        }
        if self.isIncomplete { return }
        let near = Spelling.nearest(name, in: self.variables.sorted()).first
        throw UsageError(
            "the variable \(name) isn't set",
            hint: (near.map { "did you mean $\($0)? " } ?? "") + Self.literalHint,
            place: place
        )
    }

    private static let literalHint = "to mean the text itself, write \\$ or put it in single quotes"

    /// Notes what is set once a statement has run.
    mutating func note<Command>(_ action: Program<Command>.Action, nature: (Command) -> CommandNature) {
        switch action {
        case .assignment(let name, _): self.variables.insert(name)
        case .capture(let name, _): self.variables.insert(name)
        case .alias(let alias): self.aliases[alias.name] = alias
        default: break
        }
        switch action {
        case .assignment, .alias, .assertion, .shell: return
        default: self.variables.formUnion(VariableName.ofEveryCommand)
        }
        switch action {
        case .command(let command) where nature(command) != .retrieves: break
        // What runs is not known yet, or it may retrieve.
        default: self.variables.formUnion(VariableName.ofRetrievals)
        }
    }

    /// Notes what a statement with a fault would have set, so that the fault doesn't cause others.
    mutating func noteFault(of statement: Statement) {
        self.variables.formUnion(VariableName.ofEveryCommand)
        self.variables.formUnion(VariableName.ofRetrievals)
        let name = statement.arguments.first.map { String($0.text.prefix { $0 != "=" }) } ?? ""
        switch statement.name {
        case "let", "capture": self.variables.insert(name)
        case "alias": if self.aliases[name] == nil { self.faultyAliases.insert(name) }
        case "source": self.isIncomplete = true
        default: break
        }
    }
}
