import Dispatch
import NIOCore
import Synchronization
import SystemIO

/// Writes what passes on associations into a capture file, on a thread of its own.
///
/// Buffers wait in a queue of bounded size; where the disk is slower than the network, the network waits. When the disk
/// is full the capture ends, and nothing else.
final class PacketCapture: Sendable {
    /// So many bytes may wait to be written.
    private static let queueLimit = 32 << 20

    private enum Event: Sendable {
        case begin(Int, PacketEndpoints)
        case data(Int, ByteBuffer, isSent: Bool, isReplayed: Bool)
        case end(Int, byPeer: Bool)
    }

    private struct State: Sendable {
        var events: [(event: Event, time: UInt64)] = []
        var waitingBytes = 0
        var isWriting = false
        var isClosed = false
        var connections = 0
        var packets = 0
        var bytes = 0
        var failure: String?
    }

    private let path: String
    private let file: File
    private let queue = DispatchQueue(label: "pacsh.capture")
    private let state = Mutex(State())
    /// Touched on the queue only.
    private let writer: Mutex<PacketWriter>
    private let onFailure: @Sendable (String) -> Void

    init(
        path: String,
        application: String,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(SystemError) {
        self.file = try PrivateFile.open(path, .replace)
        self.path = path
        self.onFailure = onFailure
        self.writer = Mutex(PacketWriter(application: application))
        self.schedule()
    }

    /// What has been written so far.
    var summary: CaptureSummary {
        self.state.withLock {
            CaptureSummary(path: self.path, packets: $0.packets, bytes: $0.bytes, failure: $0.failure)
        }
    }

    /// A connection begins; returns its number in this capture.
    func begin(_ endpoints: PacketEndpoints) -> Int {
        let number = self.state.withLock { state in
            state.connections += 1
            return state.connections
        }
        self.add(.begin(number, endpoints), bytes: 0)
        return number
    }

    /// Bytes pass on a connection.
    func record(_ connection: Int, _ buffer: ByteBuffer, isSent: Bool, isReplayed: Bool = false) {
        // A few bytes must not keep the whole buffer that the socket was read into.
        let isSmall = buffer.readableBytes < buffer.storageCapacity / 2
        let kept = isSmall ? ByteBuffer(bytes: buffer.readableBytesView) : buffer
        self.add(.data(connection, kept, isSent: isSent, isReplayed: isReplayed), bytes: kept.readableBytes)
    }

    /// A connection ends.
    func end(_ connection: Int, byPeer: Bool) { self.add(.end(connection, byPeer: byPeer), bytes: 0) }

    /// Writes what waits and closes the file; later calls only tell what was written.
    func close() -> CaptureSummary {
        let isFirst = self.state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if isFirst {
            self.queue.sync {
                self.drain()
                try? self.file.close()
            }
        }
        return self.summary
    }

    private func add(_ event: Event, bytes: Int) {
        let time = UInt64(WallClock.microseconds)
        let (mustSchedule, mustWait) = self.state.withLock { state in
            guard !state.isClosed, state.failure == nil else { return (false, false) }
            state.events.append((event, time))
            state.waitingBytes += bytes
            defer { state.isWriting = true }
            return (!state.isWriting, state.waitingBytes > Self.queueLimit)
        }
        if mustSchedule { self.schedule() }
        if mustWait { self.queue.sync {} }
    }

    private func schedule() { self.queue.async { self.drain() } }

    /// Writes until nothing waits; on the queue.
    private func drain() {
        while true {
            let events = self.state.withLock { state in
                defer {
                    state.events = []
                    state.waitingBytes = 0
                }
                if state.events.isEmpty { state.isWriting = false }
                return state.events
            }
            self.writer.withLock { writer in
                for (event, time) in events {
                    switch event {
                    case .begin(let number, let endpoints): writer.begin(number, endpoints, at: time)
                    case .data(let number, let buffer, let isSent, let isReplayed):
                        writer.data(number, buffer, isSent: isSent, isReplayed: isReplayed, at: time)
                        if writer.output.count >= 1 << 20 { self.write(&writer) }
                    case .end(let number, let byPeer): writer.end(number, byPeer: byPeer, at: time)
                    }
                }
                self.write(&writer)
            }
            if events.isEmpty { return }
        }
    }

    private func write(_ writer: inout PacketWriter) {
        defer { writer.output.removeAll(keepingCapacity: true) }
        let (packets, failed) = self.state.withLock { ($0.packets, $0.failure != nil) }
        guard !failed else { return }
        let count = writer.output.count
        do throws(SystemError) {
            try self.file.write(writer.output)
        } catch {
            // What is complete stays readable: the block that was cut goes away.
            let whole = self.state.withLock { state in
                state.failure = error.description
                state.events = []
                return state.bytes
            }
            try? self.file.truncate(to: whole)
            self.onFailure("the capture into \(self.path) stopped after \(packets) packets: \(error)")
            return
        }
        let total = writer.packets
        self.state.withLock { state in
            state.bytes += count
            state.packets = total
        }
    }
}
