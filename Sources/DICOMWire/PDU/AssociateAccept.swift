import DICOMCore
import NIOCore

/// A-ASSOCIATE-AC: accepts an association, context by context (PS3.8 §9.3.3).
package struct AssociateAccept: Hashable, Sendable {
    /// The versions of the protocol that the acceptor knows.
    package var protocolVersion: UInt16
    /// The request's called title, sent back.
    ///
    /// Not to be tested on receipt: peers put anything there.
    package var calledAETitle: String
    /// The request's calling title, sent back.
    ///
    /// Not to be tested on receipt.
    package var callingAETitle: String
    /// Always DICOM's own application context.
    package var applicationContextName: UID
    /// One answer for each presentation context of the request.
    package var presentationContexts: [PresentationContextResult]
    /// Maximum length, implementation and the roles agreed.
    package var userInformation: UserInformation

    /// Makes the acceptance of a request.
    package init(
        calledAETitle: String,
        callingAETitle: String,
        presentationContexts: [PresentationContextResult],
        userInformation: UserInformation
    ) {
        self.protocolVersion = 1
        self.calledAETitle = calledAETitle
        self.callingAETitle = callingAETitle
        self.applicationContextName = AssociateRequest.dicomApplicationContext
        self.presentationContexts = presentationContexts
        self.userInformation = userInformation
    }

    /// Decodes the part after the six byte header.
    ///
    /// An error names the field and its offset.
    package init(decoding body: inout ByteBuffer, rules: AssociationRules = .forgiving) throws(PDUError) {
        var reader = PDUReader(body: &body, name: "A-ASSOCIATE-AC")
        self.protocolVersion = try reader.integer("protocol version")
        try reader.skip(2, "reserved field")
        self.calledAETitle = AETitle.clean(try reader.bytes(AETitle.maximumLength, "reserved called AE title"))
        self.callingAETitle = AETitle.clean(try reader.bytes(AETitle.maximumLength, "reserved calling AE title"))
        try reader.skip(32, "reserved field")

        var context: UID?
        var results: [PresentationContextResult] = []
        var information: UserInformation?
        while !reader.isAtEnd {
            var (type, item) = try reader.item("variable items")
            switch type {
            case PDUItemType.applicationContext where context == nil: context = item.uid()
            case PDUItemType.presentationContextResult:
                results.append(try PresentationContextResult(decoding: &item, rules: rules))
            case PDUItemType.userInformation where information == nil:
                information = try UserInformation(decoding: &item, rules: rules)
            default:
                guard rules.unknownItemsSkipped else { throw item.malformed("variable items", "unknown type \(type)") }
            }
        }
        self.applicationContextName = context ?? AssociateRequest.dicomApplicationContext
        self.presentationContexts = results
        self.userInformation = information ?? UserInformation()
    }

    /// Writes the whole PDU.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writePDU(.associateAccept) { buffer in
            buffer.writeInteger(self.protocolVersion)
            buffer.writeInteger(UInt16(0))
            buffer.writeBytes(AETitle.padded(self.calledAETitle))
            buffer.writeBytes(AETitle.padded(self.callingAETitle))
            buffer.writeRepeatingByte(0, count: 32)
            buffer.writeItem(PDUItemType.applicationContext, text: self.applicationContextName.string)
            for result in self.presentationContexts { result.encode(into: &buffer) }
            self.userInformation.encode(into: &buffer)
        }
    }
}
