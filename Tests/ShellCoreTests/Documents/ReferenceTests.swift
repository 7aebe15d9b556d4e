import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The reference on the site says what the declarations say; `PACSH_UPDATE_SNAPSHOTS=1` writes it anew.
@Suite struct ReferenceTests {
    @Test(arguments: ReferencePage.all.indices) func thePageIsWhatIsDeclared(index: Int) throws {
        let page = ReferencePage.all[index]
        let difference = try Snapshot.difference(
            page.text,
            from: "../../Sources/ShellCore/ShellCore.docc/\(page.name).md"
        )
        #expect(difference == nil, "\(page.name): \(difference ?? "")")
    }

    @Test func nothingIsLeftOut() {
        for entry in CommandTable.entries {
            #expect(ReferencePage.commands.text.contains("\n## \(entry.name)\n"), "\(entry.name)")
            for option in CommandDeclaration.of(entry.type).options
            where !option.names.contains("--help") && !option.names.contains("--format") {
                #expect(ReferencePage.commands.text.contains("`\(option.names.min { $0.count < $1.count } ?? "")"))
            }
        }
        for word in GrammarWord.all { #expect(ReferencePage.commands.text.contains("\n### \(word.name)\n")) }
        for setting in Setting.all { #expect(ReferencePage.settings.text.contains("| `\(setting.key)` |")) }
        for topic in HelpTopic.all where !["commands", "conformance"].contains(topic.name) {
            #expect(ReferencePage.topics.text.contains(topic.text), "\(topic.name)")
        }
    }
}
