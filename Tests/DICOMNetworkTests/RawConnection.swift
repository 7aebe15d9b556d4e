import DICOMWire
import Foundation
import Synchronization
import TestSupport

/// A connection of a test to a server, as raw bytes.
final class RawConnection: Sendable {
    let descriptor: Int32
    private let isClosed = Mutex(false)

    init(port: Int) throws {
        guard let descriptor = Loopback.connect(port: port) else { throw TestFailure("no connection to \(port)") }
        self.descriptor = descriptor
    }

    deinit { self.close() }

    func send(_ bytes: [UInt8]) { Loopback.writeAll(self.descriptor, bytes) }

    /// Reads one PDU: its type and the bytes after the header; nil at the end of the stream.
    ///
    /// Waits on a thread of its own, for the tests' threads are few.
    func readUnit() async -> (type: UInt8, body: [UInt8])? {
        let descriptor = self.descriptor
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.readUnit(descriptor)) }
        }
    }

    /// Reads the command set of one message whose command fits one PDV.
    func readCommand() async throws -> CommandSet? {
        guard let unit = await self.readUnit(), unit.type == 4 else { return nil }
        return try CommandSet(decoding: Array(unit.body.dropFirst(6)))
    }

    private static func readUnit(_ descriptor: Int32) -> (type: UInt8, body: [UInt8])? {
        guard let head = Loopback.readExactly(descriptor, 6) else { return nil }
        let length = head[2...].reduce(0) { $0 << 8 | Int($1) }
        guard let body = Loopback.readExactly(descriptor, length) else { return nil }
        return (head[0], body)
    }

    func close() {
        let wasClosed = self.isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        if !wasClosed { Foundation.close(self.descriptor) }
    }
}
