import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// What `move`, `get` and `retrieve` do alike: select, confirm, plan, carry out, report.
struct Retrieval: Sendable {
    let session: Session
    let options: RetrieveOptions
    let method: RetrievalRequest.Method
    /// The system that is asked what has come to the destination.
    var check: DestinationCheck?

    static let onlyQueries = "only queries were sent, nothing was retrieved"

    /// Runs the command.
    func run() async throws -> Report {
        let start = ContinuousClock.now
        let session = self.session
        let connection = try await session.requireAssociation()
        let aftermath = try RetrievalAftermath(self.options.report, self.options.hook, in: session)
        var wanted: Wanted
        do {
            wanted = try await self.wanted(connection)
        } catch let error as PACSError {
            return self.report(.failed(self.method.commandName, error), aftermath, since: start)
        }
        return try await session.asking(systemOf: wanted.profileKey) { [wanted] in
            try await self.carryOut(wanted, aftermath, since: start)
        }
    }

    /// Retrieves what is wanted from the system that it is of.
    private func carryOut(
        _ wanted: Wanted,
        _ aftermath: RetrievalAftermath,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        let connection = try await self.session.requireAssociation()
        var wanted = wanted
        if let search = wanted.search {
            return try await self.carryOut(search, &wanted, aftermath, connection, since: start)
        }
        guard let list = wanted.list else {
            guard !wanted.targets.isEmpty else { return self.reportNothing(wanted, aftermath, since: start) }
            try await wanted.questions.ask(patients: wanted.targets.count { $0.level == .patient })
            try await wanted.questions.ask(studies: Set(wanted.targets.compactMap(\.study)).count)
            try await wanted.questions.ask(destination: self.method)
            return try await self.carryOutSelection(&wanted, aftermath, connection, since: start)
        }
        var request = self.request([])
        // In its own order the first study can be on its way while the list is still worked through.
        if self.options.runOptions.order == nil { request.order = .listed }
        let isSorted = request.order != .listed && !list.namesStudies
        // How many studies they are is asked about before the first comes, unless the list is so long that its lines were.
        let isSmall = list.count <= ListPortions.largest
        let mayAsk = !list.namesStudies && !wanted.questions.areSettled
        let isHeld = isSorted || (mayAsk && (isSmall || !list.namesFew))
        let progress = self.session.progressLine()
        defer { progress.end() }
        let name = self.method.commandName
        let search = ListSearch(
            connection: connection,
            model: self.model,
            takesMismatched: self.options.rows.mismatched,
            takesOne: self.options.list.one,
            onProgress: { progress.show("\(name): \($0)") }
        )
        let size = isHeld ? list.count : self.options.dryRun ? SelectionPortions.size : max(1, request.parallel)
        var source = ListPortions(list, search, first: size, patientID: self.options.id)
        return try await self.carryOut(&source, request, &wanted, aftermath, connection, since: start)
    }

    /// Retrieves all that a selection named.
    func carryOutSelection(
        _ wanted: inout Wanted,
        _ aftermath: RetrievalAftermath,
        _ connection: PACSConnection,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        var request = self.request(wanted.targets)
        if wanted.targets.count > SelectionPortions.size {
            // The order is that of all of them, not of each portion.
            request.order.sort(&wanted.targets)
            request.order = .listed
        }
        var source = SelectionPortions(wanted.targets)
        return try await self.carryOut(&source, request, &wanted, aftermath, connection, since: start)
    }

    /// The report where nothing was found.
    func reportNothing(
        _ wanted: Wanted,
        _ aftermath: RetrievalAftermath,
        since start: ContinuousClock.Instant
    ) -> Report {
        let sentence = "\(wanted.emptiness), nothing to retrieve"
        let name = self.method.commandName
        if !self.options.require, wanted.list == nil { self.session.notice("\(name): \(sentence)") }
        return self.report(.nothing(name), aftermath, wanted, emptiness: sentence, since: start)
    }

