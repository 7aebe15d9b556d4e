import DICOMCore
import DICOMWire
import NIOCore
import SystemIO

/// Connects a socket with the upper layer: decodes what arrives, lets the state machine decide, performs its actions.
///
/// It never decides by itself, except for what Table 9-10 leaves to the implementation: how long timers run, and that
/// bytes after the end of an association are dropped.
final class AssociationHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How long the ARTIM timer runs (PS3.8 §9.1.4).
    struct TimerDurations {
        /// From accepting a connection to the whole A-ASSOCIATE-RQ.
        var request: Duration
        /// From our last PDU to the peer's close.
        var close: Duration
    }

    private let durations: TimerDurations
    private var machine: AssociationStateMachine
    private var decoder: PDUFrameDecoder
    private var user: (any AssociationUser)?
    private var context: ChannelHandlerContext?
    private var timer: Deadline?
    /// How many wishes there are not to be given more data.
    private var pauses = 0
    private var isBlockedByWrites = false
    private var isDraining = false
    private var hasEnded = false
    /// What went wrong here, more telling than what the state machine can say.
    private var failure: AssociationError?
    /// The request that waits for the start.
    private let request: AssociateRequest?
    /// The TLS below, which knows what its errors mean; nil on plain TCP.
    private let tls: TLSConnection?
    /// Whoever may want to see what passes; nil where nobody can.
    private let tracer: AssociationTracer?
    /// Holds what arrives to a rate; nil where nothing does.
    private let rate: RateLimit?
    private var isClosedByUs = false

    /// The peer in messages; its AE title is put before the address once it is known.
    var peer: String

    /// Makes the handler of a connection: a requestor's when there is a request.
    init(
        request: AssociateRequest?,
        user: any AssociationUser,
        peer: String,
        announcedMaximumLength: Int,
        durations: TimerDurations,
        tls: TLSConnection? = nil,
        tracer: AssociationTracer? = nil,
        rate: RateLimit? = nil
    ) {
        self.request = request
        self.user = user
        self.peer = peer
        self.durations = durations
        self.tls = tls
        self.tracer = tracer
        self.rate = rate
        self.machine = AssociationStateMachine(isRequestor: request != nil)
        self.decoder = PDUFrameDecoder(limits: PDULimits(announcedMaximumLength: announcedMaximumLength))
    }

    // MARK: - Events of the channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        self.timer = Deadline(eventLoop: context.eventLoop) { [weak self] in self?.timerExpired() }
        if context.channel.isActive { self.start() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.timer?.clear()
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        self.start()
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !self.hasEnded else { return }
        let buffer = self.unwrapInboundIn(data)
        if let tracer = self.tracer, tracer.isActive {
            tracer.pass(buffer, isSent: false, isBetweenPDUs: self.decoder.isBetweenPDUs)
        }
        let count = buffer.readableBytes
        self.user?.bytesArrived(count)
        self.decoder.append(buffer)
        self.drain()
        if let wait = self.rate?.take(count), wait > .zero { self.pause(for: wait, context.eventLoop) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        // A peer that sends requests without reading our responses must not fill our memory.
        if context.channel.isWritable == self.isBlockedByWrites {
            self.isBlockedByWrites.toggle()
            if self.isBlockedByWrites { self.pause() } else { self.resume() }
        }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.handle(.transportClosed)
        self.end(self.failure)
        self.timer?.clear()
        self.tracer?.closed(byPeer: !self.isClosedByUs)
        let user = self.user
        self.user = nil
        user?.connectionClosed()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if self.failure == nil, let failure = self.tls?.failure(for: error, peer: self.peer) {
            self.failure = failure
        } else if self.failure == nil, !TLSConnection.isClose(error) {
            let cause = SystemError(error)
            self.failure = AssociationError(
                .connectionLost,
                "the connection to \(self.peer) broke: \(cause?.description ?? "\(error)")",
                peer: self.peer,
                errno: cause?.number
            )
        }
        context.close(promise: nil)
    }

    private func start() {
        // Whether the channel becomes active before or after the handler is there: one of the two calls comes first.
        guard self.machine.state == .idle, !self.hasEnded else { return }
        if let request = self.request {
            self.handle(.requestAssociation(request))
            self.handle(.transportConnected)
        } else {
            self.handle(.transportAccepted)
        }
    }

    // MARK: - Back-pressure

    /// Stops passing data on, and reading from the socket, until `resume`.
    func pause() {
        self.pauses += 1
        if self.pauses == 1 { self.setReading(false) }
    }

    /// Takes one `pause` back.
    func resume() {
        guard self.pauses > 0 else { return }
        self.pauses -= 1
        guard self.pauses == 0 else { return }
        self.drain()
        if self.pauses == 0 { self.setReading(true) }
    }

    /// Stops reading for so long; what has been read is passed on.
    private func pause(for wait: Duration, _ eventLoop: any EventLoop) {
        self.pause()
        eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(wait)) { [weak self] in self?.resume() }
    }

    private func setReading(_ isReading: Bool) {
        try? self.context?.channel.syncOptions?.setOption(.autoRead, value: isReading || self.hasEnded)
    }

    private func drain() {
        guard !self.isDraining else { return }
        self.isDraining = true
        do throws(PDUError) {
            while self.pauses == 0, !self.hasEnded, let frame = try self.decoder.next() {
                switch frame {
                case .data(let fragment): self.receive(fragment)
                case .pdu(let pdu):
                    self.tracer?.note(pdu)
                    self.handle(AssociationStateMachine.Event(received: pdu))
                }
            }
        } catch {
            self.receiveInvalid(error)
        }
        self.isDraining = false
        self.user?.readCompleted()
    }

    private func receive(_ fragment: PDVFragment) {
        for action in self.machine.handle(.receivedData) {
            if case .deliverData = action { self.user?.received(fragment) } else { self.perform(action) }
        }
    }

    private func receiveInvalid(_ error: PDUError) {
        let isForeign = error.code == .notDICOM || (error.code == .tooLong && self.machine.state == .awaitingAnswer)
        if isForeign {
            self.failure = AssociationError(
                ForeignProtocol.code(error.firstBytes),
                "\(self.peer) doesn't speak DICOM on this port: it speaks \(ForeignProtocol.name(error.firstBytes))",
                peer: self.peer
            )
        } else {
            self.failure = AssociationError(
                .protocolViolation,
                "\(self.peer) broke the DICOM protocol: \(error.description)",
                peer: self.peer
            )
        }
        self.handle(.receivedInvalidPDU(reason: error.abortReason))
        self.end(self.failure)
        // Who speaks something else has no use for waiting.
        if isForeign { self.handle(.timerExpired) }
    }
}

