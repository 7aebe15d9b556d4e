/// A-ASSOCIATE-AC: accepts an association, context by context (PS3.8 §9.3.3).
package typealias AssociateAccept = AssociatePDU<PresentationContextResult>

extension PresentationContextResult: AssociateContext {
    package static var pduType: PDUType { .associateAccept }
    package static var itemType: UInt8 { PDUItemType.presentationContextResult }
}
