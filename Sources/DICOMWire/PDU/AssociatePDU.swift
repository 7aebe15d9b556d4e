import DICOMCore
import NIOCore

/// What stands in the presentation context items of an A-ASSOCIATE-RQ or -AC, and so tells the two PDUs apart.
package protocol AssociateContext: Hashable, Sendable {
    /// The type of the PDU that holds these items.
    static var pduType: PDUType { get }
    static var itemType: UInt8 { get }

    /// Decodes the item's body.
    init(decoding item: inout PDUReader, rules: AssociationRules) throws(PDUError)
    /// Writes the item.
    func encode(into buffer: inout ByteBuffer)
}

/// A-ASSOCIATE-RQ or A-ASSOCIATE-AC, which are laid out alike (PS3.8 §9.3.2, §9.3.3).
///
/// In an A-ASSOCIATE-AC the titles are those of the request, sent back, and not to be tested on receipt: peers put
/// anything there.
package struct AssociatePDU<Context: AssociateContext>: Hashable, Sendable {
    /// The versions of the protocol that the sender knows; bit 0 is version 1, the only one there is.
    package var protocolVersion: UInt16
    /// The title of the application that is asked.
    package var calledAETitle: String
    /// The title of the application that asks.
    ///
    /// It may be empty when a peer sent blanks.
    package var callingAETitle: String
    /// Always DICOM's own application context.
    package var applicationContextName: UID
    /// The services and syntaxes proposed, or one answer for each of them.
    package var presentationContexts: [Context]
    /// Maximum length, implementation and roles.
    package var userInformation: UserInformation

    /// The DICOM Application Context Name (PS3.7 §A.2.1).
    package static var dicomApplicationContext: UID { "1.2.840.10008.3.1.1.1" }

    /// Makes a request for an association, or the acceptance of one.
    package init(
        calledAETitle: String,
        callingAETitle: String,
        presentationContexts: [Context],
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
        let isRequest = Context.pduType == .associateRequest
        var reader = PDUReader(body: &body, name: isRequest ? "A-ASSOCIATE-RQ" : "A-ASSOCIATE-AC")
        self.protocolVersion = try reader.integer("protocol version")
        try reader.skip(2, "reserved field")
        if isRequest {
            self.calledAETitle = try Self.title(&reader, "called AE title", rules)
            self.callingAETitle = try Self.title(&reader, "calling AE title", rules)
        } else {
            self.calledAETitle = try Self.title(&reader, "reserved called AE title", .forgiving)
            self.callingAETitle = try Self.title(&reader, "reserved calling AE title", .forgiving)
        }
        try reader.skip(32, "reserved field")

        var name: UID?
        var contexts: [Context] = []
        var information: UserInformation?
        while !reader.isAtEnd {
            var (type, item) = try reader.item("variable items")
            switch type {
            case PDUItemType.applicationContext where name == nil: name = item.uid()
            case Context.itemType: contexts.append(try Context(decoding: &item, rules: rules))
            case PDUItemType.userInformation where information == nil:
                information = try UserInformation(decoding: &item, rules: rules)
            default:
                guard rules.unknownItemsSkipped else { throw item.malformed("variable items", "unknown type \(type)") }
            }
        }
        if isRequest, name == nil { throw reader.malformed("application context", "missing") }
        if isRequest, contexts.isEmpty { throw reader.malformed("presentation contexts", "none proposed") }
        self.applicationContextName = name ?? Self.dicomApplicationContext
        self.presentationContexts = contexts
        self.userInformation = information ?? UserInformation()
    }

    /// Writes the whole PDU.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writePDU(Context.pduType) { buffer in
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
