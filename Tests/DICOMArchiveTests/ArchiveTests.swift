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

@Suite struct ArchiveTests {
    let fixture = ArchiveFixture()

    @Test func anObjectIsStoredByteForByteUnderItsName() async throws {
        let archive = try self.fixture.archive()
        let bytes = ArchiveFixture.dataSet(pixels: (0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        for piece in [1_000_000, 16384, 777] {
            let fresh = ArchiveFixture()
            let stored = try await fresh.archive().store(bytes, piece: piece)
            #expect(stored.disposition == .stored)
            #expect(stored.byteCount == bytes.count)
            #expect(stored.notes.isEmpty)
            let file = ArchiveFixture.read(stored.path)
            #expect(file.suffix(bytes.count) == bytes[...])
            #expect(Array(file[..<132]) == Array(repeating: 0, count: 128) + Array("DICM".utf8))
        }
        let stored = try await archive.store(bytes)
        #expect(stored.path == "\(self.fixture.root)/P1/1.2.3/1.2.3.1/1.2.3.4.dcm")
        #expect(self.fixture.files == ["P1/1.2.3/1.2.3.1/1.2.3.4.dcm"])
    }

    @Test func theMetaHeaderSaysWhatWasAgreed() async throws {
        let stored = try await self.fixture.archive().store(
            ArchiveFixture.dataSet(syntax: .implicitVRLittleEndian),
            ArchiveFixture.incoming(syntax: .implicitVRLittleEndian)
        )
        let file = try DICOMFile(path: stored.path)
        #expect(file.declaredTransferSyntax == .implicitVRLittleEndian)
        #expect(file.meta.uid(Tag(0x0002, 0x0003)) == "1.2.3.4")
        #expect(file.meta.uid(Tag(0x0002, 0x0002)) == ArchiveFixture.sopClass)
        #expect(file.meta.string(Tag(0x0002, 0x0016)) == "SENDER")
    }

    @Test func foldersAndFilesAreForTheUserOnly() async throws {
        let old = umask(0)
        defer { umask(old) }
        let archive = try self.fixture.archive()
        let stored = try await archive.store(ArchiveFixture.dataSet())
        #expect(ArchiveFixture.mode(stored.path) == 0o600)
        for folder in ["", "/P1", "/P1/1.2.3", "/P1/1.2.3/1.2.3.1", "/.pacsh", "/.pacsh/incoming"] {
            #expect(ArchiveFixture.mode(self.fixture.root + folder) == 0o700)
        }
    }

    @Test func nothingIsMadeBeforeTheFirstObject() throws {
        let archive = try self.fixture.archive()
        #expect(ArchiveFixture.mode(self.fixture.root) == 0)
        #expect(FreeSpace.at(archive.root)?.available ?? 0 > 0)
        #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
        try archive.prepare()
        #expect(ArchiveFixture.mode(self.fixture.root + "/.pacsh/incoming") == 0o700)
    }

    @Test func hostileIdentifiersStayInside() async throws {
        let archive = try self.fixture.archive()
        let bytes = ArchiveFixture.dataSet(patient: "../../../tmp/evil", study: "..", series: "/etc", sop: "../x")
        let stored = try await archive.store(bytes)
        #expect(self.fixture.files == ["%2E.%2F..%2F..%2Ftmp%2Fevil/%2E%2E/%2Fetc/%2E.%2Fx.dcm"])
        #expect(stored.identity.patientID == "../../../tmp/evil")
    }

    @Test func missingIdentifiersHavePlaceholders() async throws {
        let archive = try self.fixture.archive()
        let stored = try await archive.store(
            ArchiveFixture.dataSet(patient: "  ", study: "", series: "", sop: ""),
            ArchiveFixture.incoming(sop: "9.8.7")
        )
        #expect(stored.path == "\(self.fixture.root)/_NO_PATIENT_ID/_NO_STUDY_UID/_NO_SERIES_UID/9.8.7.dcm")
        #expect(stored.notes.count == 1)
        let nameless = try await archive.store(ArchiveFixture.dataSet(patient: nil, sop: "1.1"))
        #expect(nameless.path == "\(self.fixture.root)/_NO_PATIENT_ID/1.2.3/1.2.3.1/1.1.dcm")
        await #expect(
            throws: StoreRefusal(.noIdentity)
        ) {
            try await archive.store(ArchiveFixture.dataSet(sop: ""), ArchiveFixture.incoming(sop: ""))
        }
    }

    @Test func aDifferentAffectedUIDIsNoted() async throws {
        let stored = try await self.fixture.archive().store(
            ArchiveFixture.dataSet(sop: "1.2.3.4"),
            ArchiveFixture.incoming(sop: "5.5")
        )
        #expect(stored.identity.sopInstanceUID == "1.2.3.4")
        #expect(stored.notes == ["the request names another SOP Instance UID; the data set's is used"])
    }

    @Test func theSameObjectAgainIsADuplicate() async throws {
        let archive = try self.fixture.archive()
        let first = try await archive.store(ArchiveFixture.dataSet())
        let before = ArchiveFixture.read(first.path)
        var other = ArchiveFixture.incoming()
        other.callingAETitle = "OTHER"
        let again = try await archive.store(ArchiveFixture.dataSet(), other)
        #expect(again.disposition == .duplicate)
        #expect(again.path == first.path)
        #expect(ArchiveFixture.read(first.path) == before)
        #expect(self.fixture.files.count == 1)
    }

    @Test func anotherObjectOfThatNameIsKeptBeside() async throws {
        let archive = try self.fixture.archive()
        let first = try await archive.store(ArchiveFixture.dataSet())
        let before = ArchiveFixture.read(first.path)
        let different = ArchiveFixture.dataSet(pixels: Array(repeating: 8, count: 64))
        let beside = try await archive.store(different)
        #expect(beside.disposition == .keptBeside)
        #expect(beside.path.contains("/1.2.3.4.dup-") && beside.path.hasSuffix(".dcm"))
        #expect(beside.path.utf8.count == first.path.utf8.count + 13)
        #expect(ArchiveFixture.read(first.path) == before)
        #expect(ArchiveFixture.read(beside.path).suffix(different.count) == different[...])
        let again = try await archive.store(different)
        #expect(again.disposition == .duplicate)
        #expect(again.path == beside.path)
        #expect(self.fixture.files.count == 2)
        #expect(archive.instances(ofStudy: "1.2.3") == ["1.2.3.4": first.path])
    }

    @Test func writersOfOneNameLoseNothing() async throws {
        let archive = try self.fixture.archive()
        let results = try await withThrowingTaskGroup(of: StoredObject.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    let pixels = [UInt8](repeating: UInt8(writer % 4), count: 100_000)
                    return try await archive.store(ArchiveFixture.dataSet(pixels: pixels))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter { $0.disposition == .stored }.count == 1)
        #expect(results.filter { $0.disposition == .keptBeside }.count == 3)
        #expect(results.filter { $0.disposition == .duplicate }.count == 12)
        #expect(self.fixture.files.count == 4)
    }

    @Test(arguments: ["P1", "P1/1.2.3", "P1/1.2.3/1.2.3.1"])
    func aLinkInTheWayIsRefused(_ link: String) async throws {
        let archive = try self.fixture.archive()
        try archive.prepare()
        let outside = "\(self.fixture.directory)/outside"
        mkdir(outside, 0o700)
        var made = self.fixture.root
        for component in link.split(separator: "/").dropLast() {
            made += "/\(component)"
            mkdir(made, 0o700)
        }
        symlink(outside, "\(self.fixture.root)/\(link)")
        await #expect(throws: StoreRefusal.self) { try await archive.store(ArchiveFixture.dataSet()) }
        #expect(ArchiveFixture.walk(outside, "").isEmpty)
        #expect(self.fixture.files == [link])
    }

    @Test func aLinkUnderTheFinalNameIsNotFollowed() async throws {
        let archive = try self.fixture.archive()
        let first = try await archive.store(ArchiveFixture.dataSet())
        unlink(first.path)
        let secret = "\(self.fixture.directory)/secret"
        ArchiveFixture.write([1, 2, 3], secret)
        symlink(secret, first.path)
        let stored = try await archive.store(ArchiveFixture.dataSet())
        #expect(stored.disposition == .keptBeside)
        #expect(ArchiveFixture.read(secret) == [1, 2, 3])
    }

    @Test func anAbandonedObjectLeavesNothing() async throws {
        let archive = try self.fixture.archive()
        let bytes = ArchiveFixture.dataSet(pixels: Array(repeating: 1, count: 300_000))
        let writer = try archive.begin(ArchiveFixture.incoming())
        try writer.append(bytes: bytes[..<100_000])
        #expect(self.fixture.files.count == 1)
        writer.abandon()
        #expect(self.fixture.files.isEmpty)
        do {
            let dropped = try archive.begin(ArchiveFixture.incoming())
            try dropped.append(bytes: bytes[..<100_000])
        }
        #expect(self.fixture.files.isEmpty)
    }

    @Test func admissionSeesTheIdentityBeforeAnyFileIsMade() async throws {
        let refusal = StoreRefusal(.notRequested)
        let archive = try self.fixture.archive { object, identity in
            identity.studyInstanceUID == "1.2.3" && object.association == 1 ? nil : refusal
        }
        _ = try await archive.store(ArchiveFixture.dataSet())
        await #expect(throws: refusal) { try await archive.store(ArchiveFixture.dataSet(study: "6.6", sop: "6.7")) }
        #expect(self.fixture.files.count == 1)
    }

    @Test func garbageIsRefused() async throws {
        let archive = try self.fixture.archive()
        let garbage = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        do {
            _ = try await archive.store(garbage)
            Issue.record("garbage was stored")
        } catch {
            #expect([0xC000, 0xA900].contains(error.status))
        }
        #expect(self.fixture.files.isEmpty)
    }

    @Test func identifiersBehindALongElementAreFound() async throws {
        let plain = ArchiveFixture.dataSet()
        // (0009,0010) UN of 300,000 bytes before the patient's group.
        let patient = try #require(plain.firstRange(of: [0x10, 0, 0x20, 0]))
        let long: [UInt8] =
            [9, 0, 0x10, 0] + Array("UN".utf8) + [0, 0, 0xE0, 0x93, 4, 0] + Array(repeating: 3, count: 300_000)
        let bytes = Array(plain[..<patient.lowerBound]) + long + Array(plain[patient.lowerBound...])
        for piece in [1 << 20, 16384, 1000] {
            let fresh = ArchiveFixture()
            let stored = try await fresh.archive().store(bytes, piece: piece)
            #expect(stored.identity.patientID == "P1")
            #expect(ArchiveFixture.read(stored.path).suffix(bytes.count) == bytes[...])
        }
    }

    @Test func aFolderTakenAwayIsMadeAnew() async throws {
        let archive = try self.fixture.archive()
        _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.1"))
        ArchiveFixture.remove("\(self.fixture.root)/P1")
        _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.2"))
        ArchiveFixture.remove(self.fixture.root)
        let stored = try await archive.store(ArchiveFixture.dataSet(sop: "1.3"))
        #expect(self.fixture.files == ["P1/1.2.3/1.2.3.1/1.3.dcm"])
        #expect(!ArchiveFixture.read(stored.path).isEmpty)
    }

    @Test func handlesAreBounded() async throws {
        let archive = try self.fixture.archive()
        for series in 0..<(FolderCache.capacity * 3) {
            _ = try await archive.store(ArchiveFixture.dataSet(series: "1.2.\(series)", sop: "1.3.\(series)"))
        }
        #expect(self.fixture.files.count == FolderCache.capacity * 3)
        #expect(archive.instances(ofStudy: "1.2.3").count == FolderCache.capacity * 3)
    }

    @Test func theWayWithoutLinksOverwritesNothing() async throws {
        let archive = try self.fixture.archive()
        try archive.prepare()
        let folder = try Folder(path: self.fixture.root)
        let incoming = try IncomingFolder(root: folder)
        let first = try IncompleteFile(in: incoming)
        try first.file.write([1, 2])
        #expect(try first.publishWithoutLinks(as: "x.dcm", in: folder))
        let before = ArchiveFixture.read("\(self.fixture.root)/x.dcm")
        #expect(!before.isEmpty)
        let second = try IncompleteFile(in: incoming)
        #expect(try !second.publishWithoutLinks(as: "x.dcm", in: folder))
        #expect(ArchiveFixture.read("\(self.fixture.root)/x.dcm") == before)
        // It holds the name under the lock of those who take names away.
        let lock = try folder.madeFolder(".pacsh").lockFile("mending.lock")
        #expect(lock.lock(waits: true) == .taken)
        async let publishing = Task.detached { try second.publishWithoutLinks(as: "y.dcm", in: folder) }.value
        try await Task.sleep(for: .milliseconds(300))
        #expect(folder.kind(of: "y.dcm") == .none)
        try lock.close()
        #expect(try await publishing)
    }

    @Test func aKnownPatientsFolderIsLookedIntoAlone() async throws {
        let archive = try self.fixture.archive()
        let one = try await archive.store(ArchiveFixture.dataSet(patient: "P/1", sop: "1.1"))
        let two = try await archive.store(ArchiveFixture.dataSet(patient: "P2", sop: "1.2"))
        #expect(archive.instances(ofStudy: "1.2.3", patientID: "P/1") == ["1.1": one.path])
        #expect(archive.instances(ofStudy: "1.2.3", patientID: "P2") == ["1.2": two.path])
        // A PACS may tell another Patient ID than the objects have: they are here all the same.
        #expect(archive.instances(ofStudy: "1.2.3", patientID: "P3").count == 2)
        #expect(archive.instances(ofStudy: "1.2.4", patientID: "P2").isEmpty)
        #expect(archive.instances(ofStudy: "1.2.3").count == 2)
    }

    @Test func onlyValidFilesCountAsHere() async throws {
        let archive = try self.fixture.archive()
        let stored = try await archive.store(ArchiveFixture.dataSet())
        let folder = "\(self.fixture.root)/P1/1.2.3/1.2.3.1"
        ArchiveFixture.write(Array(ArchiveFixture.read(stored.path).prefix(200)), "\(folder)/7.7.dcm")
        ArchiveFixture.write([], "\(folder)/8.8.dcm")
        mkfifo("\(folder)/9.9.dcm", 0o600)
        #expect(archive.instances(ofStudy: "1.2.3") == ["1.2.3.4": stored.path])
        #expect(archive.instances(ofStudy: "1.2").isEmpty)
    }

    @Test func anUnwritableDirectoryIsSaidAtOnce() throws {
        ArchiveFixture.write([1], "\(self.fixture.directory)/file")
        #expect(throws: ArchiveError(code: .notWritable, message: "")) {
            try Archive(root: "\(self.fixture.directory)/file")
        }
        #expect(throws: ArchiveError(code: .notWritable, message: "")) {
            try Archive(root: "\(self.fixture.directory)/file/below")
        }
    }
}
