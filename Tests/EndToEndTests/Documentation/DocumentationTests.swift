import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What the README, the site and the examples tell people to type works, and what they refer to is there.
    @Suite struct DocumentationTests {
        /// The kinds of blocks: those that tests run, those that show or quote something, and `console`, which only readers can run.
        private static let kinds: Set<String> = ["pacsh", "sh", "text", "toml", "ini", "swift", "console"]

        /// Why nothing runs the blocks that begin with these lines.
        private static let unrun = [
            "apt-get install ./pacsh_*.deb": "installs; scripts/package --check does so on bare systems",
            "scripts/quickstart": "installs and builds; DemoTests run it with an executable that is there",
            "pacsh -p hospital diagnose --callback": "is about the hospital's own PACS",
            "systemctl enable --now pacsh-batch@night.timer":
                "needs a running systemd; ServiceUnitTests verify the units",
            "findscu -S -aet STRANGER": "compares with programs that aren't all installed",
            "for uid in UID1 UID2": "the same",
        ]

        @Test func everyBlockIsRunOrSaysWhyNot() throws {
            var first: [String] = []
            for page in try DocumentationPage.all() {
                for block in page.blocks {
                    #expect(Self.kinds.contains(block.kind), "\(page.path): \(block.kind) \(block.lines.first ?? "")")
                    if block.kind == "console" { first.append(block.lines.first ?? "") }
                    let isPlayed = ["README", "Cookbook", "CommandLanguage", "Security", "pacsh"].contains(page.name)
                    let isTutorial = TutorialTests.pages.contains { $0.name == page.name }
                    #expect(
                        isPlayed || isTutorial || !["pacsh", "sh"].contains(block.kind),
                        "\(page.path): nobody runs it"
                    )
                }
            }
            for line in first {
                #expect(Self.unrun.keys.contains { line.hasPrefix($0) }, "\(line): nobody says why nothing runs it")
            }
            #expect(first.count == Self.unrun.count)
        }

        @Test func theReadmeRunsAsItStands() async throws {
            let blocks = try DocumentationPage("README.md").blocks.filter { ["pacsh", "sh"].contains($0.kind) }
            let commands = blocks.filter { $0.kind == "pacsh" }.flatMap(\.lines)
            #expect(commands.count >= 15 && commands.first == "demo start" && commands.contains("get 2"))
            let site = try await DocumentationSite.start([.clinic])
            let runs = try await site.play(
                blocks,
                options: ["--no-rc", "--format", "jsonl", "--scp-port", String(site.ownPort)]
            )
            let moves = (runs.first?.jsonLines ?? []).filter { $0["command"]?.text == "move" }
            #expect(moves.map { $0["outcome"]?.text } == ["dry-run", "complete", "complete"])
            #expect(moves.last?["received"]?.whole == 0)
            let files = TemporaryDirectory.files(below: "\(site.pacsh.directory)/dicom", withExtension: "dcm")
            #expect(!files.isEmpty)
            #expect(TemporaryDirectory.exists("\(site.pacsh.directory)/picture.png"))
            try await site.stop()
        }

        @Test(arguments: ["pacsh", "CommandLanguage", "Security"]) func thePageRunsAsItStands(name: String) async throws
        {
            let site = try await DocumentationSite.start([.clinic])
            try await site.play(DocumentationPage(named: name).blocks.filter { ["pacsh", "sh"].contains($0.kind) })
            try await site.stop()
        }

        @Test func everyReferenceLeadsSomewhere() throws {
            let pages = try DocumentationPage.all()
            let names = Set(pages.map(\.name))
            var referred: Set<String> = ["pacsh"]
            for page in pages {
                let text = page.prose.joined(separator: "\n")
                for match in text.matches(of: #/<doc:([^>#]+)(#[^>]*)?>/#) {
                    #expect(names.contains(String(match.output.1)), "\(page.path): \(match.output.0)")
                    referred.insert(String(match.output.1))
                }
                for match in text.matches(of: #/\]\(([^)]+)\)/#) where !match.output.1.contains("://") {
                    let place = page.name == "README" ? "" : "/\(DocumentationPage.catalogue)/Resources"
                    let target = "\(Programs.checkout)\(place)/\(match.output.1)"
                    #expect(TemporaryDirectory.exists(target), "\(page.path): \(match.output.1)")
                }
            }
            #expect(names.subtracting(referred) == ["README"], "pages that no other page names")
        }

        @Test func theSiteIsMadeWithoutAWarning() async throws {
            let folder = try TemporaryDirectory("site")
            let run = try await Programs.ending("\(Programs.checkout)/scripts/docs", [folder.path("out")])
            #expect(run.code == 0, "\(run.output)\(run.errors)")
            for page in try DocumentationPage.all().dropFirst() where page.name != "pacsh" {
                let data = folder.path("out/data/documentation/pacsh/\(page.name.lowercased()).json")
                #expect(TemporaryDirectory.exists(data), "\(page.name)")
            }
            try folder.makeFolder("else")
            try folder.write("mine", to: "else/file")
            let refused = try await Programs.ending("\(Programs.checkout)/scripts/docs", [folder.path("else")])
            #expect(refused.code == 2 && TemporaryDirectory.exists(folder.path("else/file")))
        }

        @Test func thePictureIsDrawnFromASession() async throws {
            let folder = try TemporaryDirectory("picture")
            try await Programs.run(
                "python",
                ["\(Programs.checkout)/scripts/screenshot", try Pacsh.executable(), folder.path("session.svg")]
            )
            let committed = "\(Programs.checkout)/\(DocumentationPage.catalogue)/Resources/session.svg"
            for path in [folder.path("session.svg"), committed] {
                let bytes = try #require(TemporaryDirectory.bytes(of: path))
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n") && bytes.count < 30_000)
                for shown in ["find nm --since 7d", "DEMO-004", "2 received of 2", "Calling AE Title Not Recognized"] {
                    #expect(text.contains(shown), "\(path): \(shown)")
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
    }
}
