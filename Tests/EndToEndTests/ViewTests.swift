import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Pictures at a terminal, and an object that is fetched to be looked at.
    @Suite struct ViewTests {
        /// Fetches the demonstration's MUGA, 24 frames of 64 × 64; gives its file.
        private func muga(_ pacsh: Pacsh) async throws -> String {
            let run = try await pacsh.run([
                "--no-rc", "--yes", "--format", "csv", "-o", pacsh.home.path("objects"),
                "-c", "demo start --port 0; find --description MUGA; get all",
            ])
            #expect(run.code == 0, "\(run)")
            return try #require(
                TemporaryDirectory.files(below: pacsh.home.path("objects"), withExtension: "dcm").first
            )
        }

        @Test("What a terminal gets is the picture", arguments: ["protocols", "late", "cine"])
        func terminal(_ scenario: String) async throws {
            let pacsh = try Pacsh()
            let file = try await self.muga(pacsh)
            let run = try await Programs.ending(
                "python",
                [Programs.script("pictures.py"), try Pacsh.executable(), file, scenario],
                environment: [
                    "HOME": pacsh.home.path, "XDG_CONFIG_HOME": pacsh.home.path("config"),
                    "XDG_STATE_HOME": pacsh.home.path("state"), "LANG": "C.UTF-8",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
        }

        @Test("Of a row that isn't here one object is fetched, and nothing of it stays")
        func fetched() async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl", "--scp-port", String(try Loopback.freePort())])
            let folder = pacsh.home.path("out")
            let run = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --description 'PET/CT FDG'",
                "-c", "view 1 --yes", "-c", "jobs --all",
            ])
            #expect(run.code == 0, "\(run)")
            let view = try #require(run.jsonLines.first { $0["command"] == "view" })
            #expect(view["rows"]?.whole == 96 && view["objects"]?.whole == 1, "\(run)")
            #expect(TemporaryDirectory.files(below: folder).filter { !$0.hasSuffix("lock") }.isEmpty, "\(run)")
            #expect(run.jsonLines.last?[path: "jobs"].elements.isEmpty == true, "\(run)")
            let asked = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --description MUGA; view 1",
            ])
            #expect(asked.code == 2 && asked.errors.contains("view: row 1 is not here; "), "\(asked)")
            #expect(asked.errors.contains("will be fetched from DEMO to look at it"), "\(asked)")
            // Of several rows that aren't here none is asked about at the PACS; of one the rest is named.
            let several = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --yes", "-c", "view 1-2 --yes; view 1,3 --yes",
            ])
            #expect(several.code == 2 && !several.errors.contains("fetching"), "\(several)")
            #expect(several.errors.contains("several of these rows are not here"), "\(several)")
            let tiles = pacsh.home.path("tiles.png")
            let rest = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --description 'PET/CT FDG'",
                "-c", "view 1 --yes --montage -o \(tiles)",
            ])
            #expect(rest.code == 0 && rest.errors.contains("images of the series; 'get 1' brings the rest"), "\(rest)")
            let kept = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --description MUGA; view 1 --yes=view --keep",
            ])
            #expect(kept.code == 0 && kept.errors.contains("kept: "), "\(kept)")
            #expect(TemporaryDirectory.files(below: folder, withExtension: "dcm").count == 1)
            // What was kept is no stale part, and isn't asked for again.
            let later = try await pacsh.run([
                "-o", folder, "-c", "demo start --port 0; find --description MUGA; view 1",
            ])
            #expect(later.code == 0 && later.jsonLines.last?["frames"]?.whole == 24, "\(later)")
            #expect(TemporaryDirectory.files(below: folder, withExtension: "dcm").count == 1)
        }

        @Test("From a PACS without C-GET it comes by C-MOVE, and nothing of it stays")
        func moved() async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            let file = try await self.muga(pacsh)
            let station = Station(title: "VIEWER", port: try Loopback.freePort())
            let pacs = try await DCMQRSCP.start(holding: [file], stations: [station], options: ["--disable-get"])
            let folder = pacsh.home.path("out")
            let run = try await pacsh.run([
                "-p", "DCMQR@127.0.0.1:\(pacs.port)", "--calling", "VIEWER", "--scp-port", String(station.port),
                "-o", folder, "-c", "find --yes; view 1 --yes=view",
            ])
            #expect(run.code == 0 && run.jsonLines.last?["frames"]?.whole == 24, "\(run)")
            #expect(TemporaryDirectory.files(below: folder).filter { !$0.hasSuffix("lock") }.isEmpty, "\(run)")
        }

        @Test("Only the frame that is shown is read")
        func oneFrame() async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            let file = pacsh.home.path("big.dcm")
            _ = try await Programs.run("python", [Programs.script("frames.py"), file])
            let run = try await Programs.ending(
                "python",
                [
                    Programs.script("reading.py"), try Pacsh.executable(), "--no-rc", "view", file, "--frame", "400",
                    "--format", "jsonl",
                ]
            )
            #expect(run.code == 0, "\(run.output)\(run.errors)")
            let bytes = try #require(run.errors.split(separator: "\n").last.flatMap { Int($0) })
            // 500 frames of 1,000 × 1,000 pixels have 1,000,000,000 bytes; one has 2,000,000.
            #expect(bytes < 20_000_000, "\(bytes)")
            #expect(run.output.contains("\"sums\":[400000000]"), "\(run.output)")
        }
    }
}
