import DICOMCore
import PACSClient
import Synchronization
import TestSupport
import Testing

@testable import ShellCore

/// The counters of `--metrics-file`.
@Suite struct MetricsTests {
    /// What was said meanwhile.
    private final class Said: Sendable { let lines = Mutex<[String]>([]) }

    private func text(of path: String) throws -> OpenMetricsText {
        try OpenMetricsText(String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self))
    }

    @Test func whatASessionDoesIsCounted() async throws {
        let directory = try TemporaryDirectory("metrics")
        let path = directory.path("pacsh.prom")
        let batch = """
            demo start --port 0
            find PatientName=DOE^JOHN
            find nm
            get 1 -o \(directory.path("got"))
            get 1 -o \(directory.path("got")) --refetch
            find --id NOBODY --require
            assert 1 == 2
            connect GONE@127.0.0.1:1
            find nm
            """
        let run = await Batch.run(words: ["--keep-going", "--metrics-file", path, "-c", batch])
        #expect(run.code == 1, "\(run)")
        let metrics = try self.text(of: path)
        let samples = metrics.samples
        #expect(samples["pacsh_queries_total{class=\"success\"}"] == 3, "\(samples)")
        #expect(samples["pacsh_queries_total{class=\"none\"}"] == 1)
        #expect(samples["pacsh_failures_total{code=\"no-match\"}"] == 1)
        #expect(samples["pacsh_failures_total{code=\"connect-refused\"}"] == 1)
        #expect(samples["pacsh_retrievals_total{outcome=\"complete\"}"] == 2)
        let objects = try #require(samples["pacsh_retrieved_objects_total"])
        #expect(objects > 0 && samples["pacsh_retrieved_duplicates_total"] == objects)
        #expect(try #require(samples["pacsh_retrieved_bytes_total"]) > objects)
        #expect(TemporaryDirectory.permissions(of: path) == 0o644)
        #expect(directory.files().filter { $0.hasSuffix(".tmp") }.isEmpty)
        // Nothing in a label but the words that are known beforehand.
        let known = MetricFamily.allCases.flatMap { family in
            (family.label?.words ?? []).map { "{\(family.label?.name ?? "")=\"\($0)\"}" }
        }
        #expect(metrics.labels == Set(known))
    }

    @Test func everySeriesIsThereFromTheStart() throws {
        let metrics = Metrics()
        let text = try #require(metrics.changedText())
        let samples = try OpenMetricsText(text).samples
        let wanted = MetricFamily.allCases.reduce(0) { $0 + ($1.label?.words.count ?? 1) }
        #expect(samples.count == wanted && samples.values.allSatisfy { $0 == 0 })
        #expect(metrics.changedText() == nil, "nothing has changed")
        metrics.add(.failures, "PATIENT^NAME")
        #expect(metrics.changedText() == nil, "a word of no label is left out")
        metrics.add(.receivedBytes, "", 7)
        #expect(try OpenMetricsText(try #require(metrics.changedText())).samples["pacsh_scp_received_bytes_total"] == 7)
    }

    @Test(
        arguments: [
            (0x0000, "success"), (0xFE00, "cancel"), (0xB000, "warning"), (0x0107, "warning"), (0xA700, "failure"),
            (0xC001, "failure"), (0x0122, "failure"),
        ] as [(UInt16, String)]
    )
    func aStatusHasItsClass(_ status: UInt16, _ word: String) {
        #expect(MetricFamily.StatusClass(status).rawValue == word)
    }

    @Test func aFileThatCannotBeWrittenIsSaidAtTheStartAndLaterOnce() async throws {
        let run = await Batch.run(words: ["--metrics-file", "/nonexistent/x", "help"])
        #expect(run.code == 5 && run.output.isEmpty, "\(run)")
        let directory = try TemporaryDirectory("metrics")
        let folder = try directory.makeFolder("gone")
        let file = try MetricsFile("\(folder)/m", interval: .milliseconds(10))
        let said = Said()
        file.whenFaulty { text in said.lines.withLock { $0.append(text) } }
        TemporaryDirectory.remove(folder)
        for _ in 0..<20 {
            file.metrics.add(.receivedObjects)
            try await Task.sleep(for: .milliseconds(20))
        }
        let lines = said.lines.withLock(\.self)
        #expect(lines.count == 1 && lines[0].hasPrefix("warning: the metrics file isn't written"), "\(lines)")
        try directory.makeFolder("gone")
        await file.finish()
        #expect(try self.text(of: "\(folder)/m").samples["pacsh_scp_received_objects_total"] == 20)
    }
}
