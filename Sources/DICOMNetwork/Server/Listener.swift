import NIOCore
import NIOPosix
import SystemIO

/// The listening sockets of a server, one for each address, all on the same port.
struct Listener: Sendable {
    /// How often another free port is tried when one is free on some of the addresses only.
    private static let attempts = 8
    /// How far above a taken port a free one is looked for.
    private static let suggestionRange = 64

    let channels: [any Channel]
    /// The port, also where 0 was asked for.
    let port: Int
    /// The numeric addresses that are bound.
    let addresses: [String]

    /// Binds all addresses; `onConnection` sets up each connection before anything is read from it.
    static func bind(
        addresses: [String],
        port: Int,
        group: any EventLoopGroup,
        isReceiving: Bool,
        onConnection: @escaping @Sendable (any Channel) throws -> Void
    ) async throws(AssociationError) -> Listener {
        let bootstrap = SocketOptions.apply(
            to: ServerBootstrap(group: EventLoops.client, childGroup: group),
            isReceiving: isReceiving
        )
        .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try onConnection(channel) } }
        var attempt = 1
        while true {
            do throws(AssociationError) {
                return try await Self.bindAll(bootstrap, addresses, port)
            } catch {
                guard port == 0, addresses.count > 1, error.code == .portInUse, attempt < Self.attempts else {
                    throw error
                }
                attempt += 1
            }
        }
    }

    /// Stops accepting.
    func close() async {
        for channel in self.channels { try? await channel.close().get() }
    }

    private static func bindAll(
        _ bootstrap: ServerBootstrap,
        _ addresses: [String],
        _ port: Int
    ) async throws(AssociationError) -> Listener {
        var channels: [any Channel] = []
        var bound: [String] = []
        var actual = port
        for address in addresses {
            do {
                let channel = try await Self.bind(bootstrap, address, actual)
                channels.append(channel)
                bound.append(address)
                actual = channel.localAddress?.port ?? actual
            } catch {
                let cause = SystemError(error)
                // A host without IPv6 can still listen on the other address.
                let hasNoFamily = cause == .familyNotSupported || cause == .addressNotAvailable
                if hasNoFamily, address.contains(":"), addresses.count > 1 { continue }
                for channel in channels { try? await channel.close().get() }
                throw await Self.describe(error, bootstrap, address, actual)
            }
        }
        guard !channels.isEmpty else {
            throw AssociationError(
                .addressNotAvailable,
                "no address to listen on: \(addresses.joined(separator: ", "))",
                peer: addresses.first ?? ""
            )
        }
        return Listener(channels: channels, port: actual, addresses: bound)
    }

    private static func bind(_ bootstrap: ServerBootstrap, _ address: String, _ port: Int) async throws -> any Channel {
        let socket = try SocketAddress(ipAddress: address, port: port)
        guard socket.protocol == .inet6 else { return try await bootstrap.bind(to: socket).get() }
        // `::` would take the IPv4 port too, and show IPv4 peers under mapped addresses.
        let onlyIPv6 = ChannelOptions.Types.SocketOption(level: .ipv6, name: .ipv6_v6only)
        return try await bootstrap.serverChannelOption(onlyIPv6, value: 1).bind(to: socket).get()
    }

    private static func describe(
        _ error: any Error,
        _ bootstrap: ServerBootstrap,
        _ address: String,
        _ port: Int
    ) async -> AssociationError {
        let place = HostName.withPort(address, port)
        guard let cause = SystemError(error) else {
            return AssociationError(.addressNotAvailable, "\(address) is no numeric IP address", peer: place)
        }
        switch cause {
        case .addressInUse:
            let free = await Self.freePort(bootstrap, address, above: port)
            return AssociationError(
                .portInUse,
                "port \(port) on \(address) is in use already, by another program or another pacsh"
                    + (free.map { "; port \($0) is free" } ?? ""),
                peer: place,
                errno: cause.number
            )
        case .permissionDenied, .notPermitted:
            let free = await Self.freePort(bootstrap, address, above: 11111)
            return AssociationError(
                .portNotPermitted,
                "port \(port) needs privileges that this process doesn't have"
                    + (free.map { "; port \($0) is free and needs none" } ?? ""),
                peer: place,
                errno: cause.number
            )
        case .addressNotAvailable:
            return AssociationError(
                .addressNotAvailable,
                "\(address) belongs to no interface of this host",
                peer: place,
                errno: cause.number
            )
        default:
            return AssociationError(
                .addressNotAvailable,
                "can't listen on \(place): \(cause)",
                peer: place,
                errno: cause.number
            )
        }
    }

    /// The next free port, found by binding it for a moment.
    private static func freePort(_ bootstrap: ServerBootstrap, _ address: String, above port: Int) async -> Int? {
        guard port < 65_535 else { return nil }
        for candidate in (port + 1)...min(65_535, port + Self.suggestionRange) {
            guard let channel = try? await Self.bind(bootstrap, address, candidate) else { continue }
            try? await channel.close().get()
            return candidate
        }
        return nil
    }
}
