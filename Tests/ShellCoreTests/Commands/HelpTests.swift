import ShellCore
import ShellLanguage
import TestSupport
import Testing

/// What `help` says.
@Suite struct HelpTests {
    private func help(_ words: String...) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["help"] + words,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    @Test func theFirstScreenFitsAndWhatItShowsCanBeTyped() async {
        let (code, output, _) = await self.help()
        #expect(code == 0)
        let lines = self.lines(output).dropLast()
        // The prompt that follows has the last of 24 lines.
        #expect(lines.count <= 23)
        #expect(lines.allSatisfy { $0.count <= 80 })
        for row in FirstScreen.rows where row.example != "connect AET@host:port" && row.example != "source FILE" {
            var reader = ProgramReader(showsPlaces: false)
            _ = reader.read(bytes: Array(row.example.utf8), named: "help")
            #expect(reader.faults.isEmpty, "\(row.example)")
            #expect(output.contains(row.example))
        }
        for task in ["Connect", "Look", "Fetch", "Receive", "Trouble", "Repeat"] {
            #expect(output.contains("\n\(task) "))
        }
        for topic in HelpTopic.all { #expect(output.contains(topic.name), "\(topic.name)") }
    }

    @Test func topicsFitAndAreFound() async {
        for topic in HelpTopic.all {
            let (code, output, _) = await self.help(topic.name)
            #expect(code == 0)
            #expect(output == topic.text + "\n")
            #expect(!topic.abstract.isEmpty)
            for line in topic.lines where topic.name != "commands" {
                #expect(line.count <= 80, "\(topic.name): \(line)")
            }
        }
        #expect(await self.help("exit", "codes").output == HelpTopic.named("exit-codes").map { $0.text + "\n" })
    }

    @Test func explainsEveryOptionOfEveryCommand() async {
        for entry in CommandTable.entries {
            let (code, output, _) = await self.help(entry.name)
            #expect(code == 0)
            #expect(output.contains("USAGE: \(entry.name)"))
            #expect(self.lines(output).allSatisfy { $0.count <= 80 }, "\(entry.name)")
            for option in CommandDeclaration.of(entry.type).options where !option.names.contains("--help") {
                for name in option.names { #expect(output.contains(name), "\(entry.name) \(name)") }
            }
            for example in entry.type.examples { #expect(output.contains("  \(example)\n")) }
        }
        for word in GrammarWord.all {
            #expect(await self.help(word.name).output.contains("USAGE: \(word.name) "))
        }
    }

    @Test(arguments: [
        ("fnid", "did you mean find?"), ("selector", "did you mean selectors?"), ("qqqqqqq", "topics are"),
    ])
    func suggests(_ word: String, _ hint: String) async {
        let (code, _, error) = await self.help(word)
        #expect(code == 2)
        #expect(error.contains("there is no help on '\(word)'") && error.contains(hint), "\(error)")
    }
}
