import PACSClient
import Synchronization
import SystemIO

/// A file that texts are written to, readable by its owner alone; any thread may write.
final class PrivateTextFile: Sendable {
    /// The path as it was given.
    let path: String
    private let file: Mutex<File?>

    /// Opens a file, and makes it where it isn't there.
    init(_ path: String, appends: Bool) throws(PACSError) {
        self.path = path
        do throws(SystemError) {
            self.file = Mutex(try PrivateFile.open(path, appends ? .append : .replace))
        } catch {
            throw .unwritable(path, error)
        }
    }

    /// Writes all of a text, unless the file is closed.
    func write(_ text: String) throws(PACSError) {
        do throws(SystemError) {
            try self.file.withLock { file throws(SystemError) in try file?.write(text) }
        } catch {
            throw .unwritable(self.path, error)
        }
    }

    /// Opens the file of that name again, which may be another by now, and closes the one at hand.
    ///
    /// Where that can't be done the one at hand stays.
    func reopen() throws(PACSError) {
        do throws(SystemError) {
            let next = try PrivateFile.open(self.path, .append)
            let former = self.file.withLock { file in
                defer { file = next }
                return file
            }
            try former?.close()
        } catch {
            throw .unwritable(self.path, error)
        }
    }

    /// Closes the file, which may be when the system says that something could not be written.
    func close() throws(PACSError) {
        do throws(SystemError) {
            try self.file.withLock { file throws(SystemError) in
                defer { file = nil }
                try file?.close()
            }
        } catch {
            throw .unwritable(self.path, error)
        }
    }
}
