import DICOMCore
import DICOMWire
import NIOCore

/// An association that a peer asked for and asynchronous code serves.
package final class AcceptedAssociation: Sendable {
    /// The peer's request.
    package let request: AssociateRequest
    /// What both sides agreed on.
    package let negotiated: NegotiatedAssociation
    /// The peer's numeric address.
    package let peerAddress: String

    private let eventLoop: any EventLoop
    private let session: NIOLoopBound<ServedSession>

    init(
        request: AssociateRequest,
        negotiated: NegotiatedAssociation,
        peerAddress: String,
        session: ServedSession,
        eventLoop: any EventLoop
    ) {
        self.request = request
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

    /// Closes the connection without a word, as a peer that crashed.
    package func close() { self.eventLoop.execute { self.session.value.close() } }

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

/// How a server whose associations are served by asynchronous code listens, and whom it lets in.
package struct AssociationServerConfiguration: Sendable {
    /// Numeric addresses to listen on.
    package var addresses: [String]
    /// The port; 0 takes a free one.
    package var port: Int
    /// Decides about a request; the second argument is the peer's numeric address.
    package var decide: @Sendable (AssociateRequest, String) -> AcceptorDecision
    /// What peers may do.
    package var limits = SCPLimits.unhurried
    /// The longest data set that is collected, in bytes.
    package var maximumDataSetLength = 256 << 20

    /// Makes a configuration.
    package init(
        addresses: [String] = ["127.0.0.1"],
        port: Int = 0,
        decide: @escaping @Sendable (AssociateRequest, String) -> AcceptorDecision
    ) {
        self.addresses = addresses
        self.port = port
        self.decide = decide
    }
}

extension AssociationServer {
    /// Starts to listen; `serve` runs in a task of its own for each association that is accepted.
    ///
    /// It should go on until `receive` gives nil: an association that is open when it returns is aborted.
    package static func start(
        _ configuration: AssociationServerConfiguration,
        serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) async throws(AssociationError) -> AssociationServer {
        let parameters = ServerParameters(
            addresses: configuration.addresses,
            port: configuration.port,
            limits: configuration.limits
        )
        return try await Self.start(parameters) { channel, _ in
            ServedSession(configuration, peerAddress: channel.remoteAddress?.ipAddress ?? "", serve: serve)
        }
    }
}
