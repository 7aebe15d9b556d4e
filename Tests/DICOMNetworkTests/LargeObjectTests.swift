#if os(Linux)
import DICOMCore
import DICOMNetwork
import DICOMWire
import Foundation
import TestSupport
import Testing

@testable import DemoPACS

/// Objects far larger than the memory that they may cost.
@Suite(.timeLimit(.minutes(2)))
struct LargeObjectTests {
    @Test func aLargeObjectPassesThroughWithoutBeingHeld() async throws {
        let sink = MemorySink(keepsBytes: false)
        let scp = try await StorageSCP.start(StorageSCPConfiguration(aeTitle: "SCP", port: 0, sink: sink))
        let connection = try RawConnection(port: scp.port)
        connection.send(Wire.bytes(.associateRequest(Wire.request())))
        try #require(await connection.readUnit()?.type == 2)
        let request = StoreRequest(messageID: 1, affectedSOPClassUID: Wire.ctImage, affectedSOPInstanceUID: "1.2.3")
        connection.send(Wire.message(try request.commandSet()))
        // One P-DATA-TF with a PDV of 131,060 bytes, the last one marked as such, 2,000 times.
        let count = 131_060
        let header: [UInt8] = [4, 0, 0, 1, 0xFF, 0xFA, 0, 1, 0xFF, 0xF6, 1]
        let before = try Self.residentKilobytes()
        var growth = 0
        for index in 0..<2000 {
            connection.send(header + [index == 1999 ? 2 : 0] + [UInt8](repeating: 1, count: count))
            // While it arrives: what was held of it would be free again after the commit.
            if index % 50 == 0 { growth = max(growth, try Self.residentKilobytes() - before) }
        }
        #expect(try await connection.readCommand()?.status == .success)
        #expect(sink.storedBytes == 2000 * count)
        // 262 MB passed. Other tests run beside this one, so that the bound is generous.
        #expect(growth < 200_000)
        await scp.stop()
    }

    private static func residentKilobytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.split(separator: " ").dropLast().last ?? "") } ?? 0
    }
}
#endif
