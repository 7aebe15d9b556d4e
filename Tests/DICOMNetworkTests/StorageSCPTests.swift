import DICOMCore
import DICOMNetwork
import DICOMWire
import Synchronization
import TestSupport
import Testing

/// The Storage SCP against good and bad peers, as raw bytes.
@Suite(.timeLimit(.minutes(1)))
struct StorageSCPTests {
    /// What a Storage SCP told its sink.
    private struct Log {
        let sink: MemorySink

        var rejections: [String] {
            self.sink.events.compactMap { if case .associationRejected(_, _, let reason) = $0 { reason } else { nil } }
        }
        var strays: [String] {
            self.sink.events.compactMap { if case .connectionWithoutRequest(_, _, let what) = $0 { what } else { nil } }
        }
        var endings: [String] {
            self.sink.events.compactMap { if case .associationClosed(_, _, let reason) = $0 { reason } else { nil } }
        }
        var refusals: [StoreRefusal] {
            self.sink.events.compactMap { if case .refused(let refusal, _) = $0 { refusal } else { nil } }
        }
    }

    private static func start(
        _ sink: MemorySink = MemorySink(),
        change: (inout StorageSCPConfiguration) -> Void = { _ in }
    ) async throws -> StorageSCP {
        var configuration = StorageSCPConfiguration(aeTitle: "SCP", port: 0, sink: sink)
        // Only a test of a timer lets one run out; on a busy machine any step may take seconds.
        configuration.limits.request = .seconds(20)
        configuration.limits.close = .milliseconds(300)
        configuration.limits.waitForPlace = .seconds(20)
        configuration.limits.insideMessage = .seconds(20)
        configuration.limits.betweenMessages = .seconds(20)
        change(&configuration)
        return try await StorageSCP.start(configuration)
    }

    private static func open(_ port: Int) async throws -> RawConnection {
        let connection = try RawConnection(port: port)
        connection.send(Wire.bytes(.associateRequest(Wire.request())))
        try #require(await connection.readUnit()?.type == 2)
        return connection
    }

    /// Whether the server still serves.
    private static func expectAlive(_ scp: StorageSCP) async throws {
        let connection = try await self.open(scp.port)
        connection.send(Wire.message(CEchoRequest(messageID: 9).commandSet, context: 3))
        let response = try await connection.readCommand()
        #expect(response?.commandField == .cEchoResponse)
        #expect(response?.messageIDBeingRespondedTo == 9)
        #expect(response?.status == .success)
    }

