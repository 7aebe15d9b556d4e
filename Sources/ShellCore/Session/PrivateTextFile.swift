import PACSClient
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that texts are written to, readable by its owner alone; any thread may write.
package final class PrivateTextFile: Sendable {
    private let descriptor: Int32
    private let isClosed = Mutex(false)
    private let path: String

    /// Opens a file, and makes it where it isn't there, 0600.
    package init(_ path: String, appends: Bool) throws(PACSError) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC)
        self.path = path
        self.descriptor = open(path, flags, 0o600)
        guard self.descriptor >= 0 else { throw Self.error(path, errno) }
    }

    deinit { try? self.close() }

    /// Writes all of a text.
    package func write(_ text: String) throws(PACSError) {
        var text = text
        // Locked, so that no late text meets a closed descriptor that is another file's by now.
        let code = self.isClosed.withLock { isClosed in isClosed ? 0 : self.writeAll(&text) }
        if code != 0 { throw Self.error(self.path, code) }
    }

    private func writeAll(_ text: inout String) -> Int32 {
        text.withUTF8 { bytes -> Int32 in
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
                #if canImport(Glibc)
                let count = Glibc.write(self.descriptor, rest.baseAddress, rest.count)
                #else
                let count = Darwin.write(self.descriptor, rest.baseAddress, rest.count)
                #endif
                if count >= 0 { written += count } else if errno != EINTR { return errno }
            }
            return 0
        }
    }

    /// Closes the file, which may be when the system says that something could not be written.
    package func close() throws(PACSError) {
        let code = self.isClosed.withLock { isClosed -> Int32 in
            guard !isClosed, self.descriptor >= 0 else { return 0 }
            isClosed = true
            #if canImport(Glibc)
            return Glibc.close(self.descriptor) == 0 ? 0 : errno
            #else
            return Darwin.close(self.descriptor) == 0 ? 0 : errno
            #endif
        }
        if code != 0 { throw Self.error(self.path, code) }
    }

    private static func error(_ path: String, _ code: Int32) -> PACSError {
        let isFull = code == ENOSPC || code == EDQUOT
        return PACSError(isFull ? .diskFull : .notWritable, "can't write \(path): \(String(cString: strerror(code)))")
    }
}
