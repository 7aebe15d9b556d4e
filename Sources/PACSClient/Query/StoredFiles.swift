import DICOMArchive
import DICOMCore
import SystemIO

/// Looks for files that were retrieved.
package enum StoredFiles {
    /// The path of a retrieved object below an output directory; nil where it isn't there.
    package static func path(
        of sop: UID,
        study: UID,
        patientID: String?,
        below directory: String
    ) throws(PACSError) -> String? {
        guard Path.exists(directory) else { return nil }
        do throws(ArchiveError) {
            let archive = try Archive(root: directory, durability: .none)
            defer { archive.close() }
            return archive.instances(ofStudy: study, patientID: patientID)[sop]
        } catch {
            throw PACSError(.notWritable, error.message)
        }
    }

    /// The objects of a study, of one of its series or one object below an output directory, in the order of their
    /// paths.
    package static func objects(
        ofStudy study: UID,
        series: UID? = nil,
        sop: UID? = nil,
        patientID: String?,
        below directory: String
    ) throws(PACSError) -> [LocalObject] {
        guard Path.exists(directory) else { return [] }
        do throws(ArchiveError) {
            let archive = try Archive(root: directory, durability: .none)
            defer { archive.close() }
            let folder = series.map { "/\(PathComponent.series($0))/" }
            return archive.instances(ofStudy: study, patientID: patientID)
                .filter { uid, path in (sop == nil || uid == sop) && folder.map(path.contains) ?? true }
                .map { LocalObject(path: $0.value, sopInstanceUID: $0.key) }
                .sorted { $0.path < $1.path }
        } catch {
            throw PACSError(.notWritable, error.message)
        }
    }

    /// All objects of a patient below an output directory, in the order of their paths.
    package static func objects(ofPatient patientID: String, below directory: String) -> [LocalObject] {
        (try? ObjectWalk(below: "\(directory)/\(PathComponent.patient(patientID))").objects) ?? []
    }
}
