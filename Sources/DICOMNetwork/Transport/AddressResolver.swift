import NIOCore
import NIOPosix

/// Looks up the addresses of a peer: numeric ones at once, names on a thread of their own.
///
/// Only addresses of the family that we connect from are given, where that is fixed.
struct AddressResolver: Resolver, Sendable {
    /// A name that has no address.
    struct UnknownName: Error {}

    let eventLoop: any EventLoop
    /// The family of the address to connect from; nil for both.
    let family: NIOBSDSocket.ProtocolFamily?

    func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        self.query(host, port, .inet)
    }

    func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        self.query(host, port, .inet6)
    }

    func cancelQueries() {}

    private func query(
        _ host: String,
        _ port: Int,
        _ wanted: NIOBSDSocket.ProtocolFamily
    ) -> EventLoopFuture<[SocketAddress]> {
        if let family = self.family, family != wanted { return self.eventLoop.makeSucceededFuture([]) }
        if let address = try? SocketAddress(ipAddress: host, port: port) {
            return self.eventLoop.makeSucceededFuture(address.protocol == wanted ? [address] : [])
        }
        return NIOThreadPool.singleton.runIfActive(eventLoop: self.eventLoop) {
            let addresses = AddressInformation.look(up: host, port: port, isIPv6: wanted == .inet6)
            guard !addresses.isEmpty else { throw UnknownName() }
            return addresses
        }
    }
}
