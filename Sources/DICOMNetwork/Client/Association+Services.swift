import DICOMCore
import DICOMWire
import NIOCore

extension Association {
    /// Asks whether the peer's application answers: C-ECHO (PS3.4 §A).
    package func echo() async throws(AssociationError) -> EchoReply {
        let start = ContinuousClock.now
        let context = try self.context(for: SOPClassUID.verification)
        let id = self.nextMessageID()
        let message = DIMSEMessage(command: CEchoRequest(messageID: id).commandSet, contextID: context.id)
        let response = try await self.run(message, messageID: id).command
        return EchoReply(
            status: response.status ?? .success,
            remark: response.remark,
            roundTrip: ContinuousClock.now - start
        )
    }

    /// Asks for matches of an identifier: C-FIND (PS3.4 §C.4.1).
    ///
    /// Matches come in batches, one for each read of the socket, and no more is read while more than a mebibyte of them
    /// waits. `.cancel` sends C-CANCEL-RQ; where the peer ignores it for 5 s the association is aborted, and what was
    /// found stands all the same.
    package func find(
        _ sopClass: UID,
        identifier: DataSet,
        onMatches: ([FindMatch]) async -> FindStep
    ) async throws(AssociationError) -> FindReply {
        let context = try self.context(for: sopClass)
        let syntax = context.transferSyntax
        let id = self.nextMessageID()
        let command = CFindRequest(messageID: id, affectedSOPClassUID: sopClass).commandSet
        var isCancelled = false
        do throws(AssociationError) {
            let final = try await self.run(Self.message(command, identifier, context), messageID: id) { batch in
                let matches = batch.map { response in
                    FindMatch(
                        bytes: response.dataSet ?? [],
                        syntax: syntax,
                        status: response.command.status?.code ?? 0xFF00
                    )
                }
                let step = await onMatches(matches)
                if step == .cancel { isCancelled = true }
                return step
            }
            return FindReply(
                status: final.command.status ?? .success,
                remark: final.command.remark,
                cancelled: isCancelled,
                syntax: syntax
            )
        } catch {
            guard isCancelled, error.code == .interrupted, !Task.isCancelled else { throw error }
            return FindReply(status: .cancel, remark: StatusRemark(), cancelled: true, syntax: syntax)
        }
    }

    /// Asks the peer to send what the identifier names to a destination that it knows: C-MOVE (PS3.4 §C.4.2).
    ///
    /// Fails after `timeout.retrieve` without a pending response and without a touch of `activity`.
    package func move(
        _ sopClass: UID,
        identifier: DataSet,
        destination: String,
        activity: ActivityMonitor? = nil,
        onProgress: (SubOperations) -> Void = { _ in }
    ) async throws(AssociationError) -> RetrieveReply {
        let id = self.nextMessageID()
        let request = CMoveRequest(messageID: id, affectedSOPClassUID: sopClass, moveDestination: destination)
        return try await self.retrieve(request.commandSet, id, identifier, sopClass, activity, onProgress)
    }

    /// Asks the peer to send what the identifier names over this association, into its sink: C-GET (PS3.4 §C.4.3).
    ///
    /// Fails after `timeout.retrieve` without any progress.
    package func get(
        _ sopClass: UID,
        identifier: DataSet,
        onProgress: (SubOperations) -> Void = { _ in }
    ) async throws(AssociationError) -> RetrieveReply {
        let id = self.nextMessageID()
        let request = CGetRequest(messageID: id, affectedSOPClassUID: sopClass)
        return try await self.retrieve(request.commandSet, id, identifier, sopClass, nil, onProgress)
    }

    /// Sends any request and gives its final response.
    ///
    /// What the purpose of the association forbids is refused before anything is sent.
    package func perform(
        command: CommandSet,
        dataSet: [UInt8]?,
        contextID: UInt8
    ) async throws(AssociationError) -> CommandSet {
        guard let messageID = command.messageID, !command.commandField.isResponse,
            self.negotiated.context(id: contextID) != nil
        else {
            throw AssociationError(
                .protocolViolation,
                "\(command.commandField.name) is no request with a message ID in an accepted presentation context",
                peer: self.peer
            )
        }
        let message = DIMSEMessage(command: command, dataSet: dataSet, contextID: contextID)
        return try await self.run(message, messageID: messageID).command
    }

    private func retrieve(
        _ command: CommandSet,
        _ messageID: UInt16,
        _ identifier: DataSet,
        _ sopClass: UID,
        _ activity: ActivityMonitor?,
        _ onProgress: (SubOperations) -> Void
    ) async throws(AssociationError) -> RetrieveReply {
        let context = try self.context(for: sopClass)
        let message = Self.message(command, identifier, context)
        var last = SubOperations()
        let final = try await self.run(message, messageID: messageID, activity: activity) { batch in
            for response in batch {
                last = response.command.subOperations
                onProgress(last)
            }
            return .more
        }
        let own = final.command.subOperations
        let hasCounters = own.completed != nil || own.failed != nil || own.warning != nil || own.remaining != nil
        let status = final.command.status ?? .success
        return RetrieveReply(
            status: status,
            remark: final.command.remark,
            subOperations: hasCounters ? own : last.concluded(withSuccess: status == .success),
            failedSOPInstanceUIDs: Self.failedUIDs(final.dataSet, context.transferSyntax)
        )
    }

    /// A request with its identifier, in the syntax of its presentation context.
    private static func message(
        _ command: CommandSet,
        _ identifier: DataSet,
        _ context: NegotiatedAssociation.Context
    ) -> DIMSEMessage {
        let bytes = DataSetWriter(syntax: context.transferSyntax).write(identifier)
        return DIMSEMessage(command: command, dataSet: bytes, contextID: context.id)
    }

    /// The Failed SOP Instance UID List of a final response (PS3.4 §C.4.2.1.4.2); none where it can't be read.
    private static func failedUIDs(_ bytes: [UInt8]?, _ syntax: TransferSyntax) -> [UID] {
        guard let bytes, let dataSet = try? DataSetReader(syntax: syntax).read(bytes) else { return [] }
        return dataSet.strings(.failedSOPInstanceUIDList).map { UID($0) }.filter { !$0.string.isEmpty }
    }
}
