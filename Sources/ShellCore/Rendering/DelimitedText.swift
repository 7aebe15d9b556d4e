/// A table as lines of values for other programs, the heading first.
///
/// Cells are printable, so that no value breaks a line: a tab and a line feed are visible escapes.
enum DelimitedText {
    /// Comma separated values of RFC 4180 with LF line ends.
    static func commaSeparated(_ table: Table) -> String {
        Self.lines(table, separator: ",") { text in
            guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x20 }) else { return text }
            var quoted = "\""
            for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
            return quoted + "\""
        }
    }

    /// Tab separated values; nothing is quoted.
    static func tabSeparated(_ table: Table) -> String { Self.lines(table, separator: "\t") { $0 } }

    private static func lines(_ table: Table, separator: String, _ cell: (String) -> String) -> String {
        var text = ""
        for row in [table.columns.map(\.key)] + table.rows {
            text += row.map { cell(printableLine($0)) }.joined(separator: separator) + "\n"
        }
        return text
    }
}
