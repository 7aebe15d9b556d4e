import DICOMCore
import NIOCore

/// The answer to one proposed presentation context (PS3.8 §9.3.3.2).
package struct PresentationContextResult: Hashable, Sendable {
    /// Whether the context was accepted, else why not.
    package enum Result: Hashable, Sendable {
        /// 0, accepted.
        case acceptance
        /// 1, the application refuses it.
        case userRejection
        /// 2, refused without a reason.
        case noReason
        /// 3, the service is not offered.
        case abstractSyntaxNotSupported
        /// 4, none of the syntaxes is.
        case transferSyntaxesNotSupported
        /// A number that PS3.8 doesn't define; the context is refused.
        case unknown(UInt8)
    }

    /// The context's number.
    package var id: UInt8
    /// Accepted, or why not.
    package var result: Result
    /// The syntax to use.
    ///
    /// Only set when the context is accepted; what stands there otherwise means nothing.
    package var transferSyntax: UID?

    /// Answers a presentation context.
    package init(id: UInt8, result: Result, transferSyntax: UID? = nil) {
        self.id = id
        self.result = result
        self.transferSyntax = transferSyntax
    }

    /// Decodes the item's body: the result first, and the syntax only when that is acceptance.
    package init(decoding item: inout PDUReader, rules: AssociationRules) throws(PDUError) {
        self.id = try item.integer("presentation context ID")
        try item.skip(1, "reserved field of a presentation context")
        self.result = Result(rawValue: try item.integer("result of a presentation context"))
        try item.skip(1, "reserved field of a presentation context")
        var syntax: UID?
        while !item.isAtEnd {
            if self.result != .acceptance, rules.refusedContextWithoutSyntaxAllowed { break }
            var (type, subItem) = try item.item("sub-item of a presentation context")
            switch type {
            case PDUItemType.transferSyntax where syntax == nil: syntax = subItem.uid()
            default:
                guard rules.unknownItemsSkipped else {
                    throw subItem.malformed("sub-item of a presentation context", "unknown type \(type)")
                }
            }
        }
        guard self.result == .acceptance else {
            guard syntax != nil || rules.refusedContextWithoutSyntaxAllowed else {
                throw item.malformed("presentation context", "number \(self.id) has no transfer syntax")
            }
            self.transferSyntax = nil
            return
        }
        guard let syntax, !syntax.string.isEmpty else {
            throw item.malformed("presentation context", "number \(self.id) is accepted without a transfer syntax")
        }
        self.transferSyntax = syntax
    }

    /// Writes the item.
    ///
    /// A refused context names Implicit VR Little Endian, which receivers must not look at.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.presentationContextResult) { buffer in
            buffer.writeInteger(self.id)
            buffer.writeInteger(UInt8(0))
            buffer.writeInteger(self.result.rawValue)
            buffer.writeInteger(UInt8(0))
            let syntax = self.transferSyntax ?? TransferSyntax.implicitVRLittleEndian.uid
            buffer.writeItem(PDUItemType.transferSyntax, text: syntax.string)
        }
    }
}

extension PresentationContextResult.Result: RawRepresentable {
    /// Takes the number as it stands in the PDU; every number is a result.
    package init(rawValue: UInt8) {
        switch rawValue {
        case 0: self = .acceptance
        case 1: self = .userRejection
        case 2: self = .noReason
        case 3: self = .abstractSyntaxNotSupported
        case 4: self = .transferSyntaxesNotSupported
        default: self = .unknown(rawValue)
        }
    }

    /// The number as it stands in the PDU.
    package var rawValue: UInt8 {
        switch self {
        case .acceptance: 0
        case .userRejection: 1
        case .noReason: 2
        case .abstractSyntaxNotSupported: 3
        case .transferSyntaxesNotSupported: 4
        case .unknown(let number): number
        }
    }

    /// The result in words.
    package var phrase: String {
        switch self {
        case .acceptance: "accepted"
        case .userRejection: "refused by the application"
        case .noReason: "refused without a reason"
        case .abstractSyntaxNotSupported: "service not offered"
        case .transferSyntaxesNotSupported: "no common transfer syntax"
        case .unknown(let number): "refused with the unknown result \(number)"
        }
    }
}
