import DICOMCore
import DICOMWire
import NIOCore

/// The user of an association that asynchronous code serves: collects messages until they are taken.
///
/// Lives on the association's event loop; `AcceptedAssociation` is its face to everyone else.
final class ServedSession: AssociationUser {
    /// With so many messages waiting to be taken, reading stops.
    private static let queueLimit = 64

    let channel: any Channel
    private let configuration: AssociationServerConfiguration
    private let registry: ConnectionRegistry
    private let number: Int
    private let serve: @Sendable (AcceptedAssociation) async -> Void
    weak var handler: AssociationHandler?

    private(set) var negotiated: NegotiatedAssociation?
    private var assembler = MessageAssembler()
    private var command: (CommandSet, contextID: UInt8)?
    private var dataSet = ByteBuffer()
    private var messages: [DIMSEMessage] = []
    private var waiter: EventLoopPromise<DIMSEMessage?>?
    private var cancelled: Set<UInt16> = []
    private var isPaused = false
    private var hasEnded = false
    private var error: AssociationError?
    private var task: Task<Void, Never>?

    init(
        configuration: AssociationServerConfiguration,
        registry: ConnectionRegistry,
        channel: any Channel,
        number: Int,
        serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) {
        self.configuration = configuration
        self.registry = registry
        self.channel = channel
        self.number = number
        self.serve = serve
    }

    /// Aborts the association because the server stops.
    func stop() {
        let error = AssociationError(.interrupted, "the server stopped", peer: self.handler?.peer ?? "")
        if self.negotiated == nil { self.handler?.close(error) } else { self.handler?.abort(error) }
    }

    /// Gives the next message; nil when the peer released the association.
    func receive(_ promise: EventLoopPromise<DIMSEMessage?>) {
        if !self.messages.isEmpty {
            promise.succeed(self.messages.removeFirst())
            if self.isPaused, self.messages.count < Self.queueLimit / 2 {
                self.isPaused = false
                self.handler?.resume()
            }
        } else if let error = self.error {
            promise.fail(error)
        } else if self.hasEnded {
            promise.succeed(nil)
        } else if self.waiter != nil {
            promise.fail(ChannelError.operationUnsupported)
        } else {
            self.waiter = promise
        }
    }

    /// Sends a message; the promise is done when the socket has taken it.
    func send(_ message: DIMSEMessage, _ promise: EventLoopPromise<Void>) {
        guard !self.hasEnded, let handler = self.handler, let negotiated = self.negotiated else {
            return promise.fail(self.error ?? self.closed())
        }
        let command = message.command
        if command.commandField.isResponse, command.status?.category != .pending,
            let id = command.messageIDBeingRespondedTo
        {
            self.cancelled.remove(id)
        }
        handler.send(message, maximumLength: negotiated.peerMaximumLength, promise: promise)
    }

    /// Whether C-CANCEL-RQ came for a request.
    func isCancelled(_ messageID: UInt16) -> Bool { self.cancelled.contains(messageID) }

    /// Aborts the association.
    func abort() {
        self.handler?.abort(AssociationError(.interrupted, "the server aborted", peer: self.handler?.peer ?? ""))
    }

    /// Closes the connection without an A-ABORT.
    func close() { self.handler?.close(self.closed()) }

    private func closed() -> AssociationError {
        AssociationError(.connectionLost, "the association is closed", peer: self.handler?.peer ?? "")
    }

    // MARK: - Events

    func associationRequested(_ request: AssociateRequest) {
        let address = self.channel.remoteAddress?.ipAddress ?? ""
        self.handler?.peer = "\(printable(request.callingAETitle))@\(address)"
        switch self.configuration.policy(request, address) {
        case .silent: break
        case .abort: self.abort()
        case .reject(let reject): self.handler?.reject(reject)
        case .accept(let policy): self.accept(request, policy)
        }
    }

    private func accept(_ request: AssociateRequest, _ policy: AcceptorPolicy) {
        guard self.registry.takePlace(self.number, address: "\(self.number)", orWait: {}) else {
            self.handler?.reject(.localLimitExceeded)
            return
        }
        let accept = policy.negotiate(request)
        guard let negotiated = try? NegotiatedAssociation(request: request, accept: accept, isRequestor: false) else {
            self.handler?.reject(.noReason)
            return
        }
        self.negotiated = negotiated
        self.handler?.accept(accept)
        let association = AcceptedAssociation(request: request, negotiated: negotiated, session: self)
        let serve = self.serve
        self.task = Task {
            await serve(association)
            association.finished()
        }
    }

    func associationAccepted(_ accept: AssociateAccept) {}
    func bytesArrived(_ count: Int) {}
    func readCompleted() {}

    func received(_ fragment: PDVFragment) {
        do throws(DIMSEError) {
            switch try self.assembler.append(fragment) {
            case nil: break
            case .command(let command, let contextID):
                self.command = (command, contextID)
                if !command.hasDataSet { self.complete() }
            case .data(let bytes, let isLast, _):
                guard bytes.readableBytes <= self.configuration.maximumDataSetLength - self.dataSet.readableBytes
                else { throw DIMSEError(.unexpectedDataSet, "the data set is too long") }
                self.dataSet.writeImmutableBuffer(bytes)
                if isLast { self.complete() }
            }
        } catch {
            let peer = self.handler?.peer ?? ""
            self.handler?.abort(AssociationError(.protocolViolation, "\(peer): \(error.description)", peer: peer))
        }
    }

    private func complete() {
        guard let (command, contextID) = self.command else { return }
        self.command = nil
        let bytes = command.hasDataSet ? Array(self.dataSet.readableBytesView) : nil
        self.dataSet = ByteBuffer()
        if command.commandField == .cCancelRequest {
            if let id = command.messageIDBeingRespondedTo { self.cancelled.insert(id) }
            return
        }
        let message = DIMSEMessage(command: command, dataSet: bytes, contextID: contextID)
        if let waiter = self.waiter {
            self.waiter = nil
            waiter.succeed(message)
            return
        }
        self.messages.append(message)
        if self.messages.count >= Self.queueLimit, !self.isPaused {
            self.isPaused = true
            self.handler?.pause()
        }
    }

    func releaseRequested() { self.handler?.replyToRelease() }

    func ended(_ error: AssociationError?) {
        self.hasEnded = true
        self.error = error
        self.registry.leavePlace(self.number)
        if let waiter = self.waiter {
            self.waiter = nil
            if let error { waiter.fail(error) } else { waiter.succeed(nil) }
        }
        if error != nil { self.task?.cancel() }
    }

    func connectionClosed() {}

    /// The serving code returned; an association that is still open then has no future.
    func servingFinished() {
        self.task = nil
        if !self.hasEnded { self.abort() }
    }
}
