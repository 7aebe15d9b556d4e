import DICOMImage

/// A picture as half blocks: each cell has the colour of its upper dot in front and that of its lower one behind.
enum BlockPicture {
    /// The lines of cells; colours are changed only where they change, and put back at the end of each line.
    static func text(_ picture: Raster, colors: PictureAbilities.TextColors) -> String {
        var text = ""
        let pixels = RGBPixels(picture)
        for row in stride(from: 0, to: picture.height, by: 2) {
            var former: (front: String, back: String?) = ("", nil)
            for column in 0..<picture.width {
                let front = Self.code(pixels[column, row], colors, isFront: true)
                let isWhole = row + 1 < picture.height
                // Below the last row of an odd number the terminal's own background stays.
                let back = isWhole ? Self.code(pixels[column, row + 1], colors, isFront: false) : "49"
                if former.front != front || former.back != back {
                    let codes = (former.front != front ? [front] : []) + (former.back != back ? [back] : [])
                    text += "\u{1B}[\(codes.joined(separator: ";"))m"
                    former = (front, back)
                }
                text += "▀"
            }
            text += "\u{1B}[0m\n"
        }
        return text
    }

    /// The parameters of the sequence that chooses a colour (ECMA-48 SGR).
    private static func code(
        _ color: RGBPixels.Color,
        _ colors: PictureAbilities.TextColors,
        isFront: Bool
    ) -> String {
        let base = isFront ? 38 : 48
        switch colors {
        case .direct: return "\(base);2;\(color.red);\(color.green);\(color.blue)"
        case .palette256: return "\(base);5;\(Self.nearest256(color))"
        case .basic16, .none:
            let number = Self.nearest16(color)
            return String((isFront ? 30 : 40) + (number < 8 ? number : number + 52))
        }
    }

    /// The number of the nearest of 256 colours: the ramp of 24 greys, or the cube of 6 × 6 × 6.
    static func nearest256(_ color: RGBPixels.Color) -> Int {
        let levels = [0, 95, 135, 175, 215, 255]
        func level(_ value: Int) -> Int {
            levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
        }
        let (red, green, blue) = (level(color.red), level(color.green), level(color.blue))
        let cube = RGBPixels.Color(red: levels[red], green: levels[green], blue: levels[blue])
        let mean = (color.red + color.green + color.blue) / 3
        let step = max(0, min(23, (mean - 3) / 10))
        let gray = RGBPixels.Color(red: 8 + 10 * step, green: 8 + 10 * step, blue: 8 + 10 * step)
        return color.distance(to: gray) < color.distance(to: cube) ? 232 + step : 16 + 36 * red + 6 * green + blue
    }

    /// The sixteen colours as xterm has them.
    private static let basic: [RGBPixels.Color] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ].map { RGBPixels.Color(red: $0.0, green: $0.1, blue: $0.2) }

    private static func nearest16(_ color: RGBPixels.Color) -> Int {
        Self.basic.indices.min { color.distance(to: Self.basic[$0]) < color.distance(to: Self.basic[$1]) } ?? 0
    }
}
