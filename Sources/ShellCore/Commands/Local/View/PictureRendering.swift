import DICOMImage

/// How pictures are put on the terminal.
struct PictureRendering: Sendable {
    /// How pictures are shown.
    let encoding: PictureEncoding
    /// What the terminal can.
    let abilities: PictureAbilities
    /// Dots for each pixel; nil: as it fits.
    var zoom: Int?

    /// The text that shows a picture where there is so much room.
    func text(_ picture: Raster, columns: Int, rows: Int) -> String {
        let layout = PictureLayout(
            encoding: self.encoding,
            abilities: self.abilities,
            columns: columns,
            rows: rows,
            zoom: self.zoom
        )
        return self.encoding.text(layout.fitted(picture), self.abilities)
    }

    /// What takes everything off the screen.
    var clearing: String {
        guard self.encoding == .kitty else { return "\u{1B}[2J" }
        let clearing = KittyPicture.clearing
        return (self.abilities.passesThrough ? PictureAbilities.passedThrough(clearing) : clearing) + "\u{1B}[2J"
    }
}
