import Crypto
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

@Suite struct JournalTests {
    let fixture = ArchiveFixture()

    private var folder: String { "\(self.fixture.root)/.pacsh/journal" }

    private func journal(
        _ name: String = "host-1.sqlite",
        hashes: Bool = true,
        isLocal: Bool? = nil,
        onFault: @escaping Journal.FaultHandler = { _ in }
    ) -> Journal {
        Journal(
            root: self.fixture.root,
            name: name,
            program: "pacsh 1",
            durability: .study,
            hashes: hashes,
            isLocal: isLocal,
            onFault: onFault
        )
    }

    private func reader(_ name: String = "host-1.sqlite") throws -> JournalReader {
        try JournalReader(name, below: self.fixture.root)
    }

    private static func job(_ uid: String = "a1") -> JournalJob {
        JournalJob(
            uid: uid,
            number: 12,
            command: "move 3 --id 'DOE^JOHN'",
            request: "{}",
            profile: "ward",
            host: "pacs.example",
            port: 104,
            called: "PACS",
            calling: "PACSH",
            started: 1000.5
        )
    }

    private static func study(_ uid: UID = "1.2.3", objects: [UID] = ["1.2.3.4", "1.2.3.5"]) -> JournalStudy {
        var study = JournalStudy(uid: uid)
        study.patientID = "P1"
        study.isRow = true
        study.isListed = true
        study.isWhole = true
        study.modalities = ["NM", "CT"]
        study.sopClasses = [ArchiveFixture.sopClass]
        study.series = [
            .init(
                uid: UID("\(uid).1"),
                modality: "NM",
                isWhole: true,
                objects: objects.map { .init(uid: $0, sopClass: ArchiveFixture.sopClass) }
            )
        ]
        study.expected = objects.count
        return study
    }

    @Test func nothingIsMadeBeforeTheFirstEntryAndThenForThisUserOnly() async throws {
        let journal = self.journal()
        await journal.flush()
        #expect(ArchiveFixture.mode(self.fixture.root) == 0)
        _ = try await journal.begin(Self.job(), [])
        #expect(ArchiveFixture.mode(self.folder) == 0o700)
        for name in ArchiveFixture.walk(self.folder, "") {
            #expect(ArchiveFixture.mode("\(self.folder)/\(name)") == 0o600)
        }
        await journal.close()
        #expect(ArchiveFixture.walk(self.folder, "") == ["host-1.sqlite"])
        #expect(JournalFolder.names(below: self.fixture.root) == ["host-1.sqlite"])
    }

    @Test func aJobIsReadAsItWasEntered() async throws {
        let journal = self.journal()
        var unknown = JournalStudy(uid: "9.9")
        unknown.series = [.init(uid: "9.9.1", modality: nil, isWhole: true, objects: nil)]
        let studies = [Self.study(), unknown]
        let row = try await journal.begin(Self.job(), studies)
        // Another process may look while the run goes on.
        #expect(try self.reader().jobs() == [Self.job()])
        #expect(try self.reader().studies(ofJob: "a1") == studies)
        #expect(try self.reader().counts(ofJob: "a1") == (0, nil))
        await journal.end(job: row, outcome: "partial", at: 2000)
        let ended = try self.reader().jobs()
        #expect(ended.first?.ended == 2000)
        #expect(ended.first?.outcome == "partial")
        #expect(try self.reader().studies(ofJob: "other").isEmpty)
    }

