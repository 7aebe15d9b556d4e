/// Lays a table out as one block a row and one line a column, for rows that are too wide for a line.
struct VerticalLayout {
    /// Whether headings and marked rows stand out by escape sequences.
    var color: Bool

    /// How far the rule of a block reaches.
    private static let ruleWidth = 40

    /// Writes the lines of a table; columns go by their keys, which can be typed in a query.
    ///
    /// `rows` are the table's own or stand in their place; so many rows came before them.
    func write(
        _ table: Table,
        rows: some Collection<[String]>,
        behind first: Int = 0,
        to line: (String) -> Void
    ) {
        let keys = table.columns.map { printableLine($0.key) }
        let widest = keys.map { DisplayWidth.of($0) }.max() ?? 0
        for (number, row) in rows.enumerated() {
            let head = "-[ \(first + number + 1) ]"
            let rule = head + String(repeating: "-", count: max(0, Self.ruleWidth - head.count))
            let isMarked = table.marked.contains(number)
            line(self.color ? (isMarked ? Style.yellow : Style.bold)(rule) : rule)
            for (index, column) in table.columns.enumerated() {
                let text = index < row.count ? printableLine(row[index]) : ""
                if column.hidesWhenEmpty, text.isEmpty { continue }
                let padding = String(repeating: " ", count: widest - DisplayWidth.of(keys[index]))
                let style = self.color ? Style.of(column.role, tone: table.tones[number]) : nil
                line("\(keys[index])\(padding) |" + (text.isEmpty ? "" : " " + (style?(text) ?? text)))
            }
        }
    }
}
