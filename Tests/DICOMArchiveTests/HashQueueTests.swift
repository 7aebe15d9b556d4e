import Crypto
import Foundation
import Testing

@testable import DICOMArchive

@Suite struct HashQueueTests {
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
}
