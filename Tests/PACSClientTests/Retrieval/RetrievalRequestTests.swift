import DICOMCore
import DICOMWire
import Synchronization
import TestSupport
import Testing

@testable import PACSClient

/// What is asked for: what is missing there or here already, what nobody can list, nothing.
@Suite(.serialized, .timeLimit(.minutes(2))) struct RetrievalRequestTests {
    @Test(
        "What was typed and isn't listed isn't asked for; the hint names where it may be",
        arguments: [
            (["1.2.3.1.1"], "'find image SOPInstanceUID=1.2.3.1.1'"),
            (["1.2.9", "1.2.9.1"], "'find series SeriesInstanceUID=1.2.9'"),
            (["1.2.3", "1.2.3.7"], "'series 1.2.3'"), (["1.2.3", "1.2.3.7", "1.2.3.7.1"], "'series 1.2.3'"),
            (["1.2.3", "1.2.3.1", "1.2.3.1.9"], "'images 1.2.3/1.2.3.1'"),
        ] as [([UID], String)]
    )
    func absent(_ uids: [UID], remedy: String) async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        let target = RetrievalTarget(
            patientID: nil,
            study: uids[0],
            series: uids.count > 1 ? uids[1] : nil,
            sop: uids.count > 2 ? uids[2] : nil
        )
        for method in [RetrievalRequest.Method.move(destination: nil), .get, .move(destination: "OTHER")] {
            let outcome = await retriever.run(RetrieverBench.request(method, target))
            #expect(outcome.error?.code == "no-match" && outcome.error?.exit == 1, "\(outcome)")
            #expect(outcome.word == .failed && outcome.status == 0)
            #expect(outcome.error?.remedy.contains(remedy) == true, "\(outcome.error?.remedy ?? "")")
        }
        let plan = try await retriever.plan(RetrieverBench.request(.move(destination: nil), target))
        #expect(RetrievalOutcome.dryRun("move", plan).error?.code == "no-match")
        #expect(pacs.moves.withLock { $0.isEmpty })
        await pacs.stop()
    }

    @Test("What is listed comes although something else that was typed isn't there: partial")
    func partlyAbsent() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(counters: .init(completed: 3, failed: 0)),
            destinationPort: bench.port
        )
        var request = RetrieverBench.request()
        request.targets.append(RetrievalTarget(study: "1.2.9"))
        let outcome = await bench.retriever(pacs.port).run(request)
        #expect(outcome.word == .partial && outcome.error?.code == "partial", "\(outcome)")
        #expect(outcome.totals.received == 3)
        #expect(outcome.studies.map(\.isComplete) == [true, false])
        #expect(pacs.moves.withLock { $0.count } == 1)
        await pacs.stop()
    }

    @Test("A series of unknown modality is asked about at image level, and taken along where that tells nothing")
    func unknownModality() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(modalities: [nil, nil, "CT"], destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        var request = RetrieverBench.request()
        request.modalities = ["NM"]
        let plan = try await retriever.plan(request)
        #expect(plan.studies.first?.series.map(\.modality) == ["NM", nil])
        #expect(plan.studies.first?.expectedCount == 4)
        #expect(plan.studies.first?.otherModalities == ["CT"])
        #expect(plan.warnings.contains { $0.contains("doesn't tell the modality of 1 series of 1.2.3") })
        request.modalities = ["CT"]
        let other = try await retriever.plan(request)
        #expect(other.studies.first?.series.map(\.uid) == ["1.2.3.2", "1.2.3.3"])
        #expect(other.studies.first?.otherModalities == ["NM"])
        await pacs.stop()
    }

    @Test("A study that the PACS can't list leaves the plan of the others as it is", arguments: [[], ["NM"]])
    func unlistable(_ modalities: [String]) async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(counters: .init(completed: 3, failed: 0), unlistable: "1.2.4"),
            destinationPort: bench.port
        )
        let retriever = bench.retriever(pacs.port)
        var request = RetrieverBench.request()
        request.targets.insert(RetrievalTarget(study: "1.2.4"), at: 0)
        request.modalities = modalities
        let plan = try await retriever.plan(request)
        // Under --modality what isn't known can't be asked for.
        #expect(plan.studies.map(\.expectedCount) == [modalities.isEmpty ? nil : 0, 3])
        #expect((plan.studies.first?.absence?.code == "dimse-failure") == !modalities.isEmpty)
        if !modalities.isEmpty {
            let outcome = await retriever.run(request, plan: plan)
            #expect(outcome.word == .partial && outcome.studies.map(\.isComplete) == [false, true], "\(outcome)")
        }
        await pacs.stop()
    }

    @Test("A plan that asks for nothing says why")
    func emptyPlan() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(modalities: ["NM", "PR"], destinationPort: bench.port)
        var request = RetrieverBench.request()
        request.modalities = ["ct", "pt"]
        let plan = try await bench.retriever(pacs.port).plan(request)
        #expect(plan.emptiness == "nothing to retrieve: no series of 1.2.3 is CT or PT; it has NM, PR")
        request.modalities = []
        request.maximumImages = 0
        let capped = try await bench.retriever(pacs.port).plan(request)
        #expect(capped.emptiness == nil)
        await pacs.stop()
    }

    @Test("Planning says what is asked for")
    func planning() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        var request = RetrieverBench.request()
        request.targets.append(RetrievalTarget(study: "1.2.4"))
        let said = RetrieverBench.Notices()
        _ = try await bench.retriever(pacs.port).plan(request) { said.add($0) }
        #expect(said.all == ["asking for the objects of study 1 of 2", "asking for the objects of study 2 of 2"])
        await pacs.stop()
    }

    @Test("What is here is skipped; the rest is asked for by its UIDs; refetched objects are duplicates")
    func again() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        var request = RetrieverBench.request()
        request.maximumImages = 2
        let first = await retriever.run(request)
        #expect(first.totals.received == 2)
        #expect(first.word == .complete)
        request.maximumImages = nil
        let second = await retriever.run(request)
        #expect(second.totals.received == 1)
        #expect(second.totals.skipped == 2)
        #expect(second.totals.expected == 3)
        #expect(pacs.moves.withLock { $0.map { $0.string(.queryRetrieveLevel) } } == ["IMAGE", "IMAGE"])
        #expect(pacs.moves.withLock { $0.last?.strings(.sopInstanceUID) } == [ScriptedPACS.uid(3).string])
        let third = await retriever.run(request)
        #expect(third.totals.skipped == 3)
        #expect(third.status == 0)
        #expect(pacs.moves.withLock { $0.count } == 2)
        request.refetch = true
        let fourth = await retriever.run(request)
        #expect(fourth.totals.received == 0)
        #expect(fourth.totals.duplicates == 3)
        #expect(fourth.word == .complete)
        #expect(bench.files.count == 3)
        await pacs.stop()
    }

    @Test("A dry run sends no C-MOVE and makes nothing")
    func dryRun() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let plan = try await bench.retriever(pacs.port).plan(RetrieverBench.request())
        let outcome = RetrievalOutcome.dryRun("move", plan)
        #expect(outcome.word == .dryRun)
        #expect(plan.wanted == 3)
        #expect(outcome.totals.expected == 3)
        #expect(outcome.totals.received == 0)
        #expect(pacs.moves.withLock { $0.isEmpty })
        #expect(!TemporaryDirectory.exists(bench.directory.path("dicom")))
        await pacs.stop()
    }
}
