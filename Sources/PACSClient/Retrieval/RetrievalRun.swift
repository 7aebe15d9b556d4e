import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire
import Synchronization

/// One retrieval while it runs: what the PACS answered, what arrives, and what ended it early.
///
/// The associations of a retrieval work on it side by side.
final class RetrievalRun: Sendable {
    /// Where the PACS is told to send to.
    struct Destination: Sendable {
        /// The AE title.
        var title: String
        /// The port, for the remedies; nil for another system's.
        var port: Int?
        /// The address and port where our SCP listens, in words.
        var listening = ""
    }

    fileprivate struct State: Sendable {
        var destination: Destination?
        /// Whether the PACS had delivered to us before this retrieval.
        var hasDeliveredBefore = false
        var stop: RetrievalCause?
        /// The answers, study by study.
        var answers: [[RetrieveAnswer]]
        /// The requests that a hold cut off, study by study.
        var cutOff: [[RetrieveIdentifier]]
        /// How many requests each study takes in its first round.
        var requestCounts: [Int]
        /// Which round each study is in: 0 is the first, each later one asks for what is still missing.
        var rounds: [Int]
        var warnings: [String]
        /// Whether the PACS has refused a list of UIDs where it takes a single one.
        var refusesLists = false
        /// How many requests in a row failed in a way that the next ones will too.
        var hopelessInARow = 0
        /// The point in the course of arrivals at which a study had been done, where several are under way at once.
        var ends: [Int: ArrivalTally.Mark] = [:]
        /// The studies that were left to another run of pacsh, which was fetching them.
        var left: Set<Int> = []
        /// What the destination says it has, study by study, and why where it doesn't say.
        var holdings: [Int: Result<Set<UID>, PACSError>] = [:]
        /// What was planned to be asked for and has been found here since, study by study.
        var found: [Int: Set<UID>] = [:]
    }

    let request: RetrievalRequest
    let plan: RetrievalPlan
    /// What arrives, as those who store it say.
    let tally: ArrivalTally
    /// How long the PACS takes to answer.
    let answerTimes = AnswerTimes()
    /// Where it waits while it may not ask.
    let gate: RunGate
    /// Its account in a journal, if it has one.
    let job: RetrievalJob?
    /// Whether other portions of the same retrieval come before or after it.
    let isPortion: Bool
    private let state: Mutex<State>

    init(
        request: RetrievalRequest,
        plan: RetrievalPlan,
        gate: RunGate = RunGate(),
        job: RetrievalJob? = nil,
        isPortion: Bool = false
    ) {
        self.isPortion = isPortion
        self.request = request
        self.plan = plan
        self.gate = gate
        self.job = job
        self.tally = ArrivalTally(of: plan)
        self.state = Mutex(
            State(
                answers: plan.studies.map { _ in [] },
                cutOff: plan.studies.map { _ in [] },
                requestCounts: plan.studies.map { $0.requests().count },
                rounds: plan.studies.map { _ in 0 },
                warnings: plan.warnings
            )
        )
    }

    /// Whether all is here already or nothing fits the selection.
    var needsNothing: Bool { self.plan.studies.allSatisfy { $0.requests().isEmpty } }

    /// Why no further request is sent.
    var stop: RetrievalCause? { self.state.withLock(\.stop) }

    /// Whether the user ended the retrieval.
    var isInterrupted: Bool {
        if case .interrupted = self.stop { true } else { false }
    }

    /// Where the PACS is told to send to.
    var destination: Destination? {
        get { self.state.withLock(\.destination) }
        set { self.state.withLock { $0.destination = newValue } }
    }

    /// Whether the PACS had delivered to us before this retrieval.
    var hasDeliveredBefore: Bool {
        get { self.state.withLock(\.hasDeliveredBefore) }
        set { self.state.withLock { $0.hasDeliveredBefore = newValue } }
    }

    // MARK: - What happens

    /// Sets how many requests a study takes, where a C-GET splits them differently.
    func expect(requests count: Int, study: Int) {
        self.state.withLock { state in
            if state.rounds[study] == 0 { state.requestCounts[study] = count }
        }
    }

