import DICOMCore
import DICOMNetwork
import DICOMWire

/// Sends the responses of one C-FIND, C-GET or C-MOVE.
struct Responder<Service: IdentifierService>: Sendable {
    let association: AcceptedAssociation
    let request: DIMSEMessage

    /// Sends one response, with the data set that belongs to it.
    func callAsFunction(
        _ status: DIMSEStatus,
        _ counters: SubOperations = SubOperations(),
        comment: String? = nil,
        dataSet: DataSet? = nil
    ) async throws {
        let context = self.association.negotiated.context(id: self.request.contextID)
        let writer = DataSetWriter(syntax: context?.transferSyntax ?? .implicitVRLittleEndian)
        let response = IdentifierResponse<Service>(
            messageIDBeingRespondedTo: self.request.command.messageID ?? 0,
            affectedSOPClassUID: self.request.command.affectedSOPClassUID,
            status: status,
            subOperations: counters,
            remark: StatusRemark(comment),
            hasDataSet: dataSet != nil
        )
        try await self.association.send(
            response.commandSet,
            dataSet: dataSet.map { writer.write($0) },
            contextID: self.request.contextID
        )
    }

    /// Sends the final response of a retrieval.
    func callAsFunction(_ count: SubOperationCount, comment: String? = nil) async throws {
        try await self(count.status, count.final, comment: comment, dataSet: count.failedList)
    }
}
