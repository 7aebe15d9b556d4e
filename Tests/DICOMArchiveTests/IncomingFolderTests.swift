import DICOMCore
import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct IncomingFolderTests {
    let fixture = ArchiveFixture()

    private var incoming: String { "\(self.fixture.root)/.pacsh/incoming" }

    @Test func deadRunsAreClearedAndLivingOnesKept() async throws {
        let living = try self.fixture.archive()
        let writer = try living.begin(ArchiveFixture.incoming())
        let bytes = ArchiveFixture.dataSet(pixels: Array(repeating: 1, count: 100_000))
        try writer.append(bytes: bytes[..<60_000])
        mkdir("\(self.incoming)/dead", 0o700)
        ArchiveFixture.write([1], "\(self.incoming)/dead/lock")
        ArchiveFixture.write([1, 2], "\(self.incoming)/dead/0.part")
        #expect(self.fixture.files.count == 2)
        let next = try self.fixture.archive()
        try next.prepare()
        #expect(self.fixture.files.count == 1)
        #expect(ArchiveFixture.mode("\(self.incoming)/dead") == 0)
        try writer.append(bytes: bytes[60_000...])
        let stored = try await withCheckedContinuation { continuation in
            writer.commit { continuation.resume(returning: $0) }
        }.get()
        #expect(ArchiveFixture.read(stored.path).suffix(bytes.count) == bytes[...])
    }

    @Test func closingRemovesTheFolder() throws {
        let archive = try self.fixture.archive()
        try archive.prepare()
        #expect(ArchiveFixture.walk(self.incoming, "").count == 1)
        archive.close()
        #expect(ArchiveFixture.walk(self.incoming, "").isEmpty)
    }

    @Test func manyRunsStartAtOnce() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for run in 0..<8 {
                group.addTask {
                    let archive = try self.fixture.archive()
                    for number in 0..<20 {
                        _ = try await archive.store(ArchiveFixture.dataSet(sop: "1.\(run).\(number)"))
                    }
                    archive.close()
                }
            }
            try await group.waitForAll()
        }
        #expect(self.fixture.files.count == 160)
    }

    @Test func aLinkedIncomingFolderIsRefused() throws {
        let outside = "\(self.fixture.directory)/outside"
        mkdir(outside, 0o700)
        mkdir(self.fixture.root, 0o700)
        symlink(outside, "\(self.fixture.root)/.pacsh")
        let archive = try self.fixture.archive()
        #expect(throws: ArchiveError.self) { try archive.prepare() }
        #expect(ArchiveFixture.walk(outside, "").isEmpty)
    }
}
