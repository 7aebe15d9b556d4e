import ArgumentParser
import PACSClient
import ShellLanguage

/// Parses a statement by the type of its command; ArgumentParser's errors become usage errors of ours.
package enum CommandParser {
    /// Parses a statement.
    ///
    /// A request for help (`--help`) becomes the command `help`. The error's word is the one at fault where it can be
    /// told from the message.
    package static func parse(_ statement: Statement) throws(UsageError) -> any ShellCommand {
        let type = try CommandTable.command(named: statement.name)
        return try Self.parse(type, statement.arguments.map(\.text))
    }

    /// Parses a statement whose words may still have variables in them.
    ///
    /// A word with a variable passes every type: values that such types take are tried in its place. Where none is taken
    /// the word is believed, and there is no command yet; all other faults are found.
    package static func check(_ statement: Statement) throws(UsageError) -> (any ShellCommand)? {
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
            let parsed = try type.parseAsRoot(arguments)
            guard let command = parsed as? any ShellCommand else {
                return HelpCommand(topic: type.configuration.commandName)
            }
            try command.checkFormat()
            return command
        } catch let error as UsageError {
            throw error
        } catch {
            if type.exitCode(for: error) == .success { return HelpCommand(topic: type.configuration.commandName) }
            throw Self.usageError(
                type.message(for: error),
                hint: "'help \(type.configuration.commandName ?? "")' shows how it is used",
                arguments
            )
        }
    }

    /// ArgumentParser's message in our shape: one sentence, the suggestion as the hint.
    static func usageError(_ message: String, hint general: String, _ arguments: [String]) -> UsageError {
        var sentence = message
        var hint = general
        var word: String?
        // A sentence of ours may begin with a keyword, and then keeps its first letter.
        let isOurs =
            sentence.range(ofText: UsageError.wordMark) != nil || sentence.range(ofText: UsageError.hintMark) != nil
        if let mark = sentence.range(ofText: UsageError.wordMark) {
            word = String(sentence[mark.upperBound...])
            sentence = String(sentence[..<mark.lowerBound])
        }
        if let mark = sentence.range(ofText: UsageError.hintMark) {
            hint = String(sentence[mark.upperBound...])
            sentence = String(sentence[..<mark.lowerBound])
        } else if let question = sentence.range(ofText: " Did you mean ") {
            hint = "did you mean " + sentence[question.upperBound...]
            sentence = String(sentence[..<question.lowerBound])
        }
        if !isOurs, let choices = sentence.range(ofText: ". Please provide one of") {
            let values = sentence[choices.upperBound...].split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
                .filter { !["the", "following", "or"].contains($0) && $0.contains { $0.isLetter || $0.isNumber } }
            hint = "it is one of \(values.joined(separator: ", "))"
            sentence = String(sentence[..<choices.lowerBound])
        } else if hint != general || word != nil {
            // ArgumentParser puts "The value 'x' is invalid for '<y>': " before an error of ours, which says it all.
            if sentence.hasPrefix("The value '"), let middle = sentence.range(ofText: "' is invalid for '"),
                let colon = String(sentence[middle.upperBound...]).range(ofText: "': ")
            {
                let rest = String(sentence[middle.upperBound...])
                sentence = String(rest[colon.upperBound...])
            }
        }
        sentence = String(sentence.map { $0 == "\n" ? " " : $0 })
        while sentence.last == "." { sentence.removeLast() }
        if !isOurs, let first = sentence.first { sentence = first.lowercased() + sentence.dropFirst() }
        return UsageError(sentence, hint: hint, word: word ?? Self.word(in: sentence, among: arguments))
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

extension String {
    /// Where a text first occurs.
    fileprivate func range(ofText text: String) -> Range<String.Index>? {
        var start = self.startIndex
        while start < self.endIndex {
            if self[start...].hasPrefix(text) { return start..<self.index(start, offsetBy: text.count) }
            start = self.index(after: start)
        }
        return nil
    }
}
