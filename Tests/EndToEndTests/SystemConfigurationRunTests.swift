import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// pacsh under an /etc/pacsh/config.toml, in mounts of its own.
    @Suite struct SystemConfigurationRunTests {
        private let pacsh: Pacsh

        init() throws { self.pacsh = try Pacsh(["--no-rc"]) }

        /// Runs it where the system's file has this text, these permissions and this owner.
        private func run(
            _ words: [String],
            under text: String,
            mode: String = "644",
            owner: String = "0",
            environment: [String: String] = [:]
        ) async throws -> Pacsh.Run {
            let file = try self.pacsh.home.write(text, to: "system.toml")
            let script = """
                mount -t tmpfs -o mode=755 none /mnt && cd /etc && cp -a passwd group nsswitch.conf hosts /mnt/ &&
                mkdir -m 755 /mnt/pacsh && cp "$0" /mnt/pacsh/config.toml && chmod \(mode) /mnt/pacsh/config.toml &&
                chown \(owner) /mnt/pacsh/config.toml && mount --bind /mnt /etc && cd "$1" && shift && exec "$@"
                """
            let wrapper = try [Programs.path("unshare"), "-m", "/bin/sh", "-c", script, file, self.pacsh.directory]
            return try await self.pacsh.run(words, environment: environment, through: wrapper)
        }

        @Test func aLockHoldsWhateverTheUserSays() async throws {
            let text = "[locked]\naudit.log = \"\(self.pacsh.directory)/audit.log\"\nhistory = \"redact\"\n"
            let refused = try await self.run(["set", "history", "full"], under: text)
            #expect(refused.code == 2, "\(refused)")
            #expect(refused.errors.contains("/etc/pacsh/config.toml locks it to redact"), "\(refused)")
            #expect(try await self.run(["--set", "audit.log=", "help"], under: text).code == 2)
            #expect(
                try await self.run(["--config", "/dev/null", "--set", "history=off", "help"], under: text).code == 2
            )
            // No variable leads elsewhere.
            let elsewhere = [
                "XDG_CONFIG_DIRS": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "HOME": "/nonexistent",
                "PACSH_CONFIG": "/dev/null", "PACSH_SYSTEM_CONFIG": "/dev/null", "SYSCONFDIR": "/nonexistent",
            ]
            let same = try await self.run(["set", "history", "full"], under: text, environment: elsewhere)
            #expect(same.code == 2, "\(same)")
            let audited = try await self.run(["-c", "demo start --port 0; find nm"], under: text)
            #expect(audited.code == 0, "\(audited)")
            #expect(TemporaryDirectory.exists("\(self.pacsh.directory)/audit.log"))
        }

        @Test func aFileThatIsNotRootsOrThatOthersCanWriteStopsEverything() async throws {
            let text = "timeout.acse = 5\n"
            let foreign = try await self.run(["status"], under: text, owner: "65534")
            #expect(foreign.code == 2 && foreign.errors.contains("config.toml isn't root's"), "\(foreign)")
            let open = try await self.run(["status"], under: text, mode: "666")
            #expect(open.code == 2 && open.errors.contains("others than its owner can write"), "\(open)")
            let good = try await self.run(["--format", "json", "set", "timeout.acse"], under: text)
            #expect(good.code == 0 && good.output.contains("\"origin\": \"system\""), "\(good)")
        }
    }
}
