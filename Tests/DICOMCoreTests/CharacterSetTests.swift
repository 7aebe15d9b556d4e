import DICOMCore
import Testing

@Suite struct CharacterSetTests {
    @Test(arguments: [
        ("ISO_IR 100", "4D FC 6C 6C 65 72", "Müller"),
        ("ISO_IR 101", "57 61 B3 EA 73 61", "Wałęsa"),
        ("ISO_IR 144", "BB EE DA E1 D5 DC D1 E3 E0 D3", "Люксембург"),
        ("ISO_IR 126", "C4 E9 EF ED F5 F3 E9 EF F2", "Διονυσιος"),
        ("ISO_IR 127", "E2 C8 C7 E6 EA", "قباني"),
        ("ISO_IR 138", "F9 F8 E5 EF", "שרון"),
        ("ISO_IR 148", "C7 61 76 75 FE 6F F0 6C 75", "Çavuşoğlu"),
        ("ISO_IR 203", "A4", "€"),
        ("ISO_IR 13", "D4 CF C0 DE", "ﾔﾏﾀﾞ"),
        ("ISO_IR 192", "E5 B1 B1 E7 94 B0", "山田"),
    ])
    func decodesTheDeclaredSet(term: String, bytes: String, text: String) {
        let result = TextDecoder(specificCharacterSet: [term]).decodeMarking(hex(bytes), vr: .PN)
        #expect(result.text == text)
        #expect(TextEncoder(specificCharacterSet: [term]).encode(text) == hex(bytes))
        #expect(!result.isGuess)
    }

    @Test(arguments: ["ISO_IR_192", "ISO IR 192", "iso-ir 192", "UTF-8", " ISO_IR 192 ", "utf8"])
    func understandsMisspelledTerms(term: String) {
        let result = TextDecoder(specificCharacterSet: [term]).decodeMarking(Array("é".utf8), vr: .LO)
        #expect(result.text == "é")
        #expect(!result.isGuess)
    }

    @Test func guessesUTF8WhereNoSetIsDeclared() {
        let result = TextDecoder(specificCharacterSet: []).decodeMarking(Array("Müller".utf8), vr: .PN)
        #expect(result.text == "Müller")
        #expect(result.isGuess)
    }

    @Test func guessesLatin1WhereNothingElseFits() {
        let result = TextDecoder(specificCharacterSet: []).decodeMarking(hex("4D FC 6C 6C 65 72"), vr: .PN)
        #expect(result.text == "Müller")
        #expect(result.isGuess)
    }

    @Test func takesThePeersSetBeforeLatin1() {
        let decoder = TextDecoder(specificCharacterSet: [], fallback: "ISO_IR 144")
        #expect(decoder.decode(hex("BC"), vr: .LO) == "М")
        #expect(decoder.decode(Array("é".utf8), vr: .LO) == "é")
    }

    @Test func readsUTF8ThatIsLabelledLatin1() {
        let result = TextDecoder(specificCharacterSet: ["ISO_IR 100"]).decodeMarking(Array("Müller^Jörg".utf8), vr: .PN)
        #expect(result.text == "Müller^Jörg")
        #expect(result.isGuess)
    }

    @Test func readsLatin1ThatIsLabelledUTF8() {
        let result = TextDecoder(specificCharacterSet: ["ISO_IR 192"]).decodeMarking(hex("4D FC 6C 6C 65 72"), vr: .PN)
        #expect(result.text == "Müller")
        #expect(result.isGuess)
    }

    @Test func readsUnknownSetsAsTheBytesSuggest() {
        let decoder = TextDecoder(specificCharacterSet: ["ISO_IR 999"])
        #expect(decoder.decodeMarking(Array("é".utf8), vr: .LO).isGuess)
        #expect(decoder.decode(Array("é".utf8), vr: .LO) == "é")
    }

    @Test func followsEscapesAndReturnsAtSeparators() {
        let decoder = TextDecoder(specificCharacterSet: ["", "ISO 2022 IR 100", "ISO 2022 IR 144"])
        let result = decoder.decodeMarking(hex("'A' 1B '-L' BC '^' 1B '-A' FC"), vr: .PN)
        #expect(result.text == "AМ^ü")
        #expect(!result.isGuess)
        // After the separator the first set holds again, in which FC is nothing.
        #expect(decoder.decodeMarking(hex("1B '-A' FC '^' FC"), vr: .PN).isGuess)
    }

    @Test func writesEscapesForFurtherSets() {
        let encoder = TextEncoder(specificCharacterSet: ["ISO 2022 IR 100", "ISO 2022 IR 144"])
        let decoder = TextDecoder(specificCharacterSet: ["ISO 2022 IR 100", "ISO 2022 IR 144"])
        let bytes = encoder.encode("Müller^Мария")
        #expect(bytes.map { decoder.decode($0, vr: .PN) } == "Müller^Мария")
    }

    @Test func refusesToWriteWhatTheSetLacks() {
        #expect(TextEncoder(specificCharacterSet: ["ISO_IR 100"]).encode("山田") == nil)
        #expect(TextEncoder(specificCharacterSet: []).encode("ü") == nil)
    }

    @Test func findsTheSmallestSet() {
        #expect(TextEncoder.smallestCharacterSet(for: "Muller") == nil)
        #expect(TextEncoder.smallestCharacterSet(for: "Müller") == "ISO_IR 100")
        #expect(TextEncoder.smallestCharacterSet(for: "Müller山") == "ISO_IR 192")
    }

    @Test func splitsValuesAtBackslashesOnlyWhereTheySeparate() throws {
        let bytes = hex(
            "08 00 08 00 'CS' 06 00 'A\\B \\C' 08 00 80 00 'LO' 04 00 'x\\y ' 08 00 81 00 'ST' 04 00 'x\\y '"
        )
        let dataSet = try DataSetReader(syntax: .explicitVRLittleEndian).read(bytes)
        #expect(dataSet.strings(.imageType) == ["A", "B", "C"])
        #expect(dataSet.string(.imageType) == "A\\B\\C")
        #expect(dataSet.strings(Tag(0x0008, 0x0081)) == ["x\\y"])
    }

    @Test func givesItemsTheCharacterSetAroundThem() throws {
        let dataSet = try DataSetReader(syntax: .implicitVRLittleEndian).read(
            hex(
                """
                08 00 05 00 0A 00 00 00 'ISO_IR 101'
                08 00 40 11 38 00 00 00
                  FE FF 00 E0 0A 00 00 00  08 00 80 00 02 00 00 00 B3 EA
                  FE FF 00 E0 1E 00 00 00  08 00 05 00 0A 00 00 00 'ISO_IR 100' 08 00 80 00 04 00 00 00 FC FC '  '
                """
            )
        )
        #expect(dataSet.items(Tag(0x0008, 0x1140)).map { $0.string(.institutionName) } == ["łę", "üü"])
        #expect(dataSet.attributes()["ReferencedImageSequence"]?.serialized().contains("łę") == true)
    }

    @Test func goesOverToASetThatHoldsTheText() {
        var dataSet = DataSet()
        dataSet.set(.patientName, "Müller")
        #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 100")
        dataSet.set(.patientID, "山田")
        #expect(dataSet.string(.specificCharacterSet) == "ISO_IR 192")
        #expect(dataSet.string(.patientName) == "Müller")
        #expect(dataSet.string(.patientID) == "山田")
    }
}
