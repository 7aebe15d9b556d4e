import TestSupport
import Testing

extension EndToEnd {
    /// A correct PACS whose byte stream is changed by seed: lengths, values, order, ends, and what nobody asked for.
    @Suite struct MutatedPACSTests {
        @Test(.timeLimit(.minutes(600))) func nothingIsLostAndNothingIsInvented() async throws {
            let pacsh = try Pacsh(MutatedSession.options)
            // Most of a session is waiting.
            let findings = try await SeededSessions(sample: 60).play(atOnce: Soak.isOn ? 10 : 4) { seed in
                try await MutatedSession(seed: seed).play(with: pacsh).map { "\($0)" }
            }
            for finding in findings { Issue.record("\(finding)") }
        }
    }
}
