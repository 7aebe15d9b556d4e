import DICOMCore

/// Cuts a day that fills an answer by the times of its studies, down to the second.
struct TimeSplit: Sendable {
    private let day: DICOMDate
    /// Seconds of the day still to be asked for, the latest last.
    private var spans: [ClosedRange<Int>]
    private(set) var full: [QueryPiece] = []
    /// Whether the PACS doesn't look at the time.
    private(set) var isIgnored = false

    /// Takes a day, and whether it has studies without a time: those that the answer didn't hold can't be found.
    init(_ day: DICOMDate, hasUntimed: Bool) {
        self.day = day
        self.spans = [0...43_199, 43_200...86_399]
        if hasUntimed { self.full = [.days(DateRange(from: day, through: day))] }
    }

    /// The piece to ask next; nil where none is left.
    func next() -> QueryPiece? { self.spans.last.map { .times(self.day, $0) } }

    /// Takes what was answered to the piece.
    mutating func take(_ answer: PieceAnswer, _ ceiling: inout AnswerCeiling) {
        guard let span = self.spans.popLast() else { return }
        ceiling.take(answer, isPart: true)
        let isReached = ceiling.isReached(by: answer, isStrict: true)
        if answer.isOfEverything {
            self.isIgnored = true
            self.full = [.days(DateRange(from: self.day, through: self.day))]
            self.spans = []
        } else if isReached, span.count > 1 {
            let middle = span.lowerBound + Self.half(of: span.count)
            self.spans += [span.lowerBound...(middle - 1), middle...span.upperBound]
        } else if isReached, ceiling.isSure(of: answer) {
            self.full.append(.times(self.day, span))
        }
    }

    /// Half of so many seconds, in whole minutes where it is more than one.
    private static func half(of seconds: Int) -> Int {
        let half = seconds / 2
        return half > 60 ? half / 60 * 60 : half
    }
}
