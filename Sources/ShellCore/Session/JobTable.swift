import PACSClient
import Synchronization

/// The background jobs of a session, numbered from 1.
final class JobTable: Sendable {
    /// One job.
    struct Job: Sendable {
        let number: Int
        /// What it runs, with identifying values masked.
        let text: String
        /// When it began.
        let start: ContinuousClock.Instant
        /// How far its retrieval is; nil before one has begun.
        var progress: RetrievalProgress?
        /// Where its retrieval puts what arrives.
        var directory: String?
        /// What may be changed on its retrieval; nil before one has begun.
        var control: RetrievalControl?
        /// Its retrieval's number in the list of all sessions'; nil before one has begun.
        var listed: Int?
        /// How it ended; nil while it runs.
        var outcome: CommandOutcome?
        /// Whether somebody has waited for it and knows how it ended.
        var isReported = false
        let interrupts: Interrupts
        /// Ends with the job, when its end has been said.
        let task: Task<CommandOutcome, Never>

        /// Whether it still runs.
        var isRunning: Bool { self.outcome == nil }

        /// How it ended, in words.
        var ending: String {
            guard let outcome = self.outcome else { return "runs" }
            if outcome.isInterrupted { return "was cancelled" }
            return outcome.code == 0 ? "is done" : "failed (exit status \(outcome.code))"
        }
    }

    private struct State {
        var jobs: [Job] = []
        var nextNumber = 1
    }

    /// Jobs whose end somebody knows are forgotten when there are more of them.
    private static let endedLimit = 100

    private let state = Mutex(State())

    /// Makes a table without jobs.
    init() {}

    /// All jobs that are remembered.
    var all: [Job] { self.state.withLock(\.jobs) }
    /// Those that run.
    var running: [Job] { self.all.filter(\.isRunning) }

    /// The job with a number.
    func job(_ number: Int) -> Job? { self.all.first { $0.number == number } }

    /// Starts a job; `onStart` gets its number before it runs.
    ///
    /// It belongs to the session, which waits for it or cancels it before it ends.
    func start(
        _ text: String,
        interrupts: Interrupts,
        _ body: @escaping @Sendable () async -> CommandOutcome,
        onStart: (Int) -> Void,
        onEnd: @escaping @Sendable (Job) -> Void
    ) {
        let number = self.state.withLock { state in
            defer { state.nextNumber += 1 }
            return state.nextNumber
        }
        onStart(number)
        // The task finds its job in the table, however soon it ends.
        self.state.withLock { state in
            let task = RunningJob.$number.withValue(number) {
                Task {
                    let start = ContinuousClock.now
                    var outcome = await body()
                    outcome.elapsed = .now - start
                    if let ended = self.end(number, outcome) { onEnd(ended) }
                    return outcome
                }
            }
            let ended = state.jobs.indices.filter { !state.jobs[$0].isRunning && state.jobs[$0].isReported }
            if ended.count > Self.endedLimit, let oldest = ended.first { state.jobs.remove(at: oldest) }
            state.jobs.append(Job(number: number, text: text, start: .now, interrupts: interrupts, task: task))
        }
    }

    private func end(_ number: Int, _ outcome: CommandOutcome) -> Job? {
        self.state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return nil }
            state.jobs[index].outcome = outcome
            return state.jobs[index]
        }
    }

    /// Notes how far the retrieval of a job is.
    func note(_ progress: RetrievalProgress, into directory: String, of number: Int) {
        self.state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return }
            state.jobs[index].progress = progress
            state.jobs[index].directory = directory
        }
    }

    /// Notes what may be changed on the retrieval of a job.
    func note(_ control: RetrievalControl, of number: Int) {
        self.state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return }
            state.jobs[index].control = control
        }
    }

    /// Notes the number that the retrieval of a job has in the list of all sessions'.
    func note(listed: Int, of number: Int) {
        self.state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return }
            state.jobs[index].listed = listed
        }
    }

    /// Waits for a job; nil when the deadline passes, or the waiting task is cancelled, before it ends.
    func wait(for job: Job, until deadline: ContinuousClock.Instant? = nil) async -> CommandOutcome? {
        let outcome = await job.task.wait(until: deadline)
        if outcome != nil { self.noteReported(job.number) }
        return outcome
    }

    /// Notes that somebody knows how a job ended.
    func noteReported(_ number: Int) {
        self.state.withLock { state in
            guard let index = state.jobs.firstIndex(where: { $0.number == number }) else { return }
            state.jobs[index].isReported = true
        }
    }

    /// Interrupts jobs as Ctrl-C does: first in good order, then by an abort, then they are left behind.
    func interrupt(_ jobs: [Job]) {
        for job in jobs where job.isRunning { job.interrupts.deliver() }
    }

    /// The exit status of the first job that failed and that nobody has waited for; 0 where there is none.
    var unreportedFailure: Int32 {
        self.all.first { !$0.isReported && $0.outcome?.isSuccess == false }?.outcome?.code ?? 0
    }
}
