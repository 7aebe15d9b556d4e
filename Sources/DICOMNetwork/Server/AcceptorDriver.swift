import DICOMCore
import DICOMWire
import NIOCore
import SystemIO

/// Drives an association that a peer asks of us: performs what `AcceptorMachine` decides, for the service above it.
///
/// Lives on the association's event loop.
final class AcceptorDriver: AssociationUser {
    let channel: any Channel
    private let number: Int
    private let limits: SCPLimits
    private let registry: ConnectionRegistry
    private let service: any AcceptorService
    private var machine: AcceptorMachine
    private var assembler = MessageAssembler()
    /// What is to be sent as soon as there is a place, and what it comes to.
    private var acceptance: (accept: AssociateAccept, negotiated: NegotiatedAssociation)?
    private weak var handler: AssociationHandler?
    private var timer: Deadline?
    /// Why the association is over.
    private var reason: AssociationError?
    /// Why the request was rejected, where its numbers say too little.
    private var rejectionReason: String?

    init(
        _ service: any AcceptorService,
        limits: SCPLimits,
        registry: ConnectionRegistry,
        channel: any Channel,
        number: Int
    ) {
        self.service = service
        self.limits = limits
        self.registry = registry
        self.channel = channel
        self.number = number
        self.machine = AcceptorMachine(progressStep: limits.progressStep)
        self.timer = Deadline(eventLoop: channel.eventLoop) { [weak self] in
            guard let self else { return }
            self.perform(self.machine.timerExpired())
        }
    }

    /// Makes the upper layer of the connection.
    func makeHandler(
        announcedMaximumLength: Int,
        tls: TLSConnection?,
        tracer: AssociationTracer?,
        rate: RateLimit?
    ) -> AssociationHandler {
        let handler = AssociationHandler(
            request: nil,
            user: self,
            peer: self.channel.peerText,
            announcedMaximumLength: announcedMaximumLength,
            durations: AssociationHandler.TimerDurations(request: self.limits.request, close: self.limits.close),
            tls: tls,
            tracer: tracer,
            rate: rate
        )
        self.handler = handler
        return handler
    }

    // MARK: - What the service and the server ask for

    /// The peer in messages.
    var peer: String { self.handler?.peer ?? self.channel.peerText }

    /// Sends a message; the promise is done when the socket has taken it.
    func send(_ message: DIMSEMessage, promise: EventLoopPromise<Void>? = nil) {
        guard let handler = self.handler, let negotiated = self.acceptance?.negotiated else {
            promise?.fail(self.reason ?? self.error(.connectionLost, "the association is closed"))
            return
        }
        handler.send(message, maximumLength: negotiated.peerMaximumLength, promise: promise)
    }

    /// The service can't take more, or can again.
    func serviceBecame(busy isBusy: Bool) { self.perform(self.machine.serviceBecame(busy: isBusy)) }

    /// Sends an A-ABORT because the service wants no more of the association.
    func abort() { self.handler?.abort(self.error(.interrupted, "the server aborted")) }

    /// Ends the association: the server stops, or needs its room.
    func end(_ end: ConnectionRegistry.End) {
        switch end {
        case .atOnce: self.perform(self.machine.stop(atOnce: true))
        case .whenQuiet: self.perform(self.machine.stop(atOnce: false))
        case .displaced: self.perform(self.machine.displaced())
        }
    }

    // MARK: - Events

    func associationRequested(_ request: AssociateRequest) {
        self.handler?.peer = "\(printable(request.callingAETitle)) at \(self.channel.peerText)"
        switch self.service.decide(request) {
        case .silent: break
        case .abort: self.abort()
        case .reject(let reject, let reason): self.reject(reject, because: reason)
        case .accept(let policy):
            let accept = policy.negotiate(request)
            do throws(PDUError) {
                let negotiated = try NegotiatedAssociation(request: request, accept: accept, isRequestor: false)
                self.acceptance = (accept, negotiated)
                self.perform(self.machine.admitted())
            } catch {
                self.reject(.noReason, because: error.description)
            }
        }
    }

    private func reject(_ reject: AssociateReject, because reason: String?) {
        self.rejectionReason = reason
        self.perform(self.machine.refused(reject))
    }

    func bytesArrived(_ count: Int) {
        if self.machine.state == .awaitingRequest { self.registry.collected(count, of: self.number) }
        self.service.bytesArrived()
        self.perform(self.machine.bytesArrived(count))
    }

