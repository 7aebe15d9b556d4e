import NIOCore

/// The type of a PDU, its first byte (PS3.8 §9.3.1).
package enum PDUType: UInt8, Hashable, Sendable {
    /// A-ASSOCIATE-RQ.
    case associateRequest = 1
    /// A-ASSOCIATE-AC.
    case associateAccept = 2
    /// A-ASSOCIATE-RJ.
    case associateReject = 3
    /// P-DATA-TF.
    case data = 4
    /// A-RELEASE-RQ.
    case releaseRequest = 5
    /// A-RELEASE-RP.
    case releaseReply = 6
    /// A-ABORT.
    case abort = 7
}

/// A PDU other than P-DATA-TF, whose fragments are passed on as they arrive and never make up a value.
package indirect enum PDU: Equatable, Sendable {
    /// Asks for an association.
    case associateRequest(AssociateRequest)
    /// Accepts it.
    case associateAccept(AssociateAccept)
    /// Rejects it.
    case associateReject(AssociateReject)
    /// Asks to end it.
    case releaseRequest
    /// Agrees to end it.
    case releaseReply
    /// Ends it at once.
    case abort(AssociateAbort)

    /// Decodes the body of a PDU, the part after the six byte header.
    ///
    /// A P-DATA-TF is not decoded here.
    package init(type: PDUType, body: inout ByteBuffer, rules: AssociationRules = .forgiving) throws(PDUError) {
        switch type {
        case .associateRequest: self = .associateRequest(try AssociateRequest(decoding: &body, rules: rules))
        case .associateAccept: self = .associateAccept(try AssociateAccept(decoding: &body, rules: rules))
        case .associateReject: self = .associateReject(try AssociateReject(decoding: &body, rules: rules))
        case .releaseRequest:
            try Self.decodeRelease(&body, "A-RELEASE-RQ", rules)
            self = .releaseRequest
        case .releaseReply:
            try Self.decodeRelease(&body, "A-RELEASE-RP", rules)
            self = .releaseReply
        case .abort: self = .abort(try AssociateAbort(decoding: &body, rules: rules))
        case .data: throw PDUError(.malformed, "P-DATA-TF: a stream of fragments, never decoded as a whole")
        }
    }

    /// Writes the whole PDU with its header.
    package func encode(into buffer: inout ByteBuffer) {
        switch self {
        case .associateRequest(let request): request.encode(into: &buffer)
        case .associateAccept(let accept): accept.encode(into: &buffer)
        case .associateReject(let reject): reject.encode(into: &buffer)
        case .releaseRequest: buffer.writePDU(.releaseRequest) { $0.writeInteger(UInt32(0)) }
        case .releaseReply: buffer.writePDU(.releaseReply) { $0.writeInteger(UInt32(0)) }
        case .abort(let abort): abort.encode(into: &buffer)
        }
    }

    /// The PDU's type.
    package var type: PDUType {
        switch self {
        case .associateRequest: .associateRequest
        case .associateAccept: .associateAccept
        case .associateReject: .associateReject
        case .releaseRequest: .releaseRequest
        case .releaseReply: .releaseReply
        case .abort: .abort
        }
    }

    /// A-RELEASE-RQ and -RP hold four reserved bytes and nothing else (PS3.8 §9.3.6, §9.3.7).
    private static func decodeRelease(
        _ body: inout ByteBuffer,
        _ name: StaticString,
        _ rules: AssociationRules
    ) throws(PDUError) {
        var reader = PDUReader(body: &body, name: name)
        try reader.skip(4, "reserved field")
        if !rules.longFixedPDUsAllowed { try reader.finish("end") }
    }
}
