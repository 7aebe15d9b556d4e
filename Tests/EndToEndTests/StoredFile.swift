import TestSupport
import Testing

/// A file as pacsh wrote it, taken apart without pacsh's own reader.
struct StoredFile {
    /// What stands after the meta header.
    let dataSet: [UInt8]
    /// (0002,0010) of the meta header.
    let transferSyntax: String

    /// Nil if there is no preamble, no prefix or no group length.
    init?(path: String) {
        guard let bytes = TemporaryDirectory.bytes(of: path), bytes.count > 144, bytes[..<128].allSatisfy({ $0 == 0 }),
            Array(bytes[128..<132]) == Array("DICM".utf8), Array(bytes[132..<138]) == [2, 0, 0, 0, 0x55, 0x4c]
        else { return nil }
        let length = bytes[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= 144 + length else { return nil }
        self.dataSet = Array(bytes[(144 + length)...])
        let header = Array(bytes[144..<(144 + length)])
        let tag: [UInt8] = [2, 0, 0x10, 0, 0x55, 0x49]
        guard let at = (0..<max(0, header.count - 8)).first(where: { Array(header[$0..<($0 + 6)]) == tag }) else {
            return nil
        }
        let count = Int(header[at + 6]) | Int(header[at + 7]) << 8
        guard header.count >= at + 8 + count else { return nil }
        self.transferSyntax = String(decoding: header[(at + 8)..<(at + 8 + count)].filter { $0 != 0 }, as: UTF8.self)
    }

    /// Whether the data set certainly ends inside an element, read as Explicit VR Little Endian without sequences; where
    /// no VR stands it isn't known.
    var endsInsideAnElement: Bool {
        var at = 0
        while at < self.dataSet.count {
            guard at + 8 <= self.dataSet.count else { return true }
            let vr = String(decoding: self.dataSet[(at + 4)..<(at + 6)], as: UTF8.self)
            guard ["UI", "CS", "LO", "LT", "PN", "SH", "DA"].contains(vr) else { return false }
            at += 8 + Int(self.dataSet[at + 6]) + Int(self.dataSet[at + 7]) << 8
        }
        return at > self.dataSet.count
    }

    /// The file's name without `.dcm`: the SOP instance UID.
    static func name(of path: String) -> String {
        String((path.split(separator: "/").last ?? "").dropLast(4))
    }

    /// pydicom reads every file below a folder to its last element, and dciodvfy accepts the meta headers.
    static func expectReadable(below folder: String, count: Int) async throws {
        let report = try await Programs.run("python", [Programs.script("read_files.py"), folder])
        #expect(report == "\(count)\n")
        for file in TemporaryDirectory.files(below: folder, withExtension: "dcm") {
            let report = try await Programs.ending("dciodvfy", [file])
            let faults = report.errors.split(separator: "\n").filter { line in
                line.contains("FileMetaInformation") || line.contains("(0x0002,") || line.contains("Group 0x2 ")
            }
            #expect(faults.isEmpty, "\(file)")
        }
        for file in TemporaryDirectory.files(below: folder) where file.hasSuffix(".part") {
            Issue.record("\(file) is left over")
        }
    }

    /// Files are for their owner alone, and so are the folders.
    static func expectPrivate(below folder: String) {
        #expect(TemporaryDirectory.permissions(of: folder) == 0o700)
        for file in TemporaryDirectory.files(below: folder, withExtension: "dcm") {
            #expect(TemporaryDirectory.permissions(of: file) == 0o600, "\(file)")
            let parent = file.split(separator: "/").dropLast().joined(separator: "/")
            #expect(TemporaryDirectory.permissions(of: "/" + parent) == 0o700, "\(parent)")
        }
    }
}
