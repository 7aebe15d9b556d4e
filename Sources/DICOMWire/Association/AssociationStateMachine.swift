/// The upper layer protocol of one association, from either side, without any input or output (PS3.8 §9.2).
///
/// Events go in, each gives the actions to take, in order. The states are those of Table 9-10. A pair of state and event
/// that the table doesn't list aborts as AA-8 does; where no association exists (idle, awaiting close) it does nothing.
package struct AssociationStateMachine: Equatable, Sendable {
    /// The present state.
    package private(set) var state: State
    /// Whether this side asked for the association.
    package let isRequestor: Bool

    /// Makes a machine, in the idle state unless a test wants another.
    package init(isRequestor: Bool, state: State = .idle) {
        self.isRequestor = isRequestor
        self.state = state
    }

    /// Takes an event and gives the actions that it asks for.
    package mutating func handle(_ event: Event) -> [Action] {
        switch event {
        case .requestAssociation(let request): self.requestAssociation(request)
        case .transportConnected: self.transportConnected()
        case .receivedAccept(let accept): self.receivedAccept(accept)
        case .receivedReject(let reject): self.receivedReject(reject)
        case .transportAccepted: self.transportAccepted()
        case .receivedRequest(let request): self.receivedRequest(request)
        case .accept(let accept): self.accept(accept)
        case .reject(let reject): self.reject(reject)
        case .sendData: self.sendData()
        case .receivedData: self.receivedData()
        case .requestRelease: self.requestRelease()
        case .receivedReleaseRequest: self.receivedReleaseRequest()
        case .receivedReleaseReply: self.receivedReleaseReply()
        case .replyToRelease: self.replyToRelease()
        case .requestAbort: self.requestAbort()
        case .receivedAbort(let abort): self.receivedAbort(abort)
        case .transportClosed: self.transportClosed()
        case .timerExpired: self.timerExpired()
        case .receivedInvalidPDU(let reason): self.receivedInvalidPDU(reason)
        }
    }
}

// MARK: - Establishment

extension AssociationStateMachine {
    private mutating func requestAssociation(_ request: AssociateRequest) -> [Action] {
        guard self.state == .idle else { return self.unlisted() }
        self.state = .awaitingTransport(request)
        return [.connectTransport]
    }

    private mutating func transportConnected() -> [Action] {
        guard case .awaitingTransport(let request) = self.state else { return self.unlisted() }
        self.state = .awaitingAnswer
        return [.send(.associateRequest(request))]
    }

    private mutating func receivedAccept(_ accept: AssociateAccept) -> [Action] {
        guard self.state == .awaitingAnswer else { return self.unexpectedPDU() }
        self.state = .established
        return [.confirmAccept(accept)]
    }

    private mutating func receivedReject(_ reject: AssociateReject) -> [Action] {
        guard self.state == .awaitingAnswer else { return self.unexpectedPDU() }
        self.state = .idle
        return [.confirmReject(reject), .closeTransport]
    }

    private mutating func transportAccepted() -> [Action] {
        guard self.state == .idle else { return self.unlisted() }
        self.state = .awaitingRequest
        return [.startTimer(.request)]
    }

    private mutating func receivedRequest(_ request: AssociateRequest) -> [Action] {
        switch self.state {
        case .awaitingRequest:
            guard request.protocolVersion & 1 == 1 else {
                self.state = .awaitingClose
                return [.stopTimer, .send(.associateReject(.protocolVersionNotSupported)), .startTimer(.close)]
            }
            self.state = .awaitingLocalAnswer
            return [.stopTimer, .indicateRequest(request)]
        case .awaitingClose: return [.send(.abort(Self.providerAbort(AssociateAbort.Reason.unexpectedPDU)))]
        default: return self.unexpectedPDU()
        }
    }

    private mutating func accept(_ accept: AssociateAccept) -> [Action] {
        guard self.state == .awaitingLocalAnswer else { return self.unlisted() }
        self.state = .established
        return [.send(.associateAccept(accept))]
    }

    private mutating func reject(_ reject: AssociateReject) -> [Action] {
        guard self.state == .awaitingLocalAnswer else { return self.unlisted() }
        self.state = .awaitingClose
        return [.send(.associateReject(reject)), .startTimer(.close)]
    }
}

// MARK: - Data

extension AssociationStateMachine {
    /// The answers of the hot path are made once: an array literal would be allocated for every fragment.
    private static let sendDataActions: [Action] = [.sendData]
    private static let deliverDataActions: [Action] = [.deliverData]

    private mutating func sendData() -> [Action] {
        switch self.state {
        case .established, .awaitingLocalReleaseReply: Self.sendDataActions
        default: self.unlisted()
        }
    }

