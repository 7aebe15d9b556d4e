import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// Parses a statement by the type of its command; ArgumentParser's errors become usage errors of ours.
enum CommandParser {
    /// Parses a statement.
    ///
    /// A request for help (`--help`) becomes the command `help`. The error's word is the one at fault where it can be
    /// told from the message.
    static func parse(_ statement: Statement) throws(UsageError) -> any ShellCommand {
        let type = try CommandTable.command(named: statement.name)
        return try Self.parse(type, statement.arguments.map(\.text))
    }

    /// Parses a statement whose words may still have variables in them.
    ///
    /// A word with a variable passes every type: values that such types take are tried in its place. Where none is taken
    /// the word is believed, and there is no command yet; all other faults are found.
    static func check(_ statement: Statement) throws(UsageError) -> (any ShellCommand)? {
        let type = try CommandTable.command(named: statement.name)
        var words = statement.arguments.map(\.text)
        var tried: [Int: Int] = [:]
        while true {
            do throws(UsageError) {
                return try Self.parse(type, words)
            } catch {
                if let index = words.firstIndex(where: { $0 == error.word }),
                    statement.arguments[index].text.isUnexpanded
                {
                    let next = tried[index] ?? 0
                    guard next < Self.plausibleValues.count else { return nil }
                    tried[index] = next + 1
                    words[index] = Self.plausibleValues[next]
                    continue
                }
                let isOfAWord = statement.arguments.contains { $0.text == error.word }
                // What isn't about a word may be about one of the values that were put in.
                if tried.isEmpty || isOfAWord { throw error }
                return nil
            }
        }
    }

    /// Values of the types that options take.
    private static let plausibleValues = [
        "1", "1s", "NM", "20260101", "study", "json", "start", "A@localhost:104", "off",
    ]

    private static func parse<Command: ShellCommand>(
        _ type: Command.Type,
        _ arguments: [String]
    ) throws(UsageError) -> any ShellCommand {
        do {
            let parsed = try type.parseAsRoot(Self.spelledOut(arguments, of: type))
            guard let command = parsed as? any ShellCommand else {
                return HelpCommand(topic: type.configuration.commandName)
            }
            try command.checkFormat()
            return command
        } catch {
            if type.exitCode(for: error) == .success { return HelpCommand(topic: type.configuration.commandName) }
            let hint = "'help \(type.configuration.commandName ?? "")' shows how it is used"
            var usage = Self.usageError(error, of: type, hint: hint, arguments)
            usage = Self.unknownOption(among: arguments, of: type, before: usage, hint: hint) ?? usage
            if usage.message.hasPrefix("unknown option"), arguments.contains(where: { $0.hasPrefix("--find") }),
                CommandDeclaration.of(type).option(named: "--find") != nil,
                let hint = SearchOptions.hint(for: usage.message)
            {
                usage.hint = hint
            }
            if usage.message.contains("unexpected argument"), let rows = Self.joinedSelectors(arguments, of: type) {
                usage.hint = "all rows stand in one word: \(type.configuration.commandName ?? "") \(rows)"
            }
            throw usage
        }
    }

    /// The words with the value of each option that stands alone, which ArgumentParser would take from the next word.
    private static func spelledOut(_ words: [String], of type: any ShellCommand.Type) -> [String] {
        let end = words.firstIndex(of: "--") ?? words.endIndex
        return words[..<end].map { word in
            guard CommandDeclaration.valuesAlone[word] != nil,
                let value = CommandDeclaration.of(type).option(named: word)?.valueAlone
            else { return word }
            return "\(word)=\(value)"
        } + words[end...]
    }

    /// The error of a mistyped option, where another one is about what stands behind it: that is its value, not a word
    /// of the command.
    private static func unknownOption(
        among arguments: [String],
        of type: any ShellCommand.Type,
        before error: UsageError,
        hint: String
    ) -> UsageError? {
        guard let word = CommandDeclaration.of(type).unknownOption(among: arguments),
            !error.message.hasPrefix("unknown option")
        else { return nil }
        if let index = arguments.firstIndex(where: { $0 == error.word }), !arguments[..<index].contains(word) {
            return nil
        }
        let name = String(word.prefix { $0 != "=" })
        return UsageError(
            "unknown option '\(name)'",
            hint: self.suggestion(for: name, of: type) ?? hint,
            word: word.isUnexpanded ? nil : word
        )
    }

