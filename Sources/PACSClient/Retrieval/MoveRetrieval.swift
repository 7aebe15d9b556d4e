import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// Carries a plan out by C-MOVE: one request after the other over the kept association, and over further ones where
/// several are asked for.
struct MoveRetrieval {
    let retriever: Retriever
    let run: RetrievalRun

    /// Asks for these studies, to ourselves where no destination is given.
    func carryOut(_ studies: [Int], destination: String?) async {
        guard let destination else { return await self.moveToOurselves(studies) }
        self.run.destination = .init(title: destination)
        await self.retriever.share(studies, run) { worker in
            await self.work(on: worker, to: destination, scp: nil)
        }
    }

    private func moveToOurselves(_ studies: [Int]) async {
        let (retriever, run) = (self.retriever, self.run)
        let scp: LocalSCP
        do throws(PACSError) {
            scp = try await self.listener(directory: run.plan.directory)
        } catch {
            run.stop(.local(error))
            return
        }
        let token = scp.ledger.enter(run.tally)
        let target = retriever.connection.target
        run.hasDeliveredBefore = retriever.deliveries.has(target, to: scp.aeTitle, port: scp.port)
        run.destination = .init(
            title: scp.aeTitle,
            port: scp.port,
            listening: scp.placeForSenders
        )
        await retriever.control.limiting(scp.rate) {
            await retriever.share(studies, run) { worker in
                await self.work(on: worker, to: scp.aeTitle, scp: scp)
            }
        }
        if run.tally.counts.arrived > 0 { retriever.deliveries.note(target, to: scp.aeTitle, port: scp.port) }
        let isInterrupted = run.isInterrupted
        await Retriever.finish {
            // Before a study is called complete its files are forced onto the disk, as `durability` asks.
            await scp.archive.synchronize()
            await scp.ledger.flush()
            scp.ledger.leave(token)
            await retriever.leave(scp, after: run)
            if isInterrupted { await retriever.connection.release() }
        }
    }

    /// Works on studies over an association of its own until none is left.
    private func work(on worker: RetrievalWorker, to destination: String, scp: LocalSCP?) async {
        guard worker.number > 0 else {
            return await self.work(on: worker, over: self.retriever.connection, to: destination, scp: scp)
        }
        let connection = self.retriever.connection.another()
        await self.retriever.abortable {
            await connection.abort()
        } _: {
            await self.work(on: worker, over: connection, to: destination, scp: scp)
        }
        await Retriever.finish { await connection.release() }
    }

    private func work(
        on worker: RetrievalWorker,
        over connection: PACSConnection,
        to destination: String,
        scp: LocalSCP?
    ) async {
        while let index = await worker.next() {
            let isGranted = await self.retriever.carryOut(index, self.run) { study in
                study.requests()
            } ask: { identifier in
                await self.ask(identifier, study: index, of: worker, over: connection, to: destination, scp: scp)
            }
            guard isGranted else { break }
        }
    }

    /// Sends one C-MOVE and waits for what it brings.
    private func ask(
        _ identifier: RetrieveIdentifier,
        study index: Int,
        of worker: RetrievalWorker,
        over connection: PACSConnection,
        to destination: String,
        scp: LocalSCP?
    ) async -> Retriever.Fate {
        let (answer, fate) = await self.send(
            identifier,
            study: index,
            of: worker,
            over: connection,
            to: destination,
            scp: scp
        )
        guard let answer else { return fate }
        if let scp {
            await self.waitForObjects(of: identifier, study: index, answer, scp)
            await self.retriever.confirmPlace(of: scp.archive, self.run)
        }
        return await self.retriever.settle(answer, fate, study: index, self.run)
    }

    /// The SCP that receives: the session's, else one for this retrieval.
    private func listener(directory: String?) async throws(PACSError) -> LocalSCP {
        let retriever = self.retriever
        let scp: LocalSCP
        if let running = retriever.listeningSCP {
            scp = running
        } else {
            var settings = retriever.settings
            settings.output = directory ?? settings.output
            // Nothing is left behind when nothing arrives.
            scp = try await LocalSCP.start(
                settings: settings,
                site: retriever.site,
                makesDirectory: false,
                journal: self.run.job?.journal,
                onNotice: retriever.onNotice
            )
            if let remark = scp.remark { retriever.onNotice(remark) }
            retriever.onListening(scp)
        }
        if scp.isUnreachable(facing: retriever.site.facing) {
            let address = scp.addresses.joined(separator: " and ")
            if retriever.scp == nil { await scp.stop() }
            throw PACSError(
                .scpUnreachable,
                "the SCP listens on \(address), where the PACS \(printable(retriever.site.pacsHost ?? "")) "
                    + "cannot reach it; nothing was sent"
            )
        }
        return scp
    }

