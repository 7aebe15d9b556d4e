import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

extension Retriever {
    /// Sends the C-MOVEs of a plan, one after the other over the kept association.
    func move(_ run: RetrievalRun, destination: String?) async {
        guard let destination else {
            await self.moveToOurselves(run)
            return
        }
        run.sending(to: destination, port: nil)
        for (index, study) in run.plan.studies.enumerated() {
            for order in study.orders() where !run.isStopped {
                let reply = await self.send(order, destination: destination, run: run, scp: nil)
                run.add(reply, study: index)
            }
        }
    }

    private func moveToOurselves(_ run: RetrievalRun) async {
        let scp: LocalSCP
        do throws(PACSError) {
            scp = try await self.listener(run)
        } catch {
            run.fail(error)
            return
        }
        let token = scp.ledger.enter(run.tally)
        run.sending(to: scp.aeTitle, port: scp.port)
        for (index, study) in run.plan.studies.enumerated() {
            for order in study.orders() where !run.isStopped {
                let reply = await self.send(order, destination: scp.aeTitle, run: run, scp: scp)
                run.add(reply, study: index)
                await self.waitForObjects(of: order, reply, run: run, scp: scp)
                self.checkDisk(run)
            }
        }
        await Self.finish {
            // Before a study is called complete its files are forced onto the disk, as `durability` asks.
            await scp.archive.synchronize()
            await scp.ledger.flush()
            scp.ledger.leave(token)
            if self.scp == nil { await scp.stop() }
            if run.isInterrupted { await self.connection.release() }
        }
    }

    /// The SCP that receives: the session's, else one for this retrieval.
    private func listener(_ run: RetrievalRun) async throws(PACSError) -> LocalSCP {
        let scp: LocalSCP
        if let running = self.scp {
            scp = running
        } else {
            var options = LocalSCP.Options(output: run.plan.directory)
            // Nothing is left behind when nothing arrives.
            options.makesDirectory = false
            scp = try await LocalSCP.start(
                options,
                settings: self.settings,
                site: self.site,
                onNotice: self.onNotice
            )
            if let remark = scp.remark { self.onNotice(remark) }
            self.onListening(scp)
        }
        if scp.isUnreachable(facing: self.site.facing) {
            let address = scp.addresses.joined(separator: " and ")
            if self.scp == nil { await scp.stop() }
            throw PACSError(
                .scpUnreachable,
                "the SCP listens on \(address), where the PACS \(printable(self.site.pacsHost ?? "")) "
                    + "cannot reach it; nothing was sent"
            )
        }
        return scp
    }

    /// Sends one C-MOVE, again after 2, 4 and 8 s where the association is rejected for the moment.
    private func send(
        _ order: RetrieveOrder,
        destination: String,
        run: RetrievalRun,
        scp: LocalSCP?
    ) async -> OrderReply {
        let model = run.request.model
        let sopClass = model.sopClass(.move)
        let identifier = order.identifier(model: model)
        await scp?.ledger.flush()
        let before = run.tally.connections
        let pendingSeen = Atomic(false)
        var reply = await self.perform(run) {
            try await self.connection.withQueryAssociation { association in
                try await association.move(
                    sopClass,
                    identifier: identifier,
                    destination: destination,
                    activity: scp?.activity
                ) { _ in
                    pendingSeen.store(true, ordering: .relaxed)
                }
            }
        }
        reply.pendingSeen = reply.pendingSeen || pendingSeen.load(ordering: .relaxed)
        await scp?.ledger.flush()
        let after = run.tally.connections
        reply.knocked = after.all > before.all
        reply.admitted = after.admitted > before.admitted
        return reply
    }

