import DICOMCore
import DICOMWire
import NIOCore

/// The user of an association with our Storage SCP: C-ECHO and C-STORE (PS3.4 §A, §B).
///
/// Lives on the association's event loop.
final class StorageSession: AssociationUser {
    private enum Ending {
        case notYet
        case whenQuiet
    }

    private let configuration: StorageSCPConfiguration
    private let registry: ConnectionRegistry
    private let channel: any Channel
    private let number: Int
    private let address: String
    private let port: Int
    weak var handler: AssociationHandler?

    private var request: AssociateRequest?
    private var attempt: ConnectionAttempt
    private var admission = Admission.listed
    private var negotiated: NegotiatedAssociation?
    private var assembler = MessageAssembler()
    private var storage: StorageService?
    private var bytesSinceProgress = 0
    private var isInsideMessage = false
    private var isBusy = false
    private var ending = Ending.notYet
    private var error: AssociationError?
    private var timer: Deadline?
    private var waiting: Deadline?

    init(configuration: StorageSCPConfiguration, registry: ConnectionRegistry, channel: any Channel, number: Int) {
        self.configuration = configuration
        self.registry = registry
        self.channel = channel
        self.number = number
        self.address = channel.remoteAddress?.ipAddress ?? ""
        self.port = channel.remoteAddress?.port ?? 0
        self.attempt = ConnectionAttempt(association: number, peerAddress: self.address, peerPort: self.port)
        self.timer = Deadline(eventLoop: channel.eventLoop) { [weak self] in self?.timerExpired() }
        self.waiting = Deadline(eventLoop: channel.eventLoop) { [weak self] in self?.rejectForWantOfPlace() }
    }

    /// Ends the association: at once, or when nothing has arrived for a moment.
    func end(atOnce: Bool) {
        guard atOnce || self.negotiated == nil else {
            self.ending = .whenQuiet
            if !self.isBusy { self.timer?.set(self.configuration.limits.quietWhenStopping) }
            return
        }
        let error = AssociationError(.interrupted, "the Storage SCP stopped", peer: self.address)
        if self.request == nil { self.handler?.close(error) } else { self.handler?.abort(error) }
    }

    // MARK: - Negotiation

    func associationRequested(_ request: AssociateRequest) {
        self.request = request
        self.attempt.callingAETitle = request.callingAETitle
        self.attempt.calledAETitle = request.calledAETitle
        self.attempt.proposed = request.presentationContexts.map(\.abstractSyntax)
        self.handler?.peer = "\(printable(request.callingAETitle)) at \(SocketText.address(self.address, self.port))"
        if let reject = AcceptorPolicy.rejection(of: request) {
            return self.reject(reject, request.callingAETitle.isEmpty ? "the calling AE title is blank" : nil)
        }
        guard request.calledAETitle == self.configuration.aeTitle else {
            return self.reject(
                .calledAETitleNotRecognized,
                "called as \(printable(request.calledAETitle)), but our AE title is \(self.configuration.aeTitle)"
            )
        }
        self.admission = self.configuration.admit(self.attempt)
        guard self.admission != .rejectCalling else {
            return self.reject(
                .callingAETitleNotRecognized,
                "the calling AE title \(printable(request.callingAETitle)) is not admitted here"
            )
        }
        let bound = NIOLoopBound(self, eventLoop: self.channel.eventLoop)
        let eventLoop = self.channel.eventLoop
        let hasPlace = self.registry.takePlace(self.number, address: self.address) {
            eventLoop.execute { bound.value.accept() }
        }
        if hasPlace { self.accept() } else { self.waiting?.set(self.configuration.limits.waitForPlace) }
    }

    private func accept() {
        self.waiting?.clear()
        guard self.error == nil, let request = self.request else { return }
        let policy = StoragePolicy.acceptor(self.configuration)
        let accept = policy.negotiate(request)
        let negotiated: NegotiatedAssociation
        do throws(PDUError) {
            negotiated = try NegotiatedAssociation(request: request, accept: accept, isRequestor: false)
        } catch {
            return self.reject(.noReason, error.description)
        }
        self.negotiated = negotiated
        self.handler?.accept(accept)
        self.timer?.set(self.configuration.limits.betweenMessages)
        let sink = self.configuration.sink
        sink.report(.associationOpened(self.attempt))
        for (abstract, syntax) in StoragePolicy.lossyChoices(negotiated) {
            sink.report(.lossySyntaxAccepted(self.attempt, abstractSyntax: abstract, transferSyntax: syntax))
        }
        let refused = self.attempt.proposed.filter { negotiated.accepted($0) == nil }
        if !refused.isEmpty { sink.report(.contextsRefused(self.attempt, refused)) }
    }

    private func rejectForWantOfPlace() {
        guard self.registry.giveUp(self.number) else { return }
        self.reject(.localLimitExceeded, "no place became free for another association")
    }

    private func reject(_ reject: AssociateReject, _ reason: String?) {
        let text = reason.map { "\($0) (\(reject.phrase))" } ?? reject.phrase
        self.configuration.sink.report(.associationRejected(self.attempt, reason: text))
        self.handler?.reject(reject)
    }

    func associationAccepted(_ accept: AssociateAccept) {}

