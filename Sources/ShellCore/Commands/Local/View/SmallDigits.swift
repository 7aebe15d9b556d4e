/// A number in digits of three by five dots, for the corner of a picture: light on a dark ground.
struct SmallDigits {
    private let digits: [Int]

    /// Each digit's five rows, the leftmost dot first.
    private static let shapes: [[UInt8]] = [
        [0b111, 0b101, 0b101, 0b101, 0b111], [0b010, 0b110, 0b010, 0b010, 0b111], [0b111, 0b001, 0b111, 0b100, 0b111],
        [0b111, 0b001, 0b111, 0b001, 0b111], [0b101, 0b101, 0b111, 0b001, 0b001], [0b111, 0b100, 0b111, 0b001, 0b111],
        [0b111, 0b100, 0b111, 0b101, 0b111], [0b111, 0b001, 0b010, 0b010, 0b010], [0b111, 0b101, 0b111, 0b101, 0b111],
        [0b111, 0b101, 0b111, 0b001, 0b111],
    ]

    init(_ number: Int) { self.digits = String(max(0, number)).compactMap(\.wholeNumberValue) }

    /// The shade of a dot; nil where the picture is seen.
    func shade(column: Int, row: Int) -> UInt8? {
        guard (-1...5).contains(row), column >= -1, column <= self.digits.count * 4 - 1 else { return nil }
        guard (0..<5).contains(row), column >= 0, column / 4 < self.digits.count, column % 4 < 3 else { return 0 }
        return Self.shapes[self.digits[column / 4]][row] >> (2 - column % 4) & 1 == 1 ? 255 : 0
    }
}
