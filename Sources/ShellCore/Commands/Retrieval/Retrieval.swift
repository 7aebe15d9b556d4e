import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// What `move`, `get` and `retrieve` do alike: select, confirm, plan, carry out, report.
struct Retrieval: Sendable {
    let session: Session
    let options: RetrieveOptions
    let method: RetrievalRequest.Method

    /// Retrieving more studies than this asks first, unless `--max-studies` says how many.
    private static let studiesWithoutQuestion = 20

    /// Runs the command.
    func run() async throws -> Report {
        let start = ContinuousClock.now
        let session = self.session
        let connection = try session.requireConnection()
        let (targets, labels, emptiness) = try await self.targets()
        let request = self.request(targets)
        guard !targets.isEmpty else {
            let sentence = "\(emptiness), nothing to retrieve"
            if !self.options.require { session.notice("\(request.commandName): \(sentence)") }
            return self.report(.nothing(request.commandName), emptiness: sentence, since: start)
        }
        try await self.confirm(request)
        let retriever = Retriever(
            connection: connection,
            scp: session.scp,
            settings: session.settings,
            site: try await session.site(),
            onListening: { session.listening($0) },
            onNotice: { session.notice($0) }
        )
        session.abortHook = { await retriever.abort() }
        var plan: RetrievalPlan
        let planning = session.progressLine()
        do throws(PACSError) {
            plan = try await retriever.plan(request) { planning.show("\(request.commandName): \($0)") }
            planning.end()
        } catch {
            planning.end()
            let isInterrupted = error.kind == .interrupted
            let error = isInterrupted ? PACSError(.interrupted, "interrupted; nothing was retrieved yet") : error
            return self.report(.failed(request.commandName, error), since: start)
        }
        if let emptiness = plan.emptiness, !self.options.require { plan.warnings.append(emptiness) }
        let queried = session.results?.request.modalities ?? []
        var page = PlanPage(plan: plan, request: request, queriedModalities: queried)
        let masked = page.lines
        page.labels = session.masksErrors ? [:] : labels
        if self.options.dryRun {
            let outcome = RetrievalOutcome.dryRun(request.commandName, plan)
            var report = self.report(outcome, labels, emptiness: plan.emptiness, head: page.lines, since: start)
            report.maskedHead = masked
            return report
        }
        // One study that is known isn't named again, so that what is left names nobody.
        let lines = page.lines
        for (line, copy) in zip(lines, lines.count == masked.count ? masked : lines) {
            session.notice(line, masked: copy)
        }
        for warning in plan.warnings { session.notice("warning: \(warning)") }
        try await self.confirm(plan)
        let progress = session.progressLine()
        defer { progress.end() }
        let job = RunningJob.number
        let scp = self.method == .get ? nil : session.scp
        let directory = request.output ?? scp?.directory ?? session.settings.output
        if let job {
            let nothing = RetrievalProgress(objects: 0, expected: nil, bytes: 0, seconds: 0)
            session.jobs.note(nothing, into: directory, of: job)
        }
        let outcome = await retriever.run(request, plan: plan) {
            progress.show($0, of: request.commandName)
            if let job { session.jobs.note($0, into: directory, of: job) }
        }
        return self.report(outcome, labels, emptiness: plan.emptiness, saidWarnings: plan.warnings, since: start)
    }

    /// The report on an outcome; under `--require` a failure where nothing was planned.
    private func report(
        _ outcome: RetrievalOutcome,
        _ labels: [UID: RowLabel] = [:],
        emptiness: String? = nil,
        head: [String] = [],
        saidWarnings: [String] = [],
        since start: ContinuousClock.Instant
    ) -> Report {
        var outcome = outcome
        outcome.elapsed = .now - start
        if let emptiness, self.options.require { outcome.fail(because: emptiness) }
        return RetrievalDocument(
            outcome: outcome,
            head: head,
            saidWarnings: saidWarnings,
            labels: labels,
            namesPatients: !self.session.masksErrors
        )
        .report
    }

    // MARK: What

    /// What to retrieve, what people know the studies by, and why that is nothing where it is.
    private func targets() async throws -> (targets: [RetrievalTarget], labels: [UID: RowLabel], emptiness: String) {
        if var target = try KeyTarget(parsing: self.options.keys).target {
            if let id = self.options.id { target.patientID = id }
            return ([target], [:], "")
        }
        let selection = try await Selector(parsing: self.options.selector ?? "", allowsOddUIDs: true)
            .resolve(in: self.session, self.options.rows.scope)
        let targets = try selection.rows.map { row in
            var target = try row.target(patientID: self.options.id)
            guard let attributes = row.row?.attributes else { return target }
            target.isListed = true
            target.date = attributes.string(.studyDate)
            target.modalities = attributes.strings(.modalitiesInStudy)
            target.sopClasses = attributes.strings(.sopClassesInStudy).map { UID($0) }
            if let modality = attributes.string(.modality), !modality.isEmpty { target.modalities.append(modality) }
            return target
        }
        return (targets, self.session.labels(of: selection), selection.emptiness)
    }

    private func request(_ targets: [RetrievalTarget]) -> RetrievalRequest {
        let options = self.options
        let model = options.patientRoot ? .patientRoot : options.studyRoot ? .studyRoot : self.session.settings.model
        var request = RetrievalRequest(targets: targets, method: self.method, model: model)
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

    // MARK: Questions

    /// Asks before anything is sent; a dry run asks nothing.
    private func confirm(_ request: RetrievalRequest) async throws {
        guard !self.options.dryRun else { return }
        if request.targets.contains(where: { $0.level == .patient }) {
            try await self.confirm("This retrieves all studies of a patient", as: .patient)
        }
        try await self.confirm(studies: Set(request.targets.compactMap(\.study)).count)
        if case .move(let destination?) = request.method {
            try await self.confirm("This sends to \(destination), another system", as: .to)
        }
    }

    /// Asks again when a patient turned out to have many studies.
    private func confirm(_ plan: RetrievalPlan) async throws {
        guard plan.isExpanded else { return }
        try await self.confirm(studies: plan.studies.count, soFar: "only queries were sent, nothing was retrieved")
    }

    private func confirm(studies count: Int, soFar: String = "nothing was sent") async throws {
        guard count > Self.studiesWithoutQuestion, self.options.maxStudies == nil else { return }
        try await self.confirm("This retrieves \(count) studies", as: .many, soFar: soFar)
    }

    private func confirm(
        _ text: String,
        as question: Consent.Question,
        soFar: String = "nothing was sent"
    ) async throws {
        try await self.session.confirm(text, as: question, given: self.options.consentOptions.consent, soFar: soFar)
    }
}
