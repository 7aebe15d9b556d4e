import Foundation
import Synchronization

/// The seeds of a test that plays one session a seed, several at a time, and what was found.
package final class SeededSessions: Sendable {
    private let state: Mutex<(seeds: ArraySlice<Int>, findings: [String])>

    /// A sample of seeds, `PACSH_SOAK` times as many, or the one in `PACSH_SEED`; `PACSH_FIRST_SEED` begins elsewhere.
    package init(sample: Int) {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["PACSH_FIRST_SEED"].flatMap { Int($0) } ?? 1
        let seeds: [Int] =
            if let one = environment["PACSH_SEED"].flatMap({ Int($0) }) { [one] } else {
                Array(first..<(first + Soak.rounds(sample)))
            }
        self.state = Mutex((seeds[...], []))
    }

    /// Plays all seeds, so many at a time, and returns what was found; each is printed at once, for thousands take long.
    package func play(atOnce: Int, _ session: @escaping @Sendable (Int) async throws -> String?) async throws
        -> [String]
    {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<atOnce {
                group.addTask {
                    while let seed = self.next() {
                        guard let finding = try await session(seed) else { continue }
                        print(finding)
                        self.state.withLock { $0.findings.append(finding) }
                    }
                }
            }
            try await group.waitForAll()
        }
        return self.state.withLock { $0.findings }
    }

    /// The next seed; nil when all are played.
    package func next() -> Int? { self.state.withLock { $0.seeds.popFirst() } }
}
