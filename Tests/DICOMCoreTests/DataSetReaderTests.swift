import DICOMCore
import Testing

@Suite struct DataSetReaderTests {
    private let explicit = DataSetReader(syntax: .explicitVRLittleEndian, rules: .strict)
    private let implicit = DataSetReader(syntax: .implicitVRLittleEndian, rules: .strict)

    @Test func readsExplicitVR() throws {
        let dataSet = try self.explicit.read(
            hex(
                """
                08 00 05 00 'CS' 0A 00 'ISO_IR 100'        # short form
                08 00 18 00 'UI' 06 00 '1.2.3' 00
                28 00 10 00 'US' 02 00 00 02                # 512
                42 00 11 00 'OB' 00 00 04 00 00 00 01 02 03 04   # long form
                """
            )
        )
        #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 100")
        #expect(dataSet.uid(.sopInstanceUID) == "1.2.3")
        #expect(dataSet.integer(.rows) == 512)
        #expect(dataSet[Tag(0x0042, 0x0011)]?.bytes == [1, 2, 3, 4])
        #expect(dataSet[Tag(0x0042, 0x0011)]?.vr == .OB)
    }

    @Test func readsImplicitVRByTheDictionary() throws {
        let dataSet = try self.implicit.read(
            hex(
                """
                08 00 18 00 06 00 00 00 '1.2.3' 00
                09 00 10 00 04 00 00 00 'ACME'             # private creator
                09 00 01 10 02 00 00 00 01 02              # private: unknown
                10 00 10 00 04 00 00 00 'A^B '
                28 00 10 00 02 00 00 00 00 02
                """
            )
        )
        #expect(dataSet[.sopInstanceUID]?.vr == .UI)
        #expect(dataSet.string(.patientName) == "A^B")
        #expect(dataSet[Tag(0x0009, 0x0010)]?.vr == .LO)
        #expect(dataSet[Tag(0x0009, 0x1001)]?.vr == .UN)
        #expect(dataSet.integer(.rows) == 512)
    }

    @Test func keepsBigEndianNumbersInLittleEndianOrder() throws {
        let reader = DataSetReader(syntax: .explicitVRBigEndian, rules: .strict)
        let dataSet = try reader.read(
            hex(
                """
                00 08 11 40 'SQ' 00 00 00 00 00 12
                  FF FE E0 00 00 00 00 0A  00 28 00 10 'US' 00 02 01 02
                00 20 90 57 'UL' 00 04 01 02 03 04
                00 28 00 09 'AT' 00 04 00 18 10 63
                00 40 A1 61 'FD' 00 08 40 09 21 FB 54 44 2D 18   # pi
                7F E0 00 10 'OW' 00 00 00 00 00 04 01 02 03 04
                """
            )
        )
        #expect(dataSet.items(Tag(0x0008, 0x1140)).first?.integer(.rows) == 0x0102)
        #expect(dataSet.integer(Tag(0x0020, 0x9057)) == 0x0102_0304)
        #expect(dataSet.string(Tag(0x0028, 0x0009)) == "00181063")
        #expect(dataSet.string(Tag(0x0040, 0xA161)) == "3.141592653589793")
        #expect(dataSet[.pixelData]?.bytes == [2, 1, 4, 3])
    }

    @Test func dropsGroupLengths() throws {
        let dataSet = try self.implicit.read(
            hex("08 00 00 00 04 00 00 00 FF FF FF 7F  08 00 60 00 02 00 00 00 'NM'")
        )
        #expect(dataSet.elements.map(\.tag) == [.modality])
    }

    @Test func readsNothingFromNothing() throws {
        #expect(try self.explicit.read([]).elements.isEmpty)
    }

