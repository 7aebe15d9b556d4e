import DICOMCore

/// Puts the verdicts on the studies together into the one that decides the exit code.
package enum OverallVerdict {
    /// Judges all studies: the outcome's word and the cause to report; nil when all is complete.
    ///
    /// Interrupted comes first, then a local fault, then partial (at least one object here and at least one missing,
    /// whatever the statuses), then the specific cause, then a plain status.
    package static func judge(_ studies: [StudyOutcome]) -> (word: RetrievalOutcome.Word, cause: RetrievalCause?) {
        let causes = studies.compactMap(\.cause)
        guard let first = causes.min(by: { $0.rank < $1.rank }) else { return (.complete, nil) }
        if case .interrupted = first { return (.cancelled, first) }
        let hasSome = studies.contains(where: \.hasSome)
        let hasMissing = studies.contains { $0.hasMissing || ($0.cause != nil && !$0.hasSome) }
        if case .local = first { return (hasSome ? .partial : .failed, first) }
        if hasSome, hasMissing { return (.partial, .partial) }
        return (.failed, first)
    }

    /// The error to report for a cause.
    ///
    /// The destination and our port are named in the remedies.
    package static func error(
        _ cause: RetrievalCause,
        studies: [StudyOutcome],
        command: String,
        destination: String? = nil,
        port: Int? = nil
    ) -> PACSError {
        func facts(_ code: PACSError.Code, _ status: UInt16?, _ comment: String? = nil) -> FailureFacts {
            FailureFacts(
                code,
                service: command == "get" ? .get : .move,
                status: status,
                errorComment: comment,
                destination: destination,
                port: port
            )
        }
        let verdict = studies.first { $0.cause?.rank == cause.rank }?.verdict ?? ""
        let incomplete = studies.count { !$0.isComplete }
        switch cause {
        case .interrupted:
            return PACSError(facts(.interrupted, self.status(of: studies)), "interrupted; \(self.summary(studies))")
        case .local(let error), .failed(let error):
            return error
        case .partial:
            let text = studies.count == 1 ? verdict : "\(incomplete) of \(studies.count) studies are incomplete"
            return PACSError(facts(.partial, self.status(of: studies)), "\(text); \(self.summary(studies))")
        case .destinationUnknown(let status):
            let what = status.map { StudyVerdict.text($0) } ?? "the association ended right after the C-MOVE request"
            let title = destination.map { " \"\(printable($0))\"" } ?? ""
            return PACSError(
                facts(.destinationUnknown, status),
                "the PACS doesn't know the move destination\(title) (\(what))"
            )
        case .callbackFailed(let status):
            return PACSError(
                facts(.callbackFailed, status),
                "the PACS couldn't open its association to our SCP (\(StudyVerdict.text(status)))"
            )
        case .nothingReceived(let status):
            let what = status.map { "the PACS reported \(StudyVerdict.text($0))" } ?? "the PACS gave no status"
            return PACSError(facts(.nothingReceived, status), "\(what), but nothing arrived")
        case .status(let status, let comment):
            let words = comment.map { $0.isEmpty ? "" : ", \"\(printable($0))\"" } ?? ""
            return PACSError(
                facts(.dimseFailure, status, comment.map { printable($0) }),
                "the \(command == "get" ? "C-GET" : "C-MOVE") ended with \(StudyVerdict.text(status))\(words)"
            )
        }
    }

    private static func status(of studies: [StudyOutcome]) -> UInt16? {
        StudyVerdict.worst(studies.compactMap(\.status))
    }

    private static func summary(_ studies: [StudyOutcome]) -> String {
        let received = RetrievalPlan.sum(studies.map(\.received)) ?? 0
        let skipped = studies.reduce(0) { $0 + $1.skipped }
        let expected = RetrievalPlan.sum(studies.map(\.expected))
        let here = "\(received) received" + (skipped > 0 ? ", \(skipped) were here already" : "")
        return expected.map { "\(here), \($0) expected" } ?? here
    }
}
