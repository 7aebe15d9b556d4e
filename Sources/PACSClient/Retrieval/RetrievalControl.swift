import DICOMNetwork
import Synchronization

/// What may be changed on a retrieval while it runs: whether it goes on, and how fast it takes what comes.
package final class RetrievalControl: Sendable {
    private struct State {
        var rate: Int?
        /// The limits of those who receive, by number.
        var limits: [Int: RateLimit] = [:]
        var next = 0
    }

    /// Where it waits while it may not ask.
    package let gate = RunGate()
    private let state = Mutex(State())

    /// Makes the control of a retrieval that may go on as fast as it can.
    package init() {}

    /// The rate in bytes a second of all its associations together; nil for none.
    package var rate: Int? {
        get { self.state.withLock(\.rate) }
        set {
            self.state.withLock { state in
                state.rate = newValue
                for limit in state.limits.values { limit.bytesPerSecond = newValue }
            }
        }
    }

    /// Puts a receiver under the rate while the body runs.
    func limiting<R>(_ limit: RateLimit, _ body: () async -> R) async -> R {
        let number = self.state.withLock { state in
            defer { state.next += 1 }
            limit.bytesPerSecond = state.rate
            state.limits[state.next] = limit
            return state.next
        }
        defer {
            self.state.withLock { $0.limits[number] = nil }
            limit.bytesPerSecond = nil
        }
        return await body()
    }
}
