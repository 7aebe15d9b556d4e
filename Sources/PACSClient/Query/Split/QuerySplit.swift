/// How a query is cut into C-FINDs that a PACS answers in full although it caps its answers, or is slow.
package enum QuerySplit: String, Sendable, CaseIterable {
    /// A C-FIND for each day, calendar week or month.
    case day, week, month
    /// A C-FIND for as many days as the PACS answers in full.
    case auto
    /// C-FINDs by what the Patient IDs begin with: the one way to studies without a date.
    case id

    /// Whether it cuts the days of the studies.
    package var isByDate: Bool { self != .id }

    /// The piece of the calendar that each C-FIND asks for; nil where that follows from the answers.
    var period: DatePeriod? { DatePeriod(rawValue: self.rawValue) }
}
