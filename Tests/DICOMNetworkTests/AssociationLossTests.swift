import DICOMCore
import DICOMWire
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import DICOMNetwork

/// Peers that fall silent, close, reset or answer nonsense while an association is open.
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

    @Test func silentPeerRunsIntoTheDIMSETimer() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .stall(seconds: 50)])
        var parameters = Wire.parameters(port: peer.port)
        parameters.timeouts.dimse = .milliseconds(400)
        let association = try await Association.open(parameters)
        do throws(AssociationError) {
            _ = try await association.echo()
            Issue.record("the echo ended")
        } catch {
            #expect(error.code == .dimseTimeout)
            #expect(error.timer == "timeout.dimse")
            #expect(!error.isBeforeRequest)
        }
        #expect(!association.isOpen)
        await #expect(throws: AssociationError(.dimseTimeout, "", peer: "")) { try await association.echo() }
    }

    @Test func idleCloseIsToldAndMarked() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .stall(seconds: 0.1)])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        #expect(await eventually { !association.isOpen })
        #expect(association.closeReason?.code == .connectionLost)
        do throws(AssociationError) {
            _ = try await association.echo()
        } catch {
            #expect(error.code == .connectionLost)
            #expect(error.isBeforeRequest)
        }
    }

    @Test func idleReleaseByThePeerIsAnswered() async throws {
        let peer = try ScriptedPeer([
            .readUnit, .send(Wire.accept()), .send(Wire.bytes(.releaseRequest)), .readUnit, .stall(seconds: 0.1),
        ])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        #expect(await eventually { !association.isOpen })
        #expect(association.closeReason?.message.contains("released") == true)
        #expect(await eventually { peer.received.first?.contains(6) == true })
    }

    @Test func wrongMessageIDAborts() async throws {
        let response = CEchoResponse(messageIDBeingRespondedTo: 77).commandSet
        let peer = try ScriptedPeer([
            .readUnit, .send(Wire.accept()), .readUnit, .send(Wire.message(response)), .stall(seconds: 50),
        ])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        await #expect(throws: AssociationError(.protocolViolation, "", peer: "")) { try await association.echo() }
    }

    @Test func finalStatusWithoutItsDataSetIsShown() async throws {
        let response = CMoveResponse(
            messageIDBeingRespondedTo: 1,
            affectedSOPClassUID: nil,
            status: DIMSEStatus(code: 0xA801),
            hasDataSet: true
        ).commandSet
        let peer = try ScriptedPeer([
            .readUnit, .send(Wire.accept()), .readUnit, .readUnit, .send(Wire.message(response)), .stall(seconds: 50),
        ])
        var parameters = Wire.parameters(port: peer.port)
        parameters.timeouts.retrieve = .milliseconds(400)
        let association = try await Association.open(parameters)
        let reply = try await association.move(
            SOPClassUID.studyRootMove,
            identifier: Wire.identifier,
            destination: "X"
        )
        #expect(reply.status == .moveDestinationUnknown)
        #expect(!association.isOpen)
    }
}
