import DICOMArchive
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// A retrieval on its way in a session: planned and carried out, with its progress shown and its job known.
struct RetrievalExecution: Sendable {
    let session: Session
    let request: RetrievalRequest
    private let retriever: Retriever
    private let settings: Settings
    /// The system that is asked.
    private let target: Target

    /// Prepares to ask the system at the other end of a connection.
    ///
    /// `destination` is the way to the system that is asked what has come to it, `search` that by which studies are looked
    /// for meanwhile.
    init(
        session: Session,
        connection: PACSConnection,
        destination: PACSConnection? = nil,
        search: PACSConnection? = nil,
        request: RetrievalRequest
    ) async throws {
        self.session = session
        self.request = request
        self.settings = connection.settings
        self.target = connection.target
        try await AuditActivity.current?.asks(connection.target)
        if let destination { try await AuditActivity.current?.asks(destination.target) }
        let retriever = Retriever(
            connection: connection,
            scp: session.scp,
            settings: connection.settings,
            site: try await session.site(of: connection),
            deliveries: session.deliveries,
            destination: destination.map { DestinationArchive($0, isDeep: request.check?.isDeep == true) },
            onListening: { session.listening($0) },
            onNotice: { session.notice($0) }
        )
        // The connection may be another than the session's own.
        session.abortHook = {
            await retriever.abort()
            await connection.abort()
            await destination?.abort()
            await search?.abort()
        }
        self.retriever = retriever
    }

    /// Carries out what a source brings, a portion after the other, with an account of it.
    ///
    /// `show` gets each plan before it is carried out, and `then` what came of it. Throws what a plan or a source fails with before anything was asked
    /// for; later failures are in the outcome, and what comes behind them is in the account.
    func carryOut(
        _ source: inout some RetrievalSource,
        _ account: RetrievalJob,
        isDryRun: Bool = false,
        show: (ListSearch.Found?, inout RetrievalPlan, RetrievalPortion) async throws -> Void,
        then: (RetrievalOutcome) async -> Void
    ) async throws -> RetrievalOutcome? {
        var sum: RetrievalOutcome?
        var request = self.request
        var feeding: Task<Void, Never>?
        var isPart = false
        var hasAsked = false
        var isThrough = false
        var elsewhere: [JournalStudy] = []
        do {
            while let portion = try await source.next() {
                request.targets = portion.targets
                self.retriever.finishSearch.withLock { $0 = source.finishSearch }
                if portion.begins {
                    isPart = true
                    let outcome = await self.begin(request, account)
                    hasAsked = true
                    if sum == nil { sum = outcome } else { sum?.add(outcome) }
                    if outcome.error != nil { break }
                    source.begin(in: account)
                    continue
                }
                let isFirst = sum == nil
                isPart = isPart || !portion.isLast
                if !portion.targets.isEmpty || portion.known?.isEmpty == false {
                    var plan = try await self.plan(request, resuming: portion.known, isFirst: isFirst)
                    source.note(&plan)
                    if portion.isLast, let summary = source.summary { self.session.notice(summary) }
                    if !plan.studies.isEmpty || portion.known != nil { try await show(portion.found, &plan, portion) }
                    var outcome: RetrievalOutcome
                    if isDryRun {
                        outcome = .dryRun(request.commandName, plan)
                    } else if plan.studies.isEmpty {
                        outcome = .nothing(request.commandName)
                    } else {
                        let part: Retriever.Part = isPart ? hasAsked ? .laterPortion : .firstPortion : .whole
                        hasAsked = true
                        outcome = await self.carryOut(request, plan, account, part, since: sum?.totals)
                        if isPart { elsewhere += outcome.setAside(of: plan) }
                    }
                    if !isDryRun { await then(outcome) }
                    if sum == nil { sum = outcome } else { sum?.add(outcome) }
                    if plan.studies.count >= Self.largePortion { CurrentProcess.returnFreeMemory() }
                    request.maximumStudies? -= plan.studies.count
                    request.maximumImages? -= plan.wanted ?? 0
                } else if portion.isLast, let summary = source.summary {
                    self.session.notice(summary)
                }
                if let line = portion.line { await account.haveLooked(upTo: line) }
                isThrough = portion.isLast
                if isThrough || sum?.isCutShort == true { break }
                if request.maximumStudies == 0 || request.maximumImages == 0 {
                    sum?.leaveOutRest()
                    break
                }
                if elsewhere.count >= Self.largestElsewhere {
                    await self.takeOver(&elsewhere, request, account, &sum, then: then)
                }
                // What is capped isn't resumed beyond what was planned.
                let isCapped = request.maximumStudies != nil || request.maximumImages != nil
                if feeding == nil, !isCapped, account.hasBegun, let rest = source.rest {
                    let shard = request.shard
                    feeding = Task { await rest.enter(in: account, shard: shard) }
                }
            }
            if sum?.isCutShort == false { await self.takeOver(&elsewhere, request, account, &sum, then: then) }
        } catch {
            await source.stop()
            guard sum != nil else {
                if isPart { _ = await self.retriever.end(.nothing(request.commandName), job: nil) }
                throw error
            }
            sum?.end(by: Self.pacsError(error))
        }
        await source.stop()
        if sum?.isCutShort == true {
            if !isThrough || !elsewhere.isEmpty { sum?.leaveRestUnknown() }
        } else {
            feeding?.cancel()
            if source.isCapped { sum?.leaveOutRest() }
        }
        // What nobody has entered can't be resumed.
        await feeding?.value
        if let earlier = source.earlier {
            if sum == nil { sum = .nothing(request.commandName) }
            sum?.count(complete: earlier.studies, objects: earlier.objects)
        }
        guard isPart || source.earlier != nil, !isDryRun, let all = sum else { return sum }
        // The program of --on-study may put elsewhere what has come.
        let mayBeTakenAway = request.followUp.program != nil
        return await self.retriever.end(all, job: account, mayBeTakenAway: mayBeTakenAway)
    }

