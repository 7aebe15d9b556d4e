import DICOMCore
import DICOMWire

extension PACSError {
    /// Why a study wasn't asked for that another run of pacsh is fetching.
    static func isFetchedByAnother(_ study: UID, directory: String) -> PACSError {
        PACSError(
            .partial,
            "another pacsh is fetching study \(study) into \(directory), so it wasn't asked for",
            remedy: "when that one is done, the same command or 'resume' fetches what is still missing"
        )
    }

    /// The error of a retrieval that isn't complete; the destination and our port are named in the remedies.
    init(_ cause: RetrievalCause, of outcome: RetrievalOutcome, destination: String?, port: Int?) {
        let studies = outcome.studies.filter { !$0.isComplete }
        let isGet = outcome.command == "get" || (outcome.command == "retrieve" && outcome.isByGet)
        var facts = FailureFacts(
            cause.code,
            service: isGet ? .get : .move,
            status: cause.status,
            destination: destination,
            port: port
        )
        facts.isDestinationElsewhere = destination != nil && port == nil
        switch cause {
        case .interrupted:
            facts.status = outcome.claimedStatus
            self.init(facts, "interrupted; \(outcome.totals)")
        case .local(let fault):
            self = fault
        case .failed(let fault):
            self = fault.concerning(destination, isElsewhere: facts.isDestinationElsewhere)
        case .partial:
            let (few, all) = (studies.count + outcome.unlistedIncomplete, outcome.studies.count + outcome.unlisted)
            let incomplete =
                few == 0 && outcome.isCutShort
                ? "the retrieval ended before all was asked for" : "\(Magnitude.part(few, of: all, "study")) incomplete"
            // One study is told of: what ended one and what kept another back have nothing to do with each other.
            let told = studies.first { $0.ending != nil } ?? studies.first { $0.obstacle?.isSeen == true }
            let ending = told?.ending ?? outcome.ending
            facts.status = told.map(\.claim.status) ?? outcome.claimedStatus
            facts.sent = told?.claim.sent
            facts.isUnlisted = told.map { $0.isCounted || $0.expected == nil } ?? false
            facts.hasDelivered = (outcome.totals.received ?? 0) + outcome.totals.duplicates > 0
            facts.abort = ending?.facts.abort
            facts.timer = ending?.facts.timer
            facts.errno = ending?.facts.errno
            facts.obstacle = told?.obstacle.flatMap { $0.isSeen ? $0 : nil }
            facts.ending = ending?.message
            self.init(facts, ["\(incomplete); \(outcome.totals)", ending?.message].joined())
        case .destinationUnknown(let status):
            facts.take(Self.remark(studies))
            let what = status.map { Self.named($0) } ?? "the association was aborted right after the C-MOVE request"
            let title = destination.map { " \"\(printable($0))\"" } ?? ""
            guard status != 0xA801 else {
                self.init(facts, "the PACS doesn't know the move destination\(title) (\(what)\(Self.comment(studies)))")
                return
            }
            // The same answer comes where the destination is known and nobody listens there.
            let message = "the PACS doesn't know the move destination\(title), or doesn't reach it"
            self.init(
                facts,
                ["\(message) (\(what)\(Self.comment(studies)))", Self.obstacle(studies)?.sentence].joined()
            )
        case .callbackFailed(let status):
            facts.take(Self.remark(studies))
            facts.obstacle = Self.obstacle(studies)
            let what =
                facts.obstacle?.isSeen == true
                ? "the PACS could not deliver to our SCP" : "the PACS couldn't open its association to our SCP"
            let message = "\(what) (\(Self.named(status))\(Self.comment(studies)))"
            self.init(facts, [message, facts.obstacle?.sentence].joined())
        case .damaged:
            facts.status = outcome.claimedStatus
            let damaged = Magnitude.count(studies.reduce(0) { $0 + $1.damaged.count }, "object")
            let ending = studies.lazy.compactMap(\.ending).first { $0.kind == .damaged }?.message
            self.init(facts, ending ?? "\(damaged) came damaged")
        case .nothingReceived(let status):
            facts.take(Self.remark(studies))
            facts.sent = studies.lazy.compactMap(\.claim.sent).first
            facts.isListed = studies.contains { ($0.expected ?? 0) > 0 && !$0.isCounted }
            facts.obstacle = Self.obstacle(studies).flatMap { $0.isSeen || !facts.givesReason ? $0 : nil }
            let message = Self.nothingReceived(studies, status, isReason: facts.givesReason)
            self.init(facts, [message, isGet ? nil : facts.obstacle?.sentence].joined())
        case .unknownTotal:
            let what = "nobody can say whether all came: the PACS listed no objects and its answer has no counters"
            facts.status = outcome.claimedStatus
            self.init(facts, "\(what); \(outcome.totals)")
        case .status(let status, let remark):
            facts.take(remark)
            let what = "the \(isGet ? "C-GET" : "C-MOVE") ended with \(Self.named(status))\(remark.quotedClause)"
            let speaksOfWay = ErrorComment(remark.comment).isAboutConnection
            facts.obstacle = studies.lazy.compactMap(\.obstacle).first { $0.isSeen || speaksOfWay }
            self.init(facts, [what, facts.obstacle?.sentence].joined())
        }
    }

