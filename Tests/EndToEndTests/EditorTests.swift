import TestSupport
import Testing

extension EndToEnd {
    /// The line editor under a pseudo-terminal, alone and in pacsh; each scenario is a function of its script.
    @Suite struct EditorTests {
        @Test(
            arguments: [
                "notices", "notices_wrapped", "notices_search", "notices_with_hint", "exact_width", "odd_characters",
                "long_prompt", "right_prompt", "hints", "hint_that_explains", "completion", "completion_columns",
                "progress", "resize", "unfinished_output", "locale", "history", "vi", "paste_forms",
            ]
        )
        func theLineStaysIntact(scenario: String) async throws {
            var fixture = try Pacsh.executable().split(separator: "/", omittingEmptySubsequences: false)
            fixture[fixture.count - 1] = "EditorFixture"
            try await Self.play("editor.py", fixture.joined(separator: "/"), scenario)
        }

        @Test(
            arguments: [
                "interrupt_once", "interrupt_twice", "interrupt_thrice", "interrupt_transfer", "interrupt_line",
                "questions", "paste_run", "paste_edit", "paste_drop", "paste_failed", "masked", "paste_stopped",
                "stop_and_continue",
                "slow_output", "vi",
                "editrc", "right_prompt", "notice", "dumb", "no_edit",
            ]
        )
        func pacshAtATerminal(scenario: String) async throws {
            try await Self.play("shell.py", try Pacsh.executable(), scenario)
        }

        private static func play(_ script: String, _ executable: String, _ scenario: String) async throws {
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [Programs.script(script), executable, scenario],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"),
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
        }
    }
}
