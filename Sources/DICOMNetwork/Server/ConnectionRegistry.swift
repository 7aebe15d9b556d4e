import NIOCore
import Synchronization

/// The connections of a server and their places.
///
/// Counts sockets, lets a request over a limit wait, and closes the oldest silent connection when there are too many.
final class ConnectionRegistry: Sendable {
    private struct Waiter {
        var id: Int
        var address: String
        var grant: @Sendable () -> Void
    }

    private struct State {
        var isClosed = false
        /// What ends each connection: its argument says whether at once or when it falls quiet.
        var connections: [Int: @Sendable (_ atOnce: Bool) -> Void] = [:]
        /// Connections without a complete request, oldest first.
        var pending: [Int] = []
        /// The remote address of each connection that has a place.
        var places: [Int: String] = [:]
        var waiters: [Waiter] = []
        var onEmpty: [EventLoopPromise<Void>] = []
    }

    private let limits: SCPLimits
    private let state = Mutex(State())

    init(limits: SCPLimits) { self.limits = limits }

    /// Associations that have a place.
    var openAssociations: Int { self.state.withLock { $0.places.count } }

    /// A connection was accepted; false when the server is closing.
    func connected(_ id: Int, end: @escaping @Sendable (_ atOnce: Bool) -> Void) -> Bool {
        let (isOpen, oldest) = self.state.withLock { state -> (Bool, (@Sendable (Bool) -> Void)?) in
            guard !state.isClosed else { return (false, nil) }
            state.connections[id] = end
            state.pending.append(id)
            guard state.pending.count > self.limits.pendingConnections else { return (true, nil) }
            return (true, state.connections[state.pending.removeFirst()])
        }
        oldest?(true)
        return isOpen
    }

    /// Gives a complete request its place, at once or when one becomes free; says whether at once.
    func takePlace(_ id: Int, address: String, orWait grant: @escaping @Sendable () -> Void) -> Bool {
        self.state.withLock { state in
            state.pending.removeAll { $0 == id }
            if self.hasPlace(state, address) {
                state.places[id] = address
                return true
            }
            state.waiters.append(Waiter(id: id, address: address, grant: grant))
            return false
        }
    }

    /// A connection needs its place no more, or doesn't wait for one any longer; the place goes to the next.
    func leavePlace(_ id: Int) {
        let grants = self.state.withLock { state -> [@Sendable () -> Void] in
            state.waiters.removeAll { $0.id == id }
            guard state.places.removeValue(forKey: id) != nil else { return [] }
            var grants: [@Sendable () -> Void] = []
            while let index = state.waiters.firstIndex(where: { self.hasPlace(state, $0.address) }) {
                let waiter = state.waiters.remove(at: index)
                state.places[waiter.id] = waiter.address
                grants.append(waiter.grant)
            }
            return grants
        }
        for grant in grants { grant() }
    }

    /// A connection is closed.
    func disconnected(_ id: Int) {
        self.leavePlace(id)
        let promises = self.state.withLock { state -> [EventLoopPromise<Void>] in
            state.connections.removeValue(forKey: id)
            state.pending.removeAll { $0 == id }
            guard state.connections.isEmpty else { return [] }
            defer { state.onEmpty = [] }
            return state.onEmpty
        }
        for promise in promises { promise.succeed() }
    }

    /// Lets nobody in any more and ends the connections: quiet ones soon, all of them after `drain`.
    func close(drain: Duration) async {
        let eventLoop = EventLoops.client.next()
        let promise = eventLoop.makePromise(of: Void.self)
        let ends = self.state.withLock { state -> [@Sendable (Bool) -> Void] in
            state.isClosed = true
            if state.connections.isEmpty { return [] }
            state.onEmpty.append(promise)
            return Array(state.connections.values)
        }
        if ends.isEmpty { return promise.succeed() }
        for end in ends { end(drain <= .zero) }
        let timeout = eventLoop.scheduleTask(in: TimeAmount(max(drain, .zero))) {
            for end in self.state.withLock({ Array($0.connections.values) }) { end(true) }
        }
        try? await promise.futureResult.get()
        timeout.cancel()
    }

    private func hasPlace(_ state: State, _ address: String) -> Bool {
        state.places.count < self.limits.associations
            && state.places.values.count { $0 == address } < self.limits.associationsPerAddress
    }
}
