import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// What `move`, `get` and `retrieve` do alike: select, confirm, plan, carry out, report.
struct Retrieval: Sendable {
    let session: Session
    let options: RetrieveOptions
    let method: RetrievalRequest.Method

    private static let onlyQueries = "only queries were sent, nothing was retrieved"

    /// Runs the command.
    func run() async throws -> Report {
        let start = ContinuousClock.now
        let session = self.session
        let connection = try session.requireConnection()
        try self.options.report.check()
        let program = try self.options.hook.found(in: session)
        var wanted: Wanted
        do {
            wanted = try await self.wanted(connection)
        } catch let error as PACSError {
            return self.report(.failed(self.method.commandName, error), since: start)
        }
        wanted.program = program
        return try await session.asking(systemOf: wanted.profileKey) { [wanted] in
            try await self.carryOut(wanted, since: start)
        }
    }

    /// Retrieves what is wanted from the system that it is of.
    private func carryOut(_ wanted: Wanted, since start: ContinuousClock.Instant) async throws -> Report {
        let session = self.session
        let connection = try session.requireConnection()
        var wanted = wanted
        let labels = wanted.labels
        let request = self.request(wanted.targets)
        guard !wanted.targets.isEmpty else {
            let sentence = "\(wanted.emptiness), nothing to retrieve"
            if !self.options.require, wanted.list == nil { session.notice("\(request.commandName): \(sentence)") }
            return self.report(.nothing(request.commandName), wanted, emptiness: sentence, since: start)
        }
        try await wanted.questions.ask(patients: request.targets.count { $0.level == .patient })
        let studies = Set(request.targets.compactMap(\.study)).count
        let isAsked = self.options.list.file != nil
        try await wanted.questions.ask(studies: studies, soFar: isAsked ? Self.onlyQueries : "nothing was sent")
        try await wanted.questions.ask(destination: self.method)
        let execution = try await RetrievalExecution(session: session, connection: connection, request: request)
        var plan: RetrievalPlan
        do throws(PACSError) {
            plan = try await execution.plan()
        } catch {
            return self.report(.failed(request.commandName, error), wanted, since: start)
        }
        if wanted.list?.namesStudies == true {
            wanted.list?.note(&plan)
            if let list = wanted.list { session.notice(list.summary) }
            if plan.studies.isEmpty { return self.report(.nothing(request.commandName), wanted, since: start) }
        }
        if let emptiness = plan.emptiness, !self.options.require { plan.warnings.append(emptiness) }
        let queried = session.results?.request.modalities ?? []
        var page = PlanPage(plan: plan, request: request, queriedModalities: queried)
        let masked = page.lines
        page.labels = session.masksErrors ? [:] : labels
        if self.options.dryRun {
            let outcome = RetrievalOutcome.dryRun(request.commandName, plan)
            var report = self.report(outcome, wanted, emptiness: plan.emptiness, head: page.lines, since: start)
            report.maskedHead = masked
            return report
        }
        // One study that is known isn't named again, so that what is left names nobody.
        execution.show(plan, page.lines, masked: masked)
        if plan.isExpanded { try await wanted.questions.ask(studies: plan.studies.count, soFar: Self.onlyQueries) }
        let account = RetrievalJob(session.register, statement: RunningJob.statement)
        let outcome = await execution.carryOut(plan, account)
        if let program = wanted.program { wanted.runs = await self.run(program, on: outcome) }
        return self.report(outcome, wanted, emptiness: plan.emptiness, saidWarnings: plan.warnings, since: start)
    }

    /// The report on an outcome; under `--require` a failure where nothing was planned.
    private func report(
        _ outcome: RetrievalOutcome,
        _ wanted: Wanted? = nil,
        emptiness: String? = nil,
        head: [String] = [],
        saidWarnings: [String] = [],
        since start: ContinuousClock.Instant
    ) -> Report {
        var outcome = outcome
        outcome.elapsed = .now - start
        wanted?.complete(&outcome, requiresAll: self.options.require)
        if let emptiness, self.options.require { outcome.fail(because: emptiness) }
        var report = RetrievalDocument(
            outcome: outcome,
            head: head,
            saidWarnings: saidWarnings,
            labels: wanted?.labels ?? [:],
            list: wanted?.list,
            runs: wanted?.runs,
            namesPatients: !self.session.masksErrors
        )
        .report
        self.write(outcome, wanted, into: &report)
        return report
    }

    // MARK: What is asked for

    /// The information model of the requests.
    var model: QueryModel {
        self.options.patientRoot ? .patientRoot : self.options.studyRoot ? .studyRoot : self.session.settings.model
    }

    private func request(_ targets: [RetrievalTarget]) -> RetrievalRequest {
        let options = self.options
        var request = RetrievalRequest(targets: targets, method: self.method, model: self.model)
        request.modalities = options.modalities
        request.maximumStudies = options.maxStudies
        request.maximumImages = options.maxImages
        request.output = options.output
        request.refetch = options.refetch
        options.runOptions.apply(
            to: &request,
            settings: self.session.settings,
            waitsForRoom: self.session.isInteractive || RunningJob.number != nil
        )
        return request
    }
}
