import DICOMCore
import DICOMWire
import NIOCore

/// The user of an association that we asked for: sends requests, matches responses, watches the time.
///
/// Lives on the association's event loop; `Association` is its face to everyone else.
final class ClientSession: AssociationUser {
    /// The longest data set of a response that is collected, in bytes: 65,535 failed UIDs take 4.3 MB.
    static let identifierLimit = 16 << 20
    /// With so many bytes of matches waiting to be taken, reading stops.
    static let queueLimit = 1 << 20
    /// So many bytes inside a message count as progress of a retrieval.
    static let progressStep = 1024

    let parameters: AssociationParameters
    let peer: String
    let eventLoop: any EventLoop
    let status: AssociationStatus
    let sink: (any ObjectSink)?
    let number = AssociationNumber.next()
    let channel: any Channel
    weak var handler: AssociationHandler?

    private(set) var negotiated: NegotiatedAssociation?
    var opening: EventLoopPromise<NegotiatedAssociation>?
    private var assembler = MessageAssembler()
    var operation: ClientOperation?
    /// The operation before, whose last responses may not have been taken yet.
    var finished: ClientOperation?
    private var nextToken = 0
    var storage: StorageService?
    private var lastMessageID: UInt16 = 0
    var isReleasing = false
    var isPausedByQueue = false
    var isPausedByStorage = false
    var bytesSinceProgress = 0
    var timer: Deadline?

    init(parameters: AssociationParameters, channel: any Channel, sink: (any ObjectSink)?, status: AssociationStatus) {
        self.parameters = parameters
        self.peer = parameters.peer
        self.channel = channel
        self.eventLoop = channel.eventLoop
        self.sink = sink
        self.status = status
        self.timer = Deadline(eventLoop: self.eventLoop) { [weak self] in self?.timerExpired() }
    }

    /// Starts the negotiation, on TLS where there is one; the promise gets its end.
    func open(_ promise: EventLoopPromise<NegotiatedAssociation>, over tls: TLSConnection?) throws {
        self.opening = promise
        self.timer?.set(self.parameters.timeouts.acse)
        let handler = AssociationHandler(
            request: self.parameters.request,
            user: self,
            peer: self.peer,
            announcedMaximumLength: self.parameters.maximumPDULength,
            durations: AssociationHandler.TimerDurations(
                request: self.parameters.timeouts.acse,
                close: AssociationTimeouts.afterAbort
            ),
            tls: tls,
            tracer: self.parameters.trace.map {
                AssociationTracer($0, number: self.number, channel: self.channel, isRequestor: true)
            }
        )
        self.handler = handler
        try self.channel.pipeline.syncOperations.addHandler(handler)
        try self.channel.syncOptions?.setOption(.autoRead, value: true)
    }

    // MARK: - Requests

    /// Starts an operation; the promise gets its first responses, or why it could not be started.
    func start(
        _ token: Int,
        _ promise: EventLoopPromise<[ClientOperation.Response]>,
        _ begin: (ClientSession) throws(AssociationError) -> ClientOperation
    ) {
        self.nextToken = token
        do throws(AssociationError) {
            try begin(self).take(promise)
        } catch {
            promise.fail(error)
        }
    }

    /// Writes a request and starts to wait for its responses.
    func start(
        _ request: CommandField,
        on sopClass: UID,
        timer: ClientOperation.Timer,
        activity: ActivityMonitor? = nil,
        dataSet: ((TransferSyntax) -> [UInt8])? = nil,
        command: (UInt16) -> CommandSet
    ) throws(AssociationError) -> ClientOperation {
        // Before the state of the association: some peers accept no context and abort at once, which means the same.
        guard let context = self.negotiated?.accepted(sopClass) else {
            let name = UIDRegistry.name(of: sopClass) ?? sopClass.string
            let answer = self.negotiated?.result(for: sopClass)?.phrase ?? "it was not proposed or not answered"
            throw AssociationError(
                .noAcceptedContext,
                "\(self.peer) doesn't offer \(name): \(answer)",
                peer: self.peer
            ).beforeRequest()
        }
        try self.checkIdle()
        self.lastMessageID = self.lastMessageID == .max ? 1 : self.lastMessageID + 1
        let bytes = dataSet?(context.transferSyntax)
        return try self.begin(command(self.lastMessageID), bytes, context.id, self.lastMessageID, timer, activity)
    }

    /// Writes any request that the purpose of the association allows.
    func start(_ command: CommandSet, dataSet: [UInt8]?, contextID: UInt8) throws(AssociationError) -> ClientOperation {
        try self.checkIdle()
        guard let messageID = command.messageID, !command.commandField.isResponse else {
            throw self.violation("\(command.commandField.name) is no request with a message ID")
        }
        guard self.negotiated?.context(id: contextID) != nil else {
            throw self.violation("presentation context \(contextID) was not accepted")
        }
        self.lastMessageID = max(self.lastMessageID, messageID)
        return try self.begin(command, dataSet, contextID, messageID, .dimse, nil)
    }

    private func checkIdle() throws(AssociationError) {
        if let reason = self.status.closeReason { throw reason.beforeRequest() }
        guard self.status.isOpen, !self.isReleasing else {
            throw AssociationError(.connectionLost, "the association with \(self.peer) is closed", peer: self.peer)
                .beforeRequest()
        }
        guard self.operation == nil else {
            throw self.violation("another operation is running on this association").beforeRequest()
        }
    }