    func received(_ fragment: PDVFragment) {
        do throws(DIMSEError) {
            switch try self.assembler.append(fragment) {
            case nil: break
            case .command(let command, let contextID):
                guard self.acceptance?.negotiated.context(id: contextID) != nil else {
                    throw DIMSEError(
                        .contextChanged,
                        "\(command.commandField.name) came in presentation context \(contextID), never accepted"
                    )
                }
                try self.service.received(command, contextID: contextID)
            case .data(let bytes, let isLast, _): try self.service.received(bytes, isLast: isLast)
            }
        } catch {
            let problem = "\(self.peer) broke the DICOM protocol: \(error.description)"
            self.handler?.abort(self.error(.protocolViolation, problem))
        }
        self.perform(self.machine.fragmentTaken(isInsideMessage: !self.assembler.isBetweenMessages))
    }

    func releaseRequested() { self.perform(self.machine.releaseRequested()) }

    func ended(_ error: AssociationError?) {
        self.reason = error
        self.perform(self.machine.ended())
    }
}

// MARK: - Actions

extension AcceptorDriver {
    private func perform(_ actions: [AcceptorMachine.Action]) {
        for action in actions { self.perform(action) }
    }

    private func perform(_ action: AcceptorMachine.Action) {
        switch action {
        case .takePlace: self.takePlace()
        case .leavePlace: self.registry.leavePlace(self.number)
        case .accept:
            guard let (accept, negotiated) = self.acceptance else { return }
            // Before anything is written: a write that fails ends the association at once.
            self.service.opened(self, negotiated)
            self.handler?.accept(accept)
        case .reject(let reject):
            let reason = self.rejectionReason ?? self.reason(for: reject)
            self.service.rejected(reject, because: reason)
            self.handler?.reject(reject)
        case .startTimer(let timer):
            if let duration = self.duration(of: timer) { self.timer?.set(duration) } else { self.timer?.clear() }
        case .stopTimer: self.timer?.clear()
        case .pauseReading: self.handler?.pause()
        case .resumeReading: self.handler?.resume()
        case .makeDurable:
            self.service.makeDurable { [weak self] in
                guard let self else { return }
                self.perform(self.machine.becameDurable())
            }
        case .replyToRelease: self.handler?.replyToRelease()
        case .abort(let fault): self.handler?.abort(self.error(for: fault))
        case .close(let fault): self.handler?.close(self.error(for: fault))
        case .indicateEnd: self.service.ended(self.reason)
        case .indicateNoRequest: self.service.endedWithoutRequest(self.reason)
        }
    }

    private func takePlace() {
        let bound = NIOLoopBound(self, eventLoop: self.channel.eventLoop)
        let eventLoop = self.channel.eventLoop
        let place = self.registry.takePlace(self.number, address: self.channel.remoteAddress?.ipAddress ?? "") {
            eventLoop.execute { bound.value.perform(bound.value.machine.placeTaken()) }
        }
        switch place {
        case .taken: self.perform(self.machine.placeTaken())
        case .queued: self.perform(self.machine.queuedForPlace())
        case .noMemory: self.perform(self.machine.foundNoMemory())
        }
    }

    /// What our own limits have to do with a rejection.
    private func reason(for reject: AssociateReject) -> String? {
        switch reject {
        case .localLimitExceeded: "no place became free for another association"
        case .temporaryCongestion: "the requests that wait for a place take all the memory that they may"
        default: nil
        }
    }

    private func duration(of timer: AcceptorMachine.Timer) -> Duration? {
        switch timer {
        case .place: self.limits.waitForPlace
        case .insideMessage: self.limits.insideMessage
        case .betweenMessages: self.limits.betweenMessages
        case .quiet: self.limits.quietWhenStopping
        case .durability: self.limits.finish
        }
    }

    private func error(_ code: AssociationError.Code, _ message: String) -> AssociationError {
        AssociationError(code, message, peer: self.peer)
    }

    private func error(for fault: AcceptorMachine.Fault) -> AssociationError {
        switch fault {
        case .stopped: self.error(.interrupted, "the \(self.service.name) stopped")
        case .displaced: self.error(.interrupted, "other connections needed its room")
        case .stalled:
            self.error(
                .dimseTimeout,
                "\(self.peer) sent less than \(self.limits.progressStep) bytes within "
                    + "\(self.limits.insideMessage?.inSeconds ?? "") inside a message"
            )
        case .idle:
            self.error(
                .dimseTimeout,
                "\(self.peer) sent no message within \(self.limits.betweenMessages?.inSeconds ?? "")"
            )
        }
    }
}

extension Channel {
    /// The peer's address and port as text.
    fileprivate var peerText: String {
        HostName.withPort(self.remoteAddress?.ipAddress ?? "?", self.remoteAddress?.port ?? 0)
    }
}
