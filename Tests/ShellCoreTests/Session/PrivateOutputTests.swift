import TestSupport
import Testing

@testable import ShellCore

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The files that results are written into are their owner's alone.
@Suite struct PrivateOutputTests {
    private let directory: TemporaryDirectory

    init() throws { self.directory = try TemporaryDirectory("private-output") }

    private func run(_ line: String, _ terminal: RecordingTerminal = RecordingTerminal()) async -> Int32 {
        await Shell.main(
            arguments: ["-c", line],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
    }

    @Test(arguments: ["tee FILE; set -a", "help set > FILE", "help set >> FILE", "record FILE"])
    func aFileThatWasOpenToOthersIsClosed(_ line: String) async throws {
        try self.directory.write("old\n", to: "file")
        try #require(chmod(self.directory.path("file"), 0o644) == 0)
        #expect(await self.run(line.replacing("FILE", with: self.directory.path("file"))) == 0)
        #expect(TemporaryDirectory.permissions(of: self.directory.path("file")) == 0o600)
    }

    @Test(arguments: ["tee LINK", "help set > LINK", "record LINK"])
    func aLinkIsRefused(_ line: String) async throws {
        try self.directory.write("theirs", to: "target")
        try #require(chmod(self.directory.path("target"), 0o644) == 0)
        try #require(symlink("target", self.directory.path("link")) == 0)
        let terminal = RecordingTerminal()
        #expect(await self.run(line.replacing("LINK", with: self.directory.path("link")), terminal) != 0)
        #expect(terminal.error.contains("it is a symbolic link"), "\(terminal.error)")
        #expect(TemporaryDirectory.bytes(of: self.directory.path("target")) == Array("theirs".utf8))
        #expect(TemporaryDirectory.permissions(of: self.directory.path("target")) == 0o644)
    }

    @Test(arguments: ["/dev/null", "/dev/stderr"]) func devicesAreLeftAlone(_ device: String) async throws {
        #expect(await self.run("tee \(device); help set > \(device)") == 0)
    }

    @Test func aNameWithoutAddressDoesNotKeepTheSCPFromListening() async throws {
        try self.directory.makeFolder("config/pacsh")
        let profile = "[profiles.far]\nhost = \"no-such-host.invalid\"\nport = 104\ncalled = \"FAR\"\n"
        try self.directory.write(profile, to: "config/pacsh/config.toml")
        for options in ["--bind any", "--bind localhost"] {
            let terminal = RecordingTerminal()
            let line = "scp start \(options) --port 0 -o \(self.directory.path("in")); scp stop"
            let code = await Shell.main(
                arguments: ["-p", "far", "-c", line],
                environment: ["XDG_CONFIG_HOME": self.directory.path("config")],
                terminal: terminal,
                interrupts: Interrupts()
            )
            #expect(code == 0, "\(terminal.error)")
        }
    }
}
