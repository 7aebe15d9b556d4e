import TestSupport
import Testing

extension EndToEnd {
    /// Long output at a terminal, and in a batch.
    @Suite struct PagerTests {
        @Test func longOutputGoesThroughThePagerAtThePrompt() async throws {
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [Programs.script("pager.py"), try Pacsh.executable()],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
        }

        @Test func aBatchHasNoPager() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--set", "pager=sed 's/^/>/'"])
            let run = try await pacsh.run(
                ["-c", "demo start --port 0; find; find --format wide"],
                environment: ["PAGER": "sed 's/^/>/'"]
            )
            #expect(run.code == 0 && !run.output.contains("\n>"), "\(run)")
        }
    }
}
