import DICOMCore

/// C-MOVE: asks for objects to be sent elsewhere (PS3.7 §9.1.4).
package enum CMove: IdentifierService {
    package static let request = CommandField.cMoveRequest
    package static let response = CommandField.cMoveResponse
}

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
        try commandSet.expect(CMove.request)
        (self.messageID, self.affectedSOPClassUID, self.priority) = try commandSet.identifierRequest()
        self.moveDestination = commandSet.moveDestination ?? ""
    }

    /// The request as it is sent; its identifier follows.
    package var commandSet: CommandSet {
        var set = CommandSet(CMove.request, self.messageID, self.affectedSOPClassUID, self.priority)
        set.set(CommandElement.moveDestination, text: self.moveDestination)
        return set
    }
}

/// C-MOVE-RSP: how far the sub-operations are, or the end (PS3.7 §9.3.4.2).
package typealias CMoveResponse = IdentifierResponse<CMove>
