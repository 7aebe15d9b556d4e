import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder of our own that goes away with all that is in it.
struct TemporaryFolder: Sendable {
    /// Its absolute path.
    let path: String

    /// Makes an empty folder that only this user may enter.
    init() throws(PACSError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/pacsh-callback-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw PACSError(
                .notWritable,
                "no temporary folder in \(printable(base)): \(String(cString: strerror(errno)))"
            )
        }
        self.path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes it; what was linked into it from elsewhere stays.
    func remove() { Self.removeAll(self.path) }

    /// Removes one object's file, and the folders above it that are empty then: series, study, patient.
    static func removeFile(_ path: String) {
        guard unlink(path) == 0 else { return }
        var folder = Substring(path)
        for _ in 0..<3 {
            guard let slash = folder.lastIndex(of: "/") else { return }
            folder = folder[..<slash]
            guard rmdir(String(folder)) == 0 else { return }
        }
    }

    private static func removeAll(_ path: String) {
        var information = stat()
        guard lstat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { self.removeAll("\(path)/\(name)") }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}
