import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The formats for programs, and that no text of a peer gets through any of them.
@Suite struct FormatTests {
    private static let hostile: [(what: String, text: String)] = [
        ("ESC", "A\u{1B}[2J\u{1B}]0;x\u{7}"), ("C1", "A\u{9B}31m\u{85}"), ("DEL", "A\u{7F}"),
        ("bidirectional", "A\u{202E}B\u{2066}C\u{200F}"), ("line breaks", "A\r\nB\nC\u{2028}D\u{2029}\u{B}\u{C}"),
        ("tab", "A\tB"), ("zero width", "A\u{200B}\u{200D}\u{FEFF}\u{2060}\u{AD}B"), ("NUL", "A\u{0}B"),
        ("tags", "A\u{E0041}B"), ("quotes", "A\"B'D|E;F,G"),
    ]

    private static func report(_ text: String) -> Report {
        let dataSet = ScreenSamples.dataSet([
            .studyInstanceUID: "1.2.3", .patientName: text, .studyDescription: text, .accessionNumber: text,
        ])
        return QueryReport(result: ScreenSamples.result(.study, [dataSet, dataSet]), command: "find").report
    }

    @Test(arguments: Self.hostile.map(\.what)) func noTextOfAPeerReachesTheTerminal(_ what: String) throws {
        let hostile = try #require(Self.hostile.first { $0.what == what }).text
        for format in OutputFormat.allCases {
            for width in [nil, 60, 120] {
                let renderer = Renderer(format: format, width: width)
                let text = renderer.render(Self.report(hostile)).output
                // What ends a line stands in a quoted cell as it is, but on no terminal (RFC 4180).
                let isQuoted = format == .csv && width == nil
                let allowed: Set<Unicode.Scalar> =
                    isQuoted ? ["\n", "\t", "\r"] : format == .tsv ? ["\n", "\t"] : ["\n"]
                for scalar in text.unicodeScalars where !allowed.contains(scalar) {
                    let isSafe =
                        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                        && scalar.properties.generalCategory != .format
                        && ![.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
                    #expect(isSafe, "U+\(String(scalar.value, radix: 16)) in \(format)")
                }
                let lines = renderer.render(Self.report("A")).output.split(separator: "\n").count
                #expect(text.split(separator: "\n").count == lines || isQuoted, "\(what) breaks a line of \(format)")
            }
        }
    }

    @Test func everyRowOfTabSeparatedValuesHasAsManyCells() throws {
        let text = Renderer(format: .tsv).render(Self.report("A\tB\nC")).output
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1)
        #expect(lines[1].contains("A\\tB\\nC"))
    }

