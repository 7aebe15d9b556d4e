import DICOMCore
import TestSupport
import Testing

@testable import ShellCore
@testable import ShellLanguage

/// Tables that are too large to be kept in memory are read as smaller ones are.
@Suite struct DelimitedRowsTests {
    private static let beginnings = [
        "Name,Study UID\n", "\u{FEFF}Name;Study UID\r\n", "sep=;\r\nName;Study UID\r\n", "Name\tStudy UID\r",
    ]

    @Test(arguments: Self.beginnings) func rowsOfALargeFileAreThoseOfASmallOne(beginning: String) throws {
        let folder = try TemporaryDirectory("rows")
        let end =
            beginning.hasSuffix("\r\n") ? "\r\n" : String(beginning.unicodeScalars.last.map(Character.init) ?? "\n")
        let separator = beginning.contains(";") ? ";" : beginning.contains("\t") ? "\t" : ","
        var random = SeededGenerator(seed: 5)
        let cells = [
            "", "  ", "00123", "\"a\(separator)b\"", "\"a \"\"quote\"\"\"", "\"two\(end)lines\"", "Müller^Jürgen", "山田",
            "x\"y", "\"\"", "\"q\" behind",
        ]
        var text = beginning
        for number in 0..<40_000 {
            let row = [cells.randomElement(using: &random) ?? "", "1.2.840.\(number)", cells[number % cells.count]]
            text += row.joined(separator: separator) + end
        }
        text += "\(separator)\(separator)\(end)\(end) \(end)"
        let bytes = Array(text.utf8)
        try #require(bytes.count > 1 << 20)
        let path = try folder.write(text, to: "list.csv")
        let large = try DelimitedFile(path: path)
        let small = try DelimitedFile(bytes: bytes, path: path)
        #expect(large.rows.count == small.rows.count && small.rows.count == 40_001)
        #expect(large.separator == small.separator && large.hasReturns == small.hasReturns)
        #expect(large.hasByteOrderMark == small.hasByteOrderMark)
        for index in small.rows.indices where large.rows[index] != small.rows[index] {
            Issue.record("row \(index): \(large.rows[index]) isn't \(small.rows[index])")
            break
        }
    }

    @Test func whatIsWrongWithALargeFileIsSaidBeforeAnythingElse() throws {
        let folder = try TemporaryDirectory("rows")
        let rows = String(repeating: "1.2.3\n", count: 300_000)
        let open = try folder.write(rows + "\"1.2\n3\n", to: "open.csv")
        let opened = #expect(throws: UsageError.self) { try DelimitedFile(path: open) }
        #expect(opened?.message.contains("opened in line 300001") == true, "\(String(describing: opened))")
        let latin = folder.path("latin.csv")
        try TemporaryDirectory.write(Array(rows.utf8) + [0x4D, 0xFC, 0x0A], to: latin)
        let encoded = #expect(throws: UsageError.self) { try DelimitedFile(path: latin) }
        #expect(encoded?.message.contains(":300001:2:") == true, "\(String(describing: encoded))")
    }

    @Test func aVeryLongListKeepsNoLines() throws {
        let folder = try TemporaryDirectory("rows")
        let text = "StudyInstanceUID\n" + (1...60_000).map { "1.2.840.99999.\($0)\n" }.joined() + "***\n"
        let file = try DelimitedFile(path: try folder.write(text, to: "list.txt"))
        let column = try ListColumn(of: file, column: nil, key: nil)
        var list = try RetrievalList(file, column)
        #expect(list.lines.isEmpty && list.count == 60_001 && list.valueCount == 60_001)
        var lines = list.lines(59_998..<60_001)
        #expect(lines.map(\.value) == ["1.2.840.99999.59999", "1.2.840.99999.60000", "***"])
        #expect(lines.map(\.number) == [60_000, 60_001, 60_002])
        lines[0].match = .found
        lines[0].studies = ["1.2.840.99999.59999"]
        lines[1].match = .noMatch
        list.settle(lines, 59_998..<60_001)
        #expect(list.lines.isEmpty && list.hasMatched && list.hasUnmatched && !list.isInvalid)
        #expect(list.warnings.contains("line 60001 of the list: matched nothing"), "\(list.warnings)")
        #expect(list.summary.contains("60001 lines, 1 found, 1 no-match, 1 invalid"), "\(list.summary)")
        #expect(try RetrievalList(file, column, keepsLines: true).lines.count == 60_001)
    }
}
