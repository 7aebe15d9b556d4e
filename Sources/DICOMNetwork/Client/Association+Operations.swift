import DICOMCore
import DICOMWire
import NIOCore

extension Association {
    /// The presentation context of a service.
    ///
    /// Comes before the state of the association: some peers accept no context and abort at once, which means the same.
    func context(for sopClass: UID) throws(AssociationError) -> NegotiatedAssociation.Context {
        if let context = self.negotiated.accepted(sopClass) { return context }
        throw self.refusal(of: sopClass).beforeRequest()
    }

    /// Why a SOP class can't be used here, with what was proposed where the answer to that is at fault.
    private func refusal(of sopClass: UID) -> AssociationError {
        let name = Self.name(sopClass)
        var message = "\(name) was not proposed to \(self.peer) on this association"
        var fault: NegotiationFault?
        switch self.negotiated.refusal(of: sopClass) {
        case nil, .notProposed: break
        case .unanswered:
            fault = .unanswered
            message =
                "\(self.peer) accepted the association but left our proposal of \(name) in "
                + "\(self.syntaxes(of: sopClass)) without an answer"
        case .unproposedSyntax(let syntax):
            fault = .unproposedSyntax
            message =
                "\(self.peer) accepted \(name) in \(Self.name(syntax)), which was not proposed: "
                + "proposed were \(self.syntaxes(of: sopClass))"
        case .refused(.transferSyntaxesNotSupported):
            message = "\(self.peer) has no transfer syntax in common with us for \(name) (result 4)"
        case .refused(let result): message = "\(self.peer) doesn't offer \(name): \(result.phrase)"
        }
        var error = AssociationError(.noAcceptedContext, message, peer: self.peer)
        error.negotiationFault = fault
        return error
    }

    /// The transfer syntaxes that we proposed for a SOP class.
    private func syntaxes(of sopClass: UID) -> String {
        self.negotiated.proposed.first { $0.abstractSyntax == sopClass }?.transferSyntaxes.map(Self.name)
            .joined(separator: ", ") ?? ""
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? printable(uid.string) }

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
