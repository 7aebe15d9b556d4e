/// A-ASSOCIATE-RQ: asks for an association (PS3.8 §9.3.2).
package typealias AssociateRequest = AssociatePDU<ProposedPresentationContext>

extension ProposedPresentationContext: AssociateContext {
    package static var pduType: PDUType { .associateRequest }
    package static var itemType: UInt8 { PDUItemType.proposedPresentationContext }
}
