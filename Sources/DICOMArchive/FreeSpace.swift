#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The space of the file system that holds a path.
public struct FreeSpace: Hashable, Sendable {
    /// Bytes that this user may still write.
    public let available: Int
    /// Bytes in all.
    public let total: Int

    /// Makes a statement of space.
    public init(available: Int, total: Int) {
        self.available = available
        self.total = total
    }

    /// The space at a path, or at the nearest folder above it that exists; `nil` when the system doesn't say.
    public static func at(_ path: String) -> FreeSpace? {
        var path = path.isEmpty ? "." : path
        while true {
            var status = statvfs()
            if statvfs(path, &status) == 0 {
                let block = status.f_frsize == 0 ? status.f_bsize : status.f_frsize
                return FreeSpace(
                    available: bytes(UInt64(status.f_bavail), UInt64(block)),
                    total: bytes(UInt64(status.f_blocks), UInt64(block))
                )
            }
            guard errno == ENOENT || errno == ENOTDIR, let parent = ParentFolder.of(path) else { return nil }
            path = parent
        }
    }

    private static func bytes(_ blocks: UInt64, _ size: UInt64) -> Int {
        let (product, overflow) = blocks.multipliedReportingOverflow(by: size)
        return overflow ? Int.max : Int(clamping: product)
    }
}