// MARK: - What the user asks for

extension AssociationHandler {
    /// Accepts the association that is asked for.
    func accept(_ accept: AssociateAccept) { self.handle(.accept(accept)) }

    /// Rejects the association that is asked for.
    func reject(_ reject: AssociateReject) {
        self.handle(.reject(reject))
        self.end(
            AssociationError(
                .associationRejected,
                "\(self.peer) was rejected (\(reject.phrase))",
                peer: self.peer,
                reject: reject
            )
        )
    }

    /// Sends a message in one write, cut into PDUs of at most so many bytes.
    func send(_ message: DIMSEMessage, maximumLength: Int, promise: EventLoopPromise<Void>? = nil) {
        guard let context = self.context, self.machine.state == .established else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        for action in self.machine.handle(.sendData) {
            if case .sendData = action {
                let bytes = MessageEncoder.encode(
                    command: message.command,
                    dataSet: message.dataSet,
                    contextID: message.contextID,
                    maximumLength: maximumLength,
                    allocator: context.channel.allocator
                )
                self.trace(bytes)
                context.writeAndFlush(self.wrapOutboundOut(bytes), promise: promise)
            } else {
                self.perform(action)
            }
        }
    }

    /// Asks the peer to release the association.
    func requestRelease() { self.handle(.requestRelease) }

