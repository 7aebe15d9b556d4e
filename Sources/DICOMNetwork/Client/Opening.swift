import DICOMCore
import DICOMWire
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// An association that is being opened, and that may be given up on the way.
final class Opening: Sendable {
    private let parameters: AssociationParameters
    private let sink: (any ObjectSink)?
    private let onClose: (@Sendable (AssociationError?) -> Void)?
    private let eventLoop: any EventLoop
    private let promise: EventLoopPromise<Association>
    private let isDone = Mutex(false)
    private let session = Mutex<NIOLoopBound<ClientSession>?>(nil)

    init(
        parameters: AssociationParameters,
        sink: (any ObjectSink)?,
        onClose: (@Sendable (AssociationError?) -> Void)?,
        eventLoop: any EventLoop
    ) {
        self.parameters = parameters
        self.sink = sink
        self.onClose = onClose
        self.eventLoop = eventLoop
        self.promise = eventLoop.makePromise()
    }

    /// Connects and negotiates.
    func run() async -> Result<Association, AssociationError> {
        let attempt = self.parameters.tls.map(self.connectSecurely) ?? self.connect().flatMap { self.negotiate($0) }
        attempt.whenComplete { result in
            if self.settle({ $0.completeWith(result) }) { return }
            // Too late: it was given up meanwhile.
            if case .success(let association) = result { association.session.value.abort() }
        }
        do {
            return .success(try await self.promise.futureResult.get())
        } catch {
            return .failure(
                (error as? AssociationError)
                    ?? AssociationError(.connectionLost, "no association: \(error)", peer: self.parameters.peer)
            )
        }
    }

    /// Gives up; a connection that is still being made is closed when it stands.
    func cancel() {
        if let session = self.session.withLock({ $0 }) { self.eventLoop.execute { session.value.abort() } }
        _ = self.settle {
            $0.fail(AssociationError(.interrupted, "interrupted while connecting", peer: self.parameters.peer))
        }
    }

    private func settle(_ complete: (EventLoopPromise<Association>) -> Void) -> Bool {
        let isFirst = self.isDone.withLock { isDone in
            defer { isDone = true }
            return !isDone
        }
        if isFirst { complete(self.promise) }
        return isFirst
    }

    private func connect() -> EventLoopFuture<any Channel> {
        Connector.connect(self.parameters, on: self.eventLoop, isReceiving: self.sink != nil)
    }

    /// Connects, ends the TLS handshake and negotiates; certificates are read first, off the event loop.
    private func connectSecurely(_ tls: TLSParameters) -> EventLoopFuture<Association> {
        NIOThreadPool.singleton.runIfActive(eventLoop: self.eventLoop) { try TLSContext.client(tls) }
            .flatMap { context in
                self.connect().flatMap { channel in
                    TLSHandshake.run(on: channel, context, tls, self.parameters)
                        .flatMap { self.negotiate(channel, over: $0) }
                }
            }
    }

    private func negotiate(
        _ channel: any Channel,
        over tls: NIOLoopBound<TLSConnection>? = nil
    ) -> EventLoopFuture<Association> {
        let session = ClientSession(
            parameters: self.parameters,
            channel: channel,
            sink: self.sink,
            status: AssociationStatus(onClose: self.onClose)
        )
        let promise = channel.eventLoop.makePromise(of: NegotiatedAssociation.self)
        let bound = NIOLoopBound(session, eventLoop: channel.eventLoop)
        self.session.withLock { $0 = bound }
        do {
            try session.open(promise, over: tls?.value)
        } catch {
            channel.close(promise: nil)
            promise.fail(error)
        }
        return promise.futureResult.map { Association(negotiated: $0, session: bound.value) }
    }
}
