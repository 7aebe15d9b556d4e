import NIOCore
import NIOPosix
import SystemIO

/// Looks up the addresses of a peer: numeric ones at once, names on a thread of their own, within the time that the
/// connection has.
///
/// Only addresses of the family that we connect from are given, where that is fixed.
struct AddressResolver: Resolver, Sendable {
    let eventLoop: any EventLoop
    /// The family of the address to connect from; nil for both.
    let family: NIOBSDSocket.ProtocolFamily?
    /// How long a lookup may take.
    let limit: Duration

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
        let promise = self.eventLoop.makePromise(of: [SocketAddress].self)
        HostName.look(up: host, family: wanted == .inet6 ? .six : .four, within: self.limit) { result in
            promise.completeWith(Result { try result.get().map { try SocketAddress(ipAddress: $0, port: port) } })
        }
        return promise.futureResult
    }
}
