import Synchronization

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

/// What can be forced onto the disk.
package protocol Synchronizable: Sendable {
    /// Waits until the contents are on the disk.
    func synchronize() throws(SystemError)
}

/// An open file, pipe or device, closed when the last user lets go of it.
package final class File: Synchronizable {
    /// What is known of a file without reading it.
    package struct Status: Sendable {
        /// The size in bytes.
        package let size: Int
        /// Whether it is a regular file.
        package let isRegular: Bool
        package let isFolder: Bool
        /// The permissions.
        package let mode: UInt16
        /// Whether somebody but its owner may write to it.
        package var isWritableByOthers: Bool { self.mode & 0o022 != 0 }
        /// The user that it belongs to.
        let owner: uid_t
        /// Whether it belongs to the superuser.
        package var belongsToRoot: Bool { self.owner == 0 }
        /// Whether it belongs to the user as whom this process runs.
        package var isOurs: Bool { self.owner == geteuid() }
        private let device: dev_t
        private let inode: ino_t

        init(_ status: stat) {
            self.size = Int(status.st_size)
            self.isRegular = status.st_mode & S_IFMT == S_IFREG
            self.isFolder = status.st_mode & S_IFMT == S_IFDIR
            self.mode = UInt16(truncatingIfNeeded: status.st_mode & 0o7777)
            self.owner = status.st_uid
            self.device = status.st_dev
            self.inode = status.st_ino
        }

        /// Whether both are of one file.
        package func isSameFile(as other: Status) -> Bool {
            self.device == other.device && self.inode == other.inode
        }
    }

    /// swift-system's descriptor; valid until `close`.
    let descriptor: FileDescriptor
    /// The descriptor's number; valid until `close`.
    var number: Int32 { self.descriptor.rawValue }
    private let isOpen = Mutex(true)

    /// Takes over an open descriptor.
    package init(_ number: Int32) { self.descriptor = FileDescriptor(rawValue: number) }

    deinit { try? self.close() }

    /// Opens a file to be read, following links: the user chose the path.
    ///
    /// A pipe opens at once.
    package convenience init(reading path: String) throws(SystemError) {
        self.init(try call { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) })
    }

    /// Closes and reports a late write error, as NFS and quotas have them; later calls do nothing.
    package func close() throws(SystemError) {
        let wasOpen = self.isOpen.withLock { isOpen in
            defer { isOpen = false }
            return isOpen
        }
        guard wasOpen else { return }
        do throws(SystemError) {
            try call { try self.descriptor.close() }
        } catch  where error.number == EINTR {
            // The descriptor is gone on Linux, so closing again could hit a stranger's.
        }
    }

    /// Size, kind and permissions.
    package func status() throws(SystemError) -> Status {
        var status = stat()
        try call { fstat(self.number, &status) }
        return Status(status)
    }

    // MARK: - Writing

    /// Writes all parts in order, however many calls that takes.
    package func write(_ parts: [UnsafeRawBufferPointer]) throws(SystemError) {
        var vectors = parts.filter { !$0.isEmpty }.map {
            iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
        }
        while !vectors.isEmpty {
            var written = try call { writev(self.number, vectors, Int32(vectors.count)) }
            // A call that takes nothing and names no error would be repeated for ever.
            if written == 0 { throw .inputOutput }
            while let first = vectors.first, written >= first.iov_len {
                written -= first.iov_len
                vectors.removeFirst()
                if vectors.isEmpty { return }
            }
            if written > 0 {
                vectors[0].iov_base = vectors[0].iov_base?.advanced(by: written)
                vectors[0].iov_len -= written
            }
        }
    }

    /// Writes all bytes.
    package func write(_ bytes: [UInt8]) throws(SystemError) {
        try bytes.span.bytes.withUnsafeBytes { bytes throws(SystemError) in try self.write([bytes]) }
    }

    /// Writes all of a text.
    package func write(_ text: String) throws(SystemError) { try self.write(Array(text.utf8)) }

    /// Cuts the file off after so many bytes.
    package func truncate(to size: Int) throws(SystemError) { try call { try self.descriptor.resize(to: Int64(size)) } }

    /// Waits until the contents are on the disk.
    package func synchronize() throws(SystemError) { try call { fsync(self.number) } }

    // MARK: - Reading

    /// Reads up to `count` bytes at an offset; fewer only at the end of the file.
    package func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        try bytes(upTo: count) { memory throws(SystemError) in try self.read(at: offset, into: memory) }
    }

    /// Fills memory from an offset on; returns fewer bytes only at the end of the file.
    package func read(at offset: Int, into memory: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        var filled = 0
        while filled < memory.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
            let count = try call {
                try self.descriptor.read(fromAbsoluteOffset: Int64(offset + filled), into: rest)
            }
            if count == 0 { return filled }
            filled += count
        }
        return filled
    }

    /// Reads what there is at the position, up to `count` bytes; empty at the end.
    package func readNext(_ count: Int) throws(SystemError) -> [UInt8] { try self.descriptor.next(count) }

    /// Reads to the end; nil where there is more than `limit` bytes.
    package func readAll(limit: Int) throws(SystemError) -> [UInt8]? { try self.descriptor.all(limit: limit) }

    /// Reads a file to its end, waiting for a pipe's writer; nil where it is longer than `limit` bytes.
    package static func contents(of path: String, limit: Int) throws(SystemError) -> [UInt8]? {
        try File(call { open(path, O_RDONLY | O_CLOEXEC) }).readAll(limit: limit)
    }

    // MARK: - Locks

    /// How taking a lock ended.
    package enum Locking: Sendable { case taken, heldByAnother, unsupported }

    /// Takes the file's lock, which goes with the file.
    package func lock(waits: Bool) -> Locking {
        do throws(SystemError) {
            try call { flock(self.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) }
            return .taken
        } catch {
            return error.number == EWOULDBLOCK ? .heldByAnother : .unsupported
        }
    }
}

extension FileDescriptor {
    /// Reads what there is at the position, up to `count` bytes; empty at the end.
    func next(_ count: Int) throws(SystemError) -> [UInt8] {
        try bytes(upTo: count) { memory throws(SystemError) in try call { try self.read(into: memory) } }
    }

    /// Reads to the end; nil where there is more than `limit` bytes.
    func all(limit: Int) throws(SystemError) -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            let next = try self.next(65_536)
            if next.isEmpty { return bytes }
            bytes += next
            if bytes.count > limit { return nil }
        }
    }
}

/// Makes an array of as many bytes as are read into its memory.
private func bytes(
    upTo count: Int,
    _ read: (UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        do throws(SystemError) {
            filled = try read(UnsafeMutableRawBufferPointer(buffer))
        } catch {
            failure = error
        }
    }
    if let failure { throw failure }
    return bytes
}
