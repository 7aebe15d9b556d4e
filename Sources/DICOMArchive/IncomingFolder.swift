import DICOMCore
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The folder in which one run of pacsh writes objects until they are complete: `.pacsh/incoming/<run>`.
///
/// The run holds a lock on it. A folder whose lock is free belongs to a run that ended without clearing up, and the
/// next run removes it. It lies on the same file system as the final names, so publishing an object copies nothing.
final class IncomingFolder: Sendable {
    private static let lockName = "lock"

    /// The folder.
    let handle: FileDescriptor
    /// The folder that holds those of all runs.
    private let parent: FileDescriptor
    private let name: String
    private let lock: FileDescriptor
    private let counter: Mutex<UInt64>
    /// How many incomplete objects of dead runs were removed.
    let staleParts: Int

    /// Makes and locks a folder, and removes those of dead runs.
    init(root: FileDescriptor) throws(SystemError) {
        let own = try FileDescriptor.openFolder(".pacsh", in: root, create: true)
        self.parent = try FileDescriptor.openFolder("incoming", in: own, create: true)
        self.staleParts = Self.removeStale(in: self.parent)
        while true {
            let name = Hexadecimal.digits(UInt64.random(in: .min ... .max))
            if mkdirat(self.parent.number, name, 0o700) != 0 {
                if errno == EEXIST { continue }
                throw .last
            }
            // Another run that starts now may take the folder for a dead one until the lock is held.
            do throws(SystemError) {
                let handle = try FileDescriptor.open(name, in: self.parent, flags: O_RDONLY | O_DIRECTORY)
                guard let lock = try Self.lock(handle, mayLackLocks: true) else { continue }
                guard Self.isSame(handle, name, in: self.parent) else { continue }
                self.handle = handle
                self.lock = lock
                self.name = name
                self.counter = Mutex(UInt64.random(in: .min ... .max))
                return
            } catch {
                guard error.number == ENOENT else { throw error }
            }
        }
    }

    deinit { self.remove() }

    /// A name that no other part in this folder has.
    func nextName() -> String {
        let number = self.counter.withLock { counter in
            counter &+= 0x9E37_79B9_7F4A_7C15
            return counter
        }
        return "\(Hexadecimal.digits(number)).part"
    }

    /// Removes the folder with what is left in it, and lets go of the lock.
    func remove() {
        Self.empty(self.handle)
        unlinkat(self.parent.number, self.name, AT_REMOVEDIR)
        flock(self.lock.number, LOCK_UN)
    }

    private static func removeStale(in parent: FileDescriptor) -> Int {
        guard let names = try? parent.names() else { return 0 }
        var count = 0
        for name in names {
            guard let folder = try? FileDescriptor.open(name, in: parent, flags: O_RDONLY | O_DIRECTORY),
                let lock = try? Self.lock(folder, mayLackLocks: false)
            else { continue }
            count += Self.empty(folder)
            unlinkat(parent.number, name, AT_REMOVEDIR)
            flock(lock.number, LOCK_UN)
        }
        return count
    }

    /// Takes the lock of a folder; `nil` when another run holds it.
    ///
    /// A file system without locks lets a run work in its folder but never remove another's.
    private static func lock(_ folder: FileDescriptor, mayLackLocks: Bool) throws(SystemError) -> FileDescriptor? {
        let file = try FileDescriptor.open(Self.lockName, in: folder, flags: O_RDWR | O_CREAT, mode: 0o600)
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return nil
            default: return mayLackLocks ? file : nil
            }
        }
        return file
    }

    private static func isSame(_ handle: FileDescriptor, _ name: String, in parent: FileDescriptor) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(handle.number, &opened) == 0 && fstatat(parent.number, name, &named, AT_SYMLINK_NOFOLLOW) == 0
            && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    /// Removes what is in a folder; gives the number of parts among it.
    @discardableResult
    private static func empty(_ folder: FileDescriptor) -> Int {
        guard let names = try? folder.names() else { return 0 }
        for name in names { unlinkat(folder.number, name, 0) }
        return names.count { $0.hasSuffix(".part") }
    }
}
