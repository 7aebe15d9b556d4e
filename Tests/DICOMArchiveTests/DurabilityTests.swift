import DICOMCore
import Foundation
import Synchronization
import SystemIO
import Testing

@testable import DICOMArchive

@Suite struct DurabilityTests {
    let fixture = ArchiveFixture()

    /// What an archive forces onto the disk, in order.
    private final class Forced: Sendable {
        let contents = Mutex<[String]>([])
        let error: SystemError?

        init(failing error: SystemError? = nil) { self.error = error }

        var sorted: [String] { self.contents.withLock { $0.sorted() } }

        func force(_ contents: any Synchronizable) throws(SystemError) {
            if let error { throw error }
            try contents.synchronize()
            self.contents.withLock { $0.append(contents is Folder ? "folder" : "file") }
        }
    }

    private func archive(_ durability: Durability, _ forced: Forced) throws -> Archive {
        try self.fixture.archive(
            durability: durability,
            force: { contents throws(SystemError) in try forced.force(contents) }
        )
    }

    private func store(_ sop: String, association: Int = 1, in archive: Archive) async throws -> StoredObject {
        let object = ArchiveFixture.incoming(sop: UID(sop), association: association)
        return try await archive.store(ArchiveFixture.dataSet(sop: sop), object)
    }

    @Test func durableObjectsAreForcedOutBeforeTheyAreAnswered() async throws {
        let forced = Forced()
        let archive = try self.archive(.object, forced)
        for number in 1...3 {
            _ = try await self.store("1.\(number)", in: archive)
            #expect(
                forced.contents.withLock { $0 }
                    == [[String]](repeating: ["file", "folder"], count: number).flatMap { $0 }
            )
        }
        #expect(self.fixture.files.count == 3)
    }

    @Test func durableStudiesAreForcedOutWhenTheirAssociationEnds() async throws {
        let forced = Forced()
        let archive = try self.archive(.study, forced)
        for number in 0..<20 { _ = try await self.store("1.\(number)", association: number % 2, in: archive) }
        #expect(try await self.store("1.3", in: archive).disposition == .duplicate)
        #expect(forced.sorted.isEmpty)
        await withCheckedContinuation { continuation in
            archive.finish(association: 1) { continuation.resume() }
        }
        #expect(forced.sorted == [String](repeating: "file", count: 10) + ["folder"])
        await archive.synchronize()
        #expect(forced.sorted == [String](repeating: "file", count: 20) + ["folder", "folder"])
        #expect(self.fixture.files.count == 20)
        #expect(self.fixture.events.withLock { $0.isEmpty })
    }

    @Test func whatNeedNotBeDurableIsLeftToTheSystem() async throws {
        let forced = Forced()
        let archive = try self.archive(.none, forced)
        _ = try await self.store("1.1", in: archive)
        await archive.synchronize()
        #expect(forced.sorted.isEmpty)
        #expect(self.fixture.files.count == 1)
    }

    @Test func anObjectThatCannotBeForcedOutIsRefused() async throws {
        let archive = try self.archive(.object, Forced(failing: .inputOutput))
        await #expect(throws: StoreRefusal.self) { try await self.store("1.1", in: archive) }
        #expect(self.fixture.files.isEmpty)
    }

    /// Contents of a file system that answers an fsync with an error.
    private struct Unforced: Synchronizable {
        let number: Int32
        func synchronize() throws(SystemError) { throw SystemError(number: self.number) }
    }

    @Test func onlyAFileSystemThatForcesNothingOutIsForgiven() throws {
        for number in [EINVAL, ENOTSUP] { try Archive.forceOntoDisk(Unforced(number: number)) }
        for number in [EIO, ENOSPC, EDQUOT] {
            #expect(throws: SystemError(number: number)) { try Archive.forceOntoDisk(Unforced(number: number)) }
        }
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
