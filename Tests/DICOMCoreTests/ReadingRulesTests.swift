import DICOMCore
import Testing

/// Every leniency, allowed and turned off.
@Suite struct ReadingRulesTests {
    /// One departure from the standard, what it reads as, and what refuses it.
    struct Leniency: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: any WritableKeyPath<ReadingRules, Bool> & Sendable
        let bytes: String
        var syntax = TransferSyntax.explicitVRLittleEndian
        /// What must be read of Modality and Patient ID, else of the first item's Modality.
        let modality: String?
        var patientID: String?
        let refusal: DataSetError.Code

        var testDescription: String { self.name }
    }

    static let leniencies = [
        Leniency(
            name: "an implicit data set where explicit VR was agreed",
            rule: \.detectsWrongSyntax,
            bytes: "08 00 60 00 02 00 00 00 'NM' 10 00 20 00 02 00 00 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unknownVR
        ),
        Leniency(
            name: "an explicit data set where implicit VR was agreed",
            rule: \.detectsWrongSyntax,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1'",
            syntax: .implicitVRLittleEndian,
            modality: "NM",
            patientID: "X1",
            refusal: .lengthBeyondEnd
        ),
        Leniency(
            name: "a big endian data set where little endian was agreed",
            rule: \.detectsWrongSyntax,
            bytes: "00 08 00 60 'CS' 00 02 'NM' 00 10 00 20 'LO' 00 02 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .lengthBeyondEnd
        ),
        Leniency(
            name: "one element without VR",
            rule: \.implicitElementsAllowed,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 02 00 00 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unknownVR
        ),
        Leniency(
            name: "an unknown VR in the long form",
            rule: \.unknownVRReadsAsUN,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 09 00 10 10 'ZZ' 00 00 02 00 00 00 'AB' 10 00 20 00 'LO' 02 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unknownVR
        ),
        Leniency(
            name: "an unknown VR in the short form",
            rule: \.unknownVRReadsAsUN,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 09 00 10 10 'ZZ' 02 00 'AB' 10 00 20 00 'LO' 02 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unknownVR
        ),
        Leniency(
            name: "a VR of two question marks",
            rule: \.unknownVRReadsAsUN,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 '??' 02 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unknownVR
        ),
        Leniency(
            name: "an odd length",
            rule: \.oddLengthsAllowed,
            bytes: "08 00 60 00 'CS' 03 00 'NM ' 10 00 20 00 'LO' 02 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .oddLength
        ),
        Leniency(
            name: "tags out of order",
            rule: \.unorderedElementsAllowed,
            bytes: "10 00 20 00 'LO' 02 00 'X1' 08 00 60 00 'CS' 02 00 'NM'",
            modality: "NM",
            patientID: "X1",
            refusal: .unordered
        ),
        Leniency(
            name: "a tag twice",
            rule: \.unorderedElementsAllowed,
            bytes: "08 00 60 00 'CS' 02 00 'CT' 08 00 60 00 'CS' 02 00 'NM'",
            modality: "NM",
            refusal: .unordered
        ),
        Leniency(
            name: "a sequence without its delimiter at the end",
            rule: \.missingDelimitersAllowed,
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                FE FF 0D E0 00 00 00 00
                """,
            modality: "NM",
            refusal: .missingDelimiter
        ),
        Leniency(
            name: "an item without its delimiter at the end",
            rule: \.missingDelimitersAllowed,
            bytes: "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'",
            modality: "NM",
            refusal: .missingDelimiter
        ),
        Leniency(
            name: "an item without its delimiter before the sequence's",
            rule: \.missingDelimitersAllowed,
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .missingDelimiter
        ),
        Leniency(
            name: "an item without its delimiter before the next item",
            rule: \.missingDelimitersAllowed,
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                FE FF 00 E0 00 00 00 00 FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .missingDelimiter
        ),
        Leniency(
            name: "a sequence without its delimiter before the next element",
            rule: \.missingDelimitersAllowed,
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 02 00 'NM'
                10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .unexpectedTag
        ),
        Leniency(
            name: "pixel data without its delimiter",
            rule: \.missingDelimitersAllowed,
            bytes: "08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00",
            modality: "NM",
            refusal: .missingDelimiter
        ),
        Leniency(
            name: "an item delimiter where none is due",
            rule: \.strayDelimitersIgnored,
            bytes: "08 00 60 00 'CS' 02 00 'NM' FE FF 0D E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'",
            modality: "NM",
            patientID: "X1",
            refusal: .unexpectedTag
        ),
        Leniency(
            name: "a delimiter in an item of defined length",
            rule: \.strayDelimitersIgnored,
            bytes: """
                08 00 40 11 'SQ' 00 00 1A 00 00 00 FE FF 00 E0 12 00 00 00 08 00 60 00 'CS' 02 00 'NM'
                FE FF 0D E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .unexpectedTag
        ),
        Leniency(
            name: "a sequence delimiter after a sequence of defined length",
            rule: \.strayDelimitersIgnored,
            bytes: """
                08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 02 00 'NM'
                FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .unexpectedTag
        ),
        Leniency(
            name: "a delimiter with length FFFFFFFF",
            rule: \.strayDelimitersIgnored,
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                FE FF 0D E0 FF FF FF FF FE FF DD E0 FF FF FF FF 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .lengthBeyondEnd
        ),
        Leniency(
            name: "fewer than eight zeros at the end",
            rule: \.trailingBytesIgnored,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 00 00 00",
            modality: "NM",
            refusal: .truncated
        ),
        Leniency(
            name: "many zeros at the end",
            rule: \.trailingBytesIgnored,
            bytes: "08 00 60 00 'CS' 02 00 'NM'" + String(repeating: " 00", count: 33),
            modality: "NM",
            refusal: .unknownVR
        ),
        Leniency(
            name: "broken trailing padding",
            rule: \.trailingBytesIgnored,
            bytes: "08 00 60 00 'CS' 02 00 'NM' FC FF FC FF 'OB' 00 00 00 10 00 00 00 00",
            modality: "NM",
            refusal: .lengthBeyondEnd
        ),
        Leniency(
            name: "explicit VR inside UN",
            rule: \.unreadableUNKeptAsBytes,
            bytes: """
                09 00 10 10 'UN' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .lengthBeyondEnd
        ),
        Leniency(
            name: "UN of undefined length that is no sequence",
            rule: \.unreadableUNKeptAsBytes,
            bytes: """
                08 00 60 00 'CS' 02 00 'NM' 09 00 10 10 'UN' 00 00 FF FF FF FF 'surely no sequence '
                FE FF DD E0 00 00 00 00 10 00 20 00 'LO' 02 00 'X1'
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .unexpectedTag
        ),
        Leniency(
            name: "native pixel data under a syntax of encapsulated one",
            rule: \.pixelEncodingMismatchAllowed,
            bytes: """
                08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1' E0 7F 10 00 'OW' 00 00 02 00 00 00 01 02
                """,
            syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.50"),
            modality: "NM",
            patientID: "X1",
            refusal: .pixelEncoding
        ),
        Leniency(
            name: "encapsulated pixel data under a syntax of native one",
            rule: \.pixelEncodingMismatchAllowed,
            bytes: """
                08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1' E0 7F 10 00 'OB' 00 00 FF FF FF FF
                FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 01 02 FE FF DD E0 00 00 00 00
                """,
            modality: "NM",
            patientID: "X1",
            refusal: .pixelEncoding
        ),
        Leniency(
            name: "a deflated syntax that isn't deflated",
            rule: \.inflatedDeflatedAllowed,
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1'",
            syntax: .deflatedExplicitVRLittleEndian,
            modality: "NM",
            patientID: "X1",
            refusal: .notDeflated
        ),
    ]

    @Test(arguments: leniencies)
    func isReadWhenForgiven(leniency: Leniency) throws {
        let dataSet = try DataSetReader(syntax: leniency.syntax).read(hex(leniency.bytes))
        let sequence = dataSet.items(Tag(0x0008, 0x1140)) + dataSet.items(Tag(0x0009, 0x1010))
        #expect((dataSet.string(.modality) ?? sequence.first?.string(.modality)) == leniency.modality)
        #expect((dataSet.string(.patientID) ?? sequence.first?.string(.patientID)) == leniency.patientID)
    }

    @Test(arguments: leniencies)
    func isRefusedWhenTurnedOff(leniency: Leniency) {
        var rules = ReadingRules.forgiving
        rules[keyPath: leniency.rule] = false
        if leniency.rule == \ReadingRules.detectsWrongSyntax { rules.implicitElementsAllowed = false }
        if leniency.rule == \ReadingRules.implicitElementsAllowed { rules.unknownVRReadsAsUN = true }
        if leniency.name.hasPrefix("an unknown VR") || leniency.name.hasPrefix("a VR of") {
            rules.implicitElementsAllowed = false
        }
        if leniency.name.hasPrefix("many zeros") { rules = .strict }
        #expect(throws: DataSetError(leniency.refusal, offset: 0)) {
            try DataSetReader(syntax: leniency.syntax, rules: rules).read(hex(leniency.bytes))
        }
    }

    @Test(arguments: leniencies)
    func isRefusedByTheStrictRules(leniency: Leniency) {
        #expect(throws: DataSetError.self) {
            try DataSetReader(syntax: leniency.syntax, rules: .strict).read(hex(leniency.bytes))
        }
    }

    @Test func readsKnownUNByTheDictionary() throws {
        let bytes = hex("10 00 10 00 'UN' 00 00 04 00 00 00 'A^B '")
        #expect(try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)[.patientName]?.vr == .PN)
        let strict = DataSetReader(syntax: .explicitVRLittleEndian, rules: .strict)
        #expect(try strict.read(bytes)[.patientName]?.vr == .UN)
    }

    @Test func readsKnownSequencesInsideUN() throws {
        let good = hex("08 00 40 11 'UN' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 02 00 00 00 'NM'")
        let reader = DataSetReader(syntax: .explicitVRLittleEndian)
        #expect(try reader.read(good).items(Tag(0x0008, 0x1140)).first?.string(.modality) == "NM")
        let bad = hex("08 00 40 11 'UN' 00 00 0A 00 00 00 'not an SQ!' 10 00 20 00 'LO' 02 00 'X1'")
        let dataSet = try reader.read(bad)
        #expect(dataSet[Tag(0x0008, 0x1140)]?.bytes == Array("not an SQ!".utf8))
        #expect(dataSet.string(.patientID) == "X1")
    }

    @Test func saysWhatWasForgiven() throws {
        let bytes = hex("08 00 60 00 02 00 00 00 'NM'")
        let result = try DataSetReader(syntax: .explicitVRLittleEndian).readNoting(bytes.span.bytes)
        #expect(result.notes == ["the data set is in implicit VR although Explicit VR Little Endian was agreed"])
    }

    @Test func neverReadsAValueThatIsNotAllThere() {
        for rules in [ReadingRules.forgiving, .strict] {
            #expect(throws: DataSetError(.lengthBeyondEnd, offset: 0)) {
                try DataSetReader(syntax: .implicitVRLittleEndian, rules: rules)
                    .read(hex("08 00 60 00 02 00 00 00 'NM' 10 00 20 00 04 00 00 00 'X1'"))
            }
        }
    }

    @Test(arguments: [9, 40, 1_000])
    func manyUnreadableUNValuesAreNoDamage(count: Int) throws {
        var bytes: [UInt8] = []
        for number in 0..<count {
            bytes += [0x09, 0x00, UInt8(number & 0xFF), UInt8(0x10 + number >> 8)]
            bytes += hex("'UN' 00 00 FF FF FF FF 'nothing!' FE FF DD E0 00 00 00 00")
        }
        bytes += hex("10 00 20 00 'LO' 02 00 'X1'")
        let dataSet = try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)
        #expect(dataSet.elements.count == count + 1)
        #expect(dataSet.elements.dropLast().allSatisfy { $0.bytes == Array("nothing!".utf8) })
        #expect(dataSet.string(.patientID) == "X1")
    }

    /// Each value reads as a sequence of all that follows, up to something that isn't one: tried each time, it would be
    /// more elements than a message may have.
    @Test func boundsWhatUnreadableUNValuesCost() throws {
        // In implicit VR 'UN' is a length, up to the next value, and so is 'OB'; in explicit VR the latter's is too great.
        let length = 0x424F
        let filling = 0x4E55 - length - 28
        let open =
            hex("FE FF 00 E0 FF FF FF FF 08 00 50 00") + [UInt8(filling & 0xFF), UInt8(filling >> 8), 0, 0]
            + [UInt8](repeating: 0x20, count: filling) + hex("08 00 60 00 'OB' 00 00")
        let end = hex("FE FF DD E0 00 00 00 00 09 00 FF 7F 'OB' 00 00")
        let padding =
            [UInt8((length - 20) & 0xFF), UInt8((length - 20) >> 8), 0, 0]
            + [UInt8](repeating: 0x20, count: length - 20)
        var bytes: [UInt8] = []
        for number in 0..<500 {
            bytes += [0x09, 0x00, UInt8(number & 0xFF), UInt8(0x10 + number >> 8)] + hex("'UN' 00 00 FF FF FF FF")
            bytes += open + end + padding
        }
        bytes += hex("10 00 20 00 'LO' 02 00 'X1'")
        let dataSet = try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)
        let other = dataSet.elements.dropLast(2).first { $0.bytes != open }
        #expect(other == nil)
        #expect(dataSet.elements.count == 502)
    }
}
