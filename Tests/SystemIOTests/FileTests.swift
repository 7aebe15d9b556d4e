import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct FileTests {
    let scratch: Scratch

    init() throws { self.scratch = try Scratch() }

    @Test func partsAreWrittenInOrderAndReadBackAnywhere() throws {
        let file = try self.scratch.folder.makeFile("a")
        let parts: [[UInt8]] = [Array("one ".utf8), [], Array("two".utf8)]
        try parts[0].withUnsafeBytes { first in
            try parts[1].withUnsafeBytes { second in
                try parts[2].withUnsafeBytes { third in try file.write([first, second, third]) }
            }
        }
        try file.close()
        try file.close()
        #expect(try self.scratch.text("a") == "one two")
        let read = try self.scratch.folder.file("a")
        #expect(try read.read(at: 4, count: 100) == Array("two".utf8))
        #expect(try read.read(at: 99, count: 1).isEmpty)
        #expect(try read.status().size == 7)
        #expect(try File.contents(of: self.scratch.path("a"), limit: 6) == nil)
    }

    @Test func writingIntoAFullDeviceTellsTheReason() throws {
        #if os(Linux)
        let full = try PrivateFile.open("/dev/full", .append)
        #expect(throws: SystemError.noSpace) { try full.write("x") }
        #expect(SystemError.noSpace.isOutOfSpace)
        #expect("\(SystemError.noSpace)" == "No space left on device")
        #endif
    }

    @Test func synchronizingAsksTheSystem() throws {
        let file = try self.scratch.folder.makeFile("a")
        try file.write("x")
        try file.synchronize()
        try self.scratch.folder.synchronize()
        try file.close()
        // Only the system can know that the descriptor is gone.
        #expect(throws: SystemError(number: EBADF)) { try file.synchronize() }
    }

    @Test func aLockIsHeldByOne() throws {
        let first = try self.scratch.folder.lockFile("lock")
        let second = try self.scratch.folder.lockFile("lock")
        #expect(first.lock(waits: false) == .taken)
        #expect(second.lock(waits: false) == .heldByAnother)
        try first.close()
        #expect(second.lock(waits: true) == .taken)
    }

    @Test func onlyWhatAParserAsksForIsRead() throws {
        try PrivateFile.write(Array(repeating: 7, count: 300_000), to: self.scratch.path("a"))
        let bytes = try #require(try FileOnDemand(path: self.scratch.path("a")))
        #expect(bytes.count == 300_000)
        // Behind a gap little is read ahead.
        #expect(bytes.load(from: 200_000, length: 10) == 204_096)
        bytes.withBytes { span in
            #expect(span.unsafeLoad(fromByteOffset: 0, as: UInt8.self) == 0)
            #expect(span.unsafeLoad(fromByteOffset: 200_000, as: UInt8.self) == 7)
        }
        #expect(bytes.load(from: 299_999, length: 2) == nil)
        #expect(bytes.failure == nil)
        #expect(truncate(self.scratch.path("a"), 10) == 0)
        #expect(bytes.load(from: 0, length: 11) == nil)
        #expect(bytes.failure == .inputOutput)
        #expect(try FileOnDemand(path: self.scratch.path) == nil)
        #expect(throws: SystemError.noEntry) { try FileOnDemand(path: self.scratch.path("none")) }
    }
}
