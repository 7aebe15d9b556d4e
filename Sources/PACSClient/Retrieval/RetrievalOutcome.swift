import DICOMCore
import DICOMWire

/// What a `move` or `get` command achieved: the verdicts on its studies and their sum.
package struct RetrievalOutcome: Sendable {
    /// The sum in one word.
    package enum Word: String, Sendable {
        case complete, partial, unknown, paused, failed, cancelled
        case dryRun = "dry-run"
    }

    /// What a cap left out, which isn't asked for by whoever resumes the job either.
    package struct LeftOut: Hashable, Sendable {
        /// Whole studies; nil where nobody has counted them.
        package var studies: Int?
        /// Objects of studies of which others were asked for.
        package var objects: Int
    }

    /// The command's name, `move` or `get`.
    package var command: String
    /// The sum in one word.
    package var word: Word
    /// The worst final status; nil when no final response came.
    package var status: UInt16?
    /// The directory that the objects went to; nil when they went to another system.
    package var directory: String?
    /// Study by study; of very many studies not all, but the sums count them.
    package var studies: [StudyVerdict] = []
    /// How many studies aren't in `studies`.
    package internal(set) var unlisted = 0
    /// How many of those aren't complete.
    package internal(set) var unlistedIncomplete = 0
    /// What it comes to in numbers.
    package var totals = RetrievalTotals()
    /// Objects of other studies that came meanwhile.
    package var unexpected = 0
    /// Whether all that was asked for was asked for by C-GET.
    package var isByGet = false
    /// What `--max-studies` or `--max-images` left out; nil where nothing.
    package internal(set) var leftOut: LeftOut?
    /// About how many bytes the plan was to bring; nil when unknown.
    package var plannedBytes: Int?
    /// From the command's start to its end.
    package var elapsed = Duration.zero
    /// Final paths of the objects stored by this command.
    package var files: [String] = []
    /// The job as the list of jobs names it; nil where nothing was begun.
    package var job: String?
    /// What failed, if anything.
    package var error: PACSError?
    /// What the user should know although nothing failed.
    package var warnings: [String] = []
    /// What ended it before all was asked for; nil where nothing did.
    var stop: RetrievalCause?
    /// What outside of its studies ended it; nil where nothing did.
    var ending: PACSError?
    /// Whether something ended it before all was asked for.
    package var isCutShort: Bool { self.stop != nil }
    /// What the verdicts come to, those included that aren't in `studies`.
    var judgement = Judgement()
    /// Where the PACS was told to send to.
    var destination: RetrievalRun.Destination?

    /// The worst final status of the studies.
    var claimedStatus: UInt16? { DIMSEStatus.worst(self.studies.compactMap(\.claim.status)) }

    /// The outcome of an empty selection: nothing to do, nothing missing.
    package static func nothing(_ command: String) -> RetrievalOutcome {
        RetrievalOutcome(command: command, word: .complete)
    }

    /// The outcome of a retrieval that failed before anything was asked for: nobody knows what was to be expected.
    package static func failed(_ command: String, _ error: PACSError) -> RetrievalOutcome {
        RetrievalOutcome(
            command: command,
            word: error.kind == .interrupted ? .cancelled : .failed,
            status: error.status,
            totals: RetrievalTotals(expected: nil, failed: nil),
            error: error
        )
    }

    /// The outcome of a retrieval that failed before anything was asked for, with the studies that it was about.
    ///
    /// `isObserved` says whether what comes would have been seen here.
    package static func failed(
        _ command: String,
        _ error: PACSError,
        studies: [UID],
        isObserved: Bool
    ) -> RetrievalOutcome {
        let cause: RetrievalCause =
            switch error.exit {
            case 130: .interrupted
            case 5: .local(error)
            default: .failed(error)
            }
        let verdicts = studies.map { study in
            var verdict = StudyVerdict(study: study, received: isObserved ? 0 : nil, cause: cause)
            verdict.wasAsked = false
            return verdict
        }
        guard !verdicts.isEmpty else { return .failed(command, error) }
        var outcome = RetrievalOutcome.failed(command, error)
        outcome.studies = verdicts
        outcome.totals = RetrievalTotals(of: verdicts)
        outcome.judgement = Judgement(of: verdicts)
        return outcome
    }

    /// Says of each study which PACS was asked for it.
    package mutating func name(pacs: String) {
        for index in self.studies.indices { self.studies[index].pacs = pacs }
    }

    /// Makes it a failure because nothing was planned, as `--require` wants it.
    package mutating func fail(because emptiness: String) { self.fail(.nothingPlanned(emptiness)) }

    /// Makes it a failure, unless it is one already.
    package mutating func fail(_ error: PACSError) {
        if self.word == .complete { self.word = self.studies.contains(where: \.hasSome) ? .partial : .failed }
        if self.error == nil { self.error = error }
    }

    /// The outcome of a dry run: the plan, and nothing received; what the PACS doesn't list is a failure here too.
    package static func dryRun(_ command: String, _ plan: RetrievalPlan) -> RetrievalOutcome {
        let studies = plan.studies.map { study in
            StudyVerdict(
                study: study.study,
                expected: study.expectedCount,
                received: 0,
                skipped: study.skippedCount,
                known: study.known,
                failed: 0,
                cause: study.absence.map { .failed($0) }
            )
        }
        var outcome = RetrievalOutcome(
            command: command,
            word: .dryRun,
            status: plan.status,
            directory: plan.directory,
            studies: studies,
            totals: RetrievalTotals(of: studies),
            error: plan.studies.lazy.compactMap(\.absence).first,
            warnings: plan.warnings
        )
        outcome.plannedBytes = plan.wantedBytes
        outcome.leftOut = plan.leftOut
        return outcome
    }

    /// What some of its studies come to in one word.
    package static func word(of studies: [StudyVerdict]) -> Word { self.judge(studies).word }

    /// The word and the cause to report; the cause is nil when all is complete.
    static func judge(_ studies: [StudyVerdict]) -> (word: Word, cause: RetrievalCause?) {
        Judgement(of: studies).result
    }
}

