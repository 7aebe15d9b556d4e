import ArgumentParser
import DICOMCore
import ShellLanguage
import Synchronization

/// What a command declares of its options and arguments, as ArgumentParser tells it.
struct CommandDeclaration: Sendable {
    /// One option, flag or argument.
    struct Argument: Sendable {
        /// How it is given.
        enum Kind: String, Sendable { case positional, option, flag }

        /// How it is given.
        let kind: Kind
        /// Its names with their dashes; none for an argument.
        let names: [String]
        /// The name that help prefers.
        let preferredName: String
        let valueName: String
        let abstract: String
        /// Whether it may be left out.
        let isOptional: Bool
        /// Whether it may stand several times.
        let isRepeating: Bool
        /// Whether its value may begin with a dash.
        let takesDashes: Bool
        /// Whether it takes all words from the first on, whatever they look like.
        let takesRest: Bool
        /// The words that it takes, where these are all.
        let words: [String]

        /// The value that it has where it stands alone; nil where it needs one.
        var valueAlone: String? { self.kind == .option ? CommandDeclaration.valuesAlone[self.preferredName] : nil }

        /// The name under which kinds of values are listed: `--since`, `-k`, `<selector>`.
        var key: String { self.kind == .positional ? "<\(self.valueName)>" : self.preferredName }
    }

    /// Options that may stand alone, and the value that they have then; another one follows after `=`.
    static let valuesAlone = ["--yes": Consent.usual.list, "--tls": Switch.on.rawValue]

    /// The options, flags and arguments in the order declared.
    let arguments: [Argument]

    /// The arguments without a name, in order.
    var positionals: [Argument] { self.arguments.filter { $0.kind == .positional } }
    /// The options and flags.
    var options: [Argument] { self.arguments.filter { $0.kind != .positional } }

    /// The option or flag of a name.
    func option(named name: String) -> Argument? { self.arguments.first { $0.names.contains(name) } }

    /// The first of a command's words that looks like an option and is none.
    func unknownOption(among words: [String]) -> String? {
        let letters = Set(self.options.flatMap(\.names).filter { $0.count == 2 }.compactMap(\.last) + ["h"])
        var isValue = false
        for word in words {
            if isValue {
                isValue = false
                continue
            }
            guard word.hasPrefix("-"), word != "-" else {
                if self.positionals.contains(where: \.takesRest) { return nil }
                continue
            }
            if word == "--" { return nil }
            let name = String(word.prefix { $0 != "=" })
            if name == "--help" || name.isUnexpanded { continue }
            if let option = self.option(named: name) {
                isValue = option.kind == .option && name == word
            } else if name.hasPrefix("--") || !name.dropFirst().allSatisfy(letters.contains) {
                return word
            }
        }
        return nil
    }

    /// The declaration of a command; asked for once.
    static func of(_ type: any ShellCommand.Type) -> CommandDeclaration {
        let name = type.configuration.commandName ?? ""
        return self.known.withLock { known in
            if let declaration = known[name] { return declaration }
            let declaration = CommandDeclaration(toolInfo: JSONValue(parsing: type._dumpHelp()) ?? .null)
            known[name] = declaration
            return declaration
        }
    }

    private static let known = Mutex<[String: CommandDeclaration]>([:])

    /// Reads ArgumentParser's description of a tool.
    init(toolInfo: JSONValue) {
        guard case .array(let arguments)? = toolInfo["command"]?["arguments"] else {
            self.arguments = []
            return
        }
        self.arguments = arguments.compactMap { argument in
            guard let kind = Argument.Kind(rawValue: argument.text("kind")), argument["shouldDisplay"] != false else {
                return nil
            }
            var words: [String] = []
            if case .array(let values)? = argument["allValues"] { words = values.map { $0.text() } }
            var names: [String] = []
            if case .array(let values)? = argument["names"] { names = values.map(Self.name) }
            return Argument(
                kind: kind,
                names: names,
                preferredName: argument["preferredName"].map(Self.name) ?? "",
                valueName: argument.text("valueName"),
                abstract: argument.text("abstract"),
                isOptional: argument["isOptional"] == true,
                isRepeating: argument["isRepeating"] == true,
                takesDashes: argument["parsingStrategy"] == "unconditional",
                takesRest: argument["parsingStrategy"] == "allRemainingInput",
                words: words
            )
        }
    }

    private static func name(_ value: JSONValue) -> String {
        (value["kind"] == "long" ? "--" : "-") + value.text("name")
    }
}

extension JSONValue {
    /// The string itself, or under a key; empty where there is none.
    fileprivate func text(_ key: String? = nil) -> String {
        guard case .string(let text)? = key.map({ self[$0] }) ?? self else { return "" }
        return text
    }
}
