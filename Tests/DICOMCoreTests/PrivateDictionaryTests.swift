import DICOMCore
import Testing

@Suite struct PrivateDictionaryTests {
    private let implicit = DataSetReader(syntax: .implicitVRLittleEndian)
    private let explicit = DataSetReader(syntax: .explicitVRLittleEndian)

    @Test func knowsElementsByTheirCreatorInAnyBlock() throws {
        for block: UInt16 in [0x10, 0x2A, 0xFF] {
            let tag = Tag(0x0009, block << 8 | 0x01)
            let entry = try #require(PrivateDictionary.entry(for: tag, creator: "GEMS_IDEN_01"))
            #expect(entry.pattern == "0009xx01")
            #expect(entry.vr == .LO)
            #expect(entry.name == "Full fidelity")
            #expect(entry.vm == "1")
        }
        #expect(PrivateDictionary.entry(for: Tag(0x0009, 0x1001), creator: "NOBODY") == nil)
        #expect(PrivateDictionary.entry(for: Tag(0x0009, 0x0001), creator: "GEMS_IDEN_01") == nil)
        #expect(PrivateDictionary.entry(for: .patientName, creator: "GEMS_IDEN_01") == nil)
    }

    @Test func findsEveryEntryByItsTag() {
        var count = 0
        for entry in PrivateDictionary.entries {
            count += 1
            // Of eleven the last two digits are open, and nobody says what that means.
            if entry.pattern.hasSuffix("x") { continue }
            let digits = entry.pattern.enumerated().map { $1 == "x" ? ($0 < 4 ? "1" : "A") : $1 }
            guard let tag = Tag(parsing: String(digits)), tag.isPrivate, tag.element >= 0x1000 else { continue }
            #expect(PrivateDictionary.entry(for: tag, creator: entry.creator) != nil, "\(entry)")
        }
        #expect(count > 10_000)
    }

    @Test func givesImplicitElementsTheirVR() throws {
        let dataSet = try self.implicit.read(
            hex(
                """
                09 00 11 00 0C 00 00 00 'GEMS_IDEN_01' 09 00 01 11 04 00 00 00 'full'
                09 00 01 12 04 00 00 00 'none'
                """
            )
        )
        #expect(dataSet[Tag(0x0009, 0x0011)]?.vr == .LO)
        #expect(dataSet[Tag(0x0009, 0x1101)]?.vr == .LO)
        #expect(dataSet[Tag(0x0009, 0x1201)]?.vr == .UN)
        #expect(dataSet.privateCreator(of: Tag(0x0009, 0x1101)) == "GEMS_IDEN_01")
        #expect(dataSet.privateCreator(of: Tag(0x0009, 0x1201)) == nil)
    }

    @Test func givesUNElementsTheirVRUnlessTurnedOff() throws {
        let bytes = hex(
            "09 00 10 00 'UN' 00 00 0C 00 00 00 'GEMS_IDEN_01' 09 00 01 10 'UN' 00 00 04 00 00 00 'full'"
        )
        let dataSet = try self.explicit.read(bytes)
        #expect(dataSet.string(Tag(0x0009, 0x0010)) == "GEMS_IDEN_01")
        #expect(dataSet[Tag(0x0009, 0x1001)]?.vr == .LO)
        let strict = try DataSetReader(syntax: .explicitVRLittleEndian, rules: .strict).read(bytes)
        #expect(strict[Tag(0x0009, 0x0010)]?.vr == .UN)
        #expect(strict[Tag(0x0009, 0x1001)]?.vr == .UN)
    }

    /// A creator's block may be in each item anew, and what an item reserves doesn't hold around it.
    @Test func looksForTheCreatorInTheItem() throws {
        let dataSet = try self.implicit.read(
            hex(
                """
                08 00 32 10 2C 00 00 00 FE FF 00 E0 24 00 00 00
                09 00 10 00 0C 00 00 00 'GEMS_IDEN_01' 09 00 01 10 08 00 00 00 'in it   '
                09 00 01 10 04 00 00 00 'out '
                """
            )
        )
        #expect(dataSet.items(.procedureCodeSequence).first?[Tag(0x0009, 0x1001)]?.vr == .LO)
        #expect(dataSet[Tag(0x0009, 0x1001)]?.vr == .UN)
    }

    /// Numbers whose length isn't that of the VR, and a sequence that is none.
    @Test func believesTheValueMoreThanTheDictionary() throws {
        let blocks = PrivateDictionary.entries.filter {
            $0.pattern.hasPrefix("00") && $0.pattern.dropFirst(4).hasPrefix("xx")
        }
        let number = try #require(blocks.first { $0.vr == .SL })
        let sequence = try #require(blocks.first { $0.vr == .SQ })
        for (entry, value) in [(number, [1, 2, 3, 4, 5, 6] as [UInt8]), (sequence, Array("surely no items ".utf8))] {
            let tag = try #require(Tag(parsing: entry.pattern.replacing("xx", with: "10")))
            var object = DataSet([
                DataElement(
                    tag: Tag(tag.group, tag.element >> 8),
                    vr: .LO,
                    content: .bytes(Array(entry.creator.utf8))
                ),
                DataElement(tag: tag, vr: .UN, content: .bytes(value)),
            ])
            object.set(Tag(0x4000, 0x0010), "after")
            let bytes = DataSetWriter(syntax: .implicitVRLittleEndian).write(object)
            let dataSet = try self.implicit.read(bytes)
            #expect(dataSet[tag]?.vr == .UN, "\(entry)")
            #expect(dataSet[tag]?.bytes == value)
            #expect(dataSet.string(Tag(0x4000, 0x0010)) == "after")
        }
    }
}
