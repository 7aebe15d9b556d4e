import Synchronization
import SystemIO

/// Opens and closes a retrieval's gate by the clock, as `--window` says.
final class WindowClock: Sendable {
    private let window: RetrievalWindow
    private let grace: Duration
    private let now: @Sendable () -> Int
    private let onNotice: @Sendable (String) -> Void
    /// When the window closed, as far as it has been seen; nil while it is open.
    private let closedAt = Mutex<Int?>(nil)

    /// The clock may be set, and the computer may sleep: so many seconds at most until it is looked at again.
    private static let longestSleep = 10

    /// Makes a clock; `grace` is how long the study under way may go on after the window has closed.
    ///
    /// `now` gives the time in seconds since 1970.
    init(
        window: RetrievalWindow,
        grace: Duration,
        now: @escaping @Sendable () -> Int = { WallClock.seconds },
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        self.window = window
        self.grace = grace
        self.now = now
        self.onNotice = onNotice
    }

    /// Goes by the clock until the task is cancelled.
    func keep(_ gate: RunGate) async {
        while !Task.isCancelled {
            let seconds = self.look(at: gate)
            try? await Task.sleep(for: .seconds(max(1, min(seconds, Self.longestSleep))))
        }
    }

    /// Sets or takes back the hold as the time is; gives the seconds until there is something to do again.
    @discardableResult
    func look(at gate: RunGate) -> Int {
        let now = self.now()
        let change = self.window.change(after: now)
        let isOpen = self.window.contains(now)
        let (before, begin) = self.closedAt.withLock { closedAt in
            let before = closedAt
            closedAt = isOpen ? nil : before ?? now
            return (before, closedAt ?? now)
        }
        if isOpen {
            if before != nil { self.onNotice("the window \(self.window.text) is open; the retrieval goes on") }
            gate.release(.window)
            return change - now
        }
        let end = begin + Int(self.grace.components.seconds)
        gate.hold(.window, now >= end ? .requests : .studies)
        if before == nil {
            let time = CalendarTime(local: change).time.prefix(5)
            self.onNotice("outside the window \(self.window.text); the retrieval waits until \(time)")
        }
        return now < end ? min(change, end) - now : change - now
    }
}
