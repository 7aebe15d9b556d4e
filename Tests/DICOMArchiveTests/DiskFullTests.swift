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

@Suite struct DiskFullTests {
    let fixture = ArchiveFixture()

    @Test func theReserveIsKept() async throws {
        let archive = try self.fixture.archive(minimumFree: Int.max / 2)
        do {
            _ = try await archive.store(ArchiveFixture.dataSet())
            Issue.record("stored without space")
        } catch {
            #expect(error == StoreRefusal(.tooLittleSpace))
            #expect(error.status == 0xA700)
        }
        #expect(self.fixture.files.isEmpty)
    }

    @Test func theReserveIsKeptInTheMiddleOfAnObject() throws {
        let piece = [UInt8](repeating: 0, count: 1 << 20)
        var written = 0
        // Other tests use the same disk: where one of them took or freed much meanwhile, it is tried again.
        for _ in 0..<10 where written == 0 || written == 400 {
            let space = try #require(FreeSpace.at("/tmp"))
            let archive = try self.fixture.archive(minimumFree: space.available - (96 << 20))
            let writer = try archive.begin(ArchiveFixture.incoming())
            written = 0
            do {
                try writer.append(bytes: ArchiveFixture.dataSet())
                while written < 400 {
                    try writer.append(bytes: piece)
                    written += 1
                }
            } catch {
                #expect(error.status == 0xA700)
            }
            if written == 400 { writer.abandon() }
            archive.close()
        }
        #expect((1..<400).contains(written))
        #expect(self.fixture.files.isEmpty)
    }

    #if os(Linux)
    @Test func aFullDiskAnswersA700AndLeavesNothing() async throws {
        let disk = "\(self.fixture.directory)/disk"
        mkdir(disk, 0o700)
        try #require(
            mount("tmpfs", disk, "tmpfs", 0, "size=1m") == 0,
            "a small file system can be mounted by root only"
        )
        defer { umount2(disk, 2) }
        let archive = try Archive(root: "\(disk)/out", durability: .none, minimumFree: 0)
        _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.1", pixels: Array(repeating: 1, count: 600_000)))
        // Without a reserve the guard lets the bytes pass until the system itself refuses them.
        do {
            let object = ArchiveFixture.incoming(sop: "1.2")
            let bytes = ArchiveFixture.dataSet(sop: "1.2", pixels: Array(repeating: 1, count: 1_000_000))
            _ = try await archive.store(bytes, object)
            Issue.record("stored on a full disk")
        } catch {
            #expect(error.status == 0xA700)
        }
        #expect(ArchiveFixture.walk("\(disk)/out", "").filter { $0.hasSuffix(".part") }.isEmpty)
        _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.3", pixels: Array(repeating: 1, count: 100_000)))
        archive.close()
    }
    #endif

    @Test func theSystemsErrorsAreTold() {
        #expect(SystemError(number: ENOSPC).refusal("x").comment == "No space left on the receiving disk")
        #expect(SystemError(number: EDQUOT).refusal("x").status == 0xA700)
        #expect(
            SystemError(number: EACCES).refusal("Cannot make a file").comment == "Cannot make a file: Permission denied"
        )
    }
}
