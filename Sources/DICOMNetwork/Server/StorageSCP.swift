import DICOMCore
import NIOCore
import NIOSSL

/// A Storage SCP that listens: takes objects from peers into a sink.
public final class StorageSCP: Sendable {
    private let listener: Listener
    private let registry: ConnectionRegistry

    /// The port, also where 0 was asked for.
    public var port: Int { self.listener.port }
    /// The numeric addresses that it listens on.
    public var addresses: [String] { self.listener.addresses }
    /// Associations that are open now.
    public var openAssociations: Int { self.registry.openAssociations }

    private init(listener: Listener, registry: ConnectionRegistry) {
        self.listener = listener
        self.registry = registry
    }

    /// Starts to listen.
    ///
    /// Fails with `port-in-use` or `port-not-permitted`, both naming a free port, with `scp-unreachable`, or with `usage`
    /// where a certificate can't be used.
    public static func start(_ configuration: StorageSCPConfiguration) async throws(AssociationError) -> StorageSCP {
        var context: NIOSSLContext?
        if let tls = configuration.tls { context = try TLSContext.server(tls) }
        let registry = ConnectionRegistry(limits: configuration.limits)
        let listener = try await Listener.bind(
            addresses: configuration.addresses,
            port: configuration.port,
            group: EventLoops.receiving,
            isReceiving: true
        ) { [context] channel in
            var tls: TLSConnection?
            if let context, let parameters = configuration.tls {
                tls = try TLSConnection.server(context, parameters, in: channel)
            }
            try Self.accept(channel, configuration, registry, tls)
        }
        return StorageSCP(listener: listener, registry: registry)
    }

    /// Stops listening; associations get up to `drain` to end, those on which nothing arrives are aborted earlier.
    public func stop(drain: Duration = .zero) async {
        await self.listener.close()
        await self.registry.close(drain: drain)
    }

    private static func accept(
        _ channel: any Channel,
        _ configuration: StorageSCPConfiguration,
        _ registry: ConnectionRegistry,
        _ tls: TLSConnection?
    ) throws {
        let number = AssociationNumber.next()
        let session = StorageSession(
            configuration: configuration,
            registry: registry,
            channel: channel,
            number: number
        )
        let handler = AssociationHandler(
            request: nil,
            user: session,
            peer: SocketText.address(channel.remoteAddress?.ipAddress ?? "?", channel.remoteAddress?.port ?? 0),
            announcedMaximumLength: configuration.maximumPDULength,
            durations: AssociationHandler.TimerDurations(
                request: configuration.limits.request,
                close: configuration.limits.close
            ),
            tls: tls,
            tracer: configuration.trace.map {
                AssociationTracer($0, number: number, channel: channel, isRequestor: false)
            }
        )
        session.handler = handler
        let bound = NIOLoopBound(session, eventLoop: channel.eventLoop)
        let eventLoop = channel.eventLoop
        let isOpen = registry.connected(number) { atOnce in
            eventLoop.execute { bound.value.end(atOnce: atOnce) }
        }
        guard isOpen else { throw ChannelError.inappropriateOperationForState }
        channel.closeFuture.whenComplete { _ in registry.disconnected(number) }
        try channel.pipeline.syncOperations.addHandler(handler)
    }
}
