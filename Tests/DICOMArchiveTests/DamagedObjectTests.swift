import DICOMCore
import SystemIO
import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What isn't whole, or isn't the object that its name says, never stands for an object.
@Suite struct DamagedObjectTests {
    let fixture = ArchiveFixture()
    private let folder = "P1/1.2.3/1.2.3.1"

    private var names: [String] { self.fixture.files.map { String($0.split(separator: "/").last ?? "") } }

    @Test func itIsKeptBesideWhereItBelongs() async throws {
        let archive = try self.fixture.archive()
        let bytes = Array(ArchiveFixture.dataSet().dropLast(3))
        for round in 1...2 {
            let stored = try await archive.store(bytes)
            #expect(stored.damage?.code == .lengthBeyondEnd)
            #expect(stored.path.contains("/\(self.folder)/1.2.3.4.damaged-"))
            #expect(ArchiveFixture.read(stored.path).suffix(bytes.count) == bytes[...])
            #expect(ArchiveFixture.mode(stored.path) == 0o600)
            #expect(self.fixture.files.count == 1, "round \(round)")
        }
        #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
        let whole = try await archive.store(ArchiveFixture.dataSet())
        #expect(whole.disposition == .stored)
        #expect(archive.instances(ofStudy: "1.2.3") == ["1.2.3.4": whole.path])
        #expect(self.fixture.files.count == 2)
    }

