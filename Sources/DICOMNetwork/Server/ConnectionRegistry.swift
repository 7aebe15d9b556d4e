import NIOCore
import Synchronization

/// The connections of a server and their places.
///
/// Counts sockets, lets a request over a limit wait, and closes the oldest silent connection when there are too many. What
/// requests take in memory before they have a place has limits too.
final class ConnectionRegistry: Sendable {
    /// How a connection ends from our side.
    enum End: Sendable {
        /// Now.
        case atOnce
        /// As soon as nothing arrives.
        case whenQuiet
        /// Now, unless it has sent its request by then.
        case displaced
    }

    /// What becomes of a complete request.
    enum Place: Sendable {
        /// It has its place.
        case taken
        /// It waits for one.
        case queued
        /// There is no memory in which it could wait.
        case noMemory
    }

    private struct Waiter {
        var id: Int
        var address: String
        var byteCount: Int
        var grant: @Sendable () -> Void
    }

    private struct State {
        var isClosed = false
        /// What ends each connection.
        var connections: [Int: @Sendable (End) -> Void] = [:]
        /// Connections without a complete request, oldest first.
        var pending: [Int] = []
        /// The bytes that these have sent, where there are any.
        var collected: [Int: Int] = [:]
        /// The remote address of each connection that has a place.
        var places: [Int: String] = [:]
        var waiters: [Waiter] = []
        var onEmpty: [EventLoopPromise<Void>] = []

        /// A connection is none without a request any more; returns how long its request is.
        @discardableResult
        mutating func settle(_ id: Int) -> Int {
            self.pending.removeAll { $0 == id }
            return self.collected.removeValue(forKey: id) ?? 0
        }
    }

    private let limits: SCPLimits
    private let state = Mutex(State())

    init(limits: SCPLimits) { self.limits = limits }

    /// Associations that have a place.
    var openAssociations: Int { self.state.withLock { $0.places.count } }

    /// A connection was accepted; false when the server is closing.
    func connected(_ id: Int, end: @escaping @Sendable (End) -> Void) -> Bool {
        let (isOpen, oldest) = self.state.withLock { state -> (Bool, (@Sendable (End) -> Void)?) in
            guard !state.isClosed else { return (false, nil) }
            state.connections[id] = end
            state.pending.append(id)
            guard state.pending.count > self.limits.pendingConnections else { return (true, nil) }
            let oldest = state.pending[0]
            state.settle(oldest)
            return (true, state.connections[oldest])
        }
        oldest?(.displaced)
        return isOpen
    }

    /// Bytes of a request came that isn't complete.
    ///
    /// Where all of them take too much, the largest is closed: it's hardly the PACS.
    func collected(_ count: Int, of id: Int) {
        let end = self.state.withLock { state -> (@Sendable (End) -> Void)? in
            guard state.pending.contains(id) else { return nil }
            state.collected[id, default: 0] += count
            // Each byte is there twice: as the socket gave it, and in the request.
            guard state.collected.values.reduce(0, +) > self.limits.pendingMemory / 2,
                let largest = state.collected.max(by: { $0.value < $1.value })?.key
            else { return nil }
            state.settle(largest)
            return state.connections[largest]
        }
        end?(.displaced)
    }

    /// Gives a complete request its place, at once or when one becomes free.
    func takePlace(_ id: Int, address: String, orWait grant: @escaping @Sendable () -> Void) -> Place {
        self.state.withLock { state in
            let byteCount = state.settle(id)
            if self.hasPlace(state, address) {
                state.places[id] = address
                return .taken
            }
            let waiting = state.waiters.reduce(byteCount) { $0 + $1.byteCount }
            guard waiting <= self.limits.waitingMemory else { return .noMemory }
            state.waiters.append(Waiter(id: id, address: address, byteCount: byteCount, grant: grant))
            return .queued
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
            state.settle(id)
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
        let ends = self.state.withLock { state -> [@Sendable (End) -> Void] in
            state.isClosed = true
            if state.connections.isEmpty { return [] }
            state.onEmpty.append(promise)
            return Array(state.connections.values)
        }
        if ends.isEmpty { return promise.succeed() }
        for end in ends { end(drain <= .zero ? .atOnce : .whenQuiet) }
        let timeout = eventLoop.scheduleTask(in: TimeAmount(max(drain, .zero))) {
            for end in self.state.withLock({ Array($0.connections.values) }) { end(.atOnce) }
        }
        try? await promise.futureResult.get()
        timeout.cancel()
    }

    private func hasPlace(_ state: State, _ address: String) -> Bool {
        state.places.count < self.limits.associations
            && state.places.values.count { $0 == address } < self.limits.associationsPerAddress
    }
}
