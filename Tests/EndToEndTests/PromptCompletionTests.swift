import TestSupport
import Testing

extension EndToEnd {
    /// Completion and the history at a terminal with a screen.
    @Suite struct PromptCompletionTests {
        private func play(_ scenarios: String...) async throws {
            let home = try Pacsh()
            try Pacsh.write(
                """
                [profiles.workplace]
                host = "127.0.0.1"
                port = 104
                called = "WORKPLACE"
                """,
                to: home.home.path("config/pacsh/config.toml")
            )
            for scenario in scenarios {
                let run = try await Programs.ending(
                    "python",
                    [Programs.script("completion.py"), try Pacsh.executable(), scenario],
                    environment: [
                        "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                        "XDG_STATE_HOME": home.home.path("state"),
                    ],
                    seconds: 300
                )
                #expect(run.output == "done\n", "\(scenario): \(run.output)\(run.errors)")
            }
        }

        @Test func completesAtEveryPositionAndKeepsAHistoryWithoutNames() async throws {
            try await self.play("session", "together")
        }
    }
}
