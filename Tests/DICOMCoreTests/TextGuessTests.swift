import Testing

@testable import DICOMCore

/// What is said of text that isn't as declared is what it was read in.
@Suite struct TextGuessTests {
    static let texts: [[UInt8]] = [
        Array("Mueller^Jo".utf8), Array("tórax誠".utf8), [0x74, 0xF3, 0x72, 0x61, 0x78], hex("8E 52 93 63"),
        hex("'A' 1B 'B'"), Array("é\u{1B}ü".utf8), hex("'t' F3 1B 'x'"), hex("D5 5C 5E D5 5C 5C 78"),
        Array("é\u{1B}(Bü".utf8), hex("C8 E2 E0 ED"), hex("1B '$B;3ED' 1B '(B'"),
    ]

    @Test(
        "What is reported is what was used",
        arguments: [
            [], [""], ["ISO_IR 100"], ["ISO_IR 192"], ["GB18030"], ["ISO_IR 144"], ["NONSENSE"],
            ["ISO 2022 IR 6", "NONSENSE"],
        ],
        [nil, "ISO_IR 192", "GB18030", "windows-1251", "ISO_IR 100"]
    )
    func isWhatWasUsed(declared: [String], setting: String?) throws {
        for isOverriding in [false, true] {
            let fallback = setting.map { FallbackCharacterSet($0, isOverriding: isOverriding) }
            let decoder = TextDecoder(specificCharacterSet: declared, fallback: fallback)
            for bytes in Self.texts {
                let (text, guess) = decoder.read(bytes, vr: .PN)
                let place = "\(bytes) declared \(declared), set \(setting ?? "nothing"): \(text)"
                let isDeclared = declared.contains { !$0.isEmpty }
                let isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != 0x1B }
                guard let guess else {
                    #expect(isDeclared || isPlain, "\(place)")
                    let strict = TextDecoder(specificCharacterSet: declared).read(bytes, vr: .PN)
                    #expect(strict.text == text && strict.guess == nil, "\(place)")
                    continue
                }
                #expect(!isPlain && (guess.reason == .undeclared) == !isDeclared, "\(place)")
                if guess.reason == .unknown { #expect(declared.contains("NONSENSE"), "\(place)") }
                switch guess.source {
                case .utf8: #expect(String(validating: bytes, as: UTF8.self) == text, "\(place)")
                case .latin1:
                    #expect(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) == text, "\(place)")
                    #expect(String(validating: bytes, as: UTF8.self) == nil, "\(place)")
                case .fallback(let used):
                    #expect(used.name == setting, "\(place)")
                    let alone = TextDecoder(specificCharacterSet: used.terms).read(bytes, vr: .PN)
                    // What stands alone has no escapes, and what outranks it follows none.
                    #expect(alone.text == text || text.contains("\u{1B}$B"), "\(place)")
                case .declared, .escapes, .unknownEscapes: #expect(bytes.contains(0x1B), "\(place)")
                }
                // Whatever can be read in the set that somebody named isn't read as Latin-1.
                if let fallback, guess.source == .latin1 {
                    let alone = TextDecoder(specificCharacterSet: fallback.terms).read(bytes, vr: .PN)
                    #expect(alone.guess != nil, "\(place)")
                }
            }
        }
    }

    @Test("An ESC that begins no escape sequence changes nothing of the order in which sets are tried")
    func loneEscape() {
        func read(_ bytes: [UInt8], _ setting: String? = nil) -> String {
            TextDecoder(specificCharacterSet: [], fallback: setting.map { FallbackCharacterSet($0) })
                .decode(bytes, vr: .LO)
        }
        #expect(read(hex("'t' F3 1B 'x'")) == "tó\u{1B}x")
        #expect(read(hex("'t' F3 1B 'x'"), "windows-1251") == "tу\u{1B}x")
        #expect(read(Array("é\u{1B}ü".utf8)) == "é\u{1B}ü")
        #expect(read(Array("é\u{1B}(Bü".utf8), "ISO_IR 192") == "é\u{1B}(Bü")
    }

    @Test("The second byte of a character in GB 18030 is no backslash")
    func secondByte() {
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "GB18030", vr: .CS)
        dataSet.set(DataElement(tag: .patientName, vr: .PN, content: .bytes(hex("D5 5C 5E D5 5C 5C 78 20"))))
        #expect(dataSet.strings(.patientName) == ["誠^誠", "x"])
        #expect(dataSet.guesses.isEmpty)
        dataSet.remove(.specificCharacterSet)
        dataSet.fallbackCharacterSet = FallbackCharacterSet("GB18030")
        #expect(dataSet.strings(.patientName) == ["誠^誠", "x"])
        #expect(dataSet.guesses.map(\.key.source) == [.fallback(FallbackCharacterSet("GB18030"))])
    }

    @Test("Text in items is counted, each by what holds for its item, and the fallback reaches it")
    func items() {
        let name = DataElement(tag: .patientName, vr: .PN, content: .bytes(hex("C8 E2")))
        var own = DataSet([name])
        own.set(.specificCharacterSet, "ISO_IR 100", vr: .CS)
        var dataSet = DataSet([name])
        dataSet.set(Tag(0x0040, 0x0100), items: [DataSet([name]), own])
        #expect(dataSet.guesses == [TextGuess(reason: .undeclared, declared: [], source: .latin1): 2])
        let fallback = FallbackCharacterSet("windows-1251")
        dataSet.fallbackCharacterSet = fallback
        #expect(dataSet.guesses == [TextGuess(reason: .undeclared, declared: [], source: .fallback(fallback)): 2])
        #expect(dataSet.items(Tag(0x0040, 0x0100)).map { $0.string(.patientName) } == ["Ив", "Èâ"])
    }
}
