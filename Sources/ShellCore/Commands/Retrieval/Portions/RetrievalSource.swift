import DICOMArchive
import DICOMCore
import PACSClient

/// A part of what a retrieval is to bring: it is planned and carried out before the next one is looked at.
struct RetrievalPortion: Sendable {
    /// The studies, series and objects.
    var targets: [RetrievalTarget] = []
    /// The rows that a list's lines brought.
    var found: ListSearch.Found?
    /// What an earlier run knew of its studies; nil where this is the first.
    var known: [JournalStudy]?
    /// What people know its studies by.
    var labels: [UID: RowLabel] = [:]
    /// Whether the job begins with it, though nothing is planned of it yet.
    var begins = false
    /// The number of the last line of a list that it takes in.
    var line: Int?
    /// Whether it is the last one.
    var isLast: Bool
}

/// Where a retrieval's studies come from, a portion after the other.
protocol RetrievalSource: Sendable {
    /// Takes the account of the job, once that has begun.
    mutating func begin(in account: RetrievalJob)

    /// Ends what is still looked for.
    func stop() async

    /// The next portion, which may have nothing in it; nil where none is left.
    mutating func next() async throws -> RetrievalPortion?

    /// Takes note of what the PACS said to the present portion, and out of its plan what isn't there.
    mutating func note(_ plan: inout RetrievalPlan)

    /// What earlier runs had made complete and isn't in any portion; nil where there is no such run.
    var earlier: (studies: Int, objects: Int)? { get }

    /// Waits for the end of a search that holds an association while it goes on, and says whether it had to; nil where
    /// there is none.
    var finishSearch: (@Sendable (@Sendable () -> Void) async -> Bool)? { get }

    /// Whether a cap keeps from it what the PACS named beyond.
    var isCapped: Bool { get }

    /// What was found of all portions, in a sentence; nil where there is nothing to say.
    var summary: String? { get }

    /// What comes behind the portions so far, for whoever resumes; nil where nobody has to be told.
    var rest: RetrievalRest? { get }
}

extension RetrievalSource {
    mutating func begin(in account: RetrievalJob) {}

    func stop() async {}

    mutating func note(_ plan: inout RetrievalPlan) {}

    var rest: RetrievalRest? { nil }

    var summary: String? { nil }

    var isCapped: Bool { false }

    var finishSearch: (@Sendable (@Sendable () -> Void) async -> Bool)? { nil }

    var earlier: (studies: Int, objects: Int)? { nil }
}

/// What a retrieval will come to behind its first portions, given away a batch at a time.
struct RetrievalRest: Sendable {
    /// Gives the next batch, studies that are named and values to be looked for; nil where none is left.
    let next: @Sendable () -> (targets: [RetrievalTarget], lines: [JournalLine])?

    /// Enters all of it in a job's account, until the task is cancelled.
    func enter(in job: RetrievalJob, shard: Shard?) async {
        while !Task.isCancelled, let batch = self.next() {
            let targets = batch.targets.filter { target in target.study.map { shard?.contains($0) ?? true } ?? false }
            guard await job.queue(targets, batch.lines) else { return }
        }
    }
}
