import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// The systemd units of the packages: systemd understands them, they confine pacsh, and what they start works.
    @Suite struct ServiceUnitTests {
        private static let folder = "\(Programs.checkout)/scripts/packaging"

        /// A unit's text with this build of pacsh in the place of the installed one.
        private func unit(_ name: String) throws -> String {
            let bytes = try #require(TemporaryDirectory.bytes(of: "\(Self.folder)/systemd/\(name)"))
            return String(decoding: bytes, as: UTF8.self).replacing("/usr/bin/pacsh", with: try Pacsh.executable())
        }

        @Test func systemdUnderstandsThem() async throws {
            let directory = try TemporaryDirectory("units")
            let files = try [
                "pacsh-scp@clinic.service", "pacsh-batch@night.service", "pacsh-batch@night.timer",
            ].map { name in
                let template = name.replacing("@clinic", with: "@").replacing("@night", with: "@")
                return try directory.write(self.unit(template), to: name)
            }
            let verified = try await Programs.ending("systemd-analyze", ["verify", "--man=no"] + files)
            #expect(verified.code == 0 && verified.errors.isEmpty && verified.output.isEmpty, "\(verified)")
            for file in files where file.hasSuffix(".service") {
                let security = try await Programs.ending(
                    "systemd-analyze",
                    ["security", "--offline=true", "--threshold=20", "--no-pager", file]
                )
                #expect(security.code == 0, "more than 2.0 is exposed: \(security)")
            }
            // A unit that is wrong is told.
            let wrong = try self.unit("pacsh-scp@.service").replacing("ProtectSystem=strict", with: "ProtectSystm=yes")
            let told = try await Programs.ending(
                "systemd-analyze",
                ["verify", "--man=no", directory.write(wrong, to: "pacsh-scp@wrong.service")]
            )
            #expect(told.errors.contains("ProtectSystm"), "\(told)")
        }

        /// The words of a unit's ExecStart= with folders of ours in the place of systemd's.
        private func words(of name: String, credentials: String, state: String) throws -> [String] {
            let line = try #require(self.unit(name).split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
            let text = line.dropFirst("ExecStart=".count).replacing("%d", with: credentials)
                .replacing("/var/lib/pacsh/%i", with: state)
            #expect(!text.contains("%"), "\(text)")
            return text.split(separator: " ").map(String.init)
        }

        @Test func whatTheyStartWorks() async throws {
            let pacsh = try Pacsh()
            let demo = try pacsh.start(["--format", "json", "demo-pacs", "--port", "0"])
            _ = await eventually(seconds: 30) { demo.output.contains("\n") }
            let port = try #require(JSONValue(parsing: demo.output)?["port"]?.whole)
            let credentials = pacsh.home.path("credentials")
            try pacsh.home.makeFolder("credentials")
            try Pacsh.write(
                """
                default = "night"
                scp.aet = "STORE"
                scp.port = 0
                scp.accept = "any"
                scp.bind = "127.0.0.1"

                [profiles.night]
                host = "127.0.0.1"
                port = \(port)
                called = "DEMO"
                """,
                to: "\(credentials)/config.toml"
            )
            try Pacsh.write("find nm --limit 1\nget 1\nverify\n", to: "\(credentials)/batch.pacsh")
            let batch = try self.words(of: "pacsh-batch@.service", credentials: credentials, state: pacsh.directory)
            let run = try await pacsh.run(Array(batch.dropFirst()))
            #expect(run.code == 0, "\(run)")
            #expect(!TemporaryDirectory.files(below: "\(pacsh.directory)/dicom", withExtension: "dcm").isEmpty)

            let scp = try self.words(of: "pacsh-scp@.service", credentials: credentials, state: pacsh.directory)
            let service = try pacsh.start(Array(scp.dropFirst()))
            let listens = await eventually(seconds: 30) { (service.output + service.errors).contains("STORE") }
            #expect(listens, "\(service.output)\(service.errors)")
            service.signal(15)
            #expect(try await service.wait(seconds: 30).code == 0)
            demo.signal(15)
            _ = try await demo.wait(seconds: 15)
        }

        @Test func theExamplesAreUnderstood() async throws {
            let pacsh = try Pacsh()
            let checked = try await pacsh.run(["--check", "-f", "\(Self.folder)/examples/night.pacsh"])
            #expect(checked.code == 0, "\(checked)")
            let listed = try await pacsh.run([
                "--config", "\(Self.folder)/examples/night.toml", "--format", "json", "profile", "list",
            ])
            #expect(listed.code == 0 && listed.output.contains("pacs.example.org"), "\(listed)")
            let rotation = try await Programs.ending("logrotate", ["-d", "\(Self.folder)/examples/logrotate"])
            #expect(rotation.code == 0 && !rotation.errors.contains("error"), "\(rotation)")
        }
    }
}
