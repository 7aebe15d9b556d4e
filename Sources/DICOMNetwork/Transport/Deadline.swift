import NIOCore

/// A deadline that is moved often and met rarely.
///
/// Moving it later costs no new scheduled task: when the one task runs, it looks whether it came too early. Lives on one
/// event loop.
final class Deadline {
    private let eventLoop: any EventLoop
    private let onExpiry: () -> Void
    private var due: NIODeadline?
    private var task: Scheduled<Void>?
    private var taskTime = NIODeadline.distantFuture

    init(eventLoop: any EventLoop, onExpiry: @escaping () -> Void) {
        self.eventLoop = eventLoop
        self.onExpiry = onExpiry
    }

    deinit { self.task?.cancel() }

    /// Starts the deadline, or moves it.
    func set(_ duration: Duration) { self.set(at: .now() + TimeAmount(duration)) }

    /// Starts the deadline, or moves it.
    func set(at due: NIODeadline) {
        self.due = due
        if self.task != nil, self.taskTime <= due { return }
        self.task?.cancel()
        self.schedule(due)
    }

    /// Stops the deadline; nothing of it wakes the thread any more.
    func clear() {
        self.due = nil
        self.task?.cancel()
        self.task = nil
    }

    private func schedule(_ time: NIODeadline) {
        self.taskTime = time
        self.task = self.eventLoop.assumeIsolated().scheduleTask(deadline: time) { [weak self] in self?.wake() }
    }

    private func wake() {
        self.task = nil
        guard let due = self.due else { return }
        guard NIODeadline.now() >= due else { return self.schedule(due) }
        self.due = nil
        self.onExpiry()
    }
}
