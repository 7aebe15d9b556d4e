import DICOMCore

/// Cuts a span of days into pieces that the PACS answers in full, from the newest to the oldest: decides what to ask next
/// by what was answered.
///
/// A piece that fills an answer is halved; one that stays below makes the next one longer. An open end is asked for as it
/// is, before it is cut and behind what was cut off, so that no day is left out, however far away.
struct DateSplit: Sendable {
    /// Days still to be asked for.
    private struct Stretch: Sendable {
        var days: DateRange
        /// Whether they were part of an answer already.
        var isPart: Bool
    }

    private let period: DatePeriod?
    private let today: DICOMDate
    private let cutsDays: Bool
    /// What is left, the newest last.
    private var stretches: [Stretch]
    private var current: Stretch?
    /// How many days to ask for at once; nil for all there are.
    private var window: Int?
    private var emptyInARow = 0
    private var times: TimeSplit?
    /// What is known of the PACS's answers.
    var ceiling = AnswerCeiling()
    /// What fills an answer and can't be cut any further.
    private(set) var full: [QueryPiece] = []
    /// Whether the PACS doesn't look at the date, or the time, that pieces are cut by.
    private(set) var isIgnored = false

    /// Before that nobody looks for single years.
    private static let dawn = 1900
    /// The first piece of an open end, in days.
    private static let firstWindow = 365

    /// Takes the days, the piece of the calendar of each C-FIND, and whether a single day may be cut by its times.
    init(_ days: DateRange, period: DatePeriod?, cutsDays: Bool, today: DICOMDate) {
        // Not everything: that would bring some of the studies without a date, and nobody could say which.
        let spans =
            days == DateRange()
            ? [DateRange(through: today), DateRange(from: today.adding(days: 1))] : [days]
        self.stretches = spans.map { Stretch(days: $0, isPart: false) }
        self.period = period
        self.cutsDays = cutsDays
        self.today = today
    }

    /// The piece to ask next, again until it was answered; nil where none is left.
    mutating func next() -> QueryPiece? {
        if let piece = self.times?.next() { return piece }
        self.endTimes()
        if self.current == nil, let whole = self.stretches.popLast() {
            let (piece, rest) = self.cut(whole.days)
            if let rest { self.stretches.append(Stretch(days: rest, isPart: whole.isPart)) }
            self.current = Stretch(days: piece, isPart: whole.isPart)
        }
        return (self.current?.days).map { .days($0) }
    }

    /// The newest part of a span, as long as one piece is, and what is left of it.
    private func cut(_ days: DateRange) -> (DateRange, rest: DateRange?) {
        guard let through = days.through else {
            guard self.period != nil, days.from.map({ $0 <= self.today }) ?? true else { return (days, nil) }
            return (
                DateRange(from: self.today.adding(days: 1)), DateRange(from: days.from, through: self.today)
            )
        }
        let first = self.period?.start(of: through) ?? self.window.map { through.adding(days: 1 - $0) }
        guard let first, first.year >= Self.dawn, days.from.map({ $0 < first }) ?? (self.emptyInARow < 2) else {
            return (days, nil)
        }
        return (
            DateRange(from: first, through: through), DateRange(from: days.from, through: first.adding(days: -1))
        )
    }

    /// Takes what was answered to the piece.
    mutating func take(_ answer: PieceAnswer) {
        if self.times != nil {
            self.times?.take(answer, &self.ceiling)
            return
        }
        guard let piece = self.current else { return }
        self.current = nil
        self.ceiling.take(answer, isPart: piece.isPart)
        if answer.isOfEverything {
            self.isIgnored = true
            if self.ceiling.isReached(by: answer, isStrict: false) { self.full.append(.days(piece.days)) }
            self.stretches = []
            return
        }
        let isReached = self.ceiling.isReached(by: answer, isStrict: self.period == nil)
        self.emptyInARow = answer.matches == 0 ? self.emptyInARow + 1 : 0
        guard isReached else { return self.widen(by: piece.days, answer) }
        self.halve(piece.days, answer)
        // All that is left was part of the first answer, where that was of all days.
        if self.period == nil { for index in self.stretches.indices { self.stretches[index].isPart = true } }
    }

    /// Lets the next piece have as many days as are likely to fill most of an answer.
    private mutating func widen(by days: DateRange, _ answer: PieceAnswer) {
        guard self.window != nil, let from = days.from, let through = days.through else { return }
        let count = through.days(since: from) + 1
        let likely = answer.matches == 0 ? Int.max : count * self.ceiling.most * 7 / 10 / answer.matches
        self.window = max(1, min(likely, count * 4))
    }

    /// Puts back what filled an answer, to be asked for in smaller pieces.
    private mutating func halve(_ days: DateRange, _ answer: PieceAnswer) {
        switch (days.from, days.through) {
        case (let from, nil):
            if let from, from > self.today {
                let end = from.adding(days: max(Self.firstWindow, from.days(since: self.today)))
                guard end.year <= 9998 else { return self.full.append(.days(days)) }
                self.put(DateRange(from: from, through: end), DateRange(from: end.adding(days: 1)))
            } else {
                self.put(DateRange(from: from, through: self.today), DateRange(from: self.today.adding(days: 1)))
            }
        case (nil, let through?):
            guard through.year > Self.dawn else { return self.full.append(.days(days)) }
            let known = through.days(since: DICOMDate(year: Self.dawn, month: 1, day: 1)) / 2
            if self.period == nil { self.window = min(self.window ?? Self.firstWindow, known) }
            self.emptyInARow = 0
            self.put(days)
        case (let from?, let through?) where from == through:
            // A number that nobody knows for an end is one that a day can have.
            guard self.ceiling.isSure(of: answer) else { return }
            guard self.cutsDays else { return self.full.append(.days(days)) }
            self.times = TimeSplit(from, hasUntimed: answer.untimed > 0)
        case (let from?, let through?):
            let half = (through.days(since: from) + 1) / 2
            if self.period == nil {
                self.window = half
                self.putTogether(days)
            } else {
                let middle = from.adding(days: half)
                self.put(
                    DateRange(from: from, through: middle.adding(days: -1)),
                    DateRange(from: middle, through: through)
                )
            }
        }
    }

    /// Puts days back that were part of an answer, the newest last.
    private mutating func put(_ days: DateRange...) {
        self.stretches += days.map { Stretch(days: $0, isPart: true) }
    }

    /// Puts days back, in one with those just before them.
    private mutating func putTogether(_ days: DateRange) {
        var days = days
        if let older = self.stretches.last?.days, older.through?.adding(days: 1) == days.from {
            self.stretches.removeLast()
            days.from = older.from
        }
        self.put(days)
    }

    private mutating func endTimes() {
        guard let times = self.times else { return }
        self.full += times.full
        if times.isIgnored { self.isIgnored = true }
        self.times = nil
    }
}
