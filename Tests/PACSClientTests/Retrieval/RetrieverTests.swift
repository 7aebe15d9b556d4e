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
    private static func request(
        _ method: RetrievalRequest.Method = .move(destination: nil),
        _ target: RetrievalTarget = RetrievalTarget(patientID: "P1", study: ScriptedPACS.study)
    ) -> RetrievalRequest {
        RetrievalRequest(targets: [target], method: method, model: .studyRoot)
    }

    /// Settings with which every wait that isn't needed would be seen.
    private static let patient = ["timeout.grace": "60", "timeout.retrieve": "60"]

    private func move(
        _ script: ScriptedPACS.Script,
        count: Int = 3,
        findStatus: UInt16 = 0,
        settings: [String: String] = [:]
    ) async throws -> (
        outcome: RetrievalOutcome, files: [String], answers: [UInt16], moves: [DataSet], notices: [String]
    ) {
        let bench = try RetrieverBench(settings)
        let pacs = try await ScriptedPACS.start(
            count: count,
            script: script,
            findStatus: findStatus,
            destinationPort: bench.port
        )
        let outcome = await bench.retriever(pacs.port).run(Self.request())
        await pacs.stop()
        return (
            outcome, bench.files, pacs.answers.withLock { $0 }, pacs.moves.withLock { $0 }, bench.notices.all
        )
    }

    // MARK: - C-MOVE

    @Test("All arrive: complete, and the wait ends with the last object")
    func complete() async throws {
        let start = ContinuousClock.now
        let result = try await self.move(.init(counters: .init(completed: 3, failed: 0)), settings: Self.patient)
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
        let result = try await self.move(.init(delay: .milliseconds(300)), settings: Self.patient)
        #expect(result.outcome.word == .complete, "\(result.outcome)")
        #expect(result.files.count == 3)
    }

    @Test("0xB000 although all arrived: complete, with a warning")
    func harmlessWarning() async throws {
        let result = try await self.move(.init(status: 0xB000, counters: .init(completed: 2, failed: 1)))
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.error == nil)
        #expect(result.outcome.warnings.contains { $0.contains("0xB000") })
    }

    @Test("Some arrive: partial, with the missing UIDs, whatever the status", arguments: [0x0000, 0xB000, 0xA702])
    func partial(status: Int) async throws {
        let result = try await self.move(
            .init(delivers: [1, 3], status: UInt16(status), counters: .init(completed: 2, failed: 1))
        )
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.error?.code == "partial")
        #expect(result.outcome.studies.first?.missing == [ScriptedPACS.uid(2)])
    }

    @Test(
        "What comes damaged is kept aside, answered with a warning and counts as missing",
        arguments: [0x0000, 0xB000]
    )
    func damaged(status: Int) async throws {
        let result = try await self.move(
            .init(cuts: [2], status: UInt16(status), counters: .init(completed: 2, failed: 0, warning: 1)),
            settings: Self.patient
        )
        #expect(result.answers == [0x0000, 0xB007, 0x0000])
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.error?.code == "partial")
        let study = try #require(result.outcome.studies.first)
        #expect(study.missing == [ScriptedPACS.uid(2)])
        #expect(study.damaged == [ScriptedPACS.uid(2)])
        #expect(study.ended?.code == "damaged")
        #expect(study.received == 2)
        #expect(study.failed == 1)
        #expect(result.outcome.files.count == 2)
        let names = result.files.compactMap { $0.split(separator: "/").last }.sorted()
        #expect(
            names.map { $0.replacing(/-[0-9a-f]{8}/, with: "-#") } == [
                "1.2.3.1.1.dcm", "1.2.3.1.2.damaged-#.dcm", "1.2.3.1.3.dcm",
            ]
        )
        #expect(result.notices.count { $0.contains("\(ScriptedPACS.uid(2)) from PACS came damaged") } == 1)
    }

    @Test("Where nothing came whole the failure is that it is damaged")
    func allDamaged() async throws {
        let script = ScriptedPACS.Script(
            cuts: [1],
            status: 0xB000,
            counters: .init(completed: 0, failed: 0, warning: 1)
        )
        for findStatus in [0, 0xA700] as [UInt16] {
            let result = try await self.move(script, count: 1, findStatus: findStatus)
            #expect(result.outcome.word == .failed)
            #expect(result.outcome.error?.code == "damaged", "\(result.outcome)")
            #expect(result.outcome.error?.exit == 6)
            #expect(result.outcome.studies.first?.failed == 1)
        }
    }

    @Test("scp.damaged refuse keeps nothing and answers 0xC000")
    func damagedRefused() async throws {
        let result = try await self.move(
            .init(cuts: [2], status: 0xB000, counters: .init(completed: 2, failed: 1)),
            settings: ["scp.damaged": "refuse"]
        )
        #expect(result.answers == [0x0000, 0xC000, 0x0000])
        #expect(result.outcome.word == .partial)
        #expect(result.outcome.studies.first?.missing == [ScriptedPACS.uid(2)])
        #expect(result.files.count == 2)
    }

    @Test("A damaged object that comes whole the next time is complete, and what was kept aside stays")
    func damagedMended() async throws {
        let bench = try RetrieverBench()
        for script in [ScriptedPACS.Script(cuts: [2]), .init()] {
            let pacs = try await ScriptedPACS.start(script: script, destinationPort: bench.port)
            let outcome = await bench.retriever(pacs.port).run(Self.request())
            await pacs.stop()
            #expect(outcome.word == (script.cuts.isEmpty ? .complete : .partial))
            #expect(outcome.totals.received == (script.cuts.isEmpty ? 1 : 2))
        }
        #expect(bench.files.count == 4)
    }

    @Test("What was sent before the final response counts, however fast it comes after it")
    func hasty() async throws {
        let script = ScriptedPACS.Script(isHasty: true, status: 0xA702, counters: .init(completed: 0, failed: 3))
        let bench = try RetrieverBench(["timeout.grace": "0.05"])
        let pacs = try await ScriptedPACS.start(script: script, destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        for run in 1...100 {
            var request = Self.request()
            request.output = bench.directory.path("run\(run)")
            let outcome = await retriever.run(request)
            #expect(outcome.error?.code == "partial" && outcome.totals.received == 1, "run \(run): \(outcome)")
        }
        await pacs.stop()
    }

    @Test("Success and nothing arrived is a failure")
    func nothing() async throws {
        let result = try await self.move(.init(delivers: [], counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.error?.code == "nothing-received")
        #expect(result.outcome.error?.exit == 6)
        #expect(result.outcome.word == .failed)
    }

    @Test("A refusal without a sub-operation is waited for no longer", arguments: [0x0122, 0x0124, 0xA900, 0xA702])
    func refused(status: Int) async throws {
        let start = ContinuousClock.now
        let result = try await self.move(.init(delivers: [], status: UInt16(status)), settings: Self.patient)
        #expect(result.outcome.word == .failed, "\(result.outcome)")
        #expect(!result.notices.contains { $0.contains("waiting") }, "\(result.notices)")
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("After a Success with nothing here it is said at once what is waited for, for timeout.grace only")
    func silentSuccess() async throws {
        let start = ContinuousClock.now
        let result = try await self.move(
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
        var request = Self.request()
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
        let bench = try RetrieverBench(Self.patient)
        let pacs = try await ScriptedPACS.start(findStatus: 0xC001, destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        var request = Self.request(method)
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
        let unknown = try await self.move(.init(), findStatus: 0xC001)
        #expect(unknown.outcome.word == .unknown, "\(unknown.outcome)")
        #expect(unknown.outcome.error?.code == "unknown-total" && unknown.outcome.error?.exit == 6)
        #expect(unknown.outcome.totals.received == 3)
        let counted = try await self.move(.init(counters: .init(completed: 3)), findStatus: 0xC001)
        #expect(counted.outcome.word == .complete && counted.outcome.error == nil)
    }

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
            let outcome = await retriever.run(Self.request(method, target))
            #expect(outcome.error?.code == "no-match" && outcome.error?.exit == 1, "\(outcome)")
            #expect(outcome.word == .failed && outcome.status == 0)
            #expect(outcome.error?.remedy.contains(remedy) == true, "\(outcome.error?.remedy ?? "")")
        }
        let plan = try await retriever.plan(Self.request(.move(destination: nil), target))
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
        var request = Self.request()
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
        var request = Self.request()
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
        var request = Self.request()
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

    @Test("An association that is aborted while it is opened says nothing about the destination")
    func abortedOpening() {
        let error = PACSError(.associationAborted, "aborted")
        #expect(RetrieveAnswer(error: error).isUnknownDestination)
        #expect(!RetrieveAnswer(error: error, wasSent: false).isUnknownDestination)
    }

    @Test("A plan that asks for nothing says why")
    func emptyPlan() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(modalities: ["NM", "PR"], destinationPort: bench.port)
        var request = Self.request()
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
        var request = Self.request()
        request.targets.append(RetrievalTarget(study: "1.2.4"))
        let said = RetrieverBench.Notices()
        _ = try await bench.retriever(pacs.port).plan(request) { said.add($0) }
        #expect(said.all == ["asking for the objects of study 1 of 2", "asking for the objects of study 2 of 2"])
        await pacs.stop()
    }

    @Test("The three faces of an unknown destination", arguments: [0xA801, 0xC000, nil] as [UInt16?])
    func unknownDestination(status: UInt16?) async throws {
        let start = ContinuousClock.now
        let result = try await self.move(.init(delivers: [], status: status), settings: Self.patient)
        #expect(result.outcome.error?.code == "destination-unknown", "\(result.outcome)")
        #expect(result.outcome.error?.exit == 1)
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("A PACS that couldn't reach us: callback-failed")
    func callback() async throws {
        let result = try await self.move(
            .init(delivers: [], status: 0xA702, counters: .init(completed: 0, failed: 3), pending: true)
        )
        #expect(result.outcome.error?.code == "callback-failed")
    }

    @Test("A PACS that refuses C-FIND is still retrieved from; the number is unknown")
    func refusedFind() async throws {
        let result = try await self.move(.init(counters: .init(completed: 3, failed: 0)), findStatus: 0xC001)
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.totals.expected == nil)
        #expect(result.outcome.totals.received == 3)
        #expect(!result.outcome.warnings.isEmpty)
    }

    @Test("An unlisted caller may deliver what was asked for")
    func unlistedCaller() async throws {
        let result = try await self.move(.init(calling: "NODE2", counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.word == .complete)
    }

    @Test("An unlisted caller's other studies are refused with 0x0124 and named")
    func unlistedStudy() async throws {
        let result = try await self.move(
            .init(study: "9.9.9", calling: "NODE2", counters: .init(completed: 3, failed: 0))
        )
        #expect(result.answers == [0x0124, 0x0124, 0x0124])
        #expect(result.files.isEmpty)
        #expect(result.notices.contains { $0.contains("NODE2") && $0.contains("127.0.0.1") })
        #expect(result.outcome.error?.code == "nothing-received")
    }

    @Test("A listed caller's other studies are kept, counted apart, and never as received")
    func unexpected() async throws {
        let result = try await self.move(.init(study: "9.9.9", counters: .init(completed: 3, failed: 0)))
        #expect(result.answers == [0, 0, 0])
        #expect(result.files.count == 3)
        #expect(result.outcome.totals.received == 0)
        #expect(result.outcome.unexpected == 3)
        #expect(result.outcome.error?.code == "nothing-received")
    }

    @Test("scp.accept configured keeps unlisted callers out")
    func configured() async throws {
        let result = try await self.move(
            .init(calling: "NODE2", status: 0xA702, counters: .init(completed: 0, failed: 3)),
            settings: ["scp.accept": "configured"]
        )
        #expect(result.outcome.error?.code == "callback-failed")
        #expect(result.notices.contains { $0.contains("NODE2") && $0.contains("scp.accept") })
    }

    @Test("An object of another patient is kept and listed; the verdict warns")
    func identity() async throws {
        let result = try await self.move(.init(patientID: "P2", counters: .init(completed: 3, failed: 0)))
        #expect(result.outcome.word == .complete)
        #expect(result.outcome.studies.first?.identityMismatch.count == 3)
        #expect(result.outcome.warnings.contains { $0.contains("another Patient ID") })
    }

    @Test("What is here is skipped; the rest is asked for by its UIDs; refetched objects are duplicates")
    func again() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(destinationPort: bench.port)
        let retriever = bench.retriever(pacs.port)
        var request = Self.request()
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
        let plan = try await bench.retriever(pacs.port).plan(Self.request())
        let outcome = RetrievalOutcome.dryRun("move", plan)
        #expect(outcome.word == .dryRun)
        #expect(plan.wanted == 3)
        #expect(outcome.totals.expected == 3)
        #expect(outcome.totals.received == 0)
        #expect(pacs.moves.withLock { $0.isEmpty })
        #expect(!TemporaryDirectory.exists(bench.directory.path("dicom")))
        await pacs.stop()
    }

    @Test("To another system nothing is observed and no SCP is started")
    func toAnother() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(delivers: [], counters: .init(completed: 3, failed: 0)),
            destinationPort: bench.port
        )
        let outcome = await bench.retriever(pacs.port).run(Self.request(.move(destination: "OTHER")))
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
        let taken = await bench.retriever(pacs.port).run(Self.request())
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
        let unreachable = await elsewhere.run(Self.request())
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
        let task = Task { await retriever.run(Self.request()) }
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

    // MARK: - C-GET

    @Test("C-GET brings a study of the demonstration PACS, in the number it lists")
    func get() async throws {
        let bench = try RetrieverBench()
        let demo = try await DemoPACS.start(port: 0)
        let retriever = bench.retriever(demo.port, called: "DEMO")
        let study = UID("\(Implementation.classUID).1.1")
        let outcome = await retriever.run(Self.request(.get, RetrievalTarget(study: study)))
        #expect(outcome.word == .complete, "\(outcome)")
        #expect(outcome.totals.received == outcome.totals.expected)
        #expect(bench.files.count == outcome.totals.received)
        demo.setFault(.movePartial)
        var request = Self.request(.get, RetrievalTarget(study: study))
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
        let outcome = await bench.retriever(pacs.port).run(Self.request(.get))
        #expect(outcome.word == .failed)
        #expect(outcome.totals.received == 0)
        #expect(bench.files.isEmpty)
        await pacs.stop()
    }
}
