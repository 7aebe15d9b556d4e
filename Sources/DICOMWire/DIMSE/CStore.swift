import DICOMCore

/// C-STORE-RQ as it arrives: announces the object that follows (PS3.7 §9.3.1.1).
///
/// There is no way to make one here.
package struct CStoreRequest: Hashable, Sendable {
    /// The number that the response refers to.
    package let messageID: UInt16
    /// The object's SOP class.
    package let affectedSOPClassUID: UID
    /// The object's identifier.
    package let affectedSOPInstanceUID: UID
    /// Who asked for it by C-MOVE, where sent.
    package let moveOriginatorAETitle: String?
    /// The message ID of that C-MOVE, where sent.
    package let moveOriginatorMessageID: UInt16?

    /// Reads a request.
    ///
    /// A missing UID is empty here: the data set may have it, and the sink decides.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cStoreRequest)
        self.messageID = try commandSet.required(commandSet.messageID, "Message ID (0000,0110)")
        self.affectedSOPClassUID = commandSet.affectedSOPClassUID ?? ""
        self.affectedSOPInstanceUID = commandSet.affectedSOPInstanceUID ?? ""
        self.moveOriginatorAETitle = commandSet.moveOriginatorAETitle
        self.moveOriginatorMessageID = commandSet.moveOriginatorMessageID
    }
}

/// C-STORE-RSP: tells the sender what became of an object (PS3.7 §9.3.1.2).
package struct CStoreResponse: Hashable, Sendable {
    /// The request's number.
    package var messageIDBeingRespondedTo: UInt16
    /// The object's SOP class, as in the request.
    package var affectedSOPClassUID: UID
    /// The object's identifier, as in the request.
    package var affectedSOPInstanceUID: UID
    /// Success, or why not.
    package var status: DIMSEStatus
    /// Why not, in words; cut at 64 characters.
    package var errorComment: String?

    package init(to request: CStoreRequest, status: DIMSEStatus, errorComment: String? = nil) {
        self.messageIDBeingRespondedTo = request.messageID
        self.affectedSOPClassUID = request.affectedSOPClassUID
        self.affectedSOPInstanceUID = request.affectedSOPInstanceUID
        self.status = status
        self.errorComment = errorComment
    }

    /// The response as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cStoreResponse)
        if !self.affectedSOPClassUID.string.isEmpty {
            set.set(CommandElement.affectedSOPClassUID, self.affectedSOPClassUID)
        }
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        set.set(CommandElement.status, self.status.code)
        set.set(CommandElement.errorComment, text: self.errorComment.map(CommandSet.comment))
        if !self.affectedSOPInstanceUID.string.isEmpty {
            set.set(CommandElement.affectedSOPInstanceUID, self.affectedSOPInstanceUID)
        }
        return set
    }
}
