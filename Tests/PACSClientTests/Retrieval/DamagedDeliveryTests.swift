import DICOMCore
import DICOMWire
import Testing

@testable import PACSClient

/// Objects that come damaged.
@Suite(.serialized, .timeLimit(.minutes(2))) struct DamagedDeliveryTests {
    @Test(
        "What comes damaged is kept aside, answered with a warning and counts as missing",
        arguments: [0x0000, 0xB000]
    )
    func damaged(status: Int) async throws {
        let result = try await RetrieverBench.move(
            .init(cuts: [2], status: UInt16(status), counters: .init(completed: 2, failed: 0, warning: 1)),
            settings: RetrieverBench.patient
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
            let result = try await RetrieverBench.move(script, count: 1, findStatus: findStatus)
            #expect(result.outcome.word == .failed)
            #expect(result.outcome.error?.code == "damaged", "\(result.outcome)")
            #expect(result.outcome.error?.exit == 6)
            #expect(result.outcome.studies.first?.failed == 1)
        }
    }

    @Test(
        "What can't be read to its Study Instance UID is damaged too: the request tells which object it is",
        arguments: [0, 0xA700]
    )
    func unreadableHead(findStatus: Int) async throws {
        let result = try await RetrieverBench.move(
            .init(lies: [1], counters: .init(completed: 0, failed: 0, warning: 1)),
            count: 1,
            findStatus: UInt16(findStatus)
        )
        #expect(result.answers == [0xB007])
        #expect(result.outcome.error?.code == "damaged", "\(result.outcome)")
        let study = try #require(result.outcome.studies.first)
        #expect(study.damaged == [ScriptedPACS.uid(1)])
        #expect(study.missing == [ScriptedPACS.uid(1)])
        #expect(study.here == 0 && study.failed == 1)
        #expect(result.outcome.unexpected == 0)
    }

    @Test("scp.damaged refuse keeps nothing and answers 0xC000")
    func damagedRefused() async throws {
        let result = try await RetrieverBench.move(
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
            let outcome = await bench.retriever(pacs.port).run(RetrieverBench.request())
            await pacs.stop()
            #expect(outcome.word == (script.cuts.isEmpty ? .complete : .partial))
            #expect(outcome.totals.received == (script.cuts.isEmpty ? 1 : 2))
        }
        #expect(bench.files.count == 4)
    }
}
