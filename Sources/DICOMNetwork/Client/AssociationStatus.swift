import Synchronization

/// Whether an association is open, readable from any thread.
final class AssociationStatus: Sendable {
    private enum State {
        case opening
        case open
        case closed(AssociationError?)
    }

    private let state = Mutex(State.opening)

    var isOpen: Bool {
        self.state.withLock { if case .open = $0 { true } else { false } }
    }

    var closeReason: AssociationError? {
        self.state.withLock { if case .closed(let reason) = $0 { reason } else { nil } }
    }

    func opened() { self.state.withLock { $0 = .open } }

    /// Notes the end of an open association; only the first call counts.
    func closed(_ reason: AssociationError?) {
        self.state.withLock { if case .open = $0 { $0 = .closed(reason) } }
    }
}
