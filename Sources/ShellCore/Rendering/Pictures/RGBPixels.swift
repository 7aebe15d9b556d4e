import DICOMImage

/// The colours of a picture's pixels, whatever it is made of.
struct RGBPixels {
    /// Red, green and blue, each to 255.
    struct Color: Hashable {
        var red: Int
        var green: Int
        var blue: Int

        /// How bright it is, to 255 (ITU-R BT.601).
        var luminance: Int { (299 * self.red + 587 * self.green + 114 * self.blue) / 1000 }

        /// How far it is from another one; the square of their distance.
        func distance(to other: Color) -> Int {
            let (red, green, blue) = (self.red - other.red, self.green - other.green, self.blue - other.blue)
            return red * red + green * green + blue * blue
        }
    }

    private let picture: Raster

    init(_ picture: Raster) { self.picture = picture }

    /// The colour in a column of a row.
    subscript(column: Int, row: Int) -> Color {
        let index = row * self.picture.width + column
        switch self.picture.samples {
        case .gray8(let values): return Self.gray(Int(values[index]))
        case .gray16(let values): return Self.gray(Int(values[index] >> 8))
        case .rgb8(let values):
            let start = index * 3
            return Color(red: Int(values[start]), green: Int(values[start + 1]), blue: Int(values[start + 2]))
        }
    }

    private static func gray(_ value: Int) -> Color { Color(red: value, green: value, blue: value) }
}
