import DICOMCore
import DICOMWire
import Testing

@testable import PACSClient

/// Who delivers, and of whom: unlisted callers, other studies, other patients.
@Suite(.serialized, .timeLimit(.minutes(2))) struct DeliverySenderTests {
    @Test("An unlisted caller may deliver what was asked for")
    func unlistedCaller() async throws {
        let result = try await RetrieverBench.move(.init(calling: "NODE2", counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.word == .complete)
    }

    @Test("An unlisted caller's other studies are refused with 0x0124 and named")
    func unlistedStudy() async throws {
        let result = try await RetrieverBench.move(
            .init(study: "9.9.9", calling: "NODE2", counters: .init(completed: 3, failed: 0))
        )
        #expect(result.answers == [0x0124, 0x0124, 0x0124])
        #expect(result.files.isEmpty)
        #expect(result.notices.contains { $0.contains("NODE2") && $0.contains("127.0.0.1") })
        #expect(result.outcome.error?.code == "nothing-received")
    }

    @Test("A listed caller's other studies are kept, counted apart, and never as received")
    func unexpected() async throws {
        let result = try await RetrieverBench.move(.init(study: "9.9.9", counters: .init(completed: 3, failed: 0)))
        #expect(result.answers == [0, 0, 0])
        #expect(result.files.count == 3)
        #expect(result.outcome.totals.received == 0)
        #expect(result.outcome.unexpected == 3)
        #expect(result.outcome.error?.code == "nothing-received")
    }

    @Test("scp.accept configured keeps unlisted callers out")
    func configured() async throws {
        let result = try await RetrieverBench.move(
            .init(calling: "NODE2", status: 0xA702, counters: .init(completed: 0, failed: 3)),
            settings: ["scp.accept": "configured"]
        )
        #expect(result.outcome.error?.code == "callback-failed")
        #expect(result.notices.contains { $0.contains("NODE2") && $0.contains("scp.accept") })
    }

    @Test("An object of another patient is kept and listed; the verdict warns")
    func identity() async throws {
        let result = try await RetrieverBench.move(.init(patientID: "P2", counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.studies.first?.identityMismatch.count == 3)
        #expect(result.outcome.warnings.contains { $0.contains("another Patient ID") })
    }
}