    /// The option of a command that looks like a word, as a hint; nil where none does.
    private static func suggestion(for name: String, of type: any ShellCommand.Type) -> String? {
        let near = Spelling.nearest(name, in: CommandDeclaration.of(type).options.flatMap(\.names)).first
        return near.map { "did you mean '\($0)'?" }
    }

    /// What parsing threw, in our shape, with a general hint where it has none.
    static func usageError(
        _ error: any Error,
        of type: any ParsableArguments.Type,
        hint: String,
        _ arguments: [String]
    ) -> UsageError {
        var usage = self.own(in: error, depth: 0) ?? self.translated(type.message(for: error))
        // ArgumentParser takes short options for those meant, whatever was typed.
        if let command = type as? any ShellCommand.Type, let start = usage.message.firstRange(of: "unknown option '") {
            let name = String(usage.message[start.upperBound...].prefix { $0 != "'" })
            usage.hint = self.suggestion(for: name, of: command) ?? ""
        }
        if usage.hint.isEmpty { usage.hint = hint }
        usage.word = usage.word ?? self.word(in: usage.message, among: arguments)
        return usage
    }

    /// The one word that a command with a selector should have had, where it has several that are selectors.
    private static func joinedSelectors(_ arguments: [String], of type: any ShellCommand.Type) -> String? {
        let words = arguments.filter { Selector.isSelector($0) }
        let takesOne = CommandDeclaration.of(type).positionals.contains { ValueKind.of($0, in: type) == .selector }
        return takesOne && words.count > 1 ? words.joined(separator: ",") : nil
    }

    /// The error of ours that `validate()` or a value's `transform` threw.
    ///
    /// ArgumentParser hands it on inside errors of types that it doesn't publish, so it is looked for in their parts.
    private static func own(in value: Any, depth: Int) -> UsageError? {
        if let own = value as? UsageError { return own }
        guard depth < 4 else { return nil }
        return Mirror(reflecting: value).children.lazy.compactMap { self.own(in: $0.value, depth: depth + 1) }.first
    }

    /// ArgumentParser's own message in our shape: one sentence, the suggestion as the hint.
    private static func translated(_ message: String) -> UsageError {
        var sentence = message
        var hint = ""
        if let question = sentence.firstRange(of: " Did you mean ") {
            hint = "did you mean " + sentence[question.upperBound...]
            sentence = String(sentence[..<question.lowerBound])
        }
        if let choices = sentence.firstRange(of: ". Please provide one of") {
            let values = sentence[choices.upperBound...].split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
                .filter { !["the", "following", "or"].contains($0) && $0.contains { $0.isLetter || $0.isNumber } }
            hint = "it is one of \(values.joined(separator: ", "))"
            sentence = String(sentence[..<choices.lowerBound])
        }
        sentence = String(sentence.map { $0 == "\n" ? " " : $0 })
        while sentence.last == "." { sentence.removeLast() }
        return UsageError(sentence.prefix(1).lowercased() + sentence.dropFirst(), hint: hint)
    }

    /// The word that a message quotes.
    private static func word(in message: String, among arguments: [String]) -> String? {
        let quoted = message.split(omittingEmptySubsequences: false) { $0 == "'" || $0 == "\"" }.enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        for text in quoted {
            if let word = arguments.first(where: { $0 == text || $0.hasPrefix(text + "=") }) { return word }
        }
        // A value of KEY=VALUE or one of several between commas.
        for text in quoted where !text.isEmpty {
            if let word = arguments.first(where: {
                $0.hasSuffix("=" + text) || $0.split(separator: ",").contains(text[...])
            }) {
                return word
            }
        }
        return nil
    }
}
