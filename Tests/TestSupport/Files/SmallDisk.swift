/// A file system in memory that can be full or read-only, mounted over a folder for those processes that go through it.
package struct SmallDisk: Sendable {
    /// The folder as everybody can look at it.
    package let path: String
    /// A command line that starts a process which has it.
    package let prefix: [String]
    private let holder: ChildProcess
    private let folder: String

    /// Mounts one over a folder; `options` are those of tmpfs, such as `size=300k` and `ro`.
    package static func mount(over folder: String, in directory: String, options: String) async throws -> SmallDisk {
        let script = "mount -t tmpfs -o \(options) none \"$0\" && echo mounted && exec sleep 600"
        let holder = try ChildProcess(Programs.path("unshare"), ["-m", "/bin/sh", "-c", script, folder])
        guard await eventually(seconds: 20, { holder.output.contains("mounted") }) else {
            throw TestFailure("no file system over \(folder): \(holder.errors)")
        }
        // The working directory belongs to the mounts in which it was entered.
        let enter = try [Programs.path("nsenter"), "-m", "-t", String(holder.pid)]
        return SmallDisk(
            path: "/proc/\(holder.pid)/root\(folder)",
            prefix: enter + ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", directory],
            holder: holder,
            folder: folder
        )
    }

    /// Changes its options.
    package func remount(options: String) async throws {
        let words = Array(self.prefix.dropFirst()) + ["mount", "-o", "remount,\(options)", self.folder]
        try await Programs.run(self.prefix[0], words)
    }

    /// Unmounts it, with all that is on it.
    package func stop() async { await self.holder.stop() }
}
