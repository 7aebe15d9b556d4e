import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// C-MOVE and C-GET.
extension DemoSession {
    /// Sends one object, whole or cut short, and gives the status of the answer; `nil` where none came.
    private typealias Send = (DemoObject, _ number: Int, _ isCut: Bool) async throws -> DIMSEStatus?

    private static let syntaxes: [TransferSyntax] = [.explicitVRLittleEndian, .implicitVRLittleEndian]

    // MARK: - C-MOVE

    /// Answers a C-MOVE-RQ.
    func move(_ message: DIMSEMessage, _ respond: Responder<CMove>) async throws {
        let request = try CMoveRequest(message.command)
        let (identifier, model) = try self.identifier(of: message, for: .move)
        let objects = try DemoSelection.objects(identifier, model: model, for: .move, in: self.catalogue)
        guard let place = self.site.destination(request.moveDestination) else {
            return try await respond(.moveDestinationUnknown, comment: "Move Destination unknown")
        }
        var count = SubOperationCount(total: objects.count)
        guard !objects.isEmpty else { return try await respond(count) }
        try await respond(.pending, count.withRemaining)
        let classes = Array(Set(objects.map(\.sopClassUID))).sorted()
        var parameters = StoreSCU.parameters(
            host: place.host,
            port: place.port,
            calledAETitle: request.moveDestination,
            callingAETitle: self.site.aeTitle,
            contexts: classes.flatMap { sopClass in Self.syntaxes.map { (sopClass, $0) } }
        )
        parameters.timeouts.connect = .seconds(5)
        let originator = StoreSCU.Originator(
            aeTitle: self.association.negotiated.callingAETitle,
            messageID: request.messageID
        )
        do {
            if self.site.faults.contains(.callbackBlocked) {
                try await Task.sleep(for: DemoSite.blockedFor)
                throw DestinationBlocked()
            }
            // Released before the final response, so that the destination knows that all is there.
            count = try await withAssociation(parameters) { store in
                try await self.send(objects, request.messageID, respond) {
                    try await self.store($0, isCut: $2, over: store, number: $1, originator)
                }
            }
        } catch {
            // No association, or our own is over, and then there is nobody to tell.
            for object in objects { count.count(object, nil) }
            return try await respond(count, comment: "Cannot connect to the move destination")
        }
        try await respond(count)
    }

    /// Stands for a destination that can't be reached.
    private struct DestinationBlocked: Error {}

    private func store(
        _ object: DemoObject,
        isCut: Bool,
        over association: Association,
        number: Int,
        _ originator: StoreSCU.Originator
    ) async throws -> DIMSEStatus? {
        guard association.isOpen, let context = association.negotiated.accepted(object.sopClassUID) else { return nil }
        // A destination that breaks the association costs the objects, not our own association.
        return try? await StoreSCU.store(
            self.encoded(object, context.transferSyntax, isCut: isCut),
            over: association,
            contextID: context.id,
            messageID: UInt16(truncatingIfNeeded: number),
            originator: originator
        ).status
    }

    // MARK: - C-GET

    /// Answers a C-GET-RQ.
    func get(_ message: DIMSEMessage, _ respond: Responder<CGet>) async throws {
        let request = try CGetRequest(message.command)
        let (identifier, model) = try self.identifier(of: message, for: .get)
        let objects = try DemoSelection.objects(identifier, model: model, for: .get, in: self.catalogue)
        let count = try await self.send(objects, request.messageID, respond) {
            try await self.storeHere($0, isCut: $2, number: $1)
        }
        try await respond(count)
    }

    private func storeHere(_ object: DemoObject, isCut: Bool, number: Int) async throws -> DIMSEStatus? {
        let negotiated = self.association.negotiated
        guard let context = negotiated.accepted(object.sopClassUID),
            negotiated.roles.contains(where: { $0.sopClassUID == object.sopClassUID && $0.scpRole })
        else { return nil }
        let response = try await StoreSCU.store(
            self.encoded(object, context.transferSyntax, isCut: isCut),
            over: self.association,
            contextID: context.id,
            messageID: UInt16(truncatingIfNeeded: number)
        )
        return response?.status
    }

    // MARK: - Both

    /// Sends the objects one after the other, with a pending response after each, and counts them.
    private func send<Service>(
        _ objects: [DemoObject],
        _ messageID: UInt16,
        _ respond: Responder<Service>,
        one: Send
    ) async throws -> SubOperationCount {
        var count = SubOperationCount(total: objects.count)
        for (index, object) in objects.enumerated() {
            if await self.association.cancelRequested(messageID) {
                count.isCancelled = true
                break
            }
            try await self.slowDown()
            // The third, the sixth and so on; of fewer than three the last.
            let isChosen = index % 3 == 2 || (objects.count < 3 && index == objects.count - 1)
            if self.site.faults.contains(.movePartial), isChosen {
                count.count(object, nil)
            } else {
                let isCut = isChosen && self.site.faults.contains(.damagedObjects)
                count.count(object, try await one(object, index + 1, isCut))
            }
            if count.remaining > 0 { try await respond(.pending, count.withRemaining) }
        }
        return count
    }

    private func encoded(_ object: DemoObject, _ syntax: TransferSyntax, isCut: Bool) -> StoreSCU.Object {
        let dataSet = DataSetWriter(syntax: syntax).write(object.dataSet())
        return StoreSCU.Object(
            sopClassUID: object.sopClassUID,
            sopInstanceUID: object.sopInstanceUID,
            dataSet: isCut ? dataSet.dropLast(100) : dataSet
        )
    }
}
