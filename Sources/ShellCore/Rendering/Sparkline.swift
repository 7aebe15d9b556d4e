import DICOMCore
import PACSClient

/// A chart of dates in two lines: a bar of eight heights for each period, and what it stands over.
struct Sparkline {
    /// What was counted.
    private let chart: ListChart
    /// From the first date to the last.
    private let span: ClosedRange<DICOMDate>
    /// Columns that a line may take.
    private let width: Int

    /// Shorter spans say less than the rows do, in days.
    private static let shortestSpan = 31

    /// Counts a list by the shortest periods of which there are no more than a line has columns; nil where the dates don't
    /// span more than a month.
    init?(of list: QueryResult, width: Int) {
        let key = ListChart.key(for: list)
        let charts = [DatePeriod.week, .month, .year].lazy.compactMap { try? ListChart(of: list, by: key, period: $0) }
        guard let chart = charts.first(where: { $0.bars.count <= width }), let span = chart.span,
            span.upperBound.days(since: span.lowerBound) > Self.shortestSpan
        else { return nil }
        (self.chart, self.span, self.width) = (chart, span, width)
    }

    /// The two lines.
    var lines: [String] {
        let heights = Array("▁▂▃▄▅▆▇█")
        let highest = max(1, self.chart.bars.map(\.count).max() ?? 1)
        let bars = self.chart.bars.map { bar in
            // A blank at the start of a line would move it, so that nothing is a dot.
            bar.count == 0 ? "·" : String(heights[min(7, (bar.count * 8 - 1) / highest)])
        }
        let period = self.chart.period?.rawValue ?? ""
        let scale =
            "\(self.span.lowerBound) to \(self.span.upperBound), at most \(highest) a \(period); 'chart' has the numbers"
        return [bars.joined(), clipped(scale, to: self.width)]
    }
}
