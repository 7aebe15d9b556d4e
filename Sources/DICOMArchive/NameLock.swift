import Synchronization
import SystemIO

/// The lock of whoever takes a name away from a file or holds one with an empty file, `.pacsh/mending.lock`: only under
/// it can an empty file that holds a name be told from one that a power loss left.
struct NameLock: Sendable {
    private static let name = "mending.lock"
    /// Keeps the threads of this process apart where the file system knows no locks.
    private static let threads = Mutex(())

    private let folder: Folder

    /// The lock of an output directory.
    init(root: Folder) throws(SystemError) { self.folder = try root.with(.private).madeFolder(".pacsh") }

    /// Does something while nobody else has the lock; waits for it.
    func whileHeld<Value: Sendable>(_ body: () throws(SystemError) -> Value) throws(SystemError) -> Value {
        try Self.threads.withLock { _ throws(SystemError) in
            let file = try self.folder.lockFile(Self.name)
            defer { try? file.close() }
            _ = file.lock(waits: true)
            return try body()
        }
    }
}
