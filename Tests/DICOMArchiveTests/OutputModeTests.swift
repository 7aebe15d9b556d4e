import DICOMCore
import SystemIO
import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Who may read what is stored.
struct OutputModeTests {
    private let fixture = ArchiveFixture()

    private func stored(_ mode: OutputMode) async throws -> String {
        let archive = try Archive(root: self.fixture.root, durability: .none, mode: mode, minimumFree: 0)
        let stored = try await archive.store(ArchiveFixture.dataSet())
        archive.close()
        return stored.path
    }

    private func permissions(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test("By default nobody else, whatever the umask says")
    func isPrivate() async throws {
        let path = try await self.stored(.private)
        #expect(self.permissions(path) == 0o600)
        for name in ["", "/P1", "/P1/1.2.3", "/P1/1.2.3/1.2.3.1"] {
            #expect(self.permissions(self.fixture.root + name) == 0o700, "\(name)")
        }
    }

    @Test("The group reads objects and their folders, setgid stays, and what is incomplete is nobody's business")
    func isTheGroups() async throws {
        mkdir(self.fixture.root, 0o700)
        chmod(self.fixture.root, 0o2750)
        let path = try await self.stored(.group)
        #expect(self.permissions(path) == 0o640)
        for name in ["", "/P1", "/P1/1.2.3", "/P1/1.2.3/1.2.3.1"] {
            #expect(self.permissions(self.fixture.root + name) == 0o2750, "\(name)")
        }
        #expect(self.permissions(self.fixture.root + "/.pacsh") & 0o777 == 0o700)
        #expect(self.permissions(self.fixture.root + "/.pacsh/incoming") & 0o777 == 0o700)
    }

    @Test func makesTheDirectoryForTheGroup() async throws {
        let path = try await self.stored(.group)
        #expect(self.permissions(path) == 0o640)
        #expect(self.permissions(self.fixture.root) == 0o750)
    }

    @Test("A directory that a journal has made is for the group too; one in which others have files is as they made it")
    func opensWhatIsNew() async throws {
        try Folder.make(path: self.fixture.root + "/.pacsh/journal")
        _ = try await self.stored(.group)
        #expect(self.permissions(self.fixture.root) == 0o750)
        let other = ArchiveFixture()
        try Folder.make(path: other.root + "/somebody's")
        let archive = try Archive(root: other.root, durability: .none, mode: .group, minimumFree: 0)
        _ = try await archive.store(ArchiveFixture.dataSet())
        archive.close()
        #expect(self.permissions(other.root) == 0o700)
    }
}
