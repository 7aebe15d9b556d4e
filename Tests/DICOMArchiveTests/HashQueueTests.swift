import Crypto
import Foundation
import Synchronization
import SystemIO
import Testing

@testable import DICOMArchive

@Suite struct HashQueueTests {
    /// Keeps all processors busy.
    private final class Busy: Sendable {
        private let isOver = Atomic(false)

        init() {
            for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount {
                CurrentProcess.startThread { while !self.isOver.load(ordering: .relaxed) {} }
            }
        }

        func end() { self.isOver.store(true, ordering: .relaxed) }
    }

    @Test func whatIsTooMuchToWaitIsReadByWhoAddsIt() async throws {
        let fixture = ArchiveFixture()
        let path = "\(fixture.directory)/file"
        try Data([1, 2, 3]).write(to: URL(filePath: path))
        let queue = HashQueue {}
        let count = HashQueue.limit + 500
        queue.add(
            (0..<count).map {
                HashQueue.Item(path: path, study: $0, series: 1, sop: "1.2", file: "", patient: 1)
            }
        )
        var found = queue.take()
        // A batch may be under way on the queue's own thread.
        #expect(found.count >= 500 - HashQueue.batch, "\(found.count) were read when \(count) had been added")
        await queue.flush()
        found += queue.take()
        #expect(Set(found.map(\.item.study)).count == count && found.count == count)
        #expect(found.allSatisfy { $0.hash == Array(SHA256.hash(data: [1, 2, 3])) })
    }

    @Test("Who waits for the hashes gets them while others keep all processors busy")
    func busy() async throws {
        let fixture = ArchiveFixture()
        let path = "\(fixture.directory)/file"
        try Data(repeating: 7, count: 1 << 20).write(to: URL(filePath: path))
        let busy = Busy()
        defer { busy.end() }
        let queue = HashQueue {}
        queue.add((0..<400).map { HashQueue.Item(path: path, study: $0, series: 1, sop: "1.2", file: "", patient: 1) })
        let begin = ContinuousClock.now
        await queue.flush()
        let time = ContinuousClock.now - begin
        let found = queue.take()
        #expect(Set(found.map(\.item.study)).count == 400 && found.count == 400, "\(found.count)")
        // A third of a processor reads them in two seconds; the thread that yields to others has a three hundredth.
        #expect(time < .seconds(20), "\(time)")
    }
}
