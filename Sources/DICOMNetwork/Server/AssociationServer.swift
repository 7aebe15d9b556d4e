import DICOMCore
import DICOMWire
import NIOCore
import NIOPosix
import NIOSSL

/// How a server listens, and what all of its associations have in common.
struct ServerParameters: Sendable {
    /// Numeric addresses to listen on.
    var addresses: [String]
    /// The port; 0 takes a free one.
    var port: Int
    /// How connections are secured; nil for plain TCP.
    var tls: TLSParameters?
    /// The longest P-DATA-TF that we ask for, in bytes.
    var maximumPDULength = 65_536
    /// What peers may do.
    var limits: SCPLimits
    /// Who may watch what passes.
    var trace: NetworkTrace?
    /// Holds what arrives to a rate; nil where nothing does.
    var rate: RateLimit?
    /// Whether objects arrive, which may block on the disk: on threads apart, in large reads.
    var isReceiving = false
}

/// A server that accepts associations, each with a service of its own: our Storage SCP, the demonstration PACS, peers
/// in tests.
package final class AssociationServer: Sendable {
    private let listener: Listener
    private let registry: ConnectionRegistry

    /// The port, also where 0 was asked for.
    package var port: Int { self.listener.port }
    /// The numeric addresses that it listens on.
    package var addresses: [String] { self.listener.addresses }
    /// Associations that are open now.
    var openAssociations: Int { self.registry.openAssociations }

    private init(listener: Listener, registry: ConnectionRegistry) {
        self.listener = listener
        self.registry = registry
    }

    /// Starts to listen; each connection gets a service, and a number that tells it from all others of this process.
    static func start(
        _ parameters: ServerParameters,
        service: @escaping @Sendable (any Channel, _ number: Int) -> any AcceptorService
    ) async throws(AssociationError) -> AssociationServer {
        let context = try parameters.tls.map(TLSContext.server)
        let registry = ConnectionRegistry(limits: parameters.limits)
        let listener = try await Listener.bind(
            addresses: parameters.addresses,
            port: parameters.port,
            group: parameters.isReceiving ? EventLoops.receiving : EventLoops.serving,
            isReceiving: parameters.isReceiving
        ) { channel in
            let number = AssociationNumber.next()
            try Self.accept(channel, number, parameters, context, registry, service(channel, number))
        }
        return AssociationServer(listener: listener, registry: registry)
    }

    /// Stops listening; associations get up to `drain` to end, those on which nothing arrives are aborted earlier.
    package func stop(drain: Duration = .zero) async {
        await self.listener.close()
        await self.registry.close(drain: drain)
    }

    private static func accept(
        _ channel: any Channel,
        _ number: Int,
        _ parameters: ServerParameters,
        _ context: NIOSSLContext?,
        _ registry: ConnectionRegistry,
        _ service: any AcceptorService
    ) throws {
        var tls: TLSConnection?
        if let context, let tlsParameters = parameters.tls {
            tls = try TLSConnection.server(context, tlsParameters, in: channel)
        }
        let driver = AcceptorDriver(
            service,
            limits: parameters.limits,
            registry: registry,
            channel: channel,
            number: number
        )
        let handler = driver.makeHandler(
            announcedMaximumLength: parameters.maximumPDULength,
            tls: tls,
            tracer: parameters.trace.map {
                AssociationTracer($0, number: number, channel: channel, isRequestor: false)
            },
            rate: parameters.rate
        )
        let bound = NIOLoopBound(driver, eventLoop: channel.eventLoop)
        let eventLoop = channel.eventLoop
        let isOpen = registry.connected(number) { end in eventLoop.execute { bound.value.end(end) } }
        guard isOpen else { throw ChannelError.inappropriateOperationForState }
        service.connected()
        channel.closeFuture.whenComplete { _ in registry.disconnected(number) }
        try channel.pipeline.syncOperations.addHandler(handler)
    }
}
