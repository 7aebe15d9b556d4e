import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The calls whose names are those of methods here.
private enum SystemCall {
    static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.read(descriptor, buffer, count)
        #else
        Darwin.read(descriptor, buffer, count)
        #endif
    }

    static func write(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer, count)
        #else
        Darwin.write(descriptor, buffer, count)
        #endif
    }
}

/// Reads and writes small text files that only their owner may read.
package enum PrivateFile {
    /// Larger files are not read: no configuration comes near it.
    static let maximumSize = 1 << 20

    /// The bytes of a file; nil when there is none.
    ///
    /// The error tells any other reason.
    package static func read(_ path: String) throws(PACSError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .usage("cannot read \(printable(path)): \(self.systemError)", remedy: "check the file's permissions")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = chunk.withUnsafeMutableBytes { SystemCall.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .usage("cannot read \(printable(path)): \(self.systemError)", remedy: "check what it is")
            }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= self.maximumSize else {
                throw .usage("\(printable(path)) is larger than \(self.maximumSize) bytes", remedy: "check the name")
            }
        }
    }

    /// Puts a file in place at once, mode 0600, its directory made with 0700 where it is missing.
    ///
    /// A symbolic link stays one: the file that it names is replaced.
    package static func write(_ bytes: [UInt8], to path: String) throws(PACSError) {
        var target = path
        if let resolved = realpath(path, nil) {
            target = String(cString: resolved)
            free(resolved)
        }
        try self.makeDirectory(of: target)
        let temporary = "\(target).\(getpid()).tmp"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw self.unwritable(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                SystemCall.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let error = self.unwritable(path)
                close(descriptor)
                unlink(temporary)
                throw error
            }
            written += count
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, target) == 0 else {
            let error = self.unwritable(path)
            unlink(temporary)
            throw error
        }
    }

    /// Makes the directories above a path.
    package static func makeDirectory(of path: String) throws(PACSError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let directory = String(path[..<slash])
        var information = stat()
        if stat(directory, &information) == 0 { return }
        try self.makeDirectory(of: directory)
        guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw self.unwritable(directory) }
    }

    private static func unwritable(_ path: String) -> PACSError {
        let code: PACSError.Code = errno == ENOSPC || errno == EDQUOT ? .diskFull : .notWritable
        return PACSError(
            code,
            "cannot write \(printable(path)): \(self.systemError)",
            remedy: "check the owner and the permissions of the file and its directory"
        )
    }

    private static var systemError: String { String(cString: strerror(errno)) }
}
