import DICOMCore
import DICOMWire

extension PACSError {
    /// The error of a retrieval that isn't complete; the destination and our port are named in the remedies.
    init(_ cause: RetrievalCause, of outcome: RetrievalOutcome, destination: String?, port: Int?) {
        let isGet = outcome.command == "get"
        func error(_ code: Code, _ status: UInt16?, comment: String? = nil, _ message: String) -> PACSError {
            let facts = FailureFacts(
                code,
                service: isGet ? .get : .move,
                status: status,
                errorComment: comment,
                destination: destination,
                port: port
            )
            return PACSError(facts, message)
        }
        switch cause {
        case .interrupted:
            self = error(.interrupted, outcome.claimedStatus, "interrupted; \(outcome.totals)")
        case .local(let fault), .failed(let fault):
            self = fault
        case .partial:
            let incomplete = outcome.studies.count { !$0.isComplete }
            let studies = "\(incomplete) of \(outcome.studies.count) studies are incomplete"
            self = error(.partial, outcome.claimedStatus, "\(studies); \(outcome.totals)")
        case .destinationUnknown(let status):
            let what = status.map { Self.named($0) } ?? "the association ended right after the C-MOVE request"
            let title = destination.map { " \"\(printable($0))\"" } ?? ""
            self = error(.destinationUnknown, status, "the PACS doesn't know the move destination\(title) (\(what))")
        case .callbackFailed(let status):
            let what = "the PACS couldn't open its association to our SCP"
            self = error(.callbackFailed, status, "\(what) (\(Self.named(status)))")
        case .nothingReceived(let status):
            let what = status.map { "the PACS reported \(Self.named($0))" } ?? "the PACS gave no status"
            self = error(.nothingReceived, status, "\(what), but nothing arrived")
        case .unknownTotal:
            let what = "nobody can say whether all came: the PACS listed no objects and counted none"
            self = error(.unknownTotal, outcome.claimedStatus, "\(what); \(outcome.totals)")
        case .status(let status, let comment):
            let comment = comment.map { printable($0) }
            let words = comment.map { $0.isEmpty ? "" : ", \"\($0)\"" } ?? ""
            let what = "the \(isGet ? "C-GET" : "C-MOVE") ended with \(Self.named(status))\(words)"
            self = error(.dimseFailure, status, comment: comment, what)
        }
    }

    /// A retrieval was asked for something, and its plan is empty.
    static func nothingPlanned(_ message: String) -> PACSError {
        PACSError(
            FailureFacts(.noMatch, service: .find),
            message,
            remedy: "'find' and 'series' show what the PACS has; without --require this is no failure"
        )
    }

    /// A final status of a retrieval with its name.
    package static func named(_ status: UInt16) -> String {
        let status = DIMSEStatus(code: status)
        return "\(status.hex) \(status.name(service: .move))"
    }
}
