import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Files of ours that nobody else may read.
///
/// A regular file gets mode 0600 however it came to be there. One of another owner is refused, and so is a symbolic
/// link, which could lead what is written anywhere. Devices and pipes are somebody's choice and left alone, also where
/// a link names them (`/dev/stderr`).
package enum PrivateFile {
    /// What becomes of what was in the file.
    package enum Access: Sendable {
        /// It goes.
        case replace
        /// What is written comes behind it.
        case append
        /// It can be read, and what is written comes behind it.
        case readAndAppend

        fileprivate var flags: Int32 {
            switch self {
            case .replace: O_WRONLY
            case .append: O_WRONLY | O_APPEND
            case .readAndAppend: O_RDWR | O_APPEND
            }
        }
    }

    /// What is known of file systems that keep no modes, and who is told once.
    private struct Exposure {
        var tell: (@Sendable () -> Void)?
        var isDue = false
    }

    private static let exposure = Mutex(Exposure())

    /// Says who is told, once, that others may read a file because its file system keeps no modes; also of one before.
    package static func whenExposed(_ tell: @escaping @Sendable () -> Void) {
        self.exposure.withLock { exposure in
            exposure.tell = tell
            Self.tellIfDue(&exposure)
        }
    }

    private static func tellIfDue(_ exposure: inout Exposure) {
        guard exposure.isDue, let tell = exposure.tell else { return }
        exposure = Exposure()
        tell()
    }

    /// Opens a file, and makes it where it isn't there.
    package static func open(_ path: String, _ access: Access) throws(SystemError) -> File {
        do throws(SystemError) {
            let flags = access.flags | O_CREAT | O_NOFOLLOW | O_CLOEXEC
            let file = File(try call { openFile(path, flags, 0o600) })
            let status = try file.status()
            guard status.isRegular else { return file }
            guard status.owner == geteuid() else {
                throw SystemError(number: EPERM, reason: "the file belongs to another user")
            }
            if status.mode & 0o077 != 0, try !self.close(file) {
                self.exposure.withLock { exposure in
                    exposure.isDue = true
                    Self.tellIfDue(&exposure)
                }
            }
            // Only now, so that a file that is refused keeps what is in it.
            if access == .replace { try file.truncate(to: 0) }
            return file
        } catch  where error.number == ELOOP {
            return try self.openLinkedDevice(path, access)
        }
    }

    /// Opens what a link names, if that is no regular file but for our own output, which somebody has redirected.
    private static func openLinkedDevice(_ path: String, _ access: Access) throws(SystemError) -> File {
        let file = File(try call { openFile(path, access.flags | O_APPEND | O_CLOEXEC, 0) })
        let status = try file.status()
        guard status.isRegular else { return file }
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            var own = stat()
            if fstat(stream, &own) == 0, status.isSameFile(as: File.Status(own)) { return file }
        }
        throw SystemError(number: ELOOP, reason: "it is a symbolic link")
    }

    /// Takes others' permissions on a file or folder of ours away; false where the file system keeps no modes.
    private static func close(_ file: File) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try call { fchmod(file.number, 0o600) }
        } catch  where error.isUnsupported {
            return false
        }
        return try file.status().mode & 0o077 == 0
    }

    /// Adds a line at the end of a file, whole or not at all, however many processes do so at a time.
    package static func append(line: String, to path: String) throws(SystemError) {
        let file = try self.open(path, .append)
        _ = file.lock(waits: true)
        let size = try file.status().size
        do throws(SystemError) {
            try file.write(line + "\n")
        } catch {
            // The disk was full in the middle of it.
            try? file.truncate(to: size)
            throw error
        }
        try file.close()
    }

    /// Takes others' permissions on a folder away.
    package static func closeFolder(_ path: String) throws(SystemError) {
        if try Path.status(path).mode & 0o077 != 0 { try call { chmod(path, 0o700) } }
    }

    /// What is in a regular file that only we (or the superuser) own and only its owner may read, of at most `limit` bytes.
    package static func secret(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let file = try File(reading: path)
        let status = try file.status()
        guard status.isRegular else { throw SystemError(number: EINVAL, reason: "it is no regular file") }
        guard status.owner == geteuid() || status.owner == 0 else {
            throw SystemError(number: EPERM, reason: "the file belongs to another user")
        }
        guard status.mode & 0o077 == 0 else {
            throw SystemError(number: EPERM, reason: "others may read it; 'chmod 600' it first")
        }
        guard let bytes = try file.readAll(limit: limit) else {
            throw SystemError(number: EFBIG, reason: "it is longer than \(limit) bytes")
        }
        return bytes
    }

    /// Makes a new file with these bytes, mode 0600; `exists` where anything has the name, a link included.
    package static func writeNew(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let file = File(try call { openFile(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) })
        do throws(SystemError) {
            try file.write(bytes)
            try file.synchronize()
            try file.close()
        } catch {
            Path.remove(path)
            throw error
        }
    }

    /// Puts a file in place at once, mode 0600, its folder made where it is missing.
    ///
    /// A symbolic link stays one: the file that it names is replaced. A device or a pipe is refused, which the new file
    /// would take the place of.
    package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let target = Path.resolved(path)
        if let there = try? Path.status(target), !there.isRegular, !there.isFolder {
            throw SystemError(number: EINVAL, reason: "it is no regular file")
        }
        if let folder = Path.parent(of: target) { try Folder.make(path: folder) }
        let temporary = "\(target).\(getpid()).tmp"
        Path.remove(temporary)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let file = File(try call { openFile(temporary, flags, 0o600) })
        do throws(SystemError) {
            try file.write(bytes)
            try file.synchronize()
            try file.close()
            try call { rename(temporary, target) }
        } catch {
            Path.remove(temporary)
            throw error
        }
    }
}

private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
