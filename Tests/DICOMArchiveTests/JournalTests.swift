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

/// What is entered into a journal, and what is read of it.
@Suite struct JournalTests {
    private let own = JournalFixture()

    @Test func nothingIsMadeBeforeTheFirstEntryAndThenForThisUserOnly() async throws {
        let journal = self.own.journal()
        await journal.flush()
        #expect(ArchiveFixture.mode(self.own.fixture.root) == 0)
        _ = try await journal.begin(JournalFixture.job(), [])
        #expect(ArchiveFixture.mode(self.own.folder) == 0o700)
        for name in ArchiveFixture.walk(self.own.folder, "") {
            #expect(ArchiveFixture.mode("\(self.own.folder)/\(name)") == 0o600)
        }
        await journal.close()
        #expect(ArchiveFixture.walk(self.own.folder, "") == ["host-1.sqlite"])
        #expect(JournalFolder.names(below: self.own.fixture.root) == ["host-1.sqlite"])
    }

    @Test func aDirectoryThatCannotBeMadeIsToldFromAJournalThatCannot() throws {
        let root = self.own.fixture.root
        try Folder.make(path: "\(root)/inner/.pacsh")
        for path in ["file", "inner/.pacsh/journal"] { try Folder(path: root).makeFile(path).close() }
        for (place, code) in [("file/out", JournalError.Code.placeNotWritable), ("inner", .notWritable)] {
            let error = #expect(throws: JournalError.self) {
                try JournalFolder.make("a.sqlite", below: "\(root)/\(place)")
            }
            #expect(error?.code == code, "\(error?.message ?? "")")
        }
    }

    @Test func aJobIsReadAsItWasEntered() async throws {
        let journal = self.own.journal()
        var unknown = JournalStudy(uid: "9.9")
        unknown.series = [.init(uid: "9.9.1", modality: nil, isWhole: true, objects: nil)]
        let studies = [JournalFixture.study(), unknown]
        let row = try await journal.begin(JournalFixture.job(), studies)
        // Another process may look while the run goes on.
        #expect(try self.own.reader().jobs() == [JournalFixture.job()])
        #expect(try self.own.reader().studies(ofJob: "a1") == studies)
        #expect(try self.own.reader().counts(ofJob: "a1") == (0, nil))
        await journal.end(job: row, outcome: "partial", at: 2000)
        let ended = try self.own.reader().jobs()
        #expect(ended.first?.ended == 2000)
        #expect(ended.first?.outcome == "partial")
        #expect(try self.own.reader().studies(ofJob: "other").isEmpty)
    }

    @Test func storedObjectsAreToldWithSizeHashAndOrigin() async throws {
        let journal = self.own.journal()
        let row = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        let archive = try self.own.fixture.archive()
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
        try self.own.reader().files { files.append($0) }
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
        #expect("\(self.own.fixture.root)/\(other.path)" == beside.path)
        #expect(files.contains { $0.path == "P2/7/7.1/7.2.dcm" })
        var ofStudy = 0
        try self.own.reader().files(ofStudy: "7") { _ in ofStudy += 1 }
        #expect(ofStudy == 1)
        // New objects of what was asked for: neither the duplicate nor the foreign one.
        let study = try #require(try self.own.reader().studies(ofJob: "a1").first)
        #expect(study.received == 2)
        #expect(study.bytes == first.byteCount + beside.byteCount)
        #expect(study.state == .incomplete)
        #expect(try self.own.reader().counts(ofJob: "a1") == (2, 2))
    }

    @Test func aCompleteStudyStillTellsAllThatWasExpectedOfIt() async throws {
        let journal = self.own.journal(hashes: false)
        let row = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        journal.record(try await self.own.fixture.archive().store(ArchiveFixture.dataSet()))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.close()
        let study = try #require(try self.own.reader().studies(ofJob: "a1").first)
        #expect(study.series == JournalFixture.study().series)
        #expect(study.state == .complete)
        var files: [JournalReader.StoredFile] = []
        try self.own.reader().files { files.append($0) }
        #expect(files.map(\.hash) == [nil])
        // One of the two needs no row as expected any more.
        let database = try Database(path: "\(self.own.folder)/host-1.sqlite", .write)
        #expect(try database.integer("SELECT count(*) FROM expected") == 1)
    }

    @Test func aStudyThatIsCompleteNoLongerStillTellsAllThatWasExpectedOfIt() async throws {
        let journal = self.own.journal(hashes: false)
        let row = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        journal.record(try await self.own.fixture.archive().store(ArchiveFixture.dataSet()))
        journal.set(.complete, of: "1.2.3", job: row)
        // Somebody has taken its files away.
        journal.set(.incomplete, of: "1.2.3", job: row)
        await journal.close()
        let study = try #require(try self.own.reader().unfinished(ofJob: "a1", limit: 10).studies.first)
        #expect(study.series == JournalFixture.study().series)
        #expect(study.expected == 2 && study.state == .incomplete)
    }

    @Test func whatArrivedOfACompleteStudyIsFoldedIntoItsRowAndToldAsBefore() async throws {
        let journal = self.own.journal()
        let row = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        let archive = try self.own.fixture.archive()
        for sop: UID in ["1.2.3.4", "1.2.3.5"] {
            journal.record(try await archive.store(ArchiveFixture.dataSet(sop: sop.string)), at: 1500.25)
        }
        func files() throws -> Set<JournalReader.StoredFile> {
            var files: Set<JournalReader.StoredFile> = []
            try self.own.reader().files { files.insert($0) }
            return files
        }
        await journal.flush()
        let before = try files()
        #expect(before.count == 2)
        for _ in 0..<2 { journal.set(.complete, of: "1.2.3", job: row) }
        await journal.flush()
        let database = try Database(path: "\(self.own.folder)/host-1.sqlite", .write)
        #expect(try database.integer("SELECT count(*) FROM stored") == 0)
        #expect(try database.integer("SELECT count(*) FROM expected") == 0)
        #expect(try files() == before)
        #expect(try self.own.reader().studies(ofJob: "a1").first?.series == JournalFixture.study().series)
        // What comes again says nothing new; what comes late is one more.
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.4")), at: 1600)
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.6")), at: 1600)
        await journal.flush()
        let after = try files()
        #expect(after.count == 3 && after.isSuperset(of: before))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.close()
        #expect(try files() == after)
        #expect(KnownObjects(below: self.own.fixture.root, studies: ["1.2.3"]).objects(ofStudy: "1.2.3").isEmpty)
        for file in after { unlink("\(self.own.fixture.root)/\(file.path)") }
        #expect(KnownObjects(below: self.own.fixture.root, studies: ["1.2.3"]).objects(ofStudy: "1.2.3").count == 3)
        // A folded row that can't be read is said to be damaged, and stays as it is.
        try database.execute("UPDATE study SET objects = x'09'")
        #expect(throws: JournalError(.damaged, "")) { try self.own.reader().files { _ in } }
    }

    @Test func aJobGoesOnInItsJournalAfterItsRunWasKilled() async throws {
        var journal = self.own.journal()
        var row = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        let queued = (1...5).map { JournalStudy(uid: UID("7.\($0)")) }
        let lines = (1...3).map { JournalLine(number: $0, key: "AccessionNumber=\($0)", checks: ["PatientID=1"]) }
        try await journal.queue(queued + [JournalFixture.study()], lines, for: row)
        #expect(try self.own.reader().studies(ofJob: "a1").first == JournalFixture.study(), "what is planned stays")
        journal.set(.complete, of: "7.1", job: row)
        await journal.close()
        journal = self.own.journal()
        row = try await journal.goOn(with: JournalFixture.job())
        #expect(
            try await journal.reading { reader throws(JournalError) in try reader.studyCounts(ofJob: "a1").all } == 6
        )
        let (next, place) = try await journal.reading { reader throws(JournalError) in
            try reader.unfinished(ofJob: "a1", limit: 3)
        }
        #expect(next.map(\.uid) == ["1.2.3", "7.2", "7.3"])
        let rest = try self.own.reader().unfinished(ofJob: "a1", after: place, limit: 9)
        #expect(rest.studies.map(\.uid) == ["7.4", "7.5"])
        #expect(try self.own.reader().lines(ofJob: "a1", limit: 9) == lines)
        try await journal.removeLines(upTo: 2, of: row)
        #expect(try self.own.reader().lines(ofJob: "a1", limit: 9).map(\.number) == [3])
        try await journal.add([JournalFixture.study("7.2", objects: ["7.2.4"])], to: row)
        #expect(try self.own.reader().studies(ofJob: "a1").map(\.uid) == ["1.2.3", "7.1", "7.2", "7.3", "7.4", "7.5"])
        #expect(try self.own.reader().studies(ofJob: "a1")[2] == JournalFixture.study("7.2", objects: ["7.2.4"]))
    }

    @Test(arguments: [true, false]) func twoRunsWriteIntoOneDirectoryAtOnce(isLocal: Bool) async throws {
        let journals = ["host-1.sqlite", "host-2.sqlite"].map { self.own.journal($0, isLocal: isLocal) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, journal) in journals.enumerated() {
                group.addTask {
                    let row = try await journal.begin(
                        JournalFixture.job("run\(number)"),
                        [JournalFixture.study(UID("1.\(number)"))]
                    )
                    let archive = try self.own.fixture.archive()
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
        for (number, name) in JournalFolder.names(below: self.own.fixture.root).enumerated() {
            let study = try #require(try self.own.reader(name).studies(ofJob: "run\(number)").first)
            #expect(study.received == 50)
            #expect(study.state == .complete)
        }
    }

    @Test func aRunGoesOnWithAJobThatItStoppedItself() async throws {
        let journal = self.own.journal()
        let first = try await journal.begin(
            JournalFixture.job(),
            [JournalFixture.study(), JournalFixture.study("9.9", objects: ["9.9.4"])]
        )
        let archive = try self.own.fixture.archive()
        journal.record(try await archive.store(ArchiveFixture.dataSet()))
        journal.set(.incomplete, of: "1.2.3", job: first)
        await journal.end(job: first, outcome: "cancelled", at: 2000)
        var again = JournalFixture.job()
        again.started = 3000
        let row = try await journal.begin(again, [JournalFixture.study()])
        #expect(row == first)
        #expect(try self.own.reader().jobs() == [again], "it runs, and stands there once")
        // What it wants is said anew, and what arrives is counted from here.
        #expect(try self.own.reader().studies(ofJob: "a1") == [JournalFixture.study()])
        journal.record(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.5")))
        journal.set(.complete, of: "1.2.3", job: row)
        await journal.end(job: row, outcome: "complete", at: 4000)
        #expect(try self.own.reader().counts(ofJob: "a1") == (1, 2))
        let study = try #require(try self.own.reader().studies(ofJob: "a1").first)
        #expect(study.state == .complete && study.series == JournalFixture.study().series)
        #expect(try self.own.reader().jobs().map(\.outcome) == ["complete"])
    }

    @Test func noNameOfATableReachesAMessage() async throws {
        let journal = self.own.journal()
        _ = try await journal.begin(JournalFixture.job(), [JournalFixture.study()])
        await journal.close()
        let path = "\(self.own.folder)/host-1.sqlite"
        try Database(path: path, .write).execute("DROP TABLE job_study")
        let read = #expect(throws: JournalError.self) { try self.own.reader().studies(ofJob: "a1") }
        let written = await #expect(throws: JournalError.self) {
            try await self.own.journal().begin(JournalFixture.job("b"), [JournalFixture.study()])
        }
        for error in [read, written] {
            #expect(error?.code == .damaged)
            #expect(error?.message.contains(path) == true && error?.message.contains("job_study") == false)
        }
    }
}
