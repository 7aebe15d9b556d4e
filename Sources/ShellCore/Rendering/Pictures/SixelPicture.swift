import DICOMImage

/// A picture as sixels (DEC STD 070): six rows at a time, one colour after another.
struct SixelPicture {
    private let width: Int
    private let height: Int
    private let palette: ColorPalette

    /// Takes a picture of eight bits a sample with at most so many colours.
    init(_ picture: Raster, colors: Int) {
        (self.width, self.height) = (picture.width, picture.height)
        self.palette = ColorPalette(picture, most: max(2, min(256, colors)))
    }

    /// The sequence that shows it from where the cursor is, and a line break below it.
    var text: String {
        // The pixels are square (1;1), and a bit that isn't set leaves what is there (P2 is 1).
        var bytes = Array("\u{1B}P0;1;0q\"1;1;\(self.width);\(self.height)".utf8)
        for (number, color) in self.palette.colors.enumerated() {
            bytes += "#\(number);2;\(color.red);\(color.green);\(color.blue)".utf8
        }
        var top = 0
        while top < self.height {
            self.appendBand(from: top, to: &bytes)
            top += 6
        }
        bytes += "\u{1B}\\\n".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes six rows.
    private func appendBand(from top: Int, to bytes: inout [UInt8]) {
        let rows = min(6, self.height - top)
        var first = [Int](repeating: -1, count: self.palette.colors.count)
        var last = first
        var used: [Int] = []
        for row in 0..<rows {
            let start = (top + row) * self.width
            for column in 0..<self.width {
                let color = Int(self.palette.indices[start + column])
                if first[color] < 0 {
                    used.append(color)
                    (first[color], last[color]) = (column, column)
                } else {
                    first[color] = min(first[color], column)
                    last[color] = max(last[color], column)
                }
            }
        }
        for color in used.sorted() {
            bytes += "#\(color)".utf8
            var run = Run()
            run.add(0, first[color], to: &bytes)
            for column in first[color]...last[color] {
                var bits = 0
                for row in 0..<rows where Int(self.palette.indices[(top + row) * self.width + column]) == color {
                    bits |= 1 << row
                }
                run.add(bits, 1, to: &bytes)
            }
            run.finish(&bytes)
            // Back to the left.
            bytes.append(UInt8(ascii: "$"))
        }
        bytes.append(UInt8(ascii: "-"))
    }

    /// Equal columns, which are written as a number and one character.
    private struct Run {
        private var bits = 0
        private var count = 0

        mutating func add(_ bits: Int, _ count: Int, to bytes: inout [UInt8]) {
            if bits != self.bits {
                self.finish(&bytes)
                self.bits = bits
            }
            self.count += count
        }

        mutating func finish(_ bytes: inout [UInt8]) {
            let character = UInt8(63 + self.bits)
            if self.count > 3 {
                bytes += "!\(self.count)".utf8
                bytes.append(character)
            } else {
                for _ in 0..<self.count { bytes.append(character) }
            }
            self.count = 0
        }
    }
}
