import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct FolderTests {
    let scratch: Scratch

    init() throws { self.scratch = try Scratch() }

    @Test func aMoveNeverOverwrites() throws {
        let target = try self.scratch.folder.madeFolder("target")
        try self.scratch.write("one", "a", mode: 0o600)
        try self.scratch.write("two", "b", mode: 0o600)
        try self.scratch.folder.move("a", to: target, as: "x")
        #expect(throws: SystemError.exists) { try self.scratch.folder.move("b", to: target, as: "x") }
        #expect(try self.scratch.text("target/x") == "one")
        #expect(try self.scratch.folder.names() == ["b", "target"])
        try self.scratch.folder.replace("x", in: target, by: "b")
        #expect(try self.scratch.text("target/x") == "two")
    }

    @Test func linksAreNotFollowed() throws {
        _ = try self.scratch.folder.madeFolder("real")
        try self.scratch.write("x", "real/file", mode: 0o600)
        #expect(symlink("real", self.scratch.path("link")) == 0)
        #expect(symlink("real/file", self.scratch.path("fileLink")) == 0)
        #expect(throws: SystemError.self) { try self.scratch.folder.folder("link") }
        #expect(throws: SystemError.self) { try self.scratch.folder.madeFolder("link") }
        #expect(throws: SystemError(number: ELOOP)) { try self.scratch.folder.file("fileLink") }
        // A path is the user's choice.
        #expect(try Folder(path: self.scratch.path("link")).names() == ["file"])
    }

    @Test func newFilesAndFoldersAreTheOwnersAlone() throws {
        _ = try self.scratch.folder.makeFile("file")
        #expect(throws: SystemError.exists) { try self.scratch.folder.makeFile("file") }
        try Folder.make(path: self.scratch.path("a/b/c"))
        try Folder.make(path: self.scratch.path("a/b/c"))
        #expect(try self.scratch.mode("file") == 0o600)
        #expect(try self.scratch.mode("a/b") == 0o700)
        #expect(throws: SystemError.notAFolder) { try Folder.make(path: self.scratch.path("file/x")) }
    }

    @Test func aFolderIsKnownAgain() throws {
        let one = try self.scratch.folder.madeFolder("one")
        #expect(self.scratch.folder.holds(one, as: "one"))
        self.scratch.folder.removeFolder("one")
        #expect(!self.scratch.folder.holds(one, as: "one"))
        _ = try self.scratch.folder.madeFolder("one")
        #expect(!self.scratch.folder.holds(one, as: "one"))
    }

    @Test func parents() {
        let cases: [(String, String?)] = [
            ("/", nil), (".", nil), ("a", "."), ("a/", "."), ("/a", "/"), ("/a/b/", "/a"), ("a/b", "a"),
        ]
        for (path, parent) in cases { #expect(Path.parent(of: path) == parent, "\(path)") }
    }

    @Test func writableIsAskedOfTheNearestFolderThere() throws {
        try Path.checkWritable(folder: self.scratch.path("not/yet/there"))
        try self.scratch.write("x", "file", mode: 0o600)
        #expect(throws: SystemError.notAFolder) { try Path.checkWritable(folder: self.scratch.path("file")) }
        #expect(throws: SystemError.notAFolder) { try Path.checkWritable(folder: self.scratch.path("file/below")) }
        let here = try #require(FreeSpace.at(self.scratch.path("not/yet/there")))
        #expect(here.available > 0 && here.total >= here.available)
        #expect(FreeSpace.at("") != nil)
    }
}
