import Synchronization

/// Texts on their way from who makes them to who writes them, in order.
///
/// Who sends waits while much is under way, so that a slow reader never makes results pile up in memory.
final class TextChannel: Sendable {
    private struct State {
        var waiting: [String] = []
        var size = 0
        var isFinished = false
        var isClosed = false
        var receiver: CheckedContinuation<String?, Never>?
        var senders: [CheckedContinuation<Void, Never>] = []
    }

    /// So many bytes may be under way before who sends waits.
    private static let limit = 1 << 20

    private let state = Mutex(State())

    /// Adds a text without waiting.
    func add(_ text: String) {
        let receiver = self.state.withLock { state -> CheckedContinuation<String?, Never>? in
            guard !state.isClosed, !state.isFinished else { return nil }
            if let receiver = state.receiver {
                state.receiver = nil
                return receiver
            }
            state.waiting.append(text)
            state.size += text.utf8.count
            return nil
        }
        receiver?.resume(returning: text)
    }

    /// Adds a text and waits until there is room behind it; false where nobody reads any more, or nobody waits for it.
    func send(_ text: String) async -> Bool {
        self.add(text)
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = self.state.withLock { state in
                    guard state.size > Self.limit, !state.isClosed, !Task.isCancelled else { return false }
                    state.senders.append(continuation)
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            self.wakeSenders()
        }
        return !Task.isCancelled && !self.state.withLock(\.isClosed)
    }

    /// Says that there is no more.
    func finish() {
        let receiver = self.state.withLock { state in
            state.isFinished = true
            defer { state.receiver = nil }
            return state.receiver
        }
        receiver?.resume(returning: nil)
    }

    /// The next text; nil at the end.
    func next() async -> String? {
        let text = await withCheckedContinuation { (continuation: CheckedContinuation<String?, Never>) in
            let answer = self.state.withLock { state -> String?? in
                if !state.waiting.isEmpty {
                    let text = state.waiting.count == 1 ? state.waiting[0] : state.waiting.joined()
                    (state.waiting, state.size) = ([], 0)
                    return text
                }
                if state.isFinished || state.isClosed { return .some(nil) }
                state.receiver = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
        self.wakeSenders()
        return text
    }

    /// Says that nobody reads any more.
    func close() {
        let receiver = self.state.withLock { state in
            state.isClosed = true
            (state.waiting, state.size) = ([], 0)
            defer { state.receiver = nil }
            return state.receiver
        }
        receiver?.resume(returning: nil)
        self.wakeSenders()
    }

    private func wakeSenders() {
        let senders = self.state.withLock { state in
            defer { state.senders = [] }
            return state.senders
        }
        for sender in senders { sender.resume() }
    }
}
