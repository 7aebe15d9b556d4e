import DICOMCore

/// A service whose requests are followed by an identifier: C-FIND, C-GET and C-MOVE (PS3.7 §9.1.2 to §9.1.4).
package protocol IdentifierService: Hashable, Sendable {
    /// The command field of its request.
    static var request: CommandField { get }
    /// The command field of its responses.
    static var response: CommandField { get }
}

/// C-FIND-RQ or C-GET-RQ, which have the same fields (PS3.7 §9.3.2.1, §9.3.3.1).
package struct IdentifierRequest<Service: IdentifierService>: Hashable, Sendable {
    /// The number that responses and a cancel request refer to.
    package var messageID: UInt16
    /// The SOP class of the query or retrieval.
    package var affectedSOPClassUID: UID
    /// How urgent it is.
    package var priority: Priority

    package init(messageID: UInt16, affectedSOPClassUID: UID, priority: Priority = .medium) {
        self.messageID = messageID
        self.affectedSOPClassUID = affectedSOPClassUID
        self.priority = priority
    }

    /// Reads a request.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(Service.request)
        (self.messageID, self.affectedSOPClassUID, self.priority) = try commandSet.identifierRequest()
    }

    /// The request as it is sent; its identifier follows.
    package var commandSet: CommandSet {
        CommandSet(Service.request, self.messageID, self.affectedSOPClassUID, self.priority)
    }
}
