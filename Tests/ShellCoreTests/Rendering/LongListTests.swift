import DICOMCore
import PACSClient
import Testing

@testable import ShellCore

/// A list of many rows is written piece by piece; what is written is what a table that holds its rows gives.
struct LongListTests {
    private static let count = 20_000
    private static let columns: [Table.Column] = [
        .init(key: "n", title: "#", importance: 9, alignment: .right), .init(key: "PatientName", title: "Patient"),
        .init(key: "StudyInstanceUID", title: "Study", importance: 1),
    ]

    @Sendable private static func row(_ index: Int) -> [String] {
        [String(index + 1), index % 7 == 0 ? "Müller, \"Eva\"" : "Doe^Jane", "1.2.826.0.1.3680043.2.1143.\(index)"]
    }

    private static func report() -> Report {
        var report = Report(command: "find", head: ["head"], summary: ["\(Self.count) studies"])
        report.makeLater(
            table: { Table(columns: Self.columns, marked: [3]) },
            rows: { .init(count: Self.count, make: Self.row) },
            document: { ["results": [], "notes": []] },
            uids: { (0..<Self.count).map { Self.row($0)[2] } }
        )
        report.documentRows = .init(count: Self.count) { ["n": .integer($0), "name": .string(Self.row($0)[1])] }
        report.dataSets = .init(count: Self.count) { ["00100010": .string(Self.row($0)[1])] }
        return report
    }

    private static var stored: Report {
        var report = Self.report()
        report.table = Table(columns: Self.columns, rows: (0..<Self.count).map(Self.row), marked: [3])
        return report
    }

    @Test(arguments: OutputFormat.allCases, [false, true])
    func piecesMakeUpTheWhole(_ format: OutputFormat, masked: Bool) {
        var renderer = Renderer(format: format, width: format == .table ? 60 : nil, color: format == .table)
        renderer.masksIdentifyingValues = masked
        var pieces: [String] = []
        let error = renderer.write(Self.report()) { pieces.append($0) }
        let whole = renderer.render(Self.stored)
        #expect(pieces.joined() == whole.output)
        #expect(error == whole.error)
        #expect(pieces.count > 1, "all stands in memory")
        #expect(pieces.allSatisfy { $0.utf8.count < 70_000 })
    }

    @Test func theTableOfAReportHasItsRows() {
        #expect(Self.report().table == Self.stored.table)
    }
}
