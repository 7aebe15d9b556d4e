import DICOMCore
import NIOCore

/// The user information item of A-ASSOCIATE-RQ and -AC (PS3.8 §9.3.2.3, PS3.7 §D.3.3).
///
/// Common extended negotiations (57H) are read past and never sent.
package struct UserInformation: Hashable, Sendable {
    /// The longest P-DATA-TF that the sender of this item wants; 0 means without limit, nil that it said nothing.
    package var maximumLength: UInt32?
    /// Which implementation the sender is.
    package var implementationClassUID: UID?
    /// Its version, up to 16 characters.
    package var implementationVersionName: String?
    /// Roles proposed, or agreed in an acceptance.
    package var roleSelections: [RoleSelection]
    /// How many operations may be outstanding.
    ///
    /// Read, never proposed and never answered.
    package var asynchronousOperationsWindow: AsynchronousOperationsWindow?
    /// What is proposed, or was agreed, for single SOP classes beyond their contexts.
    package var extendedNegotiations: [ExtendedNegotiation]
    /// Who the user is.
    package var userIdentity: UserIdentity?
    /// What an acceptor says to a user whom it let in: a Kerberos ticket, a SAML response, or nothing for other types;
    /// nil where it said nothing at all (PS3.7 §D.3.3.7.2).
    package var userIdentityReply: [UInt8]?

    package init(
        maximumLength: UInt32? = nil,
        implementationClassUID: UID? = nil,
        implementationVersionName: String? = nil,
        roleSelections: [RoleSelection] = [],
        asynchronousOperationsWindow: AsynchronousOperationsWindow? = nil,
        extendedNegotiations: [ExtendedNegotiation] = [],
        userIdentity: UserIdentity? = nil,
        userIdentityReply: [UInt8]? = nil
    ) {
        self.maximumLength = maximumLength
        self.implementationClassUID = implementationClassUID
        self.implementationVersionName = implementationVersionName
        self.roleSelections = roleSelections
        self.asynchronousOperationsWindow = asynchronousOperationsWindow
        self.extendedNegotiations = extendedNegotiations
        self.userIdentity = userIdentity
        self.userIdentityReply = userIdentityReply
    }

    /// Decodes the item's body; sub-items of other types are skipped by their length.
    init(decoding item: inout PDUReader, rules: AssociationRules) throws(PDUError) {
        self.init()
        var seen: Set<UInt8> = []
        while !item.isAtEnd {
            var (type, subItem) = try item.item("sub-item of the user information")
            guard type != PDUItemType.roleSelection else {
                self.roleSelections.append(try RoleSelection(decoding: &subItem))
                continue
            }
            guard type != PDUItemType.extendedNegotiation else {
                // It only offers more: one that can't be read offers nothing.
                if let item = try? ExtendedNegotiation(decoding: &subItem) { self.extendedNegotiations.append(item) }
                continue
            }
            guard seen.insert(type).inserted else {
                // It comes once for each SOP class.
                guard rules.repeatedUserItemsAllowed || type == PDUItemType.commonExtendedNegotiation else {
                    throw subItem.malformed("sub-item of the user information", "type \(type) comes twice")
                }
                continue
            }
            switch type {
            case PDUItemType.maximumLength:
                self.maximumLength = try subItem.integer("maximum length")
                try subItem.finish("maximum length")
            case PDUItemType.implementationClassUID: self.implementationClassUID = subItem.uid()
            case PDUItemType.implementationVersionName:
                self.implementationVersionName = AETitle.clean(Array(subItem.text().utf8))
            case PDUItemType.asynchronousOperationsWindow:
                self.asynchronousOperationsWindow = try AsynchronousOperationsWindow(decoding: &subItem)
            case PDUItemType.userIdentity: self.userIdentity = try UserIdentity(decoding: &subItem)
            case PDUItemType.userIdentityReply:
                // Whoever let us in did so whatever the length says.
                _ = try? subItem.integer("length of the reply to the user identity", as: UInt16.self)
                self.userIdentityReply = subItem.rest()
            default:
                guard rules.unknownItemsSkipped || (0x51...0x59).contains(type) else {
                    throw subItem.malformed("sub-item of the user information", "unknown type \(type)")
                }
            }
        }
    }

    /// Writes the item, sub-items in ascending order of their types.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.userInformation) { buffer in
            if let length = self.maximumLength {
                buffer.writeItem(PDUItemType.maximumLength) { $0.writeInteger(length) }
            }
            if let uid = self.implementationClassUID {
                buffer.writeItem(PDUItemType.implementationClassUID, text: uid.string)
            }
            self.asynchronousOperationsWindow?.encode(into: &buffer)
            for role in self.roleSelections { role.encode(into: &buffer) }
            if let name = self.implementationVersionName {
                buffer.writeItem(PDUItemType.implementationVersionName, text: String(name.prefix(16)))
            }
            for item in self.extendedNegotiations { item.encode(into: &buffer) }
            self.userIdentity?.encode(into: &buffer)
            if let reply = self.userIdentityReply {
                buffer.writeItem(PDUItemType.userIdentityReply) { buffer in
                    buffer.writeInteger(UInt16(clamping: reply.count))
                    buffer.writeBytes(reply)
                }
            }
        }
    }
}
