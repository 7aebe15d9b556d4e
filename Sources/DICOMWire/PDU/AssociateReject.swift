import NIOCore

/// A-ASSOCIATE-RJ: why an association was refused (PS3.8 §9.3.4).
package struct AssociateReject: Hashable, Sendable {
    /// 1 permanent, 2 transient.
    package var result: UInt8
    /// 1 the application, 2 its association control, 3 its presentation service.
    package var source: UInt8
    /// The reason; its meaning depends on the source.
    package var reason: UInt8

    /// Makes a rejection from its three numbers.
    package init(result: UInt8, source: UInt8, reason: UInt8) {
        self.result = result
        self.source = source
        self.reason = reason
    }

    /// 1/1/1, no reason given.
    package static let noReason = AssociateReject(result: 1, source: 1, reason: 1)
    /// 1/1/2, the application context isn't DICOM's.
    package static let applicationContextNotSupported = AssociateReject(result: 1, source: 1, reason: 2)
    /// 1/1/3, the calling AE title is not known here.
    package static let callingAETitleNotRecognized = AssociateReject(result: 1, source: 1, reason: 3)
    /// 1/1/7, the called AE title is not ours.
    package static let calledAETitleNotRecognized = AssociateReject(result: 1, source: 1, reason: 7)
    /// 1/2/2, the requestor doesn't know version 1 of the protocol.
    package static let protocolVersionNotSupported = AssociateReject(result: 1, source: 2, reason: 2)
    /// 2/3/1, too much is under way.
    package static let temporaryCongestion = AssociateReject(result: 2, source: 3, reason: 1)
    /// 2/3/2, no association is free.
    package static let localLimitExceeded = AssociateReject(result: 2, source: 3, reason: 2)

    /// Decodes the part after the six byte header.
    package init(decoding body: inout ByteBuffer, rules: AssociationRules = .forgiving) throws(PDUError) {
        var reader = PDUReader(body: &body, name: "A-ASSOCIATE-RJ")
        try reader.skip(1, "reserved field")
        self.result = try reader.integer("result")
        self.source = try reader.integer("source")
        self.reason = try reader.integer("reason")
        if !rules.longFixedPDUsAllowed { try reader.finish("end") }
    }

    /// Writes the whole PDU.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writePDU(.associateReject) { buffer in
            buffer.writeInteger(UInt8(0))
            buffer.writeInteger(self.result)
            buffer.writeInteger(self.source)
            buffer.writeInteger(self.reason)
        }
    }

    /// The rejection in the words that people search for, with its numbers.
    package var phrase: String {
        "Result: \(self.resultPhrase) (\(self.result)), Source: \(self.sourcePhrase) (\(self.source)), "
            + "Reason: \(self.reasonPhrase) (\(self.reason))"
    }

    /// The result in words, without its number.
    package var resultPhrase: String {
        switch self.result {
        case 1: "Rejected Permanent"
        case 2: "Rejected Transient"
        default: "Unknown Result"
        }
    }

    /// The source in words, without its number.
    package var sourcePhrase: String {
        switch self.source {
        case 1: "Service User"
        case 2: "Service Provider (ACSE Related)"
        case 3: "Service Provider (Presentation Related)"
        default: "Unknown Source"
        }
    }

    /// The reason in words, without its number.
    package var reasonPhrase: String {
        switch (self.source, self.reason) {
        case (1, 1), (2, 1): "No Reason"
        case (1, 2): "Application Context Name Not Supported"
        case (1, 3): "Calling AE Title Not Recognized"
        case (1, 7): "Called AE Title Not Recognized"
        case (2, 2): "Protocol Version Not Supported"
        case (3, 1): "Temporary Congestion"
        case (3, 2): "Local Limit Exceeded"
        default: "Unknown Reason"
        }
    }
}
