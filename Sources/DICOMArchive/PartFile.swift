#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An object's file while it isn't complete.
final class PartFile: Sendable {
    private let incoming: IncomingFolder
    private let name: String
    /// The open file, written from the start to the end.
    let file: FileDescriptor

    /// Makes a new file that only this user can read.
    init(in incoming: IncomingFolder) throws(SystemError) {
        self.incoming = incoming
        self.name = incoming.nextName()
        self.file = try FileDescriptor.open(
            self.name,
            in: incoming.handle,
            flags: O_WRONLY | O_CREAT | O_EXCL,
            mode: 0o600
        )
    }

    /// Removes the file.
    func discard() { unlinkat(self.incoming.handle.number, self.name, 0) }

    /// Opens the file once more to compare it.
    func reopen() throws(SystemError) -> FileDescriptor {
        try FileDescriptor.open(self.name, in: self.incoming.handle, flags: O_RDONLY)
    }

    /// Gives the file its final name unless that name is taken.
    ///
    /// Returns false when it is taken; the part then stays. Nothing is ever overwritten, and of two writers of one
    /// name exactly one gets it.
    func publish(as name: String, in folder: FileDescriptor) throws(SystemError) -> Bool {
        #if canImport(Darwin)
        if renameatx_np(self.incoming.handle.number, self.name, folder.number, name, UInt32(RENAME_EXCL)) == 0 {
            return true
        }
        #else
        if linkat(self.incoming.handle.number, self.name, folder.number, name, 0) == 0 {
            self.discard()
            return true
        }
        #endif
        switch errno {
        case EEXIST: return false
        case EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL: return try self.publishWithoutLinks(as: name, in: folder)
        default: throw .last
        }
    }

    /// The way for FAT and some network shares: an empty file of ours holds the name, then the part replaces it.
    func publishWithoutLinks(as name: String, in folder: FileDescriptor) throws(SystemError) -> Bool {
        do throws(SystemError) {
            _ = try FileDescriptor.open(name, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        } catch {
            if error.number == EEXIST { return false }
            throw error
        }
        if renameat(self.incoming.handle.number, self.name, folder.number, name) == 0 { return true }
        let error = SystemError.last
        unlinkat(folder.number, name, 0)
        throw error
    }
}
