import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// Values of binary numbers whose length isn't a multiple of their size, and numbers that are hard to write.
@Suite struct PartialNumberTests {
    private func element(_ vr: VR, _ bytes: [UInt8]) -> DataSet {
        DataSet([DataElement(tag: .rows, vr: vr, content: .bytes(bytes))])
    }

    @Test(
        arguments: [
            (VR.US, [1]), (.US, [1, 0, 2]), (.SL, [1, 0, 0, 0, 2, 0]), (.FD, [1, 2, 3, 4]),
            (.AT, [0x28, 0, 0x10, 0, 1, 0]),
        ] as [(VR, [UInt8])]
    )
    func aValueWithARestIsNoNumber(vr: VR, bytes: [UInt8]) throws {
        let dataSet = self.element(vr, bytes)
        #expect(dataSet.string(.rows) == nil)
        #expect(dataSet.attributes()["Rows"] == .string(Base64.encode(bytes)))
        #expect(
            DICOMJSON.encode(dataSet)["00280010"]
                == ["vr": .string(vr.rawValue), "InlineBinary": .string(Base64.encode(bytes))]
        )
    }

    @Test func aReaderNotesIt() throws {
        let bytes = hex("28 00 10 00 'US' 03 00 01 00 02 28 00 11 00 'US' 02 00 40 00")
        let result = try DataSetReader(syntax: .explicitVRLittleEndian).readNoting(bytes.span.bytes)
        #expect(result.notes == ["a value whose length isn't a multiple of the 2 bytes that US needs"])
        #expect(result.dataSet[.rows]?.bytes == [1, 0, 2] && result.dataSet.integer(.columns) == 64)
        var rules = ReadingRules.forgiving
        rules.partialNumbersAllowed = false
        #expect(throws: DataSetError(.partialNumber, offset: 0)) {
            try DataSetReader(syntax: .explicitVRLittleEndian, rules: rules).read(bytes)
        }
    }

    @Test func allThatPixelsCanBeAreSignedAsPixelsAre() throws {
        let tags: [UInt32] = [
            0x0018_9810, 0x0022_1452, 0x0028_0071, 0x0028_0104, 0x0028_0107, 0x0028_0111, 0x0028_0120, 0x0028_0121,
            0x0028_1100, 0x0028_1101, 0x0028_1102, 0x0028_1103, 0x0028_1111, 0x0028_1113, 0x0028_3002, 0x0040_9211,
            0x0040_9216, 0x0060_3004, 0x0060_3006,
        ]
        for (sign, vr) in [("01", VR.SS), ("00", .US)] {
            var bytes = hex("28 00 03 01 02 00 00 00 \(sign) 00")
            for tag in tags.map({ Tag(rawValue: $0) }) {
                ElementEncoding.implicitLittle.appendHeader(tag, length: 2, to: &bytes)
                bytes += [0xFE, 0xFF]
            }
            let dataSet = try DataSetReader(syntax: .implicitVRLittleEndian).read(bytes)
            for tag in tags { #expect(dataSet[Tag(rawValue: tag)]?.vr == vr, "\(Tag(rawValue: tag))") }
            #expect(dataSet.integer(Tag(0x0028, 0x1101)) == (vr == .SS ? -2 : 65_534))
            #expect(dataSet[.pixelRepresentation]?.vr == .US)
        }
    }

    @Test func anImageInAnItemHasASignOfItsOwn() throws {
        // The icon's pixels are unsigned, those of the image signed; what is behind the icon is the image's.
        let icon = "FE FF 00 E0 14 00 00 00 28 00 03 01 02 00 00 00 00 00 28 00 20 01 02 00 00 00 FE FF"
        let body = "28 00 03 01 02 00 00 00 01 00 88 00 00 02 1C 00 00 00 \(icon) 40 00 16 92 02 00 00 00 FE FF"
        let dataSet = try DataSetReader(syntax: .implicitVRLittleEndian).read(hex(body))
        #expect(dataSet.integer(Tag(0x0040, 0x9216)) == -2)
        #expect(dataSet.items(Tag(0x0088, 0x0200)).first?.integer(Tag(0x0028, 0x0120)) == 65_534)
    }

    // MARK: - Numbers and names in JSON

    private func value(_ text: String, vr: VR) -> JSONValue? {
        var dataSet = DataSet()
        dataSet.set(.rows, text, vr: vr)
        guard case .array(let values)? = DICOMJSON.encode(dataSet)["00280010"]?["Value"] else { return nil }
        return values.first
    }

    @Test func numbersBeyondAllAreText() {
        #expect(self.value("1e400", vr: .DS) == "1e400")
        #expect(self.value("1e300", vr: .DS) == .literal("1e300"))
        #expect(self.value("-0", vr: .DS) == .literal("-0"))
        #expect(self.value("-0", vr: .IS) == .literal("-0"))
        let zero = DataSet([
            DataElement(tag: .rows, vr: .FD, content: .bytes([0, 0, 0, 0, 0, 0, 0, 0x80]))
        ])
        #expect(zero.string(.rows) == "-0.0")
    }

    @Test func aNameOfNothingIsNone() {
        var dataSet = DataSet()
        dataSet.set(.patientName, "==")
        #expect(DICOMJSON.encode(dataSet)["00100010"] == ["vr": "PN"])
        dataSet.set(.patientName, "DOE\\==")
        #expect(
            DICOMJSON.encode(dataSet)["00100010"]?["Value"] == .array([["Alphabetic": "DOE"], .null])
        )
    }

    @Test func aDelimiterBeforeAnEscapeEndsWhatTheWriterForgotToEnd() {
        let name = hex("'Yamada^Tarou=' 1B '$B;3ED^' 1B '$BB@O:=' 1B '$B$d$^$@^' 1B '$B$?$m$&'")
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "\\ISO 2022 IR 87", vr: .CS)
        dataSet.set(DataElement(tag: .patientName, vr: .PN, content: .bytes(name)))
        #expect(dataSet.string(.patientName) == "Yamada^Tarou=山田^太郎=やまだ^たろう")
    }
}
