import DICOMCore
import DICOMNetwork
import DICOMWire

extension StudyEvidence {
    /// What ended the transfer of a study that isn't complete: the association of the request, that of the objects, our
    /// own refusal, the final status; nil where nothing was asked.
    var ending: PACSError? {
        if let error = self.answers.lazy.compactMap(\.error).last { return error }
        guard let last = self.answers.last else { return nil }
        let damaged = self.damaged
        if !damaged.isEmpty, self.missing.allSatisfy(damaged.contains) {
            return self.error(.damaged, last, self.damage)
        }
        return self.endOfDelivery(last) ?? self.endByStatus(last)
    }

    /// What came damaged, and what is wrong with the first.
    private var damage: String {
        let damaged = self.damaged
        let first = damaged.first.flatMap { self.arrivals.damaged[$0] }.map { ": \($0)" } ?? ""
        return "\(Magnitude.count(damaged.count, "object")) came damaged\(first)"
    }

    /// The service that was asked for.
    private var service: FailureFacts.Service {
        self.answers.contains { $0.callback == .ownAssociation } ? .get : .move
    }

    /// What our SCP saw of an association that brought too little.
    private func endOfDelivery(_ answer: RetrieveAnswer) -> PACSError? {
        let knocks = self.delivery?.knocks ?? []
        if let knock = knocks.last(where: { $0.refusals != nil }), let refusals = knock.refusals {
            let objects = Magnitude.count(refusals.count, "object")
            let why = "\(PACSError.hex(refusals.first.status)), \(refusals.first.comment)"
            return self.error(.dimseFailure, answer, "our SCP refused \(objects) (\(why))")
        }
        for knock in knocks.reversed() where knock.isAdmitted {
            guard let code = knock.stage.fault else { continue }
            return self.error(code, answer, printable(knock.reason) + self.reported(answer))
        }
        return nil
    }

    private func endByStatus(_ answer: RetrieveAnswer) -> PACSError? {
        guard let status = answer.status else { return nil }
        let request = self.service == .get ? "C-GET" : "C-MOVE"
        if status != 0x0000 {
            let words = answer.reply?.remark.quotedClause ?? ""
            return self.error(.dimseFailure, answer, "the \(request) ended with \(PACSError.named(status))\(words)")
        }
        let others = self.delivery?.others ?? 0
        let here =
            Magnitude.count(self.arrivals.arrived.count, "object")
            + (others > 0 ? " of it and \(others) of other studies" : "")
        switch self.delivery?.knocks.last(where: \.isAdmitted)?.stage {
        case .closed: return self.error(.partial, answer, "the PACS released its association after \(here)")
        case .open: return self.error(.partial, answer, "nothing more came over the open association after \(here)")
        default: return self.error(.partial, answer, "the PACS ended the \(request) as a success after \(here)")
        }
    }

    /// What the PACS says after its association for the objects has broken off.
    private func reported(_ answer: RetrieveAnswer) -> String {
        answer.status.map { $0 == 0x0000 ? "" : "; the PACS then reported \(PACSError.named($0))" } ?? ""
    }

    private func error(_ code: PACSError.Code, _ answer: RetrieveAnswer, _ message: String) -> PACSError {
        PACSError(
            FailureFacts(
                code,
                service: self.service,
                status: answer.status,
                remark: answer.reply?.remark ?? StatusRemark()
            ),
            message
        )
    }
}

extension AssociationLog.Entry.Stage {
    /// The code of an association's end that was no release; nil for a release and where it is open.
    fileprivate var fault: PACSError.Code? {
        switch self {
        case .closed(.aborted): .associationAborted
        case .closed(.lost): .connectionLost
        case .closed(.stalled): .dimseTimeout
        case .closed(.violation): .protocolViolation
        default: nil
        }
    }
}
