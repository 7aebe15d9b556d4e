#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Waits for descriptors.
package enum Readiness {
    /// Waits until one of the descriptors can be read, or written; says which can, none after a signal or when the
    /// time is over (below 0: never).
    @discardableResult
    package static func wait(for descriptors: [Int32], toWrite: Bool = false, milliseconds: Int32 = -1) -> (
        ready: Set<Int32>, isTimeOver: Bool
    ) {
        let events = Int16(toWrite ? POLLOUT : POLLIN)
        var polled = descriptors.map { pollfd(fd: $0, events: events, revents: 0) }
        let count = poll(&polled, nfds_t(polled.count), milliseconds)
        guard count > 0 else { return ([], count == 0) }
        return (Set(polled.filter { $0.revents != 0 }.map(\.fd)), false)
    }
}

/// A pipe by which any thread wakes the one that waits for it among other descriptors.
package final class WakePipe: Sendable {
    private let reading: File
    private let writing: File

    /// What `Readiness` waits for.
    package var number: Int32 { self.reading.number }

    /// Makes a pipe; nil where the system has none left.
    package init?() {
        guard let (readEnd, writeEnd) = try? FileDescriptor.pipe() else { return nil }
        self.reading = File(readEnd.rawValue)
        self.writing = File(writeEnd.rawValue)
        for end in [readEnd.rawValue, writeEnd.rawValue] {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    /// Wakes the waiting thread.
    package func wake() { try? self.writing.write([0]) }

    /// Takes what was written, so that the next wait waits.
    package func drain() { while let bytes = try? self.reading.readNext(64), bytes.count == 64 {} }
}
