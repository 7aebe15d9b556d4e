import PACSClient
import Synchronization

/// Says what happens in the background, a few lines a second from one source at most, and sums up the rest.
///
/// Errors and warnings don't come through here: they are never held back.
final class NoticeBoard: Sendable {
    /// What a notice is about; each source has a limit of its own.
    enum Source: Sendable, Hashable {
        /// The association with the PACS.
        case association
        /// Objects that our Storage SCP stores.
        case arrival
        /// Jobs that end.
        case job
    }

    /// What a source has said in the current span of time.
    private struct Window {
        var said = 0
        /// Lines that were held back.
        var held = 0
        var bytes = 0
        /// Whether the span before was too busy for single lines.
        var isBusy = false
    }

    private struct State {
        var windows: [Source: Window] = [:]
        var timers: [Source: Task<Void, Never>] = [:]
        /// Lines that wait while something else has the screen.
        var waiting: [String]?
    }

    private let write: @Sendable (String) -> Void
    private let interval: Duration
    private let state = Mutex(State())
    /// Lines of one source in a span of time before the rest is summed up.
    private static func mostLines(_ source: Source) -> Int { source == .arrival ? 3 : 5 }
    /// Lines kept while they can't be shown.
    private static let mostWaiting = 100

    /// Makes a board that writes whole lines; `interval` is the span of time that the limit is for.
    init(interval: Duration = .seconds(1), write: @escaping @Sendable (String) -> Void) {
        self.interval = interval
        self.write = write
    }

    deinit { self.state.withLock { $0.timers.values.forEach { $0.cancel() } } }

    /// Says something, or counts it where enough was said; `bytes` is the size of what arrived.
    func post(_ text: @autoclosure () -> String, from source: Source, bytes: Int = 0, mode: NoticeMode = .all) {
        guard mode != .off else { return }
        let isSaid = self.state.withLock { state -> Bool in
            var window = state.windows[source] ?? Window(isBusy: mode == .summary && source == .arrival)
            if state.timers[source] == nil { state.timers[source] = self.timer(source) }
            let isSaid = !window.isBusy && window.said < Self.mostLines(source)
            if isSaid {
                window.said += 1
            } else {
                window.held += 1
                window.bytes += bytes
            }
            state.windows[source] = window
            return isSaid
        }
        if isSaid { self.say(text()) }
    }

    /// Says at once what was held back, as at the end of the session.
    func flush() {
        for source in self.state.withLock({ Array($0.windows.keys) }) { _ = self.turn(source) }
        self.state.withLock { state in
            state.timers.values.forEach { $0.cancel() }
            state.timers = [:]
            state.windows = [:]
        }
    }

    /// Keeps lines back while something else has the screen, or says those that were kept.
    func pause(_ isPaused: Bool) {
        let waiting = self.state.withLock { state in
            defer { state.waiting = isPaused ? state.waiting ?? [] : nil }
            return isPaused ? [] : state.waiting ?? []
        }
        for line in waiting { self.write(line) }
    }

    private func say(_ text: String) {
        let line = printableLine(text) + "\n"
        let isKept = self.state.withLock { state -> Bool in
            guard let count = state.waiting?.count else { return false }
            if count < Self.mostWaiting { state.waiting?.append(line) }
            return true
        }
        if !isKept { self.write(line) }
    }

    /// Ends a source's spans of time, one after the other, until one passes in which nothing happened.
    private func timer(_ source: Source) -> Task<Void, Never> {
        let interval = self.interval
        return Task { [weak self] in
            var pause = interval
            repeat {
                do { try await Task.sleep(for: pause) } catch { return }
                // Once it is busy, a sum now and then is enough.
                pause = interval * 5
            } while self?.turn(source) == true
        }
    }

    /// Sums up what was held back and begins the next span; false where the last one was quiet.
    private func turn(_ source: Source) -> Bool {
        let window = self.state.withLock { state -> Window in
            let window = state.windows[source] ?? Window()
            if window.held > 0 {
                state.windows[source] = Window(isBusy: true)
            } else {
                state.windows[source] = nil
                state.timers[source] = nil
            }
            return window
        }
        guard window.held > 0 else { return false }
        self.say(Self.sum(window, source))
        return true
    }

    private static func sum(_ window: Window, _ source: Source) -> String {
        let count = Magnitude.count(window.held)
        let more = window.said > 0 ? "… and \(count) more" : count
        let plural = window.held == 1 ? "" : "s"
        return switch source {
        case .arrival: "\(more) object\(plural) stored, \(Magnitude.bytes(window.bytes))"
        case .association: "\(more) notice\(plural) about associations"
        case .job: "\(more) job\(plural) done"
        }
    }
}
