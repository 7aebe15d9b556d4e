import TestSupport
import Testing

extension EndToEnd {
    /// Two in the morning at a terminal: what goes wrong, who is to blame, and what is typed next, screen by screen.
    ///
    /// A PACS that reports success and delivers nothing (its entry points elsewhere, it opens the port and says nothing,
    /// it proposes other classes), one bad study of four, an abort and a release half-way, a caller that we reject and the
    /// remedy typed, a UID of another level, and a masked line recalled.
    @Suite struct NightSessionTests {
        @Test(arguments: [80, 120]) func everyScreenIsAsItWas(columns: Int) async throws {
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [Programs.script("night.py"), try Pacsh.executable(), String(columns)],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color", "TZ": "UTC",
                ],
                seconds: 180
            )
            #expect(run.code == 0, "\(run.output)\(run.errors)")
            #expect(run.output.hasSuffix("silent for more than three seconds: []\n"), "\(run.output.suffix(300))")
            #expect(try Snapshot.difference(run.output, from: "night/session-\(columns).txt") == nil)
        }
    }
}
