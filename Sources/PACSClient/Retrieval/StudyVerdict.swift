import DICOMCore
import DICOMWire

/// Judges one study from what was expected, what the PACS claims and what was stored.
///
/// A pure function: our own count is the truth, the PACS's counters are hints, and a counter that is missing is unknown.
package struct StudyVerdict: Sendable {
    /// Study Instance UID.
    package var study: UID
    /// What shall be here afterwards; nil when the PACS wouldn't list it.
    package var expected: [UID]?
    /// What was here before and wasn't asked for.
    package var skipped: Set<UID>
    /// What arrived at our SCP or over C-GET.
    package var arrivals: ArrivalTally.Study
    /// How each request ended, in order; fewer than planned when the retrieval ended early.
    package var replies: [OrderReply]
    /// How many requests were planned.
    package var planned: Int
    /// Whether the objects came to ourselves.
    package var isObserved: Bool
    /// Whether the user ended the retrieval.
    package var isInterrupted: Bool
    /// The local fault that ended the retrieval.
    package var localError: PACSError?
    /// Why the retrieval ended before this study's first request, if it did.
    package var stop: RetrievalCause?

    /// Makes a verdict's facts.
    package init(
        study: UID,
        expected: [UID]?,
        skipped: Set<UID> = [],
        arrivals: ArrivalTally.Study = .init(),
        replies: [OrderReply],
        planned: Int = 1,
        isObserved: Bool = true,
        isInterrupted: Bool = false,
        localError: PACSError? = nil,
        stop: RetrievalCause? = nil
    ) {
        self.study = study
        self.expected = expected
        self.skipped = skipped
        self.arrivals = arrivals
        self.replies = replies
        self.planned = planned
        self.isObserved = isObserved
        self.isInterrupted = isInterrupted
        self.localError = localError
        self.stop = stop
    }

    /// Whether nothing was asked for although it was planned.
    private var isUntouched: Bool { self.replies.isEmpty && self.planned > 0 }

    /// The worst final status, which is what is shown.
    package var status: UInt16? { Self.worst(self.replies.compactMap(\.status)) }

    /// The judgement.
    package func judge() -> StudyOutcome {
        self.isObserved ? self.observed() : self.reported()
    }

    /// The worst of several final statuses: failure, then cancel, then warning, then success.
    package static func worst(_ statuses: [UInt16]) -> UInt16? {
        func rank(_ status: UInt16) -> Int {
            switch DIMSEStatus(code: status).category {
            case .success: 0
            case .pending: 1
            case .warning: 2
            case .cancel: 3
            case .failure: 4
            }
        }
        return statuses.max { rank($0) < rank($1) }
    }

    // MARK: Observed

    private func observed() -> StudyOutcome {
        let missing = self.missing
        let failed =
            self.expected != nil
            ? missing.count : self.claimedFailed.map { max($0, missing.count) + self.shortOfClaim }
        let hasMissing =
            !missing.isEmpty || (self.expected == nil && (failed ?? 0) > 0) || self.shortOfClaim > 0
            || self.hasUncountedFailures
        var outcome = StudyOutcome(
            study: self.study,
            expected: self.expected?.count,
            received: self.arrivals.received,
            skipped: self.skipped.count,
            failed: failed,
            duplicates: self.arrivals.duplicates,
            planned: nil,
            missing: missing,
            identityMismatch: self.arrivals.identityMismatch,
            verdict: "",
            warnings: [],
            notes: self.arrivals.notes.lines,
            status: self.status,
            hasSome: !self.arrivals.arrived.isEmpty || !self.skipped.isEmpty,
            hasMissing: hasMissing,
            cause: nil
        )
        outcome.cause = self.cause(hasSome: outcome.hasSome, hasMissing: hasMissing)
        outcome.verdict = self.sentence(outcome)
        outcome.warnings = self.warnings(isComplete: outcome.isComplete)
        return outcome
    }

    /// What was expected and isn't here; without a list, what the PACS named as failed and didn't arrive.
    private var missing: [UID] {
        guard let expected = self.expected else {
            return self.replies.flatMap(\.failedUIDs).filter { !self.arrivals.arrived.contains($0) }
        }
        return expected.filter { !self.skipped.contains($0) && !self.arrivals.arrived.contains($0) }
    }

    private var claimedSent: Int? { Self.sum(self.replies.map { $0.claimed?.sent }) }
    private var claimedFailed: Int? { Self.sum(self.replies.map { $0.claimed?.failed }) }

    /// How many objects, without a list, arrived less than the PACS says it sent.
    private var shortOfClaim: Int {
        guard self.expected == nil, let sent = self.claimedSent else { return 0 }
        return max(sent - self.arrivals.arrived.count, 0)
    }

    /// Whether, without a list, the PACS says that something failed but not how much (0xB000 without counters).
    private var hasUncountedFailures: Bool {
        self.expected == nil && self.replies.contains { $0.status == 0xB000 && $0.claimed?.failed == nil }
    }

    private static func sum(_ values: [Int?]) -> Int? {
        var sum = 0
        for value in values {
            guard let value else { return nil }
            sum += value
        }
        return values.isEmpty ? nil : sum
    }

    private func cause(hasSome: Bool, hasMissing: Bool) -> RetrievalCause? {
        // A retrieval that has brought everything is complete whatever the last response says.
        if self.expected != nil, !hasMissing { return nil }
        if self.isInterrupted { return .interrupted }
        if let error = self.localError { return .local(error) }
        if hasSome, hasMissing { return .partial }
        if self.isUntouched, let stop = self.stop { return stop }
        if let cause = self.replyCause { return cause }
        if self.expected == nil {
            if self.replies.count < self.planned { return .partial }
            return hasSome ? nil : .nothingReceived(status: self.status)
        }
        return .nothingReceived(status: self.status)
    }

    /// The specific cause that the replies give, else their worst status.
    private var replyCause: RetrievalCause? {
        var causes: [RetrievalCause] = []
        for reply in self.replies {
            if reply.isUnknownDestination {
                causes.append(.destinationUnknown(status: reply.status))
            } else if let error = reply.error {
                causes.append(.failed(error))
            } else if reply.isCallbackFailure, let status = reply.status {
                causes.append(.callbackFailed(status: status))
            } else if let status = reply.status, status != 0x0000 {
                // A warning without any failed object, all of them here as far as is known, is no failure.
                let isHarmless =
                    self.expected == nil && DIMSEStatus(code: status).category == .warning
                    && reply.claimed?.failed == 0 && !self.arrivals.arrived.isEmpty
                // The PACS was let in and tried: what fell short is the retrieval, not the request.
                let hasTried = reply.hasFailedSubOperations && self.arrivals.arrived.isEmpty
                if hasTried {
                    causes.append(.nothingReceived(status: status))
                } else if !isHarmless {
                    causes.append(.status(status, comment: reply.comment))
                }
            }
        }
        return causes.min { $0.rank < $1.rank }
    }

    private func warnings(isComplete: Bool) -> [String] {
        var warnings: [String] = []
        if isComplete, let status = self.status, status != 0x0000 {
            warnings.append("all objects are safe although the PACS reported \(Self.text(status))")
        }
        if isComplete, let error = self.replies.lazy.compactMap(\.error).first {
            warnings.append("all objects are safe although the request ended early: \(error.message)")
        }
        if !self.arrivals.identityMismatch.isEmpty {
            let count = self.arrivals.identityMismatch.count
            warnings.append("\(Self.objects(count)) carry another Patient ID than the selected row; kept and listed")
        }
        if self.arrivals.keptBeside > 0 {
            warnings.append("\(Self.objects(self.arrivals.keptBeside)) differ from the ones here; kept beside them")
        }
        return warnings + self.arrivals.notes.lines
    }

    private func sentence(_ outcome: StudyOutcome) -> String {
        let here = self.arrivals.arrived.count + self.skipped.count
        let already = self.skipped.isEmpty ? "" : " (\(self.skipped.count) were here already)"
        var odd =
            outcome.identityMismatch.isEmpty ? "" : "; warning: \(outcome.identityMismatch.count) of another Patient ID"
        if let note = outcome.notes.first {
            odd += "; note: \(note)" + (outcome.notes.count > 1 ? " (and \(outcome.notes.count - 1) more)" : "")
        }
        let claim = self.claimText
        guard let cause = outcome.cause else {
            if let expected = outcome.expected {
                if expected == 0 { return "nothing to retrieve" }
                return "complete: \(expected) of \(expected) objects are here\(already)\(odd)"
            }
            let count = self.claimedSent == nil ? "the PACS gave no number to compare with" : "as many as the PACS sent"
            return "complete: \(Self.objects(here)) received, \(count)\(odd)"
        }
        let of = outcome.expected.map { "\(here) of \($0) objects are here" } ?? "\(Self.objects(here)) here"
        let text =
            switch cause {
            case _ where self.isUntouched: "not asked for, because of the failure before; \(of)\(already)"
            case .interrupted: "cancelled: \(of)\(already)"
            case .local(let error): "failed: \(error.message); \(of)\(already)"
            case .partial: "partial: \(of)\(already), \(outcome.failed.map(String.init) ?? "some") missing\(claim)"
            case .destinationUnknown: "failed: the PACS doesn't know the move destination\(claim)"
            case .callbackFailed: "failed: the PACS couldn't reach our SCP\(claim)"
            case .failed(let error): "failed: \(error.message)"
            case .nothingReceived: "failed: nothing arrived\(claim)"
            case .status: "failed: \(of)\(claim)"
            }
        return text + odd
    }

    /// What the PACS says, in brackets.
    private var claimText: String {
        guard let status = self.status else { return "" }
        var text = "the PACS reported \(Self.text(status))"
        if let sent = self.claimedSent { text += ", \(sent) sent" }
        if let failed = self.claimedFailed { text += ", \(failed) failed" }
        if let comment = self.replies.lazy.compactMap(\.comment).first(where: { !$0.isEmpty }) {
            text += ", \"\(printable(comment))\""
        }
        return " (\(text))"
    }

    // MARK: Reported

    /// The verdict on a C-MOVE to another system, of which only the PACS's word is known.
    private func reported() -> StudyOutcome {
        let sent = self.claimedSent
        let failed = self.claimedFailed
        let missing = self.replies.flatMap(\.failedUIDs)
        let isShort = (failed ?? 0) > 0 || (self.expected.map { $0.count > (sent ?? $0.count) } ?? false)
        var outcome = StudyOutcome(
            study: self.study,
            expected: self.expected?.count,
            received: nil,
            skipped: 0,
            failed: failed,
            duplicates: 0,
            planned: nil,
            missing: missing,
            identityMismatch: [],
            verdict: "",
            warnings: [],
            status: self.status,
            hasSome: (sent ?? 0) > 0,
            hasMissing: isShort,
            cause: nil
        )
        if self.isInterrupted {
            outcome.cause = .interrupted
        } else if self.isUntouched, let stop = self.stop {
            outcome.cause = stop
        } else if outcome.hasSome, isShort {
            outcome.cause = .partial
        } else if let cause = self.reportedCause {
            outcome.cause = cause
        } else if sent == 0, self.expected?.isEmpty != true {
            outcome.cause = .nothingReceived(status: self.status)
        } else if self.replies.count < self.planned {
            outcome.cause = .partial
        }
        outcome.verdict = "reported by the PACS, not observed" + self.claimText
        return outcome
    }

    private var reportedCause: RetrievalCause? {
        var causes: [RetrievalCause] = []
        for reply in self.replies {
            if reply.isUnknownDestination {
                causes.append(.destinationUnknown(status: reply.status))
            } else if let error = reply.error {
                causes.append(.failed(error))
            } else if let status = reply.status, status != 0x0000 {
                let isHarmless = DIMSEStatus(code: status).category == .warning && reply.claimed?.failed == 0
                if !isHarmless { causes.append(.status(status, comment: reply.comment)) }
            }
        }
        return causes.min { $0.rank < $1.rank }
    }

    private static func objects(_ count: Int) -> String { count == 1 ? "1 object" : "\(count) objects" }

    /// A status with its name.
    package static func text(_ status: UInt16) -> String {
        let status = DIMSEStatus(code: status)
        return "\(status.hex) \(status.name(service: .move))"
    }
}
