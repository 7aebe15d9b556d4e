import DICOMCore
import DICOMWire

/// C-STORE-RQ as it is sent (PS3.7 §9.3.1.1).
///
/// The only encoder of this request; the client of a PACS never depends on it.
struct StoreRequest: Hashable, Sendable {
    /// The number that the response refers to.
    var messageID: UInt16
    /// The object's SOP class.
    var affectedSOPClassUID: UID
    /// The object's identifier.
    var affectedSOPInstanceUID: UID
    /// Who asked for it by C-MOVE.
    var moveOriginatorAETitle: String?
    /// The message ID of that C-MOVE.
    var moveOriginatorMessageID: UInt16?

    /// The command set.
    ///
    /// Written as bytes and read back, because `DICOMWire` has no way to make a C-STORE-RQ.
    func commandSet() throws(DIMSEError) -> CommandSet {
        var elements = DataSet()
        elements.set(Tag(0, 0x0002), self.affectedSOPClassUID)
        elements.set(Tag(0, 0x0100), integer: Int(CommandField.cStoreRequest.rawValue))
        elements.set(Tag(0, 0x0110), integer: Int(self.messageID))
        elements.set(Tag(0, 0x0700), integer: 0)
        elements.set(Tag(0, 0x0800), integer: 1)
        elements.set(Tag(0, 0x1000), self.affectedSOPInstanceUID)
        if let title = self.moveOriginatorAETitle { elements.set(Tag(0, 0x1030), title) }
        if let id = self.moveOriginatorMessageID { elements.set(Tag(0, 0x1031), integer: Int(id)) }
        return try CommandSet(decoding: DataSetWriter(syntax: .implicitVRLittleEndian).write(elements))
    }
}
