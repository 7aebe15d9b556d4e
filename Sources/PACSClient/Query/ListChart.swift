import DICOMCore
import DICOMQuery

/// How many rows of a list there are for each date or each other value of an attribute.
package struct ListChart: Sendable, Equatable {
    /// What is counted.
    package enum Subject: String, CaseIterable, Sendable {
        case patients, studies, series, images
        case steps = "scheduled steps"

        /// What the rows of a level are.
        package init(_ level: QueryLevel) {
            switch level {
            case .patient: self = .patients
            case .study: self = .studies
            case .series: self = .series
            case .image: self = .images
            case .worklist: self = .steps
            }
        }

        /// So many of them: `1 study`, `2 series`.
        package func count(_ number: Int) -> String {
            switch self {
            case .patients: Magnitude.count(number, "patient")
            case .studies: Magnitude.count(number, "study")
            case .series: "\(number) series"
            case .images: Magnitude.count(number, "image")
            case .steps: Magnitude.count(number, "scheduled step")
            }
        }
    }

    /// One bar.
    package struct Bar: Sendable, Equatable {
        /// What the counted rows have in common.
        package enum Value: Sendable, Equatable {
            /// All dates from one day through another.
            case dates(from: DICOMDate, through: DICOMDate)
            /// A value of the attribute.
            case text(String)
        }

        package var value: Value
        package var count: Int
    }

    /// The attribute.
    package let key: TagPath
    /// What is counted.
    package let subject: Subject
    /// The pieces of the calendar; nil where the attribute is no date.
    package private(set) var period: DatePeriod?
    /// Dates in their order without a gap, hours in theirs; other values with the highest count first.
    package private(set) var bars: [Bar] = []
    /// From the first date to the last; nil where there is none.
    package private(set) var span: ClosedRange<DICOMDate>?
    /// How many rows have no value, or one that is no date.
    package private(set) var withoutValue = 0
    /// How many rows have a date in a year that no examination is of.
    package private(set) var withoutLikelyDate = 0
    /// How many rows, of those with a value, don't say how many images they have.
    package private(set) var withoutCount = 0
    /// How many rows are left out because they contradict their query.
    package private(set) var leftOut = 0

    /// More bars tell nobody anything.
    package static let mostBars = 10_000
    /// Dates of other years are typing errors or stand for an unknown one, as 00010101 and 99991231 do.
    package static let likelyYears = 1900...2200

    /// Counts the rows of a list.
    ///
    /// Without a `period` it is one that fits the dates. What is counted are the rows, or the studies that they are of, or
    /// their images. Rows that contradict their query count only where `mismatched` is set. Throws where no row has the
    /// attribute, where a row of the level has no images or is no study, and where there would be too many bars.
    package init(
        of list: QueryResult,
        by key: TagPath,
        period: DatePeriod? = nil,
        subject: Subject? = nil,
        mismatched: Bool = false
    ) throws(QueryError) {
        self.key = key
        self.subject = subject ?? Subject(list.level)
        if self.subject == .studies, list.level == .patient {
            throw QueryError(
                .contradiction,
                "the list shown has patients, not studies",
                remedy: "'find' lists studies; 'chart' without --of counts the patients"
            )
        }
        if list.level == .worklist, self.subject != .steps {
            throw QueryError(
                .contradiction,
                "the list shown has what is scheduled, and no \(self.subject.rawValue) yet",
                remedy: "'chart' without --of counts the scheduled steps"
            )
        }
        let rows = list.rows.filter { mismatched || $0.mismatch.isEmpty }
        self.leftOut = list.rows.count - rows.count
        guard list.rows.isEmpty || list.rows.contains(where: { $0.values(key) != nil }) else {
            throw QueryError(
                .unknownKey,
                "no row of the list has \(WorklistKeys.flatName(key))",
                remedy:
                    "'columns' shows what the rows have; 'find … --return \(WorklistKeys.flatName(key))' asks for it"
            )
        }
        var tally = Tally(level: list.level, subject: self.subject)
        if Self.isDate(key) {
            try self.countDates(rows, period, &tally)
        } else if Self.isTime(key) {
            self.countHours(rows, &tally)
        } else {
            self.countTexts(rows, &tally)
        }
        self.withoutCount = tally.withoutCount
    }

    /// Whether an attribute is a date, by the dictionary.
    package static func isDate(_ key: TagPath) -> Bool { [.DA, .DT].contains(DataDictionary.vr(of: key.lastTag)) }

    /// Whether an attribute is a time of the day, by the dictionary; each hour is a bar.
    package static func isTime(_ key: TagPath) -> Bool { DataDictionary.vr(of: key.lastTag) == .TM }

    /// The first attribute of several that some row has; the first of all where none has any.
    package static func key(for list: QueryResult) -> TagPath {
        if list.level == .worklist { return WorklistKeys.inStep(.scheduledProcedureStepStartDate) }
        let keys = [Tag.studyDate, .seriesDate, .acquisitionDate, .contentDate].map { TagPath($0) }
        return keys.first { key in list.rows.contains { $0.values(key) != nil } } ?? keys[0]
    }

    // MARK: - Counting

    private mutating func countDates(_ rows: [QueryRow], _ wanted: DatePeriod?, _ tally: inout Tally) throws(QueryError)
    {
        var dated: [(date: DICOMDate, row: QueryRow)] = []
        for row in rows {
            guard let date = self.date(of: row) else {
                self.withoutValue += 1
                continue
            }
            guard Self.likelyYears.contains(date.year) else {
                self.withoutLikelyDate += 1
                continue
            }
            dated.append((date, row))
        }
        guard let first = dated.lazy.map(\.date).min(), let last = dated.lazy.map(\.date).max() else {
            self.period = wanted ?? .month
            return
        }
        let period = wanted ?? .fitting(from: first, through: last)
        self.period = period
        self.span = first...last
        let count = period.count(from: first, through: last)
        guard count <= Self.mostBars else {
            throw QueryError(
                .contradiction,
                "from \(first) to \(last) there are \(count) \(period.rawValue)s, too many for a chart",
                remedy: "--by year has fewer; 'filter \(WorklistKeys.flatName(self.key))=…' keeps the dates that matter"
            )
        }
        for (date, row) in dated { tally.count(row, under: period.start(of: date).description) }
        var start = period.start(of: first)
        while start <= last {
            let next = period.next(after: start)
            let dates = Bar.Value.dates(from: start, through: next.adding(days: -1))
            self.bars.append(Bar(value: dates, count: tally.counts[start.description] ?? 0))
            start = next
        }
    }

    /// The day of a date, of a date with a time, and of the beginning of a range.
    private func date(of row: QueryRow) -> DICOMDate? {
        guard let text = row.values(self.key)?.first else { return nil }
        return DICOMDate(parsing: text) ?? DICOMDate(parsing: text.prefix(8))
    }

    private mutating func countHours(_ rows: [QueryRow], _ tally: inout Tally) {
        for row in rows {
            let digits = row.values(self.key)?.first?.prefix(2) ?? ""
            guard digits.utf8.count == 2, let hour = Int(digits), (0...23).contains(hour) else {
                self.withoutValue += 1
                continue
            }
            tally.count(row, under: String(digits))
        }
        self.bars = tally.counts.map { Bar(value: .text($0.key), count: $0.value) }
        self.bars.sort { $0.label < $1.label }
    }

    private mutating func countTexts(_ rows: [QueryRow], _ tally: inout Tally) {
        for row in rows {
            let values = Set((row.values(self.key) ?? []).filter { !$0.isEmpty })
            if values.isEmpty { self.withoutValue += 1 }
            for value in values { tally.count(row, under: value) }
        }
        self.bars = tally.counts.map { Bar(value: .text($0.key), count: $0.value) }
        self.bars.sort { one, other in
            guard one.count == other.count else { return one.count > other.count }
            // Of the same count 2 stands before 10, and numbers before words.
            let (number, another) = (one.number, other.number)
            return number == another ? one.label < other.label : number < another
        }
    }

    /// What has been counted, by what the rows have in common.
    private struct Tally {
        let level: QueryLevel
        let subject: Subject
        var counts: [String: Int] = [:]
        /// Rows that don't say how many images they have.
        var withoutCount = 0
        private var studies: Set<[String]> = []

        init(level: QueryLevel, subject: Subject) {
            self.level = level
            self.subject = subject
        }

        mutating func count(_ row: QueryRow, under value: String) {
            guard let count = self.weight(of: row, under: value) else {
                self.withoutCount += 1
                self.counts[value] = self.counts[value] ?? 0
                return
            }
            self.counts[value, default: 0] += count
        }

        /// How much a row counts.
        private mutating func weight(of row: QueryRow, under value: String) -> Int? {
            if self.subject == Subject(self.level) { return 1 }
            if self.subject == .studies {
                return self.studies.insert([value, row.studyInstanceUID?.string ?? ""]).inserted ? 1 : 0
            }
            let tag: Tag =
                switch self.level {
                case .patient: .numberOfPatientRelatedInstances
                case .study, .worklist: .numberOfStudyRelatedInstances
                case .series, .image: .numberOfSeriesRelatedInstances
                }
            return row.text(tag).flatMap { Int($0) }.flatMap { (0...Self.mostImages).contains($0) ? $0 : nil }
        }

        /// IS has no higher values (PS3.5 §6.2), and so many rows still add up.
        private static let mostImages = 2_147_483_647
    }
}

extension ListChart.Bar {
    /// The value as a text; of dates the first one.
    package var label: String {
        switch self.value {
        case .dates(let from, _): from.description
        case .text(let text): text
        }
    }

    /// The value as a number; of words one above all others.
    fileprivate var number: Double { Double(self.label).flatMap { $0.isNaN ? nil : $0 } ?? .infinity }
}
