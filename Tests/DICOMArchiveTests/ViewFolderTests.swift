import DICOMArchive
import SystemIO
import TestSupport
import Testing

/// The folders of objects that are only looked at.
@Suite struct ViewFolderTests {
    private static func put(_ folder: ViewFolder) throws {
        try TemporaryDirectory.write([1, 2, 3], to: folder.path + "/object.dcm")
    }

    private static func objects(_ output: String) -> Int {
        TemporaryDirectory.files(below: output, withExtension: "dcm").count
    }

    @Test("A folder goes with its run, one that is kept stays, and one in use is nobody else's to remove")
    func lives() throws {
        let directory = try TemporaryDirectory("view")
        let output = directory.path("out")
        let first = try ViewFolder(below: output, mode: .private)
        try Self.put(first)
        let second = try ViewFolder(below: output, mode: .private)
        try Self.put(second)
        #expect(first.path != second.path && Self.objects(output) == 2)
        second.keep()
        first.remove()
        #expect(!TemporaryDirectory.exists(first.path) && Self.objects(output) == 1)
        let third = try ViewFolder(below: output, mode: .private)
        #expect(Self.objects(output) == 1)
        third.remove()
        #expect(TemporaryDirectory.files(below: output) == ["object.dcm"].map { second.path + "/" + $0 })
    }

    @Test("What a dead run has left is removed by the next") func stale() throws {
        let directory = try TemporaryDirectory("view")
        let output = directory.path("out")
        // A lock that nobody holds.
        let dead = try directory.makeFolder("out/.pacsh/view/dead")
        try TemporaryDirectory.write([], to: dead + "/lock")
        try TemporaryDirectory.write([1], to: dead + "/object.dcm")
        // No folder of ours.
        let foreign = try directory.makeFolder("out/.pacsh/view/foreign")
        try TemporaryDirectory.write([1], to: foreign + "/object.dcm")
        let folder = try ViewFolder(below: output, mode: .private)
        #expect(!TemporaryDirectory.exists(dead) && TemporaryDirectory.exists(foreign + "/object.dcm"))
        #expect(TemporaryDirectory.permissions(of: folder.path) == 0o700)
        folder.remove()
    }
}
