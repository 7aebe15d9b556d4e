import DICOMCore
import Foundation
import Synchronization
import Testing

@testable import DICOMArchive

@Suite struct DurabilityTests {
    let fixture = ArchiveFixture()

    @Test(arguments: Durability.allCases) func everyDurabilityStores(_ durability: Durability) async throws {
        let archive = try self.fixture.archive(durability: durability)
        for number in 0..<20 {
            let object = ArchiveFixture.incoming(sop: UID("1.\(number)"), association: number % 2)
            _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.\(number)"), object)
        }
        let again = try await archive.store(ArchiveFixture.dataSet(sop: "1.3"), ArchiveFixture.incoming(sop: "1.3"))
        #expect(again.disposition == .duplicate)
        await withCheckedContinuation { continuation in
            archive.finish(association: 1) { continuation.resume() }
        }
        await archive.synchronize()
        #expect(self.fixture.files.count == 20)
        #expect(self.fixture.events.withLock { $0.isEmpty })
    }

    @Test func aFileThatCannotBeForcedOutIsToldWithoutThePatientID() async throws {
        let archive = try self.fixture.archive(durability: .study)
        let stored = try await archive.store(ArchiveFixture.dataSet(patient: "SECRET^ID"))
        // A link in its place is never followed, so that what is behind it isn't forced out either.
        unlink(stored.path)
        try #require(symlink("/dev/null", stored.path) == 0)
        await archive.synchronize()
        let told = self.fixture.events.withLock { $0 }
        guard case .notDurable(let file, let reason) = told.first, told.count == 1 else {
            Issue.record("\(told)")
            return
        }
        #expect(file == "1.2.3/1.2.3.1/1.2.3.4.dcm")
        #expect(reason == "Too many levels of symbolic links")
    }

    @Test func finishWithNothingToDoCompletesAtOnce() throws {
        let archive = try self.fixture.archive(durability: .study)
        nonisolated(unsafe) var isDone = false
        archive.finish(association: 5) { isDone = true }
        #expect(isDone)
    }

    @Test func aLongAssociationDoesNotCollectFilesWithoutEnd() {
        var pending = PendingSync()
        let folder = SeriesFolder(
            ObjectIdentity(
                patientID: "P",
                studyInstanceUID: "1",
                seriesInstanceUID: "2",
                sopClassUID: "3",
                sopInstanceUID: "4"
            )
        )
        for number in 1...PendingSync.limit {
            let overdue = pending.add(.init(folder: folder, name: "\(number)"), association: 1)
            #expect(overdue.count == (number == PendingSync.limit ? number : 0))
        }
        #expect(pending.take(association: 1).isEmpty)
    }
}