    @Test(arguments: [true, false])
    func readsSequencesOfEitherLength(isUndefined: Bool) throws {
        let item = isUndefined ? "FF FF FF FF" : "0A 00 00 00"
        let sequence = isUndefined ? "FF FF FF FF" : "24 00 00 00"  // two items of 8 and 10 bytes
        let itemEnd = isUndefined ? "FE FF 0D E0 00 00 00 00" : ""
        let sequenceEnd = isUndefined ? "FE FF DD E0 00 00 00 00" : ""
        let dataSet = try self.explicit.read(
            hex(
                """
                08 00 40 11 'SQ' 00 00 \(sequence)
                  FE FF 00 E0 \(item)  08 00 60 00 'CS' 02 00 'NM' \(itemEnd)
                  FE FF 00 E0 \(item)  08 00 60 00 'CS' 02 00 'CT' \(itemEnd)
                \(sequenceEnd)
                10 00 20 00 'LO' 02 00 'X1'
                """
            )
        )
        #expect(dataSet.items(Tag(0x0008, 0x1140)).map { $0.string(.modality) } == ["NM", "CT"])
        #expect(dataSet.string(.patientID) == "X1")
    }

    @Test func readsAnEmptySequenceAndAnEmptyItem() throws {
        let dataSet = try self.explicit.read(
            hex(
                """
                08 00 40 11 'SQ' 00 00 00 00 00 00
                08 00 41 11 'SQ' 00 00 08 00 00 00  FE FF 00 E0 00 00 00 00
                08 00 42 11 'SQ' 00 00 FF FF FF FF  FE FF DD E0 00 00 00 00
                """
            )
        )
        #expect(dataSet[Tag(0x0008, 0x1140)]?.content == .items([]))
        #expect(dataSet[Tag(0x0008, 0x1141)]?.content == .items([DataSet()]))
        #expect(dataSet[Tag(0x0008, 0x1142)]?.content == .items([]))
    }

    @Test func keepsEncapsulatedPixelDataAsItIs() throws {
        let dataSet = try DataSetReader(syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.50"), rules: .strict).read(
            hex(
                """
                E0 7F 10 00 'OB' 00 00 FF FF FF FF
                FE FF 00 E0 00 00 00 00                  # empty offset table
                FE FF 00 E0 04 00 00 00 FF D8 FF D9
                FE FF 00 E0 02 00 00 00 01 02
                FE FF DD E0 00 00 00 00
                """
            )
        )
        #expect(dataSet[.pixelData]?.content == .fragments([[], [0xFF, 0xD8, 0xFF, 0xD9], [1, 2]]))
    }

    @Test func readsUNOfUndefinedLengthAsAnImplicitSequence() throws {
        let dataSet = try self.explicit.read(
            hex(
                """
                09 00 10 10 'UN' 00 00 FF FF FF FF         # PS3.5 6.2.2, CP-246
                  FE FF 00 E0 FF FF FF FF
                    08 00 60 00 02 00 00 00 'NM'           # implicit VR inside
                  FE FF 0D E0 00 00 00 00
                FE FF DD E0 00 00 00 00
                10 00 20 00 'LO' 02 00 'X1'
                """
            )
        )
        #expect(dataSet.items(Tag(0x0009, 0x1010)).first?.string(.modality) == "NM")
        #expect(dataSet.string(.patientID) == "X1")
    }

    @Test func takesPixelValuesForSignedWherePixelsAre() throws {
        let bytes = hex("28 00 03 01 02 00 00 00 01 00  28 00 06 01 02 00 00 00 FB FF")
        #expect(try self.implicit.read(bytes).integer(Tag(0x0028, 0x0106)) == -5)
        let unsigned = hex("28 00 03 01 02 00 00 00 00 00  28 00 06 01 02 00 00 00 FB FF")
        #expect(try self.implicit.read(unsigned).integer(Tag(0x0028, 0x0106)) == 65_531)
    }

