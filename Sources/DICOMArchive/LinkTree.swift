import DICOMCore
import SystemIO

/// Hard links to objects under names that people read, below a directory of their own.
///
/// Folders are made as they are needed and never reached through a link in the directory. Nothing is ever replaced: a
/// name that another file has gets a number.
package struct LinkTree: Sendable {
    /// What became of an object.
    package enum Result: Sendable, Hashable {
        /// The link was made.
        case linked(String)
        /// The link was there.
        case present(String)

        /// The path of the link.
        package var path: String {
            switch self {
            case .linked(let path), .present(let path): path
            }
        }
    }

    /// The directory.
    package let directory: String
    private let layout: LinkLayout
    private let root: Folder

    /// How many files may have the same name but for its number.
    static let maximumNumber = 100_000

    /// Makes the directory where it isn't there; one that is a symbolic link is an error.
    package init(directory: String, layout: LinkLayout, mode: OutputMode = .private) throws(SystemError) {
        self.directory = directory
        self.layout = layout
        guard let parent = Path.parent(of: directory), let name = directory.split(separator: "/").last else {
            self.root = try Folder(path: directory, mode: mode)
            return
        }
        try Folder.make(path: parent, mode: mode)
        self.root = try Folder(path: parent, mode: mode).madeFolder(String(name))
    }

    /// Links an object by what its data set says.
    ///
    /// Throws `crossesFileSystems` where the directory is on another file system than the object.
    package func link(_ object: LocalObject, _ dataSet: DataSet) throws(SystemError) -> Result {
        let source = try Folder(path: Path.parent(of: object.path) ?? ".")
        let sourceName = String(object.path.split(separator: "/").last ?? "")
        var folder = self.root
        var path = self.directory
        for name in self.layout.folderNames(of: dataSet) {
            folder = try folder.madeFolder(name)
            path += "/\(name)"
        }
        let stem = self.layout.fileName(of: dataSet, sop: object.sopInstanceUID)
        for number in 1...Self.maximumNumber {
            let name = number == 1 ? "\(stem).dcm" : "\(stem)-\(number).dcm"
            do throws(SystemError) {
                try source.link(sourceName, to: folder, as: name)
                return .linked("\(path)/\(name)")
            } catch {
                guard error == .exists else { throw error }
                if source.isSame(sourceName, as: name, in: folder) { return .present("\(path)/\(name)") }
            }
        }
        throw .exists
    }
}
