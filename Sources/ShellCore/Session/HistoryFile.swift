import DICOMCore
import PACSClient
import ShellLanguage

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The calls whose names are those of methods here.
private enum SystemCall {
    static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
        #if canImport(Glibc)
        bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        #else
        bytes.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
        #endif
    }
}

/// The history's file: one JSON object a line, shared by all sessions of a user.
///
/// A line is appended by one write under a lock, so that sessions mix their lines and never tear one. Nobody else may
/// read the file or look into its directory; where they are open they are closed first.
package struct HistoryFile: Sendable {
    /// The file's path.
    package let path: String
    /// More lines than these are not kept; the oldest go.
    package let limit: Int

    /// Names the file.
    package init(path: String, limit: Int = 10_000) {
        self.path = path
        self.limit = limit
    }

    /// The usual file: `$XDG_STATE_HOME/pacsh/history`, else below `~/.local/state`; nil where there is no home.
    package init?(environment: [String: String]) {
        if let base = environment["XDG_STATE_HOME"], base.hasPrefix("/") {
            self.init(path: "\(base)/pacsh/history")
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            self.init(path: "\(home)/.local/state/pacsh/history")
        } else {
            return nil
        }
    }

    /// The entries, the oldest first; lines that are none are passed over.
    package func entries() throws(PACSError) -> [HistoryEntry] {
        try self.lines().compactMap { HistoryEntry(json: $0) }
    }

    /// The newest entries only, the oldest of them first.
    package func newestEntries(_ count: Int) throws(PACSError) -> [HistoryEntry] {
        try self.lines().suffix(count).compactMap { HistoryEntry(json: $0) }
    }

    private func lines() throws(PACSError) -> [Substring] {
        guard TextFile.exists(self.path) else { return [] }
        do throws(UsageError) {
            return String(decoding: try TextFile.read(self.path), as: UTF8.self).split(separator: "\n")
        } catch {
            throw PACSError(.notWritable, error.message)
        }
    }

    /// Adds an entry behind those that all sessions have written.
    package func append(_ entry: HistoryEntry) throws(PACSError) {
        try self.withFile { descriptor throws(PACSError) in
            let size = lseek(descriptor, 0, SEEK_END)
            var bytes = Array((entry.json.serialized() + "\n").utf8)
            var last: UInt8 = 0
            // A line that a full disk or a crash has cut must not swallow the next.
            if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
                bytes.insert(UInt8(ascii: "\n"), at: 0)
            }
            let count = SystemCall.write(descriptor, bytes)
            guard count == bytes.count else {
                let error = self.unwritable
                if count > 0 { ftruncate(descriptor, size) }
                throw error
            }
        }
    }

    /// Takes the oldest lines out where there are too many.
    package func shorten() throws(PACSError) {
        guard try self.lines().count > self.limit else { return }
        try self.withFile { _ throws(PACSError) in
            // Those who wait for the lock find another file at the path, and open that.
            let kept = try self.lines().suffix(self.limit).map { $0 + "\n" }.joined()
            try PrivateFile.write(Array(kept.utf8), to: self.path)
        }
    }

    /// Forgets all entries.
    package func clear() throws(PACSError) {
        guard TextFile.exists(self.path) else { return }
        try self.withFile { descriptor throws(PACSError) in
            guard ftruncate(descriptor, 0) == 0 else { throw self.unwritable }
        }
    }

    /// Opens the file that is at the path now, locked, with nobody else's permissions.
    private func withFile(_ body: (Int32) throws(PACSError) -> Void) throws(PACSError) {
        try self.closeDirectory()
        for _ in 0..<Self.attempts {
            let descriptor = open(self.path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw self.unwritable }
            defer { close(descriptor) }
            // A file system without locks still keeps appended lines apart.
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
            var opened = stat()
            var there = stat()
            guard fstat(descriptor, &opened) == 0 else { throw self.unwritable }
            guard stat(self.path, &there) == 0, opened.st_ino == there.st_ino, opened.st_dev == there.st_dev else {
                continue
            }
            if opened.st_mode & 0o077 != 0, fchmod(descriptor, 0o600) != 0 { throw self.unwritable }
            return try body(descriptor)
        }
        throw PACSError(.notWritable, "cannot write \(printable(self.path)): others replace it all the time")
    }

    /// Makes the directory, or takes others' permissions on it away.
    private func closeDirectory() throws(PACSError) {
        try PrivateFile.makeDirectory(of: self.path)
        let directory = TextFile.directory(of: self.path)
        var information = stat()
        guard stat(directory, &information) == 0 else { throw self.unwritable }
        if information.st_mode & 0o077 != 0, chmod(directory, 0o700) != 0 { throw self.unwritable }
    }

    private var unwritable: PACSError {
        PACSError(.notWritable, "cannot write \(printable(self.path)): \(String(cString: strerror(errno)))")
    }

    /// Each other session may replace the file once while we wait.
    private static let attempts = 20
}
