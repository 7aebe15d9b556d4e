import Testing

@testable import SystemIO

@Suite struct FileSystemTests {
    #if os(Linux)
    private static let mounts = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        40 22 0:35 / /proc rw,nosuid - proc proc rw
        60 22 0:50 / /archive rw,relatime shared:9 - nfs4 server:/archive rw,vers=4.2
        61 60 0:51 / /archive/fast\\040disk rw shared:10 master:3 - xfs /dev/sdb1 rw
        70 22 8:2 / /archiveold rw - btrfs /dev/sdc1 rw
        71 22 0:60 / /data rw - ext4 /dev/sdd1 rw
        72 22 0:61 / /data rw - cifs //server/data rw

        """

    @Test(arguments: [
        ("/home/x", "ext4"), ("/archive", "nfs4"), ("/archive/a/b", "nfs4"), ("/archive/fast disk/a", "xfs"),
        ("/archiveold/a", "btrfs"), ("/archive2", "ext4"), ("/data/a", "cifs"),
    ])
    func theMountAbovePathTellsTheType(path: String, type: String) {
        #expect(FileSystem.type(of: path, mounts: Self.mounts) == type)
    }

    @Test func withoutMountsNothingIsKnown() {
        #expect(FileSystem.type(of: "/a", mounts: "") == nil)
        #expect(FileSystem.type(of: "/a", mounts: "22 1 8:1 / -\n") == nil)
    }
    #endif

    @Test func whatIsMissingLiesWhereTheFolderAboveItLies() {
        #expect(FileSystem.isLocal("/dev/shm/not/there") == FileSystem.isLocal("/dev/shm"))
        #expect(!FileSystem.isLocal("/proc/self"))
    }
}
