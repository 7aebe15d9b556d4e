import Synchronization
import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct PrivateFileTests {
    let scratch: Scratch

    init() throws { self.scratch = try Scratch() }

    @Test(arguments: [UInt16(0o644), 0o666, 0o600, 0o640]) func anOpenFileIsClosedToOthers(_ mode: UInt16) throws {
        try self.scratch.write("old", "file", mode: mode)
        let appended = try PrivateFile.open(self.scratch.path("file"), .append)
        #expect(try self.scratch.mode("file") == 0o600)
        try appended.write(" new")
        #expect(try self.scratch.text("file") == "old new")
        chmod(self.scratch.path("file"), mode_t(mode))
        try PrivateFile.open(self.scratch.path("file"), .replace).write("x")
        #expect(try self.scratch.text("file") == "x")
        #expect(try self.scratch.mode("file") == 0o600)
    }

    @Test func aNewFileIsTheOwnersAloneWhateverTheMask() throws {
        try PrivateFile.open(self.scratch.path("new"), .replace).write("x")
        #expect(try self.scratch.mode("new") == 0o600)
    }

    @Test func aLinkIsRefusedAndItsTargetKept() throws {
        try self.scratch.write("theirs", "target", mode: 0o644)
        #expect(symlink("target", self.scratch.path("link")) == 0)
        for access in [PrivateFile.Access.replace, .append, .readAndAppend] {
            do {
                _ = try PrivateFile.open(self.scratch.path("link"), access)
                Issue.record("opened through a link")
            } catch {
                #expect(error.number == ELOOP)
                #expect("\(error)" == "it is a symbolic link")
            }
        }
        #expect(try self.scratch.text("target") == "theirs")
        #expect(try self.scratch.mode("target") == 0o644)
    }

    @Test func anothersFileIsRefusedAndKept() throws {
        try self.scratch.write("theirs", "file", mode: 0o666)
        try #require(chown(self.scratch.path("file"), 12_345, 0) == 0, "only root may give files away")
        do {
            _ = try PrivateFile.open(self.scratch.path("file"), .replace)
            Issue.record("opened another's file")
        } catch {
            #expect("\(error)" == "the file belongs to another user")
        }
        #expect(try self.scratch.text("file") == "theirs")
        #expect(try self.scratch.mode("file") == 0o666)
    }

    @Test func devicesAndPipesAreLeftAlone() throws {
        let before = try Path.status("/dev/null").mode
        try PrivateFile.open("/dev/null", .replace).write("x")
        #expect(try Path.status("/dev/null").mode == before)
        #expect(symlink("/dev/null", self.scratch.path("link")) == 0)
        try PrivateFile.open(self.scratch.path("link"), .append).write("x")
        #expect(mkfifo(self.scratch.path("pipe"), 0o644) == 0)
        let reader = try File(reading: self.scratch.path("pipe"))
        try PrivateFile.open(self.scratch.path("pipe"), .replace).write("through")
        #expect(try reader.readNext(100) == Array("through".utf8))
        #expect(try self.scratch.mode("pipe") == 0o644)
    }

    #if os(Linux)
    @Test func aFileSystemWithoutModesIsToldOnce() throws {
        // proc lets a process write its name and nobody change the mode.
        let warnings = Atomic(0)
        PrivateFile.whenExposed { warnings.add(1, ordering: .relaxed) }
        for _ in 0..<3 { try PrivateFile.open("/proc/self/comm", .append).close() }
        #expect(warnings.load(ordering: .relaxed) == 1)
    }
    #endif

    @Test func aFileIsReplacedAtOnce() throws {
        try self.scratch.write("old", "file", mode: 0o644)
        #expect(symlink("file", self.scratch.path("link")) == 0)
        try PrivateFile.write(Array("new".utf8), to: self.scratch.path("link"))
        #expect(try self.scratch.text("file") == "new")
        #expect(try self.scratch.mode("file") == 0o600)
        #expect(try self.scratch.folder.names() == ["file", "link"])
        try PrivateFile.write([], to: self.scratch.path("deep/er/file"))
        #expect(try self.scratch.mode("deep") == 0o700)
    }

    @Test func aPipeIsNotReplaced() throws {
        try #require(mkfifo(self.scratch.path("pipe"), 0o600) == 0)
        #expect(symlink("pipe", self.scratch.path("link")) == 0)
        for name in ["pipe", "link"] {
            #expect(throws: SystemError.invalidArgument) { try PrivateFile.write([1], to: self.scratch.path(name)) }
        }
        #expect(try self.scratch.folder.names() == ["link", "pipe"])
    }

    #if os(Linux)
    // Where a file can be made but not forced out, and where it can't be written: a full disk.
    @Test(arguments: [("mqueue", SystemError.invalidArgument, 0), ("tmpfs", .noSpace, 100_000)])
    func aWriteThatFailsLeavesNoDescriptorAndNoFile(_ system: String, _ error: SystemError, _ size: Int) throws {
        let disk = self.scratch.path("disk")
        try Folder.make(path: disk)
        let options = system == "tmpfs" ? "size=64k" : ""
        try #require(mount(system, disk, system, 0, options) == 0, "only root may mount")
        defer { umount2(disk, 2) }
        let before = try Folder(path: "/proc/self/fd").names().count
        for _ in 0..<50 {
            #expect(throws: error) { try PrivateFile.write(Array(repeating: 1, count: size), to: "\(disk)/file") }
        }
        // Other tests open a few files meanwhile.
        #expect(try Folder(path: "/proc/self/fd").names().count < before + 25)
        // The system's message queues are the same on every mount, so others' may be here.
        #expect(try !Folder(path: disk).names().contains { $0.hasPrefix("file") })
    }
    #endif
}