    @Test func storedObjectsAreToldWithSizeHashAndOrigin() async throws {
        let journal = self.journal()
        let row = try await journal.begin(Self.job(), [Self.study()])
        let archive = try self.fixture.archive()
        let first = try await archive.store(ArchiveFixture.dataSet())
        let again = try await archive.store(ArchiveFixture.dataSet())
        let beside = try await archive.store(ArchiveFixture.dataSet(pixels: [1, 2]))
        let foreign = try await archive.store(
            ArchiveFixture.dataSet(patient: "P2", study: "7", series: "7.1", sop: "7.2")
        )
        for object in [first, again, beside, foreign] { journal.record(object, at: 1500) }
        journal.set(.incomplete, of: "1.2.3", job: row)
        await journal.flush()
        var files: [JournalReader.StoredFile] = []
        try self.reader().files { files.append($0) }
        let bytes = ArchiveFixture.read(first.path)
        let path = "P1/1.2.3/1.2.3.1/1.2.3.4"
        let expected = JournalReader.StoredFile(
            path: "\(path).dcm",
            uid: "1.2.3.4",
            state: "stored",
            size: bytes.count,
            hash: Array(SHA256.hash(data: bytes)),
            sopClass: ArchiveFixture.sopClass,
            transferSyntax: TransferSyntax.explicitVRLittleEndian.uid,
            origin: "SENDER@127.0.0.1",
            time: 1500
        )
        #expect(files.count == 3)
        #expect(files.contains(expected))
        let other = try #require(files.first { $0.state == "beside" })
        #expect("\(self.fixture.root)/\(other.path)" == beside.path)
        #expect(files.contains { $0.path == "P2/7/7.1/7.2.dcm" })
        var ofStudy = 0
        try self.reader().files(ofStudy: "7") { _ in ofStudy += 1 }
        #expect(ofStudy == 1)
        // New objects of what was asked for: neither the duplicate nor the foreign one.
        let study = try #require(try self.reader().studies(ofJob: "a1").first)
        #expect(study.received == 2)
        #expect(study.bytes == first.byteCount + beside.byteCount)
        #expect(study.state == .incomplete)
        #expect(try self.reader().counts(ofJob: "a1") == (2, 2))
    }

    @Test func aCompleteStudyStillTellsAllThatWasExpectedOfIt() async throws {
        let journal = self.journal(hashes: false)
        let row = try await journal.begin(Self.job(), [Self.study()])
        journal.record(try await self.fixture.archive().store(ArchiveFixture.dataSet()))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.close()
        let study = try #require(try self.reader().studies(ofJob: "a1").first)
        #expect(study.series == Self.study().series)
        #expect(study.state == .complete)
        var files: [JournalReader.StoredFile] = []
        try self.reader().files { files.append($0) }
        #expect(files.map(\.hash) == [nil])
        // One of the two needs no row as expected any more.
        let database = try Database(path: "\(self.folder)/host-1.sqlite", .write)
        #expect(try database.integer("SELECT count(*) FROM expected") == 1)
    }

    @Test func whatArrivedOfACompleteStudyIsFoldedIntoItsRowAndToldAsBefore() async throws {
        let journal = self.journal()
        let row = try await journal.begin(Self.job(), [Self.study()])
        let archive = try self.fixture.archive()
        for sop: UID in ["1.2.3.4", "1.2.3.5"] {
            journal.record(try await archive.store(ArchiveFixture.dataSet(sop: sop.string)), at: 1500.25)
        }
        func files() throws -> Set<JournalReader.StoredFile> {
            var files: Set<JournalReader.StoredFile> = []
            try self.reader().files { files.insert($0) }
            return files
        }
        await journal.flush()
        let before = try files()
        #expect(before.count == 2)
        for _ in 0..<2 { journal.set(.complete, of: "1.2.3", job: row) }
        await journal.flush()
        let database = try Database(path: "\(self.folder)/host-1.sqlite", .write)
        #expect(try database.integer("SELECT count(*) FROM stored") == 0)
        #expect(try database.integer("SELECT count(*) FROM expected") == 0)
        #expect(try files() == before)
        #expect(try self.reader().studies(ofJob: "a1").first?.series == Self.study().series)
        // What comes again says nothing new; what comes late is one more.
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.4")), at: 1600)
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.6")), at: 1600)
        await journal.flush()
        let after = try files()
        #expect(after.count == 3 && after.isSuperset(of: before))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.close()
        #expect(try files() == after)
        #expect(KnownObjects(below: self.fixture.root, studies: ["1.2.3"]).objects(ofStudy: "1.2.3").isEmpty)
        for file in after { unlink("\(self.fixture.root)/\(file.path)") }
        #expect(KnownObjects(below: self.fixture.root, studies: ["1.2.3"]).objects(ofStudy: "1.2.3").count == 3)
        // A folded row that can't be read is said to be damaged, and stays as it is.
        try database.execute("UPDATE study SET objects = x'09'")
        #expect(throws: JournalError(.damaged, "")) { try self.reader().files { _ in } }
    }

