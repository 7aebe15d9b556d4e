import DICOMCore
import DICOMWire
import NIOCore

extension ClientSession {
    func received(_ command: CommandSet, _ contextID: UInt8) {
        if command.commandField == .cStoreRequest { return self.receivedStore(command, contextID) }
        guard command.commandField.isResponse else {
            return self.fail("\(command.commandField.name) came on an association that we asked for")
        }
        guard self.negotiated?.context(id: contextID) != nil else {
            return self.fail("\(command.commandField.name) came in presentation context \(contextID), never accepted")
        }
        guard let operation = self.operation, !operation.isFinished else {
            // A late response to what ended long ago changes nothing.
            return
        }
        if let id = command.messageIDBeingRespondedTo, id != operation.messageID {
            if id < operation.messageID { return }
            return self.fail("a response to message \(id), but message \(operation.messageID) is the one that waits")
        }
        guard command.commandField.rawValue == operation.request.rawValue | 0x8000 else {
            return self.fail("\(command.commandField.name) answers \(operation.request.name)")
        }
        guard command.status != nil else { return self.fail("\(command.commandField.name) has no status") }
        operation.command = command
        if !command.hasDataSet { self.complete(operation) }
    }

    func received(_ bytes: ByteBuffer, isLast: Bool) {
        if let storage = self.storage, storage.isReceiving {
            storage.append(bytes, isLast: isLast)
            if isLast { self.restartTimer() }
            return
        }
        guard let operation = self.operation, operation.command != nil else { return }
        guard bytes.readableBytes <= Self.identifierLimit - operation.dataSet.readableBytes else {
            return self.fail("the data set of a response is longer than \(Self.identifierLimit) bytes")
        }
        if operation.dataSet.readableBytes == 0 {
            operation.dataSet = bytes
        } else {
            operation.dataSet.writeImmutableBuffer(bytes)
        }
        if isLast { self.complete(operation) }
    }

    /// A response is whole.
    func complete(_ operation: ClientOperation) {
        guard let command = operation.command, let status = command.status else { return }
        let isFinal = status.category != .pending
        let dataSet = command.hasDataSet ? Array(operation.dataSet.readableBytesView) : nil
        operation.command = nil
        operation.dataSet = ByteBuffer()
        operation.add(ClientOperation.Response(command: command, dataSet: dataSet, isFinal: isFinal))
        if !isFinal { self.restartTimer() }
    }

    private func receivedStore(_ command: CommandSet, _ contextID: UInt8) {
        guard let operation = self.operation, operation.request == .cGetRequest, !operation.isFinished,
            let sink = self.sink, let negotiated = self.negotiated
        else { return self.fail("C-STORE-RQ came although no C-GET is running") }
        let storage = self.storage ?? self.makeStorage(sink, negotiated)
        self.storage = storage
        do throws(DIMSEError) {
            try storage.begin(command, contextID: contextID)
        } catch {
            self.fail(error.description)
        }
    }

    private func makeStorage(_ sink: any ObjectSink, _ negotiated: NegotiatedAssociation) -> StorageService {
        StorageService(
            sink: sink,
            negotiated: negotiated,
            origin: StorageService.Origin(
                callingAETitle: self.parameters.calledAETitle,
                calledAETitle: self.parameters.callingAETitle,
                peerAddress: self.channel.remoteAddress?.ipAddress ?? self.parameters.host,
                isListedCaller: true,
                association: self.number
            ),
            eventLoop: self.eventLoop,
            delegate: self
        )
    }

    private func fail(_ problem: String) {
        self.handler?.abort(self.violation("\(self.peer) broke the DICOM protocol: \(problem)"))
    }
}

extension ClientSession: StorageServiceDelegate {
    func storageService(respond command: CommandSet, contextID: UInt8) {
        try? self.send(command, contextID: contextID)
    }

    func storageService(isBusy: Bool) {
        guard isBusy != self.isPausedByStorage else { return }
        self.isPausedByStorage = isBusy
        if isBusy {
            if self.operation?.isCancelled != true { self.timer?.clear() }
            self.handler?.pause()
        } else {
            self.restartTimer()
            self.handler?.resume()
        }
    }
}
