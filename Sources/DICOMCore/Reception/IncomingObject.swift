/// What is known of an object before its data set: the C-STORE-RQ's fields and the association it came over.
public struct IncomingObject: Sendable {
    /// Affected SOP Class UID (0000,0002).
    public var affectedSOPClassUID: UID
    /// Affected SOP Instance UID (0000,1000).
    public var affectedSOPInstanceUID: UID
    /// The syntax agreed for the presentation context.
    public var transferSyntax: TransferSyntax
    /// Calling AE title of the association; our peer's title when we asked for the association (C-GET).
    public var callingAETitle: String
    /// Called AE title of the association.
    public var calledAETitle: String
    /// The peer's numeric address.
    public var peerAddress: String
    /// The peer's port; 0 where we asked for the association.
    public var peerPort: Int
    /// Whether the calling AE title is one the user listed; others are taken only for studies that were asked for.
    public var isListedCaller: Bool
    /// Move Originator Application Entity Title (0000,1030), where sent.
    public var moveOriginatorAETitle: String?
    /// Move Originator Message ID (0000,1031), where sent.
    public var moveOriginatorMessageID: UInt16?
    /// A number that tells associations of this process apart.
    public var association: Int

    /// Makes the description of an announced object.
    public init(
        affectedSOPClassUID: UID,
        affectedSOPInstanceUID: UID,
        transferSyntax: TransferSyntax,
        callingAETitle: String,
        calledAETitle: String,
        peerAddress: String,
        peerPort: Int = 0,
        isListedCaller: Bool = true,
        moveOriginatorAETitle: String? = nil,
        moveOriginatorMessageID: UInt16? = nil,
        association: Int = 0
    ) {
        self.affectedSOPClassUID = affectedSOPClassUID
        self.affectedSOPInstanceUID = affectedSOPInstanceUID
        self.transferSyntax = transferSyntax
        self.callingAETitle = callingAETitle
        self.calledAETitle = calledAETitle
        self.peerAddress = peerAddress
        self.peerPort = peerPort
        self.isListedCaller = isListedCaller
        self.moveOriginatorAETitle = moveOriginatorAETitle
        self.moveOriginatorMessageID = moveOriginatorMessageID
        self.association = association
    }
}
