import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

/// The server under asynchronous services.
@Suite(.timeLimit(.minutes(1)))
struct AssociationServerTests {
    private static func server(
        _ change: (inout SCPLimits) -> Void,
        decide: @escaping @Sendable (AssociateRequest, String) -> AcceptorDecision = { _, _ in
            .accept(AcceptorPolicy(supports: { _ in true }))
        }
    ) async throws -> AssociationServer {
        var limits = SCPLimits.unhurried
        limits.waitForPlace = .milliseconds(300)
        // Whoever was rejected stays connected for longer than the test takes.
        limits.close = .seconds(50)
        change(&limits)
        return try await AssociationServer.start(limits: limits, decide: decide) { association in
            while let message = try? await association.receive() {
                let response = CEchoResponse(messageIDBeingRespondedTo: message.command.messageID ?? 0)
                try? await association.send(response.commandSet, contextID: message.contextID)
            }
        }
    }

    private static func connect(_ server: AssociationServer) throws -> RawConnection {
        let connection = try RawConnection(port: server.port)
        connection.send(Wire.bytes(.associateRequest(Wire.request())))
        return connection
    }

    @Test func aRejectedAssociationTakesNobodysPlace() async throws {
        let server = try await Self.server { $0.associations = 1 }
        let first = try Self.connect(server)
        #expect(await first.readUnit()?.type == 2)
        let rejected = try Self.connect(server)
        let unit = await rejected.readUnit()
        #expect(unit?.type == 3)
        #expect(unit?.body.suffix(3) == [2, 3, 2])
        first.close()
        let third = try Self.connect(server)
        #expect(await third.readUnit()?.type == 2)
        third.send(Wire.message(CEchoRequest(messageID: 4).commandSet, context: 3))
        #expect(try await third.readCommand()?.messageIDBeingRespondedTo == 4)
        rejected.close()
        third.close()
        await server.stop()
    }

    @Test func whoeverLeavesTheQueueTakesNobodysPlace() async throws {
        let server = try await Self.server {
            $0.associations = 1
            $0.waitForPlace = .seconds(50)
        }
        let first = try Self.connect(server)
        #expect(await first.readUnit()?.type == 2)
        let impatient = try Self.connect(server)
        try await Task.sleep(for: .milliseconds(100))
        impatient.close()
        let third = try Self.connect(server)
        try await Task.sleep(for: .milliseconds(100))
        first.close()
        #expect(await third.readUnit()?.type == 2)
        third.close()
        await server.stop()
    }

    @Test func requestsAreDecidedAbout() async throws {
        for (decision, type) in [
            (AcceptorDecision.reject(.callingAETitleNotRecognized), 3), (.abort, 7),
        ] as [(AcceptorDecision, UInt8)] {
            let server = try await Self.server({ _ in }, decide: { _, _ in decision })
            let connection = try Self.connect(server)
            #expect(await connection.readUnit()?.type == type)
            connection.close()
            await server.stop()
        }
        let silent = try await Self.server({ _ in }, decide: { _, _ in .silent })
        let connection = try Self.connect(silent)
        try await Task.sleep(for: .milliseconds(200))
        // The end is the first thing that it hears.
        async let unit = connection.readUnit()
        await silent.stop()
        #expect(await unit == nil)
    }
}
