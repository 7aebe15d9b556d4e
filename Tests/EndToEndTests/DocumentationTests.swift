import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What the README and the examples tell people to type works.
    @Suite struct DocumentationTests {
        @Test func theTutorialRunsAsItStands() async throws {
            let commands = try self.blocks("pacsh").map { $0 == "demo start" ? "demo start --port 0" : $0 }
            #expect(commands.count >= 10 && commands.contains("echo") && commands.contains("get 2"))
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl", "--scp-port", String(try Loopback.freePort())])
            let run = try await pacsh.run([], input: .text(commands.joined(separator: "\n") + "\n"))
            #expect(run.code == 0, "\(run)")
            let moves = run.jsonLines.filter { $0["command"]?.text == "move" }
            #expect(moves.map { $0["outcome"]?.text } == ["dry-run", "complete", "complete"], "\(run)")
            #expect(moves.last?["received"]?.whole == 0, "\(run)")
            let files = TemporaryDirectory.files(below: "\(pacsh.directory)/dicom", withExtension: "dcm")
            #expect(!files.isEmpty)
        }

        @Test func everyShellLineOfTheReadmeIsUnderstood() async throws {
            let pacsh = try Pacsh()
            let lines = try self.blocks("sh").filter { $0.hasPrefix("pacsh ") }
            #expect(lines.count >= 5)
            try Pacsh.write(
                "[profiles.nm]\nhost = \"127.0.0.1\"\nport = 9\ncalled = \"X\"\n",
                to: "\(pacsh.directory)/my.toml"
            )
            for line in lines {
                var words = line.split(separator: " ").dropFirst().map(String.init)
                if line.contains(" profile add ") {
                    #expect(try await pacsh.run(words).code == 0, "\(line)")
                } else {
                    words = words.map { $0.hasPrefix("scripts/") ? "\(Programs.checkout)/\($0)" : $0 }
                    let run = try await pacsh.run(["--check"] + words.filter { $0 != "--check" })
                    #expect(run.code == 0, "\(line): \(run)")
                }
            }
        }

        @Test func theExampleProfileCarriesTheWorkstationsValues() async throws {
            let file = "\(Programs.checkout)/scripts/examples/nm-workstation.toml"
            let run = try await Pacsh(["--format", "json", "--config", file]).run(["profile", "show", "nm"])
            #expect(run.code == 0, "\(run)")
            let profile = run.json[path: "profiles"].elements.first ?? .null
            #expect(profile["called"]?.text == "EE2006194AMIP")
            #expect(profile["calling"]?.text == "ALBIZIA_WG")
            #expect(profile["port"]?.whole == 11_112)
            #expect(profile[path: "settings", "scp.port"].text == "11112")
            #expect(profile[path: "settings", "timeout.acse"].text == "30")
        }

        @Test func theExampleBatchPlansThenBringsOneThenTheRest() async throws {
            let samples = try await SampleFiles.archive(nm: 3, ct: 1, pt: 0, objects: 2)
            let recent = try TemporaryDirectory("recent")
            for (number, path) in samples.paths.enumerated() {
                try TemporaryDirectory.copy(path, to: recent.path("\(number).dcm"))
            }
            let today = try await Programs.run("date", ["+%Y%m%d"]).split(separator: "\n").first.map(String.init) ?? ""
            try await Programs.run("dcmodify", ["-nb", "-m", "(0008,0020)=\(today)"] + recent.files())
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: recent.files(withExtension: "dcm"), stations: [station])
            }
            let run = try await site.pacsh.run(
                ["--format", "jsonl", "-f", "\(Programs.checkout)/scripts/examples/nm-retrieve.pacsh"])
            #expect(run.code == 0, "\(run)")
            let moves = run.jsonLines.filter { $0["command"]?.text == "move" }
            #expect(moves.map { $0["outcome"]?.text } == ["dry-run", "complete", "complete"], "\(run)")
            #expect(moves.map { $0["received"]?.whole } == [0, 2, 4], "\(run)")
            #expect(
                Set(site.files().map(StoredFile.name)) == Set(samples.files.filter { $0.modality == "NM" }.map(\.sop))
            )
            await site.stop()
        }

        /// The lines of the README's fenced blocks of one kind.
        private func blocks(_ kind: String) throws -> [String] {
            let readme = try #require(TemporaryDirectory.bytes(of: "\(Programs.checkout)/README.md"))
            var lines: [String] = []
            var isInside = false
            for line in String(decoding: readme, as: UTF8.self).split(separator: "\n") {
                if line.hasPrefix("```") {
                    isInside = line == "```\(kind)"
                } else if isInside {
                    lines.append(String(line))
                }
            }
            return lines
        }
    }
}
