import DICOMCore

/// C-MOVE-RQ: asks the peer to send what the identifier names to a destination that it knows (PS3.7 §9.3.4.1).
package struct CMoveRequest: Hashable, Sendable {
    /// The number that responses and a cancel request refer to.
    package var messageID: UInt16
    /// The retrieval's SOP class.
    package var affectedSOPClassUID: UID
    /// How urgent it is.
    package var priority: Priority
    /// The AE title of the destination; empty when a peer sent none.
    package var moveDestination: String

    /// Makes a request.
    package init(
        messageID: UInt16,
        affectedSOPClassUID: UID,
        moveDestination: String,
        priority: Priority = .medium
    ) {
        self.messageID = messageID
        self.affectedSOPClassUID = affectedSOPClassUID
        self.moveDestination = moveDestination
        self.priority = priority
    }

    /// Reads a request.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cMoveRequest)
        (self.messageID, self.affectedSOPClassUID, self.priority) = try commandSet.identifierRequest()
        self.moveDestination = commandSet.moveDestination ?? ""
    }

    /// The request as it is sent; its identifier follows.
    package var commandSet: CommandSet {
        var set = CommandSet(.cMoveRequest, self.messageID, self.affectedSOPClassUID, self.priority)
        set.set(CommandElement.moveDestination, text: self.moveDestination)
        return set
    }
}

/// C-MOVE-RSP: how far the sub-operations are, or the end (PS3.7 §9.3.4.2).
package struct CMoveResponse: Hashable, Sendable {
    /// The request's number.
    package var messageIDBeingRespondedTo: UInt16
    /// The retrieval's SOP class; peers leave it away.
    package var affectedSOPClassUID: UID?
    /// Pending while sub-operations go on, then the final status.
    package var status: DIMSEStatus
    /// The counters, where sent.
    package var subOperations: SubOperations
    /// What the peer says about a failure.
    package var errorComment: String?
    /// Whether a list of failed SOP instances follows.
    package var hasDataSet: Bool

    /// Makes a response.
    package init(
        messageIDBeingRespondedTo: UInt16,
        affectedSOPClassUID: UID?,
        status: DIMSEStatus,
        subOperations: SubOperations = SubOperations(),
        errorComment: String? = nil,
        hasDataSet: Bool = false
    ) {
        self.messageIDBeingRespondedTo = messageIDBeingRespondedTo
        self.affectedSOPClassUID = affectedSOPClassUID
        self.status = status
        self.subOperations = subOperations
        self.errorComment = errorComment
        self.hasDataSet = hasDataSet
    }

    /// Reads a response.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cMoveResponse)
        (self.messageIDBeingRespondedTo, self.status) = try commandSet.response()
        self.affectedSOPClassUID = commandSet.affectedSOPClassUID
        self.subOperations = commandSet.subOperations
        self.errorComment = commandSet.errorComment
        self.hasDataSet = commandSet.hasDataSet
    }

    /// The response as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cMoveResponse, hasDataSet: self.hasDataSet)
        set.set(CommandElement.affectedSOPClassUID, self.affectedSOPClassUID)
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        set.set(CommandElement.status, self.status.code)
        set.set(CommandElement.errorComment, text: self.errorComment.map(CommandSet.comment))
        set.set(self.subOperations)
        return set
    }
}
