import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// Serves one association of the demonstration PACS, one request after the other.
struct DemoSession: Sendable {
    let association: AcceptedAssociation
    let site: DemoSite
    /// What is held, as of the day on which the association was made.
    let catalogue = DemoCatalogue()

    /// Answers requests until the association ends.
    func serve() async {
        do {
            while let message = try await self.association.receive() { try await self.answer(message) }
        } catch {
            // Whoever broke the association knows why; there is nobody left to tell.
            self.association.abort()
        }
    }

    /// Answers one request.
    func answer(_ message: DIMSEMessage) async throws {
        try await self.slowDown()
        switch message.command.commandField {
        case .cEchoRequest:
            let request = try CEchoRequest(message.command)
            try await self.association.send(
                CEchoResponse(messageIDBeingRespondedTo: request.messageID).commandSet,
                contextID: message.contextID
            )
        case .cFindRequest: try await self.answer(message, CFind.self, by: self.find)
        case .cMoveRequest: try await self.answer(message, CMove.self, by: self.move)
        case .cGetRequest: try await self.answer(message, CGet.self, by: self.get)
        case .cStoreRequest:
            let response = CStoreResponse(
                to: try CStoreRequest(message.command),
                status: .sopClassNotSupported,
                errorComment: "The demonstration PACS stores nothing"
            )
            try await self.association.send(response.commandSet, contextID: message.contextID)
        default: self.association.abort()
        }
    }

    /// Waits under the fault `slow`.
    func slowDown() async throws {
        if self.site.faults.contains(.slow) { try await Task.sleep(for: DemoSite.slowness) }
    }

    /// The identifier of a request, and the model that its context stands for.
    func identifier(
        of message: DIMSEMessage,
        for service: QueryModel.Service
    ) throws(IdentifierError) -> (identifier: DataSet, model: QueryModel) {
        guard let context = self.association.negotiated.context(id: message.contextID),
            let (model, offered) = QueryModel.of(context.abstractSyntax), offered == service
        else { throw IdentifierError(comment: "The presentation context is for another service") }
        return (try Self.dataSet(of: message, context.transferSyntax), model)
    }

    private static func dataSet(
        of message: DIMSEMessage,
        _ syntax: TransferSyntax
    ) throws(IdentifierError) -> DataSet {
        guard let bytes = message.dataSet, let identifier = try? DataSetReader(syntax: syntax).read(bytes) else {
            throw IdentifierError(comment: "The identifier cannot be read")
        }
        return identifier
    }

    /// Answers a request whose identifier follows.
    private func answer<Service: IdentifierService>(
        _ message: DIMSEMessage,
        _: Service.Type,
        by handler: (DIMSEMessage, Responder<Service>) async throws -> Void
    ) async throws {
        let respond = Responder<Service>(association: self.association, request: message)
        do {
            try await handler(message, respond)
        } catch let error as IdentifierError {
            try await respond(.identifierDoesNotMatch, comment: error.comment)
        }
    }

    // MARK: - C-FIND

    /// Whether relational queries were agreed on for a context.
    private func isRelational(_ contextID: UInt8) -> Bool {
        let negotiated = self.association.negotiated
        let sopClass = negotiated.context(id: contextID)?.abstractSyntax
        let answer = negotiated.extendedNegotiations.first { $0.proposal.sopClassUID == sopClass }?.answer
        return QueryOptions(applicationInformation: answer ?? []).contains(.relational)
    }

    /// What is found by a request, in the worklist or in the catalogue.
    private func matches(of message: DIMSEMessage) throws(IdentifierError) -> [DemoQuery.Match] {
        let context = self.association.negotiated.context(id: message.contextID)
        if let context, context.abstractSyntax == SOPClassUID.modalityWorklistFind {
            let identifier = try Self.dataSet(of: message, context.transferSyntax)
            return try DemoWorklistQuery(identifier).matches(in: DemoWorklist())
        }
        let (identifier, model) = try self.identifier(of: message, for: .find)
        let query = try DemoQuery(identifier, model: model, isRelational: self.isRelational(message.contextID))
        return query.matches(in: self.catalogue, retrieveAETitle: self.site.aeTitle)
    }

    private func find(_ message: DIMSEMessage, _ respond: Responder<CFind>) async throws {
        let request = try CFindRequest(message.command)
        if self.site.faults.contains(.abortOnFind) { return self.association.abort() }
        for match in try self.matches(of: message) {
            if await self.association.cancelRequested(request.messageID) { return try await respond(.cancel) }
            try await self.slowDown()
            let status = match.knowsAllKeys ? DIMSEStatus.pending : DIMSEStatus(code: 0xFF01)
            try await respond(status, dataSet: match.identifier)
        }
        let isCancelled = await self.association.cancelRequested(request.messageID)
        try await respond(isCancelled ? .cancel : .success)
    }
}

extension DIMSEStatus {
    /// 0xA900, the identifier doesn't match the SOP class.
    static let identifierDoesNotMatch = DIMSEStatus(code: 0xA900)
    /// 0xA702, no sub-operation could be done.
    static let subOperationsFailed = DIMSEStatus(code: 0xA702)
    /// 0xB000, done, with failures.
    static let subOperationsIncomplete = DIMSEStatus(code: 0xB000)
}
