/// A table as lines of values for other programs, the heading first.
///
/// Cells are printable, so that no value breaks a line: a tab and a line feed are visible escapes.
enum DelimitedText {
    /// Comma separated values of RFC 4180 with LF line ends.
    static func commaSeparated(_ table: Table, hasHead: Bool = true) -> String {
        Self.lines(table, separator: ",", hasHead: hasHead) { text in
            guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x20 }) else { return text }
            var quoted = "\""
            for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
            return quoted + "\""
        }
    }

    /// Tab separated values; nothing is quoted.
    static func tabSeparated(_ table: Table, hasHead: Bool = true) -> String {
        Self.lines(table, separator: "\t", hasHead: hasHead) { $0 }
    }

    private static func lines(
        _ table: Table,
        separator: String,
        hasHead: Bool,
        _ cell: (String) -> String
    ) -> String {
        var text = ""
        for row in (hasHead ? [table.columns.map(\.key)] : []) + table.rows {
            text += row.map { cell(printableLine($0)) }.joined(separator: separator) + "\n"
        }
        return text
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
