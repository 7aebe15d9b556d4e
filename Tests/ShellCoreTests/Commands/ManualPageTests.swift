import DICOMCore
import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The pages of the manual: what is in them, and what man and mandoc say of them.
@Suite struct ManualPageTests {
    private func page(_ words: String...) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["help", "--man"] + words,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    @Test(arguments: ["pacsh.1", "pacsh-language.5", "pacsh.toml.5"])
    func manAndMandocHaveNothingToSayAgainstIt(name: String) async throws {
        let (code, output, error) = await self.page(name)
        #expect(code == 0 && error.isEmpty, "\(error)")
        let directory = try TemporaryDirectory("manual")
        let file = try directory.write(output, to: name)
        let mandoc = try await Programs.ending("mandoc", ["-T", "lint", "-W", "style", file])
        #expect(mandoc.code == 0 && mandoc.output.isEmpty, "\(mandoc.output)\(mandoc.errors)")
        let man = try await Programs.ending(
            "man",
            ["--warnings", "-l", file],
            environment: ["MANPAGER": "cat", "MANWIDTH": "100", "LC_ALL": "C.UTF-8"]
        )
        #expect(man.code == 0 && man.errors.isEmpty, "\(man.errors)")
        let plain = self.plain(man.output)
        #expect(plain.contains("SEE ALSO"))
    }

    /// Without the bold and underlined characters of a terminal.
    private func plain(_ text: String) -> String {
        var plain = ""
        var escape = false
        for character in text.unicodeScalars {
            if character == "\u{1b}" {
                escape = true
            } else if escape {
                escape = character != "m"
            } else if character == "\u{8}" {
                plain.unicodeScalars.removeLast()
            } else {
                plain.unicodeScalars.append(character)
            }
        }
        return plain
    }

    /// What a reader sees on a terminal, its blanks made one.
    private func shown(_ page: ManualPage) async throws -> String {
        let directory = try TemporaryDirectory("manual")
        let day = DICOMDate(year: 2026, month: 11, day: 30)
        let file = try directory.write(page.text(day: day), to: "page")
        let text = try await Programs.run("mandoc", ["-T", "utf8", "-O", "width=500", file])
        return self.plain(text).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    @Test func theProgramsPageHasEveryOptionOfEveryCommand() async throws {
        let text = try await self.shown(.program)
        for option in ProcessOption.all { #expect(text.contains(self.joined(option.usage)), "\(option.usage)") }
        for entry in CommandTable.entries {
            #expect(text.contains(self.joined(entry.abstract)), "\(entry.name)")
            let declaration = CommandDeclaration.of(entry.type)
            for argument in declaration.arguments where !argument.names.contains("--help") {
                let usage = self.joined(CommandHelp.usage(of: argument, in: entry.type))
                #expect(text.contains("\(usage) \(self.joined(argument.abstract))"), "\(entry.name) \(usage)")
            }
            for example in entry.type.examples { #expect(text.contains(self.joined(example)), "\(example)") }
        }
        for status in ProcessHelp.exitStatus { #expect(text.contains(" \(status.code) ")) }
    }

    @Test func theLanguagesPageHasEveryWord() async throws {
        let text = try await self.shown(.language)
        for word in GrammarWord.all {
            #expect(text.contains(self.joined("\(word.name) \(word.usage)")), "\(word.name)")
            for example in word.examples { #expect(text.contains(self.joined(example)), "\(example)") }
        }
        for line in HelpTopic.quoting.lines { #expect(text.contains(self.joined(line)), "\(line)") }
    }

    @Test func theConfigurationsPageHasEverySettingAndAnExampleThatIsRead() async throws {
        let text = try await self.shown(.configuration)
        for setting in Setting.all {
            #expect(
                text.contains(self.joined("\(setting.key) = \(setting.takes) \(setting.summary).")),
                "\(setting.key)"
            )
        }
        #expect(Set(ManualPage.meanings.keys) == Set(Profile.ownKeys))
        let directory = try TemporaryDirectory("manual")
        let example = ManualPage.example.joined(separator: "\n") + "\n"
        var store = ProfileStore(path: try directory.write(example, to: "config.toml"))
        try store.load(mustExist: true)
        #expect(store.defaultName == "clinic" && store.profiles.map(\.name) == ["clinic"])
    }

    @Test func namesItsPagesWhereOneIsAskedForThatIsNotThere() async {
        let (code, output, error) = await self.page("find")
        #expect(code == 2 && output.isEmpty && error.contains("pacsh, pacsh-language, pacsh.toml"), "\(error)")
    }

    @Test func everyCharacterStandsForItself() {
        #expect(RoffText.escaped("a\\b -'`^~\"é😀") == "a\\eb \\-\\(aq\\(ga\\(ha\\(ti\\(dq\\[u00E9]\\[u1F600]")
        var text = RoffText()
        text.section("S")
        text.prose(".x y")
        text.block([".TH", ""])
        #expect(text.lines == [".SH S", "\\&.x y", ".PP", ".nf", ".RS 2", "\\&.TH", "\\&", ".RE", ".fi"])
    }

    private func joined(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
}
