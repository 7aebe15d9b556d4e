import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `dump` of much: printed while it is read, and in values that programs can use.
@Suite(.timeLimit(.minutes(2))) struct DumpStreamTests {
    private let local: LocalFixture

    init() throws { self.local = try LocalFixture() }

    private func folder(_ count: Int) throws -> String {
        for number in 1...count { try self.local.write("d/\(100 + number).dcm", sop: "1.2.3.\(number)") }
        return self.local.folder.path("d")
    }

    @Test("Of many files each format is one text: one heading, one document, in the order of the paths")
    func manyFiles() async throws {
        let folder = try self.folder(40)
        let csv = await self.local.run("dump", folder, "--format", "csv")
        let lines = csv.output.split(separator: "\n")
        #expect(csv.code == 0 && lines.first == "file,tag,vr,length,vm,keyword,creator,value")
        #expect(lines.filter { $0.hasPrefix("file,") }.count == 1)
        let files = lines.dropFirst().map { $0.prefix { $0 != "," } }
        #expect(files == files.sorted() && Set(files).count == 40)
        let table = await self.local.run("dump", folder)
        let blocks = table.output.split(separator: "\n\n")
        #expect(blocks.count == 40 && table.output.hasSuffix("\n40 files\n"))
        #expect(blocks.first?.hasPrefix("\(folder)/101.dcm\nTag ") == true)
        #expect(blocks.last?.hasPrefix("\(folder)/140.dcm\nTag ") == true)
        let pretty = await self.local.run("dump", folder, "--format", "json")
        let document = await self.local.document("dump", folder)
        #expect(JSONValue(parsing: pretty.output) == document.json)
        #expect(document.json["count"] == 40 && document.json["files"]?.elements.count == 40)
        let model = await self.local.run("dump", folder, "--format", "dicomjson")
        #expect(JSONValue(parsing: model.output)?.elements.count == 40)
        let uids = await self.local.run("dump", folder, "--format", "uid")
        #expect(uids.output == (1...40).map { "1.2.3.\($0)\n" }.joined())
    }

    @Test("A directory without DICOM is an empty document in each format")
    func nothing() async throws {
        try self.local.write(Array("no DICOM".utf8), to: "d/notes.txt")
        let folder = self.local.folder.path("d")
        #expect(await self.local.document("dump", folder).json["files"] == [])
        #expect(JSONValue(parsing: await self.local.run("dump", folder, "--format", "json").output)?["count"] == 0)
        #expect(await self.local.run("dump", folder, "--format", "dicomjson").output == "[\n]\n")
        #expect(await self.local.run("dump", folder, "Rows", "--format", "csv").output == "file,Rows\n")
    }

    @Test("What goes into a file or a pipe is the same, and tee gets a copy in which no patient stands")
    func redirected() async throws {
        let folder = try self.folder(5)
        let out = self.local.folder.path("out.csv")
        let tee = self.local.folder.path("tee.txt")
        let direct = await self.local.run("dump", folder, "--format", "csv")
        let run = await self.local.run(
            "-c",
            "tee \(tee); dump \(folder) --format csv > \(out); dump \(folder) --format uid | cat > \(out).uid"
        )
        #expect(run.code == 0, "\(run)")
        #expect(try String(decoding: #require(TemporaryDirectory.bytes(of: out)), as: UTF8.self) == direct.output)
        let uids = try String(decoding: #require(TemporaryDirectory.bytes(of: out + ".uid")), as: UTF8.self)
        #expect(uids == (1...5).map { "1.2.3.\($0)\n" }.joined())
        let copy = try String(decoding: #require(TemporaryDirectory.bytes(of: tee)), as: UTF8.self)
        #expect(copy.contains("PatientName") && !copy.contains("DOE^JANE") && copy.contains("5 files"))
    }

    @Test("A program gets values and nothing that only looks like one")
    func dataOnly() async throws {
        let file = try self.local.write("d/a.dcm") {
            $0.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 7, count: 6_000))))
        }
        let keys = ["PixelData", "PatientWeight", "StudyTime", "RadiopharmaceuticalInformationSequence"]
        let csv = await self.local.run(["dump", self.local.folder.path("d")] + keys + ["--format", "tsv"])
        let row = csv.output.split(separator: "\n").last?.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(row?.dropFirst() == ["", "71.5", "", #"[{"RadionuclideTotalDose":370}]"#], "\(csv)")
        let inline = await self.local.run(
            "dump",
            self.local.folder.path("d"),
            "PixelData",
            "--inline",
            "all",
            "--format",
            "tsv"
        )
        #expect(inline.output.hasSuffix("\t" + Base64.encode([UInt8](repeating: 7, count: 6_000)) + "\n"))
        let tree = await self.local.run("dump", file, "--format", "tsv").output
        #expect(tree.contains("(7FE0,0010)\tOW\t6000\t3000\tPixelData\t\t\n") || tree.contains("\tPixelData\t\t\n"))
        #expect(tree.contains("\tRadiopharmaceuticalInformationSequence\t\t\n"))
        // People are told.
        let shown = await self.local.run("dump", file).output
        #expect(shown.contains("(6000 bytes, not read)") && shown.contains("1 item"))
        // An absent attribute is no value.
        let captured = await self.local.run("-c", "capture v = dump \(file) StudyTime")
        #expect(captured.code == 2 && captured.error.contains("yielded no value"), "\(captured)")
    }

    @Test("A sequence that is asked for shows its items")
    func sequence() async throws {
        let file = try self.local.write("a.dcm")
        let run = await self.local.run("dump", file, "RadiopharmaceuticalInformationSequence")
        #expect(run.output.contains("1 item") && run.output.contains(/RadionuclideTotalDose +370\n/), "\(run)")
    }

    @Test("A sequence that goes on behind what is printed at once says that it has more items")
    func longSequence() async throws {
        let file = try self.local.write("a.dcm") { dataSet in
            var item = DataSet()
            item.set(.rows, integer: 1)
            dataSet.set(Tag(0x0008, 0x1140), items: Array(repeating: item, count: 20_000))
        }
        let run = await self.local.run("dump", file)
        let lines = run.output.split(separator: "\n")
        #expect(run.code == 0 && lines.count > 40_000)
        #expect(lines.contains { $0.contains("ReferencedImageSequence") && $0.hasSuffix("+ items") })
        #expect(lines.filter { $0.hasPrefix("Tag ") }.count == 1)
        #expect(lines.contains { $0.contains("RadiopharmaceuticalInformationSequence") && $0.hasSuffix("  1 item") })
    }

    @Test("--per makes rows, so that formats without rows are refused")
    func groupsWithoutRows() async throws {
        let folder = try self.folder(1)
        for format in ["dicomjson", "uid"] {
            let run = await self.local.run("dump", folder, "Rows", "--per", "series", "--format", format)
            #expect(run.code == 2 && run.output.isEmpty && run.error.contains("--format csv or json"), "\(run)")
        }
    }

    @Test("What was forgiven in many files is told once for each leniency, with the first file")
    func leniencies() async throws {
        for number in 1...3 {
            let bytes = LocalFixture.bytes(sop: "1.2.3.\(number)") + (number == 1 ? [] : [0, 0, 0, 0])
            try self.local.write(bytes, to: "d/\(number).dcm")
        }
        let run = await self.local.run("dump", self.local.folder.path("d"), "Rows")
        #expect(run.code == 0 && run.error.hasPrefix("warning: zeros after the last element (at byte "), "\(run.error)")
        #expect(run.error.hasSuffix("/d/2.dcm; the like in 1 more file\n"), "\(run.error)")
    }
}
