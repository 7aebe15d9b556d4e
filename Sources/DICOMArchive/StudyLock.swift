import DICOMCore
import SystemIO

/// Keeps a study of an output directory for one retrieval while that fetches it: a lock on `.pacsh/studies/<study>`.
///
/// The lock goes with the process, so that a crash leaves none. Calls look at the disk.
package final class StudyLock: Sendable {
    /// How taking a lock ended.
    package enum Taking: Sendable {
        /// It is ours.
        case taken(StudyLock)
        /// Another retrieval fetches the study.
        case heldByAnother
        /// Nobody can tell: the file system knows no locks, or the file can't be made.
        case unknown
    }

    private let folder: Folder
    private let name: String
    private let file: File

    private init(folder: Folder, name: String, file: File) {
        self.folder = folder
        self.name = name
        self.file = file
    }

    /// Takes the lock of a study below an output directory, which is made where it isn't there.
    package static func take(_ study: UID, below root: String) -> Taking {
        let name = PathComponent.study(study)
        do throws(SystemError) {
            try Folder.make(path: root)
            let folder = try Folder(path: root).madeFolder(".pacsh").madeFolder("studies")
            while true {
                let file = try folder.lockFile(name)
                switch file.lock(waits: false) {
                case .heldByAnother: return .heldByAnother
                case .unsupported: return .unknown
                case .taken:
                    // Its last holder may have removed the file between our opening and locking it.
                    if folder.holds(file, as: name) { return .taken(StudyLock(folder: folder, name: name, file: file)) }
                }
            }
        } catch {
            return .unknown
        }
    }

    /// Lets go of it.
    package func release() {
        self.folder.remove(self.name)
        try? self.file.close()
    }
}
