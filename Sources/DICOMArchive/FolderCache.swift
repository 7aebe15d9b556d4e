import Synchronization
import SystemIO

/// Open handles of the series folders that were used last.
///
/// With a handle, a name in the folder is reached without walking the path again, and nobody can slip a symbolic link
/// into the path between two objects.
final class FolderCache: Sendable {
    /// How many handles stay open.
    static let capacity = 64

    private struct Entry {
        let folder: SeriesFolder
        let handle: Folder
        var lastUse: UInt64
    }

    private struct State {
        var entries: [SeriesFolder: Entry] = [:]
        var uses: UInt64 = 0
    }

    private let state = Mutex(State())

    /// The handle of a folder, made with its parents if it isn't there and `create` says so.
    func handle(
        of folder: SeriesFolder,
        below root: Folder,
        create: Bool = true
    ) throws(SystemError) -> Folder {
        let known = self.state.withLock { state -> Folder? in
            state.uses += 1
            state.entries[folder]?.lastUse = state.uses
            return state.entries[folder]?.handle
        }
        if let known { return known }
        var handle = root
        for name in [folder.patient, folder.study, folder.series] {
            handle = try create ? handle.madeFolder(name) : handle.folder(name)
        }
        self.state.withLock { [handle] state in
            if state.entries.count >= Self.capacity,
                let oldest = state.entries.values.min(by: { $0.lastUse < $1.lastUse })
            {
                state.entries[oldest.folder] = nil
            }
            state.entries[folder] = Entry(folder: folder, handle: handle, lastUse: state.uses)
        }
        return handle
    }

    /// Lets go of a folder that somebody took away, so that it is made anew.
    func forget(_ folder: SeriesFolder) {
        self.state.withLock { $0.entries[folder] = nil }
    }

    /// Lets go of all folders.
    func forgetAll() {
        self.state.withLock { $0.entries = [:] }
    }
}
