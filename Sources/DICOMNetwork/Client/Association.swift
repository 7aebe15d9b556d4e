import DICOMCore
import DICOMWire
import NIOCore
import NIOPosix

/// An association with a peer that we asked for, for C-ECHO, C-FIND, C-MOVE and C-GET.
///
/// One operation runs at a time. An operation that ends without its final response aborts the association.
public final class Association: Sendable {
    /// What both sides agreed on.
    public let negotiated: NegotiatedAssociation
    /// Our numeric address on this connection.
    public let localAddress: String
    /// The peer's numeric address.
    public let peerAddress: String
    /// The peer as `AET@host:port`.
    public let peer: String
    /// The number that objects of a C-GET carry as `IncomingObject.association`.
    package let number: Int

    let channel: any Channel
    let session: NIOLoopBound<ClientSession>
    private let status: AssociationStatus

    init(negotiated: NegotiatedAssociation, session: ClientSession) {
        self.negotiated = negotiated
        self.channel = session.channel
        self.localAddress = session.channel.localAddress?.ipAddress ?? ""
        self.peerAddress = session.channel.remoteAddress?.ipAddress ?? ""
        self.peer = session.peer
        self.number = session.number
        self.status = session.status
        self.session = NIOLoopBound(session, eventLoop: session.eventLoop)
    }

    deinit {
        // Whoever let go of it without a release has no use for it, nor has the peer.
        guard self.status.isOpen else { return }
        let session = self.session
        self.channel.eventLoop.execute { session.value.abort() }
    }

    /// Whether the association can be used.
    public var isOpen: Bool { self.status.isOpen }
    /// Why the association ended, where it wasn't us who released it; nil while it is open.
    public var closeReason: AssociationError? { self.status.closeReason }

    /// Connects and negotiates.
    ///
    /// With a sink the association takes the objects of a C-GET, on the threads that receive. `onClose` is called once
    /// when the association ends, on any thread, with the reason unless we released it.
    public static func open(
        _ parameters: AssociationParameters,
        sink: (any ObjectSink)? = nil,
        onClose: (@Sendable (AssociationError?) -> Void)? = nil
    ) async throws(AssociationError) -> Association {
        let eventLoop = (sink == nil ? EventLoops.client : EventLoops.receiving).next()
        let opening = Opening(parameters: parameters, sink: sink, onClose: onClose, eventLoop: eventLoop)
        let result = await withTaskCancellationHandler {
            await opening.run()
        } onCancel: {
            opening.cancel()
        }
        return try result.get()
    }

    /// Releases the association and closes the connection within `timeout.release`; aborts while a response is due.
    public func release() async {
        self.channel.eventLoop.execute { self.session.value.release() }
        try? await self.channel.closeFuture.get()
    }

    /// Sends an A-ABORT and closes the connection within a second.
    public func abort() async {
        self.channel.eventLoop.execute { self.session.value.abort() }
        try? await self.channel.closeFuture.get()
    }
}

/// Opens an association for the body and releases it afterwards, or aborts it when the body throws or is cancelled.
public func withAssociation<R>(
    _ parameters: AssociationParameters,
    sink: (any ObjectSink)? = nil,
    body: (Association) async throws -> R
) async throws -> R {
    let association = try await Association.open(parameters, sink: sink)
    do {
        let result = try await body(association)
        if Task.isCancelled { await association.abort() } else { await association.release() }
        return result
    } catch {
        await association.abort()
        throw error
    }
}
