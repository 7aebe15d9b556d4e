import NIOCore
import NIOPosix
import SystemIO

/// The options of our sockets.
enum SocketOptions {
    /// Connections that may wait to be accepted.
    static let backlog: Int32 = 128
    /// Seconds of silence after which the kernel looks whether the peer still lives.
    static let keepaliveSeconds = 60
    /// The size of one read on a socket that receives objects; measured to be the best.
    static let receiveBuffer = 512 * 1024

    private static let keepaliveIdle = NIOBSDSocket.Option(rawValue: SocketNumber.keepaliveIdle)

    /// Options of a client's socket.
    static func apply(to bootstrap: ClientBootstrap, isReceiving: Bool) -> ClientBootstrap {
        let common =
            bootstrap
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelOption(.tcpOption(Self.keepaliveIdle), value: Self.keepaliveSeconds)
        return isReceiving ? common.channelOption(ChannelOptions.recvAllocator, value: Self.receiveAllocator) : common
    }

    /// Options of a listening socket and of the sockets that it accepts.
    static func apply(to bootstrap: ServerBootstrap, isReceiving: Bool) -> ServerBootstrap {
        let common =
            bootstrap
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(Self.keepaliveIdle), value: Self.keepaliveSeconds)
        return isReceiving
            ? common.childChannelOption(ChannelOptions.recvAllocator, value: Self.receiveAllocator) : common
    }

    private static var receiveAllocator: FixedSizeRecvByteBufferAllocator {
        FixedSizeRecvByteBufferAllocator(capacity: Self.receiveBuffer)
    }
}