    private mutating func receivedData() -> [Action] {
        switch self.state {
        case .established, .awaitingReleaseReply: Self.deliverDataActions
        default: self.unexpectedPDU()
        }
    }
}

// MARK: - Release

extension AssociationStateMachine {
    private mutating func requestRelease() -> [Action] {
        guard self.state == .established else { return self.unlisted() }
        self.state = .awaitingReleaseReply
        return [.send(.releaseRequest)]
    }

    private mutating func receivedReleaseRequest() -> [Action] {
        switch self.state {
        case .established:
            self.state = .awaitingLocalReleaseReply
            return [.indicateRelease]
        case .awaitingReleaseReply:
            self.state = self.isRequestor ? .collisionAwaitingLocalReply : .collisionAwaitingReply
            return [.indicateRelease]
        default: return self.unexpectedPDU()
        }
    }

    private mutating func receivedReleaseReply() -> [Action] {
        switch self.state {
        case .awaitingReleaseReply, .collisionAwaitingLastReply:
            self.state = .idle
            return [.confirmRelease, .closeTransport]
        case .collisionAwaitingReply:
            self.state = .collisionAwaitingLastLocalReply
            return [.confirmRelease]
        default: return self.unexpectedPDU()
        }
    }

    private mutating func replyToRelease() -> [Action] {
        switch self.state {
        case .awaitingLocalReleaseReply, .collisionAwaitingLastLocalReply:
            self.state = .awaitingClose
            return [.send(.releaseReply), .startTimer(.close)]
        case .collisionAwaitingLocalReply:
            self.state = .collisionAwaitingLastReply
            return [.send(.releaseReply)]
        default: return self.unlisted()
        }
    }
}

// MARK: - Abort and close

extension AssociationStateMachine {
    private mutating func requestAbort() -> [Action] {
        switch self.state {
        case .idle, .awaitingRequest, .awaitingClose: return self.unlisted()
        case .awaitingTransport: return self.closeAtOnce()
        default:
            self.state = .awaitingClose
            return [.send(.abort(.user)), .startTimer(.close)]
        }
    }

    private mutating func receivedAbort(_ abort: AssociateAbort) -> [Action] {
        switch self.state {
        case .idle, .awaitingTransport: return self.unlisted()
        case .awaitingRequest, .awaitingClose: return self.closeAtOnce()
        default:
            self.state = .idle
            return [.indicateAbort(abort.isByUser ? .user(abort) : .provider(abort)), .closeTransport]
        }
    }

    private mutating func transportClosed() -> [Action] {
        switch self.state {
        case .idle: return self.unlisted()
        case .awaitingRequest, .awaitingClose:
            self.state = .idle
            return [.stopTimer]
        default:
            self.state = .idle
            return [.indicateAbort(.transportClosed)]
        }
    }

    private mutating func timerExpired() -> [Action] {
        switch self.state {
        case .awaitingRequest, .awaitingClose: self.closeAtOnce()
        default: self.unlisted()
        }
    }

    private mutating func receivedInvalidPDU(_ reason: UInt8) -> [Action] {
        guard self.state == .awaitingClose else { return self.unexpectedPDU(reason) }
        return [.send(.abort(Self.providerAbort(reason)))]
    }

    /// AA-2.
    private mutating func closeAtOnce() -> [Action] {
        self.state = .idle
        return [.stopTimer, .closeTransport]
    }

    /// A PDU that the peer may not send now: AA-1 before its request, AA-6 when all is over, else AA-8.
    private mutating func unexpectedPDU(_ reason: UInt8 = AssociateAbort.Reason.unexpectedPDU) -> [Action] {
        guard self.state == .awaitingRequest else { return self.unlisted(reason) }
        self.state = .awaitingClose
        return [.send(.abort(.user)), .startTimer(.close)]
    }

    /// AA-8 for a pair that has no place in the table, or for a cell that says so.
    private mutating func unlisted(_ reason: UInt8 = AssociateAbort.Reason.unexpectedPDU) -> [Action] {
        let abort = Self.providerAbort(reason)
        switch self.state {
        case .idle, .awaitingClose: return []
        case .awaitingTransport:
            // There is no connection yet that an A-ABORT could travel on.
            self.state = .idle
            return [.indicateAbort(.local(abort)), .closeTransport]
        default:
            self.state = .awaitingClose
            return [.send(.abort(abort)), .indicateAbort(.local(abort)), .startTimer(.close)]
        }
    }

    private static func providerAbort(_ reason: UInt8) -> AssociateAbort { AssociateAbort(source: 2, reason: reason) }
}
