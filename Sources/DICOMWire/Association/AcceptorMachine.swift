/// An association that a peer asks of us, from its A-ASSOCIATE-RQ to its end, without any input or output (PS3.8 §7).
///
/// It decides what `AssociationStateMachine` below leaves to the application: whether a request waits for a place, how
/// long a peer may take over a message and between two, when nothing more is read, and how release and stop go. Each
/// event gives the actions to take, in order.
package struct AcceptorMachine: Equatable, Sendable {
    /// How far the association is.
    package enum State: Equatable, Sendable {
        /// The A-ASSOCIATE-RQ is awaited.
        case awaitingRequest
        /// The request may come in as soon as there is a place for it.
        case awaitingPlace
        /// Established.
        case open(Reception)
        /// The peer asked for release; what it sent is being made durable.
        case releasing
        /// Rejected, released, aborted or lost.
        case ended
    }

    /// What an open association is doing.
    package struct Reception: Equatable, Sendable {
        /// Whether a message is incomplete.
        package var isInsideMessage = false
        /// Whether no more can be taken, so that reading has stopped and the time isn't the peer's.
        package var isBusy = false
        /// Whether it is to end as soon as the peer falls quiet.
        package var isStopping = false
        /// The bytes that arrived since the timer was started.
        package var progress = 0

        /// Makes the state of an association between two messages.
        package init() {}
    }

    /// What time runs for.
    package enum Timer: Hashable, Sendable {
        /// A place for the request.
        case place
        /// Some progress inside a message.
        case insideMessage
        /// The next message.
        case betweenMessages
        /// Any byte at all, while we stop.
        case quiet
        /// The durability of what the association stored, before its release is answered.
        case durability
    }

    /// Why we end an association.
    package enum Fault: Hashable, Sendable {
        /// The server stops.
        case stopped
        /// Other connections need the room of one that hasn't asked for anything yet.
        case displaced
        /// Less than the least progress was made inside a message.
        case stalled
        /// No message came.
        case idle
    }

    /// What is to be done.
    package enum Action: Equatable, Sendable {
        /// Take a place, or queue for one.
        case takePlace
        /// Give the place, or the wish for one, back.
        case leavePlace
        /// Accept the request.
        case accept
        /// Reject the request.
        case reject(AssociateReject)
        /// Start the one timer, or start it anew.
        case startTimer(Timer)
        /// Stop the timer if it runs.
        case stopTimer
        /// Pass nothing more on, and read nothing more.
        case pauseReading
        /// Take `pauseReading` back; always the last of several actions, since more may be passed on at once.
        case resumeReading
        /// Make durable what was stored.
        case makeDurable
        /// Agree to the release.
        case replyToRelease
        /// Send an A-ABORT.
        case abort(Fault)
        /// Close the connection without a PDU.
        case close(Fault)
        /// Tell the service that its association is over.
        case indicateEnd
        /// Tell the service that the connection is over without any A-ASSOCIATE-RQ.
        case indicateNoRequest
    }

    /// The present state.
    package private(set) var state: State
    /// The progress in bytes that is expected inside a message while its timer runs.
    private let progressStep: Int

    /// Makes a machine of a new connection, unless a test wants another state.
    package init(progressStep: Int, state: State = .awaitingRequest) {
        self.progressStep = progressStep
        self.state = state
    }
}

// MARK: - Negotiation

extension AcceptorMachine {
    /// A request came that will be accepted.
    package mutating func admitted() -> [Action] {
        guard self.state == .awaitingRequest else { return [] }
        self.state = .awaitingPlace
        return [.takePlace]
    }

    /// A request came that will be rejected.
    package mutating func refused(_ reject: AssociateReject) -> [Action] {
        guard self.state == .awaitingRequest else { return [] }
        self.state = .ended
        return [.reject(reject)]
    }

    /// All places are taken; the request is in the queue.
    package func queuedForPlace() -> [Action] { self.state == .awaitingPlace ? [.startTimer(.place)] : [] }

