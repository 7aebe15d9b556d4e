import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What is here already.
extension Archive {
    /// The objects of a study that are here, of whatever patient: SOP Instance UID to path.
    ///
    /// The folders are read anew, and each file must start with a preamble and a complete meta header. Of several files
    /// with one identifier the one under the plain name is given.
    public func instances(ofStudy study: UID) -> [UID: String] {
        guard let root = self.openRoot(), let patients = try? root.names() else { return [:] }
        let studyName = PathComponent.study(study)
        var found: [UID: String] = [:]
        for patient in patients where !patient.hasPrefix(".") {
            guard let patientFolder = Self.folder(patient, in: root),
                let studyFolder = Self.folder(studyName, in: patientFolder),
                let seriesNames = try? studyFolder.names()
            else { continue }
            for series in seriesNames {
                guard let folder = Self.folder(series, in: studyFolder) else { continue }
                Self.collect(folder, "\(self.root)/\(patient)/\(studyName)/\(series)", into: &found)
            }
        }
        return found
    }

    private static func folder(_ name: String, in parent: FileDescriptor) -> FileDescriptor? {
        try? FileDescriptor.open(name, in: parent, flags: O_RDONLY | O_DIRECTORY)
    }

    private static func collect(_ folder: FileDescriptor, _ path: String, into found: inout [UID: String]) {
        guard let names = try? folder.names() else { return }
        for name in names where name.hasSuffix(".dcm") {
            guard let (_, header) = StoredFileHeader.open(name, in: folder) else { continue }
            let uid = header.sopInstanceUID
            let isPlain = PathComponent.object(uid).map { "\($0).dcm" } == name
            if isPlain || found[uid] == nil { found[uid] = "\(path)/\(name)" }
        }
    }
}
