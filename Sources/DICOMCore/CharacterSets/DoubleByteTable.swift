/// The characters of a set with two bytes each, found by both, and the other way; made from its literal at first use.
///
/// Tables of ours rather than the system's iconv: converters differ between glibc, musl and macOS in just the signs that
/// decide whether a name is found (the middle dot of GB 2312, the wave dash of JIS X 0208), slim images don't have them,
/// and a few hundred kilobytes buy the same answer everywhere. They come from Python's codecs, by which pydicom reads, and
/// a test walks the whole code space of each against them.
struct DoubleByteTable: Sendable {
    private static let half: ClosedRange<UInt8> = 0xA1...0xFE

    static let jisX0208 = DoubleByteTable(generatedJISX0208, leads: Self.half, firstTrail: 0xA1)
    static let jisX0212 = DoubleByteTable(generatedJISX0212, leads: Self.half, firstTrail: 0xA1)
    static let ksX1001 = DoubleByteTable(generatedKSX1001, leads: Self.half, firstTrail: 0xA1)
    static let gb18030 = DoubleByteTable(generatedGB18030, leads: 0x81...0xFE, firstTrail: 0x40)
    /// Python's GBK: GB 18030's two bytes without what came in later, or is private.
    static let gbk = DoubleByteTable(.gb18030, without: generatedBeyondGBK) { !(0xE000...0xF8FF).contains($1) }
    /// GB 2312, with the middle dot and the dash that GB 18030 made of it and that keyboards write: U+00B7 and U+2014
    /// where Python has U+30FB and U+2015.
    static let gb2312 = DoubleByteTable(.gbk, without: generatedBeyondGB2312) { code, _ in
        (0xA1...0xF7).contains(code >> 8) && code & 0xFF >= 0xA1
    }
    /// Unified Hangul Code's additions to KS X 1001, which Windows writes under the same name.
    static let unifiedHangul = DoubleByteTable(generatedUHC, leads: 0x81...0xC6, firstTrail: 0x41)
    /// The circled numbers and rarer ideographs that vendors put into empty rows of JIS X 0208.
    static let jisVendors = DoubleByteTable(
        generatedJISVendors,
        leads: [0xAD, 0xF9, 0xFA, 0xFB, 0xFC],
        firstTrail: 0xA1
    )

    /// By the code of two bytes; 0 where there is no character.
    private let characters: [UInt16]
    /// By the character; 0 where there is no code.
    private let codes: [UInt16]

    /// Takes a literal with a line for each lead byte, U+FFFD where there is no character.
    private init(_ literal: StaticString, leads: some Sequence<UInt8>, firstTrail: UInt8) {
        var characters = [UInt16](repeating: 0, count: 1 << 16)
        let lines = String(decoding: literal.bytes, as: UTF8.self).unicodeScalars.split(separator: "\n")
        for (lead, line) in zip(leads, lines) {
            var code = Int(lead) << 8 | Int(firstTrail)
            for scalar in line {
                if scalar != "\u{FFFD}" { characters[code] = UInt16(truncatingIfNeeded: scalar.value) }
                code += 1
            }
        }
        self.init(characters: characters)
    }

    /// Takes the part of another set that lies where `isInside` says, by code and character, without some characters.
    private init(_ whole: Self, without absent: StaticString, isInside: (_ code: Int, _ character: UInt16) -> Bool) {
        let absent = Set(String(decoding: absent.bytes, as: UTF8.self).unicodeScalars.map(\.value))
        var characters = whole.characters
        for (code, character) in whole.characters.enumerated() where character != 0 {
            if !isInside(code, character) || absent.contains(UInt32(character)) { characters[code] = 0 }
        }
        self.init(characters: characters)
    }

    private init(characters: [UInt16]) {
        var codes = [UInt16](repeating: 0, count: 1 << 16)
        for (code, character) in characters.enumerated() where character != 0 {
            codes[Int(character)] = UInt16(truncatingIfNeeded: code)
        }
        self.characters = characters
        self.codes = codes
    }

    /// The character of two bytes, whose upper bits are set; nil where there is none.
    func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        let character = self.characters[Int(lead) << 8 | Int(trail)]
        return character == 0 ? nil : Unicode.Scalar(character)
    }

    /// The code of a character, the lead byte above the trail byte; nil where the set lacks it.
    func code(of scalar: Unicode.Scalar) -> UInt16? {
        guard scalar.value < 1 << 16, self.codes[Int(scalar.value)] != 0 else { return nil }
        return self.codes[Int(scalar.value)]
    }
}
