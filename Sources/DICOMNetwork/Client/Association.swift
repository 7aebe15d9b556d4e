import DICOMCore
import DICOMWire
import NIOCore
import Synchronization

/// An association with a peer that we asked for, for C-ECHO, C-FIND, C-MOVE and C-GET.
///
/// One operation runs at a time. An operation that ends without its final response aborts the association.
package final class Association: Sendable {
    /// What both sides agreed on.
    package let negotiated: NegotiatedAssociation
    /// Our numeric address on this connection.
    package let localAddress: String
    /// The peer's numeric address.
    package let peerAddress: String
    /// The peer as `AET@host:port`.
    package let peer: String
    /// Who we said that we are.
    package let identity: IdentityParameters
    /// The number that objects of a C-GET carry as `IncomingObject.association`.
    package let number: Int

    let channel: any Channel
    private let driver: NIOLoopBound<RequestorDriver>
    private let status: AssociationStatus
    private let lastMessageID = Atomic<UInt16>(0)

    init(negotiated: NegotiatedAssociation, driver: RequestorDriver) {
        self.negotiated = negotiated
        self.channel = driver.channel
        self.localAddress = driver.channel.localAddress?.ipAddress ?? ""
        self.peerAddress = driver.channel.remoteAddress?.ipAddress ?? ""
        self.peer = driver.parameters.peer
        self.number = driver.number
        self.identity = driver.parameters.identity
        self.status = driver.status
        self.driver = NIOLoopBound(driver, eventLoop: driver.channel.eventLoop)
    }

    deinit {
        // Whoever let go of it without a release has no use for it, nor has the peer.
        if self.status.isOpen { self.onEventLoop { $0.abort() } }
    }

    /// Whether the association can be used.
    package var isOpen: Bool { self.status.isOpen }
    /// Why the association ended, where it wasn't us who released it; nil while it is open.
    package var closeReason: AssociationError? { self.status.closeReason }

    /// A number for the next request, from 1; 0 is left out when they begin anew.
    func nextMessageID() -> UInt16 {
        let id = self.lastMessageID.wrappingAdd(1, ordering: .relaxed).newValue
        return id > 0 ? id : self.nextMessageID()
    }

    /// Connects and negotiates.
    ///
    /// With a sink the association takes the objects of a C-GET, on the threads that receive.
    package static func open(
        _ parameters: AssociationParameters,
        sink: (any ObjectSink)? = nil
    ) async throws(AssociationError) -> Association {
        try await AssociationEstablishment(parameters: parameters, sink: sink).run()
    }

    /// Lets operations from the next one on take so long, and a release too.
    package func use(_ timeouts: AssociationTimeouts) {
        self.onEventLoop { $0.timeouts = timeouts }
    }

    /// Calls the driver on its event loop; calls run in their order.
    func onEventLoop(_ call: @escaping @Sendable (RequestorDriver) -> Void) {
        let driver = self.driver
        self.channel.eventLoop.execute { call(driver.value) }
    }

    /// Releases the association and closes the connection within `timeout.release`; aborts while a response is due.
    package func release() async {
        self.onEventLoop { $0.release() }
        try? await self.channel.closeFuture.get()
    }

    /// Sends an A-ABORT and closes the connection within a second.
    package func abort() async {
        self.onEventLoop { $0.abort() }
        try? await self.channel.closeFuture.get()
    }
}

/// Opens an association for the body and releases it afterwards, or aborts it when the body throws or is cancelled.
package func withAssociation<R>(
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
