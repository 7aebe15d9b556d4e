import DICOMArchive
import DICOMCore
import DICOMNetwork
import Synchronization
import SystemIO

/// Plans and carries out retrievals over a session's connection.
package final class Retriever: Sendable {
    let connection: PACSConnection
    /// The destination of C-MOVEs, where it is asked what it has.
    let destination: DestinationArchive?
    let scp: LocalSCP?
    let settings: Settings
    let site: LocalSCP.Site
    /// What may be changed on the retrieval while it runs.
    package let control = RetrievalControl()
    /// Where it waits while it may not ask.
    package var gate: RunGate { self.control.gate }
    /// Who has delivered to us before, in this session.
    let deliveries: DeliveryMemory
    let onNotice: @Sendable (String) -> Void
    let onListening: @Sendable (LocalSCP) -> Void
    /// What a second interrupt aborts: the associations that C-GETs have open, and connections besides the kept one.
    private let aborts = Mutex<(next: Int, all: [Int: @Sendable () async -> Void])>((0, [:]))
    /// The SCP that was started for the portions of a retrieval, while there are any.
    private let ownSCP = Mutex<LocalSCP?>(nil)
    /// What is known of the PACS's C-GET.
    let getOffer = GetOffer()
    /// Waits for the end of what else of the same command has an association with the PACS; false where nothing has.
    package let finishSearch = Mutex<(@Sendable (@Sendable () -> Void) async -> Bool)?>(nil)
    /// What is waited for after a final response, for the progress.
    let awaited = Mutex<String?>(nil)

    /// Makes a retriever.
    ///
    /// `scp` is the session's Storage SCP when one runs; otherwise a C-MOVE to ourselves starts its own and stops it, and
    /// `onListening` gets that one before anything is asked for. `destination` is asked what it has before and after each
    /// study that is sent to another system.
    package init(
        connection: PACSConnection,
        scp: LocalSCP?,
        settings: Settings,
        site: LocalSCP.Site,
        deliveries: DeliveryMemory = DeliveryMemory(),
        destination: DestinationArchive? = nil,
        onListening: @escaping @Sendable (LocalSCP) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        self.connection = connection
        self.scp = scp
        self.settings = settings
        self.site = site
        self.deliveries = deliveries
        self.destination = destination
        self.onListening = onListening
        self.onNotice = onNotice
    }

    // MARK: Plan

    /// Asks the PACS what the selection consists of and decides what to ask for.
    ///
    /// Only C-FINDs are sent, and nothing is made on the disk. Throws a network fault, `usage` where the patient root
    /// needs a Patient ID, and the refusal where `--modality` or `--max-images` need a C-FIND that the PACS refuses.
    /// With `known`, what is left of a request that was planned before is planned, and the PACS asked only for what isn't
    /// known. `onProgress` gets what is asked for, in words.
    package func plan(
        _ request: RetrievalRequest,
        resuming known: [JournalStudy]? = nil,
        onProgress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(PACSError) -> RetrievalPlan {
        do {
            return try await RetrievalSurvey(retriever: self, onProgress: onProgress).plan(request, resuming: known)
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
    /// With a `job` it is entered there before anything is asked for, and not begun where that can't be done.
    /// `onProgress` is called a few times a second. Cancelling the task sends C-CANCEL and ends the retrieval; what is
    /// complete stays. A `part` of a retrieval leaves the job open, and the SCP, until `end` is called.
    package func run(
        _ request: RetrievalRequest,
        plan: RetrievalPlan,
        job: RetrievalJob? = nil,
        part: Part = .whole,
        onProgress: @escaping @Sendable (RetrievalProgress) -> Void = { _ in }
    ) async -> RetrievalOutcome {
        let run = RetrievalRun(
            request: request,
            plan: plan,
            gate: self.gate,
            job: job,
            isPortion: part != .whole
        )
        // The portions behind a first one that needs nothing are under the rate too.
        if part == .whole || part == .firstPortion { self.control.rate = request.rate }
        if run.needsNothing, part == .whole || job?.entersAll != true {
            if part == .whole { await job?.endWithoutBegin(run.outcome) }
            return run.outcome
        }
        self.control.limit(
            rate: request.isToOurselves ? .least(request.parallel * TransferRate.minimum) : .elsewhere
        )
        // A C-GET has an association of its own: the kept one is released while the job is entered.
        async let _ = request.method == .get ? self.connection.release() : false
        do throws(PACSError) {
            try await job?.begin(
                request,
                plan,
                isWhole: part == .whole,
                target: self.connection.target,
                settings: self.settings,
                control: self.control
            )
        } catch {
            return .failed(request.commandName, error)
        }
        if run.needsNothing {
            let outcome = run.outcome
            job?.settle(outcome)
            return outcome
        }
        let ticker = self.ticker(run.tally, plan, onProgress)
        let clock = request.window.map { WindowClock(window: $0, grace: request.windowGrace, onNotice: self.onNotice) }
        let keeper = clock.map { clock in
            clock.look(at: self.gate)
            return Task { await clock.keep(self.gate) }
        }
        if await self.gate.pass(.studies) {
            await self.carryOut(run.plan.studies.indices.filter { !run.plan.studies[$0].requests().isEmpty }, run)
        } else {
            run.stop(.interrupted)
        }
        if part == .leftToOthers { await self.takeOver(run) }
        await self.lookAgain(run)
        await self.confirm(run)
        keeper?.cancel()
        await keeper?.value
        ticker.cancel()
        await ticker.value
        var outcome = run.outcome
        outcome.error = outcome.error?.completed(by: self.connection.target)
        outcome.job = job?.number.map { "J\($0)" }
        if part == .whole { await job?.end(outcome) } else { job?.settle(outcome) }
        return outcome
    }

    /// Which part of a retrieval a plan is.
    package enum Part: Sendable {
        /// All of it.
        case whole
        /// The first of several portions.
        case firstPortion
        /// Another portion.
        case laterPortion
        /// What other runs of pacsh were fetching when its turn came.
        case leftToOthers
    }

    /// Ends a retrieval that was carried out in portions: its SCP, and the account of its job.
    ///
    /// What its portions have stored must still be there, unless `mayBeTakenAway` says that it was given to others.
    package func end(
        _ outcome: RetrievalOutcome,
        job: RetrievalJob?,
        mayBeTakenAway: Bool = false
    ) async -> RetrievalOutcome {
        var outcome = outcome
        let scp = self.ownSCP.withLock { scp in
            defer { scp = nil }
            return scp
        }
        if let scp { await Self.finish { await scp.stop() } }
        if !mayBeTakenAway, let job, let directory = outcome.directory {
            let gone = await job.gone(of: outcome.studies, below: directory)
            if !gone.isEmpty {
                let error = PACSError(gone: gone.values.reduce(0, +), from: directory)
                let files = outcome.files
                outcome.files = await JobRegister.blocking { files.filter { (try? Path.status($0)) != nil } }
                outcome.takeBack(gone, error)
            }
        }
        outcome.job = job?.number.map { "J\($0)" }
        if job?.hasBegun == true { await job?.end(outcome) } else { await job?.endWithoutBegin(outcome) }
        return outcome
    }

    /// The SCP that receives: the session's, else the one that an earlier portion of the retrieval started.
    var listeningSCP: LocalSCP? { self.scp ?? self.ownSCP.withLock(\.self) }

    /// Stops an SCP that a retrieval started, or keeps it for the portions to come.
    func leave(_ scp: LocalSCP, after run: RetrievalRun) async {
        guard self.scp == nil else { return }
        if run.isPortion, run.stop == nil {
            self.ownSCP.withLock { $0 = scp }
        } else {
            self.ownSCP.withLock { $0 = nil }
            await scp.stop()
        }
    }

    /// Ends the retrieval as a local failure where what it stored has been taken away meanwhile.
    private func confirm(_ run: RetrievalRun) async {
        let gone = await JobRegister.blocking { run.tally.takeBackWhatIsGone() }
        guard gone > 0 else { return }
        run.stop(.local(PACSError(gone: gone, from: run.plan.directory ?? "the output directory")))
    }

    /// Ends the retrieval where the output directory isn't where it was: what comes would go where nobody looks for it.
    func confirmPlace(of archive: Archive, _ run: RetrievalRun) async {
        guard run.stop == nil, await JobRegister.blocking({ !archive.isInPlace }) else { return }
        run.stop(
            .local(
                PACSError(
                    FailureFacts(placeGone: .local),
                    "the output directory \(archive.root) was renamed or removed meanwhile; nothing more was asked for"
                )
            )
        )
    }

    /// Asks for studies of a plan, each the way that was chosen.
    private func carryOut(_ studies: [Int], _ run: RetrievalRun) async {
        switch run.request.method {
        case .move(let destination):
            await MoveRetrieval(retriever: self, run: run).carryOut(studies, destination: destination)
        case .get:
            _ = await GetRetrieval(retriever: self, run: run).carryOut(studies)
        case .either where self.getOffer.isRefused:
            await MoveRetrieval(retriever: self, run: run).carryOut(studies, destination: nil)
        case .either:
            let left = await GetRetrieval(retriever: self, run: run).carryOut(studies)
            guard !left.isEmpty, run.stop == nil else { return }
            await MoveRetrieval(retriever: self, run: run).carryOut(left, destination: nil)
        }
    }

    /// Takes over what other runs of pacsh are fetching, as soon as they let go of it; not all of them do so soon.
    private func takeOver(_ run: RetrievalRun) async {
        let deadline = ContinuousClock.now + Self.patienceWithOthers
        while run.stop == nil, !run.leftToOthers.isEmpty, deadline > .now {
            try? await Task.sleep(for: .milliseconds(250))
            if Task.isCancelled { return run.stop(.interrupted) }
            await self.carryOut(run.leftToOthers, run)
        }
    }

    private static let patienceWithOthers = Duration.seconds(10)

    /// Looks what is here in the end of the studies that another run of pacsh was fetching.
    private func lookAgain(_ run: RetrievalRun) async {
        for index in run.leftToOthers { run.find(await run.here(index), study: index) }
    }

    // MARK: Associations

    /// Waits for the end of our own search where an association was rejected for the moment; false where that can't be
    /// why.
    func givesWayToSearch(_ reject: FailureFacts.Rejection?) async -> Bool {
        guard reject?.result == 2, let finish = self.finishSearch.withLock(\.self) else { return false }
        return await finish {
            self.onNotice("the PACS rejects an association besides that of our search; waiting for the search's end")
        }
    }

    /// Aborts the associations that the retrieval has besides the kept one, now.
    package func abort() async {
        for abort in self.aborts.withLock({ Array($0.all.values) }) { await abort() }
    }

    /// Registers what a second interrupt aborts, while it is in use.
    func abortable<R>(_ abort: @escaping @Sendable () async -> Void, _ body: () async -> R) async -> R {
        let number = self.aborts.withLock { aborts in
            aborts.next += 1
            aborts.all[aborts.next] = abort
            return aborts.next
        }
        defer { self.aborts.withLock { $0.all[number] = nil } }
        return await body()
    }

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
                let held = self.gate.reasons.last?.words
                onProgress(
                    RetrievalProgress(
                        objects: counts.arrived,
                        expected: wanted,
                        bytes: counts.bytes,
                        seconds: start.duration(to: .now).seconds,
                        freeBytes: directory.flatMap { FreeSpace.at($0)?.available },
                        awaited: quiet < .seconds(1)
                            ? nil : held == nil ? self.awaited.withLock(\.self) ?? "the PACS" : nil,
                        held: held
                    )
                )
            }
        }
    }

    /// Does the work that must be done although the task may be cancelled.
    static func finish(_ work: @escaping @Sendable () async -> Void) async {
        await Task { await work() }.value
    }
}

extension PACSError {
    /// Objects that were stored and have been taken away since.
    fileprivate init(gone count: Int, from directory: String) {
        let objects = "\(Magnitude.count(count, "object")) stored in \(directory) \(count == 1 ? "is" : "are") gone"
        self.init(
            FailureFacts(placeGone: .local),
            "\(objects): somebody removed or renamed the directory, or files in it, meanwhile"
        )
    }

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

extension FailureFacts {
    /// The facts where the output directory, or what was stored in it, is no longer where it was.
    fileprivate init(placeGone service: Service) {
        self.init(.notWritable, service: service)
        self.errno = SystemError.noEntry.number
    }
}