    @Test func keepsPrivateElementsInTheOrderAgreed() throws {
        // The dictionary knows neither byte order of this tag, so that nothing speaks against the one agreed.
        let bytes = hex("'SD' 0C 10 'UN' 00 00 02 00 00 00 01 02")
        #expect(
            try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes).elements.map(\.tag) == [Tag(0x4453, 0x100C)]
        )
    }

    @Test func readsNestingUpTo64AndRefuses65() throws {
        #expect(try self.implicit.read(nested(64)).elements.count == 1)
        #expect(throws: DataSetError(.tooDeep, offset: 0)) { try self.implicit.read(nested(65)) }
        #expect(throws: DataSetError(.tooDeep, offset: 0)) {
            try DataSetReader(syntax: .implicitVRLittleEndian).read(nested(100_000))
        }
    }

    @Test func refusesMoreThan65536Elements() throws {
        // One sequence with many empty items: each counts.
        func items(_ count: Int) -> [UInt8] {
            var bytes = hex("08 00 40 11 FF FF FF FF")
            let item = hex("FE FF 00 E0 00 00 00 00")
            for _ in 0..<count { bytes += item }
            return bytes + hex("FE FF DD E0 00 00 00 00")
        }
        #expect(try self.implicit.read(items(65_535)).items(Tag(0x0008, 0x1140)).count == 65_535)
        #expect(throws: DataSetError(.tooManyElements, offset: 0)) { try self.implicit.read(items(65_536)) }
    }

    @Test func refusesLengthsBeyondWhatHoldsThem() {
        let cases = [
            "08 00 60 00 'CS' 04 00 'NM'",
            "42 00 11 00 'OB' 00 00 FE FF FF FF 00",
            "08 00 40 11 'SQ' 00 00 20 00 00 00  FE FF 00 E0 00 00 00 00",
            "08 00 40 11 'SQ' 00 00 0A 00 00 00  FE FF 00 E0 04 00 00 00 00 00",
            "08 00 40 11 'SQ' 00 00 12 00 00 00  FE FF 00 E0 0A 00 00 00  08 00 60 00 'CS' 04 00 'NM' 00 00 00 00",
        ]
        for text in cases {
            for rules in [ReadingRules.strict, .forgiving] {
                #expect(throws: DataSetError(.lengthBeyondEnd, offset: 0), "\(text)") {
                    try DataSetReader(syntax: .explicitVRLittleEndian, rules: rules).read(hex(text))
                }
            }
        }
    }

    @Test func saysWhereAnErrorIs() {
        let bytes = hex(
            """
            08 00 40 11 'SQ' 00 00 FF FF FF FF
              FE FF 00 E0 FF FF FF FF  08 00 60 00 'CS' 40 00 'NM'
            """
        )
        do {
            _ = try self.explicit.read(bytes)
            Issue.record("a length beyond the end was read")
        } catch {
            #expect(error.path == [Tag(0x0008, 0x1140), .modality])
            #expect(error.offset == 20)
            #expect(error.description.contains("ReferencedImageSequence[0].Modality at byte 20"))
            #expect(error.description.contains("64"))
        }
    }

    @Test func readsUnevenDeepMixesOfDefinedAndUndefinedLengths() throws {
        let dataSet = try self.explicit.read(
            hex(
                """
                08 00 40 11 'SQ' 00 00 FF FF FF FF
                  FE FF 00 E0 26 00 00 00                           # defined item: 12 + 18 + 8 bytes ...
                    08 00 41 11 'SQ' 00 00 FF FF FF FF              # ... with an undefined sequence
                      FE FF 00 E0 0A 00 00 00  08 00 60 00 'CS' 02 00 'PT'
                    FE FF DD E0 00 00 00 00
                FE FF DD E0 00 00 00 00
                """
            )
        )
        let inner = dataSet.items(Tag(0x0008, 0x1140)).first?.items(Tag(0x0008, 0x1141))
        #expect(inner?.first?.string(.modality) == "PT")
    }
}

/// Implicit VR sequences of undefined length, one in the other.
private func nested(_ depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let start = hex("08 00 40 11 FF FF FF FF FE FF 00 E0 FF FF FF FF")
    let end = hex("FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00")
    for _ in 0..<depth { bytes += start }
    for _ in 0..<depth { bytes += end }
    return bytes
}
