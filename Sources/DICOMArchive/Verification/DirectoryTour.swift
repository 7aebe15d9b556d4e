import SystemIO

/// Goes over the files below a directory, folder by folder in the order of their names, without following links.
struct DirectoryTour {
    /// Folders are nested no deeper than this, so that a loop of mounts ends.
    private static let maximumDepth = 32

    /// A folder that is still to be gone over, by its names below the directory.
    private var waiting: [[String]] = [[]]
    private let top: String
    /// Whether a folder is gone into.
    private let isWanted: @Sendable ([String]) -> Bool
    /// The names of the folders above the directory.
    private let above: [String]

    /// Begins at a directory; pacsh's own folder in it is left out.
    init(_ top: String, isWanted: @escaping @Sendable ([String]) -> Bool) {
        self.top = top
        self.isWanted = isWanted
        self.above = Path.resolved(top).split(separator: "/").map(String.init)
    }

    /// The folders that couldn't be read, and why.
    private(set) var unreadable: [(path: String, reason: String)] = []

    /// The files of the next folders, about so many; empty at the end.
    mutating func next(about count: Int) -> [FileCheck] {
        var files: [FileCheck] = []
        while files.count < count, let names = self.waiting.popLast() {
            let folder: Folder
            let (entries, illegible): ([String], Int)
            do throws(SystemError) {
                folder = try self.folder(names)
                (entries, illegible) = try folder.entries()
            } catch {
                // A folder that is gone has nothing to be checked.
                if error != .noEntry { self.unreadable.append((names.joined(separator: "/"), "\(error)")) }
                continue
            }
            if illegible > 0 {
                self.unreadable.append((names.joined(separator: "/"), "\(SystemError.illegibleNames(illegible))"))
            }
            var below: [[String]] = []
            for entry in entries where !(names.isEmpty && entry == ".pacsh") {
                if folder.kind(of: entry) == .folder, !entry.hasSuffix(".dcm"), names.count < Self.maximumDepth {
                    if self.isWanted(names + [entry]) { below.append(names + [entry]) }
                } else {
                    files.append(
                        FileCheck(
                            folder: folder,
                            place: self.above + names,
                            path: ([self.top] + names).joined(separator: "/"),
                            pathBelow: (names + [entry]).joined(separator: "/"),
                            name: entry
                        )
                    )
                }
            }
            self.waiting += below.reversed()
        }
        return files
    }

    private func folder(_ names: [String]) throws(SystemError) -> Folder {
        var folder = try Folder(path: self.top)
        for name in names { folder = try folder.folder(name) }
        return folder
    }
}
