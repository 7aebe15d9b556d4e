import ArgumentParser
import DICOMCore
import Synchronization

/// What a command declares of its options and arguments, as ArgumentParser tells it.
package struct CommandDeclaration: Sendable {
    /// One option, flag or argument.
    package struct Argument: Sendable {
        /// How it is given.
        package enum Kind: String, Sendable { case positional, option, flag }

        /// How it is given.
        package let kind: Kind
        /// Its names with their dashes; none for an argument.
        package let names: [String]
        /// The name that help prefers.
        package let preferredName: String
        /// The name of its value.
        package let valueName: String
        /// What it is for.
        package let abstract: String
        /// Whether it may be left out.
        package let isOptional: Bool
        /// Whether it may stand several times.
        package let isRepeating: Bool
        /// Whether its value may begin with a dash.
        package let takesDashes: Bool
        /// The words that it takes, where these are all.
        package let words: [String]

        /// The name under which kinds of values are listed: `--since`, `-k`, `<selector>`.
        package var key: String { self.kind == .positional ? "<\(self.valueName)>" : self.preferredName }
    }

    /// The options, flags and arguments in the order declared.
    package let arguments: [Argument]

    /// The arguments without a name, in order.
    package var positionals: [Argument] { self.arguments.filter { $0.kind == .positional } }
    /// The options and flags.
    package var options: [Argument] { self.arguments.filter { $0.kind != .positional } }

    /// The option or flag of a name.
    package func option(named name: String) -> Argument? { self.arguments.first { $0.names.contains(name) } }

    /// The declaration of a command; asked for once.
    package static func of(_ type: any ShellCommand.Type) -> CommandDeclaration {
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
