import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The days of the studies that a query asks for.
struct DateOptions: ParsableArguments, Sendable {
    @Option(name: .long, help: "Studies from this day on; in the worklist the steps that start then.")
    var since: String?

    @Option(name: .long, help: "Studies up to this day; in the worklist the steps that start by then.")
    var until: String?

    @Option(name: .long, help: "Studies, or steps of the worklist, of this day or range of days.")
    var date: String?

    /// Makes the options with every day asked for.
    init() {}

    /// Refuses an option without a value.
    mutating func validate() throws {
        for (option, value) in [("--since", self.since), ("--until", self.until), ("--date", self.date)]
        where value?.isEmpty == true {
            throw UsageError("\(option) has no value", hint: "leave it out to match every day")
        }
    }

    /// What was typed.
    var texts: [String] { [self.since, self.until, self.date].compactMap(\.self) }

    /// The days that they mean today; nil for every day.
    func range() throws(QueryError) -> DateRange? {
        let words = DateWords(today: DICOMDate.today)
        var range: DateRange?
        if let date = self.date { range = try words.range(date) }
        if self.since == nil && self.until == nil { return range }
        let other = DateRange(
            from: try self.since.map { (text) throws(QueryError) in try words.since(text) },
            through: try self.until.map { (text) throws(QueryError) in try words.until(text) }
        )
        if let from = other.from, let through = other.through, through < from {
            throw QueryError(.contradiction, "--until (\(through)) is before --since (\(from))")
        }
        guard let range else { return other }
        guard let both = range.intersection(other) else {
            throw QueryError(
                .contradiction,
                "--date (\(range)) and --since or --until (\(other)) have no day in common"
            )
        }
        return both
    }
}
