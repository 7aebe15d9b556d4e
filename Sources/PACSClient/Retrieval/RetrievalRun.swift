import DICOMCore
import Synchronization

/// The state of one retrieval while it runs: what was answered, what stopped it, and the tally of arrivals.
final class RetrievalRun: Sendable {
    private struct State: Sendable {
        var replies: [[OrderReply]]
        var planned: [Int]
        var stop: RetrievalCause?
        var isInterrupted = false
        var localError: PACSError?
        var warnings: [String] = []
        var failuresInARow = 0
        var destination: String?
        var port: Int?
    }

    let request: RetrievalRequest
    let plan: RetrievalPlan
    let tally: ArrivalTally
    private let state: Mutex<State>

    init(request: RetrievalRequest, plan: RetrievalPlan) {
        self.request = request
        self.plan = plan
        var patientIDs: [UID: String] = [:]
        for study in plan.studies { patientIDs[study.study] = study.patientID }
        self.tally = ArrivalTally(studies: plan.studies.map(\.study), patientIDs: patientIDs)
        self.state = Mutex(
            State(
                replies: plan.studies.map { _ in [] },
                planned: plan.studies.map { $0.orders().count },
                warnings: plan.warnings
            )
        )
    }

    /// Whether all is here already or nothing fits the selection.
    var needsNothing: Bool { self.state.withLock { $0.planned.allSatisfy { $0 == 0 } } }

    /// Whether the user ended the retrieval.
    var isInterrupted: Bool { self.state.withLock { $0.isInterrupted } }

    /// Whether no further request is sent.
    var isStopped: Bool { self.state.withLock { $0.stop != nil } }

    /// Sets how many requests a study takes, where a C-GET splits them differently.
    func plan(study: Int, requests: Int) {
        self.state.withLock { $0.planned[study] = requests }
    }

    /// Takes a reply and decides whether to go on.
    func add(_ reply: OrderReply, study: Int) {
        self.state.withLock { state in
            state.replies[study].append(reply)
            if let error = reply.error {
                if error.kind == .interrupted { return }
                state.failuresInARow += 1
                if reply.isUnknownDestination {
                    state.stop = .destinationUnknown(status: nil)
                } else if error.kind != .associationAborted || state.failuresInARow > 1 {
                    state.stop = .failed(error)
                }
                return
            }
            state.failuresInARow = 0
            if reply.isUnknownDestination {
                state.stop = .destinationUnknown(status: reply.status)
            } else if reply.isCallbackFailure, let status = reply.status {
                state.stop = .callbackFailed(status: status)
            }
        }
    }

    /// Ends the retrieval because the user wants it.
    func interrupt() {
        self.state.withLock { state in
            state.isInterrupted = true
            state.stop = .interrupted
        }
    }

    /// Ends the retrieval because of a local fault.
    func fail(_ error: PACSError) {
        self.state.withLock { state in
            state.localError = error
            state.stop = .local(error)
        }
    }

    /// Ends the retrieval because no request can be sent.
    func stop(_ error: PACSError) {
        self.state.withLock { $0.stop = .failed(error) }
    }

    /// Says where the PACS is told to send to, for the remedies.
    func sending(to destination: String, port: Int?) {
        self.state.withLock { state in
            state.destination = destination
            state.port = port
        }
    }

    /// Adds a warning to the outcome.
    func warn(_ text: String) {
        self.state.withLock { state in
            if !state.warnings.contains(text) { state.warnings.append(text) }
        }
    }

    // MARK: Outcome

    /// The outcome of a dry run: the plan, nothing received.
    func dryRun(elapsed: Duration) -> RetrievalOutcome {
        let studies = self.plan.studies.map { study in
            StudyOutcome(
                study: study.study,
                expected: study.expectedCount,
                received: 0,
                skipped: study.skippedCount,
                failed: 0,
                duplicates: 0,
                planned: study.wantedCount,
                missing: [],
                identityMismatch: [],
                verdict: study.wantedCount.map { "planned: \(PlanLines.count($0, "object"))" }
                    ?? "planned: number unknown",
                warnings: [],
                status: nil,
                hasSome: false,
                hasMissing: false,
                cause: nil
            )
        }
        return RetrievalOutcome(
            command: self.request.commandName,
            outcome: .dryRun,
            status: self.plan.status,
            directory: self.plan.directory,
            studies: studies,
            elapsedMs: elapsed.seconds * 1000,
            planned: self.plan.wanted,
            warnings: self.plan.warnings
        )
    }

    /// The verdicts and their sum.
    func outcome(elapsed: Duration) -> RetrievalOutcome {
        let state = self.state.withLock { $0 }
        let studies = self.plan.studies.enumerated().map { index, study in
            StudyVerdict(
                study: study.study,
                expected: study.expected,
                skipped: study.skipped,
                arrivals: self.tally.study(study.study),
                replies: state.replies[index],
                planned: state.planned[index],
                isObserved: self.request.isToOurselves,
                isInterrupted: state.isInterrupted,
                localError: state.localError,
                stop: state.stop
            ).judge()
        }
        let (word, cause) = OverallVerdict.judge(studies)
        let totals = self.tally.totals
        var warnings = state.warnings + totals.remarks
        if totals.unexpected > 0 {
            warnings.append(
                "\(PlanLines.count(totals.unexpected, "unexpected object")) of other studies came meanwhile"
            )
        }
        for study in studies {
            warnings += study.warnings.map { studies.count == 1 ? $0 : "\(study.study): \($0)" }
        }
        let sent = StudyVerdict.worst(studies.compactMap(\.status))
        return RetrievalOutcome(
            command: self.request.commandName,
            outcome: word,
            status: sent ?? (self.needsNothing ? self.plan.status : nil),
            directory: self.plan.directory,
            studies: studies,
            unexpected: totals.unexpected,
            bytes: totals.bytes,
            elapsedMs: elapsed.seconds * 1000,
            files: totals.files,
            error: cause.map {
                OverallVerdict.error(
                    $0,
                    studies: studies,
                    command: self.request.commandName,
                    destination: state.destination,
                    port: state.port
                )
            },
            warnings: warnings
        )
    }
}
