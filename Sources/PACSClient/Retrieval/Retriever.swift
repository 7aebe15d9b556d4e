import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// Plans and carries out retrievals over a session's connection.
public struct Retriever: Sendable {
    let connection: PACSConnection
    let scp: LocalSCP?
    let settings: Settings
    let site: LocalSCP.Site
    let onNotice: @Sendable (String) -> Void
    let onListening: @Sendable (LocalSCP) -> Void
    let live = LiveAssociation()

    /// Makes a retriever.
    ///
    /// `scp` is the session's Storage SCP when one runs; otherwise a C-MOVE to ourselves starts its own and stops it, and
    /// `onListening` gets that one before anything is asked for.
    public init(
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
    public func plan(_ request: RetrievalRequest) async throws(PACSError) -> RetrievalPlan {
        do {
            return try await self.makePlan(request)
        } catch let error as PACSError {
            throw error
        } catch {
            throw PACSError(any: error, service: .find, target: self.connection.target)
        }
    }

    private func makePlan(_ request: RetrievalRequest) async throws -> RetrievalPlan {
        let directory = try self.directory(for: request)
        let archive = try directory.map(self.reader)
        defer { archive?.close() }
        var walk = RetrievalWalk(connection: self.connection, model: request.model)
        let targets = try await self.expand(request.targets, &walk)
        if request.model == .patientRoot, targets.contains(where: { $0.patientID?.isEmpty != false }) {
            throw PACSError.usage("under the patient root a retrieval needs the Patient ID: --id ID")
        }
        let selections = StudySelection.merging(targets)
        let chosen = selections.prefix(request.maximumStudies ?? selections.count)
        var planner = RetrievalPlanner(
            modalities: request.modalities.map { $0.uppercased() },
            maximumImages: request.maximumImages,
            refetch: request.refetch || archive == nil
        )
        var studies: [PlannedStudy] = []
        for selection in chosen {
            try Task.checkCancellation()
            if planner.isExhausted { break }
            let listing = try await walk.listing(of: selection, modalities: planner.modalities)
            let study = planner.plan(selection, listing: listing, here: archive?.here(selection.study) ?? [])
            if study.expected == nil { try Self.checkKnown(request, walk) }
            studies.append(study)
        }
        var plan = RetrievalPlan(
            studies: studies,
            studiesLeftOut: selections.count - studies.count,
            status: walk.status,
            directory: directory
        )
        plan.isExpanded = request.targets.contains { $0.study == nil }
        self.describe(&plan, request)
        return plan
    }

    /// Resolves patients to their studies.
    private func expand(_ targets: [RetrievalTarget], _ walk: inout RetrievalWalk) async throws -> [RetrievalTarget] {
        var expanded: [RetrievalTarget] = []
        for target in targets {
            if target.study == nil, let patientID = target.patientID {
                expanded += try await walk.studies(ofPatient: patientID)
            } else {
                expanded.append(target)
            }
        }
        return expanded
    }

    /// Options that need the list of objects can't be kept where the PACS doesn't give it.
    private static func checkKnown(_ request: RetrievalRequest, _ walk: RetrievalWalk) throws {
        let option = request.maximumImages != nil ? "--max-images" : "--modality"
        guard request.maximumImages != nil || (!request.modalities.isEmpty && walk.refusal != nil) else { return }
        let reason = walk.refusal?.message ?? "it lists no objects of the study"
        throw PACSError(
            walk.refusal?.facts ?? FailureFacts(.dimseFailure, service: .find),
            "\(option) needs to know the study's objects, which the PACS doesn't tell: \(reason)"
        )
    }

    /// Where the objects will go: the SCP that runs decides, else `-o`, else the setting.
    private func directory(for request: RetrievalRequest) throws(PACSError) -> String? {
        guard request.isToOurselves else { return nil }
        if case .move = request.method, let scp = self.scp {
            if let output = request.output, output != scp.directory {
                throw PACSError.usage(
                    "the SCP that runs stores into \(scp.directory), not into \(output)",
                    remedy: "'scp stop' first, or leave out -o"
                )
            }
            return scp.directory
        }
        return request.output ?? self.settings.output
    }

    /// An archive to look into; nothing is made on the disk.
    private func reader(_ directory: String) throws(PACSError) -> Archive {
        do throws(ArchiveError) {
            return try Archive(root: directory, durability: .none, onEvent: { _ in })
        } catch {
            throw PACSError(error)
        }
    }

    private func describe(_ plan: inout RetrievalPlan, _ request: RetrievalRequest) {
        var destination: String?
        if case .move(let title) = request.method { destination = title }
        let space = plan.directory.flatMap { FreeSpace.at($0) }
        plan.lines =
            PlanLines(
                studies: plan.studies,
                studiesLeftOut: plan.studiesLeftOut,
                modalities: request.modalities,
                directory: plan.directory,
                destination: destination,
                space: space.map { ($0.available, $0.total) }
            ).lines
        if case .move = request.method, request.isToOurselves { plan.warnings += self.addressWarnings }
        let others = PlanLines.others(in: plan.studies, than: request.queriedModalities.map { $0.uppercased() })
        if !others.isEmpty, request.modalities.isEmpty {
            let list = request.queriedModalities.map { $0.uppercased() }.joined(separator: ",")
            plan.lines.append(
                "also brings \(others.map { printable($0) }.joined(separator: ", ")); --modality \(list) leaves them there"
            )
        }
        for note in Set(plan.studies.compactMap(\.note)).sorted() { plan.warnings.append(note) }
    }

    /// What may keep the PACS from reaching us (the address part of our listening rules).
    private var addressWarnings: [String] {
        guard let facing = self.site.facing, self.scp == nil, self.settings.scpBind == nil else { return [] }
        let host = self.site.pacsHost ?? ""
        let others = LocalAddresses.all.filter { $0 != facing }
        if !ListenAddress.isLoopback(facing), others.count > 1 {
            return [
                "the SCP will listen on \(facing), the address that faces the PACS; this computer has others too "
                    + "(\(others.prefix(4).joined(separator: ", "))): if the PACS knows it by one of them, set scp.bind"
            ]
        }
        if ListenAddress.isLoopback(facing), !ListenAddress.isLoopback(host) {
            return [
                "the PACS \(printable(host)) is reached over loopback, so probably through a tunnel: the SCP will listen "
                    + "on \(facing) only; set scp.bind to the address that the PACS knows"
            ]
        }
        return []
    }

    // MARK: Run

    /// Carries a plan out and never throws: what went wrong is in the outcome.
    ///
    /// `onProgress` is called a few times a second. Cancelling the task sends C-CANCEL and ends the retrieval; what is
    /// complete stays.
    public func run(
        _ request: RetrievalRequest,
        plan: RetrievalPlan,
        onProgress: @escaping @Sendable (RetrievalProgress) -> Void = { _ in }
    ) async -> RetrievalOutcome {
        let start = ContinuousClock.now
        let run = RetrievalRun(request: request, plan: plan)
        if request.isDryRun { return run.dryRun(elapsed: start.duration(to: .now)) }
        let wanted = plan.wanted
        if run.needsNothing { return run.outcome(elapsed: start.duration(to: .now)) }
        let ticker = Task {
            while true {
                try? await Task.sleep(for: .milliseconds(250))
                if Task.isCancelled { return }
                let counts = run.tally.counts
                onProgress(
                    RetrievalProgress(
                        objects: counts.arrived,
                        expected: wanted,
                        bytes: counts.bytes,
                        seconds: start.duration(to: .now).seconds,
                        freeBytes: plan.directory.flatMap { FreeSpace.at($0)?.available }
                    )
                )
            }
        }
        switch request.method {
        case .move(let destination): await self.move(run, destination: destination)
        case .get: await self.get(run)
        }
        ticker.cancel()
        await ticker.value
        var outcome = run.outcome(elapsed: start.duration(to: .now))
        outcome.error = outcome.error?.completed(by: self.connection.target)
        return outcome
    }

    /// Aborts the association that a C-GET has opened, now.
    public func abort() async { await self.live.association?.abort() }

    /// Plans and carries out in one go; a plan that fails becomes the outcome.
    public func run(
        _ request: RetrievalRequest,
        onPlan: (RetrievalPlan) -> Void,
        onProgress: @escaping @Sendable (RetrievalProgress) -> Void = { _ in }
    ) async -> RetrievalOutcome {
        let start = ContinuousClock.now
        do throws(PACSError) {
            let plan = try await self.plan(request)
            onPlan(plan)
            return await self.run(request, plan: plan, onProgress: onProgress)
        } catch {
            var outcome = RetrievalOutcome.failed(request.commandName, error)
            outcome.elapsedMs = start.duration(to: .now).seconds * 1000
            return outcome
        }
    }
}

extension Archive {
    /// The SOP Instance UIDs of a study's valid files.
    fileprivate func here(_ study: UID) -> Set<UID> { Set(self.instances(ofStudy: study).keys) }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(self.components.seconds) + Double(self.components.attoseconds) / 1e18 }
}
