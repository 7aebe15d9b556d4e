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
}
