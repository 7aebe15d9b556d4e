import DICOMCore
import TestSupport
import Testing

@Suite struct ElementCursorTests {
    static let encodings: [ElementEncoding] = [
        .implicitLittle, .explicitLittle, ElementEncoding(.explicitVRBigEndian),
    ]

    /// Tag, VR, place and bytes of every element that a cursor goes over.
    private static func walk(_ bytes: [UInt8], _ encoding: ElementEncoding) throws -> [String] {
        var lines: [String] = []
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        while let header = try cursor.next() {
            lines.append("\(header.tag) \(header.vr) \(header.offset)+\(header.size) \(bytes[header.value])")
        }
        return lines
    }

    @Test func readsExplicitVR() throws {
        let bytes = hex(
            """
            08 00 60 00 'CS' 02 00 'NM'                  # short form
            28 00 10 00 'US' 00 00                       # empty
            42 00 11 00 'OB' 00 00 04 00 00 00 01 02 03 04   # long form
            """
        )
        #expect(
            try Self.walk(bytes, .explicitLittle) == [
                "(0008,0060) CS 0+8 [78, 77]", "(0028,0010) US 10+8 []", "(0042,0011) OB 18+12 [1, 2, 3, 4]",
            ]
        )
    }

    @Test func readsImplicitVRWithoutAskingTheDictionary() throws {
        let bytes = hex("00 00 00 01 02 00 00 00 30 00  10 00 20 00 03 00 00 00 'abc'")
        #expect(
            try Self.walk(bytes, .implicitLittle) == ["(0000,0100) UN 0+8 [48, 0]", "(0010,0020) UN 10+8 [97, 98, 99]"]
        )
    }

    @Test(arguments: encodings, VR.allCases)
    func readsEveryHeaderThatIsWritten(_ encoding: ElementEncoding, _ vr: VR) throws {
        for length in vr.hasLongLength || !encoding.isExplicit ? [0, 2, 65_536] : [0, 2, 65_534] {
            var bytes: [UInt8] = []
            encoding.appendHeader(Tag(0x0011, 0x2233), vr, length: length, to: &bytes)
            let size = bytes.count
            bytes += [UInt8](repeating: 1, count: length)
            encoding.appendHeader(.patientID, .LO, length: 0, to: &bytes)
            var cursor = ElementCursor(bytes.span.bytes, encoding)
            let first = try #require(try cursor.next())
            #expect(first.tag == Tag(0x0011, 0x2233))
            #expect(first.vr == (encoding.isExplicit ? vr : .UN))
            #expect(first.value == size..<(size + length))
            #expect(try cursor.next()?.tag == .patientID)
            #expect(try cursor.next() == nil)
        }
    }

    @Test(arguments: encodings)
    func everyProperPrefixIsAnErrorOrEndsBetweenElements(_ encoding: ElementEncoding) throws {
        var bytes: [UInt8] = []
        var ends = [0]
        for (tag, vr) in [(Tag.modality, VR.CS), (.patientID, .LO), (.pixelData, .OW)] {
            encoding.appendHeader(tag, vr, length: 4, to: &bytes)
            bytes += [1, 2, 3, 4]
            ends.append(bytes.count)
        }
        for count in 0...bytes.count {
            let part = Array(bytes[..<count])
            if let whole = ends.firstIndex(of: count) {
                #expect(try Self.walk(part, encoding).count == whole)
            } else {
                let error = #expect(throws: DataSetError.self) { try Self.walk(part, encoding) }
                #expect([.truncated, .lengthBeyondEnd].contains(error?.code), "\(count)")
            }
        }
    }

    @Test(
        arguments: [
            ("08 00 60 00 'CS' 03 00 'NM'", DataSetError.Code.lengthBeyondEnd, 8, 3),
            ("42 00 11 00 'OB' 00 00 FF FF FF FF", .undefinedLength, 12, -1),
            ("08 00 40 11 'SQ' 00 00 FE FF FF FF", .lengthBeyondEnd, 12, 4_294_967_294),
            ("FE FF 00 E0 00 00 00 00", .unexpectedTag, 0, 0),
            ("08 00 60 00 02 00 00 00 'NM'", .unknownVR, 0, 10),
            ("42 00 11 00 'OB' 00 00 00", .truncated, 0, 9),
        ]
    )
    func refusesWhatIsNoWholeElement(_ text: String, _ code: DataSetError.Code, _ offset: Int, _ number: Int) {
        let error = #expect(throws: DataSetError(code, offset: 0)) { try Self.walk(hex(text), .explicitLittle) }
        #expect(error?.offset == offset)
        #expect(error?.number ?? -1 == number)
    }

    @Test func anUndefinedLengthIsWrittenAsAllBitsSet() {
        var bytes: [UInt8] = []
        ElementEncoding.explicitLittle.appendHeader(.pixelData, .OB, length: nil, to: &bytes)
        ElementEncoding(.explicitVRBigEndian).appendHeader(.item, length: nil, to: &bytes)
        #expect(bytes == hex("E0 7F 10 00 'OB' 00 00 FF FF FF FF  FF FE E0 00 FF FF FF FF"))
    }

    @Test(arguments: encodings)
    func randomBytesNeverCrash(_ encoding: ElementEncoding) {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<Soak.rounds(20_000) {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...0xFF, using: &generator) & 0x5F }
            _ = try? Self.walk(bytes, encoding)
        }
    }
}
