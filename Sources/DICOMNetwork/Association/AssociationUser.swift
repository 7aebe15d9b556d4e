import DICOMWire

/// What an association is for: the service user above the upper layer (PS3.8 §6).
///
/// All calls come on the connection's event loop.
protocol AssociationUser: AnyObject {
    /// The peer asks for an association; `accept` or `reject` of the handler must follow.
    func associationRequested(_ request: AssociateRequest)
    /// The peer accepted our request.
    func associationAccepted(_ accept: AssociateAccept)
    /// Bytes of a message.
    func received(_ fragment: PDVFragment)
    /// So many bytes came from the socket; called before they are decoded.
    func bytesArrived(_ count: Int)
    /// All that a read brought has been passed on.
    func readCompleted()
    /// The peer asks for release; `replyToRelease` of the handler must follow.
    func releaseRequested()
    /// The association is over, by release when there is no error. Called once, before the connection is closed.
    func ended(_ error: AssociationError?)
    /// The connection is closed. Called once, last.
    func connectionClosed()
}

extension AssociationUser {
    func associationRequested(_ request: AssociateRequest) {}
    func associationAccepted(_ accept: AssociateAccept) {}
    func readCompleted() {}
    func connectionClosed() {}
}
