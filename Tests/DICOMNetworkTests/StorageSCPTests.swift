import DICOMCore
import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

/// The Storage SCP against good peers, as raw bytes: what it stores, refuses and lets in.
@Suite(.timeLimit(.minutes(1))) struct StorageSCPTests {
    @Test func storesEchoesAndReleases() async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink)
        let connection = try await SCPBench.open(scp.port)
        let data = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        connection.send(try Wire.store("1.2.3", data, messageID: 5))
        let response = try await connection.readCommand()
        #expect(response?.commandField == .cStoreResponse)
        #expect(response?.messageIDBeingRespondedTo == 5)
        #expect(response?.status == .success)
        #expect(response?.affectedSOPInstanceUID == "1.2.3")
        connection.send(Wire.bytes(.releaseRequest))
        #expect(await connection.readUnit()?.type == 6)
        connection.close()
        #expect(sink.stored.first?.bytes == data)
        #expect(sink.stored.first?.object.callingAETitle == "TEST")
        #expect(sink.stored.first?.object.peerAddress == "127.0.0.1")
        #expect(sink.finished.count == 1)
        #expect(await eventually { log.endings == ["released"] })
        #expect(sink.events.count { if case .stored = $0 { true } else { false } } == 1)
        #expect(sink.storedBytes == 200_000)
        #expect(await eventually { scp.openAssociations == 0 })
        await scp.stop()
    }

    @Test func everySplitOfASessionStoresTheSame() async throws {
        let sink = MemorySink()
        let scp = try await SCPBench.start(sink)
        let data = [UInt8](repeating: 3, count: 90)
        let session =
            Wire.bytes(.associateRequest(Wire.request())) + (try Wire.store("1.2.3", data, maximum: 60))
            + Wire.bytes(.releaseRequest)
        var count = 0
        for split in stride(from: 1, to: session.count, by: 11) {
            let connection = try RawConnection(port: scp.port)
            connection.send(Array(session.prefix(split)))
            try await Task.sleep(for: .milliseconds(3))
            connection.send(Array(session.dropFirst(split)))
            #expect(await connection.readUnit()?.type == 2)
            #expect(try await connection.readCommand()?.status == .success)
            #expect(await connection.readUnit()?.type == 6)
            count += 1
        }
        #expect(sink.stored.count == count)
        #expect(sink.stored.allSatisfy { $0.bytes == data })
        await scp.stop()
    }

    @Test func pipelinedRequestsAreAnsweredInOrderWhileCommitsTakeTime() async throws {
        let sink = MemorySink(.commitLater(seconds: 0.03))
        let scp = try await SCPBench.start(sink)
        let connection = try await SCPBench.open(scp.port)
        var bytes: [UInt8] = []
        for id in 1...6 {
            bytes += try Wire.store(
                UID("1.2.\(id)"),
                [UInt8](repeating: UInt8(id), count: 50_000),
                messageID: UInt16(id)
            )
        }
        connection.send(bytes)
        for id in 1...6 { #expect(try await connection.readCommand()?.messageIDBeingRespondedTo == UInt16(id)) }
        #expect(sink.stored.map(\.object.affectedSOPInstanceUID.string) == (1...6).map { "1.2.\($0)" })
        await scp.stop()
    }

    @Test(arguments: [true, false])
    func aRefusalSwallowsTheDataSetAndTheAssociationGoesOn(_ atBegin: Bool) async throws {
        let refusal = StoreRefusal(.diskFault("no space left"))
        let sink = MemorySink(atBegin ? .refuseAtBegin(refusal) : .refuseAfter(bytes: 10_000, refusal))
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink)
        let connection = try await SCPBench.open(scp.port)
        connection.send(try Wire.store("1.2.3", [UInt8](repeating: 1, count: 100_000)))
        let response = try await connection.readCommand()
        #expect(response?.status?.code == 0xA700)
        #expect(response?.errorComment == "no space left")
        connection.send(Wire.message(CEchoRequest(messageID: 2).commandSet, context: 3))
        #expect(try await connection.readCommand()?.status == .success)
        #expect(log.refusals == [refusal])
        #expect(sink.stored.isEmpty)
        await scp.stop()
    }

    @Test(arguments: [true, false])
    func aRefusalIsToldWhenItArises(_ atBegin: Bool) async throws {
        let refusal = StoreRefusal(.diskFault("no space left"))
        let sink = MemorySink(atBegin ? .refuseAtBegin(refusal) : .refuseAfter(bytes: 10_000, refusal))
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink)
        let connection = try await SCPBench.open(scp.port)
        connection.send(Array(try Wire.store("1.2.3", [UInt8](repeating: 1, count: 100_000)).dropLast(5000)))
        // The object's last fragment never comes.
        #expect(await eventually { log.refusals == [refusal] })
        connection.close()
        #expect(await eventually { log.endings.count == 1 })
        #expect(log.refusals == [refusal])
        await scp.stop()
    }

    @Test func anEndInsideAnObjectAbandonsIt() async throws {
        let sink = MemorySink()
        let scp = try await SCPBench.start(sink)
        let connection = try await SCPBench.open(scp.port)
        connection.send(Array(try Wire.store("1.2.3", [UInt8](repeating: 1, count: 100_000)).dropLast(5000)))
        try await Task.sleep(for: .milliseconds(50))
        connection.close()
        #expect(await eventually { sink.abandoned == 1 })
        #expect(sink.stored.isEmpty)
        try await SCPBench.expectAlive(scp)
        await scp.stop()
    }

    @Test func titlesAndCallersAreChecked() async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink) {
            $0.admit = { $0.callingAETitle == "EVIL" ? .rejectCalling : .listed }
        }
        for (called, calling, reason) in [("scp", "TEST", 7), ("SCP", "", 3), ("SCP", "EVIL", 3)] {
            let connection = try RawConnection(port: scp.port)
            connection.send(Wire.bytes(.associateRequest(Wire.request(called: called, calling: calling))))
            let unit = await connection.readUnit()
            #expect(unit?.type == 3)
            #expect(unit?.body.suffix(3).map { Int($0) } == [1, 1, reason])
        }
        #expect(await eventually { log.rejections.count == 3 })
        #expect(log.rejections[0].contains("scp"))
        try await SCPBench.expectAlive(scp)
        await scp.stop()
    }

    @Test func unlistedCallersAreMarked() async throws {
        let sink = MemorySink()
        let scp = try await SCPBench.start(sink) { $0.admit = { _ in .unlisted } }
        let connection = try await SCPBench.open(scp.port)
        connection.send(try Wire.store("1.2.3", [1, 2]))
        #expect(try await connection.readCommand()?.status == .success)
        #expect(sink.stored.first?.object.isListedCaller == false)
        await scp.stop()
    }

    @Test func otherServicesAreNotOffered() async throws {
        let scp = try await SCPBench.start()
        let classes: [UID] = [SOPClassUID.studyRootFind, Wire.ctImage, "1.2.840.10008.1.20.1", "2.25.4711"]
        let request = Wire.request(
            contexts: classes.enumerated().map {
                ProposedPresentationContext(
                    id: UInt8(2 * $0.offset + 1),
                    abstractSyntax: $0.element,
                    transferSyntaxes: ["1.2.840.10008.1.2"]
                )
            }
        )
        var connection: AssociationError?
        do throws(AssociationError) {
            var parameters = Wire.parameters(port: scp.port)
            parameters.contexts = request.presentationContexts
            let association = try await Association.open(parameters)
            #expect(association.negotiated.acceptedContexts.map(\.abstractSyntax) == [Wire.ctImage, "2.25.4711"])
            await association.release()
        } catch {
            connection = error
        }
        #expect(connection == nil)
        await scp.stop()
    }

    @Test func aTakenPortNamesAFreeOne() async throws {
        let scp = try await SCPBench.start()
        do throws(AssociationError) {
            var configuration = StorageSCPConfiguration(aeTitle: "SCP", port: scp.port, sink: MemorySink())
            configuration.addresses = ["127.0.0.1"]
            _ = try await StorageSCP.start(configuration)
            Issue.record("the port was free")
        } catch {
            #expect(error.code == .portInUse)
            #expect(error.message.contains("is free"))
        }
        await scp.stop()
    }

    @Test func listensOnBothFamiliesOnOnePort() async throws {
        let scp = try await SCPBench.start { $0.addresses = ["127.0.0.1", "::1"] }
        #expect(scp.addresses == ["127.0.0.1", "::1"])
        var parameters = Wire.parameters(port: scp.port)
        parameters.host = "::1"
        let association = try await Association.open(parameters)
        #expect(association.peerAddress == "::1")
        #expect(try await association.echo().status == .success)
        await association.release()
        await scp.stop()
    }

    @Test func stoppingLetsAnObjectEndAndAbortsWhoIsQuiet() async throws {
        let sink = MemorySink()
        let scp = try await SCPBench.start(sink) { $0.limits.quietWhenStopping = .seconds(4) }
        let quiet = try await SCPBench.open(scp.port)
        let busy = try await SCPBench.open(scp.port)
        let bytes = try Wire.store("1.2.3", [UInt8](repeating: 1, count: 60_000))
        busy.send(Array(bytes.prefix(20_000)))
        let stopped = Task { await scp.stop(drain: .seconds(30)) }
        try await Task.sleep(for: .milliseconds(100))
        busy.send(Array(bytes.dropFirst(20_000)))
        #expect(try await busy.readCommand()?.status == .success)
        // At once: after its object the busy one is quiet too, and would be aborted a moment after the other.
        busy.send(Wire.bytes(.releaseRequest))
        #expect(await busy.readUnit()?.type == 6)
        busy.close()
        #expect(await quiet.readUnit()?.type == 7)
        await stopped.value
        #expect(sink.stored.count == 1)
        #expect(scp.openAssociations == 0)
    }

    @Test func syntaxPreferences() async throws {
        let lossy: UID = "1.2.840.10008.1.2.4.50"
        let lossless: UID = "1.2.840.10008.1.2.4.70"
        func accepted(_ preference: StorageSCPConfiguration.SyntaxPreference) async throws -> UID? {
            let scp = try await SCPBench.start { $0.syntaxPreference = preference }
            var parameters = Wire.parameters(port: scp.port)
            parameters.contexts = [
                ProposedPresentationContext(id: 1, abstractSyntax: Wire.ctImage, transferSyntaxes: [lossy, lossless])
            ]
            let association = try await Association.open(parameters)
            let syntax = association.negotiated.accepted(Wire.ctImage)?.transferSyntax.uid
            await association.release()
            await scp.stop()
            return syntax
        }
        #expect(try await accepted(.first) == lossy)
        #expect(try await accepted(.lossless) == lossless)
        #expect(try await accepted(.list([lossless, lossy])) == lossless)
        #expect(try await accepted(.list(["1.2.840.10008.1.2"])) == nil)
    }
}
