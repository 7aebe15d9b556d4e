import NIOCore

/// The types of items and sub-items inside association PDUs (PS3.8 §9.3.2, PS3.7 §D.3.3).
enum PDUItemType {
    static let applicationContext: UInt8 = 0x10
    static let proposedPresentationContext: UInt8 = 0x20
    static let presentationContextResult: UInt8 = 0x21
    static let abstractSyntax: UInt8 = 0x30
    static let transferSyntax: UInt8 = 0x40
    static let userInformation: UInt8 = 0x50
    static let maximumLength: UInt8 = 0x51
    static let implementationClassUID: UInt8 = 0x52
    static let asynchronousOperationsWindow: UInt8 = 0x53
    static let roleSelection: UInt8 = 0x54
    static let implementationVersionName: UInt8 = 0x55
    static let extendedNegotiation: UInt8 = 0x56
    static let commonExtendedNegotiation: UInt8 = 0x57
    static let userIdentity: UInt8 = 0x58
    static let userIdentityReply: UInt8 = 0x59
}

extension ByteBuffer {
    /// Writes an item: its type, a reserved byte, its length and what `body` writes.
    mutating func writeItem(_ type: UInt8, _ body: (inout ByteBuffer) -> Void) {
        self.writeInteger(type)
        self.writeInteger(UInt8(0))
        let lengthIndex = self.writerIndex
        self.writeInteger(UInt16(0))
        body(&self)
        let length = UInt16(clamping: self.writerIndex - lengthIndex - 2)
        self.setInteger(length, at: lengthIndex)
    }

    /// Writes an item whose body is text, such as a UID, without padding (PS3.8 §F).
    mutating func writeItem(_ type: UInt8, text: String) {
        self.writeItem(type) { $0.writeString(text) }
    }

    /// Writes a PDU: its type, a reserved byte, its length and what `body` writes.
    mutating func writePDU(_ type: PDUType, _ body: (inout ByteBuffer) -> Void) {
        self.writeInteger(type.rawValue)
        self.writeInteger(UInt8(0))
        let lengthIndex = self.writerIndex
        self.writeInteger(UInt32(0))
        body(&self)
        self.setInteger(UInt32(clamping: self.writerIndex - lengthIndex - 4), at: lengthIndex)
    }
}
