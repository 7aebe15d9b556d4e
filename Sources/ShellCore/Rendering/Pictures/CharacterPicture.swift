import DICOMImage

/// A picture as characters, brighter ones for brighter dots on a dark background.
enum CharacterPicture {
    private static let ramp = Array(" .:-=+*#%@")

    /// The lines of characters.
    static func text(_ picture: Raster) -> String {
        let pixels = RGBPixels(picture)
        var text = ""
        for row in 0..<picture.height {
            var line = ""
            for column in 0..<picture.width {
                line.append(Self.ramp[min(Self.ramp.count - 1, pixels[column, row].luminance * Self.ramp.count / 256)])
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
