import Synchronization

/// A value that is settled once and that any number of tasks wait for.
final class Settlement<Value: Sendable>: Sendable {
    private struct State {
        var value: Value?
        var nextNumber = 0
        var waiting: [Int: CheckedContinuation<Value?, Never>] = [:]
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    /// Makes one that is not settled.
    init() {}

    /// The value, if it is there.
    var settled: Value? { self.state.withLock(\.value) }

    /// Settles the value; later calls change nothing.
    func settle(_ value: Value) {
        let waiting = self.state.withLock { state in
            guard state.value == nil else { return [CheckedContinuation<Value?, Never>]() }
            state.value = value
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(returning: value) }
    }

    /// Waits for the value; nil when the waiting task was cancelled before.
    func value() async -> Value? {
        let number = self.state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        let value = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = self.state.withLock { state -> Value?? in
                    if let value = state.value { return .some(value) }
                    if state.cancelled.contains(number) { return .some(nil) }
                    state.waiting[number] = continuation
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let continuation = self.state.withLock { state in
                state.cancelled.insert(number)
                return state.waiting.removeValue(forKey: number)
            }
            continuation?.resume(returning: nil)
        }
        self.state.withLock { _ = $0.cancelled.remove(number) }
        return value
    }
}
