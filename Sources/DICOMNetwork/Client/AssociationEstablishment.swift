import DICOMCore
import DICOMWire
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The way from a host's name to the answer to our A-ASSOCIATE-RQ (PS3.8 §7.1), which may be given up at any point.
final class AssociationEstablishment: Sendable {
    /// How far it is, and so what giving up has to end.
    private enum Step {
        /// The name is being looked up or TCP connects.
        case connecting
        /// The connection stands, and no PDU has been sent.
        case connected(any Channel)
        /// Our A-ASSOCIATE-RQ was sent.
        case negotiating(NIOLoopBound<RequestorDriver>)
        /// Nobody wants the association any more.
        case givenUp
    }

    private let parameters: AssociationParameters
    private let sink: (any ObjectSink)?
    private let eventLoop: any EventLoop
    private let promise: EventLoopPromise<Association>
    private let step = Mutex(Step.connecting)

    init(parameters: AssociationParameters, sink: (any ObjectSink)?) {
        self.parameters = parameters
        self.sink = sink
        self.eventLoop = (sink == nil ? EventLoops.client : EventLoops.receiving).next()
        self.promise = self.eventLoop.makePromise()
    }

    /// Connects and negotiates; gives up at once when the task is cancelled.
    func run() async throws(AssociationError) -> Association {
        let result: Result<Association, any Error> = await withTaskCancellationHandler {
            if !Task.isCancelled {
                let attempt = self.identity().flatMap { identity in
                    self.parameters.tls.map { self.connectSecurely($0, identity) }
                        ?? self.connect().flatMap { self.negotiate($0, identity) }
                }
                // Of what comes after giving up nothing is left: the association of a promise that is settled ends.
                attempt.cascade(to: self.promise)
            }
            do { return .success(try await self.promise.futureResult.get()) } catch { return .failure(error) }
        } onCancel: {
            self.giveUp()
        }
        do {
            return try result.get()
        } catch {
            var failure =
                (error as? AssociationError)
                ?? AssociationError(.connectionLost, "no association: \(error)", peer: self.parameters.peer)
            failure.isOpening = true
            throw failure
        }
    }

    /// Ends what has been begun: with an A-ABORT once the peer knows of us, before that without a PDU.
    private func giveUp() {
        let step = self.step.withLock { step in
            defer { step = .givenUp }
            return step
        }
        // First, so that nobody hears of the close as if it were the peer's.
        self.promise.fail(self.interrupted)
        switch step {
        case .connecting, .givenUp: break
        case .connected(let channel): channel.close(promise: nil)
        case .negotiating(let driver): self.eventLoop.execute { driver.value.abort() }
        }
    }

    private var interrupted: AssociationError {
        AssociationError(.interrupted, "interrupted while connecting", peer: self.parameters.peer)
    }

    /// Notes the next step; fails, and closes the connection, when it was given up meanwhile.
    private func advance(_ channel: any Channel, to next: Step) throws(AssociationError) {
        let isGivenUp = self.step.withLock { step in
            if case .givenUp = step { return true }
            step = next
            return false
        }
        guard isGivenUp else { return }
        channel.close(promise: nil)
        throw self.interrupted
    }

    private func connect() -> EventLoopFuture<any Channel> {
        Connector.connect(self.parameters, on: self.eventLoop, isReceiving: self.sink != nil)
            .flatMapThrowing { channel in
                try self.advance(channel, to: .connected(channel))
                return channel
            }
    }

    /// Who we say that we are; a secret is read from its file off the event loop, and before anything is connected.
    private func identity() -> EventLoopFuture<UserIdentity?> {
        let parameters = self.parameters
        guard parameters.identity.form != .none else { return self.eventLoop.makeSucceededFuture(nil) }
        return NIOThreadPool.singleton.runIfActive(eventLoop: self.eventLoop) {
            try parameters.identity.identity(tls: parameters.tls)
        }
    }

    /// Connects, ends the TLS handshake and negotiates; certificates are read first, off the event loop.
    private func connectSecurely(
        _ tls: TLSParameters,
        _ identity: UserIdentity?
    ) -> EventLoopFuture<Association> {
        NIOThreadPool.singleton.runIfActive(eventLoop: self.eventLoop) { try TLSContext.client(tls) }
            .flatMap { context in
                self.connect().flatMap { channel in
                    TLSHandshake.run(on: channel, context, tls, self.parameters)
                        .flatMap { self.negotiate(channel, identity, over: $0) }
                }
            }
    }

    private func negotiate(
        _ channel: any Channel,
        _ identity: UserIdentity?,
        over tls: NIOLoopBound<TLSConnection>? = nil
    ) -> EventLoopFuture<Association> {
        let driver = RequestorDriver(
            parameters: self.parameters,
            identity: identity,
            channel: channel,
            sink: self.sink
        )
        let promise = channel.eventLoop.makePromise(of: NegotiatedAssociation.self)
        let bound = NIOLoopBound(driver, eventLoop: channel.eventLoop)
        do {
            try self.advance(channel, to: .negotiating(bound))
            try driver.open(promise, over: tls?.value)
        } catch {
            channel.close(promise: nil)
            promise.fail(error)
        }
        return promise.futureResult.map { Association(negotiated: $0, driver: bound.value) }
    }
}
