import NIOCore

/// A-ABORT: ends an association at once (PS3.8 §9.3.8).
package struct AssociateAbort: Hashable, Sendable {
    /// 0 the application, 2 its upper layer; 1 is reserved and met.
    package var source: UInt8
    /// The reason; it means something only when the source is 2.
    package var reason: UInt8

    /// The reasons of an abort by the upper layer.
    package enum Reason {
        /// 1, a PDU of unknown type.
        package static let unrecognizedPDU: UInt8 = 1
        /// 2, a PDU that has no place in this state.
        package static let unexpectedPDU: UInt8 = 2
        /// 6, a parameter that isn't valid.
        package static let invalidParameterValue: UInt8 = 6
    }

    /// Makes an abort from its two numbers.
    package init(source: UInt8, reason: UInt8) {
        self.source = source
        self.reason = reason
    }

    /// 0/0, the application wants to end the association.
    package static let user = AssociateAbort(source: 0, reason: 0)

    /// Whether the peer's application ended the association, rather than its upper layer.
    package var isByUser: Bool { self.source == 0 }

    /// Decodes the part after the six byte header.
    package init(decoding body: inout ByteBuffer, rules: AssociationRules = .forgiving) throws(PDUError) {
        var reader = PDUReader(body: &body, name: "A-ABORT")
        try reader.skip(2, "reserved field")
        self.source = try reader.integer("source")
        self.reason = try reader.integer("reason")
        if !rules.longFixedPDUsAllowed { try reader.finish("end") }
    }

    /// Writes the whole PDU.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writePDU(.abort) { buffer in
            buffer.writeInteger(UInt16(0))
            buffer.writeInteger(self.source)
            buffer.writeInteger(self.reason)
        }
    }

    /// The abort in words, with its numbers.
    package var phrase: String {
        let source =
            switch self.source {
            case 0: "Service User"
            case 1: "Reserved"
            case 2: "Service Provider"
            default: "Unknown Source"
            }
        let reason =
            switch (self.source, self.reason) {
            case (2, 0): "Reason Not Specified"
            case (2, 1): "Unrecognized PDU"
            case (2, 2): "Unexpected PDU"
            case (2, 4): "Unrecognized PDU Parameter"
            case (2, 5): "Unexpected PDU Parameter"
            case (2, 6): "Invalid PDU Parameter Value"
            case (2, _): "Unknown Reason"
            default: "Not Significant"
            }
        return "Source: \(source) (\(self.source)), Reason: \(reason) (\(self.reason))"
    }
}