    /// Runs one request with its retries; an interruption or a full disk sends C-CANCEL.
    func perform(
        _ run: RetrievalRun,
        _ body: @escaping @Sendable () async throws -> RetrieveReply
    ) async -> OrderReply {
        for delay in [2, 4, 8, nil] {
            if Task.isCancelled {
                run.interrupt()
                return OrderReply(error: PACSError(.interrupted, "interrupted"))
            }
            let task = Task { try await body() }
            run.tally.onDiskFault { task.cancel() }
            let result = await withTaskCancellationHandler {
                await task.result
            } onCancel: {
                task.cancel()
            }
            run.tally.onDiskFault(nil)
            if Task.isCancelled { run.interrupt() }
            switch result {
            case .success(let reply):
                return OrderReply(reply)
            case .failure(let failure):
                let error = PACSError(
                    any: failure,
                    service: run.request.method == .get ? .get : .move,
                    target: self.connection.target
                )
                guard let delay, error.facts.reject?.result == 2, !Task.isCancelled else {
                    var reply = OrderReply(error: error)
                    // The PACS's answer to our C-CANCEL is shown too.
                    if let response = (failure as? AssociationError)?.finalResponse {
                        reply.status = response.status?.code
                        reply.comment = response.errorComment
                        reply.claimed = response.subOperations
                    }
                    return reply
                }
                self.onNotice("the PACS rejects associations for the moment; again in \(delay) s")
                try? await Task.sleep(for: .seconds(delay))
            }
        }
        return OrderReply()
    }

    /// Waits after the final response, as long as `GracePeriod` says.
    private func waitForObjects(of order: RetrieveOrder, _ reply: OrderReply, run: RetrievalRun, scp: LocalSCP) async {
        let expected = order.expected.map(Set.init)
        let begin = ContinuousClock.now
        var pause = Duration.milliseconds(1)
        while !Task.isCancelled, run.tally.diskFault == nil {
            await scp.ledger.flush()
            let period = GracePeriod.after(
                status: reply.status,
                claimed: reply.claimed,
                expected: expected?.count,
                stored: run.tally.arrivedCount(order.study, of: expected),
                isUnknownDestination: reply.isUnknownDestination
            )
            let waited = begin.duration(to: .now)
            let quiet = min(scp.activity.quiet ?? waited, waited)
            switch period {
            case .over: return
            case .grace where scp.openAssociations == 0 && quiet >= self.settings.grace: return
            // A peer that never releases its store association holds nothing up for longer than this.
            case .grace where quiet >= max(self.settings.grace, self.settings.timeouts.retrieve): return
            case .retrieve where quiet >= self.settings.timeouts.retrieve: return
            default: break
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(50))
        }
        if Task.isCancelled { run.interrupt() }
    }

    /// Ends the retrieval when the archive couldn't store an object.
    func checkDisk(_ run: RetrievalRun) {
        guard let refusal = run.tally.diskFault else { return }
        let directory = run.plan.directory ?? "the output directory"
        let isFull = refusal.isOutOfSpace
        run.fail(
            PACSError(
                FailureFacts(isFull ? .diskFull : .notWritable, service: .local, status: refusal.status),
                isFull
                    ? "too little space is left in \(directory); the retrieval was cancelled"
                    : "\(directory) can't be written (\(printable(refusal.comment))); the retrieval was cancelled"
            )
        )
    }

    /// Does the work that must be done although the task may be cancelled.
    static func finish(_ work: @escaping @Sendable () async -> Void) async {
        await Task { await work() }.value
    }
}

extension OrderReply {
    /// A final response.
    init(_ reply: RetrieveReply) {
        self.init(
            status: reply.status.code,
            comment: reply.errorComment,
            claimed: reply.subOperations,
            failedUIDs: reply.failedSOPInstanceUIDs,
            pendingSeen: reply.pendingSeen
        )
    }
}

extension PACSError {
    /// An archive's error as one of ours.
    init(_ error: ArchiveError) {
        switch error.code {
        case .diskFull: self.init(.diskFull, error.message)
        case .notWritable: self.init(.notWritable, error.message)
        }
    }
}
