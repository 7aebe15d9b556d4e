import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// The history's file: one JSON object a line, shared by all sessions of a user.
///
/// A line is appended by one write under a lock, so that sessions mix their lines and never tear one. Nobody else may
/// read the file or look into its directory; where they are open they are closed first.
struct HistoryFile: Sendable {
    /// The file's path.
    let path: String
    /// More lines than these are not kept; the oldest go.
    let limit: Int

    /// Names the file.
    init(path: String, limit: Int = 10_000) {
        self.path = path
        self.limit = limit
    }

    /// The usual file, `history` in the folder of the user's state; nil where there is no home.
    init?(environment: [String: String]) {
        guard let folder = StateFolder.path(environment: environment) else { return nil }
        self.init(path: "\(folder)/history")
    }

    /// The entries, the oldest first; lines that are none are passed over.
    func entries() throws(PACSError) -> [HistoryEntry] {
        try self.lines().compactMap { HistoryEntry(json: $0) }
    }

    /// The newest entries only, the oldest of them first.
    func newestEntries(_ count: Int) throws(PACSError) -> [HistoryEntry] {
        try self.lines().suffix(count).compactMap { HistoryEntry(json: $0) }
    }

    private func lines() throws(PACSError) -> [Substring] {
        guard Path.exists(self.path) else { return [] }
        do throws(UsageError) {
            return String(decoding: try TextFile.read(self.path), as: UTF8.self).split(separator: "\n")
        } catch {
            throw PACSError(.notWritable, error.message)
        }
    }

    /// Adds an entry behind those that all sessions have written.
    func append(_ entry: HistoryEntry) throws(PACSError) {
        try self.withFile { file throws(SystemError) in
            let size = try file.status().size
            var line = entry.json.serialized() + "\n"
            // A line that a full disk or a crash has cut must not swallow the next.
            if size > 0, try file.read(at: size - 1, count: 1) != [UInt8(ascii: "\n")] { line = "\n" + line }
            do throws(SystemError) {
                try file.write(line)
            } catch {
                try file.truncate(to: size)
                throw error
            }
        }
    }

    /// Takes the oldest lines out where there are too many.
    func shorten() throws(PACSError) {
        guard try self.lines().count > self.limit else { return }
        try self.withFile { _ throws(SystemError) in
            // Those who wait for the lock find another file at the path, and open that.
            guard let lines = try? self.lines() else { throw .inputOutput }
            let kept = lines.suffix(self.limit).map { $0 + "\n" }.joined()
            try PrivateFile.write(Array(kept.utf8), to: self.path)
        }
    }

    /// Forgets all entries.
    func clear() throws(PACSError) {
        guard Path.exists(self.path) else { return }
        try self.withFile { file throws(SystemError) in try file.truncate(to: 0) }
    }

    /// Opens the file that is at the path now, locked, in a directory that nobody else looks into.
    private func withFile(_ body: (File) throws(SystemError) -> Void) throws(PACSError) {
        do throws(SystemError) {
            let directory = TextFile.directory(of: self.path)
            try Folder.make(path: directory)
            try PrivateFile.closeFolder(directory)
            for _ in 0..<Self.attempts {
                let file = try PrivateFile.open(self.path, .readAndAppend)
                // A file system without locks still keeps appended lines apart.
                _ = file.lock(waits: true)
                guard let there = try? Path.status(self.path), try file.status().isSameFile(as: there) else { continue }
                return try body(file)
            }
        } catch {
            throw .unwritable(self.path, error)
        }
        throw PACSError(.notWritable, "cannot write \(printable(self.path)): others replace it all the time")
    }

    /// Each other session may replace the file once while we wait.
    private static let attempts = 20
}