    /// Takes an answer and decides whether to go on.
    ///
    /// What failed for one study may go well for the next: only what is bound to happen again ends the retrieval.
    func add(_ answer: RetrieveAnswer, study: Int) {
        let arrived = self.tally.counts.arrived
        let repeats = self.tally.takeRepeats(of: self.plan.studies[study].study)
        self.state.withLock { state in
            var answer = answer
            answer.repeats = repeats
            answer.round = state.rounds[study]
            state.answers[study].append(answer)
            if answer.error?.kind == .interrupted { return }
            if answer.isUnknownDestination { return state.stop(.destinationUnknown(status: answer.status)) }
            // A PACS that has delivered something can reach us.
            let hasDelivered = arrived > 0 || state.answers.joined().contains { ($0.counters?.sent ?? 0) > 0 }
            guard let cause = Self.hopelessness(of: answer, hasDelivered) else {
                state.hopelessInARow = 0
                return
            }
            state.hopelessInARow += 1
            let isFinal = answer.error?.kind == .noAcceptedContext
            if state.hopelessInARow > 1 + self.request.retries || isFinal { state.stop(cause) }
        }
    }

    /// What will end the next request too if it ends this one twice: no association for it, or none to our SCP.
    private static func hopelessness(of answer: RetrieveAnswer, _ hasDelivered: Bool) -> RetrievalCause? {
        if let error = answer.error { return answer.wasSent ? nil : .failed(error) }
        guard answer.isCallbackFailure, !hasDelivered, let status = answer.status else { return nil }
        return .callbackFailed(status: status)
    }

    /// Whether the PACS refuses lists of UIDs, as far as is known.
    var refusesLists: Bool {
        get { self.state.withLock(\.refusesLists) }
        set { self.state.withLock { $0.refusesLists = newValue } }
    }

    /// Whether the last answer on a study was a failure.
    func hasFailedLast(study: Int) -> Bool {
        self.state.withLock { state in
            guard let last = state.answers[study].last else { return false }
            return last.error != nil || last.isFailure
        }
    }

    /// Takes note of a request that a hold cut off; what it didn't bring is asked for once more.
    func cutOff(_ identifier: RetrieveIdentifier, study: Int) {
        self.state.withLock { state in
            state.cutOff[study].append(identifier)
            if state.rounds[study] == 0 { state.requestCounts[study] -= 1 }
        }
    }

    /// Ends the retrieval; of several causes the first in their order stays.
    func stop(_ cause: RetrievalCause) { self.state.withLock { $0.stop(cause) } }

    /// Adds a warning to the outcome.
    func warn(_ text: String) {
        self.state.withLock { state in
            if !state.warnings.contains(text) { state.warnings.append(text) }
        }
    }

    /// Takes note that a study is done, so that what arrives later is no evidence on it.
    func finish(study: Int) {
        let mark = self.tally.mark
        self.state.withLock { $0.ends[study] = mark }
        self.job?.finish(StudyVerdict(on: self.evidence(on: study)))
    }

    /// Leaves a study to another run of pacsh, which is fetching it.
    func leaveToAnother(study: Int) { self.state.withLock { _ = $0.left.insert(study) } }

    /// Takes a study over that another run of pacsh may have been fetching.
    func takeOver(study: Int) { self.state.withLock { _ = $0.left.remove(study) } }

    /// The studies that were left to others.
    var leftToOthers: [Int] { self.state.withLock { $0.left.sorted() } }

    /// Takes note of what is here of a study by now: another run of pacsh may have brought it since it was planned.
    func find(_ objects: Set<UID>, study: Int) {
        let planned = self.plan.studies[study]
        let news = objects.intersection(planned.expected ?? []).subtracting(planned.skipped)
        if !news.isEmpty { self.state.withLock { $0.found[study] = news } }
    }

    /// Takes note of what the destination says it has of a study.
    func noteDestination(_ objects: Result<Set<UID>, PACSError>, study: Int) {
        self.state.withLock { $0.holdings[study] = objects }
    }

