import DICOMNetwork
import TestSupport
import Testing

/// Correct callers of the Storage SCP whose bytes are changed by seed: lengths, values, order, ends, and what nobody asked
/// for.
@Suite(.serialized) struct MutatedCallerTests {
    /// Timers so short that the SCP ends by itself what a caller leaves open.
    private static func start(_ sink: MemorySink) async throws -> StorageSCP {
        var configuration = StorageSCPConfiguration(aeTitle: "SCP", port: 0, sink: sink)
        configuration.limits.request = .milliseconds(800)
        configuration.limits.insideMessage = .milliseconds(800)
        configuration.limits.betweenMessages = .seconds(2)
        configuration.limits.close = .milliseconds(300)
        return try await StorageSCP.start(configuration)
    }

    @Test(.timeLimit(.minutes(600))) func whatIsAcknowledgedHasArrivedAndNobodyStaysForEver() async throws {
        let findings = try await SeededSessions(sample: 200).play(atOnce: 8) { try await Self.play($0) }
        for finding in findings { Issue.record("\(finding)") }
    }

    private static func play(_ seed: Int) async throws -> String? {
        let sink = MemorySink()
        let scp = try await Self.start(sink)
        let mutation = StreamMutation(seed: seed, within: ModelCaller.units)
        async let good = ModelCaller.play(to: scp.port, called: "SCP", study: "1.2.4")
        let record = await ModelCaller.play(
            to: scp.port,
            called: "SCP",
            study: "1.2.3",
            mutation: mutation,
            waitsForEnd: true
        )
        var problems = record.problems
        let neighbour = await good
        if neighbour.stored.map(\.status) != [0, 0, 0] || neighbour.echoes != 1 || !neighbour.problems.isEmpty {
            problems.append("a good caller got \(neighbour.stored.map(\.status)), \(neighbour.problems)")
        }
        if !(await eventually(seconds: 10) { scp.openAssociations == 0 }) { problems.append("an association stays") }
        let stored = sink.stored
        if record.acknowledged.contains(where: { object in !stored.contains { $0.bytes == object } }) {
            problems.append("an object was acknowledged and isn't here")
        }
        let whole = (record.sent + neighbour.sent).compactMap(\.dataSet)
        if stored.contains(where: { !whole.contains($0.bytes) }) {
            problems.append("an object is here that never came")
        }
        if [.none, .singleBytes, .merged].contains(mutation.kind) {
            if record.acknowledged.count != 3 || record.echoes != 1 { problems.append("nothing was wrong") }
        }
        await scp.stop()
        return problems.isEmpty ? nil : "seed \(seed) (\(mutation)): \(problems.joined(separator: "; "))"
    }
}
