import DICOMCore
import SystemIO

/// How a good object gets its name from a file that isn't it.
extension Archive {
    /// The lock of whoever takes a name away from a file: nobody else may take the name of its successor.
    private static let lockName = "mending.lock"

    /// Moves the file under an object's name aside, as `….damaged-<8 hex>.dcm`, when it is damaged or another object; `nil`
    /// when it is that object or can't be judged.
    ///
    /// Called once a good replacement is complete. Nothing is deleted.
    func setAside(
        _ name: String,
        unless uid: UID,
        component: String,
        in folder: Folder
    ) throws(SystemError) -> (name: String, fault: String)? {
        guard Self.fault(of: name, as: uid, in: folder) != nil else { return nil }
        let lock = try self.openPlace().root.madeFolder(".pacsh").lockFile(Self.lockName)
        defer { try? lock.close() }
        // A file system without locks has no second writer that we could see either.
        _ = lock.lock(waits: true)
        // While we waited another one may have mended it.
        guard let fault = Self.fault(of: name, as: uid, in: folder) else { return nil }
        let file = try folder.file(name)
        let digest = try DataSetComparison.digest(file, from: 0, count: file.status().size)
        for hex in DataSetComparison.marks(digest) {
            let aside = ObjectFileName.text(component, .damaged, hex)
            do throws(SystemError) {
                try folder.rename(name, to: aside)
                return (aside, fault)
            } catch  where error == .exists {
                continue
            }
        }
        throw SystemError.exists
    }

    /// Why the file of a name isn't the object; `nil` when it is, and for what is no file or an empty one, which may be
    /// another writer's hold on the name.
    private static func fault(of name: String, as uid: UID, in folder: Folder) -> String? {
        guard let file = try? folder.file(name), let status = try? file.status(), status.isRegular, status.size > 0
        else {
            return nil
        }
        guard let stored = ObjectFile(file) else { return "is no DICOM object" }
        return stored.fault(as: uid)
    }
}
