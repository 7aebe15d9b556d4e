import TestSupport
import Testing

extension EndToEnd {
    /// pacsh at a terminal.
    @Suite struct PromptTests {
        @Test func theSessionGoesOnAfterPeersAndCommandsThatFail() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 1)
            let bad = try ScriptedPeer([.readUnit, .send([2, 0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3])])
            let good = try await DCMQRSCP.start(holding: samples.paths, stations: [Station(title: "PACSH", port: 9)])
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [
                    Programs.script("prompt.py"), try Pacsh.executable(), String(bad.port), good.title,
                    String(good.port),
                ],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
            bad.stop()
            await good.stop()
        }
    }
}
