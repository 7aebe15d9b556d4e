import DICOMCore
import Synchronization
import SystemIO
import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What keeps a journal from being written or read: it is said, and nothing is lost but the journal.
@Suite struct JournalFaultTests {
    private let own = JournalFixture()

    @Test func whatIsInTheWayOfTheJournalIsSaidBeforeAnythingElse() async throws {
        mkdir(self.own.fixture.root, 0o700)
        mkdir("\(self.own.fixture.root)/.pacsh", 0o700)
        ArchiveFixture.write([1], self.own.folder)
        await #expect(throws: JournalError(.notWritable, "")) {
            try await self.own.journal().begin(JournalFixture.job(), [])
        }
        // A link that was planted is no folder of ours.
        unlink(self.own.folder)
        mkdir("\(self.own.fixture.directory)/elsewhere", 0o700)
        symlink("\(self.own.fixture.directory)/elsewhere", self.own.folder)
        await #expect(throws: JournalError(.notWritable, "")) {
            try await self.own.journal().begin(JournalFixture.job(), [])
        }
        #expect(ArchiveFixture.walk("\(self.own.fixture.directory)/elsewhere", "").isEmpty)
        unlink(self.own.folder)
        mkdir(self.own.folder, 0o700)
        symlink("\(self.own.fixture.directory)/elsewhere/file", "\(self.own.folder)/host-1.sqlite")
        await #expect(throws: JournalError(.notWritable, "")) {
            try await self.own.journal().begin(JournalFixture.job(), [])
        }
        #expect(ArchiveFixture.walk("\(self.own.fixture.directory)/elsewhere", "").isEmpty)
    }

    @Test func objectsThatCannotBeEnteredAreReportedOnce() async throws {
        let faults = Mutex<[JournalError]>([])
        let journal = self.own.journal { error in faults.withLock { $0.append(error) } }
        let object = try await self.own.fixture.archive().store(ArchiveFixture.dataSet())
        ArchiveFixture.write([1], self.own.folder)
        for _ in 0..<3 {
            journal.record(object)
            await journal.flush()
        }
        #expect(faults.withLock(\.self) == [JournalError(.notWritable, "")])
        unlink(self.own.folder)
        journal.record(object)
        await journal.flush()
        var count = 0
        try self.own.reader().files { _ in count += 1 }
        #expect(count == 1)
    }

    #if os(Linux)
    @Test func aFullDiskIsSaidAndTheJournalGoesOnWhenThereIsRoom() async throws {
        let disk = "\(self.own.fixture.directory)/disk"
        mkdir(disk, 0o700)
        try #require(
            mount("tmpfs", disk, "tmpfs", 0, "size=1m") == 0,
            "a small file system can be mounted by root only"
        )
        defer { umount2(disk, 2) }
        let faults = Mutex<[JournalError]>([])
        let journal = Journal(root: "\(disk)/out", name: "a.sqlite", program: "", durability: .none) { error in
            faults.withLock { $0.append(error) }
        }
        _ = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        let archive = try Archive(root: "\(disk)/out", durability: .none, minimumFree: 0)
        let object = try await archive.store(ArchiveFixture.dataSet())
        ArchiveFixture.write(Array(repeating: 1, count: 2 << 20), "\(disk)/filler")
        var rows = 0
        while faults.withLock(\.isEmpty), rows < 5000 {
            var other = object
            other.identity.sopInstanceUID = UID("1.2.3.9.\(rows)")
            journal.record(other)
            await journal.flush()
            rows += 1
        }
        #expect(faults.withLock(\.self).map(\.code) == [.diskFull])
        unlink("\(disk)/filler")
        journal.record(object)
        await journal.close()
        var stored = 0
        try JournalReader("a.sqlite", below: "\(disk)/out").files { stored += $0.uid == "1.2.3.4" ? 1 : 0 }
        #expect(stored == 1)
    }
    #endif

    @Test func aNewerJournalIsRefusedAndLeftAlone() async throws {
        let journal = self.own.journal()
        _ = try await journal.begin(JournalFixture.job(), [])
        await journal.close()
        let path = "\(self.own.folder)/host-1.sqlite"
        try Database(path: path, .write).execute("PRAGMA user_version = 99")
        let before = ArchiveFixture.read(path)
        #expect(throws: JournalError(.newer, "")) { try self.own.reader() }
        await #expect(throws: JournalError(.newer, "")) {
            try await self.own.journal().begin(JournalFixture.job("b"), [])
        }
        #expect(ArchiveFixture.read(path) == before)
    }

    @Test func anOlderJournalGetsTheTablesOfToday() async throws {
        let journal = self.own.journal()
        _ = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        await journal.close()
        let path = "\(self.own.folder)/host-1.sqlite"
        let next = JournalSchema(steps: JournalSchema.current.steps + ["ALTER TABLE job ADD COLUMN priority INTEGER"])
        let reader = try JournalReader(path: path, schema: next)
        #expect(try reader.studies(ofJob: "a1") == [JournalFixture.study()])
        let database = try Database(path: path, .write)
        #expect(try database.integer("PRAGMA user_version") == next.version)
        #expect(try database.integer("SELECT count(*) FROM job WHERE priority IS NULL") == 1)
    }

    @Test func aDamagedJournalIsSaidToBeOne() async throws {
        #expect(throws: JournalError(.notReadable, "")) { try self.own.reader() }
        let journal = self.own.journal()
        _ = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        await journal.close()
        let path = "\(self.own.folder)/host-1.sqlite"
        ArchiveFixture.write(Array(repeating: 0x41, count: 10_000), path)
        #expect(throws: JournalError(.damaged, "")) { try self.own.reader() }
        await #expect(throws: JournalError(.damaged, "")) {
            try await self.own.journal().begin(JournalFixture.job(), [])
        }
    }
}
