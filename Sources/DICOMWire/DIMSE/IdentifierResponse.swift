import DICOMCore

/// C-FIND-RSP, C-GET-RSP or C-MOVE-RSP, which have the same fields, but that a C-FIND has no sub-operations
/// (PS3.7 §9.3.2.2, §9.3.3.2, §9.3.4.2).
package struct IdentifierResponse<Service: IdentifierService>: Hashable, Sendable {
    /// The request's number.
    package var messageIDBeingRespondedTo: UInt16
    /// The SOP class of the query or retrieval; peers leave it away.
    package var affectedSOPClassUID: UID?
    /// Pending with each match or while sub-operations go on, then the final status.
    package var status: DIMSEStatus
    /// The counters, where sent.
    package var subOperations: SubOperations
    /// What the peer says about a failure.
    package var remark: StatusRemark
    /// Whether a match, or a list of failed SOP instances, follows.
    package var hasDataSet: Bool

    package init(
        messageIDBeingRespondedTo: UInt16,
        affectedSOPClassUID: UID?,
        status: DIMSEStatus,
        subOperations: SubOperations = SubOperations(),
        remark: StatusRemark = StatusRemark(),
        hasDataSet: Bool = false
    ) {
        self.messageIDBeingRespondedTo = messageIDBeingRespondedTo
        self.affectedSOPClassUID = affectedSOPClassUID
        self.status = status
        self.subOperations = subOperations
        self.remark = remark
        self.hasDataSet = hasDataSet
    }

    /// Reads a response.
    package init(_ commandSet: CommandSet) throws(DIMSEError) {
        try commandSet.expect(Service.response)
        (self.messageIDBeingRespondedTo, self.status) = try commandSet.response()
        self.affectedSOPClassUID = commandSet.affectedSOPClassUID
        self.subOperations = commandSet.subOperations
        self.remark = commandSet.remark
        self.hasDataSet = commandSet.hasDataSet
    }

    /// The response as it is sent.
    package var commandSet: CommandSet {
        var set = CommandSet(Service.response, hasDataSet: self.hasDataSet)
        set.set(CommandElement.affectedSOPClassUID, self.affectedSOPClassUID)
        set.set(CommandElement.messageIDBeingRespondedTo, self.messageIDBeingRespondedTo)
        set.set(CommandElement.status, self.status.code)
        set.set(self.remark)
        set.set(self.subOperations)
        return set
    }
}
