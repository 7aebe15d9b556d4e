import DICOMCore
import SystemIO

/// A folder for objects that are only looked at: `.pacsh/view/<run>` below the output directory.
///
/// The run holds a lock on it. A folder whose lock is free belongs to a run that ended without clearing up, and the next
/// one removes it; a folder that is kept has no lock.
package final class ViewFolder: Sendable {
    private static let lockName = "lock"

    /// Where objects may be put.
    package let path: String
    /// The folder that holds those of all runs.
    private let parent: Folder
    private let folder: Folder
    private let name: String
    private let lock: File

    /// Makes and locks a folder below an output directory, which is made too, and removes those of dead runs.
    package init(below output: String, mode: OutputMode) throws(SystemError) {
        try Folder.make(path: output, mode: mode)
        self.parent = try Folder(path: output).with(.private).madeFolder(".pacsh").madeFolder("view")
        Self.removeStale(in: self.parent)
        while true {
            let name = Hexadecimal.digits(UInt64.random(in: .min ... .max))
            do throws(SystemError) { try self.parent.makeFolder(name) } catch  where error == .exists { continue }
            do throws(SystemError) {
                // Another run that starts now may take the folder for a dead one until the lock is held.
                let folder = try self.parent.folder(name)
                let lock = try folder.lockFile(Self.lockName)
                guard lock.lock(waits: false) != .heldByAnother, self.parent.holds(folder, as: name) else { continue }
                (self.folder, self.lock, self.name) = (folder, lock, name)
                self.path = "\(output)/.pacsh/view/\(name)"
                return
            } catch  where error == .noEntry {
                continue
            }
        }
    }

    /// Removes the folder with what is in it.
    package func remove() {
        self.folder.empty()
        self.parent.removeFolder(self.name)
        try? self.lock.close()
    }

    /// Leaves the folder where it is, for good.
    package func keep() {
        self.folder.remove(Self.lockName)
        try? self.lock.close()
    }

    /// The folders below an output directory that were kept; none where there is no such directory.
    package static func kept(below output: String) -> [String] {
        let path = "\(output)/.pacsh/view"
        guard let parent = try? Folder(path: path) else { return [] }
        return ((try? parent.names()) ?? []).sorted().compactMap { name in
            guard let folder = try? parent.folder(name), case .none = folder.kind(of: self.lockName) else { return nil }
            return "\(path)/\(name)"
        }
    }

    /// Removes the folders of dead runs.
    private static func removeStale(in parent: Folder) {
        for name in (try? parent.names()) ?? [] {
            guard let folder = try? parent.folder(name), folder.kind(of: Self.lockName) == .file,
                let lock = try? folder.lockFile(Self.lockName)
            else { continue }
            if lock.lock(waits: false) == .taken {
                folder.empty()
                parent.removeFolder(name)
            }
            try? lock.close()
        }
    }
}
