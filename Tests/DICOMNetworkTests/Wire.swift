import DICOMCore
import DICOMNetwork
import DICOMWire
import NIOCore
import TestSupport

@testable import DemoPACS

/// Bytes for scripted peers, and what tests use again and again.
enum Wire {
    static let ctImage: UID = "1.2.840.10008.5.1.4.1.1.2"
    static let implicit = TransferSyntax.implicitVRLittleEndian
    static let explicit = TransferSyntax.explicitVRLittleEndian

    static func bytes(_ pdu: PDU) -> [UInt8] {
        var buffer = ByteBuffer()
        pdu.encode(into: &buffer)
        return Array(buffer.readableBytesView)
    }

    static func message(_ command: CommandSet, _ dataSet: [UInt8]? = nil, context: UInt8 = 1, maximum: Int = 16_384)
        -> [UInt8]
    {
        let buffer = MessageEncoder.encode(
            command: command,
            dataSet: dataSet,
            contextID: context,
            maximumLength: maximum
        )
        return Array(buffer.readableBytesView)
    }

    static func request(
        called: String = "SCP",
        calling: String = "TEST",
        contexts: [ProposedPresentationContext]? = nil
    ) -> AssociateRequest {
        AssociateRequest(
            calledAETitle: called,
            callingAETitle: calling,
            presentationContexts: contexts ?? [
                ProposedPresentationContext(id: 1, abstractSyntax: Wire.ctImage, transferSyntaxes: [self.implicit.uid]),
                ProposedPresentationContext(
                    id: 3,
                    abstractSyntax: SOPClassUID.verification,
                    transferSyntaxes: [self.implicit.uid]
                ),
            ],
            userInformation: UserInformation(maximumLength: 16_384, implementationClassUID: "1.2.3")
        )
    }

    /// An A-ASSOCIATE-AC that accepts contexts with these numbers in Implicit VR.
    static func accept(_ ids: [UInt8] = [1, 3, 5]) -> [UInt8] {
        self.bytes(
            .associateAccept(
                AssociateAccept(
                    calledAETitle: "SCP",
                    callingAETitle: "TEST",
                    presentationContexts: ids.map {
                        PresentationContextResult(id: $0, result: .acceptance, transferSyntax: self.implicit.uid)
                    },
                    userInformation: UserInformation(maximumLength: 16_384, implementationClassUID: "1.2.3")
                )
            )
        )
    }

    static func store(_ instance: UID, _ dataSet: [UInt8], messageID: UInt16 = 1, maximum: Int = 16_384) throws
        -> [UInt8]
    {
        let request = StoreRequest(
            messageID: messageID,
            affectedSOPClassUID: self.ctImage,
            affectedSOPInstanceUID: instance
        )
        return self.message(try request.commandSet(), dataSet, maximum: maximum)
    }

    /// Parameters of a client towards 127.0.0.1 with verification, find, move and get as contexts 1, 3, 5 and 7.
    static func parameters(port: Int, called: String = "SCP") -> AssociationParameters {
        let classes = [
            SOPClassUID.verification, SOPClassUID.studyRootFind, SOPClassUID.studyRootMove, SOPClassUID.studyRootGet,
            self.ctImage,
        ]
        var parameters = AssociationParameters(
            host: "127.0.0.1",
            port: port,
            calledAETitle: called,
            callingAETitle: "TEST",
            contexts: classes.enumerated().map {
                ProposedPresentationContext(
                    id: UInt8(2 * $0.offset + 1),
                    abstractSyntax: $0.element,
                    transferSyntaxes: [self.implicit.uid]
                )
            },
            roles: [RoleSelection(sopClassUID: self.ctImage, scuRole: false, scpRole: true)]
        )
        // Only a test of a timer lets one run out; on a busy machine any step may take seconds.
        parameters.timeouts.connect = .seconds(20)
        parameters.timeouts.acse = .seconds(20)
        parameters.timeouts.dimse = .seconds(20)
        parameters.timeouts.retrieve = .seconds(20)
        parameters.timeouts.release = .milliseconds(400)
        return parameters
    }

    /// A server that accepts everything that is proposed.
    static func server(
        _ serve: @escaping @Sendable (AcceptedAssociation) async -> Void
    ) async throws -> AssociationServer {
        let policy = AcceptorPolicy(
            implementationClassUID: "1.2.3",
            implementationVersionName: "TEST",
            supports: { _ in true },
            scpRoleAllowed: { _ in true }
        )
        return try await AssociationServer.start(decide: { _, _ in .accept(policy) }, serve: serve)
    }

    /// What opening an association fails with.
    static func openingError(_ parameters: AssociationParameters) async -> AssociationError? {
        do throws(AssociationError) {
            let association = try await Association.open(parameters)
            await association.abort()
            return nil
        } catch {
            return error
        }
    }

    static var identifier: DataSet {
        var dataSet = DataSet()
        dataSet.set(.queryRetrieveLevel, "STUDY")
        dataSet.set(.studyInstanceUID, "1.2.3.4")
        return dataSet
    }
}
