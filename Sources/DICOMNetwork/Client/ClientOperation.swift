import DICOMCore
import DICOMWire
import NIOCore

/// A request of ours that waits for its responses.
///
/// Lives on the association's event loop.
final class ClientOperation {
    /// A whole response.
    struct Response: Sendable {
        var command: CommandSet
        /// The data set, where one was announced and came.
        var dataSet: [UInt8]?
        /// Whether it is the last one.
        var isFinal: Bool
    }

    /// What restarts the timer, and its name in the error.
    enum Timer: Hashable {
        case dimse
        case retrieve

        var name: String { self == .dimse ? "timeout.dimse" : "timeout.retrieve" }
    }

    /// A number by which its owner finds it again.
    let token: Int
    let messageID: UInt16
    let contextID: UInt8
    let request: CommandField
    let timer: Timer
    /// The receiving side of a C-MOVE, whose progress counts.
    let activity: ActivityMonitor?

    /// The response whose data set is arriving.
    var command: CommandSet?
    var dataSet = ByteBuffer()
    /// Whole responses that nobody took yet, and the bytes they hold.
    private(set) var responses: [Response] = []
    private(set) var queuedBytes = 0
    /// Whether C-CANCEL-RQ was sent.
    var isCancelled = false
    /// Whether the final response is among what was taken or queued.
    private(set) var isFinished = false
    private(set) var failure: AssociationError?
    private var waiter: EventLoopPromise<[Response]>?

    init(
        token: Int,
        messageID: UInt16,
        contextID: UInt8,
        request: CommandField,
        timer: Timer,
        activity: ActivityMonitor?
    ) {
        self.token = token
        self.messageID = messageID
        self.contextID = contextID
        self.request = request
        self.timer = timer
        self.activity = activity
    }

    /// Whether someone waits for responses.
    var hasWaiter: Bool { self.waiter != nil }

    /// Queues a response; pending ones are dropped after a cancel request.
    func add(_ response: Response) {
        if response.isFinal { self.isFinished = true }
        if self.isCancelled, !response.isFinal { return }
        self.responses.append(response)
        self.queuedBytes += response.dataSet?.count ?? 0
    }

    /// Hands what is queued to whoever waits.
    func deliver() {
        guard !self.responses.isEmpty, let waiter = self.waiter else { return }
        self.waiter = nil
        waiter.succeed(self.takeAll())
    }

    /// Gives the queued responses, as soon as there is one.
    func take(_ promise: EventLoopPromise<[Response]>) {
        if !self.responses.isEmpty {
            promise.succeed(self.takeAll())
        } else if let failure = self.failure {
            promise.fail(failure)
        } else if self.waiter != nil || self.isFinished {
            promise.fail(ChannelError.operationUnsupported)
        } else {
            self.waiter = promise
        }
    }

    /// Ends the operation without its final response.
    func fail(_ error: AssociationError) {
        guard self.failure == nil else { return }
        self.failure = error
        guard let waiter = self.waiter else { return }
        self.waiter = nil
        waiter.fail(error)
    }

    private func takeAll() -> [Response] {
        self.queuedBytes = 0
        defer { self.responses = [] }
        return self.responses
    }
}
