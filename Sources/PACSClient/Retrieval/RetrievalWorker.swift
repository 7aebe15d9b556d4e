import Synchronization

/// One of the associations that work on a plan side by side: it takes a study after the other.
final class RetrievalWorker: Sendable {
    /// Its number, from 0; the first one uses the kept association.
    let number: Int
    private let run: RetrievalRun
    private let queue: StudyQueue
    private let hasWorked = Atomic(false)

    init(number: Int, run: RetrievalRun, queue: StudyQueue) {
        self.number = number
        self.run = run
        self.queue = queue
    }

    /// The next study, when it may be begun; nil where none is left or the retrieval has ended.
    func next() async -> Int? {
        if self.hasWorked.load(ordering: .relaxed), self.run.request.pause > .zero, self.run.stop == nil {
            try? await Task.sleep(for: self.run.request.pause)
        }
        self.hasWorked.store(true, ordering: .relaxed)
        guard self.run.stop == nil else { return nil }
        guard await self.run.gate.pass(.studies) else {
            self.run.stop(.interrupted)
            return nil
        }
        return self.run.stop == nil ? self.queue.next() : nil
    }

    /// Gives way where the PACS grants no further association: puts the study back for the others, and gives their
    /// number; nil where it has to stay, as the last one or with a study that it has begun.
    func leave(puttingBack study: Int) -> Int? {
        self.run.hasBegun(study: study) ? nil : self.queue.leave(puttingBack: study)
    }
}
