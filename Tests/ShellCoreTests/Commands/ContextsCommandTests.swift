import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// What `contexts --probe` tells of queries.
@Suite(.timeLimit(.minutes(1))) struct ContextsCommandTests {
    private func run(_ command: String) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["-c", "demo start --port 0 --format jsonl; \(command)"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    @Test("A probe proposes every option of queries and tells which the PACS agrees to", arguments: ["", " -v"])
    func options(_ more: String) async throws {
        let table = await self.run("contexts --probe\(more)")
        #expect(table.code == 0, "\(table.error)")
        let rows = table.output.split(separator: "\n").filter { $0.contains(" - FIND: ") }
        #expect(rows.count == 8, "\(rows)")
        #expect(rows.count { $0.contains("relational") && !$0.contains("not agreed") } == 2, "\(rows)")
        #expect(rows.count { $0.contains("not agreed") } == 6, "\(rows)")
        let json = await self.run("contexts --probe\(more) --format jsonl")
        let document = try #require(JSONValue(parsing: json.output.split(separator: "\n").last.map(String.init) ?? ""))
        let options = document["options"]?.elements ?? []
        #expect(options.count == 2)
        for option in options {
            #expect(option["proposed"]?.elements.count == 4)
            #expect(option["agreed"] == ["relational"])
        }
    }

    @Test("A probe of one class tries that class and nothing else")
    func oneClass() async throws {
        let run = await self.run("contexts --probe pet --format jsonl")
        let document = try #require(JSONValue(parsing: run.output.split(separator: "\n").last.map(String.init) ?? ""))
        #expect(document["options"]?.elements.isEmpty == true)
        #expect(
            document["contexts"]?.elements.contains { $0["abstractSyntax"] == "1.2.840.10008.5.1.4.1.1.128" } == true
        )
    }
}
