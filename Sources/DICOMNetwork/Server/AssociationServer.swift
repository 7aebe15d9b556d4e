import DICOMCore
import DICOMWire
import NIOCore

/// How an `AssociationServer` listens and whom it lets in.
package struct AssociationServerConfiguration: Sendable {
    /// What becomes of a request for an association.
    package enum Decision: Sendable {
        /// Accept it under a policy.
        case accept(AcceptorPolicy)
        /// Reject it.
        case reject(AssociateReject)
        /// Abort it.
        case abort
        /// Never answer.
        case silent
    }

    /// Numeric addresses to listen on.
    package var addresses: [String]
    /// The port; 0 takes a free one.
    package var port: Int
    /// Decides about a request; the second argument is the peer's numeric address.
    package var policy: @Sendable (AssociateRequest, String) -> Decision
    /// What peers may do.
    package var limits = SCPLimits()
    /// The longest data set that is collected, in bytes.
    package var maximumDataSetLength = 256 << 20

    /// Makes a configuration.
    package init(
        addresses: [String] = ["127.0.0.1"],
        port: Int = 0,
        policy: @escaping @Sendable (AssociateRequest, String) -> Decision
    ) {
        self.addresses = addresses
        self.port = port
        self.policy = policy
    }
}

/// An acceptor whose associations are served by asynchronous code: the demonstration PACS, and peers in tests.
package final class AssociationServer: Sendable {
    private let listener: Listener
    private let registry: ConnectionRegistry

    /// The port, also where 0 was asked for.
    package var port: Int { self.listener.port }
    /// The numeric addresses that it listens on.
    package var addresses: [String] { self.listener.addresses }

    private init(listener: Listener, registry: ConnectionRegistry) {
        self.listener = listener
        self.registry = registry
    }

    /// Starts to listen; `serve` runs in a task of its own for each association that is accepted.
    ///
    /// It should go on until `receive` gives nil: an association that is open when it returns is aborted.
    package static func start(
        _ configuration: AssociationServerConfiguration,
        serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) async throws(AssociationError) -> AssociationServer {
        let registry = ConnectionRegistry(limits: configuration.limits)
        let listener = try await Listener.bind(
            addresses: configuration.addresses,
            port: configuration.port,
            group: EventLoops.serving,
            isReceiving: false
        ) { channel in
            try Self.accept(channel, configuration, registry, serve)
        }
        return AssociationServer(listener: listener, registry: registry)
    }

    /// Stops listening and aborts what is open.
    package func stop() async {
        await self.listener.close()
        await self.registry.close(drain: .zero)
    }

    private static func accept(
        _ channel: any Channel,
        _ configuration: AssociationServerConfiguration,
        _ registry: ConnectionRegistry,
        _ serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) throws {
        let number = AssociationNumber.next()
        let session = ServedSession(
            configuration: configuration,
            registry: registry,
            channel: channel,
            number: number,
            serve: serve
        )
        let handler = AssociationHandler(
            request: nil,
            user: session,
            peer: SocketText.address(channel.remoteAddress?.ipAddress ?? "?", channel.remoteAddress?.port ?? 0),
            announcedMaximumLength: 65_536,
            durations: AssociationHandler.TimerDurations(
                request: configuration.limits.request,
                close: configuration.limits.close
            )
        )
        session.handler = handler
        let bound = NIOLoopBound(session, eventLoop: channel.eventLoop)
        let eventLoop = channel.eventLoop
        let isOpen = registry.connected(number) { _ in eventLoop.execute { bound.value.stop() } }
        guard isOpen else { throw ChannelError.inappropriateOperationForState }
        channel.closeFuture.whenComplete { _ in registry.disconnected(number) }
        try channel.pipeline.syncOperations.addHandler(handler)
    }
}
