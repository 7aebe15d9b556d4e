import Testing

@testable import DICOMCore

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
        #expect(TextEncoder(specificCharacterSet: [term]).encode(text, vr: .PN) == hex(bytes))
        #expect(!result.isGuess)
    }

    /// What Python's codecs make of the bytes from C0 to C7, and of 88 where there is a character.
    @Test(
        "Code pages are what Python's codecs have",
        arguments: [
            ("windows-1250", "ŔÁÂĂÄĹĆÇ", nil), ("windows-1251", "АБВГДЕЖЗ", "€"), ("windows-1252", "ÀÁÂÃÄÅÆÇ", "ˆ"),
            ("windows-1253", "ΐΑΒΓΔΕΖΗ", nil), ("windows-1254", "ÀÁÂÃÄÅÆÇ", "ˆ"),
            ("windows-1255", "\u{5B0}\u{5B1}\u{5B2}\u{5B3}\u{5B4}\u{5B5}\u{5B6}\u{5B7}", "ˆ"),
            ("windows-1256", "ہءآأؤإئا", "ˆ"), ("windows-1257", "ĄĮĀĆÄÅĘĒ", nil), ("windows-1258", "ÀÁÂĂÄÅÆÇ", "ˆ"),
            ("koi8-r", "юабцдефг", "┬"), ("koi8-u", "юабцдефг", "┬"), ("cp866", "└┴┬├─┼╞╟", "И"),
            ("cp1251", "АБВГДЕЖЗ", "€"),
        ] as [(String, String, String?)]
    )
    func codePages(name: String, text: String, more: String?) {
        let fallback = FallbackCharacterSet(name)
        let decoder = TextDecoder(specificCharacterSet: [], fallback: fallback)
        #expect(decoder.decode(Array(0xC0...0xC7), vr: .PN) == text)
        #expect(decoder.decode([0x88], vr: .PN) == more ?? "\u{88}")
        #expect(decoder.decode(Array("é".utf8), vr: .PN) == "é", "what is UTF-8 is no code page")
    }

    @Test("A fallback serves where nothing is declared, and outranks a declaration only if told to")
    func fallback() {
        let bytes = hex("C8 E2 E0 ED EE E2")
        func read(_ declared: [String], _ isOverriding: Bool) -> String {
            let fallback = FallbackCharacterSet("windows-1251", isOverriding: isOverriding)
            return TextDecoder(specificCharacterSet: declared, fallback: fallback).decode(bytes, vr: .PN)
        }
        for declared in [[], [""]] { #expect(read(declared, false) == "Иванов") }
        #expect(read(["ISO_IR 100"], false) == "Èâàíîâ")
        #expect(read(["ISO 2022 IR 6", "NONSENSE"], false) == "Иванов", "ASCII and nothing known can't be right")
        #expect(read(["ISO_IR 100"], true) == "Иванов")
        let japanese = FallbackCharacterSet("\\ISO 2022 IR 87")
        let escaped = hex("1B 24 42 3B 33 45 44 1B 28 42")
        #expect(TextDecoder(specificCharacterSet: [], fallback: japanese).decode(escaped, vr: .PN) == "山田")
    }

    @Test("The defined terms and the code pages name every set that is decoded, and nothing else")
    func namesEverySet() {
        let sets = (TextDecoder.definedTerms + TextDecoder.codePages).map { CharacterSet(term: $0) }
        #expect(!sets.contains(nil))
        #expect(Set(sets.compactMap(\.self)) == Set(CharacterSet.allCases))
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
        let bytes = encoder.encode("Müller^Мария", vr: .PN)
        #expect(bytes.map { decoder.decode($0, vr: .PN) } == "Müller^Мария")
    }

    @Test(arguments: [
        (
            ["", "ISO 2022 IR 87"],
            "59 61 6D 61 64 61 5E 54 61 72 6F 75 3D 1B 24 42 3B 33 45 44 1B 28 42 5E 1B 24 42 42 40 4F 3A 1B 28 42 3D 1B 24 42 24 64 24 5E 24 40 1B 28 42 5E 1B 24 42 24 3F 24 6D 24 26 1B 28 42",
            "Yamada^Tarou=山田^太郎=やまだ^たろう"
        ),
        (
            ["ISO 2022 IR 13", "ISO 2022 IR 87"],
            "D4 CF C0 DE 5E C0 DB B3 3D 1B 24 42 3B 33 45 44 1B 28 4A 5E 1B 24 42 42 40 4F 3A 1B 28 4A", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎"
        ),
        (
            ["", "ISO 2022 IR 149"],
            "48 6F 6E 67 5E 47 69 6C 64 6F 6E 67 3D 1B 24 29 43 FB F3 5E 1B 24 29 43 D1 CE D4 D7 3D 1B 24 29 43 C8 AB 5E 1B 24 29 43 B1 E6 B5 BF",
            "Hong^Gildong=洪^吉洞=홍^길동"
        ),
        (
            ["", "ISO 2022 IR 58"],
            "5A 68 61 6E 67 5E 58 69 61 6F 44 6F 6E 67 3D 1B 24 29 41 D5 C5 5E 1B 24 29 41 D0 A1 B6 AB 3D",
            "Zhang^XiaoDong=张^小东="
        ),
        (["GB18030"], "57 61 6E 67 5E 58 69 61 6F 44 6F 6E 67 3D CD F5 5E D0 A1 B6 AB 3D", "Wang^XiaoDong=王^小东="),
        (["GBK"], "57 61 6E 67 5E 58 69 61 6F 44 6F 6E 67 3D CD F5 5E D0 A1 B6 AB 3D", "Wang^XiaoDong=王^小东="),
        (["GB18030"], "95 32 82 36 81 39 EE 39 A8 A6", "𠀀㐀é"),
        (["", "ISO 2022 IR 159"], "1B 24 28 44 6C 3F 1B 28 42", "鷗"),
        (["ISO_IR 192"], "57 61 6E 67 3D E7 8E 8B 5E E5 B0 8F E6 9D B1 3D", "Wang=王^小東="),
    ])
    func readsAndWritesDoubleByteSets(terms: [String], bytes: String, text: String) {
        let result = TextDecoder(specificCharacterSet: terms).decodeMarking(hex(bytes), vr: .PN)
        #expect(result.text == text)
        #expect(!result.isGuess)
        #expect(TextEncoder(specificCharacterSet: terms).encode(text, vr: .PN) == hex(bytes))
    }

    /// PS3.5 annexes I.3 and K.3: the set is announced at the start of each line that has it.
    @Test(arguments: [
        (
            "ISO 2022 IR 149",
            "1B '$)CThe 1st line includes ' B1 E6 B5 BF '.' 0D 0A 1B '$)CThe 2nd too: ' B1 E6 B5 BF 0D 0A 'The 3rd line.'",
            "The 1st line includes 길동.\r\nThe 2nd too: 길동\r\nThe 3rd line."
        ),
        ("ISO 2022 IR 58", "1B '$)A1. ' B5 DA D2 BB D0 D0 '^1=' 0D 0A 'a\\b'", "1. 第一行^1=\r\na\\b"),
    ])
    func readsLinesWithEscapes(term: String, bytes: String, text: String) {
        let terms = ["", term]
        let decoder = TextDecoder(specificCharacterSet: terms)
        let result = decoder.decodeMarking(hex(bytes), vr: .LT)
        #expect(result.text == text)
        #expect(!result.isGuess)
        let written = TextEncoder(specificCharacterSet: terms).encode(text, vr: .LT)
        #expect(written.map { decoder.decode($0, vr: .LT) } == text)
    }

    @Test("The first set is back before separators and at the end, and only the VR's own separators count")
    func returnsToTheFirstSet() {
        let mixed = TextEncoder(specificCharacterSet: ["ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 87"])
        #expect(mixed.encode("éж^é", vr: .PN) == hex("E9 1B '-L' D6 1B '-A^' E9"))
        #expect(mixed.encode("éж^жé", vr: .LO) == hex("E9 1B '-L' D6 '^' D6 1B '-A' E9"))
        #expect(mixed.encode("ж\\ж", vr: .LO) == hex("1B '-L' D6 1B '-A\\' 1B '-L' D6 1B '-A'"))
        #expect(mixed.encode("ж\\ж", vr: .LT) == hex("1B '-L' D6 '\\' D6 1B '-A'"))
        #expect(mixed.encode("山 é田*", vr: .LO) == hex("1B '$B;3' 1B '(B ' E9 1B '$BED' 1B '(B*'"))
        let japanese = TextEncoder(specificCharacterSet: ["ISO 2022 IR 13", "ISO 2022 IR 87", "ISO 2022 IR 159"])
        #expect(japanese.encode("ﾔ山A鷗", vr: .SH) == hex("D4 1B '$B;3' 1B '(JA' 1B '$(Dl?' 1B '(J'"))
    }

    @Test("A set that stands alone is read and written without escapes, whatever is declared behind it")
    func standsAlone() {
        for terms in [["ISO_IR 192", "ISO 2022 IR 87"], ["GB18030", "ISO 2022 IR 58"], ["GBK", "ISO 2022 IR 100"]] {
            let text = "王\u{1B}小"
            let bytes = TextEncoder(specificCharacterSet: terms).encode(text, vr: .LO)
            let result = bytes.map { TextDecoder(specificCharacterSet: terms).decodeMarking($0, vr: .LO) }
            #expect(result?.text == text)
            #expect(result?.isGuess == false)
        }
        #expect(TextEncoder(specificCharacterSet: ["GBK", "ISO 2022 IR 100"]).encode("é王ß", vr: .LO) == nil)
    }

    @Test("A set that is brought in without having been declared is read, as a guess")
    func undeclaredEscapes() {
        let result = TextDecoder(specificCharacterSet: ["ISO_IR 100"]).decodeMarking(hex("1B '$B;3' 1B '(B'"), vr: .LO)
        #expect(result.text == "山")
        #expect(result.isGuess)
    }

    @Test func readsDoubleByteTextWithoutItsEscapes() {
        let decoder = TextDecoder(specificCharacterSet: ["", "ISO 2022 IR 149"])
        // C8 AB: announced once, not again behind the separator; then not announced at all.
        for bytes in ["1B '$)C' C8 AB '^' B1 E6", "C8 AB '^' B1 E6"] {
            let result = decoder.decodeMarking(hex(bytes), vr: .PN)
            #expect(result.text == "홍^길")
            #expect(result.isGuess)
        }
    }

    @Test func doesNotTakeTrailBytesForSeparators() throws {
        // 俓 is 82 5C in GBK: its second byte is a backslash.
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "GBK")
        dataSet.set(DataElement(tag: .institutionName, vr: .LO, content: .bytes(hex("82 5C '\\' 41"))))
        #expect(dataSet.strings(.institutionName) == ["俓", "A"])
    }

    @Test func survivesBrokenEscapes() {
        for bytes in [
            "1B", "1B '$'", "1B '$B' 30", "1B '$)C' C8", "1B '$(D' 21 21 FF", "81", "81 30 81", "FF FF", "80",
        ] {
            for terms in [["", "ISO 2022 IR 87", "ISO 2022 IR 149"], ["GB18030"], ["ISO 2022 IR 58"]] {
                #expect(!TextDecoder(specificCharacterSet: terms).decode(hex(bytes), vr: .PN).isEmpty)
            }
        }
    }

    @Test func refusesToWriteWhatTheSetLacks() {
        #expect(TextEncoder(specificCharacterSet: ["ISO_IR 100"]).encode("山田", vr: .PN) == nil)
        #expect(TextEncoder(specificCharacterSet: []).encode("ü", vr: .PN) == nil)
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
