import DICOMCore
import DICOMWire
import NIOCore

extension Association {
    /// The presentation context of a service.
    ///
    /// Comes before the state of the association: some peers accept no context and abort at once, which means the same.
    func context(for sopClass: UID) throws(AssociationError) -> NegotiatedAssociation.Context {
        if let context = self.negotiated.accepted(sopClass) { return context }
        let name = UIDRegistry.name(of: sopClass) ?? sopClass.string
        let answer = self.negotiated.result(for: sopClass)
        let message =
            answer == .transferSyntaxesNotSupported
            ? "\(self.peer) has no transfer syntax in common with us for \(name) (result 4)"
            : "\(self.peer) doesn't offer \(name): \(answer?.phrase ?? "it was not proposed or not answered")"
        throw AssociationError(.noAcceptedContext, message, peer: self.peer).beforeRequest()
    }

    /// Sends a request and takes its responses until the final one.
    ///
    /// `onPending` gets each batch of pending ones, what one read brought, and says whether to send C-CANCEL-RQ. When
    /// the task is cancelled a C-CANCEL-RQ is sent too, and `interrupted` thrown after the final response.
    func run(
        _ message: DIMSEMessage,
        messageID: UInt16,
        activity: ActivityMonitor? = nil,
        onPending: ([ResponseQueue.Response]) async -> FindStep = { _ in .more }
    ) async throws(AssociationError) -> ResponseQueue.Response {
        if Task.isCancelled {
            throw AssociationError(.interrupted, "interrupted before anything was sent", peer: self.peer)
                .beforeRequest()
        }
        // Before the handler of cancellation is there, so that a cancel request never overtakes the request.
        let first = self.onDriver { $0.start(message, messageID: messageID, activity: activity, $1) }
        let result: Result<ResponseQueue.Response, AssociationError> = await withTaskCancellationHandler {
            do throws(AssociationError) {
                return .success(try await self.takeAll(messageID, first, onPending))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            self.onEventLoop { $0.cancel(messageID) }
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
        _ messageID: UInt16,
        _ first: EventLoopFuture<[ResponseQueue.Response]>,
        _ onPending: ([ResponseQueue.Response]) async -> FindStep
    ) async throws(AssociationError) -> ResponseQueue.Response {
        var isCancelled = false
        var batch = try await self.wait(for: first)
        while true {
            let final = batch.last.flatMap { $0.isFinal ? $0 : nil }
            if final != nil { batch.removeLast() }
            if !isCancelled, !batch.isEmpty, await onPending(batch) == .cancel, final == nil {
                isCancelled = true
                self.onEventLoop { $0.cancel(messageID) }
            }
            if let final { return final }
            batch = try await self.wait(for: self.onDriver { $0.take(messageID, $1) })
        }
    }

    private func onDriver(
        _ call: @escaping @Sendable (RequestorDriver, EventLoopPromise<[ResponseQueue.Response]>) -> Void
    ) -> EventLoopFuture<[ResponseQueue.Response]> {
        let promise = self.channel.eventLoop.makePromise(of: [ResponseQueue.Response].self)
        self.onEventLoop { call($0, promise) }
        return promise.futureResult
    }

    /// Waits for a future whose errors are ours.
    private func wait<T: Sendable>(for future: EventLoopFuture<T>) async throws(AssociationError) -> T {
        do {
            return try await future.get()
        } catch {
            throw (error as? AssociationError)
                ?? AssociationError(
                    .connectionLost,
                    "the association with \(self.peer) is closed: \(error)",
                    peer: self.peer
                )
        }
    }
}
