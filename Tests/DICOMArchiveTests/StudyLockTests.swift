import DICOMCore
import Synchronization
import Testing

@testable import DICOMArchive

@Suite struct StudyLockTests {
    let fixture = ArchiveFixture()

    private func take(_ study: UID) -> StudyLock? {
        if case .taken(let lock) = StudyLock.take(study, below: self.fixture.root) { lock } else { nil }
    }

    @Test func aStudyHasOneHolderAtATimeAndNoFileStays() throws {
        let first = try #require(self.take("1.2"))
        guard case .heldByAnother = StudyLock.take("1.2", below: self.fixture.root) else {
            Issue.record("taken twice")
            return
        }
        let other = try #require(self.take("1.3"))
        first.release()
        let second = try #require(self.take("1.2"))
        second.release()
        other.release()
        #expect(self.fixture.files.isEmpty)
    }

    @Test func manyWhoWantItGetItOneAfterTheOther() async throws {
        let inside = InsideCount()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var done = 0
                    while done < 50 {
                        guard let lock = self.take("1.2") else { continue }
                        inside.enter()
                        inside.leave()
                        lock.release()
                        done += 1
                    }
                }
            }
        }
        #expect(inside.most == 1)
    }

    @Test func whereNoLockCanBeMadeNobodyKnows() {
        ArchiveFixture.write([1], self.fixture.root)
        guard case .unknown = StudyLock.take("1.2", below: self.fixture.root) else {
            Issue.record("locked in a file")
            return
        }
    }
}

/// How many are in a place at once, at most.
private final class InsideCount: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { self.counts.withLock(\.most) }

    func enter() {
        self.counts.withLock { counts in
            counts.now += 1
            counts.most = max(counts.most, counts.now)
        }
    }

    func leave() { self.counts.withLock { $0.now -= 1 } }
}
