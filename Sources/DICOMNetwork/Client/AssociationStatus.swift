import Synchronization

/// Whether an association is open, readable from any thread.
final class AssociationStatus: Sendable {
    private struct State {
        var isOpen = false
        var hasClosed = false
        var reason: AssociationError?
    }

    private let state = Mutex(State())
    private let onClose: (@Sendable (AssociationError?) -> Void)?

    init(onClose: (@Sendable (AssociationError?) -> Void)?) { self.onClose = onClose }

    var isOpen: Bool { self.state.withLock { $0.isOpen } }
    var closeReason: AssociationError? { self.state.withLock { $0.reason } }

    func opened() { self.state.withLock { $0.isOpen = true } }

    /// Notes the end; only the first call counts.
    func closed(_ reason: AssociationError?) {
        let isFirst = self.state.withLock { state in
            guard state.isOpen, !state.hasClosed else { return false }
            state.isOpen = false
            state.hasClosed = true
            state.reason = reason
            return true
        }
        if isFirst { self.onClose?(reason) }
    }
}
