import DICOMArchive
import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks for files: those that were retrieved, and those that the user names.
package enum StoredFiles {
    /// The path of a retrieved object below an output directory; nil where it isn't there.
    package static func path(of sop: UID, study: UID, below directory: String) throws(PACSError) -> String? {
        guard self.exists(directory) else { return nil }
        do throws(ArchiveError) {
            let archive = try Archive(root: directory, durability: .none)
            defer { archive.close() }
            return archive.instances(ofStudy: study)[sop]
        } catch {
            throw PACSError(.notWritable, error.message)
        }
    }

    /// Whether there is anything at a path.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The user's home directory.
    package static var home: String? { getenv("HOME").map { String(cString: $0) } }
}
