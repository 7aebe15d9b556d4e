import TestSupport
import Testing

extension EndToEnd {
    /// `setup` at a terminal, and a terminal that hangs up.
    @Suite struct SetupRunTests {
        @Test func aNewcomerIsAskedAndAPACSIsKept() async throws {
            let home = try Pacsh()
            let demo = try home.start(["--format", "json", "demo-pacs", "--port", "0", "--aet", "ARCHIVE"])
            let port = try await Receiver.listening(home, demo).port
            let run = try await Programs.ending(
                "python",
                [
                    Programs.script("setup.py"), try Pacsh.executable(), "ARCHIVE", String(port),
                    home.home.path("config/pacsh/config.toml"),
                ],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
            await demo.stop()
        }
    }
}
