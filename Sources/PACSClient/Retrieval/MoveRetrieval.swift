import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// Carries a plan out by C-MOVE, one request after the other over the kept association.
struct MoveRetrieval {
    let retriever: Retriever

    func carryOut(_ run: inout RetrievalRun, destination: String?) async {
        guard let destination else {
            await self.moveToOurselves(&run)
            return
        }
        run.destination = (destination, nil)
        for (index, study) in run.plan.studies.enumerated() {
            for identifier in study.requests() where run.stop == nil {
                let answer = await self.send(identifier, to: destination, scp: nil, &run)
                run.add(answer, study: index)
            }
        }
    }

    private func moveToOurselves(_ run: inout RetrievalRun) async {
        let scp: LocalSCP
        do throws(PACSError) {
            scp = try await self.listener(directory: run.plan.directory)
        } catch {
            run.stop(.local(error))
            return
        }
        let token = scp.ledger.enter(run.tally)
        run.destination = (scp.aeTitle, scp.port)
        run.listening = scp.placeForSenders
        for (index, study) in run.plan.studies.enumerated() {
            for identifier in study.requests() where run.stop == nil {
                let answer = await self.send(identifier, to: scp.aeTitle, scp: scp, &run)
                run.add(answer, study: index)
                await self.waitForObjects(of: identifier, answer, &run, scp)
                self.retriever.checkDisk(&run)
            }
        }
        let isInterrupted = run.isInterrupted
        await Retriever.finish { [retriever] in
            // Before a study is called complete its files are forced onto the disk, as `durability` asks.
            await scp.archive.synchronize()
            await scp.ledger.flush()
            scp.ledger.leave(token)
            if retriever.scp == nil { await scp.stop() }
            if isInterrupted { await retriever.connection.release() }
        }
    }

    /// The SCP that receives: the session's, else one for this retrieval.
    private func listener(directory: String?) async throws(PACSError) -> LocalSCP {
        let retriever = self.retriever
        let scp: LocalSCP
        if let running = retriever.scp {
            scp = running
        } else {
            var settings = retriever.settings
            settings.output = directory ?? settings.output
            // Nothing is left behind when nothing arrives.
            scp = try await LocalSCP.start(
                settings: settings,
                site: retriever.site,
                makesDirectory: false,
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

    /// Sends one C-MOVE.
    private func send(
        _ identifier: RetrieveIdentifier,
        to destination: String,
        scp: LocalSCP?,
        _ run: inout RetrievalRun
    ) async -> RetrieveAnswer {
        let model = run.request.model
        let dataSet = identifier.dataSet(model: model)
        let connection = self.retriever.connection
        await scp?.ledger.flush()
        let mark = run.tally.mark
        let hasDelivered = run.tally.counts.arrived > 0
        let pendingSeen = Atomic(false)
        let isOpen = Atomic(false)
        var answer = await self.retriever.answer(&run) {
            try await connection.withQueryAssociation { association in
                isOpen.store(true, ordering: .relaxed)
                return try await association.move(
                    model.sopClass(.move),
                    identifier: dataSet,
                    destination: destination,
                    activity: scp?.activity
                ) { _ in
                    pendingSeen.store(true, ordering: .relaxed)
                }
            }
        }
        answer.pendingSeen = pendingSeen.load(ordering: .relaxed)
        answer.mark = mark
        answer.hasDelivered = hasDelivered
        answer.wasSent = isOpen.load(ordering: .relaxed) && answer.error?.kind != .noAcceptedContext
        await scp?.flush()
        answer.callback = run.tally.evidence(on: identifier.study, since: mark).callback
        return answer
    }

    /// Waits after the final response until all is here, or until our store associations have closed and it was quiet for
    /// `timeout.grace`; a store association that stays open holds nothing up for longer than `timeout.retrieve`.
    ///
    /// What is waited for is said at once, unless objects are coming.
    private func waitForObjects(
        of identifier: RetrieveIdentifier,
        _ answer: RetrieveAnswer,
        _ run: inout RetrievalRun,
        _ scp: LocalSCP
    ) async {
        let settings = self.retriever.settings
        let expected = identifier.expected.map(Set.init)
        let period = GracePeriod(answer: answer, expected: expected?.count)
        let begin = ContinuousClock.now
        var pause = Duration.milliseconds(1)
        var isSaid = false
        defer { self.retriever.awaited.withLock { $0 = nil } }
        while !Task.isCancelled, run.tally.diskFault == nil {
            await scp.ledger.flush()
            let stored = run.tally.arrivedCount(identifier.study, of: expected)
            let waited = begin.duration(to: .now)
            let quiet = min(scp.activity.quiet ?? waited, waited)
            let isOpen = scp.openAssociations > 0
            let limit = isOpen ? max(settings.grace, settings.timeouts.retrieve) : settings.grace
            if period.isOver(stored: stored) || quiet >= limit {
                // What is on its way counts all the same.
                let wanted = expected?.count ?? answer.counters?.sent
                if wanted.map({ stored < $0 }) ?? true { await scp.settle(quiet: settings.grace) }
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
