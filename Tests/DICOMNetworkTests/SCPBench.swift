import DICOMCore
import DICOMNetwork
import DICOMWire
import Testing

/// A Storage SCP to be talked to in raw bytes.
enum SCPBench {
    /// What a Storage SCP told its sink.
    struct Log {
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

    static func start(
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

    static func open(_ port: Int) async throws -> RawConnection {
        let connection = try RawConnection(port: port)
        connection.send(Wire.bytes(.associateRequest(Wire.request())))
        try #require(await connection.readUnit()?.type == 2)
        return connection
    }

    /// Whether the server still serves.
    static func expectAlive(_ scp: StorageSCP) async throws {
        let connection = try await self.open(scp.port)
        connection.send(Wire.message(CEchoRequest(messageID: 9).commandSet, context: 3))
        let response = try await connection.readCommand()
        #expect(response?.commandField == .cEchoResponse)
        #expect(response?.messageIDBeingRespondedTo == 9)
        #expect(response?.status == .success)
    }
}