    @Test func aJobGoesOnInItsJournalAfterItsRunWasKilled() async throws {
        var journal = self.journal()
        var row = try await journal.begin(Self.job(), [Self.study()])
        let queued = (1...5).map { JournalStudy(uid: UID("7.\($0)")) }
        let lines = (1...3).map { JournalLine(number: $0, key: "AccessionNumber=\($0)", checks: ["PatientID=1"]) }
        try await journal.queue(queued + [Self.study()], lines, for: row)
        #expect(try self.reader().studies(ofJob: "a1").first == Self.study(), "what is planned stays")
        journal.set(.complete, of: "7.1", job: row)
        await journal.close()
        journal = self.journal()
        row = try await journal.goOn(with: Self.job())
        #expect(
            try await journal.reading { reader throws(JournalError) in try reader.studyCounts(ofJob: "a1").all } == 6
        )
        let (next, place) = try await journal.reading { reader throws(JournalError) in
            try reader.unfinished(ofJob: "a1", limit: 3)
        }
        #expect(next.map(\.uid) == ["1.2.3", "7.2", "7.3"])
        let rest = try self.reader().unfinished(ofJob: "a1", after: place, limit: 9)
        #expect(rest.studies.map(\.uid) == ["7.4", "7.5"])
        #expect(try self.reader().lines(ofJob: "a1", limit: 9) == lines)
        try await journal.removeLines(upTo: 2, of: row)
        #expect(try self.reader().lines(ofJob: "a1", limit: 9).map(\.number) == [3])
        try await journal.add([Self.study("7.2", objects: ["7.2.4"])], to: row)
        #expect(try self.reader().studies(ofJob: "a1").map(\.uid) == ["1.2.3", "7.1", "7.2", "7.3", "7.4", "7.5"])
        #expect(try self.reader().studies(ofJob: "a1")[2] == Self.study("7.2", objects: ["7.2.4"]))
    }

    @Test(arguments: [true, false]) func twoRunsWriteIntoOneDirectoryAtOnce(isLocal: Bool) async throws {
        let journals = ["host-1.sqlite", "host-2.sqlite"].map { self.journal($0, isLocal: isLocal) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, journal) in journals.enumerated() {
                group.addTask {
                    let row = try await journal.begin(Self.job("run\(number)"), [Self.study(UID("1.\(number)"))])
                    let archive = try self.fixture.archive()
                    for object in 0..<50 {
                        let bytes = ArchiveFixture.dataSet(
                            study: "1.\(number)",
                            series: "1.\(number).1",
                            sop: "1.\(number).1.\(object)"
                        )
                        journal.record(try await archive.store(bytes))
                    }
                    await journal.flush()
                    journal.set(.complete, of: UID("1.\(number)"), job: row)
                }
            }
            try await group.waitForAll()
        }
        for journal in journals { await journal.flush() }
        // Also while both still hold their files.
        for (number, name) in JournalFolder.names(below: self.fixture.root).enumerated() {
            let study = try #require(try self.reader(name).studies(ofJob: "run\(number)").first)
            #expect(study.received == 50)
            #expect(study.state == .complete)
        }
    }

    @Test func whatIsInTheWayOfTheJournalIsSaidBeforeAnythingElse() async throws {
        mkdir(self.fixture.root, 0o700)
        mkdir("\(self.fixture.root)/.pacsh", 0o700)
        ArchiveFixture.write([1], self.folder)
        await #expect(throws: JournalError(.notWritable, "")) { try await self.journal().begin(Self.job(), []) }
        // A link that was planted is no folder of ours.
        unlink(self.folder)
        mkdir("\(self.fixture.directory)/elsewhere", 0o700)
        symlink("\(self.fixture.directory)/elsewhere", self.folder)
        await #expect(throws: JournalError(.notWritable, "")) { try await self.journal().begin(Self.job(), []) }
        #expect(ArchiveFixture.walk("\(self.fixture.directory)/elsewhere", "").isEmpty)
        unlink(self.folder)
        mkdir(self.folder, 0o700)
        symlink("\(self.fixture.directory)/elsewhere/file", "\(self.folder)/host-1.sqlite")
        await #expect(throws: JournalError(.notWritable, "")) { try await self.journal().begin(Self.job(), []) }
        #expect(ArchiveFixture.walk("\(self.fixture.directory)/elsewhere", "").isEmpty)
    }

    @Test func objectsThatCannotBeEnteredAreReportedOnce() async throws {
        let faults = Mutex<[JournalError]>([])
        let journal = self.journal { error in faults.withLock { $0.append(error) } }
        let object = try await self.fixture.archive().store(ArchiveFixture.dataSet())
        ArchiveFixture.write([1], self.folder)
        for _ in 0..<3 {
            journal.record(object)
            await journal.flush()
        }
        #expect(faults.withLock(\.self) == [JournalError(.notWritable, "")])
        unlink(self.folder)
        journal.record(object)
        await journal.flush()
        var count = 0
        try self.reader().files { _ in count += 1 }
        #expect(count == 1)
    }

    #if os(Linux)
    @Test func aFullDiskIsSaidAndTheJournalGoesOnWhenThereIsRoom() async throws {
        let disk = "\(self.fixture.directory)/disk"
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
        _ = try await journal.begin(Self.job(), [Self.study()])
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
        let journal = self.journal()
        _ = try await journal.begin(Self.job(), [])
        await journal.close()
        let path = "\(self.folder)/host-1.sqlite"
        try Database(path: path, .write).execute("PRAGMA user_version = 99")
        let before = ArchiveFixture.read(path)
        #expect(throws: JournalError(.newer, "")) { try self.reader() }
        await #expect(throws: JournalError(.newer, "")) { try await self.journal().begin(Self.job("b"), []) }
        #expect(ArchiveFixture.read(path) == before)
    }

    @Test func anOlderJournalGetsTheTablesOfToday() async throws {
        let journal = self.journal()
        _ = try await journal.begin(Self.job(), [Self.study()])
        await journal.close()
        let path = "\(self.folder)/host-1.sqlite"
        let next = JournalSchema(steps: JournalSchema.current.steps + ["ALTER TABLE job ADD COLUMN priority INTEGER"])
        let reader = try JournalReader(path: path, schema: next)
        #expect(try reader.studies(ofJob: "a1") == [Self.study()])
        let database = try Database(path: path, .write)
        #expect(try database.integer("PRAGMA user_version") == next.version)
        #expect(try database.integer("SELECT count(*) FROM job WHERE priority IS NULL") == 1)
    }

    @Test func aDamagedJournalIsSaidToBeOne() async throws {
        #expect(throws: JournalError(.notReadable, "")) { try self.reader() }
        let journal = self.journal()
        _ = try await journal.begin(Self.job(), [Self.study()])
        await journal.close()
        let path = "\(self.folder)/host-1.sqlite"
        ArchiveFixture.write(Array(repeating: 0x41, count: 10_000), path)
        #expect(throws: JournalError(.damaged, "")) { try self.reader() }
        await #expect(throws: JournalError(.damaged, "")) { try await self.journal().begin(Self.job(), []) }
    }

    @Test func aRunGoesOnWithAJobThatItStoppedItself() async throws {
        let journal = self.journal()
        let first = try await journal.begin(Self.job(), [Self.study(), Self.study("9.9", objects: ["9.9.4"])])
        let archive = try self.fixture.archive()
        journal.record(try await archive.store(ArchiveFixture.dataSet()))
        journal.set(.incomplete, of: "1.2.3", job: first)
        await journal.end(job: first, outcome: "cancelled", at: 2000)
        var again = Self.job()
        again.started = 3000
        let row = try await journal.begin(again, [Self.study()])
        #expect(row == first)
        #expect(try self.reader().jobs() == [again], "it runs, and stands there once")
        // What it wants is said anew, and what arrives is counted from here.
        #expect(try self.reader().studies(ofJob: "a1") == [Self.study()])
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.5")))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.end(job: row, outcome: "complete", at: 4000)
        #expect(try self.reader().counts(ofJob: "a1") == (1, 2))
        let study = try #require(try self.reader().studies(ofJob: "a1").first)
        #expect(study.state == .complete && study.series == Self.study().series)
        #expect(try self.reader().jobs().map(\.outcome) == ["complete"])
    }

    @Test func noNameOfATableReachesAMessage() async throws {
        let journal = self.journal()
        _ = try await journal.begin(Self.job(), [Self.study()])
        await journal.close()
        let path = "\(self.folder)/host-1.sqlite"
        try Database(path: path, .write).execute("DROP TABLE job_study")
        let read = #expect(throws: JournalError.self) { try self.reader().studies(ofJob: "a1") }
        let written = await #expect(throws: JournalError.self) {
            try await self.journal().begin(Self.job("b"), [Self.study()])
        }
        for error in [read, written] {
            #expect(error?.code == .damaged)
            #expect(error?.message.contains(path) == true && error?.message.contains("job_study") == false)
        }
    }
}
