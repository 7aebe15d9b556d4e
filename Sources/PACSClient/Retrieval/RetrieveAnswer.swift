import DICOMNetwork
import DICOMWire

/// How the PACS answered one C-MOVE or C-GET request, and how far it came into our Storage SCP meanwhile.
package struct RetrieveAnswer: Sendable {
    /// How far the PACS came.
    package enum Callback: Sendable {
        /// Nothing reached our SCP.
        case none
        /// A connection came, and no association.
        case connected
        /// Our SCP rejected an association, and accepted none.
        case rejected
        /// Our SCP accepted an association.
        case admitted
        /// The objects come over the association that we opened, as C-GET has it.
        case ownAssociation
    }

    /// The final response; nil when none came.
    package var reply: RetrieveReply?
    /// Whether at least one pending response came.
    package var pendingSeen = false
    /// How far the PACS came into our SCP between the request and its end.
    package var callback = Callback.none
    /// What ended the request before its final response, or at the response to our C-CANCEL.
    package var error: PACSError?
    /// The point in the course of what arrives at which the request was sent.
    package var mark: ArrivalTally.Mark?
    /// Whether the PACS had delivered something before, in this run or earlier in the session.
    package var hasDelivered = false
    /// The request; nil where none could be made.
    package var request: RetrieveIdentifier?
    /// Which round of its study it belongs to: 0 is the first, each later one asks for what is still missing.
    package var round = 0
    /// How many objects came more than once for this request.
    var repeats = 0
    /// Whether the request went out; false where no association for it came about.
    package var wasSent = true

    /// The final status; nil when none came.
    package var status: UInt16? { self.reply?.status.code }
    /// The counters of the final response.
    package var counters: SubOperations? { self.reply?.subOperations }

    /// Whether the PACS doesn't know where to send: 0xA801, or 0xC000 or an abort right after the C-MOVE-RQ.
    ///
    /// The latter two mean something else to a destination that was delivered to before, and where the Error Comment
    /// says so.
    package var isUnknownDestination: Bool {
        guard self.wasSent, self.callback != .ownAssociation else { return false }
        // Who was rejected by us knows where we are, whatever it makes of that.
        if self.status == 0xA801 { return self.callback != .rejected }
        guard !self.pendingSeen, self.callback == .none, !self.hasDelivered else { return false }
        if self.status == 0xC000 {
            let hasBegun = (self.counters?.failed ?? 0) > 0 || (self.counters?.sent ?? 0) > 0
            return !hasBegun && (self.comment.isBlank || self.comment.isAboutDestination)
        }
        return self.status == nil && self.error?.kind == .associationAborted
    }

    private var comment: ErrorComment { ErrorComment(self.reply?.remark.comment) }

    /// Whether the request was refused, or broken off, before anything was done about it.
    package var isRefusal: Bool {
        guard self.wasSent else { return true }
        guard !self.pendingSeen, self.callback != .admitted, self.callback != .ownAssociation,
            self.error != nil || self.isFailure
        else { return false }
        let counters = self.counters
        return [counters?.completed, counters?.failed, counters?.warning].allSatisfy { ($0 ?? 0) == 0 }
    }

    /// Whether a list of UIDs was refused as such, perhaps: with a failure that says nothing of resources or rights, and
    /// no sub-operation.
    ///
    /// Some PACS take a single UID only (PS3.4 §C.4.2.1.4 has lists).
    var mayRefuseList: Bool {
        guard let request, request.instances.count > 1, self.error == nil, let status = self.status, self.isFailure,
            ![0x0122, 0x0124, 0xA701, 0xA702].contains(status)
        else { return false }
        return (self.counters?.sent ?? 0) == 0 && (self.counters?.failed ?? 0) == 0
    }

    /// Whether the final status is a failure.
    var isFailure: Bool { self.status.map { DIMSEStatus(code: $0).category == .failure } ?? false }

    /// Whether the PACS tried to send and didn't get in.
    package var isCallbackFailure: Bool {
        guard let status = self.status, status != 0x0000, !self.isUnknownDestination else { return false }
        if self.callback == .admitted || self.callback == .ownAssociation || status & 0xFF00 == 0xFE00 { return false }
        if (self.counters?.sent ?? 0) > 0 { return false }
        if self.callback == .rejected { return true }
        // Where nothing came here, what the PACS says is all that is known of why.
        if self.callback == .none, self.comment.givesOtherReason { return false }
        return self.hasFailedSubOperations || (status == 0xA702 && self.callback == .connected)
    }

    /// Whether the PACS began to send and says that sending failed.
    ///
    /// 0xA702 alone says no more than that it is out of resources for that.
    package var hasFailedSubOperations: Bool {
        (self.counters?.failed ?? 0) > 0 || (self.status ?? 0) & 0xF000 == 0xB000
            || (self.status == 0xA702 && self.callback == .admitted)
    }
}

extension SubOperations {
    /// The number of objects that the PACS says it sent: completed and those with warnings; nil when it doesn't say.
    package var sent: Int? {
        guard let completed = self.completed else { return nil }
        return completed + (self.warning ?? 0)
    }
}

extension DIMSEStatus {
    /// The worst of several final statuses: failure, then cancel, then warning, then success.
    static func worst(_ statuses: [UInt16]) -> UInt16? {
        let order: [Category] = [.success, .pending, .warning, .cancel, .failure]
        func rank(_ status: UInt16) -> Int { order.firstIndex(of: DIMSEStatus(code: status).category) ?? 0 }
        return statuses.max { rank($0) < rank($1) }
    }
}
