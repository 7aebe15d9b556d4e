import DICOMCore
import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

/// How long the Storage SCP waits, and how many it serves at a time.
@Suite(.timeLimit(.minutes(1))) struct SCPLimitTests {
    @Test func silentConnectionsAreClosedAfterTheRequestTimer() async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink) { $0.limits.request = .milliseconds(300) }
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
        let scp = try await SCPBench.start(sink) { $0.limits.insideMessage = .milliseconds(400) }
        let connection = try await SCPBench.open(scp.port)
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
        let scp = try await SCPBench.start { $0.limits.betweenMessages = .milliseconds(800) }
        let connection = try await SCPBench.open(scp.port)
        #expect(await connection.readUnit()?.type == 7)
        await scp.stop()
    }

    @Test func overTheLimitARequestWaitsAndIsThenRejected() async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink) {
            $0.limits.associations = 2
            $0.limits.waitForPlace = .seconds(3)
        }
        let first = try await SCPBench.open(scp.port)
        let second = try await SCPBench.open(scp.port)
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
        let scp = try await SCPBench.start { $0.limits.pendingConnections = 3 }
        var silent: [RawConnection] = []
        for _ in 0..<3 {
            silent.append(try RawConnection(port: scp.port))
            try await Task.sleep(for: .milliseconds(300))
        }
        try await SCPBench.expectAlive(scp)
        #expect(await silent[0].readUnit() == nil)
        await scp.stop()
    }

    @Test func whereWaitingRequestsTakeAllTheMemoryTheNextOneIsRejected() async throws {
        let request = Wire.bytes(.associateRequest(Wire.request()))
        let scp = try await SCPBench.start {
            $0.limits.associations = 1
            $0.limits.waitForPlace = .seconds(50)
            $0.limits.waitingMemory = request.count * 3 / 2
        }
        let first = try await SCPBench.open(scp.port)
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
        let scp = try await SCPBench.start(sink) {
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
}
