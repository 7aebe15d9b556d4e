import Synchronization

/// A lock that one task holds at a time, and that tasks get in the order in which they asked for it.
final class FairLock: Sendable {
    private struct State {
        var isHeld = false
        var nextNumber = 0
        var waiting: [(number: Int, continuation: CheckedContinuation<Bool, Never>)] = []
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    /// Waits for the lock; false when the task was cancelled before it had it.
    func acquire() async -> Bool {
        let number = self.state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let isHeld = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let outcome = self.state.withLock { state -> Bool? in
                    if state.cancelled.contains(number) { return false }
                    if state.isHeld {
                        state.waiting.append((number, continuation))
                        return nil
                    }
                    state.isHeld = true
                    return true
                }
                if let outcome { continuation.resume(returning: outcome) }
            }
        } onCancel: {
            let continuation = self.state.withLock { state -> CheckedContinuation<Bool, Never>? in
                state.cancelled.insert(number)
                guard let index = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
                return state.waiting.remove(at: index).continuation
            }
            continuation?.resume(returning: false)
        }
        self.state.withLock { _ = $0.cancelled.remove(number) }
        return isHeld
    }

    /// Gives the lock to the next task.
    func release() {
        let next = self.state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard !state.waiting.isEmpty else {
                state.isHeld = false
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: true)
    }
}
