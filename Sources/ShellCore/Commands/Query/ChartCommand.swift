import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `chart [KEY]`: how many rows of the list last shown there are for each date or other value.
struct ChartCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Count the list last shown by date or another attribute, as bars; nothing is sent.",
        discussion: """
            Without a KEY by StudyDate, or by SeriesDate, AcquisitionDate or ContentDate where the list has no StudyDate; \
            without --by a bar is a day, a week, a month or a year, whichever fits. KEY may be the head of a column. Times \
            are counted by the hour. Periods without any row are shown as 0, more than 5 of them as one line. Rows \
            without a value, or with a date outside 1900–2200, are counted apart, and a row with several values counts \
            for each. Rows that contradict the query are left out.
            """
    )

    /// Examples for `help chart`.
    static let examples = ["chart", "chart ModalitiesInStudy", "chart StudyDate --by year --of images --format csv"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<key>": .keyword(descends: false), "--by": .words(DatePeriod.allCases.map(\.rawValue)),
        "--of": .words(Self.subjects.map(\.rawValue)),
    ]

    @Argument(help: "A keyword, a tag, or the head of a column.")
    var key: String?
    @Option(name: .long, help: "How long a bar is: day, week, month or year.")
    var by: String?
    @Option(name: .long, help: "What is counted: studies or images; the rows without it.")
    var of: String?
    @Flag(name: .long, help: "Count rows that contradict the query too.")
    var mismatched = false
    @OptionGroup var outputOptions: OutputOptions

    private static let subjects: [ListChart.Subject] = [.studies, .images]

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the words; a column's head may be one of any level.
    mutating func validate() throws {
        if let by = self.by, !by.isUnexpanded, DatePeriod(rawValue: by) == nil {
            throw UsageError("--by takes day, week, month or year, not '\(by)'", word: by)
        }
        if let of = self.of, !of.isUnexpanded, !Self.subjects.map(\.rawValue).contains(of) {
            throw UsageError("--of takes studies or images, not '\(of)'", word: of)
        }
        guard let key = self.key, !key.isUnexpanded else { return }
        try self.check(try ColumnHead.path(key, level: nil), key)
    }

    /// Counts.
    func run(in session: Session) async throws -> Report {
        let format = self.format ?? session.options.format ?? session.settings.format
        if format == .uid {
            throw UsageError(
                "'chart' has no UIDs to print",
                hint: "--format csv has its numbers",
                word: format.rawValue
            )
        }
        let list = try session.requireResults()
        let key = try self.key.map { try ColumnHead.path($0, level: list.level) } ?? ListChart.key(for: list)
        try self.check(key, self.key ?? key.text)
        let chart: ListChart
        do throws(QueryError) {
            chart = try ListChart(
                of: list,
                by: key,
                period: self.by.flatMap(DatePeriod.init(rawValue:)),
                subject: self.of.flatMap(ListChart.Subject.init(rawValue:)),
                mismatched: self.mismatched
            )
        } catch {
            throw UsageError(error, word: self.key)
        }
        let width = session.terminal.outputIsTerminal ? session.terminal.width : 80
        return ChartReport(chart: chart, isWhole: !list.truncated && !list.isCutShort, width: width).report
    }

    /// Refuses periods of what is no date.
    private func check(_ key: TagPath, _ word: String) throws(UsageError) {
        guard let by = self.by, !ListChart.isDate(key) else { return }
        throw UsageError(
            "--by \(by) needs a date, and \(key.text) is none",
            hint: "'chart \(word)' counts each value",
            word: word
        )
    }
}
