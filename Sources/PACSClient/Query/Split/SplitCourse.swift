import DICOMCore
import DICOMQuery

/// How far a query that is cut up has come: which C-FIND is next, for one modality after the other.
struct SplitCourse: Sendable {
    private enum Walk: Sendable {
        case days(DateSplit)
        case ids(IDSplit)
    }

    private let split: QuerySplit
    private let fresh: DateSplit
    private var walk: Walk
    private var pass = 0
    private let passes: Int
    /// How many C-FINDs were answered.
    private(set) var queries = 0
    private var full: [QueryPiece] = []
    private var isIgnored = false
    private var isUnsteady = false
    private var isCutByID = false
    private var unaskable: Set<[Character]> = []

    /// Takes a request with a split, and how many modalities are asked for one by one.
    init?(_ request: QueryRequest, passes: Int, today: DICOMDate) {
        guard let split = request.split else { return nil }
        self.split = split
        self.passes = passes
        let hasTime = request.keys.contains { $0.path == TagPath(.studyTime) && !$0.sent.isEmpty }
        self.fresh = DateSplit(
            request.dates ?? DateRange(),
            period: split.period,
            cutsDays: !hasTime,
            today: today
        )
        self.walk = split.isByDate ? .days(self.fresh) : .ids(IDSplit())
    }

    /// What is known of the PACS's answers.
    private var ceiling: AnswerCeiling {
        switch self.walk {
        case .days(let days): days.ceiling
        case .ids(let ids): ids.ceiling
        }
    }

    /// The C-FIND to send next, again until it was answered: the number of its modality, and what it asks for; nil where
    /// all were.
    mutating func next() -> (pass: Int, piece: QueryPiece)? {
        while self.pass < self.passes {
            if let piece = self.nextPiece() { return (self.pass, piece) }
            self.endWalk()
        }
        return nil
    }

    private mutating func nextPiece() -> QueryPiece? {
        switch self.walk {
        case .days(var days):
            defer { self.walk = .days(days) }
            return days.next()
        case .ids(var ids):
            defer { self.walk = .ids(ids) }
            return ids.next()
        }
    }

    /// Takes what was answered to it.
    mutating func take(_ answer: PieceAnswer) {
        self.queries += 1
        switch self.walk {
        case .days(var days):
            days.take(answer)
            self.walk = .days(days)
        case .ids(var ids):
            ids.take(answer)
            self.walk = .ids(ids)
        }
    }

    private mutating func endWalk() {
        switch self.walk {
        case .days(let days):
            self.full += days.full
            self.isIgnored = self.isIgnored || days.isIgnored
            var again = self.fresh
            again.ceiling = days.ceiling
            self.walk = .days(again)
        case .ids(let ids):
            self.full += ids.full
            self.isIgnored = self.isIgnored || ids.isIgnored
            self.isUnsteady = self.isUnsteady || ids.isUnsteady
            self.isCutByID = self.isCutByID || ids.isCut
            self.unaskable.formUnion(ids.unaskable)
            self.walk = .ids(ids.again)
        }
        self.pass += 1
    }

    // MARK: - What it came to

    /// The figures of the query.
    var summary: SplitSummary {
        SplitSummary(
            split: self.split,
            queries: self.queries,
            most: self.ceiling.told,
            // What IDs begin with says who the patients are.
            unfinished: self.full.map { if case .ids = $0 { "PatientID" } else { $0.text } }
        )
    }

    /// What is to be said of it, without patient data.
    var notes: [String] {
        var notes: [String] = []
        if let most = self.ceiling.told {
            let times = Magnitude.count(self.queries, "time")
            notes.append("the PACS answers no C-FIND with more than \(most) rows; it was asked \(times)")
        }
        if self.isIgnored {
            let what = self.split.isByDate ? "the dates or times" : "the patterns of Patient IDs"
            notes.append("the PACS does not look at \(what) that the query was cut by: it can't be asked in pieces")
        }
        if self.split.isByDate {
            notes.append(
                "studies without a date, or with one that is none, are not found by dates; --split id finds them"
            )
        } else if self.isCutByID {
            notes.append(
                "studies without a Patient ID are not found by it, nor are those whose ID has characters that no ID found "
                    + "has in that place, other digits and letters of the same case excepted"
            )
        }
        if self.isUnsteady {
            notes.append("the PACS left out of a longer pattern of Patient IDs what it had sent for a shorter one")
        }
        if !self.unaskable.isEmpty {
            let count = self.unaskable.count
            notes.append(
                "\(count == 1 ? "1 Patient ID has" : "\(count) Patient IDs have") characters that can't stand in a "
                    + "pattern (*, ?, \\ or beyond ASCII); others like that may be missing"
            )
        }
        return notes
    }

    /// The failure of a query of which parts can't be had in full, whose C-FINDs ended with a status; nil where all are.
    func failure(status: UInt16) -> PACSError? {
        guard !self.full.isEmpty || self.isUnsteady else { return nil }
        let names = self.split.isByDate ? self.full.prefix(3).map(\.text).joined(separator: ", ") : ""
        let count = Magnitude.count(max(1, self.full.count), "part")
        return PACSError(
            FailureFacts(.dimseFailure, service: .find, status: status),
            "the list is not whole: \(count) of the query \(self.full.count > 1 ? "have" : "has") more rows than the PACS "
                + "gives" + (self.ceiling.most > 0 ? " (\(self.ceiling.most))" : "")
                + (names.isEmpty ? "" : ": \(names)\(self.full.count > 3 ? " …" : "")"),
            remedy: self.split.isByDate
                ? "ask for these days with a modality, --id or --accession, or use --split id"
                : "ask for these patients with --id and --split auto, or have the PACS administrator raise its limit"
        )
    }
}

/// The figures of a query that was cut up.
package struct SplitSummary: Sendable, Equatable {
    /// How it was cut.
    package var split: QuerySplit
    /// How many C-FINDs were answered.
    package var queries: Int
    /// The most rows that the PACS gives in one answer; nil where it never came to that.
    package var most: Int?
    /// What fills an answer and could not be cut any further: days, or days and times; `PatientID` for a pattern of these.
    package var unfinished: [String]
}
