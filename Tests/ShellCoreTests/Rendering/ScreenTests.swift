import DICOMCore
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// What every table looks like on terminals of 60, 80 and 120 columns, as files of Tests/Fixtures/screens.
@Suite struct ScreenTests {
    static let widths = [60, 80, 120]

    /// Commands that need no PACS, as they are typed.
    static let commands: [(name: String, arguments: [String])] = [
        ("connect", ["-c", "connect PACS@192.0.2.7:11112 --calling WORKSTATION"]),
        ("status", ["-p", "PACS@192.0.2.7:11112", "status"]),
        ("set", ["-c", "set timeout.dimse 90; set output /data/nm; set timeout.dimse; set"]),
        ("aliases", ["-c", "alias nm = find nm --since {1}; alias two = 'echo && find {*}'; alias"]),
        ("variables", ["-c", "let since = 7d; let who = 'DOE^JOHN M'; let"]),
        ("jobs", ["-c", "sleep 0 &", "-c", "wait", "-c", "jobs"]), ("results", ["results"]), ("columns", ["columns"]),
        ("explain", ["explain", "0xA801"]), ("history", ["history"]),
        ("trace", ["-c", "trace on; trace off"]), ("scp-status", ["scp", "status"]),
        ("demo-status", ["demo", "status"]), ("release", ["release"]),
    ]

    private func screen(_ arguments: [String], width: Int) async -> String {
        let terminal = RecordingTerminal(isInteractive: true, width: width)
        _ = await Shell.main(
            arguments: arguments,
            environment: ["XDG_CONFIG_HOME": "/nonexistent", "NO_COLOR": "1"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return terminal.error + terminal.output
    }

    @Test(arguments: ScreenSamples.all.map(\.name)) func everyTableLooksAsItDid(_ name: String) throws {
        let report = try #require(ScreenSamples.all.first { $0.name == name }).report()
        for width in Self.widths {
            let text = Renderer(format: .table, width: width).render(report)
            #expect(try Snapshot.difference(text.error + text.output, from: "screens/\(name)-\(width).txt") == nil)
        }
        for format in [OutputFormat.wide, .vertical] {
            let text = Renderer(format: format, width: 80).render(report).output
            #expect(try Snapshot.difference(text, from: "screens/\(name)-\(format.rawValue).txt") == nil)
        }
    }

    @Test(arguments: Self.commands.map(\.name)) func everyAnswerLooksAsItDid(_ name: String) async throws {
        let arguments = try #require(Self.commands.first { $0.name == name }).arguments
        for width in Self.widths {
            // A job may take longer on a busy machine.
            let text = await self.screen(arguments, width: width).replacing(/(done +0 +)\d+/) { "\($0.1)0" }
            #expect(try Snapshot.difference(text, from: "screens/\(name)-\(width).txt") == nil)
        }
    }

    @Test func profilesLookAsTheyDid() async throws {
        let directory = try TemporaryDirectory("screens")
        let file = try directory.write(
            """
            default = "clinic"
            [profiles.clinic]
            host = "pacs.example"
            port = 11112
            called = "EE2006194AMIP"
            calling = "ALBIZIA_WG"
            output = "/data/nuclear-medicine"
            "timeout.acse" = 30
            [profiles.research]
            host = "2001:db8::17"
            port = 104
            called = "RESEARCH"

            """,
            to: "config.toml"
        )
        for width in Self.widths {
            let text = await self.screen(["--config", file, "profile", "list"], width: width)
            #expect(try Snapshot.difference(text, from: "screens/profiles-\(width).txt") == nil)
        }
    }

    @Test func everyFixtureBelongsToATest() {
        let names = Set(ScreenSamples.all.map(\.name) + Self.commands.map(\.name) + ["profiles"])
        for file in Snapshot.names(in: "screens") {
            let stem = file.split(separator: ".").first.map(String.init) ?? ""
            let name = stem.split(separator: "-").dropLast().joined(separator: "-")
            #expect(names.contains(name), "\(file) belongs to no test")
        }
    }

    @Test func noTableIsWiderThanItsTerminal() {
        for (name, make) in ScreenSamples.all {
            for width in 20...200 {
                var report = make()
                report.head = []
                report.summary = []
                for line in Renderer(format: .table, width: width).render(report).output.split(separator: "\n") {
                    #expect(Self.columns(line) <= width, "\(name) at \(width): \(line)")
                }
            }
        }
    }

    /// A count of columns that isn't the renderer's own: two for what East Asian Width calls wide.
    private static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x300...0x36F: sum
            case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF00...0xFF60: sum + 2
            default: sum + 1
            }
        }
    }

    @Test func whatIsLeftOutIsNamed() {
        let narrow = Renderer(format: .table, width: 60).render(ScreenSamples.studies).output
        #expect(narrow.contains(" columns left out: "))
        #expect(narrow.contains("; --format wide shows all\n"))
        let wide = Renderer(format: .wide, width: 60).render(ScreenSamples.studies).output
        #expect(!wide.contains("left out") && !wide.contains("…") && wide.contains(ScreenSamples.uid(3)))
    }

    @Test func numbersAreNeverCut() {
        for width in 30...120 {
            let text = Renderer(format: .table, width: width).render(ScreenSamples.studies).output
            for number in ["1224", "1836"] where text.contains("Images") { #expect(text.contains(number), "\(width)") }
        }
    }

    @Test func headingModalityAndVerdictStandOut() {
        let studies = Renderer(format: .table, width: 200, color: true).render(ScreenSamples.studies).output
        #expect(studies.hasPrefix("\u{1B}[1m#"))
        #expect(studies.contains("\u{1B}[36mNM\u{1B}[0m"))
        #expect(studies.contains("\u{1B}[33m2  20261122"), "a row that contradicts the query is marked as a whole")
        let move = Renderer(format: .table, width: 200, color: true).render(ScreenSamples.move).output
        #expect(move.contains("\u{1B}[32mcomplete") && move.contains("\u{1B}[33mcomplete"))
        #expect(move.contains("\u{1B}[31mpartial"))
        let plain = Renderer(format: .table, width: 200).render(ScreenSamples.move).output
        var stripped = move
        while let start = stripped.firstIndex(of: "\u{1B}"), let end = stripped[start...].firstIndex(of: "m") {
            stripped.removeSubrange(start...end)
        }
        #expect(stripped == plain, "colour moves nothing")
    }

    @Test(
        arguments: [
            (["--set", "color=on"], [:], false, true), ([], [:], false, false), ([], [:], true, true),
            (["--no-color"], [:], true, false), ([], ["NO_COLOR": "1"], true, false),
            ([], ["NO_COLOR": ""], true, true), ([], ["TERM": "dumb"], true, false),
            (["--set", "color=off"], [:], true, false), (["--set", "color=on"], ["NO_COLOR": "1"], true, true),
            (["--set", "color=on", "--no-color"], [:], true, false),
        ] as [([String], [String: String], Bool, Bool)]
    )
    func colourIsWhereItIsWanted(
        _ options: [String],
        _ variables: [String: String],
        _ isTerminal: Bool,
        _ isColored: Bool
    ) async {
        let terminal = RecordingTerminal(isInteractive: isTerminal)
        _ = await Shell.main(
            arguments: options + ["set", "model"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"].merging(variables) { $1 },
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(terminal.output.contains("\u{1B}[") == isColored, "\(terminal.output)")
    }
}
