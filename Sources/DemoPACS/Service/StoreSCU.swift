import DICOMCore
import DICOMNetwork
import DICOMWire

/// Sends objects: over an association of its own, as C-MOVE asks, or over the requestor's, as C-GET does.
enum StoreSCU {
    /// An object to send, its data set already in the syntax of the presentation context.
    struct Object: Sendable {
        /// The SOP class.
        var sopClassUID: UID
        /// The identifier.
        var sopInstanceUID: UID
        /// The data set.
        var dataSet: [UInt8]
    }

    /// The C-MOVE that asked for an object.
    struct Originator: Sendable {
        /// Calling AE title of its association.
        var aeTitle: String
        /// Its message ID.
        var messageID: UInt16
    }

    /// Parameters of an association that sends objects: one context for each pair of SOP class and syntax.
    static func parameters(
        host: String,
        port: Int,
        calledAETitle: String,
        callingAETitle: String,
        contexts: [(sopClass: UID, syntax: TransferSyntax)]
    ) -> AssociationParameters {
        var proposals: [ProposedPresentationContext] = []
        for (index, context) in contexts.prefix(128).enumerated() {
            proposals.append(
                ProposedPresentationContext(
                    id: UInt8(2 * index + 1),
                    abstractSyntax: context.sopClass,
                    transferSyntaxes: [context.syntax.uid]
                )
            )
        }
        var parameters = AssociationParameters(
            host: host,
            port: port,
            calledAETitle: calledAETitle,
            callingAETitle: callingAETitle,
            contexts: proposals
        )
        parameters.purpose = .storage
        return parameters
    }

    /// The context in which objects of a class and syntax can be sent.
    static func context(
        _ sopClass: UID,
        _ syntax: TransferSyntax,
        in negotiated: NegotiatedAssociation
    ) -> NegotiatedAssociation.Context? {
        negotiated.acceptedContexts.first { $0.abstractSyntax == sopClass && $0.transferSyntax == syntax }
    }

    /// Sends an object over an association whose purpose is storage, and gives the response.
    static func store(
        _ object: Object,
        over association: Association,
        contextID: UInt8,
        messageID: UInt16,
        originator: Originator? = nil
    ) async throws -> CommandSet {
        let request = Self.request(object, messageID, originator)
        return try await association.perform(
            command: try request.commandSet(),
            dataSet: object.dataSet,
            contextID: contextID
        )
    }

    /// Sends an object over an association that a peer opened for C-GET, and gives the response; nil when the peer
    /// released the association instead.
    static func store(
        _ object: Object,
        over association: AcceptedAssociation,
        contextID: UInt8,
        messageID: UInt16
    ) async throws -> CommandSet? {
        let request = Self.request(object, messageID, nil)
        try await association.send(try request.commandSet(), dataSet: object.dataSet, contextID: contextID)
        return try await association.receive()?.command
    }

    private static func request(_ object: Object, _ messageID: UInt16, _ originator: Originator?) -> StoreRequest {
        StoreRequest(
            messageID: messageID,
            affectedSOPClassUID: object.sopClassUID,
            affectedSOPInstanceUID: object.sopInstanceUID,
            moveOriginatorAETitle: originator?.aeTitle,
            moveOriginatorMessageID: originator?.messageID
        )
    }
}
