import DICOMCore
import DICOMWire
import NIOCore

/// Drives an association that we asked for: performs what `RequestorMachine` decides, and holds whoever waits for it.
///
/// Lives on the association's event loop; `Association` is its face to everyone else.
final class RequestorDriver: AssociationUser {
    let parameters: AssociationParameters
    let channel: any Channel
    let status = AssociationStatus()
    let number = AssociationNumber.next()
    /// How long each step may take from now on.
    var timeouts: AssociationTimeouts

    /// What we ask for, with who we say that we are.
    private let request: AssociateRequest
    private let sink: (any ObjectSink)?
    private weak var handler: AssociationHandler?
    private var machine: RequestorMachine
    private var assembler = MessageAssembler()
    private var negotiated: NegotiatedAssociation?
    private var storage: StorageService?
    private var timer: Deadline?
    /// Whoever waits for the association.
    private var opening: EventLoopPromise<NegotiatedAssociation>?
    /// The responses of each request, by its message ID, until the last one is taken.
    private var responses: [UInt16: ResponseQueue] = [:]
    /// The response that is arriving.
    private var response: (command: CommandSet, dataSet: ByteBuffer?)?
    /// The receiving side of a C-MOVE, whose progress counts.
    private var activity: ActivityMonitor?
    /// Why the association is over.
    private var reason: AssociationError?

    init(parameters: AssociationParameters, identity: UserIdentity?, channel: any Channel, sink: (any ObjectSink)?) {
        self.parameters = parameters
        self.request = parameters.request(as: identity)
        self.timeouts = parameters.timeouts
        self.channel = channel
        self.sink = sink
        self.machine = RequestorMachine(takesObjects: sink != nil)
        self.timer = Deadline(eventLoop: channel.eventLoop) { [weak self] in self?.timerExpired() }
    }

    /// Starts the negotiation, on TLS where there is one; the promise gets its end.
    func open(_ promise: EventLoopPromise<NegotiatedAssociation>, over tls: TLSConnection?) throws {
        self.opening = promise
        self.perform([.startTimer(.acse)])
        let handler = AssociationHandler(
            request: self.request,
            user: self,
            peer: self.parameters.peer,
            announcedMaximumLength: self.parameters.maximumPDULength,
            durations: AssociationHandler.TimerDurations(
                request: self.timeouts.acse,
                close: AssociationTimeouts.afterAbort
            ),
            tls: tls,
            tracer: self.parameters.trace.map {
                AssociationTracer($0, number: self.number, channel: self.channel, isRequestor: true)
            },
            rate: self.parameters.rate
        )
        self.handler = handler
        try self.channel.pipeline.syncOperations.addHandler(handler)
        try self.channel.syncOptions?.setOption(.autoRead, value: true)
    }

    // MARK: - Requests

    /// Sends a request; the promise gets its first responses, or why it could not be sent.
    func start(
        _ message: DIMSEMessage,
        messageID: UInt16,
        activity: ActivityMonitor?,
        _ promise: EventLoopPromise<[ResponseQueue.Response]>
    ) {
        do throws(AssociationError) {
            if let reason = self.status.closeReason { throw reason.beforeRequest() }
            var machine = self.machine
            let actions: [RequestorMachine.Action]
            do throws(RequestorMachine.Refusal) {
                actions = try machine.start(
                    message.command.commandField,
                    messageID: messageID,
                    contextID: message.contextID
                )
            } catch {
                throw self.error(for: error)
            }
            try self.checkPurpose(message)
            // All is in place before a byte is written: a write that fails ends the association at once.
            self.machine = machine
            self.activity = activity
            let queue = ResponseQueue()
            self.responses[messageID] = queue
            queue.take(promise)
            self.perform(actions)
            try self.send(message)
        } catch {
            promise.fail(error)
        }
    }

    /// The one place where this association sends a message; what its purpose forbids never leaves.
    private func send(_ message: DIMSEMessage) throws(AssociationError) {
        try self.checkPurpose(message)
        self.handler?.send(
            message,
            maximumLength: self.negotiated?.peerMaximumLength ?? NegotiatedAssociation.lengthUnknown
        )
    }

    private func checkPurpose(_ message: DIMSEMessage) throws(AssociationError) {
        switch message.command.commandField {
        case .cEchoRequest, .cFindRequest, .cMoveRequest, .cGetRequest, .cCancelRequest, .cStoreResponse: break
        default:
            guard self.parameters.purpose == .storage else {
                let name = message.command.commandField.name
                throw self.error(
                    .protocolViolation,
                    "\(name) is never sent on a query and retrieve association"
                )
            }
        }
    }

