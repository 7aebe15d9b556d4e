import PACSClient

/// Numbers one after another as a curve of blocks, over a line that says how many there are.
struct CurvePlot {
    /// The numbers, none below 0 of which less than nothing could be shown.
    let values: [Double]
    /// What they are.
    let name: String
    /// What they are counted by.
    let axis: String

    /// How high it is, in rows.
    private static let height = 10
    private static let eighths = Array(" ▁▂▃▄▅▆▇█")

    /// The lines, none wider than so many columns.
    func lines(width: Int) -> [String] {
        let greatest = self.values.max() ?? 0
        let head = Self.text(greatest)
        let room = max(1, width - head.count - 2)
        let columns = self.columns(room)
        let heights = columns.map { value in
            greatest > 0 ? Int((max(0, value) / greatest * Double(Self.height * 8)).rounded()) : 0
        }
        var lines: [String] = []
        for row in (0..<Self.height).reversed() {
            let margin = row == Self.height - 1 ? head : row == 0 ? blanks(head.count - 1) + "0" : blanks(head.count)
            let cells = heights.map { Self.eighths[min(8, max(0, $0 - row * 8))] }
            lines.append(margin + " │" + String(cells))
        }
        let last = String(self.values.count)
        let between = max(1, columns.count - 1 - last.count)
        lines.append(blanks(head.count) + " └" + String(repeating: "─", count: columns.count))
        lines.append(blanks(head.count + 2) + "1" + blanks(between) + last)
        lines.append("\(self.name) by \(self.axis)")
        return lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The values as so many columns: the mean of several, or the same one several times.
    private func columns(_ room: Int) -> [Double] {
        let count = self.values.count
        guard count > room else {
            let each = max(1, min(4, room / max(1, count)))
            return self.values.flatMap { [Double](repeating: $0, count: each) }
        }
        return (0..<room).map { column in
            let part = self.values[
                (column * count / room)..<max(column * count / room + 1, (column + 1) * count / room)
            ]
            return part.reduce(0, +) / Double(part.count)
        }
    }

    /// A number for people: whole where it is.
    static func text(_ number: Double) -> String {
        if let whole = Int(exactly: number.rounded()), abs(number - number.rounded()) < 1e-9 || abs(number) >= 1000 {
            return String(whole)
        }
        return "\((number * 1000).rounded() / 1000)"
    }
}
