import Foundation
import Synchronization
import TestSupport
import Testing

extension EndToEnd {
    /// A correct PACS whose byte stream is changed by seed: lengths, values, order, ends, and what nobody asked for.
    @Suite struct MutatedPACSTests {
        /// The seeds that are left, and what was found.
        private final class Round: Sendable {
            private let state: Mutex<(seeds: ArraySlice<Int>, findings: [MutatedSession.Finding])>

            init(_ seeds: [Int]) { self.state = Mutex((seeds[...], [])) }

            var findings: [MutatedSession.Finding] { self.state.withLock { $0.findings } }

            func next() -> Int? { self.state.withLock { $0.seeds.popFirst() } }

            /// Says it at once: thousands of sessions take long.
            func add(_ finding: MutatedSession.Finding) {
                print(finding)
                self.state.withLock { $0.findings.append(finding) }
            }
        }

        /// The seeds to play: a sample, `PACSH_SOAK` times as many, or the one in `PACSH_SEED`; `PACSH_FIRST_SEED` begins
        /// elsewhere.
        private static var seeds: [Int] {
            let environment = ProcessInfo.processInfo.environment
            if let one = environment["PACSH_SEED"].flatMap({ Int($0) }) { return [one] }
            let first = environment["PACSH_FIRST_SEED"].flatMap { Int($0) } ?? 1
            return Array(first..<(first + Soak.rounds(60)))
        }

        @Test(.timeLimit(.minutes(600))) func nothingIsLostAndNothingIsInvented() async throws {
            let pacsh = try Pacsh(MutatedSession.options)
            let round = Round(Self.seeds)
            try await withThrowingTaskGroup(of: Void.self) { group in
                // Most of a session is waiting.
                for _ in 0..<4 {
                    group.addTask {
                        while let seed = round.next() {
                            guard let finding = try await MutatedSession(seed: seed).play(with: pacsh) else { continue }
                            round.add(finding)
                        }
                    }
                }
                try await group.waitForAll()
            }
            for finding in round.findings { Issue.record("\(finding)") }
        }
    }
}
