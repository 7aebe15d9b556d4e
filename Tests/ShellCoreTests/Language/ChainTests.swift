import Testing

@testable import ShellCore

/// What runs after what: chains, prefixes, going on, interrupts.
@Suite struct ChainTests {
    @Test(arguments: [
        ("assert 1 == 1 && set", 0, true), ("assert 1 == 2 && set", 3, false), ("assert 1 == 2 || set", 0, true),
        ("assert 1 == 1 || set", 0, false), ("assert 1 == 2 && set || set", 0, true), ("assert 1 == 2\nset", 3, false),
        ("-assert 1 == 2\nset", 0, true), ("- assert 1 == 2 && set", 0, true), ("assert 1 == 2; set", 3, false),
        ("quit 7\nset", 7, false), ("quit\nset", 0, false), ("expect fail assert 1 == 2\nset", 0, true),
        ("expect fail assert 1 == 1\nset", 3, false), ("expect reject assert 1 == 2\nset", 3, false),
    ])
    func decidesWhatRuns(_ text: String, _ code: Int32, _ runsSet: Bool) async {
        let run = await Batch.run(text)
        #expect(run.code == code, "\(run.error)")
        #expect(run.error.contains("defaults") == runsSet)
    }

    @Test func saysWhatDoesNotCount() async {
        let run = await Batch.run("-assert 1 == 2\nexpect fail assert 3 == 4")
        #expect(run.error.contains("assert: '1' is not '2' (ignored)\n"))
        #expect(run.error.contains("assert: '3' is not '4' (expected)\n"))
    }

    @Test func keepsGoingToTheEndWithTheFirstFailure() async {
        let run = await Batch.run("assert 1 == 2\nset\ndump nowhere.dcm\n", "--keep-going")
        #expect(run.code == 3)
        #expect(run.error.contains("defaults"))
        #expect(run.error.contains("nowhere.dcm"))
        #expect(await Batch.run("assert 1 == 2\nquit\n", "--keep-going").code == 3)
        #expect(await Batch.run("assert 1 == 2\nquit 9\n", "--keep-going").code == 9)
        #expect(await Batch.run(words: ["--keep-going", "-c", "assert 1 == 2", "-c", "quit"]).code == 3)
        let quitting = await Batch.run("quit 7 &\n-wait")
        #expect(
            quitting.code == 0 && quitting.error.contains("job 1 failed (exit status 7): quit 7"),
            "\(quitting.error)"
        )
        let several = await Batch.run(words: ["--keep-going", "-c", "assert 1 == 2", "-c", "set"])
        #expect(several.code == 3 && several.error.contains("defaults"))
    }

    @Test(arguments: [
        "let x = 1\nwatch 0s assert $x == 1", "repeat 1000000 assert 1 == 1", "sleep 99 && set", "sleep 99 || set",
        "-sleep 99\nset", "!sleep 99", "set model | sleep 99", "sleep 99 &", "sleep 99 &\nassert 1 == 2",
        "repeat 9 --every 99s sleep 0", "each --from /etc/passwd do sleep 99",
    ])
    func anInterruptEndsWhateverRuns(_ text: String) async throws {
        let interrupts = Interrupts()
        let terminal = RecordingTerminal()
        let begin = ContinuousClock.now
        let interrupting = Task {
            try await Task.sleep(for: .milliseconds(500))
            interrupts.deliver()
        }
        let code = await Shell.main(
            arguments: ["--config", "/dev/null", "--no-rc", "-c", text.hasPrefix("each") ? text : text + "\nset"],
            environment: [:],
            terminal: terminal,
            interrupts: interrupts
        )
        _ = await interrupting.result
        #expect(code == 130 || text.hasPrefix("sleep 99 &\nassert"), "\(code): \(terminal.error)")
        #expect(code != 0)
        let isSummed = [" 1 time: ", " times: "].contains { terminal.output.contains($0) }
        #expect(isSummed || !text.hasPrefix("repeat"), "\(terminal.output)")
        #expect(.now - begin < .seconds(90))
    }
}
