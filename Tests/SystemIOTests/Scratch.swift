import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A folder of its own for one test, removed with it.
final class Scratch {
    let path: String
    let folder: Folder

    init() throws {
        self.path = try Path.makeTemporaryFolder("pacsh-systemio-")
        self.folder = try Folder(path: self.path)
    }

    deinit {
        self.folder.empty()
        Path.removeFolder(self.path)
    }

    /// A path in it.
    func path(_ name: String) -> String { "\(self.path)/\(name)" }

    /// Makes a file with a text and a mode, as somebody else's program would have.
    func write(_ text: String, _ name: String, mode: UInt16) throws {
        try PrivateFile.write(Array(text.utf8), to: self.path(name))
        try #require(chmod(self.path(name), mode_t(mode)) == 0)
    }

    /// What is in a file.
    func text(_ name: String) throws -> String {
        String(decoding: try #require(try File.contents(of: self.path(name), limit: 1 << 20)), as: UTF8.self)
    }

    /// The permissions of a file.
    func mode(_ name: String) throws -> UInt16 { try Path.status(self.path(name)).mode }
}
