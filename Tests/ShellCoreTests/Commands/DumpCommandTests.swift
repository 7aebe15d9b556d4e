import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `dump` of files and directories as a process sees it.
@Suite(.timeLimit(.minutes(1))) struct DumpCommandTests {
    private let local: LocalFixture

    init() throws { self.local = try LocalFixture() }

    @Test(
        "A tree has tag, VR, length, multiplicity, keyword and value, UIDs their names, private elements their creator"
    )
    func tree() async throws {
        let file = try self.local.write("a.dcm") { $0.set(.imageType, "ORIGINAL\\PRIMARY") }
        let run = await self.local.run("dump", file)
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.first == "Tag VR Length VM Attribute Value")
        #expect(lines.contains("(0002,0010) UI 20 1 TransferSyntaxUID 1.2.840.10008.1.2.1 (Explicit VR Little Endian)"))
        #expect(lines.contains("(0008,0008) CS 16 2 ImageType ORIGINAL\\PRIMARY"))
        #expect(lines.contains("(0009,1001) LO 6 1 [ACME 1.0] secret"))
        #expect(lines.contains("(0028,0010) US 2 1 Rows 2"))
        #expect(lines.contains { $0.hasPrefix("(0054,0016) SQ") && $0.hasSuffix("1 item") })
        #expect(run.output.contains("\n    (0018,1074)  DS"))
        #expect(
            lines.contains("(7FE0,0010) OW 8 1 PixelData 01 02 03 04 05 06 07 08")
                || lines.contains {
                    $0.hasPrefix("(7FE0,0010) OW 8 ") && $0.hasSuffix("PixelData 01 02 03 04 05 06 07 08")
                }
        )
        let csv = await self.local.run("dump", file, "--format", "csv")
        #expect(csv.output.hasPrefix("tag,vr,length,vm,keyword,creator,value\n"))
        #expect(csv.output.contains("\"(0002,0010)\",UI,20,1,TransferSyntaxUID,,1.2.840.10008.1.2.1\n"))
        #expect(csv.output.contains("\"(0009,1001)\",LO,6,1,00091001,\"ACME 1.0\",secret\n"))
    }

    @Test(
        "What isn't DICOM is named as what it is; exit 2, and nobody says that the command was typed wrong",
        arguments: [
            ("", "it is empty (0 bytes)"), ("\u{1F}\u{8}", "it has neither the DICM prefix"),
            ("%PDF-1.4 and so on", "it is a PDF document"),
            ("PK\u{3}\u{4}\u{14}\u{0}\u{0}\u{0}", "it is a ZIP archive"),
            ("MSH|^~\\&|A|B|C|D", "it is an HL7 message"), ("{\"a\": [1, 2]}", "it is a JSON document"),
        ]
    )
    func foreign(_ content: String, _ words: String) async throws {
        let file = try self.local.write(Array(content.utf8), to: "x")
        let (code, json, error) = await self.local.document("dump", file)
        #expect(code == 2 && json["error"]?["code"] == "usage", "\(json)")
        #expect(error.contains(words) && error.contains("check the name and what the file is"), "\(error)")
        #expect(json["error"]?["cause"] != "The command cannot be understood as it was typed.")
    }

    @Test("A file that ends behind its prefix is damaged") func onlyThePrefix() async throws {
        let file = try self.local.write([UInt8](repeating: 0, count: 128) + Array("DICM".utf8), to: "x.dcm")
        let (code, json, _) = await self.local.document("dump", file)
        #expect(json["error"]?["code"] == "damaged" && code == 1, "\(json)")
    }

    @Test("Of a length that its writer got wrong no other copy is asked for") func writersFault() async throws {
        let item: [UInt8] = [0xFE, 0xFF, 0x00, 0xE0, 14, 0, 0, 0, 8, 0, 0x55, 0x11] + Array("UI".utf8) + [6, 0]
        let sequence: [UInt8] = [0x40, 0, 0x10, 0x03] + Array("SQ".utf8) + [0, 0, 16, 0, 0, 0]
        let patient: [UInt8] = [0x40, 0, 0x11, 0x03] + Array("LO".utf8) + [2, 0] + Array("X1".utf8)
        let bytes = LocalFixture.bytes { $0.remove(.pixelData) }
        let file = try self.local.write(bytes + sequence + item + Array("1.2.3\0".utf8) + patient, to: "x.dcm")
        let run = await self.local.run("dump", file)
        #expect(run.output.contains("1.2.3") && run.output.contains("X1"), "\(run)")
        #expect(run.error.contains("an item of length 14 goes past the end of its sequence"), "\(run)")
        #expect(run.error.contains("whoever runs the system that wrote the file"), "\(run)")
        #expect(!run.error.contains("take another copy"), "\(run)")
    }

    @Test("Nothing is cut where no terminal is; a long text that is asked for is whole")
    func longText() async throws {
        let text = String(repeating: "a long report ", count: 2_000) + "END"
        let file = try self.local.write("a.dcm") { $0.set(Tag(0x0040, 0xA160), text) }
        #expect(await self.local.run("dump", file).output.contains(text))
        #expect(await self.local.run("dump", file, "TextValue").output.contains(text))
        #expect(await self.local.run("dump", file, "--format", "csv").output.contains(text))
        let json = await self.local.document("dump", file, "TextValue")
        #expect(json.json["attributes"]?["TextValue"] == .string(text))
        let captured = await self.local.run(
            "-c",
            "capture d = dump \(file) RadiopharmaceuticalInformationSequence.RadionuclideTotalDose; assert $d == 370"
        )
        #expect(captured.code == 0, "\(captured)")
    }

    @Test("Text that isn't as declared is read in the set that is named, and what it was read in is said")
    func guessedText() async throws {
        let name = DataElement(tag: .patientName, vr: .PN, content: .bytes([0xC8, 0xE2, 0xE0, 0xED]))
        let undeclared = try self.local.write("d/a.dcm") {
            $0.remove(.specificCharacterSet)
            $0.set(name)
        }
        let unknown = try self.local.write("d/b.dcm", sop: "1.2.3.9") {
            $0.set(.specificCharacterSet, "NONSENSE", vr: .CS)
            $0.set(name)
        }
        for (file, what) in [
            (undeclared, "1 value with letters beyond ASCII and no character set declared"),
            (unknown, "1 value whose declared character set isn't known (NONSENSE)"),
        ] {
            for more in [[], ["PatientName"], ["--format", "csv"], ["--format", "json"], ["--format", "dicomjson"]] {
                let words = ["dump", file] + more
                let plain = await self.local.run(words)
                #expect(plain.output.contains("Èâàí"), "\(plain)")
                #expect(plain.error.contains("\(what): read as Latin-1; 'set charset' names"), "\(plain)")
                let set = await self.local.run(["--set", "charset=windows-1251"] + words)
                #expect(set.output.contains("Иван") && !set.output.contains("Èâàí"), "\(set)")
                #expect(set.error.contains("\(what): read as windows-1251 (charset)"), "\(set)")
            }
            let json = await self.local.document("dump", file).json
            #expect(
                json["notes"]?.elements.map(\.text) == [
                    "\(what): read as Latin-1; 'set charset' names another where the letters are wrong"
                ]
            )
        }
        let all = await self.local.run("dump", self.local.folder.path("d"), "PatientName")
        #expect(all.error.contains("1 value with letters") && all.error.contains("1 value whose"), "\(all)")
        let same = await self.local.run("--set", "charset=windows-1251", "diff", undeclared, unknown, "PatientName")
        #expect(same.code == 0, "\(same)")
    }

    @Test("With attributes a directory is one row a file, its path first, in the order of the paths")
    func rowPerFile() async throws {
        for number in (1...30).reversed() {
            try self.local.write("d/\(number < 10 ? "0" : "")\(number).dcm", sop: "1.2.3.\(number)") {
                $0.set(Tag(0x0010, 0x1030), String(number))
                if number == 7 { $0.remove(Tag(0x0054, 0x0016)) }
            }
        }
        try self.local.write(Array("no DICOM".utf8), to: "d/notes.txt")
        try self.local.folder.makeFolder("d/empty")
        let folder = self.local.folder.path("d")
        let dose = "RadiopharmaceuticalInformationSequence[0].RadionuclideTotalDose"
        let csv = await self.local.run("dump", folder, dose, "PatientWeight", "--format", "csv")
        #expect(csv.code == 0, "\(csv)")
        #expect(csv.error == "warning: 1 file isn't DICOM: \(folder)/notes.txt\n")
        let lines = csv.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "file,\(dose),PatientWeight")
        #expect(
            lines.dropFirst().elementsEqual(
                (1...30).map { "\(folder)/\($0 < 10 ? "0" : "")\($0).dcm,\($0 == 7 ? "" : "370"),\($0)" }
            )
        )
        let (code, json, _) = await self.local.document("dump", folder, dose, "PatientWeight")
        #expect(code == 0 && json["count"] == 30 && json["notDICOM"] == [.string("\(folder)/notes.txt")])
        let files = json["files"]?.elements ?? []
        #expect(files.count == 30 && files.first?["file"] == .string("\(folder)/01.dcm"))
        #expect(files.first?["attributes"] == .object([.init(dose, 370), .init("PatientWeight", 1)]))
        #expect(files[6]["attributes"] == ["PatientWeight": 7])
    }

    @Test("One row a series or study says what varies in it")
    func groups() async throws {
        try self.local.write("d/1", sop: "1.2.3.1", series: "1.2.8")
        try self.local.write("d/2", sop: "1.2.3.2", series: "1.2.8") { $0.set(Tag(0x0010, 0x1030), "80") }
        try self.local.write("d/3", sop: "1.2.3.3", series: "1.2.9")
        let folder = self.local.folder.path("d")
        let series = await self.local.run("dump", folder, "PatientWeight", "Rows", "--per", "series", "--format", "csv")
        #expect(series.output == "SeriesInstanceUID,count,PatientWeight,Rows\n1.2.8,2,varies,2\n1.2.9,1,71.5,2\n")
        let study = await self.local.document("dump", folder, "PatientWeight", "Rows", "--per", "study")
        let group: JSONValue = [
            "StudyInstanceUID": "1.2", "count": 3, "attributes": ["PatientWeight": "varies", "Rows": 2],
        ]
        #expect(study.json["studies"] == [group], "\(study)")
        #expect(await self.local.run("dump", folder, "--per", "series").code == 2)
        #expect(await self.local.run("dump", folder, "Rows", "--per", "image").code == 2)
    }

    @Test("Of a damaged file everything before the damage is shown, then one error with tag and byte; exit 1")
    func damage() async throws {
        let bytes = LocalFixture.bytes()
        let file = try self.local.write(Array(bytes.dropLast(3)), to: "cut.dcm")
        let run = await self.local.run("dump", file)
        #expect(run.code == 1, "\(run)")
        #expect(run.output.contains("DOE^JANE") && run.output.contains("PixelData"))
        #expect(run.error.contains("is damaged") && run.error.contains("PixelData") && run.error.contains("at byte"))
        let (code, json, _) = await self.local.document("dump", file)
        #expect(code == 1 && json["error"]?["code"] == "damaged" && json["error"]?["exit"] == 1)
        #expect(json["attributes"]?["PatientName"] == "DOE^JANE")
    }

    @Test("Of many files each that fails has its error, the first one ends the process, and all others are shown")
    func many() async throws {
        let good = try self.local.write("1.dcm")
        let cut = try self.local.write(Array(LocalFixture.bytes(sop: "1.2.3.2").dropLast(3)), to: "2.dcm")
        let last = try self.local.write("3.dcm", sop: "1.2.3.3")
        let missing = self.local.folder.path("none.dcm")
        let (code, json, error) = await self.local.document("dump", good, cut, missing, last)
        #expect(code == 1 && json["error"]?["code"] == "damaged")
        let files = json["files"]?.elements ?? []
        #expect(files.map { $0["error"]?["code"] ?? .null } == [.null, "damaged", "usage", .null])
        #expect(files.map { $0["error"]?["exit"] ?? .null } == [.null, 1, 2, .null])
        #expect(files[1]["attributes"]?["PatientName"] == "DOE^JANE" && files[2]["attributes"] == nil)
        #expect(error.contains("none.dcm"))
        let other = await self.local.run("dump", missing, cut, good)
        #expect(other.code == 2 && other.output.contains("\n\(good)\n"), "\(other)")
        #expect(
            await self.local.run("dump", good, cut, last, "--format", "uid").output == "1.2.3.1\n1.2.3.2\n1.2.3.3\n"
        )
    }

    @Test("What is no file is refused with a sentence and never waited for")
    func noFiles() async throws {
        let pipe = self.local.folder.path("pipe")
        try await Programs.run("mkfifo", [pipe])
        for path in [pipe, "/dev/null", self.local.folder.path("none"), "nowhere.dcm"] {
            let run = await self.local.run("dump", path)
            #expect(run.code == 2 && run.output.isEmpty, "\(path): \(run)")
            let (code, json, _) = await self.local.document("dump", path)
            #expect(code == 2 && json["error"]?["code"] == "usage", "\(path)")
        }
        // A pipe in a directory is no file of it.
        try self.local.write("1.dcm")
        #expect(await self.local.document("dump", self.local.folder.path).json["count"] == 1)
    }

    @Test("A word that is a keyword or a tag is a KEY, and after the first all are")
    func words() async throws {
        let file = try self.local.write("a.dcm")
        #expect(await self.local.run("dump", "Rows").code == 2)
        let wrong = await self.local.run("dump", file, "Rows", "Foo")
        #expect(wrong.code == 2 && wrong.error.contains("'Foo' is neither a keyword nor a tag"))
        let rows = await self.local.document("dump", file, "00280010", "(0010,0010)")
        #expect(rows.json["attributes"] == ["Rows": 2, "PatientName": "DOE^JANE"], "\(rows)")
    }

    @Test("Bulk data is inline up to the limit, and beyond a URI with its place in the file")
    func bulkData() async throws {
        let file = try self.local.write("a.dcm")
        let all = await self.local.run("dump", file, "--format", "dicomjson", "--inline", "all")
        #expect(JSONValue(parsing: all.output)?.elements.first?["7FE00010"]?["InlineBinary"] == "AQIDBAUGBwg=")
        let none = await self.local.run("dump", file, "--format", "dicomjson", "--inline", "4")
        let uri = JSONValue(parsing: none.output)?.elements.first?["7FE00010"]?["BulkDataURI"]
        let offset = LocalFixture.bytes().count - 8
        guard case .string(let text) = uri else { return #expect(Bool(false), "\(none)") }
        #expect(text.hasSuffix("/a.dcm?offset=\(offset)&length=8"), "\(text)")
        #expect(await self.local.run("dump", file, "--inline", "much").code == 2)
    }
}
