import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// What is read of files that aren't as they should be: everything before the damage, and by which leniency.
@Suite struct FileReadingTests {
    /// Explicit VR little endian, after a header that names another syntax where one is given.
    private func read(
        _ body: String,
        _ syntax: TransferSyntax = .explicitVRLittleEndian,
        dropping count: Int = 0,
        _ limits: DICOMFile.ValueLimits = .none,
        rules: ReadingRules = .forgiving
    ) throws -> FileReading {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: syntax
        ).encoded()
        return try self.read(bytes: (header + hex(body)).dropLast(count), limits, rules: rules)
    }

    private func read(
        bytes: some Sequence<UInt8>,
        _ limits: DICOMFile.ValueLimits = .none,
        rules: ReadingRules = .forgiving
    ) throws -> FileReading {
        let directory = try TemporaryDirectory("reading")
        let path = directory.path + "/x.dcm"
        try TemporaryDirectory.write(Array(bytes), to: path)
        return try DICOMFile(path: path).read(valuesUpTo: limits, rules: rules)
    }

    private func names(_ reading: FileReading) -> [String] { reading.notes.map(\.leniency.rawValue) }

    @Test func everyLeniencyHasTheNameOfItsRule() {
        let properties = Mirror(reflecting: ReadingRules.strict).children.compactMap(\.label)
        #expect(properties.sorted() == Leniency.allCases.map(\.rawValue).sorted())
        #expect(Leniency.allCases.allSatisfy { ReadingRules.forgiving.allows($0) && !ReadingRules.strict.allows($0) })
    }

    @Test func aFileCutInItsPixelDataShowsAllThatIsThere() throws {
        let reading = try self.read(
            "28 00 10 00 'US' 02 00 40 00 E0 7F 10 00 'OW' 00 00 08 00 00 00 01 02 03 04 05 06 07 08",
            dropping: 3
        )
        let damage = try #require(reading.damage)
        #expect(damage == DataSetError(.lengthBeyondEnd, offset: 0))
        #expect(damage.path == [.pixelData])
        let pixels = try #require(reading.elements.last)
        #expect(pixels.tag == .pixelData && pixels.length == 8 && pixels.missing == 3)
        #expect(damage.offset == pixels.offset)
        #expect(pixels.valueOffset == pixels.offset + 12)
        #expect(reading.dataSet[.pixelData]?.bytes == [1, 2, 3, 4, 5])
        #expect(reading.dataSet.integer(.rows) == 64)
        #expect(reading.elements.first?.tag == .fileMetaInformationGroupLength)
    }

    /// Wherever its header ends, a file with the prefix is DICOM's and damaged.
    @Test func aFileCutInItsHeaderIsDamaged() throws {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: .explicitVRLittleEndian
        ).encoded()
        for count in 140..<header.count {
            let damage: DataSetError?
            do {
                damage = try self.read(bytes: header.prefix(count)).damage
            } catch let error as DICOMFileError {
                #expect(error.code == .damaged, "\(count)")
                damage = error.cause
            }
            #expect(damage.map { (132...count).contains($0.offset) } == true, "\(count): \(String(describing: damage))")
        }
    }

    @Test func ofAnUnknownSyntaxTheOneThatWasUsedIsTold() throws {
        let reading = try self.read("28 00 10 00 'US' 02 00 40 00", TransferSyntax(uid: "1.3.46.670589.33.1.4.1"))
        #expect(reading.dataSet.integer(.rows) == 64 && reading.damage == nil)
        #expect(reading.transferSyntax == .explicitVRLittleEndian)
        #expect(reading.declaredTransferSyntax?.uid == "1.3.46.670589.33.1.4.1")
        #expect(self.names(reading) == ["detectsWrongSyntax"])
        #expect(reading.notes.first?.sentence.contains("1.3.46.670589.33.1.4.1 is unknown") == true)
    }

    @Test func damageInAnItemLeavesWhatIsBeforeIt() throws {
        let item = "FE FF 00 E0 FF FF FF FF 08 00 00 01 'SH' 02 00 'C1' FE FF 0D E0 00 00 00 00 "
        let reading = try self.read(
            "08 00 32 10 'SQ' 00 00 FF FF FF FF \(item) FE FF 00 E0 FF FF FF FF 08 00 00 01 'SH' 02 00 'C2' "
                + "08 00 04 01 'LO' 40 00 'cut'"
        )
        #expect(reading.damage?.description.contains("in ProcedureCodeSequence[1].CodeMeaning at byte") == true)
        let items = reading.dataSet.items(.procedureCodeSequence)
        #expect(items.map { $0.string(.codeValue) } == ["C1", "C2"])
        #expect(items.last?.string(.codeMeaning) == "cut")
    }

    /// A sequence of defined length whose end isn't there: its items are read as far as they go.
    @Test func aSequenceThatBreaksOffShowsItsItems() throws {
        let reading = try self.read(
            """
            08 00 32 10 'SQ' 00 00 40 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 00 01 'SH' 02 00 'C1'
            FE FF 00 E0 2A 00 00 00 08 00 00 01 'SH' 02 00 'C2'
            """
        )
        #expect(reading.damage == DataSetError(.lengthBeyondEnd, offset: 0))
        #expect(reading.damage?.path == [.procedureCodeSequence])
        #expect(reading.dataSet.items(.procedureCodeSequence).map { $0.string(.codeValue) } == ["C1", "C2"])
        #expect(reading.elements.filter { $0.missing > 0 }.map(\.missing) == [28, 32])
    }

    @Test func privateElementsHaveTheirCreator() throws {
        let reading = try self.read(
            """
            09 00 10 00 'LO' 0C 00 'GEMS_IDEN_01' 09 00 01 10 'UN' 00 00 04 00 00 00 'full'
            08 00 32 10 'SQ' 00 00 14 00 00 00 FE FF 00 E0 0C 00 00 00 09 00 01 10 'LO' 04 00 'none'
            """
        )
        let found = reading.elements.filter { $0.tag == Tag(0x0009, 0x1001) }
        #expect(found.map(\.privateCreator) == ["GEMS_IDEN_01", nil])
        #expect(found.first?.vr == .LO)
    }

    @Test func everyCutKeepsWhatComesBefore() throws {
        let body = hex(
            """
            08 00 60 00 'CS' 02 00 'NM' 08 00 32 10 'SQ' 00 00 FF FF FF FF FE FF 00 E0 0A 00 00 00
            08 00 00 01 'SH' 02 00 'C1' FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
            E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 04 00 00 00 01 02 03 04
            FE FF DD E0 00 00 00 00
            """
        )
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.50")
        ).encoded()
        var before = 0
        for end in body.indices {
            let reading = try self.read(bytes: header + body.prefix(end))
            let count = reading.elements.count
            #expect(count >= before, "cut at byte \(end) of the data set")
            before = count
            if let damage = reading.damage {
                #expect((header.count...(header.count + end)).contains(damage.offset), "\(end): \(damage)")
            }
        }
    }

    /// What stands behind the end of a sequence is shown although the sequence is damaged; the error is the first one.
    @Test func readingGoesOnBehindADamagedSequence() throws {
        let body = """
            08 00 32 10 'SQ' 00 00 14 00 00 00 FE FF 00 E0 0C 00 00 00 08 00 00 01 'SH' 40 00 'C1C2'
            08 00 40 11 'SQ' 00 00 08 00 00 00 'no items' 10 00 20 00 'LO' 02 00 'X1'
            """
        let reading = try self.read(body)
        #expect(reading.damage == DataSetError(.lengthBeyondEnd, offset: 0))
        #expect(reading.damage?.path == [.procedureCodeSequence, .codeValue])
        #expect(reading.dataSet.items(.procedureCodeSequence).first?.string(.codeValue) == "C1C2")
        #expect(reading.dataSet.string(.patientID) == "X1")
        // What a peer sends is whole or it isn't.
        #expect(throws: DataSetError(.lengthBeyondEnd, offset: 0)) {
            try DataSetReader(syntax: .explicitVRLittleEndian).read(hex(body))
        }
    }

    /// An item that should have an undefined length and has one beyond all bytes ends where its delimiter is.
    @Test func aDelimiterEndsAnItemWhoseLengthIsWrong() throws {
        let reading = try self.read(
            """
            08 00 32 10 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF 7F FF FF 08 00 00 01 'SH' 02 00 'C1'
            FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
            """
        )
        #expect(reading.damage?.path == [.procedureCodeSequence])
        #expect(reading.dataSet.items(.procedureCodeSequence).map { $0.string(.codeValue) } == ["C1"])
        #expect(reading.dataSet.string(.patientID) == "X1")
    }

    @Test(arguments: ["'C' 13", "00 'S'", "FF FF"])
    func aDamagedVRIsTheDictionarys(letters: String) throws {
        for length in ["02 00 'NM'", "00 00"] {
            let reading = try self.read("08 00 60 00 \(letters) \(length) 10 00 20 00 'LO' 02 00 'X1'")
            #expect(reading.damage == nil)
            #expect(reading.dataSet[.modality]?.vr == .CS)
            #expect(reading.dataSet.string(.patientID) == "X1")
            #expect(reading.transferSyntax == .explicitVRLittleEndian)
            #expect(self.names(reading) == ["unknownVRReadsAsUN"])
        }
    }

    @Test func aDamagedTagDoesNotEndTheHeader() throws {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: .explicitVRBigEndian
        ).encoded()
        var bytes = header + hex("00 08 00 60 'CS' 00 02 'NM'")
        // (0002,0002) becomes (DF02,0002).
        bytes[159] = 0xDF
        let reading = try self.read(bytes: bytes)
        #expect(reading.declaredTransferSyntax == .explicitVRBigEndian)
        #expect(reading.dataSet.elements.map(\.tag) == [.modality])
        #expect(reading.elements.contains { $0.tag == Tag(0xDF02, 0x0002) })
        // Nor does that of its last element.
        var last = header + hex("00 08 00 60 'CS' 00 02 'NM'")
        let name = try #require(
            last.indices.dropLast(3).last { last[$0...].starts(with: [0x02, 0x00, 0x13, 0x00]) }
        )
        last[name + 1] = 0xFB
        let other = try self.read(bytes: last)
        #expect(other.declaredTransferSyntax == .explicitVRBigEndian)
        #expect(other.dataSet.elements.map(\.tag) == [.modality])
        #expect(other.elements.contains { $0.tag == Tag(0xFB02, 0x0013) })
    }

    @Test func aMissingDelimiterIsMentionedWithItsPlace() throws {
        let reading = try self.read(
            "E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 FF D8",
            TransferSyntax(uid: "1.2.840.10008.1.2.4.50")
        )
        #expect(reading.damage == nil)
        #expect(self.names(reading) == ["missingDelimitersAllowed"])
        #expect(
            reading.notes.first?.description.hasPrefix(
                "encapsulated pixel data without its delimiter in PixelData (at byte "
            ) == true
        )
        #expect(reading.dataSet[.pixelData]?.content == .fragments([[], [0xFF, 0xD8]]))
    }

    @Test func countsHowOftenALeniencyIsUsed() throws {
        let reading = try self.read("08 00 60 00 'CS' 01 00 'N' 10 00 20 00 'LO' 01 00 'X'")
        #expect(reading.notes.map(\.count) == [2])
        #expect(reading.notes.first?.path == TagPath(.modality))
    }

    // MARK: - Transfer syntaxes

    @Test(arguments: [
        (TransferSyntax.explicitVRLittleEndian, "08 00 60 00 02 00 00 00 'NM'", TransferSyntax.implicitVRLittleEndian),
        (.implicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'NM'", .explicitVRLittleEndian),
        (.explicitVRLittleEndian, "00 08 00 60 'CS' 00 02 'NM'", .explicitVRBigEndian),
        (.explicitVRBigEndian, "08 00 60 00 'CS' 02 00 'NM'", .explicitVRLittleEndian),
        (.deflatedExplicitVRLittleEndian, "08 00 60 00 'CS' 02 00 'NM'", .explicitVRLittleEndian),
        (TransferSyntax(uid: "1.2.840.10008.1.2.4.90"), "08 00 60 00 02 00 00 00 'NM'", .implicitVRLittleEndian),
        (TransferSyntax(uid: "1.2.3.4"), "08 00 60 00 02 00 00 00 'NM'", .implicitVRLittleEndian),
    ])
    func reportsTheSyntaxThatWasUsed(declared: TransferSyntax, body: String, used: TransferSyntax) throws {
        let reading = try self.read(body, declared)
        #expect(reading.dataSet.string(.modality) == "NM")
        #expect(reading.transferSyntax == used)
        #expect(reading.declaredTransferSyntax == declared)
        let isDeflated = declared == .deflatedExplicitVRLittleEndian
        #expect(self.names(reading) == [isDeflated ? "inflatedDeflatedAllowed" : "detectsWrongSyntax"])
    }

    /// A header that stands in the data set once more names no syntax, wherever it is and whatever it says.
    @Test(arguments: ["1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99", "1.2.3.4", "1.2.840.10008.1.2"])
    func aHeaderInTheDataSetSaysNothing(uid: String) throws {
        let value = uid.count % 2 == 0 ? uid : uid + " "
        let inner =
            "02 00 10 00 'UI' \(String(value.count, radix: 16).count == 1 ? "0" : "")\(String(value.count, radix: 16)) 00 '\(value)'"
        for body in [inner + " 08 00 60 00 'CS' 02 00 'NM'", "08 00 60 00 'CS' 02 00 'NM' " + inner] {
            let reading = try self.read(body)
            #expect(reading.dataSet.string(.modality) == "NM")
            #expect(reading.transferSyntax == .explicitVRLittleEndian)
            #expect(reading.dataSet[.transferSyntaxUID] != nil)
            #expect(self.names(reading).contains("headerInDataSetAllowed"))
            #expect(try self.read(body, rules: .strict).damage?.code == .unexpectedTag)
        }
    }

    @Test func aHeaderInAnImplicitDataSetIsReadAsOne() throws {
        let reading = try self.read(
            "02 00 10 00 14 00 00 00 '1.2.840.10008.1.2.2 ' 08 00 60 00 02 00 00 00 'NM'",
            .implicitVRLittleEndian
        )
        #expect(reading.dataSet.string(.modality) == "NM")
        #expect(reading.transferSyntax == .implicitVRLittleEndian)
    }

    @Test(arguments: [
        ("08 00 60 00 02 00 00 00 'NM'", TransferSyntax.implicitVRLittleEndian, ["missingHeaderAllowed"]),
        ("08 00 60 00 'CS' 02 00 'NM'", .explicitVRLittleEndian, ["missingHeaderAllowed"]),
        ("00 08 00 60 'CS' 00 02 'NM'", .explicitVRBigEndian, ["missingHeaderAllowed"]),
        (
            "02 00 03 00 'UI' 02 00 '1 ' 08 00 60 00 'CS' 02 00 'NM'", .explicitVRLittleEndian,
            ["missingPreambleAllowed", "irregularHeaderAllowed", "missingTransferSyntaxAllowed"]
        ),
        (
            "'DICM' 08 00 10 00 0C 00 00 00 'ACR-NEMA 2.0' 08 00 60 00 02 00 00 00 'NM'", .implicitVRLittleEndian,
            ["missingPreambleAllowed", "missingHeaderAllowed", "acrNemaAllowed"]
        ),
    ])
    func readsFilesWithoutAnOrdinaryHeader(text: String, used: TransferSyntax, names: [String]) throws {
        let reading = try self.read(bytes: hex(text))
        #expect(reading.dataSet.string(.modality) == "NM")
        #expect(reading.transferSyntax == used)
        #expect(reading.declaredTransferSyntax == nil)
        #expect(self.names(reading) == names)
        #expect(try self.read(bytes: hex(text), rules: .strict).damage != nil)
    }

    // MARK: - DICOM JSON

    @Test func bulkDataIsNamedByItsPlaceInTheFile() throws {
        let body = """
            10 00 20 00 'LO' 02 00 'X1' E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 04 00 00 00 00 00 00 00
            FE FF 00 E0 04 00 00 00 01 02 03 04 FE FF DD E0 00 00 00 00
            """
        let syntax = TransferSyntax(uid: "1.2.840.10008.1.2.4.50")
        let located = try self.read(body, syntax, .init(values: 100, opaque: 23))
        guard case .unread(let value)? = located.dataSet[.pixelData]?.content else {
            Issue.record("the fragments were read")
            return
        }
        let start = try #require(located.elements.last?.valueOffset)
        #expect(value.bytes == start..<(start + 24))
        #expect(value.fragments?.fragments.map { $0.lowerBound - start } == [20])
        #expect(value.fragments?.basicOffsets == [0])
        let json = DICOMJSON.encode(located.dataSet) { BulkDataURI.of($0, path: "/a b/x.dcm") }
        #expect(json["7FE00010"]?["BulkDataURI"] == .string("file:///a%20b/x.dcm?offset=\(start)&length=24"))
        #expect(json["00100020"]?["Value"] == ["X1"])
        let whole = try self.read(body, syntax)
        #expect(
            DICOMJSON.encode(whole.dataSet)["7FE00010"]
                == ["vr": "OB", "InlineBinary": "/v8A4AQAAAAAAAAA/v8A4AQAAAABAgME"]
        )
    }
}
