import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// What `move` and `get` do alike: select, confirm, plan, carry out, report.
package struct Retrieval: Sendable {
    let session: Session
    let options: RetrieveOptions
    let command: String

    /// Retrieving more studies than this asks first, unless `--max-studies` says how many.
    static let studiesWithoutQuestion = 20

    /// Runs the command; `destination` is another system's AE title.
    func run(_ method: RetrievalRequest.Method) async throws -> Report {
        let start = ContinuousClock.now
        let connection = try self.session.requireConnection()
        let (targets, emptiness) = try await self.targets()
        guard !targets.isEmpty else {
            self.session.notice("\(self.command): \(emptiness), nothing to retrieve")
            return Self.report(.nothing(self.command))
        }
        try await self.confirm(targets, method)
        var request = RetrievalRequest(
            targets: targets,
            method: method,
            model: self.model,
            modalities: self.options.modalities,
            isDryRun: self.options.dryRun,
            maximumStudies: self.options.maxStudies,
            maximumImages: self.options.maxImages,
            output: self.options.output,
            refetch: self.options.refetch
        )
        request.queriedModalities = self.session.results?.request.modalities ?? []
        let session = self.session
        let retriever = Retriever(
            connection: connection,
            scp: session.scp,
            settings: session.settings,
            site: try await session.site(),
            onListening: { session.updateDemo(listening: $0) },
            onNotice: { session.notice($0) }
        )
        session.abortHook = { await retriever.abort() }
        var outcome: RetrievalOutcome
        var plan: RetrievalPlan?
        do throws(PACSError) {
            let made = try await retriever.plan(request)
            plan = made
            if !request.isDryRun {
                for line in made.lines { session.notice(line) }
                for warning in made.warnings { session.notice("warning: \(warning)") }
                try await self.confirm(made)
            }
            let progress = session.progressLine()
            defer { progress.end() }
            let verb = self.command
            outcome = await retriever.run(request, plan: made) { progress.show($0, of: verb) }
        } catch {
            outcome = RetrievalOutcome.failed(self.command, error)
        }
        let elapsed = (ContinuousClock.now - start).components
        outcome.elapsedMs = Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
        return Self.report(outcome, plan: plan)
    }

    // MARK: What

    /// What to retrieve, and why that is nothing where it is.
    private func targets() async throws -> (targets: [RetrievalTarget], emptiness: String) {
        if var target = try KeyTarget(parsing: self.options.keys).target {
            if let id = self.options.id { target.patientID = id }
            return ([target], "")
        }
        let selection = try await Selector(parsing: self.options.selector ?? "")
            .resolve(in: self.session, force: self.options.force)
        let targets = selection.rows.map { row in
            var target = RetrievalTarget(
                patientID: row.patientID,
                study: row.study,
                series: row.series,
                sop: row.sop,
                modalities: row.row?.attributes.strings(.modalitiesInStudy) ?? [],
                sopClasses: (row.row?.attributes.strings(.sopClassesInStudy) ?? []).map { UID($0) }
            )
            if let modality = row.row?.attributes.string(.modality), !modality.isEmpty {
                target.modalities.append(modality)
            }
            if let id = self.options.id { target.patientID = id }
            return target
        }
        return (targets, selection.emptiness)
    }

    private var model: QueryModel {
        if self.options.patientRoot { return .patientRoot }
        return self.options.studyRoot ? .studyRoot : self.session.settings.model
    }

    // MARK: Questions

    /// Asks before anything is sent; a dry run asks nothing.
    private func confirm(_ targets: [RetrievalTarget], _ method: RetrievalRequest.Method) async throws {
        guard !self.options.dryRun else { return }
        if targets.contains(where: { $0.study == nil }) {
            try await self.session.confirm("This retrieves all studies of a patient", yes: self.options.yes)
        }
        let studies = Set(targets.compactMap(\.study)).count
        if studies > Self.studiesWithoutQuestion, self.options.maxStudies == nil {
            try await self.session.confirm("This retrieves \(studies) studies", yes: self.options.yes)
        }
        if case .move(let destination?) = method {
            try await self.session.confirm("This sends to \(destination), another system", yes: self.options.yes)
        }
    }

    /// Asks again when a patient turned out to have many studies.
    private func confirm(_ plan: RetrievalPlan) async throws(PACSError) {
        guard plan.studies.count > Self.studiesWithoutQuestion, self.options.maxStudies == nil, plan.isExpanded else {
            return
        }
        do {
            try await self.session.confirm("This retrieves \(plan.studies.count) studies", yes: self.options.yes)
        } catch {
            throw PACSError.usage("\(error)")
        }
    }

    // MARK: Report

    /// The report on what was retrieved, or under a dry run on the plan.
    package static func report(_ outcome: RetrievalOutcome, plan: RetrievalPlan? = nil) -> Report {
        let isDryRun = outcome.outcome == .dryRun
        var table = Table(columns: [
            .init(key: "StudyInstanceUID", title: "Study", importance: 5),
            .init(key: "expected", title: "Expected", importance: 7, alignment: .right),
            .init(key: "received", title: "Received", importance: 8, alignment: .right),
            .init(key: "skipped", title: "Skipped", importance: 4, alignment: .right),
            .init(key: "failed", title: "Failed", importance: 6, alignment: .right),
            .init(key: "verdict", title: "Verdict", importance: 8, role: .verdict),
        ])
        for (index, study) in outcome.studies.enumerated() {
            table.rows.append([
                study.study.string, Self.text(study.expected), Self.text(study.received), String(study.skipped),
                Self.text(study.failed), study.verdict,
            ])
            table.tones[index] = !study.isComplete ? .bad : study.warnings.isEmpty ? .good : .warning
        }
        var report = Report(
            command: outcome.command,
            head: isDryRun ? plan?.lines ?? [] : [],
            table: table,
            document: outcome.json,
            uids: outcome.studies.map(\.study.string),
            summary: isDryRun || outcome.studies.isEmpty ? [] : [Self.summary(outcome)],
            failure: outcome.error,
            // The plan's were said before.
            warnings: outcome.warnings.filter { isDryRun || plan?.warnings.contains($0) != true }
        )
        report.status = outcome.status
        report.count = outcome.studies.count
        report.transfer = Self.transfer(outcome)
        return report
    }

    private static func transfer(_ outcome: RetrievalOutcome) -> CommandOutcome.Transfer {
        .init(expected: outcome.expected, received: outcome.received, failed: outcome.failed, bytes: outcome.bytes)
    }

    private static func summary(_ outcome: RetrievalOutcome) -> String {
        var text = "\(outcome.outcome.rawValue): "
        if let received = outcome.received {
            text += "\(received) received"
            if let expected = outcome.expected { text += " of \(expected)" }
            if outcome.skipped > 0 { text += ", \(outcome.skipped) were here already" }
            if outcome.duplicates > 0 { text += ", \(outcome.duplicates) came again" }
            text += ", \(PlanLines.bytes(outcome.bytes)) in \((outcome.elapsedMs / 100).rounded() / 10) s"
            if let directory = outcome.directory { text += ", in \(directory)" }
        } else {
            text += "as the PACS reported, not observed"
        }
        return text
    }

    private static func text(_ count: Int?) -> String { count.map(String.init) ?? "?" }
}
