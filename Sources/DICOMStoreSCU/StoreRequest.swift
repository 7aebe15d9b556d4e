import DICOMCore
import DICOMWire

/// C-STORE-RQ as it is sent (PS3.7 §9.3.1.1).
///
/// The only encoder of this request; the client of a PACS never depends on it.
package struct StoreRequest: Hashable, Sendable {
    /// The number that the response refers to.
    package var messageID: UInt16
    /// The object's SOP class.
    package var affectedSOPClassUID: UID
    /// The object's identifier.
    package var affectedSOPInstanceUID: UID
    /// Who asked for it by C-MOVE.
    package var moveOriginatorAETitle: String?
    /// The message ID of that C-MOVE.
    package var moveOriginatorMessageID: UInt16?

    /// Makes a request.
    package init(
        messageID: UInt16,
        affectedSOPClassUID: UID,
        affectedSOPInstanceUID: UID,
        moveOriginatorAETitle: String? = nil,
        moveOriginatorMessageID: UInt16? = nil
    ) {
        self.messageID = messageID
        self.affectedSOPClassUID = affectedSOPClassUID
        self.affectedSOPInstanceUID = affectedSOPInstanceUID
        self.moveOriginatorAETitle = moveOriginatorAETitle
        self.moveOriginatorMessageID = moveOriginatorMessageID
    }

    /// The command set, in Implicit VR Little Endian without a group length, which the message gets when it is sent.
    package func commandSet() throws(DIMSEError) -> CommandSet {
        var bytes: [UInt8] = []
        Self.append(0x0002, Self.padded(self.affectedSOPClassUID.string, with: 0), to: &bytes)
        Self.append(0x0100, Self.number(CommandField.cStoreRequest.rawValue), to: &bytes)
        Self.append(0x0110, Self.number(self.messageID), to: &bytes)
        Self.append(0x0700, Self.number(0), to: &bytes)
        Self.append(0x0800, Self.number(0x0001), to: &bytes)
        Self.append(0x1000, Self.padded(self.affectedSOPInstanceUID.string, with: 0), to: &bytes)
        if let title = self.moveOriginatorAETitle {
            Self.append(0x1030, Self.padded(title, with: UInt8(ascii: " ")), to: &bytes)
        }
        if let id = self.moveOriginatorMessageID { Self.append(0x1031, Self.number(id), to: &bytes) }
        return try CommandSet(decoding: bytes)
    }

    private static func append(_ element: UInt16, _ value: [UInt8], to bytes: inout [UInt8]) {
        bytes += [0, 0]
        bytes += Self.number(element)
        bytes += Self.number(UInt16(truncatingIfNeeded: value.count))
        bytes += [0, 0]
        bytes += value
    }

    private static func number(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private static func padded(_ text: String, with pad: UInt8) -> [UInt8] {
        var bytes = Array(text.utf8.prefix(1024))
        if bytes.count % 2 == 1 { bytes.append(pad) }
        return bytes
    }
}
