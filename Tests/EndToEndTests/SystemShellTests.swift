import TestSupport
import Testing

extension EndToEnd {
    /// pacsh in the system's shells: bash, zsh and fish at a terminal complete what stands behind it.
    @Suite struct SystemShellTests {
        @Test(arguments: ["bash", "zsh", "fish"])
        func tabCompletes(shell: String) async throws {
            let home = try Pacsh()
            try Pacsh.write(
                """
                [profiles.workplace]
                host = "127.0.0.1"
                port = 104
                called = "WORKPLACE"
                """,
                to: home.home.path("config/pacsh/config.toml")
            )
            for name in ["night one.pacsh", "list.csv"] { try Pacsh.write("", to: "\(home.directory)/\(name)") }
            try home.home.makeFolder("work/studies")
            let run = try await ChildProcess(
                Programs.python(),
                [Programs.script("shells.py"), try Pacsh.executable(), shell],
                environment: Programs.peerEnvironment([
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "XDG_DATA_HOME": home.home.path("data"),
                ]),
                directory: home.directory
            ).wait(seconds: 120)
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
        }
    }
}