    @Test(arguments: [
        "A\tB\nC\r\nD", "ORIGINAL\\PRIMARY", "A\\nB", "\\", "\"", "a,b \"c\"", "\n", "", "ÄÖ\\\t", "x\\\\\ty",
    ])
    func everyValueCanBeHadBack(_ value: String) {
        var rows = CellRows(columns: 2)
        rows.add("x")
        rows.add(value)
        let columns: [Table.Column] = [.init(key: "a", title: "A"), .init(key: "b", title: "B")]
        let table = Table(columns: columns, rows: [["x", value]])
        for format in [OutputFormat.csv, .tsv] {
            let renderer = Renderer(format: format)
            var streamed = TableText(renderer, columns: columns)
            let text = streamed.text(rows)
            #expect(
                renderer.render(Report(command: "x", table: table)).output == TableText.head(renderer, columns) + text
            )
            #expect(text.hasPrefix(format == .csv ? "x," : "x\t") && text.hasSuffix("\n"))
            let cell = String(text.dropFirst(2).dropLast())
            #expect((format == .csv ? Self.unquoted(cell) : Self.unescaped(cell)) == value, "\(text)")
        }
    }

    /// A cell as RFC 4180 has it.
    private static func unquoted(_ cell: String) -> String {
        guard cell.hasPrefix("\"") else { return cell }
        return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    private static func unescaped(_ cell: String) -> String {
        var result = ""
        var isEscaped = false
        for scalar in cell.unicodeScalars {
            if isEscaped {
                result.unicodeScalars.append(["n": "\n", "t": "\t", "r": "\r"][scalar] ?? scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    @Test func theVerticalFormatHasABlockARow() {
        let report = Report(
            command: "x",
            table: Table(
                columns: [.init(key: "n", title: "#"), .init(key: "PatientName", title: "Patient")],
                rows: [["1", "DOE^JOHN"], ["2", ""]]
            ),
            summary: ["2 rows"]
        )
        #expect(
            Renderer(format: .vertical, width: 10).render(report).output == """
                -[ 1 ]----------------------------------
                n           | 1
                PatientName | DOE^JOHN
                -[ 2 ]----------------------------------
                n           | 2
                PatientName |
                2 rows

                """
        )
    }

    @Test func dataSetsArePrintedInTheDICOMJSONModel() throws {
        let text = Renderer(format: .dicomjson).render(Self.report("DOE^JOHN=山田")).output
        guard case .array(let rows)? = JSONValue(parsing: text) else { throw UsageError("no array: \(text)") }
        #expect(rows.count == 2)
        #expect(rows[0]["00100010"]?["vr"] == "PN")
        #expect(
            rows[0]["00100010"]?["Value"] == [["Alphabetic": "DOE^JOHN", "Ideographic": "山田"]]
        )
        #expect(Renderer(format: .dicomjson).render(Self.empty).output == "[]\n")
        #expect(Renderer(format: .dicomjson).render(Report(command: "set", document: ["a": 1])).output == "")
    }

    private static var empty: Report {
        QueryReport(result: ScreenSamples.result(.study, []), command: "find").report
    }

    @Test func rowsThatContradictTheQueryAreNoDataSetsForAProgram() {
        let text = Renderer(format: .dicomjson).render(ScreenSamples.studies).output
        #expect(!text.contains(ScreenSamples.uid(2)) && text.contains(ScreenSamples.uid(3)))
    }

    @Test(arguments: [OutputFormat.csv, .tsv]) func aCommandWithoutRowsPrintsItsDocumentsValues(_ format: OutputFormat)
    {
        let report = Report(
            command: "whoami",
            document: [
                "command": "whoami", "aet": "PACSH", "port": 11112, "open": true, "name": nil, "list": ["a", "b"],
                "nested": [["x": 1]],
            ],
            summary: ["AE title PACSH"]
        )
        let separator = format == .csv ? "," : "\t"
        let expected = [["aet", "port", "open", "name", "list"], ["PACSH", "11112", "true", "", "a b"]]
        let text = Renderer(format: format).render(report).output
        #expect(text.split(separator: "\n").first == expected[0].joined(separator: separator)[...])
        #expect(text.replacing("\"", with: "").hasSuffix(expected[1].joined(separator: separator) + "\n"))
        #expect(Renderer(format: .table).render(report).output == "AE title PACSH\n")
    }

    @Test func aLongListIsWrittenAsItIsInTheDocument() throws {
        for format in [OutputFormat.json, .jsonl] {
            let report = ScreenSamples.studies
            let text = Renderer(format: format).render(report).output
            #expect(text == report.document.serialized(pretty: format == .json) + "\n")
            guard case .array(let rows)? = report.document["results"] else { throw UsageError("no results") }
            #expect(rows.count == 4)
        }
    }

    @Test func everyListOfFormatsIsComplete() throws {
        let names = OutputFormat.allCases.map(\.rawValue)
        #expect(Setting.named("format")?.words == names)
        let readme = String(
            decoding: try #require(TemporaryDirectory.bytes(of: "\(Programs.checkout)/README.md")),
            as: UTF8.self
        )
        for name in names { #expect(readme.contains("`\(name)`") || readme.contains("--format \(name)"), "\(name)") }
    }

    @Test func theProcessesHelpNamesEveryFormat() async {
        let terminal = RecordingTerminal()
        _ = await Shell.main(arguments: ["--help"], environment: [:], terminal: terminal, interrupts: Interrupts())
        for format in OutputFormat.allCases { #expect(terminal.output.contains(format.rawValue), "\(format)") }
    }

    @Test(arguments: ["echo", "set -a", "status", "scp status"])
    func aCommandWithoutDataSetsRefusesTheirFormat(_ command: String) async {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["-c", "\(command) --format dicomjson"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 2 && terminal.output == "")
        #expect(terminal.error.hasPrefix("-c:1:") && terminal.error.contains("no data sets"), "\(terminal.error)")
    }
}
