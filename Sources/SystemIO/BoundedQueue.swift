import Dispatch
import Synchronization

/// Hands values from any thread to one consumer on a thread of its own, in order, so that nobody who adds one waits
/// for what the consumer does with it.
///
/// What waits is bounded. A value for which there is no room is left out, and the consumer is told how many were.
package final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State: Sendable {
        var waiting: [Element] = []
        var size = 0
        /// Values left out after those that wait.
        var leftOut = 0
        /// Whether the consumer is at work, or is about to be.
        var isConsuming = false
    }

    /// Values are gathered for so long before the consumer is woken: waking a thread costs more than adding a value.
    private let gathering: DispatchTimeInterval
    private let limit: Int
    private let consume: @Sendable (_ batch: [Element], _ leftOut: Int) -> Void
    private let queue: DispatchQueue
    private let state = Mutex(State())

    /// Makes a queue for values whose sizes sum up to `limit` at most, whatever they are counted in.
    ///
    /// `consume` is called on the queue's own thread and may block; values are gathered for `gathering` milliseconds
    /// before.
    package init(
        label: String,
        limit: Int,
        gathering: Int = 5,
        consume: @escaping @Sendable (_ batch: [Element], _ leftOut: Int) -> Void
    ) {
        self.limit = limit
        self.gathering = .milliseconds(gathering)
        self.consume = consume
        self.queue = DispatchQueue(label: label)
    }

    /// Adds a value, or leaves it out where there is no room and says false; never waits.
    @discardableResult
    package func add(_ element: Element, size: Int = 1) -> Bool { self.add(element, size, mayLeaveOut: true) }

    /// Adds a value that must not be left out: the caller waits until there is room.
    package func addWaiting(_ element: Element, size: Int = 1) {
        while !self.add(element, size, mayLeaveOut: false) { self.queue.sync { self.drain() } }
    }

    private func add(_ element: Element, _ size: Int, mayLeaveOut: Bool) -> Bool {
        let (isTaken, mustStart) = self.state.withLock { state in
            let hasRoom = state.waiting.isEmpty || (state.leftOut == 0 && size <= self.limit - state.size)
            if hasRoom {
                state.waiting.append(element)
                state.size += size
            } else if mayLeaveOut {
                state.leftOut += 1
            }
            defer { state.isConsuming = true }
            return (hasRoom, !state.isConsuming)
        }
        if mustStart { self.queue.asyncAfter(deadline: .now() + self.gathering) { self.drain() } }
        return isTaken
    }

    /// Has what waits consumed without gathering more.
    package func hasten() { self.queue.async { self.drain() } }

    /// Returns when everything that was added before has been consumed.
    package func flush() async {
        guard self.isBusy else { return }
        await withCheckedContinuation { continuation in
            self.queue.async {
                self.drain()
                continuation.resume()
            }
        }
    }

    /// Waits on this thread until everything that was added before has been consumed, or the time is over if it ever is.
    package func flush(within seconds: Double) {
        guard self.isBusy else { return }
        let work = DispatchWorkItem { self.drain() }
        self.queue.async(execute: work)
        if seconds.isFinite { _ = work.wait(timeout: .now() + seconds) } else { work.wait() }
    }

    private var isBusy: Bool { self.state.withLock { $0.isConsuming } }

    /// Consumes until nothing waits; on the queue's thread.
    private func drain() {
        while true {
            let batch = self.state.withLock { state -> (elements: [Element], leftOut: Int)? in
                guard !state.waiting.isEmpty else {
                    state.isConsuming = false
                    return nil
                }
                defer { (state.waiting, state.size, state.leftOut) = ([], 0, 0) }
                return (state.waiting, state.leftOut)
            }
            guard let batch else { return }
            self.consume(batch.elements, batch.leftOut)
        }
    }
}
