import Synchronization

/// Holds what arrives over several connections together to a rate, by not reading faster.
///
/// The peers' own flow control does the rest: what isn't read fills the socket's buffer, and the sender waits.
package final class RateLimit: Sendable {
    private struct State {
        /// Bytes a second.
        var rate: Int
        /// When what has been read so far would have been read at this rate.
        var due: ContinuousClock.Instant
    }

    /// Without a limit nothing is locked.
    private let isSet: Atomic<Bool>
    private let state: Mutex<State?>

    /// The longest time for which one connection isn't read, so that no message stays unread for longer.
    static let longestWait = Duration.seconds(10)
    /// So much may be read at once after a pause.
    private static let burst = Duration.milliseconds(100)

    /// Makes a limit in bytes a second; nil for none.
    package init(bytesPerSecond rate: Int? = nil) {
        self.isSet = Atomic(rate != nil)
        self.state = Mutex(rate.map { State(rate: $0, due: .now) })
    }

    /// The rate in bytes a second; nil for none.
    package var bytesPerSecond: Int? {
        get { self.state.withLock { $0?.rate } }
        set {
            self.state.withLock { $0 = newValue.map { State(rate: max(1, $0), due: .now) } }
            self.isSet.store(newValue != nil, ordering: .relaxed)
        }
    }

    /// Counts bytes that were read; gives the time for which no more should be.
    func take(_ count: Int) -> Duration {
        guard self.isSet.load(ordering: .relaxed) else { return .zero }
        return self.state.withLock { state in
            guard let limit = state else { return .zero }
            let now = ContinuousClock.now
            let due = max(limit.due, now - Self.burst) + .seconds(Double(count) / Double(limit.rate))
            state?.due = due
            return min(max(.zero, now.duration(to: due)), Self.longestWait)
        }
    }
}
