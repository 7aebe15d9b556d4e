import DICOMCore
import Foundation
import TestSupport
import Testing

@testable import ShellCore

/// What below a directory can't be read, or isn't followed, is told by every command that goes over one.
@Suite(.timeLimit(.minutes(1))) struct UnreadNameTests {
    private let local: LocalFixture

    init() throws {
        self.local = try LocalFixture()
        try self.local.write("d/a.dcm", sop: "1.2.3.1")
        try self.local.write("d/b.dcm", sop: "1.2.3.2")
        try self.local.write("e/a.dcm", sop: "1.2.3.1")
    }

    private var folder: String { self.local.folder.path("d") }
    private var other: String { self.local.folder.path("e") }

    private func commands(_ format: String) -> [[String]] {
        [
            ["dump", self.folder, "Rows", "--format", format], ["files", self.folder, "--format", format],
            ["link", self.folder, self.local.folder.path("names"), "--format", format],
            ["diff", self.other, self.folder, "--files", "--format", format],
        ]
    }

    /// Gives the second object a name in Latin-1.
    private func renameIllegibly() {
        let name = [UInt8](self.folder.utf8) + [UInt8(ascii: "/"), 0xE9, 0]
        #expect(rename(self.folder + "/b.dcm", name.map { CChar(bitPattern: $0) }) == 0)
    }

    @Test("A name that is no UTF-8 is told of: exit 5, and what is there is shown")
    func illegibleNames() async throws {
        self.renameIllegibly()
        for words in self.commands("json") {
            let (code, output, error) = await self.local.run(words)
            #expect(code == 5 && error.contains("1 name in it is not UTF-8"), "\(words): \(code) \(error)")
            #expect(output.contains("a.dcm") || words[0] == "diff", "\(words): \(output)")
            #expect(JSONValue(parsing: output)?["error"]?["code"] == "not-readable", "\(words): \(output)")
            #expect(!error.contains("permissions") && error.contains("hint: rename it"), "\(words): \(error)")
        }
    }

    @Test("A link is told of and not followed, wherever it leads")
    func links() async throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: self.folder + "/c.dcm", withDestinationPath: self.other + "/a.dcm")
        try manager.createSymbolicLink(atPath: self.folder + "/loop", withDestinationPath: self.folder)
        for words in self.commands("csv") {
            let (_, output, error) = await self.local.run(words)
            #expect(error.contains("2 links below it aren't followed"), "\(words): \(error)")
            #expect(!output.contains("c.dcm") && !output.contains("loop"), "\(words): \(output)")
        }
        let named = await self.local.run("dump", self.folder + "/c.dcm", "Rows", "--format", "csv")
        #expect(named.code == 0 && !named.error.contains("followed"), "\(named)")
    }

    @Test("A directory that can't be listed is no file")
    func count() async throws {
        self.renameIllegibly()
        let (_, json, _) = await self.local.document("dump", self.folder)
        #expect(json["count"] == 1, "\(json)")
        #expect(await self.local.run("dump", self.folder).output.hasSuffix("\n1 file\n"))
    }
}
