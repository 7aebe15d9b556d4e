import DICOMCore
import DICOMWire
import NIOCore

/// An association that a peer asked for and asynchronous code serves.
package final class AcceptedAssociation: Sendable {
    /// What both sides agreed on.
    package let negotiated: NegotiatedAssociation

    private let peerAddress: String
    private let eventLoop: any EventLoop
    private let session: NIOLoopBound<ServedSession>

    init(
        negotiated: NegotiatedAssociation,
        peerAddress: String,
        session: ServedSession,
        eventLoop: any EventLoop
    ) {
        self.negotiated = negotiated
        self.peerAddress = peerAddress
        self.eventLoop = eventLoop
        self.session = NIOLoopBound(session, eventLoop: eventLoop)
    }

    /// The next request, or the response to one of ours; nil when the peer released the association.
    ///
    /// C-CANCEL-RQ isn't among them: see `cancelRequested`.
    package func receive() async throws(AssociationError) -> DIMSEMessage? {
        let promise = self.eventLoop.makePromise(of: DIMSEMessage?.self)
        self.eventLoop.execute { self.session.value.receive(promise) }
        return try await self.await(promise.futureResult)
    }

    /// Sends a message and waits until the socket has taken it.
    package func send(
        _ command: CommandSet,
        dataSet: [UInt8]? = nil,
        contextID: UInt8
    ) async throws(AssociationError) {
        let promise = self.eventLoop.makePromise(of: Void.self)
        let message = DIMSEMessage(command: command, dataSet: dataSet, contextID: contextID)
        self.eventLoop.execute { self.session.value.send(message, promise) }
        try await self.await(promise.futureResult)
    }

    /// Whether C-CANCEL-RQ came for this request; after its final response was sent it is forgotten.
    package func cancelRequested(_ messageID: UInt16) async -> Bool {
        let session = self.session
        return (try? await self.eventLoop.submit { session.value.isCancelled(messageID) }.get()) ?? false
    }

    /// Sends an A-ABORT.
    package func abort() { self.eventLoop.execute { self.session.value.abort() } }

    /// The serving code returned.
    func finished() { self.eventLoop.execute { self.session.value.servingFinished() } }

    private func await<T: Sendable>(_ future: EventLoopFuture<T>) async throws(AssociationError) -> T {
        do {
            return try await future.get()
        } catch let error as AssociationError {
            throw error
        } catch {
            throw AssociationError(.connectionLost, "the association is closed: \(error)", peer: self.peerAddress)
        }
    }
}

extension AssociationServer {
    /// Starts to listen for associations that asynchronous code serves.
    ///
    /// `decide` gets each request with the peer's numeric address. `serve` runs in a task of its own for each association
    /// that is accepted, and should go on until `receive` gives nil: one that is open when it returns is aborted.
    package static func start(
        addresses: [String] = ["127.0.0.1"],
        port: Int = 0,
        limits: SCPLimits = .unhurried,
        decide: @escaping @Sendable (AssociateRequest, String) -> AcceptorDecision,
        serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) async throws(AssociationError) -> AssociationServer {
        let parameters = ServerParameters(addresses: addresses, port: port, limits: limits)
        return try await Self.start(parameters) { channel, _ in
            ServedSession(peerAddress: channel.remoteAddress?.ipAddress ?? "", decide: decide, serve: serve)
        }
    }
}
