#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The space of the file system that holds a path.
package struct FreeSpace: Hashable, Sendable {
    /// Bytes that this user may still write.
    package let available: Int
    /// Bytes in all.
    package let total: Int

    /// The space at a path, or at the nearest folder above it that exists; `nil` when the system doesn't say.
    package static func at(_ path: String) -> FreeSpace? {
        var path = path.isEmpty ? "." : path
        while true {
            var status = statvfs()
            if statvfs(path, &status) == 0 {
                let block = UInt64(status.f_frsize == 0 ? status.f_bsize : status.f_frsize)
                return FreeSpace(
                    available: self.bytes(UInt64(status.f_bavail), block),
                    total: self.bytes(UInt64(status.f_blocks), block)
                )
            }
            guard SystemError.last.isAbsence, let parent = Path.parent(of: path) else { return nil }
            path = parent
        }
    }

    private static func bytes(_ blocks: UInt64, _ size: UInt64) -> Int {
        let (product, overflow) = blocks.multipliedReportingOverflow(by: size)
        return overflow ? Int.max : Int(clamping: product)
    }
}
