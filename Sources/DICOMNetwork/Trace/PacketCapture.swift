import DICOMWire
import NIOCore
import Synchronization
import SystemIO

/// Takes what passes on associations and hands it to a capture file, which is written on a thread of its own.
///
/// The network never waits for the file: one that lags too far behind ends the capture, and nothing else.
final class PacketCapture: Sendable {
    /// So many bytes may wait to be written.
    private static let queueLimit = 128 << 20
    /// So many seconds the end of a capture waits for its file.
    private static let patience = 10.0

    private let file: CaptureFile
    private let queue: BoundedQueue<CaptureFile.Entry>
    private let connections = Atomic(0)

    init(
        path: String,
        application: String,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(SystemError) {
        let file = try CaptureFile(path: path, application: application, onFailure: onFailure)
        self.file = file
        self.queue = BoundedQueue(label: "pacsh.capture", limit: Self.queueLimit) { entries, _ in file.write(entries) }
    }

    /// What has been written so far.
    var summary: CaptureSummary { self.file.summary }

    /// A connection begins; returns its number in this capture.
    func begin(_ endpoints: PacketEndpoints) -> Int {
        let number = self.connections.add(1, ordering: .relaxed).newValue
        self.add(.begin(number, endpoints))
        return number
    }

    /// Bytes pass on a connection.
    func record(_ connection: Int, _ buffer: ByteBuffer, isSent: Bool, isReplayed: Bool = false) {
        // A few bytes must not keep the whole buffer that the socket was read into.
        let isSmall = buffer.readableBytes < buffer.storageCapacity / 2
        var kept = isSmall ? ByteBuffer(bytes: buffer.readableBytesView) : buffer
        // A capture is handed to others; an identity's secret isn't.
        UserIdentity.conceal(in: &kept)
        self.add(.data(connection, kept, isSent: isSent, isReplayed: isReplayed), size: kept.readableBytes)
    }

    /// A connection ends.
    func end(_ connection: Int, byPeer: Bool) { self.add(.end(connection, byPeer: byPeer)) }

    /// Writes what waits and closes the file; later calls only tell what was written.
    func close() -> CaptureSummary {
        self.add(.close)
        self.queue.flush(within: self.summary.failure == nil ? Self.patience : 0)
        return self.summary
    }

    private func add(_ event: CaptureFile.Event, size: Int = 0) {
        let entry = CaptureFile.Entry(event: event, time: UInt64(WallClock.microseconds))
        if !self.queue.add(entry, size: size) {
            self.file.fail("the file takes them more slowly than they pass")
        }
    }
}
