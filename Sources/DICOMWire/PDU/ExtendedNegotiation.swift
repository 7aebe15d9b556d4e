import DICOMCore
import NIOCore

/// What a side says about the use of a SOP class beyond its contexts (PS3.7 §D.3.3.5): the SOP class extended
/// negotiation sub-item.
package struct ExtendedNegotiation: Hashable, Sendable {
    package var sopClassUID: UID
    /// Bytes whose meaning the service class defines; for queries see `QueryOptions`.
    package var applicationInformation: [UInt8]

    /// Proposes or answers the use of a SOP class.
    package init(sopClassUID: UID, applicationInformation: [UInt8]) {
        self.sopClassUID = sopClassUID
        self.applicationInformation = applicationInformation
    }

    /// Decodes the sub-item's body; what is left of it behind the UID is the information.
    init(decoding item: inout PDUReader) throws(PDUError) {
        let length = Int(try item.integer("UID length of an extended negotiation", as: UInt16.self))
        self.sopClassUID = try item.uid(length, "SOP class UID of an extended negotiation")
        self.applicationInformation = item.rest()
    }

    /// Writes the sub-item.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.extendedNegotiation) { buffer in
            buffer.writeInteger(UInt16(clamping: self.sopClassUID.string.utf8.count))
            buffer.writeString(self.sopClassUID.string)
            buffer.writeBytes(self.applicationInformation)
        }
    }
}
