import DICOMCore
import PACSClient

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The files and directories that a path may become.
package enum PathProposals {
    /// A directory with more entries than this is listed in part.
    private static let limit = 1000

    /// What a path may become of which a part is typed.
    ///
    /// Names that begin with `.` are proposed only where a `.` is typed; `~/` only where the command knows it.
    package static func proposals(
        _ typed: String,
        directoriesOnly: Bool,
        knowsHome: Bool = false
    ) -> [Proposal] {
        if knowsHome, typed == "~" { return [Proposal("~/", ending: .open)] }
        let slash = typed.lastIndex(of: "/")
        let folder = slash.map { String(typed[...$0]) } ?? ""
        let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
        var directory = folder.isEmpty ? "." : folder
        if knowsHome, directory.hasPrefix("~/"), let home = StoredFiles.home {
            directory = home + directory.dropFirst()
        }
        return self.entries(of: directory, beginning: beginning).compactMap { name, isDirectory in
            guard isDirectory || !directoriesOnly else { return nil }
            return Proposal(
                folder + name + (isDirectory ? "/" : ""),
                label: name + (isDirectory ? "/" : ""),
                ending: isDirectory ? .open : .word
            )
        }
    }

    private static func entries(of directory: String, beginning: String) -> [(name: String, isDirectory: Bool)] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var entries: [(name: String, isDirectory: Bool)] = []
        while entries.count < self.limit, let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // A name that can't be shown as it is can't be typed either.
            guard let name, name.hasPrefix(beginning), name != ".", name != "..", printable(name) == name,
                !name.hasPrefix(".") || beginning.hasPrefix(".")
            else { continue }
            var information = stat()
            let isDirectory =
                stat(directory + "/" + name, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
            entries.append((name, isDirectory))
        }
        return entries.sorted { $0.name < $1.name }
    }
}
