import DICOMCore
import DICOMQuery
import DICOMWire
import DemoPACS
import Synchronization
import TestSupport
import Testing

@testable import PACSClient

/// C-MOVE and C-GET over real associations on this machine, with peers that behave as written.
@Suite(.serialized, .timeLimit(.minutes(2))) struct RetrieverTests {
    @Test("All arrive: complete, and the wait ends with the last object")
    func complete() async throws {
        let start = ContinuousClock.now
        let result = try await RetrieverBench.move(
            .init(counters: .init(completed: 3, failed: 0)),
            settings: RetrieverBench.patient
        )
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.totals.received == 3)
        #expect(result.outcome.status == 0)
        #expect(result.files.count == 3)
        #expect(result.outcome.files.count == 3)
        #expect(result.moves.map { $0.string(.queryRetrieveLevel) } == ["STUDY"])
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("Objects that come after a Success without counters are waited for")
    func late() async throws {
        let result = try await RetrieverBench.move(.init(delay: .milliseconds(300)), settings: RetrieverBench.patient)
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.files.count == 3)
    }

    @Test("0xB000 although all arrived: complete, with a warning")
    func harmlessWarning() async throws {
        let result = try await RetrieverBench.move(.init(status: 0xB000, counters: .init(completed: 2, failed: 1)))
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.error == nil)
        #expect(result.outcome.warnings.contains { $0.contains("0xB000") })
    }

    @Test("Some arrive: partial, with the missing UIDs, whatever the status", arguments: [0x0000, 0xB000, 0xA702])
    func partial(status: Int) async throws {
        let result = try await RetrieverBench.move(
            .init(delivers: [1, 3], status: UInt16(status), counters: .init(completed: 2, failed: 1))
        )
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.error?.code == "partial")
        #expect(result.outcome.studies.first?.missing == [ScriptedPACS.uid(2)])
    }

    @Test("What was sent before the final response counts, however fast it comes after it")
    func hasty() async throws {
        let script = ScriptedPACS.Script(isHasty: true, status: 0xA702, counters: .init(completed: 0, failed: 3))
        let bench = try RetrieverBench(["timeout.grace": "0.05"])
        let pacs = try await ScriptedPACS.start(script: script, destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        for run in 1...100 {
            var request = RetrieverBench.request()
            request.output = bench.directory.path("run\(run)")
            let outcome = await retriever.run(request)
            #expect(outcome.error?.code == "partial" && outcome.totals.received == 1, "run \(run): \(outcome)")
        }
        await pacs.stop()
    }

    @Test("Success and nothing arrived is a failure")
    func nothing() async throws {
        let result = try await RetrieverBench.move(.init(delivers: [], counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.error?.code == "nothing-received")
        #expect(result.outcome.error?.exit == 6)
        #expect(result.outcome.word == .failed)
    }

    @Test("A refusal without a sub-operation is waited for no longer", arguments: [0x0122, 0x0124, 0xA900, 0xA702])
    func refused(status: Int) async throws {
        let start = ContinuousClock.now
        let result = try await RetrieverBench.move(
            .init(delivers: [], status: UInt16(status)),
            settings: RetrieverBench.patient
        )
        #expect(result.outcome.word == .failed, "\(result.outcome)")
        #expect(!result.notices.contains { $0.contains("waiting") }, "\(result.notices)")
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("After a Success with nothing here it is said at once what is waited for, for timeout.grace only")
    func silentSuccess() async throws {
        let start = ContinuousClock.now
        let result = try await RetrieverBench.move(
            .init(delivers: [], counters: .init(completed: 3, failed: 0)),
            settings: ["timeout.grace": "1.5", "timeout.retrieve": "60"]
        )
        #expect(result.outcome.error?.code == "nothing-received")
        let sentence = "the PACS reports 3 of 3 sent, none has arrived; waiting up to 1.5 s for 3 objects"
        #expect(result.notices.count { $0 == sentence } == 1, "\(result.notices)")
        #expect(start.duration(to: .now) < .seconds(30))
    }

    /// Retrieves three studies of a PACS that refuses C-FIND; its objects are of the last of them.
    private func three(_ failures: [UInt16?]) async throws -> (outcome: RetrievalOutcome, moves: Int) {
        let bench = try RetrieverBench(["timeout.grace": "0.2"])
        let pacs = try await ScriptedPACS.start(
            script: .init(counters: .init(completed: 3, failed: 0), pending: true, failures: failures),
            findStatus: 0xC001,
            destinationPort: bench.port
        )
        var request = RetrieverBench.request()
        request.targets = ["1.2.4", "1.2.5", ScriptedPACS.study].map { RetrievalTarget(study: $0) }
        let outcome = await bench.retriever(pacs.port).run(request)
        await pacs.stop()
        return (outcome, pacs.moves.withLock { $0.count })
    }

    @Test("One failing study doesn't end the others", arguments: [[0xA900, nil], [nil, nil], [nil, 0xA702]])
    func goesOn(_ failures: [Int?]) async throws {
        let (outcome, moves) = try await self.three(failures.map { $0.map { UInt16($0) } })
        #expect(moves == 3)
        #expect(outcome.studies.map(\.isComplete) == [false, false, true], "\(outcome)")
        #expect(outcome.studies.map(\.wasAsked) == [true, true, true])
        #expect(outcome.word == .partial)
    }

    @Test("Where the PACS couldn't reach us twice, the rest isn't asked for")
    func unreachableTwice() async throws {
        let (outcome, moves) = try await self.three([0xA702, 0xA702])
        #expect(moves == 2)
        #expect(outcome.studies.map(\.wasAsked) == [true, true, false])
        guard case .callbackFailed? = outcome.studies.last?.cause else {
            Issue.record("\(outcome)")
            return
        }
        #expect(outcome.error?.code == "callback-failed")
    }

    @Test(
        "Where no association comes about twice, the rest isn't asked for, and nothing is waited for",
        arguments: [.move(destination: nil), .get] as [RetrievalRequest.Method]
    )
    func goneTwice(_ method: RetrievalRequest.Method) async throws {
        let bench = try RetrieverBench(RetrieverBench.patient)
        let pacs = try await ScriptedPACS.start(findStatus: 0xC001, destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        var request = RetrieverBench.request(method)
        request.targets = (1...4).map { RetrievalTarget(study: UID("1.2.\($0)")) }
        let plan = try await retriever.plan(request)
        await retriever.connection.release()
        await pacs.stop()
        let start = ContinuousClock.now
        let outcome = await retriever.run(request, plan: plan)
        #expect(outcome.error?.code == "connect-refused", "\(outcome)")
        #expect(outcome.studies.map(\.wasAsked) == [true, true, false, false])
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("Without a list and without counters nobody can say whether all came")
    func unknownTotal() async throws {
        let unknown = try await RetrieverBench.move(.init(), findStatus: 0xC001)
        #expect(unknown.outcome.word == .unknown, "\(unknown.outcome)")
        #expect(unknown.outcome.error?.code == "unknown-total" && unknown.outcome.error?.exit == 6)
        #expect(unknown.outcome.totals.received == 3)
        let counted = try await RetrieverBench.move(.init(counters: .init(completed: 3)), findStatus: 0xC001)
        #expect(counted.outcome.word == .complete && counted.outcome.error == nil)
    }

    @Test("Where the PACS lists no objects its count is what is expected", arguments: [true, false])
    func countedByRow(isStudy: Bool) async throws {
        func move(_ count: Int, delivers: [Int]? = nil) async throws -> RetrievalOutcome {
            let script = ScriptedPACS.Script(
                delivers: delivers,
                counters: .init(completed: delivers?.count ?? 3, failed: 0, warning: 0),
                imageStatus: 0xA900,
                studyCount: isStudy ? count : nil,
                seriesCount: isStudy ? nil : count
            )
            return try await RetrieverBench.move(script).outcome
        }
        let short = try await move(3, delivers: [1])
        #expect(short.word == .partial && short.error?.code == "partial" && short.error?.exit == 6, "\(short)")
        #expect(short.totals.expected == 3 && short.totals.received == 1 && short.totals.failed == 2)
        let whole = try await move(3)
        #expect(whole.word == .complete && whole.totals.expected == 3 && whole.warnings.count == 1, "\(whole)")
        let more = try await move(2)
        #expect(more.word == .complete && more.totals.expected == nil && more.totals.received == 3, "\(more)")
        #expect(more.warnings.contains("the PACS counts 2 objects and sent 3"))
    }

    @Test("What is odd about several studies is said with their number")
    func oddStudies() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(findStatus: 0xC001, destinationPort: bench.port)
        var request = RetrieverBench.request()
        let one = try await bench.retriever(pacs.port).plan(request)
        request.targets.append(RetrievalTarget(study: "1.2.4"))
        let two = try await bench.retriever(pacs.port).plan(request)
        await pacs.stop()
        #expect(one.warnings.contains { $0.hasPrefix("the PACS doesn't list its objects (") })
        #expect(two.warnings.contains { $0.hasPrefix("2 studies: the PACS doesn't list its objects (") })
    }

    @Test("A transient rejection of the association that plans it is tried again")
    func rejectedWhilePlanning() async throws {
        let result = try await RetrieverBench.move(.init(rejections: 1))
        #expect(result.outcome.word == .complete && result.files.count == 3, "\(result.outcome)")
        #expect(result.notices.contains("the PACS rejects associations for the moment; again in 2 s"))
    }

    @Test("An association that is aborted while it is opened says nothing about the destination")
    func abortedOpening() {
        let error = PACSError(.associationAborted, "aborted")
        #expect(RetrieveAnswer(error: error).isUnknownDestination)
        #expect(!RetrieveAnswer(error: error, wasSent: false).isUnknownDestination)
    }

    @Test("The three faces of an unknown destination", arguments: [0xA801, 0xC000, nil] as [UInt16?])
    func unknownDestination(status: UInt16?) async throws {
        let start = ContinuousClock.now
        let result = try await RetrieverBench.move(
            .init(delivers: [], status: status),
            settings: RetrieverBench.patient
        )
        #expect(result.outcome.error?.code == "destination-unknown", "\(result.outcome)")
        #expect(result.outcome.error?.exit == 1)
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("A PACS that couldn't reach us: callback-failed")
    func callback() async throws {
        let result = try await RetrieverBench.move(
            .init(delivers: [], status: 0xA702, counters: .init(completed: 0, failed: 3), pending: true)
        )
        #expect(result.outcome.error?.code == "callback-failed")
    }

    @Test("A PACS that refuses C-FIND is still retrieved from; the number is unknown")
    func refusedFind() async throws {
        let result = try await RetrieverBench.move(.init(counters: .init(completed: 3, failed: 0)), findStatus: 0xC001)
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.totals.expected == nil)
        #expect(result.outcome.totals.received == 3)
        #expect(!result.outcome.warnings.isEmpty)
    }

    @Test("To another system nothing is observed and no SCP is started")
    func toAnother() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(delivers: [], counters: .init(completed: 3, failed: 0)),
            destinationPort: bench.port
        )
        let outcome = await bench.retriever(pacs.port).run(RetrieverBench.request(.move(destination: "OTHER")))
        #expect(outcome.word == .complete)
        #expect(outcome.totals.received == nil)
        #expect(outcome.directory == nil)
        #expect(outcome.studies.first?.claim.sent == 3)
        await pacs.stop()
    }

    @Test("A port in use and an SCP that the PACS can't reach are told before any C-MOVE")
    func local() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let other = try await LocalSCP.start(
            settings: bench.settings,
            site: .init(facing: "127.0.0.1"),
            onNotice: { _ in }
        )
        let taken = await bench.retriever(pacs.port).run(RetrieverBench.request())
        #expect(taken.error?.code == "port-in-use")
        #expect(taken.error?.exit == 5)
        let target = Target(host: "127.0.0.1", port: pacs.port, called: "PACS", calling: "PACSH")
        let elsewhere = Retriever(
            connection: PACSConnection(target: target, settings: bench.settings),
            scp: other,
            settings: bench.settings,
            site: .init(facing: "10.1.2.3", pacsHost: "pacs.example"),
            onNotice: { _ in }
        )
        let unreachable = await elsewhere.run(RetrieverBench.request())
        #expect(unreachable.error?.code == "scp-unreachable")
        #expect(pacs.moves.withLock { $0.isEmpty })
        await other.stop()
        await pacs.stop()
    }

    @Test("Cancelling keeps complete objects and ends as interrupted")
    func interrupted() async throws {
        let bench = try RetrieverBench(["timeout.retrieve": "60"])
        let pacs = try await ScriptedPACS.start(
            script: .init(delivers: [1], counters: .init(completed: 3, failed: 0)),
            destinationPort: bench.port
        )
        let retriever = bench.retriever(pacs.port)
        let task = Task { await retriever.run(RetrieverBench.request()) }
        #expect(await eventually(seconds: 50) { !bench.files.isEmpty })
        task.cancel()
        let outcome = await task.value
        #expect(outcome.word == .cancelled)
        #expect(outcome.error?.code == "interrupted")
        #expect(outcome.error?.exit == 130)
        #expect(outcome.totals.received == 1)
        #expect(bench.directory.files(below: "dicom").allSatisfy { $0.hasSuffix(".dcm") })
        await pacs.stop()
    }

    @Test("C-GET brings a study of the demonstration PACS, in the number it lists")
    func get() async throws {
        let bench = try RetrieverBench()
        let demo = try await DemoPACS.start(port: 0)
        let retriever = bench.retriever(demo.port, called: "DEMO")
        let study = UID("\(Implementation.classUID).1.1")
        let outcome = await retriever.run(RetrieverBench.request(.get, RetrievalTarget(study: study)))
        #expect(outcome.word == .complete, "\(outcome)")
        #expect(outcome.totals.received == outcome.totals.expected)
        #expect(bench.files.count == outcome.totals.received)
        demo.setFault(.movePartial)
        var request = RetrieverBench.request(.get, RetrievalTarget(study: study))
        request.refetch = true
        request.output = bench.directory.path("other")
        let partial = await retriever.run(request)
        #expect(partial.error?.code == "partial")
        #expect(partial.studies.first?.missing.isEmpty == false)
        await demo.stop()
    }

    @Test("A PACS without C-GET says so before anything is asked for")
    func noGet() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let outcome = await bench.retriever(pacs.port).run(RetrieverBench.request(.get))
        #expect(outcome.word == .failed)
        #expect(outcome.totals.received == 0)
        #expect(bench.files.isEmpty)
        await pacs.stop()
    }
}
