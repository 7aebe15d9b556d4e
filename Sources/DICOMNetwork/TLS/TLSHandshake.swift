import NIOCore
import NIOSSL
import NIOTLS
import SystemIO

/// Waits for a client's TLS handshake to end, then leaves the pipeline.
final class TLSHandshake: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let connection: TLSConnection
    private let peer: String
    private let duration: Duration
    private var promise: EventLoopPromise<NIOLoopBound<TLSConnection>>?
    private var timer: Deadline?

    private init(
        _ connection: TLSConnection,
        peer: String,
        duration: Duration,
        promise: EventLoopPromise<NIOLoopBound<TLSConnection>>
    ) {
        self.connection = connection
        self.peer = peer
        self.duration = duration
        self.promise = promise
    }

    /// Secures a connection that has just been made; fails with `AssociationError` and closes it.
    ///
    /// The handshake gets the time of a connection, `timeout.connect`, once more.
    static func run(
        on channel: any Channel,
        _ context: NIOSSLContext,
        _ tls: TLSParameters,
        _ parameters: AssociationParameters
    ) -> EventLoopFuture<NIOLoopBound<TLSConnection>> {
        let promise = channel.eventLoop.makePromise(of: NIOLoopBound<TLSConnection>.self)
        do {
            let connection = try TLSConnection.client(context, tls, host: parameters.host, in: channel)
            let handshake = TLSHandshake(
                connection,
                peer: parameters.peer,
                duration: parameters.timeouts.connect,
                promise: promise
            )
            try channel.pipeline.syncOperations.addHandler(handshake)
            try channel.syncOptions?.setOption(.autoRead, value: true)
        } catch {
            promise.fail(error)
        }
        return promise.futureResult.flatMapErrorThrowing { error in
            channel.close(promise: nil)
            throw error
        }
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.timer = Deadline(eventLoop: context.eventLoop) { [weak self] in
            guard let self else { return }
            self.fail(self.connection.timedOut(peer: self.peer, after: self.duration))
        }
        self.timer?.set(self.duration)
    }

    func handlerRemoved(context: ChannelHandlerContext) { self.timer?.clear() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent, let promise = self.promise else {
            return context.fireUserInboundEventTriggered(event)
        }
        if let fault = self.connection.established(peer: self.peer) { return self.fail(fault) }
        self.promise = nil
        self.timer?.clear()
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
        promise.succeed(NIOLoopBound(self.connection, eventLoop: context.eventLoop))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let reason = SystemError(error)?.description ?? "\(error)"
        self.fail(self.connection.failure(for: error, peer: self.peer) ?? self.lost(reason))
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.fail(self.lost("it was closed"))
        context.fireChannelInactive()
    }

    private func fail(_ error: AssociationError) {
        self.timer?.clear()
        guard let promise = self.promise else { return }
        self.promise = nil
        promise.fail(error)
    }

    private func lost(_ reason: String) -> AssociationError {
        AssociationError(
            .tlsFailed,
            "the connection to \(self.peer) broke during the TLS handshake: \(reason)",
            peer: self.peer,
            tls: .closed
        )
    }
}
