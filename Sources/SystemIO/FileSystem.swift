#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What kind of file system holds a path.
package enum FileSystem {
    /// Kinds that no other computer writes to, so that locks and shared memory hold (Linux).
    private static let localTypes: Set<String> = [
        "ext2", "ext3", "ext4", "xfs", "btrfs", "bcachefs", "zfs", "f2fs", "jfs", "tmpfs", "ramfs", "overlay",
    ]

    /// Whether no other computer writes to the file system that holds a path, or the nearest folder above it; false
    /// where the system doesn't say.
    package static func isLocal(_ path: String) -> Bool {
        var path = path.isEmpty ? "." : path
        while !Path.exists(path), let parent = Path.parent(of: path) { path = parent }
        #if canImport(Darwin)
        var status = statfs()
        return statfs(path, &status) == 0 && status.f_flags & UInt32(MNT_LOCAL) != 0
        #else
        guard let bytes = try? File.contents(of: "/proc/self/mountinfo", limit: 16 << 20) else { return false }
        let mounts = String(decoding: bytes, as: UTF8.self)
        return self.type(of: Path.resolved(path), mounts: mounts).map(self.localTypes.contains) ?? false
        #endif
    }

    /// The type of the file system that holds an absolute path, by the table of mounts (proc(5), mountinfo).
    static func type(of path: String, mounts: String) -> String? {
        var found: (point: String, type: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard let dash = fields.firstIndex(of: "-"), dash > 4, dash + 1 < fields.count else { continue }
            let point = self.unescaped(fields[4])
            let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
            // Of several mounts on one folder the last one is seen.
            if isAbove, point.utf8.count >= found?.point.utf8.count ?? 0 {
                found = (point, String(fields[dash + 1]))
            }
        }
        return found?.type
    }

    /// Blanks and backslashes stand as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