    @Test func storesEchoesAndReleases() async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink)
        let connection = try await Self.open(scp.port)
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
        let scp = try await Self.start(sink)
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
        let scp = try await Self.start(sink)
        let connection = try await Self.open(scp.port)
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
        let log = Log(sink: sink)
        let scp = try await Self.start(sink)
        let connection = try await Self.open(scp.port)
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
        let log = Log(sink: sink)
        let scp = try await Self.start(sink)
        let connection = try await Self.open(scp.port)
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
        let scp = try await Self.start(sink)
        let connection = try await Self.open(scp.port)
        connection.send(Array(try Wire.store("1.2.3", [UInt8](repeating: 1, count: 100_000)).dropLast(5000)))
        try await Task.sleep(for: .milliseconds(50))
        connection.close()
        #expect(await eventually { sink.abandoned == 1 })
        #expect(sink.stored.isEmpty)
        try await Self.expectAlive(scp)
        await scp.stop()
    }

    @Test func titlesAndCallersAreChecked() async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink) {
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
        try await Self.expectAlive(scp)
        await scp.stop()
    }

    @Test func unlistedCallersAreMarked() async throws {
        let sink = MemorySink()
        let scp = try await Self.start(sink) { $0.admit = { _ in .unlisted } }
        let connection = try await Self.open(scp.port)
        connection.send(try Wire.store("1.2.3", [1, 2]))
        #expect(try await connection.readCommand()?.status == .success)
        #expect(sink.stored.first?.object.isListedCaller == false)
        await scp.stop()
    }

    @Test(arguments: [
        Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), [0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3],
        [4, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2], [1, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0, 1], [1, 0, 0, 0, 0, 4, 0, 1, 0, 0],
        [UInt8](repeating: 0, count: 100), [7, 0, 0, 0, 0, 4, 0, 0, 0, 0], [5, 0, 0, 0, 0, 4, 0, 0, 0, 0],
    ])
    func garbageEndsThatConnectionOnly(_ bytes: [UInt8]) async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink)
        let connection = try RawConnection(port: scp.port)
        connection.send(bytes)
        while await connection.readUnit() != nil {}
        #expect(await eventually { log.strays.count == 1 })
        try await Self.expectAlive(scp)
        await scp.stop()
    }

    @Test func whatSpeaksIsSaid() async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink)
        let connection = try RawConnection(port: scp.port)
        connection.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
        while await connection.readUnit() != nil {}
        #expect(await eventually { log.strays.first?.contains("HTTP") == true })
        await scp.stop()
    }

    @Test(
        arguments: [
            // A PDV that is longer than its PDU, one of length 1, a data set without a command, a command that is garbage.
            [4, 0, 0, 0, 0, 8, 0, 0, 1, 0, 1, 3, 0, 0], [4, 0, 0, 0, 0, 5, 0, 0, 0, 1, 1],
            [4, 0, 0, 0, 0, 8, 0, 0, 0, 4, 1, 2, 0, 0], [4, 0, 0, 0, 0, 10, 0, 0, 0, 6, 1, 3, 9, 9, 9, 9],
            [9, 0, 0, 0, 0, 4, 0, 0, 0, 0], [4, 0, 0x7F, 0, 0, 0, 0, 0],
        ] as [[UInt8]]
    )
    func garbageInsideAnAssociationAbortsIt(_ bytes: [UInt8]) async throws {
        let scp = try await Self.start()
        let connection = try await Self.open(scp.port)
        connection.send(bytes)
        #expect(await connection.readUnit()?.type == 7)
        #expect(await connection.readUnit() == nil)
        try await Self.expectAlive(scp)
        await scp.stop()
    }

    @Test func otherServicesAreNotOffered() async throws {
        let scp = try await Self.start()
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

    @Test func silentConnectionsAreClosedAfterTheRequestTimer() async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink) { $0.limits.request = .milliseconds(300) }
        let silent = try RawConnection(port: scp.port)
        let dripping = try RawConnection(port: scp.port)
        // A whole request would be accepted and leave one stray only.
        for byte in Wire.bytes(.associateRequest(Wire.request())) where log.strays.count < 2 {
            dripping.send([byte])
            try await Task.sleep(for: .milliseconds(40))
        }
        #expect(log.strays.count == 2)
        #expect(await silent.readUnit() == nil)
        #expect(await dripping.readUnit() == nil)
        await scp.stop()
    }

    @Test func aStalledMessageIsAborted() async throws {
        let sink = MemorySink()
        let scp = try await Self.start(sink) { $0.limits.insideMessage = .milliseconds(400) }
        let connection = try await Self.open(scp.port)
        connection.send(Array(try Wire.store("1.2.3", [UInt8](repeating: 1, count: 100_000)).prefix(20_000)))
        for _ in 0..<6 {
            try await Task.sleep(for: .milliseconds(100))
            connection.send([1])
        }
        #expect(await connection.readUnit()?.type == 7)
        #expect(await eventually { sink.abandoned == 1 })
        await scp.stop()
    }

    @Test func anIdleAssociationIsAborted() async throws {
        let scp = try await Self.start { $0.limits.betweenMessages = .milliseconds(800) }
        let connection = try await Self.open(scp.port)
        #expect(await connection.readUnit()?.type == 7)
        await scp.stop()
    }

    @Test func overTheLimitARequestWaitsAndIsThenRejected() async throws {
        let sink = MemorySink()
        let log = Log(sink: sink)
        let scp = try await Self.start(sink) {
            $0.limits.associations = 2
            $0.limits.waitForPlace = .seconds(3)
        }
        let first = try await Self.open(scp.port)
        let second = try await Self.open(scp.port)
        let third = try RawConnection(port: scp.port)
        third.send(Wire.bytes(.associateRequest(Wire.request())))
        let unit = await third.readUnit()
        #expect(unit?.type == 3)
        #expect(unit?.body.suffix(3) == [2, 3, 2])
        let fourth = try RawConnection(port: scp.port)
        fourth.send(Wire.bytes(.associateRequest(Wire.request())))
        try await Task.sleep(for: .milliseconds(50))
        first.close()
        #expect(await fourth.readUnit()?.type == 2)
        #expect(log.rejections.count == 1)
        second.close()
        await scp.stop()
    }

    @Test func theOldestSilentConnectionMakesRoom() async throws {
        let scp = try await Self.start { $0.limits.pendingConnections = 3 }
        var silent: [RawConnection] = []
        for _ in 0..<3 {
            silent.append(try RawConnection(port: scp.port))
            try await Task.sleep(for: .milliseconds(300))
        }
        try await Self.expectAlive(scp)
        #expect(await silent[0].readUnit() == nil)
        await scp.stop()
    }

    @Test func whereWaitingRequestsTakeAllTheMemoryTheNextOneIsRejected() async throws {
        let request = Wire.bytes(.associateRequest(Wire.request()))
        let scp = try await Self.start {
            $0.limits.associations = 1
            $0.limits.waitForPlace = .seconds(50)
            $0.limits.waitingMemory = request.count * 3 / 2
        }
        let first = try await Self.open(scp.port)
        let waiting = try RawConnection(port: scp.port)
        waiting.send(request)
        try await Task.sleep(for: .milliseconds(100))
        let third = try RawConnection(port: scp.port)
        third.send(request)
        let unit = await third.readUnit()
        #expect(unit?.type == 3)
        #expect(unit?.body.suffix(3) == [2, 3, 1])
        first.close()
        #expect(await waiting.readUnit()?.type == 2)
        for connection in [waiting, third] { connection.close() }
        await scp.stop()
    }

    @Test func ofManyHalfRequestsTheLargestAreClosedAndASmallOneIsServed() async throws {
        let sink = MemorySink()
        let scp = try await Self.start(sink) {
            $0.limits.pendingMemory = 8 << 20
            $0.limits.request = .seconds(50)
        }
        let request = Wire.bytes(.associateRequest(Wire.request()))
        let slow = try RawConnection(port: scp.port)
        slow.send(Array(request.prefix(40)))
        var greedy: [RawConnection] = []
        for _ in 0..<8 {
            greedy.append(try RawConnection(port: scp.port))
            greedy.last?.send([1, 0, 0, 0x10, 0, 0] + [UInt8](repeating: 0, count: 1_000_000))
        }
        let displaced = await eventually {
            sink.events.count {
                if case .connectionWithoutRequest(_, .silent, let what) = $0 {
                    what.contains("needed its room")
                } else {
                    false
                }
            } >= 4
        }
        #expect(displaced, "\(sink.events)")
        slow.send(Array(request.dropFirst(40)))
        #expect(await slow.readUnit()?.type == 2)
        for connection in greedy + [slow] { connection.close() }
        await scp.stop()
    }

    @Test func aTakenPortNamesAFreeOne() async throws {
        let scp = try await Self.start()
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
        let scp = try await Self.start { $0.addresses = ["127.0.0.1", "::1"] }
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
        let scp = try await Self.start(sink) { $0.limits.quietWhenStopping = .seconds(4) }
        let quiet = try await Self.open(scp.port)
        let busy = try await Self.open(scp.port)
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
            let scp = try await Self.start { $0.syntaxPreference = preference }
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
