#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Files of ours that everybody may read: there is nothing in them about patients.
package enum PublicFile {
    /// Puts a file in place at once, mode 0644; who reads it sees the old one or the new one, never a part.
    ///
    /// A symbolic link is replaced and not followed, and so is whatever else has the name but a folder.
    package static func write(_ text: String, to path: String) throws(SystemError) {
        let temporary = "\(path).\(getpid()).tmp"
        Path.remove(temporary)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let file = File(try call { openFile(temporary, flags, 0o644) })
        do throws(SystemError) {
            // Whatever the umask is.
            try call { fchmod(file.number, 0o644) }
            try file.write(text)
            try file.close()
            try call { rename(temporary, path) }
        } catch {
            Path.remove(temporary)
            throw error
        }
    }
}

private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
