import DICOMCore
import SystemIO

/// An object that is here, whole.
package struct LocalObject: Sendable, Hashable {
    /// The path of its file.
    package let path: String
    /// Media Storage SOP Instance UID (0002,0003).
    package let sopInstanceUID: UID

    package init(path: String, sopInstanceUID: UID) {
        self.path = path
        self.sopInstanceUID = sopInstanceUID
    }
}

/// Finds the objects below a folder: regular files with a preamble and a complete meta header.
///
/// Links are never followed, and names that begin with a dot, ours and others', are left out; so are objects that were
/// found damaged.
package enum ObjectWalk {
    /// The objects in the order of their paths, until `isCancelled`; the folder itself may be reached by a link.
    package static func objects(
        below path: String,
        isCancelled: () -> Bool = { false }
    ) throws(SystemError) -> [LocalObject] {
        var found: [LocalObject] = []
        self.walk(try Folder(path: path), path == "/" ? "" : path, isCancelled, &found)
        return found
    }

    private static func walk(
        _ folder: Folder,
        _ path: String,
        _ isCancelled: () -> Bool,
        _ found: inout [LocalObject]
    ) {
        for name in (try? folder.names()) ?? [] where !name.hasPrefix(".") && !name.contains(".damaged-") {
            if isCancelled() { return }
            if let (_, header) = StoredFileHeader.open(name, in: folder) {
                found.append(LocalObject(path: "\(path)/\(name)", sopInstanceUID: header.sopInstanceUID))
            } else if let below = try? folder.folder(name) {
                self.walk(below, "\(path)/\(name)", isCancelled, &found)
            }
        }
    }
}
