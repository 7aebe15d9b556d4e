import Foundation
import Synchronization

/// A TCP relay on a port of its own that keeps every byte of both directions.
package final class RecordingProxy: Sendable {
    private struct State {
        var connections: [Recording] = []
        var descriptors: [Int32] = []
        var isStopped = false
        var fault: RelayFault?
    }

    /// The port to connect to.
    package let port: Int
    private let target: Int
    private let listener: Int32
    private let pauses: (requestor: Double, target: Double)
    private let state = Mutex(State())

    /// Starts relaying to a port of this machine.
    ///
    /// The pauses, in seconds, are slept before a piece is passed on, from
    /// the target or from who connected: they make a transfer long enough to be interrupted.
    package init(to target: Int, port: Int = 0, pause: Double = 0, pauseFromRequestor: Double = 0) throws {
        self.target = target
        self.pauses = (pauseFromRequestor, pause)
        (self.listener, self.port) = try Loopback.listen(port: port)
        Thread.detachNewThread { [self] in self.accept() }
    }

    deinit { self.stop() }

    /// What went through so far, one recording a connection.
    package var recordings: [Recording] { self.state.withLock { $0.connections } }

    /// Lets something go wrong once, on one of the connections from now on; nil for nothing.
    package func arm(_ fault: RelayFault?) {
        self.state.withLock { state in
            state.fault = fault
            state.fault?.connection += state.connections.count
        }
    }

    /// Stops listening and closes what is open.
    package func stop() {
        self.state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            shutdown(self.listener, Int32(SHUT_RDWR))
            for descriptor in state.descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    private func accept() {
        while true {
            let client = Foundation.accept(self.listener, nil, nil)
            if client < 0 { break }
            Loopback.setNoDelay(client)
            guard let server = Loopback.connect(port: self.target) else {
                close(client)
                continue
            }
            let index = self.state.withLock { state in
                state.descriptors += [client, server]
                state.connections.append(Recording())
                return state.connections.count - 1
            }
            let open = OpenEnds()
            Thread.detachNewThread { [self] in self.relay(client, server, index, fromRequestor: true, open) }
            Thread.detachNewThread { [self] in self.relay(server, client, index, fromRequestor: false, open) }
        }
        close(self.listener)
    }

    private func relay(_ from: Int32, _ to: Int32, _ index: Int, fromRequestor: Bool, _ open: OpenEnds) {
        var passed = 0
        while true {
            let bytes = Loopback.readSome(from)
            if bytes.isEmpty { break }
            let pause = fromRequestor ? self.pauses.requestor : self.pauses.target
            if pause > 0 { usleep(UInt32(pause * 1_000_000)) }
            self.state.withLock {
                $0.connections[index].pieces.append(.init(fromRequestor: fromRequestor, bytes: bytes))
            }
            if let (fault, parts) = self.fault(in: bytes, after: passed, index, fromRequestor) {
                Loopback.writeAll(to, parts.before)
                if !self.perform(fault.action, parts.after, from, to, open) { break }
            } else if !Loopback.writeAll(to, bytes) {
                break
            }
            passed += bytes.count
        }
        if !open.isReset { shutdown(to, Int32(SHUT_WR)) }
        open.finishOne { [self] in
            self.state.withLock { state in
                state.descriptors.removeAll { $0 == from || $0 == to }
                close(from)
                close(to)
            }
        }
    }

    /// The fault that falls into these bytes, which then is over, and what is before and behind it.
    private func fault(
        in bytes: [UInt8],
        after passed: Int,
        _ index: Int,
        _ fromRequestor: Bool
    ) -> (RelayFault, (before: [UInt8], after: [UInt8]))? {
        self.state.withLock { state in
            guard let fault = state.fault, fault.connection == index, fault.fromRequestor == fromRequestor,
                let parts = fault.split(bytes, after: passed)
            else { return nil }
            state.fault = nil
            return (fault, parts)
        }
    }

    /// Does what goes wrong, and passes on the rest where there is a way left.
    private func perform(
        _ action: RelayFault.Action,
        _ rest: [UInt8],
        _ from: Int32,
        _ to: Int32,
        _ open: OpenEnds
    ) -> Bool {
        switch action {
        case .cut:
            for descriptor in [from, to] { shutdown(descriptor, Int32(SHUT_RDWR)) }
            return false
        case .reset:
            open.reset()
            var linger = linger(l_onoff: 1, l_linger: 0)
            for descriptor in [from, to] {
                setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                // Wakes the other direction, and tells nobody.
                shutdown(descriptor, Int32(SHUT_RD))
            }
            return false
        case .delay(let seconds): usleep(UInt32(seconds * 1_000_000))
        case .duplicate(let count):
            // Where the rest of them is still on its way, what is there comes twice.
            Loopback.writeAll(to, Array(rest.prefix(count)))
        }
        return Loopback.writeAll(to, rest)
    }
}

/// Both ends of a relayed connection, closed when both directions have ended.
private final class OpenEnds: Sendable {
    private let left = Mutex(2)
    private let resets = Mutex(false)

    /// Whether the ends are not to be told by a FIN.
    var isReset: Bool { self.resets.withLock { $0 } }

    func reset() { self.resets.withLock { $0 = true } }

    func finishOne(_ last: () -> Void) {
        let remaining = self.left.withLock { left in
            left -= 1
            return left
        }
        if remaining == 0 { last() }
    }
}
