import DICOMCore
import SystemIO
import TestSupport
import Testing

@testable import DICOMArchive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// Names that people read, and links under them.
struct LinkTreeTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("link") }

    private static func object(_ values: KeyValuePairs<Tag, String>) -> DataSet {
        var object = DataSet()
        for (tag, text) in values { object.set(tag, text) }
        return object
    }

    private static let object = object([
        .patientID: "P/1", .studyDate: "20260501", .studyDescription: "Bone scan", .seriesNumber: "7",
        .instanceNumber: "12",
    ])

    private func file(_ name: String, _ text: String = "x") throws -> LocalObject {
        LocalObject(path: try self.folder.write(text, to: name), sopInstanceUID: "1.2.3")
    }

    // MARK: - Layouts

    @Test func namesFoldersAndFiles() throws {
        let layout = try LinkLayout(parsing: "{PatientID}/{StudyDate}_{StudyDescription}/{SeriesNumber}")
        #expect(layout.folderNames(of: Self.object) == ["P%2F1", "20260501_Bone scan", "7"])
        #expect(layout.fileName(of: Self.object, sop: "1.2.3") == "00012")
        #expect(layout.folderNames(of: DataSet()) == ["_NO_PATIENT_ID", "_", "_NONE"])
        #expect(layout.fileName(of: DataSet(), sop: "1.2.3") == "1.2.3")
        let files = try LinkLayout(parsing: "{(0010,0020)}/{Modality}-{InstanceNumber}.dcm")
        #expect(files.folderNames(of: Self.object) == ["P%2F1"])
        #expect(files.fileName(of: Self.object, sop: "1.2.3") == "%2D12")
    }

    @Test("No value leads out of the directory", arguments: ["..", ".", "../x", "/etc", "a\u{0}b", "-rf", "x/../.."])
    func cleansValues(_ value: String) throws {
        let names = try LinkLayout(parsing: "{PatientName}").folderNames(of: Self.object([.patientName: value]))
        #expect(names.count == 1)
        #expect(!names[0].contains("/") && !names[0].hasPrefix(".") && !names[0].hasPrefix("-"))
    }

    @Test(arguments: [
        "", "/a", "a/", "a//b", "..", "a/../b", "{", "{PatientID", "a}b", "{Nonsense}", "{}",
        "{OtherPatientIDsSequence}",
    ])
    func refusesWhatIsNoLayout(_ text: String) {
        #expect(throws: LinkLayout.Fault.self) { try LinkLayout(parsing: text) }
    }

    // MARK: - Links

    private func tree(_ layout: String = "{PatientID}") throws -> LinkTree {
        try LinkTree(directory: self.folder.path("names"), layout: try LinkLayout(parsing: layout))
    }

    private func inode(_ path: String) throws -> File.Status { try Path.status(path) }

    @Test func linksOnceAndNumbersWhatIsTaken() throws {
        let (one, two) = (try self.file("1", "one"), try self.file("2", "two"))
        let names = self.folder.path("names/P%2F1")
        for expected in [LinkTree.Result.linked, LinkTree.Result.present] {
            #expect(try self.tree().link(one, Self.object) == expected("\(names)/00012.dcm"))
            #expect(try self.tree().link(two, Self.object) == expected("\(names)/00012-2.dcm"))
        }
        #expect(try self.inode(one.path).isSameFile(as: self.inode("\(names)/00012.dcm")))
        #expect(TemporaryDirectory.bytes(of: "\(names)/00012-2.dcm") == Array("two".utf8))
        #expect(TemporaryDirectory.permissions(of: names) == 0o700)
    }

    @Test func replacesNoFileAndFollowsNoLink() throws {
        let object = try self.file("1")
        let names = try self.folder.makeFolder("names/P%2F1")
        try self.folder.write("somebody's", to: "names/P%2F1/00012.dcm")
        let secret = try self.folder.write("secret", to: "secret")
        symlink(secret, "\(names)/00012-2.dcm")
        #expect(try self.tree().link(object, Self.object) == .linked("\(names)/00012-3.dcm"))
        #expect(TemporaryDirectory.bytes(of: "\(names)/00012.dcm") == Array("somebody's".utf8))
        #expect(TemporaryDirectory.bytes(of: secret) == Array("secret".utf8))
        // A folder that somebody planted as a link isn't entered.
        let elsewhere = try self.folder.makeFolder("elsewhere")
        symlink(elsewhere, self.folder.path("names/20260501"))
        #expect(throws: SystemError.self) { try self.tree("{StudyDate}").link(object, Self.object) }
        // Nor is the directory itself where it is one.
        let layout = try LinkLayout(parsing: "{PatientID}")
        symlink(elsewhere, self.folder.path("planted"))
        #expect(throws: SystemError.self) { try LinkTree(directory: self.folder.path("planted"), layout: layout) }
        #expect(self.folder.files(below: "elsewhere").isEmpty)
    }

    // MARK: - What is here

    @Test func findsObjectsAndFollowsNoLinks() async throws {
        let archive = try self.folder.makeFolder("archive/p/s/e")
        let fixture = ArchiveFixture()
        let stored = try await fixture.archive().store(ArchiveFixture.dataSet())
        let whole = ArchiveFixture.read(stored.path)
        for name in ["b.dcm", "a.dcm", "c.damaged-0123abcd.dcm", ".hidden"] {
            try TemporaryDirectory.write(whole, to: "\(archive)/\(name)")
        }
        try TemporaryDirectory.write([1, 2, 3], to: "\(archive)/text.txt")
        symlink(self.folder.path("archive"), "\(archive)/loop")
        let found = try ObjectWalk(below: self.folder.path("archive"))
        #expect(found.objects.map(\.path) == ["\(archive)/a.dcm", "\(archive)/b.dcm"])
        #expect(found.links == ["\(archive)/loop"] && found.unreadable.isEmpty)
        #expect(throws: SystemError.noEntry) { _ = try ObjectWalk(below: self.folder.path("none")) }
    }
}
