/// The characters of a set with two bytes each, found by both; made from its generated literal at first use.
struct DoubleByteTable: Sendable {
    static let jisX0208 = DoubleByteTable(generatedJISX0208, firstLead: 0xA1, firstTrail: 0xA1)
    static let jisX0212 = DoubleByteTable(generatedJISX0212, firstLead: 0xA1, firstTrail: 0xA1)
    static let ksX1001 = DoubleByteTable(generatedKSX1001, firstLead: 0xA1, firstTrail: 0xA1)
    static let gbk = DoubleByteTable(generatedGBK, firstLead: 0x81, firstTrail: 0x40)

    private let firstLead: Int
    private let firstTrail: Int
    /// FFFD where there is no character.
    private let characters: [UInt16]

    private init(_ literal: StaticString, firstLead: Int, firstTrail: Int) {
        self.firstLead = firstLead
        self.firstTrail = firstTrail
        var characters: [UInt16] = []
        characters.reserveCapacity((0xFF - firstLead) * (0xFF - firstTrail))
        for scalar in String(decoding: literal.bytes, as: UTF8.self).unicodeScalars where scalar != "\n" {
            characters.append(UInt16(clamping: scalar.value))
        }
        self.characters = characters
    }

    /// The character of two bytes, whose upper bits are set; nil where there is none.
    func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        let row = Int(lead) - self.firstLead
        let column = Int(trail) - self.firstTrail
        let width = 0xFF - self.firstTrail
        guard row >= 0, column >= 0, column < width, row * width + column < self.characters.count else { return nil }
        let character = self.characters[row * width + column]
        return character == 0xFFFD ? nil : Unicode.Scalar(character)
    }
}
