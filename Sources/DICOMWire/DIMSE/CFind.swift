import DICOMCore

/// C-FIND-RQ: asks for matches of the identifier that follows (PS3.7 §9.3.2.1).
package struct CFindRequest: Hashable, Sendable {
    /// The number that responses and a cancel request refer to.
    package var messageID: UInt16
    /// The query's SOP class.
    package var affectedSOPClassUID: UID
    /// How urgent it is.
    package var priority: Priority

    /// Makes a request.
    package init(messageID: UInt16, affectedSOPClassUID: UID, priority: Priority = .medium) {
        self.messageID = messageID
        self.affectedSOPClassUID = affectedSOPClassUID
        self.priority = priority
    }

    /// Reads a request.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cFindRequest)
        (self.messageID, self.affectedSOPClassUID, self.priority) = try commandSet.identifierRequest()
    }

    /// The request as it is sent; its identifier follows.
    package var commandSet: CommandSet {
        CommandSet(.cFindRequest, self.messageID, self.affectedSOPClassUID, self.priority)
    }
}

/// C-FIND-RSP: one match, or the end (PS3.7 §9.3.2.2).
package struct CFindResponse: Hashable, Sendable {
    /// The request's number.
    package var messageIDBeingRespondedTo: UInt16
    /// The query's SOP class; peers leave it away.
    package var affectedSOPClassUID: UID?
    /// Pending with each match, then the final status.
    package var status: DIMSEStatus
    /// What the peer says about a failure.
    package var errorComment: String?
    /// Whether an identifier follows.
    package var hasDataSet: Bool

    /// Makes a response.
    package init(
        messageIDBeingRespondedTo: UInt16,
        affectedSOPClassUID: UID?,
        status: DIMSEStatus,
        errorComment: String? = nil,
        hasDataSet: Bool = false
    ) {
        self.messageIDBeingRespondedTo = messageIDBeingRespondedTo
        self.affectedSOPClassUID = affectedSOPClassUID
        self.status = status
        self.errorComment = errorComment
        self.hasDataSet = hasDataSet
    }

    /// Reads a response.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cFindResponse)
        (self.messageIDBeingRespondedTo, self.status) = try commandSet.response()
        self.affectedSOPClassUID = commandSet.affectedSOPClassUID
        self.errorComment = commandSet.errorComment
        self.hasDataSet = commandSet.hasDataSet
    }

    /// The response as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cFindResponse, hasDataSet: self.hasDataSet)
        set.set(CommandElement.affectedSOPClassUID, self.affectedSOPClassUID)
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        set.set(CommandElement.status, self.status.code)
        set.set(CommandElement.errorComment, text: self.errorComment.map(CommandSet.comment))
        return set
    }
}
