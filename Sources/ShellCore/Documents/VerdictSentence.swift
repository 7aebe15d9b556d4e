import DICOMCore
import PACSClient

extension StudyVerdict {
    /// The verdict in one sentence for the user, as it stands in the table and in the document.
    var sentence: String {
        guard self.received != nil else {
            if let found { return self.text(found: found) }
            if case .failed(let error)? = self.cause, !self.isReported { return "failed: \(error.message)" }
            if let cause = self.cause, !self.wasAsked { return "not asked for: \(Self.reason(cause))" }
            return (self.isChecked ? "reported by the PACS only" : "reported by the PACS, not observed") + self.claimed
        }
        let already = self.skipped == 0 ? "" : " (\(Magnitude.already(self.skipped)))"
        var text = self.text(already + self.besides)
        if !self.identityMismatch.isEmpty { text += "; warning: \(self.identityMismatch.count) of another Patient ID" }
        if let note = self.notes.first {
            text += "; note: \(note)" + (self.notes.count > 1 ? " (and \(self.notes.count - 1) more)" : "")
        }
        return text
    }

    /// What came besides the objects that were expected; empty where nothing did.
    private var besides: String {
        let others = self.unexpected.isEmpty ? "" : " and \(self.unexpected.count) more that wasn't expected"
        return others + (self.versions == 0 ? "" : " and \(self.versions) with other bytes kept beside")
    }

    /// Whether the PACS has answered a request for the study.
    var isReported: Bool { self.claim.status != nil }

    /// The verdict where the destination was asked what it has.
    private func text(found: Int) -> String {
        let already = self.skipped == 0 ? "" : " (\(Magnitude.already(self.skipped, "there")))"
        let there = "\(self.expected.map { "\(found) of \($0)" } ?? "\(found)") objects\(already)"
        guard let cause = self.cause else {
            return self.expected == 0 ? "nothing to retrieve" : "found at the destination: \(there)"
        }
        guard self.wasAsked else { return "not asked for: \(Self.reason(cause)); \(there) at the destination" }
        let missing = self.failed.map { ", \($0) missing" } ?? ""
        switch cause {
        case .interrupted: return "cancelled: \(there) at the destination\(missing)"
        case .partial: return "partial: \(there) at the destination\(missing)\(self.claimed)"
        case .failed(let error), .local(let error): return "failed: \(error.message); \(there) at the destination"
        default: return "failed: \(there) at the destination\(missing)\(self.claimed)"
        }
    }

    private func text(_ already: String) -> String {
        let objects = Magnitude.count(self.here, "object")
        guard let cause = self.cause else {
            guard let expected = self.expected else {
                let received = self.received ?? 0
                let new = received < self.here ? "here, \(received) of them received now" : "received"
                return "complete: \(objects) \(new), as many as the PACS sent"
            }
            return expected == 0
                ? "nothing to retrieve" : "complete: \(self.part(expected, of: expected)) here\(already)"
        }
        let here = self.expected.map { "\(self.part(self.here, of: $0)) here" } ?? "\(objects) here"
        guard self.wasAsked else { return "not asked for: \(Self.reason(cause)); \(here)\(already)" }
        switch cause {
        case .interrupted: return "cancelled: \(here)\(already)"
        case .local(let error): return "failed: \(error.message); \(here)\(already)"
        case .partial:
            let missing = "\(self.failed.map(String.init) ?? "some") missing\(self.ofTheseDamaged)"
            let ending = self.ending.map { self.isClaimed($0) ? "" : "; \($0.message)" } ?? ""
            return "partial: \(here)\(already), \(missing)\(self.claimed)\(ending)"
        case .destinationUnknown(let status):
            let reach = status == 0xA801 ? "" : ", or doesn't reach it"
            return "failed: the PACS doesn't know the move destination\(reach)\(self.claimed)"
        case .callbackFailed: return "failed: the PACS couldn't reach our SCP\(self.claimed)"
        case .failed(let error): return "failed: \(error.message)"
        case .damaged:
            let damage = self.ending.map { ": \($0.message)" } ?? ""
            return "damaged: \(here)\(already), \(self.damaged.count) damaged and kept aside\(self.claimed)\(damage)"
        case .nothingReceived: return "failed: nothing arrived\(self.claimed)"
        case .unknownTotal:
            let unknown = "unknown: \(objects) received"
            return self.isCounted
                ? "\(unknown), as many as the PACS counts, but its answer has no counters\(self.claimed)"
                : "\(unknown), the PACS gave no number to compare with\(self.claimed)"
        case .status: return "failed: \(here)\(self.claimed)"
        }
    }

    /// Whether an error says no more than the status that the PACS reported; our own refusals say more.
    private func isClaimed(_ error: PACSError) -> Bool {
        guard error.kind == .dimseFailure, error.status == self.claim.status else { return false }
        return ![.objectsRefused, .otherStudyRefused].contains(self.obstacle?.kind)
    }

    /// How many of what is missing came damaged; empty where none did.
    private var ofTheseDamaged: String { self.damaged.isEmpty ? "" : " (\(self.damaged.count) damaged, kept aside)" }

    /// Why the rest of a retrieval was bound to fail too.
    private static func reason(_ cause: RetrievalCause) -> String {
        switch cause {
        case .interrupted: "interrupted"
        case .destinationUnknown: "the PACS doesn't know the move destination"
        case .callbackFailed: "the PACS couldn't reach our SCP twice in a row"
        case .failed(let error) where error.kind == .partial: "another pacsh is fetching it"
        case .failed(let error) where error.kind != .noAcceptedContext: "twice in a row \(error.message)"
        case .local(let error), .failed(let error): error.message
        case .partial, .damaged, .nothingReceived, .unknownTotal, .status: "the retrieval had ended"
        }
    }

    /// Where the number of objects that shall be here comes from, unless the PACS listed them.
    private var byCount: String { self.isCounted ? " that the PACS counts" : "" }

    /// How many of the objects that shall be here, with the verb.
    private func part(_ here: Int, of expected: Int) -> String {
        Magnitude.part(here, of: expected, "object", self.byCount)
    }

    /// What the PACS says, in brackets; empty where it said nothing.
    private var claimed: String {
        guard let status = self.claim.status else { return "" }
        var text = "the PACS reported \(PACSError.named(status))"
        if let sent = self.claim.sent { text += ", \(sent) sent" }
        if let failed = self.claim.failed { text += ", \(failed) failed" }
        text += self.claim.clause
        return " (\(text))"
    }
}
