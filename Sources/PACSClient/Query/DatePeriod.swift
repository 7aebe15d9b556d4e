import DICOMCore

/// The pieces that a chart cuts the calendar into.
package enum DatePeriod: String, CaseIterable, Sendable {
    case day, week, month, year

    /// The first day of the piece that a day is in; weeks begin on Monday (ISO 8601).
    package func start(of date: DICOMDate) -> DICOMDate {
        switch self {
        case .day: date
        case .week: date.adding(days: -date.weekday)
        case .month: DICOMDate(year: date.year, month: date.month, day: 1)
        case .year: DICOMDate(year: date.year, month: 1, day: 1)
        }
    }

    /// The first day of the piece behind the one that begins on a day.
    package func next(after start: DICOMDate) -> DICOMDate {
        switch self {
        case .day: start.adding(days: 1)
        case .week: start.adding(days: 7)
        case .month: start.minus(months: -1)
        case .year: DICOMDate(year: start.year + 1, month: 1, day: 1)
        }
    }

    /// How many pieces there are from the one with the first day to the one with the last.
    package func count(from first: DICOMDate, through last: DICOMDate) -> Int {
        let (first, last) = (self.start(of: first), self.start(of: last))
        switch self {
        case .day: return last.days(since: first) + 1
        case .week: return last.days(since: first) / 7 + 1
        case .month: return (last.year - first.year) * 12 + last.month - first.month + 1
        case .year: return last.year - first.year + 1
        }
    }

    /// The smallest pieces of which a span of days has no more than fit on a screen or two.
    package static func fitting(from first: DICOMDate, through last: DICOMDate) -> DatePeriod {
        let longest: [(period: DatePeriod, count: Int)] = [(.day, 31), (.week, 26), (.month, 60)]
        return longest.first { $0.period.count(from: first, through: last) <= $0.count }?.period ?? .year
    }
}
