#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What can be asked about a path without opening what is there.
package enum Path {
    /// The folder that holds a path; `nil` for `/` and `.`.
    package static func parent(of path: String) -> String? {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard bytes != [UInt8(ascii: "/")], bytes != [UInt8(ascii: ".")] else { return nil }
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    }

    /// The path without links and detours; the path itself where nothing is there.
    package static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A path from the root on, without links as far as it exists.
    package static func absolute(_ path: String) -> String {
        if self.exists(path) { return self.resolved(path) }
        guard let parent = self.parent(of: path) else { return path }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let folder = self.absolute(parent)
        return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }

    /// Whether there is anything at a path, links followed.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether there is a folder at a path, links followed.
    package static func isFolder(_ path: String) -> Bool { (try? self.status(path))?.isFolder == true }

    /// Whether the name itself stands for a symbolic link, slashes at its end aside.
    package static func isLink(_ path: String) -> Bool {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        var status = stat()
        return lstat(String(decoding: bytes, as: UTF8.self), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Size, kind and permissions of what is at a path, links followed.
    package static func status(_ path: String) throws(SystemError) -> File.Status {
        var status = stat()
        try call { stat(path, &status) }
        return File.Status(status)
    }

    /// Whether a file can be run as a program by this user.
    package static func isExecutable(_ path: String) -> Bool {
        (try? self.status(path))?.isRegular == true && access(path, X_OK) == 0
    }

    /// Finds out whether a folder can be made or written at a path: by itself, or else by the nearest above it.
    package static func checkWritable(folder path: String) throws(SystemError) {
        var path = path.isEmpty ? "." : path
        while true {
            do throws(SystemError) {
                guard try self.status(path).isFolder else { throw SystemError.notAFolder }
                try call { access(path, W_OK | X_OK) }
                return
            } catch {
                guard error == .noEntry, let parent = self.parent(of: path) else { throw error }
                path = parent
            }
        }
    }

    /// Removes a file, if it can be.
    @discardableResult package static func remove(_ path: String) -> Bool { unlink(path) == 0 }

    /// Removes an empty folder, if it can be.
    @discardableResult package static func removeFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    /// Makes an empty folder of a new name, which begins like this, where only this user may enter.
    package static func makeTemporaryFolder(_ beginning: String) throws(SystemError) -> String {
        let base = CurrentProcess.variable("TMPDIR") ?? "/tmp"
        var template = Array("\(base)/\(beginning)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SystemError(number: errno, reason: "\(base): \(SystemError.last)")
        }
        return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
