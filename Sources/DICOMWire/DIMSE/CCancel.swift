/// C-CANCEL-RQ: asks to end a C-FIND, C-MOVE or C-GET (PS3.7 §9.3.2.3).
///
/// It has no response of its own.
package struct CCancelRequest: Hashable, Sendable {
    /// The message ID of the request to end.
    package var messageIDBeingRespondedTo: UInt16

    package init(messageIDBeingRespondedTo: UInt16) { self.messageIDBeingRespondedTo = messageIDBeingRespondedTo }

    /// Reads a cancel request.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(.cCancelRequest)
        self.messageIDBeingRespondedTo = try commandSet.required(
            commandSet.messageIDBeingRespondedTo,
            "Message ID Being Responded To (0000,0120)"
        )
    }

    /// The cancel request as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(.cCancelRequest)
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        return set
    }
}