    /// Agrees to the release that the peer asked for.
    func replyToRelease() {
        self.handle(.replyToRelease)
        if self.machine.state == .awaitingClose { self.end(nil) }
    }

    /// Sends an A-ABORT and tells the user `error` as the reason of the end.
    func abort(_ error: AssociationError) {
        self.failure = self.failure ?? error
        self.handle(.requestAbort)
        self.end(error)
    }

    /// Closes the connection without another word.
    func close(_ error: AssociationError?) {
        self.failure = self.failure ?? error
        self.isClosedByUs = true
        self.end(self.failure)
        self.context?.close(promise: nil)
    }
}

// MARK: - Actions of the state machine

extension AssociationHandler {
    private func handle(_ event: AssociationStateMachine.Event) {
        for action in self.machine.handle(event) { self.perform(action) }
    }

    private func perform(_ action: AssociationStateMachine.Action) {
        switch action {
        case .connectTransport, .sendData, .deliverData: break
        case .send(let pdu): self.write(pdu)
        case .indicateRequest(let request): self.user?.associationRequested(request)
        case .confirmAccept(let accept): self.user?.associationAccepted(accept)
        case .confirmReject(let reject): self.end(self.error(for: reject))
        case .indicateRelease: self.user?.releaseRequested()
        case .confirmRelease: self.end(nil)
        case .indicateAbort(let cause): self.end(self.error(for: cause))
        case .startTimer(.request): self.timer?.set(self.durations.request)
        case .startTimer(.close): self.timer?.set(self.durations.close)
        case .stopTimer: self.timer?.clear()
        case .closeTransport:
            self.isClosedByUs = true
            self.context?.close(promise: nil)
        }
    }

    private func write(_ pdu: PDU) {
        guard let context = self.context else { return }
        var buffer = context.channel.allocator.buffer(capacity: 1024)
        pdu.encode(into: &buffer)
        self.trace(buffer)
        self.tracer?.note(pdu)
        context.writeAndFlush(self.wrapOutboundOut(buffer), promise: nil)
    }

    private func trace(_ buffer: ByteBuffer) {
        guard let tracer = self.tracer, tracer.isActive else { return }
        tracer.pass(buffer, isSent: true, isBetweenPDUs: self.decoder.isBetweenPDUs)
    }

    private func timerExpired() {
        if self.machine.state == .awaitingRequest, self.failure == nil {
            self.failure = AssociationError(
                .acseTimeout,
                "\(self.peer) sent no whole A-ASSOCIATE-RQ within \(self.durations.request.inSeconds)",
                peer: self.peer
            )
        }
        self.handle(.timerExpired)
    }

    private func end(_ error: AssociationError?) {
        guard !self.hasEnded else { return }
        self.hasEnded = true
        // The close must be noticed even where data is left unread.
        self.setReading(true)
        self.user?.ended(error)
    }

    private func error(for reject: AssociateReject) -> AssociationError {
        AssociationError(
            .associationRejected,
            "\(self.peer) rejected the association (\(reject.phrase))",
            peer: self.peer,
            reject: reject
        )
    }

    private func error(for cause: AssociationStateMachine.AbortCause) -> AssociationError {
        switch cause {
        case .user(let abort), .provider(let abort):
            AssociationError(
                .associationAborted,
                "\(self.peer) aborted the association (\(abort.phrase))",
                peer: self.peer,
                abort: abort
            )
        case .local(let abort):
            self.failure
                ?? AssociationError(
                    .protocolViolation,
                    "\(self.peer) broke the DICOM protocol: a PDU that has no place there (\(abort.phrase) was sent)",
                    peer: self.peer
                )
        case .transportClosed:
            self.failure
                ?? AssociationError(.connectionLost, "\(self.peer) closed the connection", peer: self.peer)
        }
    }
}
