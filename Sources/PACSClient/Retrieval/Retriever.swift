import DICOMArchive
import DICOMCore
import DICOMNetwork
import Synchronization
import SystemIO

/// Plans and carries out retrievals over a session's connection.
package final class Retriever: Sendable {
    let connection: PACSConnection
    let scp: LocalSCP?
    let settings: Settings
    let site: LocalSCP.Site
    let onNotice: @Sendable (String) -> Void
    let onListening: @Sendable (LocalSCP) -> Void
    /// The association that a C-GET has open, which a second interrupt aborts.
    let opened = Mutex<Association?>(nil)
    /// What is waited for after a final response, for the progress.
    let awaited = Mutex<String?>(nil)

    /// Makes a retriever.
    ///
    /// `scp` is the session's Storage SCP when one runs; otherwise a C-MOVE to ourselves starts its own and stops it, and
    /// `onListening` gets that one before anything is asked for.
    package init(
        connection: PACSConnection,
        scp: LocalSCP?,
        settings: Settings,
        site: LocalSCP.Site,
        onListening: @escaping @Sendable (LocalSCP) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        self.connection = connection
        self.scp = scp
        self.settings = settings
        self.site = site
        self.onListening = onListening
        self.onNotice = onNotice
    }

    // MARK: Plan

    /// Asks the PACS what the selection consists of and decides what to ask for.
    ///
    /// Only C-FINDs are sent, and nothing is made on the disk. Throws a network fault, `usage` where the patient root
    /// needs a Patient ID, and the refusal where `--modality` or `--max-images` need a C-FIND that the PACS refuses.
    /// `onProgress` gets what is asked for, in words.
    package func plan(
        _ request: RetrievalRequest,
        onProgress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(PACSError) -> RetrievalPlan {
        do {
            return try await RetrievalSurvey(retriever: self, onProgress: onProgress).plan(request)
        } catch let error as PACSError {
            throw error
        } catch {
            throw PACSError(any: error, service: .find, target: self.connection.target)
        }
    }

    // MARK: Run

    /// Plans and carries out in one go; a plan that fails becomes the outcome.
    package func run(_ request: RetrievalRequest) async -> RetrievalOutcome {
        do throws(PACSError) {
            return await self.run(request, plan: try await self.plan(request))
        } catch {
            return .failed(request.commandName, error)
        }
    }

    /// Carries a plan out and never throws: what went wrong is in the outcome.
    ///
    /// `onProgress` is called a few times a second. Cancelling the task sends C-CANCEL and ends the retrieval; what is
    /// complete stays.
    package func run(
        _ request: RetrievalRequest,
        plan: RetrievalPlan,
        onProgress: @escaping @Sendable (RetrievalProgress) -> Void = { _ in }
    ) async -> RetrievalOutcome {
        var run = RetrievalRun(request: request, plan: plan)
        if run.needsNothing { return run.outcome }
        let ticker = self.ticker(run.tally, plan, onProgress)
        switch request.method {
        case .move(let destination): await MoveRetrieval(retriever: self).carryOut(&run, destination: destination)
        case .get: await GetRetrieval(retriever: self).carryOut(&run)
        }
        ticker.cancel()
        await ticker.value
        var outcome = run.outcome
        outcome.error = outcome.error?.completed(by: self.connection.target)
        return outcome
    }

    /// Aborts the association that a C-GET has opened, now.
    package func abort() async { await self.opened.withLock(\.self)?.abort() }

    /// Says how far it is until the task is cancelled.
    private func ticker(
        _ tally: ArrivalTally,
        _ plan: RetrievalPlan,
        _ onProgress: @escaping @Sendable (RetrievalProgress) -> Void
    ) -> Task<Void, Never> {
        let start = ContinuousClock.now
        let (wanted, directory) = (plan.wanted, plan.directory)
        return Task {
            var last = (bytes: 0, time: start)
            while true {
                try? await Task.sleep(for: .milliseconds(250))
                if Task.isCancelled { return }
                let counts = tally.counts
                if counts.bytes != last.bytes { last = (counts.bytes, .now) }
                let quiet = last.time.duration(to: .now)
                onProgress(
                    RetrievalProgress(
                        objects: counts.arrived,
                        expected: wanted,
                        bytes: counts.bytes,
                        seconds: start.duration(to: .now).seconds,
                        freeBytes: directory.flatMap { FreeSpace.at($0)?.available },
                        awaited: quiet < .seconds(1) ? nil : self.awaited.withLock(\.self) ?? "the PACS"
                    )
                )
            }
        }
    }

    // MARK: What C-MOVE and C-GET do alike

    /// Sends one request and gives its answer; an interruption or a full disk sends C-CANCEL.
    func answer(
        _ run: inout RetrievalRun,
        _ send: @escaping @Sendable () async throws -> RetrieveReply
    ) async -> RetrieveAnswer {
        let tally = run.tally
        let result = await self.despiteRejections { () async -> Result<RetrieveReply, any Error> in
            let task = Task { try await send() }
            tally.onDiskFault { task.cancel() }
            defer { tally.onDiskFault(nil) }
            return await withTaskCancellationHandler {
                await task.result
            } onCancel: {
                task.cancel()
            }
        }
        if Task.isCancelled { run.stop(.interrupted) }
        switch result {
        case .success(let reply): return RetrieveAnswer(reply: reply)
        case .failure(let failure):
            return RetrieveAnswer(
                // The PACS's answer to our C-CANCEL is shown too.
                reply: (failure as? AssociationError)?.finalResponse.flatMap(RetrieveReply.init),
                error: PACSError(
                    any: failure,
                    service: run.request.method == .get ? .get : .move,
                    target: self.connection.target
                )
            )
        }
    }

    /// Does what needs an association, again after 2, 4 and 8 s where the PACS rejects it for the moment.
    func despiteRejections<Value>(
        _ attempt: () async -> Result<Value, any Error>
    ) async -> Result<Value, any Error> {
        for delay in [2, 4, 8] {
            if Task.isCancelled { return .failure(CancellationError()) }
            let result = await attempt()
            guard case .failure(let error) = result, !Task.isCancelled,
                PACSError(any: error, service: .association, target: nil).facts.reject?.result == 2
            else { return result }
            self.onNotice("the PACS rejects associations for the moment; again in \(delay) s")
            try? await Task.sleep(for: .seconds(delay))
        }
        return Task.isCancelled ? .failure(CancellationError()) : await attempt()
    }

    /// Ends the retrieval when the archive couldn't store an object.
    func checkDisk(_ run: inout RetrievalRun) {
        guard let refusal = run.tally.diskFault else { return }
        let directory = run.plan.directory ?? "the output directory"
        let isFull = refusal.isOutOfSpace
        run.stop(
            .local(
                PACSError(
                    FailureFacts(isFull ? .diskFull : .notWritable, service: .local, status: refusal.status),
                    isFull
                        ? "too little space is left in \(directory); the retrieval was cancelled"
                        : "\(directory) can't be written (\(printable(refusal.comment))); the retrieval was cancelled"
                )
            )
        )
    }

    /// Does the work that must be done although the task may be cancelled.
    static func finish(_ work: @escaping @Sendable () async -> Void) async {
        await Task { await work() }.value
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

extension Duration {
    var seconds: Double { Double(self.components.seconds) + Double(self.components.attoseconds) / 1e18 }
}
