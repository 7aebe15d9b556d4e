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

/// What `verify` makes of planted faults.
@Suite struct VerificationTests {
    let fixture = ArchiveFixture()
    private let folder = "P1/1.2.3/1.2.3.1"

    func verify(_ scope: Verification.Scope? = nil) async -> VerificationResult {
        let result = Mutex(VerificationResult())
        await Verification(directory: self.fixture.root, scope: scope).run { file in
            result.withLock { $0.add(file) }
        }
        return result.withLock { result in
            result.finish()
            return result
        }
    }

    private func rebuild() async throws -> (path: String?, files: Int) {
        let rebuilding = JournalRebuilding(root: self.fixture.root, program: "pacsh 1", durability: .none, hashes: true)
        await Verification(directory: self.fixture.root).run { rebuilding.add($0) }
        return try await rebuilding.finish()
    }

    @Test func aRebuiltJournalHasTheGoodFilesThatNoOtherHas() async throws {
        let paths = try await self.store(1...5)
        self.damage(paths[1]) { $0.removeLast() }
        let rebuilt = try await self.rebuild()
        #expect(rebuilt.files == 4)
        let name = try #require(JournalFolder.names(below: self.fixture.root).first)
        #expect(rebuilt.path == ".pacsh/journal/\(name)")
        var files: [JournalReader.StoredFile] = []
        try JournalReader(name, below: self.fixture.root).files { files.append($0) }
        #expect(Set(files.map { "\(self.fixture.root)/\($0.path)" }) == Set(paths).subtracting([paths[1]]))
        for file in files {
            let bytes = ArchiveFixture.read("\(self.fixture.root)/\(file.path)")
            #expect(file.size == bytes.count && file.hash == Array(SHA256.hash(data: bytes)))
            #expect(file.sopClass == ArchiveFixture.sopClass && file.transferSyntax == "1.2.840.10008.1.2.1")
            #expect(file.state == "stored")
        }
        // What comes later is in a journal of its own; a second time there is nothing to do.
        _ = try await self.store(6...6)
        #expect(try await self.rebuild().files == 1)
        #expect(try await self.rebuild().path == nil)
        #expect(JournalFolder.names(below: self.fixture.root).count == 2)
    }

    @Test func aJournalThatBreaksOffIsNamedAndStaysAsItIs() async throws {
        _ = try await self.store(1...400)
        #expect(try await self.rebuild().files == 400)
        let name = try #require(JournalFolder.names(below: self.fixture.root).first)
        let path = "\(self.fixture.root)/.pacsh/journal/\(name)"
        // The pages behind the first ones are lost.
        self.damage(path) { bytes in
            for index in bytes.indices.dropFirst(12 << 12) { bytes[index] = 0xFF }
        }
        let before = ArchiveFixture.read(path)
        let result = await self.verify()
        #expect(result.problems.map(\.path) == [".pacsh/journal/\(name)"])
        #expect(result.hasDamagedJournal && result.hasOnlyJournalFaults)
        #expect(try await self.rebuild().files == 400)
        #expect(ArchiveFixture.read(path) == before)
        #expect(await self.verify().valid == 400)
    }

    @Test func aSeriesOrAFolderOfStrangersGetsNoJournal() async throws {
        _ = try await self.store(1...2)
        let folder = "\(self.fixture.root)/P1"
        let rebuilding = JournalRebuilding(root: folder, program: "pacsh 1", durability: .none, hashes: true)
        await Verification(directory: folder).run { rebuilding.add($0) }
        #expect(try await rebuilding.finish().path == nil)
        #expect(JournalFolder.names(below: folder).isEmpty)
    }

    /// Stores objects of one series, and gives their paths.
    func store(_ numbers: ClosedRange<Int>, study: String = "1.2.3", patient: String = "P1") async throws
        -> [String]
    {
        let archive = try self.fixture.archive()
        var paths: [String] = []
        for number in numbers {
            let bytes = ArchiveFixture.dataSet(
                patient: patient,
                study: study,
                series: "\(study).1",
                sop: "\(study).1.\(number)"
            )
            paths.append(try await archive.store(bytes).path)
        }
        return paths
    }

    private func damage(_ path: String, _ change: (inout [UInt8]) -> Void) {
        var bytes = ArchiveFixture.read(path)
        change(&bytes)
        ArchiveFixture.write(bytes, path)
    }

