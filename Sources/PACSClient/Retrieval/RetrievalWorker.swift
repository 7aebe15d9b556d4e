import DICOMArchive
import Synchronization

/// One of the associations that work on a plan side by side: it takes a study after the other.
final class RetrievalWorker: Sendable {
    /// Its number, from 0; the first one uses the kept association.
    let number: Int
    private let run: RetrievalRun
    private let queue: StudyQueue
    private let hasWorked = Atomic(false)
    /// Keeps other runs of pacsh from the study that it works on.
    private let lock = Mutex<StudyLock?>(nil)

    init(number: Int, run: RetrievalRun, queue: StudyQueue) {
        self.number = number
        self.run = run
        self.queue = queue
    }

    /// The next study, when it may be begun; nil where none is left or the retrieval has ended.
    func next() async -> Int? {
        await self.unlock()
        if self.hasWorked.load(ordering: .relaxed), self.run.stop == nil, let pause = self.pause {
            try? await Task.sleep(for: pause)
        }
        self.hasWorked.store(true, ordering: .relaxed)
        guard self.run.stop == nil else { return nil }
        guard await self.run.gate.pass(.studies) else {
            self.run.stop(.interrupted)
            return nil
        }
        while self.run.stop == nil, let study = self.queue.next() {
            if await self.takeLock(of: study) { return study }
        }
        return nil
    }

    /// Keeps a study for this run; false where another run of pacsh is fetching it into the same directory.
    private func takeLock(of index: Int) async -> Bool {
        guard let directory = self.run.plan.directory else { return true }
        let study = self.run.plan.studies[index].study
        switch await JobRegister.blocking({ StudyLock.take(study, below: directory) }) {
        case .taken(let lock):
            self.lock.withLock { $0 = lock }
            self.run.takeOver(study: index)
            // Who held it before may have brought it since it was planned.
            if !self.run.request.refetch { self.run.find(await self.run.here(index), study: index) }
        case .heldByAnother:
            self.run.leaveToAnother(study: index)
            return false
        case .unknown:
            self.run.warn(
                "locks don't hold in \(directory): whether another pacsh fetches the same study into it isn't known"
            )
        }
        return true
    }

    /// Lets others at the study that it worked on.
    private func unlock() async {
        let lock = self.lock.withLock { lock in
            defer { lock = nil }
            return lock
        }
        if let lock { await JobRegister.blocking { lock.release() } }
    }

    /// How long to wait between two studies, now.
    private var pause: Duration? {
        switch self.run.request.pause {
        case .time(let pause): return pause
        case .auto:
            guard let pause = self.run.answerTimes.pause else { return nil }
            self.run.warn(
                "the PACS took more than three times as long to answer as at the start; pauses were made between studies"
            )
            return pause
        }
    }

    /// Gives way where the PACS grants no further association: puts the study back for the others, and gives their
    /// number; nil where it has to stay, as the last one or with a study that it has begun.
    func leave(puttingBack study: Int) async -> Int? {
        guard !self.run.hasBegun(study: study) else { return nil }
        // Nobody finds the study locked who is to take it over.
        await self.unlock()
        guard let left = self.queue.leave(puttingBack: study) else {
            _ = await self.takeLock(of: study)
            return nil
        }
        return left
    }
}
