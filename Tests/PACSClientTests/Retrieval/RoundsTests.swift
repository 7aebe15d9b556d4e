import DICOMCore
import DICOMQuery
import DICOMWire
import DemoPACS
import Foundation
import Synchronization
import SystemIO
import TestSupport
import Testing

@testable import PACSClient

/// What is asked for again, by how many associations, and when nothing is.
@Suite(.serialized, .timeLimit(.minutes(2))) struct RoundsTests {
    private static func request(_ studies: [UID] = [ScriptedPACS.study]) -> RetrievalRequest {
        let targets = studies.map { RetrievalTarget(patientID: "P1", study: $0) }
        var request = RetrievalRequest(targets: targets, method: .move(destination: nil), model: .studyRoot)
        request.retryPause = .milliseconds(10)
        return request
    }

    /// Retrieves the study of a PACS that behaves as written.
    private func run(
        _ script: ScriptedPACS.Script,
        findStatus: UInt16 = 0,
        retries: Int
    ) async throws -> (outcome: RetrievalOutcome, moves: [DataSet], notices: [String]) {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: script,
            findStatus: findStatus,
            destinationPort: bench.port
        )
        var request = Self.request()
        request.retries = retries
        let outcome = await bench.retriever(pacs.port).run(request)
        await pacs.stop()
        return (outcome, pacs.moves.withLock { $0 }, bench.notices.all)
    }

    // MARK: - Retries

    @Test("Without retries what fails is asked for once")
    func once() async throws {
        let result = try await self.run(.init(partial: [[1, 2]]), retries: 0)
        #expect(result.moves.count == 1)
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.studies.first?.missing == [ScriptedPACS.uid(3)])
    }

    @Test("What is missing is asked for again by its UIDs, and then the study is complete")
    func missing() async throws {
        let result = try await self.run(
            .init(partial: [[1], [2]], counters: .init(completed: 1, failed: 0)),
            retries: 3
        )
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.outcome.status == 0)
        #expect(result.outcome.error == nil)
        #expect(result.outcome.totals.received == 3)
        #expect(result.outcome.totals.duplicates == 0)
        #expect(result.moves.map { $0.string(.queryRetrieveLevel) } == ["STUDY", "IMAGE", "IMAGE"])
        #expect(result.moves[1].strings(.sopInstanceUID) == [2, 3].map { ScriptedPACS.uid($0).string })
        #expect(result.moves[2].strings(.sopInstanceUID) == [ScriptedPACS.uid(3).string])
        let said = result.notices.filter { $0.contains("will be asked for again") }
        #expect(
            said == [
                "2 objects of study 1.2.3 will be asked for again in 0.01 s (retry 1 of 3)",
                "1 object of study 1.2.3 will be asked for again in 0.02 s (retry 2 of 3)",
            ]
        )
    }

    @Test("When the retries are used up the verdict is that of all that came")
    func usedUp() async throws {
        let result = try await self.run(.init(partial: [[1], [2], []]), retries: 2)
        #expect(result.moves.count == 3)
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.error?.code == "partial")
        #expect(result.outcome.studies.first?.missing == [ScriptedPACS.uid(3)])
        #expect(result.outcome.totals.received == 2)
    }

    @Test(
        "A request that fails as a whole is asked again as it was",
        arguments: [0xA702, 0xA900, nil] as [UInt16?]
    )
    func failing(status: UInt16?) async throws {
        let script = ScriptedPACS.Script(
            counters: .init(completed: 3, failed: 0),
            pending: true,
            failures: [status, status]
        )
        for findStatus: UInt16 in [0, 0xC001] {
            let result = try await self.run(script, findStatus: findStatus, retries: 2)
            #expect(result.outcome.word == .complete, "\(result.outcome)")
            #expect(result.outcome.error == nil)
            #expect(result.moves.map { $0.string(.queryRetrieveLevel) } == ["STUDY", "STUDY", "STUDY"])
        }
    }

    @Test("A destination that the PACS doesn't know isn't asked for again")
    func unknownDestination() async throws {
        let result = try await self.run(.init(delivers: [], status: 0xA801), retries: 3)
        #expect(result.moves.count == 1)
        #expect(result.outcome.error?.code == "destination-unknown")
    }

    @Test("A PACS that is away for a moment is retrieved from when it is back")
    func back() async throws {
        let bench = try RetrieverBench(["timeout.connect": "1"])
        let port = try Loopback.freePort()
        var request = Self.request()
        request.method = .get
        request.retries = 5
        request.retryPause = .milliseconds(200)
        let study = UID("\(Implementation.classUID).1.1")
        let plan = RetrievalPlan(studies: [PlannedStudy(study: study, expected: nil, hints: .init(study: study))])
        let retriever = bench.retriever(port, called: "DEMO")
        async let outcome = retriever.run(request, plan: plan)
        try await Task.sleep(for: .milliseconds(300))
        let demo = try await DemoPACS.start(port: port)
        let result = await outcome
        #expect(result.word == .complete, "\(result)")
        #expect(!bench.files.isEmpty)
        await demo.stop()
    }

    @Test("A PACS that refuses a list of UIDs is asked for one by one", arguments: [0xC413, 0xA801, 0xA900])
    func noLists(status: UInt16) async throws {
        let result = try await self.run(
            .init(partial: [[1]], listStatus: status, counters: .init(completed: 1, failed: 0)),
            retries: 1
        )
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.outcome.totals.received == 3)
        #expect(result.moves.map { $0.strings(.sopInstanceUID).count } == [0, 2, 1, 1])
        #expect(result.notices.contains { $0.contains("refuses a list of UIDs") }, "\(result.notices)")
    }

    @Test("Where a single UID is refused too, the others aren't tried")
    func refusesEach() async throws {
        let script = ScriptedPACS.Script(
            delivers: [],
            partial: [[1]],
            listStatus: 0xA900,
            status: 0xA900,
            counters: .init()
        )
        let result = try await self.run(script, retries: 1)
        #expect(result.outcome.word == .partial, "\(result.outcome)")
        #expect(result.moves.map { $0.strings(.sopInstanceUID).count } == [0, 2, 1])
        #expect(result.outcome.studies.first?.missing.count == 2)
    }

    // MARK: - The plan's bytes

    @Test("The plan says how many bytes will come, those of unknown size as the mean of their class")
    func bytes() async throws {
        let result = try await self.run(.init(imageSize: 128, counters: .init(completed: 3, failed: 0)), retries: 0)
        #expect(result.outcome.plannedBytes == 3 * 128 * 128 * 2 * 2)
        #expect(result.outcome.word == .complete)
    }

    @Test("A PACS that takes no such keys is asked without them, and the size stays unknown")
    func noBytes() async throws {
        let result = try await self.run(.init(imageSize: 0, counters: .init(completed: 3, failed: 0)), retries: 0)
        #expect(result.outcome.plannedBytes == nil)
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.totals.expected == 3)
    }

    // MARK: - Several associations

    /// Retrieves nine studies over several associations.
    private func nine(
        parallel: Int,
        most: Int? = nil
    ) async throws -> (outcome: RetrievalOutcome, most: Int, notices: [String]) {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(
                followsRequest: true,
                mostAssociations: most,
                delay: .milliseconds(50),
                counters: .init(completed: 3, failed: 0)
            ),
            findStatus: 0xC001,
            destinationPort: bench.port
        )
        var request = Self.request((1...9).map { UID("1.2.\($0)") })
        request.parallel = parallel
        let outcome = await bench.retriever(pacs.port).run(request)
        await pacs.stop()
        #expect(bench.files.count == 27)
        return (outcome, pacs.associations.withLock { $0.most }, bench.notices.all)
    }

    @Test("Several associations bring all studies, each of them once")
    func parallel() async throws {
        let result = try await self.nine(parallel: 3)
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.outcome.totals.received == 27)
        #expect(result.outcome.totals.duplicates == 0)
        #expect(result.outcome.unexpected == 0)
        #expect((2...3).contains(result.most))
    }

    @Test("A PACS that grants fewer associations gets fewer, and nothing is lost")
    func granted() async throws {
        let result = try await self.nine(parallel: 4, most: 2)
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.outcome.totals.received == 27)
        #expect(result.most == 2)
        let said = result.notices.filter { $0.contains("rejects a further association") }
        #expect(said.contains { $0.hasSuffix("going on with 2 associations") }, "\(result.notices)")
    }

    // MARK: - What is taken away

    @Test("What somebody took away meanwhile isn't here, and nobody else is blamed", arguments: [true, false])
    func gone(isRenamed: Bool) async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(followsRequest: true, delay: .milliseconds(100), counters: .init(completed: 3, failed: 0)),
            findStatus: 0xC001,
            destinationPort: bench.port
        )
        let retriever = bench.retriever(pacs.port)
        async let outcome = retriever.run(Self.request((1...4).map { UID("1.2.\($0)") }))
        #expect(await eventually { bench.files.count >= 3 })
        let directory = bench.directory.path("dicom")
        if isRenamed {
            try FileManager.default.moveItem(atPath: directory, toPath: directory + "-elsewhere")
        } else {
            #expect(await eventually { (try? FileManager.default.removeItem(atPath: directory)) != nil })
        }
        let result = await outcome
        await pacs.stop()
        #expect(result.error?.code == "not-writable", "\(result)")
        #expect(result.error?.exit == 5)
        #expect(result.files.allSatisfy(TemporaryDirectory.exists))
        #expect(result.totals.received == result.files.count)
        #expect(result.word != .complete)
    }

    @Test("A part of a selection without a study says so")
    func emptyPart() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        var words: Set<String?> = []
        for index in 1...2 {
            var request = Self.request()
            request.shard = Shard(index: index, count: 2)
            words.insert(try await bench.retriever(pacs.port).plan(request).emptiness)
        }
        await pacs.stop()
        #expect(words.contains(nil))
        #expect(words.contains { $0?.contains("no study of the selection is in part") == true }, "\(words)")
    }

    // MARK: - Either service

    @Test("retrieve asks by C-GET where the PACS offers it, and says so")
    func byGet() async throws {
        let bench = try RetrieverBench()
        let demo = try await DemoPACS.start(port: 0)
        let target = RetrievalTarget(study: UID("\(Implementation.classUID).1.1"))
        let request = RetrievalRequest(targets: [target], method: .either, model: .studyRoot)
        let outcome = await bench.retriever(demo.port, called: "DEMO").run(request)
        await demo.stop()
        #expect(outcome.word == .complete && outcome.command == "retrieve", "\(outcome)")
        #expect(bench.notices.all == ["the PACS offers C-GET; asking by it"])
    }

    @Test(
        "retrieve asks by C-MOVE where the PACS has no C-GET, or not for some objects, and says so",
        arguments: [
            (SOPClassUID.studyRootGet, ["the PACS doesn't offer C-GET; asking by C-MOVE"]),
            (
                ScriptedPACS.nuclearMedicine,
                [
                    "the PACS offers C-GET; asking by it",
                    "the PACS refuses C-GET for Nuclear Medicine Image Storage; what is missing is asked for by C-MOVE",
                ]
            ),
        ]
    )
    func byMove(_ refused: UID, _ said: [String]) async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(refusedClass: refused, counters: .init(completed: 3, failed: 0)),
            destinationPort: bench.port
        )
        var request = Self.request()
        request.method = .either
        let outcome = await bench.retriever(pacs.port).run(request)
        await pacs.stop()
        #expect(outcome.word == .complete, "\(outcome)")
        #expect(outcome.totals.received == 3)
        #expect(bench.notices.all == said)
        #expect(pacs.moves.withLock { $0.count } == 1)
    }

    // MARK: - Holds

    @Test("A hold cuts the request off; what it didn't bring is asked for once more, without a retry")
    func held() async throws {
        let bench = try RetrieverBench(["timeout.grace": "0.2"])
        let pacs = try await ScriptedPACS.start(
            script: .init(delivers: [1], status: 0xB000, counters: .init(completed: 1, failed: 2), pending: true),
            destinationPort: bench.port
        )
        let retriever = bench.retriever(pacs.port)
        retriever.gate.hold(.user)
        async let outcome = retriever.run(Self.request())
        try await Task.sleep(for: .milliseconds(200))
        #expect(pacs.moves.withLock { $0.isEmpty })
        retriever.gate.release(.user)
        #expect(await outcome.word == .partial)
        #expect(pacs.moves.withLock { $0.count } == 1)
        await pacs.stop()
    }

    @Test("A pause in the middle of a C-GET loses nothing and brings nothing twice")
    func pausedInTheMiddle() async throws {
        let bench = try RetrieverBench()
        let demo = try await DemoPACS.start(port: 0)
        var request = RetrievalRequest(
            targets: [RetrievalTarget(study: UID("\(Implementation.classUID).1.1"))],
            method: .get,
            model: .studyRoot
        )
        request.rate = 512_000
        let retriever = bench.retriever(demo.port, called: "DEMO")
        async let outcome = retriever.run(request)
        #expect(await eventually { !bench.files.isEmpty })
        retriever.control.gate.hold(.user)
        try await Task.sleep(for: .milliseconds(100))
        retriever.control.rate = nil
        retriever.control.gate.release(.user)
        let result = await outcome
        await demo.stop()
        #expect(result.word == .complete, "\(result)")
        #expect(result.totals.duplicates == 0)
        #expect(result.totals.received == 3)
        #expect(result.error == nil)
    }

    @Test("A rate holds for C-GET and for C-MOVE, and for all associations together", arguments: [false, true])
    func rate(byMove: Bool) async throws {
        let bench = try RetrieverBench()
        let demo = try await DemoPACS.start(
            port: 0,
            destinations: ["PACSH": ("127.0.0.1", bench.port)]
        )
        var request = RetrievalRequest(
            targets: [1, 4].map { RetrievalTarget(study: UID("\(Implementation.classUID).1.\($0)")) },
            method: byMove ? .move(destination: nil) : .get,
            model: .studyRoot
        )
        request.rate = 1_000_000
        request.parallel = 2
        let start = ContinuousClock.now
        let outcome = await bench.retriever(demo.port, called: "DEMO").run(request)
        let seconds = start.duration(to: .now).seconds
        await demo.stop()
        #expect(outcome.word == .complete, "\(outcome)")
        // What lies in the sockets' buffers at the end needs no waiting any more.
        #expect(
            seconds > Double(outcome.totals.bytes) / 1_000_000 * 0.6,
            "\(outcome.totals.bytes) bytes in \(seconds) s"
        )
    }

    @Test("The window holds new studies at once, and the study under way when the grace is over")
    func window() throws {
        let window = try #require(RetrievalWindow("20:00-06:00"))
        let now = Mutex(0)
        let notices = RetrieverBench.Notices()
        let clock = WindowClock(window: window, grace: .seconds(900), now: { now.withLock { $0 } }) { notices.add($0) }
        let gate = RunGate()
        // A day on which no clock is changed.
        let midnight = CalendarTime.noon(year: 2026, month: 6, day: 15) - 43_200
        for (second, expected) in [
            (5 * 3600 + 3570, nil), (6 * 3600, RunGate.Extent.studies), (6 * 3600 + 899, .studies),
            (6 * 3600 + 900, .requests), (20 * 3600 - 1, .requests), (20 * 3600, nil),
        ] as [(Int, RunGate.Extent?)] {
            now.withLock { $0 = midnight + second }
            clock.look(at: gate)
            #expect(gate.extent(of: .window) == expected, "at \(second)")
        }
        #expect(
            notices.all == [
                "outside the window 20:00-06:00; the retrieval waits until 20:00",
                "the window 20:00-06:00 is open; the retrieval goes on",
            ]
        )
    }
}
