import DICOMCore
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import DICOMNetwork

/// Connections that are lost at the worst moment.
@Suite(.timeLimit(.minutes(1)))
struct AssociationLossTests {
    @Test func aRequestWhoseWriteFailsEndsWithAnError() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .stall(seconds: 0.1), .reset])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        // While the loop is held up the peer resets, so that the loop meets the request before it hears of that.
        association.channel.eventLoop.execute { Thread.sleep(forTimeInterval: 0.5) }
        await #expect(throws: AssociationError(.connectionLost, "", peer: "")) { try await association.echo() }
        #expect(!association.isOpen)
        await #expect(throws: AssociationError(.connectionLost, "", peer: "")) { try await association.echo() }
    }
}
