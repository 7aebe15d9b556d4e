import DICOMCore
import SystemIO

/// How a good object gets its name from a file that isn't it.
extension Archive {
    /// Moves the file under an object's name aside, as `….damaged-<8 hex>.dcm`, when it is damaged, another object or has
    /// other bytes than were received; `nil` when it is that object or can't be judged.
    ///
    /// Called once a good replacement is complete. Nothing is deleted.
    func setAside(_ finished: FinishedObject, in folder: Folder) throws(SystemError) -> String? {
        let (root, incoming) = try self.openPlace()
        guard self.fault(finished, in: folder, ChangedFiles(below: root)) != nil else { return nil }
        return try incoming.names.whileHeld { () throws(SystemError) in
            // While we waited another one may have mended it.
            guard let fault = self.fault(finished, in: folder, ChangedFiles(below: root)) else { return nil }
            for hex in DataSetComparison.marks(try DataSetComparison.digest(of: folder.file(finished.name))) {
                do throws(SystemError) {
                    try folder.rename(finished.name, to: ObjectFileName.text(finished.component, .damaged, hex))
                    return fault
                } catch  where error == .exists {
                    continue
                }
            }
            throw SystemError.exists
        }
    }

    /// Why the file under an object's name isn't the object; `nil` when it is, and for what is no file.
    ///
    /// An empty file is at fault under the lock of the names only: before that it may be another writer's hold on its name.
    private func fault(_ finished: FinishedObject, in folder: Folder, _ changed: ChangedFiles) -> String? {
        guard let file = try? folder.file(finished.name), let status = try? file.status(), status.isRegular
        else { return nil }
        if status.size == 0 { return "is empty" }
        guard let stored = ObjectFile(file) else { return "is no DICOM object" }
        if let fault = stored.fault(as: finished.object.identity.sopInstanceUID) { return fault }
        return changed.contains("\(finished.folder.path)/\(finished.name)", file)
            ? "has changed since it was received" : nil
    }
}
