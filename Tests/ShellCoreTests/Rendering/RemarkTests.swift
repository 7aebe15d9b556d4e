import PACSClient
import Testing

@testable import ShellCore

/// What is no result is no part of standard output, unless that is a terminal.
@Suite struct RemarkTests {
    @Test(
        "That there is nothing, or that something was done, stands on standard error",
        arguments: [
            ("alias", "there are no aliases"), ("jobs", "there are no jobs"),
            ("results", "there are no results yet"), ("set", "have their defaults"), ("cancel", "nothing runs"),
            ("release", "no association is open"), ("error", "no command has failed"),
            ("profile list", "there are no profiles"), ("unset calling", "calling is PACSH"),
            ("history", "the history is empty"), ("trace capture off", "nothing was captured"), ("trace on", "trace"),
            ("connect A@127.0.0.1:104", "is selected"),
        ]
    )
    func isNoResult(command: String, sentence: String) async throws {
        for format in ["table", "wide"] {
            let run = await Batch.run(command, "--format", format)
            #expect(run.code == 0 && run.output.isEmpty, "\(format): \(run)")
            #expect(run.error.contains(sentence), "\(format): \(run)")
        }
        #expect(await Batch.run(command, "--format", "json").output.hasPrefix("{"))
    }

    @Test("On a terminal it stands behind the results")
    func onTerminal() {
        let report = Report(command: "jobs", summary: ["2 jobs"], remarks: ["'wait' waits for them"])
        let shown = Renderer(format: .table, width: 80).render(report)
        #expect(shown.output == "2 jobs\n'wait' waits for them\n" && shown.error.isEmpty)
        let written = Renderer(format: .table).render(report)
        #expect(written.output == "2 jobs\n" && written.error == "'wait' waits for them\n")
    }
}
