import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `diff` of files, rows and directories as a process sees it.
@Suite(.timeLimit(.minutes(1))) struct DiffCommandTests {
    private let local: LocalFixture

    init() throws { self.local = try LocalFixture() }

    private func difference(_ path: String, _ keyword: String, _ a: JSONValue, _ b: JSONValue) -> JSONValue {
        ["path": .string(path), "keyword": .string(keyword), "a": a, "b": b]
    }

    @Test("The same is exit 0 without differences, whatever the transfer syntax that isn't compared")
    func same() async throws {
        let a = try self.local.write("a.dcm")
        let b = try self.local.write(LocalFixture.bytes(syntax: .implicitVRLittleEndian), to: "b.dcm")
        let (code, json, error) = await self.local.document("diff", a, a)
        #expect(code == 0 && json == ["command": "diff", "differences": [], "unpaired": []], "\(error)")
        let other = await self.local.document("diff", a, b)
        #expect(other.code == 1)
        #expect(other.json["differences"]?.elements.map { $0["path"] ?? .null } == ["0002,0010"], "\(other)")
        #expect(await self.local.run("diff", a, b, "--ignore", "TransferSyntaxUID").code == 0)
        #expect(await self.local.run("diff", a, b, "PatientName", "Rows").code == 0)
    }

    @Test("Numbers with bytes left over are compared byte by byte, as are those that read alike")
    func partialNumbers() async throws {
        let a = try self.local.write("a.dcm") { dataSet in
            dataSet.set(DataElement(tag: Tag(0x0018, 0x9098), vr: .FD, content: .bytes([1, 2, 3, 4])))
            dataSet.set(
                DataElement(tag: Tag(0x0018, 0x9087), vr: .FD, content: .bytes([1, 0, 0, 0, 0, 0, 0xF8, 0x7F]))
            )
        }
        let b = try self.local.write("b.dcm") { dataSet in
            dataSet.set(DataElement(tag: Tag(0x0018, 0x9098), vr: .FD, content: .bytes([])))
            dataSet.set(
                DataElement(tag: Tag(0x0018, 0x9087), vr: .FD, content: .bytes([2, 0, 0, 0, 0, 0, 0xF8, 0x7F]))
            )
        }
        let (code, json, error) = await self.local.document("diff", a, b)
        #expect(code == 1, "\(error)")
        #expect(
            json["differences"]?.elements == [
                self.difference(
                    "0018,9087",
                    "DiffusionBValue",
                    "nan (01 00 00 00 00 00 f8 7f)",
                    "nan (02 00 00 00 00 00 f8 7f)"
                ),
                self.difference("0018,9098", "TransmitterFrequency", "01 02 03 04", ""),
            ]
        )
        let whole = await self.local.run("dump", a, "--format", "csv")
        let keyed = await self.local.run("dump", a, "TransmitterFrequency", "--format", "csv")
        #expect(whole.output.contains("\"(0018,9098)\",FD,4,1,TransmitterFrequency,,AQIDBA=="), "\(whole.output)")
        #expect(keyed.output.contains("FD,4,1,TransmitterFrequency,,AQIDBA=="), "\(keyed.output)")
        #expect(whole.error.contains("isn't a multiple of the 8 bytes that FD needs"), "\(whole.error)")
    }

    @Test("Only what differs is shown, sequences and pixel data included; exit 1")
    func differences() async throws {
        let a = try self.local.write("a.dcm")
        let b = try self.local.write("b.dcm") { dataSet in
            dataSet.set(.patientName, "DOE^JOHN")
            dataSet.remove(Tag(0x0010, 0x1030))
            dataSet.set(Tag(0x0018, 0x0050), "")
            var dose = DataSet()
            dose.set(Tag(0x0018, 0x1074), "371")
            var more = DataSet()
            more.set(Tag(0x0018, 0x1075), "6586.2")
            dataSet.set(Tag(0x0054, 0x0016), items: [dose, more])
            dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([1, 2, 3, 4, 5, 6, 7, 9])))
        }
        let (code, json, error) = await self.local.document("diff", a, b)
        #expect(code == 1 && json["error"]?["code"] == "differs" && json["error"]?["exit"] == 1)
        #expect(error.contains("6 attributes differ"), "\(error)")
        let sequence = "RadiopharmaceuticalInformationSequence"
        #expect(
            json["differences"]?.elements == [
                self.difference("0010,0010", "PatientName", "DOE^JANE", "DOE^JOHN"),
                self.difference("0010,1030", "PatientWeight", "71.5", .null),
                self.difference("0018,0050", "SliceThickness", .null, ""),
                self.difference("0054,0016[0].0018,1074", "\(sequence)[0].RadionuclideTotalDose", "370", "371"),
                self.difference("0054,0016[1].0018,1075", "\(sequence)[1].RadionuclideHalfLife", .null, "6586.2"),
                self.difference("7FE0,0010", "PixelData", "01 02 03 04 05 06 07 08", "01 02 03 04 05 06 07 09"),
            ]
        )
        let csv = await self.local.run("diff", a, b, "PatientName", "--format", "csv")
        #expect(
            csv.code == 1 && csv.output == "path,keyword,a,b,in\n\"0010,0010\",PatientName,DOE^JANE,DOE^JOHN,both\n"
        )
        let ignoring = await self.local.document(
            "diff",
            a,
            b,
            "--ignore",
            "PatientName",
            "--ignore",
            "0010,1030",
            "--ignore",
            "SliceThickness",
            "--ignore",
            "\(sequence)",
            "--ignore",
            "PixelData"
        )
        #expect(ignoring.code == 0, "\(ignoring)")
        let nested = await self.local.document("diff", a, b, sequence, "--ignore", "RadionuclideTotalDose")
        #expect(nested.json["differences"]?.elements.count == 1)
    }

    @Test("Large values are compared in the files, to their last byte")
    func large() async throws {
        var pixels = [UInt8](repeating: 7, count: 3 << 20)
        let a = try self.local.write("a.dcm") {
            $0.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(pixels)))
        }
        let same = try self.local.write("same.dcm") {
            // The value stands elsewhere in the file.
            $0.set(Tag(0x0018, 0x0050), "5")
            $0.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(pixels)))
        }
        pixels[pixels.count - 2] = 8
        let b = try self.local.write("b.dcm") {
            $0.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(pixels)))
        }
        #expect(await self.local.run("diff", a, same, "PixelData").code == 0)
        let (code, json, _) = await self.local.document("diff", a, b)
        #expect(code == 1)
        let offset = pixels.count - 2
        #expect(
            json["differences"]?.elements == [
                self.difference(
                    "7FE0,0010",
                    "PixelData",
                    .string("\(pixels.count) bytes, 07 at byte \(offset)"),
                    .string("\(pixels.count) bytes, 08 at byte \(offset)")
                )
            ]
        )
    }

    @Test("Damage outranks differences; what is missing is exit 2, and a directory needs --files")
    func failures() async throws {
        let a = try self.local.write("a.dcm")
        let cut = try self.local.write(Array(LocalFixture.bytes().dropLast(4)), to: "cut.dcm")
        let (code, json, _) = await self.local.document("diff", a, cut)
        #expect(code == 1 && json["error"]?["code"] == "damaged")
        #expect(json["differences"]?.elements.isEmpty == false)
        #expect(await self.local.run("diff", a, self.local.folder.path("none")).code == 2)
        #expect(await self.local.run("diff", a).code == 2)
        #expect(await self.local.run("diff", a, a, a).code == 2)
        #expect(await self.local.run("diff", a, a, "Rows", "Foo").code == 2)
        let folder = await self.local.run("diff", a, self.local.folder.path)
        #expect(folder.code == 2 && folder.error.contains("--files"))
    }

    @Test("The objects of two directories are paired by their UIDs")
    func files() async throws {
        try self.local.write("x/1.dcm", sop: "1.2.3.1")
        try self.local.write("x/2.dcm", sop: "1.2.3.2")
        try self.local.write("x/only", sop: "1.2.3.3")
        try self.local.write("y/other/a.dcm", sop: "1.2.3.2") { $0.set(.rows, integer: 9) }
        try self.local.write("y/b.dcm", sop: "1.2.3.1")
        try self.local.write("y/c.dcm", sop: "1.2.3.4")
        let (x, y) = (self.local.folder.path("x"), self.local.folder.path("y"))
        let (code, json, _) = await self.local.document("diff", x, y, "--files")
        #expect(code == 1 && json["error"]?["code"] == "differs")
        #expect(json["unpaired"] == ["1.2.3.3", "1.2.3.4"])
        #expect(json["onlyFirst"] == ["1.2.3.3"] && json["onlySecond"] == ["1.2.3.4"])
        #expect(json["compared"] == 2 && json["same"] == 1)
        let difference: JSONValue = ["uid": "1.2.3.2", "path": "0028,0010", "keyword": "Rows", "a": "2", "b": "9"]
        #expect(json["differences"] == [difference])
        #expect(
            await self.local.run("diff", x, y, "--files", "--format", "uid").output == "1.2.3.2\n1.2.3.3\n1.2.3.4\n"
        )
        #expect(await self.local.run("diff", x, x, "--files").code == 0)
    }

    @Test("Values are compared, not how they are written: byte order makes no difference, encapsulation is told")
    func values() async throws {
        let words = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
        let pixels = { (dataSet: inout DataSet) in
            dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(words)))
        }
        let little = try self.local.write("little.dcm", pixels)
        let big = try self.local.write(LocalFixture.bytes(syntax: .explicitVRBigEndian, pixels), to: "big.dcm")
        let same = await self.local.run("diff", little, big, "--ignore", "TransferSyntaxUID")
        #expect(same.code == 0, "\(same)")
        let other = try self.local.write(
            LocalFixture.bytes(syntax: .explicitVRBigEndian) { dataSet in
                var changed = words
                changed[150_001] ^= 1
                dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes(changed)))
            },
            to: "other.dcm"
        )
        let (code, json, _) = await self.local.document("diff", little, other, "PixelData")
        #expect(code == 1)
        #expect(json["differences"]?.elements.first?["a"] == .string("200000 bytes, 97 at byte 150001"), "\(json)")
        let jpeg = try self.local.write(
            LocalFixture.bytes(syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.50")) {
                $0.set(DataElement(tag: .pixelData, vr: .OB, content: .fragments([[], [1, 2, 3, 4]])))
            },
            to: "jpeg.dcm"
        )
        let mixed = await self.local.document("diff", little, jpeg, "PixelData").json["differences"]?.elements.first
        #expect(
            mixed?["a"] == "native, 200000 bytes" && mixed?["b"] == "encapsulated, 1 fragment, 4 bytes",
            "\(mixed ?? .null)"
        )
    }

    @Test("In csv an absent value is an empty cell, and a column says which side has one")
    func absent() async throws {
        let a = try self.local.write("a.dcm")
        let b = try self.local.write("b.dcm") { $0.remove(Tag(0x0010, 0x1030)) }
        let run = await self.local.run("diff", a, b, "--format", "csv")
        #expect(run.output == "path,keyword,a,b,in\n\"0010,1030\",PatientWeight,71.5,,a\n", "\(run)")
    }

    @Test("Of two files with one UID the first is compared, and the other is told of")
    func sameUIDTwice() async throws {
        for name in ["x/1.dcm", "x/2.dcm", "x/3.dcm", "y/1.dcm"] { try self.local.write(name, sop: "1.2.3.1") }
        let (x, y) = (self.local.folder.path("x"), self.local.folder.path("y"))
        let (code, json, error) = await self.local.document("diff", x, y, "--files")
        #expect(code == 0 && json["compared"] == 1 && json["same"] == 1, "\(json)")
        #expect(error.contains("2 files aren't compared") && error.contains("x/2.dcm and 1 more"), "\(error)")
    }

    @Test("Deflated values are compared piece by piece, and text that is longer than is read by its bytes")
    func deflated() async throws {
        let text = String(repeating: "abcdefgh", count: 1 << 17)
        func write(_ name: String, _ change: (inout DataSet) -> Void = { _ in }) throws -> String {
            var dataSet = DataSet()
            dataSet.set(.sopInstanceUID, "1.2.3.1" as UID)
            dataSet.set(Tag(0x0040, 0xA160), String(repeating: text, count: 5), vr: .UT)
            dataSet.set(DataElement(tag: .pixelData, vr: .OB, content: .bytes([UInt8](text.utf8))))
            change(&dataSet)
            let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
            let header = FileMetaInformation(
                mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.20",
                mediaStorageSOPInstanceUID: "1.2.3.1",
                transferSyntax: syntax
            )
            let body = LocalFixture.stored(DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet))
            return try self.local.write(header.encoded() + body, to: name)
        }
        let a = try write("a.dcm")
        #expect(await self.local.run("diff", a, try write("b.dcm")).code == 0)
        let other = try write("c.dcm") { dataSet in
            dataSet.set(DataElement(tag: .pixelData, vr: .OB, content: .bytes([UInt8](text.utf8.dropLast()) + [0])))
        }
        let (code, json, _) = await self.local.document("diff", a, other)
        #expect(code == 1 && json["differences"]?.elements.count == 1)
        #expect(json["differences"]?.elements.first?["b"] == .string("1048576 bytes, 00 at byte 1048575"), "\(json)")
    }

    @Test("A directory that is empty is told of once")
    func empty() async throws {
        try self.local.folder.makeFolder("empty")
        let folder = self.local.folder.path("empty")
        let run = await self.local.run("diff", folder, folder, "--files")
        #expect(run.error.split(separator: "\n").filter { $0.contains("is here") }.count == 1, "\(run)")
    }
}
