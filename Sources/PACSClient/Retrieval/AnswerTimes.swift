import Synchronization

/// How long the PACS takes to answer a retrieval's requests, and whether that has become long: `--pause auto`.
package final class AnswerTimes: Sendable {
    private struct State {
        /// The first ones, in seconds: what the PACS takes when it has time.
        var first: [Double] = []
        /// The last ones, in seconds.
        var last: [Double] = []
    }

    /// The mean of so many answers counts.
    private static let count = 3
    /// More than so many times what it took at the start is long.
    private static let factor = 3.0
    /// An answer within this time is never long, in seconds.
    private static let short = 0.1
    private static let longestPause = 30.0

    private let state = Mutex(State())

    /// Takes note of an answer: the time from a request to the first word on it.
    func note(_ time: Duration) {
        let seconds = time.seconds
        self.state.withLock { state in
            if state.first.count < Self.count { state.first.append(seconds) }
            state.last.append(seconds)
            if state.last.count > Self.count { state.last.removeFirst() }
        }
    }

    /// How long to leave the PACS alone now; nil while it is as quick as at the start.
    var pause: Duration? {
        self.state.withLock { state in
            guard state.first.count == Self.count else { return nil }
            let first = state.first.reduce(0, +) / Double(Self.count)
            let now = state.last.reduce(0, +) / Double(Self.count)
            guard now > first * Self.factor, now > Self.short else { return nil }
            return .seconds(min(now * 2, Self.longestPause))
        }
    }
}
