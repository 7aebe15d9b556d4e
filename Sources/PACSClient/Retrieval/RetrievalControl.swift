import DICOMNetwork
import Synchronization

/// What may be changed on a retrieval while it runs: whether it goes on, and how fast it takes what comes.
package final class RetrievalControl: Sendable {
    private struct State {
        var rate: Int?
        /// The limits of those who receive, by number.
        var limits: [Int: RateLimit] = [:]
        var next = 0
        /// Why its rate can't be set, or what it must at least be.
        var limitation = RateLimitation.least(TransferRate.minimum)
        var stop: (@Sendable () -> Void)?
        var isStopping = false
    }

    /// What a rate is bound to.
    enum RateLimitation: Sendable {
        /// So many bytes a second, for all its associations together.
        case least(Int)
        /// Nothing passes here.
        case elsewhere
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

    /// Says how it is ended in good order.
    package func whenStopped(_ stop: @escaping @Sendable () -> Void) { self.state.withLock { $0.stop = stop } }

    /// Says what a rate is bound to.
    func limit(rate limitation: RateLimitation) { self.state.withLock { $0.limitation = limitation } }

    /// Carries an order out, and says how the retrieval is then; throws `usage` where it can't be meant.
    package func carryOut(_ order: JobOrder) throws(PACSError) -> JobStatus {
        switch order {
        case .status: break
        case .pause: self.gate.hold(.user)
        case .go: self.gate.release(.user)
        case .rate(let rate):
            try self.check(rate)
            self.rate = rate
        case .stop:
            let stop = self.state.withLock { state in
                state.isStopping = true
                return state.stop
            }
            stop?()
        }
        var status = JobStatus()
        status.held = self.gate.reasons.last?.words
        status.isStopping = self.state.withLock(\.isStopping)
        status.rate = self.rate
        return status
    }

    private func check(_ rate: Int?) throws(PACSError) {
        switch self.state.withLock(\.limitation) {
        case .elsewhere:
            throw .usage("its objects go to another system, so nothing passes here that could be slowed")
        case .least(let least):
            guard let rate, rate < least else { return }
            throw .usage(
                "that leaves an association less than \(Magnitude.bytes(TransferRate.minimum))/s",
                remedy: "its associations together need at least \(Magnitude.bytes(least))/s"
            )
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