    /// Retrieves what a source brings; `search` is the connection by which it looks for more meanwhile.
    func carryOut(
        _ source: inout some RetrievalSource,
        _ request: RetrievalRequest,
        _ wanted: inout Wanted,
        _ aftermath: RetrievalAftermath,
        _ connection: PACSConnection,
        search: PACSConnection? = nil,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        let session = self.session
        var request = request
        request.followUp = aftermath.followUp
        let destination = try self.check.map { try session.connection(to: $0) }
        defer { if let destination { Task { await destination.release() } } }
        let execution = try await RetrievalExecution(
            session: session,
            connection: connection,
            destination: destination,
            search: search,
            request: request
        )
        let account = RetrievalJob(
            session.register,
            statement: RunningJob.statement,
            beginsEmpty: source is SearchPortions
        )
        let isDryRun = self.options.dryRun
        var progress = PortionProgress()
        let outcome: RetrievalOutcome?
        do {
            outcome = try await execution.carryOut(&source, account, isDryRun: isDryRun) { found, plan, portion in
                try await self.take(found, &plan, portion, &wanted, &progress, execution)
            } then: { portion in
                guard let runs = await aftermath.runs(on: portion) else { return }
                wanted.runs = (wanted.runs ?? []) + runs
            }
        } catch let error as PACSError {
            wanted.list = self.list(of: source) ?? wanted.list
            return self.report(.failed(request.commandName, error), aftermath, wanted, since: start)
        }
        wanted.list = self.list(of: source) ?? wanted.list
        wanted.failure = (source as? ListPortions)?.failure
        if let ending = (source as? SearchPortions)?.ending { wanted.note(ending, in: session) }
        guard let outcome, !outcome.studies.isEmpty || outcome.error != nil || wanted.list == nil else {
            return self.reportNothing(wanted, aftermath, since: start)
        }
        var report = self.report(
            outcome,
            aftermath,
            wanted,
            emptiness: progress.emptiness,
            head: progress.head,
            saidWarnings: isDryRun ? [] : progress.warnings,
            since: start
        )
        if isDryRun { report.maskedHead = progress.maskedHead }
        return report
    }

    /// The list that a source goes through, with what became of its lines.
    private func list(of source: some RetrievalSource) -> RetrievalList? {
        guard var portions = source as? ListPortions else { return nil }
        portions.settle()
        return portions.list
    }

    /// What was said of the portions so far.
    private struct PortionProgress {
        /// The lines of a dry run's plans, and how others may see them.
        var head: [String] = []
        var maskedHead: [String] = []
        var warnings: [String] = []
        /// Why nothing is asked for; nil where something is.
        var emptiness: String?
        var hasContent = false
        var studies = 0
    }

    /// Takes note of a portion's plan, asks what must be asked, and shows it.
    private func take(
        _ found: ListSearch.Found?,
        _ plan: inout RetrievalPlan,
        _ portion: RetrievalPortion,
        _ wanted: inout Wanted,
        _ progress: inout PortionProgress,
        _ execution: RetrievalExecution
    ) async throws {
        wanted.labels.merge(portion.labels) { first, _ in first }
        for row in found?.rows ?? [] where wanted.labels.count < Self.labelLimit {
            let selected = SelectedRow(level: .study, row: row, patientID: row.patientID, study: row.studyInstanceUID)
            if let study = row.studyInstanceUID { wanted.labels[study] = RowLabel(selected) }
        }
        if let emptiness = plan.emptiness {
            if !progress.hasContent { progress.emptiness = progress.emptiness ?? emptiness }
            if !self.options.require { plan.warnings.append(emptiness) }
        } else {
            progress.hasContent = true
            progress.emptiness = nil
        }
        let queried = self.session.results?.request.modalities ?? []
        var page = PlanPage(plan: plan, request: execution.request, queriedModalities: queried)
        let masked = page.lines
        page.labels = self.session.masksErrors ? [:] : wanted.labels
        if self.options.dryRun {
            progress.head += page.lines
            progress.maskedHead += masked
            return
        }
        // One study that is known isn't named again, so that what is left names nobody.
        var shown = plan
        // What was said of one portion isn't said of each.
        shown.warnings.removeAll { progress.warnings.contains($0) }
        execution.show(shown, page.lines, masked: masked)
        progress.warnings += shown.warnings
        progress.studies += plan.studies.count
        if plan.isExpanded || wanted.list != nil {
            let isFirst = progress.studies == plan.studies.count
            try await wanted.questions.ask(
                studies: progress.studies,
                soFar: isFirst ? Self.onlyQueries : "what has come stays"
            )
        }
    }

    /// So many studies are told by what people know them by.
    static let labelLimit = 10_000

    /// The report on an outcome; under `--require` a failure where nothing was planned.
    func report(
        _ outcome: RetrievalOutcome,
        _ aftermath: RetrievalAftermath,
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
        aftermath.write(
            outcome,
            of: self.session.target,
            labels: wanted?.labels ?? [:],
            list: wanted?.list,
            into: &report
        )
        return report
    }

    // MARK: What is asked for

    /// The information model of the requests.
    var model: QueryModel {
        self.options.patientRoot ? .patientRoot : self.options.studyRoot ? .studyRoot : self.session.settings.model
    }

    func request(_ targets: [RetrievalTarget]) -> RetrievalRequest {
        let options = self.options
        var request = RetrievalRequest(targets: targets, method: self.method, model: self.model)
        request.check = self.check
        request.modalities = options.modalities
        request.maximumStudies = options.maxStudies
        request.maximumImages = options.maxImages
        request.output = options.output
        request.refetch = options.refetch
        request.takesOne = options.list.one
        request.takesMismatched = options.rows.mismatched
        options.runOptions.apply(
            to: &request,
            settings: self.session.settings,
            waitsForRoom: self.session.isInteractive || RunningJob.number != nil
        )
        return request
    }
}
