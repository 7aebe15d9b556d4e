import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open file or folder, closed when the last user lets go of it.
final class FileDescriptor: Sendable {
    /// The descriptor; valid until `close`.
    let number: Int32
    private let isClosed = Mutex(false)

    /// Takes over an open descriptor.
    init(_ number: Int32) { self.number = number }

    deinit { _ = try? self.close() }

    /// Closes and reports a late write error, as NFS and quotas have them.
    func close() throws(SystemError) {
        let isFirst = self.isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
        // After EINTR the descriptor is gone on Linux, so closing again could hit a stranger's.
        #if canImport(Darwin)
        let result = Darwin.close(self.number)
        #elseif canImport(Musl)
        let result = Musl.close(self.number)
        #else
        let result = Glibc.close(self.number)
        #endif
        if result != 0, errno != EINTR { throw .last }
    }

    /// Opens a name in a folder without following a symbolic link.
    static func open(
        _ name: String,
        in folder: FileDescriptor,
        flags: Int32,
        mode: mode_t = 0
    ) throws(SystemError) -> FileDescriptor {
        while true {
            let number = openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
            if number >= 0 { return FileDescriptor(number) }
            if errno != EINTR { throw .last }
        }
    }

    /// Opens a folder by its path, following links: the user chose the path.
    static func openFolder(path: String) throws(SystemError) -> FileDescriptor {
        while true {
            let number = openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if number >= 0 { return FileDescriptor(number) }
            if errno != EINTR { throw .last }
        }
    }

    /// Opens a folder in a folder, made with mode 0700 if it isn't there; a symbolic link is refused.
    static func openFolder(_ name: String, in folder: FileDescriptor, create: Bool) throws(SystemError)
        -> FileDescriptor
    {
        do throws(SystemError) {
            return try Self.open(name, in: folder, flags: O_RDONLY | O_DIRECTORY)
        } catch {
            guard create, error.number == ENOENT else { throw error }
        }
        if mkdirat(folder.number, name, 0o700) != 0, errno != EEXIST { throw .last }
        return try Self.open(name, in: folder, flags: O_RDONLY | O_DIRECTORY)
    }

    /// Writes all parts in order, however many calls that takes; returns 0 or the error number.
    func writeAll(_ parts: [UnsafeRawBufferPointer]) -> Int32 {
        var vectors = parts.filter { !$0.isEmpty }.map {
            iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
        }
        while !vectors.isEmpty {
            var written = writev(self.number, vectors, Int32(vectors.count))
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            // A call that takes nothing and names no error would be repeated for ever.
            if written == 0 { return EIO }
            while let first = vectors.first, written >= first.iov_len {
                written -= first.iov_len
                vectors.removeFirst()
                if vectors.isEmpty { return 0 }
            }
            if written > 0 {
                vectors[0].iov_base = vectors[0].iov_base?.advanced(by: written)
                vectors[0].iov_len -= written
            }
        }
        return 0
    }

    /// Reads up to `count` bytes at an offset; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let result = pread(self.number, rest.baseAddress, rest.count, off_t(offset + filled))
                if result < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                if result == 0 { return }
                filled += result
            }
        }
        guard failure == 0 else { throw SystemError(number: failure) }
        return bytes
    }

    /// The size of a regular file; `nil` for anything else.
    func regularFileSize() -> Int? {
        var status = stat()
        guard fstat(self.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Waits until the contents are on the disk.
    func synchronize() throws(SystemError) {
        while fsync(self.number) != 0 {
            if errno == EINTR { continue }
            // Some file systems have nothing to synchronize for a folder.
            if errno == EINVAL || errno == ENOTSUP { return }
            throw .last
        }
    }

    /// The names in a folder, without `.` and `..`, sorted.
    func names() throws(SystemError) -> [String] {
        // Listing moves the position of the descriptor it is given, so it gets one of its own.
        let own = openat(self.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw .last }
        guard let stream = fdopendir(own) else {
            let error = SystemError.last
            _ = FileDescriptor(own)
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
