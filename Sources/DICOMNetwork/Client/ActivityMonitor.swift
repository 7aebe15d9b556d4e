import NIOCore
import Synchronization

/// Remembers when the last byte of any store association came, so that a C-MOVE waits while objects arrive.
package final class ActivityMonitor: Sendable {
    private let time = Atomic<UInt64>(0)

    /// Makes a monitor that has seen nothing.
    package init() {}

    /// Notes that something arrived.
    package func touch() { self.time.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }

    /// The moment of the last touch; nil before the first.
    package var last: NIODeadline? {
        let nanoseconds = self.time.load(ordering: .relaxed)
        return nanoseconds == 0 ? nil : .uptimeNanoseconds(nanoseconds)
    }

    /// How long nothing has arrived; nil before the first touch.
    package var quiet: Duration? {
        self.last.map { .nanoseconds(max(0, (NIODeadline.now() - $0).nanoseconds)) }
    }
}
