import DICOMCore
import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

/// What becomes of an attempt to open an association, and what the error says.
@Suite(.timeLimit(.minutes(1)))
struct AssociationOpeningTests {
    @Test func refusedConnection() async throws {
        let error = await Wire.openingError(Wire.parameters(port: try Loopback.freePort()))
        #expect(error?.code == .connectRefused)
        #expect(error?.errno != nil)
        #expect(error?.peer.hasPrefix("SCP@127.0.0.1:") == true)
    }

    @Test func unknownHost() async throws {
        var parameters = Wire.parameters(port: 104)
        parameters.host = "name with blanks.invalid"
        #expect(await Wire.openingError(parameters)?.code == .resolveFailed)
    }

    @Test func localhostIsFoundUnderEitherFamily() async throws {
        let server = try await Wire.server { association in _ = try? await association.receive() }
        var parameters = Wire.parameters(port: server.port)
        parameters.host = "localhost"
        let association = try await Association.open(parameters)
        #expect(association.peerAddress == "127.0.0.1")
        await association.release()
        await server.stop()
    }

    @Test func foreignLocalAddress() async throws {
        var parameters = Wire.parameters(port: try Loopback.freePort())
        parameters.localAddress = "192.0.2.1"
        #expect(await Wire.openingError(parameters)?.code == .addressNotAvailable)
        parameters.localAddress = "nonsense"
        #expect(await Wire.openingError(parameters)?.code == .addressNotAvailable)
        parameters.localAddress = "::1"
        #expect(await Wire.openingError(parameters)?.code == .unreachable)
    }

    @Test func rejectionKeepsItsNumbers() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.bytes(.associateReject(.calledAETitleNotRecognized)))])
        let error = await Wire.openingError(Wire.parameters(port: peer.port))
        #expect(error?.code == .associationRejected)
        #expect(error?.reject == .calledAETitleNotRecognized)
        #expect(error?.message.contains("Called AE Title Not Recognized (7)") == true)
    }

    @Test func abortKeepsItsNumbers() async throws {
        let abort = AssociateAbort(source: 2, reason: 2)
        let peer = try ScriptedPeer([.readUnit, .send(Wire.bytes(.abort(abort)))])
        let error = await Wire.openingError(Wire.parameters(port: peer.port))
        #expect(error?.code == .associationAborted)
        #expect(error?.abort == abort)
    }

    @Test func silentPeerRunsIntoTheACSETimer() async throws {
        let peer = try ScriptedPeer([.readUnit, .stall(seconds: 50)])
        var parameters = Wire.parameters(port: peer.port)
        parameters.timeouts.acse = .milliseconds(400)
        let error = await Wire.openingError(parameters)
        #expect(error?.code == .acseTimeout)
        #expect(error?.timer == "timeout.acse")
    }

    @Test func slowDripDoesNotRestartTheACSETimer() async throws {
        // One byte a tenth of a second, for far longer than the timer runs.
        var script: [ScriptedPeer.Step] = [.readUnit]
        for byte in Wire.accept().dropLast() { script += [.send([byte]), .stall(seconds: 0.1)] }
        let peer = try ScriptedPeer(script)
        var parameters = Wire.parameters(port: peer.port)
        parameters.timeouts.acse = .milliseconds(400)
        #expect(await Wire.openingError(parameters)?.code == .acseTimeout)
    }

    @Test func peerThatClosesWithoutAWord() async throws {
        let peer = try ScriptedPeer([.readUnit])
        let error = await Wire.openingError(Wire.parameters(port: peer.port))
        #expect(error?.code == .connectionLost)
    }

    @Test(arguments: [
        ("HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP"), ("SSH-2.0-OpenSSH_9.2\r\n", "SSH"),
        ("220 ftp.example ready\r\n", "FTP"),
    ])
    func foreignProtocols(_ text: String, _ name: String) async throws {
        let peer = try ScriptedPeer([.send(Array(text.utf8)), .stall(seconds: 30)])
        let error = await Wire.openingError(Wire.parameters(port: peer.port))
        #expect(error?.code == .notDICOM)
        #expect(error?.message.contains(name) == true)
    }

    @Test func tlsAlert() async throws {
        let peer = try ScriptedPeer([.readSome, .send([0x15, 3, 3, 0, 2, 2, 40])])
        #expect(await Wire.openingError(Wire.parameters(port: peer.port))?.code == .tlsExpected)
    }

    @Test func garbageAfterAValidHeader() async throws {
        let peer = try ScriptedPeer([.readUnit, .send([2, 0, 0, 0, 0, 4, 1, 2, 3, 4]), .stall(seconds: 30)])
        #expect(await Wire.openingError(Wire.parameters(port: peer.port))?.code == .protocolViolation)
    }

    @Test func maximumLengthThatFitsNothing() async throws {
        let accept = AssociateAccept(
            calledAETitle: "",
            callingAETitle: "",
            presentationContexts: [
                PresentationContextResult(id: 1, result: .acceptance, transferSyntax: "1.2.840.10008.1.2")
            ],
            userInformation: UserInformation(maximumLength: 4)
        )
        let peer = try ScriptedPeer([.readUnit, .send(Wire.bytes(.associateAccept(accept))), .stall(seconds: 30)])
        #expect(await Wire.openingError(Wire.parameters(port: peer.port))?.code == .protocolViolation)
    }

    @Test func cancellationEndsTheWait() async throws {
        let peer = try ScriptedPeer([.readUnit, .stall(seconds: 50)])
        var parameters = Wire.parameters(port: peer.port)
        parameters.timeouts.acse = .seconds(50)
        let settled = parameters
        let task = Task { await Wire.openingError(settled) }
        #expect(await eventually { peer.received.first?.isEmpty == false })
        task.cancel()
        let start = ContinuousClock.now
        #expect(await task.value?.code == .interrupted)
        #expect(ContinuousClock.now - start < .seconds(25))
    }

    @Test func aResetIsSaidInTheSystemsWords() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .readUnit, .reset])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        do throws(AssociationError) {
            _ = try await association.echo()
            Issue.record("the echo ended")
        } catch {
            #expect(error.code == .connectionLost)
            #expect(error.message.contains("broke: Connection reset by peer"), "\(error)")
        }
    }
}
