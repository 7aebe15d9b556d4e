import DICOMCore
import DICOMNetwork
import DICOMWire

/// What follows for one study from what was expected, what the PACS claims and what was stored.
///
/// Our own count is the truth, the PACS's counters are hints, and a counter that is missing is unknown.
package struct StudyVerdict: Sendable {
    /// What the PACS says about its requests for the study, all together.
    package struct Claim: Sendable {
        /// The worst final status; nil when no final response came.
        package var status: UInt16?
        /// Objects that it says it sent; nil when it doesn't say.
        package var sent: Int?
        /// Objects that it says it couldn't send; nil when it doesn't say.
        package var failed: Int?
        /// What it says about that status; the first answer that says anything counts.
        package var remark = StatusRemark()
        /// Its Error Comment (0000,0902), as it came.
        package var comment: String? {
            get { self.remark.comment }
            set { self.remark.comment = newValue }
        }
        /// What it says about the status, as it follows that in a sentence.
        package var clause: String { self.remark.quotedClause }
    }

    /// Study Instance UID.
    package var study: UID
    /// What people know the PACS by that was asked for it; nil where nobody says.
    package var pacs: String?
    /// Objects that shall be here; nil when the PACS neither lists nor counts them, or more came than it counts.
    package var expected: Int?
    /// Whether `expected` is the PACS's count of objects that it doesn't list.
    package var isCounted = false
    /// Objects that are here of those that shall be: those that arrived and those that were here before.
    package var here = 0
    /// SOP Instance UIDs of objects of the study that came though the PACS hadn't listed them, or nobody asked for them.
    package var unexpected: [UID] = []
    /// Objects kept beside one of the same SOP Instance UID with other bytes.
    package var versions = 0
    /// Objects stored by this command; nil when they went to another system.
    package var received: Int?
    /// Objects of the study that the destination says it has; nil where it doesn't say, or wasn't asked.
    package var found: Int?
    /// Whether the destination was to be asked.
    package var isChecked = false
    /// Objects that were here already and valid, or at the destination.
    package var skipped = 0
    /// Objects left out because they were received before and have been taken away since.
    package var known = 0
    /// Objects expected that aren't here, or that the PACS reported as failed; nil when unknown.
    package var failed: Int?
    /// Objects that came again with the same bytes.
    package var duplicates = 0
    /// SOP Instance UIDs of what is missing, as far as known.
    package var missing: [UID] = []
    /// SOP Instance UIDs of what came damaged and is kept aside; they count as missing.
    package var damaged: [UID] = []
    /// SOP Instance UIDs of received objects that carry another Patient ID than the selected row.
    package var identityMismatch: [UID] = []
    /// What was odd about the objects received, a sentence each.
    package var notes: [String] = []
    /// What the PACS says.
    package var claim = Claim()
    /// Whether anything was asked of the PACS, or nothing had to be.
    package var wasAsked = true
    /// What the user should know although nothing is missing.
    package var warnings: [String] = []
    /// Whether at least one object is known to be missing.
    package var hasMissing = false
    /// Why the study isn't complete; nil when it is.
    package var cause: RetrievalCause?
    /// What ended the transfer of a study that isn't complete, where it is known.
    package var ending: PACSError? {
        get {
            guard case .failed(let error)? = self.failure else { return nil }
            return error
        }
        set { self.failure = newValue.map { .failed($0) } }
    }
    /// `ending`, which takes no room where there is none.
    var failure: RetrievalCause?
    /// Whether another run of pacsh was fetching it.
    var isElsewhere = false
    /// Whether its objects were asked for by C-GET.
    var isByGet = false
    /// What kept objects from reaching our SCP, where some are missing.
    package var obstacle: DeliveryObstacle?

    /// Whether the study is complete.
    package var isComplete: Bool { self.cause == nil }
    /// What ended the study where it isn't complete: the end of its transfer, else why nothing was asked.
    package var ended: PACSError? {
        guard let cause = self.cause else { return nil }
        switch cause {
        case .partial: if let ending = self.ending { return ending }
        default: break
        }
        let outcome = RetrievalOutcome(command: self.isByGet ? "get" : "move", word: .failed, studies: [self])
        return PACSError(cause, of: outcome, destination: nil, port: nil)
    }
    /// Whether at least one object is here, or is said to be at the other system.
    var hasSome: Bool {
        guard self.received != nil else { return (self.found ?? self.claim.sent ?? 0) > 0 }
        return self.here > 0 || !self.unexpected.isEmpty
    }
}

