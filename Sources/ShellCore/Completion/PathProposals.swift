import DICOMCore
import PACSClient
import SystemIO

/// The files and directories that a path may become.
enum PathProposals {
    /// A directory with more entries than this is listed in part.
    private static let limit = 1000

    /// What a path may become of which a part is typed.
    ///
    /// Names that begin with `.` are proposed only where a `.` is typed; `~/` only where the command knows it.
    static func proposals(
        _ typed: String,
        directoriesOnly: Bool,
        knowsHome: Bool = false
    ) -> [Proposal] {
        if knowsHome, typed == "~" { return [Proposal("~/", ending: .open)] }
        let slash = typed.lastIndex(of: "/")
        let folder = slash.map { String(typed[...$0]) } ?? ""
        let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
        var directory = folder.isEmpty ? "." : folder
        if knowsHome, directory.hasPrefix("~/"), let home = CurrentProcess.variable("HOME") {
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
        var entries: [(name: String, isDirectory: Bool)] = []
        Folder.list(directory) { name in
            // A name that can't be shown as it is can't be typed either.
            guard name.hasPrefix(beginning), printable(name) == name, !name.hasPrefix(".") || beginning.hasPrefix(".")
            else { return true }
            entries.append((name, Path.isFolder(directory + "/" + name)))
            return entries.count < self.limit
        }
        return entries.sorted { $0.name < $1.name }
    }
}