    /// Gives the next responses of a request.
    func take(_ messageID: UInt16, _ promise: EventLoopPromise<[ResponseQueue.Response]>) {
        guard let queue = self.responses[messageID] else { return promise.fail(ChannelError.operationUnsupported) }
        queue.take(promise)
        if queue.isOver { self.responses[messageID] = nil }
        self.perform(self.machine.responsesTaken())
    }

    /// Asks the peer to end a request, with C-CANCEL-RQ where there is one for it.
    func cancel(_ messageID: UInt16) { self.perform(self.machine.cancel(messageID: messageID)) }

    /// Asks for release; aborts instead while a response is due.
    func release() { self.perform(self.machine.release()) }

    /// Aborts the association.
    func abort() { self.perform([.abort(.interrupted)]) }

    // MARK: - Events

    func associationAccepted(_ accept: AssociateAccept) {
        do throws(PDUError) {
            let negotiated = try NegotiatedAssociation(
                request: self.request,
                accept: accept,
                isRequestor: true
            )
            self.perform(self.machine.accepted())
            self.negotiated = negotiated
            self.status.opened()
            self.opening?.succeed(negotiated)
            self.opening = nil
        } catch {
            var fault = self.error(.protocolViolation, "\(self.parameters.peer): \(error.description)")
            if error.code == .maximumLengthTooSmall { fault.negotiationFault = .shortPDUs }
            self.handler?.abort(fault)
        }
    }

    func bytesArrived(_ count: Int) { self.perform(self.machine.bytesArrived(count)) }

    func received(_ fragment: PDVFragment) {
        do throws(DIMSEError) {
            switch try self.assembler.append(fragment) {
            case nil: break
            case .command(let command, let contextID): try self.received(command, contextID)
            case .data(let bytes, let isLast, _): self.received(bytes, isLast: isLast)
            }
        } catch {
            self.perform([.abort(.protocolViolation(error.description))])
        }
    }

    private func received(_ command: CommandSet, _ contextID: UInt8) throws(DIMSEError) {
        let isAccepted = self.negotiated?.context(id: contextID) != nil
        for action in self.machine.received(command, contextID: contextID, isContextAccepted: isAccepted) {
            switch action {
            case .beginObject: try self.makeStorage()?.begin(command, contextID: contextID)
            case .beginResponse: self.response = (command, nil)
            default: self.perform(action)
            }
        }
    }

    private func received(_ bytes: ByteBuffer, isLast: Bool) {
        for action in self.machine.receivedData(bytes.readableBytes, isLast: isLast) {
            switch action {
            case .appendToObject: self.storage?.append(bytes, isLast: isLast)
            // The data set of a match is one fragment as a rule, which needs no copy here.
            case .appendToResponse:
                if self.response?.dataSet?.writeImmutableBuffer(bytes) == nil { self.response?.dataSet = bytes }
            default: self.perform(action)
            }
        }
    }

    func readCompleted() {
        for (messageID, queue) in self.responses {
            queue.deliver()
            if queue.isOver { self.responses[messageID] = nil }
        }
        self.perform(self.machine.responsesWait(bytes: self.responses.values.reduce(0) { $0 + $1.byteCount }))
    }

    func releaseRequested() {
        // In a release collision ours was first; the end is the same.
        if self.machine.state != .releasing {
            self.end(self.error(.connectionLost, "\(self.parameters.peer) released the association"))
        }
        self.handler?.replyToRelease()
    }

    func ended(_ error: AssociationError?) {
        self.end(self.machine.state == .releasing ? nil : error)
        self.storage?.end()
        self.storage = nil
    }

    func connectionClosed() { self.status.closed(nil) }

    private func end(_ error: AssociationError?) {
        // Whoever waits must find the association closed when it wakes up.
        self.status.closed(error)
        self.reason = error
        self.perform(self.machine.ended())
        // A response that came whole counts, though the end came in the same read and closed the connection at once.
        for queue in self.responses.values { queue.deliver() }
    }

    private func timerExpired() {
        // What a C-MOVE brings to our Storage SCP is progress too.
        if self.machine.operation?.isCancelled == false, let last = self.activity?.last {
            let due = last + TimeAmount(self.timeouts.retrieve)
            if due > .now() {
                self.timer?.set(at: due)
                return
            }
        }
        self.perform(self.machine.timerExpired())
        self.readCompleted()
    }
}

// MARK: - Actions

extension RequestorDriver {
    private func perform(_ actions: [RequestorMachine.Action]) {
        for action in actions { self.perform(action) }
    }

