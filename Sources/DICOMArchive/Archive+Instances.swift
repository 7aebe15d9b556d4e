import DICOMCore
import SystemIO

/// What is here already.
extension Archive {
    /// The bytes that may be written at a path before the reserve is touched; `nil` when the system doesn't say.
    package static func spareSpace(at path: String) -> Int? {
        FreeSpace.at(path).map { $0.available - SpaceGuard.reserve(of: $0) }
    }

    /// The objects of a study that are here: SOP Instance UID to path.
    ///
    /// Where the Patient ID is known and that patient's folder has the study, no other is looked into: a PACS may tell
    /// another Patient ID than the objects have. The folders are read anew, and each file must be whole, of that study and
    /// the object that its name says: what is damaged or swapped isn't here. Of several files with one identifier the one
    /// under the plain name is given.
    package func instances(ofStudy study: UID, patientID: String? = nil) -> [UID: String] {
        guard let root = self.openRoot() else { return [:] }
        let studyName = PathComponent.study(study)
        let known = patientID.map(PathComponent.patient)
        let isThere = known.map { (try? root.folder($0).folder(studyName)) != nil } ?? false
        let patients = isThere ? [known].compactMap { $0 } : (try? root.names()) ?? []
        let changed = ChangedFiles(below: root)
        var found: [UID: String] = [:]
        for patient in patients where !patient.hasPrefix(".") {
            guard let studyFolder = try? root.folder(patient).folder(studyName), let names = try? studyFolder.names()
            else { continue }
            for series in names {
                guard let folder = try? studyFolder.folder(series) else { continue }
                Self.collect(folder, "\(patient)/\(studyName)/\(series)", study, changed, into: &found)
            }
        }
        return found.mapValues { "\(self.root)/\($0)" }
    }

    private static func collect(
        _ folder: Folder,
        _ path: String,
        _ study: UID,
        _ changed: ChangedFiles,
        into found: inout [UID: String]
    ) {
        guard let names = try? folder.names() else { return }
        for text in names {
            guard let name = ObjectFileName(text), name.mark != .damaged, let file = ObjectFile(text, in: folder) else {
                continue
            }
            let uid = file.header.sopInstanceUID
            guard file.fault(as: uid) == nil, file.identity.studyInstanceUID == study, name.mayStand(for: uid) else {
                continue
            }
            if changed.contains("\(path)/\(text)", try? folder.file(text)) { continue }
            if name.isPlain(of: uid) || found[uid] == nil { found[uid] = "\(path)/\(text)" }
        }
    }
}
