import DICOMWire
import NIOCore

/// What an acceptor does on one association: the service above `AcceptorDriver`.
///
/// All calls come on the association's event loop.
protocol AcceptorService: AnyObject {
    /// What the server is called in messages.
    var name: String { get }

    /// The peer has connected.
    func connected()
    /// Decides about a request for an association.
    func decide(_ request: AssociateRequest) -> AcceptorDecision
    /// The association stands.
    func opened(_ association: AcceptorDriver, _ negotiated: NegotiatedAssociation)
    /// The association was rejected.
    func rejected(_ reject: AssociateReject, because reason: String?)
    /// Bytes arrived, whatever they are.
    func bytesArrived()
    /// A command set came in an accepted presentation context.
    func received(_ command: CommandSet, contextID: UInt8) throws(DIMSEError)
    /// Bytes of the data set came that belongs to the last command.
    func received(_ bytes: ByteBuffer, isLast: Bool) throws(DIMSEError)
    /// Makes durable what the association stored, before its release is answered.
    func makeDurable(_ completion: @escaping () -> Void)
    /// The association is over, by release when there is no error.
    func ended(_ error: AssociationError?)
    /// The connection is over without any A-ASSOCIATE-RQ.
    func endedWithoutRequest(_ error: AssociationError?)
}

extension AcceptorService {
    var name: String { "server" }
    func connected() {}
    func rejected(_ reject: AssociateReject, because reason: String?) {}
    func bytesArrived() {}
    func makeDurable(_ completion: @escaping () -> Void) { completion() }
    func endedWithoutRequest(_ error: AssociationError?) {}
}

/// What becomes of a request for an association.
package enum AcceptorDecision: Sendable {
    /// Accept it under a policy.
    case accept(AcceptorPolicy)
    /// Reject it, where the numbers say too little for a reason in words.
    case reject(AssociateReject, because: String? = nil)
    /// Abort it.
    case abort
    /// Never answer.
    case silent
}
