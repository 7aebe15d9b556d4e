import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension Retrieval {
    /// Retrieves what is wanted of several PACS from each in turn, with an account of its own for each.
    ///
    /// What is asked, and the caps of the command, are about all of them together. One that fails doesn't end the others,
    /// unless the user or a fault of this computer has ended it.
    func carryOut(
        ofSeveral wanted: Wanted,
        _ aftermath: RetrievalAftermath,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        var wanted = wanted
        try await wanted.questions.ask(patients: wanted.targets.count { $0.level == .patient })
        // The same study of two systems is asked for twice.
        let studies = wanted.systems.reduce(0) { $0 + Set($1.targets.compactMap(\.study)).count }
        try await wanted.questions.ask(studies: studies)
        try await wanted.questions.ask(destination: self.method)
        var whole = Ended(outcome: .nothing(self.method.commandName))
        whole.outcome.isByGet = true
        var systems: [RetrievalSystem] = []
        var (emptinesses, planned): ([String], PACSError?) = ([], nil)
        var caps = (studies: self.options.maxStudies, images: self.options.maxImages)
        for (key, targets) in wanted.systems {
            if let stop = whole.outcome.error, [5, 130].contains(stop.exit) {
                whole.outcome.add(self.outcome(of: targets, stop, systems: &systems, try self.session.system(key)))
                continue
            }
            if caps.studies ?? 1 <= 0 || caps.images ?? 1 <= 0 {
                whole.outcome.leaveOutRest()
                break
            }
            let target = try self.session.system(key)
            self.session.notice("from \(RowOrigin(target).name):")
            do {
                let ended = try await self.session.asking(systemOf: key) {
                    let connection = try await self.session.requireAssociation()
                    var targets = targets
                    var (source, request) = self.selected(&targets)
                    (request.maximumStudies, request.maximumImages) = caps
                    return try await self.end(of: &source, request, &wanted, aftermath, connection)
                }
                let outcome = ended.outcome
                if let error = outcome.error, outcome.studies.isEmpty {
                    whole.outcome.add(self.outcome(of: targets, error, systems: &systems, target))
                } else {
                    whole.outcome.add(outcome)
                    systems.append(RetrievalSystem(target: target, outcome: outcome))
                    planned = planned ?? outcome.error
                }
                whole.head += ended.head
                whole.maskedHead += ended.maskedHead
                whole.saidWarnings += ended.saidWarnings
                if let emptiness = ended.emptiness { emptinesses.append("\(RowOrigin(target).name): \(emptiness)") }
                caps.studies? -= outcome.studies.count + outcome.unlisted
                caps.images? -= (outcome.totals.expected ?? 0) - outcome.totals.skipped
            } catch let error as UsageError where systems.isEmpty {
                throw error
            } catch {
                let error = RetrievalExecution.pacsError(error)
                whole.outcome.add(self.outcome(of: targets, error, systems: &systems, target))
            }
        }
        if self.options.dryRun {
            whole.outcome.word = .dryRun
            if let planned { whole.outcome.fail(planned) }
        }
        for system in systems {
            var ended = CommandOutcome(system.outcome.error, count: system.outcome.studies.count)
            (ended.transfer, ended.verdict) = (system.outcome.totals, system.outcome.word.rawValue)
            AuditActivity.current?.note(ended, of: system.target)
        }
        whole.emptiness = emptinesses.isEmpty ? nil : emptinesses.joined(separator: "; ")
        return self.report(whole, aftermath, wanted, systems: systems, since: start)
    }

    /// What it comes to where a system could not even be asked for what is wanted of it.
    private func outcome(
        of targets: [RetrievalTarget],
        _ error: PACSError,
        systems: inout [RetrievalSystem],
        _ target: Target
    ) -> RetrievalOutcome {
        var seen: Set<UID> = []
        let isObserved = if case .move(.some) = self.method { false } else { true }
        var outcome = RetrievalOutcome.failed(
            self.method.commandName,
            error,
            studies: targets.compactMap(\.study).filter { seen.insert($0).inserted },
            isObserved: isObserved
        )
        if self.options.dryRun { outcome.word = .dryRun }
        outcome.name(pacs: RowOrigin(target).name)
        systems.append(RetrievalSystem(target: target, outcome: outcome))
        return outcome
    }
}
