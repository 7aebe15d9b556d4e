import PACSClient
import Synchronization

/// The rows of a query on their way from the PACS to who prints them, in order.
///
/// They are taken many at a time, or after a moment where the PACS takes its time. Who adds them never waits: a slow
/// reader must not make the PACS give up, and the rows are kept for the list anyway.
final class RowFeed: Sendable {
    fileprivate struct State {
        var waiting: [QueryRow] = []
        /// How many are taken at once.
        var most = RowFeed.first
        /// Whether a row has waited for long enough.
        var isDue = false
        var isTimed = false
        var isFinished = false
        var receiver: CheckedContinuation<[QueryRow]?, Never>?
    }

    private typealias Handing = (to: CheckedContinuation<[QueryRow]?, Never>, rows: [QueryRow])

    /// So many rows begin what is printed: less than a hundred, and enough to know the columns by.
    static let first = 64
    /// So many are printed at a time behind them.
    fileprivate static let usual = 512
    /// So long a row waits for others.
    private static let patience = Duration.milliseconds(100)

    private let state = Mutex(State())

    /// Adds a row without waiting.
    func add(_ row: QueryRow) {
        let (handing, isFirst) = self.state.withLock { state -> (Handing?, Bool) in
            state.waiting.append(row)
            if let receiver = state.receiver, state.waiting.count >= state.most {
                return ((receiver, state.take()), false)
            }
            defer { state.isTimed = true }
            return (nil, !state.isTimed)
        }
        if let handing { handing.to.resume(returning: handing.rows) }
        if isFirst {
            Task {
                try? await Task.sleep(for: Self.patience)
                self.comeDue()
            }
        }
    }

    private func comeDue() {
        let handing = self.state.withLock { state -> Handing? in
            state.isTimed = false
            guard !state.waiting.isEmpty, !state.isFinished else { return nil }
            guard let receiver = state.receiver else {
                state.isDue = true
                return nil
            }
            return (receiver, state.take())
        }
        if let handing { handing.to.resume(returning: handing.rows) }
    }

    /// Says that the query has ended: the rows that weren't taken are those of its result.
    func finish() {
        let receiver = self.state.withLock { state in
            state.isFinished = true
            state.waiting = []
            defer { state.receiver = nil }
            return state.receiver
        }
        receiver?.resume(returning: nil)
    }

    /// The rows that follow; nil once the query has ended.
    func next() async -> [QueryRow]? {
        await withCheckedContinuation { (continuation: CheckedContinuation<[QueryRow]?, Never>) in
            let answer = self.state.withLock { state -> [QueryRow]?? in
                if state.isFinished { return .some(nil) }
                if state.isDue || state.waiting.count >= state.most { return .some(state.take()) }
                state.receiver = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }
}

extension RowFeed.State {
    fileprivate mutating func take() -> [QueryRow] {
        defer {
            self.waiting = []
            self.most = RowFeed.usual
            self.isDue = false
            self.receiver = nil
        }
        return self.waiting
    }
}
