import DICOMCore
import DICOMWire

/// One retrieval while it runs: what the PACS answered, what arrives, and what ended it early.
struct RetrievalRun: Sendable {
    let request: RetrievalRequest
    let plan: RetrievalPlan
    /// What arrives, as those who store it say.
    let tally: ArrivalTally
    /// Where the PACS is told to send to, and the port there, for the remedies.
    var destination: (title: String, port: Int?)?
    /// The address and port where our SCP listens, in words.
    var listening = ""
    /// Why no further request is sent.
    private(set) var stop: RetrievalCause?
    /// The answers, study by study.
    private var answers: [[RetrieveAnswer]]
    /// How many requests each study takes.
    private var requestCounts: [Int]
    private var warnings: [String]
    /// How many requests in a row failed in a way that the next ones will too.
    private var hopelessInARow = 0

    init(request: RetrievalRequest, plan: RetrievalPlan) {
        self.request = request
        self.plan = plan
        var patientIDs: [UID: String] = [:]
        for study in plan.studies { patientIDs[study.study] = study.patientID }
        self.tally = ArrivalTally(studies: plan.studies.map(\.study), patientIDs: patientIDs)
        self.answers = plan.studies.map { _ in [] }
        self.requestCounts = plan.studies.map { $0.requests().count }
        self.warnings = plan.warnings
    }

    /// Whether all is here already or nothing fits the selection.
    var needsNothing: Bool { self.requestCounts.allSatisfy { $0 == 0 } }

    /// Whether the user ended the retrieval.
    var isInterrupted: Bool {
        if case .interrupted = self.stop { true } else { false }
    }

    /// Sets how many requests the studies take, where a C-GET splits them differently.
    mutating func plan(_ batches: [GetBatch]) {
        self.requestCounts = self.requestCounts.map { _ in 0 }
        for work in batches.flatMap(\.work) { self.requestCounts[work.study] += work.requests.count }
    }

    /// Takes an answer and decides whether to go on.
    ///
    /// What failed for one study may go well for the next: only what is bound to happen again ends the retrieval.
    mutating func add(_ answer: RetrieveAnswer, study: Int) {
        self.answers[study].append(answer)
        if answer.error?.kind == .interrupted { return }
        if answer.isUnknownDestination { return self.stop(.destinationUnknown(status: answer.status)) }
        guard let cause = self.hopelessness(of: answer) else {
            self.hopelessInARow = 0
            return
        }
        self.hopelessInARow += 1
        if self.hopelessInARow > 1 || answer.error?.kind == .noAcceptedContext { self.stop(cause) }
    }

    /// What will end the next request too if it ends this one twice: no association for it, or none to our SCP.
    private func hopelessness(of answer: RetrieveAnswer) -> RetrievalCause? {
        if let error = answer.error { return answer.wasSent ? nil : .failed(error) }
        // A PACS that has delivered something can reach us.
        let hasDelivered =
            self.tally.counts.arrived > 0 || self.answers.joined().contains { ($0.counters?.sent ?? 0) > 0 }
        guard answer.isCallbackFailure, !hasDelivered, let status = answer.status else { return nil }
        return .callbackFailed(status: status)
    }

    /// Ends the retrieval; of several causes the first in their order stays.
    mutating func stop(_ cause: RetrievalCause) {
        self.stop = RetrievalCause.first(of: [self.stop, cause].compactMap(\.self))
    }

    /// Adds a warning to the outcome.
    mutating func warn(_ text: String) {
        if !self.warnings.contains(text) { self.warnings.append(text) }
    }

    /// The verdicts and their sum.
    var outcome: RetrievalOutcome {
        let studies = self.plan.studies.enumerated().map { index, study in
            StudyVerdict(
                on: StudyEvidence(
                    study: study.study,
                    expected: study.expected,
                    skipped: study.skipped,
                    arrivals: self.tally.study(study.study),
                    answers: self.answers[index],
                    planned: self.requestCounts[index],
                    isObserved: self.request.isToOurselves,
                    delivery: self.delivery(of: index),
                    absence: study.absence,
                    stop: self.stop
                )
            )
        }
        let (word, cause) = RetrievalOutcome.judge(studies)
        let arrived = self.tally.totals
        var outcome = RetrievalOutcome(
            command: self.request.commandName,
            word: word,
            directory: self.plan.directory,
            studies: studies,
            totals: RetrievalTotals(of: studies, bytes: arrived.bytes),
            unexpected: arrived.unexpected,
            files: arrived.files,
            warnings: self.warnings + arrived.remarks
        )
        if arrived.unexpected > 0 {
            let objects = Magnitude.count(arrived.unexpected, "unexpected object")
            outcome.warnings.append("\(objects) of other studies came meanwhile")
        }
        for study in studies {
            outcome.warnings += study.warnings.map { studies.count == 1 ? $0 : "\(study.study): \($0)" }
        }
        // Where an association ended without a final response, a pending one may have been the last that came.
        let pending = self.answers.joined().contains(where: \.pendingSeen) ? DIMSEStatus.pending.code : nil
        outcome.status = outcome.claimedStatus ?? pending ?? (self.needsNothing ? self.plan.status : nil)
        outcome.error = cause.map {
            PACSError($0, of: outcome, destination: self.destination?.title, port: self.destination?.port)
        }
        return outcome
    }

    /// What our SCP saw from a study's first request to that of the next; nil where nothing was to come to it.
    private func delivery(of index: Int) -> DeliveryEvidence? {
        let marks = self.answers.map(\.first?.mark)
        guard self.request.method == .move(destination: nil), let start = marks[index] else { return nil }
        let end = marks[(index + 1)...].lazy.compactMap(\.self).first
        var evidence = self.tally.evidence(on: self.plan.studies[index].study, since: start, until: end)
        evidence.ownTitle = self.destination?.title ?? ""
        evidence.listening = self.listening
        return evidence
    }
}
