import DICOMCore
import PACSClient

/// The text of a table that comes piece by piece, in any of the formats that show rows.
///
/// Nothing waits for the last piece. Where the terminal has no room, cells behind the first piece are cut; else a column
/// is as wide as its widest cell so far, so that one far behind which is wider moves what is right of it from there on.
/// A column that is hidden while it is empty begins with the first cell in it, under a heading of its own.
struct TableText {
    private let renderer: Renderer
    private let columns: [Table.Column]
    /// How wide columns must be at least: as wide as in the pieces before.
    private var widths: [Int]
    /// How the columns stand where there may be no room for all.
    private var plan: TableLayout.Plan?
    /// Whether each column has been shown.
    private var isShown: [Bool]
    /// Whether the next piece has a heading.
    private var needsHeading = true
    /// How many rows came before.
    private var count = 0

    init(_ renderer: Renderer, columns: [Table.Column]) {
        self.renderer = renderer
        self.columns = columns
        self.widths = columns.map { max($0.leastWidth, DisplayWidth.of($0.title)) }
        self.isShown = columns.map { !$0.hidesWhenEmpty }
    }

    /// What stands before the first of all tables of these columns: the heading of the formats that have only one.
    static func head(_ renderer: Renderer, _ columns: [Table.Column]) -> String {
        let table = Table(columns: columns)
        var text = ""
        switch renderer.format {
        case .csv:
            DelimitedText.writeCommaSeparated(table, rows: table.rows, isForTerminal: renderer.width != nil) {
                text += $0 + "\n"
            }
        case .tsv: DelimitedText.writeTabSeparated(table, rows: table.rows) { text += $0 + "\n" }
        default: break
        }
        return text
    }

    /// The lines of the rows that follow; those `marked`, by index, stand out where colour is on.
    mutating func text(_ rows: CellRows, marked: Set<Int> = []) -> String {
        defer { self.count += rows.count }
        if rows.count == 0 { return "" }
        if self.renderer.format == .table || self.renderer.format == .wide { self.show(columnsIn: rows) }
        if self.renderer.masksIdentifyingValues { return self.laidOut(rows, marked) }
        switch self.renderer.format {
        case .csv:
            let isForTerminal = self.renderer.width != nil
            return Self.delimited(rows, UInt8(ascii: ",")) {
                DelimitedText.commaSeparated($0, isForTerminal: isForTerminal)
            }
        case .tsv: return Self.delimited(rows, UInt8(ascii: "\t"), DelimitedText.tabSeparated)
        case .table, .wide:
            let isPlain = (self.renderer.format == .wide || self.renderer.width == nil) && !self.renderer.color
            return isPlain ? self.aligned(rows) : self.laidOut(rows, marked)
        default: return self.laidOut(rows, marked)
        }
    }

    /// What is to be said behind all rows, a line or nothing.
    var note: String { self.layout.note(self.plan).map { $0 + "\n" } ?? "" }

    private var layout: TableLayout {
        TableLayout(
            width: self.renderer.format == .wide ? nil : self.renderer.width,
            color: self.renderer.color
        )
    }

    /// Shows hidden columns from here on that the rows have something in.
    private mutating func show(columnsIn rows: CellRows) {
        for column in self.columns.indices where !self.isShown[column] {
            let cells = stride(from: column, to: rows.ends.count, by: rows.columns)
            guard cells.contains(where: { !rows.place($0).isEmpty }) else { continue }
            self.isShown[column] = true
            self.needsHeading = true
        }
        if self.needsHeading { self.plan = nil }
    }

    /// The rows as the renderer lays out any table.
    private mutating func laidOut(_ rows: CellRows, _ marked: Set<Int>) -> String {
        var table = Table(columns: self.columns, rows: rows.rows, marked: marked)
        if self.renderer.masksIdentifyingValues { table = Masking.table(table) }
        var text = ""
        let rows = table.rows
        switch self.renderer.format {
        case .csv:
            let isForTerminal = self.renderer.width != nil
            DelimitedText.writeCommaSeparated(table, rows: rows, hasHead: false, isForTerminal: isForTerminal) {
                text += $0 + "\n"
            }
        case .tsv: DelimitedText.writeTabSeparated(table, rows: rows, hasHead: false) { text += $0 + "\n" }
        case .vertical:
            let layout = VerticalLayout(color: self.renderer.color)
            layout.write(table, rows: rows, behind: self.count) { text += $0 + "\n" }
        default:
            self.layout.write(self.seen(table), rows: self.seen(rows), plan: &self.plan) { text += $0 + "\n" }
            self.needsHeading = false
        }
        return text
    }

    /// The table without its hidden columns.
    private func seen(_ table: Table) -> Table {
        var table = table
        table.columns = self.columns.indices.filter { self.isShown[$0] }.map { index in
            var column = table.columns[index]
            column.hidesWhenEmpty = false
            return column
        }
        return table
    }

    private func seen(_ rows: [[String]]) -> [[String]] {
        if !self.isShown.contains(false) { return rows }
        return rows.map { row in row.indices.filter { self.isShown[$0] }.map { row[$0] } }
    }

    // MARK: - Without a look at each text

    private static func delimited(_ rows: CellRows, _ separator: UInt8, _ cell: (String) -> String) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(rows.bytes.count + rows.ends.count * 2)
        for index in rows.ends.indices {
            let place = rows.place(index)
            if rows.isBare(place) {
                text.append(contentsOf: rows.bytes[place])
            } else {
                text.append(contentsOf: cell(String(decoding: rows.bytes[place], as: UTF8.self)).utf8)
            }
            text.append((index + 1) % rows.columns == 0 ? UInt8(ascii: "\n") : separator)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The rows in columns as `TableLayout` lays them out where nothing has to be cut.
    private mutating func aligned(_ rows: CellRows) -> String {
        let moved = self.columns.firstIndex(where: \.indentsRow)
        var widths = self.widths
        var cellWidths: [Int] = []
        cellWidths.reserveCapacity(rows.ends.count)
        for cell in rows.ends.indices {
            let column = cell % rows.columns
            let width = rows.width(of: cell, behind: column == moved ? rows.indent(of: cell) : 0)
            cellWidths.append(width)
            if width > widths[column] { widths[column] = width }
        }
        self.widths = widths
        var text: [UInt8] = []
        text.reserveCapacity(rows.bytes.count + rows.count * (widths.dropLast().reduce(0, +) + 16))
        if self.needsHeading {
            self.needsHeading = false
            self.appendHeading(to: &text)
        }
        for row in 0..<rows.count {
            let first = row * rows.columns
            var blanks = moved.map { rows.indent(of: first + $0) } ?? 0
            for column in 0..<rows.columns where self.isShown[column] {
                let cell = first + column
                if column > 0 { blanks += TableLayout.gap }
                let padding = widths[column] - cellWidths[cell]
                let isRight = self.columns[column].alignment == .right
                if isRight { blanks += padding }
                if cellWidths[cell] > 0 {
                    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
                    let start = text.count
                    rows.appendPrintable(cell, to: &text)
                    if column == moved { text.removeSubrange(start..<(start + rows.indent(of: cell))) }
                    blanks = 0
                }
                if !isRight { blanks += padding }
            }
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func appendHeading(to text: inout [UInt8]) {
        var heading = CellRows(columns: self.columns.count)
        for column in self.columns { heading.add(column.title) }
        var copy = self
        text.append(contentsOf: copy.aligned(heading).utf8)
    }
}
