import DICOMCore
import NIOCore

/// Which roles the requestor takes for a SOP class (PS3.7 §D.3.3.4).
///
/// C-GET needs the SCP role for what it fetches.
package struct RoleSelection: Hashable, Sendable {
    package var sopClassUID: UID
    /// Whether the requestor may act as SCU; in an answer, whether the acceptor agrees.
    package var scuRole: Bool
    /// Whether the requestor may act as SCP; in an answer, whether the acceptor agrees.
    package var scpRole: Bool

    /// Proposes or answers roles for a SOP class.
    package init(sopClassUID: UID, scuRole: Bool, scpRole: Bool) {
        self.sopClassUID = sopClassUID
        self.scuRole = scuRole
        self.scpRole = scpRole
    }

    /// Decodes the sub-item's body.
    init(decoding item: inout PDUReader) throws(PDUError) {
        let length = Int(try item.integer("UID length of a role selection", as: UInt16.self))
        self.sopClassUID = try item.uid(length, "SOP class UID of a role selection")
        self.scuRole = try item.integer("SCU role", as: UInt8.self) == 1
        self.scpRole = try item.integer("SCP role", as: UInt8.self) == 1
        try item.finish("role selection")
    }

    /// Writes the sub-item.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.roleSelection) { buffer in
            buffer.writeInteger(UInt16(clamping: self.sopClassUID.string.utf8.count))
            buffer.writeString(self.sopClassUID.string)
            buffer.writeInteger(UInt8(self.scuRole ? 1 : 0))
            buffer.writeInteger(UInt8(self.scpRole ? 1 : 0))
        }
    }
}
