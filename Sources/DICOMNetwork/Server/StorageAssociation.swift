import DICOMCore
import DICOMWire
import NIOCore

/// The service of our Storage SCP on one association: C-ECHO and C-STORE (PS3.4 §A, §B).
///
/// Lives on the association's event loop.
final class StorageAssociation: AcceptorService {
    let name = "Storage SCP"
    private let configuration: StorageSCPConfiguration
    private var attempt: ConnectionAttempt
    private weak var association: AcceptorDriver?
    private var admission = Admission.listed
    private var storage: StorageService?
    /// Whether an object is being put in its place elsewhere, which may outlast the association.
    private var isWorking = false

    init(_ configuration: StorageSCPConfiguration, channel: any Channel, number: Int) {
        self.configuration = configuration
        self.attempt = ConnectionAttempt(
            association: number,
            peerAddress: channel.remoteAddress?.ipAddress ?? "",
            peerPort: channel.remoteAddress?.port ?? 0
        )
    }

    // MARK: - Negotiation

    func connected() { self.report(.connectionOpened(self.attempt)) }

    /// Reports what became of the connection.
    private func report(_ event: ReceptionEvent) {
        self.configuration.sink.report(event)
        self.configuration.activity.note()
    }

    func decide(_ request: AssociateRequest) -> AcceptorDecision {
        self.attempt.callingAETitle = request.callingAETitle
        self.attempt.calledAETitle = request.calledAETitle
        self.attempt.proposed = request.presentationContexts.map(\.abstractSyntax)
        if let reject = AcceptorPolicy.rejection(of: request) {
            return .reject(reject, because: request.callingAETitle.isEmpty ? "the calling AE title is blank" : nil)
        }
        guard request.calledAETitle == self.configuration.aeTitle else {
            let called = printable(request.calledAETitle)
            return .reject(
                .calledAETitleNotRecognized,
                because: "called as '\(called)', but our AE title is '\(self.configuration.aeTitle)'"
            )
        }
        self.admission = self.configuration.admit(self.attempt)
        guard self.admission != .rejectCalling else {
            return .reject(
                .callingAETitleNotRecognized,
                because: "the calling AE title '\(printable(request.callingAETitle))' is not admitted here"
            )
        }
        return .accept(StoragePolicy.acceptor(self.configuration))
    }

    func rejected(_ reject: AssociateReject, because reason: String?) {
        let text = reason.map { "\($0) (\(reject.phrase))" } ?? reject.phrase
        let rejection: AssociationRejection =
            switch reject {
            case .calledAETitleNotRecognized: .calledTitle
            case .callingAETitleNotRecognized: .callingTitle
            default: .other
            }
        self.report(.associationRejected(self.attempt, rejection, reason: text))
    }

    func opened(_ association: AcceptorDriver, _ negotiated: NegotiatedAssociation) {
        let sink = self.configuration.sink
        self.association = association
        self.storage = StorageService(
            sink: sink,
            negotiated: negotiated,
            origin: StorageService.Origin(
                callingAETitle: negotiated.callingAETitle,
                calledAETitle: negotiated.calledAETitle,
                peerAddress: self.attempt.peerAddress,
                peerPort: self.attempt.peerPort,
                isListedCaller: self.admission == .listed,
                association: self.attempt.association
            ),
            eventLoop: association.channel.eventLoop,
            delegate: self
        )
        sink.report(.associationOpened(self.attempt))
        for (abstract, syntax) in StoragePolicy.lossyChoices(negotiated) {
            sink.report(.lossySyntaxAccepted(self.attempt, abstractSyntax: abstract, transferSyntax: syntax))
        }
        let refused = self.attempt.proposed.filter { negotiated.accepted($0) == nil }
        if !refused.isEmpty { sink.report(.contextsRefused(self.attempt, refused)) }
    }

    // MARK: - Messages

    func bytesArrived() { self.configuration.activity.touch() }

    func received(_ command: CommandSet, contextID: UInt8) throws(DIMSEError) {
        switch command.commandField {
        case .cEchoRequest:
            let request = try CEchoRequest(command)
            let response = CEchoResponse(messageIDBeingRespondedTo: request.messageID).commandSet
            self.association?.send(DIMSEMessage(command: response, contextID: contextID))
        case .cStoreRequest: try self.storage?.begin(command, contextID: contextID)
        case .cCancelRequest: break
        default:
            throw DIMSEError(.unknownCommand, "\(command.commandField.name) is not offered by a Storage SCP")
        }
    }

    func received(_ bytes: ByteBuffer, isLast: Bool) { self.storage?.append(bytes, isLast: isLast) }

    // MARK: - Ends

    func makeDurable(_ completion: @escaping () -> Void) {
        guard let storage = self.storage else { return completion() }
        storage.finish(completion)
    }

    func ended(_ error: AssociationError?) {
        self.storage?.end()
        let end: AssociationEnd =
            switch error?.code {
            case nil: .released
            case .associationAborted: .aborted
            case .dimseTimeout: .stalled
            case .protocolViolation: .violation
            case .interrupted: .stopped
            default: .lost
            }
        self.report(.associationClosed(self.attempt.association, end, reason: error?.message ?? "released"))
    }

    func endedWithoutRequest(_ error: AssociationError?) {
        let stray: StrayConnection =
            switch error?.code {
            case .tlsExpected: .tls
            case .tlsFailed: .brokenTLS
            case .notDICOM, .protocolViolation: .otherProtocol
            case .acseTimeout, .interrupted: .silent
            default: .closed
            }
        let what =
            switch error {
            case let error? where error.code == .interrupted: "no whole A-ASSOCIATE-RQ came until \(error.message)"
            case let error?: error.message
            case nil: "the connection was closed without an A-ASSOCIATE-RQ"
            }
        self.report(.connectionWithoutRequest(self.attempt, stray, what: what))
    }
}

extension StorageAssociation: StorageServiceDelegate {
    func storageService(respond command: CommandSet, contextID: UInt8) {
        self.association?.send(DIMSEMessage(command: command, contextID: contextID))
    }

    func storageService(isBusy: Bool) {
        if isBusy != self.isWorking { self.configuration.activity.isWorking(isBusy) }
        self.isWorking = isBusy
        self.association?.serviceBecame(busy: isBusy)
    }
}
