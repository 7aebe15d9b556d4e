import DICOMCore

/// C-ECHO-RQ: asks whether the peer's application answers (PS3.7 §9.3.5.1).
package struct CEchoRequest: Hashable, Sendable {
    /// The number that the response refers to.
    package var messageID: UInt16

    package init(messageID: UInt16) { self.messageID = messageID }

    /// Reads a request.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cEchoRequest)
        self.messageID = try commandSet.required(commandSet.messageID, "Message ID (0000,0110)")
    }

    /// The request as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cEchoRequest)
        set.set(CommandElement.affectedSOPClassUID, SOPClassUID.verification)
        set.set(CommandElement.messageID, self.messageID)
        return set
    }
}

/// C-ECHO-RSP (PS3.7 §9.3.5.2).
package struct CEchoResponse: Hashable, Sendable {
    /// The request's number.
    package var messageIDBeingRespondedTo: UInt16
    /// Success, or why not.
    package var status: DIMSEStatus
    /// What the peer says about a failure.
    package var remark: StatusRemark

    package init(
        messageIDBeingRespondedTo: UInt16,
        status: DIMSEStatus = .success,
        remark: StatusRemark = StatusRemark()
    ) {
        self.messageIDBeingRespondedTo = messageIDBeingRespondedTo
        self.status = status
        self.remark = remark
    }

    /// Reads a response.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cEchoResponse)
        (self.messageIDBeingRespondedTo, self.status) = try commandSet.response()
        self.remark = commandSet.remark
    }

    /// The response as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cEchoResponse)
        set.set(CommandElement.affectedSOPClassUID, SOPClassUID.verification)
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        set.set(CommandElement.status, self.status.code)
        set.set(self.remark)
        return set
    }
}
