import DICOMCore
import DICOMWire
import NIOCore
import Synchronization

extension Association {
    /// An operation that runs, seen from outside its event loop.
    struct Running {
        /// The number by which the session knows it.
        let token: Int
        /// Its first responses.
        let first: EventLoopFuture<[ClientOperation.Response]>
    }

    /// Numbers for operations.
    private static let tokens = Atomic<Int>(0)

    /// Starts an operation; whatever keeps it from starting comes with its first responses.
    func start(
        _ begin: @escaping @Sendable (ClientSession) throws(AssociationError) -> ClientOperation
    ) throws(AssociationError) -> Running {
        if Task.isCancelled {
            throw AssociationError(.interrupted, "interrupted before anything was sent", peer: self.peer)
                .beforeRequest()
        }
        let token = Self.tokens.wrappingAdd(1, ordering: .relaxed).newValue
        let session = self.session
        let promise = self.channel.eventLoop.makePromise(of: [ClientOperation.Response].self)
        self.channel.eventLoop.execute { session.value.start(token, promise, begin) }
        return Running(token: token, first: promise.futureResult)
    }

    /// Takes responses until the final one.
    ///
    /// `onPending` gets each batch of pending ones, what one read brought, and says whether to send C-CANCEL-RQ. When
    /// the task is cancelled a C-CANCEL-RQ is sent too, and `interrupted` thrown after the final response.
    func run(
        _ running: Running,
        onPending: ([ClientOperation.Response]) async -> FindStep
    ) async throws(AssociationError) -> ClientOperation.Response {
        let token = running.token
        let result: Result<ClientOperation.Response, AssociationError> = await withTaskCancellationHandler {
            do throws(AssociationError) {
                return .success(try await self.takeAll(running, onPending))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            self.cancel(token)
        }
        if Task.isCancelled {
            var error = AssociationError(.interrupted, "interrupted", peer: self.peer)
            switch result {
            case .success(let response): error.finalResponse = response.command
            case .failure(let failure): error.timer = failure.timer
            }
            throw error
        }
        return try result.get()
    }

    private func takeAll(
        _ running: Running,
        _ onPending: ([ClientOperation.Response]) async -> FindStep
    ) async throws(AssociationError) -> ClientOperation.Response {
        var isCancelled = false
        var batch = try await self.wait(for: running.first)
        while true {
            let final = batch.last.flatMap { $0.isFinal ? $0 : nil }
            if final != nil { batch.removeLast() }
            if !isCancelled, !batch.isEmpty, await onPending(batch) == .cancel, final == nil {
                isCancelled = true
                self.cancel(running.token)
            }
            if let final { return final }
            batch = try await self.next(running.token)
        }
    }

    /// The next responses of an operation.
    private func next(_ token: Int) async throws(AssociationError) -> [ClientOperation.Response] {
        let session = self.session
        let promise = self.channel.eventLoop.makePromise(of: [ClientOperation.Response].self)
        self.channel.eventLoop.execute { session.value.take(token, promise) }
        return try await self.wait(for: promise.futureResult)
    }

    /// Asks the peer to end an operation.
    ///
    /// Calls are run in order, so that this never overtakes the start.
    private func cancel(_ token: Int) {
        let session = self.session
        self.channel.eventLoop.execute { session.value.cancel(token) }
    }

    /// Waits for a future whose errors are ours.
    private func wait<T: Sendable>(for future: EventLoopFuture<T>) async throws(AssociationError) -> T {
        do {
            return try await future.get()
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
