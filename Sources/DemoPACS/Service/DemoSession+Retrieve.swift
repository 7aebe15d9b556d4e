import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMStoreSCU
import DICOMWire

/// C-MOVE and C-GET.
extension DemoSession {
    /// Sends one object and gives the status of the answer; `nil` where none came.
    private typealias Send = (DemoObject, _ number: Int) async throws -> DIMSEStatus?
    /// Sends one response to the request.
    private typealias Respond = (DIMSEStatus, SubOperations, _ failed: [UID], _ comment: String?) async throws -> Void

    private static let syntaxes: [TransferSyntax] = [.explicitVRLittleEndian, .implicitVRLittleEndian]

    // MARK: - C-MOVE

    /// Answers a C-MOVE-RQ.
    func move(_ message: DIMSEMessage) async throws {
        let request = try CMoveRequest(message.command)
        let respond: Respond = { status, counters, failed, comment in
            let dataSet = self.failedList(failed, message.contextID)
            let response = CMoveResponse(
                messageIDBeingRespondedTo: request.messageID,
                affectedSOPClassUID: request.affectedSOPClassUID,
                status: status,
                subOperations: counters,
                errorComment: comment,
                hasDataSet: dataSet != nil
            )
            try await self.association.send(response.commandSet, dataSet: dataSet, contextID: message.contextID)
        }
        do {
            let (identifier, model, _) = try self.identifier(of: message, for: .move)
            let objects = try DemoSelection.objects(identifier, model: model, for: .move, in: self.catalogue)
            guard let place = self.site.destination(request.moveDestination) else {
                return try await respond(.moveDestinationUnknown, SubOperations(), [], "Move Destination unknown")
            }
            guard !objects.isEmpty else {
                return try await respond(.success, SubOperationCount(total: 0).final, [], nil)
            }
            try await respond(.pending, SubOperationCount(total: objects.count).withRemaining, [], nil)
            if self.site.faults.contains(.callbackBlocked) {
                try await Task.sleep(for: DemoSite.blockedFor)
                return try await self.failAll(objects, "Cannot connect to the move destination", respond)
            }
            let classes = Array(Set(objects.map(\.sopClassUID))).sorted()
            var parameters = StoreSCU.parameters(
                host: place.host,
                port: place.port,
                calledAETitle: request.moveDestination,
                callingAETitle: self.site.aeTitle,
                contexts: classes.flatMap { sopClass in Self.syntaxes.map { (sopClass, $0) } }
            )
            parameters.timeouts.connect = .seconds(5)
            let store: Association
            do {
                store = try await Association.open(parameters)
            } catch {
                return try await self.failAll(objects, "Cannot connect to the move destination", respond)
            }
            let originator = StoreSCU.Originator(
                aeTitle: self.association.negotiated.callingAETitle,
                messageID: request.messageID
            )
            do {
                try await self.run(objects, request.messageID, respond, finally: { await store.release() }) {
                    try await self.store($0, over: store, number: $1, originator)
                }
            } catch {
                await store.abort()
                throw error
            }
        } catch let error as IdentifierError {
            try await respond(.identifierDoesNotMatch, SubOperations(), [], error.comment)
        }
    }

    private func store(
        _ object: DemoObject,
        over association: Association,
        number: Int,
        _ originator: StoreSCU.Originator
    ) async throws -> DIMSEStatus? {
        guard association.isOpen, let context = association.negotiated.accepted(object.sopClassUID) else { return nil }
        // A destination that breaks the association costs the objects, not our own association.
        return try? await StoreSCU.store(
            self.encoded(object, context.transferSyntax),
            over: association,
            contextID: context.id,
            messageID: UInt16(truncatingIfNeeded: number),
            originator: originator
        ).status
    }

    // MARK: - C-GET

    /// Answers a C-GET-RQ.
    func get(_ message: DIMSEMessage) async throws {
        let request = try CGetRequest(message.command)
        let respond: Respond = { status, counters, failed, comment in
            let dataSet = self.failedList(failed, message.contextID)
            let response = CGetResponse(
                messageIDBeingRespondedTo: request.messageID,
                affectedSOPClassUID: request.affectedSOPClassUID,
                status: status,
                subOperations: counters,
                errorComment: comment,
                hasDataSet: dataSet != nil
            )
            try await self.association.send(response.commandSet, dataSet: dataSet, contextID: message.contextID)
        }
        do {
            let (identifier, model, _) = try self.identifier(of: message, for: .get)
            let objects = try DemoSelection.objects(identifier, model: model, for: .get, in: self.catalogue)
            guard !objects.isEmpty else {
                return try await respond(.success, SubOperationCount(total: 0).final, [], nil)
            }
            try await self.run(objects, request.messageID, respond, finally: {}) { object, number in
                try await self.storeHere(object, number: number)
            }
        } catch let error as IdentifierError {
            try await respond(.identifierDoesNotMatch, SubOperations(), [], error.comment)
        }
    }

    private func storeHere(_ object: DemoObject, number: Int) async throws -> DIMSEStatus? {
        let negotiated = self.association.negotiated
        guard let context = negotiated.accepted(object.sopClassUID),
            negotiated.roles.contains(where: { $0.sopClassUID == object.sopClassUID && $0.scpRole })
        else { return nil }
        let response = try await StoreSCU.store(
            self.encoded(object, context.transferSyntax),
            over: self.association,
            contextID: context.id,
            messageID: UInt16(truncatingIfNeeded: number)
        )
        return response?.status
    }

    // MARK: - Both

    /// Sends the objects one after the other, with a pending response after each, and the final one.
    private func run(
        _ objects: [DemoObject],
        _ messageID: UInt16,
        _ respond: Respond,
        finally: () async -> Void,
        send: Send
    ) async throws {
        var count = SubOperationCount(total: objects.count)
        for (index, object) in objects.enumerated() {
            if await self.association.cancelRequested(messageID) {
                await finally()
                return try await respond(.cancel, count.withRemaining, count.failed, nil)
            }
            try await self.slowDown()
            // The third, the sixth and so on; of fewer than three the last.
            let isLeftOut = index % 3 == 2 || (objects.count < 3 && index == objects.count - 1)
            if self.site.faults.contains(.movePartial), isLeftOut {
                count.count(object, nil)
            } else {
                count.count(object, try await send(object, index + 1))
            }
            if count.remaining > 0 { try await respond(.pending, count.withRemaining, [], nil) }
        }
        await finally()
        try await respond(count.status, count.final, count.failed, nil)
    }

    private func failAll(_ objects: [DemoObject], _ comment: String, _ respond: Respond) async throws {
        var count = SubOperationCount(total: objects.count)
        for object in objects { count.count(object, nil) }
        try await respond(count.status, count.final, count.failed, comment)
    }

    /// The identifier of a response that names failed objects; `nil` where none failed.
    private func failedList(_ failed: [UID], _ contextID: UInt8) -> [UInt8]? {
        guard !failed.isEmpty, let context = self.association.negotiated.context(id: contextID) else { return nil }
        var dataSet = DataSet()
        dataSet.set(.failedSOPInstanceUIDList, failed.map(\.string).joined(separator: "\\"), vr: .UI)
        return DataSetWriter(syntax: context.transferSyntax).write(dataSet)
    }

    private func encoded(_ object: DemoObject, _ syntax: TransferSyntax) -> StoreSCU.Object {
        StoreSCU.Object(
            sopClassUID: object.sopClassUID,
            sopInstanceUID: object.sopInstanceUID,
            dataSet: DataSetWriter(syntax: syntax).write(object.dataSet())
        )
    }
}
