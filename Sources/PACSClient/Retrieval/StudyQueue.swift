import Synchronization

/// The studies of a plan that wait for their turn, and how many associations work on them.
final class StudyQueue: Sendable {
    private struct State {
        /// Indices of the plan's studies, the next one last.
        var waiting: [Int]
        var workers: Int
    }

    private let state: Mutex<State>

    /// Queues studies for so many workers.
    init(_ studies: [Int], workers: Int) {
        self.state = Mutex(State(waiting: studies.reversed(), workers: workers))
    }

    /// The next study; nil, and one worker less, where none is left.
    func next() -> Int? {
        self.state.withLock { state in
            let study = state.waiting.popLast()
            if study == nil { state.workers -= 1 }
            return study
        }
    }

    /// Ends a worker whose association the PACS doesn't grant, and puts its study back; the number of those that go on,
    /// or nil where it is the last one, which has to stay.
    func leave(puttingBack study: Int) -> Int? {
        self.state.withLock { state in
            guard state.workers > 1 else { return nil }
            state.workers -= 1
            state.waiting.append(study)
            return state.workers
        }
    }
}
