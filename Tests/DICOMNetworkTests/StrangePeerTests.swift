import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

/// The Storage SCP against bytes that no peer may send.
@Suite(.timeLimit(.minutes(1))) struct StrangePeerTests {
    @Test(arguments: [
        Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), [0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3],
        [4, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2], [1, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0, 1], [1, 0, 0, 0, 0, 4, 0, 1, 0, 0],
        [UInt8](repeating: 0, count: 100), [7, 0, 0, 0, 0, 4, 0, 0, 0, 0], [5, 0, 0, 0, 0, 4, 0, 0, 0, 0],
    ])
    func garbageEndsThatConnectionOnly(_ bytes: [UInt8]) async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink)
        let connection = try RawConnection(port: scp.port)
        connection.send(bytes)
        while await connection.readUnit() != nil {}
        #expect(await eventually { log.strays.count == 1 })
        try await SCPBench.expectAlive(scp)
        await scp.stop()
    }

    @Test func whatSpeaksIsSaid() async throws {
        let sink = MemorySink()
        let log = SCPBench.Log(sink: sink)
        let scp = try await SCPBench.start(sink)
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
        let scp = try await SCPBench.start()
        let connection = try await SCPBench.open(scp.port)
        connection.send(bytes)
        #expect(await connection.readUnit()?.type == 7)
        #expect(await connection.readUnit() == nil)
        try await SCPBench.expectAlive(scp)
        await scp.stop()
    }
}
