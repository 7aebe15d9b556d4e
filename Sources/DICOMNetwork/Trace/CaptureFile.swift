import NIOCore
import Synchronization
import SystemIO

/// The file of a capture: written by one thread, looked at by any.
///
/// When the disk is full the capture ends, and what is complete stays readable.
final class CaptureFile: Sendable {
    /// What happens on a connection.
    enum Event: Sendable {
        case begin(Int, PacketEndpoints)
        case data(Int, ByteBuffer, isSent: Bool, isReplayed: Bool)
        case end(Int, byPeer: Bool)
        /// The capture is over.
        case close
    }

    /// An event and its time, in microseconds since 1970.
    struct Entry: Sendable {
        var event: Event
        var time: UInt64
    }

    /// So many bytes are written at once.
    private static let blockSize = 1 << 20

    private struct Written: Sendable {
        var packets = 0
        var bytes = 0
        var failure: String?
        var isClosed = false
    }

    private let path: String
    private let file: File
    /// Touched by the thread that writes only.
    private let writer: Mutex<PacketWriter>
    private let written = Mutex(Written())
    private let onFailure: @Sendable (String) -> Void

    /// Makes the file, readable by its owner alone.
    init(
        path: String,
        application: String,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(SystemError) {
        self.file = try PrivateFile.open(path, .replace)
        self.path = path
        self.onFailure = onFailure
        self.writer = Mutex(PacketWriter(application: application))
        self.write([])
    }

    /// What has been written so far.
    var summary: CaptureSummary {
        self.written.withLock {
            CaptureSummary(path: self.path, packets: $0.packets, bytes: $0.bytes, failure: $0.failure)
        }
    }

    /// Writes what happened.
    func write(_ entries: [Entry]) {
        var isOver = false
        self.writer.withLock { writer in
            for entry in entries where !isOver {
                switch entry.event {
                case .begin(let number, let endpoints): writer.begin(number, endpoints, at: entry.time)
                case .data(let number, let buffer, let isSent, let isReplayed):
                    writer.data(number, buffer, isSent: isSent, isReplayed: isReplayed, at: entry.time)
                    if writer.output.count >= Self.blockSize { self.writeOut(&writer) }
                case .end(let number, let byPeer): writer.end(number, byPeer: byPeer, at: entry.time)
                case .close: isOver = true
                }
            }
            self.writeOut(&writer)
        }
        guard isOver else { return }
        self.written.withLock { $0.isClosed = true }
        try? self.file.close()
    }

    /// Ends the capture before its time; told once.
    func fail(_ reason: String) {
        let packets = self.written.withLock { written -> Int? in
            guard written.failure == nil, !written.isClosed else { return nil }
            written.failure = reason
            return written.packets
        }
        if let packets { self.onFailure("the capture into \(self.path) stopped after \(packets) packets: \(reason)") }
    }

    private func writeOut(_ writer: inout PacketWriter) {
        defer { writer.output.removeAll(keepingCapacity: true) }
        guard self.written.withLock({ $0.failure == nil && !$0.isClosed }) else { return }
        do throws(SystemError) {
            try self.file.write(writer.output)
        } catch {
            // The block that was cut goes away.
            try? self.file.truncate(to: self.summary.bytes)
            return self.fail(error.description)
        }
        let (count, packets) = (writer.output.count, writer.packets)
        self.written.withLock { written in
            written.bytes += count
            written.packets = packets
        }
    }
}