    /// A deflated stream of one block that is stored as it is (RFC 1951 §3.2.4).
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        let length = UInt16(bytes.count)
        let lengths = [length, ~length].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [1] + lengths + bytes
    }

    @Test(arguments: [1, 7, 16_384])
    func ofADeflatedObjectItIsSeenOnArrival(piece: Int) async throws {
        let archive = try self.fixture.archive()
        let object = ArchiveFixture.incoming(syntax: .deflatedExplicitVRLittleEndian)
        let dataSet = ArchiveFixture.dataSet()
        let whole = Self.deflated(dataSet)
        for (bytes, code) in [
            // The data set in it ends inside an element; the stream ends early; what comes behind the first block is none.
            (Self.deflated(Array(dataSet.dropLast(3))), DataSetError.Code.lengthBeyondEnd),
            (Array(whole.dropLast(3)), .truncated),
            ([0] + whole.dropFirst() + [7, 7, 7, 7], .notDeflated),
        ] {
            let stored = try await archive.store(bytes, object, piece: piece)
            #expect(stored.damage?.code == code, "\(stored.damage.map(String.init(describing:)) ?? "whole")")
            #expect(stored.path.contains("/1.2.3.4.damaged-"))
        }
        #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
        let stored = try await archive.store(whole, object, piece: piece)
        #expect(stored.damage == nil && stored.disposition == .stored)
        #expect(ArchiveFixture.read(stored.path).suffix(whole.count) == whole[...])
    }

    @Test func aDataSetThatIsNotDeflatedThoughItsSyntaxSaysSoIsWalkedOverAsItIs() async throws {
        let archive = try self.fixture.archive()
        let object = ArchiveFixture.incoming(syntax: .deflatedExplicitVRLittleEndian)
        let cut = try await archive.store(Array(ArchiveFixture.dataSet().dropLast(3)), object)
        #expect(cut.damage != nil)
        let whole = try await archive.store(ArchiveFixture.dataSet(), object)
        #expect(whole.damage == nil && whole.notes.contains { $0.contains("isn't deflated") }, "\(whole.notes)")
    }

    @Test func itNeverTakesTheNameOfTheWholeOne() async throws {
        let archive = try self.fixture.archive()
        let whole = try await archive.store(ArchiveFixture.dataSet())
        let before = ArchiveFixture.read(whole.path)
        _ = try await archive.store(Array(ArchiveFixture.dataSet().dropLast(3)))
        #expect(ArchiveFixture.read(whole.path) == before)
        #expect(self.fixture.files.count == 2)
    }

    @Test func itIsRefusedWhereThatIsSet() async throws {
        let archive = try self.fixture.archive()
        archive.damagedObjects = .refuse
        do {
            _ = try await archive.store(Array(ArchiveFixture.dataSet().dropLast(3)))
            Issue.record("it was stored")
        } catch {
            #expect(error.status == 0xC000)
            #expect(error.comment == "data set ends inside (7FE0,0010) at byte 108")
        }
        #expect(self.fixture.files.isEmpty)
    }

    @Test(arguments: [Durability.none, .study, .object])
    func aDamagedFileGivesItsNameToTheWholeObject(_ durability: Durability) async throws {
        let archive = try self.fixture.archive(durability: durability)
        let path = try await archive.store(ArchiveFixture.dataSet()).path
        let whole = ArchiveFixture.read(path)
        // A power loss leaves an empty file, or one of zeros.
        let cases = [
            Array(whole.dropLast(9)), whole + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Array(whole.prefix(60)), [7], [],
            [UInt8](repeating: 0, count: whole.count),
        ]
        for bad in cases {
            ArchiveFixture.write(bad, path)
            #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
            let stored = try await archive.store(ArchiveFixture.dataSet())
            #expect(stored.disposition == .stored)
            #expect(stored.path == path)
            #expect(stored.notes.count == 1)
            #expect(ArchiveFixture.read(path) == whole)
            #expect(archive.instances(ofStudy: "1.2.3") == ["1.2.3.4": path])
            let kept = self.fixture.files.map { ArchiveFixture.read("\(self.fixture.root)/\($0)") }
            #expect(kept.contains(bad), "what was damaged is kept")
        }
        #expect(self.names.count { $0.hasPrefix("1.2.3.4.damaged-") } == cases.count)
    }

    @Test func swappedFilesAreNotHereAndGiveTheirNames() async throws {
        let archive = try self.fixture.archive()
        let one = try await archive.store(ArchiveFixture.dataSet(sop: "1.1"))
        let two = try await archive.store(ArchiveFixture.dataSet(sop: "1.2"))
        let (first, second) = (ArchiveFixture.read(one.path), ArchiveFixture.read(two.path))
        ArchiveFixture.write(second, one.path)
        ArchiveFixture.write(first, two.path)
        #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
        for uid in ["1.1", "1.2"] {
            #expect(try await archive.store(ArchiveFixture.dataSet(sop: uid)).disposition == .stored)
        }
        #expect(ArchiveFixture.read(one.path) == first)
        #expect(ArchiveFixture.read(two.path) == second)
        #expect(self.fixture.files.filter { !$0.hasPrefix(".pacsh") }.count == 4)
        #expect(archive.instances(ofStudy: "1.2.3") == ["1.1": one.path, "1.2": two.path])
    }

    @Test func anEmptyFileThatHoldsANameForAnotherWriterKeepsIt() async throws {
        let archive = try self.fixture.archive()
        let path = try await archive.store(ArchiveFixture.dataSet()).path
        let whole = ArchiveFixture.read(path)
        ArchiveFixture.write([], path)
        // Where files can't have two names, who holds one so has this lock meanwhile.
        let lock = try Folder(path: self.fixture.root).madeFolder(".pacsh").lockFile("mending.lock")
        #expect(lock.lock(waits: true) == .taken)
        async let storing = archive.store(ArchiveFixture.dataSet())
        try await Task.sleep(for: .milliseconds(300))
        #expect(ArchiveFixture.read(path).isEmpty)
        ArchiveFixture.write(whole, path)
        try lock.close()
        let stored = try await storing
        #expect(stored.disposition == .duplicate)
        #expect(self.names.count { $0.contains("1.2.3.4") } == 1)
    }

    @Test(arguments: ["a folder", "a pipe, socket or device"])
    func whatIsNoFileKeepsItsNameAndTheObjectIsRefusedAlone(what: String) async throws {
        let archive = try self.fixture.archive()
        let path = try await archive.store(ArchiveFixture.dataSet()).path
        unlink(path)
        _ = what == "a folder" ? mkdir(path, 0o700) : mkfifo(path, 0o600)
        do {
            _ = try await archive.store(ArchiveFixture.dataSet())
            Issue.record("it was stored")
        } catch {
            #expect(error.status == 0xA700 && !error.isDiskFault)
            #expect(error.comment == "\(what) has the name of the object's file")
        }
        #expect(archive.instances(ofStudy: "1.2.3").isEmpty)
        #expect(self.names.allSatisfy { !$0.contains("1.2.3.4.") || $0 == "1.2.3.4.dcm" }, "\(self.names)")
        #expect(try await archive.store(ArchiveFixture.dataSet(sop: "1.2.3.5")).disposition == .stored)
    }

    @Test func ofWritersThatMendOneNameNothingIsLost() async throws {
        let archive = try self.fixture.archive()
        let path = try await archive.store(ArchiveFixture.dataSet()).path
        ArchiveFixture.write([1], path)
        let results = try await withThrowingTaskGroup(of: StoredObject.self) { group in
            for writer in 0..<12 {
                group.addTask {
                    let pixels = [UInt8](repeating: UInt8(writer % 3), count: 50_000)
                    return try await archive.store(ArchiveFixture.dataSet(pixels: pixels))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { $0.disposition == .stored } == 1)
        #expect(results.count { $0.disposition == .keptBeside } == 2)
        #expect(results.count { $0.disposition == .duplicate } == 9)
        #expect(self.names.count { $0.contains(".damaged-") } == 1)
    }

    @Test func filesThatPeopleRenamedAreStillHere() async throws {
        let archive = try self.fixture.archive()
        let path = try await archive.store(ArchiveFixture.dataSet()).path
        let renamed = "\(self.fixture.root)/\(self.folder)/IM0001.dcm"
        rename(path, renamed)
        #expect(archive.instances(ofStudy: "1.2.3") == ["1.2.3.4": renamed])
    }

    @Test func namesAreTakenApart() {
        let plain = ObjectFileName("1.2.3.dcm")
        #expect(plain?.component == "1.2.3")
        #expect(plain?.mark == nil)
        let beside = ObjectFileName("1.2.3.dup-0123abcd.dcm")
        #expect(beside?.component == "1.2.3")
        #expect(beside?.mark == .duplicate)
        #expect(ObjectFileName("1.2.3.damaged-0123abcd.dcm")?.mark == .damaged)
        #expect(ObjectFileName("1.2.3.damaged-0123ABCD.dcm")?.mark == nil)
        #expect(ObjectFileName("1.2.3.part") == nil)
    }
}