/// What verdicts come to, put together one after another.
struct Judgement: Sendable {
    private var first: RetrievalCause?
    private var hasSome = false
    private var hasMissing = false

    /// No verdict yet.
    init() {}

    /// What some studies come to.
    init(of studies: [StudyVerdict]) {
        self.first = RetrievalCause.first(of: studies.compactMap(\.cause))
        self.hasSome = studies.contains(where: \.hasSome)
        self.hasMissing = studies.contains { $0.hasMissing || ($0.cause != nil && !$0.hasSome) }
    }

    /// Adds what further studies come to.
    mutating func add(_ other: Judgement) {
        self.first = RetrievalCause.first(of: [self.first, other.first].compactMap(\.self))
        self.hasSome = self.hasSome || other.hasSome
        self.hasMissing = self.hasMissing || other.hasMissing
    }

    /// Takes note of what ended all of it, so that more is missing than the verdicts tell of.
    mutating func end(by cause: RetrievalCause) {
        self.first = RetrievalCause.first(of: [self.first, cause].compactMap(\.self))
        self.hasMissing = true
    }

    /// The word, and the cause to report; nil when all is complete.
    ///
    /// Interrupted comes first, then a local fault, then partial (at least one object here and at least one missing,
    /// whatever the statuses), then the specific cause, then a plain status.
    var result: (word: RetrievalOutcome.Word, cause: RetrievalCause?) {
        guard let first = self.first else { return (.complete, nil) }
        switch first {
        case .interrupted: return (.cancelled, first)
        // What waits for room is as it was, and can be resumed.
        case .local(let fault) where fault.kind == .diskFull: return (.paused, first)
        case .local: return (self.hasSome ? .partial : .failed, first)
        case .unknownTotal: return (.unknown, first)
        default: break
        }
        return self.hasSome && self.hasMissing ? (.partial, .partial) : (.failed, first)
    }
}