    /// Whether something of a study is missing at the destination that the PACS says it has sent.
    func mayStillArrive(study: Int) -> Bool {
        let evidence = self.evidence(on: study)
        guard !evidence.missing.isEmpty, self.stop == nil else { return false }
        let wanted = (evidence.expected?.count ?? 0) - evidence.skipped.count
        return (evidence.claim.sent ?? wanted) > wanted - evidence.missing.count
    }

    /// Whether something of a study was found here since it was planned.
    func hasFound(of study: Int) -> Bool { self.state.withLock { $0.found[study] != nil } }

    /// What is left of a study to be asked for first.
    func planned(_ study: Int) -> PlannedStudy {
        let planned = self.plan.studies[study]
        guard let found = self.state.withLock({ $0.found[study] }) else { return planned }
        return planned.remainder(planned.listed.subtracting(found))
    }

    // MARK: - Rounds

    /// Whether a hold has cut requests of a study off.
    func wasCutOff(study: Int) -> Bool { self.state.withLock { !$0.cutOff[study].isEmpty } }

    /// Whether a study has been asked for.
    func hasBegun(study: Int) -> Bool {
        self.state.withLock { !$0.answers[study].isEmpty || $0.rounds[study] > 0 }
    }

    /// Whether the PACS answered all requests of a study's last round with failures, and nothing of it came.
    func isRefused(study: Int) -> Bool {
        let evidence = self.evidence(on: study)
        // A key path: the optimizer of Swift 6.3 breaks on a closure here.
        let answers = evidence.lastAnswers
        return !answers.isEmpty && evidence.arrivals.arrived.isEmpty && answers.allSatisfy(\.isFailure)
    }

    /// How many objects of a study are missing; nil when unknown.
    func missingCount(of study: Int) -> Int? {
        let missing = self.evidence(on: study).missing.count
        return missing > 0 ? missing : nil
    }

    /// Begins the next round of a study: the requests for what its rounds so far should have brought and didn't; none
    /// where nothing is missing as far as is known.
    ///
    /// Where the objects are listed the missing ones are asked for by name. Where they aren't, what failed or came short
    /// is asked for again as it was.
    ///
    /// `make` makes the requests for what is left of the study.
    func nextRound(of study: Int, _ make: (PlannedStudy) -> [RetrieveIdentifier]) -> [RetrieveIdentifier] {
        let evidence = self.evidence(on: study)
        let planned = self.plan.studies[study]
        let (cutOff, last) = self.state.withLock { state in
            defer {
                state.cutOff[study] = []
                state.rounds[study] += 1
            }
            return (state.cutOff[study], state.answers[study].filter { $0.round == state.rounds[study] })
        }
        guard evidence.hasMissing || !cutOff.isEmpty || last.contains(where: { $0.error != nil }) else { return [] }
        if evidence.expected != nil, evidence.isKnown {
            return make(planned.remainder(Set(evidence.missing)))
        }
        let failed = Set(last.flatMap { $0.reply?.failedSOPInstanceUIDs ?? [] })
        let isNamed = !failed.isEmpty && failed.isSubset(of: planned.listed)
        let named = isNamed ? make(planned.remainder(failed)) : []
        let again = last.filter { $0.status != 0x0000 || evidence.isObserved }.compactMap(\.request)
        return cutOff + (isNamed ? named : again)
    }

    // MARK: - What it comes to

    /// What is known of a study now.
    private func evidence(on index: Int) -> StudyEvidence {
        let study = self.plan.studies[index]
        let state = self.state.withLock(\.self)
        var evidence = StudyEvidence(
            study: study.study,
            expected: study.expected,
            counted: study.counted,
            skipped: study.skipped.union(state.found[index] ?? []),
            known: study.known,
            arrivals: self.tally.study(study.study),
            answers: state.answers[index],
            planned: state.requestCounts[index],
            isObserved: self.request.isToOurselves,
            delivery: self.delivery(of: index, state),
            absence: study.absence,
            stop: state.stop
        )
        if self.request.check != nil {
            switch state.holdings[index] {
            case .success(let objects): evidence.found = objects
            case .failure(let error): evidence.silence = error
            // What was there before was not asked for.
            case nil: evidence.found = study.expected.flatMap { study.skipped.isSuperset(of: $0) ? study.skipped : nil }
            }
        }
        if state.left.contains(index), study.expected == nil || !evidence.missing.isEmpty {
            evidence.isElsewhere = true
            evidence.absence = .isFetchedByAnother(study.study, directory: self.plan.directory ?? "")
        }
        return evidence
    }

