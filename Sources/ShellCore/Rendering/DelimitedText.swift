/// A table as lines of values for other programs, the heading first.
///
/// Every value can be had back: in comma separated values what has a tab or ends a line stands in quotation marks as it
/// is (RFC 4180), in tab separated values a tab, a line feed, a carriage return and a backslash are `\t`, `\n`, `\r` and
/// `\\`. What else could harm a terminal is a visible escape.
enum DelimitedText {
    /// Writes the lines of comma separated values of RFC 4180 with LF line ends; `rows` are the table's own or stand in
    /// their place.
    static func writeCommaSeparated(
        _ table: Table,
        rows: some Collection<[String]>,
        hasHead: Bool = true,
        isForTerminal: Bool,
        to line: (String) -> Void
    ) {
        Self.write(table, rows: rows, separator: ",", hasHead: hasHead, to: line) {
            Self.commaSeparated($0, isForTerminal: isForTerminal)
        }
    }

    /// Writes the lines of tab separated values; nothing is quoted.
    static func writeTabSeparated(
        _ table: Table,
        rows: some Collection<[String]>,
        hasHead: Bool = true,
        to line: (String) -> Void
    ) {
        Self.write(table, rows: rows, separator: "\t", hasHead: hasHead, to: line, Self.tabSeparated)
    }

    private static func write(
        _ table: Table,
        rows: some Collection<[String]>,
        separator: String,
        hasHead: Bool,
        to line: (String) -> Void,
        _ cell: (String) -> String
    ) {
        func write(_ cells: [String]) { line(cells.map(cell).joined(separator: separator)) }
        if hasHead { write(table.columns.map(\.key)) }
        for row in rows { write(row) }
    }

    /// A cell of comma separated values; on a terminal nothing in it moves the cursor.
    static func commaSeparated(_ text: String, isForTerminal: Bool) -> String {
        let text = isForTerminal ? printableLine(text) : self.escaping(text) { "\t\r\n".unicodeScalars.contains($0) }
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte <= UInt8(ascii: " ")
        }
        guard needsQuotes else { return text }
        return "\"" + (text.utf8.contains(UInt8(ascii: "\"")) ? text.replacing("\"", with: "\"\"") : text) + "\""
    }

    /// A cell of tab separated values.
    static func tabSeparated(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E || $0 == UInt8(ascii: "\\") }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result += printableLine(String(scalar))
            }
        }
        return result
    }

    /// A text with visible escapes of what isn't safe to print, but for what a body lets pass.
    private static func escaping(_ text: String, except isAllowed: (Unicode.Scalar) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: isAllowed) else { return printableLine(text) }
        return text.unicodeScalars.map { isAllowed($0) ? String($0) : printableLine(String($0)) }.joined()
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
