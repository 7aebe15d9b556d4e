import DICOMCore
import NIOCore

/// A service with the syntaxes that a requestor can use for it (PS3.8 §9.3.2.2).
package struct ProposedPresentationContext: Hashable, Sendable {
    /// The number by which messages name the context: odd, 1 to 255.
    package var id: UInt8
    /// The SOP class.
    package var abstractSyntax: UID
    /// The syntaxes, the preferred one first.
    package var transferSyntaxes: [UID]

    /// Proposes a service with its syntaxes.
    package init(id: UInt8, abstractSyntax: UID, transferSyntaxes: [UID]) {
        self.id = id
        self.abstractSyntax = abstractSyntax
        self.transferSyntaxes = transferSyntaxes
    }

    /// Decodes the item's body.
    package init(decoding item: inout PDUReader, rules: AssociationRules) throws(PDUError) {
        self.id = try item.integer("presentation context ID")
        try item.skip(3, "reserved field of a presentation context")
        var abstractSyntax: UID?
        var transferSyntaxes: [UID] = []
        while !item.isAtEnd {
            var (type, subItem) = try item.item("sub-item of a presentation context")
            switch type {
            case PDUItemType.abstractSyntax where abstractSyntax == nil: abstractSyntax = subItem.uid()
            case PDUItemType.transferSyntax: transferSyntaxes.append(subItem.uid())
            default:
                guard rules.unknownItemsSkipped else {
                    throw subItem.malformed("sub-item of a presentation context", "unknown type \(type)")
                }
            }
        }
        guard let abstractSyntax else {
            throw item.malformed("presentation context", "number \(self.id) has no abstract syntax")
        }
        self.abstractSyntax = abstractSyntax
        self.transferSyntaxes = transferSyntaxes
    }

    /// Writes the item.
    package func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.proposedPresentationContext) { buffer in
            buffer.writeInteger(self.id)
            buffer.writeRepeatingByte(0, count: 3)
            buffer.writeItem(PDUItemType.abstractSyntax, text: self.abstractSyntax.string)
            for syntax in self.transferSyntaxes { buffer.writeItem(PDUItemType.transferSyntax, text: syntax.string) }
        }
    }
}