    /// The verdicts and their sum.
    var outcome: RetrievalOutcome {
        let studies = self.plan.studies.indices.map { StudyVerdict(on: self.evidence(on: $0)) }
        let state = self.state.withLock(\.self)
        let judgement = Judgement(of: studies)
        let (word, cause) = judgement.result
        let arrived = self.tally.totals
        var outcome = RetrievalOutcome(
            command: self.request.commandName,
            word: word,
            directory: self.plan.directory,
            studies: studies,
            totals: RetrievalTotals(of: studies, bytes: arrived.bytes),
            unexpected: arrived.unexpected,
            files: arrived.files,
            warnings: state.warnings + arrived.remarks
        )
        if arrived.unexpected > 0 {
            let objects = Magnitude.count(arrived.unexpected, "unexpected object")
            outcome.warnings.append("\(objects) of other studies came meanwhile")
        }
        for study in studies {
            outcome.warnings += study.warnings.map {
                studies.count == 1 && !self.isPortion ? $0 : "\(study.study): \($0)"
            }
        }
        // Where an association ended without a final response, a pending one may have been the last that came.
        let pending = state.answers.joined().contains(where: \.pendingSeen) ? DIMSEStatus.pending.code : nil
        outcome.status = outcome.claimedStatus ?? pending ?? (self.needsNothing ? self.plan.status : nil)
        outcome.plannedBytes = self.plan.wantedBytes
        outcome.leftOut = self.plan.leftOut
        outcome.judgement = judgement
        outcome.stop = state.stop
        outcome.destination = state.destination
        outcome.isByGet = state.answers.joined().allSatisfy { $0.callback == .ownAssociation }
        outcome.error = cause.map {
            PACSError($0, of: outcome, destination: state.destination?.title, port: state.destination?.port)
        }
        return outcome
    }

    /// What our SCP saw from a study's first request to that of the next, or until it was done; nil where nothing was to
    /// come to it.
    private func delivery(of index: Int, _ state: State) -> DeliveryEvidence? {
        let marks = state.answers[index...].lazy.map { $0.lazy.compactMap(\.mark).first }
        guard self.request.isToOurselves, let start = marks.first.flatMap(\.self) else { return nil }
        let isAlone = self.request.parallel == 1
        let next = isAlone ? marks.dropFirst().lazy.compactMap(\.self).first : nil
        var evidence = self.tally.evidence(
            on: self.plan.studies[index].study,
            since: start,
            until: isAlone ? next : state.ends[index],
            countsRequested: isAlone
        )
        if state.hasDeliveredBefore { evidence.hasDelivered = true }
        evidence.ownTitle = state.destination?.title ?? ""
        evidence.listening = state.destination?.listening ?? ""
        return evidence
    }
}

extension RetrievalRun.State {
    /// Ends the retrieval; of several causes the first in their order stays.
    fileprivate mutating func stop(_ cause: RetrievalCause) {
        self.stop = RetrievalCause.first(of: [self.stop, cause].compactMap(\.self))
    }
}

extension RetrievalRun {
    /// What is here of a study now.
    func here(_ index: Int) async -> Set<UID> {
        guard let directory = self.plan.directory else { return [] }
        let study = self.plan.studies[index]
        return await JobRegister.blocking {
            let archive = try? Archive(root: directory, durability: .none)
            defer { archive?.close() }
            return Set((archive?.instances(ofStudy: study.study, patientID: study.patientID) ?? [:]).keys)
        }
    }
}
