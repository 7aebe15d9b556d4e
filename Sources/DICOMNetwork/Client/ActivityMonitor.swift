import NIOCore
import Synchronization

/// Remembers when the last byte of any store association came, so that a C-MOVE waits while objects arrive.
package final class ActivityMonitor: Sendable {
    private let time = Atomic<UInt64>(0)
    private let events = Atomic<Int>(0)
    private let works = Atomic<Int>(0)

    /// Makes a monitor that has seen nothing.
    package init() {}

    /// Notes that something arrived.
    package func touch() {
        self.time.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed)
        self.note()
    }

    /// Notes that something happened which is no arrival: a connection came or went.
    package func note() { self.events.add(1, ordering: .relaxed) }

    /// How much has been noted: whoever sees it unchanged knows that nothing happened meanwhile.
    package var count: Int { self.events.load(ordering: .relaxed) }

    /// Notes that an object is being put in its place elsewhere, or that this is done.
    package func isWorking(_ isWorking: Bool) { self.works.add(isWorking ? 1 : -1, ordering: .relaxed) }

    /// Whether an object is being put in its place.
    package var isBusy: Bool { self.works.load(ordering: .relaxed) > 0 }

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
