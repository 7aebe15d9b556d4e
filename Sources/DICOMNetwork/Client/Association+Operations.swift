import DICOMCore
import DICOMWire
import NIOCore

extension Association {
    /// An operation that runs, seen from outside its event loop.
    struct Running: Sendable {
        let operation: NIOLoopBound<ClientOperation>
        /// The syntax of the data sets of its presentation context.
        let syntax: TransferSyntax
    }

    /// Starts an operation on the event loop.
    func start(
        _ begin: @escaping @Sendable (ClientSession) throws -> ClientOperation
    ) async throws(AssociationError) -> Running {
        if Task.isCancelled {
            throw AssociationError(.interrupted, "interrupted before anything was sent", peer: self.peer)
                .beforeRequest()
        }
        let eventLoop = self.channel.eventLoop
        let session = self.session
        let negotiated = self.negotiated
        return try await self.await {
            eventLoop.submit {
                let operation = try begin(session.value)
                return Running(
                    operation: NIOLoopBound(operation, eventLoop: eventLoop),
                    syntax: negotiated.context(id: operation.contextID)?.transferSyntax ?? .implicitVRLittleEndian
                )
            }
        }
    }

    /// The next responses of an operation; one batch is what one read brought.
    func responses(_ running: Running) async throws(AssociationError) -> [ClientOperation.Response] {
        let eventLoop = self.channel.eventLoop
        let session = self.session
        return try await self.await {
            let promise = eventLoop.makePromise(of: [ClientOperation.Response].self)
            eventLoop.execute { session.value.take(running.operation.value, promise) }
            return promise.futureResult
        }
    }

    /// Asks the peer to end an operation.
    func cancel(_ running: Running) {
        let session = self.session
        self.channel.eventLoop.execute { session.value.cancel(running.operation.value) }
    }

    /// Takes responses until the final one.
    ///
    /// `onPending` gets each batch of pending ones and says whether to send C-CANCEL-RQ. When the task is cancelled a
    /// C-CANCEL-RQ is sent too, and `interrupted` thrown after the final response.
    func run(
        _ running: Running,
        onPending: ([ClientOperation.Response]) async -> FindStep
    ) async throws(AssociationError) -> ClientOperation.Response {
        let result: Result<ClientOperation.Response, AssociationError> = await withTaskCancellationHandler {
            do throws(AssociationError) {
                return .success(try await self.takeAll(running, onPending))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            self.cancel(running)
        }
        if Task.isCancelled {
            var error = AssociationError(.interrupted, "interrupted", peer: self.peer)
            if case .failure(let failure) = result { error.timer = failure.timer }
            throw error
        }
        return try result.get()
    }

    private func takeAll(
        _ running: Running,
        _ onPending: ([ClientOperation.Response]) async -> FindStep
    ) async throws(AssociationError) -> ClientOperation.Response {
        var isCancelled = Task.isCancelled
        if isCancelled { self.cancel(running) }
        while true {
            var batch = try await self.responses(running)
            let final = batch.last.flatMap { $0.isFinal ? $0 : nil }
            if final != nil { batch.removeLast() }
            if !isCancelled, !batch.isEmpty, await onPending(batch) == .cancel, final == nil {
                isCancelled = true
                self.cancel(running)
            }
            if let final { return final }
        }
    }

    /// Waits for a future whose errors are ours.
    private func await<T: Sendable>(_ make: () -> EventLoopFuture<T>) async throws(AssociationError) -> T {
        do {
            return try await make().get()
        } catch let error as AssociationError {
            throw error
        } catch {
            throw AssociationError(
                .connectionLost,
                "the association with \(self.peer) is closed: \(error)",
                peer: self.peer
            )
        }
    }
}
