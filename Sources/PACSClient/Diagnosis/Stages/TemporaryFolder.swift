import DICOMCore
import SystemIO

/// A folder of our own that goes away with all that is in it.
struct TemporaryFolder: Sendable {
    /// Its absolute path.
    let path: String

    /// Makes an empty folder that only this user may enter.
    init() throws(PACSError) {
        do throws(SystemError) {
            self.path = try Path.makeTemporaryFolder("pacsh-callback-")
        } catch {
            throw PACSError(.notWritable, "no temporary folder in \(printable("\(error)"))")
        }
    }

    /// Removes it; what was linked into it from elsewhere stays.
    func remove() {
        (try? Folder(path: self.path))?.empty()
        Path.removeFolder(self.path)
    }

    /// Removes one object's file, and the folders above it that are empty then: series, study, patient.
    static func removeFile(_ path: String) {
        guard Path.remove(path) else { return }
        var folder = Path.parent(of: path)
        for _ in 0..<3 {
            guard let empty = folder, Path.removeFolder(empty) else { return }
            folder = Path.parent(of: empty)
        }
    }
}
