import Foundation
import Synchronization

/// A server that does exactly what its script says with each connection, right or wrong.
package final class ScriptedPeer: Sendable {
    /// One step of the script.
    package enum Step: Sendable {
        /// Reads one whole PDU.
        case readUnit
        /// Reads whatever is there.
        case readSome
        /// Sends these bytes.
        case send([UInt8])
        /// Does nothing until the peer closes or the seconds are over.
        case stall(seconds: Double)
        /// Closes in the middle with a reset instead of an end.
        case reset
    }

    private struct State {
        var received: [[UInt8]] = []
        var descriptors: [Int32] = []
        var isStopped = false
    }

    /// The port it listens on.
    package let port: Int
    private let listener: Int32
    private let script: [Step]
    private let state = Mutex(State())

    /// Listens on a free port; every connection gets the same script and is closed after it.
    package init(_ script: [Step]) throws {
        self.script = script
        (self.listener, self.port) = try Loopback.listen()
        Thread.detachNewThread { [self] in self.accept() }
    }

    deinit { self.stop() }

    /// What each connection sent, as far as the script read it.
    package var received: [[UInt8]] { self.state.withLock { $0.received } }

    /// Ends it.
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
            let index = self.state.withLock { state in
                state.descriptors.append(client)
                state.received.append([])
                return state.received.count - 1
            }
            Thread.detachNewThread { [self] in
                self.perform(client, index)
                self.state.withLock { state in
                    state.descriptors.removeAll { $0 == client }
                    close(client)
                }
            }
        }
        close(self.listener)
    }

    private func perform(_ client: Int32, _ index: Int) {
        for step in self.script {
            switch step {
            case .readUnit:
                guard let head = Loopback.readExactly(client, 6) else { return }
                let length = head[2...].reduce(0) { $0 << 8 | Int($1) }
                guard let body = Loopback.readExactly(client, min(length, 1 << 20)) else { return }
                self.state.withLock { $0.received[index] += head + body }
            case .readSome:
                let bytes = Loopback.readSome(client)
                if bytes.isEmpty { return }
                self.state.withLock { $0.received[index] += bytes }
            case .send(let bytes):
                if !Loopback.writeAll(client, bytes) { return }
            case .stall(let seconds):
                var wait = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
                let deadline = ContinuousClock.now + .seconds(seconds)
                while ContinuousClock.now < deadline {
                    guard poll(&wait, 1, 50) > 0 else { continue }
                    let bytes = Loopback.readSome(client)
                    if bytes.isEmpty { return }
                    self.state.withLock { $0.received[index] += bytes }
                }
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return
            }
        }
    }
}
