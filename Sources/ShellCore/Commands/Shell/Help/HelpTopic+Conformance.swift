import PACSClient

extension HelpTopic {
    /// The conformance statement, whose tables are the code's own.
    static let conformance = HelpTopic(
        "conformance",
        "the DICOM conformance statement: services, contexts, limits, timers",
        ConformanceStatement().lines(width: 80).joined(separator: "\n")
    )
}

extension ConformanceStatement {
    /// Cells up to this width stand beside the others of their row; behind longer ones a new line begins.
    private static let widestCell = 34

    /// The statement as plain text.
    func lines(width: Int) -> [String] {
        var lines = ["DICOM conformance statement, in the order of PS3.2 Annex A"]
        for section in self.sections {
            lines += ["", "\(section.number)  \(section.title)"]
            for paragraph in section.text { lines += [""] + Self.indented(paragraph, by: "  ", width) }
            if !section.rows.isEmpty { lines += [""] + Self.lines(of: section.rows, width) }
        }
        return lines
    }

    /// Rows whose last cells are wrapped.
    private static func lines(of rows: [[String]], _ width: Int) -> [String] {
        let count = rows[0].count - 1
        let widths = (0..<count).map { column in
            rows.map { $0[column].count }.filter { $0 <= Self.widestCell }.max() ?? Self.widestCell
        }
        return rows.flatMap { row -> [String] in
            var head = " "
            var lines: [String] = []
            for column in 0..<count {
                head += " " + row[column]
                let end = 2 + widths[...column].reduce(0) { $0 + $1 + 2 } - 1
                if head.count > end {
                    lines.append(head)
                    head = ""
                }
                head += String(repeating: " ", count: end - head.count)
            }
            return lines + Self.indented(row[count], by: count == 0 ? "  " : head + " ", width)
        }
    }

    /// A text behind a margin, its further lines behind as many blanks.
    private static func indented(_ text: String, by margin: String, _ width: Int) -> [String] {
        CommandHelp.wrapped(text, width: width - margin.count, indent: 0).enumerated().map { number, line in
            (number == 0 ? margin : String(repeating: " ", count: margin.count)) + line
        }
    }
}