    private func begin(
        _ command: CommandSet,
        _ dataSet: [UInt8]?,
        _ contextID: UInt8,
        _ messageID: UInt16,
        _ timer: ClientOperation.Timer,
        _ activity: ActivityMonitor?
    ) throws(AssociationError) -> ClientOperation {
        let operation = ClientOperation(
            token: self.nextToken,
            messageID: messageID,
            contextID: contextID,
            request: command.commandField,
            timer: timer,
            activity: activity
        )
        self.operation = operation
        do throws(AssociationError) {
            try self.send(command, dataSet: dataSet, contextID: contextID)
        } catch {
            self.operation = nil
            throw error
        }
        self.restartTimer()
        return operation
    }

    /// The one place where this association sends a message; what its purpose forbids never leaves.
    func send(_ command: CommandSet, dataSet: [UInt8]? = nil, contextID: UInt8) throws(AssociationError) {
        switch command.commandField {
        case .cEchoRequest, .cFindRequest, .cMoveRequest, .cGetRequest, .cCancelRequest, .cStoreResponse: break
        default:
            guard self.parameters.purpose == .storage else {
                throw self.violation("\(command.commandField.name) is never sent on a query and retrieve association")
            }
        }
        self.handler?.send(
            MessageEncoder.encode(
                command: command,
                dataSet: dataSet,
                contextID: contextID,
                maximumLength: self.negotiated?.peerMaximumLength ?? NegotiatedAssociation.lengthUnknown,
                allocator: self.channel.allocator
            )
        )
    }

    /// Sends C-CANCEL-RQ for the running operation and gives the peer some time for its final response.
    func cancel(_ token: Int) {
        guard let operation = self.operation, operation.token == token, !operation.isCancelled, !operation.isFinished
        else { return }
        switch operation.request {
        case .cFindRequest, .cMoveRequest, .cGetRequest:
            operation.isCancelled = true
            self.unpauseQueue()
            let cancel = CCancelRequest(messageIDBeingRespondedTo: operation.messageID)
            try? self.send(cancel.commandSet, contextID: operation.contextID)
            self.timer?.set(AssociationTimeouts.afterCancel)
        default:
            // Nothing else can be cancelled.
            self.handler?.abort(self.interrupted())
        }
    }

    /// Gives the next responses of an operation.
    func take(_ token: Int, _ promise: EventLoopPromise<[ClientOperation.Response]>) {
        let operation = [self.operation, self.finished].lazy.compactMap { $0 }.first { $0.token == token }
        guard let operation else { return promise.fail(ChannelError.operationUnsupported) }
        operation.take(promise)
        self.unpauseQueue()
    }

    /// Asks for release; aborts instead while a response is due.
    func release() {
        guard self.status.isOpen, !self.isReleasing else { return }
        guard self.operation == nil else {
            self.handler?.abort(self.interrupted())
            return
        }
        self.isReleasing = true
        self.timer?.set(self.parameters.timeouts.release)
        self.handler?.requestRelease()
    }

    /// Aborts the association.
    func abort() {
        self.handler?.abort(self.interrupted())
    }

    // MARK: - Events

    func associationRequested(_ request: AssociateRequest) {}

    func associationAccepted(_ accept: AssociateAccept) {
        self.timer?.clear()
        do throws(PDUError) {
            let negotiated = try NegotiatedAssociation(
                request: self.parameters.request,
                accept: accept,
                isRequestor: true
            )
            self.negotiated = negotiated
            self.status.opened()
            self.opening?.succeed(negotiated)
            self.opening = nil
        } catch {
            self.handler?.abort(self.violation("\(self.peer): \(error.description)"))
        }
    }

    func bytesArrived(_ count: Int) {
        guard let operation = self.operation, operation.request == .cGetRequest, !operation.isCancelled else { return }
        self.bytesSinceProgress += count
        if self.bytesSinceProgress >= Self.progressStep { self.restartTimer() }
    }

    func received(_ fragment: PDVFragment) {
        guard !self.isReleasing else { return }
        do throws(DIMSEError) {
            switch try self.assembler.append(fragment) {
            case nil: break
            case .command(let command, let contextID): self.received(command, contextID)
            case .data(let bytes, let isLast, _): self.received(bytes, isLast: isLast)
            }
        } catch {
            self.handler?.abort(self.violation("\(self.peer) broke the DICOM protocol: \(error.description)"))
        }
    }

    func readCompleted() {
        guard let operation = self.operation else { return }
        operation.deliver()
        if operation.isFinished {
            self.finish()
        } else if operation.queuedBytes > Self.queueLimit, !self.isPausedByQueue {
            // The time that we don't read is not the peer's.
            self.isPausedByQueue = true
            self.timer?.clear()
            self.handler?.pause()
        }
    }

    func releaseRequested() {
        // In a release collision ours was first; the end is the same.
        if !self.isReleasing {
            let waiting = self.operation.map { " while \($0.request.name) waited for its response" } ?? ""
            let error = AssociationError(
                .connectionLost,
                "\(self.peer) released the association\(waiting)",
                peer: self.peer
            )
            self.status.closed(error)
            self.finish(error)
        }
        self.handler?.replyToRelease()
    }

    func ended(_ error: AssociationError?) {
        // Whoever waits must find the association closed when it wakes up.
        self.status.closed(self.isReleasing ? nil : error)
        self.timer?.clear()
        self.storage?.end()
        self.storage = nil
        if let opening = self.opening {
            self.opening = nil
            opening.fail(self.openingError(error))
        }
        if self.operation != nil {
            let lost = AssociationError(.connectionLost, "\(self.peer) closed the connection", peer: self.peer)
            self.finish(self.describeEnd(error ?? lost))
        }
    }

    func connectionClosed() {
        self.timer?.clear()
        self.status.closed(nil)
    }
}
