import NIOCore

/// Who the user of the requestor is (PS3.7 §D.3.3.7).
///
/// Read so that it can be told; nobody is let in by it.
package struct UserIdentity: Hashable, Sendable {
    /// 1 user name, 2 user name and passcode, 3 Kerberos ticket, 4 SAML assertion, 5 JSON web token.
    package var type: UInt8
    /// Whether the requestor wants an answer when the identity is accepted.
    package var isReplyRequested: Bool
    /// The name, ticket, assertion or token.
    package var primaryField: [UInt8]
    /// The passcode; empty for all other types.
    package var secondaryField: [UInt8]

    /// Makes the sub-item.
    package init(type: UInt8, isReplyRequested: Bool, primaryField: [UInt8], secondaryField: [UInt8] = []) {
        self.type = type
        self.isReplyRequested = isReplyRequested
        self.primaryField = primaryField
        self.secondaryField = secondaryField
    }

    /// Decodes the sub-item's body.
    init(decoding item: inout PDUReader) throws(PDUError) {
        self.type = try item.integer("user identity type")
        self.isReplyRequested = try item.integer("response flag of the user identity", as: UInt8.self) == 1
        let primary = Int(try item.integer("length of the user identity", as: UInt16.self))
        self.primaryField = try item.bytes(primary, "user identity")
        let secondary = Int(try item.integer("length of the passcode", as: UInt16.self))
        self.secondaryField = try item.bytes(secondary, "passcode")
        try item.finish("user identity")
    }

    /// Writes the sub-item.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.userIdentity) { buffer in
            buffer.writeInteger(self.type)
            buffer.writeInteger(UInt8(self.isReplyRequested ? 1 : 0))
            buffer.writeInteger(UInt16(clamping: self.primaryField.count))
            buffer.writeBytes(self.primaryField)
            buffer.writeInteger(UInt16(clamping: self.secondaryField.count))
            buffer.writeBytes(self.secondaryField)
        }
    }
}

extension UserIdentity {
    /// Blanks the secrets in the bytes of an A-ASSOCIATE-RQ, in place: what is kept of them shows that there was an
    /// identity, its form and its lengths, and a user's name.
    ///
    /// Bytes that are no whole A-ASSOCIATE-RQ stay as they are.
    package static func conceal(in buffer: inout ByteBuffer) {
        let end = buffer.writerIndex
        // Behind the header and the fixed fields come items of type, reserved byte and length (PS3.8 §9.3.2).
        var index = buffer.readerIndex + PDUReader.headerLength + 68
        // A piece of something else may begin with the same byte, but not go on alike.
        guard buffer.getInteger(at: buffer.readerIndex, as: UInt8.self) == PDUType.associateRequest.rawValue,
            let length = buffer.getInteger(at: buffer.readerIndex + 2, as: UInt32.self),
            Int(length) == buffer.readableBytes - PDUReader.headerLength,
            buffer.getInteger(at: index, as: UInt8.self) == PDUItemType.applicationContext
        else { return }
        while index + 4 <= end, let type = buffer.getInteger(at: index, as: UInt8.self),
            let length = buffer.getInteger(at: index + 2, as: UInt16.self)
        {
            index += 4
            // The sub-items stand in the body of the user information.
            if type == PDUItemType.userInformation { continue }
            if type == PDUItemType.userIdentity {
                Self.conceal(at: index, in: &buffer, end: min(end, index + Int(length)))
            }
            index += Int(length)
        }
    }

    private static func conceal(at index: Int, in buffer: inout ByteBuffer, end: Int) {
        guard index + 4 <= end, let type = buffer.getInteger(at: index, as: UInt8.self),
            let primary = buffer.getInteger(at: index + 2, as: UInt16.self)
        else { return }
        let secondary = index + 4 + Int(primary) + 2
        let secrets = type <= 2 ? min(secondary, end)..<end : (index + 4)..<min(index + 4 + Int(primary), end)
        buffer.setRepeatingByte(UInt8(ascii: "*"), count: secrets.count, at: secrets.lowerBound)
    }
}

extension UserIdentity: CustomStringConvertible, CustomReflectable {
    /// The type only: names, tickets and passcodes stay out of logs.
    package var description: String { "user identity of type \(self.type)" }

    /// Shows no more than the description does.
    package var customMirror: Mirror { Mirror(self, children: ["type": self.type]) }
}