    /// There is no memory in which the request could wait.
    package mutating func foundNoMemory() -> [Action] {
        guard self.state == .awaitingPlace else { return [] }
        self.state = .ended
        return [.leavePlace, .reject(.temporaryCongestion)]
    }

    /// The request has its place.
    package mutating func placeTaken() -> [Action] {
        // Whoever left before the place was granted has given it back already.
        guard self.state == .awaitingPlace else { return [] }
        self.state = .open(Reception())
        return [.accept, .startTimer(.betweenMessages)]
    }
}

// MARK: - Messages

extension AcceptorMachine {
    package mutating func bytesArrived(_ count: Int) -> [Action] {
        guard case .open(var reception) = self.state else { return [] }
        reception.progress += count
        self.state = .open(reception)
        return reception.isStopping || (reception.isInsideMessage && reception.progress >= self.progressStep)
            ? self.restartTimer() : []
    }

    /// A fragment was taken; it left a message incomplete or not.
    package mutating func fragmentTaken(isInsideMessage: Bool) -> [Action] {
        guard case .open(var reception) = self.state, !isInsideMessage || !reception.isInsideMessage else { return [] }
        reception.isInsideMessage = isInsideMessage
        self.state = .open(reception)
        return reception.isStopping ? [] : self.restartTimer()
    }

    /// The service can't take more, or can again.
    package mutating func serviceBecame(busy isBusy: Bool) -> [Action] {
        guard case .open(var reception) = self.state, reception.isBusy != isBusy else { return [] }
        reception.isBusy = isBusy
        self.state = .open(reception)
        return isBusy ? [.stopTimer, .pauseReading] : self.restartTimer() + [.resumeReading]
    }

    /// Starts the timer that belongs to what the association is doing; none runs while it is busy.
    private mutating func restartTimer() -> [Action] {
        guard case .open(var reception) = self.state else { return [] }
        reception.progress = 0
        self.state = .open(reception)
        if reception.isBusy { return [] }
        if reception.isStopping { return [.startTimer(.quiet)] }
        return [.startTimer(reception.isInsideMessage ? .insideMessage : .betweenMessages)]
    }
}

// MARK: - Ends

extension AcceptorMachine {
    /// The peer asks for release.
    package mutating func releaseRequested() -> [Action] {
        guard case .open = self.state else { return [.replyToRelease] }
        self.state = .releasing
        return [.startTimer(.durability), .makeDurable]
    }

    /// What was stored is durable.
    package mutating func becameDurable() -> [Action] {
        guard self.state == .releasing else { return [] }
        return [.stopTimer, .replyToRelease]
    }

    /// The server stops: associations end at once, or where a peer is sending, when it falls quiet.
    package mutating func stop(atOnce: Bool) -> [Action] {
        switch self.state {
        case .open(var reception) where !atOnce:
            reception.isStopping = true
            self.state = .open(reception)
            return self.restartTimer()
        case .releasing where !atOnce, .ended: return []
        case .awaitingRequest: return [.close(.stopped)]
        case .awaitingPlace, .open, .releasing: return [.abort(.stopped)]
        }
    }

    /// Other connections need the room of this one, if it hasn't sent its request by now.
    package func displaced() -> [Action] { self.state == .awaitingRequest ? [.close(.displaced)] : [] }

    /// The timer ran out.
    package mutating func timerExpired() -> [Action] {
        switch self.state {
        case .awaitingPlace:
            self.state = .ended
            return [.leavePlace, .reject(.localLimitExceeded)]
        case .open(let reception):
            if reception.isStopping { return [.abort(.stopped)] }
            return [.abort(reception.isInsideMessage ? .stalled : .idle)]
        case .releasing: return [.replyToRelease]
        case .awaitingRequest, .ended: return []
        }
    }

    /// The association or the connection is over.
    package mutating func ended() -> [Action] {
        let state = self.state
        self.state = .ended
        switch state {
        case .awaitingRequest: return [.indicateNoRequest]
        case .awaitingPlace: return [.stopTimer, .leavePlace]
        case .open, .releasing: return [.stopTimer, .leavePlace, .indicateEnd]
        case .ended: return []
        }
    }
}