    /// Sends one C-MOVE; no answer where the worker gives way.
    private func send(
        _ identifier: RetrieveIdentifier,
        study index: Int,
        of worker: RetrievalWorker,
        over connection: PACSConnection,
        to destination: String,
        scp: LocalSCP?
    ) async -> (answer: RetrieveAnswer?, fate: Retriever.Fate) {
        let (run, model) = (self.run, self.run.request.model)
        let dataSet = identifier.dataSet(model: model)
        await scp?.ledger.flush()
        let mark = run.tally.mark
        let hasDelivered = run.hasDeliveredBefore || run.tally.counts.arrived > 0
        let pendingSeen = Atomic(false)
        let isOpen = Atomic(false)
        let result = await self.retriever.answer(run, worker, study: index, service: .move) { onFirstWord in
            try await connection.withQueryAssociation { association in
                isOpen.store(true, ordering: .relaxed)
                return try await association.move(
                    model.sopClass(.move),
                    identifier: dataSet,
                    destination: destination,
                    activity: scp?.activity
                ) { _ in
                    pendingSeen.store(true, ordering: .relaxed)
                    onFirstWord()
                }
            }
        }
        guard var answer = result.answer else { return result }
        answer.request = identifier
        answer.pendingSeen = pendingSeen.load(ordering: .relaxed)
        answer.mark = mark
        answer.hasDelivered = hasDelivered
        answer.wasSent = isOpen.load(ordering: .relaxed) && answer.error?.kind != .noAcceptedContext
        await scp?.flush()
        answer.callback = run.tally.evidence(on: identifier.study, since: mark).callback
        return (answer, result.fate)
    }

    /// Waits after the final response until all is here, or until our store associations have closed and it was quiet for
    /// `timeout.grace`; a store association that stays open holds nothing up for longer than `timeout.retrieve`.
    ///
    /// What is waited for is said at once, unless objects are coming.
    private func waitForObjects(
        of identifier: RetrieveIdentifier,
        study index: Int,
        _ answer: RetrieveAnswer,
        _ scp: LocalSCP
    ) async {
        let run = self.run
        let settings = self.retriever.settings
        let expected = identifier.expected.map(Set.init)
        let counted = expected == nil && identifier.level == .study ? run.plan.studies[index].counted : nil
        let period = GracePeriod(answer: answer, expected: expected?.count, counted: counted)
        let begin = ContinuousClock.now
        var pause = Duration.milliseconds(1)
        var isSaid = false
        // Where other studies come meanwhile only what comes of this one says that it goes on.
        var last = (stored: -1, time: begin)
        defer { self.retriever.awaited.withLock { $0 = nil } }
        while !Task.isCancelled, run.tally.diskFault == nil {
            await scp.ledger.flush()
            let stored = run.tally.arrivedCount(identifier.study, of: expected)
            if stored != last.stored { last = (stored, .now) }
            let waited = begin.duration(to: .now)
            let quiet =
                run.request.parallel > 1 ? last.time.duration(to: .now) : min(scp.activity.quiet ?? waited, waited)
            let isOpen = scp.openAssociations > 0
            let limit = isOpen ? max(settings.grace, settings.timeouts.retrieve) : settings.grace
            if period.isOver(stored: stored) || quiet >= limit {
                // What is on its way counts all the same.
                let wanted = expected?.count ?? answer.counters?.sent
                let mayCome = run.request.parallel == 1 && wanted.map { stored < $0 } ?? true
                if mayCome { await scp.settle(quiet: settings.grace) }
                break
            }
            if quiet >= (isOpen ? Self.patience : min(Self.patience, settings.grace) / 4) {
                let seconds = settings.text(isOpen && limit > settings.grace ? "timeout.retrieve" : "timeout.grace")
                if !isSaid { self.retriever.onNotice(period.sentence(stored: stored, limit: seconds)) }
                isSaid = true
                self.retriever.awaited.withLock { $0 = period.missing(stored: stored) }
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(50))
        }
        if Task.isCancelled { run.stop(.interrupted) }
    }

    /// So long nothing may come over an open association before that is worth a sentence.
    private static let patience = Duration.seconds(1)
}
