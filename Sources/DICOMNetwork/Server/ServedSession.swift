import DICOMCore
import DICOMWire
import NIOCore

/// The service of an association that asynchronous code serves: collects messages until they are taken.
///
/// Lives on the association's event loop; `AcceptedAssociation` is its face to everyone else.
final class ServedSession: AcceptorService {
    /// With so many messages waiting to be taken, reading stops.
    private static let queueLimit = 64
    /// The longest data set that is collected, in bytes.
    private static let dataSetLimit = 256 << 20

    private let peerAddress: String
    private let decision: @Sendable (AssociateRequest, String) -> AcceptorDecision
    private let serve: @Sendable (AcceptedAssociation) async -> Void
    private weak var association: AcceptorDriver?
    /// The message that is arriving.
    private var arriving: DIMSEMessage?
    private var dataSet = ByteBuffer()
    private var messages: [DIMSEMessage] = []
    private var waiter: EventLoopPromise<DIMSEMessage?>?
    /// The requests that C-CANCEL-RQ came for.
    private var cancelled: Set<UInt16> = []
    /// What `receive` gives after the end; nil while the association is open.
    private var end: Result<DIMSEMessage?, any Error>?
    private var task: Task<Void, Never>?

    init(
        peerAddress: String,
        decide: @escaping @Sendable (AssociateRequest, String) -> AcceptorDecision,
        serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) {
        self.peerAddress = peerAddress
        self.decision = decide
        self.serve = serve
    }

    // MARK: - What the serving code asks for

    /// Gives the next message; nil when the peer released the association.
    func receive(_ promise: EventLoopPromise<DIMSEMessage?>) {
        if !self.messages.isEmpty {
            promise.succeed(self.messages.removeFirst())
            if self.messages.count < Self.queueLimit / 2 { self.association?.serviceBecame(busy: false) }
        } else if let end = self.end {
            promise.completeWith(end)
        } else if self.waiter != nil {
            promise.fail(ChannelError.operationUnsupported)
        } else {
            self.waiter = promise
        }
    }

    /// Sends a message; the promise is done when the socket has taken it.
    func send(_ message: DIMSEMessage, _ promise: EventLoopPromise<Void>) {
        guard self.end == nil, let association = self.association else {
            return promise.fail(ChannelError.ioOnClosedChannel)
        }
        let command = message.command
        if command.commandField.isResponse, command.status?.category != .pending,
            let id = command.messageIDBeingRespondedTo
        {
            self.cancelled.remove(id)
        }
        association.send(message, promise: promise)
    }

    /// Whether C-CANCEL-RQ came for a request.
    func isCancelled(_ messageID: UInt16) -> Bool { self.cancelled.contains(messageID) }

    /// Aborts the association.
    func abort() { self.association?.abort() }

    /// The serving code returned; an association that is still open then has no future.
    func servingFinished() {
        self.task = nil
        if self.end == nil { self.abort() }
    }

    // MARK: - Events

    func decide(_ request: AssociateRequest) -> AcceptorDecision { self.decision(request, self.peerAddress) }

    func opened(_ association: AcceptorDriver, _ negotiated: NegotiatedAssociation) {
        self.association = association
        let accepted = AcceptedAssociation(
            negotiated: negotiated,
            peerAddress: self.peerAddress,
            session: self,
            eventLoop: association.channel.eventLoop
        )
        let serve = self.serve
        self.task = Task {
            await serve(accepted)
            accepted.finished()
        }
    }

    func received(_ command: CommandSet, contextID: UInt8) {
        self.arriving = DIMSEMessage(command: command, contextID: contextID)
        if !command.hasDataSet { self.complete() }
    }

    func received(_ bytes: ByteBuffer, isLast: Bool) throws(DIMSEError) {
        guard bytes.readableBytes <= Self.dataSetLimit - self.dataSet.readableBytes else {
            throw DIMSEError(.unexpectedDataSet, "the data set is too long")
        }
        self.dataSet.writeImmutableBuffer(bytes)
        guard isLast else { return }
        self.arriving?.dataSet = Array(self.dataSet.readableBytesView)
        self.dataSet = ByteBuffer()
        self.complete()
    }

    private func complete() {
        guard let message = self.arriving else { return }
        self.arriving = nil
        if message.command.commandField == .cCancelRequest {
            if let id = message.command.messageIDBeingRespondedTo { self.cancelled.insert(id) }
        } else if let waiter = self.waiter {
            self.waiter = nil
            waiter.succeed(message)
        } else {
            self.messages.append(message)
            if self.messages.count >= Self.queueLimit { self.association?.serviceBecame(busy: true) }
        }
    }

    func ended(_ error: AssociationError?) {
        let end = error.map { Result<DIMSEMessage?, any Error>.failure($0) } ?? .success(nil)
        self.end = end
        self.waiter?.completeWith(end)
        self.waiter = nil
        if error != nil { self.task?.cancel() }
    }
}