    /// What the PACS says where nothing came; the comment first where it says why.
    private static func nothingReceived(_ studies: [StudyVerdict], _ status: UInt16?, isReason: Bool) -> String {
        let (isElsewhere, isChecked) = (studies.contains { $0.received == nil }, studies.contains { $0.found != nil })
        let nothing =
            !isElsewhere
            ? "nothing arrived" : isChecked ? "the destination has nothing of it" : "says that it sent nothing"
        guard let status else { return "the PACS gave no status, and \(nothing)" }
        let remark = self.remark(studies)
        if isReason, let comment = remark.plainComment {
            let details = remark.details.map { ", \($0)" } ?? ""
            return "the PACS says \"\(comment)\" (\(Self.named(status))\(details)), and \(nothing)"
        }
        let joint = status == 0x0000 ? "but" : "and"
        return "the PACS reported \(Self.named(status))\(self.comment(studies)), \(joint) \(nothing)"
    }

    /// What kept the objects of the first study from coming.
    private static func obstacle(_ studies: [StudyVerdict]) -> DeliveryObstacle? {
        studies.lazy.compactMap(\.obstacle).first
    }

    /// The first thing that the PACS says about its statuses.
    private static func remark(_ studies: [StudyVerdict]) -> StatusRemark {
        studies.lazy.map(\.claim.remark).first { !$0.isEmpty } ?? StatusRemark()
    }

    private static func comment(_ studies: [StudyVerdict]) -> String { self.remark(studies).quotedClause }

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

extension [String?] {
    /// The sentences that there are, in one.
    fileprivate func joined() -> String { self.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ") }
}

extension RetrievalCause {
    /// The code of the error that it becomes.
    fileprivate var code: PACSError.Code {
        switch self {
        case .interrupted: .interrupted
        case .local(let fault), .failed(let fault): fault.kind
        case .partial: .partial
        case .destinationUnknown: .destinationUnknown
        case .callbackFailed: .callbackFailed
        case .damaged: .damaged
        case .nothingReceived: .nothingReceived
        case .unknownTotal: .unknownTotal
        case .status: .dimseFailure
        }
    }

    /// The final status that it is about.
    fileprivate var status: UInt16? {
        switch self {
        case .interrupted, .partial, .damaged, .unknownTotal: nil
        case .local(let fault), .failed(let fault): fault.status
        case .destinationUnknown(let status), .nothingReceived(let status): status
        case .callbackFailed(let status), .status(let status, _): status
        }
    }
}
