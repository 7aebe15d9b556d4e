import DICOMCore
import PACSClient
import ShellCore
import ShellLanguage
import Testing

@testable import ShellCore

@Suite struct RendererTests {
    private static let report = Report(
        command: "find",
        head: ["2 studies"],
        table: Table(
            columns: [
                .init(key: "n", title: "#", importance: 9, alignment: .right),
                .init(key: "PatientName", title: "Patient", importance: 4),
                .init(key: "StudyDescription", title: "Description", importance: 2),
                .init(key: "StudyInstanceUID", title: "Study", importance: 3),
            ],
            rows: [
                [
                    "1", "DOE^JOHN", "Whole body bone scintigraphy, anterior and posterior",
                    "1.2.826.0.1.3680043.2.1143.1",
                ],
                ["12", "山田^太郎", "SPECT, \"late\"", "1.2.826.0.1.3680043.2.1143.22"],
            ]
        ),
        document: ["command": "find", "count": 2],
        uids: ["1.2.826.0.1.3680043.2.1143.1", "1.2.826.0.1.3680043.2.1143.22"],
        summary: ["done"]
    )

    private func lines(_ renderer: Renderer) -> [String] {
        renderer.render(Self.report).output.split(separator: "\n").map(String.init)
    }

    @Test func showsEverythingOffTheTerminal() {
        #expect(
            self.lines(Renderer(format: .table)) == [
                "2 studies",
                " #  Patient    Description                                           Study",
                " 1  DOE^JOHN   Whole body bone scintigraphy, anterior and posterior  1.2.826.0.1.3680043.2.1143.1",
                "12  山田^太郎  SPECT, \"late\"                                         1.2.826.0.1.3680043.2.1143.22",
                "done",
            ]
        )
    }

    @Test func shrinksTheLeastImportantColumnFirst() {
        #expect(
            self.lines(Renderer(format: .table, width: 80)) == [
                "2 studies",
                " #  Patient    Description                         Study",
                " 1  DOE^JOHN   Whole body bone scintigraphy, ant…  1.2.826.0.1.3680043.2.1143.1",
                "12  山田^太郎  SPECT, \"late\"                       1.2.826.0.1.3680043.2.1143.22",
                "done",
            ]
        )
    }

    @Test func elidesIdentifiersInTheMiddle() {
        #expect(
            self.lines(Renderer(format: .table, width: 40)) == [
                "2 studies",
                " #  Patient    Descrip…  Study",
                " 1  DOE^JOHN   Whole b…  1.2.826….1143.1",
                "12  山田^太郎  SPECT, …  1.2.826…1143.22",
                "done",
            ]
        )
    }

    @Test(arguments: [40, 60, 80, 120])
    func keepsToTheWidth(_ width: Int) {
        for line in self.lines(Renderer(format: .table, width: width)) {
            // Two cells for each of the four ideographs.
            #expect(line.count + (line.contains("山") ? 4 : 0) <= width)
        }
    }

    @Test func writesNoEscapeSequenceWithoutColor() {
        var report = Self.report
        report.table?.marked = [0]
        #expect(!Renderer(format: .table, width: 80).render(report).output.contains("\u{1B}"))
        #expect(Renderer(format: .table, width: 80, color: true).render(report).output.contains("\u{1B}[33m"))
    }

    @Test func letsNoPeerReachTheTerminal() {
        var report = Self.report
        report.table?.rows = [["1", "A\u{1B}[2J", "b\nc", "\u{202E}x"]]
        report.head = ["\u{9B}1m"]
        report.document = ["name": "\u{9B}\u{202E}\u{1B}"]
        report.warnings = ["w\u{7}"]
        for format in OutputFormat.allCases {
            let text = Renderer(format: format).render(report)
            for scalar in (text.output + text.error).unicodeScalars
            where scalar != "\n" && (scalar != "\t" || format != .tsv) {
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}")
            }
        }
    }

    @Test func writesCommaSeparatedValues() {
        #expect(
            Renderer(format: .csv).render(Self.report).output == """
                n,PatientName,StudyDescription,StudyInstanceUID
                1,DOE^JOHN,"Whole body bone scintigraphy, anterior and posterior",1.2.826.0.1.3680043.2.1143.1
                12,山田^太郎,"SPECT, ""late\""",1.2.826.0.1.3680043.2.1143.22

                """
        )
    }

    @Test func writesIdentifiers() {
        #expect(
            Renderer(format: .uid).render(Self.report).output
                == "1.2.826.0.1.3680043.2.1143.1\n1.2.826.0.1.3680043.2.1143.22\n"
        )
    }

    @Test func writesOneDocument() {
        #expect(Renderer(format: .jsonl).render(Self.report).output == "{\"command\":\"find\",\"count\":2}\n")
    }

    @Test func putsAFailureIntoTheCommandsOwnDocument() throws {
        var report = Self.report
        report.failure = PACSError.usage("no", remedy: "do")
        let text = Renderer(format: .jsonl).render(report, at: Place(file: "f", line: 2, column: 3))
        let document = try #require(JSONValue(parsing: text.output))
        #expect(document["count"] == 2)
        #expect(document["error"]?["code"] == "usage")
        #expect(document["error"]?["exit"] == 2)
        #expect(document["error"]?["message"] == "no")
        #expect(document["error"]?["remedy"] == "do")
        #expect(text.error == "f:2:3: find: no\nhint: do\n")
    }
}