extension StudyVerdict {
    /// The judgement.
    package init(on evidence: StudyEvidence) {
        let arrivals = evidence.arrivals
        self.study = evidence.study
        self.expected = evidence.expectedCount
        self.isCounted = evidence.expected == nil && self.expected != nil
        self.unexpected = evidence.unexpected
        // What was here already may come again.
        self.here = arrivals.arrived.subtracting(self.unexpected).union(evidence.skipped).count
        self.versions = arrivals.keptBeside
        self.received = evidence.isObserved ? arrivals.received : nil
        self.skipped = evidence.skipped.count
        self.isChecked = evidence.found != nil || evidence.silence != nil
        if evidence.isKnown, let found = evidence.found { self.found = found.union(evidence.skipped).count }
        self.known = evidence.known
        self.failed = evidence.failed
        self.duplicates = arrivals.duplicates
        self.missing = evidence.missing
        self.damaged = evidence.damaged
        self.identityMismatch = arrivals.identityMismatch
        self.notes = arrivals.notes.lines + [evidence.excessNote].compactMap(\.self)
        self.claim = evidence.claim
        self.wasAsked = evidence.wasAsked
        self.isByGet = evidence.answers.last?.callback == .ownAssociation
        self.hasMissing = evidence.hasMissing
        self.isElsewhere = evidence.isElsewhere
        self.cause = self.cause(evidence)
        if self.cause != nil {
            self.ending = evidence.ending
            self.obstacle = evidence.answers.isEmpty ? nil : evidence.delivery?.obstacle
        }
        if evidence.isObserved { self.warnings = self.warnings(evidence) }
        if let silence = evidence.silence {
            self.warnings.append(
                "whether its objects are at the destination isn't known: \(silence.message); "
                    + "they are reported by the PACS only"
            )
        }
    }

    /// In this order: what ended everything, some but not all, what ended it before this study, what the PACS answered,
    /// what didn't come.
    private func cause(_ evidence: StudyEvidence) -> RetrievalCause? {
        if let absence = evidence.absence, evidence.missing.isEmpty || evidence.isElsewhere { return .failed(absence) }
        // A retrieval that has brought everything is complete whatever the last response says.
        if evidence.isKnown, evidence.expected != nil, !self.hasMissing { return nil }
        switch evidence.stop {
        case .interrupted, .local: return evidence.stop
        default: break
        }
        if self.hasSome, self.hasMissing { return .partial }
        if !self.wasAsked, let stop = evidence.stop { return stop }
        var causes = evidence.lastAnswers.compactMap { Self.cause($0, evidence) }
        if !self.damaged.isEmpty { causes.append(.damaged) }
        if let cause = RetrievalCause.first(of: causes) { return cause }
        let isCutShort = evidence.isCutShort
        if evidence.isKnown, !evidence.isObserved { return .nothingReceived(status: self.claim.status) }
        if !evidence.isObserved {
            if self.claim.sent == 0, self.expected != 0 { return .nothingReceived(status: self.claim.status) }
            return isCutShort ? .partial : nil
        }
        if evidence.expected == nil, isCutShort { return .partial }
        if evidence.expected == nil, self.hasSome { return self.claim.sent == nil ? .unknownTotal : nil }
        return .nothingReceived(status: self.claim.status)
    }

    /// What one answer says against the study's being complete.
    private static func cause(_ answer: RetrieveAnswer, _ evidence: StudyEvidence) -> RetrievalCause? {
        if answer.isUnknownDestination { return .destinationUnknown(status: answer.status) }
        if let error = answer.error { return .failed(error) }
        guard let status = answer.status, status != 0x0000 else { return nil }
        let hasNone = evidence.arrivals.arrived.isEmpty
        if evidence.isObserved {
            if answer.isCallbackFailure { return .callbackFailed(status: status) }
            // The PACS was let in and tried: what fell short is the retrieval, not the request.
            if answer.hasFailedSubOperations, hasNone { return .nothingReceived(status: status) }
        }
        // A warning without any failed object, all of them here as far as is known, is no failure.
        let isWhole = !evidence.isObserved || (evidence.expected == nil && !hasNone)
        if isWhole, DIMSEStatus(code: status).category == .warning, answer.counters?.failed == 0 { return nil }
        return .status(status, answer.reply?.remark ?? StatusRemark())
    }

    private func warnings(_ evidence: StudyEvidence) -> [String] {
        var warnings: [String] = []
        if self.isComplete, let status = self.claim.status, status != 0x0000 {
            warnings.append("all objects are safe although the PACS reported \(PACSError.named(status))")
        }
        if self.isComplete, let error = evidence.answers.lazy.compactMap(\.error).first {
            warnings.append("all objects are safe although the request ended early: \(error.message)")
        }
        if !self.identityMismatch.isEmpty {
            let count = self.identityMismatch.count
            let objects = "\(Magnitude.count(count, "object")) \(count == 1 ? "carries" : "carry")"
            warnings.append("\(objects) another Patient ID than the selected row; kept and listed")
        }
        if !self.unexpected.isEmpty {
            let count = self.unexpected.count
            let objects = "\(Magnitude.count(count, "object")) \(count == 1 ? "wasn't" : "weren't")"
            warnings.append("\(objects) expected of this study; kept and listed, and no replacement for one that was")
        }
        if self.versions > 0 {
            let count = self.versions
            let objects = "\(Magnitude.count(count, "object")) \(count == 1 ? "differs" : "differ")"
            warnings.append("\(objects) from what is here; kept beside it")
        }
        return warnings + self.notes
    }
}
