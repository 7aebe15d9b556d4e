import DICOMWire
import NIOCore

extension ClientSession {
    /// Ends the running operation; after its final response there is no error.
    func finish(_ error: AssociationError? = nil) {
        guard let operation = self.operation else { return }
        self.operation = nil
        self.finished = operation
        self.timer?.clear()
        self.unpauseQueue()
        if let error { operation.fail(error) }
    }

    func unpauseQueue() {
        guard self.isPausedByQueue else { return }
        self.isPausedByQueue = false
        self.restartTimer()
        self.handler?.resume()
    }

    func restartTimer() {
        self.bytesSinceProgress = 0
        guard let operation = self.operation, !operation.isCancelled, !operation.isFinished else { return }
        self.timer?.set(self.duration(of: operation.timer))
    }

    private func duration(of timer: ClientOperation.Timer) -> Duration {
        timer == .dimse ? self.parameters.timeouts.dimse : self.parameters.timeouts.retrieve
    }

    func timerExpired() {
        if self.opening != nil {
            self.handler?.abort(
                AssociationError(
                    .acseTimeout,
                    "\(self.peer) accepted the TCP connection but didn't answer A-ASSOCIATE-RQ within "
                        + "\(self.parameters.timeouts.acse.inSeconds) (timeout.acse)",
                    peer: self.peer,
                    timer: "timeout.acse"
                )
            )
        } else if self.isReleasing {
            self.handler?.close(nil)
        } else if let operation = self.operation {
            self.operationTimerExpired(operation)
        }
    }

    private func operationTimerExpired(_ operation: ClientOperation) {
        if operation.isCancelled { return self.abort() }
        let duration = self.duration(of: operation.timer)
        if let last = operation.activity?.last {
            let due = last + TimeAmount(duration)
            if due > .now() {
                self.timer?.set(at: due)
                return
            }
        }
        if let status = operation.command?.status, status.category != .pending {
            // The final status is here, only the data set that it announced is missing.
            self.complete(operation)
            self.operation = nil
            self.finished = operation
        }
        let progress = operation.timer == .dimse ? "no whole response" : "no progress"
        self.handler?.abort(
            AssociationError(
                .dimseTimeout,
                "\(operation.request.name) to \(self.peer): \(progress) within \(duration.inSeconds) "
                    + "(\(operation.timer.name)); the association was aborted",
                peer: self.peer,
                timer: operation.timer.name
            )
        )
        operation.deliver()
    }

    /// What the end of the connection means before the association stands.
    func openingError(_ error: AssociationError?) -> AssociationError {
        guard let error, error.code != .connectionLost else {
            return AssociationError(
                .connectionLost,
                "\(self.peer) closed the connection without an answer to A-ASSOCIATE-RQ",
                peer: self.peer,
                errno: error?.errno
            )
        }
        return error
    }

    /// Says what was waiting when the association ended.
    func describeEnd(_ error: AssociationError) -> AssociationError {
        guard let operation = self.operation, error.code == .connectionLost || error.code == .associationAborted else {
            return error
        }
        return AssociationError(
            error.code,
            "\(error.message) while \(operation.request.name) waited for its response",
            peer: error.peer,
            abort: error.abort,
            errno: error.errno
        )
    }

    func violation(_ problem: String) -> AssociationError {
        AssociationError(.protocolViolation, problem, peer: self.peer)
    }

    func interrupted() -> AssociationError {
        AssociationError(.interrupted, "interrupted: the association with \(self.peer) was aborted", peer: self.peer)
    }
}
