/// `alias NAME = COMMAND`: a name for a command, with places for arguments: `{1}`, `{2}` … and `{*}` for all of them.
package struct Alias: Sendable, Equatable {
    /// The name.
    package let name: String
    /// The commands it stands for.
    package let chains: [StatementChain]
    /// The definition as it was typed, without the name.
    package let source: String

    /// Reads the words of `alias NAME = …`; a definition of one quoted word may hold several commands.
    init(name: Word, definition: [Word]) throws(UsageError) {
        guard name.isLiteral, !name.text.isEmpty, !name.text.contains(where: { " \t/=".contains($0) }) else {
            throw UsageError("'\(name.text)' can't be the name of an alias", word: name.text)
        }
        self.name = name.text
        if let only = definition.first, definition.count == 1, only.isQuoted, only.isLiteral {
            let text = Script.read(only.text, file: only.place.file)
            if let fault = text.faults.first { throw UsageError(fault.message, hint: fault.hint, word: only.text) }
            self.chains = text.chains
            self.source = only.text
        } else {
            guard var statement = Statement(definition) else { throw Self.empty(name.text) }
            statement.source = statement.inner(from: 0)?.source ?? ""
            self.chains = [StatementChain(links: [.init(connector: .and, statement: statement)])]
            self.source = statement.source
        }
        guard !self.chains.isEmpty else { throw Self.empty(name.text) }
    }

    private static func empty(_ name: String) -> UsageError {
        UsageError("the alias \(name) stands for nothing", hint: "for example: alias nm7 = find nm --since 7d")
    }

    /// The commands for a call; without any `{…}` in them the arguments go to the end of the last one.
    func expanded(_ arguments: [Word], at place: Place) throws(UsageError) -> [StatementChain] {
        var isUsed = false
        var chains = self.chains
        for chain in chains.indices {
            for link in chains[chain].links.indices {
                var words: [Word] = []
                for word in chains[chain].links[link].statement.words {
                    words += try self.substitute(in: word, arguments, at: place, &isUsed)
                }
                chains[chain].links[link].statement.words = words
                chains[chain].links[link].statement.retype()
            }
        }
        if !isUsed, !arguments.isEmpty, let last = chains.indices.last, let link = chains[last].links.indices.last {
            chains[last].links[link].statement.words += arguments
            chains[last].links[link].statement.retype()
        }
        return chains
    }

    private func substitute(
        in word: Word,
        _ arguments: [Word],
        at place: Place,
        _ isUsed: inout Bool
    ) throws(UsageError) -> [Word] {
        var word = word
        word.place = place
        if word.parts == [.text("{*}")] {
            isUsed = true
            return arguments
        }
        if word.contains("{*}") {
            isUsed = true
            var joined: [Word.Part] = []
            for (index, argument) in arguments.enumerated() {
                joined += (index > 0 ? [.text(" ")] : []) + argument.parts
            }
            word = word.replacing("{*}", with: joined)
        }
        for number in 1...9 where word.contains("{\(number)}") {
            guard number <= arguments.count else {
                throw UsageError("the alias \(self.name) needs at least \(number) argument\(number == 1 ? "" : "s")")
            }
            isUsed = true
            word = word.replacing("{\(number)}", with: arguments[number - 1].parts)
        }
        return [word]
    }
}
