import Dispatch
import Synchronization

/// Does what may block on a thread that no task waits for.
package enum OwnThread {
    private static let queue = DispatchQueue(label: "pacsh.blocking", attributes: .concurrent)

    /// Runs a body to its end; it can ask whether the task was cancelled meanwhile.
    package static func run<Value: Sendable>(
        _ body: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) throws -> Value
    ) async throws -> Value {
        let flag = Flag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                self.queue.async {
                    continuation.resume(with: Result { try body { flag.isSet.withLock(\.self) } })
                }
            }
        } onCancel: {
            flag.isSet.withLock { $0 = true }
        }
    }

    private final class Flag: Sendable {
        let isSet = Mutex(false)
    }
}
