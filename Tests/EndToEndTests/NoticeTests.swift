import TestSupport
import Testing

extension EndToEnd {
    /// What is said of objects that another program sends while somebody types.
    @Suite struct NoticeTests {
        @Test func arrivingObjectsAreSaidAFewAndSummedUp() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 2, pt: 0, objects: 10)
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [
                    Programs.script("notices.py"), try Pacsh.executable(), String(try Loopback.freePort()),
                    try Programs.path("storescu"),
                ] + samples.paths,
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
                ]
            )
            #expect(run.output == "0\n", "\(run.output)\(run.errors)")
        }
    }
}
