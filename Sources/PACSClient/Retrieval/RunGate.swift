import Synchronization

/// Where a retrieval waits while it may not ask: outside its window, while the disk is full, on somebody's word.
///
/// A hold is set and taken back by whoever has the reason for it; the retrieval goes on when none is left.
package final class RunGate: Sendable {
    /// Why a retrieval waits.
    package enum Reason: Hashable, Sendable, CaseIterable {
        /// The clock is outside `--window`.
        case window
        /// Too little space is left.
        case disk
        /// Somebody paused the job.
        case user

        /// The reason in words, as the progress and `jobs` show it.
        package var words: String {
            switch self {
            case .window: "waiting for its window"
            case .disk: "waiting for free space"
            case .user: "paused"
            }
        }
    }

    /// What a hold stops.
    package enum Extent: Comparable, Sendable {
        /// No further study is begun.
        case studies
        /// No further request is sent, and those under way are cancelled.
        case requests
    }

    fileprivate struct State {
        var holds: [Reason: Extent] = [:]
        /// Ends the requests under way, by number.
        var cancels: [Int: @Sendable () -> Void] = [:]
        /// Those of them that a hold has ended; it may be gone again when they are over.
        var cutOff: Set<Int> = []
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextNumber = 0
    }

    private let state = Mutex(State())

    /// Makes an open gate.
    package init() {}

    /// Why it is closed, most lasting reason last; empty while it is open.
    package var reasons: [Reason] { self.state.withLock(\.reasons) }

    /// What a hold stops; nil where it isn't set.
    func extent(of reason: Reason) -> Extent? { self.state.withLock { $0.holds[reason] } }

    /// Sets a hold, or extends one.
    package func hold(_ reason: Reason, _ extent: Extent = .requests) {
        let cancels = self.state.withLock { state -> [@Sendable () -> Void] in
            state.holds[reason] = max(extent, state.holds[reason] ?? extent)
            guard extent == .requests else { return [] }
            state.cutOff.formUnion(state.cancels.keys)
            return Array(state.cancels.values)
        }
        for cancel in cancels { cancel() }
    }

    /// Takes a hold back.
    package func release(_ reason: Reason) {
        let waiters = self.state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard state.holds.removeValue(forKey: reason) != nil else { return [] }
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits until a study may be begun, or a request sent; false where the task was cancelled meanwhile.
    func pass(_ extent: Extent) async -> Bool {
        while !Task.isCancelled {
            let number = self.state.withLock { state in
                defer { state.nextNumber += 1 }
                return state.nextNumber
            }
            let isOpen = await withTaskCancellationHandler {
                await self.waitForChange(extent, number)
            } onCancel: {
                self.state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
            }
            if isOpen { return !Task.isCancelled }
        }
        return false
    }

    /// True at once where nothing holds; else false at the next change.
    private func waitForChange(_ extent: Extent, _ number: Int) async -> Bool {
        if self.state.withLock({ !$0.holds(extent) }) { return true }
        await withCheckedContinuation { continuation in
            let isOver = self.state.withLock { state in
                guard state.holds(extent), !Task.isCancelled else { return true }
                state.waiters[number] = continuation
                return false
            }
            if isOver { continuation.resume() }
        }
        return false
    }

    /// Does something that a hold on requests cancels; tells whether one did.
    func whileOpen<Value: Sendable>(_ task: Task<Value, Never>) async -> (value: Value, wasHeld: Bool) {
        let number = self.state.withLock { state in
            defer { state.nextNumber += 1 }
            state.cancels[state.nextNumber] = { task.cancel() }
            if state.holds(.requests) {
                state.cutOff.insert(state.nextNumber)
                task.cancel()
            }
            return state.nextNumber
        }
        let value = await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        let wasHeld = self.state.withLock { state in
            state.cancels[number] = nil
            return state.cutOff.remove(number) != nil
        }
        return (value, wasHeld)
    }
}

extension RunGate.State {
    /// The reasons in their order.
    fileprivate var reasons: [RunGate.Reason] { RunGate.Reason.allCases.filter { self.holds[$0] != nil } }

    /// Whether a hold stops this.
    fileprivate func holds(_ extent: RunGate.Extent) -> Bool { self.holds.values.contains { $0 >= extent } }
}
