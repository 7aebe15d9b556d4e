import ShellCore
import ShellLanguage
import TestSupport
import Testing

/// What is written about the language is true.
@Suite struct LanguagePageTests {
    private static let page = "\(Programs.checkout)/Sources/ShellCore/ShellCore.docc/CommandLanguage.md"

    @Test func itsExamplesCanBeRun() throws {
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: Self.page)), as: UTF8.self)
        let blocks = text.split(separator: "```").filter { $0.hasPrefix("pacsh\n") }
        #expect(!blocks.isEmpty)
        for block in blocks {
            var reader = ProgramReader(showsPlaces: true)
            let program = reader.read(bytes: Array(block.dropFirst(6).utf8), named: "page")
            #expect(reader.faults.isEmpty, "\(reader.faults.first?.error.message ?? "")")
            #expect(program.steps.count >= 3)
        }
    }

    @Test func itNamesEveryWordOfTheLanguage() throws {
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: Self.page)), as: UTF8.self)
        let topic = try #require(HelpTopic.named("language")).text
        for word in GrammarWord.all {
            #expect(text.contains("\"\(word.name)\""), "\(word.name)")
            #expect(topic.contains("\n\(word.name) "), "\(word.name)")
        }
        for operation in GrammarWord.operators {
            #expect(text.contains("\"\(operation)\"") && topic.contains(operation))
        }
    }

    @Test func examplesOfEveryWordCanBeTyped() {
        for word in GrammarWord.all {
            #expect(!word.examples.isEmpty)
            for example in word.examples {
                var context = ReadingContext()
                context.variables = ["count", "status"]
                var reader = ProgramReader(showsPlaces: false, context: context)
                _ = reader.read(bytes: Array(example.utf8), named: "example")
                #expect(reader.faults.isEmpty, "\(example): \(reader.faults.first?.error.message ?? "")")
            }
        }
    }
}
