import DICOMCore
import Synchronization
import SystemIO

/// The folder in which one run of pacsh writes objects until they are complete: `.pacsh/incoming/<run>`.
///
/// The run holds a lock on it. A folder whose lock is free belongs to a run that ended without clearing up, and the
/// next run removes it. It lies on the same file system as the final names, so publishing an object copies nothing.
final class IncomingFolder: Sendable {
    private static let lockName = "lock"

    let folder: Folder
    /// The lock of the names in the output directory.
    let names: NameLock
    /// The folder that holds those of all runs.
    private let parent: Folder
    private let name: String
    private let lock: File
    private let counter: Mutex<UInt64>
    /// How many incomplete objects of dead runs were removed.
    let staleParts: Int

    /// Makes and locks a folder, and removes those of dead runs.
    init(root: Folder) throws(SystemError) {
        // Nobody else has to do with what isn't complete; a part has the mode of the object that it becomes.
        self.parent = try root.with(.private).madeFolder(".pacsh").madeFolder("incoming")
        self.names = try NameLock(root: root)
        self.staleParts = Self.removeStale(in: self.parent)
        while true {
            let name = Hexadecimal.digits(UInt64.random(in: .min ... .max))
            do throws(SystemError) { try self.parent.makeFolder(name) } catch  where error == .exists { continue }
            do throws(SystemError) {
                // Another run that starts now may take the folder for a dead one until the lock is held.
                let folder = try self.parent.folder(name)
                guard let lock = try Self.lock(folder, mayLackLocks: true), self.parent.holds(folder, as: name) else {
                    continue
                }
                self.folder = folder.with(root.mode)
                self.lock = lock
                self.name = name
                self.counter = Mutex(UInt64.random(in: .min ... .max))
                return
            } catch  where error == .noEntry {
                continue
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
        self.folder.empty()
        self.parent.removeFolder(self.name)
        try? self.lock.close()
    }

    /// Removes the folders of dead runs; gives the number of parts that were in them.
    private static func removeStale(in parent: Folder) -> Int {
        var parts = 0
        for name in (try? parent.names()) ?? [] {
            guard let folder = try? parent.folder(name), let lock = try? Self.lock(folder, mayLackLocks: false) else {
                continue
            }
            parts += ((try? folder.names()) ?? []).count { $0.hasSuffix(".part") }
            folder.empty()
            parent.removeFolder(name)
            try? lock.close()
        }
        return parts
    }

    /// The incomplete objects of dead runs, as paths below the folder of all runs; nothing is removed.
    static func leftovers(in parent: Folder) -> [String] {
        ((try? parent.names()) ?? []).flatMap { name -> [String] in
            guard let folder = try? parent.folder(name), let lock = try? Self.lock(folder, mayLackLocks: false) else {
                return []
            }
            defer { try? lock.close() }
            return ((try? folder.names()) ?? []).filter { $0.hasSuffix(".part") }.map { "\(name)/\($0)" }
        }
    }

    /// Takes the lock of a folder; `nil` when another run holds it.
    ///
    /// A file system without locks lets a run work in its folder but never remove another's.
    private static func lock(_ folder: Folder, mayLackLocks: Bool) throws(SystemError) -> File? {
        let file = try folder.lockFile(Self.lockName)
        return switch file.lock(waits: false) {
        case .taken: file
        case .heldByAnother: nil
        case .unsupported: mayLackLocks ? file : nil
        }
    }
}