    private func perform(_ action: RequestorMachine.Action) {
        switch action {
        // What belongs to the bytes of an event is done where they are.
        case .beginObject, .appendToObject, .beginResponse, .appendToResponse: break
        case .sendCancel(let messageID, let contextID):
            let cancel = CCancelRequest(messageIDBeingRespondedTo: messageID)
            try? self.send(DIMSEMessage(command: cancel.commandSet, contextID: contextID))
        case .deliverResponse(let messageID, let isFinal): self.deliver(messageID, isFinal: isFinal)
        case .startTimer(let timer): self.timer?.set(self.duration(of: timer))
        case .stopTimer: self.timer?.clear()
        case .pauseReading: self.handler?.pause()
        case .resumeReading: self.handler?.resume()
        case .requestRelease: self.handler?.requestRelease()
        case .abort(let fault): self.handler?.abort(self.error(for: fault))
        case .closeTransport: self.handler?.close(nil)
        case .failOpening:
            self.opening?.fail(self.openingError())
            self.opening = nil
        case .failOperation(let operation):
            self.responses[operation.messageID]?.fail(self.error(waitingFor: operation.request))
        }
    }

    private func deliver(_ messageID: UInt16, isFinal: Bool) {
        guard let (command, dataSet) = self.response else { return }
        self.response = nil
        if isFinal { self.activity = nil }
        self.responses[messageID]?.add(
            ResponseQueue.Response(
                command: command,
                dataSet: dataSet.map { Array($0.readableBytesView) },
                isFinal: isFinal
            )
        )
    }

    private func duration(of timer: RequestorMachine.Timer) -> Duration {
        switch timer {
        case .acse: self.timeouts.acse
        case .dimse: self.timeouts.dimse
        case .retrieve: self.timeouts.retrieve
        case .cancel: AssociationTimeouts.afterCancel
        case .release: self.timeouts.release
        }
    }

    /// What takes the objects of a C-GET.
    private func makeStorage() -> StorageService? {
        guard self.storage == nil, let sink = self.sink, let negotiated = self.negotiated else { return self.storage }
        self.storage = StorageService(
            sink: sink,
            negotiated: negotiated,
            origin: StorageService.Origin(
                callingAETitle: self.parameters.calledAETitle,
                calledAETitle: self.parameters.callingAETitle,
                peerAddress: self.channel.remoteAddress?.ipAddress ?? self.parameters.host,
                isListedCaller: true,
                association: self.number
            ),
            eventLoop: self.channel.eventLoop,
            delegate: self
        )
        return self.storage
    }
}

extension RequestorDriver: StorageServiceDelegate {
    func storageService(respond command: CommandSet, contextID: UInt8) {
        try? self.send(DIMSEMessage(command: command, contextID: contextID))
    }

    func storageService(isBusy: Bool) { self.perform(self.machine.objectBecame(busy: isBusy)) }
}

// MARK: - Errors

extension RequestorDriver {
    private func error(
        _ code: AssociationError.Code,
        _ message: String,
        timer: String? = nil
    ) -> AssociationError {
        AssociationError(code, message, peer: self.parameters.peer, timer: timer)
    }

    private func error(for refusal: RequestorMachine.Refusal) -> AssociationError {
        switch refusal {
        case .notOpen:
            self.error(.connectionLost, "the association with \(self.parameters.peer) is closed").beforeRequest()
        case .busy:
            self.error(.protocolViolation, "another operation is running on this association").beforeRequest()
        }
    }

    private func error(for fault: RequestorMachine.Fault) -> AssociationError {
        let peer = self.parameters.peer
        switch fault {
        case .interrupted: return self.error(.interrupted, "interrupted: the association with \(peer) was aborted")
        case .protocolViolation(let problem):
            return self.error(.protocolViolation, "\(peer) broke the DICOM protocol: \(problem)")
        case .noAnswer:
            return self.error(
                .acseTimeout,
                "\(peer) accepted the TCP connection but didn't answer A-ASSOCIATE-RQ within "
                    + "\(self.timeouts.acse.inSeconds) (timeout.acse)",
                timer: "timeout.acse"
            )
        case .noResponse(let request, let timer):
            let (name, progress) =
                timer == .dimse ? ("timeout.dimse", "no whole response") : ("timeout.retrieve", "no progress")
            return self.error(
                .dimseTimeout,
                "\(request.name) to \(peer): \(progress) within \(self.duration(of: timer).inSeconds) (\(name)); "
                    + "the association was aborted",
                timer: name
            )
        }
    }

    /// What the end means before the association stands.
    private func openingError() -> AssociationError {
        if let reason = self.reason, reason.code != .connectionLost { return reason }
        return Connector.hungUp(self.parameters, self.reason?.errno)
    }

    /// What the end means for a request that waits for its response.
    private func error(waitingFor request: CommandField) -> AssociationError {
        let reason =
            self.reason ?? self.error(.connectionLost, "\(self.parameters.peer) closed the connection")
        guard reason.code == .connectionLost || reason.code == .associationAborted else { return reason }
        return AssociationError(
            reason.code,
            "\(reason.message) while \(request.name) waited for its response",
            peer: reason.peer,
            abort: reason.abort,
            errno: reason.errno
        )
    }
}
