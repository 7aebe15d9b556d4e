import Synchronization

/// The steps of Ctrl-C: the first cancels the running command, the second aborts its association, the third leaves it
/// behind.
///
/// SIGTERM counts as the first and ends the process when the command has cleaned up.
package final class Interrupts: Sendable {
    /// What the running command offers to be done to it.
    package struct Handlers: Sendable {
        /// Ends the command in good order.
        package var cancel: @Sendable () -> Void
        /// Aborts the association.
        package var abort: @Sendable () -> Void
        /// Goes on without waiting for the command.
        package var leave: @Sendable () -> Void
    }

    private struct State {
        var handlers: Handlers?
        var count = 0
        /// What the running command offers while something else has the terminal, and how often it was interrupted.
        var lender: (handlers: Handlers?, count: Int)?
        var isTerminating = false
        var isPending = false
        var idle: (@Sendable (_ terminate: Bool) -> Void)?
        /// Whether nothing is lost by staying where a SIGQUIT comes while no command runs.
        var staysOnQuit = false
        var hungUp: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// Makes the steps; nothing runs yet.
    package init() {}

    /// Whether SIGTERM came: the process ends after what runs.
    package var isTerminating: Bool { self.state.withLock { $0.isTerminating } }

    /// What happens to an interrupt while no command runs: the editor clears its line, a batch being read ends.
    ///
    /// Without an action the interrupt waits for the next command, which is then cancelled at once. With `staysOnQuit`
    /// a SIGQUIT means nothing then, as at other shells' prompts.
    package func whenIdle(staysOnQuit: Bool = false, _ action: (@Sendable (_ terminate: Bool) -> Void)?) {
        self.state.withLock { state in
            state.idle = action
            state.staysOnQuit = staysOnQuit
        }
    }

    /// What SIGHUP means where there is no terminal that could have hung up: that files of the log were put aside.
    package func whenHungUp(_ action: @escaping @Sendable () -> Void) { self.state.withLock { $0.hungUp = action } }

    /// Takes a SIGHUP that no terminal has sent; where nothing is to be opened again it means nothing.
    package func hangUp() { self.state.withLock(\.hungUp)?() }

    /// Says that a command runs.
    package func begin(_ handlers: Handlers) {
        let isInterrupted = self.state.withLock { state -> Bool in
            state.handlers = handlers
            state.count = state.isTerminating || state.isPending ? 1 : 0
            state.isPending = false
            return state.count > 0
        }
        if isInterrupted { handlers.cancel() }
    }

    /// Says that the command is over; returns whether it was interrupted.
    package func end() -> Bool {
        self.state.withLock { state in
            state.handlers = nil
            return state.count > 0
        }
    }

    /// Says that something else has the terminal while the command goes on, such as its pager.
    package func lend(to handlers: Handlers) {
        let isTerminating = self.state.withLock { state in
            state.lender = (state.handlers, state.count)
            state.handlers = handlers
            state.count = state.isTerminating ? 1 : 0
            return state.isTerminating
        }
        if isTerminating { handlers.cancel() }
    }

    /// Says that the command has the terminal again.
    package func takeBack() {
        let cancel = self.state.withLock { state -> (@Sendable () -> Void)? in
            guard let lender = state.lender else { return nil }
            (state.handlers, state.count) = (lender.handlers, lender.count)
            state.lender = nil
            guard state.isTerminating, state.count == 0, let handlers = state.handlers else { return nil }
            state.count = 1
            return handlers.cancel
        }
        cancel?()
    }

    /// Takes a SIGQUIT, Ctrl-\ at a terminal: as SIGTERM, with the same cleaning up, but a prompt that waits for a line
    /// stays.
    package func quit() {
        let isIgnored = self.state.withLock { $0.handlers == nil && $0.staysOnQuit }
        if !isIgnored { self.deliver(terminate: true) }
    }

    /// Takes a SIGINT, or a SIGTERM where `terminate` is set.
    ///
    /// Called from any thread but a signal handler.
    package func deliver(terminate: Bool = false) {
        let action = self.state.withLock { state -> (@Sendable () -> Void)? in
            if terminate { state.isTerminating = true }
            guard let handlers = state.handlers else {
                guard let idle = state.idle else {
                    state.isPending = true
                    return nil
                }
                return { idle(terminate) }
            }
            state.count += 1
            switch state.count {
            case 1: return handlers.cancel
            case 2: return handlers.abort
            default: return handlers.leave
            }
        }
        action?()
    }
}
