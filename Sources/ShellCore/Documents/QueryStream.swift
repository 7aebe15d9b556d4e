import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// Prints the rows of a query while the PACS still sends them.
///
/// A query that is over before the first rows are due is printed like any other report, as a whole. Else every format
/// gets the same rows with the same numbers, and behind them what is known once all are there. What a row turns out to
/// be after it was printed, because it came again or with other values, stands behind the rows too.
struct QueryStream {
    private let printing: ReportParts.Printing
    private let renderer: Renderer
    private let write: @Sendable (ReportParts.Text) async throws -> Void
    /// The list before its first row.
    private let list: QueryResult
    private let command: String
    private let cells: RowCells
    private var columns: [Table.Column]
    private var text: TableText
    /// As many digits as a query at the prompt brings rows.
    private static let digits = 5
    /// How many rows are printed.
    private var count = 0
    /// How many of them are elements of a document.
    private var elements = 0
    private var readerHasLeft = false

    /// Makes a stream for the rows that `table` is open-ended for.
    init(
        _ printing: ReportParts.Printing,
        _ renderer: Renderer,
        command: String,
        table: QueryTable,
        write: @escaping @Sendable (ReportParts.Text) async throws -> Void
    ) {
        self.printing = printing
        self.renderer = renderer
        self.write = write
        self.list = table.result
        self.command = command
        self.cells = table.cells
        self.columns = table.frame.columns
        self.text = TableText(renderer, columns: self.columns)
    }

    /// Asks, and prints the rows that `ask` hands over; returns the report on the whole.
    mutating func run(
        _ ask: @escaping @Sendable (@escaping @Sendable (QueryRow) -> Void) async throws -> QueryReport
    ) async throws -> Report {
        let feed = RowFeed()
        async let asked = Self.asking(ask, feed)
        while let rows = await feed.next() { await self.print(self.rows(rows)) }
        var report = try await asked
        // What the rows not yet printed turned out to be is said in their place.
        report.result.amended = report.result.amended.filter { $0 <= self.count }
        guard self.count > 0 else { return report.report }
        if let note = Self.note(on: report.result.amended) { report.result.notes.append(note) }
        await self.print(self.rows(Array(report.result.rows.dropFirst(self.count))) + self.tail(report))
        if let copier = self.printing.copier {
            try? await self.write(.init(copy: copier.render(report.report).output))
        }
        var whole = report.report
        whole.isPrinted = true
        return whole
    }

    private static func asking(
        _ ask: (@escaping @Sendable (QueryRow) -> Void) async throws -> QueryReport,
        _ feed: RowFeed
    ) async throws -> QueryReport {
        defer { feed.finish() }
        return try await ask { feed.add($0) }
    }

    /// Prints a text; once nobody reads any more the query only goes on for the list.
    private mutating func print(_ text: String) async {
        if self.readerHasLeft || text.isEmpty { return }
        // What an interrupt ends is ended in good order: the document stays one.
        do { try await self.write(.init(output: text)) } catch { self.readerHasLeft = !Task.isCancelled }
    }

    private static func note(on amended: Set<Int>) -> String? {
        if amended.isEmpty { return nil }
        let isOne = amended.count == 1
        return
            "\(isOne ? "row" : "rows") \(RowLabel.selector(of: amended.sorted())) \(isOne ? "was" : "were") printed before the "
            + "PACS sent \(isOne ? "it" : "them") again, or other values under the same unique key: 'show' has the flags"
    }

    // MARK: - Rows

    /// The text of the rows that follow, behind what stands before all of them.
    private mutating func rows(_ rows: [QueryRow]) -> String {
        if rows.isEmpty { return "" }
        let head = self.count == 0 ? self.head : ""
        if self.count == 0, rows.count >= RowFeed.first {
            // Of a long list the numbers need room from the start.
            self.columns[0].leastWidth = Self.digits
            self.text = TableText(self.renderer, columns: self.columns)
        }
        self.count += rows.count
        switch self.renderer.format {
        case .table, .wide, .vertical, .csv, .tsv:
            let marked = self.renderer.color ? QueryTable.marked(rows) : []
            return head + self.text.text(self.cells.cells(of: rows), marked: marked)
        case .uid:
            let uids = rows.compactMap { QueryReport.uid(of: $0, at: self.list.level) }
            return uids.map { printableLine($0) + "\n" }.joined()
        case .json: return head + self.json(rows, indent: 4)
        case .jsonl: return head + self.json(rows, indent: nil)
        case .dicomjson:
            var text = head
            for row in rows where row.mismatch.isEmpty {
                text += (self.elements == 0 ? "" : ",\n") + DICOMJSON.encode(row.attributes).serialized()
                self.elements += 1
            }
            return text
        }
    }

    private mutating func json(_ rows: [QueryRow], indent: Int?) -> String {
        var text = ""
        for row in rows {
            text += self.elements == 0 ? "" : ","
            if let indent { text += "\n" + blanks(indent) }
            text += QueryDocument.row(row).serialized(indent: indent)
            self.elements += 1
        }
        return text
    }

    /// What stands before all rows.
    private var head: String {
        switch self.renderer.format {
        case .table, .wide, .vertical, .uid: return ""
        case .csv, .tsv: return TableText.head(self.renderer, self.columns)
        case .dicomjson: return "[\n"
        case .json, .jsonl:
            let isPretty = self.renderer.format == .json
            let members = JSONValue.object(QueryDocument.head(of: self.list, command: self.command))
            return members.serialized(pretty: isPretty).dropLast(isPretty ? 2 : 1)
                + (isPretty ? ",\n  \"results\": [" : ",\"results\":[")
        }
    }

    /// What stands behind all rows.
    private func tail(_ report: QueryReport) -> String {
        switch self.renderer.format {
        case .table, .wide: return self.text.note + self.summary(report)
        case .vertical: return self.summary(report)
        case .csv, .tsv, .uid: return ""
        case .dicomjson: return self.elements == 0 ? "]\n" : "\n]\n"
        case .json, .jsonl:
            var members = report.lastMembers
            if let failure = report.result.failure {
                members.append(.init("error", self.printing.failure(failure).json))
            }
            let isPretty = self.renderer.format == .json
            let rest = JSONValue.object(members).serialized(pretty: isPretty).dropFirst()
            return (isPretty ? "\n  ]," : "],") + rest + "\n"
        }
    }

    private func summary(_ report: QueryReport) -> String {
        report.report.summary.map { self.renderer.line($0) }.joined()
    }
}