    /// Enters the job before anything is planned of it.
    private func begin(_ request: RetrievalRequest, _ account: RetrievalJob) async -> RetrievalOutcome {
        if account.hasBegun { return .nothing(request.commandName) }
        do throws(PACSError) {
            let plan = try await self.plan(request, resuming: [])
            let outcome = await self.carryOut(request, plan, account, .firstPortion, since: nil)
            if outcome.error != nil || account.hasBegun { return outcome }
            throw PACSError(
                .journal,
                "there is no state directory, so what the PACS lists can't be kept",
                remedy: "set HOME or XDG_STATE_HOME"
            )
        } catch {
            return .failed(request.commandName, error)
        }
    }

    /// The plan of so many studies takes memory that whoever watches us sees.
    private static let largePortion = 500

    /// So many studies that others were fetching are looked at together.
    private static let largestElsewhere = 1000

    /// Looks again at what other runs of pacsh were fetching when its turn came: they may have brought it since, and what
    /// they let go of without that is asked for here.
    private func takeOver(
        _ studies: inout [JournalStudy],
        _ request: RetrievalRequest,
        _ account: RetrievalJob,
        _ sum: inout RetrievalOutcome?,
        then: (RetrievalOutcome) async -> Void
    ) async {
        guard !studies.isEmpty else { return }
        let count = Magnitude.count(studies.count, "study")
        self.session.notice("another pacsh was fetching \(count) when its turn came here; looking again")
        let outcome: RetrievalOutcome
        do throws(PACSError) {
            var request = request
            (request.maximumStudies, request.maximumImages) = (nil, nil)
            let plan = try await self.plan(request, resuming: studies, isFirst: false)
            outcome = await self.carryOut(request, plan, account, .leftToOthers, since: sum?.totals)
        } catch {
            outcome = .failed(request.commandName, error)
        }
        studies = []
        await then(outcome)
        if sum == nil { sum = outcome } else { sum?.add(outcome) }
    }

