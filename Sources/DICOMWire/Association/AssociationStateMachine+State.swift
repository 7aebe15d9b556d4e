extension AssociationStateMachine {
    /// The thirteen states of PS3.8 §9.2.1.
    package indirect enum State: Equatable, Sendable {
        /// Sta1: no association.
        case idle
        /// Sta2: the connection is open, the peer's A-ASSOCIATE-RQ is awaited.
        case awaitingRequest
        /// Sta3: the request is here, our own answer is awaited.
        case awaitingLocalAnswer
        /// Sta4: the connection is being opened for this request.
        case awaitingTransport(AssociateRequest)
        /// Sta5: our request is sent, A-ASSOCIATE-AC or -RJ is awaited.
        case awaitingAnswer
        /// Sta6: established, ready for data.
        case established
        /// Sta7: our A-RELEASE-RQ is sent, the A-RELEASE-RP is awaited.
        case awaitingReleaseReply
        /// Sta8: the peer asked for release, our own reply is awaited.
        case awaitingLocalReleaseReply
        /// Sta9: release collision, requestor; our own reply is awaited.
        case collisionAwaitingLocalReply
        /// Sta10: release collision, acceptor; the peer's A-RELEASE-RP is awaited.
        case collisionAwaitingReply
        /// Sta11: release collision, requestor; ours is sent, the peer's A-RELEASE-RP is awaited.
        case collisionAwaitingLastReply
        /// Sta12: release collision, acceptor; the peer's reply is here, our own is awaited.
        case collisionAwaitingLastLocalReply
        /// Sta13: the association is over, the close of the connection is awaited.
        case awaitingClose

        /// The number of the state in PS3.8.
        package var number: Int {
            switch self {
            case .idle: 1
            case .awaitingRequest: 2
            case .awaitingLocalAnswer: 3
            case .awaitingTransport: 4
            case .awaitingAnswer: 5
            case .established: 6
            case .awaitingReleaseReply: 7
            case .awaitingLocalReleaseReply: 8
            case .collisionAwaitingLocalReply: 9
            case .collisionAwaitingReply: 10
            case .collisionAwaitingLastReply: 11
            case .collisionAwaitingLastLocalReply: 12
            case .awaitingClose: 13
            }
        }
    }

    /// The nineteen events of PS3.8 Table 9-10.
    package enum Event: Equatable, Sendable {
        /// Evt1: we want an association.
        case requestAssociation(AssociateRequest)
        /// Evt2: the connection we asked for is open.
        case transportConnected
        /// Evt3: A-ASSOCIATE-AC received.
        case receivedAccept(AssociateAccept)
        /// Evt4: A-ASSOCIATE-RJ received.
        case receivedReject(AssociateReject)
        /// Evt5: a peer connected to us.
        case transportAccepted
        /// Evt6: A-ASSOCIATE-RQ received.
        case receivedRequest(AssociateRequest)
        /// Evt7: we accept the association.
        case accept(AssociateAccept)
        /// Evt8: we reject the association.
        case reject(AssociateReject)
        /// Evt9: we want to send data.
        case sendData
        /// Evt10: P-DATA-TF received.
        case receivedData
        /// Evt11: we want to release the association.
        case requestRelease
        /// Evt12: A-RELEASE-RQ received.
        case receivedReleaseRequest
        /// Evt13: A-RELEASE-RP received.
        case receivedReleaseReply
        /// Evt14: we agree to the release.
        case replyToRelease
        /// Evt15: we want to abort the association.
        case requestAbort
        /// Evt16: A-ABORT received.
        case receivedAbort(AssociateAbort)
        /// Evt17: the connection is closed.
        case transportClosed
        /// Evt18: the ARTIM timer expired.
        case timerExpired
        /// Evt19: something received that is no valid PDU, with the reason to give in an A-ABORT.
        case receivedInvalidPDU(reason: UInt8)

        /// The event that an arrived PDU is.
        package init(received pdu: PDU) {
            switch pdu {
            case .associateRequest(let request): self = .receivedRequest(request)
            case .associateAccept(let accept): self = .receivedAccept(accept)
            case .associateReject(let reject): self = .receivedReject(reject)
            case .releaseRequest: self = .receivedReleaseRequest
            case .releaseReply: self = .receivedReleaseReply
            case .abort(let abort): self = .receivedAbort(abort)
            }
        }
    }

    /// What is to be done.
    ///
    /// The actions of PS3.8 §9.2.2 are made of these.
    package enum Action: Equatable, Sendable {
        /// Open the connection.
        case connectTransport
        /// Send this PDU.
        case send(PDU)
        /// Send the data that the event was about.
        case sendData
        /// Pass on the data that the event was about.
        case deliverData
        /// Tell the application that an association is asked for; it must accept or reject.
        case indicateRequest(AssociateRequest)
        /// Tell the application that the association stands.
        case confirmAccept(AssociateAccept)
        /// Tell the application that the association was rejected.
        case confirmReject(AssociateReject)
        /// Tell the application that the peer wants to release; it must reply.
        case indicateRelease
        /// Tell the application that its release was agreed to.
        case confirmRelease
        /// Tell the application that the association ended before its time.
        case indicateAbort(AbortCause)
        /// Start the ARTIM timer, or start it anew.
        case startTimer(Timer)
        /// Stop the ARTIM timer if it runs.
        case stopTimer
        /// Close the connection.
        case closeTransport
    }

    /// What the ARTIM timer waits for.
    package enum Timer: Hashable, Sendable {
        /// The whole A-ASSOCIATE-RQ of a peer that connected.
        case request
        /// The peer's close, after the last PDU that we send.
        case close
    }

    /// Who ended an association before its time.
    package enum AbortCause: Hashable, Sendable {
        /// The peer's application, by this A-ABORT.
        case user(AssociateAbort)
        /// The peer's upper layer, by this A-ABORT.
        case provider(AssociateAbort)
        /// Our own upper layer, by this A-ABORT, because the peer or we broke the protocol.
        case local(AssociateAbort)
        /// The connection was closed without a word.
        case transportClosed
    }
}
