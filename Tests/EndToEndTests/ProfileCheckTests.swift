import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `profile check`: all systems in one table, each judged by what is expected of it.
    @Suite struct ProfileCheckTests {
        /// A pacsh with profiles of a demonstration PACS, a storage server that answers no query, and a closed port.
        private func start() async throws -> (pacsh: Pacsh, peers: [ChildProcess]) {
            let pacsh = try Pacsh(["--no-rc", "--config", "config.toml", "--set", "timeout.connect=2"])
            let (port, storagePort) = (try Loopback.freePort(), try Loopback.freePort())
            let demo = try pacsh.start(["demo-pacs", "--port", String(port)])
            let store = try ChildProcess(Programs.path("storescp"), [String(storagePort)])
            try await Loopback.waitUntilListening(port: port, process: demo)
            try await Loopback.waitUntilListening(port: storagePort, process: store)
            let closed = try Loopback.freePort()
            try Pacsh.write(
                """
                [profiles.main]
                host = "127.0.0.1"
                port = \(port)
                called = "DEMO"
                expect = "move"
                group = ["ct", "archive"]
                [profiles.viewer]
                host = "127.0.0.1"
                port = \(storagePort)
                called = "STORESCP"
                expect = "echo"
                group = ["ct"]
                [profiles.archive]
                host = "127.0.0.1"
                port = \(storagePort)
                called = "STORESCP"
                [profiles.off]
                host = "127.0.0.1"
                port = \(closed)
                called = "OFF"

                """,
                to: "\(pacsh.directory)/config.toml"
            )
            return (pacsh, [demo, store])
        }

        @Test func eachIsJudgedByWhatIsExpectedOfIt() async throws {
            let (pacsh, peers) = try await self.start()
            let good = try await pacsh.run(["--format", "json", "profile", "check", "@ct"])
            #expect(good.code == 0 && good.json["error"] == nil, "\(good)")
            let rows = good.json[path: "profiles"].elements
            #expect(rows.compactMap { $0["name"]?.text } == ["main", "viewer"], "\(good)")
            #expect(rows.compactMap { $0["expect"]?.text } == ["move", "echo"], "\(good)")
            #expect(rows.allSatisfy { $0["ok"] == .bool(true) && $0["failedAt"] == .null }, "\(good)")
            #expect(rows.allSatisfy { $0["error"] == .null }, "\(good)")
            #expect(good.errors.contains("main: ok") && good.errors.contains("viewer: ok"), "\(good)")

            let all = try await pacsh.run(["--format", "json", "profile", "check", "--yes=all", "all"])
            let codes = all.json[path: "profiles"].elements.map { $0[path: "error", "code"].text }
            #expect(codes == ["no-accepted-context", nil, "connect-refused", nil], "\(all)")
            let stages = all.json[path: "profiles"].elements.map { $0["failedAt"]?.text }
            #expect(stages == ["contexts", nil, "connect", nil], "\(all)")
            #expect(all.code == 1, "that of the first row that fails: \(all)")
            let last = try await pacsh.run(["profile", "check", "off", "archive", "main"])
            #expect(last.code == 4 && last.output.contains("What is wrong"), "\(last)")
            #expect(last.output.contains("1 of 3 systems works as expected"), "\(last)")
            for peer in peers { await peer.stop() }
        }

        @Test func whatItTakes() async throws {
            let (pacsh, peers) = try await self.start()
            let unasked = try await pacsh.run(["profile", "check", "all"])
            #expect(unasked.code == 2 && unasked.errors.contains("a confirmation is needed"), "\(unasked)")
            let group = try await pacsh.run(["profile", "check", "@cf"])
            #expect(group.code == 2 && group.errors.contains("did you mean @ct?"), "\(group)")
            let unknown = try await pacsh.run(["profile", "check", "nobody"])
            #expect(unknown.code == 2, "\(unknown)")
            let show = try await pacsh.run(["--format", "json", "profile", "show", "main"])
            #expect(show.json[path: "profiles"].elements.first?["expect"]?.text == "move", "\(show)")
            for peer in peers { await peer.stop() }
        }
    }
}