    @Test func goodFilesAreValid() async throws {
        _ = try await self.store(1...700)
        let result = await self.verify()
        #expect(result.checked == 700)
        #expect(result.valid == 700)
        #expect(result.problems.isEmpty)
        #expect(result.notes.isEmpty)
        #expect(result.here["1.2.3"]?["1.2.3.1"]?.count == 700)
        #expect(result.patientIDs == ["1.2.3": "P1"])
    }

    @Test func eachFaultIsNamed() async throws {
        let paths = try await self.store(1...6)
        let whole = ArchiveFixture.dataSet(series: "1.2.3.1", sop: "1.2.3.1.1").count
        let size = ArchiveFixture.read(paths[0]).count
        self.damage(paths[0]) { $0.removeLast(5) }
        self.damage(paths[1]) { $0 = Array($0.prefix(100)) }
        self.damage(paths[2]) { $0 += [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9] }
        ArchiveFixture.write(ArchiveFixture.read(paths[4]), paths[3])
        let result = await self.verify()
        #expect(result.checked == 6)
        #expect(result.valid == 2)
        let problems = Dictionary(
            uniqueKeysWithValues: result.problems.map { ($0.path.split(separator: "/").last ?? "", $0.sentence) }
        )
        #expect(
            problems == [
                "1.2.3.1.1.dcm":
                    "damaged: an element of length 64 goes past the end of the data set in PixelData at byte \(size - whole + 110)",
                "1.2.3.1.2.dcm": "damaged: it has no complete DICOM header with a data set behind it",
                "1.2.3.1.3.dcm": "damaged: 12 bytes are left after the last element at byte \(size)",
                "1.2.3.1.4.dcm": "it holds another object than its name says: 1.2.3.1.5",
            ]
        )
        #expect(result.mendable == ["1.2.3"])
        #expect(result.here["1.2.3"]?["1.2.3.1"] == ["1.2.3.1.5", "1.2.3.1.6"])
    }

    @Test func aFileInTheWrongPlaceIsNamedOnce() async throws {
        let paths = try await self.store(1...2)
        mkdir("\(self.fixture.root)/P1/1.2.3/9.9", 0o700)
        rename(paths[0], "\(self.fixture.root)/P1/1.2.3/9.9/1.2.3.1.1.dcm")
        let result = await self.verify()
        #expect(
            result.problems == [
                .init(
                    path: "P1/1.2.3/9.9/1.2.3.1.1.dcm",
                    sentence: "it lies in the folder of another series than its data set names"
                )
            ]
        )
        #expect(result.mendable.isEmpty)
        #expect(result.here["1.2.3"]?["1.2.3.1"]?.count == 2)
    }

    @Test func oneObjectUnderTwoPatientsIsNamedAtBoth() async throws {
        _ = try await self.store(1...2)
        _ = try await self.store(2...3, patient: "P2")
        let result = await self.verify()
        #expect(result.checked == 4)
        #expect(result.valid == 2)
        #expect(
            Set(result.problems.map(\.path)) == ["P1/1.2.3/1.2.3.1/1.2.3.1.2.dcm", "P2/1.2.3/1.2.3.1/1.2.3.1.2.dcm"]
        )
        #expect(result.problems.allSatisfy { $0.sentence == FileFault.twoPatients.sentence })
    }

    @Test func aWrongHeaderIsNamed() async throws {
        let path = try await self.store(1...1)[0]
        self.damage(path) { bytes in
            guard let place = bytes.firstRange(of: Array("1.2.3.1.1".utf8)) else { return }
            bytes[place.upperBound - 1] = UInt8(ascii: "7")
        }
        let result = await self.verify()
        #expect(result.problems.map(\.sentence) == ["its header names another SOP Instance UID than its data set"])
        #expect(result.mendable == ["1.2.3"])
    }

    @Test func whatWasKeptAsideIsAProblemUntilTheWholeObjectIsHere() async throws {
        let archive = try self.fixture.archive()
        _ = try await archive.store(Array(ArchiveFixture.dataSet().dropLast(3)))
        let before = await self.verify()
        #expect(before.problems.map(\.sentence) == [FileFault.notReplaced.sentence])
        #expect(before.checked == 0)
        #expect(before.mendable == ["1.2.3"])
        _ = try await archive.store(ArchiveFixture.dataSet())
        let after = await self.verify()
        #expect(after.problems.isEmpty)
        #expect(after.checked == 1)
        #expect(after.notes.map(\.sentence) == ["kept aside as damaged; the whole object is here"])
    }

    @Test func whatBrokeOffBeforeItsSeriesIsReplacedWhereverTheWholeObjectLies() async throws {
        let archive = try self.fixture.archive()
        let bytes = ArchiveFixture.dataSet()
        let series = try #require(bytes.firstRange(of: [0x20, 0, 0x0E, 0]))
        let stored = try await archive.store(Array(bytes[..<(series.lowerBound + 4)]))
        #expect(stored.damage != nil)
        #expect(stored.path.contains("/_NO_SERIES_UID/"))
        #expect(await self.verify().problems.count == 1)
        _ = try await archive.store(bytes)
        let after = await self.verify()
        #expect(after.problems.isEmpty)
        #expect(after.notes.count == 1)
    }

    @Test func whatCanNotBeReadIsNotPassedOver() async throws {
        var result = VerificationResult()
        let file = CheckedFile(path: "P1", faults: [.unreadable("Permission denied")], isObject: false)
        result.add(file)
        result.finish()
        #expect(result.problems == [.init(path: "P1", sentence: "it can't be read: Permission denied")])
        #expect(result.mendable.isEmpty)
        // A file in the place of a folder can't be gone into.
        ArchiveFixture.write([1], self.fixture.root)
        #expect(await self.verify().problems.count == 1)
    }

    @Test func aNameThatIsNoTextIsNotPassedOverInSilence() async throws {
        _ = try await self.store(1...2)
        let bytes = Array("\(self.fixture.root)/P1/1.2.3/bad".utf8) + [0xFF, 0]
        let file = creat(bytes.map { CChar(bitPattern: $0) }, 0o600)
        #expect(file >= 0 && close(file) == 0)
        let result = await self.verify()
        #expect(result.valid == 2)
        #expect(
            result.problems == [
                .init(
                    path: "P1/1.2.3",
                    sentence: "it can't be read: 1 name in it is not UTF-8 and passed over; rename it"
                )
            ]
        )
        #expect(try Folder(path: "\(self.fixture.root)/P1/1.2.3").names() == ["1.2.3.1"])
    }

    @Test func foreignThingsAndLeftoversAreNotes() async throws {
        let paths = try await self.store(1...1)
        _ = try await self.fixture.archive().store(
            ArchiveFixture.dataSet(series: "1.2.3.1", sop: "1.2.3.1.1", pixels: Array(repeating: 9, count: 64))
        )
        ArchiveFixture.write([1], "\(self.fixture.root)/notes.txt")
        symlink(paths[0], "\(self.fixture.root)/\(self.folder)/shortcut")
        mkdir("\(self.fixture.root)/.pacsh", 0o700)
        mkdir("\(self.fixture.root)/.pacsh/incoming", 0o700)
        mkdir("\(self.fixture.root)/.pacsh/incoming/dead", 0o700)
        ArchiveFixture.write([1], "\(self.fixture.root)/.pacsh/incoming/dead/x.part")
        let result = await self.verify()
        #expect(result.problems.isEmpty)
        #expect(result.checked == 2)
        let notes = Set(result.notes.map { "\($0.path.split(separator: "/").last ?? ""): \($0.sentence)" })
        #expect(notes.contains("notes.txt: no object of pacsh's"))
        #expect(notes.contains("shortcut: a symbolic link, not looked into"))
        #expect(notes.contains { $0.hasPrefix("x.part: an incomplete object of a run") })
        #expect(notes.contains { $0.hasSuffix(": another version of an object that is here") })
        #expect(notes.count == 4)
        #expect(!ArchiveFixture.read("\(self.fixture.root)/.pacsh/incoming/dead/x.part").isEmpty)
    }

    @Test func aLinkWithTheNameOfAnObjectIsAProblem() async throws {
        let path = try await self.store(1...1)[0]
        let elsewhere = "\(self.fixture.directory)/elsewhere"
        rename(path, elsewhere)
        symlink(elsewhere, path)
        let result = await self.verify()
        #expect(result.problems.map(\.sentence) == ["it is a symbolic link, not a file"])
        #expect(result.checked == 0)
    }

    @Test func onlyWhatIsSelectedIsLookedAt() async throws {
        _ = try await self.store(1...3)
        _ = try await self.store(1...4, study: "1.5")
        #expect(await self.verify(.init(studies: ["1.5": nil])).checked == 4)
        #expect(await self.verify(.init(studies: ["1.2.3": ["1.2.3.1"]])).checked == 3)
        #expect(await self.verify(.init(studies: ["1.2.3": ["1.2.3.2"]])).checked == 0)
        #expect(await self.verify(.init(studies: ["1.9": nil])).checked == 0)
    }

    @Test func aDeflatedObjectIsReadToItsEnd() async throws {
        let path = try await self.store(1...1)[0]
        // Bytes that are no deflated data set although the header says so.
        let file = FileMetaInformation(
            mediaStorageSOPClassUID: ArchiveFixture.sopClass,
            mediaStorageSOPInstanceUID: "1.2.3.1.1",
            transferSyntax: .deflatedExplicitVRLittleEndian
        )
        let dataSet = ArchiveFixture.dataSet(series: "1.2.3.1", sop: "1.2.3.1.1")
        ArchiveFixture.write(file.encoded() + dataSet, path)
        #expect(await self.verify().problems.isEmpty)
        ArchiveFixture.write(file.encoded() + dataSet.dropLast(3), path)
        #expect(await self.verify().problems.count == 1)
    }

    /// Stores objects of one series with a journal, as a run does.
    private func storeWithJournal(_ numbers: ClosedRange<Int>, hashes: Bool = true) async throws -> [StoredObject] {
        let journal = Journal(
            root: self.fixture.root,
            name: "host-\(UInt32.random(in: 0...999_999)).sqlite",
            program: "pacsh 1",
            durability: .study,
            hashes: hashes
        )
        let archive = try self.fixture.archive()
        var objects: [StoredObject] = []
        for number in numbers {
            let object = try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.1.\(number)"))
            journal.record(object)
            objects.append(object)
        }
        await journal.close()
        return objects
    }

    @Test func aFlippedByteIsFoundByTheJournalAndMended() async throws {
        let objects = try await self.storeWithJournal(1...5)
        #expect(await self.verify().valid == 5)
        let archive = try self.fixture.archive()
        let path = objects[2].path
        let good = ArchiveFixture.read(path)
        self.damage(path) { $0[$0.count - 9] ^= 1 }
        // Nobody can know before all of it was read.
        #expect(archive.instances(ofStudy: "1.2.3").count == 5)
        let result = await self.verify()
        #expect(
            result.problems == [
                .init(
                    path: "\(self.folder)/1.2.3.1.3.dcm",
                    sentence: "its bytes aren't those that were received: the journal has another SHA-256"
                )
            ]
        )
        #expect(result.mendable == ["1.2.3"])
        #expect(result.here["1.2.3"]?["1.2.3.1"]?.contains("1.2.3.1.3") == false)
        let list = "\(self.fixture.root)/.pacsh/changed.sha256"
        #expect(ArchiveFixture.mode(list) == 0o600)
        #expect(archive.instances(ofStudy: "1.2.3").count == 4)

        let stored = try await self.storeWithJournal(3...3)[0]
        #expect(stored.disposition == .stored)
        #expect(ArchiveFixture.read(path) == good)
        #expect(archive.instances(ofStudy: "1.2.3").count == 5)
        let after = await self.verify()
        #expect(after.problems.isEmpty)
        #expect(after.notes.map(\.sentence) == ["kept aside as damaged; the whole object is here"])
        #expect(ArchiveFixture.read(list).isEmpty)
    }

    @Test func whatWasReceivedAndTakenAwayIsToldAndNoFault() async throws {
        let objects = try await self.storeWithJournal(1...5)
        _ = try await self.storeWithJournal(2...2)
        for object in objects.prefix(2) { #expect(unlink(object.path) == 0) }
        let result = await self.verify()
        #expect(result.valid == 3 && result.problems.isEmpty)
        let note = try #require(result.notes.first)
        #expect(result.notes.count == 1 && note.path == ".pacsh/journal")
        #expect(note.sentence.hasPrefix("2 objects that were received are no longer here"))
        #expect(await self.verify(.init(studies: ["1.2.3": nil])).notes.isEmpty)
    }

    @Test func withoutHashesTheJournalAccusesNobody() async throws {
        let objects = try await self.storeWithJournal(1...2, hashes: false)
        self.damage(objects[0].path) { $0[$0.count - 9] ^= 1 }
        #expect(await self.verify().valid == 2)
    }

    @Test func aDuplicateInALaterJournalSaysNothingNew() async throws {
        let objects = try await self.storeWithJournal(1...2)
        self.damage(objects[0].path) { $0[5] ^= 1 }
        #expect(try await self.storeWithJournal(1...1)[0].disposition == .duplicate)
        #expect(await self.verify().problems.count == 1)
    }

    @Test func anEndlessVerificationEndsWithItsTask() async throws {
        _ = try await self.store(1...1)
        let root = self.fixture.root
        let task = Task { await Verification(directory: root).run { _ in } }
        task.cancel()
        await task.value
    }
}
