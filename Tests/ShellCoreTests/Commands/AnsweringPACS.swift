import DICOMCore
import DICOMNetwork
import DICOMWire
import Synchronization

/// A PACS whose matches are written by the test; it answers every C-MOVE with success and sends nothing.
final class AnsweringPACS: Sendable {
    private let answer: @Sendable (DataSet) -> [DataSet]
    private let log = Mutex<[(field: CommandField, identifier: DataSet)]>([])
    private let server = Mutex<AssociationServer?>(nil)

    private init(_ answer: @escaping @Sendable (DataSet) -> [DataSet]) { self.answer = answer }

    static func start(_ answer: @escaping @Sendable (DataSet) -> [DataSet]) async throws -> AnsweringPACS {
        let pacs = AnsweringPACS(answer)
        let policy = AcceptorPolicy(supports: { _ in true })
        let server = try await AssociationServer.start(decide: { _, _ in .accept(policy) }) { await pacs.serve($0) }
        pacs.server.withLock { $0 = server }
        return pacs
    }

    func stop() async { await self.server.withLock { $0 }?.stop() }

    /// How pacsh names it.
    var address: String { "PACS@127.0.0.1:\(self.server.withLock { $0?.port ?? 0 })" }
    /// The identifiers of the C-FINDs.
    var finds: [DataSet] { self.log.withLock { $0.filter { $0.field == .cFindRequest }.map(\.identifier) } }
    /// The identifiers of the C-MOVEs.
    var moves: [DataSet] { self.log.withLock { $0.filter { $0.field == .cMoveRequest }.map(\.identifier) } }

    private func serve(_ association: AcceptedAssociation) async {
        while let message = try? await association.receive() {
            do { try await self.serve(message, association) } catch { return }
        }
    }

    private func serve(_ message: DIMSEMessage, _ association: AcceptedAssociation) async throws {
        let syntax = association.negotiated.context(id: message.contextID)?.transferSyntax ?? .implicitVRLittleEndian
        let identifier = try DataSetReader(syntax: syntax).read(message.dataSet ?? [])
        let field = message.command.commandField
        if field == .cEchoRequest {
            let request = try CEchoRequest(message.command)
            let response = CEchoResponse(messageIDBeingRespondedTo: request.messageID)
            return try await association.send(response.commandSet, contextID: message.contextID)
        }
        self.log.withLock { $0.append((field, identifier)) }
        if field == .cMoveRequest {
            let request = try CMoveRequest(message.command)
            let response = CMoveResponse(
                messageIDBeingRespondedTo: request.messageID,
                affectedSOPClassUID: request.affectedSOPClassUID,
                status: .success,
                subOperations: SubOperations(remaining: 0, completed: 0, failed: 0, warning: 0)
            )
            return try await association.send(response.commandSet, contextID: message.contextID)
        }
        let request = try CFindRequest(message.command)
        for row in self.answer(identifier) {
            let response = CFindResponse(
                messageIDBeingRespondedTo: request.messageID,
                affectedSOPClassUID: request.affectedSOPClassUID,
                status: .pending,
                hasDataSet: true
            )
            let bytes = DataSetWriter(syntax: syntax).write(row)
            try await association.send(response.commandSet, dataSet: bytes, contextID: message.contextID)
        }
        let final = CFindResponse(
            messageIDBeingRespondedTo: request.messageID,
            affectedSOPClassUID: request.affectedSOPClassUID,
            status: .success
        )
        try await association.send(final.commandSet, contextID: message.contextID)
    }
}
