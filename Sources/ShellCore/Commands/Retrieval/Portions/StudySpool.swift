import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import Synchronization

/// Takes the studies that a search finds into the account of their job while the PACS still answers: it answers faster than
/// its studies come, and would give up on whoever reads as slowly as that.
final class StudySpool: Sendable {
    /// What is known of the search so far.
    private struct State {
        var hasFound = false
        var ending: StudySearch.Ending?
        var labels: [UID: RowLabel] = [:]
        var task: Task<Void, Never>?
    }

    /// Studies are entered when so many have come together, or so much time has passed since the last were.
    private static let batch = 1000
    private static let gathering = Duration.milliseconds(100)
    /// So many studies are known by what people call them.
    private static let labelLimit = 10_000

    private let state = Mutex(State())
    private let changes: (stream: AsyncStream<Void>, continuation: AsyncStream<Void>.Continuation)
    private let accounts: (stream: AsyncStream<RetrievalJob>, continuation: AsyncStream<RetrievalJob>.Continuation)

    /// Makes one that nothing has been found for.
    init() {
        self.changes = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.accounts = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Begins to search; at most `limit` studies of the `shard` are taken, those counted that are `known` already.
    func start(
        _ search: StudySearch,
        on connection: PACSConnection,
        limit: Int?,
        known: Set<UID>,
        shard: Shard?,
        patientID: String?
    ) {
        let task = Task {
            var ending = await self.run(search, connection, limit, known, shard, patientID)
            if ending.failure == nil, Task.isCancelled { ending.failure = PACSError(.interrupted, "interrupted") }
            _ = await connection.release()
            self.state.withLock { $0.ending = ending }
            self.changes.continuation.yield()
        }
        self.state.withLock { $0.task = task }
    }

    /// Says in which account the studies are entered.
    func enter(in account: RetrievalJob) { self.accounts.continuation.yield(account) }

    /// Ends the search, finished or not.
    func stop() async {
        let task = self.state.withLock(\.task)
        task?.cancel()
        await task?.value
    }

    /// Lets the search come to its end; false where it had.
    ///
    /// `onWait` is called before it waits.
    func finish(onWait: @Sendable () -> Void) async -> Bool {
        let (task, ending) = self.state.withLock { ($0.task, $0.ending) }
        guard let task, ending == nil else { return false }
        onWait()
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        return true
    }

    /// How the search ended; nil while it goes on.
    var ending: StudySearch.Ending? { self.state.withLock(\.ending) }

    /// Whether there is a study to be entered, or one that was.
    var hasFound: Bool { self.state.withLock(\.hasFound) }

    /// What people know the studies by.
    func labels(of studies: [JournalStudy]) -> [UID: RowLabel] {
        self.state.withLock { state in
            studies.reduce(into: [:]) { labels, study in labels[study.uid] = state.labels[study.uid] }
        }
    }

    /// Waits until more was entered, or the search has ended.
    func change() async {
        for await _ in self.changes.stream { return }
    }

    /// Waits for the account.
    private func account() async -> RetrievalJob? {
        for await account in self.accounts.stream { return account }
        return nil
    }

    private func run(
        _ search: StudySearch,
        _ connection: PACSConnection,
        _ limit: Int?,
        _ known: Set<UID>,
        _ shard: Shard?,
        _ patientID: String?
    ) async -> StudySearch.Ending {
        var account: RetrievalJob?
        var waiting: [RetrievalTarget] = []
        var counted = known
        var hasFailed = false
        var last = ContinuousClock.now
        func enter() async -> Bool {
            if waiting.isEmpty { return true }
            if account == nil {
                self.state.withLock { $0.hasFound = true }
                self.changes.continuation.yield()
                account = await self.account()
                // Until the search is through, whoever resumes has to ask again.
                guard await account?.queue([], [search.entry]) == true else { return false }
            }
            guard await account?.queue(waiting) == true else { return false }
            waiting = []
            last = .now
            self.changes.continuation.yield()
            return true
        }
        var ending = await search.run(on: connection) { rows in
            for row in rows where limit.map({ counted.count < $0 }) ?? true {
                guard let target = self.target(of: row, patientID, shard) else { continue }
                if limit != nil, let study = target.study { counted.insert(study) }
                waiting.append(target)
            }
            if waiting.count >= Self.batch || last.duration(to: .now) >= Self.gathering || account == nil {
                hasFailed = await !enter()
            }
            return !hasFailed && limit.map { counted.count < $0 } ?? true
        }
        if !hasFailed { hasFailed = await !enter() }
        if hasFailed, !Task.isCancelled, ending.failure == nil {
            ending.failure = PACSError(.journal, "what the PACS listed couldn't be entered in the journal")
        }
        if ending.failure == nil, !Task.isCancelled { await account?.haveLooked(upTo: search.entry.number) }
        return ending
    }

    /// What is to be retrieved of a row; nil where that is another machine's, or can't be said.
    private func target(of row: QueryRow, _ patientID: String?, _ shard: Shard?) -> RetrievalTarget? {
        let selected = SelectedRow(level: .study, row: row, patientID: row.patientID, study: row.studyInstanceUID)
        guard let target = try? selected.listedTarget(patientID: patientID), let study = target.study,
            shard?.contains(study) ?? true
        else { return nil }
        self.state.withLock { state in
            if state.labels.count < Self.labelLimit { state.labels[study] = RowLabel(selected) }
        }
        return target
    }
}