    // MARK: - Messages

    func bytesArrived(_ count: Int) {
        self.configuration.activity?.touch()
        self.bytesSinceProgress += count
        if self.ending == .whenQuiet {
            self.timer?.set(self.configuration.limits.quietWhenStopping)
        } else if self.isInsideMessage, self.bytesSinceProgress >= self.configuration.limits.progressStep {
            self.restartTimer()
        }
    }

    func received(_ fragment: PDVFragment) {
        do throws(DIMSEError) {
            switch try self.assembler.append(fragment) {
            case nil: break
            case .command(let command, let contextID): try self.received(command, contextID)
            case .data(let bytes, let isLast, _): self.storage?.append(bytes, isLast: isLast)
            }
        } catch {
            self.fail(error.description)
        }
        let isInside = !self.assembler.isBetweenMessages
        if isInside != self.isInsideMessage {
            self.isInsideMessage = isInside
            self.restartTimer()
        } else if !isInside, self.ending == .notYet {
            self.restartTimer()
        }
    }

    func readCompleted() {}

    private func received(_ command: CommandSet, _ contextID: UInt8) throws(DIMSEError) {
        guard let negotiated = self.negotiated, negotiated.context(id: contextID) != nil else {
            return self.fail("\(command.commandField.name) came in presentation context \(contextID), never accepted")
        }
        switch command.commandField {
        case .cEchoRequest:
            let request = try CEchoRequest(command)
            self.respond(CEchoResponse(messageIDBeingRespondedTo: request.messageID).commandSet, contextID)
        case .cStoreRequest:
            let storage = self.storage ?? self.makeStorage(negotiated)
            self.storage = storage
            try storage.begin(command, contextID: contextID)
        case .cCancelRequest: break
        default: self.fail("\(command.commandField.name) is not offered by a Storage SCP")
        }
    }

    private func makeStorage(_ negotiated: NegotiatedAssociation) -> StorageService {
        StorageService(
            sink: self.configuration.sink,
            negotiated: negotiated,
            origin: StorageService.Origin(
                callingAETitle: negotiated.callingAETitle,
                calledAETitle: negotiated.calledAETitle,
                peerAddress: self.address,
                isListedCaller: self.admission == .listed,
                association: self.number
            ),
            eventLoop: self.channel.eventLoop,
            delegate: self
        )
    }

    private func respond(_ command: CommandSet, _ contextID: UInt8) {
        self.handler?.send(
            MessageEncoder.encode(
                command: command,
                contextID: contextID,
                maximumLength: self.negotiated?.peerMaximumLength ?? NegotiatedAssociation.lengthUnknown,
                allocator: self.channel.allocator
            )
        )
    }

    private func fail(_ problem: String) {
        let peer = self.handler?.peer ?? self.address
        self.handler?.abort(
            AssociationError(.protocolViolation, "\(peer) broke the DICOM protocol: \(problem)", peer: peer)
        )
    }

    // MARK: - Ends

    func releaseRequested() {
        guard let storage = self.storage else {
            self.handler?.replyToRelease()
            return
        }
        self.timer?.clear()
        storage.finish(within: self.configuration.limits.finish) { [weak self] in self?.handler?.replyToRelease() }
    }

    func ended(_ error: AssociationError?) {
        self.error = error ?? self.error
        self.timer?.clear()
        self.waiting?.clear()
        self.storage?.end()
        self.registry.leavePlace(self.number)
        if self.negotiated != nil {
            self.configuration.sink.report(.associationClosed(self.number, reason: error?.message ?? "released"))
        } else if self.request == nil {
            let what = error?.message ?? "the connection was closed without an A-ASSOCIATE-RQ"
            self.configuration.sink.report(.connectionWithoutRequest(self.attempt, what: what))
        }
        self.negotiated = nil
    }

    func connectionClosed() {}

    private func restartTimer() {
        self.bytesSinceProgress = 0
        guard self.ending == .notYet, !self.isBusy, self.negotiated != nil else { return }
        let limits = self.configuration.limits
        self.timer?.set(self.isInsideMessage ? limits.insideMessage : limits.betweenMessages)
    }

    private func timerExpired() {
        let limits = self.configuration.limits
        let peer = self.handler?.peer ?? self.address
        if self.ending == .whenQuiet { return self.end(atOnce: true) }
        let what =
            self.isInsideMessage
            ? "less than \(limits.progressStep) bytes within \(limits.insideMessage.inSeconds) inside a message"
            : "no message within \(limits.betweenMessages.inSeconds)"
        self.handler?.abort(AssociationError(.dimseTimeout, "\(peer) sent \(what)", peer: peer))
    }
}

extension StorageSession: StorageServiceDelegate {
    func storageService(respond command: CommandSet, contextID: UInt8) { self.respond(command, contextID) }

    func storageService(isBusy: Bool) {
        guard isBusy != self.isBusy else { return }
        self.isBusy = isBusy
        if isBusy {
            self.timer?.clear()
            self.handler?.pause()
        } else {
            if self.ending == .whenQuiet, self.negotiated != nil {
                self.timer?.set(self.configuration.limits.quietWhenStopping)
            } else {
                self.restartTimer()
            }
            self.handler?.resume()
        }
    }
}
