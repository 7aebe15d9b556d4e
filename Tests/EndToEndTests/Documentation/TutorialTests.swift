import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The pages that go through a job step by step.
    ///
    /// Every command is typed at the prompt of a terminal, and the screens that stand below it are those that it showed.
    /// `PACSH_UPDATE_SNAPSHOTS=1` writes them anew.
    @Suite struct TutorialTests {
        /// The pages, and the systems that they talk to.
        static let pages: [(name: String, systems: [DocumentationSite.System])] = [
            ("Troubleshooting", [.clinic, .ward, .archive]), ("Retrieving", [.clinic, .research]),
            ("NightlyBatch", [.clinic, .research]),
        ]

        private static let columns = 96

        @Test(arguments: Self.pages.indices) func showsWhatIsShown(index: Int) async throws {
            let (name, systems) = Self.pages[index]
            var page = try DocumentationPage(named: name)
            let site = try await DocumentationSite.start(systems)
            let blocks = page.blocks
            let typed = blocks.filter { $0.kind == "pacsh" }
            let screens = try await self.screens(of: typed, at: site)
            try #require(screens.count == typed.count && !screens.isEmpty)
            // From the end on, so that the places of those before stay.
            for (number, block) in typed.enumerated().reversed() {
                guard let shown = blocks.first(where: { $0.range.lowerBound > block.range.upperBound }),
                    shown.kind == "text", shown.range.lowerBound <= block.range.upperBound + 3
                else { continue }
                let screen = screens[number]
                if Self.comparable(shown.lines.joined(separator: "\n")) == Self.comparable(screen) { continue }
                if Snapshot.isUpdating {
                    try page.replace(shown, by: screen.split(separator: "\n").map(String.init))
                } else {
                    Issue.record("\(name): \(block.lines)\n\(screen)")
                }
            }
            try await site.play(page.blocks.filter { $0.kind == "sh" })
            try await site.stop()
        }

        /// What the terminal shows for each block.
        private func screens(of blocks: [DocumentationPage.Block], at site: DocumentationSite) async throws -> [String]
        {
            let lines = JSONValue.array(blocks.map { .array($0.lines.map { .string($0) }) })
            let work = site.pacsh
            let run = try await ChildProcess(
                Programs.python(),
                [Programs.script("screens.py"), try Pacsh.executable(), String(Self.columns)],
                environment: Programs.peerEnvironment([
                    "HOME": work.directory, "XDG_CONFIG_HOME": work.home.path("config"),
                    "XDG_STATE_HOME": work.home.path("state"), "TZ": "UTC",
                ]),
                directory: work.directory,
                input: .text(lines.serialized())
            ).wait(seconds: 240)
            guard run.code == 0 else { throw TestFailure("\(run.output)\(run.errors)") }
            let texts = JSONValue(parsing: run.output)?.elements.compactMap(\.text) ?? []
            return texts.map { text in
                // A PACS has the port that is DICOM's, we that which everybody uses.
                site.ports.values.reduce(text.replacing(String(site.ownPort), with: "11112")) {
                    $0.replacing(String($1), with: "104")
                }.replacing(work.directory, with: "/home/me")
            }
        }

        /// A screen without what differs from one run to the next, and without the blanks that depend on it.
        private static func comparable(_ screen: String) -> String {
            screen
                .replacing(#/\b20\d\d-?\d\d-?\d\d(T\d\d:\d\d:\d\d)?/#, with: "DATE")
                .replacing(#/2\.25\.\d{30,}, a study/#, with: "UID, a study")
                .replacing(#/127\.0\.0\.1:\d{4,5}/#, with: "127.0.0.1:PORT")
                .replacing(#/\d+(\.\d+)?( min \d+)? (ms|s)\b/#, with: "TIME")
                .replacing(#/\d+(\.\d+)? [kMGT]B(\/s| free)/#, with: "SPACE")
                .replacing(#/(ok|failed|warning) +\d+ /#, with: { "\($0.output.1) MS " })
                .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
    }
}