    /// What ended a retrieval, as an outcome has it.
    static func pacsError(_ error: any Error) -> PACSError {
        switch error {
        case let error as PACSError: error
        case let error as UsageError: .usage(error.message, remedy: error.hint)
        default: PACSError(.interrupted, "interrupted")
        }
    }

    /// Plans a portion; a later one again where the network fails for a moment.
    private func plan(
        _ request: RetrievalRequest,
        resuming known: [JournalStudy]?,
        isFirst: Bool
    ) async throws(PACSError) -> RetrievalPlan {
        for pause in isFirst ? [] : [2, 4, 8] {
            do throws(PACSError) {
                return try await self.plan(request, resuming: known)
            } catch {
                // A transient rejection has been tried again already.
                guard error.exit == 4, error.facts.reject?.result != 2, !Task.isCancelled else { throw error }
                self.session.notice("\(error.message); asking again in \(pause) s")
                try? await Task.sleep(for: .seconds(pause))
            }
        }
        return try await self.plan(request, resuming: known)
    }

    /// Plans it, or with `known` what is left of what was planned before.
    private func plan(
        _ request: RetrievalRequest,
        resuming known: [JournalStudy]? = nil
    ) async throws(PACSError) -> RetrievalPlan {
        let progress = self.session.progressLine()
        defer { progress.end() }
        let name = self.request.commandName
        do throws(PACSError) {
            return try await self.retriever.plan(request, resuming: known) { progress.show("\(name): \($0)") }
        } catch {
            guard error.kind == .interrupted else { throw error }
            throw PACSError(.interrupted, "interrupted; nothing was retrieved yet")
        }
    }

    /// Says what is planned, in these lines.
    func show(_ plan: RetrievalPlan, _ lines: [String], masked: [String]) {
        for (line, copy) in zip(lines, lines.count == masked.count ? masked : lines) {
            self.session.notice(line, masked: copy, isDetail: true)
        }
        for warning in plan.warnings { self.session.notice("warning: \(warning)") }
    }

    /// Carries a plan out, with an account of it; `totals` is what came before it.
    private func carryOut(
        _ request: RetrievalRequest,
        _ plan: RetrievalPlan,
        _ account: RetrievalJob,
        _ part: Retriever.Part,
        since totals: RetrievalTotals?
    ) async -> RetrievalOutcome {
        let session = self.session
        do throws(PACSError) {
            try await AuditActivity.current?.beginTransfer(of: plan.studies.map(\.study), from: self.target)
        } catch {
            return .failed(request.commandName, error)
        }
        let progress = session.progressLine()
        defer { progress.end() }
        let job = RunningJob.number
        let scp = request.method == .get ? nil : session.scp
        let directory = request.output ?? scp?.directory ?? self.settings.output
        if let job, part == .whole || part == .firstPortion {
            let nothing = RetrievalProgress(objects: 0, expected: nil, bytes: 0, seconds: 0)
            session.jobs.note(nothing, into: directory, of: job)
            session.jobs.note(self.retriever.control, of: job)
        }
        if let interrupts = RunningJob.interrupts {
            self.retriever.control.whenStopped { interrupts.deliver() }
        }
        account.whenBegun { listed in
            if let job { session.jobs.note(listed: listed, of: job) }
        }
        return await self.retriever.run(request, plan: plan, job: account, part: part) { portion in
            var now = portion
            if part != .whole {
                now.objects += (totals?.received ?? 0) + (totals?.duplicates ?? 0)
                now.bytes += totals?.bytes ?? 0
                (now.expected, now.secondsLeft) = (nil, nil)
            }
            progress.show(now, of: request.commandName)
            if let job { session.jobs.note(now, into: directory, of: job) }
        }
    }
}

extension RetrievalOutcome {
    /// Takes out what another run of pacsh was fetching, and gives what was planned of it.
    fileprivate mutating func setAside(of plan: RetrievalPlan) -> [JournalStudy] {
        let aside = self.setAsideElsewhere()
        return aside.isEmpty ? [] : plan.studies.filter { aside.contains($0.study) }.map { JournalStudy($0) }
    }
}
