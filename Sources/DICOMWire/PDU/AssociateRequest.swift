import DICOMCore
import NIOCore

/// A-ASSOCIATE-RQ: asks for an association (PS3.8 §9.3.2).
package struct AssociateRequest: Hashable, Sendable {
    /// The versions of the protocol that the requestor knows; bit 0 is version 1, the only one there is.
    package var protocolVersion: UInt16
    /// The title of the application that is asked.
    package var calledAETitle: String
    /// The title of the application that asks.
    ///
    /// It may be empty when a peer sent blanks.
    package var callingAETitle: String
    /// Always DICOM's own application context.
    package var applicationContextName: UID
    /// The services and syntaxes proposed.
    package var presentationContexts: [ProposedPresentationContext]
    /// Maximum length, implementation and roles.
    package var userInformation: UserInformation

    /// The DICOM Application Context Name (PS3.7 §A.2.1).
    package static let dicomApplicationContext: UID = "1.2.840.10008.3.1.1.1"

    /// Makes a request for an association.
    package init(
        calledAETitle: String,
        callingAETitle: String,
        presentationContexts: [ProposedPresentationContext],
        userInformation: UserInformation
    ) {
        self.protocolVersion = 1
        self.calledAETitle = calledAETitle
        self.callingAETitle = callingAETitle
        self.applicationContextName = Self.dicomApplicationContext
        self.presentationContexts = presentationContexts
        self.userInformation = userInformation
    }

    /// Decodes the part after the six byte header.
    ///
    /// An error names the field and its offset.
    package init(decoding body: inout ByteBuffer, rules: AssociationRules = .forgiving) throws(PDUError) {
        var reader = PDUReader(body: &body, name: "A-ASSOCIATE-RQ")
        self.protocolVersion = try reader.integer("protocol version")
        try reader.skip(2, "reserved field")
        self.calledAETitle = try Self.title(&reader, "called AE title", rules)
        self.callingAETitle = try Self.title(&reader, "calling AE title", rules)
        try reader.skip(32, "reserved field")

        var context: UID?
        var contexts: [ProposedPresentationContext] = []
        var information: UserInformation?
        while !reader.isAtEnd {
            var (type, item) = try reader.item("variable items")
            switch type {
            case PDUItemType.applicationContext where context == nil: context = item.uid()
            case PDUItemType.proposedPresentationContext:
                contexts.append(try ProposedPresentationContext(decoding: &item, rules: rules))
            case PDUItemType.userInformation where information == nil:
                information = try UserInformation(decoding: &item, rules: rules)
            default:
                guard rules.unknownItemsSkipped else { throw item.malformed("variable items", "unknown type \(type)") }
            }
        }
        guard let context else { throw reader.malformed("application context", "missing") }
        guard !contexts.isEmpty else { throw reader.malformed("presentation contexts", "none proposed") }
        self.applicationContextName = context
        self.presentationContexts = contexts
        self.userInformation = information ?? UserInformation()
    }

    /// Writes the whole PDU.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writePDU(.associateRequest) { buffer in
            buffer.writeInteger(self.protocolVersion)
            buffer.writeInteger(UInt16(0))
            buffer.writeBytes(AETitle.padded(self.calledAETitle))
            buffer.writeBytes(AETitle.padded(self.callingAETitle))
            buffer.writeRepeatingByte(0, count: 32)
            buffer.writeItem(PDUItemType.applicationContext, text: self.applicationContextName.string)
            for context in self.presentationContexts { context.encode(into: &buffer) }
            self.userInformation.encode(into: &buffer)
        }
    }

    private static func title(
        _ reader: inout PDUReader,
        _ field: StaticString,
        _ rules: AssociationRules
    ) throws(PDUError) -> String {
        let bytes = try reader.bytes(AETitle.maximumLength, field)
        guard rules.nulPaddedTitlesAllowed || !bytes.contains(0) else { throw reader.malformed(field, "holds a NUL") }
        return AETitle.clean(bytes)
    }
}
