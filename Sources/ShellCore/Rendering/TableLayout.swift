/// Lays a table out in columns.
///
/// On a terminal the columns share its width: the least important shrink first, down to a floor, and only then the
/// next; then again to a lower floor. Identifiers are cut in the middle. Elsewhere every column is as wide as its widest cell.
struct TableLayout {
    /// Columns available; nil where nothing may be cut.
    var width: Int?
    /// Whether a heading is underlined and marked rows stand out by escape sequences.
    var color: Bool

    private static let gap = 2
    /// How far columns shrink: first all of them to where a value is still known by its beginning, then to where
    /// something of it is seen.
    private static let floors = [16, 6]

    /// The lines of a table, the heading first.
    func lines(_ table: Table) -> [String] {
        let cells = table.rows.map { row in row.map { printableLine($0) } }
        var widths = table.columns.map { DisplayWidth.of($0.title) }
        for row in cells {
            for (index, cell) in row.enumerated() where index < widths.count {
                widths[index] = max(widths[index], DisplayWidth.of(cell))
            }
        }
        if let width = self.width { self.shrink(&widths, of: table, to: width) }
        var lines: [String] = []
        let heading = self.line(table.columns.map(\.title), table, widths)
        lines.append(self.color ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading)
        for (index, row) in cells.enumerated() {
            let line = self.line(row, table, widths)
            lines.append(self.color && table.marked.contains(index) ? "\u{1B}[33m\(line)\u{1B}[0m" : line)
        }
        return lines
    }

    private func shrink(_ widths: inout [Int], of table: Table, to width: Int) {
        var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
        let byImportance = Set(table.columns.map(\.importance)).filter { $0 < 9 }.sorted()
        for floor in Self.floors {
            for importance in byImportance {
                let indices = table.columns.indices.filter { table.columns[$0].importance == importance }
                while excess > 0 {
                    // The widest of equally important columns gives first, so that they end up alike.
                    guard let widest = indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > floor else {
                        break
                    }
                    widths[widest] -= 1
                    excess -= 1
                }
                if excess <= 0 { return }
            }
        }
    }

    private func line(_ cells: [String], _ table: Table, _ widths: [Int]) -> String {
        var line = ""
        for (index, column) in table.columns.enumerated() {
            let cell = index < cells.count ? cells[index] : ""
            let text = Self.isIdentifier(cell) ? elided(cell, to: widths[index]) : clipped(cell, to: widths[index])
            let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
            if index > 0 { line += String(repeating: " ", count: Self.gap) }
            line += column.alignment == .right ? padding + text : text + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count > 16 && text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    }
}
