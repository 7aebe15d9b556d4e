import ShellLanguage

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads whole texts: batch files and standard input.
package enum TextFile {
    /// The largest batch; more is a mistake, such as naming an image.
    private static let sizeLimit = 64 << 20

    /// Reads a file.
    package static func read(_ path: String) throws(UsageError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UsageError("can't read \(path): \(Self.reason(errno))") }
        defer { close(descriptor) }
        return try Self.read(descriptor: descriptor, named: path)
    }

    /// Reads a descriptor to its end.
    package static func read(descriptor: Int32, named name: String) throws(UsageError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { Self.readOnce(descriptor, $0) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw UsageError("can't read \(name): \(Self.reason(errno))")
            }
            bytes += buffer[..<count]
            guard bytes.count <= Self.sizeLimit else { throw UsageError("\(name) is too large for a batch") }
        }
    }

    private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// The path without links and detours; the path itself where there is no such file.
    package static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The directory that a file is in, without a slash at its end; empty for the current one.
    package static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether a file or directory is there.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
