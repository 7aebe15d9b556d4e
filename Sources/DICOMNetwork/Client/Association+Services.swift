import DICOMCore
import DICOMWire
import NIOCore

extension Association {
    /// Asks whether the peer's application answers: C-ECHO (PS3.4 §A).
    public func echo() async throws(AssociationError) -> EchoReply {
        let start = ContinuousClock.now
        let running = try self.start { session throws(AssociationError) in
            try session.start(.cEchoRequest, on: SOPClassUID.verification, timer: .dimse) {
                CEchoRequest(messageID: $0).commandSet
            }
        }
        let response = try await self.run(running) { _ in .more }.command
        return EchoReply(
            status: response.status ?? .success,
            errorComment: response.errorComment,
            roundTrip: ContinuousClock.now - start
        )
    }

    /// Asks for matches of an identifier: C-FIND (PS3.4 §C.4.1).
    ///
    /// Matches come in batches, one for each read of the socket, and no more is read while more than a mebibyte of them
    /// waits. `.cancel` sends C-CANCEL-RQ; where the peer ignores it for 5 s the association is aborted, and what was
    /// found stands all the same.
    public func find(
        _ sopClass: UID,
        identifier: DataSet,
        onMatches: ([FindMatch]) async -> FindStep
    ) async throws(AssociationError) -> FindReply {
        let running = try self.start { session throws(AssociationError) in
            try session.start(
                .cFindRequest,
                on: sopClass,
                timer: .dimse,
                dataSet: { DataSetWriter(syntax: $0).write(identifier) },
                command: { CFindRequest(messageID: $0, affectedSOPClassUID: sopClass).commandSet }
            )
        }
        let syntax = self.syntax(of: sopClass)
        var isCancelled = false
        do throws(AssociationError) {
            let final = try await self.run(running) { batch in
                let matches = batch.compactMap { response in
                    response.dataSet.map {
                        FindMatch(bytes: $0, syntax: syntax, status: response.command.status?.code ?? 0xFF00)
                    }
                }
                guard !matches.isEmpty else { return .more }
                let step = await onMatches(matches)
                if step == .cancel { isCancelled = true }
                return step
            }
            return FindReply(
                status: final.command.status ?? .success,
                errorComment: final.command.errorComment,
                cancelled: isCancelled,
                syntax: syntax
            )
        } catch {
            guard isCancelled, error.code == .interrupted, !Task.isCancelled else { throw error }
            return FindReply(status: .cancel, errorComment: nil, cancelled: true, syntax: syntax)
        }
    }

    /// Asks the peer to send what the identifier names to a destination that it knows: C-MOVE (PS3.4 §C.4.2).
    ///
    /// Fails after `timeout.retrieve` without a pending response and without a touch of `activity`.
    public func move(
        _ sopClass: UID,
        identifier: DataSet,
        destination: String,
        activity: ActivityMonitor? = nil,
        onProgress: (SubOperations) -> Void = { _ in }
    ) async throws(AssociationError) -> RetrieveReply {
        let running = try self.start { session throws(AssociationError) in
            try session.start(
                .cMoveRequest,
                on: sopClass,
                timer: .retrieve,
                activity: activity,
                dataSet: { DataSetWriter(syntax: $0).write(identifier) },
                command: {
                    CMoveRequest(messageID: $0, affectedSOPClassUID: sopClass, moveDestination: destination).commandSet
                }
            )
        }
        return try await self.retrieve(running, self.syntax(of: sopClass), onProgress)
    }

    /// Asks the peer to send what the identifier names over this association, into its sink: C-GET (PS3.4 §C.4.3).
    ///
    /// Fails after `timeout.retrieve` without any progress.
    public func get(
        _ sopClass: UID,
        identifier: DataSet,
        onProgress: (SubOperations) -> Void = { _ in }
    ) async throws(AssociationError) -> RetrieveReply {
        let running = try self.start { session throws(AssociationError) in
            try session.start(
                .cGetRequest,
                on: sopClass,
                timer: .retrieve,
                dataSet: { DataSetWriter(syntax: $0).write(identifier) },
                command: { CGetRequest(messageID: $0, affectedSOPClassUID: sopClass).commandSet }
            )
        }
        return try await self.retrieve(running, self.syntax(of: sopClass), onProgress)
    }

    /// Sends any request and gives its final response.
    ///
    /// What the purpose of the association forbids is refused before anything is sent.
    package func perform(
        command: CommandSet,
        dataSet: [UInt8]?,
        contextID: UInt8
    ) async throws(AssociationError) -> CommandSet {
        let running = try self.start { session throws(AssociationError) in
            try session.start(command, dataSet: dataSet, contextID: contextID)
        }
        return try await self.run(running) { _ in .more }.command
    }

    private func retrieve(
        _ running: Running,
        _ syntax: TransferSyntax,
        _ onProgress: (SubOperations) -> Void
    ) async throws(AssociationError) -> RetrieveReply {
        var last = SubOperations()
        let final = try await self.run(running) { batch in
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
            errorComment: final.command.errorComment,
            subOperations: hasCounters ? own : last.concluded(withSuccess: status == .success),
            failedSOPInstanceUIDs: Self.failedUIDs(final.dataSet, syntax)
        )
    }

    /// The syntax of the data sets of a service.
    private func syntax(of sopClass: UID) -> TransferSyntax {
        self.negotiated.accepted(sopClass)?.transferSyntax ?? .implicitVRLittleEndian
    }

    /// The Failed SOP Instance UID List of a final response (PS3.4 §C.4.2.1.4.2); none where it can't be read.
    private static func failedUIDs(_ bytes: [UInt8]?, _ syntax: TransferSyntax) -> [UID] {
        guard let bytes, let dataSet = try? DataSetReader(syntax: syntax).read(bytes) else { return [] }
        return dataSet.strings(.failedSOPInstanceUIDList).map { UID($0) }.filter { !$0.string.isEmpty }
    }
}
