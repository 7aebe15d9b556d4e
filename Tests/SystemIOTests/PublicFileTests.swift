import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Files that everybody may read, and lines that several append.
@Suite struct PublicFileTests {
    let scratch: Scratch

    init() throws { self.scratch = try Scratch() }

    @Test func everybodyMayReadItWhateverTheMask() throws {
        let former = umask(0o077)
        defer { umask(former) }
        try PublicFile.write("a\n", to: self.scratch.path("file"))
        #expect(try self.scratch.mode("file") == 0o644)
        try PublicFile.write("b\n", to: self.scratch.path("file"))
        #expect(try self.scratch.text("file") == "b\n")
    }

    @Test func aLinkIsReplacedAndItsTargetKept() throws {
        try self.scratch.write("theirs", "target", mode: 0o600)
        #expect(symlink("target", self.scratch.path("link")) == 0)
        try PublicFile.write("ours", to: self.scratch.path("link"))
        #expect(try self.scratch.text("target") == "theirs" && self.scratch.text("link") == "ours")
        #expect(!Path.isLink(self.scratch.path("link")))
    }

    @Test func aFolderThatIsNotThereIsSaidAndNothingIsLeft() throws {
        #expect(throws: SystemError.self) { try PublicFile.write("x", to: self.scratch.path("none/file")) }
        #expect(mkdir(self.scratch.path("folder"), 0o700) == 0)
        #expect(throws: SystemError.self) { try PublicFile.write("x", to: self.scratch.path("folder")) }
        #expect(!Path.exists(self.scratch.path("folder.\(getpid()).tmp")))
        #expect(rmdir(self.scratch.path("folder")) == 0)
    }

    @Test func linesOfManyAreWhole() async throws {
        let path = self.scratch.path("lines")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<25 {
                        try PrivateFile.append(
                            line: String(repeating: "\(writer)", count: 3000) + " \(number)",
                            to: path
                        )
                    }
                }
            }
            try await group.waitForAll()
        }
        let lines = try self.scratch.text("lines").split(separator: "\n")
        #expect(lines.count == 200)
        #expect(
            lines.allSatisfy { line in
                line.prefix(3000).allSatisfy { $0 == line.first } && line.dropFirst(3000).first == " "
            }
        )
        #expect(try self.scratch.mode("lines") == 0o600)
    }

    @Test func aLineOfTheSystemsLogHasItsPriorityAndItsProgram() throws {
        let path = self.scratch.path("log")
        let listener = try DatagramListener(path)
        try SystemLog.write("{\"event\":\"Query\"}", by: "pacsh", socket: path)
        let message = try #require(listener.next())
        // <37>Nov 30 22:10:00 pacsh[123]: …
        #expect(
            message.hasPrefix("<37>") && message.hasSuffix(" pacsh[\(getpid())]: {\"event\":\"Query\"}"),
            "\(message)"
        )
        #expect(message.dropFirst(7).first == " " && message.dropFirst(19).first == " ", "\(message)")
        #expect(throws: SystemError.self) { try SystemLog.write("x", by: "pacsh", socket: self.scratch.path("none")) }
    }
}
