import TestSupport
import Testing

extension EndToEnd {
    /// Callers of `scp run` whose byte stream is changed by seed: lengths, values, order, ends, and what nobody asked for.
    @Suite struct MutatedCallerTests {
        /// So many sessions share a receiver.
        private static let sessions = 200

        @Test(.timeLimit(.minutes(600))) func whatIsAcknowledgedIsOnTheDisk() async throws {
            let seeds = SeededSessions(sample: 60)
            let findings = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<(Soak.isOn ? 10 : 6) { group.addTask { try await Self.play(seeds) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            for finding in findings { Issue.record("\(finding)") }
        }

        /// Plays seeds against receivers of its own, one after the other.
        private static func play(_ seeds: SeededSessions) async throws -> [String] {
            var findings: [String] = []
            var next = seeds.next()
            while next != nil {
                let callers = try await MutatedCallers.start()
                var played = 0
                while let seed = next, played < Self.sessions {
                    let finding = await callers.play(seed)
                    if let finding { print(finding) }
                    findings += [finding].compactMap { $0 }
                    next = seeds.next()
                    played += 1
                }
                findings += try await callers.end()
            }
            return findings
        }
    }
}
