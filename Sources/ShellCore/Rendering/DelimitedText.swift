/// A table as lines of values for other programs, the heading first.
///
/// Cells are printable, so that no value breaks a line: a tab and a line feed are visible escapes.
enum DelimitedText {
    /// Writes the lines of comma separated values of RFC 4180 with LF line ends; `rows` are the table's own or stand in
    /// their place.
    static func writeCommaSeparated(
        _ table: Table,
        rows: some Collection<[String]>,
        hasHead: Bool = true,
        to line: (String) -> Void
    ) {
        Self.write(table, rows: rows, hasHead: hasHead, separator: ",", to: line) { text in
            guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x20 }) else { return text }
            guard text.utf8.contains(0x22) else { return "\"\(text)\"" }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
    }

    /// Writes the lines of tab separated values; nothing is quoted.
    static func writeTabSeparated(
        _ table: Table,
        rows: some Collection<[String]>,
        hasHead: Bool = true,
        to line: (String) -> Void
    ) {
        Self.write(table, rows: rows, hasHead: hasHead, separator: "\t", to: line) { $0 }
    }

    private static func write(
        _ table: Table,
        rows: some Collection<[String]>,
        hasHead: Bool,
        separator: String,
        to line: (String) -> Void,
        _ cell: (String) -> String
    ) {
        func write(_ cells: [String]) { line(cells.map { cell(printableLine($0)) }.joined(separator: separator)) }
        if hasHead { write(table.columns.map(\.key)) }
        for row in rows { write(row) }
    }

    /// A line for a spreadsheet, without its end: as RFC 4180 wants it, and no text is taken for a formula.
    static func spreadsheetLine(_ cells: [String], separator: Character) -> String {
        cells.map { self.spreadsheetCell($0, separator: separator) }.joined(separator: String(separator))
    }

    /// A text that a spreadsheet would take for a formula gets a `'` before it; numbers stay what they are.
    private static func spreadsheetCell(_ text: String, separator: Character) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        let cell = isFormula && Double(text) == nil ? "'" + text : text
        let isBare = !cell.contains { $0 == separator || $0 == "\"" || $0.isNewline || $0 == "\t" }
        if isBare, cell.first != " ", cell.last != " " { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
