import DICOMWire
import NIOCore

/// The responses of one request that nobody took yet, and whoever waits for the next ones.
///
/// Lives on the association's event loop.
final class ResponseQueue {
    /// A whole response.
    struct Response: Sendable {
        var command: CommandSet
        /// The data set, where one was announced and came.
        var dataSet: [UInt8]?
        /// Whether it is the last one.
        var isFinal: Bool
    }

    /// The bytes of the data sets that wait.
    private(set) var byteCount = 0
    /// Whether the last response was taken, or why there is none was told.
    private(set) var isOver = false
    private var responses: [Response] = []
    private var failure: AssociationError?
    private var waiter: EventLoopPromise<[Response]>?

    /// Queues a response.
    func add(_ response: Response) {
        self.responses.append(response)
        self.byteCount += response.dataSet?.count ?? 0
    }

    /// Notes that no more responses come.
    func fail(_ error: AssociationError) {
        self.failure = self.failure ?? error
        self.deliver()
    }

    /// Gives the next responses to the promise, as soon as there are any.
    func take(_ promise: EventLoopPromise<[Response]>) {
        self.waiter = promise
        self.deliver()
    }

    /// Hands what is queued to whoever waits.
    func deliver() {
        guard let waiter = self.waiter else { return }
        if let last = self.responses.last {
            let responses = self.responses
            self.responses = []
            self.byteCount = 0
            self.isOver = last.isFinal
            waiter.succeed(responses)
        } else if let failure = self.failure {
            self.isOver = true
            waiter.fail(failure)
        } else {
            return
        }
        self.waiter = nil
    }
}
