import DICOMCore
import Testing

/// Elements whose VR is UN, or none that PS3.5 lists (PS3.5 §6.2.2).
@Suite struct UnknownVRTests {
    @Test(arguments: ["'ZZ'", "'??'"])
    func aKnownElementIsReadByTheDictionary(letters: String) throws {
        let reader = DataSetReader(syntax: .explicitVRBigEndian)
        let rows = try reader.read(hex("00 28 00 10 \(letters) 00 02 02 00"))[Tag(0x0028, 0x0010)]
        #expect(rows?.vr == .US)
        #expect(rows?.bytes == [0x00, 0x02], "little endian, as every number that was read")
    }

    @Test func whatWasWrittenOnceStaysAsItIs() throws {
        let bytes = hex(
            """
            32 00 64 10 'PQ' 00 00 1A 00 00 00
            FE FF 00 E0 12 00 00 00 08 00 05 00 'CO' 0A 00 'ISO_IR 100'
            """
        )
        let (reader, writer) = (
            DataSetReader(syntax: .explicitVRLittleEndian), DataSetWriter(syntax: .explicitVRLittleEndian)
        )
        let first = try reader.read(bytes)
        let item = try #require(first.items(Tag(0x0032, 0x1064)).first)
        #expect(item[.specificCharacterSet]?.vr == .CS)
        #expect(item.string(.specificCharacterSet) == "ISO_IR 100")
        let written = writer.write(first)
        #expect(writer.write(try reader.read(written)) == written)
    }
}
