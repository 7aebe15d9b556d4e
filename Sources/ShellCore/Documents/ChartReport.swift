import DICOMCore
import DICOMQuery
import PACSClient

/// Makes the report of `chart`: bars for people, numbers for programs.
struct ChartReport {
    /// What was counted.
    let chart: ListChart
    /// Whether the list has all rows that match.
    let isWhole: Bool
    /// Columns that a line may take.
    let width: Int

    /// The report.
    var report: Report {
        var report = Report(
            command: "chart",
            head: self.lines,
            table: self.table,
            document: self.document,
            summary: [self.summary] + self.remarks
        )
        report.linesSayAll = true
        report.count = self.chart.bars.count
        report.isPrivate = IdentifyingAttributes.contains(self.chart.key.lastTag)
        return report
    }

    // MARK: - For people

    /// More periods without anything are one line.
    private static let mostEmpty = 5

    /// The lines of the bars, with long runs of periods without anything in one.
    private var lines: [String] {
        var lines: [String] = []
        var empty: [String] = []
        func settle() {
            lines +=
                empty.count > Self.mostEmpty
                ? ["… \(empty.count) \(self.chart.period?.rawValue ?? "bar")s without any"] : empty
            empty = []
        }
        for (bar, line) in zip(self.chart.bars, self.barLines) {
            if bar.count == 0, self.chart.period != nil {
                empty.append(line)
            } else {
                settle()
                lines.append(line)
            }
        }
        settle()
        return lines
    }

    private var barLines: [String] {
        let bars = self.chart.bars.map { (label: self.label($0), count: $0.count) }
        let counts = bars.map { String($0.count) }
        let longest = max(8, self.width / 3)
        let labels = bars.map { clipped($0.label, to: longest) }
        let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
        let countWidth = counts.map(\.count).max() ?? 0
        let room = max(1, self.width - labelWidth - countWidth - 4)
        let highest = bars.map(\.count).max() ?? 0
        return bars.indices.map { index in
            let bar = Self.bar(bars[index].count, of: highest, cells: room)
            let padding = blanks(labelWidth - DisplayWidth.of(labels[index]))
            let number = blanks(countWidth - counts[index].count) + counts[index]
            return labels[index] + padding + "  " + number + (bar.isEmpty ? "" : "  " + bar)
        }
    }

    private func label(_ bar: ListChart.Bar) -> String {
        guard case .dates(let from, _) = bar.value else { return printableLine(bar.label) }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        switch self.chart.period {
        case .year: return String(from.year)
        case .month: return "\(from.year)-\(padded(from.month))"
        case .day, .week, nil: return "\(from.year)-\(padded(from.month))-\(padded(from.day))"
        }
    }

    /// A bar in eighths of a cell; what is there at all is seen.
    private static func bar(_ count: Int, of highest: Int, cells: Int) -> String {
        guard count > 0 else { return "" }
        let eighths = max(1, Int((Double(count) / Double(highest) * Double(cells * 8)).rounded()))
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : "▏▎▍▌▋▊▉".map(String.init)[rest - 1])
    }

    private var summary: String {
        let chart = self.chart
        // Of several values each counts, so that the sum would be of nothing.
        let isSum = chart.period != nil
        let what = isSum ? chart.subject.count(chart.bars.reduce(0) { $0 + $1.count }) : chart.subject.rawValue
        let hours = ListChart.isTime(chart.key) ? ", by hour" : ""
        let by = chart.period.map { ", \($0 == .week ? "by week from Monday" : "by \($0.rawValue)")" } ?? hours
        return "\(what) by \(WorklistKeys.flatName(chart.key))" + by
    }

    private var remarks: [String] {
        var lines: [String] = []
        let chart = self.chart
        func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
        if chart.withoutValue > 0 {
            lines.append("\(rows(chart.withoutValue)) without \(chart.period == nil ? "a value" : "a date")")
        }
        if chart.withoutLikelyDate > 0 {
            let years = ListChart.likelyYears
            lines.append(
                "\(rows(chart.withoutLikelyDate)) with a date outside \(years.lowerBound)–\(years.upperBound), not shown"
            )
        }
        if chart.withoutCount > 0 {
            lines.append("\(rows(chart.withoutCount)) for which the PACS told no number of images")
        }
        if chart.leftOut > 0 {
            lines.append("\(rows(chart.leftOut)) left out because they contradict the query (--mismatched counts them)")
        }
        if !self.isWhole { lines.append("the list isn't whole: more rows exist, or may exist") }
        return lines
    }

    // MARK: - For programs

    private var table: Table {
        let count = Table.Column(key: "count", title: "Count", importance: 9, alignment: .right)
        guard self.chart.period != nil else {
            let value = Table.Column(key: WorklistKeys.flatName(chart.key), title: WorklistKeys.flatName(chart.key))
            return Table(columns: [value, count], rows: self.chart.bars.map { [$0.label, String($0.count)] })
        }
        return Table(
            columns: [.init(key: "from", title: "From"), .init(key: "to", title: "To"), count],
            rows: self.chart.bars.map { bar in
                guard case .dates(let from, let through) = bar.value else { return [bar.label, "", String(bar.count)] }
                return [from.description, through.description, String(bar.count)]
            }
        )
    }

    private var document: JSONValue {
        let bars = self.chart.bars.map { bar -> JSONValue in
            switch bar.value {
            case .dates(let from, let through):
                ["from": .string(from.description), "to": .string(through.description), "count": .integer(bar.count)]
            case .text(let text): ["value": .string(text), "count": .integer(bar.count)]
            }
        }
        return [
            "command": "chart", "key": .string(WorklistKeys.flatName(chart.key)),
            "by": self.chart.period.map { .string($0.rawValue) } ?? .null,
            "of": .string(self.chart.subject.rawValue), "bars": .array(bars),
            "withoutValue": .integer(self.chart.withoutValue),
            "withoutLikelyDate": .integer(self.chart.withoutLikelyDate),
            "withoutCount": .integer(self.chart.withoutCount), "leftOut": .integer(self.chart.leftOut),
            "truncated": .bool(!self.isWhole),
        ]
    }
}
