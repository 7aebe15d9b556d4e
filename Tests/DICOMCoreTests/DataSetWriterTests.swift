import DICOMCore
import TestSupport
import Testing

@Suite struct DataSetWriterTests {
    private static let syntaxes: [TransferSyntax] = [
        .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
    ]

    @Test func writesExplicitVR() {
        var dataSet = DataSet()
        dataSet.set(.patientID, "X1")
        dataSet.set(.sopInstanceUID, "1.2.3", vr: .UI)
        dataSet.set(
            Tag(0x0008, 0x1140),
            items: [DataSet([DataElement(tag: .modality, vr: .CS, content: .bytes([0x4E, 0x4D]))])]
        )
        #expect(
            DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
                == hex(
                    """
                    08 00 18 00 'UI' 06 00 '1.2.3' 00              # padded with NUL
                    08 00 40 11 'SQ' 00 00 12 00 00 00             # defined lengths
                      FE FF 00 E0 0A 00 00 00  08 00 60 00 'CS' 02 00 'NM'
                    10 00 20 00 'LO' 02 00 'X1'
                    """
                )
        )
    }

    @Test func writesImplicitVR() {
        var dataSet = DataSet()
        dataSet.set(.rows, integer: 512)
        dataSet.set(.patientName, "A^B")
        #expect(
            DataSetWriter(syntax: .implicitVRLittleEndian).write(dataSet)
                == hex("10 00 10 00 04 00 00 00 'A^B ' 28 00 10 00 02 00 00 00 00 02")
        )
    }

    @Test func writesBigEndian() {
        var dataSet = DataSet()
        dataSet.set(.rows, integer: 0x0102)
        dataSet.set(Tag(0x0028, 0x0009), "00181063")
        dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([2, 1, 4, 3])))
        #expect(
            DataSetWriter(syntax: .explicitVRBigEndian).write(dataSet)
                == hex(
                    """
                    00 28 00 09 'AT' 00 04 00 18 10 63
                    00 28 00 10 'US' 00 02 01 02
                    7F E0 00 10 'OW' 00 00 00 00 00 04 01 02 03 04
                    """
                )
        )
    }

    @Test func neverWritesGroupLengths() {
        let dataSet = DataSet([
            DataElement(tag: Tag(0x0008, 0), vr: .UL, content: .bytes([1, 0, 0, 0])),
            DataElement(tag: .modality, vr: .CS, content: .bytes([0x4E, 0x4D])),
        ])
        #expect(DataSetWriter(syntax: .implicitVRLittleEndian).write(dataSet) == hex("08 00 60 00 02 00 00 00 'NM'"))
    }

    @Test func writesFragmentsWithTheirDelimiter() {
        let dataSet = DataSet([DataElement(tag: .pixelData, vr: .OB, content: .fragments([[], [1, 2, 3]]))])
        #expect(
            DataSetWriter(syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.70")).write(dataSet)
                == hex(
                    """
                    E0 7F 10 00 'OB' 00 00 FF FF FF FF
                    FE FF 00 E0 00 00 00 00  FE FF 00 E0 04 00 00 00 01 02 03 00
                    FE FF DD E0 00 00 00 00
                    """
                )
        )
    }

    @Test func writesTooLongShortValuesAsUN() throws {
        var dataSet = DataSet()
        dataSet.set(Tag(0x0018, 0x1000), String(repeating: "A", count: 70_000), vr: .LO)
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
        #expect(Array(bytes[4..<6]) == Array("UN".utf8))
        let back = try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)
        #expect(back.string(Tag(0x0018, 0x1000))?.utf8.count == 70_000)
    }

    @Test(arguments: syntaxes)
    func readsBackWhatItWrites(syntax: TransferSyntax) throws {
        var random = SeededGenerator(seed: 20_260_901)
        for _ in 0..<300 {
            let dataSet = Self.dataSet(depth: 0, random: &random)
            let bytes = DataSetWriter(syntax: syntax).write(dataSet)
            #expect(bytes.count % 2 == 0)
            let back = try DataSetReader(syntax: syntax, rules: .strict).read(bytes)
            #expect(back == dataSet)
            #expect(DataSetWriter(syntax: syntax).write(back) == bytes)
        }
    }

    /// A random data set with the dictionary's VRs, so that implicit VR reads back the same.
    static func dataSet(depth: Int, random: inout SeededGenerator) -> DataSet {
        let tags: [Tag] = [
            .specificCharacterSet, .sopInstanceUID, .modality, .patientName, .patientID, .rows, .columns,
            Tag(0x0028, 0x0009), Tag(0x0040, 0xA161), Tag(0x0009, 0x0010), Tag(0x0009, 0x1001), .numberOfFrames,
            Tag(0x0018, 0x9073), .pixelData, Tag(0x5400, 0x0110),
        ]
        let sequences = [Tag(0x0008, 0x1140), Tag(0x0054, 0x0016), Tag(0x0040, 0x0275)]
        var dataSet = DataSet()
        for tag in tags where Bool.random(using: &random) {
            let vr = DataDictionary.vr(of: tag)
            let width = vr.numberWidth.map { vr == .AT ? 4 : $0 } ?? 2
            let count = Int.random(in: 0...3, using: &random) * width
            let bytes = (0..<count).map { _ in
                vr.isText ? UInt8.random(in: 0x21...0x5B, using: &random) : UInt8.random(in: 0...255, using: &random)
            }
            dataSet.set(DataElement(tag: tag, vr: vr, content: .bytes(bytes)))
        }
        if depth < 4 {
            for tag in sequences where Int.random(in: 0..<3, using: &random) == 0 {
                let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Self.dataSet(depth: depth + 1, random: &random)
                }
                dataSet.set(tag, items: items)
            }
        }
        return dataSet
    }
}
