import DICOMArchive
import DICOMCore
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct DICOMFileTests {
    private static let object: DataSet = {
        var item = DataSet()
        item.set(.specificCharacterSet, "ISO_IR 192")
        item.set(.codeMeaning, "Größe")
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 100")
        dataSet.set(.sopInstanceUID, UID("1.2.3.4"))
        dataSet.set(.procedureCodeSequence, items: [item])
        dataSet.set(.patientName, "Müller^J")
        dataSet.set(.rows, integer: 64)
        dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 1, count: 10_000))))
        return dataSet
    }()

    private static func header(_ syntax: TransferSyntax) -> [UInt8] {
        FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.20",
            mediaStorageSOPInstanceUID: "1.2.3.4",
            transferSyntax: syntax,
            sourceApplicationEntityTitle: "PACS"
        ).encoded()
    }

    @Test func writesAHeaderThatTheStandardKnows() {
        let bytes = Self.header(.explicitVRLittleEndian)
        #expect(bytes.prefix(128).allSatisfy { $0 == 0 })
        #expect(
            Array(bytes.dropFirst(128))
                == hex(
                    """
                    'DICM'
                    02 00 00 00 'UL' 04 00 AE 00 00 00
                    02 00 01 00 'OB' 00 00 02 00 00 00 00 01
                    02 00 02 00 'UI' 1A 00 '1.2.840.10008.5.1.4.1.1.20'
                    02 00 03 00 'UI' 08 00 '1.2.3.4' 00
                    02 00 10 00 'UI' 14 00 '1.2.840.10008.1.2.1' 00
                    02 00 12 00 'UI' 2C 00 '2.25.183610238264218309817446018342213409601'
                    02 00 13 00 'SH' 0A 00 'PACSH_0_1 '
                    02 00 16 00 'AE' 04 00 'PACS'
                    """
                )
        )
    }

    @Test func cleansTheTitleOfThePeer() throws {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2",
            mediaStorageSOPInstanceUID: "1.3",
            transferSyntax: .implicitVRLittleEndian,
            sourceApplicationEntityTitle: "A\\B\u{1B}[31mLONGER THAN IT MAY BE"
        ).encoded()
        let meta = try DataSetReader(syntax: .explicitVRLittleEndian).read(Array(header.dropFirst(132)))
        #expect(meta.string(.sourceApplicationEntityTitle) == "A?B?[31mLONGER T")
    }

    @Test(arguments: [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian])
    func readsWhatWasWritten(syntax: TransferSyntax) throws {
        try withFile(Self.header(syntax) + DataSetWriter(syntax: syntax).write(Self.object)) { path in
            let file = try DICOMFile(path: path)
            #expect(try file.read().transferSyntax == syntax)
            #expect(file.meta.uid(.mediaStorageSOPInstanceUID) == "1.2.3.4")
            #expect(file.dataSetOffset == Self.header(syntax).count)
            try expect(path, holds: Self.object)
        }
    }

    @Test func readsDeflatedFiles() throws {
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let body = DataSetWriter(syntax: syntax).write(Self.object)
        try withFile(Self.header(syntax) + deflate(body)) { path in
            try expect(path, holds: Self.object)
        }
        try withFile(Self.header(syntax) + body) { path in
            try expect(path, holds: Self.object)
        }
    }

    @Test(arguments: [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian])
    func readsFilesWithoutHeader(syntax: TransferSyntax) throws {
        try withFile(DataSetWriter(syntax: syntax).write(Self.object)) { path in
            try expect(path, holds: Self.object)
        }
    }

    @Test func readsHeadersWithoutPreambleOrWithAWrongLength() throws {
        var bytes =
            Self.header(.explicitVRLittleEndian) + DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        bytes[140] = 0xFF
        try withFile(bytes) { try expect($0, holds: Self.object) }
        try withFile(Array(bytes.dropFirst(128))) { try expect($0, holds: Self.object) }
        try withFile(Array(bytes.dropFirst(132))) { try expect($0, holds: Self.object) }
    }

    @Test func takesOnlyGroup2ForTheHeader() throws {
        // A data set that begins with group 0001, below the header's.
        let body = hex("01 00 01 00 'LO' 02 00 'x ' 10 00 20 00 'LO' 02 00 'X1'")
        try withFile(Self.header(.explicitVRLittleEndian) + body) { path in
            let tags = try DICOMFile(path: path).readDataSet().elements.map(\.tag)
            #expect(tags == [Tag(0x0001, 0x0001), .patientID])
        }
    }

    @Test func readsFilesOfManyPieces() throws {
        // Half a megabyte of small items, then a UN value that must be read three times, then one more element.
        var item = DataSet()
        item.set(.codeValue, "C1")
        item.set(.codeMeaning, String(repeating: "x", count: 41))
        var object = DataSet()
        object.set(Tag(0x0008, 0x1140), items: [DataSet](repeating: item, count: 8_000))
        let noise = [UInt8](repeating: 0x41, count: 300_000)
        let bytes =
            DataSetWriter(syntax: .explicitVRLittleEndian).write(object) + hex("09 00 10 10 'UN' 00 00 FF FF FF FF")
            + noise + hex("FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'")
        try withFile(Self.header(.explicitVRLittleEndian) + bytes) { path in
            let dataSet = try DICOMFile(path: path).readDataSet()
            #expect(dataSet.items(Tag(0x0008, 0x1140)) == object.items(Tag(0x0008, 0x1140)))
            #expect(dataSet[Tag(0x0009, 0x1010)]?.bytes == noise)
            #expect(dataSet.string(.patientID) == "X1")
            let inMemory = try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)
            #expect(inMemory == dataSet)
        }
    }

    @Test func leavesLongValuesUnread() throws {
        try withFile(
            Self.header(.implicitVRLittleEndian) + DataSetWriter(syntax: .implicitVRLittleEndian).write(Self.object)
        ) {
            let file = try DICOMFile(path: $0)
            let dataSet = try file.readDataSet(valuesUpTo: 1_000)
            #expect(dataSet[.pixelData]?.bytes.isEmpty == true)
            #expect(dataSet.string(.patientName) == "Müller^J")
            let pixels = try file.read(valuesUpTo: .init(values: 1_000)).elements.last
            #expect(pixels?.length == 10_000)
            guard case .skipped? = pixels?.value else {
                Issue.record("the pixel data was read")
                return
            }
        }
    }

    @Test func dumpsEveryElementInTheOrderOfTheFile() throws {
        try withFile(
            Self.header(.explicitVRLittleEndian) + DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        ) {
            let dump = try DICOMFile(path: $0).read()
            #expect(dump.damage == nil)
            let lines = dump.elements.drop { $0.tag.group == 2 }.map { "\($0.depth) \($0.tag) \($0.text ?? "-")" }
            #expect(
                lines == [
                    "0 (0008,0005) ISO_IR 100", "0 (0008,0018) 1.2.3.4", "0 (0008,1032) -", "1 (FFFE,E000) -",
                    "2 (0008,0005) ISO_IR 192", "2 (0008,0104) Größe", "0 (0010,0010) Müller^J", "0 (0028,0010) 64",
                    "0 (7FE0,0010) -",
                ]
            )
            #expect(dump.elements.first?.tag == Tag(0x0002, 0x0000))
        }
    }

    @Test func dumpsADamagedFileUpToTheDamage() throws {
        let bytes =
            Self.header(.explicitVRLittleEndian) + DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        try withFile(Array(bytes.dropLast(5_000))) { path in
            let dump = try DICOMFile(path: path).read()
            #expect(dump.damage?.code == .lengthBeyondEnd)
            #expect(dump.elements.last?.tag == .pixelData)
            #expect(dump.elements.last?.missing == 5_000)
            #expect(throws: DICOMFileError.self) { try DICOMFile(path: path).readDataSet() }
        }
    }

    @Test func neverReadsTheValuesThatItPassesOver() throws {
        // A sparse file of 3 GB: reading it would take seconds and all memory.
        var object = Self.object
        object.remove(.pixelData)
        let head = Self.header(.explicitVRLittleEndian) + DataSetWriter(syntax: .explicitVRLittleEndian).write(object)
        try withFile(head + hex("E0 7F 10 00 'OW' 00 00 00 00 00 C0 FC FF FC FF 'OB' 00 00 02 00 00 00 00 00")) {
            path in
            // The padding moves behind the pixels.
            try moveTail(of: path, bytes: 14, by: 0xC000_0000)
            let dump = try DICOMFile(path: path).read()
            #expect(dump.damage == nil)
            #expect(dump.elements.suffix(2).map(\.length) == [0xC000_0000, 2])
        }
    }

    @Test(arguments: ["", "GIF89a and more than that", "short", "PK\u{3}\u{4} a zip file, most likely"])
    func refusesWhatIsNoDICOM(text: String) throws {
        try withFile(Array(text.utf8)) { path in
            #expect(throws: DICOMFileError.self) { try DICOMFile(path: path) }
        }
    }

    @Test func saysWhyAFileCannotBeRead() throws {
        do {
            _ = try DICOMFile(path: "/nonexistent/x.dcm")
            Issue.record("a file that isn't there was read")
        } catch {
            #expect(error.description == "/nonexistent/x.dcm cannot be read: No such file or directory")
        }
        #expect(throws: DICOMFileError.self) { try DICOMFile(path: "/") }
    }

    @Test func crashesOnNoMutation() throws {
        let bytes =
            Self.header(.explicitVRLittleEndian)
            + DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object).dropLast(9_000)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var mutated = bytes
            for _ in 0..<4 {
                mutated[Int.random(in: 120..<mutated.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            try withFile(mutated) { path in
                guard let file = try? DICOMFile(path: path) else { return }
                _ = try? file.read()
                _ = try? file.readDataSet()
            }
        }
    }
}

/// Expects that a file is read as this data set.
private func expect(
    _ path: String,
    holds dataSet: DataSet,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let found = try DICOMFile(path: path).readDataSet()
    #expect(found == dataSet, sourceLocation: sourceLocation)
}

/// Lends a temporary file with these bytes.
private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/pacsh-core-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
        close(descriptor)
        unlink(path)
    }
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    try body(path)
}

/// Moves the last bytes of a file behind a hole.
private func moveTail(of path: String, bytes count: Int, by distance: Int) throws {
    let descriptor = open(path, O_RDWR)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let end = Int(lseek(descriptor, 0, SEEK_END))
    var tail = [UInt8](repeating: 0, count: count)
    #expect(pread(descriptor, &tail, count, off_t(end - count)) == count)
    #expect(pwrite(descriptor, tail, count, off_t(end - count + distance)) == count)
}
