#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Walks from a path towards the root.
enum ParentFolder {
    /// The folder that holds a path; `nil` for `/` and `.`.
    static func of(_ path: String) -> String? {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard bytes != [UInt8(ascii: "/")], bytes != [UInt8(ascii: ".")] else { return nil }
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    }

    /// Makes a folder and those above it, each with mode 0700; what exists stays as it is.
    static func create(_ path: String) throws(SystemError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let parent = Self.of(path) else { throw .last }
        try Self.create(parent)
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .last }
    }
}
