import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// What is read of files whose lengths contradict each other, or whose elements are written in another form than is due.
@Suite struct ContradictionTests {
    private func read(
        _ body: String,
        _ syntax: TransferSyntax = .explicitVRLittleEndian,
        rules: ReadingRules = .forgiving
    ) throws -> FileReading {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: syntax
        ).encoded()
        let directory = try TemporaryDirectory("contradiction")
        let path = directory.path + "/x.dcm"
        try TemporaryDirectory.write(header + hex(body), to: path)
        return try DICOMFile(path: path).read(rules: rules)
    }

    private let sequence = Tag(0x0008, 0x1140)
    private let patient = "10 00 20 00 'LO' 02 00 'X1'"

    // MARK: - Lengths

    /// The sequence's length, its items, what is said, and the identifiers in the items.
    private static let lengths: [(length: String, items: String, sentence: String, uids: [String])] = [
        (
            "10", "FE FF 00 E0 0E 00 00 00 08 00 55 11 'UI' 06 00 '1.2.3' 00",
            "an item of length 14 goes past the end of its sequence in ReferencedImageSequence at byte", ["1.2.3"]
        ),
        (
            "10",
            "FE FF 00 E0 0E 00 00 00 08 00 55 11 'UI' 06 00 '1.2.3' 00"
                + "FE FF 00 E0 0E 00 00 00 08 00 55 11 'UI' 06 00 '1.2.4' 00",
            "an item of length 14 goes past the end of its sequence in ReferencedImageSequence at byte",
            ["1.2.3", "1.2.4"]
        ),
        (
            "16", "FE FF 00 E0 64 00 00 00 08 00 55 11 'UI' 06 00 '1.2.3' 00",
            "an item of length 100 goes past the end of its sequence in ReferencedImageSequence at byte", ["1.2.3"]
        ),
        (
            "16", "FE FF 00 E0 0A 00 00 00 08 00 55 11 'UI' 06 00 '1.2.3' 00",
            "an element of length 6 goes past the end of its item in ReferencedImageSequence[0].ReferencedSOPInstanceUID",
            ["1.2.3"]
        ),
    ]

    @Test(arguments: lengths)
    func oneWrongLengthLosesNothing(length: String, items: String, sentence: String, uids: [String]) throws {
        let reading = try self.read("08 00 40 11 'SQ' 00 00 \(length) 00 00 00 \(items) \(self.patient)")
        let damage = try #require(reading.damage)
        #expect(damage == DataSetError(.lengthBeyondEnd, offset: 0) && damage.isContradiction)
        #expect("\(damage)".hasPrefix(sentence), "\(damage)")
        #expect(reading.dataSet.items(self.sequence).map { $0.uid(Tag(0x0008, 0x1155))?.string } == uids)
        #expect(reading.dataSet.string(.patientID) == "X1")
    }

    @Test func aFileThatIsCutIsNoContradiction() throws {
        let reading = try self.read(
            "08 00 40 11 'SQ' 00 00 16 00 00 00 FE FF 00 E0 0E 00 00 00 08 00 55 11 'UI' 06 00 '1.2'"
        )
        let damage = try #require(reading.damage)
        #expect(!damage.isContradiction)
        #expect("\(damage)".contains("goes past the end of the data set"), "\(damage)")
    }

    @Test func manyContradictionsCostNoMoreThanAFew() throws {
        let item = "FE FF 00 E0 20 00 00 00 08 00 55 11 'UI' 06 00 '1.2.3' 00 "
        let sequence = "08 00 40 11 'SQ' 00 00 10 00 00 00 " + item
        let reading = try self.read(String(repeating: sequence, count: 2_000) + self.patient)
        #expect(reading.damage != nil)
    }

    @Test func aDelimiterMayHaveALength() throws {
        let item = "FE FF 00 E0 FF FF FF FF 08 00 55 11 'UI' 06 00 '1.2.3' 00 FE FF 0D E0 00 00 00 00"
        for delimiter in ["FE FF DD E0 04 00 00 00 00 00 00 00", "FE FF DD E0 04 00 00 00"] {
            let reading = try self.read("08 00 40 11 'SQ' 00 00 FF FF FF FF \(item) \(delimiter) \(self.patient)")
            #expect(reading.damage == nil, "\(String(describing: reading.damage))")
            #expect(reading.dataSet.string(.patientID) == "X1")
            #expect(reading.notes.map(\.leniency) == [.strayDelimitersIgnored])
        }
    }

    @Test(arguments: [
        ("09 00 01 10 'OB' 02 00 'ab'", Tag(0x0009, 0x1001), "ab"),
        ("08 00 19 01 'UC' 04 00 'word'", Tag(0x0008, 0x0119), "word"),
        ("08 00 30 10 'LO' 00 00 04 00 00 00 'word'", Tag(0x0008, 0x1030), "word"),
    ])
    func aLengthMayHaveTheOtherForm(element: String, tag: Tag, value: String) throws {
        let body = "\(element) \(self.patient)"
        let reading = try self.read(body)
        #expect(reading.damage == nil, "\(String(describing: reading.damage))")
        #expect(reading.dataSet[tag]?.bytes == Array(value.utf8))
        #expect(reading.dataSet.string(.patientID) == "X1")
        #expect(reading.notes.map(\.leniency) == [.otherLengthFormAllowed])
        #expect(try self.read(body, rules: .strict).damage != nil)
    }

    @Test func anEmptyValueStaysEmpty() throws {
        let reading = try self.read("08 00 30 10 'LO' 00 00 \(self.patient)")
        #expect(reading.damage == nil && reading.notes.isEmpty)
        #expect(reading.dataSet[Tag(0x0008, 0x1030)]?.bytes == [])
    }

    @Test func twoSmallLettersHaveTheLongForm() throws {
        let reading = try self.read("09 00 20 10 'ox' 00 00 04 00 00 00 'ID01' \(self.patient)")
        #expect(reading.damage == nil, "\(String(describing: reading.damage))")
        #expect(reading.dataSet[Tag(0x0009, 0x1020)]?.bytes == Array("ID01".utf8))
        #expect(reading.dataSet.string(.patientID) == "X1")
    }

    // MARK: - Syntax

    @Test func itemsInExplicitVRAreReadInAnImplicitDataSet() throws {
        let uid = "08 00 55 11 'UI' 06 00 '1.2.3' 00"
        for (length, item, end) in [
            ("FF FF FF FF", "FE FF 00 E0 FF FF FF FF \(uid) FE FF 0D E0 00 00 00 00", "FE FF DD E0 00 00 00 00"),
            ("16 00 00 00", "FE FF 00 E0 0E 00 00 00 \(uid)", ""),
        ] {
            let body = "08 00 40 11 \(length) \(item) \(end) 10 00 20 00 02 00 00 00 'X1'"
            let reading = try self.read(body, .implicitVRLittleEndian)
            #expect(reading.damage == nil, "\(String(describing: reading.damage))")
            #expect(reading.dataSet.items(self.sequence).first?.uid(Tag(0x0008, 0x1155)) == "1.2.3")
            #expect(reading.dataSet.string(.patientID) == "X1")
            #expect(reading.notes.map(\.sentence) == ["items in explicit VR in a data set in implicit VR"])
            var walk = DataSetWalk(syntax: .implicitVRLittleEndian)
            let bytes = hex(body)
            walk.append(bytes.span.bytes)
            #expect(walk.finish() == nil)
        }
    }

    /// The length of such a list of points, read as two letters, is DS.
    @Test func aLongContourIsNoVR() throws {
        let points = Array(String(repeating: "1.25\\", count: 4_263).utf8) + [0x31]
        #expect(points.count == 0x5344)
        let element: [UInt8] = [0x06, 0x30, 0x50, 0x00, 0x44, 0x53, 0x00, 0x00] + points
        let length = (0..<4).map { UInt8(truncatingIfNeeded: element.count >> ($0 * 8)) }
        let bytes = hex("06 30 40 00 FF FF FF FF FE FF 00 E0") + length + element + hex("FE FF DD E0 00 00 00 00")
        var walk = DataSetWalk(syntax: .implicitVRLittleEndian)
        walk.append(bytes.span.bytes)
        #expect(walk.finish() == nil && walk.notes.isEmpty, "\(walk.notes)")
        let dataSet = try DataSetReader(syntax: .implicitVRLittleEndian).read(bytes)
        let contour = dataSet.items(Tag(0x3006, 0x0040)).first
        #expect(contour?.strings(Tag(0x3006, 0x0050)).count == 4_264)
    }

    @Test func aWalkNamesTheItemOfAnElement() throws {
        let body = hex(
            "28 00 10 30 14 00 00 00 FE FF 00 E0 0C 00 00 00 28 00 06 30 08 00 00 00 01 02 03 04 10 00 20 00"
        )
        var walk = DataSetWalk(syntax: .implicitVRLittleEndian)
        walk.append(body.span.bytes)
        let found = walk.finish()
        let damage = try #require(found)
        #expect("\(damage)".contains("in VOILUTSequence[0].LUTData at byte 16"), "\(damage)")
        #expect("\(damage)".contains("goes past the end of its item"), "\(damage)")
    }

    // MARK: - Deflated in a wrapper

    private static let wrapped = [
        ("zlib", "78 9C E3 60 48 60 70 0E 66 62 F0 F3 15 60 50 60 F0 F1 67 62 88 30 04 00 1D 70 02 F2"),
        (
            "gzip",
            """
            1F 8B 08 00 00 00 00 00 02 03 E3 60 48 60 70 0E 66 62 F0 F3 15 60 50 60 F0 F1 67 62 88 30
            04 00 5B 44 23 3D 14 00 00 00
            """
        ),
    ]

    @Test(arguments: wrapped)
    func aWrapperAroundDeflatedBytesIsForgiven(name: String, body: String) throws {
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let sentence = "the data set is deflated in a wrapper of \(name), where none may be"
        let reading = try self.read(body, syntax)
        #expect(reading.damage == nil, "\(String(describing: reading.damage))")
        #expect(reading.dataSet.string(.patientID) == "X1")
        #expect(reading.transferSyntax == syntax && reading.isInflated)
        #expect(reading.notes.map(\.leniency) == [.deflateWrapperAllowed] && reading.notes[0].sentence == sentence)
        #expect(try self.read(body, syntax, rules: .strict).damage?.code == .notDeflated)

        let bytes = hex(body)
        let received = try DataSetReader(syntax: syntax).readNoting(bytes.span.bytes)
        #expect(received.dataSet.string(.patientID) == "X1" && received.notes == [sentence])
        guard case .found(let head) = ObjectHeadReader(syntax: syntax).read(bytes, isComplete: true) else {
            Issue.record("the head isn't found")
            return
        }
        #expect(head.patientID == "X1" && head.notes == [sentence])
        let walk = DeflatedWalk()
        for byte in bytes {
            let piece = [byte]
            walk.append(piece.span.bytes)
        }
        #expect(walk.finish() == nil && walk.notes == [sentence])
    }

    @Test(arguments: wrapped)
    func aWrapperThatIsCutIsDamaged(name: String, body: String) throws {
        let bytes = hex(body).dropLast(12)
        let walk = DeflatedWalk()
        let piece = Array(bytes)
        walk.append(piece.span.bytes)
        #expect(walk.finish() != nil, "\(name)")
    }
}
