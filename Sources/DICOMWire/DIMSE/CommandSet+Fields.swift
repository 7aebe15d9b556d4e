import DICOMCore

extension CommandSet {
    /// Message ID (0000,0110), of a request.
    package var messageID: UInt16? { self.number(CommandElement.messageID) }
    /// Message ID Being Responded To (0000,0120), of a response or a cancel request.
    package var messageIDBeingRespondedTo: UInt16? { self.number(CommandElement.messageIDBeingRespondedTo) }
    /// Whether a data set follows: Command Data Set Type (0000,0800) is anything but 0x0101.
    package var hasDataSet: Bool {
        // Without the element there is nothing that announces a data set.
        (self.number(CommandElement.dataSetType) ?? Self.noDataSet) != Self.noDataSet
    }
    /// Affected SOP Class UID (0000,0002).
    package var affectedSOPClassUID: UID? { self.uid(CommandElement.affectedSOPClassUID) }
    /// Affected SOP Instance UID (0000,1000).
    package var affectedSOPInstanceUID: UID? { self.uid(CommandElement.affectedSOPInstanceUID) }
    /// Priority (0000,0700): 0 medium, 1 high, 2 low.
    package var priority: UInt16? { self.number(CommandElement.priority) }
    /// Status (0000,0900), of a response; nil where it isn't there, or isn't one number of two bytes.
    package var status: DIMSEStatus? {
        guard self.statusLength == 2 else { return nil }
        return self.number(CommandElement.status).map { DIMSEStatus(code: $0) }
    }
    /// How many bytes Status (0000,0900) has; nil where it isn't there.
    var statusLength: Int? { self.length(CommandElement.status) }
    /// Error Comment (0000,0902), of a response.
    ///
    /// A peer's text: escape it before it is shown.
    package var errorComment: String? { self.text(CommandElement.errorComment) }
    /// What a response says about its status besides (PS3.7 §C).
    package var remark: StatusRemark {
        StatusRemark(
            self.errorComment,
            errorID: self.number(CommandElement.errorID),
            offendingElements: self.tags(CommandElement.offendingElement)
        )
    }
    /// The sub-operation counters of a C-MOVE or C-GET response.
    package var subOperations: SubOperations {
        SubOperations(
            remaining: self.number(CommandElement.remaining).map { Int($0) },
            completed: self.number(CommandElement.completed).map { Int($0) },
            failed: self.number(CommandElement.failed).map { Int($0) },
            warning: self.number(CommandElement.warning).map { Int($0) }
        )
    }
    /// Move Destination (0000,0600), of a C-MOVE request.
    package var moveDestination: String? { self.text(CommandElement.moveDestination) }
    /// Move Originator Application Entity Title (0000,1030), of a C-STORE request.
    package var moveOriginatorAETitle: String? { self.text(CommandElement.moveOriginatorAETitle) }
    /// Move Originator Message ID (0000,1031), of a C-STORE request.
    package var moveOriginatorMessageID: UInt16? { self.number(CommandElement.moveOriginatorMessageID) }

    /// Sets the sub-operation counters; a counter over 65,535 doesn't fit and is written as that.
    mutating func set(_ subOperations: SubOperations) {
        self.set(CommandElement.remaining, subOperations.remaining.map { UInt16(clamping: $0) })
        self.set(CommandElement.completed, subOperations.completed.map { UInt16(clamping: $0) })
        self.set(CommandElement.failed, subOperations.failed.map { UInt16(clamping: $0) })
        self.set(CommandElement.warning, subOperations.warning.map { UInt16(clamping: $0) })
    }

    /// Sets what a response says about its status besides; a comment is made to fit.
    mutating func set(_ remark: StatusRemark) {
        self.set(CommandElement.offendingElement, tags: remark.offendingElements)
        self.set(CommandElement.errorComment, text: remark.comment.map(Self.comment))
        self.set(CommandElement.errorID, remark.errorID)
    }

    /// Fails unless this is the message meant.
    func expect(_ field: CommandField) throws(DIMSEError) {
        guard self.commandField == field else {
            throw DIMSEError(.unknownCommand, "\(self.commandField.name) where \(field.name) is meant")
        }
    }

    /// A field that the message can't do without.
    func required<T>(_ value: T?, _ name: StaticString) throws(DIMSEError) -> T {
        guard let value else { throw DIMSEError(.missingField, "\(self.commandField.name) has no \(name)") }
        return value
    }
}
