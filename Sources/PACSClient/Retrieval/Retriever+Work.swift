import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire
import Synchronization

/// What C-MOVE and C-GET do alike.
extension Retriever {
    /// What became of one request.
    enum Fate: Sendable {
        /// It has an answer, good or bad.
        case answered
        /// A hold cut it off.
        case cutOff
        /// The PACS grants no further association, and others go on with the study.
        case givesWay
        /// The PACS refuses the list of UIDs: they are asked for one by one.
        case splits
        /// Nothing was sent: the study is left for another service.
        case leaves
    }

    /// Divides studies among as many associations as are asked for.
    func share(
        _ studies: [Int],
        _ run: RetrievalRun,
        _ work: @escaping @Sendable (RetrievalWorker) async -> Void
    ) async {
        let count = min(run.request.parallel, studies.count)
        let queue = StudyQueue(studies, workers: count)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                group.addTask { await work(RetrievalWorker(number: number, run: run, queue: queue)) }
            }
        }
    }

    /// Carries one study out: its requests, then as many rounds for what is missing as may be; false where the worker
    /// gives way to others.
    ///
    /// `requests` makes those of the first round, and of later ones from what is left of the study.
    func carryOut(
        _ index: Int,
        _ run: RetrievalRun,
        requests make: (PlannedStudy) -> [RetrieveIdentifier],
        ask: (RetrieveIdentifier) async -> Fate
    ) async -> Bool {
        var requests =
            run.hasBegun(study: index) ? run.nextRound(of: index, make) : make(run.planned(index))
        run.expect(requests: requests.count, study: index)
        var retries = 0
        while !requests.isEmpty {
            var rest = requests[...]
            // The singles of a list that was refused, while the first of them is to show whether it was for the list.
            var singles = 0
            while run.stop == nil, let identifier = rest.popFirst() {
                if run.refusesLists, identifier.instances.count > 1 {
                    rest = identifier.singles[...] + rest
                    continue
                }
                guard await run.gate.pass(.requests) else {
                    run.stop(.interrupted)
                    break
                }
                switch await ask(identifier) {
                case .answered:
                    let isForList = singles > 0 && !run.hasFailedLast(study: index)
                    if isForList { run.refusesLists = true }
                    if singles > 0, !isForList { rest = rest.dropFirst(singles - 1) }
                    singles = 0
                case .cutOff: run.cutOff(identifier, study: index)
                case .splits:
                    singles = identifier.instances.count
                    rest = identifier.singles[...] + rest
                case .givesWay: return false
                case .leaves: return true
                }
            }
            await self.lookAtDestination(index, run)
            let wasCutOff = run.wasCutOff(study: index)
            guard run.stop == nil, wasCutOff || retries < run.request.retries else { break }
            requests = run.nextRound(of: index, make)
            guard !wasCutOff, !requests.isEmpty else { continue }
            retries += 1
            await self.pause(before: retries, of: index, run)
        }
        run.finish(study: index)
        return true
    }

    /// Waits before what is missing is asked for again, each time twice as long.
    private func pause(before retry: Int, of index: Int, _ run: RetrievalRun) async {
        let request = run.request
        let pause = min(request.retryPause * (1 << min(retry - 1, 10)), Self.longestPause)
        let missing = run.missingCount(of: index).map { Magnitude.count($0, "object") } ?? "what is missing"
        self.onNotice(
            "\(missing) of study \(run.plan.studies[index].study) will be asked for again in "
                + "\(Magnitude.seconds(pause)) s (retry \(retry) of \(request.retries))"
        )
        try? await Task.sleep(for: pause)
        if Task.isCancelled { run.stop(.interrupted) }
    }

    private static let longestPause = Duration.seconds(60)

    /// Sends one request and gives its answer; an interruption, a hold or a full disk sends C-CANCEL.
    func answer(
        _ run: RetrievalRun,
        _ worker: RetrievalWorker,
        study: Int,
        service: FailureFacts.Service,
        _ send: @escaping @Sendable (_ onFirstWord: @escaping @Sendable () -> Void) async throws -> RetrieveReply
    ) async -> (answer: RetrieveAnswer?, fate: Fate) {
        let tally = run.tally
        var wasHeld = false
        let result = await self.despiteRejections(worker, study: study) {
            () async -> Result<RetrieveReply, any Error> in
            let task = Task { () async -> Result<RetrieveReply, any Error> in
                let start = ContinuousClock.now
                let hasWord = Atomic(false)
                let onFirstWord: @Sendable () -> Void = {
                    if !hasWord.exchange(true, ordering: .relaxed) { run.answerTimes.note(.now - start) }
                }
                do {
                    let reply = try await send(onFirstWord)
                    onFirstWord()
                    return .success(reply)
                } catch {
                    return .failure(error)
                }
            }
            tally.onDiskFault { task.cancel() }
            defer { tally.onDiskFault(nil) }
            let (result, held) = await run.gate.whileOpen(task)
            wasHeld = held
            return result
        }
        if Task.isCancelled { run.stop(.interrupted) }
        guard let result else { return (nil, .givesWay) }
        let fate = wasHeld && !Task.isCancelled ? Fate.cutOff : .answered
        switch result {
        case .success(let reply): return (RetrieveAnswer(reply: reply), reply.status.code == 0 ? .answered : fate)
        case .failure(let failure):
            let answer = RetrieveAnswer(
                // The PACS's answer to our C-CANCEL is shown too.
                reply: (failure as? AssociationError)?.finalResponse.flatMap(RetrieveReply.init),
                error: PACSError(any: failure, service: service, target: self.connection.target)
            )
            return (answer, fate)
        }
    }

    /// Does what needs an association, again where the PACS rejects it for the moment; nil where it grants others and this
    /// worker gives way to them.
    func despiteRejections<Value>(
        _ worker: RetrievalWorker,
        study: Int,
        _ attempt: () async -> Result<Value, any Error>
    ) async -> Result<Value, any Error>? {
        var givesWay = false
        let result = await self.despiteRejections(attempt) { reject in
            guard let left = await worker.leave(puttingBack: study) else { return false }
            let associations = Magnitude.count(left, "association")
            self.onNotice("the PACS rejects a further association (\(reject)); going on with \(associations)")
            givesWay = true
            return true
        }
        return givesWay ? nil : result
    }

    /// Does what needs an association, again after 2, 4 and 8 s where the PACS rejects it for the moment, unless `givesUp`
    /// says so.
    func despiteRejections<Value>(
        _ attempt: () async -> Result<Value, any Error>,
        unless givesUp: (FailureFacts.Rejection) async -> Bool = { _ in false }
    ) async -> Result<Value, any Error> {
        for delay in [2, 4, 8] {
            if Task.isCancelled { return .failure(CancellationError()) }
            let result = await attempt()
            guard case .failure(let error) = result, !Task.isCancelled,
                let reject = PACSError(any: error, service: .association, target: nil).facts.reject, reject.result == 2,
                await !givesUp(reject)
            else { return result }
            if await self.givesWayToSearch(reject) { continue }
            self.onNotice("the PACS rejects associations for the moment; again in \(delay) s")
            try? await Task.sleep(for: .seconds(delay))
        }
        return Task.isCancelled ? .failure(CancellationError()) : await attempt()
    }

    // MARK: The disk

    /// Holds the retrieval until there is room again; false where the time for that is over, or the task was cancelled.
    private func waitForRoom(in directory: String, _ run: RetrievalRun) async -> Bool {
        let deadline = run.request.diskWait.map { ContinuousClock.now + $0 }
        run.gate.hold(.disk)
        defer { run.gate.release(.disk) }
        self.onNotice("too little space is left in \(directory); the retrieval waits until there is room")
        while !Task.isCancelled, deadline.map({ $0 > .now }) ?? true {
            try? await Task.sleep(for: Self.timeBetweenLooks)
            guard let spare = Archive.spareSpace(at: directory), spare >= Self.room else { continue }
            self.onNotice("there is room in \(directory) again; the retrieval goes on")
            return true
        }
        if Task.isCancelled { run.stop(.interrupted) }
        return false
    }

    /// So many bytes above the reserve are room to go on.
    private static let room = 64 << 20
    private static let timeBetweenLooks = Duration.milliseconds(500)

    /// Enters an answer, unless a hold cut its request off, or the disk was full and there is room again: then what it
    /// didn't bring is asked for once more.
    ///
    /// Ends the retrieval where the archive can't store objects for any other reason.
    func settle(_ answer: RetrieveAnswer, _ fate: Fate, study: Int, _ run: RetrievalRun) async -> Fate {
        if let refusal = run.tally.diskFault {
            let directory = run.plan.directory ?? "the output directory"
            let isFull = refusal.isOutOfSpace
            if isFull, run.request.diskWait != .zero, await self.waitForRoom(in: directory, run) {
                run.tally.forgetDiskFault()
                return .cutOff
            }
            let what =
                isFull
                ? "too little space is left in \(directory)"
                : "\(directory) can't be written (\(printable(refusal.comment)))"
            let facts = FailureFacts(isFull ? .diskFull : .notWritable, service: .local, status: refusal.status)
            run.stop(.local(PACSError(facts, "\(what); the retrieval was cancelled")))
        }
        guard fate == .answered else { return fate }
        let hasNone =
            run.tally.arrivedCount(run.plan.studies[study].study, of: Set(answer.request?.expected ?? [])) == 0
        if answer.mayRefuseList, hasNone, let status = answer.status {
            self.onNotice(
                "the PACS refuses a list of UIDs (\(PACSError.named(status))); its objects are asked for one by one"
            )
            return .splits
        }
        run.add(answer, study: study)
        return fate
    }
}
