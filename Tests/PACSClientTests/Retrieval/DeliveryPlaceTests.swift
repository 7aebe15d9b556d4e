import DICOMCore
import DICOMQuery
import DICOMWire
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import PACSClient

/// Where objects were delivered to before, and whether that place is still there.
@Suite struct DeliveryPlaceTests {
    private func retriever(_ bench: RetrieverBench, _ port: Int, _ deliveries: DeliveryMemory) -> Retriever {
        let target = Target(host: "127.0.0.1", port: port, called: "PACS", calling: bench.settings.calling)
        return Retriever(
            connection: PACSConnection(target: target, settings: bench.settings),
            scp: nil,
            settings: bench.settings,
            site: .init(facing: "127.0.0.1", pacsHost: "127.0.0.1", knownTitles: ["PACS"]),
            deliveries: deliveries,
            onNotice: { bench.notices.add($0) }
        )
    }

    @Test("A PACS that delivered in this session knows the destination, whatever ends the next request")
    func remembered() async throws {
        for isRemembered in [true, false] {
            let bench = try RetrieverBench()
            // The first C-MOVE brings all, the second is aborted.
            let pacs = try await ScriptedPACS.start(
                script: .init(delivers: [], partial: [[1, 2, 3]], status: nil),
                destinationPort: bench.port
            )
            let deliveries = DeliveryMemory()
            var request = RetrievalRequest(
                targets: [RetrievalTarget(study: ScriptedPACS.study)],
                method: .move(destination: nil),
                model: .studyRoot
            )
            let first = await self.retriever(bench, pacs.port, deliveries).run(request)
            #expect(first.word == .complete, "\(first)")
            request.refetch = true
            let second = self.retriever(bench, pacs.port, isRemembered ? deliveries : DeliveryMemory())
            let error = try #require(await second.run(request).error)
            #expect(error.kind == (isRemembered ? .associationAborted : .destinationUnknown), "\(error)")
            await pacs.stop()
        }
    }

    @Test("A directory that was renamed ends the retrieval at the next study")
    func renamed() async throws {
        let bench = try RetrieverBench()
        let pacs = try await ScriptedPACS.start(
            script: .init(followsRequest: true, counters: .init(completed: 3, failed: 0)),
            findStatus: 0xA900,
            destinationPort: bench.port
        )
        let studies = (0..<400).map { UID("1.2.4.\($0)") }
        let request = RetrievalRequest(
            targets: studies.map { RetrievalTarget(study: $0) },
            method: .move(destination: nil),
            model: .studyRoot
        )
        let retriever = self.retriever(bench, pacs.port, DeliveryMemory())
        async let run = retriever.run(request)
        let hasBegun = await eventually(seconds: 30) { bench.files.count > 3 }
        #expect(hasBegun)
        try FileManager.default.moveItem(
            atPath: bench.directory.path("dicom"),
            toPath: bench.directory.path("elsewhere")
        )
        let outcome = await run
        let asked = pacs.moves.withLock(\.count)
        #expect(asked < studies.count, "\(asked) studies were asked for")
        #expect(outcome.error?.kind == .notWritable, "\(outcome)")
        #expect(outcome.error?.message.contains("renamed or removed") == true, "\(outcome)")
        await pacs.stop()
    }
}
