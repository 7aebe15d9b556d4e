import DICOMImage

/// Pictures side by side.
enum Montage {
    /// A picture and what is written below it.
    struct Tile: Sendable {
        /// The picture.
        let picture: Raster
        /// What is written below it.
        let label: String
    }

    /// How many columns of tiles there are of so many pictures where they stand in a square, if their number allows.
    static func columns(of count: Int, width: Int, height: Int) -> Int {
        // About as wide as a screen is.
        let square = (Double(count) * Double(height) / Double(max(1, width)) * 1.6).squareRoot()
        return min(count, max(1, Int(square.rounded())))
    }

    /// One picture of all, each with its number in its corner; nil where they are none.
    static func picture(_ tiles: [Raster], numbers: [Int]) -> Raster? {
        guard let width = tiles.map(\.width).max(), let height = tiles.map(\.height).max() else { return nil }
        let columns = Self.columns(of: tiles.count, width: width, height: height)
        let rows = (tiles.count + columns - 1) / columns
        let gap = 1
        let (wholeWidth, wholeHeight) = (columns * (width + gap) - gap, rows * (height + gap) - gap)
        let isColored = tiles.contains { if case .rgb8 = $0.eightBit.samples { true } else { false } }
        let channels = isColored ? 3 : 1
        // Dark grey between the pictures.
        var samples = [UInt8](repeating: 40, count: wholeWidth * wholeHeight * channels)
        for (index, tile) in tiles.enumerated() {
            let (left, top) = (index % columns * (width + gap), index / columns * (height + gap))
            let number = numbers.indices.contains(index) ? SmallDigits(numbers[index]) : nil
            let pixels = RGBPixels(tile)
            for row in 0..<tile.height {
                for column in 0..<tile.width {
                    let start = ((top + row) * wholeWidth + left + column) * channels
                    let mark = number?.shade(column: column - 1, row: row - 1)
                    let color = pixels[column, row]
                    if isColored {
                        samples[start] = mark ?? UInt8(clamping: color.red)
                        samples[start + 1] = mark ?? UInt8(clamping: color.green)
                        samples[start + 2] = mark ?? UInt8(clamping: color.blue)
                    } else {
                        samples[start] = mark ?? UInt8(clamping: color.red)
                    }
                }
            }
        }
        return Raster(width: wholeWidth, height: wholeHeight, samples: isColored ? .rgb8(samples) : .gray8(samples))
    }

    /// The picture with a row of pictures each in its place of so many dots.
    static func row(_ tiles: [Raster], width: Int, height: Int, gap: Int) -> Raster? {
        let isColored = tiles.contains { if case .rgb8 = $0.samples { true } else { false } }
        let channels = isColored ? 3 : 1
        let whole = tiles.count * (width + gap) - gap
        guard whole > 0, height > 0 else { return nil }
        var samples = [UInt8](repeating: 0, count: whole * height * channels)
        for (index, tile) in tiles.enumerated() {
            let pixels = RGBPixels(tile)
            for row in 0..<min(height, tile.height) {
                for column in 0..<min(width, tile.width) {
                    let start = (row * whole + index * (width + gap) + column) * channels
                    let color = pixels[column, row]
                    samples[start] = UInt8(clamping: color.red)
                    guard isColored else { continue }
                    samples[start + 1] = UInt8(clamping: color.green)
                    samples[start + 2] = UInt8(clamping: color.blue)
                }
            }
        }
        return Raster(width: whole, height: height, samples: isColored ? .rgb8(samples) : .gray8(samples))
    }
}
