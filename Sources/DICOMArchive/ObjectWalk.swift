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
package struct ObjectWalk: Sendable {
    /// The objects in the order of their paths.
    package private(set) var objects: [LocalObject] = []
    /// The files and folders that can't be read, or not all of them, and why.
    package private(set) var unreadable: [(path: String, reason: SystemError)] = []
    /// The links that weren't followed.
    package private(set) var links: [String] = []
    private let isCancelled: @Sendable () -> Bool

    /// Goes over a folder, which itself may be reached by a link, until `isCancelled`.
    package init(below path: String, isCancelled: @escaping @Sendable () -> Bool = { false }) throws(SystemError) {
        self.isCancelled = isCancelled
        self.walk(try Folder(path: path), path == "/" ? "" : path)
    }

    private mutating func walk(_ folder: Folder, _ path: String) {
        let (names, illegible): ([String], Int)
        do throws(SystemError) {
            (names, illegible) = try folder.entries()
        } catch {
            return self.unreadable.append((path, error))
        }
        if illegible > 0 { self.unreadable.append((path, .illegibleNames(illegible))) }
        for name in names where !name.hasPrefix(".") && !name.contains(".damaged-") {
            if self.isCancelled() { return }
            do throws(SystemError) {
                switch folder.kind(of: name) {
                case .file:
                    if let (_, header) = StoredFileHeader.open(name, in: folder) {
                        let object = LocalObject(path: "\(path)/\(name)", sopInstanceUID: header.sopInstanceUID)
                        self.objects.append(object)
                    } else {
                        // What is no object may be one that can't be read.
                        _ = try folder.file(name)
                    }
                case .folder: self.walk(try folder.folder(name), "\(path)/\(name)")
                case .link: self.links.append("\(path)/\(name)")
                case .other, .none: continue
                }
            } catch {
                self.unreadable.append(("\(path)/\(name)", error))
            }
        }
    }
}
