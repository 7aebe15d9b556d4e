#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open folder; names in it are reached without walking the path again, and never through a symbolic link.
package final class Folder: Synchronizable {
    private let file: File
    /// Who may read what is made in it, and in the folders reached through it.
    package let mode: OutputMode

    private init(_ file: File, _ mode: OutputMode) {
        self.file = file
        self.mode = mode
    }

    /// Opens a folder by its path, following links: the user chose the path.
    package convenience init(path: String, mode: OutputMode = .private) throws(SystemError) {
        self.init(File(try call { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }), mode)
    }

    /// The same folder, in which what is made is for others.
    package func with(_ mode: OutputMode) -> Folder { Folder(self.file, mode) }

    private func opened(_ name: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> File {
        File(try call { openat(self.file.number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode) })
    }

    // MARK: - Folders

    /// Opens a folder in this one.
    package func folder(_ name: String) throws(SystemError) -> Folder {
        Folder(try self.opened(name, O_RDONLY | O_DIRECTORY), self.mode)
    }

    /// Opens a folder in this one, made where it isn't there.
    package func madeFolder(_ name: String) throws(SystemError) -> Folder {
        do throws(SystemError) {
            return try self.folder(name)
        } catch  where error == .noEntry {
            do throws(SystemError) { try self.makeFolder(name) } catch  where error == .exists {}
            return try self.folder(name)
        }
    }

    /// Makes a folder; `exists` where the name is taken.
    package func makeFolder(_ name: String) throws(SystemError) {
        try call { mkdirat(self.file.number, name, 0o700) }
        guard let bits = self.mode.ofFolders else { return }
        let made = try self.opened(name, O_RDONLY | O_DIRECTORY)
        // The bits above those of access are the folder's own: setgid is inherited.
        let kept = try made.status().mode & 0o7000
        try call { fchmod(made.number, mode_t(kept | bits)) }
    }

    /// Gives this folder the permissions that its mode has for folders; those of the owner alone stay as they are.
    package func applyMode() throws(SystemError) {
        guard let bits = self.mode.ofFolders else { return }
        let kept = try self.file.status().mode & 0o7000
        try call { fchmod(self.file.number, mode_t(kept | bits)) }
    }

    /// Removes an empty folder, if it can be.
    package func removeFolder(_ name: String) { unlinkat(self.file.number, name, AT_REMOVEDIR) }

    /// Makes a folder and those above it; what exists stays as it is.
    package static func make(path: String, mode: OutputMode = .private) throws(SystemError) {
        if mkdir(path, 0o700) != 0 {
            let error = SystemError.last
            if error == .exists { return }
            guard error == .noEntry, let parent = Path.parent(of: path) else { throw error }
            try Self.make(path: parent, mode: mode)
            if mkdir(path, 0o700) != 0 {
                if errno == EEXIST { return }
                throw .last
            }
        }
        guard let bits = mode.ofFolders else { return }
        let kept = try Path.status(path).mode & 0o7000
        try call { chmod(path, mode_t(kept | bits)) }
    }

    // MARK: - Files

    /// Opens a file in the folder to be read; a pipe of that name opens at once.
    package func file(_ name: String) throws(SystemError) -> File { try self.opened(name, O_RDONLY | O_NONBLOCK) }

    /// Makes a new file that only this user can write; `exists` where the name is taken.
    package func makeFile(_ name: String) throws(SystemError) -> File {
        let file = try self.opened(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        if let bits = self.mode.ofFiles { try call { fchmod(file.number, mode_t(bits)) } }
        return file
    }

    /// Opens a file that serves as a lock, made where it isn't there.
    package func lockFile(_ name: String) throws(SystemError) -> File {
        try self.opened(name, O_RDWR | O_CREAT, mode: 0o600)
    }

    /// Gives a file its name in another folder; `exists` where that is taken, and nothing is ever overwritten.
    package func move(_ name: String, to folder: Folder, as newName: String) throws(SystemError) {
        #if canImport(Darwin)
        try call { renameatx_np(self.file.number, name, folder.file.number, newName, UInt32(RENAME_EXCL)) }
        #else
        try call { linkat(self.file.number, name, folder.file.number, newName, 0) }
        self.remove(name)
        #endif
    }

    /// Gives a file a second name in another folder (a hard link); `exists` where that is taken.
    ///
    /// Throws `crossesFileSystems` where the folder is on another file system.
    package func link(_ name: String, to folder: Folder, as newName: String) throws(SystemError) {
        try call { linkat(self.file.number, name, folder.file.number, newName, 0) }
    }

    /// Whether a name here and one in another folder are the same file; links are no file.
    package func isSame(_ name: String, as other: String, in folder: Folder) -> Bool {
        var here = stat()
        var there = stat()
        guard fstatat(self.file.number, name, &here, AT_SYMLINK_NOFOLLOW) == 0,
            fstatat(folder.file.number, other, &there, AT_SYMLINK_NOFOLLOW) == 0
        else { return false }
        return File.Status(here).isSameFile(as: File.Status(there))
    }

    /// Gives a file another name in this folder; `exists` where that is taken.
    ///
    /// Where files can't have two names, as on FAT, an empty file holds the new name for a moment.
    package func rename(_ name: String, to newName: String) throws(SystemError) {
        do throws(SystemError) {
            try self.move(name, to: self, as: newName)
        } catch {
            guard error.isUnsupported else { throw error }
            _ = try self.makeFile(newName)
            do throws(SystemError) {
                try self.replace(newName, in: self, by: name)
            } catch {
                self.remove(newName)
                throw error
            }
        }
    }

    /// Puts a file in another folder in the place of one that has the name there.
    package func replace(_ newName: String, in folder: Folder, by name: String) throws(SystemError) {
        try call { renameat(self.file.number, name, folder.file.number, newName) }
    }

    /// Removes a file, if it can be.
    package func remove(_ name: String) { unlinkat(self.file.number, name, 0) }

    /// What a name stands for; a link isn't followed.
    package enum Kind: Sendable { case file, folder, link, other, none }

    /// What a name in the folder stands for.
    package func kind(of name: String) -> Kind {
        var status = stat()
        guard fstatat(self.file.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .none }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    // MARK: - All of it

    /// The names in the folder, without `.` and `..`, sorted.
    package func names() throws(SystemError) -> [String] { try self.entries().names }

    /// The names in the folder, sorted, and how many more there are that are no UTF-8, so that nobody can open them here.
    package func entries() throws(SystemError) -> (names: [String], illegible: Int) {
        // Listing moves the position of the descriptor it is given, so it gets one of its own.
        let own = try call { openat(self.file.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(own) else {
            let error = SystemError.last
            try File(own).close()
            throw error
        }
        var names: [String] = []
        let illegible = Self.list(stream) { name in
            names.append(name)
            return true
        }
        return (names.sorted(), illegible)
    }

    /// Gives the names in a folder, none where it can't be read, until `body` wants no more.
    ///
    /// Names that are no UTF-8 are left out.
    package static func list(_ path: String, _ body: (String) -> Bool) {
        if let stream = opendir(path) { _ = self.list(stream, body) }
    }

    /// Returns how many names are no UTF-8.
    private static func list(_ stream: DirectoryStream, _ body: (String) -> Bool) -> Int {
        defer { closedir(stream) }
        var illegible = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name else {
                illegible += 1
                continue
            }
            if name == "." || name == ".." { continue }
            if !body(name) { return illegible }
        }
        return illegible
    }

    /// Removes what is in the folder, and in the folders below it.
    package func empty() {
        for name in (try? self.names()) ?? [] where unlinkat(self.file.number, name, 0) != 0 {
            guard let folder = try? self.folder(name) else { continue }
            folder.empty()
            self.removeFolder(name)
        }
    }

    /// Whether a path, links followed, still leads to this folder.
    package func isAt(_ path: String) -> Bool {
        guard let named = try? Path.status(path), let opened = try? self.file.status() else { return false }
        return opened.isSameFile(as: named)
    }

    /// Whether a name in this folder still stands for an open one.
    package func holds(_ folder: Folder, as name: String) -> Bool { self.holds(folder.file, as: name) }

    /// Whether a name in this folder still stands for an open file.
    package func holds(_ file: File, as name: String) -> Bool {
        var named = stat()
        guard fstatat(self.file.number, name, &named, AT_SYMLINK_NOFOLLOW) == 0, let opened = try? file.status()
        else { return false }
        return opened.isSameFile(as: File.Status(named))
    }

    /// Waits until the names in the folder are on the disk.
    package func synchronize() throws(SystemError) {
        do throws(SystemError) {
            try self.file.synchronize()
        } catch {
            // Some file systems have nothing to synchronize for a folder.
            if error.number != EINVAL, error.number != ENOTSUP { throw error }
        }
    }
}

#if canImport(Darwin)
private typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
private typealias DirectoryStream = OpaquePointer
#endif
